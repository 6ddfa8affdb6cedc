// The texts that label vectors are learned from: each a bag of words, owned by a concept.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/text.h"

namespace metier::learn {

class Corpus {
 public:
  // Distinct words (learn/distinct.h) of a text beyond this many do not count.
  static constexpr std::size_t kMaxWords = 48;

  // Adds a text of a concept in a language; nothing happens when it has no word. Owners and
  // languages are numbers of the caller's.
  void add(std::uint32_t owner, std::string_view text, std::uint8_t language);

  // Gives a row of its own to each word that several texts have, and weighs all rows: log(1 + texts
  // / (1 + texts with the row)). Call once, after the last text.
  void finish();

  std::size_t text_count() const { return owners_.size(); }
  std::size_t word_count() const { return word_keys_.size(); }
  std::uint32_t owner(std::size_t text) const { return owners_[text]; }
  std::uint8_t language(std::size_t text) const { return languages_[text]; }
  std::span<const std::uint32_t> words(std::size_t text) const {
    return std::span(text_words_)
        .subspan(text_offsets_[text], text_offsets_[text + 1] - text_offsets_[text]);
  }
  std::uint64_t word_key(std::size_t word) const { return word_keys_[word]; }
  std::span<const std::uint32_t> rows(std::size_t word) const {
    return std::span(word_rows_)
        .subspan(word_offsets_[word], word_offsets_[word + 1] - word_offsets_[word]);
  }
  // Rows of grams come first (learn/word_rows.h), then those of words.
  std::size_t row_count() const { return weights_.size(); }
  // Of a row; 0 for one that no text has.
  float weight(std::uint32_t row) const { return weights_[row]; }
  const float* weights() const { return weights_.data(); }  // by row

 private:
  std::uint32_t word(std::string_view folded);
  void give_rows();

  text::FoldedText folded_;
  std::vector<std::uint32_t> rows_, distinct_;
  std::unordered_map<std::uint64_t, std::uint32_t> words_by_key_;
  std::vector<std::uint64_t> word_keys_;
  std::vector<std::uint32_t> word_offsets_{0}, word_rows_;
  std::vector<std::uint32_t> text_offsets_{0}, text_words_, owners_;
  std::vector<std::uint8_t> languages_;
  std::vector<float> weights_;
};

}  // namespace metier::learn
