#include "link/text_words.h"

#include <algorithm>

namespace metier::link {

using learn::Direction;

namespace {

constexpr std::size_t kWhole = 0, kHead = 1, kSums = 2;  // columns of a row
constexpr std::size_t kLanes = 8;

}  // namespace

void TextWords::start(const learn::Vectors& vectors) {
  if (vectors_ != &vectors || slots_.size() != vectors.word_count())
    slots_.assign(vectors.word_count(), learn::kNoWord);
  else
    for (const std::uint32_t word : seen_) slots_[word] = learn::kNoWord;
  vectors_ = &vectors;
  seen_.clear();
  rows_.clear();
  words_.clear();
  keys_.clear();
  new_word_.clear();
  count_ = 0;
}

void TextWords::add(std::string_view text, std::size_t most) {
  const std::size_t width = vectors_->width();
  text::fold_words(text, folded_);
  learn::distinct_words(folded_, distinct_);
  for (std::size_t i = 0, next = 0; i < folded_.tokens.size() && count_ < most; ++i, ++count_) {
    const bool is_new = next < distinct_.size() && distinct_[next] == i;
    if (is_new) ++next;
    new_word_.push_back(is_new ? 1 : 0);
    keys_.push_back(hash64(folded_.word(i)) | 1);
    words_.resize((count_ + 1) * width);
    vectors_->add_word(folded_.word(i), rows_buffer_, &words_[count_ * width]);
  }
}

float TextWords::word_direction(std::size_t word, Direction& out) const {
  float length = 0;
  vectors_->direction(&words_[word * vectors_->width()], out, &length);
  return length;
}

void TextWords::direction(std::size_t begin, std::size_t end, bool repeated, Direction& out) {
  const std::size_t width = vectors_->width();
  sum_.assign(width, 0);
  for (std::size_t i = begin; i < end; ++i)
    if (repeated || new_word_[i] != 0)
      learn::add_scaled(1.0F, &words_[i * width], sum_.data(), width);
  vectors_->direction(sum_.data(), out);
}

void TextWords::prepare(std::size_t head, std::size_t runs) {
  direction(0, count_, false, whole_);
  direction(0, head, false, head_);
  directions_.clear();
  directions_.add(whole_);
  directions_.add(head_);
  runs = std::min(runs, count_);
  run_words_ = runs == 0 ? 0 : std::min(count_, runs + kMaxRun - 1);
  padded_ = (runs + kLanes - 1) / kLanes * kLanes;
  row_size_ = kSums;
  if (runs == 0) return;
  inverse_lengths_.resize(kMaxRun * padded_);
  vectors_->inverse_run_lengths(words_.data(), run_words_, runs, padded_, kMaxRun,
                                inverse_lengths_.data());
  row_size_ += padded_ + kMaxRun;
  for (std::size_t i = 0; i < run_words_; ++i) {
    const float length = word_direction(i, word_direction_);
    directions_.add(word_direction_, length);
  }
}

const float* TextWords::row(std::uint32_t word) {
  std::uint32_t& slot = slots_[word];
  if (slot == learn::kNoWord) {
    slot = static_cast<std::uint32_t>(seen_.size());
    seen_.push_back(word);
    rows_.resize(seen_.size() * row_size_);
    products_.resize(directions_.size());
    vectors_->word_products(directions_, word, products_.data());
    float* out = &rows_[slot * row_size_];
    out[kWhole] = products_[kWhole];
    out[kHead] = products_[kHead];
    float sum = 0;
    for (std::size_t i = kSums; i < row_size_; ++i) {
      out[i] = sum;
      if (i < products_.size()) sum += products_[i];
    }
  }
  return &rows_[std::size_t{slot} * row_size_];
}

// The rows of the label's words, added up.
const float* TextWords::sum_rows(LabelId label) {
  const auto words = vectors_->label_words(label);
  if (words.size() == 1) return row(words[0]);
  row_sum_.assign(row_size_, 0);
  for (const std::uint32_t word : words) {
    const float* const one = row(word);
    for (std::size_t i = 0; i < row_size_; ++i) row_sum_[i] += one[i];
  }
  return row_sum_.data();
}

TextWords::Fit TextWords::compare(LabelId label) {
  const float length = vectors_->label_length(label);
  if (!(length > 0)) return {};
  const float* const sums = sum_rows(label);
  Fit fit{sums[kWhole] / length, sums[kHead] / length, 0};
  if (padded_ > 0)
    fit.run =
        learn::greatest_run(sums + kSums, inverse_lengths_.data(), padded_, padded_, kMaxRun) /
        length;
  return fit;
}

float TextWords::compare_whole(LabelId label) {
  const float length = vectors_->label_length(label);
  if (!(length > 0)) return 0;
  float whole = 0, head = 0;
  for (const std::uint32_t word : vectors_->label_words(label)) {
    const float* const one = row(word);
    whole += one[kWhole];
    head += one[kHead];
  }
  return std::max(whole, head) / length;
}

void TextWords::prefetch(LabelId label) const {
  for (const std::uint32_t word : vectors_->label_words(label)) {
    __builtin_prefetch(&slots_[word]);
    vectors_->prefetch(word);
  }
}

TextWords::Run TextWords::best_run(LabelId label) {
  Run best;
  const float length = vectors_->label_length(label);
  if (!(length > 0)) return best;
  const float* const sums = sum_rows(label) + kSums;
  for (std::size_t words = 1; words <= std::min(kMaxRun, run_words_); ++words)
    for (std::size_t i = 0; i + words <= run_words_ && i < padded_; ++i) {
      const float cosine =
          (sums[i + words] - sums[i]) * inverse_lengths_[(words - 1) * padded_ + i] / length;
      if (cosine > best.cosine) best = {i, i + words, cosine};
    }
  return best;
}

}  // namespace metier::link
