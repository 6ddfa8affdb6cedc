// Every expected number is worked out by hand beside it.
#include "metrics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace metier::quality {
namespace {

const std::vector<std::uint32_t> kRanked = {7, 3, 9, 1, 5};

TEST(Metrics, FirstRight) {
  EXPECT_EQ(first_right(kRanked, {{3}, {5}}), 2U);
  EXPECT_EQ(first_right(kRanked, {{4}}), 0U);
  EXPECT_EQ(first_right({}, {{4}}), 0U);
  EXPECT_DOUBLE_EQ(reciprocal_rank(kRanked, {{9}}), 1.0 / 3);
  EXPECT_DOUBLE_EQ(reciprocal_rank(kRanked, {{2}}), 0);
}

TEST(Metrics, FoundAt) {
  EXPECT_EQ(found_at(kRanked, {{9}}, 2), 0);
  EXPECT_EQ(found_at(kRanked, {{9}}, 3), 1);
  EXPECT_EQ(found_at(kRanked, {{5}}, 100), 1);
}

TEST(Metrics, RPrecisionDividesByWhatCanBeFound) {
  // 3 and 9 are among the first three, 5 is not; three can be: 2 / 3.
  EXPECT_DOUBLE_EQ(r_precision_at(kRanked, {{3}, {5}, {9}}, 3), 2.0 / 3);
  // One right id among the first five, and only one can be.
  EXPECT_DOUBLE_EQ(r_precision_at(kRanked, {{1}}, 5), 1);
  // Six right ids, one is at the first place: min(5, 6) = 5.
  EXPECT_DOUBLE_EQ(r_precision_at(kRanked, {{7}, {20}, {21}, {22}, {23}, {24}}, 5), 1.0 / 5);
}

TEST(Metrics, AveragePrecision) {
  // At places 2 and 5: (1/2 + 2/5) / 2.
  EXPECT_DOUBLE_EQ(average_precision(kRanked, {{3}, {5}}), (0.5 + 0.4) / 2);
  // One of two is not ranked: (1/1) / 2.
  EXPECT_DOUBLE_EQ(average_precision(kRanked, {{7}, {50}}), 0.5);
}

TEST(Metrics, Ndcg) {
  // Gains 2 at place 2 and 1 at place 4; best order: 2 at place 1, 1 at place 2.
  const double got = 2 / std::log2(3) + 1 / std::log2(5);
  const double best = 2 + 1 / std::log2(3);
  EXPECT_DOUBLE_EQ(ndcg(kRanked, {{1, 1}, {3, 2}}), got / best);
  EXPECT_DOUBLE_EQ(ndcg(kRanked, {}), 0);
}

TEST(SpanCounts, ExactAndOverlapping) {
  SpanCounts counts;
  // Gold [0,5) [10,20) [30,40); found [0,5) exact, [12,15) inside the second, [50,60) nowhere.
  const std::vector<TextSpan> gold = {{0, 5}, {10, 20}, {30, 40}};
  const std::vector<TextSpan> found = {{0, 5}, {12, 15}, {50, 60}};
  counts.add(gold, found);
  EXPECT_DOUBLE_EQ(counts.exact_f1(), 1.0 / 3);    // 1 of 3 both ways
  EXPECT_DOUBLE_EQ(counts.overlap_f1(), 2.0 / 3);  // 2 of 3 both ways
  // A second text without gold, two found: exact precision 1/5, recall 1/3.
  counts.add({}, found.size() > 2 ? std::span(found).first(2) : std::span(found));
  EXPECT_DOUBLE_EQ(counts.exact_precision(), 1.0 / 5);
  EXPECT_DOUBLE_EQ(counts.exact_f1(), 2 * (1.0 / 5) * (1.0 / 3) / (1.0 / 5 + 1.0 / 3));
  EXPECT_DOUBLE_EQ(counts.overlap_precision(), 2.0 / 5);
}

TEST(SpanCounts, TwoFoundInOneGold) {
  SpanCounts counts;
  const std::vector<TextSpan> gold = {{0, 10}, {20, 30}};
  const std::vector<TextSpan> found = {{0, 4}, {5, 9}};
  counts.add(gold, found);
  EXPECT_DOUBLE_EQ(counts.overlap_precision(), 1);
  EXPECT_DOUBLE_EQ(counts.overlap_recall(), 0.5);
}

TEST(SpanCounts, TouchingIsNoOverlap) {
  SpanCounts counts;
  const std::vector<TextSpan> gold = {{0, 5}};
  const std::vector<TextSpan> found = {{5, 9}};
  counts.add(gold, found);
  EXPECT_EQ(counts.overlap_f1(), 0);
  EXPECT_EQ(SpanCounts().exact_f1(), 0);
}

}  // namespace
}  // namespace metier::quality
