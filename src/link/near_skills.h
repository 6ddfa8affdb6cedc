// Which skills the words of a text lead to: the way from a segment to candidates without comparing
// it with every skill.
//
// Vectors of texts are sums of those of their words, so a skill near a text is near some of its
// words. The skills that are nearest to a word are found once, by comparing it with all, and kept:
// texts use the same words over and over.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "link/text_words.h"

namespace metier::link {

// One per thread. What is found does not depend on what is kept, nor on the snapshots it was used
// for before.
class NearSkills {
 public:
  static constexpr std::size_t kPerWord = 48;
  static constexpr std::size_t kWords = std::size_t{1} << 15;  // kept at most: 13 MB

  // The skills that the words of the text lead to, at most `most`, best first: by the best sum of
  // products with words that stand close together. `snapshot` tells by its content which vectors
  // and skills these are: what was kept for another is forgotten.
  void find(std::uint64_t snapshot, const learn::Vectors& vectors,
            std::span<const ConceptId> skills, const TextWords& words, std::size_t most,
            std::vector<ConceptId>& out);

 private:
  struct One {
    std::uint32_t skill;  // its place among the skills
    float product;
  };
  // What a text is compared with, and its words.
  struct Query {
    const learn::Vectors& vectors;
    std::span<const ConceptId> skills;
    const TextWords& words;
  };
  void keep_new_words(const Query& query, std::size_t count);
  void compare(const Query& query, std::span<const std::size_t> words);
  std::span<const One> of(const Query& query, std::size_t word);
  void keep_best(std::uint64_t key, std::span<const float> products);

  static constexpr std::size_t kWays = 8;  // slots that a word can have

  // The slot of the word, or the one that it gets: free, or longest not used.
  std::size_t slot_of(std::uint64_t key) const;

  std::uint64_t snapshot_ = 0;
  std::vector<std::uint64_t> keys_;  // of the words kept, by slot; 0: none
  std::vector<std::uint32_t> used_;  // when, by slot
  std::uint32_t clock_ = 0;
  std::vector<One> lists_;  // kPerWord by slot

  std::vector<std::size_t> new_words_;
  std::vector<std::uint64_t> new_keys_;
  std::vector<One> best_;
  learn::Direction direction_;
  learn::DirectionSet directions_;
  std::vector<std::int32_t> raw_;
  std::vector<float> lengths_, products_;
  // By skill: of the run of words that ends at word `last`, and the best of all runs.
  struct Sum {
    std::uint32_t last = 0;
    float run = 0, best = 0;
  };
  std::vector<Sum> sums_;
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint64_t> order_;
};

}  // namespace metier::link
