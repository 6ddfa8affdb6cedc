#include "text/fold.h"

#include <array>
#include <cstring>

#include "base/base.h"

namespace metier::text {
namespace {

#include "text/fold_table.inc"

// What a code point turns into: up to three bytes of UTF-8, or one of the marks below in `size`.
struct Fold {
  char bytes[3];
  std::uint8_t size;
};
constexpr std::uint8_t kSeparator = 0xF0;
constexpr std::uint8_t kMark = 0xF1;  // combining: belongs to the word before it
constexpr std::uint8_t kInvisible =
    0xF2;  // zero width: belongs to a word only when the word goes on

constexpr Fold encode(char32_t c) {
  auto byte = [](char32_t v) { return static_cast<char>(static_cast<unsigned char>(v)); };
  if (c < 0x80) return {{byte(c), 0, 0}, 1};
  if (c < 0x800) return {{byte(0xC0 | c >> 6), byte(0x80 | (c & 0x3F)), 0}, 2};
  return {{byte(0xE0 | c >> 12), byte(0x80 | (c >> 6 & 0x3F)), byte(0x80 | (c & 0x3F))}, 3};
}

constexpr std::size_t kTableSize = 0x2000;

// Reads the code point at text[at]; the table is our own, hence valid.
constexpr char32_t decode(std::string_view text, std::size_t& at) {
  auto byte = [&] { return static_cast<char32_t>(static_cast<unsigned char>(text[at++])); };
  const char32_t first = byte();
  if (first < 0x80) return first;
  if (first < 0xE0) return (first & 0x1F) << 6 | (byte() & 0x3F);
  const char32_t second = byte() & 0x3F;
  return (first & 0x0F) << 12 | second << 6 | (byte() & 0x3F);
}

constexpr void add_folds(std::array<Fold, kTableSize>& table) {
  for (std::size_t at = 0; at < kFolds.size(); ++at) {
    Fold fold{{0, 0, 0}, 0};
    const char32_t from = decode(kFolds, at);
    while (kFolds[at] != ' ') fold.bytes[fold.size++] = kFolds[at++];
    table[from] = fold;
  }
}

constexpr std::array<Fold, kTableSize> make_table() {
  std::array<Fold, kTableSize> table{};
  for (auto& fold : table) fold.size = kSeparator;
  for (char32_t c = '0'; c <= '9'; ++c) table[c] = encode(c);
  for (char32_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = encode(c);
  for (const Range r : kLetters)
    for (char32_t c = r.first; c <= r.last; ++c) table[c] = encode(c);
  for (const Range r : kMarks)
    for (char32_t c = r.first; c <= r.last; ++c) table[c].size = kMark;
  for (const char16_t c : kZeroWidth) table[c].size = kInvisible;
  add_folds(table);
  return table;
}

constexpr std::array<Fold, kTableSize> kTable = make_table();
constexpr Fold kNoLetter{{0, 0, 0}, kSeparator};

Fold fold_2000_to_2bff(char32_t c) {
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F))
    return {{0, 0, 0}, kInvisible};
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return encode('0' + (c - 0x2070));
  if (c >= 0x2080 && c <= 0x2089) return encode('0' + (c - 0x2080));
  if (c >= 0x20D0 && c <= 0x20F0) return {{0, 0, 0}, kMark};
  switch (c) {
    case 0x2071:
      return encode('i');
    case 0x207F:
      return encode('n');
    case 0x2126:
      return kTable[0x03C9];  // ohm sign: omega
    case 0x212A:
      return encode('k');  // kelvin sign
    case 0x212B:
      return encode('a');  // angstrom sign
    default:
      return kNoLetter;
  }
}

Fold fold_presentation_form(char32_t c) {
  static constexpr std::array<std::string_view, 7> kLigatures{"ff",  "fi", "fl", "ffi",
                                                              "ffl", "st", "st"};
  if (c >= 0xFB00 && c <= 0xFB06) {
    Fold out{{0, 0, 0}, static_cast<std::uint8_t>(kLigatures[c - 0xFB00].size())};
    kLigatures[c - 0xFB00].copy(out.bytes, 3);
    return out;
  }
  if ((c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F)) return {{0, 0, 0}, kMark};
  if (c == 0xFEFF) return {{0, 0, 0}, kInvisible};
  if (c >= 0xFE10 && c <= 0xFE6F) return kNoLetter;
  if (c == 0xFD3E || c == 0xFD3F || (c >= 0xFDFC && c <= 0xFDFF) || c >= 0xFFDD) return kNoLetter;
  if (c >= 0xFF00 && c <= 0xFF5E) return kTable[c - 0xFF00 + 0x20];  // full-width forms of ASCII
  if (c >= 0xFF5F && c <= 0xFF65) return kNoLetter;
  return encode(c);
}

// Scripts and signs that Europe's labels hardly use: letters stay as they are. Code points of four
// bytes do not fit a Fold and are copied by the caller.
Fold fold_high(char32_t c) {
  if (c < 0x2C00) return fold_2000_to_2bff(c);
  if (c >= 0x2DE0 && c <= 0x2DFF) return {{0, 0, 0}, kMark};
  if (c >= 0x2E00 && c <= 0x2E7F) return kNoLetter;
  if (c >= 0x3000 && c <= 0x3004) return kNoLetter;
  if (c >= 0x3008 && c <= 0x3030) return kNoLetter;
  if (c >= 0xE000 && c <= 0xF8FF) return kNoLetter;  // private use
  if (c >= 0xFB00) return fold_presentation_form(c);
  return encode(c);
}

bool is_high_letter(char32_t c) {
  if (c >= 0x1F000 && c <= 0x1FFFF) return false;  // emoji and other pictures
  return c >= 0x10000 && c < 0xE0000;
}

bool is_variation_selector(char32_t c) {
  return c >= 0xE0100 && c <= 0xE01EF;
}

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

// Writes words to a buffer that is known to be large enough.
class Folder {
 public:
  Folder(std::string_view text, FoldedText& out) : text_(text), out_(out) {}

