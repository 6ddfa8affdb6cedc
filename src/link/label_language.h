// Which languages a title may be in, told by its letters.
//
// A title is too short for function words. Learned from the labels of occupations in every language
// of the snapshot: naive Bayes over runs of three and four letters of its words (a blank before and
// behind counts as one) and the words themselves, hashed; docs/snapshot-format.md specifies the
// bytes.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::link {

class LabelLanguage {
 public:
  static constexpr std::size_t kMost = 3;
  static constexpr float kUnlikely = 0.02F;

  struct Guess {
    LanguageId language;
    float probability;
  };
  // The likeliest languages first, those likelier than kUnlikely; none for a text without letters.
  struct Guesses {
    std::array<Guess, kMost> list;
    std::size_t count = 0;
  };
  using Buffer = std::vector<std::uint32_t>;

  // ErrorKind::snapshot when the section is damaged.
  static Result<LabelLanguage> open(const snapshot::Snapshot& snapshot);
  static std::vector<std::uint8_t> build(const snapshot::Taxonomy& taxonomy);

  // Of the first words of the text. Thread-safe with buffers of the thread's own.
  Guesses guess(std::string_view text, Buffer& buffer) const;

 private:
  std::size_t languages_ = 0, buckets_ = 0;
  std::span<const std::uint8_t> costs_;
};

}  // namespace metier::link
