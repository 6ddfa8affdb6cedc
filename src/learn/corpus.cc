#include "learn/corpus.h"

#include <cmath>

#include "learn/distinct.h"
#include "learn/word_rows.h"

namespace metier::learn {

std::uint32_t Corpus::word(std::string_view folded) {
  const std::uint64_t key = learn::word_key(folded);
  const auto [at, added] =
      words_by_key_.try_emplace(key, static_cast<std::uint32_t>(word_keys_.size()));
  if (added) {
    word_keys_.push_back(key);
    gram_rows(folded, rows_);
    word_rows_.insert(word_rows_.end(), rows_.begin(), rows_.end());
    word_offsets_.push_back(static_cast<std::uint32_t>(word_rows_.size()));
  }
  return at->second;
}

void Corpus::add(std::uint32_t owner, std::string_view text, std::uint8_t language) {
  text::fold_words(text, folded_);
  distinct_words(folded_, distinct_);
  if (distinct_.empty()) return;
  distinct_.resize(std::min(distinct_.size(), kMaxWords));
  for (const std::uint32_t i : distinct_) text_words_.push_back(word(folded_.word(i)));
  text_offsets_.push_back(static_cast<std::uint32_t>(text_words_.size()));
  owners_.push_back(owner);
  languages_.push_back(language);
}

// Inserts a row of its own before the grams of each word that at least two texts have.
void Corpus::give_rows() {
  std::vector<std::uint32_t> texts_with(word_count()), last_text(word_count(), 0xFFFFFFFF);
  for (std::uint32_t t = 0; t < text_count(); ++t)
    for (const std::uint32_t w : words(t))
      if (last_text[w] != t) {
        last_text[w] = t;
        ++texts_with[w];
      }
  std::vector<std::uint32_t> offsets{0}, all;
  std::uint32_t next = kGramRows;
  for (std::size_t w = 0; w < word_count(); ++w) {
    if (texts_with[w] > 1) all.push_back(next++);
    const auto grams = rows(w);
    all.insert(all.end(), grams.begin(), grams.end());
    offsets.push_back(static_cast<std::uint32_t>(all.size()));
  }
  word_offsets_ = std::move(offsets);
  word_rows_ = std::move(all);
  weights_.assign(next, 0);
}

void Corpus::finish() {
  give_rows();
  std::vector<std::uint32_t> texts_with(row_count()), last_text(row_count(), 0xFFFFFFFF);
  for (std::uint32_t t = 0; t < text_count(); ++t)
    for (const std::uint32_t w : words(t))
      for (const std::uint32_t row : rows(w))
        if (last_text[row] != t) {
          last_text[row] = t;
          ++texts_with[row];
        }
  const auto texts = static_cast<float>(text_count());
  for (std::size_t row = 0; row < row_count(); ++row)
    if (texts_with[row] > 0)
      weights_[row] = std::log(1.0F + texts / (1.0F + static_cast<float>(texts_with[row])));
}

}  // namespace metier::learn
