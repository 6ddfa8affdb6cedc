#include "learn/trainer.h"

#include <algorithm>
#include <cmath>

#include "base/base.h"
#include "learn/kernels.h"
#include "learn/random.h"
#include "learn/workers.h"

namespace metier::learn {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

// Numbers things in the order in which they are first seen, in a step.
class Numbering {
 public:
  explicit Numbering(std::size_t universe) : number_(universe, kNone) {}
  std::uint32_t operator()(std::uint32_t item) {
    if (number_[item] == kNone) {
      number_[item] = static_cast<std::uint32_t>(items_.size());
      items_.push_back(item);
    }
    return number_[item];
  }
  const std::vector<std::uint32_t>& items() const { return items_; }
  void clear() {
    for (const std::uint32_t item : items_) number_[item] = kNone;
    items_.clear();
  }

 private:
  std::vector<std::uint32_t> number_, items_;
};

// For each of `targets`, the sources that add to it, in order: what lets threads share no target.
struct Scatter {
  std::vector<std::uint32_t> offsets, sources;

  void assign(std::size_t targets, std::span<const std::uint32_t> target_of,
              std::span<const std::uint32_t> source_of) {
    offsets.assign(targets + 1, 0);
    for (const std::uint32_t t : target_of) ++offsets[t + 1];
    for (std::size_t t = 0; t < targets; ++t) offsets[t + 1] += offsets[t];
    next_.assign(offsets.begin(), offsets.end() - 1);
    sources.resize(target_of.size());
    for (std::size_t i = 0; i < target_of.size(); ++i)
      sources[next_[target_of[i]]++] = source_of[i];
  }
  std::span<const std::uint32_t> of(std::size_t target) const {
    return std::span(sources).subspan(offsets[target], offsets[target + 1] - offsets[target]);
  }

 private:
  std::vector<std::uint32_t> next_;
};

class Trainer {
 public:
  Trainer(const Corpus& corpus, const TrainOptions& options)
      : corpus_(corpus),
        options_(options),
        width_(options.width),
        random_(options.seed),
        workers_(options.threads),
        word_numbers_(corpus.word_count()),
        row_numbers_(corpus.row_count()) {
    find_concepts();
    pairs_ = std::min(options.pairs, several_.size() / 16 * 16);
    texts_ = 2 * pairs_;
    values_.resize(corpus.row_count() * width_);
    first_.resize(values_.size());
    second_.resize(values_.size());
    for (float& value : values_) value = 0.05F * random_.normal();
    for (auto* matrix : {&vectors_, &transposed_, &gradients_}) matrix->resize(texts_ * width_);
    lengths_.resize(texts_);
    for (auto* sums : {&row_sums_, &column_sums_}) sums->resize(pairs_);
    for (auto* matrix : {&similar_, &similar_turned_}) matrix->resize(pairs_ * pairs_);
  }

  bool can_learn() const { return pairs_ > 0; }
  void step(int number);
  std::vector<float> take_values();

 private:
  void find_concepts();
  void choose_texts();
  void add_words(std::uint32_t text, std::uint32_t place);
  void number_words();
  void embed_words();
  void embed_texts();
  void compare();
  void text_gradients();
  void update_rows(int number);

  const Corpus& corpus_;
  const TrainOptions options_;
  const std::size_t width_;
  std::size_t pairs_ = 0, texts_ = 0;
  Random random_;
  Workers workers_;

  // Texts by concept; concepts with several texts, and which of theirs are English.
  std::vector<std::vector<std::uint32_t>> texts_of_, english_of_;
  std::vector<std::uint32_t> several_;

  std::vector<float> values_, first_, second_;  // of the rows: value and Adam's two moments

