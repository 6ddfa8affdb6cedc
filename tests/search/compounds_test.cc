#include "search/compounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace metier::search {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::UnorderedElementsAre;

std::vector<std::string_view> parts(std::string_view language, std::string_view word,
                                    const std::vector<CompoundSplitter::Word>& words) {
  const CompoundSplitter splitter(language, words);
  std::vector<std::string_view> out;
  splitter.split(word, out);
  return out;
}

TEST(CompoundSplitter, WordsOfTheLanguageOneAfterTheOther) {
  EXPECT_THAT(
      parts("de", "krankenpfleger", {{"kranken", 3}, {"pfleger", 5}, {"krankenpfleger", 1}}),
      UnorderedElementsAre("kranken", "pfleger"));
  EXPECT_THAT(parts("sv", "sjukskoterska", {{"skoterska", 2}, {"sjuk", 1}}),
              UnorderedElementsAre("sjuk", "skoterska"));
  EXPECT_THAT(parts("fi", "ohjelmistokehittaja", {{"ohjelmisto", 2}, {"kehittaja", 9}}),
              UnorderedElementsAre("ohjelmisto", "kehittaja"));
}

TEST(CompoundSplitter, LinkingElementsBelongToTheLanguage) {
  EXPECT_THAT(parts("de", "verwaltungsleiter", {{"verwaltung", 3}, {"leiter", 5}}),
              UnorderedElementsAre("verwaltungs", "verwaltung", "leiter"));
  EXPECT_THAT(parts("hu", "verwaltungsleiter", {{"verwaltung", 3}, {"leiter", 1}}), IsEmpty());
}

TEST(CompoundSplitter, PartsOfPartsCountToo) {
  EXPECT_THAT(parts("de", "krankenhausapotheker",
                    {{"kranken", 1}, {"haus", 3}, {"krankenhaus", 2}, {"apotheker", 3}}),
              IsSupersetOf({"krankenhaus", "kranken", "apotheker"}));
}

TEST(CompoundSplitter, LearnsPiecesThatStandBeforeSeveralHeads) {
  const std::vector<CompoundSplitter::Word> words{{"meister", 2},     {"arbeiter", 2},
                                                  {"planer", 2},      {"baumeister", 1},
                                                  {"bauarbeiter", 1}, {"bauplaner", 1}};
  EXPECT_THAT(parts("de", "bauarbeiter", words), UnorderedElementsAre("bau", "arbeiter"));
}

TEST(CompoundSplitter, UnknownPieceBeforeACommonHead) {
  EXPECT_THAT(parts("de", "kakaoverkaufer", {{"verkaufer", 4}}), UnorderedElementsAre("verkaufer"));
  EXPECT_THAT(parts("de", "kakaoverkaufer", {{"verkaufer", 1}}), IsEmpty());
}

TEST(CompoundSplitter, ShortAndSimpleWordsStayWhole) {
  EXPECT_THAT(parts("de", "bauer", {{"auer", 9}}), IsEmpty());
  EXPECT_THAT(parts("de", "pfleger", {{"pfleger", 9}}), IsEmpty());
  EXPECT_THAT(parts("de", "", {{"pfleger", 9}}), IsEmpty());
}

TEST(CompoundSplitter, FewestPiecesWin) {
  EXPECT_THAT(parts("de", "softwareentwickler",
                    {{"soft", 1}, {"ware", 1}, {"software", 5}, {"entwickler", 5}}),
              Contains("software"));
}

TEST(HasCompounds, ByLanguage) {
  EXPECT_TRUE(has_compounds("de"));
  EXPECT_TRUE(has_compounds("da"));
  EXPECT_FALSE(has_compounds("en"));
  EXPECT_FALSE(has_compounds(""));
}

}  // namespace
}  // namespace metier::search
