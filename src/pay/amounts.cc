#include "pay/amounts.h"

#include <algorithm>

#include "pay/context.h"

namespace metier::pay {
namespace {

constexpr double kMostTimes = 30;  // the upper bound of a range against the lower

// One end of a range.
struct Side {
  std::size_t number = 0;
  std::size_t last = 0;
  double value = 0;
  float factor = 1;
  std::uint8_t currency = 0;
};

class Grammar {
 public:
  explicit Grammar(const std::vector<Token>& tokens) : tokens_(tokens) {}

  // The amount whose first number is tokens[at]; `free` is the first token that no other one has.
  bool read(std::size_t at, std::size_t free, Amount& out) const {
    if (!is_whole(at)) return false;
    const Side low = side(at);
    out = {};
    out.first = at;
    if (const std::size_t before = currency_before(at, free); before < at) {
      out.first = before;
      if (low.currency == 0) out.currency = tokens_[before].sense->currency;
    }
    if (low.currency != 0) out.currency = low.currency;
    out.last = low.last;
    out.has_factor = low.factor > 1;
    out.has_million = low.factor > 1000;
    out.is_grouped = tokens_[at].is_grouped;
    out.minimum = out.maximum = low.value * low.factor;
    read_range(low, out);
    return !is_counted(out);
  }

 private:
  bool has(std::size_t at) const { return at < tokens_.size(); }
  bool glued(std::size_t at) const { return has(at) && !tokens_[at].blank; }

  // A number that stands for itself: no part of a word, a time, a fraction, an address.
  bool is_whole(std::size_t at) const {
    const Token& token = tokens_[at];
    if (!token.is_money || token.value <= 0) return false;
    if (at > 0 && token.begin == tokens_[at - 1].end) {
      const Token& before = tokens_[at - 1];
      if (before.kind == Kind::word && !before.is(kCurrency | kFrom | kUpTo)) return false;
      if (before.kind == Kind::sign &&
          (before.sign == '#' || before.sign == '@' || before.sign == '_' || before.sign == '+' ||
           before.sign == '=' || before.sign == '\''))
        return false;
      if (before.is_sign(':') && at > 1 && tokens_[at - 2].kind == Kind::number && !before.blank)
        return false;
    }
    if (!glued(at + 1)) return true;
    const Token& next = tokens_[at + 1];
    if (next.kind == Kind::word)
      return next.is(kCurrency | kFactor | kBasis | kUnit | kFromAfter | kTo) &&
             !is_letters_digits(at + 1);
    if (next.is_sign(':') && has(at + 2) && tokens_[at + 2].kind == Kind::number &&
        !tokens_[at + 2].blank)
      return false;
    return !(next.kind == Kind::sign && (next.sign == '%' || next.sign == '@' || next.sign == '_'));
  }

  // "4x4", "3d5".
  bool is_letters_digits(std::size_t word) const {
    return glued(word + 1) && tokens_[word + 1].kind == Kind::number;
  }

  Side side(std::size_t at) const {
    Side out{at, at + 1, tokens_[at].value};
    if (has(out.last) && is_factor(out.last)) {
      out.factor = tokens_[out.last].sense->factor;
      out.currency = tokens_[out.last].sense->currency;  // kEUR
      ++out.last;
    }
    const bool next = has(out.last) && tokens_[out.last].blank && starts_amount(out.last);
    if (out.currency == 0 && !next && has(out.last) && tokens_[out.last].is(kCurrency)) {
      out.currency = tokens_[out.last].sense->currency;
      ++out.last;
    } else if (out.currency == 0 && has(out.last + 1) && tokens_[out.last].is(kBasis) &&
               tokens_[out.last + 1].is(kCurrency) && !starts_amount(out.last + 1)) {
      out.currency =
          tokens_[out.last + 1].sense->currency;  // 4806,00 brutto PLN; the tail has brutto
    }
    return out;
  }

  // Of the one-letter words only k is one by itself: 65 T€, but 3,5 t.
  bool is_factor(std::size_t at) const {
    const Token& token = tokens_[at];
    if (!token.is(kFactor)) return false;
    return !token.is_short || (has(at + 1) && tokens_[at + 1].is(kCurrency));
  }

  // "$ 30": a sign or code that belongs to the number behind it.
  bool starts_amount(std::size_t at) const {
    return glued(at + 1) && tokens_[at + 1].kind == Kind::number;
  }

  std::size_t currency_before(std::size_t at, std::size_t free) const {
    if (at == free || at == 0) return at;
    std::size_t before = at - 1;
    if (tokens_[before].is_sign('.') && before > free && !tokens_[before].blank) --before;
    return tokens_[before].is(kCurrency) && before >= free ? before : at;
  }

