#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/base.h"
#include "text/text.h"

namespace metier::text {
namespace {

std::string utf8_of(char32_t c) {
  std::string out;
  utf8::append(out, c);
  return out;
}

// The special letters, which Unicode does not decompose.
const std::map<char32_t, std::string>& special_letters() {
  static const std::map<char32_t, std::string> kLetters{
      {U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ø', "o"}, {U'ł', "l"}, {U'þ', "th"},
      {U'đ', "d"},  {U'ð', "d"},  {U'ħ', "h"},  {U'ı', "i"}, {U'ŋ', "n"}, {U'ĸ', "k"},
      {U'ŧ', "t"},  {U'ƒ', "f"},  {U'ə', "e"},  {U'ǝ', "e"}, {U'ɖ', "d"}, {U'ɨ', "i"},
      {U'ƶ', "z"},  {U'ǥ', "g"},  {U'ɛ', "e"},  {U'ɔ', "o"}, {U'ɓ', "b"}, {U'ɗ', "d"},
      {U'ɲ', "n"},  {U'ƙ', "k"},  {U'ƴ', "y"},  {U'ς', "σ"}};
  return kLetters;
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkd = icu::Normalizer2::getNFKDInstance(status);
  return nfkd->normalize(text, status);
}

// Folds one code point by ICU: lower case, NFKD, marks dropped, lower case again, special letters.
std::string fold_by_icu(char32_t c) {
  std::string out;
  const icu::UnicodeString first =
      decomposed(icu::UnicodeString(static_cast<UChar32>(u_tolower(c))));
  for (int32_t i = 0; i < first.length(); i = first.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(u_tolower(first.char32At(i)));
    const auto type = u_charType(part);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) continue;
    const auto special = special_letters().find(part);
    out += special != special_letters().end() ? special->second : utf8_of(part);
  }
  return out;
}

bool is_word_character(char32_t c) {
  const auto mask = U_GET_GC_MASK(c);
  return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_MC_MASK)) != 0;
}

// Code points that differ from the rule on purpose: signs for phonetics and apostrophes (U+02B9...)
// separate, soft hyphen and its like vanish, fractions (½) and U+037A (a blank and a mark)
// separate.
bool is_exception(char32_t c) {
  if ((c >= 0x2B9 && c <= 0x2DF) || (c >= 0x2E5 && c <= 0x2FF)) return true;
  if (c == 0xAD || c == 0x61C || c == 0x180E || c == 0x640 || c == 0x34F || c == 0x37A) return true;
  if (c == 0x13F || c == 0x140 || c == 0x149 || c == 0x374 || c == 0x1E9A) return true;
  return decomposed(icu::UnicodeString(static_cast<UChar32>(c))).indexOf(UChar(0x2044)) >= 0 ||
         c == 0x149;
}

TEST(FoldTable, AgreesWithIcu) {
  for (char32_t c = 0; c < 0x2000; ++c) {
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(c), age);
    if (age[0] == 0 || age[0] > 14 || is_exception(c)) continue;
    const auto type = u_charType(static_cast<UChar32>(c));
    std::string middle;
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) {
      middle = "";
    } else if (!is_word_character(c)) {
      middle = " ";
    } else if (type == U_DECIMAL_DIGIT_NUMBER) {
      middle = std::to_string(u_charDigitValue(static_cast<UChar32>(c)));
    } else {
      // A form of more than three bytes (Thai, Armenian and Tibetan ligatures) stays as it is.
      const std::string folded = fold_by_icu(c);
      middle = folded.size() > 3 ? utf8_of(c) : folded;
    }
    EXPECT_EQ(fold("ab" + utf8_of(c) + "c"), "ab" + middle + "c")
        << "U+" << std::hex << static_cast<unsigned>(c);
  }
}

TEST(FoldTable, IsIdempotent) {
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string once = fold(utf8_of(c));
    EXPECT_EQ(fold(once), once) << "U+" << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Fold, WritesLettersOfTheLanguagesOfEscoWithoutMarks) {
  EXPECT_EQ(fold("Übersetzer für Großküchen"), "ubersetzer fur grosskuchen");
  EXPECT_EQ(fold("Sygeplejerske på Ærø"), "sygeplejerske pa aero");
  EXPECT_EQ(fold("ingénieur d’œuvre"), "ingenieur d oeuvre");
  EXPECT_EQ(fold("żółć ŁÓDŹ"), "zolc lodz");
  EXPECT_EQ(fold("Þjónustufulltrúi"), "thjonustufulltrui");
  EXPECT_EQ(fold("ħaddiem tal-ġonna"), "haddiem tal gonna");
  EXPECT_EQ(fold("őrölő, űrhajós"), "orolo urhajos");
  EXPECT_EQ(fold("știință țesut ŞŢ"), "stiinta tesut st");
  EXPECT_EQ(fold("ΝΟΣΗΛΕΥΤΉΣ νοσηλευτής"), "νοσηλευτησ νοσηλευτησ");
  EXPECT_EQ(fold("ΐ Ϊ ῆ"), "ι ι η");
  EXPECT_EQ(fold("МЕДИЦИНСКА Сестра Йордан ё ї"), "медицинска сестра иордан е і");
  EXPECT_EQ(fold("İstanbul ılık"), "istanbul ilik");
  EXPECT_EQ(fold("مُدَرِّس أحمد كتـاب"), "مدرس احمد كتاب");
}

