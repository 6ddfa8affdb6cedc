#include <array>

#include "text/markup_parts.h"

namespace metier::text {
namespace {

enum Class : std::uint8_t { kText, kSpace, kLess, kAnd };

constexpr auto kClasses = [] {
  std::array<Class, 256> out{};
  for (const unsigned char c : {' ', '\n', '\t', '\r', '\f'}) out[c] = kSpace;
  out['<'] = kLess;
  out['&'] = kAnd;
  return out;
}();

Class class_of(char c) {
  return kClasses[static_cast<unsigned char>(c)];
}

class HtmlStripper {
 public:
  HtmlStripper(std::string_view in, bool lines_count, PlainWriter& out)
      : in_(in), out_(out), lines_count_(lines_count) {}

  void run() {
    while (at_ < in_.size()) {
      if (is_hidden()) {
        at_ = in_.find('<', at_);
        if (at_ == std::string_view::npos) return;
      }
      switch (class_of(in_[at_])) {
        case kText:
          words();
          break;
        case kSpace:
          blanks();
          break;
        case kLess:
          less();
          break;
        case kAnd:
          reference();
          break;
      }
    }
  }

 private:
  bool is_hidden() const { return dropped_ != nullptr || (in_head_ && !in_title_); }

  // Words with single blanks between them.
  void words() {
    const std::size_t begin = at_;
    const std::size_t size = in_.size();
    std::size_t at = at_;
    while (at < size) {
      const Class c = class_of(in_[at]);
      if (c == kText) {
        ++at;
      } else if (in_[at] == ' ' && at + 1 < size && class_of(in_[at + 1]) == kText) {
        at += 2;
      } else {
        break;
      }
    }
    at_ = at;
    out_.copy(begin, at_);
  }

  void blanks() {
    const std::size_t begin = at_;
    int lines = 0;
    for (; at_ < in_.size() && class_of(in_[at_]) == kSpace; ++at_) lines += in_[at_] == '\n';
    if (preformatted_ > 0) return out_.copy(begin, at_);
    if (lines_count_) {
      if (lines > 0) return out_.break_lines(lines > 1 ? 2 : 1);
    } else if (lines > 1) {
      const bool in_text =
          begin > 0 && in_[begin - 1] != '>' && at_ < in_.size() && in_[at_] != '<';
      if (in_text) return out_.break_lines(is_bullet(in_, at_) ? 1 : 2);
    } else if (lines == 1 && at_ < in_.size() && is_bullet(in_, at_)) {
      return out_.break_lines(1);
    }
    out_.blank(begin, begin + 1);
  }

  void reference() {
    const Decoded decoded = read_reference(in_, at_);
    if (decoded.length == 0) {
      out_.copy(at_, at_ + 1);
      ++at_;
      return;
    }
    const std::size_t end = at_ + decoded.length;
    if (decoded.is_blank() && preformatted_ == 0) {
      out_.blank(at_, end);
    } else {
      out_.decoded(decoded.view(), at_, end);
    }
    at_ = end;
  }

  void less() {
    const char next = at_ + 1 < in_.size() ? in_[at_ + 1] : ' ';
    if (next == '!' || next == '?') return declaration(next);
    const Tag tag = read_tag(in_, at_);
    if (tag.end == 0) {
      if (!is_hidden()) out_.copy(at_, at_ + 1);
      ++at_;
      return;
    }
    at_ = tag.end;
    take(tag);
  }

  // Comment, CDATA, doctype or processing instruction. One without an end hides what follows, but a
  // lone <! is text.
  void declaration(char sign) {
    const std::string_view rest = in_.substr(at_, 9);
    std::size_t end;
    if (rest.substr(0, 4) == "<!--") {
      // <!--> and <!---> are comments too.
      end = behind(comment_end_(in_, at_ + 2), 3);
    } else if (rest == "<![CDATA[") {
      end = behind(cdata_end_(in_, at_ + 9), 3);
    } else if (sign == '?' || (rest.size() > 2 && rest[2] != ' ')) {
      const std::size_t found = greater_(in_, at_ + 2);
      end = found == std::string_view::npos ? at_ : found + 1;
    } else {
      end = at_;
    }
    if (end == at_) {
      if (!is_hidden()) out_.copy(at_, at_ + 1);
      end = at_ + 1;
    }
    at_ = end;
  }

  std::size_t behind(std::size_t found, std::size_t size) const {
    return found == std::string_view::npos ? in_.size() : found + size;
  }

  void take(const Tag& tag) {
    const std::uint16_t traits = tag.element == nullptr ? 0 : tag.element->traits;
    if (dropped_ != nullptr) {
      if (tag.element == dropped_ && !tag.empty) depth_ += tag.closing ? -1 : 1;
      if (depth_ == 0) dropped_ = nullptr;
      if ((traits & kRaw) != 0 && !tag.closing) skip_raw(tag.element->name);
      return;
    }
    if (tag.element == nullptr) return;
    const std::string_view name = tag.element->name;
    if (name == "br") return out_.break_line();
    if (name == "wbr") return;
    breaks(traits);
    if ((traits & (kInHead | kParagraph)) == (kInHead | kParagraph)) {
      if (name == "head") in_head_ = !tag.closing;
      if (name == "title") in_title_ = !tag.closing;
    } else if ((traits & kInHead) == 0) {
      in_head_ = in_title_ = false;
    }
    if (name == "pre" || name == "textarea")
      preformatted_ = tag.closing ? 0 : 1;
    else if ((traits & kList) != 0)
      list(tag.closing);
    if ((traits & kHeading) != 0 && !tag.closing) lists_ = 0;  // a list that was never closed
    if (tag.closing || tag.empty) return;
    if ((traits & kRaw) != 0) skip_raw(name);
    if ((traits & kDropped) != 0) {
      dropped_ = tag.element;
      depth_ = 1;
    }
  }

  void list(bool closing) {
    if (!closing) {
      ++lists_;
    } else if (lists_ > 0) {
      if (--lists_ == 0) out_.break_lines(2);
    }
  }

  void breaks(std::uint16_t traits) {
    if ((traits & kParagraph) != 0) {
      out_.break_lines(lists_ > 0 && (traits & kHeading) == 0 ? 1 : 2);
    } else if ((traits & kLine) != 0) {
      out_.break_lines(1);
    }
  }

  // Behind the end tag of script and the like, else the end of the text.
  void skip_raw(std::string_view name) {
    while ((at_ = in_.find("</", at_)) != std::string_view::npos) {
      const std::string_view found = in_.substr(at_ + 2, name.size());
      const Element* element = found.size() == name.size() ? find_element(found) : nullptr;
      if (element != nullptr && element->name == name) {
        const std::size_t end = greater_(in_, at_);
        at_ = end == std::string_view::npos ? in_.size() : end + 1;
        return;
      }
      at_ += 2;
    }
    at_ = in_.size();
  }

  std::string_view in_;
  PlainWriter& out_;
  std::size_t at_ = 0;
  const Element* dropped_ = nullptr;  // the element that is left out now
  int depth_ = 0;                     // how often it is open
  int lists_ = 0;
  int preformatted_ = 0;
  bool in_head_ = false;
  bool in_title_ = false;
  bool lines_count_;
  Finder comment_end_{"-->"}, cdata_end_{"]]>"}, greater_{">"};
};

}  // namespace

void strip_html(std::string_view original, PlainWriter& out) {
  constexpr std::size_t kSample = std::size_t{256} << 10;
  const bool lines_count = count_tags(original.substr(0, kSample)).blocks == 0;
  HtmlStripper(original, lines_count, out).run();
  out.finish();
}

}  // namespace metier::text
