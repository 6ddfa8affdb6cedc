#include "market/advert_parts.h"

#include <algorithm>

namespace metier::market {
namespace {

using text::SegmentKind;

constexpr std::size_t kHeadingWords = 14;
constexpr std::size_t kLabelWords = 7;
constexpr std::size_t kLabelBytes = 80;
constexpr std::size_t kOpenerWords = 20;

std::size_t words(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank && !inside) ++count;
    inside = !blank;
  }
  return count;
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// What stands between two segments.
void read_mark(std::string_view between, bool first, Part& part) {
  const auto line = between.rfind('\n');
  const bool new_line = first || line != std::string_view::npos;
  const auto mark = trimmed(line == std::string_view::npos ? between : between.substr(line + 1));
  if (mark.empty()) return;
  const bool digit = mark.find_first_of("0123456789") != std::string_view::npos;
  const bool round = mark.find("\u2022") != std::string_view::npos ||
                     mark.find("\u00b7") != std::string_view::npos;
  part.numbered = new_line && digit;
  part.bullet = !digit && (new_line || round);
}

bool looks_like_heading(std::string_view text) {
  return words(text) <= kHeadingWords && text.find(':') == std::string_view::npos &&
         !text.ends_with('.') && !text.ends_with(';') && !text.ends_with(',');
}

}  // namespace

void parts(std::string_view text, text::LineEnds line_ends, std::vector<text::Segment>& buffer,
           std::vector<Part>& out) {
  text::segments(text, buffer, line_ends);
  out.clear();
  std::size_t before = 0;
  for (const text::Segment& s : buffer) {
    const auto between = text.substr(before, s.begin - before);
    before = s.end;
    Part part{s.begin, s.end, s.kind};
    read_mark(between, out.empty(), part);
    const bool goes_on = !out.empty() && s.kind != SegmentKind::heading && !part.bullet &&
                         !part.numbered && between.find('\n') == std::string_view::npos &&
                         (out.back().bullet || out.back().numbered) &&
                         s.end - out.back().begin <= text::kLongestSegment;
    if (goes_on) {
      out.back().end = s.end;
    } else {
      out.push_back(part);
    }
  }
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const auto words_of = text.substr(out[i].begin, out[i].end - out[i].begin);
    if (out[i].numbered && out[i + 1].bullet && looks_like_heading(words_of))
      out[i].kind = SegmentKind::heading;
    // Of a list that begins behind it.
    const bool item =
        out[i + 1].bullet || out[i + 1].numbered || out[i + 1].kind == SegmentKind::item;
    out[i].opens = item && words(words_of) <= kOpenerWords &&
                   (words_of.ends_with(':') || text.substr(out[i].end).starts_with(':'));
  }
}

Labelled labelled(std::string_view part) {
  const auto colon = part.find(": ");
  if (colon == std::string_view::npos || colon == 0 || colon > kLabelBytes) return {};
  const Labelled out{trimmed(part.substr(0, colon)), trimmed(part.substr(colon + 1))};
  if (words(out.label) > kLabelWords || words(out.sentence) < 3) return {};
  return out;
}

}  // namespace metier::market
