#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "adverts/adverts.h"

namespace metier::adverts {
namespace {

const std::string kText =
    "We are looking for a baker who makes bread and rolls at night. You weigh the flour, mix the "
    "dough, let it rise and mind the ovens. You have finished an apprenticeship and like to work "
    "in "
    "a small team. We pay above the tariff and give you two days off in a row every week.";

std::string with_some_words_changed(std::string text) {
  for (std::size_t at = 40; at + 8 < text.size(); at += 120) text.replace(at, 4, " zz ");
  return text;
}

bool near_texts(std::string_view title_a, std::string_view text_a, std::string_view place_a,
                std::string_view title_b, std::string_view text_b, std::string_view place_b) {
  const auto of = [](std::string_view title, std::string_view text, std::string_view place) {
    return sketch(title, text, place.substr(0, 2),
                  place.substr(std::min<std::size_t>(2, place.size())));
  };
  return near(of(title_a, text_a, place_a), of(title_b, text_b, place_b));
}

TEST(Sketch, CaseSignsAndNumbersMakeNoDifference) {
  EXPECT_EQ(sketch("Baker (m/f)", "Ref. 123: start 1.12.2026, two jobs", "DK", ""),
            sketch("BAKER m f", "ref 456 - Start 3-01-2027 TWO jobs!", "DK", ""));
}

TEST(Sketch, TheSameAdvertWithWordsAroundItIsNear) {
  EXPECT_TRUE(near_texts("Baker", kText, "DK", "Baker",
                         "Published by the great job board. " + kText + " Apply now.", "DK"));
}

TEST(Sketch, AnAdvertCutShortIsNear) {
  EXPECT_TRUE(
      near_texts("Baker", kText, "DK", "Baker", kText.substr(0, kText.size() * 6 / 10), "DK"));
}

TEST(Sketch, TheSameWordsForAnotherPlaceAreAnotherJob) {
  EXPECT_FALSE(near_texts("Baker", kText, "DK 84 Copenhagen", "Baker", kText, "DK 82 Aarhus"));
  EXPECT_FALSE(near_texts("Baker", kText, "DK", "Baker", kText, "SE"));
  EXPECT_TRUE(near_texts("Baker", kText, "", "Baker", kText, "DK 82 Aarhus"));
  EXPECT_TRUE(near_texts("Baker", kText, "DK", "Baker", kText, "DK 82 Aarhus"));
}

TEST(Sketch, TheSameWordsUnderAnotherTitleAreAnotherJob) {
  EXPECT_FALSE(near_texts("Baker", kText, "DK", "Driver", kText, "DK"));
}

TEST(Sketch, EmptyOnesHaveNoAnchors) {
  EXPECT_TRUE(anchors(sketch("", "", "", "")).empty());
  EXPECT_TRUE(anchors({}).empty());
}

// Adverts of random words, each published again in other ways: all of those are found by an anchor
// and told to be near, and no two different ones are.
TEST(Sketch, VariantsAreFoundAndOthersAreNot) {
  std::mt19937_64 random(7);
  const auto words = [&](std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) {
      std::string w;
      for (std::size_t n = random() % 3000 + 1; n > 0; n /= 26)
        w += static_cast<char>('a' + n % 26);
      out += w + ' ';
    }
    return out;
  };
  const std::string boilerplate = words(60);
  struct One {
    std::string title, text;
  };
  std::vector<One> adverts;
  for (int i = 0; i < 300; ++i) adverts.push_back({words(3), boilerplate + words(150)});
  const auto shares_anchor = [](Sketch a, Sketch b) {
    for (const auto x : anchors(a))
      for (const auto y : b)
        if (x == y) return true;
    return false;
  };
  std::size_t found = 0, wrong = 0, all = 0;
  for (const One& advert : adverts) {
    const auto original = sketch(advert.title, advert.text, "DK", "");
    const std::vector<std::string> variants = {advert.text + words(40), words(30) + advert.text,
                                               advert.text.substr(0, advert.text.size() * 7 / 10),
                                               with_some_words_changed(advert.text)};
    for (const auto& v : variants) {
      const auto s = sketch(advert.title, v, "DK", "");
      ++all;
      found += near(original, s) && shares_anchor(original, s);
    }
  }
  std::vector<std::vector<std::uint64_t>> sketches;
  for (const One& advert : adverts) sketches.push_back(sketch(advert.title, advert.text, "", ""));
  for (std::size_t i = 0; i < sketches.size(); ++i)
    for (std::size_t k = i + 1; k < sketches.size(); ++k) wrong += near(sketches[i], sketches[k]);
  EXPECT_GE(static_cast<double>(found), 0.95 * static_cast<double>(all));
  EXPECT_EQ(wrong, 0U);
}

}  // namespace
}  // namespace metier::adverts
