// A second reader of learned vectors, written from chapter 5 of docs/snapshot-format.md alone: see
// snapshot/plain_reader.h.
#pragma once

#include "snapshot/plain_reader.h"

namespace metier::test {

class PlainVectors {
 public:
  using Vector = std::vector<double>;

  // Throws std::runtime_error where the sections do not fit together.
  explicit PlainVectors(const PlainReader& file);

  std::size_t words() const { return words_; }
  std::uint32_t find(std::string_view folded_word) const;  // PlainReader::kNone: not there
  // Of any word: its own, or the sum of its grams.
  Vector vector(std::string_view folded_word) const;
  std::vector<std::uint32_t> label_words(std::uint32_t label) const;
  Vector known(std::uint32_t word) const { return packed(302, 303, word); }
  double label_length(std::uint32_t label) const;
  Vector concept_vector(std::uint32_t id) const { return scaled(306, 311, id); }
  Vector description_vector(std::uint32_t id) const { return scaled(307, 312, id); }

 private:
  Vector packed(std::uint32_t vectors, std::uint32_t scales, std::uint64_t row) const;
  Vector scaled(std::uint32_t vectors, std::uint32_t scales, std::uint64_t row) const;
  double real(std::uint32_t section, std::uint64_t index) const;

  const PlainReader* file_;
  std::size_t width_ = 0, words_ = 0, gram_rows_ = 0;
};

}  // namespace metier::test
