#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "text/characters.h"

namespace metier::text {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// Abbreviations that something follows, in small letters and without the last dot.
// Those whose parts have one or two letters (z.B., e.g., u.a.) need no entry.
constexpr std::string_view kAbbreviations[] = {
    "abs",   "afd",   "allg", "approx", "aprox",  "avda", "bijv",   "bl.a",  "bla",   "bspw",
    "bzgl",  "bzw",   "ca",   "cand",   "cca",    "cf",   "chap",   "dept",  "depto", "dipl",
    "dl",    "dott",  "dpto", "dr",     "dra",    "drs",  "dvs",    "eg",    "ehem",  "einschl",
    "ej",    "ekskl", "engl", "env",    "esim",   "est",  "ev",     "evt",   "evtl",  "excl",
    "exkl",  "f.eks", "fig",  "gem",    "geb",    "ggf",  "ggfs",   "godz",  "hod",   "hr",
    "ie",    "ift",   "incl", "ing",    "inkl",   "insb", "insbes", "inż",   "ir",    "jew",
    "jf",    "jud",   "kap",  "kaufm",  "kl",     "klo",  "lic",    "lt",    "m.in",  "max",
    "mgr",   "mht",   "min",  "mind",   "mio",    "mlle", "mme",    "mr",    "mrd",   "mrs",
    "ms",    "mtl",   "např", "napr",   "niv",    "np",   "npr",    "nr",    "núm",   "odst",
    "oz",    "p.ej",  "p.ex", "pag",    "pga",    "piem", "pl",     "plkst", "popř",  "pr",
    "příp",  "prof",  "puh",  "pvz",    "pág",    "ref",  "resp",   "réf",   "sog",   "sr",
    "sra",   "srta",  "st",   "std",    "stellv", "str",  "stud",   "t.ex",  "t.nar", "t.sk",
    "techn", "tel",   "tj",   "tlf",    "ts",     "tzn",  "tzv",    "tzw",   "tél",   "ul",
    "univ",  "vč",    "vedr", "vgl",    "vol",    "vorr", "vs",     "wg",    "zejm",  "zzgl",
    "zzt",   "ún",    "č",    "čl",     "βλ",     "δηλ",  "αρ",     "εκ",    "π.χ",   "σελ",
    "τηλ",   "бр",    "вкл",  "гр",     "доц",    "инж",  "макс",   "мин",   "млн",   "млрд",
    "напр",  "нпр",   "проф", "стр",    "т.нар",  "тел",  "тј",     "ул",    "хил",   "чл"};

// Abbreviations that often end a sentence: it goes on unless a capital follows.
constexpr std::string_view kEndings[] = {
    "a.s.o", "aj",  "apod", "atd",   "atp",   "co",  "corp", "ecc", "enz",  "etc",
    "inc",   "ipd", "itd",  "itp",   "jne",   "kft", "kt",   "ltd", "m.fl", "m.m",
    "m.v",   "mm",  "mv",   "o.s.v", "osv",   "stb", "u.c",  "usw", "utt",  "ym",
    "yms",   "zrt", "κ.ά",  "κ.λπ",  "κ.τ.λ", "κλπ", "др",   "итд", "пр"};

// Months that German writes with a capital and Danish, Norwegian and Dutch behind an ordinal.
constexpr std::string_view kMonths[] = {"januar",   "jänner",   "februar",   "märz",    "marts",
                                        "mars",     "april",    "mai",       "maj",     "juni",
                                        "juli",     "august",   "september", "oktober", "november",
                                        "dezember", "december", "desember"};

template <std::size_t N>
constexpr auto sorted(const std::string_view (&words)[N]) {
  std::array<std::string_view, N> out{};
  std::copy(std::begin(words), std::end(words), out.begin());
  std::sort(out.begin(), out.end());
  return out;
}
constexpr auto kSortedAbbreviations = sorted(kAbbreviations);
constexpr auto kSortedEndings = sorted(kEndings);
constexpr auto kSortedMonths = sorted(kMonths);

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::binary_search(words.begin(), words.end(), word);
}

constexpr std::size_t kLongestAbbreviation = 12;

struct Lowered {
  std::array<char, kLongestAbbreviation> bytes;
  std::size_t size;
  std::string_view view() const { return {bytes.data(), size}; }
};

// Small letters for ASCII ones; precondition: a short word.
Lowered lowered(std::string_view word) {
  Lowered out{{}, word.size()};
  for (std::size_t i = 0; i < word.size(); ++i)
    out.bytes[i] = word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
  return out;
}

constexpr auto kSigns = [] {
  std::array<bool, 256> out{};
  for (const unsigned char c : {'.', '!', '?', ';', '\r'}) out[c] = true;
  for (const int lead : {0xC2, 0xCD, 0xD6, 0xE2, 0xE3, 0xEF}) out[lead] = true;
  return out;
}();

