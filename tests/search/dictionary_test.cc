#include "search/dictionary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "support.h"

namespace metier::search {
namespace {

using ::testing::ElementsAre;

// A dictionary of the words, each the label of a skill of its own.
struct Words {
  explicit Words(const std::set<std::string>& words) {
    test::Tiny tiny;
    for (const auto& word : words) tiny.skill("s" + std::to_string(count++), word);
    snapshot = test::Tiny::open(test::search_sections(tiny));
    dictionary = Dictionary::open(snapshot->file()).value();
    for (const auto& word : words) {
      SymbolWord symbols;
      dictionary.alphabet().encode(word, symbols);
      const auto id = dictionary.lower_bound(symbols.view());
      if (!dictionary.is_term(id, symbols.view())) throw std::runtime_error("not a term: " + word);
      text[id] = word;
    }
  }
  std::map<std::string, unsigned> similar(const std::string& word, unsigned edits,
                                          bool prefix) const {
    SymbolWord symbols;
    dictionary.alphabet().encode(word, symbols);
    std::vector<TermRange> ranges;
    std::size_t budget = 1'000'000'000;
    EXPECT_TRUE(dictionary.similar(symbols.view(), edits, prefix, budget, ranges));
    std::map<std::string, unsigned> out;
    std::uint32_t end = 0;
    for (const TermRange& r : ranges) {
      EXPECT_LE(end, r.begin);
      EXPECT_LT(r.begin, r.end);
      end = r.end;
      for (auto t = r.begin; t < r.end; ++t) out[text.at(t)] = r.edits;
    }
    return out;
  }
  std::size_t count = 0;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Dictionary dictionary;
  std::map<std::uint32_t, std::string> text;
};

// Optimal string alignment by the book: distances of `word` to all beginnings of `term`.
std::vector<unsigned> distances(const std::u32string& word, const std::u32string& term) {
  const std::size_t m = word.size(), n = term.size();
  std::vector<std::vector<unsigned>> d(m + 1, std::vector<unsigned>(n + 1));
  for (std::size_t i = 0; i <= m; ++i)
    for (std::size_t j = 0; j <= n; ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = static_cast<unsigned>(i + j);
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                          d[i - 1][j - 1] + (word[i - 1] == term[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && word[i - 1] == term[j - 2] && word[i - 2] == term[j - 1])
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  return d[m];
}

std::u32string letters(const std::string& text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += utf8::next(text, at);
  return out;
}

std::map<std::string, unsigned> plainly_similar(const Words& words, const std::string& word,
                                                unsigned edits, bool prefix) {
  std::map<std::string, unsigned> out;
  for (const auto& [id, term] : words.text) {
    const auto all = distances(letters(word), letters(term));
    const unsigned least = prefix ? *std::min_element(all.begin(), all.end()) : all.back();
    if (least <= edits) out[term] = least;
  }
  return out;
}

// Words of few letters are close to many others; two scripts, so that letters of two bytes count
// once.
std::string random_word(std::mt19937& random, std::size_t longest) {
  static const std::vector<std::string> kLetters{"a", "b", "c", "d", "ж", "λ"};
  std::string out;
  const auto size = 1 + random() % longest;
  for (std::size_t i = 0; i < size; ++i) out += kLetters[random() % kLetters.size()];
  return out;
}

TEST(Dictionary, SimilarWordsAreThoseOfThePlainDistance) {
  std::mt19937 random(11);
  std::set<std::string> chosen;
  while (chosen.size() < 900) chosen.insert(random_word(random, 9));
  const Words words(chosen);
  for (int round = 0; round < 200; ++round) {
    const std::string query = random_word(random, 10);
    for (const unsigned edits : {1U, 2U})
      for (const bool prefix : {false, true}) {
        const auto expected = plainly_similar(words, query, edits, prefix);
        if (expected.size() > 300) continue;  // more than the dictionary promises to list
        ASSERT_EQ(words.similar(query, edits, prefix), expected)
            << query << " edits " << edits << " prefix " << prefix;
      }
  }
}

TEST(Dictionary, EditsAreThoseThatPeopleMake) {
  const Words words({"technology", "manager", "officer", "sister"});
  EXPECT_EQ(words.similar("tecnology", 1, false).at("technology"), 1U);    // left out
  EXPECT_EQ(words.similar("technologyy", 1, false).at("technology"), 1U);  // doubled
  EXPECT_EQ(words.similar("tschnology", 1, false).at("technology"), 1U);   // changed
  EXPECT_EQ(words.similar("tehcnology", 1, false).at("technology"), 1U);   // swapped
  EXPECT_EQ(words.similar("tehcnologgy", 2, false).at("technology"), 2U);
  EXPECT_TRUE(words.similar("tehcnologgy", 1, false).empty());
  EXPECT_EQ(words.similar("tecnol", 1, true).at("technology"), 1U);
}

TEST(Dictionary, BudgetEndsTheWalk) {
  const Words words({"technology", "manager", "officer", "sister"});
  SymbolWord symbols;
  words.dictionary.alphabet().encode("technolgy", symbols);
  std::vector<TermRange> ranges;
  std::size_t budget = 3;
  EXPECT_FALSE(words.dictionary.similar(symbols.view(), 2, false, budget, ranges));
  EXPECT_EQ(budget, 0U);
}

TEST(Dictionary, WordsAreCutInLabelsAsInQueries) {
  const std::string giant(5000, 'x');
  test::Tiny tiny;
  tiny.skill("giant", giant);
  const test::Searcher search(tiny);
  EXPECT_THAT(search.find(giant), ElementsAre("skill/giant"));
  EXPECT_THAT(search.find(std::string(300, 'x')), ElementsAre("skill/giant"));
}

TEST(Dictionary, AlphabetThatIsFullWritesRareLettersOut) {
  test::Tiny tiny;
  for (char32_t c = 0x4E00; c < 0x4E00 + 400; ++c) {
    std::string letter;
    utf8::append(letter, c);
    tiny.skill(std::to_string(static_cast<unsigned>(c)), letter + letter);
  }
  const test::Searcher search(tiny);
  for (char32_t c = 0x4E00; c < 0x4E00 + 400; ++c) {
    std::string letter;
    utf8::append(letter, c);
    EXPECT_THAT(search.find(letter + letter),
                ElementsAre("skill/" + std::to_string(static_cast<unsigned>(c))));
  }
}

TEST(MakeDisjoint, InnerRangesWinWhereTheyAreBetter) {
  std::vector<TermRange> ranges{{0, 100, 2, false},
                                {10, 20, 1, false},
                                {12, 13, 0, true},
                                {15, 18, 2, false},
                                {20, 20, 0, true}};
  make_disjoint(ranges);
  std::vector<std::tuple<int, int, int>> got;
  for (const auto& r : ranges) got.emplace_back(r.begin, r.end, r.edits);
  EXPECT_THAT(got, ElementsAre(std::tuple(0, 10, 2), std::tuple(10, 12, 1), std::tuple(12, 13, 0),
                               std::tuple(13, 20, 1), std::tuple(20, 100, 2)));
}

}  // namespace
}  // namespace metier::search
