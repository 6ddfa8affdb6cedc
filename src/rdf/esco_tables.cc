// The official tables of ESCO, in the shape of v1.2.
#include <algorithm>
#include <array>

#include "rdf/csv_file.h"
#include "rdf/describe.h"
#include "rdf/rdf.h"

namespace metier::rdf {
namespace {

using snapshot::Collection;
using snapshot::ConceptKind;
using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;
using snapshot::SkillType;
using snapshot::Taxonomy;

std::string_view esco_word(ConceptKind kind) {
  static constexpr std::array<std::string_view, 5> kWords{
      "Occupation", "KnowledgeSkillCompetence", "SkillGroup", "ISCOGroup", "ConceptScheme"};
  return kWords.at(static_cast<std::size_t>(kind));
}

std::string_view esco_word(SkillType type) {
  return type == SkillType::skill ? "skill/competence" : name(type);
}

struct CollectionTable {
  std::string_view name;
  Collection collection;
  bool occupations;  // else all others
};
constexpr std::array kCollections = std::to_array<CollectionTable>({
    {"digCompSkillsCollection", Collection::digcomp, false},
    {"digitalSkillsCollection", Collection::digital, false},
    {"greenSkillsCollection", Collection::green, false},
    {"researchSkillsCollection", Collection::research, false},
    {"researchOccupationsCollection", Collection::research, true},
    {"languageSkillsCollection", Collection::language, false},
    {"transversalSkillsCollection", Collection::transversal, false},
    {"ictSkillsCollection", Collection::ict, false},
});

class TablesWriter {
 public:
  TablesWriter(const Taxonomy& taxonomy, std::filesystem::path folder)
      : t_(taxonomy), folder_(std::move(folder)) {}

  Result<TablesWritten> run() {
    for (std::size_t l = 0; l < t_.language_count(); ++l)
      for (const auto kind : {ConceptKind::occupation, ConceptKind::skill, ConceptKind::isco_group,
                              ConceptKind::skill_group, ConceptKind::concept_scheme})
        concepts(kind, LanguageId(l));
    relations();
    broader("broaderRelationsOccPillar", true);
    broader("broaderRelationsSkillPillar", false);
    hierarchy();
    for (const auto& table : kCollections) collection(table);
    green_shares();
    if (!state_) return tl::unexpected(state_.error());
    return written_;
  }

 private:
  // Tables of the language without which the others mean nothing have all concepts.
  bool leads(LanguageId language) const { return language == t_.english(); }

  std::filesystem::path path(std::string_view table, LanguageId language) const {
    return folder_ / fmt::format("{}_{}.csv", table, t_.language_code(language));
  }

  // A table that is there only when a row is.
  template <class Rows>
  void table(std::string_view name, LanguageId language,
             std::initializer_list<std::string_view> header, Rows rows) {
    if (!state_) return;
    std::optional<CsvFile> file;
    rows([&](std::initializer_list<std::string_view> cells) {
      if (!file) file.emplace(path(name, language), header);
      file->row(cells);
    });
    if (!file) return;
    state_ = file->close();
    ++written_.tables;
  }

  // --- texts
  // ----------------------------------------------------------------------------------------------

  bool has_text(ConceptId id, LanguageId language) const {
    if (t_.labels(id, language).size() > 0) return true;
    for (const auto kind : {NoteKind::description, NoteKind::scope_note, NoteKind::definition})
      if (!own_note(id, kind, language).empty()) return true;
    return false;
  }

  std::string labels(ConceptId id, LanguageId language, LabelKind kind,
                     std::string_view between = "\n") const {
    std::string out;
    const auto range = t_.labels(id, language);
    for (auto i = range.first.index(); i < range.last.index(); ++i) {
      const auto label = t_.label_view(LabelId(i));
      if (label.kind != kind) continue;
      if (!out.empty()) out += between;
      out += label.text;
    }
    return out;
  }

