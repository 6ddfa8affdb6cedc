// The tables of Tabiya's open taxonomy: one language, ids instead of URIs between tables.
#include <algorithm>
#include <string>

#include "rdf/csv_file.h"
#include "rdf/rdf.h"

namespace metier::rdf {
namespace {

using snapshot::ConceptKind;
using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;
using snapshot::SkillType;
using snapshot::Taxonomy;

class TabiyaWriter {
 public:
  TabiyaWriter(const Taxonomy& taxonomy, LanguageId language, std::filesystem::path folder)
      : t_(taxonomy), language_(language), folder_(std::move(folder)) {}

  Result<TablesWritten> run() {
    model_info();
    occupation_groups();
    occupations();
    skill_groups();
    skills();
    hierarchy("occupation_hierarchy", true);
    hierarchy("skill_hierarchy", false);
    occupation_skills();
    skill_skills();
    if (!state_) return tl::unexpected(state_.error());
    return written_;
  }

 private:
  template <class Rows>
  void table(std::string_view name, std::initializer_list<std::string_view> header, Rows rows) {
    if (!state_) return;
    CsvFile file(folder_ / fmt::format("{}.csv", name), header);
    rows([&](std::initializer_list<std::string_view> cells) { file.row(cells); });
    state_ = file.close();
    ++written_.tables;
  }

  // Unique among all concepts and the same every time: the URI.
  std::string_view id_of(ConceptId id) const { return t_.uri(id); }
  // What stands behind the last slash of an ESCO URI is the UUID that releases share.
  std::string_view uuid_of(ConceptId id) const { return taxonomy::last_segment(t_.uri(id)); }

  std::string alternatives(ConceptId id) const {
    std::string out;
    const auto range = t_.labels(id, language_);
    for (auto i = range.first.index(); i < range.last.index(); ++i) {
      const auto label = t_.label_view(LabelId(i));
      if (label.kind != LabelKind::alternative) continue;
      if (!out.empty()) out += "\n";
      out += label.text;
    }
    return out;
  }

  std::string note(ConceptId id, NoteKind kind) const { return t_.note(id, kind, language_).text; }

  template <class Use>
  void each(ConceptKind kind, Use use) const {
    for (std::size_t i = 0; i < t_.concept_count(); ++i)
      if (t_.kind(ConceptId(i)) == kind) use(ConceptId(i));
  }

  void model_info() {
    table("model_info", {"UUIDHISTORY", "NAME", "LOCALE", "DESCRIPTION", "VERSION", "RELEASED"},
          [&](auto row) {
            row({"", "ESCO", t_.language_code(language_),
                 "This service uses the ESCO classification of the European Commission.", "",
                 "false"});
          });
  }

  void occupation_groups() {
    table("occupation_groups",
          {"ORIGINURI", "ID", "UUIDHISTORY", "CODE", "GROUPTYPE", "PREFERREDLABEL", "ALTLABELS",
           "DESCRIPTION"},
          [&](auto row) {
            each(ConceptKind::isco_group, [&](ConceptId id) {
              row({t_.uri(id), id_of(id), uuid_of(id), t_.code(id), "iscogroup",
                   t_.label(id, language_), alternatives(id), note(id, NoteKind::description)});
            });
          });
  }

  void occupations() {
    table(
        "occupations",
        {"ORIGINURI", "ID", "UUIDHISTORY", "OCCUPATIONGROUPCODE", "CODE", "PREFERREDLABEL",
         "ALTLABELS", "DESCRIPTION", "DEFINITION", "SCOPENOTE", "REGULATEDPROFESSIONNOTE",
         "OCCUPATIONTYPE", "ISLOCALIZED"},
        [&](auto row) {
          each(ConceptKind::occupation, [&](ConceptId id) {
            const auto groups = t_.related(id, Relation::isco_group);
            row({t_.uri(id), id_of(id), uuid_of(id),
                 groups.empty() ? std::string_view() : t_.code(groups.front()), t_.code(id),
                 t_.label(id, language_), alternatives(id), note(id, NoteKind::description),
                 note(id, NoteKind::definition), note(id, NoteKind::scope_note),
                 t_.text(TextId(std::size_t{t_.record(id).regulated})), "escooccupation", "false"});
          });
        });
  }

