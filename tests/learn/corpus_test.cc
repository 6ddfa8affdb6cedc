#include "learn/corpus.h"

#include <gmock/gmock.h>

#include <cmath>

#include "learn/distinct.h"
#include "learn/word_rows.h"

namespace metier::learn {
namespace {

TEST(WordRows, WordsThatLookAlikeShareGrams) {
  std::vector<std::uint32_t> one, other, far;
  gram_rows("programmer", one);
  gram_rows("programmers", other);
  gram_rows("xyz", far);
  std::vector<std::uint32_t> shared;
  std::set_intersection(one.begin(), one.end(), other.begin(), other.end(),
                        std::back_inserter(shared));
  EXPECT_GT(shared.size(), one.size() / 2);
  for (const auto row : one) EXPECT_LT(row, kGramRows);
  EXPECT_EQ(far.size(), 6U);  // ^xy xyz yz$ ^xyz xyz$ ^xyz$
}

TEST(WordRows, CountsCodePointsNotBytes) {
  std::vector<std::uint32_t> rows;
  gram_rows("\xce\xb1\xce\xb2", rows);  // two Greek letters
  EXPECT_EQ(rows.size(), 3U);           // ^ab ab$ ^ab$
}

TEST(WordRows, EndsOfVeryLongWordsDoNotCount) {
  std::vector<std::uint32_t> cut, longer;
  gram_rows(std::string(kMaxGramBytes, 'a'), cut);
  gram_rows(std::string(100000, 'a'), longer);
  EXPECT_EQ(cut, longer);
}

TEST(Distinct, FormsOfOneWordCountOnce) {
  auto kept = [](std::string_view text) {
    text::FoldedText folded;
    text::fold_words(text, folded);
    std::vector<std::uint32_t> distinct;
    distinct_words(folded, distinct);
    std::string out;
    for (const auto i : distinct) out += (out.empty() ? "" : " ") + std::string(folded.word(i));
    return out;
  };
  EXPECT_EQ(kept("Techniker/Technikerin Holz"), "techniker holz");
  EXPECT_EQ(kept("conducteur / conductrice de train"), "conducteur de train");
  EXPECT_EQ(kept("data and data"), "data and");
  EXPECT_EQ(kept("Berg und Bergbau"), "berg und bergbau");
  EXPECT_EQ(kept("car care"), "car care");  // too short to tell
  EXPECT_EQ(kept(""), "");
}

TEST(Corpus, RareWordsHaveNoRowOfTheirOwn) {
  Corpus corpus;
  corpus.add(0, "Java developer", 0);
  corpus.add(1, "Python developer", 0);
  corpus.add(1, "", 0);     // no text
  corpus.add(1, "...", 0);  // no word
  corpus.finish();
  EXPECT_EQ(corpus.text_count(), 2U);
  EXPECT_EQ(corpus.word_count(), 3U);
  EXPECT_EQ(corpus.row_count(), kGramRows + 1);  // "developer"
  const auto developer = corpus.words(0)[1];
  EXPECT_EQ(corpus.words(1)[1], developer);
  EXPECT_EQ(corpus.rows(developer).front(), kGramRows);
  EXPECT_LT(corpus.rows(corpus.words(0)[0]).front(), kGramRows);
  EXPECT_FLOAT_EQ(corpus.weight(kGramRows), std::log(1.0F + 2.0F / 3.0F));
}

}  // namespace
}  // namespace metier::learn
