#include "link/label_language.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "link/sections.h"
#include "link/tiny_reader.h"

namespace metier::link {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Occupations with labels in two languages that have few letters' runs in common.
class LabelLanguageTest : public ::testing::Test {
 protected:
  LabelLanguageTest() {
    for (const auto& [english, german] : {std::pair{"house painter", "Maler/Malerin"},
                                          {"welder", "Schweißer/Schweißerin"},
                                          {"baker", "Bäcker/Bäckerin"},
                                          {"nurse", "Krankenpfleger/Krankenpflegerin"},
                                          {"teacher", "Lehrer/Lehrerin"},
                                          {"bricklayer", "Maurer/Maurerin"},
                                          {"farm worker", "Landarbeiter/Landarbeiterin"},
                                          {"tailor", "Schneider/Schneiderin"}})
      tiny_.preferred(tiny_.occupation(english, english, english), "de", german);
    // Skills do not count: "Programmierung" would pull "program" over.
    tiny_.preferred(tiny_.skill("s", "programming"), "de", "Programmierung");
  }

  std::shared_ptr<const snapshot::Snapshot> open() {
    return Tiny::open(TinyReader::sections(tiny_));
  }

  std::vector<std::string> languages(std::string_view text) {
    const auto snapshot = open();
    const auto model = LabelLanguage::open(*snapshot);
    EXPECT_TRUE(model);
    LabelLanguage::Buffer buffer;
    const auto guesses = model->guess(text, buffer);
    std::vector<std::string> out;
    float all = 0, last = 1;
    for (std::size_t i = 0; i < guesses.count; ++i) {
      out.emplace_back(snapshot->taxonomy().language_code(guesses.list[i].language));
      EXPECT_LE(guesses.list[i].probability, last);
      EXPECT_GE(guesses.list[i].probability, LabelLanguage::kUnlikely);
      all += last = guesses.list[i].probability;
    }
    EXPECT_LE(all, 1.0001F);
    return out;
  }

  using Tiny = test::Tiny;
  using TinyReader = test::TinyReader;
  Tiny tiny_;
};

TEST_F(LabelLanguageTest, WordsThatNoLabelHasAreOfTheLanguageWithTheirLetters) {
  EXPECT_THAT(languages("Rohrschweißerin"), ElementsAre("de"));
  EXPECT_THAT(languages("KRANKENSCHNEIDER"), ElementsAre("de"));
  EXPECT_THAT(languages("workhouse teachers"), ElementsAre("en"));
}

TEST_F(LabelLanguageTest, TextsWithoutWordsAndAcronymsAreOfNoLanguage) {
  for (const char* text : {"", " ", "C#", "CISO", "24/7 (HR)", "\xFF\xFE", "\xF0\x9F\x98\x80"})
    EXPECT_THAT(languages(text), IsEmpty()) << text;
}

TEST_F(LabelLanguageTest, LettersThatSayNothingLeaveEveryLanguageOpen) {
  EXPECT_EQ(languages("дизайнер").size(), 2U);
}

TEST_F(LabelLanguageTest, OnlyTheFirstWordsOfALongTextCount) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "house ";
  for (int i = 0; i < 1000; ++i) text += "Schweißerin ";
  EXPECT_THAT(languages(text), ElementsAre("en"));
}

TEST_F(LabelLanguageTest, ADamagedSectionIsAnError) {
  auto sections = TinyReader::sections(tiny_);
  const std::vector<std::uint8_t> bytes(2 * 64 + 1, 7);
  sections.add(kLanguageCosts, bytes);
  const auto snapshot = Tiny::open(sections);
  const auto model = LabelLanguage::open(*snapshot);
  ASSERT_FALSE(model);
  EXPECT_EQ(model.error().kind, ErrorKind::snapshot);
}

}  // namespace
}  // namespace metier::link
