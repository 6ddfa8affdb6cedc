#include "pay/context.h"

#include <algorithm>

namespace metier::pay {
namespace {

constexpr std::size_t kTailTokens = 16;
constexpr std::size_t kHeadTokens = 18;
constexpr std::size_t kHeadingTokens = 7;

// Reads what stands behind an amount.
class Tail {
 public:
  Tail(const std::vector<Token>& tokens, Amount& amount) : tokens_(tokens), amount_(amount) {}

  void read() {
    at_ = amount_.last;
    amount_.tail = at_;
    const std::size_t end = std::min(tokens_.size(), at_ + kTailTokens);
    while (at_ < end && step()) {
    }
  }

 private:
  bool has(std::size_t at) const { return at < tokens_.size(); }
  void keep(std::size_t end) {
    amount_.tail = std::max(amount_.tail, end);
    at_ = end;
  }
  void set(Period period) {
    if (amount_.period == Period::unknown) amount_.period = period;
  }

  // False: nothing more belongs to the amount.
  bool step() {
    const Token& token = tokens_[at_];
    if (token.kind == Kind::line) return over_line();
    if (token.kind == Kind::number) return number();
    if (token.kind == Kind::sign) return sign(token);
    return word(token);
  }

  // A line goes on with what can only belong to the one before: "/ month", "gross".
  bool over_line() {
    if (!has(at_ + 1) || unknown_ > 0) return false;
    const Token& next = tokens_[at_ + 1];
    const bool on = next.is_sign('/') || next.is_sign('(') ||
                    (next.is(kBasis | kAdverb | kPer) && !next.is(kCue));
    ++at_;
    return on && ++lines_ == 1;
  }

  bool number() {
    const Token& token = tokens_[at_];
    // 14 salaries a year.
    const bool some = token.value >= 12 && token.value <= 18;
    if (some && ((has(at_ + 1) && tokens_[at_ + 1].is(kSalaries)) || is_times(at_ - 1))) {
      amount_.months = static_cast<int>(token.value);
      keep(at_ + 1 + (has(at_ + 1) && tokens_[at_ + 1].is(kSalaries) ? 1 : 0));
      return true;
    }
    // 35 h a week, for 21 days: hours and days, and what they are of.
    if (!has(at_ + 1) || !tokens_[at_ + 1].is(kUnit | kCount) || tokens_[at_ + 1].is(kCurrency))
      return false;
    at_ += 2;
    if (has(at_ + 1) && (tokens_[at_].is_sign('/') || tokens_[at_].is(kPer)) &&
        tokens_[at_ + 1].is(kUnit))
      at_ += 2;
    return true;
  }

  bool is_times(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.is_sign('*')) return true;
    return token.kind == Kind::word && token.end - token.begin <= 4 && token.is(kTimes);
  }

  bool sign(const Token& token) {
    switch (token.sign) {
      case '/':
        return slash();
      case '(':
      case ')':
      case '[':
      case ']':
      case '-':
      case '~':
      case '*':
      case '\'':
      case '"':
        ++at_;
        closed_ = closed_ || token.sign == '-';
        return true;
      case ',':
      case ':':
        closed_ = true;
        ++at_;
        return true;
      case '+':
        if (amount_.tail == at_ && !token.blank && !(has(at_ + 1) && !tokens_[at_ + 1].blank)) {
          amount_.from = !amount_.is_range;
          keep(at_ + 1);
          if (amount_.currency == 0 && has(at_) && tokens_[at_].is(kCount)) amount_.is_other = true;
          return true;
        }
        closed_ = true;
        ++at_;
        return true;
      case '.':
        ++at_;
        return has(at_) && tokens_[at_].kind != Kind::line && !tokens_[at_].capital &&
               tokens_[at_].kind != Kind::number;
      default:
        return token.is(kCurrency) && currency();
    }
  }

  bool slash() {
    if (has(at_ + 1) && tokens_[at_ + 1].is(kUnit | kAdverb) && !is_start(at_ + 1)) {
      set(tokens_[at_ + 1].sense->period);
      keep(at_ + 2);
      return true;
    }
    if (one_unit(at_ + 1)) return true;
    amount_.is_other = amount_.is_other || (has(at_ + 1) && tokens_[at_ + 1].is(kCount));  // zł/km
    ++at_;
    return true;
  }