  void skill_groups() {
    table("skill_groups",
          {"ORIGINURI", "ID", "UUIDHISTORY", "CODE", "PREFERREDLABEL", "ALTLABELS", "DESCRIPTION",
           "SCOPENOTE"},
          [&](auto row) {
            each(ConceptKind::skill_group, [&](ConceptId id) {
              row({t_.uri(id), id_of(id), uuid_of(id), t_.code(id), t_.label(id, language_),
                   alternatives(id), note(id, NoteKind::description),
                   note(id, NoteKind::scope_note)});
            });
          });
  }

  void skills() {
    table("skills",
          {"ORIGINURI", "ID", "UUIDHISTORY", "SKILLTYPE", "REUSELEVEL", "PREFERREDLABEL",
           "ALTLABELS", "DESCRIPTION", "DEFINITION", "SCOPENOTE", "ISLOCALIZED"},
          [&](auto row) {
            each(ConceptKind::skill, [&](ConceptId id) {
              const auto type = t_.skill_type(id);
              row({t_.uri(id), id_of(id), uuid_of(id),
                   type == SkillType::skill ? "skill/competence" : name(type),
                   name(t_.reuse_level(id)), t_.label(id, language_), alternatives(id),
                   note(id, NoteKind::description), note(id, NoteKind::definition),
                   note(id, NoteKind::scope_note), "false"});
            });
          });
  }

  static std::string_view type_word(ConceptKind kind) {
    return kind == ConceptKind::occupation   ? "escooccupation"
           : kind == ConceptKind::isco_group ? "iscogroup"
           : kind == ConceptKind::skill      ? "skill"
                                             : "skillgroup";
  }

  void hierarchy(std::string_view name_of_table, bool occupations) {
    table(name_of_table, {"PARENTOBJECTTYPE", "PARENTID", "CHILDID", "CHILDOBJECTTYPE"},
          [&](auto row) {
            for (std::size_t i = 0; i < t_.concept_count(); ++i) {
              const auto kind = t_.kind(ConceptId(i));
              if (kind == ConceptKind::concept_scheme) continue;
              const bool here = kind == ConceptKind::occupation || kind == ConceptKind::isco_group;
              if (here != occupations) continue;
              for (const auto to : t_.related(ConceptId(i), Relation::broader))
                row({type_word(t_.kind(to)), id_of(to), id_of(ConceptId(i)), type_word(kind)});
            }
          });
  }

  void occupation_skills() {
    table("occupation_to_skill_relations",
          {"OCCUPATIONTYPE", "OCCUPATIONID", "RELATIONTYPE", "SKILLID"}, [&](auto row) {
            each(ConceptKind::occupation, [&](ConceptId id) {
              for (const auto to : t_.related(id, Relation::essential_skill))
                row({"escooccupation", id_of(id), "essential", id_of(to)});
              for (const auto to : t_.related(id, Relation::optional_skill))
                row({"escooccupation", id_of(id), "optional", id_of(to)});
            });
          });
  }

  void skill_skills() {
    table("skill_to_skill_relations", {"REQUIRINGID", "RELATIONTYPE", "REQUIREDID"}, [&](auto row) {
      for (std::size_t i = 0; i < t_.concept_count(); ++i) {
        for (const auto to : t_.related(ConceptId(i), Relation::skill_essential))
          row({id_of(ConceptId(i)), "essential", id_of(to)});
        for (const auto to : t_.related(ConceptId(i), Relation::skill_optional))
          row({id_of(ConceptId(i)), "optional", id_of(to)});
      }
    });
  }

  const Taxonomy& t_;
  LanguageId language_;
  std::filesystem::path folder_;
  TablesWritten written_;
  Result<void> state_;
};

}  // namespace

Result<TablesWritten> write_tabiya_tables(const snapshot::Snapshot& snapshot, LanguageId language,
                                          const std::filesystem::path& folder) {
  auto made = NewFolder::create(folder);
  if (!made) return tl::unexpected(made.error());
  auto written = TabiyaWriter(snapshot.taxonomy(), language, made->path()).run();
  if (!written) return written;
  if (auto done = made->commit(); !done) return tl::unexpected(done.error());
  return written;
}

}  // namespace metier::rdf
