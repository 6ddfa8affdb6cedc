#include "metrics.h"

#include <algorithm>
#include <cmath>

namespace metier::quality {
namespace {

const Right* find(const Gold& gold, std::uint32_t id) {
  const auto at = std::lower_bound(gold.begin(), gold.end(), id,
                                   [](const Right& r, std::uint32_t i) { return r.id < i; });
  return at != gold.end() && at->id == id ? &*at : nullptr;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

double harmonic(double a, double b) {
  return a + b == 0 ? 0 : 2 * a * b / (a + b);
}

std::size_t touched(std::span<const TextSpan> these, std::span<const TextSpan> those) {
  return static_cast<std::size_t>(std::count_if(these.begin(), these.end(), [&](const TextSpan& a) {
    return std::any_of(those.begin(), those.end(),
                       [&](const TextSpan& b) { return a.begin < b.end && b.begin < a.end; });
  }));
}

}  // namespace

std::size_t first_right(Ids ranked, const Gold& gold) {
  for (std::size_t i = 0; i < ranked.size(); ++i)
    if (find(gold, ranked[i]) != nullptr) return i + 1;
  return 0;
}

double reciprocal_rank(Ids ranked, const Gold& gold) {
  const std::size_t place = first_right(ranked, gold);
  return place == 0 ? 0 : 1 / static_cast<double>(place);
}

double found_at(Ids ranked, const Gold& gold, std::size_t k) {
  return first_right(ranked.first(std::min(k, ranked.size())), gold) > 0 ? 1 : 0;
}

double r_precision_at(Ids ranked, const Gold& gold, std::size_t k) {
  const auto head = ranked.first(std::min(k, ranked.size()));
  const auto right = std::count_if(head.begin(), head.end(),
                                   [&](std::uint32_t id) { return find(gold, id) != nullptr; });
  return share(static_cast<std::size_t>(right), std::min(k, gold.size()));
}

double average_precision(Ids ranked, const Gold& gold) {
  double sum = 0;
  std::size_t right = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i)
    if (find(gold, ranked[i]) != nullptr) sum += share(++right, i + 1);
  return gold.empty() ? 0 : sum / static_cast<double>(gold.size());
}

double ndcg(Ids ranked, const Gold& gold) {
  const auto discounted = [](double gain, std::size_t i) {
    return gain / std::log2(static_cast<double>(i) + 2);
  };
  double sum = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i)
    if (const Right* right = find(gold, ranked[i])) sum += discounted(right->gain, i);
  std::vector<float> gains;
  for (const Right& right : gold) gains.push_back(right.gain);
  std::sort(gains.rbegin(), gains.rend());
  double best = 0;
  for (std::size_t i = 0; i < gains.size(); ++i) best += discounted(gains[i], i);
  return best == 0 ? 0 : sum / best;
}

void SpanCounts::add(std::span<const TextSpan> gold_spans, std::span<const TextSpan> found_spans) {
  gold += gold_spans.size();
  found += found_spans.size();
  for (const TextSpan& span : found_spans)
    exact += std::find(gold_spans.begin(), gold_spans.end(), span) == gold_spans.end() ? 0 : 1;
  gold_touched += touched(gold_spans, found_spans);
  found_touched += touched(found_spans, gold_spans);
}

double SpanCounts::exact_precision() const {
  return share(exact, found);
}
double SpanCounts::exact_recall() const {
  return share(exact, gold);
}
double SpanCounts::exact_f1() const {
  return harmonic(exact_precision(), exact_recall());
}
double SpanCounts::overlap_precision() const {
  return share(found_touched, found);
}
double SpanCounts::overlap_recall() const {
  return share(gold_touched, gold);
}
double SpanCounts::overlap_f1() const {
  return harmonic(overlap_precision(), overlap_recall());
}

}  // namespace metier::quality
