// Labels and notes of small releases: languages, gaps, repetitions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "taxonomy/small_release.h"

namespace metier::taxonomy {
namespace {

using test::Asked;
using test::isco;
using test::occupation;
using test::skill;
using test::SmallRelease;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kHeader = "conceptUri,preferredLabel,altLabels,description\n";

TEST(Languages, JoinByUriAndFallBackWhereTheyAreSilent) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + occupation("1") + ",baker,bread maker,Bakes.\n" +
                                          occupation("2") + ",cook,,Cooks.\n");
  release.table("occupations_da.csv", kHeader + occupation("1") + ",bager,brødbager,\n");
  release.table("occupations_no.csv",
                kHeader + occupation("2") + ",,,\n" + occupation("1") + ",baker,,Baker.\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_THAT(model.languages, ElementsAre("da", "en", "no"));
  EXPECT_EQ(asked.preferred(occupation("1"), "da"), "bager");
  EXPECT_THAT(asked.alternatives(occupation("1"), "da"), ElementsAre("brødbager"));
  EXPECT_EQ(asked.description(occupation("1"), "da"), "");
  EXPECT_EQ(asked.preferred(occupation("2"), "da"), "");
  EXPECT_THAT(
      asked.faults(FaultKind::missing_label),
      ElementsAre(
          "occupations_da.csv:0: " + occupation("2") + " has no row here: falls back",
          "occupations_no.csv:2: " + occupation("2") + " has no preferred label here: falls back"));
  EXPECT_EQ(model.report.counts().at("preferred labels as in English in no"), 1U);
  EXPECT_EQ(model.report.counts().at("preferred labels in da"), 1U);
}

TEST(Languages, TheEnglishTableWinsWhereTheyDisagree) {
  SmallRelease release;
  const std::string header = "conceptUri,iscoGroup,preferredLabel,status,code,inScheme\n";
  release.table("occupations_en.csv",
                header + occupation("1") + ",7512,baker,released,7512.1,a b\n");
  release.table("occupations_da.csv",
                header + occupation("1") + ",7511,bager,obsolete,7511.1,\"b,\na\"\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.text(asked.at(occupation("1")).code), "7512.1");
  EXPECT_EQ(asked.at(occupation("1")).status, Status::released);
  EXPECT_THAT(
      asked.faults(FaultKind::conflicting_value),
      ElementsAre(HasSubstr("code of"), HasSubstr("ISCO group of"), HasSubstr("status of")));
}

TEST(Languages, AConceptOnlyOtherLanguagesKnowIsLeftOutAndNamed) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
  release.table("occupations_da.csv", kHeader + occupation("9") + ",smed,,Smeder.\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_FALSE(asked.has(occupation("9")));
  EXPECT_THAT(asked.faults(FaultKind::missing_concept),
              ElementsAre("occupations_da.csv:2: " + occupation("9") +
                          " is in no leading occupations table: row left out"));
}

TEST(Languages, WithoutEnglishTheFirstByCodeLeads) {
  SmallRelease release;
  release.table("occupations_fr.csv", kHeader + occupation("1") + ",boulanger,,\n");
  release.table("occupations_de.csv", kHeader + occupation("2") + ",Koch,,\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_TRUE(asked.has(occupation("2")));
  EXPECT_FALSE(asked.has(occupation("1")));
  EXPECT_THAT(model.languages, ElementsAre("de", "fr"));
}

TEST(Languages, EachKindOfTableHasItsOwnLeadingLanguage) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
  release.table("skills_de.csv", "conceptUri,skillType,reuseLevel,preferredLabel\n" + skill("a") +
                                     ",knowledge,cross-sector,Mehl\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred(skill("a"), "de"), "Mehl");
  EXPECT_EQ(asked.at(skill("a")).skill_type, SkillType::knowledge);
}

TEST(Languages, CanBeChosenAndEnglishStays) {
  SmallRelease release;
  for (const auto* code : {"en", "da", "de", "fr"})
    release.table(fmt::format("occupations_{}.csv", code),
                  kHeader + occupation("1") + "," + code + ",,\n");
  ImportOptions options;
  options.languages = {"fr", "da"};
  std::uint64_t seen = 0;
  options.progress = [&](std::uint64_t bytes) { seen += bytes; };
  EXPECT_THAT(release.load(options).languages, ElementsAre("da", "en", "fr"));
  // Progress comes to what source_bytes() announced, with what was passed over.
  EXPECT_EQ(seen, source_bytes({release.path()}).value());
}

TEST(Languages, NoneOfThoseAskedForIsAnError) {
  SmallRelease release;
  const auto file = release.table("occupations_de.csv", kHeader + occupation("1") + ",x,,\n");
  ImportOptions options;
  options.languages = {"fr"};
  EXPECT_THAT(release.error(options, {file}),
              HasSubstr("no table in English or in one of the languages"));
}

TEST(Labels, RepetitionsAreDroppedAndCounted) {
  SmallRelease release;
  release.table("occupations_en.csv", "conceptUri,preferredLabel,altLabels,hiddenLabels\n" +
                                          occupation("1") +
                                          ",baker,\"bread maker\nbaker\nbread maker\nBaker\nbread  "
                                          "maker\",\"bread maker\nbakker\"\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_THAT(asked.alternatives(occupation("1")), ElementsAre("bread maker", "Baker"));
  EXPECT_THAT(asked.labels(occupation("1"), "en", LabelKind::hidden), ElementsAre("bakker"));
  EXPECT_EQ(model.report.total(FaultKind::preferred_among_alternatives), 1U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_label), 3U);
  EXPECT_EQ(model.report.total(FaultKind::stray_space), 1U);
  // "Baker" differs from "baker" in case only: kept, and said.
  EXPECT_EQ(model.report.total(FaultKind::case_only_label), 1U);
  EXPECT_EQ(model.report.counts().at("labels"), 4U);
}

TEST(Labels, CaseIsComparedInAllScripts) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
  release.table("occupations_el.csv",
                kHeader + occupation("1") + ",αρτοποιός,\"ΑΡΤΟΠΟΙΌΣ\nφούρναρης\",\n");
  const auto model = release.load();
  EXPECT_EQ(model.report.total(FaultKind::case_only_label, "occupations_el.csv"), 1U);
}

TEST(Labels, TheSameWordMayNameSeveralConceptsAndLanguages) {
  SmallRelease release;
  release.table("occupations_en.csv",
                kHeader + occupation("1") + ",chef,cook,\n" + occupation("2") + ",chef,cook,\n");
  release.table("occupations_da.csv", kHeader + occupation("1") + ",chef,cook,\n");
  const auto model = release.load();
  EXPECT_EQ(model.labels.size(), 6U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_label), 0U);
}

TEST(Labels, AreCleanedAndSaidSo) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + occupation("1") +
                                          ",\" bread\u00A0baker\",ba\u00ADker,\"Bakes. \n\"\n" +
                                          occupation("2") + ",caf\xE9 owner,x\x01y,\"\n \"\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred(occupation("1")), "bread baker");
  EXPECT_THAT(asked.alternatives(occupation("1")), ElementsAre("baker"));
  EXPECT_EQ(asked.description(occupation("1")), "Bakes.");
  EXPECT_EQ(asked.preferred(occupation("2")), "caf\uFFFD owner");
  EXPECT_THAT(asked.alternatives(occupation("2")), ElementsAre("xy"));
  EXPECT_THAT(asked.faults(FaultKind::stray_space),
              ElementsAre(HasSubstr(":2: preferred label"), HasSubstr(":2: description of"),
                          HasSubstr("blank, left out")));
  EXPECT_EQ(model.report.total(FaultKind::control_character), 2U);
  EXPECT_EQ(model.report.total(FaultKind::invalid_utf8), 1U);
}