  // "/ 1 month", "za 1h"; 24 hours are a day.
  bool one_unit(std::size_t at) {
    if (!has(at + 1) || tokens_[at].kind != Kind::number || !tokens_[at + 1].is(kUnit))
      return false;
    const Period unit = tokens_[at + 1].sense->period;
    const bool day = tokens_[at].value == 24 && unit == Period::hour;
    if (tokens_[at].value != 1 && !day) return false;
    set(day ? Period::day : unit);
    keep(at + 2);
    return true;
  }

  // Whether tokens[at] belongs to a number behind it.
  bool is_start(std::size_t at) const {
    return tokens_[at].is(kCurrency) && has(at + 1) && tokens_[at + 1].kind == Kind::number;
  }

  bool word(const Token& token) {
    const std::size_t behind = at_ - amount_.tail;
    if (token.sense == nullptr) {
      ++at_;
      return ++unknown_ <= 4;
    }
    // "2021 fishing net": what is gross or net is money.
    const bool near = amount_.currency != 0 ? unknown_ <= 2 : unknown_ == 0 && !closed_;
    if (token.is(kBasis) && !near) return false;
    if (token.is(kBasis) && !(token.is(kCue) && behind > 0)) {
      if (amount_.basis != Basis::unknown && amount_.basis != token.sense->basis) return false;
      amount_.basis = token.sense->basis;
      if (token.is(kAdverb)) set(token.sense->period);
      keep(at_ + 1);
      return true;
    }
    if (token.is(kPer) && per()) return true;
    if (token.is(kCurrency)) return currency();
    if (token.is(kAdverb) && unknown_ <= 3 && !token.is(kCue)) {
      if ((closed_ && unknown_ > 0) || (has(at_ + 1) && tokens_[at_ + 1].is(kOther))) return false;
      set(token.sense->period);
      keep(at_ + 1);
      return true;
    }
    if (token.is(kUnit) && behind <= 1 && unknown_ == 0 && !closed_ &&
        amount_.period == Period::unknown && is_bare_unit()) {
      set(token.sense->period);
      keep(at_ + 1);
      return true;
    }
    return other_word(token);
  }

  // A unit without "per": right behind the amount, a currency or a word for gross.
  bool is_bare_unit() const {
    const Token& before = tokens_[at_ - 1];
    return before.is(kCurrency | kBasis | kFactor) || before.is_sign('(') ||
           before.kind == Kind::number;
  }

  bool currency() {
    if (is_start(at_) || unknown_ > 0 || lines_ > 0) return false;
    if (amount_.currency == 0) amount_.currency = tokens_[at_].sense->currency;
    keep(at_ + 1);
    return true;
  }

  bool per() {
    std::size_t unit = at_ + 1;
    if (unknown_ <= 1 && one_unit(unit)) return true;
    if (has(unit) && !tokens_[unit].is(kUnit) && tokens_[unit].is(kPer)) ++unit;  // "za każdą"
    if (!has(unit) || !tokens_[unit].is(kUnit) || unknown_ > 1 || (closed_ && unknown_ > 0))
      return false;
    set(tokens_[unit].sense->period);
    keep(unit + 1);
    return true;
  }

  bool other_word(const Token& token) {
    if (token.is(kOther)) {
      amount_.is_other = amount_.is_other || (!closed_ && unknown_ <= 2 &&
                                              (amount_.period == Period::unknown || unknown_ == 0));
      return false;
    }
    if (token.is(kFromAfter) && at_ == amount_.tail) {
      amount_.from = !amount_.is_range;
      keep(at_ + 1);
      return true;
    }
    if (token.is(kUpToAfter) && at_ == amount_.tail) {
      amount_.up_to = !amount_.is_range;
      keep(at_ + 1);
      return true;
    }
    if (token.is(kCue)) {
      // "30k salary"
      if (at_ - amount_.tail > 2 || closed_ || unknown_ > 0) return false;
      amount_.is_cued = true;
      if (token.sense->period != Period::unknown) set(token.sense->period);
      keep(at_ + 1);
      return true;
    }
    if (token.is(kIncluding)) return false;
    if (token.is(kLink)) {
      amount_.links_on = true;
      ++at_;
      return true;
    }
    closed_ = closed_ || token.is(kPlus);
    ++at_;
    if (!token.is(kPlain | kPlus | kFrom | kUpTo | kPer | kAnd)) ++unknown_;
    return unknown_ <= 4;
  }

