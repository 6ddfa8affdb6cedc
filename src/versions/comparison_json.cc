#include "versions/comparison_json.h"

#include <algorithm>

namespace metier::versions {
namespace {

using snapshot::ConceptKind;

constexpr ConceptKind kKinds[] = {ConceptKind::occupation, ConceptKind::skill,
                                  ConceptKind::skill_group, ConceptKind::isco_group,
                                  ConceptKind::concept_scheme};

// The label in a language that may be missing here or there.
std::string_view label_in(const Taxonomy& t, ConceptId id, std::string_view language) {
  const auto wanted = t.language(language);
  return t.label(id, wanted.valid() ? wanted : t.english());
}

std::string note_in(const Taxonomy& t, ConceptId id, NoteKind kind, LanguageId language) {
  if (!id.valid() || !language.valid()) return "";
  auto note = t.note(id, kind, language);
  return note.language == language ? std::move(note.text) : std::string();
}

// 0.93: what a score is worth.
double rounded(float score) {
  return static_cast<double>(static_cast<int>(score * 100 + 0.5F)) / 100;
}

class Writer {
 public:
  Writer(const Comparison& c, const Telling& telling) : c_(c), telling_(telling) {}

  std::string all() {
    json_.begin_object();
    release("old", *c_.old, telling_.old_name);
    release("new", *c_.now, telling_.now_name);
    languages();
    counts();
    concepts();
    labels();
    notes();
    facts();
    relations();
    switches();
    json_.end_object();
    return json_.take();
  }

  std::string one(Pair pair, const std::vector<Change>& changes) {
    json_.begin_object().field("old", telling_.old_name).field("new", telling_.now_name);
    name_concept(pair);
    const Gone* gone = pair.old_id.valid() ? c_.find_gone(pair.old_id) : nullptr;
    if (gone != nullptr) fate(*gone);
    if (!pair.old_id.valid()) json_.field("fate", "added");
    if (pair.now_id.valid()) {
      json_.key("replaces").begin_array();
      for (const ConceptId id : c_.predecessors(c_.now->uri(pair.now_id)))
        write_concept({id, c_.now_of[id.index()]});
      json_.end_array();
    }
    json_.key("changes").begin_array();
    for (const Change& change : changes) {
      json_.begin_object().field("field", change.field).field("oldValue", change.old_value);
      json_.field("newValue", change.new_value).field("action", name(change.action));
      json_.field("language", change.language).end_object();
    }
    json_.end_array().end_object();
    return json_.take();
  }

 private:
  void release(std::string_view key, const Taxonomy& t, std::string_view called) {
    json_.key(key).begin_object().field("name", called);
    json_.field("concepts", t.concept_count()).field("labels", t.label_count()).end_object();
  }

  void languages() {
    json_.key("languages").begin_array();
    for (const LanguagePair& l : c_.languages) {
      json_.begin_object().field("language", l.code);
      json_.field("in", l.in_both() ? "both" : l.old_id.valid() ? "old" : "new");
      json_.field("oldLabels", l.old_labels).field("newLabels", l.now_labels).end_object();
    }
    json_.end_array();
  }

  void counts() {
    const Counts n = count(c_, telling_);
    json_.key("counts").begin_object().key("concepts").begin_object();
    for (const ConceptKind kind : kKinds) {
      const auto& k = n.kinds[static_cast<std::size_t>(kind)];
      json_.key(taxonomy::name(kind)).begin_object();
      json_.field("old", k.old_total).field("new", k.now_total).field("added", k.added);
      json_.field("removed", k.removed).field("madeObsolete", k.obsolete);
      json_.field("replaced", k.replaced).end_object();
    }
    json_.end_object();
    texts("labels", n.labels, [](std::size_t i) { return name(static_cast<LabelKind>(i)); });
    texts("notes", n.notes, [](std::size_t i) { return name(static_cast<NoteKind>(i)); });
    json_.key("facts").begin_object();
    for (std::size_t i = 0; i < kFactCount; ++i)
      json_.field(versions::name(static_cast<Fact>(i)), n.facts[i]);
    json_.end_object().key("relations").begin_object();
    for (std::size_t i = 0; i < taxonomy::kRelationCount; i += 2) {
      const auto& r = n.relations[i];
      json_.key(taxonomy::name(static_cast<Relation>(i))).begin_object();
      json_.field("added", r.added).field("removed", r.removed);
      json_.field("withAddedConcepts", r.with_added);
      json_.field("withRemovedConcepts", r.with_removed).end_object();
    }
    json_.end_object();
    json_.field("essentialToOptional", n.essential_to_optional);
    json_.field("optionalToEssential", n.optional_to_essential).end_object();
  }

