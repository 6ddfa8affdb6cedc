#include "learn/plain_vectors.h"

#include <xxhash.h>

#include <bit>
#include <set>
#include <stdexcept>

namespace metier::test {
namespace {

std::uint64_t hash(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

void must(bool holds, const char* rule) {
  if (!holds) throw std::runtime_error(std::string("plain vectors: ") + rule);
}

// Where each code point begins, and the end.
std::vector<std::size_t> code_points(std::string_view text) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) out.push_back(i);
  out.push_back(text.size());
  return out;
}

}  // namespace

PlainVectors::PlainVectors(const PlainReader& file) : file_(&file) {
  must(file.section(300).count == 1 && file.section(300).element_size == 16, "parameters");
  const std::string_view parameters = file.section_bytes(300);
  const auto number = [&](std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 4; i-- > 0;)
      out = out << 8 | static_cast<unsigned char>(parameters[at + i]);
    return out;
  };
  width_ = number(0);
  gram_rows_ = number(4);
  must(number(12) == 0, "the last parameter is zero");
  words_ = file.section(303).count;
  must(file.section(301).element_size == 8 && file.section(301).count > words_, "word slots");
  must(file.section(302).size == words_ * width_ / 2, "word vectors");
  must(gram_rows_ == std::size_t{1} << 17 && file.section(305).count == gram_rows_, "gram rows");
  must(file.section(304).size == gram_rows_ * width_ / 2, "gram vectors");
  for (const std::uint32_t vectors : {306U, 307U})
    must(file.section(vectors).size == file.concepts() * width_, "concept vectors");
  for (const std::uint32_t scales : {311U, 312U})
    must(file.section(scales).count == file.concepts(), "concept scales");
  must(file.section(308).count == file.labels() + 1, "label word offsets");
  must(file.section(310).count == file.labels(), "label lengths");
}

double PlainVectors::real(std::uint32_t section, std::uint64_t index) const {
  return std::bit_cast<float>(file_->element(section, index));
}

PlainVectors::Vector PlainVectors::packed(std::uint32_t vectors, std::uint32_t scales,
                                          std::uint64_t row) const {
  Vector out(width_);
  const double scale = real(scales, row);
  for (std::size_t i = 0; i < width_ / 2; ++i) {
    const std::uint32_t byte = file_->element(vectors, row * width_ / 2 + i);
    out[i] = scale * (static_cast<int>(byte & 15) - 8);
    out[i + width_ / 2] = scale * (static_cast<int>(byte >> 4) - 8);
  }
  return out;
}

PlainVectors::Vector PlainVectors::scaled(std::uint32_t vectors, std::uint32_t scales,
                                          std::uint64_t row) const {
  Vector out(width_);
  for (std::size_t i = 0; i < width_; ++i)
    out[i] =
        real(scales, row) * static_cast<std::int8_t>(file_->element(vectors, row * width_ + i));
  return out;
}

std::uint32_t PlainVectors::find(std::string_view folded_word) const {
  const std::uint64_t key = hash(folded_word), slots = file_->section(301).count;
  const std::string_view table = file_->section_bytes(301);
  const auto number = [&](std::size_t at) {
    std::uint32_t out = 0;
    for (std::size_t i = 4; i-- > 0;) out = out << 8 | static_cast<unsigned char>(table[at + i]);
    return out;
  };
  for (std::uint64_t slot = (key >> 32) * slots >> 32;; slot = (slot + 1) % slots) {
    const std::uint32_t word = number(8 * slot + 4);
    if (word == PlainReader::kNone || number(8 * slot) == static_cast<std::uint32_t>(key))
      return word;
  }
}

PlainVectors::Vector PlainVectors::vector(std::string_view folded_word) const {
  if (const std::uint32_t word = find(folded_word); word != PlainReader::kNone) return known(word);
  const std::string text = "^" + std::string(folded_word) + "$";
  const auto points = code_points(text);
  std::set<std::uint64_t> rows;
  for (std::size_t size = 3; size <= 5; ++size)
    for (std::size_t i = 0; i + size < points.size(); ++i)
      rows.insert(hash(std::string_view(text).substr(points[i], points[i + size] - points[i])) >>
                  47);
  Vector out(width_);
  for (const std::uint64_t row : rows) {
    const Vector gram = packed(304, 305, row);
    for (std::size_t i = 0; i < width_; ++i) out[i] += gram[i];
  }
  return out;
}

std::vector<std::uint32_t> PlainVectors::label_words(std::uint32_t label) const {
  std::vector<std::uint32_t> out;
  for (std::uint32_t i = file_->element(308, label); i < file_->element(308, label + 1); ++i)
    out.push_back(file_->element(309, i));
  return out;
}

double PlainVectors::label_length(std::uint32_t label) const {
  const std::string_view parameters = file_->section_bytes(300);
  std::uint32_t bits = 0;
  for (std::size_t i = 4; i-- > 0;)
    bits = bits << 8 | static_cast<unsigned char>(parameters[8 + i]);
  return std::bit_cast<float>(bits) * file_->element(310, label);
}

}  // namespace metier::test
