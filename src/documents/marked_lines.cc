#include "documents/marked_lines.h"

#include <algorithm>
#include <string>

#include "documents/composer.h"

namespace metier::documents {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Which heading, item or cell the place in a page is in that was scanned to.
class HtmlPlace {
 public:
  explicit HtmlPlace(std::string_view page) : page_(page) {}

  void scan_to(std::size_t end) {
    while (at_ < end) {
      at_ = std::min(page_.find('<', at_), page_.size());
      if (at_ >= end) return;
      tag();
    }
  }
  PartKind kind() const {
    if (heading_ != 0) return PartKind::heading;
    if (in_item_) return PartKind::item;
    return cells_ > 0 ? PartKind::cell : PartKind::paragraph;
  }
  std::uint32_t heading() const { return heading_; }

 private:
  void skip_behind(std::string_view what, std::size_t& none_from) {
    // A search that failed once is not made again.
    std::size_t found = at_ >= none_from ? kNone : page_.find(what, at_);
    if (found == kNone) {
      none_from = std::min(none_from, at_);
      ++at_;
    } else {
      at_ = found + what.size();
    }
  }

  void tag() {
    if (page_.substr(at_, 4) == "<!--") return skip_behind("-->", no_comment_from_);
    std::size_t at = at_ + 1;
    const bool closing = at < page_.size() && page_[at] == '/';
    if (closing) ++at;
    std::string name;
    while (at < page_.size() && is_name_byte(page_[at]) && name.size() < 10)
      name += static_cast<char>(page_[at++] | 0x20);
    at_ = at;
    if (name.empty()) return;
    if (!closing && name == "script") return skip_behind("</script", no_script_from_);
    if (!closing && name == "style") return skip_behind("</style", no_style_from_);
    take(name, closing);
  }

  void take(std::string_view name, bool closing) {
    const auto digit = [](char c) { return static_cast<std::uint32_t>(c & 0xF); };
    if (name.size() == 2 && name[0] == 'h' && digit(name[1]) >= 1 && digit(name[1]) <= 6) {
      heading_ = closing ? 0 : digit(name[1]);
      if (!closing) in_item_ = false;
    } else if (name == "li") {
      in_item_ = !closing || lists_ > 1;
    } else if (name == "ul" || name == "ol" || name == "menu") {
      lists_ = closing ? std::max(0, lists_ - 1) : lists_ + 1;
      if (lists_ == 0) in_item_ = false;
    } else if (name == "td" || name == "th") {
      cells_ = closing ? std::max(0, cells_ - 1) : 1;
    } else if (name == "tr" || name == "table") {
      cells_ = 0;
    }
  }

  std::string_view page_;
  std::size_t at_ = 0;
  std::size_t no_comment_from_ = kNone, no_script_from_ = kNone, no_style_from_ = kNone;
  std::uint32_t heading_ = 0;
  int lists_ = 0;
  int cells_ = 0;
  bool in_item_ = false;
};

// What the line of a Markdown text begins with.
class MarkdownPlace {
 public:
  explicit MarkdownPlace(std::string_view text) : text_(text) {
    end_ = std::min(text_.find('\n'), text_.size());
    if (text_.starts_with("---")) {
      const std::size_t close = text_.find("\n---", 3);
      if (close != kNone) matter_end_ = close;
    }
  }

  // Calls are made with growing offsets.
  void scan_to(std::size_t offset) {
    while (offset > end_) {
      begin_ = end_ + 1;
      end_ = std::min(text_.find('\n', begin_), text_.size());
    }
    const std::string_view line = trimmed(begin_, end_);
    std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    const bool is_marked = marks >= 1 && marks <= 6 && marks < line.size() && line[marks] == ' ';
    heading_ = is_marked ? static_cast<std::uint32_t>(marks) : 0;
    if (heading_ == 0) heading_ = underlined();
    if (end_ < matter_end_ && line.starts_with("title:")) heading_ = 1;
    is_cell_ = line.starts_with('|');
  }
  PartKind kind() const {
    if (heading_ != 0) return PartKind::heading;
    return is_cell_ ? PartKind::cell : PartKind::paragraph;
  }
  std::uint32_t heading() const { return heading_; }

