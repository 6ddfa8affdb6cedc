#include "link/near_skills.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace metier::link {
namespace {

constexpr std::uint32_t kReach = 4;     // words from one to the next of a run
constexpr std::size_t kMostWords = 160;  // of a text; what follows leads nowhere

}  // namespace

void NearSkills::find(std::uint64_t snapshot, const learn::Vectors& vectors,
                      std::span<const ConceptId> skills, TextWords& words, std::size_t most,
                      std::vector<ConceptId>& out) {
  out.clear();
  if (skills.empty()) return;
  if (keys_.empty() || snapshot != snapshot_) {
    keys_.assign(kWords, 0);
    used_.assign(kWords, 0);
    lists_.resize(kWords * kPerWord);
    snapshot_ = snapshot;
  }
  sums_.resize(skills.size());
  const std::size_t count = std::min(words.count(), kMostWords);
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
  for (std::size_t i = 0; i < most; ++i) out.push_back(skills[touched_[i]]);
  for (const std::uint32_t skill : touched_) sums_[skill] = {};
  touched_.clear();
}

std::size_t NearSkills::slot_of(std::uint64_t key) const {
  const std::size_t first = key % (kWords / kWays) * kWays;
  std::size_t oldest = first;
  for (std::size_t slot = first; slot < first + kWays; ++slot) {
    if (keys_[slot] == key) return slot;
    if (used_[slot] < used_[oldest]) oldest = slot;
  }
  return oldest;
}

std::span<const NearSkills::One> NearSkills::of(const learn::Vectors& vectors,
                                                std::span<const ConceptId> skills, TextWords& words,
                                                std::size_t word) {
  const std::uint64_t key = words.key(word);
  std::size_t slot = slot_of(key);
  if (keys_[slot] != key) {
    compare(vectors, skills, words, word);
    slot = slot_of(key);
  }
  used_[slot] = ++clock_;
  const One* const list = &lists_[slot * kPerWord];
  return {list, std::min(kPerWord, skills.size())};
}

void NearSkills::compare(const learn::Vectors& vectors, std::span<const ConceptId> skills,
                         TextWords& words, std::size_t word) {
  const float length = words.word_direction(word, direction_);
  products_.resize(skills.size());
  vectors.concept_cosines(direction_, skills, raw_, products_.data());
  for (float& product : products_) product *= length;
  const std::uint64_t key = words.key(word);
  keep_best(slot_of(key), key, products_);
}

// The best are far out: looking only at those some standard deviations above the mean leaves few to
// sort.
void NearSkills::keep_best(std::size_t slot, std::uint64_t key, std::span<const float> products) {
  const std::size_t kept = std::min(kPerWord, products.size());
  const auto count = static_cast<float>(products.size());
  const float* const all = products.data();
  const float mean = learn::sum(all, products.size()) / count;
  const float squares = learn::dot(all, all, products.size()) / count;
  const float deviation = std::sqrt(std::max(0.0F, squares - mean * mean));
  best_.clear();
  for (float far = 2.75F; best_.size() < kept; far -= 0.75F) {
    const float least = far < -1 ? -std::numeric_limits<float>::max() : mean + far * deviation;
    best_.clear();
    for (std::uint32_t s = 0; s < products.size(); ++s)
      if (all[s] >= least) best_.push_back({s, all[s]});
  }
  std::partial_sort(best_.begin(), best_.begin() + static_cast<std::ptrdiff_t>(kept), best_.end(),
                    [](const One& a, const One& b) {
                      return a.product != b.product ? a.product > b.product : a.skill < b.skill;
                    });
  keys_[slot] = key;
  used_[slot] = ++clock_;
  std::copy_n(best_.begin(), kept, lists_.begin() + static_cast<std::ptrdiff_t>(slot * kPerWord));
}

}  // namespace metier::link