TEST(Notes, ScopeNotesArePlainText) {
  SmallRelease release;
  release.table("skills_en.csv",
                "conceptUri,skillType,reuseLevel,preferredLabel,scopeNote\n" + skill("a") +
                    ",knowledge,cross-sector,x,\"Excludes <a href=\"\"http://y\"\"><span "
                    "xml:lang=\"\"en\"\">instruct others</span></a>.\"\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.note(skill("a"), NoteKind::scope_note), "Excludes instruct others.");
  EXPECT_THAT(asked.faults(FaultKind::markup), ElementsAre(HasSubstr("HTML taken out")));
}

// --- rows and sources that meet
// ----------------------------------------------------------------------

TEST(Duplicates, TheNewerRowLeadsAndTheOlderFillsItsGaps) {
  SmallRelease release;
  const std::string header = "conceptUri,preferredLabel,altLabels,modifiedDate,description,code\n";
  release.table("occupations_en.csv", header + occupation("1") +
                                          ",baker,old name,2024-01-01,Old.,7512.1\n" +
                                          occupation("1") + ",master baker,,2025-01-01,New.,\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(model.concepts.size(), 1U);
  EXPECT_EQ(asked.preferred(occupation("1")), "master baker");
  EXPECT_EQ(asked.description(occupation("1")), "New.");
  EXPECT_THAT(asked.alternatives(occupation("1")), ElementsAre("old name"));
  EXPECT_EQ(asked.text(asked.at(occupation("1")).modified), "2025-01-01");
  EXPECT_EQ(asked.text(asked.at(occupation("1")).code), "7512.1");
  EXPECT_THAT(asked.faults(FaultKind::duplicate_row),
              ElementsAre(HasSubstr(":3: " + occupation("1") + " is also in line 2")));
  EXPECT_EQ(model.report.counts().at("occupations"), 1U);
}

TEST(Duplicates, AmongEquallyOldOnesTheFirstLeads) {
  SmallRelease release;
  release.table("occupations_en.csv",
                kHeader + occupation("1") + ",first,,\n" + occupation("1") + ",second,,\n");
  EXPECT_EQ(Asked(release.load()).preferred(occupation("1")), "first");
}

TEST(Duplicates, AUriOfTwoKindsStaysWhatItWasFirst) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
  release.table("skills_en.csv", kHeader + occupation("1") + ",baking,,\n" + skill("a") + ",x,,\n");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_EQ(asked.at(occupation("1")).kind, ConceptKind::occupation);
  EXPECT_EQ(asked.preferred(occupation("1")), "baker");
  EXPECT_THAT(asked.faults(FaultKind::conflicting_value),
              ElementsAre(HasSubstr("already described as occupation: this row left out")));
}

TEST(Sources, SeveralUniteAndNamesAreToldApart) {
  SmallRelease release;
  const auto old_file =
      release.table("v1.2.0/occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
  const auto new_file =
      release.table("v1.2.1/occupations_en.csv",
                    "conceptUri,preferredLabel,naceCode,modifiedDate\n" + occupation("1") +
                        ",bread baker,http://n/1071,2025-12-15\n" + occupation("2") + ",cook,,\n");
  const auto model = release.load({}, {release.path() / "v1.2.0", release.path() / "v1.2.1"});
  const Asked asked(model);
  EXPECT_EQ(model.concepts.size(), 2U);
  EXPECT_EQ(asked.preferred(occupation("1")), "bread baker");
  EXPECT_EQ(asked.text(asked.at(occupation("1")).nace), "http://n/1071");
  EXPECT_EQ(model.release, "v1.2.0");
  ASSERT_EQ(model.sources.size(), 2U);
  EXPECT_EQ(model.sources[0].name, "v1.2.0/occupations_en.csv");
  EXPECT_EQ(model.sources[1].name, "v1.2.1/occupations_en.csv");
  EXPECT_EQ(model.sources[0].hash, hash64(read_file(old_file, 1000).value()));
  EXPECT_EQ(model.sources[1].size, std::filesystem::file_size(new_file));
}

TEST(Sources, SingleFilesFoldersAndZipsMix) {
  SmallRelease release;
  const auto file = release.table("one/ISCOGroups_en.csv",
                                  "conceptUri,code,preferredLabel\n" + isco("7") + ",7,Craft\n");
  release.table("two/occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
  const auto zip = release.table(
      "three.zip", test::zip_of({{"skills_en.csv", kHeader + skill("a") + ",x,,\n"}}));
  const auto model = release.load({}, {file, release.path() / "two", zip});
  EXPECT_EQ(model.concepts.size(), 3U);
}

TEST(Sources, AFolderHoldsZipsToo) {
  SmallRelease release;
  release.table("r/a.zip",
                test::zip_of({{"occupations_en.csv", kHeader + occupation("1") + ",baker,,\n"}}));
  release.table("r/skills_en.csv", kHeader + skill("a") + ",x,,\n");
  EXPECT_EQ(release.load({}, {release.path() / "r"}).concepts.size(), 2U);
}

TEST(Sources, NamesTellTheRelease) {
  const std::vector<std::pair<std::string, std::string>> names = {
      {"v1.2.0", "v1.2.0"},
      {"ESCO dataset - V1.1.1 - classification - en - csv", "v1.1.1"},
      {"esco_v1.0.8_da", "v1.0.8"},
      {"v1.2", "v1.2"},
      {"v1.2.", "v1.2"},
      {"v1.2.1234", "v1.2"},
      {"v1.2.3.4", "v1.2.3"},
      {"v1", ""},
      {"vocabulary", ""},
      {"v1234.5", ""},
      {"1.2.0", ""},
  };
  for (const auto& [folder, version] : names) {
    SmallRelease release;
    release.table(folder + "/occupations_en.csv", kHeader + occupation("1") + ",baker,,\n");
    EXPECT_EQ(release.load({}, {release.path() / folder}).release, version) << folder;
    EXPECT_EQ(release.load({}, {release.path() / folder / "occupations_en.csv"}).release, version);
  }
}

TEST(Sources, UnknownTablesAndColumnsAreNamed) {
  SmallRelease release;
  release.table("occupations_en.csv",
                "conceptUri,preferredLabel,colour\n" + occupation("1") + ",baker,white\n");
  release.table("wishes_en.csv", "a,b\n");
  release.table("dictionary_en.csv",
                "filename,data header,property,description\noccupations,code,,x\n");
  release.table("notes.txt", "not a table");
  const auto model = release.load();
  const Asked asked(model);
  EXPECT_THAT(asked.faults(FaultKind::unknown_column),
              ElementsAre("occupations_en.csv:1: column \"colour\": not read"));
  EXPECT_THAT(asked.faults(FaultKind::unknown_table), ElementsAre(HasSubstr("wishes_en.csv")));
  EXPECT_EQ(model.report.counts().at("rows of dictionary_en.csv"), 1U);
}

// --- what is no release at all
// -----------------------------------------------------------------------

TEST(WrongInput, IsOneErrorThatNamesFileLineAndColumn) {
  SmallRelease release;
  const auto error = [&](const std::string& name, std::string_view text) {
    return release.error({}, {release.table(name, text)});
  };
  EXPECT_EQ(release.error({}, {release.path() / "none"}),
            (release.path() / "none").string() + ": no such file or folder");
  EXPECT_THAT(release.error({}, {release.path()}), HasSubstr("no table of ESCO in this folder"));
  EXPECT_THAT(error("notes.txt", "x"), HasSubstr("neither a folder nor a .zip nor a .csv file"));
  EXPECT_THAT(error("prices.csv", "x"),
              HasSubstr("prices.csv: no table of ESCO; expected names such as"));
  EXPECT_EQ(error("occupations_en.csv", ""),
            "occupations_en.csv:1:1: empty; expected a header with conceptUri, preferredLabel");
  EXPECT_EQ(error("occupations_en.csv", "ORIGINURI,LABEL\nx,y\n"),
            "occupations_en.csv:1:16: no column conceptUri; expected conceptUri, preferredLabel; "
            "the header "
            "is: \"ORIGINURI\", \"LABEL\"");
  EXPECT_EQ(error("skills_en.csv", "conceptUri,preferredLabel,conceptUri\n"),
            "skills_en.csv:1:27: column conceptUri for the second time");
  EXPECT_THAT(error("skills_en.csv", std::string_view("\x89PNG\r\n\x1A\n\0\0", 10)),
              HasSubstr("skills_en.csv:3:1: a NUL byte"));
  EXPECT_THAT(error("skills_en.csv", "conceptUri,preferredLabel\nhttp://x,\"open\n"),
              HasSubstr("skills_en.csv:2:10: this quote is never closed"));
  EXPECT_THAT(error("occupationSkillRelations.csv", "occupationUri,relationType,skillUri\n"),
              HasSubstr("no row of a table that describes concepts"));
  EXPECT_EQ(import_esco({}, {}).error().kind, ErrorKind::usage);
}

TEST(WrongInput, AFolderOfReleasesAsksForOne) {
  SmallRelease release;
  release.table("v1.2.0/occupations_en.csv", kHeader);
  EXPECT_THAT(release.error({}, {release.path()}), HasSubstr("name the release that is meant"));
}

TEST(WrongInput, OfSeveralErrorsTheFirstFileIsNamedWhateverTheThreads) {
  SmallRelease release;
  release.table("ISCOGroups_en.csv", "bad\n");
  release.table("occupations_en.csv", "worse, and much longer so that it is read first\n");
  for (const unsigned threads : {1U, 2U, 4U}) {
    ImportOptions options;
    options.threads = threads;
    EXPECT_THAT(release.error(options), HasSubstr("ISCOGroups_en.csv:1:"));
  }
}

TEST(WrongInput, RowsWithoutAUriAndBlankLinesAreNamed) {
  SmallRelease release;
  release.table("occupations_en.csv",
                kHeader + ",baker,,\n\n" + occupation("1") + "\n" + occupation("2") + ",x,,\n");
  const auto model = release.load();
  EXPECT_EQ(model.concepts.size(), 2U);
  EXPECT_EQ(model.report.total(FaultKind::missing_concept), 1U);
  EXPECT_EQ(model.report.total(FaultKind::short_row), 2U);
  EXPECT_EQ(model.report.total(FaultKind::missing_label), 1U);
  EXPECT_EQ(model.report.counts().at("rows of occupations_en.csv"), 3U);
}

// Bytes changed, cut, doubled or put in anywhere: an error or a model, the same with two threads.
TEST(WrongInput, AnyDamageIsAnErrorOrAModel) {
  const std::vector<std::pair<std::string, std::string>> tables = {
      {"occupations_en.csv",
       "conceptUri,iscoGroup,preferredLabel,altLabels,modifiedDate,inScheme\n" + occupation("1") +
           ",1,baker,\"a\nb\",2024,s\n" + occupation("2") + ",1,cook,c,2023,s\n"},
      {"occupations_da.csv", "conceptUri,preferredLabel\n" + occupation("1") + ",bager\n"},
      {"skills_en.csv", "conceptUri,skillType,reuseLevel,preferredLabel,scopeNote\n" + skill("a") +
                            ",knowledge,cross-sector,flour,\"<a>x</a> &amp;\"\n"},
      {"ISCOGroups_en.csv", "conceptUri,code,preferredLabel\n" + isco("1") + ",1,Food\n"},
      {"skillGroups_en.csv", "conceptUri,preferredLabel,code\n" + skill("S") + ",skills,S\n"},
      {"skillsHierarchy_en.csv", "Level 0 URI,Level 1 URI,Level 2 URI,Level 3 URI,Level 0 code\n" +
                                     skill("S") + "," + skill("a") + ",,,S\n"},
      {"conceptSchemes_en.csv", "conceptSchemeUri,preferredLabel,hasTopConcept\ns,Scheme,\"" +
                                    skill("a") + ",\n" + isco("1") + "\"\n"},
      {"greenSkillsCollection_en.csv",
       "conceptUri,altLabels,broaderConceptUri\n" + skill("a") + ",x | y," + skill("S") + "\n"},
      {"greenShareOcc_en.csv", "conceptUri,greenShare\n" + occupation("1") + ",0.5\n"},
      {"occupationSkillRelations.csv", "occupationUri,relationType,skillUri\n" + occupation("1") +
                                           ",essential," + skill("a") + "\n"},
      {"broaderRelationsSkillPillar.csv",
       "conceptUri,broaderUri\n" + skill("a") + "," + skill("S") + "\n"},
  };
  constexpr std::string_view kOdd("\0\"\n\r,\xFF|<&\xC2 ", 11);
  std::mt19937 random(11);
  for (int round = 0; round < 300; ++round) {
    SmallRelease release;
    for (auto [name, text] : tables) {
      for (auto n = random() % 3; n > 0 && !text.empty(); --n) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
          case 0:
            text[at] = kOdd[random() % kOdd.size()];
            break;
          case 1:
            text.resize(at);
            break;
          case 2:
            text.insert(at, 1, kOdd[random() % kOdd.size()]);
            break;
          default:
            text += text.substr(at);
            break;
        }
      }
      release.table(name, text);
    }
    ImportOptions two;
    two.threads = 2;
    const auto one = release.import();
    const auto other = release.import(two);
    ASSERT_EQ(one.has_value(), other.has_value());
    if (!one) {
      ASSERT_EQ(one.error().message, other.error().message);
    } else {
      ASSERT_EQ(one->report.to_json(), other->report.to_json());
      ASSERT_EQ(one->labels.size(), other->labels.size());
      ASSERT_EQ(one->edges.size(), other->edges.size());
    }
  }
}

TEST(WrongInput, AUriWithBlanksIsNone) {
  SmallRelease release;
  release.table("occupations_en.csv",
                kHeader + "http://x y,baker,,\n" + occupation("1") + ",baker,,\n");
  const auto model = release.load();
  EXPECT_EQ(model.concepts.size(), 1U);
  EXPECT_THAT(Asked(model).faults(FaultKind::unknown_value),
              ElementsAre("occupations_en.csv:2: \"http://x y\" is no URI: row left out"));
}

TEST(WrongInput, TablesWithoutAnyUsableRowAreAnEmptyModel) {
  SmallRelease release;
  release.table("occupations_en.csv", kHeader + "no uri,,,\n");
  EXPECT_TRUE(release.load().concepts.empty());
}

TEST(WrongInput, HostileTextsStayOneLineInTheReport) {
  SmallRelease release;
  release.table("occupations_en.csv",
                kHeader + "\"http://x\n\x1B[2J" + std::string(10'000, 'y') + "\",,,\n");
  const auto model = release.load();
  for (const auto& fault : model.report.faults()) {
    EXPECT_EQ(fault.detail.find_first_of("\n\x1B"), std::string::npos);
    EXPECT_LT(fault.detail.size(), 500U);
  }
}

}  // namespace
}  // namespace metier::taxonomy
