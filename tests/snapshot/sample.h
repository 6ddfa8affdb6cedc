// A tiny taxonomy that uses every part of the format: all kinds, types, levels, collections and
// relations, several languages, notes, hidden labels, long texts.
#pragma once

#include "support/tiny.h"

namespace metier::test {

// `bytes` of text in which little repeats: packed, it is not much smaller.
inline std::string filler_text(unsigned seed, std::size_t bytes) {
  std::string out;
  std::uint32_t state = seed * 2654435761U + 1;
  while (out.size() < bytes) {
    state = state * 1664525U + 1013904223U;
    out += static_cast<char>('!' + (state >> 24) % 94);
  }
  return out;
}

// `fillers`: skills with a note of 3,000 bytes; 40 need more than one block of text and have a
// dictionary.
inline void fill_sample(Tiny& tiny, int fillers = 40) {
  using namespace taxonomy;
  const auto cto = tiny.occupation("cto", "1330.3", "chief technology officer");
  tiny.alternative(cto, "en", "CTO").alternative(cto, "en", "head of technology");
  tiny.preferred(cto, "da", "teknologidirektør").label(cto, "da", LabelKind::hidden, "CTO");
  tiny.note(cto, "en", NoteKind::description, "Chief technology officers look after technology.");
  tiny.note(cto, "da", NoteKind::description, "Teknologidirektører har ansvar for teknologi.");
  tiny.note(cto, "en", NoteKind::scope_note, "Excludes ICT operations managers.");
  tiny.note(cto, "en", NoteKind::definition,
            "A head of technology, of the head of technology, and of the head of technology.");
  tiny.edit(cto).regulated = tiny.intern("not regulated");
  tiny.edit(cto).nace = tiny.intern("62.01\n62.02");
  tiny.edit(cto).modified = tiny.intern("2024-01-31");
  tiny.edit(cto).green_share = 0.25F;
  const auto isco = tiny.isco("1330", "ICT service managers");
  const auto sql = tiny.skill("sql", "SQL", SkillType::knowledge, ReuseLevel::sector_specific);
  tiny.preferred(sql, "da", "SQL").alternative(sql, "en", "structured query language");
  tiny.collection(sql, Collection::digital).collection(sql, Collection::ict);
  const auto team = tiny.skill("team", "lead a team", SkillType::skill, ReuseLevel::transversal);
  tiny.preferred(team, "el", "ηγούμαι ομάδας").collection(team, Collection::transversal);
  const auto old = tiny.skill("old", "use punched cards", SkillType::skill, ReuseLevel::none);
  tiny.edit(old).status = Status::obsolete;
  const auto untyped = tiny.skill("untyped", "", SkillType::none, ReuseLevel::none);
  tiny.preferred(untyped, "da", "uden type").preferred(untyped, "el", "χωρίς τύπο");
  const auto group =
      tiny.concept_of(ConceptKind::skill_group, "skill/S4", "S4", "management skills");
  const auto scheme =
      tiny.concept_of(ConceptKind::concept_scheme, "concept-scheme/skills", "", "Skills pillar");
  for (int i = 0; i < fillers; ++i)
    tiny.note(tiny.skill("filler" + std::to_string(i), "filler " + std::to_string(i)), "en",
              NoteKind::description, filler_text(static_cast<unsigned>(i), 3000));
  tiny.edge(cto, Relation::essential_skill, sql).edge(cto, Relation::optional_skill, team);
  tiny.edge(cto, Relation::essential_skill, team).edge(cto, Relation::isco_group, isco);
  tiny.edge(team, Relation::skill_essential, sql).edge(team, Relation::skill_optional, old);
  tiny.edge(team, Relation::broader, group).edge(sql, Relation::in_scheme, scheme);
  tiny.edge(scheme, Relation::top_concept, group).edge(cto, Relation::broader, isco);
}

}  // namespace metier::test
