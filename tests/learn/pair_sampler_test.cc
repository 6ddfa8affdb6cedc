#include "learn/pair_sampler.h"

#include <gmock/gmock.h>

#include <set>
#include <string>

namespace metier::learn {
namespace {

constexpr std::uint8_t kEnglish = 0, kDanish = 1, kMaltese = 2;

// 40 concepts with texts in English, 32 of them in Danish, one in Maltese; one with a single text.
Corpus concepts() {
  Corpus corpus;
  for (std::uint32_t c = 0; c < 40; ++c)
    for (const char* form : {"a", "b"}) {
      corpus.add(c, "english " + std::to_string(c) + form, kEnglish);
      if (c < 32) corpus.add(c, "dansk " + std::to_string(c) + form, kDanish);
    }
  corpus.add(0, "malti", kMaltese);
  corpus.add(40, "alone", kEnglish);
  corpus.finish();
  return corpus;
}

TEST(PairSampler, EachPairIsOfAConceptOfItsOwn) {
  const Corpus corpus = concepts();
  PairSampler sampler(corpus, {.english = kEnglish, .most = 768});
  EXPECT_EQ(sampler.most_pairs(), 32U);
  Random random(1);
  std::vector<TextPair> pairs;
  std::set<std::uint8_t> languages, partners;
  for (int draw = 0; draw < 50; ++draw) {
    sampler.draw(random, pairs);
    ASSERT_EQ(pairs.size(), 32U);
    std::set<std::uint32_t> owners;
    const auto language = corpus.language(pairs[0].one);
    languages.insert(language);
    for (const auto& [one, other] : pairs) {
      EXPECT_NE(one, other);
      EXPECT_EQ(corpus.owner(one), corpus.owner(other));
      EXPECT_EQ(corpus.language(one), language);
      if (language == kDanish) partners.insert(corpus.language(other));
      owners.insert(corpus.owner(one));
    }
    EXPECT_EQ(owners.size(), pairs.size());
    EXPECT_FALSE(owners.contains(40));
  }
  // Maltese has too few concepts for a draw of its own.
  EXPECT_THAT(languages, testing::ElementsAre(kEnglish, kDanish));
  EXPECT_THAT(partners, testing::IsSupersetOf({kEnglish, kDanish}));
}

TEST(PairSampler, DrawsTheShareOfEnglish) {
  const Corpus corpus = concepts();
  Random random(2);
  std::vector<TextPair> pairs;
  for (const float share : {0.0F, 1.0F}) {
    PairSampler sampler(corpus, {.english = kEnglish, .english_share = share, .most = 16});
    for (int draw = 0; draw < 20; ++draw) {
      sampler.draw(random, pairs);
      EXPECT_EQ(corpus.language(pairs[0].one), share == 0 ? kDanish : kEnglish);
    }
  }
}

TEST(PairSampler, WithoutEnglishTheOthersDo) {
  Corpus corpus;
  for (std::uint32_t c = 0; c < 20; ++c)
    for (const char* form : {"a", "b"}) corpus.add(c, form + std::to_string(c), kDanish);
  corpus.finish();
  PairSampler sampler(corpus, {.english = kEnglish});
  Random random(3);
  std::vector<TextPair> pairs;
  sampler.draw(random, pairs);
  EXPECT_EQ(pairs.size(), 16U);
}

TEST(PairSampler, TooFewConceptsGiveNoPairs) {
  Corpus corpus;
  Random random(4);
  std::vector<TextPair> pairs = {{1, 2}};
  corpus.finish();
  PairSampler(corpus, {}).draw(random, pairs);
  EXPECT_TRUE(pairs.empty());
}

}  // namespace
}  // namespace metier::learn
