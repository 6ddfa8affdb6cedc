// Terms within one or two edits: the automaton of the word is simulated bit-parallel along the
// trie. Shift-and with errors after S. Wu, U. Manber, "Fast text searching allowing errors", CACM
// 35 (1992); transpositions after H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
// Damerau edit distances", Nordic J. of Computing 10 (2003).
#include <algorithm>

#include "search/dictionary.h"

namespace metier::search {
namespace {

constexpr unsigned kMaxEdits = 2;

// After some path of symbols: bit i of errors[d] is set when the first i symbols of the word match
// the path with at most d edits.
template <unsigned kEdits>
struct State {
  std::array<std::uint64_t, kEdits + 1> errors;
  std::array<std::uint64_t, kEdits> before;  // errors[d] one symbol ago
  std::uint64_t last_mask;                   // places of the last symbol in the word
};

template <unsigned kEdits>
class Automaton {
 public:
  using State = search::State<kEdits>;

  explicit Automaton(std::span<const Symbol> word)
      : accept_(std::uint64_t{1} << word.size()), all_(accept_ * 2 - 1) {
    for (std::size_t i = 0; i < word.size(); ++i) mask_[word[i]] |= std::uint64_t{2} << i;
  }

  State start() const {
    State s{};
    for (unsigned d = 0; d <= kEdits; ++d) s.errors[d] = ((std::uint64_t{2} << d) - 1) & all_;
    return s;
  }

  State step(const State& s, Symbol symbol) const {
    const std::uint64_t mask = mask_[symbol];
    const std::uint64_t swapped = (mask << 1) & s.last_mask;
    State next;
    next.last_mask = mask;
    next.errors[0] = (s.errors[0] << 1) & mask;
    next.errors[1] = with_edit<1>(s, next, mask, swapped);
    next.before[0] = s.errors[0];
    if constexpr (kEdits > 1) {  // not a loop: that would go through memory
      next.errors[2] = with_edit<2>(s, next, mask, swapped);
      next.before[1] = s.errors[1];
    }
    return next;
  }

  // Whether a longer path can still match with at most `edits`.
  bool alive(const State& s, unsigned edits) const { return s.errors[edits] != 0; }

  // Edits between the word and the path, kEdits + 1 when there are more than kEdits.
  unsigned edits(const State& s) const {
    unsigned e = 0;
    while (e <= kEdits && (s.errors[e] & accept_) == 0) ++e;
    return e;
  }

 private:
  // errors[d] after a symbol, from what was before it and from errors[d - 1] after it.
  template <unsigned d>
  std::uint64_t with_edit(const State& s, const State& next, std::uint64_t mask,
                          std::uint64_t swapped) const {
    const std::uint64_t same = (s.errors[d] << 1) & mask;
    const std::uint64_t more = s.errors[d - 1];  // a symbol that the word does not have
    const std::uint64_t other = (s.errors[d - 1] | next.errors[d - 1]) << 1;  // another, or none
    return (same | more | other | ((s.before[d - 1] << 2) & swapped)) & all_;
  }

  std::array<std::uint64_t, 256> mask_{};
  std::uint64_t accept_;
  std::uint64_t all_;
};

}  // namespace

template <unsigned kEdits>
class SimilarWalk {
  using State = search::State<kEdits>;

 public:
  SimilarWalk(const Dictionary& dictionary, std::span<const Symbol> word, bool prefix,
              std::size_t& budget, std::vector<TermRange>& out)
      : d_(dictionary), a_(word), prefix_(prefix), budget_(budget), out_(out) {}

  bool run() {
    visit(0, static_cast<std::uint32_t>(d_.term_count()), 0, a_.start(), kEdits + 1);
    return complete_;
  }

 private:
  // The terms [first of `node`, end), which share `depth` symbols. Only matches with fewer edits
  // than `bound` are news here: a prefix on the way has matched with `bound` already.
  void visit(std::uint32_t node, std::uint32_t end, unsigned depth, const State& state,
             unsigned bound) {
    const std::uint32_t begin = d_.node_terms_[node];
    if (prefix_ && !take_prefix(begin, end, state, bound)) return;
    const std::uint32_t first = d_.children_[node];
    const std::uint32_t last = d_.children_[node + 1];
    if (first == last) {
      for (std::uint32_t t = begin; t < end && complete_; ++t) compare(t, depth, state, bound);
      return;
    }
    const bool ends_here = d_.node_terms_[first] > begin;
    if (ends_here && !prefix_) take(begin, begin + 1, a_.edits(state));
    for (std::uint32_t c = first; c < last && spend(1); ++c) {
      const State next = a_.step(state, d_.node_symbols_[c]);
      if (!a_.alive(next, bound - 1)) continue;
      visit(c, c + 1 < last ? d_.node_terms_[c + 1] : end, depth + 1, next, bound);
    }
  }

