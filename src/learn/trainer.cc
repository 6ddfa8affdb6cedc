#include "learn/trainer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/base.h"
#include "learn/kernels.h"
#include "learn/pair_sampler.h"
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

// The texts of a step: text i of the first `pairs` belongs to text pairs + i.
class Batch {
 public:
  explicit Batch(const Corpus& corpus)
      : words(corpus.word_count()), rows(corpus.row_count()), corpus_(&corpus) {}

  // Takes the pairs' words, each left out by the chance `drop`.
  void fill(std::span<const TextPair> texts, float drop, Random& random);

  std::size_t pairs = 0;
  Numbering words, rows;  // that occur
  Scatter words_of_text, texts_of_word, words_of_row;

 private:
  void add_words(std::uint32_t text, std::uint32_t place, float drop, Random& random);

  const Corpus* corpus_;
  std::vector<std::uint32_t> token_text_, token_word_, use_word_, use_row_;
};

void Batch::add_words(std::uint32_t text, std::uint32_t place, float drop, Random& random) {
  const auto all = corpus_->words(text);
  const std::size_t before = token_word_.size();
  auto add = [&](std::uint32_t word) {
    token_text_.push_back(place);
    token_word_.push_back(words(word));
  };
  for (const std::uint32_t word : all)
    if (random.uniform() >= drop) add(word);
  if (token_word_.size() == before) add(all[random.below(static_cast<std::uint32_t>(all.size()))]);
}

void Batch::fill(std::span<const TextPair> texts, float drop, Random& random) {
  pairs = texts.size();
  for (auto* list : {&token_text_, &token_word_, &use_word_, &use_row_}) list->clear();
  words.clear();
  rows.clear();
  for (std::uint32_t i = 0; i < pairs; ++i) {
    add_words(texts[i].one, i, drop, random);
    add_words(texts[i].other, static_cast<std::uint32_t>(pairs) + i, drop, random);
  }
  const std::size_t count = words.items().size();
  for (std::uint32_t w = 0; w < count; ++w)
    for (const std::uint32_t row : corpus_->rows(words.items()[w])) {
      use_word_.push_back(w);
      use_row_.push_back(rows(row));
    }
  words_of_text.assign(2 * pairs, token_text_, token_word_);
  texts_of_word.assign(count, token_word_, token_text_);
  words_of_row.assign(rows.items().size(), use_row_, use_word_);
}

constexpr std::size_t kBlock = 16;  // of texts, in a matrix

class Trainer {
 public:
  Trainer(const Corpus& corpus, const TrainOptions& options)
      : corpus_(corpus),
        options_(options),
        width_(options.width),
        random_(options.seed),
        workers_(options.threads),
        sampler_(corpus, {options.english, options.english_share, options.pairs}),
        batches_{Batch(corpus), Batch(corpus)} {
    const std::size_t pairs = sampler_.most_pairs();
    values_.resize(corpus.row_count() * width_);
    squares_.resize(corpus.row_count());
    for (float& value : values_) value = 0.05F * random_.normal();
    for (auto* matrix : {&vectors_, &transposed_, &gradients_}) matrix->resize(2 * pairs * width_);
    lengths_.resize(2 * pairs);
    for (auto* sums : {&row_sums_, &column_sums_}) sums->resize(pairs);
    for (auto* matrix : {&similar_, &similar_turned_}) matrix->resize(pairs * pairs);
    ones_.assign(std::max(2 * pairs, corpus.word_count()), 1.0F);
    prepare(batches_[0]);
  }

  bool can_learn() const { return sampler_.most_pairs() > 0; }
  void step(int number);
  std::vector<float> take_values();

 private:
  void prepare(Batch& batch);
  void embed_words();
  void embed_texts();
  void multiply_texts();
  void compare();
  void text_gradients();
  void word_gradients();
  void update_rows(int number);

  const Corpus& corpus_;
  const TrainOptions options_;
  const std::size_t width_;
  Random random_;
  Workers workers_;
  PairSampler sampler_;
  std::vector<TextPair> drawn_;
  std::array<Batch, 2> batches_;  // that of this step, that of the next
  Batch* batch_ = nullptr;
  Batch* next_ = nullptr;

  std::vector<float> values_, squares_;  // of the rows: value and Adagrad's sum
  std::vector<float> word_vectors_, word_gradients_;
  std::vector<float> vectors_, transposed_, gradients_, lengths_;
  std::vector<float> similar_, similar_turned_, row_sums_, column_sums_;
  std::vector<float> ones_;
};

void Trainer::prepare(Batch& batch) {
  sampler_.draw(random_, drawn_);
  batch.fill(drawn_, options_.drop, random_);
}

void Trainer::embed_words() {
  const auto& words = batch_->words.items();
  word_vectors_.resize(words.size() * width_);
  workers_.run(words.size(), [&](std::size_t w) {
    sum_rows(values_.data(), corpus_.weights(), corpus_.rows(words[w]), width_,
             &word_vectors_[w * width_]);
  });
}

