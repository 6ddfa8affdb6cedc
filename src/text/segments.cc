#include "text/segments.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "text/characters.h"
#include "text/sentences.h"

namespace metier::text {
namespace {

// Lengths in characters.
constexpr unsigned kShort = 80;    // headings and items without bullets
constexpr unsigned kWrapped = 40;  // a line that may go on in small letters
constexpr unsigned kFull = 50;     // a line that may go on in any
constexpr unsigned kWidest = 130;  // lines are not wrapped beyond
constexpr std::size_t kLongLine = 512;

struct Line {
  std::uint32_t begin;  // behind blanks and bullet
  std::uint32_t end;
  std::uint16_t length;  // characters, counted up to kLongLine bytes
  bool bullet;
  bool numbered;
  bool stops;  // in end punctuation
  bool colon;
  bool comma;
  char last;
  bool lower;  // begins with a small letter
};

std::size_t count_characters(std::string_view text) {
  std::size_t continuations = 0, at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    constexpr std::uint64_t kOnes = 0x0101010101010101ULL;
    continuations += (word >> 7 & ~word >> 6 & kOnes) * kOnes >> 56;
  }
  for (; at < text.size(); ++at) continuations += (text[at] & 0xC0) == 0x80;
  return text.size() - continuations;
}

class Cutter {
 public:
  Cutter(std::string_view text, LineEnds line_ends, std::vector<Segment>& out)
      : text_(text), out_(out), real_(line_ends == LineEnds::real) {}

  void run() {
    while (read_block()) cut_block();
  }

 private:
  std::size_t skip_blanks(std::size_t at, std::size_t end) const {
    while (at < end) {
      const std::size_t size = blank_at(text_, at);
      if (size == 0) break;
      at += size;
    }
    return std::min(at, end);
  }

  std::size_t trim_end(std::size_t begin, std::size_t end) const {
    while (end > begin) {
      const std::size_t size = blank_before(text_, end);
      if (size == 0 || size > end - begin) break;
      end -= size;
    }
    return end;
  }

  // ----- or ===: separates as an empty line does.
  bool is_decoration(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at)
      if (is_word_byte(text_[at])) return false;
    return true;
  }

  // Lines up to an empty one, or as many as fit; false at the end of the text.
  bool read_block() {
    count_ = 0;
    while (at_ < text_.size() && count_ < lines_.size()) {
      const std::size_t found = text_.find('\n', at_);
      const std::size_t end = found == std::string_view::npos ? text_.size() : found;
      const std::size_t begin = skip_blanks(at_, end);
      at_ = std::min(end + 1, text_.size());
      const std::size_t last = trim_end(begin, end);
      if (begin == last || is_decoration(begin, last)) {
        if (count_ > 0) return true;
      } else {
        add_line(begin, last);
      }
    }
    return count_ > 0;
  }

  void add_line(std::size_t begin, std::size_t end) {
    const Bullet bullet = read_bullet(text_, begin, end);
    Line line{};
    line.bullet = bullet.size != 0;
    line.numbered = bullet.numbered;
    if (line.bullet) begin = skip_blanks(begin + bullet.size, end);
    if (begin >= end) return;
    line.begin = static_cast<std::uint32_t>(begin);
    line.end = static_cast<std::uint32_t>(end);
    line.length = static_cast<std::uint16_t>(
        count_characters(text_.substr(begin, std::min(end - begin, kLongLine))));
    const char32_t first = character_at(text_, begin);
    line.lower = is_lower(first);
    line.last = text_[end - 1];
    line.colon = line.last == ':';
    line.comma = line.last == ',';
    // Only the next line tells whether a dot is that of an abbreviation.
    if (count_ > 0) end_line(line.bullet ? 0 : first);
    lines_[count_++] = line;
  }

  // Takes note how the last line ends, given what the next begins with.
  void end_line(char32_t next) {
    Line& line = lines_[count_ - 1];
    const char last = line.last;
    const bool sign = (last & 0x80) != 0 || !is_word_byte(last);
    line.stops = sign && ends_sentence(text_, line.begin, line.end, next);
  }

  unsigned first_word(const Line& line) const {
    std::size_t at = line.begin;
    unsigned length = 0;
    while (at < line.end && length < kWidest && !is_control_or_blank(text_[at]))
      length += (text_[at++] & 0xC0) != 0x80;
    return length;
  }

  // Whether line i was broken because the next word did not fit.
  bool is_full(std::size_t i) const {
    return lines_[i].length + 1U + first_word(lines_[i + 1]) > widest_;
  }

  bool may_go_on(std::size_t i) const {
    return !lines_[i + 1].bullet && !lines_[i].stops && !lines_[i].colon;
  }

