#include "places/parts.h"

#include <algorithm>

#include "base/base.h"
#include "places/place_words.h"

namespace metier::places {
namespace {

constexpr std::size_t kLongestName = 7;  // words

// `open`: a name may go across it; `dash`, `hard`: none may.
enum class Gap : std::uint8_t { none, open, dash, hard };

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// What lies between two words.
Gap gap_of(std::string_view between) {
  Gap out = Gap::none;
  for (std::size_t i = 0; i < between.size(); ++i) {
    const char c = between[i];
    if (c == '/' || c == '(' || c == ')') out = std::max(out, Gap::open);
    if (std::string_view(",;|[]{}\n\t\r:+>\"").find(c) != std::string_view::npos) return Gap::hard;
    const bool beside_blank =
        (i > 0 && is_blank(between[i - 1])) || (i + 1 < between.size() && is_blank(between[i + 1]));
    if (c == '-' && beside_blank) out = Gap::dash;
  }
  for (const std::string_view dash : {"–", "—"})
    if (between.find(dash) != std::string_view::npos) out = Gap::dash;
  for (const std::string_view sign : {"•", "·", "→", "›"})
    if (between.find(sign) != std::string_view::npos) return Gap::hard;
  return out;
}

bool capital_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c >= 'a' && c <= 'z') return false;
  if ((c & 0x80) == 0) return true;
  std::size_t next = at;
  const char32_t letter = utf8::next(text, next);
  // Small letters of the scripts that have two cases fold to themselves.
  if (letter >= 0x3B1 && letter <= 0x3CE) return false;
  if (letter >= 0x430 && letter <= 0x45F) return false;
  if (letter >= 0xDF && letter <= 0xFF) return false;
  if (letter >= 0x100 && letter <= 0x17F)
    return (letter & 1U) == (letter >= 0x139 && letter <= 0x148 ? 1U : 0U);
  return true;
}

