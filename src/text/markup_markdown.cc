#include <algorithm>
#include <array>
#include <limits>

#include "text/characters.h"
#include "text/markup_parts.h"

namespace metier::text {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}
constexpr bool is_sign(char c) {
  return c > ' ' && c < 0x7F && !is_word_byte(c);
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

bool consists_of(std::string_view line, std::string_view signs) {
  return line.find_first_not_of(signs) == kNone;
}

// At least three of one of the signs, and blanks.
bool is_rule(std::string_view line) {
  if (line.empty() || std::string_view("-*_=").find(line[0]) == kNone) return false;
  const char signs[] = {line[0], ' ', '\t', '\r'};
  return consists_of(line, {signs, 4}) && std::count(line.begin(), line.end(), line[0]) >= 3;
}

bool is_table_rule(std::string_view line) {
  return !line.empty() && consists_of(line, "|-: \t\r") && line.find('-') != kNone &&
         line.find('|') != kNone;
}

// Bytes of a list mark with the blank behind it and the box of a task, which is left out: 0 if
// none.
std::size_t list_mark(std::string_view line) {
  if (line.size() < 2) return 0;
  if (line[0] == '-' || line[0] == '*' || line[0] == '+') return is_blank(line[1]) ? 2 : 0;
  std::size_t at = 0;
  while (at < line.size() && at < 9 && is_ascii_digit(line[at])) ++at;
  if (at == 0 || at + 1 >= line.size() || (line[at] != '.' && line[at] != ')')) return 0;
  return is_blank(line[at + 1]) ? at + 2 : 0;
}

// Reads lines into blocks; within a block (`scope`) marks are paired, and what is to be left out of
// it is noted as cuts, since only the end of a block tells which marks were meant.
class MarkdownStripper {
 public:
  MarkdownStripper(std::string_view in, PlainWriter& out, std::vector<PlainText::Run>& cuts)
      : in_(in), out_(out), cuts_(cuts) {}

  void run() {
    front_matter();
    while (at_ < in_.size()) line();
    flush();
  }

 private:
  enum Kind : std::uint32_t { kCut, kLineEnd, kReference, kKeep };
  // Uses the fields of a Run: begin, end, kind.
  using Cut = PlainText::Run;
  struct Opener {
    std::size_t cut;    // its place among the cuts
    std::size_t begin;  // of the marks
    std::size_t count;  // marks not paired yet
  };

  std::size_t line_end(std::size_t at) const {
    const std::size_t end = in_.find('\n', at);
    return end == kNone ? in_.size() : end;
  }
  std::size_t behind_line(std::size_t end) const { return std::min(end + 1, in_.size()); }
  std::string_view slice(std::size_t begin, std::size_t end) const {
    return in_.substr(begin, end - begin);
  }

  // --- blocks ---

  void front_matter() {
    constexpr std::size_t kLongest = std::size_t{64} << 10;
    if (trim(slice(0, line_end(0))) != "---") return;
    std::size_t at = behind_line(line_end(0));
    const std::size_t begin = at;
    std::size_t end = begin;
    for (;; at = behind_line(end)) {
      if (at >= in_.size() || at > kLongest) return;
      end = line_end(at);
      const std::string_view rest = trim(slice(at, end));
      if (rest == "---" || rest == "...") break;
      if (at == begin && rest.find(':') == kNone) return;
    }
    bool wanted = false;
    for (std::size_t from = begin; from < at; from = behind_line(line_end(from)))
      wanted = front_matter_line(from, line_end(from), wanted);
    out_.break_lines(2);
    at_ = behind_line(end);
  }

  // Whether lines that are indented below this one are wanted.
  bool front_matter_line(std::size_t from, std::size_t to, bool wanted) {
    const std::string_view whole = slice(from, to);
    std::string_view value = trim(whole);
    if (value.empty()) return wanted;
    if (is_blank(whole[0])) {
      if (wanted) put_value(value, 1);
      return wanted;
    }
    const std::size_t colon = value.find(':');
    if (colon == kNone) return false;
    const std::string_view key = value.substr(0, colon);
    if (key != "title" && key != "description") return false;
    value = trim(value.substr(colon + 1));
    out_.break_lines(2);
    if (value.size() < 3 && consists_of(value, ">|-+")) return true;
    if (value.size() > 1 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0])
      value = value.substr(1, value.size() - 2);
    put_value(value, 2);
    return true;
  }

  void put_value(std::string_view value, int lines) {
    const auto begin = static_cast<std::size_t>(value.data() - in_.data());
    out_.break_lines(lines);
    out_.copy(begin, begin + value.size());
  }

  void line() {
    const std::size_t end = line_end(at_);
    std::size_t begin = at_;
    const auto skip_blanks = [&] {
      while (begin < end && is_blank(in_[begin])) ++begin;
    };
    skip_blanks();
    while (begin < end && in_[begin] == '>') {
      ++begin;
      skip_blanks();
    }
    std::size_t last = end;  // without the blanks at its end
    while (last > begin && is_blank(in_[last - 1])) --last;
    at_ = behind_line(end);
    const std::string_view rest = slice(begin, last);
    if (rest.empty()) {
      in_table_ = false;
      return end_block(2);
    }
    const std::string_view start = rest.substr(0, 3);
    if (start == "```" || start == "~~~") return fence(rest);
    if (is_rule(rest) || (scope_open_ && consists_of(rest, "="))) return end_block(2);
    if (is_table_rule(rest)) {
      in_table_ = true;
      return end_block(1);
    }
    if (is_definition(rest)) return end_block(1);
    text_line(begin, last, rest);
  }

  void text_line(std::size_t begin, std::size_t last, std::string_view rest) {
    if (const std::size_t marks = heading_marks(rest); marks > 0)
      return heading(begin + marks, last);
    if (const std::size_t mark = list_mark(rest); mark > 0) {
      end_block(1);
      open_scope(begin);
      const std::string_view box = rest.substr(mark, 4);
      if (box == "[ ] " || box == "[x] " || box == "[X] ") {
        cut(begin + mark, begin + mark + 4, kCut);
        return inline_marks(begin + mark + 4, last);
      }
      return inline_marks(begin + mark, last);
    }
    if (rest[0] == '|' || (rest.find('|') != kNone && (in_table_ || table_follows())))
      return table_row(begin, last);
    if (scope_open_) {
      if (begin != line_ended_ + 1) cut(line_ended_, begin, kLineEnd);
    } else {
      open_scope(begin);
    }
    inline_marks(begin, last);
  }

  bool table_follows() const { return is_table_rule(trim(slice(at_, line_end(at_)))); }

  static std::size_t heading_marks(std::string_view line) {
    const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
    if (marks == 0 || marks > 6) return 0;
    return marks == line.size() || is_blank(line[marks]) ? marks : 0;
  }

  void heading(std::size_t begin, std::size_t end) {
    end_block(2);
    while (begin < end && is_blank(in_[begin])) ++begin;
    std::size_t last = end;
    while (last > begin && in_[last - 1] == '#') --last;
    if (last < end && (last == begin || is_blank(in_[last - 1]))) end = last;  // else: C#
    while (end > begin && is_blank(in_[end - 1])) --end;
    open_scope(begin);
    inline_marks(begin, end);
    end_block(2);
  }

  void table_row(std::size_t begin, std::size_t end) {
    while (begin < end) {
      end_block(1);
      std::size_t to = begin;
      while (to < end && in_[to] != '|') to += in_[to] == '\\' && to + 1 < end ? 2 : 1;
      std::size_t last = to;
      while (begin < last && is_blank(in_[begin])) ++begin;
      while (last > begin && is_blank(in_[last - 1])) --last;
      if (begin < last) {
        open_scope(begin);
        inline_marks(begin, last);
      }
      begin = std::max(to + 1, line_ended_);
    }
    end_block(1);
  }

  // Everything up to the closing fence, as it is.
  void fence(std::string_view opening) {
    end_block(2);
    const char sign = opening[0];
    const std::size_t size = std::min(opening.find_first_not_of(sign), opening.size());
    while (at_ < in_.size()) {
      const std::size_t begin = at_, end = line_end(at_);
      at_ = behind_line(end);
      const std::string_view rest = trim(slice(begin, end));
      if (rest.size() >= size && rest.find_first_not_of(sign) == kNone) break;
      out_.break_lines(1);
      out_.copy(begin, end);
    }
    out_.break_lines(2);
  }

  // [name]: target
  static bool is_definition(std::string_view line) {
    if (line[0] != '[') return false;
    const std::size_t end = line.find("]:");
    return end != kNone && end > 1 && line.find(']') == end && line[1] != '^' &&
           line.substr(end + 2).find_first_not_of(" \t") != kNone && line.find("/", end) != kNone;
  }

  // --- marks within a block ---

  void open_scope(std::size_t begin) {
    scope_open_ = true;
    scope_begin_ = begin;
    line_ended_ = begin;
  }

  void end_block(int lines) {
    flush();
    out_.break_lines(lines);
  }

  void cut(std::size_t begin, std::size_t end, Kind kind) {
    cuts_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
  }

  void inline_marks(std::size_t begin, std::size_t end) {
    code_missing_ = {};
    target_missing_ = 0;
    std::size_t at = begin;
    while (at < end) {
      switch (in_[at]) {
        case '\\':
          at = backslash(at, end);
          break;
        case '`':
          at = code(at, end);
          break;
        case '*':
        case '_':
        case '~':
          at = emphasis(begin, at, end);
          break;
        case '!':
          if (at + 1 < end && in_[at + 1] == '[') {
            brackets_.push_back({cuts_.size(), at, 0});
            cut(at, at, kCut);
            ++at;
          }
          ++at;
          break;
        case '[':
          brackets_.push_back({cuts_.size(), at, 1});
          cut(at, at, kCut);
          ++at;
          break;
        case ']':
          at = bracket(at, end);
          break;
        case '<':
          at = angle(at, end);
          break;
        case '&':
          at = reference(at, end);
          break;
        default:
          at = next_mark(at + 1, end);
      }
    }
    line_ended_ = std::max(at, end);
    if (at > end) at_ = std::max(at_, at);
  }

  std::size_t next_mark(std::size_t at, std::size_t end) const {
    static constexpr auto kMarks = [] {
      std::array<bool, 256> out{};
      for (const unsigned char c : {'\\', '`', '*', '_', '~', '!', '[', ']', '<', '&'})
        out[c] = true;
      return out;
    }();
    while (at < end && !kMarks[static_cast<unsigned char>(in_[at])]) ++at;
    return at;
  }

  std::size_t backslash(std::size_t at, std::size_t end) {
    if (at + 1 == end) {
      cut(at, at + 1, kCut);
    } else if (is_sign(in_[at + 1])) {
      cut(at, at + 1, kCut);
      return at + 2;
    }
    return at + 1;
  }

  std::size_t code(std::size_t at, std::size_t end) {
    std::size_t size = 1;
    while (at + size < end && in_[at + size] == '`') ++size;
    if (size >= code_missing_.size() || code_missing_[size]) return at + size;
    for (std::size_t to = at + size; to < end;) {
      if (in_[to] != '`') {
        ++to;
        continue;
      }
      std::size_t closing = 1;
      while (to + closing < end && in_[to + closing] == '`') ++closing;
      if (closing == size) {
        cut(at, at + size, kCut);
        cut(to, to + size, kCut);
        return to + size;
      }
      to += closing;
    }
    code_missing_[size] = true;
    return at + size;
  }

  std::size_t emphasis(std::size_t line, std::size_t at, std::size_t end) {
    const char sign = in_[at];
    std::size_t to = at;
    while (to < end && in_[to] == sign) ++to;
    const char before = at > line ? in_[at - 1] : ' ', after = to < end ? in_[to] : ' ';
    bool opens = !is_blank(after), closes = !is_blank(before);
    if (sign == '_') {
      opens = opens && !is_word_byte(before);
      closes = closes && !is_word_byte(after);
    }
    if (sign == '~' && to - at != 2) return to;
    std::vector<Opener>& openers = openers_[sign == '*' ? 0 : sign == '_' ? 1 : 2];
    std::size_t begin = at;
    while (closes && begin < to && !openers.empty()) {
      Opener& opener = openers.back();
      const std::size_t paired = std::min(opener.count, to - begin);
      opener.count -= paired;
      cuts_[opener.cut].plain -= static_cast<std::uint32_t>(paired);
      begin += paired;
      if (opener.count == 0) openers.pop_back();
    }
    if (begin > at) cut(at, begin, kCut);
    if (opens && begin < to) {
      openers.push_back({cuts_.size(), begin, to - begin});
      cut(to, to, kCut);  // grows to the left as marks are paired
    }
    return to;
  }

  std::size_t bracket(std::size_t at, std::size_t end) {
    if (brackets_.empty()) return at + 1;
    const Opener opening = brackets_.back();
    brackets_.pop_back();
    const char next = at + 1 < end ? in_[at + 1] : ' ';
    std::size_t behind = kNone;
    if (next == '(' && at >= target_missing_) {
      behind = behind_target(at + 2, end);
    } else if (next == '[') {
      const std::size_t close = slice(at + 2, std::min(end, at + 200)).find_first_of("[]");
      if (close != kNone && in_[at + 2 + close] == ']') behind = at + 3 + close;
    }
    if (behind == kNone) return at + 1;
    if (opening.count == 0) {  // an image: nothing of it stays
      drop_cuts(opening.cut);
      cut(opening.begin, behind, kCut);
    } else {
      cuts_[opening.cut].original = cuts_[opening.cut].plain + 1;
      cut(at, behind, kCut);
    }
    return behind;
  }

  // Behind the target that begins at `at`. Blanks in it are only before its title.
  std::size_t behind_target(std::size_t at, std::size_t end) {
    int depth = 1;
    for (; at < end; ++at) {
      const char c = in_[at];
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return at + 1;
      if (!is_blank(c)) continue;
      while (at + 1 < end && is_blank(in_[at + 1])) ++at;
      if (at + 1 == end || std::string_view("\"'()").find(in_[at + 1]) == kNone) break;
      const std::size_t close = in_[at + 1] == ')' ? at + 1 : slice(at, end).find(')');
      if (close == at + 1) return at + 2;
      if (close == kNone) break;
      return at + close + 1;
    }
    target_missing_ = std::max(target_missing_, at);
    return kNone;
  }

  // Forgets cut `first` and all behind it, and the marks that are still open there.
  void drop_cuts(std::size_t first) {
    cuts_.resize(first);
    for (auto& openers : openers_)
      while (!openers.empty() && openers.back().cut >= first) openers.pop_back();
  }

  // Tag, comment, or <address> of a page or person.
  std::size_t angle(std::size_t at, std::size_t end) {
    if (in_.substr(at, 4) == "<!--") {
      const std::size_t found = comment_end_(in_, at + 2);
      const std::size_t behind = found == kNone ? in_.size() : found + 3;
      cut(at, behind, kCut);
      return behind;
    }
    const std::string_view line = in_.substr(0, end);
    const Tag tag = read_tag(line, at);
    if (tag.end != 0 && tag.element != nullptr) {
      const bool ends = (tag.element->traits & (kLine | kParagraph)) != 0;
      cut(at, tag.end, ends ? kLineEnd : kCut);
      return tag.end;
    }
    const std::size_t close = slice(at + 1, std::min(end, at + 2000)).find_first_of("<> ");
    if (close == kNone || in_[at + 1 + close] != '>') return at + 1;
    const std::string_view address = in_.substr(at + 1, close);
    if (address.find("://") == kNone && address.find('@') == kNone) return at + 1;
    cut(at, at + 1, kCut);
    cut(at + 1 + close, at + 2 + close, kCut);
    return at + 2 + close;
  }

  std::size_t reference(std::size_t at, std::size_t end) {
    const Decoded decoded = read_reference(in_.substr(0, end), at);
    if (decoded.length == 0) return at + 1;
    cut(at, at + decoded.length, kReference);
    return at + decoded.length;
  }

  // --- writing ---

  void flush() {
    if (!scope_open_) return;
    std::size_t from = scope_begin_;
    for (const Cut& c : cuts_) {
      const std::size_t begin = c.plain, end = c.original;
      if (begin == end) continue;
      out_.copy(from, begin);
      if (c.decoded == kLineEnd) out_.break_lines(1);
      if (c.decoded == kReference) {
        const Decoded decoded = read_reference(in_.substr(0, end), begin);
        out_.decoded(decoded.view(), begin, end);
      }
      from = end;
    }
    out_.copy(from, line_ended_);
    cuts_.clear();
    brackets_.clear();
    for (auto& openers : openers_) openers.clear();
    scope_open_ = false;
  }

  std::string_view in_;
  PlainWriter& out_;
  std::vector<Cut>& cuts_;  // in order
  std::vector<Opener> brackets_;
  std::array<std::vector<Opener>, 3> openers_;
  std::array<bool, 8> code_missing_{};  // no closing backticks of that number in the line
  std::size_t target_missing_ = 0;      // targets that begin before have no end
  bool scope_open_ = false;
  bool in_table_ = false;
  std::size_t scope_begin_ = 0;
  std::size_t line_ended_ = 0;  // behind the last line of the scope
  std::size_t at_ = 0;
  Finder comment_end_{"-->"};
};

}  // namespace

void strip_markdown(std::string_view original, PlainWriter& out,
                    std::vector<PlainText::Run>& cuts) {
  cuts.clear();
  MarkdownStripper(original, out, cuts).run();
  out.finish();
}

}  // namespace metier::text
