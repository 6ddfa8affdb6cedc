#include "people/language_list.h"

#include <gtest/gtest.h>

#include "people/people_corner.h"

namespace metier::people {
namespace {

// "en native, fr B1?": a question mark behind a level that a word was taken for.
std::string listed(std::string_view line, bool list = true) {
  static const LanguageNames names(test::people_corner().t());
  std::vector<ListedLanguage> found;
  find_languages(line, names, list, found);
  std::string out;
  for (const ListedLanguage& l : found) {
    if (!out.empty()) out += ", ";
    out += l.language->code;
    if (l.native) out += " native";
    if (!l.cefr.empty()) out += fmt::format(" {}{}", l.cefr, l.measured ? "" : "?");
  }
  return out;
}

TEST(LanguageList, LevelsBehindTheLanguage) {
  EXPECT_EQ(listed("English (mother tongue), French B2, Danish"), "en native, fr B2, da");
  EXPECT_EQ(listed("Englisch: fließend; Dänisch: Grundkenntnisse"), "en C1?, da A2?");
  EXPECT_EQ(listed("German - C1 (Goethe)"), "de C1");
  EXPECT_EQ(listed("German C2 C1 B2 B2 C1"), "de B2");  // of two as often said the lower
  EXPECT_EQ(listed("German C1 C1 C1 B2 B2"), "de C1");
  EXPECT_EQ(listed("German\tC1\tC1\tB2\tB2\tB2"), "de B2");
  EXPECT_EQ(listed("English fluent (C2)"), "en C2");
}

TEST(LanguageList, LevelsAheadOfTheLanguage) {
  EXPECT_EQ(listed("Mother tongue(s): Danish, German"), "da native, de native");
  EXPECT_EQ(listed("Muttersprache: Deutsch"), "de native");
  EXPECT_EQ(listed("fluent English, basic Danish"), "en C1?, da A2?");
}

TEST(LanguageList, OutsideOfAListOnlyWithALevel) {
  EXPECT_EQ(listed("I taught English in Danish schools", false), "");
  EXPECT_EQ(listed("English: C1", false), "en C1");
}

TEST(LanguageList, LevelsOnTheNextLine) {
  ListedLanguage last;
  EXPECT_TRUE(take_levels("C1 C1 B2 B2 B2", last));
  EXPECT_EQ(last.cefr, "B2");
  ListedLanguage none;
  EXPECT_FALSE(take_levels("Understanding Speaking Writing", none));
}

TEST(LanguageList, NamesBesideTheWordForLanguageAndLongCodes) {
  EXPECT_EQ(listed("nemecký jazyk – základy"), "de A2?");
  const LanguageNames names(test::people_corner().t());
  ASSERT_NE(names.find_code("deu"), nullptr);
  EXPECT_EQ(names.find_code("deu")->code, "de");
  EXPECT_EQ(names.find_code("ger"), names.find_code("de"));
  EXPECT_EQ(listed("lit., est."), "");  // codes are no names in a text
}

// The taxonomy of the test has no labels in these languages.
TEST(LanguageList, NamesInLanguagesWithoutLabels) {
  EXPECT_EQ(listed("Inglese C1, tedesco B2, duński B1"), "en C1, de B2, da B1");
  EXPECT_EQ(listed("Angličtina B1; Γερμανικά B2"), "en B1, de B2");
}

}  // namespace
}  // namespace metier::people
