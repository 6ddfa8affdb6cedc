// Learned vectors in an open snapshot: of words, labels, concepts and any text.
//
// A text's vector is the sum of its words' vectors; near texts have a high cosine. Everything below
// is exact integer arithmetic or floats in a fixed order: the same bits on every processor.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "learn/kernels.h"
#include "learn/sections.h"

namespace metier::learn {

// A unit vector as 8-bit numbers: value[i] * scale.
struct Direction {
  std::vector<std::int8_t> values;
  float scale = 0;  // 0: no direction (no word that says anything)

  bool empty() const { return scale == 0; }
};

// Directions side by side, to be compared with many vectors.
class DirectionSet {
 public:
  void clear() {
    values_.clear();
    scales_.clear();
  }
  // Products with it are multiplied by `length`.
  void add(const Direction& direction, float length = 1);
  std::size_t size() const { return scales_.size(); }

 private:
  friend class Vectors;
  std::vector<std::int16_t> values_;
  std::vector<float> scales_;
};

// Read-only and thread-safe.
class Vectors {
 public:
  // ErrorKind::snapshot when a section is damaged. A snapshot built without learning has none of
  // the sections: see learned().
  static bool learned(const snapshot::Snapshot& snapshot);
  static Result<Vectors> open(const snapshot::Snapshot& snapshot);

  std::size_t width() const { return width_; }
  std::size_t word_count() const { return word_scales_.size(); }

  // The known word; kNoWord when there is none.
  std::uint32_t find(std::string_view folded_word) const;

  // out[0, width) += the word's vector; of an unknown word that of its grams. `rows` is a buffer.
  void add_word(std::string_view folded_word, std::vector<std::uint32_t>& rows, float* out) const;
  void add_known_word(std::uint32_t word, float* out) const;

  // The direction of a sum of words; its length goes to `length` when asked for.
  void direction(const float* sum, Direction& out, float* length = nullptr) const;

  // out[i] = product of direction i with a known word's vector, whose length is returned: divide
  // the sum over a label's words by label_length() to have the cosine with the label.
  void prefetch(std::uint32_t word) const {  // what word_products() reads: a line of memory
    __builtin_prefetch(&word_vectors_[std::size_t{word} * width_ / 2]);
  }
  float word_products(const DirectionSet& directions, std::uint32_t word, float* out) const;
  std::span<const Id24> label_words(LabelId label) const {
    return label_words_.subspan(label_offsets_[label.index()],
                                label_offsets_[label.index() + 1] - label_offsets_[label.index()]);
  }
  float label_length(LabelId label) const {
    return static_cast<float>(label_lengths_[label.index()]) * length_unit_;
  }

  // For runs of the words of a text, `count` vectors as of add_word(): see learn/kernels.h.
  void inverse_run_lengths(const float* words, std::size_t count, std::size_t begins,
                           std::size_t stride, std::size_t most, float* out) const;

  // Cosine with the mean of the concept's labels, or with its description; 0 where it has none.
  float concept_cosine(const Direction& direction, ConceptId id) const {
    return cosine(direction, concept_vectors_, concept_scales_, id);
  }
  // out[i] = concept_cosine() of direction i.
  void concept_cosines(const DirectionSet& directions, ConceptId id, float* out) const;
  // out[k * ids.size() + i] = concept_cosine() of direction k with ids[i].
  void concept_cosines(const DirectionSet& directions, std::span<const ConceptId> ids,
                       std::vector<std::int32_t>& buffer, float* out) const;
  // The vectors of a concept themselves; no direction where it has none.
  void concept_direction(ConceptId id, Direction& out) const {
    take(concept_vectors_, concept_scales_, id, out);
  }
  void description_direction(ConceptId id, Direction& out) const {
    take(description_vectors_, description_scales_, id, out);
  }
  float description_cosine(const Direction& direction, ConceptId id) const {
    return cosine(direction, description_vectors_, description_scales_, id);
  }

 private:
  void scaled_products(const std::int16_t* vector, float scale, const DirectionSet& directions,
                       float* out) const;
  void take(std::span<const std::int8_t> vectors, std::span<const float> scales, ConceptId id,
            Direction& out) const;
  float cosine(const Direction& direction, std::span<const std::int8_t> vectors,
               std::span<const float> scales, ConceptId id) const;

  std::size_t width_ = 0;
  float length_unit_ = 0;
  std::span<const WordSlot> slots_;
  std::span<const std::uint8_t> word_vectors_, gram_vectors_;
  std::span<const float> word_scales_, gram_scales_;
  std::span<const std::int8_t> concept_vectors_, description_vectors_;
  std::span<const float> concept_scales_, description_scales_;
  std::span<const Id24> label_offsets_, label_words_;
  std::span<const std::uint16_t> label_lengths_;
};

// Product of two directions, at most 1 apart from rounding.
float cosine(const Direction& a, const Direction& b);

}  // namespace metier::learn
