// Small releases in, facts out: what each table does to the model.
#include "taxonomy/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "taxonomy/small_release.h"

namespace metier::taxonomy {
namespace {

using test::Asked;
using test::esco;
using test::isco;
using test::occupation;
using test::scheme;
using test::skill;
using test::SmallRelease;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string kBaker = "conceptUri,preferredLabel\n" + occupation("1") + ",baker\n";

TEST(Import, OneTableIsEnough) {
  SmallRelease release;
  release.table("occupations_en.csv", kBaker);
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred(occupation("1")), "baker");
  EXPECT_EQ(asked.at(occupation("1")).kind, ConceptKind::occupation);
  EXPECT_THAT(model.languages, ElementsAre("en"));
  EXPECT_EQ(model.report.counts().at("occupations"), 1U);
  EXPECT_EQ(model.report.counts().at("rows of occupations_en.csv"), 1U);
  // What is missing for a whole taxonomy is said.
  EXPECT_EQ(model.report.total(FaultKind::missing_table, "skills"), 1U);
  EXPECT_EQ(model.report.total(FaultKind::missing_table, "occupations"), 0U);
}

TEST(Import, AllColumnsOfOccupationsArrive) {
  SmallRelease release;
  release.table("occupations_en.csv",
                "\xEF\xBB\xBF"
                "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,"
                "modifiedDate,regulatedProfessionNote,scopeNote,definition,inScheme,description,"
                "code,naceCode\r\n"
                "Occupation," +
                    occupation("1") +
                    ",1330,chief technology officer,\"CTO\nhead of technology\",kto,released,"
                    "2024-01-25T11:28:50.295Z,http://data.europa.eu/esco/regulated-professions/"
                    "regulated,Includes x.,Is y.,\"" +
                    scheme("occupations") + ",\n" + scheme("research") +
                    "\",\"Leads.\nAlso plans.\",1330.3,\"http://n/701,\nhttp://n/55\"\r\n");
  release.table("ISCOGroups_en.csv",
                "conceptUri,code,preferredLabel\n" + isco("1330") + ",1330,ICT managers\n");
  release.table("conceptSchemes_en.csv",
                "conceptType,conceptSchemeUri,preferredLabel,title,"
                "status,description,hasTopConcept\nConceptScheme," +
                    scheme("occupations") + ",Occupations,Jobs,,All,\"" + isco("1330") + ",\n" +
                    occupation("1") + "\"\nConceptScheme," + scheme("research") +
                    ",Research,Research,released,,\n");
  const auto model = release.load();
  const Asked asked(model);
  const auto uri = occupation("1");
  const auto& c = asked.at(uri);
  EXPECT_EQ(asked.text(c.code), "1330.3");
  EXPECT_EQ(asked.text(c.modified), "2024-01-25T11:28:50.295Z");
  EXPECT_THAT(std::string(asked.text(c.regulated)), HasSubstr("/regulated"));
  EXPECT_EQ(asked.text(c.nace), "http://n/701\nhttp://n/55");
  EXPECT_TRUE(std::isnan(c.green_share));
  EXPECT_THAT(asked.alternatives(uri), ElementsAre("CTO", "head of technology"));
  EXPECT_THAT(asked.labels(uri, "en", LabelKind::hidden), ElementsAre("kto"));
  EXPECT_EQ(asked.description(uri), "Leads.\nAlso plans.");
  EXPECT_EQ(asked.note(uri, NoteKind::scope_note), "Includes x.");
  EXPECT_EQ(asked.note(uri, NoteKind::definition), "Is y.");
  EXPECT_TRUE(asked.related(uri, Relation::isco_group, isco("1330")));
  EXPECT_TRUE(asked.related(uri, Relation::in_scheme, scheme("occupations")));
  EXPECT_TRUE(asked.related(uri, Relation::in_scheme, scheme("research")));
  EXPECT_TRUE(asked.related(scheme("occupations"), Relation::top_concept, isco("1330")));
  EXPECT_TRUE(asked.related(scheme("occupations"), Relation::top_concept, uri));
  EXPECT_TRUE(asked.in(uri, Collection::research));
  EXPECT_FALSE(asked.in(uri, Collection::green));
  EXPECT_EQ(asked.at(isco("1330")).kind, ConceptKind::isco_group);
  EXPECT_EQ(asked.at(scheme("research")).kind, ConceptKind::concept_scheme);
  EXPECT_THAT(asked.alternatives(scheme("occupations")), ElementsAre("Jobs"));
  EXPECT_TRUE(asked.alternatives(scheme("research")).empty());
  EXPECT_EQ(model.report.total(FaultKind::duplicate_label), 0U);
}

TEST(Import, SkillsHaveTypesAndReuseLevels) {
  SmallRelease release;
  release.table("skills_en.csv",
                "conceptUri,skillType,reuseLevel,preferredLabel,status\n" + skill("a") +
                    ",knowledge,sector-specific,SQL,released\n" + skill("b") +
                    ",skill/competence,transversal,listen,obsolete\n" + skill("c") +
                    ",,,ICT safety,released\n" + skill("d") + ",attitude,local,cheer,retired\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.at(skill("a")).skill_type, SkillType::knowledge);
  EXPECT_EQ(asked.at(skill("a")).reuse_level, ReuseLevel::sector_specific);
  EXPECT_EQ(asked.at(skill("b")).skill_type, SkillType::skill);
  EXPECT_EQ(asked.at(skill("b")).status, Status::obsolete);
  EXPECT_EQ(asked.at(skill("c")).skill_type, SkillType::none);
  EXPECT_EQ(asked.at(skill("d")).skill_type, SkillType::none);
  EXPECT_EQ(asked.at(skill("d")).status, Status::other);
  EXPECT_THAT(asked.faults(FaultKind::missing_type),
              ElementsAre("skills_en.csv:4: " + skill("c") +
                          " has neither skill type nor reuse level: kept without"));
  EXPECT_EQ(model.report.total(FaultKind::unknown_value), 3U);  // attitude, local, retired
}

// --- relations
// --------------------------------------------------------------------------------------

class Relations : public testing::Test {
 protected:
  void SetUp() override {
    release_.table("occupations_en.csv", "conceptUri,preferredLabel\n" + occupation("1") +
                                             ",baker\n" + occupation("2") + ",cook\n");
    release_.table("skills_en.csv", "conceptUri,skillType,reuseLevel,preferredLabel\n" +
                                        skill("a") + ",knowledge,cross-sector,flour\n" +
                                        skill("b") + ",skill/competence,cross-sector,knead\n");
    release_.table("skillGroups_en.csv",
                   "conceptUri,preferredLabel,code\n" + skill("g") + ",food,S1\n");
  }
  static std::string row(std::string_view o, std::string_view kind, std::string_view type,
                         std::string_view s) {
    return fmt::format("{},{},{},{}\n", occupation(o), kind, type, skill(s));
  }
  SmallRelease release_;
  const std::string header_ = "occupationUri,relationType,skillType,skillUri\n";
};

TEST_F(Relations, EssentialAndOptional) {
  release_.table("occupationSkillRelations.csv", header_ + row("1", "essential", "knowledge", "a") +
                                                     row("1", "optional", "skill/competence", "b") +
                                                     row("2", "essential", "", "g"));
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_TRUE(asked.related(occupation("1"), Relation::essential_skill, skill("a")));
  EXPECT_TRUE(asked.related(occupation("1"), Relation::optional_skill, skill("b")));
  // In v1.1.0 some relations lead to groups of skills.
  EXPECT_TRUE(asked.related(occupation("2"), Relation::essential_skill, skill("g")));
  EXPECT_EQ(model.report.counts().at("occupation-skill relations"), 3U);
  EXPECT_EQ(model.report.total(FaultKind::contradictory_type), 0U);
}

TEST_F(Relations, DanglingOnesAreLeftOutAndNamed) {
  release_.table("occupationSkillRelations.csv", header_ + row("9", "essential", "knowledge", "a") +
                                                     row("1", "essential", "knowledge", "zz") +
                                                     row("1", "essential", "knowledge", "a"));
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_EQ(asked.edges(Relation::essential_skill), 1U);
  EXPECT_THAT(asked.faults(FaultKind::dangling_relation),
              ElementsAre(HasSubstr("Relations.csv:2: " + occupation("9") + " is in no table"),
                          HasSubstr("Relations.csv:3: " + skill("zz") + " is in no table")));
}

TEST_F(Relations, APairThatIsBothIsKeptAsBoth) {
  release_.table("occupationSkillRelations.csv", header_ + row("1", "essential", "knowledge", "a") +
                                                     row("1", "optional", "knowledge", "a"));
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_TRUE(asked.related(occupation("1"), Relation::essential_skill, skill("a")));
  EXPECT_TRUE(asked.related(occupation("1"), Relation::optional_skill, skill("a")));
  EXPECT_THAT(asked.faults(FaultKind::contradictory_relation),
              ElementsAre(HasSubstr(":2: " + occupation("1") + " needs " + skill("a") +
                                    " as essential and, in line 3, as optional: both kept")));
}

TEST_F(Relations, ADoubledRowCountsOnce) {
  release_.table("occupationSkillRelations.csv", header_ + row("1", "essential", "knowledge", "a") +
                                                     row("1", "essential", "knowledge", "a"));
  const auto model = release_.load();
  EXPECT_EQ(model.report.counts().at("occupation-skill relations"), 1U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_row), 1U);
}

TEST_F(Relations, TypesComeFromTheSkillTable) {
  release_.table("occupationSkillRelations.csv",
                 header_ + row("1", "essential", "skill/competence", "a"));
  release_.table(
      "skillSkillRelations.csv",
      "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n" +
          skill("a") + ",skill/competence,optional,knowledge," + skill("b") + "\n");
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_EQ(asked.at(skill("a")).skill_type, SkillType::knowledge);
  EXPECT_TRUE(asked.related(skill("a"), Relation::skill_optional, skill("b")));
  EXPECT_EQ(model.report.total(FaultKind::contradictory_type, "occupationSkillRelations.csv"), 1U);
  EXPECT_EQ(model.report.total(FaultKind::contradictory_type, "skillSkillRelations.csv"), 2U);
}

TEST_F(Relations, UnknownWordsAndWrongKindsAreLeftOut) {
  release_.table("occupationSkillRelations.csv", header_ + row("1", "desirable", "knowledge", "a") +
                                                     occupation("1") + ",essential,," +
                                                     occupation("2") + "\n" + skill("a") +
                                                     ",essential,," + skill("b") + "\n");
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_EQ(asked.edges(Relation::essential_skill), 0U);
  EXPECT_THAT(asked.faults(FaultKind::unknown_value), ElementsAre(HasSubstr("\"desirable\"")));
  EXPECT_EQ(model.report.total(FaultKind::contradictory_type), 2U);
}

TEST_F(Relations, TablesOfOtherLanguagesSayNothingNew) {
  release_.table("occupationSkillRelations_en.csv", header_ + row("1", "essential", "", "a"));
  release_.table("occupationSkillRelations_da.csv",
                 header_ + row("1", "essential", "", "a") + row("1", "essential", "", "b"));
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_EQ(asked.edges(Relation::essential_skill), 1U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_row), 0U);
  EXPECT_THAT(asked.faults(FaultKind::conflicting_value), ElementsAre(HasSubstr("_da.csv:3: ")));
  EXPECT_THAT(model.languages, ElementsAre("en"));
}

