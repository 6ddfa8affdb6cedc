// The words that speak of pay, in all languages at once, and the index that finds them in folded
// text. Private to the module.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "pay/pay.h"

namespace metier::pay {

// What a word may be; one word may be several things.
enum Role : std::uint32_t {
  kCurrency = 1 << 0,
  kFactor = 1 << 1,      // thousand, million
  kUnit = 1 << 2,        // a period, behind "/", "per" or a currency
  kAdverb = 1 << 3,      // a period by itself: monthly
  kPer = 1 << 4,         // per, za, pro
  kBasis = 1 << 5,       // gross, net
  kCue = 1 << 6,         // salary; may have a period and a basis
  kFrom = 1 << 7,        // from, at least
  kUpTo = 1 << 8,        // up to
  kTo = 1 << 9,          // between two numbers: to, bis
  kBetween = 1 << 10,    // before two numbers
  kAnd = 1 << 11,        // between two numbers behind kBetween
  kOther = 1 << 12,      // other money, or another matter: turnover, bonus, voucher, price
  kCount = 1 << 13,      // behind a number: what is counted
  kIncluding = 1 << 14,  // bonus included: what follows does not make it other money
  kSalaries = 1 << 15,   // 14 salaries a year
  kFromAfter = 1 << 16,  // behind the number: alkaen
  kUpToAfter = 1 << 17,  // kadar
  kPlain = 1 << 18,      // may stand between an amount and its period: VAT, B2B, about
  kNumber = 1 << 19,     // before what is a number of something: no., room, tel.
  kTimes = 1 << 21,      // between an amount and the number of salaries: x, sur
  kPlus = 1 << 22,       // what follows comes on top: plus, and
  kLink = 1 << 20,       // between two statements of the same pay: that is, or
};

struct Sense {
  std::uint32_t roles = 0;
  Period period = Period::unknown;
  Basis basis = Basis::unknown;
  std::uint8_t currency = 0;  // place in currencies(); 0: none
  float factor = 1;
  std::uint16_t language = 0;  // pack(); 0: any
  std::uint32_t next = 0;      // another one of the same word

  bool is(std::uint32_t role) const { return (roles & role) != 0; }
};

// Words separated by "|", not yet folded; "*" behind one: any word that begins so. Blanks are
// between the words of a phrase, and match apostrophes, hyphens and dots too.
struct Words {
  std::uint32_t roles;
  std::string_view words;
  Period period = Period::unknown;
  Basis basis = Basis::unknown;
  std::string_view languages = {};  // "da no"; empty: any
};
std::span<const Words> period_words();
std::span<const Words> pay_words();
std::span<const Words> grammar_words();
std::span<const Words> other_words();

// The first two letters; nb and nn are no, sh bs me cnr are sr.
std::uint16_t pack(std::string_view language);

class Lexicon {
 public:
  static const Lexicon& get();

  // A walk down the words: start at kRoot.
  using Node = std::uint32_t;
  static constexpr Node kRoot = 1, kNone = 0;
  struct Found {
    Node node = kNone;             // behind the word, to go on with a phrase
    const Sense* sense = nullptr;  // of the word or phrase that ends here
  };
  Found word(Node from, std::string_view folded, std::uint16_t language) const;
  Node blank(Node from) const { return step(from, ' '); }

 private:
  Lexicon();
  struct End {
    std::uint32_t exact = 0, prefix = 0;  // in senses_; 0: none
  };
  Node step(Node from, char byte) const;
  Node add_step(Node from, char byte);
  void add(std::string_view word, const Sense& sense);
  void add_words(const Words& words);
  void add_currencies();
  void index();
  const Sense* pick(std::uint32_t first, std::uint16_t language) const;

  std::vector<Sense> senses_;
  std::vector<End> ends_;
  std::vector<std::uint64_t> edges_;  // from << 8 | byte, in order while it is built
  std::vector<std::uint64_t> table_;  // open addressing: key << 32 | node
};

}  // namespace metier::pay