  // Of a step: text i of the first pairs_ belongs to text pairs_ + i.
  std::vector<std::uint32_t> token_text_, token_word_;  // words of the texts, numbered
  Numbering word_numbers_, row_numbers_;
  std::vector<std::uint32_t> use_word_, use_row_;  // rows of the words, numbered
  Scatter words_of_text_, texts_of_word_, words_of_row_;
  std::vector<float> word_vectors_, word_gradients_;
  std::vector<float> vectors_, transposed_, gradients_, lengths_;
  std::vector<float> similar_, similar_turned_, row_sums_, column_sums_;
};

void Trainer::find_concepts() {
  for (std::uint32_t t = 0; t < corpus_.text_count(); ++t) {
    const std::uint32_t owner = corpus_.owner(t);
    if (owner >= texts_of_.size()) {
      texts_of_.resize(owner + 1);
      english_of_.resize(owner + 1);
    }
    texts_of_[owner].push_back(t);
    if (corpus_.english(t)) english_of_[owner].push_back(t);
  }
  for (std::uint32_t c = 0; c < texts_of_.size(); ++c)
    if (texts_of_[c].size() > 1) several_.push_back(c);
}

void Trainer::add_words(std::uint32_t text, std::uint32_t place) {
  const auto words = corpus_.words(text);
  const std::size_t before = token_word_.size();
  for (const std::uint32_t word : words) {
    if (random_.uniform() < options_.drop) continue;
    token_text_.push_back(place);
    token_word_.push_back(word_numbers_(word));
  }
  if (token_word_.size() == before) {
    token_text_.push_back(place);
    token_word_.push_back(
        word_numbers_(words[random_.below(static_cast<std::uint32_t>(words.size()))]));
  }
}

void Trainer::choose_texts() {
  token_text_.clear();
  token_word_.clear();
  word_numbers_.clear();
  for (std::uint32_t i = 0; i < pairs_; ++i) {
    const auto left = static_cast<std::uint32_t>(several_.size()) - i;
    std::swap(several_[i], several_[i + random_.below(left)]);
    const std::uint32_t owner = several_[i];
    const bool english =
        english_of_[owner].size() > 1 && random_.uniform() < options_.english_share;
    const auto& texts = english ? english_of_[owner] : texts_of_[owner];
    const auto count = static_cast<std::uint32_t>(texts.size());
    const std::uint32_t one = random_.below(count);
    std::uint32_t other = random_.below(count - 1);
    if (other >= one) ++other;
    add_words(texts[one], i);
    add_words(texts[other], static_cast<std::uint32_t>(pairs_) + i);
  }
}

void Trainer::number_words() {
  words_of_text_.assign(texts_, token_text_, token_word_);
  texts_of_word_.assign(word_numbers_.items().size(), token_word_, token_text_);
  row_numbers_.clear();
  use_word_.clear();
  use_row_.clear();
  std::uint32_t number = 0;
  for (const std::uint32_t word : word_numbers_.items()) {
    for (const std::uint32_t row : corpus_.rows(word)) {
      use_word_.push_back(number);
      use_row_.push_back(row_numbers_(row));
    }
    ++number;
  }
  words_of_row_.assign(row_numbers_.items().size(), use_row_, use_word_);
}

void Trainer::embed_words() {
  const auto& words = word_numbers_.items();
  word_vectors_.resize(words.size() * width_);
  word_gradients_.resize(words.size() * width_);
  workers_.run(words.size(), [&](std::size_t w) {
    float* out = &word_vectors_[w * width_];
    std::fill_n(out, width_, 0.0F);
    for (const std::uint32_t row : corpus_.rows(words[w]))
      add_scaled(corpus_.weight(row), &values_[std::size_t{row} * width_], out, width_);
  });
}

void Trainer::embed_texts() {
  workers_.run(texts_, [&](std::size_t t) {
    float* out = &vectors_[t * width_];
    std::fill_n(out, width_, 0.0F);
    for (const std::uint32_t word : words_of_text_.of(t))
      add_scaled(1.0F, &word_vectors_[word * width_], out, width_);
    const float length = std::sqrt(dot(out, out, width_)) + 1e-9F;
    lengths_[t] = length;
    for (std::size_t k = 0; k < width_; ++k) out[k] /= length;
  });
}

// Writes row r of `count` of a matrix of `width` columns as column r of `out`.
void turn(const float* rows, std::size_t begin, std::size_t end, std::size_t width,
          std::size_t count, float* out) {
  for (std::size_t k = 0; k < width; ++k)
    for (std::size_t r = begin; r < end; ++r) out[k * count + r] = rows[r * width + k];
}

// similar_[i][j] becomes the gradient of the loss by the similarity of text i and partner j.
void Trainer::compare() {
  constexpr std::size_t kBlock = 16;
  const std::size_t blocks = pairs_ / kBlock;
  workers_.run(blocks, [&](std::size_t block) {
    turn(&vectors_[pairs_ * width_], block * kBlock, (block + 1) * kBlock, width_, pairs_,
         transposed_.data());
  });
  const float sharpness = 1.0F / options_.temperature;
  workers_.run(blocks, [&](std::size_t block) {
    float* out = &similar_[block * kBlock * pairs_];
    multiply(&vectors_[block * kBlock * width_], transposed_.data(), out, kBlock, width_, pairs_);
    for (std::size_t k = 0; k < kBlock * pairs_; ++k) out[k] *= sharpness;
    // Similarities are at most 1, so that subtracting the highest possible keeps exp() in range.
    exponentials(out, sharpness, kBlock * pairs_);
    for (std::size_t i = block * kBlock; i < (block + 1) * kBlock; ++i) {
      row_sums_[i] = 1e-30F;
      for (std::size_t j = 0; j < pairs_; ++j) row_sums_[i] += similar_[i * pairs_ + j];
    }
  });
  workers_.run(blocks, [&](std::size_t block) {
    float* sums = &column_sums_[block * kBlock];
    std::fill_n(sums, kBlock, 1e-30F);
    for (std::size_t i = 0; i < pairs_; ++i)
      add_scaled(1.0F, &similar_[i * pairs_ + block * kBlock], sums, kBlock);
  });
  const float scale = 0.5F * sharpness / static_cast<float>(pairs_);
  workers_.run(blocks, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < (block + 1) * kBlock; ++i) {
      float* row = &similar_[i * pairs_];
      for (std::size_t j = 0; j < pairs_; ++j)
        row[j] = scale * (row[j] / row_sums_[i] + row[j] / column_sums_[j]);
      row[i] -= 2.0F * scale;
    }
    turn(similar_.data(), block * kBlock, (block + 1) * kBlock, pairs_, pairs_,
         similar_turned_.data());
  });
}

