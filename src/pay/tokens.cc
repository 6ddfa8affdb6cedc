#include "pay/tokens.h"

#include <algorithm>
#include <string>

#include "text/text.h"

namespace metier::pay {
namespace {

constexpr std::size_t kMostWords = 5;     // of a phrase
constexpr std::size_t kLongestWord = 64;  // bytes; longer ones are not known

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Bytes of the letter at text[at], 0: none. Letters of Latin, Greek and Cyrillic, combining marks.
std::size_t letter_size(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return is_ascii_letter(text[at]) ? 1 : 0;
  if (byte >= 0xC3 && byte <= 0xDF) {
    if (at + 1 >= text.size()) return 0;
    const auto next = static_cast<unsigned char>(text[at + 1]);
    return (byte == 0xC3 && (next == 0x97 || next == 0xB7)) || (next & 0xC0) != 0x80 ? 0 : 2;
  }
  return byte == 0xE1 && at + 2 < text.size() ? 3 : 0;
}

// Latin, Greek and Cyrillic.
bool is_capital(std::string_view text, std::size_t at) {
  const char32_t c = utf8::next(text, at);
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  if (c >= 0x100 && c < 0x180) {  // in pairs, which begin with odd numbers in two stretches
    const bool odd_first = (c >= 0x139 && c <= 0x148) || c >= 0x179;
    return (c % 2 == 1) == odd_first;
  }
  return (c >= 0xC0 && c <= 0xDE) || (c >= 0x386 && c <= 0x3AB) || (c >= 0x400 && c <= 0x42F);
}

struct Sign {
  std::string_view bytes;
  char sign;
};
constexpr Sign kSigns[] = {
    {"\u2010", '-'}, {"\u2011", '-'}, {"\u2012", '-'},  {"\u2013", '-'},  {"\u2014", '-'},
    {"\u2015", '-'}, {"\u2212", '-'}, {"\u2022", '|'},  {"\u25CF", '|'},  {"\u25AA", '|'},
    {"\u00B7", '|'}, {"\u2026", '-'}, {"\u2019", '\''}, {"\u2018", '\''}, {"\u00D7", '*'},
    {"\u20AC", '$'}, {"\u00A3", '$'}, {"\u20B4", '$'},  {"\u20BA", '$'},  {"\u20BD", '$'},
    {"\u20AA", '$'}, {"\u20B9", '$'}, {"\u00A5", '$'},  {"\u20BE", '$'},  {"\u2192", '-'},
    {"\uFF0D", '-'}, {"\u2044", '/'}, {"\u2215", '/'},  {"\uFE0F", ' '},
};

// The scanner of one text.
class Scanner {
 public:
  Scanner(std::string_view text, std::uint16_t language, std::vector<Token>& out)
      : text_(text), language_(language), out_(out) {}

  void run() {
    while (at_ < text_.size()) {
      if (at_ >= far_ && !skip()) return;
      if (is_digit(text_, at_)) {
        number();
      } else if (text_[at_] == '\n' || text_[at_] == '\r') {
        if (out_.empty() || out_.back().kind != Kind::line) push(Kind::line, at_ + 1);
        ++at_;
        blank_ = true;
      } else if (const auto size = blank_size(text_, at_); size > 0) {
        at_ += size;
        blank_ = true;
      } else if (letter_size(text_, at_) > 0) {
        word();
      } else {
        sign();
      }
    }
  }

 private:
  // Goes on near the next number; false: there is none.
  bool skip() {
    const auto next = text_.find_first_of("0123456789", at_);
    if (next == std::string_view::npos) return false;
    far_ = next + kReach;
    if (next <= at_ + kReach) return true;
    std::size_t to = next - kReach;
    while (to < next && letter_size(text_, to) == 0 && (text_[to] & 0xC0) == 0x80) ++to;
    while (to < next && (letter_size(text_, to) > 0 || (text_[to] & 0xC0) == 0x80)) ++to;
    push(Kind::line, to);
    at_ = to;
    blank_ = true;
    return true;
  }

  Token& push(Kind kind, std::size_t end) {
    Token token{static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end), kind};
    token.blank = blank_;
    blank_ = false;
    out_.push_back(token);
    return out_.back();
  }

  void number() {
    const Number number = read_number(text_, at_);
    Token& token = push(Kind::number, number.end);
    token.value = number.value;
    token.is_money = number.is_money;
    token.is_grouped = number.is_grouped;
    at_ = number.end;
    far_ = std::max(far_, at_ + kReach);
  }

  void word() {
    std::size_t end = at_;
    while (end < text_.size()) {
      const std::size_t size = letter_size(text_, end);
      if (size == 0) break;
      end += size;
    }
    const bool b2b = end == at_ + 1 && (text_[at_] | 0x20) == 'b' && end + 1 < text_.size() &&
                     text_[end] == '2' && (text_[end + 1] | 0x20) == 'b';
    if (b2b) end += 2;
    // "złbrutto": a column of a table lost its blank.
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("złbrutto") || rest.starts_with("złnetto")) end = at_ + 3;
    const std::string_view bytes = text_.substr(at_, end - at_);
    Token& token = push(Kind::word, end);
    token.capital = is_capital(text_, at_);
    token.is_short = bytes.size() == 1 && (bytes[0] | 0x20) != 'k' && (bytes[0] | 0x20) != 'm';
    at_ = end;
  }