  template <class Name>
  void texts(std::string_view key, const Counts::OfLabels (&n)[3], Name name_of) {
    json_.key(key).begin_object();
    for (std::size_t i = 0; i < 3; ++i) {
      json_.key(name_of(i)).begin_object().field("added", n[i].added);
      json_.field("removed", n[i].removed).field("updated", n[i].updated).end_object();
    }
    json_.end_object();
  }

  void name_concept(Pair pair) {
    json_.field("uri", uri_of(c_, pair)).field("type", taxonomy::name(kind_of(c_, pair)));
    if (const auto code = code_of(c_, pair); !code.empty()) json_.field("code", code);
    json_.field("label", label_of(c_, pair, telling_.language));
  }

  void write_concept(Pair pair) {
    json_.begin_object();
    name_concept(pair);
    json_.end_object();
  }

  void fate(const Gone& gone) {
    json_.field("fate", name(gone.fate));
    const Successor* likely = c_.likely(gone);
    json_.key("successor");
    if (likely == nullptr) {
      json_.null();
    } else {
      json_.value(c_.now->uri(likely->now_id));
    }
    json_.key("candidates").begin_array();
    for (const Successor& s : c_.candidates_of(gone)) {
      json_.begin_object();
      name_concept({c_.old_of[s.now_id.index()], s.now_id});
      json_.field("score", rounded(s.score)).key("reasons").begin_array();
      for (std::size_t i = 0; i < kReasonCount; ++i)
        if (s.has(static_cast<Reason>(i))) json_.value(name(static_cast<Reason>(i)));
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void concepts() {
    json_.key("added").begin_array();
    for (const ConceptId id : c_.added) write_concept({{}, id});
    json_.end_array().key("gone").begin_array();
    for (const Gone& gone : c_.gone) {
      json_.begin_object();
      name_concept(gone.pair);
      fate(gone);
      json_.end_object();
    }
    json_.end_array();
  }

  void begin_change(Pair pair, Action action) {
    json_.begin_object().field("uri", uri_of(c_, pair)).field("action", name(action));
  }

  void labels() {
    json_.key("labels").begin_array();
    for (const LabelChange& l : c_.labels) {
      if (!told(c_, telling_, l.language)) continue;
      begin_change(l.pair, l.action());
      json_.field("kind", name(l.kind)).field("language", c_.languages[l.language].code);
      if (l.before.valid()) json_.field("old", c_.old->label_text(l.before));
      if (l.after.valid()) json_.field("new", c_.now->label_text(l.after));
      json_.end_object();
    }
    json_.end_array();
  }

  void notes() {
    json_.key("notes").begin_array();
    for (const NoteChange& n : c_.notes) {
      if (!told(c_, telling_, n.language)) continue;
      begin_change(n.pair, n.action);
      json_.field("kind", name(n.kind)).field("language", c_.languages[n.language].code);
      if (n.action != Action::added) json_.field("old", note_before(c_, n));
      if (n.action != Action::removed) json_.field("new", note_after(c_, n));
      json_.end_object();
    }
    json_.end_array();
  }

  void facts() {
    json_.key("facts").begin_array();
    for (const FactChange& f : c_.facts) {
      json_.begin_object().field("uri", uri_of(c_, f.pair)).field("fact", name(f.fact));
      json_.field("old", fact_text(*c_.old, f.pair.old_id, f.fact));
      json_.field("new", fact_text(*c_.now, f.pair.now_id, f.fact)).end_object();
    }
    json_.end_array();
  }

  void relations() {
    json_.key("relations").begin_array();
    for (const RelationChange& r : c_.relations) {
      json_.begin_object().field("action", name(r.action));
      json_.field("relation", taxonomy::name(r.relation)).field("from", uri_of(c_, r.from));
      json_.field("to", uri_of(c_, r.to)).field("withConcept", r.with_concept()).end_object();
    }
    json_.end_array();
  }

  void switches() {
    json_.key("switched").begin_array();
    for (const Switch& s : c_.switches) {
      json_.begin_object().field("from", uri_of(c_, s.from)).field("to", uri_of(c_, s.to));
      json_.field("was", taxonomy::name(s.was)).field("is", taxonomy::name(s.is)).end_object();
    }
    json_.end_array();
  }

  const Comparison& c_;
  const Telling& telling_;
  JsonWriter json_;
};

void tally(Counts::OfLabels& n, Action action) {
  ++(action == Action::added ? n.added : action == Action::removed ? n.removed : n.updated);
}

void count_concepts(const Comparison& c, Counts& out) {
  for (const ConceptKind kind : kKinds) {
    auto& k = out.kinds[static_cast<std::size_t>(kind)];
    k.old_total = c.old->count(kind);
    k.now_total = c.now->count(kind);
  }
  for (const ConceptId id : c.added) ++out.kinds[static_cast<std::size_t>(c.now->kind(id))].added;
  for (const Gone& gone : c.gone) {
    auto& k = out.kinds[static_cast<std::size_t>(c.old->kind(gone.pair.old_id))];
    if (gone.fate == Fate::removed) ++k.removed;
    if (gone.fate == Fate::made_obsolete) ++k.obsolete;
    if (gone.fate != Fate::still_obsolete && c.likely(gone) != nullptr) ++k.replaced;
    out.any |= gone.fate != Fate::still_obsolete;
  }
}

void count_relations(const Comparison& c, Counts& out) {
  for (const RelationChange& r : c.relations) {
    auto& n = out.relations[static_cast<std::size_t>(r.relation)];
    const bool added = r.action == Action::added;
    ++(r.with_concept() ? (added ? n.with_added : n.with_removed) : (added ? n.added : n.removed));
  }
  for (const Switch& s : c.switches) {
    const bool was_essential =
        s.was == Relation::essential_skill || s.was == Relation::skill_essential;
    ++(was_essential ? out.essential_to_optional : out.optional_to_essential);
  }
}

}  // namespace

std::string_view label_of(const Comparison& c, Pair pair, std::string_view language) {
  return pair.now_id.valid() ? label_in(*c.now, pair.now_id, language)
                             : label_in(*c.old, pair.old_id, language);
}

std::string_view uri_of(const Comparison& c, Pair pair) {
  return pair.now_id.valid() ? c.now->uri(pair.now_id) : c.old->uri(pair.old_id);
}

std::string_view code_of(const Comparison& c, Pair pair) {
  return pair.now_id.valid() ? c.now->code(pair.now_id) : c.old->code(pair.old_id);
}

ConceptKind kind_of(const Comparison& c, Pair pair) {
  return pair.now_id.valid() ? c.now->kind(pair.now_id) : c.old->kind(pair.old_id);
}

std::string note_before(const Comparison& c, const NoteChange& n) {
  return note_in(*c.old, n.pair.old_id, n.kind, c.languages[n.language].old_id);
}

std::string note_after(const Comparison& c, const NoteChange& n) {
  return note_in(*c.now, n.pair.now_id, n.kind, c.languages[n.language].now_id);
}

bool told(const Comparison& c, const Telling& telling, std::uint32_t language) {
  return !telling.only_language || c.languages[language].code == telling.language;
}

Counts count(const Comparison& c, const Telling& telling) {
  Counts out;
  count_concepts(c, out);
  for (const LabelChange& l : c.labels)
    if (told(c, telling, l.language))
      tally(out.labels[static_cast<std::size_t>(l.kind)], l.action());
  for (const NoteChange& n : c.notes)
    if (told(c, telling, n.language)) tally(out.notes[static_cast<std::size_t>(n.kind)], n.action);
  for (const FactChange& f : c.facts) ++out.facts[static_cast<std::size_t>(f.fact)];
  count_relations(c, out);
  out.any |= !c.added.empty() || !c.labels.empty() || !c.notes.empty() || !c.facts.empty() ||
             !c.relations.empty() || !c.switches.empty();
  for (const LanguagePair& l : c.languages) out.any |= !l.in_both();
  return out;
}

std::string to_json(const Comparison& c, const Telling& telling) {
  return Writer(c, telling).all();
}

std::string to_json(const Comparison& c, const Telling& telling, Pair pair,
                    const std::vector<Change>& changes) {
  return Writer(c, telling).one(pair, changes);
}

}  // namespace metier::versions
