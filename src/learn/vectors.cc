#include "learn/vectors.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "learn/kernels.h"
#include "learn/word_rows.h"

namespace metier::learn {
namespace {

constexpr std::size_t kMaxWidth = 1024;

}  // namespace

bool Vectors::learned(const snapshot::Snapshot& snapshot) {
  return snapshot.file().has(kParameters);
}

Result<Vectors> Vectors::open(const snapshot::Snapshot& snapshot) {
  Vectors v;
  Result<void> loaded;
  auto get = [&]<class T>(snapshot::SectionId id, std::span<const T>& out) {
    if (!loaded) return;
    if (auto section = snapshot.file().array<T>(id)) {
      out = *section;
    } else {
      loaded = tl::unexpected(section.error());
    }
  };
  std::span<const Parameters> parameters;
  get(kParameters, parameters);
  get(kWordSlots, v.slots_);
  get(kWordVectors, v.word_vectors_);
  get(kWordScales, v.word_scales_);
  get(kGramVectors, v.gram_vectors_);
  get(kGramScales, v.gram_scales_);
  get(kConceptVectors, v.concept_vectors_);
  get(kConceptScales, v.concept_scales_);
  get(kDescriptionVectors, v.description_vectors_);
  get(kDescriptionScales, v.description_scales_);
  get(kLabelOffsets, v.label_offsets_);
  get(kLabelWords, v.label_words_);
  get(kLabelLengths, v.label_lengths_);
  if (!loaded) return tl::unexpected(loaded.error());
  auto broken = [&](std::string_view what) {
    return snapshot::damaged_snapshot(snapshot.file().name(), what);
  };
  const auto& t = snapshot.taxonomy();
  if (parameters.size() != 1) return broken("learned parameters");
  v.width_ = parameters[0].width;
  v.length_unit_ = parameters[0].length_unit;
  const std::size_t words = v.word_scales_.size();
  if (v.width_ == 0 || v.width_ > kMaxWidth || v.width_ % 16 != 0 ||
      parameters[0].gram_rows != kGramRows || !(v.length_unit_ > 0) ||
      v.word_vectors_.size() != words * v.width_ / 2 || v.gram_scales_.size() != kGramRows ||
      v.gram_vectors_.size() != kGramRows * v.width_ / 2)
    return broken("learned vectors");
  for (const auto* vectors : {&v.concept_vectors_, &v.description_vectors_})
    if (vectors->size() != t.concept_count() * v.width_)
      return broken("learned vectors of concepts");
  for (const auto* scales : {&v.concept_scales_, &v.description_scales_})
    if (scales->size() != t.concept_count()) return broken("learned vectors of concepts");
  bool free_slot = false;
  for (const WordSlot& slot : v.slots_) {
    if (slot.word == kNoWord)
      free_slot = true;
    else if (slot.word >= words)
      return broken("words of the learned vectors");
  }
  if (!free_slot) return broken("words of the learned vectors");
  if (v.label_offsets_.size() != t.label_count() + 1 ||
      v.label_lengths_.size() != t.label_count() || v.label_offsets_.front() != 0 ||
      v.label_offsets_.back() != v.label_words_.size() || !never_falls(v.label_offsets_) ||
      std::any_of(v.label_words_.begin(), v.label_words_.end(),
                  [&](std::uint32_t w) { return w >= words; }))
    return broken("words of the labels");
  return v;
}

std::uint32_t Vectors::find(std::string_view folded_word) const {
  const std::uint64_t key = word_key(folded_word);
  const auto check = static_cast<std::uint32_t>(key);
  for (std::size_t at = (key >> 32) * slots_.size() >> 32;;
       at = at + 1 == slots_.size() ? 0 : at + 1) {
    if (slots_[at].word == kNoWord) return kNoWord;
    if (slots_[at].check == check) return slots_[at].word;
  }
}

void Vectors::add_known_word(std::uint32_t word, float* out) const {
  add_packed(word_scales_[word], &word_vectors_[std::size_t{word} * width_ / 2], out, width_);
}

void Vectors::add_word(std::string_view folded_word, std::vector<std::uint32_t>& rows,
                       float* out) const {
  if (const std::uint32_t word = find(folded_word); word != kNoWord) {
    add_known_word(word, out);
    return;
  }
  gram_rows(folded_word, rows);
  for (const std::uint32_t row : rows) {
    add_packed(gram_scales_[row], &gram_vectors_[std::size_t{row} * width_ / 2], out, width_);
  }
}

void Vectors::direction(const float* sum, Direction& out, float* length) const {
  float largest = 0;
  for (std::size_t i = 0; i < width_; ++i) largest = std::max(largest, std::abs(sum[i]));
  const float squares = dot(sum, sum, width_);
  const float norm = std::sqrt(squares);
  if (length != nullptr) *length = norm;
  out.values.assign(width_, 0);
  out.scale = 0;
  if (!(norm > 1e-6F)) return;
  quantise(sum, 127.0F / largest, out.values.data(), width_);
  out.scale = largest / 127.0F / norm;
}

void DirectionSet::add(const Direction& direction, float length) {
  values_.resize(values_.size() + direction.values.size());
  widen(direction.values.data(), values_.data() + values_.size() - direction.values.size(),
        direction.values.size());
  scales_.push_back(direction.scale * length);
}

void Vectors::scaled_products(const std::int16_t* vector, float scale,
                              const DirectionSet& directions, float* out) const {
  constexpr std::size_t kBlock = 64;
  std::int32_t raw[kBlock];
  for (std::size_t i = 0; i < directions.size(); i += kBlock) {
    const std::size_t count = std::min(kBlock, directions.size() - i);
    products(vector, &directions.values_[i * width_], count, width_, raw);
    for (std::size_t k = 0; k < count; ++k)
      out[i + k] = static_cast<float>(raw[k]) * (scale * directions.scales_[i + k]);
  }
}

float Vectors::word_products(const DirectionSet& directions, std::uint32_t word, float* out) const {
  alignas(32) std::int16_t vector[kMaxWidth];
  unpack(&word_vectors_[std::size_t{word} * width_ / 2], vector, width_);
  scaled_products(vector, word_scales_[word], directions, out);
  std::int32_t squares = 0;
  products(vector, vector, 1, width_, &squares);
  return word_scales_[word] * std::sqrt(static_cast<float>(squares));
}

void Vectors::concept_cosines(const DirectionSet& directions, ConceptId id, float* out) const {
  alignas(32) std::int16_t vector[kMaxWidth];
  widen(&concept_vectors_[id.index() * width_], vector, width_);
  scaled_products(vector, concept_scales_[id.index()], directions, out);
}

void Vectors::concept_cosines(const DirectionSet& directions, std::span<const ConceptId> ids,
                              std::vector<std::int32_t>& buffer, float* out) const {
  static_assert(sizeof(ConceptId) == sizeof(std::uint32_t));
  buffer.resize(directions.size() * ids.size());
  row_products(directions.values_.data(), directions.size(), concept_vectors_.data(),
               &ids.data()->value, ids.size(), width_, buffer.data());
  for (std::size_t k = 0, at = 0; k < directions.size(); ++k)
    for (std::size_t i = 0; i < ids.size(); ++i, ++at)
      out[at] = static_cast<float>(buffer[at]) *
                (concept_scales_[ids[i].index()] * directions.scales_[k]);
}

void Vectors::inverse_run_lengths(const float* words, std::size_t count, std::size_t begins,
                                  std::size_t stride, std::size_t most, float* out) const {
  learn::inverse_run_lengths(words, count, width_, begins, stride, most, out);
}

void Vectors::take(std::span<const std::int8_t> vectors, std::span<const float> scales,
                   ConceptId id, Direction& out) const {
  const auto values = vectors.subspan(id.index() * width_, width_);
  out.values.assign(values.begin(), values.end());
  out.scale = scales[id.index()];
}

float Vectors::cosine(const Direction& direction, std::span<const std::int8_t> vectors,
                      std::span<const float> scales, ConceptId id) const {
  return static_cast<float>(
             product(direction.values.data(), &vectors[id.index() * width_], width_)) *
         direction.scale * scales[id.index()];
}

float cosine(const Direction& a, const Direction& b) {
  if (a.empty() || b.empty()) return 0;
  return static_cast<float>(product(a.values.data(), b.values.data(), a.values.size())) * a.scale *
         b.scale;
}

}  // namespace metier::learn
