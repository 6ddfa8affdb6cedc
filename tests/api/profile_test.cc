#include "api/profile.h"

#include <gmock/gmock.h>

#include "api/answers.h"
#include "api/profile_parts.h"

namespace metier::api {
namespace {

using taxonomy::Relation;
using test::Answer;
using test::Corner;
using testing::ElementsAre;
using testing::IsEmpty;

class ProfileTest : public testing::Test {
 protected:
  ProfileTest() {
    for (const auto h :
         {corner.cto, corner.lead, corner.budget, corner.skills_top, corner.major, corner.unit,
          corner.scheme, corner.security, corner.sql, corner.ict_safety})
      uris_[h] = corner.tiny.uri(h);
    snapshot = corner.tiny.snapshot();
  }
  const Taxonomy& t() const { return snapshot->taxonomy(); }
  ConceptId id(Corner::Handle h) const { return t().find_uri(uris_.at(h)); }
  LanguageId lang(std::string_view code) const { return t().language(code); }

  Corner corner;
  std::shared_ptr<const snapshot::Snapshot> snapshot;

 private:
  std::map<Corner::Handle, std::string> uris_;
};

TEST_F(ProfileTest, OccupationHasGroupsAndBucketsInTheOrderOfThePage) {
  const auto p = occupation_profile(t(), id(corner.cto), lang("en"));
  EXPECT_EQ(p.total, 7U);
  EXPECT_EQ(p.essential, 4U);
  EXPECT_EQ(p.optional, 3U);
  ASSERT_EQ(p.groups.size(), 3U);  // there is no optional knowledge
  EXPECT_TRUE(p.groups[0].essential);
  EXPECT_EQ(p.groups[0].type, SkillType::knowledge);
  EXPECT_EQ(p.groups[1].type, SkillType::skill);
  EXPECT_FALSE(p.groups[2].essential);

  const auto& knowledge = p.groups[0];
  ASSERT_EQ(knowledge.buckets.size(), 3U);
  EXPECT_THAT(knowledge.buckets[0].competences, IsEmpty());
  EXPECT_EQ(knowledge.buckets[1].competences[0].label.text, "ABAP");
  EXPECT_EQ(knowledge.buckets[1].competences[1].label.text, "SQL");
  EXPECT_EQ(knowledge.buckets[1].competences[1].scope_note.text, "Any dialect.");

  ASSERT_EQ(p.groups[1].buckets.size(), 4U);  // transversal, because there is one
  EXPECT_EQ(p.groups[1].buckets[3].reuse, ReuseLevel::transversal);
  ASSERT_EQ(p.groups[2].buckets.size(), 4U);  // and one without any reuse level
  EXPECT_EQ(p.groups[2].buckets[3].reuse, ReuseLevel::none);

  ASSERT_EQ(p.other_relations.size(), 1U);
  EXPECT_EQ(p.other_relations[0].label.text, "ICT safety");
  EXPECT_TRUE(p.other_relations[0].essential);
}

TEST_F(ProfileTest, OccupationStandsInItsHierarchy) {
  const auto p = occupation_profile(t(), id(corner.cto), lang("en"));
  ASSERT_TRUE(p.isco);
  EXPECT_EQ(p.isco->code, "1330");
  ASSERT_EQ(p.broader.size(), 1U);
  ASSERT_EQ(p.narrower.size(), 1U);
  EXPECT_EQ(p.narrower[0].code, "1330.3.1");
  ASSERT_EQ(p.hierarchy.size(), 1U);
  std::vector<std::string_view> codes;
  for (const auto& ref : p.hierarchy[0]) codes.push_back(ref.code);
  EXPECT_THAT(codes, ElementsAre("1", "13", "133", "1330"));
}

TEST_F(ProfileTest, OccupationAsJsonFollowsTheContract) {
  const Answer a(to_json(occupation_profile(t(), id(corner.cto), lang("en"))));
  simdjson::dom::object root;
  ASSERT_EQ(a.root().get(root), simdjson::SUCCESS);
  std::vector<std::string> keys;
  for (const auto field : root) keys.emplace_back(field.key);
  EXPECT_THAT(
      keys, ElementsAre("uri", "code", "isco", "label", "lang", "alternativeLabels", "hiddenLabels",
                        "description", "scopeNote", "regulated", "counts", "groups",
                        "otherRelations", "broader", "narrower", "source", "type", "status",
                        "modified", "nace", "greenShare", "collections", "hierarchy"));
  EXPECT_EQ(a.string("/isco/uri"), "http://data.europa.eu/esco/isco/C1330");
  EXPECT_THAT(a.strings("/alternativeLabels"), ElementsAre("CTO", "head of technology"));
  EXPECT_EQ(a.string("/description"), "Decides on \"technology\".");
  EXPECT_EQ(a.number("/counts/total"), 7);
  EXPECT_EQ(a.number("/counts/groups"), 3);
  EXPECT_THAT(a.strings("/groups/0/buckets", "reuse"),
              ElementsAre("occupation-specific", "sector-specific", "cross-sector"));
  EXPECT_EQ(a.size("/groups/0/buckets/0/competences"), 0U);
  EXPECT_THAT(a.strings("/groups/2/buckets", "reuse"),
              ElementsAre("occupation-specific", "sector-specific", "cross-sector", "unspecified"));
  EXPECT_THAT(a.strings("/groups/0/buckets/1/competences", "label"), ElementsAre("ABAP", "SQL"));
  EXPECT_THAT(a.strings("/groups/0/buckets/1/competences/1/tags"),
              ElementsAre("digComp", "digital"));
  EXPECT_EQ(a.string("/otherRelations/0/relation"), "essential");
  EXPECT_THAT(a.strings("/nace"), ElementsAre("J62", "J63"));
  EXPECT_NE(a.text().find("\"greenShare\":0.25,"), std::string::npos);
}

TEST_F(ProfileTest, FallsBackToEnglishAndSaysSo) {
  const Answer a(to_json(occupation_profile(t(), id(corner.cto), lang("da"))));
  EXPECT_EQ(a.string("/label"), "teknologidirektør");
  EXPECT_FALSE(a.has("/labelLang"));
  EXPECT_EQ(a.string("/lang"), "da");
  EXPECT_THAT(a.strings("/alternativeLabels"), ElementsAre("teknisk direktør"));
  EXPECT_FALSE(a.has("/hiddenLabels"));
  EXPECT_EQ(a.string("/descriptionLang"), "en");
  EXPECT_EQ(a.string("/scopeNoteLang"), "en");
  EXPECT_EQ(a.string("/isco/labelLang"), "en");
  EXPECT_EQ(a.string("/groups/1/buckets/2/competences/0/label"), "lede et hold");
  EXPECT_FALSE(a.has("/groups/1/buckets/2/competences/0/labelLang"));
  EXPECT_EQ(a.string("/groups/0/buckets/1/competences/0/labelLang"), "en");
}

TEST_F(ProfileTest, OccupationWithoutAnything) {
  test::Tiny tiny;
  const auto h = tiny.occupation("bare", "", "");
  const auto uri = tiny.uri(h);
  const auto bare = tiny.snapshot();
  const auto& taxonomy = bare->taxonomy();
  const Answer a(to_json(occupation_profile(taxonomy, taxonomy.find_uri(uri), taxonomy.english())));
  EXPECT_TRUE(a.is_null("/code"));
  EXPECT_TRUE(a.is_null("/isco"));
  EXPECT_EQ(a.string("/label"), "");
  EXPECT_EQ(a.number("/counts/total"), 0);
  EXPECT_EQ(a.size("/groups"), 0U);
  EXPECT_EQ(a.size("/hierarchy"), 0U);
}

TEST_F(ProfileTest, Skill) {
  const auto p = skill_profile(t(), id(corner.lead), lang("en"));
  ASSERT_EQ(p.essential_for.size(), 1U);
  ASSERT_EQ(p.optional_for.size(), 1U);
  ASSERT_EQ(p.related.size(), 2U);
  const Answer a(to_json(p));
  EXPECT_EQ(a.string("/type"), "skill");
  EXPECT_EQ(a.string("/skillType"), "skill");
  EXPECT_EQ(a.string("/reuseLevel"), "cross-sector");
  EXPECT_THAT(a.strings("/tags"), ElementsAre("digital"));
  EXPECT_EQ(a.string("/essentialFor/0/code"), "1330.3");
  EXPECT_THAT(a.strings("/related", "label"), ElementsAre("manage budgets", "talk"));
  EXPECT_THAT(a.strings("/related", "relation"), ElementsAre("optional", "essential-for"));
  EXPECT_THAT(a.strings("/broader", "type"), ElementsAre("skill-group"));
  EXPECT_THAT(a.strings("/narrower", "label"), ElementsAre("manage budgets"));
  EXPECT_THAT(a.strings("/hierarchy/0", "code"), ElementsAre("S", "S1"));
  EXPECT_TRUE(a.is_null("/narrower/0/code"));
}

TEST_F(ProfileTest, SkillWithTwoWaysUpAndOneWithoutType) {
  const Answer budget(to_json(skill_profile(t(), id(corner.budget), lang("en"))));
  ASSERT_EQ(budget.size("/hierarchy"), 2U);
  EXPECT_THAT(budget.strings("/hierarchy/0", "label"), ElementsAre("skills", "management"));
  EXPECT_THAT(budget.strings("/hierarchy/1", "label"),
              ElementsAre("skills", "management", "lead a team"));
  const Answer untyped(to_json(skill_profile(t(), id(corner.ict_safety), lang("en"))));
  EXPECT_TRUE(untyped.is_null("/skillType"));
  EXPECT_TRUE(untyped.is_null("/reuseLevel"));
}

TEST_F(ProfileTest, SkillGroupCountsEachConceptOnce) {
  const Answer a(to_json(skill_group_profile(t(), id(corner.skills_top), lang("en"))));
  EXPECT_EQ(a.string("/type"), "skill-group");
  EXPECT_EQ(a.number("/counts/groups"), 1);
  EXPECT_EQ(a.number("/counts/skills"), 0);
  EXPECT_EQ(a.number("/counts/groupsBelow"), 1);
  EXPECT_EQ(a.number("/counts/skillsBelow"), 2);  // "manage budgets" is reached on two ways
  EXPECT_EQ(a.number("/narrower/0/concepts"), 2);
}

TEST_F(ProfileTest, IscoGroup) {
  const Answer a(to_json(isco_profile(t(), id(corner.unit), lang("en"))));
  EXPECT_THAT(a.strings("/occupations", "code"), ElementsAre("1330.3", "1330.10"));
  EXPECT_EQ(a.number("/counts/occupations"), 2);
  EXPECT_EQ(a.number("/counts/occupationsBelow"), 3);
  EXPECT_THAT(a.strings("/hierarchy/0", "code"), ElementsAre("1", "13", "133"));
  const Answer top(to_json(isco_profile(t(), id(corner.major), lang("en"))));
  EXPECT_EQ(top.number("/counts/groupsBelow"), 3);
  EXPECT_EQ(top.size("/hierarchy"), 0U);
}

TEST_F(ProfileTest, SchemeComesInPages) {
  const Answer a(to_json(scheme_profile(t(), id(corner.scheme), lang("en"), {1, 1})));
  EXPECT_EQ(a.number("/members/total"), 3);
  EXPECT_THAT(a.strings("/members/items", "label"), ElementsAre("lead a team"));
  const Answer beyond(to_json(scheme_profile(t(), id(corner.scheme), lang("en"), {9, 5})));
  EXPECT_EQ(beyond.size("/members/items"), 0U);
}

TEST_F(ProfileTest, AnyKind) {
  EXPECT_EQ(profile(t(), id(corner.cto), lang("en")).index(), 0U);
  EXPECT_EQ(profile(t(), id(corner.sql), lang("en")).index(), 1U);
  EXPECT_EQ(profile(t(), id(corner.skills_top), lang("en")).index(), 2U);
  EXPECT_EQ(profile(t(), id(corner.unit), lang("en")).index(), 3U);
  EXPECT_EQ(profile(t(), id(corner.scheme), lang("en")).index(), 4U);
}

TEST(Profiles, SurviveCirclesInTheHierarchy) {
  test::Tiny tiny;
  const auto a = tiny.isco("1", "a");
  const auto b = tiny.isco("11", "b");
  tiny.edge(a, Relation::broader, b).edge(b, Relation::broader, a).edge(a, Relation::broader, a);
  const auto uri = tiny.uri(a);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  const auto p = isco_profile(t, t.find_uri(uri), t.english());
  EXPECT_EQ(p.groups_below, 1U);
  EXPECT_LE(p.hierarchy.size(), kMaxPaths);
}

TEST(Codes, AreInNaturalOrder) {
  const std::vector<std::string_view> sorted{"",       "01",      "02",     "1330", "1330.1",
                                             "1330.9", "1330.10", "K",      "S1",   "S1.2",
                                             "S1.2.1", "S1.10",   "S1.10.1"};
  for (std::size_t i = 0; i < sorted.size(); ++i)
    for (std::size_t j = 0; j < sorted.size(); ++j)
      EXPECT_EQ(code_less(sorted[i], sorted[j]), i < j) << sorted[i] << " " << sorted[j];
}

TEST(Pages, AreCutFromTheSortedList) {
  test::Tiny tiny;
  for (int i = 0; i < 40; ++i)
    tiny.skill(fmt::format("{}", i), fmt::format("skill {:02}", (i * 17) % 40));
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  std::vector<ConceptId> ids;
  for (std::size_t i = 0; i < t.concept_count(); ++i) ids.emplace_back(i);
  for (std::size_t offset = 0; offset < 45; offset += 3) {
    const auto page = page_by_label(t, ids, t.english(), {offset, 7});
    EXPECT_EQ(page.size(), offset >= 40 ? 0 : std::min<std::size_t>(7, 40 - offset));
    for (std::size_t i = 0; i < page.size(); ++i)
      EXPECT_EQ(page[i].label.text, fmt::format("skill {:02}", offset + i));
  }
}

}  // namespace
}  // namespace metier::api
