// The words of all labels: look-up, prefixes, and everything within one or two edits.
// Internal to search/.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "search/sections.h"

namespace metier::search {

using Symbol = std::uint8_t;

// A word in the symbols of the alphabet, cut at kMaxTermSymbols.
struct SymbolWord {
  std::array<Symbol, kMaxTermSymbols> data;
  std::uint8_t size = 0;
  std::span<const Symbol> view() const { return {data.data(), size}; }
};

// Code points to symbols. A code point outside of an alphabet that has room for more occurs in no
// label and becomes symbol 0, which no term has; where the alphabet is full, it is written as an
// escape and three symbols.
class Alphabet {
 public:
  Alphabet() = default;
  explicit Alphabet(std::span<const std::uint32_t> code_points);
  void encode(std::string_view folded_word, SymbolWord& out) const;

 private:
  Symbol symbol(char32_t code_point) const;  // 0 when there is none
  std::span<const std::uint32_t> code_points_;
  std::array<Symbol, 0x600> low_{};  // the first code points directly
};

// Terms [begin, end) that match a word of a query.
struct TermRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint8_t edits = 0;
  bool whole = true;  // false: the terms go on where the word of the query ends
};

// Most ranges that a search for similar terms returns.
inline constexpr std::size_t kMaxTermRanges = 512;
// Longest word that is compared with edits.
inline constexpr std::size_t kMaxFuzzySymbols = 60;

class Dictionary {
 public:
  // Checks all offsets, so that no other function reads out of bounds.
  static Result<Dictionary> open(const snapshot::SnapshotFile& file);

  std::size_t term_count() const { return offsets_.size() - 1; }
  std::span<const Symbol> term(std::size_t id) const {
    return symbols_.subspan(offsets_[id], offsets_[id + 1] - offsets_[id]);
  }
  const Alphabet& alphabet() const { return alphabet_; }

  // The first term that is not before `word`.
  std::uint32_t lower_bound(std::span<const Symbol> word) const;
  // Behind the last term that begins with `word`, given one that is not behind it.
  std::uint32_t prefix_end(std::uint32_t begin, std::span<const Symbol> word) const;
  bool is_term(std::uint32_t id, std::span<const Symbol> word) const;

  // Terms within `max_edits` (1 or 2) of `word`, or that go on behind something that is (`prefix`).
  // Edits are optimal-string-alignment edits: insertion, deletion, substitution, transposition of
  // two neighbours. `out` is set to disjoint ranges in rising order, each with its least edits.
  // `budget` is lowered by the work done; false when it ran out or kMaxTermRanges was reached (then
  // some terms are missing).
  bool similar(std::span<const Symbol> word, unsigned max_edits, bool prefix, std::size_t& budget,
               std::vector<TermRange>& out) const;

 private:
  template <unsigned kEdits>
  friend class SimilarWalk;
  const char* first_fault() const;  // what is damaged, nullptr when nothing is
  Alphabet alphabet_;
  std::span<const std::uint32_t> offsets_;
  std::span<const Symbol> symbols_;
  std::span<const std::uint32_t> children_;
  std::span<const Symbol> node_symbols_;
  std::span<const std::uint32_t> node_terms_;
};

// Sorts ranges that are nested or disjoint and makes them disjoint: each piece keeps the fewest
// edits, and among those `whole`, of the ranges that hold it.
void make_disjoint(std::vector<TermRange>& ranges);

}  // namespace metier::search