// Bullets that need no blank behind them.
bool is_bullet_sign(char32_t c) {
  switch (c) {
    case 0x2022:
    case 0x2023:
    case 0x2043:
    case 0x2219:
    case 0x25A0:
    case 0x25A1:
    case 0x25AA:
    case 0x25AB:
    case 0x25B6:
    case 0x25B8:
    case 0x25BA:
    case 0x25C6:
    case 0x25CB:
    case 0x25CF:
    case 0x25E6:
    case 0x2610:
    case 0x2611:
    case 0x2666:
    case 0x2713:
    case 0x2714:
    case 0x2751:
    case 0x2756:
    case 0x279C:
    case 0x27A2:
    case 0x27A4:
    case 0xF0A7:  // Wingdings
    case 0xF0B7:
    case 0xF0D8:
      return true;
    default:
      return false;
  }
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_terminator(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

// Signs that end a sentence without a blank behind them.
bool is_full_width_end(char32_t c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == 0xFF0E;
}

bool is_closer(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case ')':
    case ']':
    case 0xBB:
    case 0x2019:
    case 0x201C:  // closes in German
    case 0x201D:
      return true;
    default:
      return false;
  }
}

bool is_opener(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case '(':
    case '[':
    case 0xAB:
    case 0xA1:
    case 0xBF:
    case 0x2018:
    case 0x201C:
    case 0x201E:
      return true;
    default:
      return false;
  }
}

bool is_blank_or_end(std::string_view text, std::size_t at, std::size_t end) {
  return at >= end || blank_at(text, at) != 0;
}

// Position of the first visible character behind `at`, openers passed over; looks 64 bytes ahead.
std::size_t next_visible(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t limit = std::min(end, at + 64);
  while (at < limit) {
    if (const std::size_t size = blank_at(text, at); size != 0) {
      at += size;
      continue;
    }
    std::size_t behind = at;
    if (!is_opener(utf8::next(text, behind))) break;
    at = behind;
  }
  return std::min(at, end);
}

bool begins_month(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t to = at;
  while (to < end && to - at < kLongestAbbreviation && is_word_byte(text[to])) ++to;
  return contains(kSortedMonths, lowered(text.substr(at, to - at)).view());
}

// Where the word that ends before `at` begins: letters, digits and dots between them. Looks only as
// far back as an abbreviation is long.
std::size_t word_begin(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t from = at;
  while (from > begin && at - from <= kLongestAbbreviation) {
    const char c = text[from - 1];
    if (!is_word_byte(c) && c != '.') break;
    if ((c & 0x80) != 0 && blank_before(text, from) != 0) break;
    --from;
  }
  return from;
}

// Parts between dots of one or two characters each: z.B, e.g, o.s.v, or a single letter.
bool is_initials(std::string_view word) {
  std::size_t letters = 0;
  for (const char c : word) {
    if (c == '.') {
      letters = 0;
    } else if (is_ascii_digit(c)) {
      return false;
    } else if ((c & 0xC0) != 0x80 && ++letters > 2) {
      return false;
    }
  }
  return word.find('.') != kNone || letters == 1;
}

