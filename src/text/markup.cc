#include "text/markup.h"

#include <algorithm>
#include <limits>

#include "text/markup_parts.h"

namespace metier::text {
namespace {

constexpr std::size_t kSample = std::size_t{1} << 20;

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

// Whether the line has **words** or a [link](target).
bool has_inline_marks(std::string_view line) {
  for (std::size_t at = 0; (at = line.find("**", at)) != std::string_view::npos; at += 2) {
    if (at + 2 >= line.size() || is_blank(line[at + 2]) || line[at + 2] == '*') continue;
    const std::size_t end = line.find("**", at + 3);
    if (end == std::string_view::npos) break;
    if (!is_blank(line[end - 1])) return true;
  }
  for (std::size_t at = 0; (at = line.find("](", at)) != std::string_view::npos; at += 2) {
    const std::size_t begin = line.substr(0, at).rfind('[');
    const std::size_t end = line.find_first_of(") ", at + 2);
    const std::string_view target = line.substr(at + 2, 4);
    const bool likely = target.substr(0, 1) == "/" || target.substr(0, 1) == "#" ||
                        target == "http" || target == "mail" || target.substr(0, 2) == "./";
    if (likely && begin != std::string_view::npos && begin + 1 < at &&
        end != std::string_view::npos)
      return true;
    if (begin == std::string_view::npos || end == std::string_view::npos) break;
  }
  return false;
}

// 2 for a heading that nothing else looks like, 1 for what could be one.
int heading_score(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  if (marks == 0 || marks > 6 || marks + 1 >= line.size() || line[marks] != ' ') return 0;
  const char first = line[marks + 1];
  if (is_blank(first) || line.size() > 200) return 0;
  const bool capital = (first >= 'A' && first <= 'Z') || (first & 0x80) != 0;
  return marks > 1 || capital ? 2 : 1;
}

bool has_front_matter(std::string_view text) {
  if (text.substr(0, 4) != "---\n" && text.substr(0, 5) != "---\r\n") return false;
  const std::size_t key = text.find('\n') + 1;
  const std::size_t colon = text.find_first_of(":\n", key);
  return colon != std::string_view::npos && colon > key && text[colon] == ':' &&
         text.find("\n---", key) != std::string_view::npos;
}

bool is_markdown(std::string_view text) {
  if (has_front_matter(text)) return true;
  int headings = 0, fences = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, std::min(end - at, std::size_t{4096}));
    if (!line.empty() && line[0] == '#') headings += heading_score(line);
    fences += line.substr(0, 3) == "```";
    if (headings > 1 || fences > 1 || has_inline_marks(line)) return true;
    at = end + 1;
  }
  return false;
}

// Whether it says at its beginning that it is HTML.
bool is_page(std::string_view text) {
  constexpr std::string_view kBeginning = "<!doctype html";
  const std::size_t at = std::min(text.find('<'), text.size());
  if (text.substr(0, at).find_first_not_of(" \t\r\n\xEF\xBB\xBF") != std::string_view::npos)
    return false;
  const std::string_view start = text.substr(at, kBeginning.size());
  return std::equal(start.begin(), start.end(), kBeginning.begin(), kBeginning.end(),
                    [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + 32 : a) == b; });
}

bool is_escaped(std::string_view text) {
  const TagCount escaped = count_escaped_tags(text);
  return escaped.is_html() && escaped.all() > count_tags(text).all();
}

// Decodes the references of `original`, nothing else.
void unescape(std::string_view original, PlainText& out) {
  PlainWriter writer(original, out.unescaped, out.unescaped_runs);
  std::size_t from = 0, at = 0;
  while ((at = original.find('&', at)) != std::string_view::npos) {
    const Decoded decoded = read_reference(original, at);
    if (decoded.length == 0) {
      ++at;
      continue;
    }
    writer.copy(from, at);
    writer.decoded(decoded.view(), at, at + decoded.length);
    from = at += decoded.length;
  }
  writer.copy(from, original.size());
  writer.finish();
}

using Run = PlainText::Run;

// The run that holds plain byte `at`.
const Run& run_at(const std::vector<Run>& runs, std::size_t at) {
  return *std::prev(std::upper_bound(runs.begin(), runs.end(), at,
                                     [](std::size_t a, const Run& run) { return a < run.plain; }));
}

std::size_t begin_of(const std::vector<Run>& runs, std::size_t at) {
  const Run& run = run_at(runs, at);
  return run.original + (run.decoded == 0 ? at - run.plain : 0);
}

std::size_t end_of(const std::vector<Run>& runs, std::size_t at) {
  const Run& run = run_at(runs, at - 1);
  return run.original + (run.decoded == 0 ? at - run.plain : run.decoded);
}

// Runs from the plain text to the unescaped one become runs to the original.
void compose(PlainText& out) {
  const std::vector<Run>& inner = out.unescaped_runs;
  // Filled behind the runs to be replaced, then moved to the front.
  const std::size_t count = out.runs.size();
  std::size_t next = 0;
  for (std::size_t i = 0; i < count; ++i) {
    const Run run = out.runs[i];
    const std::size_t end = i + 1 < count ? out.runs[i + 1].plain : out.text.size();
    if (run.decoded != 0) {
      const std::size_t from = begin_of(inner, run.original);
      const std::size_t to = end_of(inner, run.original + run.decoded);
      out.runs.push_back(
          {run.plain, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)});
      continue;
    }
    // Every inner run that the bytes [from, to) of the unescaped text touch.
    const std::size_t from = run.original, to = run.original + (end - run.plain);
    while (next + 1 < inner.size() && inner[next + 1].plain <= from) ++next;
    for (std::size_t k = next; k < inner.size() && inner[k].plain < to; ++k) {
      const std::size_t first = std::max<std::size_t>(from, inner[k].plain);
      const std::size_t skipped = inner[k].decoded == 0 ? first - inner[k].plain : 0;
      out.runs.push_back({static_cast<std::uint32_t>(run.plain + (first - from)),
                          static_cast<std::uint32_t>(inner[k].original + skipped),
                          inner[k].decoded});
    }
  }
  out.runs.erase(out.runs.begin(), out.runs.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace

Markup detect_markup(std::string_view text) {
  text = text.substr(0, kSample);
  if (is_page(text) || count_tags(text).is_html() || count_escaped_tags(text).is_html())
    return Markup::html;
  return is_markdown(text) ? Markup::markdown : Markup::plain;
}

void strip_markup(std::string_view original, Markup markup, PlainText& out) {
  original = original.substr(0, std::numeric_limits<std::uint32_t>::max());
  if (markup == Markup::html && is_escaped(original.substr(0, kSample))) {
    unescape(original, out);
    PlainWriter writer(out.unescaped, out.text, out.runs);
    strip_html(out.unescaped, writer);
    compose(out);
    return;
  }
  PlainWriter writer(original, out.text, out.runs);
  if (markup == Markup::html) {
    strip_html(original, writer);
  } else if (markup == Markup::markdown) {
    strip_markdown(original, writer, out.unescaped_runs);
  } else {
    writer.copy(0, original.size());
    writer.finish();
  }
}

std::size_t PlainText::original_begin(std::size_t begin) const {
  return begin_of(runs, begin);
}

std::size_t PlainText::original_end(std::size_t end) const {
  return end_of(runs, end);
}

}  // namespace metier::text