void Trainer::embed_texts() {
  workers_.run(2 * batch_->pairs, [&](std::size_t t) {
    float* out = &vectors_[t * width_];
    sum_rows(word_vectors_.data(), ones_.data(), batch_->words_of_text.of(t), width_, out);
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

// similar_[i][j] becomes exp((cosine of text i and partner j - 1) / temperature).
void Trainer::multiply_texts() {
  const std::size_t pairs = batch_->pairs, blocks = pairs / kBlock;
  workers_.run(blocks, [&](std::size_t block) {
    turn(&vectors_[pairs * width_], block * kBlock, (block + 1) * kBlock, width_, pairs,
         transposed_.data());
  });
  const float sharpness = 1.0F / options_.temperature;
  // One thread prepares the next step meanwhile: that has to be done in order.
  workers_.run(blocks + 1, [&](std::size_t item) {
    if (item == 0) {
      prepare(*next_);
      return;
    }
    const std::size_t block = item - 1;
    float* out = &similar_[block * kBlock * pairs];
    multiply(&vectors_[block * kBlock * width_], transposed_.data(), out, kBlock, width_, pairs);
    for (std::size_t k = 0; k < kBlock * pairs; ++k) out[k] *= sharpness;
    // Similarities are at most 1, so that subtracting the highest possible keeps exp() in range.
    exponentials(out, sharpness, kBlock * pairs);
    for (std::size_t i = 0; i < kBlock; ++i)
      row_sums_[block * kBlock + i] = sum(out + i * pairs, pairs) + 1e-30F;
  });
}

// similar_[i][j] becomes the gradient of the loss by the similarity of text i and partner j.
void Trainer::compare() {
  const std::size_t pairs = batch_->pairs, blocks = pairs / kBlock;
  constexpr std::size_t kColumns = 128;
  workers_.run((pairs + kColumns - 1) / kColumns, [&](std::size_t block) {
    const std::size_t begin = block * kColumns, columns = std::min(kColumns, pairs - begin);
    float* sums = &column_sums_[begin];
    std::fill_n(sums, columns, 1e-30F);
    for (std::size_t i = 0; i < pairs; ++i)
      add_scaled(1.0F, &similar_[i * pairs + begin], sums, columns);
    for (std::size_t i = 0; i < columns; ++i) sums[i] = 1.0F / sums[i];
  });
  const float scale = 0.5F / options_.temperature / static_cast<float>(pairs);
  workers_.run(blocks, [&](std::size_t block) {
    for (std::size_t i = block * kBlock; i < (block + 1) * kBlock; ++i) {
      share_out(scale, 1.0F / row_sums_[i], column_sums_.data(), &similar_[i * pairs], pairs);
      similar_[i * pairs + i] -= 2.0F * scale;
    }
    turn(similar_.data(), block * kBlock, (block + 1) * kBlock, pairs, pairs,
         similar_turned_.data());
  });
}

void Trainer::text_gradients() {
  const std::size_t pairs = batch_->pairs, blocks = pairs / kBlock;
  workers_.run(2 * blocks, [&](std::size_t block) {
    const bool first = block < blocks;
    const std::size_t begin = (first ? block : block - blocks) * kBlock;
    const float* by = first ? &similar_[begin * pairs] : &similar_turned_[begin * pairs];
    const float* others = first ? &vectors_[pairs * width_] : vectors_.data();
    const std::size_t text = (first ? 0 : pairs) + begin;
    multiply(by, others, &gradients_[text * width_], kBlock, pairs, width_);
    // Through the normalisation: only what is across the vector changes its direction.
    for (std::size_t t = text; t < text + kBlock; ++t) {
      float* g = &gradients_[t * width_];
      const float* x = &vectors_[t * width_];
      const float along = dot(g, x, width_);
      for (std::size_t k = 0; k < width_; ++k) g[k] = (g[k] - along * x[k]) / lengths_[t];
    }
  });
}

void Trainer::word_gradients() {
  const std::size_t words = batch_->words.items().size();
  word_gradients_.resize(words * width_);
  workers_.run(words, [&](std::size_t w) {
    sum_rows(gradients_.data(), ones_.data(), batch_->texts_of_word.of(w), width_,
             &word_gradients_[w * width_]);
  });
}

// A row's weight would be the same in all its gradients, and Adagrad takes it out again.
void Trainer::update_rows(int number) {
  const float left = 1.0F - static_cast<float>(number) / static_cast<float>(options_.steps);
  const float rate = options_.rate * std::clamp(2.0F * left, 0.05F, 1.0F);
  const auto& rows = batch_->rows.items();
  constexpr std::size_t kRows = 64;
  workers_.run((rows.size() + kRows - 1) / kRows, [&](std::size_t block) {
    std::vector<float> sum(width_);
    for (std::size_t r = block * kRows; r < std::min(rows.size(), (block + 1) * kRows); ++r) {
      const auto words = batch_->words_of_row.of(r);
      const float* gradient = &word_gradients_[words[0] * width_];
      if (words.size() > 1) {
        sum_rows(word_gradients_.data(), ones_.data(), words, width_, sum.data());
        gradient = sum.data();
      }
      adagrad(rate, gradient, &squares_[rows[r]], &values_[std::size_t{rows[r]} * width_], width_);
    }
  });
}

void Trainer::step(int number) {
  batch_ = &batches_[static_cast<std::size_t>(number) % 2];
  next_ = &batches_[static_cast<std::size_t>(number + 1) % 2];
  embed_words();
  embed_texts();
  multiply_texts();
  compare();
  text_gradients();
  word_gradients();
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
