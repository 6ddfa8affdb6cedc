// Pay of a record.
#include <algorithm>

#include "feeds/assembler.h"

namespace metier::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::object;

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

// An amount as such: "43653.0", "1 200", "45.000,00".
bool is_number(std::string_view text) {
  bool has_digit = false;
  for (const char c : text) {
    has_digit |= c >= '0' && c <= '9';
    if ((c < '0' || c > '9') && c != '.' && c != ',' && c != ' ') return false;
  }
  return has_digit;
}

void Assembler::set_pay_text(std::string_view text, std::uint8_t rank) {
  const std::string line = one_line(text);
  if (line.empty()) return;
  if (!is_number(line)) return set(record_.pay_text, Field::pay, rank, line);
  // Amounts in fields of their own come first.
  const auto behind = static_cast<std::uint8_t>(std::min<int>(rank + 100, kNone - 1));
  set(record_.pay_minimum, Field::pay_minimum, behind, line);
  set(record_.pay_maximum, Field::pay_maximum, behind, line);
}

void Assembler::set_pay_part(std::string& slot, Field field, std::uint8_t rank,
                             const element& value) {
  set(slot, field, rank, text_of(value));
}

void Assembler::add_pay(const element& value, std::uint8_t rank, int depth) {
  array list;
  object inner;
  if (depth > kMostNesting) return;
  if (!value.get(list)) {
    for (const element one : list) return add_pay(one, rank, depth + 1);
    return;
  }
  if (value.get(inner)) return set_pay_text(text_of(value), rank);
  for (const auto field : inner)
    if (!field.value.is_null())
      add_pay_part(Key(key_of(field.key)).folded, field.value, rank, depth + 1);
}

void Assembler::add_pay_part(std::string_view name, const element& value, std::uint8_t rank,
                             int depth) {
  if (is_one_of(name, {"minvalue", "min", "minimum", "from", "low", "lower", "minamount",
                       "amountmin", "percentile25", "minsalary", "salarymin", "lowerbound", "od"}))
    return set_pay_part(record_.pay_minimum, Field::pay_minimum, rank, value);
  if (is_one_of(name, {"maxvalue", "max", "maximum", "to", "high", "upper", "maxamount",
                       "amountmax", "percentile75", "maxsalary", "salarymax", "upperbound", "do"}))
    return set_pay_part(record_.pay_maximum, Field::pay_maximum, rank, value);
  if (is_one_of(name, {"currency", "currencycode", "salarycurrency", "devise", "currencysymbol",
                       "pricecurrency"}))
    return set_pay_part(record_.pay_currency, Field::pay_currency, rank, value);
  if (is_one_of(name, {"unittext", "unit", "unitcode", "period", "interval", "per", "frequency",
                       "timeunit", "salaryperiod", "duration", "periodicity"}))
    return set_pay_part(record_.pay_unit, Field::pay_unit, rank, value);
  if (is_one_of(name,
                {"value", "amount", "median", "price", "salary", "range", "salaryrange", "gross"}))
    return add_pay(value, name == "median" && rank < 250 ? rank + 1 : rank, depth + 1);
  if (!is_one_of(name, {"libelle", "label", "text", "commentaire", "comment", "complement1",
                        "description", "display", "formatted", "name", "summary", "namn"}))
    return;
  const std::string line = one_line(text_of(value));
  if (line.empty() || is_number(line)) return set_pay_text(line, rank);
  if (record_.pay_text.empty() || rank < rank_[static_cast<std::size_t>(Field::pay)])
    return set_pay_text(line, rank);
  if (rank == rank_[static_cast<std::size_t>(Field::pay)]) record_.pay_text += ", " + line;
}

}  // namespace metier::feeds
