#include "link/text_words.h"

#include <algorithm>

namespace metier::link {

using learn::Direction;

namespace {

constexpr std::size_t kWhole = 0, kHead = 1, kLength = 2, kBest = 3, kColumns = 4;  // of a row
constexpr std::size_t kLanes = 8;
constexpr std::size_t kCoveringWords = 16;  // of a text without runs
constexpr float kNamed = 0.95F;

}  // namespace

void TextWords::start(const learn::Vectors& vectors) {
  if (vectors_ != &vectors || slots_.size() != vectors.word_count())
    slots_.assign(vectors.word_count(), learn::kNoWord);
  else
    for (const std::uint32_t word : seen_) slots_[word] = learn::kNoWord;
  vectors_ = &vectors;
  seen_.clear();
  words_.clear();
  keys_.clear();
  new_word_.clear();
  count_ = 0;
}

void TextWords::add(std::string_view text, std::size_t most,
                    std::span<const std::uint64_t> silent) {
  const std::size_t width = vectors_->width();
  text::fold_words(text, folded_);
  learn::distinct_words(folded_, distinct_);
  for (std::size_t i = 0, next = 0; i < folded_.tokens.size() && count_ < most; ++i, ++count_) {
    const bool is_new = next < distinct_.size() && distinct_[next] == i;
    if (is_new) ++next;
    new_word_.push_back(is_new ? 1 : 0);
    keys_.push_back(key_of(folded_.word(i)));
    words_.resize((count_ + 1) * width);
    if (std::binary_search(silent.begin(), silent.end(), keys_.back()))
      keys_.back() = kSilent;
    else
      vectors_->add_word(folded_.word(i), rows_buffer_, &words_[count_ * width]);
  }
}

float TextWords::word_direction(std::size_t word, Direction& out) const {
  float length = 0;
  vectors_->direction(&words_[word * vectors_->width()], out, &length);
  return length;
}

void TextWords::direction(std::size_t begin, std::size_t end, bool repeated, Direction& out,
                          float* length) {
  const std::size_t width = vectors_->width();
  sum_.assign(width, 0);
  for (std::size_t i = begin; i < end; ++i)
    if (repeated || new_word_[i] != 0)
      learn::add_scaled(1.0F, &words_[i * width], sum_.data(), width);
  vectors_->direction(sum_.data(), out, length);
}

void TextWords::prepare(std::size_t head, std::size_t runs) {
  direction(0, count_, false, whole_, &whole_length_);
  head_is_whole_ = head >= count_;
  if (head_is_whole_)
    head_ = whole_, head_length_ = whole_length_;
  else
    direction(0, head, false, head_, &head_length_);
  runs = std::min(runs, count_);
  run_words_ = runs == 0 ? 0 : std::min(count_, runs + kMaxRun - 1);
  padded_ = (runs + kLanes - 1) / kLanes * kLanes;
  if (runs > 0) {
    inverse_lengths_.resize(kMaxRun * padded_);
    vectors_->inverse_run_lengths(words_.data(), run_words_, runs, padded_, kMaxRun,
                                  inverse_lengths_.data());
  }
  directions_.clear();
  word_lengths_.clear();
  inverse_word_lengths_.clear();
  all_word_lengths_ = 0;
  head_words_ = 0;
  bool all_words = runs == 0;
  for (std::size_t i = 0; i < (runs > 0 ? run_words_ : count_); ++i) {
    if (runs == 0 && new_word_[i] == 0) continue;
    if (runs == 0 && word_lengths_.size() == kCoveringWords) {
      all_words = false;
      break;
    }
    if (i < head) ++head_words_;
    const float length = word_direction(i, word_direction_);
    directions_.add(word_direction_, length);
    word_lengths_.push_back(length);
    inverse_word_lengths_.push_back(length > 0 ? 1.0F / length : 0.0F);
    all_word_lengths_ += length;
  }
  sums_of_words_ = all_words;
  if (!sums_of_words_) {
    directions_.add(whole_);
    directions_.add(head_);
  }
  row_size_ = kColumns + (runs > 0 ? padded_ + kMaxRun : word_lengths_.size());
}

void TextWords::fill_row(std::uint32_t word, float* out) {
  products_.resize(directions_.size());
  const float length = vectors_->word_products(directions_, word, products_.data());
  const float inverse = length > 0 ? 1.0F / length : 0.0F;
  const std::size_t words = word_lengths_.size();
  const float* const product = products_.data();
  out[kLength] = length;
  out[kBest] = inverse * learn::greatest_product(product, inverse_word_lengths_.data(), words);
  float* const columns = out + kColumns;
  float sum = 0, head = 0;
  for (std::size_t i = 0; i < words; ++i) {
    columns[i] = padded_ > 0 ? sum : product[i] * inverse_word_lengths_[i] * inverse;
    sum += product[i];
    if (i < head_words_) head += product[i];
  }
  for (std::size_t i = words; i < row_size_ - kColumns; ++i) columns[i] = sum;
  constexpr float kNone = 1e-9F;
  out[kWhole] = sums_of_words_ ? sum / (whole_length_ + kNone) : product[words];
  out[kHead] = sums_of_words_ ? head / (head_length_ + kNone) : product[words + 1];
}

const float* TextWords::row(std::uint32_t word) {
  std::uint32_t& slot = slots_[word];
  if (slot == learn::kNoWord) {
    slot = static_cast<std::uint32_t>(seen_.size());
    seen_.push_back(word);
    const std::size_t end = seen_.size() * row_size_;
    if (rows_.size() < end) rows_.resize(2 * end);
    fill_row(word, &rows_[slot * row_size_]);
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

void TextWords::cover(std::span<const Id24> words, Fit& fit) {
  best_of_word_.assign(padded_ > 0 ? 0 : word_lengths_.size(), 0);
  float all = 0, covered = 0, named = 0, least = 1;
  for (const std::uint32_t word : words) {
    const float* const one = row(word);
    all += one[kLength];
    covered += one[kLength] * one[kBest];
    least = std::min(least, one[kBest]);
    if (one[kBest] > kNamed) named += one[kLength];
    for (std::size_t i = 0; i < best_of_word_.size(); ++i)
      best_of_word_[i] = std::max(best_of_word_[i], one[kColumns + i]);
  }
  if (!(all > 0)) return;
  fit.covered = covered / all;
  fit.named = named / all;
  fit.least_covered = least;
  float text = 0;
  for (std::size_t i = 0; i < best_of_word_.size(); ++i)
    text += word_lengths_[i] * best_of_word_[i];
  if (all_word_lengths_ > 0) fit.text_covered = text / all_word_lengths_;
}

TextWords::Fit TextWords::compare(LabelId label) {
  const float length = vectors_->label_length(label);
  if (!(length > 0)) return {};
  Fit fit;
  cover(vectors_->label_words(label), fit);
  const float* const sums = sum_rows(label);
  fit.whole = sums[kWhole] / length;
  fit.head = sums[kHead] / length;
  if (padded_ > 0)
    fit.run =
        learn::greatest_run(sums + kColumns, inverse_lengths_.data(), padded_, padded_, kMaxRun) /
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
  const float* const sums = sum_rows(label) + kColumns;
  for (std::size_t words = 1; words <= std::min(kMaxRun, run_words_); ++words)
    for (std::size_t i = 0; i + words <= run_words_ && i < padded_; ++i) {
      const float cosine =
          (sums[i + words] - sums[i]) * inverse_lengths_[(words - 1) * padded_ + i] / length;
      if (cosine > best.cosine) best = {i, i + words, cosine};
    }
  return best;
}

}  // namespace metier::link