  // Scope notes and definitions hold HTML, so that what only looks like it has to be written so.
  std::string own_note(ConceptId id, NoteKind kind, LanguageId language) const {
    auto note = t_.note(id, kind, language);
    if (note.language != language) return {};
    if (kind != NoteKind::description && taxonomy::looks_like_html(note.text))
      return escape_html(note.text);
    return std::move(note.text);
  }

  std::string uris(ConceptId id, Relation relation, std::string_view between) const {
    std::string out;
    for (const auto to : t_.related(id, relation)) {
      if (!out.empty()) out += between;
      out += t_.uri(to);
    }
    return out;
  }

  std::string_view text(std::uint32_t id) const { return t_.text(TextId(std::size_t{id})); }

  // --- concepts
  // -------------------------------------------------------------------------------------------

  template <class Row>
  void each(ConceptKind kind, LanguageId language, Row row) const {
    for (std::size_t i = 0; i < t_.concept_count(); ++i) {
      const ConceptId id(i);
      if (t_.kind(id) == kind && (leads(language) || has_text(id, language))) row(id);
    }
  }

  void concepts(ConceptKind kind, LanguageId language) {
    switch (kind) {
      case ConceptKind::occupation:
        return occupations(language);
      case ConceptKind::skill:
        return skills(language);
      case ConceptKind::isco_group:
        return groups("ISCOGroups", kind, language);
      case ConceptKind::skill_group:
        return groups("skillGroups", kind, language);
      case ConceptKind::concept_scheme:
        return schemes(language);
    }
  }

  struct Texts {
    std::string preferred, alternative, hidden, scope_note, definition, description, schemes;
  };
  Texts texts_of(ConceptId id, LanguageId language) const {
    return {
        labels(id, language, LabelKind::preferred),   labels(id, language, LabelKind::alternative),
        labels(id, language, LabelKind::hidden),      own_note(id, NoteKind::scope_note, language),
        own_note(id, NoteKind::definition, language), own_note(id, NoteKind::description, language),
        uris(id, Relation::in_scheme, ",\n")};
  }

  void occupations(LanguageId language) {
    table("occupations", language,
          {"conceptType", "conceptUri", "iscoGroup", "preferredLabel", "altLabels", "hiddenLabels",
           "status", "modifiedDate", "regulatedProfessionNote", "scopeNote", "definition",
           "inScheme", "description", "code", "naceCode"},
          [&](auto row) {
            each(ConceptKind::occupation, language, [&](ConceptId id) {
              const auto texts = texts_of(id, language);
              const auto& r = t_.record(id);
              const auto isco = t_.related(id, Relation::isco_group);
              row({esco_word(ConceptKind::occupation), t_.uri(id),
                   isco.empty() ? std::string_view() : t_.code(isco.front()), texts.preferred,
                   texts.alternative, texts.hidden, name(t_.status(id)), text(r.modified),
                   text(r.regulated), texts.scope_note, texts.definition, texts.schemes,
                   texts.description, t_.code(id), text(r.nace)});
            });
          });
  }

  void skills(LanguageId language) {
    table("skills", language,
          {"conceptType", "conceptUri", "skillType", "reuseLevel", "preferredLabel", "altLabels",
           "hiddenLabels", "status", "modifiedDate", "scopeNote", "definition", "inScheme",
           "description"},
          [&](auto row) {
            each(ConceptKind::skill, language, [&](ConceptId id) {
              const auto texts = texts_of(id, language);
              if (leads(language) && !t_.code(id).empty()) ++written_.left_out;
              row({esco_word(ConceptKind::skill), t_.uri(id), esco_word(t_.skill_type(id)),
                   name(t_.reuse_level(id)), texts.preferred, texts.alternative, texts.hidden,
                   name(t_.status(id)), text(t_.record(id).modified), texts.scope_note,
                   texts.definition, texts.schemes, texts.description});
            });
          });
  }