  // Behind the separator of a range at `at`; 0: there is none.
  std::size_t behind_separator(std::size_t at, const Side& low) const {
    if (!has(at)) return 0;
    if (tokens_[at].is_sign('.') && has(at + 2) && tokens_[at + 1].is_sign('.')) {  // 3000...4000
      while (has(at) && tokens_[at].is_sign('.')) ++at;
      return at;
    }
    const bool dash = tokens_[at].is_sign('-') || tokens_[at].is_sign('~');
    if (dash && has(at + 1) && tokens_[at + 1].is_sign('-')) return at + 2;
    if (dash && has(at + 1) && tokens_[at + 1].is(kTo | kUpTo)) return at + 2;
    if (dash || tokens_[at].is(kTo | kUpTo)) return at + 1;
    if (tokens_[at].is(kAnd) && is_between(tokens_, low.number)) return at + 1;
    if (tokens_[at].is_sign('/') && low.currency == 0 && has(at + 1) &&
        (tokens_[at + 1].kind == Kind::number || tokens_[at + 1].is(kCurrency)))
      return at + 1;
    return 0;
  }

  // Over what may be said of the lower bound too: 25 €/h brutto - 30 €/h brutto.
  std::size_t over_units(std::size_t at) const {
    for (std::size_t steps = 0; steps < 4 && has(at); ++steps) {
      if (tokens_[at].is(kBasis) ||
          (tokens_[at].is(kUnit | kAdverb) && !tokens_[at].is(kTo | kUpTo))) {
        ++at;
      } else if (tokens_[at].is_sign('/') && has(at + 1) && tokens_[at + 1].is(kUnit)) {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  // Thousands that are said once, at either end.
  static double lower(const Side& low, const Side& high) {
    if (low.factor > 1) return low.value * low.factor;
    if (high.factor > 1) return low.value < 1000 ? low.value * high.factor : low.value;  // 60-80k
    const bool thousands = low.value < 1000 && high.value >= 1000 &&
                           low.value * 1000 <= high.value &&
                           high.value < low.value * 4000;  // 35 - 45 000
    return thousands ? low.value * 1000 : low.value;
  }
  static double upper(const Side& low, const Side& high) {
    const bool shared = low.factor > 1 && high.factor == 1 && high.value < 1000;  // 60k-80
    return high.value * (shared ? low.factor : high.factor);
  }

  void read_range(const Side& low, Amount& out) const {
    std::size_t at = behind_separator(low.last, low);
    const bool direct = at != 0;
    if (!direct) at = behind_separator(over_units(low.last), low);
    if (at == 0) return;
    const bool slash = tokens_[at - 1].is_sign('/');
    if (has(at) && tokens_[at].kind == Kind::word && tokens_[at].is(kPlain)) ++at;  // up to about
    if (has(at) && tokens_[at].is_sign(':') && tokens_[at - 1].kind == Kind::word) ++at;
    std::uint8_t currency = 0;
    if (has(at) && tokens_[at].is(kCurrency)) currency = tokens_[at++].sense->currency;
    if (!has(at) || tokens_[at].kind != Kind::number || !is_whole(at)) return;
    const Side high = side(at);
    if (high.currency != 0) currency = high.currency;
    const bool said = has(high.last) && tokens_[high.last].is(kBasis);
    if (!direct && currency == 0 && high.factor == 1 && !said) return;
    if (currency != 0 && out.currency != 0 && currency != out.currency) return;
    const double minimum = lower(low, high), maximum = upper(low, high);
    if (slash && !(minimum < maximum && maximum <= minimum * 3)) return;
    if (minimum > maximum || maximum > minimum * kMostTimes) return;
    out.minimum = minimum;
    out.maximum = maximum;
    out.is_range = minimum < maximum;
    out.has_factor = out.has_factor || high.factor > 1;
    out.has_million = out.has_million || high.factor > 1000;
    out.is_grouped = out.is_grouped || tokens_[at].is_grouped;
    if (currency != 0) out.currency = currency;
    out.last = high.last;
  }

  // What is behind the number says that it is none of money: 5 %, 40 hours, 12-05-2021.
  bool is_counted(const Amount& amount) const {
    if (!has(amount.last)) return false;
    const Token& next = tokens_[amount.last];
    if (next.is_sign('%')) return true;
    if (amount.currency != 0) return false;
    if (next.is(kCount)) return true;
    if (next.is_sign('-') && !next.blank && glued(amount.last + 1) &&
        tokens_[amount.last + 1].kind == Kind::number)
      return true;
    if (next.is(kUnit) && !next.is(kAdverb | kBasis)) return amount.maximum < 400;
    return false;
  }

  const std::vector<Token>& tokens_;
};

}  // namespace

void find_amounts(const std::vector<Token>& tokens, std::vector<Amount>& out) {
  out.clear();
  const Grammar grammar(tokens);
  std::size_t free = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens[at].kind != Kind::number) continue;
    Amount amount;
    if (!grammar.read(at, free, amount)) continue;
    read_context(tokens, free, amount);
    out.push_back(amount);
    free = amount.tail;
    at = std::max(at, amount.tail - 1);
  }
}

}  // namespace metier::pay