void Trainer::text_gradients() {
  constexpr std::size_t kBlock = 16;
  const std::size_t blocks = pairs_ / kBlock;
  workers_.run(2 * blocks, [&](std::size_t block) {
    const bool first = block < blocks;
    const std::size_t begin = (first ? block : block - blocks) * kBlock;
    const float* by = first ? &similar_[begin * pairs_] : &similar_turned_[begin * pairs_];
    const float* others = first ? &vectors_[pairs_ * width_] : vectors_.data();
    float* out = &gradients_[((first ? 0 : pairs_) + begin) * width_];
    multiply(by, others, out, kBlock, pairs_, width_);
  });
  // Through the normalisation: only what is across the vector changes its direction.
  workers_.run(texts_, [&](std::size_t t) {
    float* g = &gradients_[t * width_];
    const float* x = &vectors_[t * width_];
    const float along = dot(g, x, width_);
    for (std::size_t k = 0; k < width_; ++k) g[k] = (g[k] - along * x[k]) / lengths_[t];
  });
}

void Trainer::update_rows(int number) {
  workers_.run(word_numbers_.items().size(), [&](std::size_t w) {
    float* out = &word_gradients_[w * width_];
    std::fill_n(out, width_, 0.0F);
    for (const std::uint32_t text : texts_of_word_.of(w))
      add_scaled(1.0F, &gradients_[text * width_], out, width_);
  });
  const float left = 1.0F - static_cast<float>(number) / static_cast<float>(options_.steps);
  const auto t = static_cast<float>(number + 1);
  const AdamStep step{options_.rate * std::clamp(2.0F * left, 0.05F, 1.0F),
                      1.0F - std::pow(0.9F, t), 1.0F - std::pow(0.999F, t)};
  const auto& rows = row_numbers_.items();
  constexpr std::size_t kBlock = 64;
  workers_.run((rows.size() + kBlock - 1) / kBlock, [&](std::size_t block) {
    std::vector<float> gradient(width_);
    for (std::size_t r = block * kBlock; r < std::min(rows.size(), (block + 1) * kBlock); ++r) {
      std::fill(gradient.begin(), gradient.end(), 0.0F);
      const float weight = corpus_.weight(rows[r]);
      for (const std::uint32_t word : words_of_row_.of(r))
        add_scaled(weight, &word_gradients_[word * width_], gradient.data(), width_);
      const std::size_t at = std::size_t{rows[r]} * width_;
      adam(step, gradient.data(), &first_[at], &second_[at], &values_[at], width_);
    }
  });
}

void Trainer::step(int number) {
  choose_texts();
  number_words();
  embed_words();
  embed_texts();
  compare();
  text_gradients();
  update_rows(number);
}

std::vector<float> Trainer::take_values() {
  for (std::uint32_t row = 0; row < corpus_.row_count(); ++row)
    if (corpus_.weight(row) == 0) std::fill_n(&values_[std::size_t{row} * width_], width_, 0.0F);
  return std::move(values_);
}

}  // namespace

std::vector<float> train(const Corpus& corpus, const TrainOptions& options,
                         const std::function<void(int)>& progress) {
  Trainer trainer(corpus, options);
  for (int step = 0; step < options.steps && trainer.can_learn(); ++step) {
    trainer.step(step);
    if (progress) progress(step + 1);
  }
  return trainer.take_values();
}

}  // namespace metier::learn
