// What rankings and spans are measured by. Ids are concepts or texts of a corpus.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace metier::quality {

// What is right for a query, by id; gain 1 where there are no grades.
struct Right {
  std::uint32_t id;
  float gain = 1;
  friend auto operator<=>(const Right&, const Right&) = default;
};
using Gold = std::vector<Right>;  // in the order of ids, each once

using Ids = std::span<const std::uint32_t>;  // best first, each once

// Place of the first right id, from 1; 0 when there is none.
std::size_t first_right(Ids ranked, const Gold& gold);
// 1 / place of the first right id, 0 when there is none: its mean is MRR.
double reciprocal_rank(Ids ranked, const Gold& gold);
// 1 when a right id is among the first k: its mean is A@k, and R@k where one id is right.
double found_at(Ids ranked, const Gold& gold, std::size_t k);
// Right ids among the first k / min(k, right ids): RP@k, "R-precision at k".
double r_precision_at(Ids ranked, const Gold& gold, std::size_t k);
// Mean, over all right ids, of the precision at their place (0 for those not ranked): its mean is
// MAP.
double average_precision(Ids ranked, const Gold& gold);
// Sum of gain / log2(1 + place), over that of the best order (Järvelin and Kekäläinen 2002).
double ndcg(Ids ranked, const Gold& gold);

struct TextSpan {
  std::uint32_t begin, end;
  friend auto operator<=>(const TextSpan&, const TextSpan&) = default;
};

// Counts over many texts, for micro-averaged F1.
struct SpanCounts {
  std::size_t gold = 0, found = 0;
  std::size_t exact = 0;                            // found spans that are gold spans
  std::size_t gold_touched = 0, found_touched = 0;  // that overlap one of the other side

  // Spans of one text, each once, in any order.
  void add(std::span<const TextSpan> gold_spans, std::span<const TextSpan> found_spans);

  double exact_precision() const;
  double exact_recall() const;
  double exact_f1() const;
  // Precision: of found spans, those that overlap a gold span; recall the other way round.
  double overlap_precision() const;
  double overlap_recall() const;
  double overlap_f1() const;
};

}  // namespace metier::quality