TEST(Fold, PrecomposedAndDecomposedAreEqual) {
  EXPECT_EQ(fold("e\u0301cole"), fold("école"));
  EXPECT_EQ(fold("A\u030Angstro\u0308m"), fold("Ångström"));
  EXPECT_EQ(fold("и\u0306"), fold("й"));
}

TEST(Fold, SignsOfCodesAndNames) {
  EXPECT_EQ(fold("C++, C# and F#"), "c++ c# and f#");
  EXPECT_EQ(fold("C++17/C#7"), "c++ 17 c# 7");
  EXPECT_EQ(fold("g++ notepad++"), "g++ notepad++");
  EXPECT_EQ(fold(".NET, ASP.NET, ADO.Net and VB.net."), ".net asp.net ado.net and vb.net");
  EXPECT_EQ(fold("Salary.Net pay ...net .network"), "salary net pay net network");
  EXPECT_EQ(fold("R, Go and R&D"), "r go and r d");
  EXPECT_EQ(fold("CI/CD e-mail node.js"), "ci cd e mail node js");
  EXPECT_EQ(fold("l'hôpital l’hôpital"), "l hopital l hopital");
  EXPECT_EQ(fold("item #3, abc#, 1 + 1, a+b"), "item 3 abc 1 1 a b");
  EXPECT_EQ(fold("m² CO₂ x¹⁰ 10 kΩ"), "m2 co2 x10 10 kω");
}

TEST(Fold, InvisibleCharactersVanishInsideAWord) {
  EXPECT_EQ(fold("Soft\u00ADware"), "software");
  EXPECT_EQ(fold("Soft\u200Bware\uFEFF soft\u200D"), "software soft");
  EXPECT_EQ(fold("\u00AD \u200B"), "");
}

TEST(Fold, LigaturesAndFullWidthForms) {
  EXPECT_EQ(fold("o\uFB03ce \uFB01nance"), "office finance");
  EXPECT_EQ(fold("\uFF21\uFF22\uFF13"), "ab3");
}

TEST(Fold, EmptyAndBlank) {
  EXPECT_EQ(fold(""), "");
  EXPECT_EQ(fold(" \t\n—…!? "), "");
}

TEST(Fold, InvalidBytesSeparate) {
  EXPECT_EQ(fold("ab\xFF"
                 "cd"),
            "ab cd");
  EXPECT_EQ(fold("ab\xC3"), "ab");
  EXPECT_EQ(fold("ab\xE2\x82 cd"), "ab cd");
  EXPECT_EQ(fold("a\xC0\xAF"
                 "b"),
            "a b");
}

TEST(FoldWords, OffsetsPointAtTheOriginal) {
  const std::string_view text = "«L’Hôpital» e\u0301té\u0301, C++!";
  FoldedText folded;
  fold_words(text, folded);
  std::vector<std::string> original, words;
  for (std::size_t i = 0; i < folded.tokens.size(); ++i) {
    const Token t = folded.tokens[i];
    original.emplace_back(text.substr(t.begin, t.end - t.begin));
    words.emplace_back(folded.word(i));
  }
  EXPECT_EQ(original, (std::vector<std::string>{"L", "Hôpital", "e\u0301té\u0301", "C++"}));
  EXPECT_EQ(words, (std::vector<std::string>{"l", "hopital", "ete", "c++"}));
}

TEST(FoldWords, TrailingSoftHyphenIsNotPartOfTheWord) {
  FoldedText folded;
  fold_words("Soft\u00AD\nware", folded);
  ASSERT_EQ(folded.tokens.size(), 2U);
  EXPECT_EQ(folded.tokens[0].end, 4U);
}

TEST(FoldWords, ReusedObjectForgetsTheTextBefore) {
  FoldedText folded;
  fold_words("a long text of many words", folded);
  fold_words("two words", folded);
  EXPECT_EQ(folded.text, "two words");
  EXPECT_EQ(folded.tokens.size(), 2U);
}

// What every caller relies on, over random bytes and random code points.
TEST(FoldWords, TokensAreOrderedAndInRangeForAnyBytes) {
  std::mt19937 random(7);
  FoldedText folded;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const auto size = random() % 24;
    for (unsigned i = 0; i < size; ++i) {
      switch (random() % 4) {
        case 0:
          text += static_cast<char>(random());
          break;
        case 1:
          utf8::append(text, random() % 0x2100);
          break;
        case 2:
          text += "+#.netaspvbC"[random() % 12];
          break;
        default:
          utf8::append(text, random() % 0x110000);
          break;
      }
    }
    fold_words(text, folded);
    std::uint32_t end = 0, folded_end = 0;
    for (std::size_t i = 0; i < folded.tokens.size(); ++i) {
      const Token t = folded.tokens[i];
      ASSERT_LE(end, t.begin);
      ASSERT_LT(t.begin, t.end);
      ASSERT_LE(t.end, text.size());
      ASSERT_EQ(t.folded_begin, folded_end + (i == 0 ? 0 : 1));
      ASSERT_LT(t.folded_begin, t.folded_end);
      end = t.end;
      folded_end = t.folded_end;
    }
    ASSERT_EQ(folded_end, folded.text.size());
    ASSERT_FALSE(utf8::first_invalid(folded.text).has_value());
    ASSERT_EQ(fold(folded.text), folded.text);
  }
}

}  // namespace
}  // namespace metier::text
