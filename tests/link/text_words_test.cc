#include "link/text_words.h"

#include <gtest/gtest.h>

#include "link/learned_tiny.h"

namespace metier::link {
namespace {

class TextWordsTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    snapshot_ = test::learned_skills();
    vectors_ = std::make_unique<learn::Vectors>(*learn::Vectors::open(*snapshot_));
  }
  static void TearDownTestSuite() {
    vectors_.reset();
    snapshot_.reset();
  }
  static void load(std::string_view text, TextWords& words, std::size_t runs = 1000) {
    words.start(*vectors_);
    words.add(text, 1000);
    words.prepare(words.count(), runs);
  }
  static std::vector<LabelId> labels() {
    std::vector<LabelId> out;
    for (std::size_t l = 0; l < snapshot_->taxonomy().label_count(); ++l) out.emplace_back(l);
    return out;
  }
  static std::string_view text(LabelId label) { return snapshot_->taxonomy().label_text(label); }
  // The direction of a label, made as that of a text is.
  static learn::Direction direction(LabelId label) {
    TextWords words;
    words.start(*vectors_);
    words.add(text(label), 1000);
    learn::Direction out;
    words.direction(0, words.count(), false, out);
    return out;
  }
  // Runs of up to kMaxRun words compared one by one.
  static TextWords::Run plain_best_run(TextWords& words, LabelId label) {
    const auto wanted = direction(label);
    TextWords::Run best;
    learn::Direction run;
    for (std::size_t n = 1; n <= TextWords::kMaxRun; ++n)
      for (std::size_t i = 0; i + n <= words.count(); ++i) {
        words.direction(i, i + n, true, run);
        const float cosine = learn::cosine(run, wanted);
        if (cosine > best.cosine) best = {i, i + n, cosine};
      }
    return best;
  }

  static inline std::shared_ptr<const snapshot::Snapshot> snapshot_;
  static inline std::unique_ptr<learn::Vectors> vectors_;
};

constexpr float kRounding = 0.03F;  // vectors are small integers, of runs less exactly

TEST_F(TextWordsTest, ALabelThatIsTheTextIsLikeItAllOver) {
  TextWords words;
  for (const LabelId label : labels()) {
    load(text(label), words);
    const auto fit = words.compare(label);
    EXPECT_NEAR(fit.whole, 1, kRounding) << text(label);
    EXPECT_NEAR(fit.head, 1, kRounding) << text(label);
    EXPECT_NEAR(words.compare_whole(label), 1, kRounding) << text(label);
    if (words.count() > TextWords::kMaxRun) continue;
    EXPECT_NEAR(fit.run, 1, kRounding) << text(label);
  }
}

// Word by word with add_word() and a plain loop, each word as much as its vector is long.
float plain_covered(const learn::Vectors& vectors, std::string_view by, std::string_view what) {
  TextWords words[2];
  const std::string_view texts[] = {by, what};
  for (int i = 0; i < 2; ++i) {
    words[i].start(vectors);
    words[i].add(texts[i], 1000);
  }
  float all = 0, covered = 0;
  learn::Direction one, other;
  for (std::size_t w = 0; w < words[1].count(); ++w) {
    const float length = words[1].word_direction(w, one);
    float best = 0;
    for (std::size_t i = 0; i < words[0].count(); ++i) {
      words[0].word_direction(i, other);
      best = std::max(best, learn::cosine(one, other));
    }
    all += length;
    covered += length * best;
  }
  return covered / all;
}

TEST_F(TextWordsTest, ALabelIsCoveredByTheTextsWordsAndTheTextByTheLabels) {
  TextWords words;
  for (const std::string_view said :
       {"You weld steel carefully", "large bakeries", "painting house walls", "unheardof"})
    for (const LabelId label : labels()) {
      load(said, words, 0);
      const auto fit = words.compare(label);
      EXPECT_NEAR(fit.covered, plain_covered(*vectors_, said, text(label)), kRounding);
      EXPECT_NEAR(fit.text_covered, plain_covered(*vectors_, text(label), said), kRounding);
      EXPECT_LE(fit.least_covered, fit.covered + kRounding);
      load(said, words);
      const auto with_runs = words.compare(label);
      EXPECT_NEAR(with_runs.covered, fit.covered, kRounding);
      EXPECT_NEAR(with_runs.whole, fit.whole, kRounding);
      EXPECT_EQ(with_runs.text_covered, 0);
    }
}

TEST_F(TextWordsTest, NamedIsTheShareOfTheLabelsWordsThatStandInTheText) {
  TextWords words;
  load("steel, PHP and bread", words, 0);
  for (const LabelId label : labels()) {
    const auto fit = words.compare(label);
    if (text(label) == "PHP") {
      EXPECT_FLOAT_EQ(fit.named, 1);
    }
    if (text(label) == "weld steel") {
      EXPECT_GT(fit.named, 0.1F);
      EXPECT_LT(fit.named, 0.9F);
    }
    if (text(label) == "care for patients") {
      EXPECT_EQ(fit.named, 0);
    }
  }
}