 private:
  std::string_view trimmed(std::size_t begin, std::size_t end) const {
    std::string_view line = text_.substr(begin, end - begin);
    while (!line.empty() && (line.front() == ' ' || line.front() == '>')) line.remove_prefix(1);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.remove_suffix(1);
    return line;
  }
  std::uint32_t underlined() const {
    if (end_ >= text_.size()) return 0;
    // A rule is short; a long line is none.
    const std::string_view rest = text_.substr(end_ + 1, 200);
    const std::size_t size = std::min(rest.find('\n'), rest.size());
    std::string_view next = rest.substr(0, size);
    while (!next.empty() && (next.back() == ' ' || next.back() == '\r')) next.remove_suffix(1);
    if (next.size() < 2) return 0;
    if (next.find_first_not_of('=') == kNone) return 1;
    return next.find_first_not_of('-') == kNone ? 2 : 0;
  }

  std::string_view text_;
  std::size_t begin_ = 0, end_ = 0;
  std::size_t matter_end_ = 0;
  std::uint32_t heading_ = 0;
  bool is_cell_ = false;
};

// Of "1. ", "2) ": a list that is numbered.
std::size_t number_size(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at < 3 && line[at] >= '0' && line[at] <= '9') ++at;
  if (at == 0 || at + 1 >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
  return line[at + 1] == ' ' ? at + 2 : 0;
}

void strip_mark(std::string_view text, bool numbers, MarkedLine& line) {
  const std::string_view words = text.substr(line.begin, line.end - line.begin);
  std::size_t mark = bullet_size(words);
  if (mark == 0 && words.starts_with("+ ")) mark = 2;
  if (mark == 0 && numbers) mark = number_size(words);
  if (mark == 0 || mark >= words.size()) return;
  line.begin += static_cast<std::uint32_t>(mark);
  if (line.kind != PartKind::heading) line.kind = PartKind::item;
}

// Calls take(begin, end) for each line of the text without the blanks around it, but for empty
// ones.
template <class Take>
void for_lines(std::string_view text, Take take) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::size_t begin = at, last = end;
    while (begin < last && is_blank(text[begin])) ++begin;
    while (last > begin && is_blank(text[last - 1])) --last;
    if (begin < last) take(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last));
    at = end + 1;
  }
}

template <class Place>
void add_lines(std::string_view source, const text::PlainText& of_source, bool numbers,
               std::size_t most, MarkedText& out) {
  Place place(source);
  for_lines(out.plain.text, [&](std::uint32_t begin, std::uint32_t end) {
    if (out.lines.size() >= most) return;
    place.scan_to(of_source.original_begin(begin));
    MarkedLine line{begin, end, 0, 0, place.kind(), place.heading()};
    strip_mark(out.plain.text, numbers, line);
    line.origin_begin = static_cast<std::uint32_t>(out.plain.original_begin(line.begin));
    line.origin_end = static_cast<std::uint32_t>(out.plain.original_end(line.end));
    out.lines.push_back(line);
  });
}

}  // namespace

MarkedText mark_html(std::string_view original, std::size_t most) {
  MarkedText out;
  text::strip_markup(original, text::Markup::html, out.plain);
  if (out.plain.unescaped.empty()) {
    add_lines<HtmlPlace>(original, out.plain, false, most, out);
    return out;
  }
  // The tags were escaped: their places are those of the text that was unescaped.
  const std::string page = std::move(out.plain.unescaped);
  text::PlainText inner;
  text::strip_markup(page, text::Markup::html, inner);
  if (inner.text == out.plain.text)
    add_lines<HtmlPlace>(page, inner, false, most, out);
  else
    add_lines<HtmlPlace>({}, out.plain, false, most, out);
  return out;
}

MarkedText mark_markdown(std::string_view original, std::size_t most) {
  MarkedText out;
  text::strip_markup(original, text::Markup::markdown, out.plain);
  add_lines<MarkdownPlace>(original, out.plain, true, most, out);
  return out;
}

std::vector<MarkedLine> mark_plain(std::string_view text) {
  std::vector<text::Segment> found;
  text::segments(text, found);
  std::vector<MarkedLine> out;
  for (const text::Segment& segment : found) {
    using Kind = text::SegmentKind;
    const bool goes_on =
        !out.empty() && segment.kind == Kind::sentence && out.back().kind == PartKind::paragraph &&
        text.substr(out.back().end, segment.begin - out.back().end).find('\n') == kNone;
    if (goes_on) {
      out.back().end = out.back().origin_end = segment.end;
      continue;
    }
    const PartKind kind = segment.kind == Kind::heading ? PartKind::heading
                          : segment.kind == Kind::item  ? PartKind::item
                                                        : PartKind::paragraph;
    out.push_back({segment.begin, segment.end, segment.begin, segment.end, kind,
                   kind == PartKind::heading ? 1U : 0U});
  }
  return out;
}

}  // namespace metier::documents
