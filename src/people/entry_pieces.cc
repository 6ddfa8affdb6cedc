#include "people/entry_pieces.h"

#include <algorithm>

#include "people/cv_words.h"
#include "text/text.h"

namespace metier::people {
namespace {

// "Norte Energia, Lda.": a comma before the form of a company cuts nothing.
bool is_form_behind(std::string_view rest) {
  const std::size_t end = std::min(rest.find_first_of(",;|-\t("), rest.size());
  return is_company_form(text::fold(rest.substr(0, end)));
}

std::size_t find_cut(std::string_view rest, std::string_view cut) {
  std::size_t found = rest.find(cut);
  if (cut == ", ")
    while (found != std::string_view::npos && is_form_behind(rest.substr(found + cut.size())))
      found = rest.find(cut, found + 1);
  return found;
}

}  // namespace

// Without blanks and the signs that join pieces, each as a whole.
Span EntryPieces::strip(Span span) const {
  static constexpr std::string_view kSigns[] = {" ", "\t", ",", ";", ":", "|", "(",
                                                ")", "-",  "–", "—", "·", "•"};
  const auto sign_at = [&](auto&& stands) {
    const auto* found = std::find_if(std::begin(kSigns), std::end(kSigns), stands);
    return found == std::end(kSigns) ? 0U : static_cast<std::uint32_t>(found->size());
  };
  while (const auto bytes =
             sign_at([&](std::string_view sign) { return words(span).starts_with(sign); }))
    span.begin += bytes;
  while (const auto bytes =
             sign_at([&](std::string_view sign) { return words(span).ends_with(sign); }))
    span.end -= bytes;
  return span;
}

float EntryPieces::score(Span words_of, bool education) const {
  return education || names_company(words(words_of)) ? 0 : score_(words(words_of));
}

// The piece of a line that looks most like a title; the whole line counts as one. Titles of
// trainings come first.
Candidate EntryPieces::best_piece(Span line, bool education) const {
  Candidate out{line, {}, 0, line, kNoPiece, {}, {}, 0};
  if (line.empty()) return out;
  out.score = score(line, education);
  for (std::uint32_t at = line.begin; at < line.end && out.count < kMostPieces;) {
    std::uint32_t end = line.end, next = line.end;
    next_cut(line, at, end, next);
    const Span piece = strip({at, end});
    if (!piece.empty() && (piece.begin != line.begin || piece.end != line.end)) {
      const float here = score(piece, education);
      const bool first = piece.begin == line.begin && out.span.end == line.end;
      // The first piece of a line that is no title as a whole; a later one only when it is a
      // likely title.
      if (first ? here >= out.score - kMuchLikelier : here >= kLikely && here > out.score) {
        out.span = piece;
        out.rest = other_piece(line, piece);
        out.score = here;
        out.number = out.count;
      }
      out.pieces[out.count] = piece;
      out.scores[out.count++] = here;
    }
    at = next;
  }
  // Trainings are what is not the name of a school.
  if (education) out.score = is_school(out.span) ? 0 : kLikely;
  if (!education && out.count == 0 && out.score < kSure) split_words(out);
  return out;
}

// "SOFTWARE DEVELOPER ACME LTD", with nothing between: the longest of the first words that are a
// sure title.
void EntryPieces::split_words(Candidate& out) const {
  constexpr std::size_t kMostWords = 5;
  std::uint32_t end = out.line.begin;
  for (std::size_t count = 1; count <= kMostWords; ++count) {
    const std::size_t blank = words({end, out.line.end}).find(' ', 1);
    if (blank == std::string_view::npos) return;
    end += static_cast<std::uint32_t>(blank);
    const float here = score_(words({out.line.begin, end}));
    const std::string_view rest = words({end + 1, out.line.end});
    const bool name = text::fold(rest.substr(0, 1)) != rest.substr(0, 1) || (rest[0] & 0x80) != 0;
    if (!name || here < kSure || here < out.score) continue;
    out.span = {out.line.begin, end};
    out.rest = other_piece(out.line, out.span);
    // What is a company as a whole may begin with any word.
    out.score = names_company(words(out.line)) ? std::min(here, kLikely) : here;
  }
}

Span EntryPieces::other_piece(Span line, Span piece) const {
  const Span left = strip({line.begin, piece.begin}), right = strip({piece.end, line.end});
  return first_piece(right.empty() ? left : right);
}

// Of "employer, town" the employer; of "at employer" too.
Span EntryPieces::first_piece(Span line) const {
  Span out = line;
  for (int i = 0; i < 2 && !out.empty(); ++i) {
    std::uint32_t end = out.end, next = out.end;
    // Cuts have blanks around: one word in front of it makes none.
    if (out.begin > 0 && text_[out.begin - 1] == ' ') --out.begin;
    next_cut(out, out.begin, end, next);
    const Span piece = strip({out.begin, end});
    if (!piece.empty()) return piece;
    out = strip({next, out.end});
  }
  return out;
}

void EntryPieces::next_cut(Span line, std::uint32_t at, std::uint32_t& end,
                           std::uint32_t& next) const {
  static constexpr std::string_view kCuts[] = {", ", " – ", " - ",  " — ",   " | ",      " · ",
                                               "\t", "  ",  " at ", " bei ", " chez ",   " @ ",
                                               "; ", ": ",  " (",   " hos ", " presso ", " bij "};
  const std::string_view rest = words({at, line.end});
  for (const std::string_view cut : kCuts)
    if (const std::size_t found = find_cut(rest, cut);
        found != std::string_view::npos && at + found < end) {
      end = at + static_cast<std::uint32_t>(found);
      next = end + static_cast<std::uint32_t>(cut.size());
    }
}

// The pieces of a line, its dates apart.
std::vector<Span> EntryPieces::pieces_of(Span line) const {
  std::vector<Span> out;
  for (std::uint32_t at = line.begin; at < line.end && out.size() < kMostPieces;) {
    std::uint32_t end = line.end, next = line.end;
    next_cut(line, at, end, next);
    const Span piece = strip({at, end});
    if (!piece.empty()) out.push_back(piece);
    at = next;
  }
  return out;
}

bool EntryPieces::is_school(Span span) const {
  if (span.empty()) return false;
  const std::string folded = text::fold(words(span));
  return names_school(folded) && !names_degree(folded);
}

}  // namespace metier::people
