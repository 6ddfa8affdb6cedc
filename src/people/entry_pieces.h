// A line of a position or training in the pieces between its signs: which of them is the title.
// Private to the module.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "people/entries.h"

namespace metier::people {

inline constexpr std::size_t kMostPieces = 4;  // of a line between commas, dashes and the like
inline constexpr std::size_t kNoPiece = kMostPieces;

struct Candidate {
  Span span;
  Span rest;  // of the line, without the title: the organisation
  float score = 0;
  Span line;
  std::size_t number = kNoPiece;  // of the piece that `span` is; else it is the line
  std::array<Span, kMostPieces> pieces;
  std::array<float, kMostPieces> scores{};
  std::size_t count = 0;  // of pieces
};

// How likely a title is: much more than another one, likely at all, surely one.
inline constexpr float kMuchLikelier = 0.1F, kLikely = 0.45F, kSure = 0.75F;

class EntryPieces {
 public:
  EntryPieces(std::string_view text, const TitleScore& score) : text_(text), score_(score) {}

  // Without blanks and the signs that join pieces.
  Span strip(Span span) const;
  // All of a line.
  std::vector<Span> pieces_of(Span line) const;
  // The piece of a line that looks most like a title; the whole line counts as one. Titles of
  // trainings come first.
  Candidate best_piece(Span line, bool education) const;
  // The organisation beside a title.
  Span other_piece(Span line, Span piece) const;
  // Of "employer, town" the employer; of "at employer" too.
  Span first_piece(Span line) const;
  // Whether words are the name of a school, not of a diploma.
  bool is_school(Span span) const;

 private:
  std::string_view words(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }
  float score(Span words_of, bool education) const;
  void split_words(Candidate& out) const;
  void next_cut(Span line, std::uint32_t at, std::uint32_t& end, std::uint32_t& next) const;

  std::string_view text_;
  const TitleScore& score_;
};

}  // namespace metier::people