TEST_F(Relations, BroaderConceptsOfBothPillars) {
  release_.table("broaderRelationsSkillPillar.csv",
                 "conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence," +
                     skill("a") + ",SkillGroup," + skill("g") + "\nSkillGroup," + skill("b") +
                     ",SkillGroup," + skill("g") + "\n,nowhere,," + skill("g") + "\n");
  release_.table("broaderRelationsOccPillar_en.csv",
                 "conceptType,conceptUri,conceptLabel,broaderType,broaderUri,broaderLabel\n"
                 "Occupation," +
                     occupation("1") + ",baker,Occupation," + occupation("2") + ",cook\n" +
                     "Occupation," + occupation("2") + ",cook,Occupation," + occupation("2") +
                     ",cook\n");
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_TRUE(asked.related(skill("a"), Relation::broader, skill("g")));
  EXPECT_TRUE(asked.related(skill("b"), Relation::broader, skill("g")));
  EXPECT_TRUE(asked.related(occupation("1"), Relation::broader, occupation("2")));
  EXPECT_EQ(asked.edges(Relation::broader), 3U);
  EXPECT_THAT(asked.faults(FaultKind::contradictory_type), ElementsAre(HasSubstr("kept as skill")));
  EXPECT_EQ(model.report.total(FaultKind::dangling_relation), 1U);
  EXPECT_THAT(asked.faults(FaultKind::conflicting_value),
              ElementsAre(HasSubstr("broader than itself")));
}

