// Which amount of a text is the pay.
#include <algorithm>
#include <cmath>

#include "pay/amounts.h"
#include "pay/annual.h"
#include "pay/currency.h"
#include "text/text.h"

namespace metier::pay {
namespace {

constexpr std::size_t kTitleWordBytes = 4;  // shorter ones do not tell jobs apart
constexpr std::size_t kNearTitle = 160;     // bytes of a line before an amount that are looked at

// Buffers of more elements than this are not kept from text to text.
constexpr std::size_t kMostKept = 1 << 15;

// Currencies of which so many are a euro: only in these is pay counted in millions.
constexpr float kSmallUnit = 50;

constexpr double kHoursOfDay = 24;

double middle(const Amount& amount) {
  return (amount.minimum + amount.maximum) / 2;
}

bool looks_like_year(const Amount& amount) {
  return !amount.is_grouped && !amount.has_factor && amount.currency == kNoCurrency &&
         amount.minimum >= 1900 && amount.maximum <= 2100 &&
         amount.minimum == std::floor(amount.minimum);
}

// Decides about one amount.
class Judge {
 public:
  Judge(const Hints& hints, Where where) : hints_(hints), where_(where) {}

  // Points for how well the amount is founded as pay; 0: it is none. Fills in what is told by the
  // country and by the size.
  int points(Amount& amount, bool& guessed) const {
    guessed = false;
    if (amount.is_other) return 0;
    const bool named = amount.currency != kNoCurrency;
    const int evidence = said(amount, named);
    if (evidence == 0) return 0;
    amount.currency = named ? resolve(amount.currency, hints_) : usual_currency(hints_);
    std::uint8_t sizes = amount.currency;  // of a currency near enough to judge the size by
    if (sizes == kNoCurrency && named) sizes = kCrown;
    if (amount.has_million && currencies()[sizes].euro < kSmallUnit) return 0;
    if (named && amount.period != Period::unknown) mend_thousands(amount, sizes);
    if (amount.period != Period::unknown && !is_possible(middle(amount), sizes, amount.period)) {
      if (where_ != Where::pay) return 0;
      amount.period = Period::unknown;  // one that was misread or miswritten
    }
    if (amount.period == Period::unknown) {
      if (!is_possible(middle(amount), sizes, Period::unknown)) return 0;
      if (amount.currency != kNoCurrency) {
        amount.period = guess_period(middle(amount), sizes);
        if (!is_possible(middle(amount), sizes, amount.period)) return 0;
        // "x 14" names months, "35k over 13 months" does not.
        guessed = amount.months == 0 || amount.period != Period::month;
      }
    }
    if (is_allowance(amount, sizes)) return 0;
    return evidence + (amount.is_range ? 1 : 0);
  }

 private:
  // In an advert what is not called pay and is small is an allowance: 11 € a day.
  bool is_allowance(const Amount& amount, std::uint8_t currency) const {
    if (where_ == Where::pay || amount.is_cued || amount.is_headed) return false;
    const double euros = middle(amount) / currencies()[currency].euro;
    switch (amount.period) {
      case Period::hour:
        return euros < 1;
      case Period::day:
        return euros < 30;
      case Period::week:
        return euros < 60;
      case Period::month:
        return euros < 250;
      case Period::year:
        return euros < 3000;
      case Period::unknown:
        break;
    }
    return false;
  }

  // What the text says, in points; 0: not enough for pay.
  int said(const Amount& amount, bool named) const {
    const bool period = amount.period != Period::unknown;
    const bool basis = amount.basis != Basis::unknown;
    const bool cue = amount.is_cued || amount.is_headed;
    const int all = (named ? 3 : 0) + (period ? 3 : 0) + (basis ? 2 : 0) +
                    (amount.is_cued ? 3 : 0) + (amount.is_headed ? 2 : 0) +
                    (amount.has_factor ? 1 : 0);
    if (looks_like_year(amount) && !(period && cue) && where_ != Where::pay) return 0;
    if (where_ == Where::pay) return all > 0 || is_bare_pay(amount) ? all + 1 : 0;
    if (named && (period || cue || basis)) return all;
    if (named && amount.is_alone) return all;
    if (named && amount.is_range && amount.has_factor) return all;
    if (cue && (period || basis || amount.has_factor || amount.is_range)) return all;
    if (!basis || usual_currency(hints_) == kNoCurrency) return 0;
    return period || amount.is_alone || amount.minimum >= 1000 ? all : 0;
  }

  // A number with nothing said about it, where pay is expected: no year, no hours from 7 to 15.
  static bool is_bare_pay(const Amount& amount) {
    const bool year = !amount.is_grouped && amount.minimum >= 2010 && amount.maximum <= 2035;
    return !year && amount.maximum > kHoursOfDay && !amount.is_among_numbers;
  }

