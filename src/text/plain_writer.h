// Writes a plain text and its runs; for the readers of markup. Blanks and line ends are put off
// until something visible follows, so that none begin or end a text.
#pragma once

#include <algorithm>
#include <cstring>

#include "text/markup.h"

namespace metier::text {

class PlainWriter {
 public:
  using Run = PlainText::Run;

  PlainWriter(std::string_view original, std::string& text, std::vector<Run>& runs)
      : original_(original), text_(text), runs_(runs) {
    runs_.clear();
    text_.resize(original.size());
    begin_ = to_ = text_.data();
    end_ = begin_ + text_.size();
  }

  // Original bytes [from, to) as they are.
  void copy(std::size_t from, std::size_t to) {
    if (from >= to) return;
    flush(from);
    verbatim(from, to);
  }

  // Character `bytes` instead of original bytes [from, to), which are at least as many.
  void decoded(std::string_view bytes, std::size_t from, std::size_t to) {
    flush(from);
    whole(bytes, from, to);
  }

  // A blank that counts only between visible characters of one line; of several the first does.
  void blank(std::size_t from, std::size_t to) {
    if (blank_end_ != 0) return;
    blank_begin_ = from;
    blank_end_ = to;
  }

  // What follows begins at least `count` lines further down.
  void break_lines(int count) { breaks_ = std::max(breaks_, count); }

  // A further line end, up to one empty line.
  void break_line() { breaks_ = std::min(breaks_ + 1, 2); }

  void finish() { text_.resize(static_cast<std::size_t>(to_ - begin_)); }

 private:
  void flush(std::size_t from) {
    if (breaks_ != 0) {
      breaks(from);
    } else if (blank_end_ != 0) {
      if (to_ != begin_ && to_[-1] != '\n') {
        if (blank_end_ == blank_begin_ + 1) {
          verbatim(blank_begin_, blank_end_);
          to_[-1] = ' ';
        } else {
          whole(" ", blank_begin_, blank_end_);
        }
      }
    }
    breaks_ = 0;
    blank_end_ = 0;
  }

  // Line ends that are in the text already, in <pre>, count.
  void breaks(std::size_t from) {
    if (to_ == begin_ || from <= last_) return;
    if (to_[-1] == '\n') breaks_ -= to_ - begin_ > 1 && to_[-2] == '\n' ? 2 : 1;
    if (breaks_ > 0)
      whole(std::string_view("\n\n").substr(0, static_cast<std::size_t>(breaks_)), last_, from);
  }

  void verbatim(std::size_t from, std::size_t to) {
    const std::size_t size = std::min(to - from, static_cast<std::size_t>(end_ - to_));
    if (size == 0) return;
    if (from != continues_) runs_.push_back({plain(), static_cast<std::uint32_t>(from), 0});
    if (size < 16 && end_ - to_ >= 16 && original_.size() - from >= 16) {
      std::memcpy(to_, original_.data() + from, 16);  // most are short
    } else {
      std::memcpy(to_, original_.data() + from, size);
    }
    to_ += size;
    last_ = continues_ = from + size;
  }

  void whole(std::string_view bytes, std::size_t from, std::size_t to) {
    if (bytes.size() > static_cast<std::size_t>(end_ - to_) || from >= to) return;
    runs_.push_back(
        {plain(), static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)});
    std::memcpy(to_, bytes.data(), bytes.size());
    to_ += bytes.size();
    last_ = to;
    continues_ = std::string_view::npos;
  }

  std::uint32_t plain() const { return static_cast<std::uint32_t>(to_ - begin_); }

  std::string_view original_;
  std::string& text_;
  std::vector<Run>& runs_;
  char* begin_;
  char* to_;
  char* end_;
  std::size_t last_ = 0;                            // behind the last original byte written
  std::size_t continues_ = std::string_view::npos;  // where the last run goes on
  std::size_t blank_begin_ = 0;
  std::size_t blank_end_ = 0;  // 0: none waits
  int breaks_ = 0;
};

}  // namespace metier::text
