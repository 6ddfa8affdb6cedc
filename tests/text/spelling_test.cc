#include <gtest/gtest.h>

#include "text/text.h"

namespace metier::text {
namespace {

std::string spelled(std::string_view text, std::string_view language) {
  std::string out = "?";
  return spell_out(text, language, out) ? out : "-";
}

TEST(SpellOut, LettersOfTheLanguage) {
  EXPECT_EQ(spelled("Ärztin für Öl", "de"), "aerztin fuer oel");
  EXPECT_EQ(spelled("Åse på Ærø", "da"), "aase paa Æroe");
  EXPECT_EQ(spelled("Ørsted", "no"), "oersted");
  EXPECT_EQ(spelled("sjuksköterska på båt", "sv"), "sjukskoeterska paa baat");
}

TEST(SpellOut, OthersStay) {
  EXPECT_EQ(spelled("käsi", "fi"), "-");
  EXPECT_EQ(spelled("naïve café", "de"), "-");
  EXPECT_EQ(spelled("plain", "de"), "-");
  EXPECT_EQ(spelled("", "de"), "-");
  EXPECT_EQ(spelled("Müßig \xff", "de"), "Mueßig \xff");
}

TEST(SpellOut, DecomposedLetters) {
  EXPECT_EQ(spelled("A\u0308rztin", "de"), "aerztin");
  EXPECT_EQ(spelled("pa\u030A", "da"), "paa");
  EXPECT_EQ(spelled("a\u030A", "de"), "-");
}

}  // namespace
}  // namespace metier::text
