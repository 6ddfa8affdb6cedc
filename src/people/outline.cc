#include "people/outline.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>

#include "people/cv_words.h"
#include "text/text.h"

namespace metier::people {
namespace {

constexpr std::size_t kLongestHeading = 80;  // bytes

std::size_t blank_bytes(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v') return 1;
  return text.substr(at).starts_with("\xC2\xA0") ? 2 : 0;
}

std::size_t bullet_bytes(std::string_view text) {
  static constexpr std::string_view kBullets[] = {"•", "▪", "●", "◦", "‣", "∙",
                                                  "·", "■", "□", "–", "—", "-",
                                                  "*", "+", "»", "›", ">", "\xEF\x82\xB7"};
  for (const std::string_view bullet : kBullets)
    if (text.starts_with(bullet)) {
      const std::string_view rest = text.substr(bullet.size());
      if (!rest.empty() && blank_bytes(rest, 0) != 0) return bullet.size();
    }
  return 0;
}

// A line without the blanks, quote and heading marks around it.
Line trimmed(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  Line out{begin, end, 0, 0, LineRole::text, Section::unknown, false, false};
  auto skip = [&] {
    while (out.begin < out.end) {
      const std::size_t bytes = blank_bytes(text, out.begin);
      if (bytes == 0) break;
      out.begin += static_cast<std::uint32_t>(bytes);
    }
  };
  skip();
  while (out.begin < out.end && text[out.begin] == '#') ++out.begin;
  skip();
  if (const std::size_t bytes = bullet_bytes(text.substr(out.begin, out.end - out.begin))) {
    out.item = true;
    out.begin += static_cast<std::uint32_t>(bytes);
    skip();
  }
  while (out.end > out.begin) {
    const char c = text[out.end - 1];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\f')
      --out.end;
    else if (out.end - out.begin >= 2 && text.substr(out.end - 2, 2) == "\xC2\xA0")
      out.end -= 2;
    else
      break;
  }
  out.content = out.begin;
  return out;
}

// In small letters or in capitals of ASCII.
std::size_t find_join(std::string_view line, std::string_view join) {
  const std::size_t at = line.find(join);
  if (at != std::string_view::npos) return at;
  std::string capitals(join);
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return line.find(capitals);
}

std::optional<Section> heading_of(std::string_view line) {
  if (line.size() > kLongestHeading) return std::nullopt;
  const std::string folded = text::fold(line);
  if (folded.empty()) return std::nullopt;
  if (auto section = section_of_heading(folded)) return section;
  // "Education & training", "Skills / Tools": each side a heading.
  static constexpr std::string_view kJoins[] = {
      "&",   "/",    " and ", " und ", " et ",  " y ", " e ",  " i ",  " og ", " och ", " ja ",
      " a ", " en ", " și ",  " si ",  " και ", " и ", " és ", " in ", " ir ", " un "};
  for (const std::string_view join : kJoins) {
    const std::size_t at = find_join(line, join);
    if (at == std::string_view::npos || at == 0) continue;
    const auto left = section_of_heading(text::fold(line.substr(0, at)));
    const auto right = section_of_heading(text::fold(line.substr(at + join.size())));
    if (left && right) return left;
  }
  // "1. Work experience", "II Education"
  const std::size_t blank = line.find(' ');
  if (blank != std::string_view::npos && blank <= 4 && line.find_first_of("0123456789IVX") == 0)
    return section_of_heading(text::fold(line.substr(blank)));
  return std::nullopt;
}

// Whether a bullet or the like stands before the part on its line. What documents call items has
// none in some: short lines one below the other may be headings.
bool behind_bullet(std::string_view text, std::size_t begin) {
  const std::size_t line = text.rfind('\n', begin == 0 ? 0 : begin - 1);
  const std::size_t from = line == std::string_view::npos || begin == 0 ? 0 : line + 1;
  const std::string_view before = text.substr(from, begin - from);
  return before.find_first_not_of(" \t\r") != std::string_view::npos;
}

// "Languages    English, French": a heading in a column of its own, which goes on below. The bytes
// of the heading; 0 when there is none.
std::size_t side_heading(std::string_view line, std::size_t& behind) {
  const std::size_t end = label_end(line, behind);
  if (end == 0 || line[end] == ':' || behind >= line.size()) return 0;
  const auto section = heading_of(line.substr(0, end));
  return section && *section != Section::unknown ? end : 0;
}

void add_line(std::string_view text, Line line, bool side_headings, std::vector<Line>& out) {
  std::size_t behind = 0;
  const std::size_t end =
      !side_headings || line.item
          ? 0
          : side_heading(text.substr(line.begin, line.end - line.begin), behind);
  if (end != 0) {
    Line heading = line;
    heading.end = line.begin + static_cast<std::uint32_t>(end);
    out.push_back(heading);
    line.begin = line.content = line.begin + static_cast<std::uint32_t>(behind);
    line.after_blank = true;
  }
  out.push_back(line);
}

// Lines of all parts, in order.
std::vector<Line> lines_of(const Document& document, bool side_headings) {
  std::vector<Line> out;
  const std::string_view text = document.text;
  std::uint32_t before = 0, reached = documents::kNoEntry;  // part that the last line ends in
  for (std::uint32_t part = 0; part < document.parts.size(); ++part) {
    const auto& p = document.parts[part];
    const std::string_view gap = text.substr(before, p.begin - before);
    // Sentences and items of one line: "Feb. 2015 to May 2016", "Baker · 2015".
    const bool goes_on = side_headings && part > 0 && reached == part - 1 &&
                         gap.find('\n') == std::string_view::npos;
    bool blank = std::count(gap.begin(), gap.end(), '\n') > 1;
    for (std::uint32_t at = p.begin; at < p.end;) {
      const auto end = static_cast<std::uint32_t>(
          std::min<std::size_t>(text.substr(0, p.end).find('\n', at), p.end));
      if (goes_on && at == p.begin) {
        const Line rest = trimmed(text, at, end);
        out.back().end = std::max(out.back().end, rest.end);
        reached = part;
        at = end + 1;
        continue;
      }
      Line line = trimmed(text, at, end);
      at = end + 1;
      if (line.begin == line.end) {
        blank = true;
        continue;
      }
      line.part = part;
      line.after_blank = blank;
      line.item = line.item || (line.begin == p.begin && behind_bullet(text, p.begin));
      blank = false;
      add_line(text, line, side_headings, out);
      reached = part;
    }
    before = p.end;
  }
  return out;
}

// Whether the format itself says what its parts are.
bool tells_sections(const Document& document) {
  return std::any_of(document.parts.begin(), document.parts.end(),
                     [](const auto& part) { return part.section != Section::unknown; });
}

void take_sections_of_parts(const Document& document, Outline& out) {
  out.is_cv = document.is_cv;
  for (Line& line : out.lines) {
    const auto& part = document.parts[line.part];
    line.section = part.section;
    if (part.kind == documents::PartKind::heading) line.role = LineRole::heading;
  }
}

// Sections that make a CV of a text that has two of them.
bool tells_of_cv(Section section) {
  return section == Section::work || section == Section::education || section == Section::skills ||
         section == Section::languages || section == Section::person ||
         section == Section::interests || section == Section::references ||
         section == Section::certificates || section == Section::volunteering;
}

// A name in the largest letters: few words, no numbers.
bool is_large_name(const Document& document, const Line& line) {
  constexpr std::size_t kLongestName = 60;  // bytes
  const auto& part = document.parts[line.part];
  const auto words = std::string_view(document.text).substr(line.begin, line.end - line.begin);
  return part.kind == documents::PartKind::heading && part.level == 1 && !line.item &&
         words.size() <= kLongestName && words.find_first_of("0123456789:@") == words.npos;
}

void find_sections(const Document& document, Outline& out) {
  std::set<Section> seen;
  bool titled = false;
  Section now = Section::unknown;
  bool head = true, named = false;
  for (Line& line : out.lines) {
    if (document.parts[line.part].in_margin) {  // of a page: contacts, not what stands around it
      line.role = LineRole::head;
      line.section = Section::person;
      continue;
    }
    const std::string_view words(document.text.data() + line.begin, line.end - line.begin);
    const auto section = line.item ? std::nullopt : heading_of(words);
    if (section && *section == Section::unknown) {
      line.role = LineRole::title;
      titled = true;
    } else if (section) {
      line.role = LineRole::heading;
      now = *section;
      head = false;
      if (tells_of_cv(now)) seen.insert(now);
    } else if (!named && !head && now != Section::work && now != Section::education &&
               seen.contains(Section::person) && is_large_name(document, line)) {
      // A side bar with the contacts comes first, then the name in the largest letters.
      head = named = true;
      now = Section::unknown;
    }
    if (head && line.role == LineRole::text) line.role = LineRole::head;
    line.section = now;
    std::size_t behind = 0;
    if (const std::size_t end = label_end(words, behind); !section && end != 0) {
      const auto labelled = section_of_heading(text::fold(words.substr(0, end)));
      if (labelled && *labelled != Section::unknown && behind < words.size()) {
        line.section = *labelled;
        line.content = line.begin + static_cast<std::uint32_t>(behind);
        if (tells_of_cv(*labelled)) seen.insert(*labelled);
        if (*labelled != Section::person) line.role = LineRole::text;
      }
    }
  }
  out.is_cv = document.is_cv || seen.size() + (titled ? 1 : 0) >= 2;
  if (out.is_cv) return;
  for (Line& line : out.lines) {
    line.section = Section::unknown;
    line.role = LineRole::text;
    line.content = line.begin;
  }
}

}  // namespace

std::size_t label_end(std::string_view line, std::size_t& behind) {
  constexpr std::size_t kLongestLabel = 60;
  constexpr std::size_t kMostWords = 6;
  std::size_t words = 1;
  for (std::size_t at = 1; at < line.size() && at < kLongestLabel; ++at) {
    const bool wide = line[at] == '\t' || line.substr(at).starts_with("  ");
    if (line[at] == ':' || wide) {
      behind = at + 1;
      while (behind < line.size() && (line[behind] == ' ' || line[behind] == '\t')) ++behind;
      return at;
    }
    if (line[at] == ' ' && ++words > kMostWords) break;
  }
  return 0;
}

Outline outline_of(const Document& document) {
  Outline out;
  const bool told = tells_sections(document);
  out.lines = lines_of(document, !told);
  if (told)
    take_sections_of_parts(document, out);
  else
    find_sections(document, out);
  return out;
}

}  // namespace metier::people
