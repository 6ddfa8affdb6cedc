#include "link/near_skills.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace metier::link {
namespace {

constexpr std::size_t kBatch = 16;      // words compared together
constexpr std::uint32_t kReach = 4;     // words from one to the next of a run
constexpr std::size_t kMostWords = 64;  // of a text; what follows leads nowhere

}  // namespace

void NearSkills::find(const learn::Vectors& vectors, std::span<const ConceptId> skills,
                      TextWords& words, std::size_t most, std::vector<ConceptId>& out) {
  if (keys_.empty()) {
    keys_.assign(kWords, 0);
    lists_.resize(kWords * kPerWord);
  }
  sums_.resize(skills.size());
  const std::size_t count = std::min(words.count(), kMostWords);
  missing_.clear();
  for (std::size_t i = 0; i < count; ++i)
    if (keys_[words.key(i) % kWords] != words.key(i)) missing_.push_back(i);
  compare(vectors, skills, words, missing_);
  for (std::size_t i = 0; i < count; ++i) {
    const auto now = static_cast<std::uint32_t>(i + 1);
    for (const One& one : of(vectors, skills, words, i)) {
      Sum& sum = sums_[one.skill];
      if (sum.last == 0) touched_.push_back(one.skill);
      const bool goes_on = sum.last != 0 && now - sum.last <= kReach;
      sum.run = goes_on ? sum.run + one.product : one.product;
      sum.last = now;
      sum.best = std::max(sum.best, sum.run);
    }
  }
  const auto better = [&](std::uint32_t a, std::uint32_t b) {
    return sums_[a].best != sums_[b].best ? sums_[a].best > sums_[b].best : a < b;
  };
  most = std::min(most, touched_.size());
  std::partial_sort(touched_.begin(), touched_.begin() + static_cast<std::ptrdiff_t>(most),
                    touched_.end(), better);
  out.clear();
  for (std::size_t i = 0; i < most; ++i) out.push_back(skills[touched_[i]]);
  for (const std::uint32_t skill : touched_) sums_[skill] = {};
  touched_.clear();
}

std::span<const NearSkills::One> NearSkills::of(const learn::Vectors& vectors,
                                                std::span<const ConceptId> skills, TextWords& words,
                                                std::size_t word) {
  const std::uint64_t key = words.key(word);
  const std::size_t slot = key % kWords;
  // Gone again when another word of the text has the same slot.
  if (keys_[slot] != key) compare(vectors, skills, words, std::span(&word, 1));
  const One* const list = &lists_[slot * kPerWord];
  return {list, std::min(kPerWord, skills.size())};
}

void NearSkills::compare(const learn::Vectors& vectors, std::span<const ConceptId> skills,
                         TextWords& words, std::span<const std::size_t> missing) {
  for (std::size_t from = 0; from < missing.size(); from += kBatch) {
    const auto batch = missing.subspan(from, std::min(kBatch, missing.size() - from));
    directions_.clear();
    for (const std::size_t word : batch) words.add_word_direction(word, directions_);
    products_.resize(batch.size() * skills.size());
    for (std::size_t s = 0; s < skills.size(); ++s)
      vectors.concept_cosines(directions_, skills[s], &products_[s * batch.size()]);
    column_.resize(skills.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      for (std::size_t s = 0; s < skills.size(); ++s) column_[s] = products_[s * batch.size() + i];
      const std::uint64_t key = words.key(batch[i]);
      keep_best(key % kWords, key, column_);
    }
  }
}

// A histogram tells from which product on there are few enough to sort.
void NearSkills::keep_best(std::size_t slot, std::uint64_t key, std::span<const float> products) {
  constexpr std::size_t kBuckets = 512;
  const std::size_t kept = std::min(kPerWord, products.size());
  const auto [least, greatest] = std::minmax_element(products.begin(), products.end());
  const float low = *least, step = (*greatest - low) / kBuckets;
  const auto bucket = [&](float product) {
    return step > 0 ? std::min(kBuckets - 1, static_cast<std::size_t>((product - low) / step)) : 0;
  };
  counts_.assign(kBuckets, 0);
  for (const float product : products) ++counts_[bucket(product)];
  std::size_t from = kBuckets, above = 0;
  while (from > 0 && above < kept) above += counts_[--from];
  best_.clear();
  for (std::uint32_t s = 0; s < products.size(); ++s)
    if (bucket(products[s]) >= from) best_.push_back({s, products[s]});
  std::partial_sort(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(kept), best_.end(),
                    [](const One& a, const One& b) {
                      return a.product != b.product ? a.product > b.product : a.skill < b.skill;
                    });
  keys_[slot] = key;
  std::copy_n(best_.begin(), kept, lists_.begin() + static_cast<std::ptrdiff_t>(slot * kPerWord));
}

}  // namespace metier::link
