// Snapshots written and read again.
#pragma once

#include <string>

#include "rdf/rdf.h"
#include "support/temporary.h"
#include "support/tiny.h"

namespace metier::test {

inline std::string written(const snapshot::Snapshot& snapshot, rdf::Format format) {
  std::string out;
  const auto done = rdf::write_all(snapshot, format, [&](std::string_view piece) -> Result<void> {
    out += piece;
    return {};
  });
  if (!done) throw std::runtime_error(done.error().message);
  return out;
}

inline taxonomy::Model imported(const std::filesystem::path& path) {
  taxonomy::ImportOptions options;
  options.threads = 2;
  auto model = taxonomy::import_taxonomy({path}, options);
  if (!model) throw std::runtime_error(model.error().message);
  return std::move(*model);
}

// The model that comes out when the document is imported.
inline taxonomy::Model imported_text(const std::string& text) {
  const TemporaryFolder folder;
  return imported(folder.write("document", text));
}

inline std::shared_ptr<const snapshot::Snapshot> frozen(const taxonomy::Model& model) {
  snapshot::SectionSet sections;
  snapshot::FreezeOptions options;
  options.threads = 2;
  const auto done = snapshot::freeze(model, options, sections);
  if (!done) throw std::runtime_error(done.error().message);
  return Tiny::open(sections);
}

// A taxonomy with one of everything, and with texts that every syntax has to escape.
inline Tiny everything() {
  using namespace taxonomy;
  Tiny t;
  const auto cto = t.occupation("cto", "1330.1", "chief \"technology\" officer");
  t.alternative(cto, "en", "CTO").alternative(cto, "en", "back\\slash <b> & co.");
  t.preferred(cto, "da", "teknologidirektør").alternative(cto, "el", "διευθυντής");
  t.label(cto, "en", LabelKind::hidden, "chief, of tech");
  t.note(cto, "en", NoteKind::description, "Leads.\n\n\"Plans\" <i>too</i> & more; tab\there.");
  t.note(cto, "da", NoteKind::description, "Leder.");
  t.note(cto, "en", NoteKind::scope_note, "Not <b>bold</b>, a &amp; b, x < y.");
  t.note(cto, "en", NoteKind::definition, "Plain.");
  auto& c = t.edit(cto);
  c.modified = t.intern("2024-01-25T11:28:50.295Z");
  c.regulated = t.intern("http://data.europa.eu/esco/regulated-professions/unregulated");
  c.nace = t.intern("http://data.europa.eu/ux2/nace2.1/70\nhttp://data.europa.eu/ux2/nace2.1/71");
  c.green_share = 0.123456F;
  const auto retired = t.occupation("old", "1330.2", "old job");
  t.edit(retired).status = Status::obsolete;
  const auto group = t.isco("1330", "ICT managers");
  const auto above = t.isco("133", "managers");
  const auto sql = t.skill("sql", "SQL", SkillType::knowledge, ReuseLevel::sector_specific);
  const auto lead = t.skill("lead", "lead a team", SkillType::skill, ReuseLevel::transversal);
  const auto odd = t.skill("odd", "untyped", SkillType::none, ReuseLevel::none);
  t.preferred(odd, "mt", "ħiliet");
  const auto data = t.concept_of(ConceptKind::skill_group, "skill/S5", "S5", "working with data");
  const auto all = t.concept_of(ConceptKind::skill_group, "skill/S", "S", "skills");
  const auto pillar =
      t.concept_of(ConceptKind::concept_scheme, "concept-scheme/occupations", "", "Occupations");
  const auto green = t.concept_of(ConceptKind::concept_scheme, "concept-scheme/green", "", "Green");
  t.edge(cto, Relation::essential_skill, sql).edge(cto, Relation::optional_skill, lead);
  t.edge(cto, Relation::optional_skill, data).edge(cto, Relation::isco_group, group);
  t.edge(cto, Relation::broader, group).edge(group, Relation::broader, above);
  t.edge(retired, Relation::isco_group, group).edge(retired, Relation::broader, cto);
  t.edge(sql, Relation::skill_optional, lead).edge(lead, Relation::skill_essential, sql);
  t.edge(sql, Relation::broader, data).edge(data, Relation::broader, all);
  t.edge(odd, Relation::broader, sql).edge(odd, Relation::broader, data);
  t.edge(cto, Relation::in_scheme, pillar).edge(lead, Relation::in_scheme, green);
  t.edge(pillar, Relation::top_concept, above);
  t.collection(lead, Collection::green).collection(sql, Collection::digital);
  t.collection(cto, Collection::research).collection(sql, Collection::research);
  return t;
}

}  // namespace metier::test
