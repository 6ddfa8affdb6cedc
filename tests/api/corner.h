// A small taxonomy with everything a profile can show.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "learn/learn.h"
#include "link/link.h"
#include "match/match.h"
#include "search/search.h"
#include "support/tiny.h"

namespace metier::test {

// isco 1 > 13 > 133 > 1330, with the occupation "cto" (1330.3), its narrower "deputy" (1330.3.1),
// and "security" (1330.10); a hierarchy of skills S > S1 > S1.2 and knowledge K > 06; English and
// Danish.
class Corner {
 public:
  using Handle = Tiny::Handle;

  Corner() {
    using taxonomy::Relation;
    major = tiny.isco("1", "Managers");
    sub = tiny.isco("13", "Production managers");
    minor = tiny.isco("133", "ICT managers");
    unit = tiny.isco("1330", "ICT service managers");
    broader(sub, major);
    broader(minor, sub);
    broader(unit, minor);
    cto = occupation("cto", "1330.3", "chief technology officer");
    security = occupation("security", "1330.10", "Chief security officer");
    broader(cto, unit);
    broader(security, unit);
    deputy = occupation("deputy", "1330.3.1", "deputy technology officer");
    broader(deputy, cto);
    add_skills();
    add_texts();
  }

  Handle occupation(std::string_view name, std::string_view code, std::string_view label) {
    const auto h = tiny.occupation(name, code, label);
    tiny.edge(h, taxonomy::Relation::isco_group, unit);
    return h;
  }
  void broader(Handle from, Handle to) { tiny.edge(from, taxonomy::Relation::broader, to); }

  Tiny tiny;
  Handle major, sub, minor, unit, cto, security, deputy;
  Handle sql, abap, lead, budget, talk, ict_safety, untold;
  Handle skills_top, skills_group, knowledge_top, field, scheme;

 private:
  void add_skills() {
    using namespace taxonomy;
    sql = tiny.skill("sql", "SQL", SkillType::knowledge, ReuseLevel::sector_specific);
    abap = tiny.skill("abap", "ABAP", SkillType::knowledge, ReuseLevel::sector_specific);
    lead = tiny.skill("lead", "lead a team", SkillType::skill, ReuseLevel::cross_sector);
    budget = tiny.skill("budget", "manage budgets", SkillType::skill, ReuseLevel::cross_sector);
    talk = tiny.skill("talk", "talk", SkillType::skill, ReuseLevel::transversal);
    ict_safety = tiny.skill("ict-safety", "ICT safety", SkillType::none, ReuseLevel::none);
    untold = tiny.skill("untold", "untold reuse", SkillType::skill, ReuseLevel::none);
    for (const auto h : {abap, sql}) tiny.edge(cto, Relation::essential_skill, h);
    for (const auto h : {lead, talk}) tiny.edge(cto, Relation::essential_skill, h);
    for (const auto h : {budget, untold, lead}) tiny.edge(cto, Relation::optional_skill, h);
    tiny.edge(cto, Relation::essential_skill, ict_safety);
    tiny.edge(security, Relation::optional_skill, sql);
    tiny.edge(lead, Relation::skill_optional, budget);
    tiny.edge(talk, Relation::skill_essential, lead);

    skills_top = group("skill/S", "S", "skills");
    skills_group = group("skill/S1", "S1", "management");
    knowledge_top = group("skill/K", "", "knowledge");
    field = group("isced-f/06", "06", "ICT");
    broader(skills_group, skills_top);
    broader(field, knowledge_top);
    for (const auto h : {sql, abap}) broader(h, field);
    for (const auto h : {lead, budget}) broader(h, skills_group);
    broader(budget, lead);
    scheme = tiny.concept_of(ConceptKind::concept_scheme, "concept-scheme/digital", "", "Digital");
    for (const auto h : {sql, abap, lead}) {
      tiny.collection(h, Collection::digital);
      tiny.edge(h, Relation::in_scheme, scheme);
    }
    tiny.collection(sql, Collection::digcomp);
  }
  Handle group(std::string_view path, std::string_view code, std::string_view label) {
    return tiny.concept_of(taxonomy::ConceptKind::skill_group, path, code, label);
  }
  void add_texts() {
    using namespace taxonomy;
    tiny.alternative(cto, "en", "CTO").alternative(cto, "en", "head of technology");
    tiny.label(cto, "en", LabelKind::hidden, "cheif technology officer");
    tiny.preferred(cto, "da", "teknologidirektør").alternative(cto, "da", "teknisk direktør");
    tiny.preferred(lead, "da", "lede et hold");
    tiny.note(cto, "en", NoteKind::description, "Decides on \"technology\".");
    tiny.note(cto, "en", NoteKind::scope_note, "Includes deputies.");
    tiny.note(sql, "en", NoteKind::description, "A language for tables.");
    tiny.note(sql, "en", NoteKind::scope_note, "Any dialect.");
    tiny.note(lead, "da", NoteKind::description, "At lede.");
    auto& c = tiny.edit(cto);
    c.modified = tiny.intern("2024-01-01T00:00:00Z");
    c.regulated = tiny.intern("http://data.europa.eu/esco/regulated-professions/regulated");
    c.nace = tiny.intern("J62\nJ63");
    c.green_share = 0.25F;
  }
};

inline snapshot::SectionSet with_indexes(const snapshot::Snapshot& plain,
                                         snapshot::SectionSet sections) {
  if (auto done = search::build(plain, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  if (auto done = match::build(plain, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  if (auto done = link::build(plain, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  return sections;
}

// The corner with everything that a snapshot of `metier build` has.
inline std::shared_ptr<const snapshot::Snapshot> whole_snapshot(Tiny& tiny) {
  auto sections = tiny.sections();
  const auto plain = Tiny::open(sections);
  return Tiny::open(with_indexes(*plain, std::move(sections)));
}

// The same with learned vectors. Few steps: enough for everything that an answer can have, not for
// answers that are right.
inline std::shared_ptr<const snapshot::Snapshot> learned_snapshot(Tiny& tiny) {
  auto sections = tiny.sections();
  const auto plain = Tiny::open(sections);
  auto whole = with_indexes(*plain, std::move(sections));
  if (auto done = learn::build(*plain, {.steps = 200}, whole); !done)
    throw std::runtime_error(done.error().message);
  return Tiny::open(whole);
}

}  // namespace metier::test