// IT, HR, PR: words, not abbreviations with a dot.
bool is_acronym(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_number(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// Whether the dot at text[at] belongs to the word before it, when `next` (at `next_at`) follows.
bool is_abbreviation(std::string_view text, std::size_t begin, std::size_t at, std::size_t end,
                     std::size_t next_at, char32_t next) {
  const std::size_t from = word_begin(text, begin, at);
  const std::string_view word = text.substr(from, at - from);
  if (word.empty() || word.size() > kLongestAbbreviation) return false;
  if (is_number(word)) {
    if (from == begin && word.size() <= 2 && next_at < end) return true;  // 1. First
    const bool digit = next < 0x80 && is_ascii_digit(static_cast<char>(next));
    return word.size() <= 2 && (digit || begins_month(text, next_at, end));
  }
  constexpr std::size_t kLongestAscii = 7;  // of the tables
  if (word.size() > kLongestAscii && (word[0] & 0x80) == 0 && word.find('.') == kNone) return false;
  if (is_acronym(word) && word.size() > 1) return false;
  const Lowered small = lowered(word);
  if (contains(kSortedEndings, small.view())) return next != 0 && !is_upper(next);
  if (is_initials(word)) return true;
  return contains(kSortedAbbreviations, small.view());
}

// &amp; and the like in texts that were not decoded.
bool ends_reference(std::string_view text, std::size_t begin, std::size_t at) {
  std::size_t from = at;
  while (from > begin && at - from < 9 && is_word_byte(text[from - 1])) --from;
  return from > begin && from < at && (text[from - 1] == '&' || text[from - 1] == '#');
}

// Terminators, one or many, with what closes behind them.
Stop read_terminators(std::string_view text, std::size_t begin, std::size_t at, std::size_t end) {
  std::size_t to = at, behind = at;
  bool dots = true;
  while (to < end) {
    const char32_t c = utf8::next(text, behind);
    if (!is_terminator(c)) break;
    dots = dots && c != '!' && c != '?';
    to = behind;
  }
  if (to >= end) return {to, to, false};
  const std::size_t signs = to - at;
  for (behind = to; to < end && is_closer(utf8::next(text, behind));) to = behind;
  if (!is_blank_or_end(text, to, end)) return {kNone, to, false};
  if (dots) {
    const std::size_t visible = next_visible(text, to, end);
    const char32_t next = visible < end ? utf8::next(text, behind = visible) : 0;
    if (is_lower(next)) return {kNone, to, false};
    if (signs == 1 && is_abbreviation(text, begin, at, end, visible, next))
      return {kNone, to, false};
  }
  return {to, to, false};
}

// "1.", "12)", "(3)", "a)", "(iv)" or "1.2." with what follows; 0 if none.
std::size_t number_size(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t to = at;
  const bool opened = text[to] == '(';
  if (opened) ++to;
  const std::size_t first = to;
  while (to < end && to - first < 5 && is_ascii_digit(text[to])) {
    ++to;
    if (to + 1 < end && text[to] == '.' && is_ascii_digit(text[to + 1])) ++to;
  }
  const bool digits = to > first;
  if (!digits && to < end && is_ascii_letter(text[to])) {
    const std::string_view roman = "ivxIVX";
    ++to;
    while (to < end && to - first < 4 && roman.find(text[first]) != kNone &&
           roman.find(text[to]) != kNone)
      ++to;
  }
  if (to == first || to - first > 4 || to >= end) return 0;
  if (text[to] == ')') return is_blank_or_end(text, to + 1, end) ? to + 1 - at : 0;
  if (opened || !digits || text[to] != '.' || to - first > 3) return 0;
  const std::size_t behind = next_visible(text, to + 1, end);
  if (behind >= end || begins_month(text, behind, end)) return 0;
  const bool apart = blank_at(text, to + 1) != 0;
  return apart || is_upper(character_at(text, to + 1)) ? to + 1 - at : 0;
}

}  // namespace

std::size_t next_sign(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && !kSigns[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

Stop read_sign(std::string_view text, std::size_t begin, std::size_t at, std::size_t end) {
  std::size_t behind = at;
  const char32_t c = utf8::next(text, behind);
  if (is_terminator(c)) return read_terminators(text, begin, at, end);
  if (c == ';' || c == 0x37E || c == 0x589) {
    const bool ends = is_blank_or_end(text, behind, end) && !ends_reference(text, begin, at);
    return {ends ? behind : kNone, behind, false};
  }
  if (is_full_width_end(c)) return {behind, behind, false};
  if (c == '\r') {
    const bool alone = behind >= end || text[behind] != '\n';
    return {alone ? at : kNone, behind, false};
  }
  if (c == 0x2028 || c == 0x2029) return {at, behind, false};
  if (is_bullet_sign(c) || (c == 0xB7 && is_blank_or_end(text, behind, end)))
    return {at, behind, true};
  return {kNone, behind, false};
}

bool ends_sentence(std::string_view text, std::size_t begin, std::size_t end, char32_t next) {
  std::size_t at = end, previous = end;
  char32_t c = 0;
  // Back over what closes, a few at most.
  for (int i = 0; i < 4 && at > begin; ++i) {
    previous = at;
    do --at;
    while (at > begin && (text[at] & 0xC0) == 0x80 && previous - at < 4);
    std::size_t behind = at;
    c = utf8::next(text, behind);
    if (!is_closer(c)) break;
  }
  if (c == '.' && (at == begin || text[at - 1] != '.'))
    return !is_abbreviation(text, begin, at, end, end, next);
  return is_terminator(c) || c == ';' || c == 0x37E || c == 0x589 || is_full_width_end(c);
}

Bullet read_bullet(std::string_view text, std::size_t at, std::size_t end) {
  if (at >= end) return {0, false};
  std::size_t behind = at;
  const char32_t c = utf8::next(text, behind);
  if (c < 0x80 && (is_ascii_digit(text[at]) || is_ascii_letter(text[at]) || c == '(')) {
    if (c == 'o' && behind < end && (text[behind] == '\t' || text[behind] == ' ') &&
        (text[behind] == '\t' || is_upper(character_at(text, behind + 1))))
      return {1, false};
    const std::size_t size = number_size(text, at, end);
    return {size, size != 0};
  }
  if (is_bullet_sign(c) || c == 0xB7) return {behind - at, false};
  const bool apart = behind < end && blank_at(text, behind) != 0;
  if (c == '*' || c == '+' || c == '>' || c == 0xBB || c == 0x203A || c == 0x2192)
    return {apart ? behind - at : 0, false};
  if (!is_dash(c)) return {0, false};
  if (apart) return {behind - at, false};
  const char32_t next = behind < end ? character_at(text, behind) : 0;
  return {is_lower(next) || is_upper(next) ? behind - at : 0, false};
}

}  // namespace metier::text
