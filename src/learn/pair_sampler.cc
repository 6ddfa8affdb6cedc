#include "learn/pair_sampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace metier::learn {
namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;
// Of the second texts of pairs: those in any language; of the others, those in the language of the
// first, as far as there are any.
constexpr float kAny = 0.5F, kSame = 0.5F;

std::vector<std::uint32_t> places(std::span<const std::uint32_t> owners, std::size_t count) {
  std::vector<std::uint32_t> out(count, kNone);
  for (std::uint32_t i = 0; i < owners.size(); ++i) out[owners[i]] = i;
  return out;
}

// Labels say more than the sentences of descriptions do, and cost less: of longer texts only some
// are taken, the fewer the longer they are.
std::uint32_t any_of(const Corpus& corpus, std::span<const std::uint32_t> texts, Random& random) {
  constexpr float kShort = 6;  // words
  constexpr int kTries = 4;
  std::uint32_t out = 0;
  for (int i = 0; i < kTries; ++i) {
    out = texts[random.below(static_cast<std::uint32_t>(texts.size()))];
    if (random.uniform() * static_cast<float>(corpus.words(out).size()) <= kShort) break;
  }
  return out;
}

}  // namespace

// Texts come by owner: those of a concept stand together.
PairSampler::OfLanguage PairSampler::group(const Corpus& corpus,
                                           std::span<const std::uint32_t> texts) {
  OfLanguage out;
  for (const std::uint32_t text : texts) {
    if (out.concepts.empty() || out.concepts.back() != corpus.owner(text)) {
      out.concepts.push_back(corpus.owner(text));
      out.offsets.push_back(static_cast<std::uint32_t>(out.texts.size()));
    }
    out.texts.push_back(text);
  }
  out.offsets.push_back(static_cast<std::uint32_t>(out.texts.size()));
  out.order.resize(out.concepts.size());
  std::iota(out.order.begin(), out.order.end(), 0U);
  out.weight = std::sqrt(static_cast<float>(out.texts.size()));
  return out;
}

PairSampler::PairSampler(const Corpus& corpus, const Options& options)
    : corpus_(&corpus), options_(options) {
  std::vector<std::uint32_t> texts(corpus.text_count());
  std::iota(texts.begin(), texts.end(), 0U);
  std::stable_sort(texts.begin(), texts.end(), [&](std::uint32_t a, std::uint32_t b) {
    return corpus.owner(a) < corpus.owner(b);
  });
  // Concepts with a single text have nothing to be paired with.
  std::vector<std::uint32_t> several;
  for (std::size_t i = 0, end = 0; i < texts.size(); i = end) {
    while (end < texts.size() && corpus.owner(texts[end]) == corpus.owner(texts[i])) ++end;
    for (std::size_t k = i; end - i > 1 && k < end; ++k) several.push_back(texts[k]);
  }
  all_ = group(corpus, several);
  std::vector<std::vector<std::uint32_t>> by_language(std::size_t{options.english} + 1);
  for (const std::uint32_t text : several) {
    const std::size_t language = corpus.language(text);
    if (language >= by_language.size()) by_language.resize(language + 1);
    by_language[language].push_back(text);
  }
  std::size_t largest = 0;
  for (const auto& of : by_language) {
    languages_.push_back(group(corpus, of));
    largest = std::max(largest, languages_.back().concepts.size());
  }
  most_ = std::min(options.most, largest) / 16 * 16;
  for (std::size_t l = 0; l < languages_.size(); ++l) {
    if (2 * languages_[l].concepts.size() < most_) languages_[l].weight = 0;
    if (l != options.english) other_weights_ += languages_[l].weight;
  }
  const std::size_t owners = all_.concepts.empty() ? 0 : all_.concepts.back() + std::size_t{1};
  place_in_all_ = places(all_.concepts, owners);
  place_in_english_ = places(languages_[options.english].concepts, owners);
}

std::size_t PairSampler::draw_language(Random& random) const {
  const bool english = random.uniform() < options_.english_share;
  float left = random.uniform() * other_weights_;
  if (languages_[options_.english].weight > 0 && (english || !(other_weights_ > 0)))
    return options_.english;
  std::size_t last = options_.english;
  for (std::size_t l = 0; l < languages_.size(); ++l) {
    if (l == options_.english || !(languages_[l].weight > 0)) continue;
    last = l;
    left -= languages_[l].weight;
    if (left < 0) break;
  }
  return last;
}

std::uint32_t PairSampler::partner(std::uint32_t text, std::span<const std::uint32_t> same,
                                   Random& random) const {
  const std::uint32_t owner = corpus_->owner(text);
  const auto all = all_.of(place_in_all_[owner]);
  auto from = all;
  if (random.uniform() >= kAny) {
    const std::uint32_t english = place_in_english_[owner];
    const bool in_english = corpus_->language(text) == options_.english;
    if (same.size() > 1 && (in_english || random.uniform() < kSame))
      from = same;
    else if (!in_english && english != kNone)
      from = languages_[options_.english].of(english);
  }
  std::uint32_t out = text;
  while (out == text) out = any_of(*corpus_, from, random);
  return out;
}

void PairSampler::draw(Random& random, std::vector<TextPair>& out) {
  out.clear();
  if (most_ == 0) return;
  OfLanguage& language = languages_[draw_language(random)];
  const std::size_t count = std::min(most_, language.concepts.size() / 16 * 16);
  for (std::size_t i = 0; i < count; ++i) {
    const auto left = static_cast<std::uint32_t>(language.order.size() - i);
    std::swap(language.order[i], language.order[i + random.below(left)]);
    const auto texts = language.of(language.order[i]);
    const std::uint32_t one = any_of(*corpus_, texts, random);
    out.push_back({one, partner(one, texts, random)});
  }
}

}  // namespace metier::learn