  void groups(std::string_view name_of_table, ConceptKind kind, LanguageId language) {
    table(name_of_table, language,
          {"conceptType", "conceptUri", "code", "preferredLabel", "altLabels", "hiddenLabels",
           "status", "modifiedDate", "scopeNote", "definition", "inScheme", "description"},
          [&](auto row) {
            each(kind, language, [&](ConceptId id) {
              const auto texts = texts_of(id, language);
              row({esco_word(kind), t_.uri(id), t_.code(id), texts.preferred, texts.alternative,
                   texts.hidden, name(t_.status(id)), text(t_.record(id).modified),
                   texts.scope_note, texts.definition, texts.schemes, texts.description});
            });
          });
  }

  // A scheme has room for one more label, its title.
  void schemes(LanguageId language) {
    table("conceptSchemes", language,
          {"conceptType", "conceptSchemeUri", "preferredLabel", "title", "status", "description",
           "hasTopConcept"},
          [&](auto row) {
            each(ConceptKind::concept_scheme, language, [&](ConceptId id) {
              const auto texts = texts_of(id, language);
              const auto title = texts.alternative.substr(0, texts.alternative.find('\n'));
              written_.left_out += (title.size() < texts.alternative.size()) +
                                   !texts.hidden.empty() + !texts.scope_note.empty() +
                                   !texts.definition.empty();
              if (leads(language))
                written_.left_out += !text(t_.record(id).modified).empty() + !t_.code(id).empty() +
                                     !texts.schemes.empty();
              row({esco_word(ConceptKind::concept_scheme), t_.uri(id), texts.preferred, title,
                   name(t_.status(id)), texts.description, uris(id, Relation::top_concept, ",\n")});
            });
          });
  }

  // --- relations
  // ------------------------------------------------------------------------------------------

  void relations() {
    constexpr std::pair<Relation, std::string_view> kOfOccupations[] = {
        {Relation::essential_skill, "essential"}, {Relation::optional_skill, "optional"}};
    constexpr std::pair<Relation, std::string_view> kOfSkills[] = {
        {Relation::skill_essential, "essential"}, {Relation::skill_optional, "optional"}};
    table("occupationSkillRelations", t_.english(),
          {"occupationUri", "relationType", "skillType", "skillUri"}, [&](auto row) {
            each_edge(kOfOccupations, [&](ConceptId from, std::string_view word, ConceptId to) {
              row({t_.uri(from), word, esco_word(t_.skill_type(to)), t_.uri(to)});
            });
          });
    table("skillSkillRelations", t_.english(),
          {"originalSkillUri", "originalSkillType", "relationType", "relatedSkillType",
           "relatedSkillUri"},
          [&](auto row) {
            each_edge(kOfSkills, [&](ConceptId from, std::string_view word, ConceptId to) {
              row({t_.uri(from), esco_word(t_.skill_type(from)), word, esco_word(t_.skill_type(to)),
                   t_.uri(to)});
            });
          });
  }

  template <class Relations, class Use>
  void each_edge(const Relations& relations, Use use) const {
    for (std::size_t i = 0; i < t_.concept_count(); ++i)
      for (const auto& [relation, word] : relations)
        for (const auto to : t_.related(ConceptId(i), relation)) use(ConceptId(i), word, to);
  }

  void broader(std::string_view name_of_table, bool occupations) {
    table(name_of_table, t_.english(), {"conceptType", "conceptUri", "broaderType", "broaderUri"},
          [&](auto row) {
            for (std::size_t i = 0; i < t_.concept_count(); ++i) {
              const auto kind = t_.kind(ConceptId(i));
              const bool is_occupation =
                  kind == ConceptKind::occupation || kind == ConceptKind::isco_group;
              if (is_occupation != occupations) continue;
              for (const auto to : t_.related(ConceptId(i), Relation::broader))
                row({esco_word(kind), t_.uri(ConceptId(i)), esco_word(t_.kind(to)), t_.uri(to)});
            }
          });
  }

  // The ways from the top to each group of skills, as far as four levels go.
  void hierarchy() {
    table("skillsHierarchy", t_.english(),
          {"Level 0 URI", "Level 0 preferred term", "Level 1 URI", "Level 1 preferred term",
           "Level 2 URI", "Level 2 preferred term", "Level 3 URI", "Level 3 preferred term",
           "Description", "Scope note", "Level 0 code", "Level 1 code", "Level 2 code",
           "Level 3 code"},
          [&](auto row) {
            for (std::size_t i = 0; i < t_.concept_count(); ++i)
              if (t_.kind(ConceptId(i)) == ConceptKind::skill_group) way(ConceptId(i), row);
          });
  }