  void sign() {
    for (const Sign& known : kSigns) {
      if (text_[at_] != known.bytes[0] || !text_.substr(at_).starts_with(known.bytes)) continue;
      Token& token = push(Kind::sign, at_ + known.bytes.size());
      token.sign = known.sign;
      at_ = token.end;
      if (known.sign == '$')
        token.sense = Lexicon::get().word(Lexicon::kRoot, known.bytes, language_).sense;
      return;
    }
    const char c = text_[at_];
    if ((c & 0x80) != 0) {  // any other character, whole
      std::size_t end = at_ + 1;
      while (end < text_.size() && (text_[end] & 0xC0) == 0x80) ++end;
      push(Kind::sign, end).sign = '?' + 1;
      at_ = end;
      return;
    }
    Token& token = push(Kind::sign, at_ + 1);
    token.sign = c;
    if (c == '$') token.sense = Lexicon::get().word(Lexicon::kRoot, "$", language_).sense;
    ++at_;
  }

  std::string_view text_;
  std::uint16_t language_;
  std::vector<Token>& out_;
  std::size_t at_ = 0;
  std::size_t far_ = 0;  // words from here on are near no number that was seen
  bool blank_ = true;
};

// Joins the words of known phrases and says what they are.
class Phrases {
 public:
  Phrases(std::string_view text, std::uint16_t language, std::vector<Token>& tokens)
      : text_(text), language_(language), tokens_(tokens) {}

  void run() {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < tokens_.size();) {
      std::size_t end = i + 1;
      Token token = tokens_[i];
      if (token.kind == Kind::word && !is_dotted(kept, token)) end = longest(i, token);
      tokens_[kept++] = token;
      i = end;
      if (token.sense != nullptr && ends_short(token, i)) ++i;
    }
    tokens_.resize(kept);
  }

 private:
  // ".NET" speaks of no tax.
  bool is_dotted(std::size_t kept, const Token& token) const {
    if (token.blank || kept == 0) return false;
    if (tokens_[kept - 1].is_sign('*')) return true;  // O*NET
    if (!tokens_[kept - 1].is_sign('.')) return false;
    return tokens_[kept - 1].blank ||
           (kept > 1 && tokens_[kept - 2].kind == Kind::word && tokens_[kept - 2].sense == nullptr);
  }

  std::string_view folded(const Token& token) {
    const auto bytes = text_.substr(token.begin, token.end - token.begin);
    if (bytes.size() > kLongestWord) return {};
    word_.clear();
    for (const char c : bytes) {
      if ((c & 0x80) != 0) return text::fold_words(bytes, fold_), std::string_view(fold_.text);
      word_ += static_cast<char>(c | 0x20);
    }
    return word_;
  }

  // The longest phrase that begins at tokens_[first]: where it ends, and what it is.
  std::size_t longest(std::size_t first, Token& out) {
    const Lexicon& lexicon = Lexicon::get();
    Lexicon::Node node = Lexicon::kRoot;
    std::size_t end = first + 1;
    std::size_t at = first;
    for (std::size_t words = 0; words < kMostWords; ++words) {
      const auto found = lexicon.word(node, folded(tokens_[at]), language_);
      if (found.sense != nullptr) {
        out.sense = found.sense;
        out.end = tokens_[at].end;
        end = at + 1;
      }
      if (found.node == Lexicon::kNone) break;
      node = lexicon.blank(found.node);
      if (node == Lexicon::kNone) break;
      ++at;
      if (at < tokens_.size() && is_joint(tokens_[at])) ++at;
      if (at >= tokens_.size() || tokens_[at].kind != Kind::word) break;
    }
    return end;
  }

  static bool is_joint(const Token& token) {
    return token.kind == Kind::sign &&
           (token.sign == '.' || token.sign == '\'' || token.sign == '-' || token.sign == '&');
  }

  // A dot behind an abbreviation, which ends no sentence.
  bool ends_short(const Token& token, std::size_t next) const {
    if (next >= tokens_.size() || !tokens_[next].is_sign('.') || tokens_[next].blank) return false;
    if (token.end - token.begin > 6) return false;
    if (next + 1 >= tokens_.size()) return true;
    const Token& behind = tokens_[next + 1];
    if (behind.kind != Kind::word || !behind.capital || !behind.blank) return true;
    return token.is(kFactor | kFrom | kUpTo | kPer | kNumber);
  }

  std::string_view text_;
  std::uint16_t language_;
  std::vector<Token>& tokens_;
  std::string word_;
  text::FoldedText fold_;
};

}  // namespace

std::size_t blank_size(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte == ' ' || byte == '\t' || byte == '\f' || byte == '\v') return 1;
  if (byte == 0xC2 && text.substr(at, 2) == "\u00A0") return 2;
  if (byte != 0xE2) return byte == 0xE3 && text.substr(at, 3) == "\u3000" ? 3 : 0;
  if (at + 2 >= text.size()) return 0;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  const bool blank = (second == 0x80 && (third <= 0x8D || third == 0xAF) && third >= 0x80) ||
                     (second == 0x81 && third == 0x9F);
  return blank ? 3 : 0;
}

void tokenize(std::string_view text, std::string_view language, std::vector<Token>& out) {
  out.clear();
  const std::uint16_t packed = pack(language);
  Scanner(text, packed, out).run();
  Phrases(text, packed, out).run();
}

}  // namespace metier::pay
