// The words of one text as vectors: directions of any run of them, and how like a label the whole
// text, its head and the best run of words in it are.
//
// Products of label words with the text are made once a text: many labels share their words.
#pragma once

#include <string_view>
#include <vector>

#include "learn/learn.h"
#include "text/text.h"

namespace metier::link {

class TextWords {
 public:
  // Longest run of words that a label is compared with.
  static constexpr std::size_t kMaxRun = 8;

  // Forgets the last text. `vectors` must stay until the next start().
  void start(const learn::Vectors& vectors);
  // Adds the words of a text, as long as there are fewer than `most`. Those whose key() is among
  // `silent` (rising) say nothing: they have a place and no direction.
  void add(std::string_view text, std::size_t most, std::span<const std::uint64_t> silent = {});
  std::size_t count() const { return count_; }
  const text::FoldedText& folded() const { return folded_; }  // of the last text added

  static constexpr std::uint64_t kSilent = 0;
  // Tells a word from others: a hash of its folded form; kSilent of one that says nothing.
  std::uint64_t key(std::size_t word) const { return keys_[word]; }
  static std::uint64_t key_of(std::string_view folded_word) { return hash64(folded_word) | 1; }
  // The word's own direction, and the length of its vector.
  float word_direction(std::size_t word, learn::Direction& out) const;

  // Direction of words [begin, end); words said before (learn/distinct.h) count only if `repeated`.
  void direction(std::size_t begin, std::size_t end, bool repeated, learn::Direction& out,
                 float* length = nullptr);

  // From here on labels can be compared: with the whole, with words [0, head), and with all runs
  // of up to kMaxRun words that begin before word `runs`.
  void prepare(std::size_t head, std::size_t runs);
  bool empty() const { return whole_.empty(); }
  const learn::Direction& whole() const { return whole_; }
  const learn::Direction& head() const { return head_; }
  bool head_is_whole() const { return head_is_whole_; }

  struct Fit {  // cosines; a label without a known word has none above 0
    float whole = 0, head = 0, run = 0;
    // Word by word, each as much as its vector is long. How far the words of the label are said by
    // some word of the text: on average, the least of them, and the share of those said by their
    // own name.
    float covered = 0, least_covered = 0, named = 0;
    float text_covered = 0;  // the other way round; 0 where runs are compared
  };
  Fit compare(LabelId label);
  // The better one of whole and head: cheaper where no run is wanted.
  float compare_whole(LabelId label);

  // Fetches ahead what comparing a label some steps behind `label` will read; labels end at `end`.
  void prefetch_ahead(LabelId label, LabelId end) const {
    constexpr std::uint32_t kAhead = 6;
    if (label.value + kAhead < end.value) prefetch(LabelId(std::size_t{label.value} + kAhead));
  }

  struct Run {
    std::size_t begin = 0, end = 0;  // words
    float cosine = 0;
  };
  // The run most like the label; of equal ones the first, the shortest.
  Run best_run(LabelId label);

 private:
  void prefetch(LabelId label) const;
  const float* row(std::uint32_t word);
  void cover(std::span<const Id24> words, Fit& fit);
  void fill_row(std::uint32_t word, float* out);
  const float* sum_rows(LabelId label);

  const learn::Vectors* vectors_ = nullptr;
  text::FoldedText folded_;
  std::vector<std::uint32_t> rows_buffer_, distinct_;
  std::vector<std::uint64_t> keys_;
  std::vector<float> words_;            // count_ vectors
  std::vector<std::uint8_t> new_word_;  // 0: another form of a word before
  std::vector<float> sum_;
  std::size_t count_ = 0;
  learn::Direction whole_, head_;

  // Runs. inverse_lengths_[(words - 1) * padded_ + begin]; 0 where no run begins.
  std::size_t run_words_ = 0, padded_ = 0;
  std::vector<float> inverse_lengths_;
  learn::Direction word_direction_;
  learn::DirectionSet directions_;                          // words, then whole and head
  std::vector<float> word_lengths_, inverse_word_lengths_;  // of the words in directions_
  float all_word_lengths_ = 0;
  // Whole and head are the sums of the words that are there, and not in directions_.
  bool sums_of_words_ = false, head_is_whole_ = false;
  std::size_t head_words_ = 0;
  float whole_length_ = 0, head_length_ = 0;

  // A row of a label word: product with whole, with head, its length, its best cosine with a word
  // of the text; then, with runs, sums of the products with the words before word i, else the
  // cosines with the first words.
  std::size_t row_size_ = 0;
  std::vector<std::uint32_t> slots_, seen_;  // by label word: its row
  std::vector<float> rows_, row_sum_, products_, best_of_word_;
};

}  // namespace metier::link
