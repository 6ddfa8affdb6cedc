// Gathers the hits of a query: one for each concept, its best. Internal to search/.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "search/query.h"

namespace metier::search {

class Collector {
 public:
  // For a query that wants the best `wanted` of the concepts.
  void start(std::size_t concepts, std::size_t wanted) {
    if (seen_.size() != concepts) {
      seen_.assign(concepts, 0);
      slot_of_.assign(concepts, kNoSlot);
      round_ = 0;
    }
    if (++round_ == 0) {  // after 2^32 queries
      std::fill(seen_.begin(), seen_.end(), 0);
      round_ = 1;
    }
    hits_.clear();
    best_scores_.clear();
    wanted_ = wanted;
    total_ = 0;
  }

  std::size_t total() const { return total_; }
  std::size_t wanted() const { return wanted_; }

  // A hit with a lower score than this cannot be among the best; count() is enough for it.
  float threshold() const {
    return wanted_ == 0 ? kNever : best_scores_.size() < wanted_ ? 0 : best_scores_.front();
  }

  // A concept that was found, whatever its score.
  void count(ConceptId id) {
    if (seen_[id.index()] == round_) return;
    seen_[id.index()] = round_;
    slot_of_[id.index()] = kNoSlot;
    ++total_;
  }

  void add(const Hit& hit) {
    count(hit.concept_id);
    if (hit.score < threshold()) return;
    std::uint32_t& slot = slot_of_[hit.concept_id.index()];
    if (slot == kNoSlot) {
      slot = static_cast<std::uint32_t>(hits_.size());
      hits_.push_back(hit);
      raise_threshold(hit.score);
    } else if (hit.score > hits_[slot].score) {
      hits_[slot] = hit;
    }
  }

  // The best `wanted` without the first `offset`.
  void finish(std::size_t offset, std::vector<Hit>& out) {
    const std::size_t end = std::min(wanted_, hits_.size());
    std::partial_sort(hits_.begin(), hits_.begin() + static_cast<std::ptrdiff_t>(end), hits_.end(),
                      [](const Hit& a, const Hit& b) {
                        return a.score != b.score ? a.score > b.score : a.concept_id < b.concept_id;
                      });
    out.clear();
    for (std::size_t i = offset; i < end; ++i) out.push_back(hits_[i]);
  }

 private:
  static constexpr std::uint32_t kNoSlot = 0xFFFF'FFFF;
  static constexpr float kNever = 1e9F;

  // best_scores_: a heap, its front the lowest of the best scores at first sight of `wanted_`
  // concepts, hence never above the score of the last one wanted.
  void raise_threshold(float score) {
    if (best_scores_.size() == wanted_) {
      std::pop_heap(best_scores_.begin(), best_scores_.end(), std::greater<>());
      best_scores_.back() = score;
    } else {
      best_scores_.push_back(score);
    }
    std::push_heap(best_scores_.begin(), best_scores_.end(), std::greater<>());
  }

  std::vector<std::uint32_t> seen_;     // by concept: the round that saw it last
  std::vector<std::uint32_t> slot_of_;  // by concept: place in hits_, when seen
  std::uint32_t round_ = 0;
  std::vector<Hit> hits_;
  std::vector<float> best_scores_;
  std::size_t wanted_ = 0;
  std::size_t total_ = 0;
};

}  // namespace metier::search
