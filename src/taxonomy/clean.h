// What the importer does to texts before they become labels and notes, and what it noticed.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "taxonomy/arena.h"

namespace metier::taxonomy {

// What was found in a text; several at once are possible.
struct Stains {
  bool spaces = false;  // outer, doubled or odd blanks (no-break space, tab, line break in a label)
  bool controls = false;  // control characters, invisible format characters
  bool invalid = false;   // bytes that are no UTF-8
  bool twice = false;     // UTF-8 taken for Latin-1 and encoded again
  bool markup = false;    // HTML tags or character references
  bool any() const { return spaces || controls || invalid || twice || markup; }
};

struct Cleaned {
  std::string_view text;  // the text given, a part of it, or a changed copy in the arena
  Stains stains;
};

// A label: every run of blanks of any kind becomes one space, outer ones go; control and invisible
// format characters (soft hyphen, zero-width space, byte-order mark, direction marks) go; bytes
// that are no UTF-8 become U+FFFD; what was encoded twice is put right.
Cleaned clean_label(std::string_view raw, Arena& arena);

// A note: outer blanks go, CR LF becomes LF, control characters go (tab and LF stay); inner blanks
// stay as they are. Otherwise as a label.
Cleaned clean_note(std::string_view raw, Arena& arena);

// A note that may hold HTML, as scope notes do: as clean_note, and tags go while the text between
// them stays, and character references become the characters.
Cleaned clean_html_note(std::string_view raw, Arena& arena);

// The word without blanks at its ends: for URIs, codes, dates.
std::string_view trim(std::string_view text);

// For a message of one line: control characters as spaces, at most 400 bytes.
std::string one_line(std::string_view text);
// "text" in quotes for a message: line breaks and control characters as spaces, at most 100 bytes.
std::string quote(std::string_view text);
// At most `most` bytes, cut between characters, with "…" when something was cut.
std::string shorten(std::string_view text, std::size_t most);

// Calls take(piece) for each piece between separators. A CR before a line feed belongs to it.
template <class Take>
void split_lines(std::string_view cell, Take take) {
  while (!cell.empty()) {
    const auto end = cell.find('\n');
    auto piece = cell.substr(0, end);
    if (piece.ends_with('\r')) piece.remove_suffix(1);
    if (!piece.empty()) take(piece);
    if (end == std::string_view::npos) return;
    cell.remove_prefix(end + 1);
  }
}

// " | " as the collection tables have it, or line feeds.
template <class Take>
void split_bars(std::string_view cell, Take take) {
  split_lines(cell, [&](std::string_view line) {
    for (;;) {
      const auto end = line.find(" | ");
      if (end != 0 && !line.empty()) take(line.substr(0, end));
      if (end == std::string_view::npos) return;
      line.remove_prefix(end + 3);
    }
  });
}

// Lists of URIs: commas, bars, blanks and line feeds in any mixture.
template <class Take>
void split_uris(std::string_view cell, Take take) {
  constexpr std::string_view kBetween = ", |\t\r\n";
  for (std::size_t at = cell.find_first_not_of(kBetween); at != std::string_view::npos;) {
    const auto end = std::min(cell.find_first_of(kBetween, at), cell.size());
    take(cell.substr(at, end - at));
    at = cell.find_first_not_of(kBetween, end);
  }
}

}  // namespace metier::taxonomy
