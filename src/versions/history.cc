#include "versions/history.h"

#include <algorithm>
#include <utility>

#include "versions/pairs.h"

namespace metier::versions {
namespace {

constexpr std::string_view kNone = "None";
constexpr std::string_view kJoin = " || ";

struct Side {
  const Taxonomy& taxonomy;
  ConceptId id;  // invalid: not in this release
};

std::string or_none(std::string text) {
  return text.empty() ? std::string(kNone) : text;
}

class History {
 public:
  History(Side old, Side now) : old_(old), now_(now) {}

  std::vector<Change> take() {
    for (const std::string_view language : languages()) {
      add_labels("prefLabel", LabelKind::preferred, language);
      add_labels("altLabel", LabelKind::alternative, language);
      add_labels("hiddenLabel", LabelKind::hidden, language);
      add_note("description", NoteKind::description, language);
      add_note("scopeNote", NoteKind::scope_note, language);
      add_note("definition", NoteKind::definition, language);
    }
    add_facts();
    add_relations();
    return std::move(out_);
  }

 private:
  // Of the release that has the concept; of both when both have it.
  std::vector<std::string_view> languages() const {
    const Side& side = now_.id.valid() ? now_ : old_;
    const bool both = old_.id.valid() && now_.id.valid();
    std::vector<std::string_view> out;
    for (std::size_t i = 0; i < side.taxonomy.language_count(); ++i) {
      const auto code = side.taxonomy.language_code(LanguageId(i));
      if (!both || old_.taxonomy.language(code).valid()) out.push_back(code);
    }
    return out;
  }

  // A change of a value that there is one of; empty is none.
  void add_value(std::string_view field, std::string before, std::string after,
                 std::string_view language) {
    if (before == after) return;
    const Action action = before.empty()  ? Action::added
                          : after.empty() ? Action::removed
                                          : Action::updated;
    out_.push_back(
        {field, or_none(std::move(before)), or_none(std::move(after)), action, language});
  }

  void add_labels(std::string_view field, LabelKind kind, std::string_view language) {
    const auto of = [&](const Side& side) {
      return labels_of_kind(side.taxonomy, side.id, side.taxonomy.language(language), kind);
    };
    const auto before = of(old_), after = of(now_);
    if (kind == LabelKind::preferred && before.size() <= 1 && after.size() <= 1) {
      add_value(field, before.empty() ? "" : std::string(before[0].text),
                after.empty() ? "" : std::string(after[0].text), language);
      return;
    }
    merge(
        before, after, [](const TextOf& a, const TextOf& b) { return a.text.compare(b.text); },
        [&](const TextOf& a) { add_value(field, std::string(a.text), "", language); },
        [&](const TextOf& b) { add_value(field, "", std::string(b.text), language); });
  }

  void add_note(std::string_view field, NoteKind kind, std::string_view language) {
    const auto of = [&](const Side& side) -> std::string {
      const auto wanted = side.taxonomy.language(language);
      if (!side.id.valid() || !wanted.valid()) return "";
      auto note = side.taxonomy.note(side.id, kind, wanted);
      return note.language == wanted ? std::move(note.text) : "";
    };
    add_value(field, of(old_), of(now_), language);
  }

  void add_facts() {
    constexpr std::pair<Fact, std::string_view> kFacts[] = {
        {Fact::code, "code"},
        {Fact::status, "status"},
        {Fact::skill_type, "skillType"},
        {Fact::reuse_level, "skillReuseLevel"},
        {Fact::regulated, "regulatedProfessionNote"}};
    for (const auto& [fact, field] : kFacts) {
      const auto of = [&, wanted = fact](const Side& side) {
        return side.id.valid() ? fact_text(side.taxonomy, side.id, wanted) : std::string();
      };
      add_value(field, of(old_), of(now_), kNone);
    }
    add_nace();
  }

  // One entry for each code, as ESCO does.
  void add_nace() {
    const auto of = [](const Side& side) {
      std::vector<std::string> out;
      std::string all = side.id.valid() ? fact_text(side.taxonomy, side.id, Fact::nace) : "";
      for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find('\n', at), all.size());
        if (end > at) out.push_back(all.substr(at, end - at));
        at = end + 1;
      }
      std::sort(out.begin(), out.end());
      return out;
    };
    merge(
        of(old_), of(now_), [](const std::string& a, const std::string& b) { return a.compare(b); },
        [&](const std::string& a) { add_value("hasNACECode", a, "", kNone); },
        [&](const std::string& b) { add_value("hasNACECode", "", b, kNone); });
  }

  // URIs of one side, sorted.
  using Uris = std::vector<std::string_view>;

  static Uris related(const Side& side, Relation relation) {
    Uris out;
    if (!side.id.valid()) return out;
    for (const ConceptId id : side.taxonomy.related(side.id, relation))
      out.push_back(side.taxonomy.uri(id));
    return out;
  }

  static Uris all_broader(const Side& side) {
    std::vector<ConceptId> reached;
    if (side.id.valid()) reached.push_back(side.id);
    for (std::size_t i = 0; i < reached.size(); ++i)
      for (const ConceptId id : side.taxonomy.related(reached[i], Relation::broader))
        if (std::find(reached.begin(), reached.end(), id) == reached.end()) reached.push_back(id);
    Uris out;
    for (const ConceptId id : reached)
      if (id != side.id) out.push_back(side.taxonomy.uri(id));
    std::sort(out.begin(), out.end());
    return out;
  }

  // What came and what went, each as one entry.
  void add_uris(std::string_view field, const Uris& before, const Uris& after) {
    std::string gone, come;
    const auto join = [](std::string& to, std::string_view uri) {
      to += fmt::format("{}{}", to.empty() ? "" : kJoin, uri);
    };
    merge(
        before, after, [](std::string_view a, std::string_view b) { return a.compare(b); },
        [&](std::string_view a) { join(gone, a); }, [&](std::string_view b) { join(come, b); });
    add_value(field, "", std::move(come), kNone);
    add_value(field, std::move(gone), "", kNone);
  }

  // Skills of occupations and of skills go by the same name, as in ESCO.
  void add_relations() {
    constexpr struct {
      std::string_view field;
      Relation first, second;
    } kFields[] = {{"relatedEssentialSkill", Relation::essential_skill, Relation::skill_essential},
                   {"relatedOptionalSkill", Relation::optional_skill, Relation::skill_optional},
                   {"isEssentialSkillFor", Relation::essential_for, Relation::skill_essential_for},
                   {"isOptionalSkillFor", Relation::optional_for, Relation::skill_optional_for},
                   {"inScheme", Relation::in_scheme, Relation::in_scheme},
                   {"topConceptOf", Relation::top_concept_of, Relation::top_concept_of}};
    add_uris("broaderTransitive", all_broader(old_), all_broader(now_));
    for (const auto& f : kFields) {
      const auto of = [&](const Side& side) {
        Uris out = related(side, f.first), more = related(side, f.second);
        out.insert(out.end(), more.begin(), more.end());
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
      };
      add_uris(f.field, of(old_), of(now_));
    }
  }

  Side old_, now_;
  std::vector<Change> out_;
};

}  // namespace

std::vector<Change> changes_of(const Taxonomy& old, const Taxonomy& now, std::string_view uri) {
  return History({old, old.find_uri(uri)}, {now, now.find_uri(uri)}).take();
}

}  // namespace metier::versions