  template <class Row>
  void way(ConceptId id, Row& row) const {
    std::vector<ConceptId> path{id};
    for (;;) {
      const auto above = t_.related(path.back(), Relation::broader);
      const auto group = std::find_if(above.begin(), above.end(), [&](ConceptId to) {
        return t_.kind(to) == ConceptKind::skill_group;
      });
      if (group == above.end()) break;
      path.push_back(*group);
      if (path.size() > 4) return;
    }
    std::reverse(path.begin(), path.end());
    std::array<std::string_view, 4> uri;
    std::array<std::string_view, 4> code;
    std::array<std::string, 4> term;
    for (std::size_t i = 0; i < path.size(); ++i) {
      uri[i] = t_.uri(path[i]);
      code[i] = t_.code(path[i]);
      term[i] = labels(path[i], t_.english(), LabelKind::preferred);
    }
    const auto description = own_note(id, NoteKind::description, t_.english());
    const auto scope = own_note(id, NoteKind::scope_note, t_.english());
    row({uri[0], term[0], uri[1], term[1], uri[2], term[2], uri[3], term[3], description, scope,
         code[0], code[1], code[2], code[3]});
  }

  void collection(const CollectionTable& which) {
    table(which.name, t_.english(),
          {"conceptType", "conceptUri", "preferredLabel", "status", "skillType", "reuseLevel",
           "altLabels", "description", "broaderConceptUri", "broaderConceptPT"},
          [&](auto row) {
            for (std::size_t i = 0; i < t_.concept_count(); ++i) {
              const ConceptId id(i);
              const bool occupation = t_.kind(id) == ConceptKind::occupation;
              const bool here =
                  which.collection != Collection::research || occupation == which.occupations;
              if (t_.in_collection(id, which.collection) && here) member(id, row);
            }
          });
  }

  template <class Row>
  void member(ConceptId id, Row& row) const {
    std::string above;
    for (const auto to : t_.related(id, Relation::broader)) {
      if (!above.empty()) above += " | ";
      above += labels(to, t_.english(), LabelKind::preferred);
    }
    row({esco_word(t_.kind(id)), t_.uri(id), labels(id, t_.english(), LabelKind::preferred),
         name(t_.status(id)), esco_word(t_.skill_type(id)), name(t_.reuse_level(id)),
         labels(id, t_.english(), LabelKind::alternative, " | "),
         own_note(id, NoteKind::description, t_.english()), uris(id, Relation::broader, " | "),
         above});
  }

  void green_shares() {
    table("greenShareOcc", t_.english(),
          {"conceptType", "conceptUri", "code", "preferredLabel", "greenShare"}, [&](auto row) {
            for (std::size_t i = 0; i < t_.concept_count(); ++i) {
              const ConceptId id(i);
              const float share = t_.record(id).green_share;
              if (share != share) continue;
              const auto kind = t_.kind(id) == ConceptKind::isco_group
                                    ? fmt::format("ISCO level {}", t_.code(id).size())
                                    : std::string(esco_word(t_.kind(id)));
              row({kind, t_.uri(id), t_.code(id), labels(id, t_.english(), LabelKind::preferred),
                   fmt::format("{}", share)});
            }
          });
  }

  const Taxonomy& t_;
  std::filesystem::path folder_;
  TablesWritten written_;
  Result<void> state_;
};

}  // namespace

Result<TablesWritten> write_esco_tables(const snapshot::Snapshot& snapshot,
                                        const std::filesystem::path& folder) {
  auto made = NewFolder::create(folder);
  if (!made) return tl::unexpected(made.error());
  auto written = TablesWriter(snapshot.taxonomy(), made->path()).run();
  if (!written) return written;
  if (auto done = made->commit(); !done) return tl::unexpected(done.error());
  return written;
}

}  // namespace metier::rdf