  const std::vector<Token>& tokens_;
  Amount& amount_;
  std::size_t at_ = 0;
  std::size_t unknown_ = 0;  // words that say nothing, so far
  std::size_t lines_ = 0;
  bool closed_ = false;  // a comma or plus was met: what follows is another thing
};

// Reads what stands before an amount.
class Head {
 public:
  Head(const std::vector<Token>& tokens, std::size_t free, Amount& amount)
      : tokens_(tokens), free_(free), amount_(amount) {}

  void read() {
    std::size_t at = amount_.first;
    const std::size_t end = at > free_ + kHeadTokens ? at - kHeadTokens : free_;
    while (at > end) {
      if (tokens_[at - 1].kind == Kind::line) {
        heading(at - 1);
        break;
      }
      if (!step(--at)) break;
    }
    if (pending_ && !amount_.is_cued) amount_.is_other = true;
  }

 private:
  // False: the clause begins behind tokens_[at].
  bool step(std::size_t at) {
    const Token& token = tokens_[at];
    const std::size_t distance = amount_.first - at;
    if (token.kind == Kind::number) {
      if (token.value == 0 && distance == 2 && tokens_[at + 1].is_sign('-'))
        amount_.up_to = !amount_.is_range;
      return ++numbers_ <= 2;
    }
    if (token.kind == Kind::sign) return sign(at);
    if (token.sense == nullptr) {
      ++unknown_;
      return true;
    }
    if (token.is(kSalaries) && at > 0 && tokens_[at - 1].kind == Kind::number &&
        tokens_[at - 1].value >= 12 && tokens_[at - 1].value <= 18) {
      salaries(at);  // 14 mensilità da 1.700 €
      return false;
    }
    if (distance <= 2 + colons_) bounds(token, distance - colons_);
    if (distance == 1 && token.is(kNumber) && amount_.currency == 0) amount_.is_other = true;
    if (token.is(kOther)) return other(at);
    if (token.is(kCue)) cue(token);
    if (numbers_ > 0) return true;
    if (token.is(kBasis) && (distance <= 4 || token.is(kCue)) && amount_.basis == Basis::unknown)
      amount_.basis = token.sense->basis;
    if (token.is(kCurrency) && amount_.currency == 0 && unknown_ <= 1)
      amount_.currency = token.sense->currency;
    period(token, at, distance);
    return true;
  }

  bool sign(std::size_t at) {
    const Token& token = tokens_[at];
    if (token.is(kCurrency)) {
      if (amount_.currency == 0 && numbers_ == 0) amount_.currency = token.sense->currency;
      return true;
    }
    if (token.sign == '+' && amount_.first - at == 1 && amount_.first > 0) {
      amount_.is_other = true;  // what comes on top
      return false;
    }
    if (token.sign == ':' && amount_.first - at == 1) colons_ = 1;
    return token.sign != ';' && token.sign != '|' && token.sign != '!' && token.sign != '?' &&
           !(token.sign == '.' && amount_.first - at > 1 && tokens_[at + 1].blank);
  }

  void bounds(const Token& token, std::size_t distance) {
    if (amount_.is_range || amount_.from || amount_.up_to || unknown_ > 0) return;
    if (distance == 2 && !tokens_[amount_.first - 1].is(kPlain | kFrom | kUpTo | kTo | kBasis))
      return;
    // "do 5000" is an upper bound, "od 5000" a lower one; "a 5000" neither.
    if (token.is(kUpTo))
      amount_.up_to = true;
    else if (token.is(kFrom))
      amount_.from = true;
  }

  void salaries(std::size_t at) {
    amount_.months = static_cast<int>(tokens_[at - 1].value);
    amount_.from = amount_.up_to = false;
    amount_.is_cued = true;
  }