  // Widest line, and whether the lines look as if a program had wrapped them.
  void measure() {
    widest_ = 0;
    for (std::size_t i = 0; i < count_; ++i)
      widest_ = std::max<unsigned>(widest_, lines_[i].length);
    std::size_t candidates = 0, full = 0, lower = 0;
    for (std::size_t i = 0; i + 1 < count_; ++i) {
      if (!may_go_on(i)) continue;
      ++candidates;
      full += lines_[i].length >= kFull && is_full(i);
      lower += lines_[i + 1].lower;
    }
    wrapped_ = candidates > 0 && full * 4 >= candidates * 3 && widest_ <= kWidest &&
               (lower > 0 || lines_[count_ - 1].stops);
    all_lower_ = count_ > 2;
    for (std::size_t i = 0; i < count_; ++i) all_lower_ = all_lower_ && lines_[i].lower;
  }

  // Whether line i + 1 goes on with what line i began.
  bool goes_on(std::size_t i) const {
    if (real_ || !may_go_on(i)) return false;
    const Line& line = lines_[i];
    if (wrapped_ && line.length >= kFull && is_full(i)) return true;
    if (!lines_[i + 1].lower || all_lower_) return false;
    return line.length >= kWrapped || (line.length >= kWrapped / 2 && is_full(i));
  }

  void cut_block() {
    end_line(0);
    if (!real_ && count_ > 1) measure();
    for (std::size_t i = 0; i < count_;) {
      std::size_t last = i;
      while (last + 1 < count_ && goes_on(last)) ++last;
      cut_unit(i, last);
      i = last + 1;
    }
  }

  bool is_long_or_ended(const Line& line) const { return line.stops || line.length > kShort; }

  bool is_heading(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.length > kShort || line.comma) return false;
    const Line* next = i + 1 < count_ ? &lines_[i + 1] : nullptr;
    const bool more = next != nullptr || skip_blanks(at_, text_.size()) < text_.size();
    if (line.colon && (!line.bullet || line.numbered)) return more;
    const bool alone = count_ == 1 && more && !line.bullet;
    if (line.stops) return alone && line.last == '?';
    if (alone) return true;
    if (next == nullptr) return false;
    if (line.bullet)
      return line.numbered && next->bullet && !next->numbered &&
             (i == 0 || !lines_[i - 1].numbered);
    if (next->bullet) return true;
    return (i == 0 || is_long_or_ended(lines_[i - 1])) && is_long_or_ended(*next);
  }

  void cut_unit(std::size_t first, std::size_t last) {
    const Line& line = lines_[first];
    const std::size_t end = lines_[last].end;
    if (first == last && is_heading(first)) return emit(line.begin, end, SegmentKind::heading);
    const bool is_short = first == last && count_ > 1 && !line.stops && line.length <= kShort;
    cut_sentences(line.begin, end,
                  line.bullet || is_short ? SegmentKind::item : SegmentKind::sentence);
  }

  void cut_sentences(std::size_t begin, std::size_t end, SegmentKind kind) {
    std::size_t from = begin;
    for (std::size_t at = begin; (at = next_sign(text_, at, end)) < end;) {
      const Stop stop = read_sign(text_, from, at, end);
      at = stop.next;
      if (stop.end == std::string_view::npos) continue;
      emit(from, stop.end, kind);
      from = skip_blanks(std::min(stop.next, end), end);
      at = std::max(at, from);
      if (stop.bullet) kind = SegmentKind::item;
    }
    emit(from, end, kind);
  }

  void emit(std::size_t begin, std::size_t end, SegmentKind kind) {
    begin = skip_blanks(begin, end);
    while (end - begin > kLongestSegment) {
      const std::size_t cut = last_blank(begin, begin + kLongestSegment);
      put(begin, trim_end(begin, cut), kind);
      begin = skip_blanks(cut, end);
    }
    put(begin, trim_end(begin, end), kind);
  }

  // Where a segment may be cut before `limit`: at a blank, else between characters.
  std::size_t last_blank(std::size_t begin, std::size_t limit) const {
    for (std::size_t at = limit; at > begin; --at)
      if (is_control_or_blank(text_[at])) return at;
    std::size_t at = limit;
    while (limit - at < 3 && (text_[at] & 0xC0) == 0x80) --at;
    return at;
  }

  void put(std::size_t begin, std::size_t end, SegmentKind kind) {
    if (begin >= end || is_decoration(begin, end)) return;
    out_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), kind});
  }

  std::string_view text_;
  std::vector<Segment>& out_;
  bool real_;
  std::size_t at_ = 0;
  std::array<Line, 256> lines_;  // of the block
  std::size_t count_ = 0;
  unsigned widest_ = 0;
  bool wrapped_ = false;
  bool all_lower_ = false;
};

}  // namespace

bool begins_small(std::string_view text) {
  return is_lower(character_at(text, 0));
}

void segments(std::string_view text, std::vector<Segment>& out, LineEnds line_ends) {
  out.clear();
  Cutter(text.substr(0, std::numeric_limits<std::uint32_t>::max()), line_ends, out).run();
}

}  // namespace metier::text