  // The rest of one term, from `depth` on.
  void compare(std::uint32_t term, unsigned depth, State state, unsigned bound) {
    const auto symbols = d_.term(term);
    for (std::size_t i = depth; i < symbols.size(); ++i) {
      if (!spend(1)) return;
      state = a_.step(state, symbols[i]);
      if (prefix_ && !take_prefix(term, term + 1, state, bound)) return;
      if (!a_.alive(state, bound - 1)) return;
    }
    if (!prefix_) take(term, term + 1, a_.edits(state));
  }

  // Takes the terms if the path matches; false when nothing better can follow below.
  bool take_prefix(std::uint32_t begin, std::uint32_t end, const State& state, unsigned& bound) {
    const unsigned edits = a_.edits(state);
    if (edits < bound) {
      take(begin, end, edits);
      bound = edits;
    }
    return bound > 0 && a_.alive(state, bound - 1);
  }

  void take(std::uint32_t begin, std::uint32_t end, unsigned edits) {
    if (edits > kEdits || begin >= end) return;
    if (out_.size() >= kMaxTermRanges) {
      complete_ = false;
      return;
    }
    out_.push_back({begin, end, static_cast<std::uint8_t>(edits), !prefix_});
  }

  bool spend(std::size_t work) {
    if (budget_ < work) complete_ = false;
    budget_ -= std::min(budget_, work);
    return complete_;
  }

  const Dictionary& d_;
  const Automaton<kEdits> a_;
  bool prefix_;
  std::size_t& budget_;
  std::vector<TermRange>& out_;
  bool complete_ = true;
};

bool Dictionary::similar(std::span<const Symbol> word, unsigned max_edits, bool prefix,
                         std::size_t& budget, std::vector<TermRange>& out) const {
  out.clear();
  if (word.empty() || word.size() > kMaxFuzzySymbols || term_count() == 0) return true;
  const bool complete = max_edits <= 1 ? SimilarWalk<1>(*this, word, prefix, budget, out).run()
                                       : SimilarWalk<2>(*this, word, prefix, budget, out).run();
  make_disjoint(out);
  return complete;
}

namespace {

bool better(const TermRange& a, const TermRange& b) {
  return a.edits != b.edits ? a.edits < b.edits : a.whole && !b.whole;
}

bool outer_first(const TermRange& a, const TermRange& b) {
  if (a.begin != b.begin) return a.begin < b.begin;
  return a.end != b.end ? a.end > b.end : better(a, b);
}

}  // namespace

void make_disjoint(std::vector<TermRange>& ranges) {
  if (ranges.size() < 2) return;
  std::sort(ranges.begin(), ranges.end(), outer_first);
  // Ranges that hold the current place, each better than the one outside of it: at most one for
  // each pair of edits and `whole`.
  std::array<TermRange, 2 * (kMaxEdits + 1)> open;
  std::size_t depth = 0;
  std::uint32_t place = 0;
  const std::size_t count = ranges.size();
  auto emit_until = [&](std::uint32_t end) {  // appends: the input is in front, cut off at the end
    const TermRange piece{place, end, open[depth - 1].edits, open[depth - 1].whole};
    if (place < end) ranges.push_back(piece);
    place = std::max(place, end);
  };
  for (std::size_t i = 0; i < count; ++i) {
    const TermRange next = ranges[i];
    while (depth > 0 && open[depth - 1].end <= next.begin) {
      emit_until(open[depth - 1].end);
      --depth;
    }
    if (depth > 0 && !better(next, open[depth - 1])) continue;
    if (depth > 0) emit_until(next.begin);
    place = next.begin;
    open[depth++] = next;
  }
  for (; depth > 0; --depth) emit_until(open[depth - 1].end);
  ranges.erase(ranges.begin(), ranges.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace metier::search
