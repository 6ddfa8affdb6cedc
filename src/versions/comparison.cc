#include "versions/comparison.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "versions/pairs.h"
#include "versions/successor_finder.h"

namespace metier::versions {
namespace {

using snapshot::NoteView;
using snapshot::Status;

constexpr std::size_t kChunk = 256;  // concepts that a thread takes at once

// What one thread finds out about some concepts.
struct Part {
  std::vector<LabelChange> labels;
  std::vector<NoteChange> notes;
  std::vector<FactChange> facts;
  std::vector<RelationChange> relations;
  std::vector<Switch> switches;
};

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void compare_preferred(const Comparison& c, Pair pair, std::uint32_t language,
                       std::vector<LabelChange>& out) {
  const LanguagePair& l = c.languages[language];
  const LabelId before = c.old->preferred_id(pair.old_id, l.old_id);
  const LabelId after = c.now->preferred_id(pair.now_id, l.now_id);
  if (before.valid() && after.valid() && c.old->label_text(before) == c.now->label_text(after))
    return;
  if (before.valid() || after.valid())
    out.push_back({pair, language, LabelKind::preferred, before, after});
}

// Alternative or hidden labels: which texts came and went; their order does not count.
void compare_others(const Comparison& c, Pair pair, std::uint32_t language, LabelKind kind,
                    std::vector<LabelChange>& out) {
  const LanguagePair& l = c.languages[language];
  const auto before = labels_of_kind(*c.old, pair.old_id, l.old_id, kind);
  const auto after = labels_of_kind(*c.now, pair.now_id, l.now_id, kind);
  merge(
      before, after, [&](const TextOf& a, const TextOf& b) { return a.text.compare(b.text); },
      [&](const TextOf& a) {
        out.push_back({pair, language, kind, a.id, {}});
      },
      [&](const TextOf& b) {
        out.push_back({pair, language, kind, {}, b.id});
      });
}

bool same_labels(const Comparison& c, Pair pair, const LanguagePair& l) {
  const auto a = c.old->labels(pair.old_id, l.old_id);
  const auto b = c.now->labels(pair.now_id, l.now_id);
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const LabelId before(a.first.index() + i), after(b.first.index() + i);
    if (c.old->label_kind(before) != c.now->label_kind(after) ||
        c.old->label_text(before) != c.now->label_text(after))
      return false;
  }
  return true;
}

void compare_labels(const Comparison& c, Pair pair, std::vector<LabelChange>& out) {
  for (std::uint32_t i = 0; i < c.languages.size(); ++i) {
    if (!c.languages[i].in_both() || same_labels(c, pair, c.languages[i])) continue;
    compare_preferred(c, pair, i, out);
    compare_others(c, pair, i, LabelKind::alternative, out);
    compare_others(c, pair, i, LabelKind::hidden, out);
  }
}

void compare_notes(const Comparison& c, Pair pair, std::vector<NoteChange>& out) {
  const auto before = known_notes(c.languages, *c.old, pair.old_id, true);
  const auto after = known_notes(c.languages, *c.now, pair.now_id, false);
  std::size_t a = 0, b = 0;
  while (a < before.size() || b < after.size()) {
    const bool more_a = a < before.size(), more_b = b < after.size();
    const auto key_a = more_a ? before[a].key() : std::pair<std::uint32_t, NoteKind>{};
    const auto key_b = more_b ? after[b].key() : std::pair<std::uint32_t, NoteKind>{};
    if (more_a && (!more_b || key_a < key_b)) {
      out.push_back({pair, key_a.first, key_a.second, Action::removed});
      ++a;
    } else if (more_b && (!more_a || key_b < key_a)) {
      out.push_back({pair, key_b.first, key_b.second, Action::added});
      ++b;
    } else {
      if (before[a].text != after[b].text)
        out.push_back({pair, key_a.first, key_a.second, Action::updated});
      ++a, ++b;
    }
  }
}

bool same_number(float a, float b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

void compare_facts(const Comparison& c, Pair pair, std::vector<FactChange>& out) {
  const auto& a = c.old->record(pair.old_id);
  const auto& b = c.now->record(pair.now_id);
  const auto text = [](const Taxonomy& t, std::uint32_t id) { return t.text(TextId(id)); };
  const auto differs = [&](Fact fact, bool is) {
    if (is) out.push_back({pair, fact});
  };
  differs(Fact::kind, a.kind != b.kind);
  differs(Fact::code, text(*c.old, a.code) != text(*c.now, b.code));
  differs(Fact::status, a.status != b.status);
  differs(Fact::skill_type, a.skill_type != b.skill_type);
  differs(Fact::reuse_level, a.reuse_level != b.reuse_level);
  differs(Fact::collections, a.collections != b.collections);
  differs(Fact::regulated, text(*c.old, a.regulated) != text(*c.now, b.regulated));
  differs(Fact::nace, text(*c.old, a.nace) != text(*c.now, b.nace));
  differs(Fact::green_share, !same_number(a.green_share, b.green_share));
}

// The other of essential and optional between the same kinds of concepts; nothing for the rest.
std::optional<Relation> counterpart(Relation relation) {
  switch (relation) {
    case Relation::essential_skill:
      return Relation::optional_skill;
    case Relation::optional_skill:
      return Relation::essential_skill;
    case Relation::skill_essential:
      return Relation::skill_optional;
    case Relation::skill_optional:
      return Relation::skill_essential;
    default:
      return std::nullopt;
  }
}

// Takes what was removed here and added there out of `changes` and tells it as a switch.
void find_switches(std::vector<RelationChange>& changes, std::vector<Switch>& out) {
  std::vector<bool> told(changes.size());
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto other = counterpart(changes[i].relation);
    if (!other || changes[i].action != Action::removed || changes[i].with_concept()) continue;
    for (std::size_t j = 0; j < changes.size(); ++j) {
      if (changes[j].relation != *other || changes[j].action != Action::added ||
          changes[j].to != changes[i].to)
        continue;
      out.push_back({changes[i].from, changes[i].to, changes[i].relation, *other});
      told[i] = told[j] = true;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < changes.size(); ++i)
    if (!told[i]) changes[kept++] = changes[i];
  changes.resize(kept);
}

void compare_relations(const Comparison& c, Pair from, Part& out) {
  std::vector<RelationChange> changes;
  for (std::size_t r = 0; r < taxonomy::kRelationCount; r += 2) {
    const auto relation = static_cast<Relation>(r);
    const auto before =
        from.old_id.valid() ? c.old->related(from.old_id, relation) : std::span<const ConceptId>{};
    const auto after =
        from.now_id.valid() ? c.now->related(from.now_id, relation) : std::span<const ConceptId>{};
    merge(
        before, after,
        [&](ConceptId a, ConceptId b) {  // both are by URI
          const ConceptId moved = c.now_of[a.index()];
          if (moved.valid()) return moved < b ? -1 : moved == b ? 0 : 1;
          return c.old->uri(a).compare(c.now->uri(b));
        },
        [&](ConceptId a) {
          changes.push_back({relation, Action::removed, from, {a, c.now_of[a.index()]}});
        },
        [&](ConceptId b) {
          changes.push_back({relation, Action::added, from, {c.old_of[b.index()], b}});
        });
  }
  if (from.in_both()) find_switches(changes, out.switches);
  append(out.relations, changes);
}

// ---- what is where

void match_concepts(Comparison& c) {
  c.now_of.resize(c.old->concept_count());
  c.old_of.resize(c.now->concept_count());
  std::size_t a = 0, b = 0;
  while (a < c.now_of.size() && b < c.old_of.size()) {
    const int order = c.old->uri(ConceptId(a)).compare(c.now->uri(ConceptId(b)));
    if (order == 0) {
      c.now_of[a] = ConceptId(b);
      c.old_of[b] = ConceptId(a);
    }
    if (order <= 0) ++a;
    if (order >= 0) ++b;
  }
  for (std::size_t i = 0; i < c.old_of.size(); ++i)
    if (!c.old_of[i].valid()) c.added.push_back(ConceptId(i));
}

std::vector<std::size_t> labels_by_language(const Taxonomy& t) {
  std::vector<std::size_t> out(t.language_count());
  for (std::size_t i = 0; i < t.label_count(); ++i) ++out[t.label_language(LabelId(i)).index()];
  return out;
}

void match_languages(Comparison& c) {
  const auto old_labels = labels_by_language(*c.old), now_labels = labels_by_language(*c.now);
  for (std::size_t i = 0; i < old_labels.size(); ++i) {
    const auto code = c.old->language_code(LanguageId(i));
    const auto now_id = c.now->language(code);
    c.languages.push_back({code, LanguageId(i), now_id, old_labels[i],
                           now_id.valid() ? now_labels[now_id.index()] : 0});
  }
  for (std::size_t i = 0; i < now_labels.size(); ++i) {
    const auto code = c.now->language_code(LanguageId(i));
    if (!c.old->language(code).valid())
      c.languages.push_back({code, {}, LanguageId(i), 0, now_labels[i]});
  }
  std::sort(c.languages.begin(), c.languages.end(),
            [](const LanguagePair& a, const LanguagePair& b) { return a.code < b.code; });
}

// ---- what is gone

void find_gone(Comparison& c) {
  for (std::size_t i = 0; i < c.now_of.size(); ++i) {
    const ConceptId old_id(i), now_id = c.now_of[i];
    Gone gone{{old_id, now_id}, Fate::removed, 0, 0};
    if (now_id.valid()) {
      if (c.now->status(now_id) != Status::obsolete) continue;
      const bool was = c.old->status(old_id) == Status::obsolete;
      gone.fate = was ? Fate::still_obsolete : Fate::made_obsolete;
    }
    c.gone.push_back(gone);
  }
}

void find_successors(Comparison& c, unsigned threads) {
  if (c.gone.empty()) return;
  const SuccessorFinder finder(*c.old, *c.now, c.now_of);
  std::vector<std::vector<Successor>> found(c.gone.size());
  constexpr std::size_t kAtOnce = 16;
  parallel_for((c.gone.size() + kAtOnce - 1) / kAtOnce, threads, [&](std::size_t part) {
    SuccessorFinder::Scratch scratch;
    const std::size_t end = std::min(c.gone.size(), (part + 1) * kAtOnce);
    for (std::size_t i = part * kAtOnce; i < end; ++i)
      finder.find(c.gone[i].pair.old_id, scratch, found[i]);
  });
  for (std::size_t i = 0; i < c.gone.size(); ++i) {
    c.gone[i].first = static_cast<std::uint32_t>(c.candidates.size());
    c.gone[i].count = static_cast<std::uint32_t>(found[i].size());
    append(c.candidates, found[i]);
  }
}

// Every concept of either release, by URI.
std::vector<Pair> all_pairs(const Comparison& c) {
  std::vector<Pair> out;
  std::size_t a = 0, b = 0;
  while (a < c.now_of.size() || b < c.old_of.size()) {
    // Those that are in both hold the two orders together.
    const bool gone = a < c.now_of.size() && !c.now_of[a].valid();
    const bool added = b < c.old_of.size() && !c.old_of[b].valid();
    if (gone && (!added || c.old->uri(ConceptId(a)) < c.now->uri(ConceptId(b)))) {
      out.push_back({ConceptId(a++), {}});
    } else if (added) {
      out.push_back({{}, ConceptId(b++)});
    } else {
      out.push_back({ConceptId(a++), ConceptId(b++)});
    }
  }
  return out;
}

void compare_contents(Comparison& c, unsigned threads) {
  const auto pairs = all_pairs(c);
  std::vector<Part> parts((pairs.size() + kChunk - 1) / kChunk);
  parallel_for(parts.size(), threads, [&](std::size_t p) {
    const std::size_t end = std::min(pairs.size(), (p + 1) * kChunk);
    for (std::size_t i = p * kChunk; i < end; ++i) {
      if (pairs[i].in_both()) {
        compare_labels(c, pairs[i], parts[p].labels);
        compare_notes(c, pairs[i], parts[p].notes);
        compare_facts(c, pairs[i], parts[p].facts);
      }
      compare_relations(c, pairs[i], parts[p]);
    }
  });
  for (const Part& part : parts) {
    append(c.labels, part.labels);
    append(c.notes, part.notes);
    append(c.facts, part.facts);
    append(c.relations, part.relations);
    append(c.switches, part.switches);
  }
}

}  // namespace

std::string_view name(Action action) {
  constexpr std::array<std::string_view, 3> kNames{"Added", "Removed", "Updated"};
  return kNames[static_cast<std::size_t>(action)];
}

std::string_view name(Fate fate) {
  constexpr std::array<std::string_view, 3> kNames{"removed", "made obsolete", "still obsolete"};
  return kNames[static_cast<std::size_t>(fate)];
}

std::string_view name(Fact fact) {
  constexpr std::array<std::string_view, kFactCount> kNames{
      "kind",        "code",      "status", "skill type", "reuse level",
      "collections", "regulated", "NACE",   "green share"};
  return kNames[static_cast<std::size_t>(fact)];
}

std::string fact_text(const Taxonomy& t, ConceptId id, Fact fact) {
  const auto& record = t.record(id);
  switch (fact) {
    case Fact::kind:
      return std::string(taxonomy::name(t.kind(id)));
    case Fact::code:
      return std::string(t.code(id));
    case Fact::status:
      return std::string(taxonomy::name(t.status(id)));
    case Fact::skill_type:
      return std::string(taxonomy::name(t.skill_type(id)));
    case Fact::reuse_level:
      return std::string(taxonomy::name(t.reuse_level(id)));
    case Fact::regulated:
      return std::string(t.text(TextId(record.regulated)));
    case Fact::nace:
      return std::string(t.text(TextId(record.nace)));
    case Fact::green_share:
      return std::isnan(record.green_share) ? "" : fmt::format("{}", record.green_share);
    case Fact::collections:
      break;
  }
  std::string out;
  for (std::size_t i = 0; i < taxonomy::kCollectionCount; ++i)
    if (const auto one = static_cast<taxonomy::Collection>(i); t.in_collection(id, one))
      out += fmt::format("{}{}", out.empty() ? "" : ", ", taxonomy::name(one));
  return out;
}

Action LabelChange::action() const {
  if (!before.valid()) return Action::added;
  return after.valid() ? Action::updated : Action::removed;
}

const Successor* Comparison::likely(const Gone& g) const {
  const auto found = candidates_of(g);
  return found.empty() || found.front().score < kLikely ? nullptr : &found.front();
}

const Gone* Comparison::find_gone(ConceptId old_id) const {
  const auto at =
      std::lower_bound(gone.begin(), gone.end(), old_id,
                       [](const Gone& g, ConceptId wanted) { return g.pair.old_id < wanted; });
  return at == gone.end() || at->pair.old_id != old_id ? nullptr : &*at;
}

std::vector<Successor> Comparison::successors(std::string_view uri) const {
  std::vector<Successor> out;
  const ConceptId id = old->find_uri(uri);
  const Gone* found = id.valid() ? find_gone(id) : nullptr;
  if (found == nullptr) return out;
  for (const Successor& s : candidates_of(*found))
    if (s.score >= kLikely && (out.empty() || s.score >= out.front().score - kAsGood))
      out.push_back(s);
  return out;
}

std::vector<ConceptId> Comparison::predecessors(std::string_view uri) const {
  std::vector<ConceptId> out;
  const ConceptId id = now->find_uri(uri);
  if (!id.valid()) return out;
  for (const Gone& g : gone)
    for (const Successor& s : successors(old->uri(g.pair.old_id)))
      if (s.now_id == id) out.push_back(g.pair.old_id);
  return out;
}

Comparison compare(const Taxonomy& old, const Taxonomy& now, const CompareOptions& options) {
  Comparison out;
  out.old = &old;
  out.now = &now;
  match_concepts(out);
  match_languages(out);
  find_gone(out);
  find_successors(out, options.threads);
  compare_contents(out, options.threads);
  return out;
}

}  // namespace metier::versions