  // "42 - 48 EUR a year" are thousands.
  void mend_thousands(Amount& amount, std::uint8_t currency) const {
    if (where_ != Where::pay && !amount.is_cued && !amount.is_headed) return;
    if (amount.period != Period::year || amount.maximum > 250 || amount.minimum < 10) return;
    if (amount.minimum != std::floor(amount.minimum)) return;
    if (is_possible(middle(amount), currency, Period::year)) return;
    amount.minimum *= 1000;
    amount.maximum *= 1000;
  }

  const Hints& hints_;
  Where where_;
};

Pay make_pay(const Amount& amount, bool guessed, const std::vector<Token>& tokens,
             const Hints& hints) {
  Pay pay;
  pay.minimum = amount.up_to ? 0 : amount.minimum;
  pay.maximum = amount.from ? 0 : amount.maximum;
  pay.currency = currencies()[amount.currency].code;
  pay.period = amount.period;
  pay.basis = amount.basis;
  pay.begin = tokens[amount.first].begin;
  pay.end = tokens[amount.tail - 1].end;
  set_annual(pay, hints.hours_a_week, amount.months, guessed);
  return pay;
}

// An amount without period or currency has those of the next one where both are the same pay, or
// several of one list, in other words.
void inherit(std::vector<Amount>& amounts) {
  for (std::size_t i = amounts.size(); i-- > 1;) {
    Amount& before = amounts[i - 1];
    const Amount& next = amounts[i];
    if (next.first > before.tail + 4 || next.is_other) continue;
    if (before.period == Period::unknown && before.links_on) before.period = next.period;
    if (before.currency == kNoCurrency && before.links_on) before.currency = next.currency;
  }
}

int title_words(std::string_view text, std::size_t begin, const text::FoldedText& title) {
  if (title.tokens.empty()) return 0;
  auto line = text.substr(0, begin);
  if (line.size() > kNearTitle) line.remove_prefix(line.size() - kNearTitle);
  if (const auto end = line.rfind('\n'); end != std::string_view::npos) line.remove_prefix(end);
  const std::string near = text::fold(line);
  int found = 0;
  for (std::size_t i = 0; i < title.tokens.size(); ++i) {
    const auto word = title.word(i);
    if (word.size() >= kTitleWordBytes) found += near.find(word) != std::string::npos ? 1 : 0;
  }
  return found;
}

}  // namespace

std::optional<Pay> find_pay(std::string_view text, const Hints& hints, Where where) {
  text = text.substr(0, kLongestText);
  thread_local std::vector<Token> tokens;
  thread_local std::vector<Amount> amounts;
  thread_local text::FoldedText title;
  tokenize(text, hints.language, tokens);
  find_amounts(tokens, amounts);
  inherit(amounts);
  const Judge judge(hints, where);
  text::fold_words(hints.title.substr(0, kLongestTitle), title);
  const Amount* best = nullptr;
  int most = 0, most_title = 0;
  bool best_guessed = false;
  for (Amount& amount : amounts) {
    bool guessed = false;
    const int points = judge.points(amount, guessed);
    if (points == 0) continue;
    const int of_title =
        amounts.size() > 1 ? title_words(text, tokens[amount.first].begin, title) : 0;
    if (best != nullptr && (of_title < most_title || (of_title == most_title && points <= most)))
      continue;
    best = &amount;
    most = points;
    most_title = of_title;
    best_guessed = guessed;
  }
  std::optional<Pay> out;
  if (best != nullptr) out = make_pay(*best, best_guessed, tokens, hints);
  if (tokens.capacity() > kMostKept) tokens = {};
  if (amounts.capacity() > kMostKept) amounts = {};
  return out;
}

std::string currency_code(std::string_view name, const Hints& hints) {
  thread_local std::vector<Token> tokens;
  if (name.size() > 64) return {};
  // The sign or word is found as behind a number.
  const std::string text = "1 " + std::string(name);
  tokenize(text, hints.language, tokens);
  for (const Token& token : tokens)
    if (token.is(kCurrency))
      return std::string(currencies()[resolve(token.sense->currency, hints)].code);
  return std::string(currencies()[currency_by_code(name)].code);
}

Period period_of(std::string_view unit, std::string_view language) {
  thread_local std::vector<Token> tokens;
  if (unit.size() > 64) return Period::unknown;
  const std::string text = "1 " + std::string(unit);
  tokenize(text, language, tokens);
  for (const Token& token : tokens)
    if (token.is(kUnit | kAdverb) && token.sense->period != Period::unknown)
      return token.sense->period;
  return Period::unknown;
}

}  // namespace metier::pay