bool is_code(std::string_view raw) {
  return (raw.size() == 2 || raw.size() == 3) &&
         std::all_of(raw.begin(), raw.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "DE212", "FRL04", "SE11": two capitals, then capitals and digits, at least one digit.
bool is_nuts(std::string_view raw) {
  if (raw.size() < 3 || raw.size() > 5 || !is_code(raw.substr(0, 2))) return false;
  const auto rest = raw.substr(2);
  return std::any_of(rest.begin(), rest.end(), is_digit) &&
         std::all_of(rest.begin(), rest.end(),
                     [](char c) { return is_digit(c) || (c >= 'A' && c <= 'Z'); });
}

bool has_digit(std::string_view word) {
  return std::any_of(word.begin(), word.end(), is_digit);
}

// Other spellings of a folded name: "st" for "saint" or "sankt", "ae" for "ä".
std::span<const packed::Reference> find_respelled(const Gazetteer& g, std::string_view folded) {
  if (const auto found = g.find(folded); !found.empty()) return found;
  std::string other;
  const auto try_prefix = [&](std::string_view from, std::string_view to) {
    if (!folded.starts_with(from)) return std::span<const packed::Reference>();
    other.assign(to).append(folded.substr(from.size()));
    return g.find(other);
  };
  for (const auto& [from, to] : {std::pair<std::string_view, std::string_view>{"st ", "saint "},
                                 {"st ", "sankt "},
                                 {"ste ", "sainte "},
                                 {"saint ", "st "},
                                 {"sankt ", "st "}})
    if (const auto found = try_prefix(from, to); !found.empty()) return found;
  other.assign(folded);
  for (std::size_t at = 0; at + 1 < other.size(); ++at)
    if (other[at + 1] == 'e' && (other[at] == 'a' || other[at] == 'o' || other[at] == 'u'))
      other.erase(at + 1, 1);
  for (std::size_t at = 0; at + 1 < other.size(); ++at)
    if (other[at] == 'a' && other[at + 1] == 'a') other.erase(at + 1, 1);
  return other.size() == folded.size() ? std::span<const packed::Reference>() : g.find(other);
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) { text::fold_words(text, folded_); }

  Parts run() {
    const auto& tokens = folded_.tokens;
    gaps_.resize(tokens.size() + 1, Gap::hard);
    for (std::size_t i = 1; i < tokens.size(); ++i)
      gaps_[i] = gap_of(text_.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end));
    for (std::size_t i = 0; i < tokens.size();) {
      if (i > 0 && gaps_[i] != Gap::none) {
        next_piece();
        dashed_ = gaps_[i] == Gap::dash;
      }
      // "12 rue de Paris 59000 Lille": behind the street.
      if (street_ && is_postcode(raw(i, 1))) next_piece();
      i += take(i);
    }
    next_piece();
    for (std::size_t i = parts_.atoms.size(); i > 0; --i)
      if (parts_.atoms[i - 1].kind != Part::other) {
        parts_.atoms[i - 1].last = true;
        break;
      }
    return std::move(parts_);
  }

 private:
  static bool is_postcode(std::string_view word) {
    return word.size() >= 4 && word.size() <= 6 && std::all_of(word.begin(), word.end(), is_digit);
  }

  std::string_view phrase(std::size_t first, std::size_t count) const {
    const auto begin = folded_.tokens[first].folded_begin;
    return std::string_view(folded_.text)
        .substr(begin, folded_.tokens[first + count - 1].folded_end - begin);
  }
  std::string_view raw(std::size_t first, std::size_t count) const {
    const auto begin = folded_.tokens[first].begin;
    return text_.substr(begin, folded_.tokens[first + count - 1].end - begin);
  }

  // So many words from `first` may form one name.
  std::size_t reach(std::size_t first, std::size_t most) const {
    std::size_t count = 1;
    while (count < most && first + count < folded_.tokens.size() &&
           gaps_[first + count] < Gap::dash)
      ++count;
    return count;
  }

  // "DE-BY": a code of ISO 3166-2 in two words.
  bool is_region_code(std::size_t first) const {
    const auto& t = folded_.tokens;
    if (first + 1 >= t.size() || t[first].end + 1 != t[first + 1].begin ||
        text_[t[first].end] != '-')
      return false;
    return raw(first, 1).size() == 2 && gazetteer_.region(raw(first, 2)) != kNone;
  }

  // Takes what begins at this word; how many words that was.
  std::size_t take(std::size_t first) {
    if (is_region_code(first)) {
      add(Part::code, first, 2);
      return 2;
    }
    std::size_t words = 0;
    Weight weight = Weight::none;
    for (std::size_t n = reach(first, kLongestWords); n > 0 && words == 0; --n)
      if ((weight = weight_of(phrase(first, n))) != Weight::none) words = n;
    std::span<const packed::Reference> found;
    std::size_t named = 0;
    for (std::size_t n = reach(first, kLongestName); n > 0 && named == 0; --n)
      if (!(found = find_respelled(gazetteer_, phrase(first, n))).empty()) named = n;
    // Of one length, a word that says "remote", "or" or "in" is that word and no town.
    if (words >= std::max<std::size_t>(named, 1) && !written_as_name(first, words, weight, found)) {
      say(weight);
      return words;
    }
    if (named == 0) return take_unknown(first);
    if (only_beginning(first, named, found)) {
      const std::size_t chain = hyphenated(first);
      add(Part::other, first, chain);
      return chain;
    }
    add(Part::name, first, named).references = found;
    return named;
  }

  // Words from this one on that hyphens join, without numbers.
  std::size_t hyphenated(std::size_t first) const {
    const auto& t = folded_.tokens;
    std::size_t next = first + 1;
    while (next < t.size() && t[next].begin == t[next - 1].end + 1 &&
           text_[t[next - 1].end] == '-' && !has_digit(raw(next, 1)))
      ++next;
    return next - first;
  }

  // "Latour-de-France" does not lie in Latour; "Berlin-Mitte" does in Berlin.
  bool only_beginning(std::size_t first, std::size_t words,
                      std::span<const packed::Reference> found) const {
    if (hyphenated(first) <= words) return false;
    return std::none_of(found.begin(), found.end(), [&](auto r) {
      return packed::kind_of(r) != packed::Kind::town ||
             gazetteer_.towns()[packed::index_of(r)].population >= 50000;
    });
  }

  // Light words are towns too ("Lage", "Ort"); they count as such only where they stand alone.
  bool written_as_name(std::size_t first, std::size_t words, Weight weight,
                       std::span<const packed::Reference> found) const {
    if (weight != Weight::light && weight != Weight::street) return false;
    const bool alone = gaps_[first] >= Gap::dash && gaps_[first + words] >= Gap::dash;
    return alone && !found.empty() && phrase(first, words).size() > 3 && words == 1 &&
           capital_at(text_, folded_.tokens[first].begin) && folded_.tokens.size() <= 3 &&
           packed::kind_of(found[0]) != packed::Kind::town;
  }

  void say(Weight weight) {
    if (weight == Weight::remote) parts_.remote = true;
    if (weight == Weight::partly) parts_.partly = true;
    if (weight == Weight::street) street_ = true;
    if (weight == Weight::join) next_piece();
  }

  std::size_t take_unknown(std::size_t first) {
    const auto word = raw(first, 1);
    if (std::all_of(word.begin(), word.end(), is_digit)) {
      add(Part::number, first, 1);
    } else if (is_nuts(word)) {
      add(Part::code, first, 1);
    } else if (is_code(word) || word.size() == 1) {
      if (is_code(word) || is_prefix(first)) add(Part::code, first, 1);
    } else if (!has_digit(word) || word.size() > 5) {
      add(Part::other, first, 1);
    }  // "9e", "2A"
    else if (word.size() == 2 && word[0] == '2' && (word[1] == 'A' || word[1] == 'B')) {
      add(Part::number, first, 1);
    }
    return 1;
  }

  bool is_prefix(std::size_t first) const {
    const auto& t = folded_.tokens;
    return first + 1 < t.size() && t[first].end + 1 == t[first + 1].begin &&
           text_[t[first].end] == '-' && is_digit(text_[t[first + 1].begin]) &&
           is_upper(text_[t[first].begin]);
  }
  static bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

  Atom& add(Part kind, std::size_t first, std::size_t count) {
    Atom atom;
    atom.raw = raw(first, count);
    if (kind == Part::name && count == 1 && is_code(atom.raw)) kind = Part::code;
    atom.kind = kind;
    atom.begin = folded_.tokens[first].begin;
    atom.piece = piece_;
    atom.dashed = dashed_;
    atom.capital = capital_at(text_, atom.begin);
    atom.bracketed = atom.begin > 0 && text_[atom.begin - 1] == '(';
    atom.prefix = kind == Part::code && is_prefix(first);
    parts_.atoms.push_back(atom);
    return parts_.atoms.back();
  }

  // Ends the piece: what is in it is alone or not; the names of a piece with a street go.
  void next_piece() {
    auto& atoms = parts_.atoms;
    const auto begin =
        std::find_if(atoms.begin(), atoms.end(), [&](const Atom& a) { return a.piece == piece_; });
    const auto count = static_cast<std::size_t>(atoms.end() - begin);
    const auto is_other = [](const Atom& a) { return a.kind == Part::other; };
    const auto first_other = std::find_if(begin, atoms.end(), is_other);
    for (auto a = begin; a != atoms.end(); ++a) {
      const auto before = static_cast<std::size_t>(
          std::count_if(begin, atoms.end(), [](const Atom& b) { return b.kind != Part::number; }));
      a->alone = a->kind == Part::number ? count == 1 : before == 1;
    }
    dashed_ = false;
    const bool unknown =
        first_other != atoms.end() && std::all_of(begin, atoms.end(), [&](const Atom& a) {
          return is_other(a) || a.kind == Part::number;
        });
    if (unknown && !street_ && parts_.first_unknown.empty())
      parts_.first_unknown =
          std::string(span_of(*first_other, *std::find_if(atoms.rbegin(), atoms.rend(), is_other)));
    if (street_) {
      parts_.street = true;
      atoms.erase(
          std::remove_if(begin, atoms.end(),
                         [](const Atom& a) { return a.kind != Part::number || a.raw.size() < 4; }),
          atoms.end());
      street_ = false;
    }
    ++piece_;
  }

  std::string_view span_of(const Atom& first, const Atom& last) const {
    return text_.substr(first.begin, last.begin + last.raw.size() - first.begin);
  }

  const Gazetteer& gazetteer_ = Gazetteer::get();
  std::string_view text_;
  text::FoldedText folded_;
  std::vector<Gap> gaps_;
  Parts parts_;
  std::uint32_t piece_ = 0;
  bool street_ = false, dashed_ = false;
};

}  // namespace

std::string_view shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return text.substr(0, bytes);
}

Parts cut(std::string_view text) {
  return Cutter(text).run();
}

}  // namespace metier::places
