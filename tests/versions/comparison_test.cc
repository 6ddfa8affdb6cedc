#include <gmock/gmock.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using taxonomy::LabelKind;
using taxonomy::NoteKind;
using taxonomy::Relation;
using taxonomy::ReuseLevel;
using taxonomy::SkillType;
using testing::ElementsAre;
using testing::IsEmpty;
using versions::Action;
using versions::Fact;
using versions::Fate;

// Skills a and b, and an occupation that needs them.
struct Small {
  Tiny tiny;
  Tiny::Handle job, a, b;
  explicit Small(Relation first = Relation::essential_skill,
                 Relation second = Relation::optional_skill) {
    job = tiny.occupation("job", "1.1", "baker");
    a = tiny.skill("a", "bake bread");
    b = tiny.skill("b", "sell bread");
    tiny.edge(job, first, a).edge(job, second, b);
  }
};

TEST(Comparison, EqualReleasesDifferInNothing) {
  Small old, now;
  const auto c = compare(old.tiny, now.tiny);
  EXPECT_FALSE(versions::count(c.difference, {}).any);
  EXPECT_THAT(c.difference.relations, IsEmpty());
  EXPECT_THAT(c.difference.gone, IsEmpty());
  EXPECT_THAT(c.difference.labels, IsEmpty());
}

TEST(Comparison, ConceptsAddedAndRemovedAreByUri) {
  Small old, now;
  old.tiny.skill("gone", "weave baskets");
  now.tiny.skill("0-new", "pilot drones");
  const auto c = compare(old.tiny, now.tiny);
  ASSERT_EQ(c.difference.added.size(), 1U);
  EXPECT_EQ(c.now().uri(c.difference.added[0]), Compared::uri("skill/0-new"));
  ASSERT_EQ(c.difference.gone.size(), 1U);
  EXPECT_EQ(c.gone("skill/gone").fate, Fate::removed);
  EXPECT_THAT(c.difference.relations, IsEmpty());  // ids moved, relations did not
}

TEST(Comparison, ObsoleteConceptsAreGoneOnceMadeSo) {
  Small old, now;
  now.tiny.edit(now.a).status = taxonomy::Status::obsolete;
  old.tiny.edit(old.b).status = taxonomy::Status::obsolete;
  now.tiny.edit(now.b).status = taxonomy::Status::obsolete;
  const auto c = compare(old.tiny, now.tiny);
  EXPECT_EQ(c.gone("skill/a").fate, Fate::made_obsolete);
  EXPECT_EQ(c.gone("skill/b").fate, Fate::still_obsolete);
  ASSERT_EQ(c.difference.facts.size(), 1U);
  EXPECT_EQ(c.difference.facts[0].fact, Fact::status);
  const auto counts = versions::count(c.difference, {});
  EXPECT_EQ(counts.kinds[1].obsolete, 1U);
  EXPECT_EQ(counts.kinds[1].removed, 0U);
}

TEST(Comparison, LabelsChangeByLanguageAndKind) {
  Small old, now;
  old.tiny.alternative(old.job, "en", "bread maker").alternative(old.job, "en", "bun maker");
  old.tiny.label(old.job, "en", LabelKind::hidden, "bker").preferred(old.job, "da", "bager");
  now.tiny.alternative(now.job, "en", "bun maker").alternative(now.job, "en", "pastry maker");
  now.tiny.preferred(now.job, "da", "brødbager");
  const auto c = compare(old.tiny, now.tiny);
  std::vector<std::string> told;
  for (const auto& l : c.difference.labels)
    told.push_back(fmt::format("{} {} {} {} {}", c.difference.languages[l.language].code,
                               name(l.kind), name(l.action()),
                               l.before.valid() ? c.old().label_text(l.before) : "",
                               l.after.valid() ? c.now().label_text(l.after) : ""));
  EXPECT_THAT(told, ElementsAre("da preferred Updated bager brødbager",
                                "en alternative Removed bread maker ",
                                "en alternative Added  pastry maker", "en hidden Removed bker "));
}

TEST(Comparison, TheOrderOfLabelsIsNoChange) {
  Small old, now;
  old.tiny.alternative(old.job, "en", "x").alternative(old.job, "en", "y");
  now.tiny.alternative(now.job, "en", "y").alternative(now.job, "en", "x");
  EXPECT_THAT(compare(old.tiny, now.tiny).difference.labels, IsEmpty());
}

TEST(Comparison, LanguagesOfOneReleaseAreToldOnce) {
  Small old, now;
  old.tiny.preferred(old.job, "mt", "furnar");
  for (const auto h : {now.job, now.a, now.b}) now.tiny.preferred(h, "fi", "leipuri");
  now.tiny.note(now.job, "fi", NoteKind::description, "Leipoo.");
  const auto c = compare(old.tiny, now.tiny);
  EXPECT_THAT(c.difference.labels, IsEmpty());
  EXPECT_THAT(c.difference.notes, IsEmpty());
  EXPECT_THAT(
      versions::language_lines(c.difference, {}),
      ElementsAre("language fi only in NEW: 3 labels", "language mt only in OLD: 1 labels"));
  EXPECT_TRUE(versions::count(c.difference, {}).any);
}

