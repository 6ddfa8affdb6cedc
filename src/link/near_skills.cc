#include "link/near_skills.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "link/falling.h"

namespace metier::link {
namespace {

constexpr std::uint32_t kReach = 4;      // words from one to the next of a run
constexpr std::size_t kMostWords = 160;  // of a text; what follows leads nowhere
constexpr std::size_t kAtOnce = 8;       // new words that are compared together

}  // namespace

void NearSkills::find(std::uint64_t snapshot, const learn::Vectors& vectors,
                      std::span<const ConceptId> skills, const TextWords& words, std::size_t most,
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
  const Query query{vectors, skills, words};
  const std::size_t count = std::min(words.count(), kMostWords);
  keep_new_words(query, count);
  for (std::size_t i = 0; i < count; ++i) {
    if (words.key(i) == TextWords::kSilent) continue;
    const auto now = static_cast<std::uint32_t>(i + 1);
    for (const One& one : of(query, i)) {
      Sum& sum = sums_[one.skill];
      if (sum.last == 0) touched_.push_back(one.skill);
      const bool goes_on = sum.last != 0 && now - sum.last <= kReach;
      sum.run = goes_on ? sum.run + one.product : one.product;
      sum.last = now;
      sum.best = std::max(sum.best, sum.run);
    }
  }
  order_.clear();
  for (const std::uint32_t skill : touched_) {
    order_.push_back(falling_key(sums_[skill].best, skill));
    sums_[skill] = {};
  }
  touched_.clear();
  keep_least(order_, most);
  for (const std::uint64_t key : order_) out.push_back(skills[place_of(key)]);
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

// Words that are not kept, some at a time. Should they take each other's place, of() sees to it.
void NearSkills::keep_new_words(const Query& query, std::size_t count) {
  new_words_.clear();
  new_keys_.clear();
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t key = query.words.key(i);
    if (key == TextWords::kSilent || keys_[slot_of(key)] == key ||
        std::find(new_keys_.begin(), new_keys_.end(), key) != new_keys_.end())
      continue;
    new_words_.push_back(i);
    new_keys_.push_back(key);
  }
  for (std::size_t i = 0; i < new_words_.size(); i += kAtOnce)
    compare(query, std::span(new_words_).subspan(i, std::min(kAtOnce, new_words_.size() - i)));
}

std::span<const NearSkills::One> NearSkills::of(const Query& query, std::size_t word) {
  const std::uint64_t key = query.words.key(word);
  std::size_t slot = slot_of(key);
  if (keys_[slot] != key) {
    compare(query, {&word, 1});
    slot = slot_of(key);
  }
  used_[slot] = ++clock_;
  const One* const list = &lists_[slot * kPerWord];
  return {list, std::min(kPerWord, query.skills.size())};
}

void NearSkills::compare(const Query& query, std::span<const std::size_t> words) {
  directions_.clear();
  lengths_.clear();
  for (const std::size_t word : words) {
    lengths_.push_back(query.words.word_direction(word, direction_));
    directions_.add(direction_);
  }
  const std::size_t count = query.skills.size();
  products_.resize(words.size() * count);
  query.vectors.concept_cosines(directions_, query.skills, raw_, products_.data());
  for (std::size_t k = 0; k < words.size(); ++k) {
    const auto products = std::span(products_).subspan(k * count, count);
    for (float& product : products) product *= lengths_[k];
    keep_best(query.words.key(words[k]), products);
  }
}

// The best are far out: looking only at those some standard deviations above the mean leaves few to
// sort.
void NearSkills::keep_best(std::uint64_t key, std::span<const float> products) {
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
  const std::size_t slot = slot_of(key);
  keys_[slot] = key;
  used_[slot] = ++clock_;
  std::copy_n(best_.begin(), kept, lists_.begin() + static_cast<std::ptrdiff_t>(slot * kPerWord));
}

}  // namespace metier::link
