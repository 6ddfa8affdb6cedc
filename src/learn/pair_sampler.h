// Which texts a step of learning compares.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "learn/corpus.h"
#include "learn/random.h"

namespace metier::learn {

// Two texts of one concept.
struct TextPair {
  std::uint32_t one, other;
};

// Gives pairs of texts, each of another concept. The first texts of a draw are all in one language,
// so that a text has to be told from others that look like it: English for a share of the draws,
// the others by the root of the number of their texts. The second one is in the same language, in
// English or in any.
class PairSampler {
 public:
  struct Options {
    std::uint8_t english = 0;  // its number
    float english_share = 0.3F;
    std::size_t most = 1280;  // pairs in a draw
  };
  PairSampler(const Corpus& corpus, const Options& options);

  // A draw has so many pairs at most, always a multiple of 16; 0 when there are too few concepts. A
  // language with concepts for less than half of them is never drawn by itself.
  std::size_t most_pairs() const { return most_; }

  void draw(Random& random, std::vector<TextPair>& out);

 private:
  // Texts by concept. Concepts are numbered anew here: those with a text in the language.
  struct OfLanguage {
    std::vector<std::uint32_t> concepts;  // owners
    std::vector<std::uint32_t> offsets, texts;
    std::vector<std::uint32_t> order;  // places of concepts, the first ones drawn
    float weight = 0;

    std::span<const std::uint32_t> of(std::size_t concept_place) const {
      return std::span(texts).subspan(offsets[concept_place],
                                      offsets[concept_place + 1] - offsets[concept_place]);
    }
  };
  static OfLanguage group(const Corpus& corpus, std::span<const std::uint32_t> texts);
  std::size_t draw_language(Random& random) const;
  std::uint32_t partner(std::uint32_t text, std::span<const std::uint32_t> same,
                        Random& random) const;

  const Corpus* corpus_;
  Options options_;
  std::size_t most_ = 0;
  OfLanguage all_;
  std::vector<OfLanguage> languages_;
  std::vector<std::uint32_t> place_in_all_, place_in_english_;  // by owner
  float other_weights_ = 0;
};

}  // namespace metier::learn