TEST(Comparison, NotesAddedRemovedAndUpdated) {
  Small old, now;
  old.tiny.note(old.job, "en", NoteKind::description, "Bakes.");
  old.tiny.note(old.a, "en", NoteKind::scope_note, "Any bread.");
  now.tiny.note(now.job, "en", NoteKind::description, "Bakes bread.");
  now.tiny.note(now.job, "en", NoteKind::definition, "One who bakes.");
  const auto c = compare(old.tiny, now.tiny);
  ASSERT_EQ(c.difference.notes.size(), 3U);
  EXPECT_EQ(c.difference.notes[0].action, Action::updated);
  EXPECT_EQ(versions::note_before(c.difference, c.difference.notes[0]), "Bakes.");
  EXPECT_EQ(versions::note_after(c.difference, c.difference.notes[0]), "Bakes bread.");
  EXPECT_EQ(c.difference.notes[1].action, Action::added);
  EXPECT_EQ(c.difference.notes[1].kind, NoteKind::definition);
  EXPECT_EQ(c.difference.notes[2].action, Action::removed);
}

TEST(Comparison, AnEssentialSkillThatBecomesOptionalIsASwitch) {
  Small old(Relation::essential_skill, Relation::optional_skill);
  Small now(Relation::optional_skill, Relation::essential_skill);
  const auto c = compare(old.tiny, now.tiny);
  EXPECT_THAT(c.difference.relations, IsEmpty());
  ASSERT_EQ(c.difference.switches.size(), 2U);
  EXPECT_EQ(c.difference.switches[0].was, Relation::essential_skill);
  EXPECT_EQ(c.difference.switches[0].is, Relation::optional_skill);
  EXPECT_EQ(c.now().uri(c.difference.switches[0].to.now_id), Compared::uri("skill/a"));
  const auto counts = versions::count(c.difference, {});
  EXPECT_EQ(counts.essential_to_optional, 1U);
  EXPECT_EQ(counts.optional_to_essential, 1U);
}

TEST(Comparison, EssentialAsWellAsOptionalIsNoSwitch) {
  Small old, now;
  now.tiny.edge(now.job, Relation::optional_skill, now.a);
  const auto c = compare(old.tiny, now.tiny);
  EXPECT_THAT(c.difference.switches, IsEmpty());
  ASSERT_EQ(c.difference.relations.size(), 1U);
  EXPECT_EQ(c.difference.relations[0].action, Action::added);
}

TEST(Comparison, RelationsOfConceptsThatCameOrWentAreMarked) {
  Small old, now;
  const auto weave = old.tiny.skill("gone", "weave baskets");
  old.tiny.edge(old.job, Relation::essential_skill, weave);
  now.tiny.edge(now.job, Relation::optional_skill, now.tiny.skill("new", "pilot drones"));
  now.tiny.edge(now.a, Relation::skill_optional, now.b);
  const auto c = compare(old.tiny, now.tiny);
  ASSERT_EQ(c.difference.relations.size(), 3U);
  const auto counts = versions::count(c.difference, {});
  EXPECT_EQ(counts.relations[0].with_removed, 1U);
  EXPECT_EQ(counts.relations[2].with_added, 1U);
  EXPECT_EQ(counts.relations[6].added, 1U);
  EXPECT_EQ(counts.relations[0].removed, 0U);
}

TEST(Comparison, FactsOfEveryKind) {
  Small old, now;
  auto& job = now.tiny.edit(now.job);
  job.code = now.tiny.intern("1.2");
  job.regulated = now.tiny.intern("http://data.europa.eu/esco/regulated-professions/unregulated");
  job.nace = now.tiny.intern("10.71");
  job.green_share = 0.5F;
  auto& a = now.tiny.edit(now.a);
  a.skill_type = SkillType::knowledge;
  a.reuse_level = ReuseLevel::transversal;
  now.tiny.collection(now.a, taxonomy::Collection::green);
  const auto c = compare(old.tiny, now.tiny);
  std::vector<std::string> told;
  for (const auto& f : c.difference.facts)
    told.push_back(fmt::format("{}: {} > {}", name(f.fact),
                               fact_text(c.old(), f.pair.old_id, f.fact),
                               fact_text(c.now(), f.pair.now_id, f.fact)));
  EXPECT_THAT(told,
              ElementsAre("code: 1.1 > 1.2",
                          "regulated:  > http://data.europa.eu/esco/regulated-professions/"
                          "unregulated",
                          "NACE:  > 10.71", "green share:  > 0.5", "skill type: skill > knowledge",
                          "reuse level: sector-specific > transversal", "collections:  > green"));
}

TEST(Comparison, DisjointReleasesAndOtherLanguagesAlone) {
  Tiny old, now;
  old.preferred(old.occupation("x", "1", ""), "da", "bager");
  now.preferred(now.occupation("y", "2", ""), "fi", "leipuri");
  const auto c = compare(old, now);
  EXPECT_EQ(c.difference.gone.size(), 1U);
  EXPECT_EQ(c.difference.added.size(), 1U);
  EXPECT_EQ(c.successor("occupation/x"), "");
}

TEST(Comparison, ThreadsChangeNothing) {
  Tiny old, now;
  for (int i = 0; i < 700; ++i) {
    const auto a = old.skill(fmt::format("{:04}", i), fmt::format("use tool {}", i));
    const auto b = now.skill(fmt::format("{:04}", i * 2), fmt::format("use tool {}", i + 1));
    if (i % 3 == 0) old.alternative(a, "en", "x");
    if (i % 5 == 0) now.alternative(b, "en", "y");
  }
  const auto one = compare(old, now, 1), four = compare(old, now, 4);
  EXPECT_EQ(versions::to_json(one.difference, {}), versions::to_json(four.difference, {}));
}

}  // namespace
}  // namespace metier::test