TEST_F(TextWordsTest, RunsAreThoseOfAPlainLoop) {
  TextWords words;
  for (const std::string_view text_of_test :
       {"You will weld steel with care and bake bread", "bread",
        "steel steel steel bread bread of patients who care for bread",
        "unheardof words, but to paint walls is the thing we do here all day with large brushes",
        "PHP php Php PHP's weld"}) {
    load(text_of_test, words);
    for (const LabelId label : labels()) {
      const auto fast = words.best_run(label);
      const auto plain = plain_best_run(words, label);
      EXPECT_NEAR(fast.cosine, plain.cosine, kRounding) << text_of_test << ": " << text(label);
      EXPECT_NEAR(std::max(0.0F, words.compare(label).run), fast.cosine, 1e-5F) << text(label);
      if (fast.cosine <= 0) continue;
      learn::Direction run;  // the run is as good as it says
      words.direction(fast.begin, fast.end, true, run);
      EXPECT_NEAR(learn::cosine(run, direction(label)), fast.cosine, kRounding) << text(label);
    }
  }
}

TEST_F(TextWordsTest, RunsBeginBeforeTheWordAskedFor) {
  TextWords words;
  const auto label = snapshot_->taxonomy().preferred_id(
      snapshot_->taxonomy().find_uri("http://data.europa.eu/esco/skill/bake bread"),
      snapshot_->taxonomy().english());
  load("one two three four five six seven eight nine bake bread", words, 9);
  EXPECT_LT(words.best_run(label).begin, 9U);
  load("one two three four five six seven eight nine bake bread", words);
  EXPECT_EQ(words.best_run(label).begin, 9U);
  EXPECT_EQ(words.best_run(label).end, 11U);
  load("bake bread", words, 0);
  EXPECT_EQ(words.compare(label).run, 0);
}

TEST_F(TextWordsTest, TheSameAfterOtherTexts) {
  const std::string_view wanted = "welding parts of steel, painting walls";
  TextWords fresh, used;
  load(wanted, fresh);
  for (const std::string_view other :
       {"bake bread", "", "care for PHP with heavy vehicles", "\xFF"})
    load(other, used), used.compare(LabelId(std::size_t{0}));
  load(wanted, used);
  ASSERT_EQ(used.count(), fresh.count());
  for (const LabelId label : labels()) {
    const auto a = fresh.compare(label), b = used.compare(label);
    EXPECT_EQ(a.whole, b.whole);
    EXPECT_EQ(a.head, b.head);
    EXPECT_EQ(a.run, b.run);
    EXPECT_EQ(fresh.best_run(label).begin, used.best_run(label).begin);
  }
}

TEST_F(TextWordsTest, HasNoMoreWordsThanAskedFor) {
  TextWords words;
  words.start(*vectors_);
  words.add("weld steel and bake bread", 3);
  EXPECT_EQ(words.count(), 3U);
  words.add("paint walls", 4);
  EXPECT_EQ(words.count(), 4U);
  EXPECT_NE(words.key(0), words.key(1));
  words.start(*vectors_);
  words.add("Steel weld STEEL", 10);
  EXPECT_EQ(words.key(0), words.key(2));
}

TEST_F(TextWordsTest, ASilentWordHasAPlaceAndSaysNothing) {
  const std::uint64_t silent[] = {TextWords::key_of("paint")};
  TextWords words, without;
  words.start(*vectors_);
  words.add("weld paint steel", 1000, silent);
  words.prepare(3, 1000);
  without.start(*vectors_);
  without.add("weld steel", 1000);
  without.prepare(2, 1000);
  EXPECT_EQ(words.count(), 3U);
  EXPECT_EQ(words.key(0), TextWords::key_of("weld"));
  EXPECT_EQ(words.key(1), TextWords::kSilent);
  EXPECT_EQ(words.whole().values, without.whole().values);
  for (const LabelId label : labels()) {
    EXPECT_EQ(words.compare(label).whole, without.compare(label).whole) << text(label);
    if (text(label) == "weld steel") {
      EXPECT_EQ(words.best_run(label).end, 3U);
    }
  }
}

TEST_F(TextWordsTest, ATextWithoutWordsIsLikeNothing) {
  TextWords words;
  for (const std::string_view none : {"", " ", "... !", "\xFF\xFE"}) {
    load(none, words);
    for (const LabelId label : labels()) {
      EXPECT_EQ(words.compare(label).whole, 0) << none;
      EXPECT_EQ(words.best_run(label).end, 0U) << none;
    }
  }
}

}  // namespace
}  // namespace metier::link
