#include "learn/trainer.h"

#include <gmock/gmock.h>

#include <atomic>

#include "learn/kernels.h"
#include "learn/workers.h"

namespace metier::learn {
namespace {

// Two languages that share no letters; each concept has one text in each.
Corpus two_languages() {
  Corpus corpus;
  const std::vector<std::pair<std::string, std::string>> concepts = {
      {"nurse", "zykxo"},   {"baker", "woqup"},   {"driver", "fizzt"}, {"welder", "ghamm"},
      {"teacher", "jobru"}, {"doctor", "qexil"},  {"farmer", "vunda"}, {"painter", "krolt"},
      {"plumber", "yssek"}, {"soldier", "brint"}, {"tailor", "dwemm"}, {"miner", "ploog"},
      {"lawyer", "hagri"},  {"singer", "cuxta"},  {"sailor", "thorv"}, {"priest", "ixnap"}};
  std::uint32_t owner = 0;
  for (const auto& [english, other] : concepts) {
    corpus.add(owner, english, 0);
    corpus.add(owner, english + " " + english, 0);
    corpus.add(owner, other, 1);
    corpus.add(owner++, other + " " + other, 1);
  }
  corpus.finish();
  return corpus;
}

std::vector<float> vector_of(const Corpus& corpus, const std::vector<float>& values,
                             std::size_t text, std::size_t width) {
  std::vector<float> out(width);
  for (const auto word : corpus.words(text))
    for (const auto row : corpus.rows(word))
      add_scaled(corpus.weight(row), &values[row * width], out.data(), width);
  const float length = std::sqrt(dot(out.data(), out.data(), width));
  for (float& x : out) x /= length;
  return out;
}

TEST(Trainer, BringsTextsOfOneConceptTogether) {
  const Corpus corpus = two_languages();
  TrainOptions options;
  options.width = 32;
  options.steps = 150;
  options.drop = 0;
  const auto values = train(corpus, options);
  // Text 4c is English, 4c + 2 the other language: the nearest must be the own one.
  for (std::size_t c = 0; c < 16; ++c) {
    const auto english = vector_of(corpus, values, 4 * c, 32);
    std::size_t nearest = 0;
    float best = -2;
    for (std::size_t d = 0; d < 16; ++d) {
      const auto other = vector_of(corpus, values, 4 * d + 2, 32);
      const float cosine = dot(english.data(), other.data(), 32);
      if (cosine > best) {
        best = cosine;
        nearest = d;
      }
    }
    EXPECT_EQ(nearest, c);
  }
}

TEST(Trainer, SameBitsWhateverTheThreads) {
  const Corpus corpus = two_languages();
  TrainOptions options;
  options.width = 16;
  options.steps = 20;
  const auto one = train(corpus, options);
  for (const unsigned threads : {2U, 5U}) {
    options.threads = threads;
    EXPECT_EQ(train(corpus, options), one);
  }
  options.seed = 2;
  EXPECT_NE(train(corpus, options), one);
}

TEST(Trainer, TooSmallACorpusLearnsNothingAndDoesNotFail) {
  Corpus corpus;
  corpus.add(0, "nurse", 0);
  corpus.finish();
  TrainOptions options;
  options.steps = 3;
  EXPECT_EQ(train(corpus, options).size(), corpus.row_count() * options.width);
}

TEST(Workers, EveryItemOnceInEveryRound) {
  for (const unsigned threads : {1U, 2U, 7U}) {
    Workers workers(threads);
    for (std::size_t count : {0U, 1U, 3U, 1000U}) {
      std::vector<std::atomic<int>> done(count);
      workers.run(count, [&](std::size_t i) { ++done[i]; });
      for (const auto& times : done) EXPECT_EQ(times, 1);
    }
  }
}

}  // namespace
}  // namespace metier::learn