TEST_F(Relations, CirclesOfBroaderConceptsAreCut) {
  release_.table("broaderRelationsSkillPillar.csv",
                 "conceptUri,broaderUri\n" + skill("a") + "," + skill("b") + "\n" + skill("b") +
                     "," + skill("g") + "\n" + skill("g") + "," + skill("a") + "\n");
  const auto model = release_.load();
  const Asked asked(model);
  EXPECT_EQ(asked.edges(Relation::broader), 2U);
  EXPECT_THAT(asked.faults(FaultKind::conflicting_value),
              ElementsAre(HasSubstr("closes a circle")));
}

// --- hierarchy, collections, green shares
// -----------------------------------------------------------

TEST(Hierarchy, GivesCodesAndShortRowsAreLegal) {
  SmallRelease release;
  release.table("skillGroups_en.csv", "conceptUri,preferredLabel,code,description\n" + skill("S") +
                                          ",skills,,\n" + skill("S1") + ",talking,,\n" +
                                          esco("isced-f/0613") + ",software,,\n");
  release.table("skillsHierarchy_en.csv",
                "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,"
                "Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,"
                "Level 0 code,Level 1 code,Level 2 code,Level 3 code\n" +
                    skill("S") + ",skills,,,,,,,,,S\n" + skill("S") + ",skills," + skill("S1") +
                    ",talking,,,,,To talk.,Not to sing.,S,S1,,\n" + skill("S") + ",skills," +
                    skill("S9") + ",gone,,,,,,,S,S9,,\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.text(asked.at(skill("S")).code), "S");
  EXPECT_EQ(asked.text(asked.at(skill("S1")).code), "S1");
  EXPECT_EQ(asked.text(asked.at(esco("isced-f/0613")).code), "0613");
  // Gaps of skillGroups are filled.
  EXPECT_EQ(asked.description(skill("S1")), "To talk.");
  EXPECT_EQ(asked.note(skill("S1"), NoteKind::scope_note), "Not to sing.");
  // Without a table of broader relations the levels are the hierarchy.
  EXPECT_TRUE(asked.related(skill("S1"), Relation::broader, skill("S")));
  EXPECT_EQ(model.report.total(FaultKind::cells_left_out), 1U);
  EXPECT_THAT(asked.faults(FaultKind::missing_concept), ElementsAre(HasSubstr(skill("S9"))));
}

TEST(Hierarchy, ItsEnglishNotesDoNotBecomeGermanOnes) {
  SmallRelease release;
  const std::string header =
      "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Level 2 URI,"
      "Level 2 preferred term,Level 3 URI,Level 3 preferred term,Description,Scope note,Level 0 "
      "code\n";
  release.table("skillGroups_en.csv",
                "conceptUri,preferredLabel,description\n" + skill("S") + ",skills,All.\n");
  release.table("skillGroups_de.csv",
                "conceptUri,preferredLabel,description\n" + skill("S") + ",,\n");
  release.table("skillsHierarchy_de.csv", header + skill("S") + ",Fähigkeiten,,,,,,,All.,,S\n");
  release.table("skillsHierarchy_en.csv", header + skill("S") + ",skills,,,,,,,All.,,S\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred(skill("S"), "de"), "Fähigkeiten");
  EXPECT_EQ(asked.description(skill("S"), "de"), "");
  EXPECT_EQ(model.report.total(FaultKind::conflicting_value), 0U);
}

TEST(Collections, TablesAndSchemesUnite) {
  SmallRelease release;
  release.table("skills_en.csv",
                "conceptUri,skillType,reuseLevel,preferredLabel,inScheme\n" + skill("a") +
                    ",knowledge,cross-sector,solar," + scheme("green") + "\n" + skill("b") +
                    ",knowledge,cross-sector,wind,\n" + skill("c") +
                    ",knowledge,cross-sector,Danish," + scheme("skill-language-groups") + "\n");
  release.table("greenSkillsCollection_en.csv",
                "conceptUri,preferredLabel,altLabels,description,broaderConceptUri\n" + skill("a") +
                    ",solar ,sun | sunlight,Power.,\n" + skill("b") + ",wind,,,\n" + skill("z") +
                    ",gone,,,\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_TRUE(asked.in(skill("a"), Collection::green));
  EXPECT_TRUE(asked.in(skill("b"), Collection::green));
  EXPECT_TRUE(asked.in(skill("c"), Collection::language));
  EXPECT_FALSE(asked.in(skill("c"), Collection::green));
  // Texts that the skill table lacks are taken; the label differs in a blank only.
  EXPECT_THAT(asked.alternatives(skill("a")), ElementsAre("sun", "sunlight"));
  EXPECT_EQ(asked.description(skill("a")), "Power.");
  EXPECT_EQ(model.report.total(FaultKind::stray_space, "greenSkillsCollection_en.csv"), 1U);
  EXPECT_THAT(asked.faults(FaultKind::conflicting_value),
              ElementsAre(HasSubstr(skill("b") + " is in the green collection by its table only")));
  EXPECT_THAT(asked.faults(FaultKind::missing_concept),
              testing::Contains(HasSubstr(skill("z") + " is in no concept table")));
}

TEST(Collections, ATableThatContradictsTheSkillTableLoses) {
  SmallRelease release;
  release.table("skills_en.csv",
                "conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\n" +
                    skill("a") + ",knowledge,cross-sector,solar,sun,Power.\n");
  release.table("ictSkillsCollection_en.csv",
                "conceptUri,preferredLabel,skillType,altLabels,description,broaderConceptUri\n" +
                    skill("a") + ",Solar,skill/competence,sun | sunlight,Light.," + skill("q") +
                    "\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_TRUE(asked.in(skill("a"), Collection::ict));
  EXPECT_EQ(asked.preferred(skill("a")), "solar");
  EXPECT_THAT(asked.alternatives(skill("a")), ElementsAre("sun"));
  EXPECT_EQ(asked.description(skill("a")), "Power.");
  EXPECT_EQ(asked.at(skill("a")).skill_type, SkillType::knowledge);
  EXPECT_EQ(model.report.total(FaultKind::conflicting_value),
            3U);  // label, alternative, description
  EXPECT_EQ(model.report.total(FaultKind::contradictory_type), 1U);
  EXPECT_EQ(model.report.total(FaultKind::dangling_relation), 1U);
}

TEST(GreenShares, AreFractionsOfAnyConcept) {
  SmallRelease release;
  release.table("occupations_en.csv", "conceptUri,preferredLabel\n" + occupation("1") + ",baker\n" +
                                          occupation("2") + ",cook\n");
  release.table("greenShareOcc_en.csv",
                "conceptType,conceptUri,code,preferredLabel,greenShare\n"
                "Occupation," +
                    occupation("1") + ",1,baker,0.25\nOccupation," + occupation("2") +
                    ",2,cook,1.5\nISCO level 3," + isco("011") + ",011,x,0\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.at(occupation("1")).green_share, 0.25F);
  EXPECT_TRUE(std::isnan(asked.at(occupation("2")).green_share));
  EXPECT_EQ(model.report.total(FaultKind::unknown_value), 1U);
  EXPECT_EQ(model.report.counts().at("green shares"), 1U);
}

TEST(Schemes, UndescribedOnesAndTheirTopConceptsAreNamedInOneLine) {
  SmallRelease release;
  release.table("skills_en.csv", "conceptUri,skillType,reuseLevel,preferredLabel,inScheme\n" +
                                     skill("a") + ",knowledge,cross-sector,x,\"" + scheme("odd") +
                                     ",\n" + scheme("member-skills") + "\"\n" + skill("b") +
                                     ",knowledge,cross-sector,y," + scheme("odd") + "\n");
  release.table("conceptSchemes_en.csv", "conceptSchemeUri,preferredLabel,hasTopConcept\n" +
                                             scheme("member-skills") + ",Members,\"" + skill("a") +
                                             ",\n" + skill("old1") + ",\n" + skill("old2") +
                                             "\"\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.edges(Relation::in_scheme), 1U);
  EXPECT_EQ(asked.edges(Relation::top_concept), 1U);
  EXPECT_EQ(model.report.total(FaultKind::missing_concept, "skills_en.csv"), 2U);
  EXPECT_EQ(model.report.total(FaultKind::missing_concept, "conceptSchemes_en.csv"), 2U);
  EXPECT_THAT(asked.faults(FaultKind::missing_concept),
              testing::UnorderedElementsAre(
                  HasSubstr("scheme " + scheme("odd") + ", named by 2 rows, is described nowhere"),
                  HasSubstr("names 2 top concepts that no table describes, the first is " +
                            skill("old1"))));
}

TEST(Occupations, AnUnknownIscoGroupIsNamed) {
  SmallRelease release;
  release.table("occupations_en.csv", "conceptUri,iscoGroup,preferredLabel\n" + occupation("1") +
                                          ",C7512,baker\n" + occupation("2") + ",9999,cook\n");
  release.table("ISCOGroups_en.csv", "conceptUri,preferredLabel\n" + isco("7512") + ",Bakers\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.text(asked.at(isco("7512")).code),
            "7512");  // from the URI, where there is no column
  EXPECT_TRUE(asked.related(occupation("1"), Relation::isco_group, isco("7512")));
  EXPECT_THAT(asked.faults(FaultKind::dangling_relation),
              ElementsAre(HasSubstr("ISCO group \"9999\"")));
}

}  // namespace
}  // namespace metier::taxonomy
