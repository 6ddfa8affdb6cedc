#include "mapping/mapper.h"

#include <gmock/gmock.h>

#include "mapping/mapping_corner.h"

namespace metier::mapping {
namespace {

using test::MappingCorner;

const MappingCorner& corner() {
  static const MappingCorner one;
  return one;
}
const MappingCorner& learned_corner() {
  static const MappingCorner one(true);
  return one;
}

TEST(Mapper, LabelsOfEveryKindAndLanguageAreExactHits) {
  for (const std::string_view text : {"software developer", "Software-Developer", "PROGRAMMER",
                                      "coder", "programmør", "Programmer (m/f/d)"}) {
    const auto found = corner().map({text});
    ASSERT_TRUE(found.matched()) << text;
    EXPECT_EQ(corner().t().code(found.matches[0].id), "2512.4") << text;
    EXPECT_EQ(found.matches[0].how, How::exact);
    EXPECT_EQ(found.matches[0].relation, Relation::exact);
    EXPECT_GE(found.matches[0].score, kSure);
    EXPECT_TRUE(found.matches[0].label.valid());
  }
}

TEST(Mapper, TheLanguageOfTheNameIsPreferred) {
  EXPECT_EQ(corner().best({"Chef", {}, "en"}), "occupation/chef");
  EXPECT_EQ(corner().best({"Chef", {}, "de-AT"}), "occupation/cook");
}

// A word is too little to guess a language from: the labels that it is tell more.
TEST(Mapper, ANameThatIsALabelHasTheLanguageOfTheLabel) {
  EXPECT_EQ(corner().map({"kok"}).language, "da");
  EXPECT_EQ(corner().map({"Chef (m/w/d)"}).language, "en");  // an occupation before a word for one
  EXPECT_EQ(corner().map({"programmør"}).language, "da");
  EXPECT_EQ(corner().map({"head cook"}).language, "en");
  EXPECT_EQ(corner().map({"chef", {}, "de"}).language, "de");
}

TEST(Mapper, ALabelOfSeveralConceptsIsDoubtful) {
  const auto found = corner().map({"head cook", {}, "en"});
  ASSERT_GE(found.matches.size(), 2U);
  EXPECT_EQ(found.matches[0].how, How::exact);
  EXPECT_EQ(found.matches[1].how, How::exact);
  EXPECT_LT(found.matches[0].score, kSure);
}

TEST(Mapper, TypesAreKept) {
  const auto only = [](std::string_view type) { return MapOptions{.types = *types_named(type)}; };
  EXPECT_EQ(corner().best({"Software developers"}, only("isco")), "isco/C2512");
  EXPECT_EQ(corner().best({"cook"}, only("occupation")), "occupation/cook");
  for (const std::string_view type : {"occupation", "skill", "isco", "skill-group"})
    for (const auto& match : corner().map({"software developer cook"}, only(type)).matches)
      EXPECT_TRUE(*types_named(type) & search::type_bit(corner().t().kind(match.id)));
  EXPECT_FALSE(types_named("job"));
}

TEST(Mapper, OtherWordsAreSimilar) {
  const auto found = corner().map({"senior software developer", {}, "en"});
  ASSERT_FALSE(found.matches.empty());
  EXPECT_EQ(corner().t().code(found.matches[0].id), "2512.4");
  EXPECT_EQ(found.matches[0].how, How::similar);
  EXPECT_EQ(corner().t().label_text(found.matches[0].label), "software developer");
}

// A skill whose label is little more than the word, in another form.
TEST(Mapper, FormsOfAWordAreLikelierThanPartsOfLabels) {
  test::Tiny tiny;
  tiny.skill("plain", "manage budgets");
  tiny.skill("long", "prepare the budgeting documents of amateur theatre companies");
  for (int i = 0; i < 20; ++i)
    tiny.skill(fmt::format("other{}", i), fmt::format("manage process {}", i));
  const MappingCorner corner(std::move(tiny));
  const auto found = corner.map({"budgeting", {}, "en"});
  ASSERT_GE(found.matches.size(), 2U);
  EXPECT_EQ(corner.t().uri(found.matches[0].id), "http://data.europa.eu/esco/skill/plain");
}

TEST(Mapper, AMisspeltLabelIsFound) {
  const auto found = corner().map({"computer programing", {}, "en"});
  ASSERT_TRUE(found.matched());
  EXPECT_EQ(corner().t().uri(found.matches[0].id).substr(27), "skill/programming");
  EXPECT_EQ(found.matches[0].how, How::similar);
  EXPECT_EQ(corner().t().label_text(found.matches[0].label), "computer programming");
}

TEST(Mapper, NonsenseIsUnmatchedHoweverItsLettersFall) {
  for (const auto* c : {&corner(), &learned_corner()})
    for (const std::string_view text : {"asdf qwertz", "xqzt flurbo", "prgrmmr", "zzz", "12345",
                                        "!!!", "", "   ", "ckoo bkaer", "opxrxtor"}) {
      const auto found = c->map({text});
      EXPECT_TRUE(found.matches.empty()) << text;
      EXPECT_FALSE(found.matched()) << text;
    }
}

TEST(Mapper, CompoundsOfKnownWordsAreNoNonsense) {
  EXPECT_FALSE(corner().map({"Softwaredeveloper"}).matches.empty());
  EXPECT_FALSE(corner().map({"machineoperator"}).matches.empty());
}

TEST(Mapper, ScoresAreChancesAndFall) {
  for (const auto* c : {&corner(), &learned_corner()})
    for (const std::string_view text :
         {"software developer", "cook", "head cook", "developer of software for machines"}) {
      const auto found = c->map({text}, {.alternatives = 10});
      float before = 1, sum = 0;
      for (const auto& match : found.matches) {
        EXPECT_LE(match.score, before) << text;
        EXPECT_GE(match.score, 0) << text;
        before = match.score;
        sum += match.score;
      }
      EXPECT_LE(sum, 1.5) << text;
      EXPECT_LE(found.matches.size(), 11U);
      for (std::size_t i = 0; i < found.matches.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
          EXPECT_NE(found.matches[i].id, found.matches[j].id) << text;
    }
}

TEST(Mapper, TheThresholdDecides) {
  EXPECT_FALSE(corner().map({"software developer"}, {.threshold = 1}).matched());
  EXPECT_TRUE(corner().map({"software developer"}, {.threshold = 0}).matched());
  EXPECT_FALSE(corner().map({"xqzt"}, {.threshold = 0}).matched());
}

TEST(Mapper, AnyBytesAreAName) {
  MapScratch scratch;
  Mapping out;
  const std::string long_name(100'000, 'a');
  for (const std::string_view text : {std::string_view("\xff\xfe"), std::string_view("\0\0", 2),
                                      std::string_view(long_name), std::string_view("((((")})
    corner().mapper->map({text, text, "??"}, {.alternatives = 1000}, scratch, out);
  EXPECT_FALSE(out.matched());
}

TEST(Mapper, TheAnswerDoesNotDependOnWhatWasMappedBefore) {
  MapScratch scratch;
  Mapping out;
  const auto alone = corner().map({"head cook"});
  for (const std::string_view text : {"programmer", "xqzt", "head cook"})
    corner().mapper->map({text}, {}, scratch, out);
  ASSERT_EQ(out.matches.size(), alone.matches.size());
  for (std::size_t i = 0; i < alone.matches.size(); ++i) {
    EXPECT_EQ(out.matches[i].id, alone.matches[i].id);
    EXPECT_EQ(out.matches[i].score, alone.matches[i].score);
  }
}

}  // namespace
}  // namespace metier::mapping