  void run() {
    out_.tokens.clear();
    // Worst growth: "c++1" is two words without a sign between them, so a blank is added.
    out_.text.resize(text_.size() + text_.size() / 2 + 8);
    to_ = out_.text.data();
    while (at_ < text_.size()) step();
    end_word();
    out_.text.resize(static_cast<std::size_t>(to_ - out_.text.data()));
  }

 private:
  void step() {
    const auto c = static_cast<unsigned char>(text_[at_]);
    if (c < 0x80) {
      const Fold& fold = kTable[c];
      if (fold.size == 1) {
        put_ascii(fold.bytes[0]);
      } else {
        sign(static_cast<char>(c));
      }
      return;
    }
    const std::size_t begin = at_;
    const char32_t code = c < 0xE0 ? two_bytes(c) : utf8::next(text_, at_);
    take(code, begin);
  }

  char32_t two_bytes(unsigned char first) {
    if (at_ + 1 < text_.size() && first >= 0xC2) {
      const auto second = static_cast<unsigned char>(text_[at_ + 1]);
      if ((second & 0xC0) == 0x80) {
        at_ += 2;
        return (first & 0x1FU) << 6 | (second & 0x3FU);
      }
    }
    ++at_;
    return utf8::kReplacement;
  }

  void put_ascii(char c) {
    if (!in_word_) begin_word(at_);
    *to_++ = c;
    word_end_ = ++at_;
  }

  void take(char32_t code, std::size_t begin) {
    if (code >= 0x10000) return take_four_bytes(code, begin);
    const Fold fold = code < kTableSize ? kTable[code] : fold_high(code);
    if (fold.size <= 3) {
      if (!in_word_) begin_word(begin);
      std::memcpy(to_, fold.bytes, 3);
      to_ += fold.size;
      word_end_ = at_;
    } else if (fold.size == kSeparator) {
      end_word();
    } else if (fold.size == kMark && in_word_) {
      word_end_ = at_;
    }
  }

  void take_four_bytes(char32_t code, std::size_t begin) {
    if (is_variation_selector(code)) return;
    if (!is_high_letter(code)) return end_word();
    if (!in_word_) begin_word(begin);
    std::memcpy(to_, text_.data() + begin, at_ - begin);
    to_ += at_ - begin;
    word_end_ = at_;
  }

  // An ASCII character that is no letter or digit: ends the word unless it belongs to a name.
  void sign(char c) {
    if (c == '+' && in_word_ && follows("+")) return keep(2);
    if (c == '#' && in_word_ && is_single_letter()) return keep(1);
    if (c == '.' && follows("net") && !is_letter_at(at_ + 4)) return dot_net();
    end_word();
    ++at_;
  }

  // Appends `count` signs to the word and ends it.
  void keep(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) *to_++ = text_[at_ + i];
    at_ += count;
    word_end_ = at_;
    end_word();
  }

  void dot_net() {
    if (in_word_) {
      const std::string_view so_far(word_start(), static_cast<std::size_t>(to_ - word_start()));
      if (so_far != "asp" && so_far != "ado" && so_far != "vb") {
        end_word();
        ++at_;
        return;
      }
    } else if (at_ > 0 && text_[at_ - 1] == '.') {  // dots of an ellipsis
      ++at_;
      return;
    } else {
      begin_word(at_);
    }
    std::memcpy(to_, ".net", 4);
    to_ += 4;
    at_ += 4;
    word_end_ = at_;
    end_word();
  }

  bool is_single_letter() const {
    return to_ - word_start() == 1 && *word_start() >= 'a' && *word_start() <= 'z';
  }

  // Whether `lower` follows behind the current character, in either case.
  bool follows(std::string_view lower) const {
    if (text_.size() - at_ - 1 < lower.size()) return false;
    for (std::size_t i = 0; i < lower.size(); ++i)
      if (lower_ascii(text_[at_ + 1 + i]) != lower[i]) return false;
    return true;
  }

  bool is_letter_at(std::size_t at) const {
    if (at >= text_.size()) return false;
    const auto c = static_cast<unsigned char>(text_[at]);
    if (c < 0x80) return kTable[c].size == 1;
    const char32_t code = utf8::next(text_, at);
    if (code >= 0x10000) return is_high_letter(code);
    return (code < kTableSize ? kTable[code] : fold_high(code)).size != kSeparator;
  }

  void begin_word(std::size_t at) {
    if (!out_.tokens.empty()) *to_++ = ' ';
    word_begin_ = at;
    folded_begin_ = static_cast<std::size_t>(to_ - out_.text.data());
    in_word_ = true;
  }

  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    out_.tokens.push_back({static_cast<std::uint32_t>(word_begin_),
                           static_cast<std::uint32_t>(word_end_),
                           static_cast<std::uint32_t>(folded_begin_),
                           static_cast<std::uint32_t>(to_ - out_.text.data())});
  }

  const char* word_start() const { return out_.text.data() + folded_begin_; }

  std::string_view text_;
  FoldedText& out_;
  char* to_ = nullptr;
  std::size_t at_ = 0;
  std::size_t word_begin_ = 0;
  std::size_t word_end_ = 0;  // behind the last byte that belongs to the word
  std::size_t folded_begin_ = 0;
  bool in_word_ = false;
};

}  // namespace

void fold_words(std::string_view text, FoldedText& out) {
  Folder(text, out).run();
}

std::string fold(std::string_view text) {
  FoldedText out;
  fold_words(text, out);
  return std::move(out.text);
}

}  // namespace metier::text