  void cue(const Token& token) {
    if (amount_.is_cued) return;
    amount_.is_cued = true;
    if (token.sense->period != Period::unknown && amount_.period == Period::unknown &&
        numbers_ == 0)
      amount_.period = token.sense->period;
  }

  bool other(std::size_t at) {
    if (amount_.is_cued) return false;
    // "base + bonus:", "including bonus": the sum is of pay.
    if (at > free_) {
      const Token& before = tokens_[at - 1];
      if (before.is(kIncluding | kAnd) || before.is_sign('+') || before.is_sign('&')) {
        pending_ = true;
        return true;
      }
    }
    amount_.is_other = true;
    return false;
  }

  void period(const Token& token, std::size_t at, std::size_t distance) {
    if (amount_.period != Period::unknown) return;
    const bool near = distance <= 3 || amount_.is_cued;
    if (token.is(kAdverb) && (near || unknown_ <= 2)) {
      amount_.period = token.sense->period;
    } else if (token.is(kUnit) && at > free_ && near && unknown_ == 0 &&
               (tokens_[at - 1].is(kPer) || tokens_[at - 1].is_sign('/') ||
                tokens_[at - 1].is(kCue))) {
      amount_.period = token.sense->period;
    }
  }

  // A short line above that ends in a word for pay.
  void heading(std::size_t line) {
    if (amount_.is_cued) return;
    for (std::size_t lines = 0; line > free_ && lines < 2; ++lines) {
      std::size_t at = line;
      std::size_t words = 0;
      bool cued = false;
      while (at > free_ && tokens_[at - 1].kind != Kind::line && words <= kHeadingTokens) {
        const Token& token = tokens_[--at];
        ++words;
        if (token.kind == Kind::number) return;
        if (token.is(kOther)) return;
        if (!token.is(kCue)) continue;
        cued = true;
        if (amount_.period == Period::unknown) amount_.period = token.sense->period;
        if (amount_.basis == Basis::unknown) amount_.basis = token.sense->basis;
      }
      if (words > 0) {
        amount_.is_headed = cued && words <= kHeadingTokens && unknown_ <= 4;
        return;
      }
      line = at > 0 ? at - 1 : 0;
    }
  }

  const std::vector<Token>& tokens_;
  std::size_t free_;
  Amount& amount_;
  std::size_t unknown_ = 0;
  std::size_t numbers_ = 0;
  std::size_t colons_ = 0;  // right before the amount: "from: 3000"
  bool pending_ = false;    // other money was met that may be part of pay: base + bonus
};

}  // namespace

bool is_between(const std::vector<Token>& tokens, std::size_t at) {
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const Token& token = tokens[at - back];
    if (token.is(kBetween)) return true;
    if (token.kind == Kind::line || token.kind == Kind::number) return false;
  }
  return false;
}

// Whether the line of tokens[first, last) has few words that say nothing of pay.
bool is_alone(const std::vector<Token>& tokens, std::size_t first, std::size_t last) {
  std::size_t unknown = 0;
  const auto counts = [&](const Token& token) {
    return token.kind == Kind::word && (token.sense == nullptr || token.is(kOther | kCount)) ? 1
                                                                                             : 0;
  };
  for (std::size_t at = first; at > 0 && tokens[at - 1].kind != Kind::line; --at) {
    unknown += counts(tokens[at - 1]);
    if (first - at > kHeadTokens || unknown > 2) return false;
  }
  for (std::size_t at = last; at < tokens.size() && tokens[at].kind != Kind::line; ++at) {
    unknown += counts(tokens[at]);
    if (at - last > kTailTokens || unknown > 2) return false;
  }
  return true;
}

void read_context(const std::vector<Token>& tokens, std::size_t free, Amount& amount) {
  Tail(tokens, amount).read();
  Head(tokens, free, amount).read();
  amount.is_alone = is_alone(tokens, amount.first, amount.tail);
  const auto is_number = [&](std::size_t at) {
    return at < tokens.size() && tokens[at].kind == Kind::number;
  };
  const bool glued = amount.first > 1 && !tokens[amount.first].blank &&
                     tokens[amount.first - 1].kind == Kind::sign;
  amount.is_among_numbers = is_number(amount.last) || is_number(amount.first - 1) ||
                            (glued && is_number(amount.first - 2));
}

}  // namespace metier::pay
