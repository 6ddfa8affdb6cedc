// Pay out of the fields of a feed.
#include <algorithm>
#include <cmath>

#include "pay/annual.h"
#include "pay/currency.h"
#include "text/text.h"

namespace metier::pay {
namespace {

constexpr double kMost = 1e12;

// 0: there is none.
double usable(const std::optional<double>& value) {
  return value && std::isfinite(*value) && *value > 0 && *value < kMost ? *value : 0;
}

double middle(const Pay& pay) {
  if (pay.minimum == 0 || pay.maximum == 0) return std::max(pay.minimum, pay.maximum);
  return (pay.minimum + pay.maximum) / 2;
}

// What the numbers leave open and the text says.
void complete(Pay& pay, const Fields& fields, const Hints& hints) {
  if (fields.text.empty()) return;
  const auto said = find_pay(fields.text, hints, Where::pay);
  if (!said) {
    if (pay.period == Period::unknown) pay.period = period_of(fields.text, hints.language);
    return;
  }
  if (pay.currency.empty()) pay.currency = said->currency;
  if (pay.basis == Basis::unknown) pay.basis = said->basis;
  if (pay.period == Period::unknown && said->assumption != Assumption::period_guessed)
    pay.period = said->period;
}

}  // namespace

std::optional<Pay> from_fields(const Fields& fields, const Hints& hints) {
  Pay pay;
  pay.minimum = usable(fields.minimum);
  pay.maximum = usable(fields.maximum);
  if (pay.minimum == 0 && pay.maximum == 0) {
    auto said = find_pay(fields.text, hints, Where::pay);
    if (said) said->begin = said->end = 0;
    return said;
  }
  if (pay.maximum != 0 && pay.minimum > pay.maximum) std::swap(pay.minimum, pay.maximum);
  pay.currency = currency_code(fields.currency, hints);
  pay.period = period_of(fields.unit, hints.language);
  complete(pay, fields, hints);
  if (pay.currency.empty() && fields.currency.empty())
    pay.currency = currencies()[usual_currency(hints)].code;
  const std::uint8_t currency = currency_by_code(pay.currency);
  bool guessed = false;
  if (currency != kNoCurrency &&
      (pay.period == Period::unknown || !is_possible(middle(pay), currency, pay.period))) {
    pay.period = guess_period(middle(pay), currency);
    guessed = true;
    if (!is_possible(middle(pay), currency, pay.period)) return std::nullopt;
  }
  set_annual(pay, hints.hours_a_week, 0, guessed);
  return pay;
}

std::size_t choose(std::span<const Fields> fields, const Hints& hints) {
  text::FoldedText title;
  text::fold_words(hints.title.substr(0, kLongestTitle), title);
  std::size_t best = 0;
  int most = -1;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string near = text::fold(fields[i].text.substr(0, kLongestTitle));
    int points = 0;
    for (std::size_t k = 0; k < title.tokens.size(); ++k)
      if (title.word(k).size() >= 4 && near.find(title.word(k)) != std::string::npos) points += 16;
    if (const auto pay = from_fields(fields[i], hints))
      points += 1 + (pay->currency.empty() ? 0 : 2) + (pay->period == Period::unknown ? 0 : 2) +
                (pay->assumption == Assumption::period_guessed ? 0 : 2) +
                (pay->minimum > 0 && pay->maximum > 0 ? 1 : 0);
    if (points > most) {
      most = points;
      best = i;
    }
  }
  return best;
}

}  // namespace metier::pay
