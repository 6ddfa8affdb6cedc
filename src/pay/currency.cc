#include "pay/currency.h"

#include <array>
#include <string>

namespace metier::pay {
namespace {

constexpr Currency kCurrencies[] = {
    {"", 1, 150, 500, 12000, ""},
    {"", 11, 1500, 9000, 150000,
     "kr|kroner|krone|kronor|krona|kronur|króna|krónur|krónum|kronen|d kr|dkr"},
    {"", 1.1F, 200, 1200, 12000, "$|dollar|dollars|dolar*|dollari*"},
    {"", 5, 200, 900, 60000, "lei|leu|lej"},
    {"EUR", 1, 150, 500, 12000,
     "€|eur|euro|euros|eura|eurų|eurai|euró|eurot|euroa|eiro|evro|evra|evrov|evri|evrih|euri|"
     "eurov|eurach|eurach|eurů|евро|евра|євро|ευρώ|ewro|ευρω|eurolla|euron|eurona|avro"},
    {"GBP", 0.85F, 150, 900, 8500, "£|gbp|pound|pounds|pfund|funt*|sterling"},
    {"CHF", 0.95F, 200, 1500, 16000, "chf|sfr|fr|franken|stutz|francs suisses|franchi svizzeri"},
    {"PLN", 4.3F, 320, 900, 60000, "zł|zl|pln|plz|złoty|złotych|złote|złotego|złotówek|zlotych"},
    {"CZK", 25, 2200, 9900, 250000, "kč|kc|czk|korun|koruny|koruna|korunách"},
    {"HUF", 400, 15000, 90000, 2900000, "ft|huf|forint|forintot|forinttól|forintig|fttól|ftig"},
    {"RON", 5, 200, 900, 60000, "ron"},
    {"MDL", 19, 500, 3000, 150000, "mdl"},
    {"BGN", 1.96F, 100, 600, 15000, "лв|bgn|лева|лев|лв/|leva|lv@bg"},
    {"DKK", 7.5F, 1500, 9000, 130000, "dkk|danske kroner"},
    {"SEK", 11, 1500, 9000, 150000, "sek|svenska kronor"},
    {"NOK", 11.5F, 1500, 9000, 150000, "nok|norske kroner"},
    {"ISK", 150, 20000, 120000, 3000000, "isk|ikr"},
    {"USD", 1.1F, 200, 1200, 12000, "usd|us dollar*"},
    {"CAD", 1.5F, 200, 1200, 12000, "cad"},
    {"AUD", 1.6F, 200, 1500, 15000, "aud"},
    {"NZD", 1.8F, 200, 1500, 15000, "nzd"},
    {"SGD", 1.45F, 200, 1500, 20000, "sgd"},
    {"HKD", 8.5F, 1000, 6000, 120000, "hkd"},
    {"UAH", 45, 1200, 6000, 400000, "₴|грн|гривень|гривні|гривня|гривен|uah"},
    {"TRY", 45, 1500, 9000, 500000, "₺|tl|try@tr|lira|lirası|liraya|tlye|tlden"},
    {"RSD", 117, 3500, 20000, 900000, "rsd|din@sr|din@hr|dinara|dinar|dinari|дин|динара|рсд"},
    {"MKD", 61, 1500, 9000, 400000, "mkd|denari|денари|денар|мкд"},
    {"BAM", 1.96F, 100, 600, 12000, "bam|конвертибилних марака|konvertibilnih maraka"},
    {"ALL", 98, 3000, 15000, 700000, "lek@sq|lekë|lekesh"},
    {"HRK", 7.5F, 400, 2500, 60000, "hrk|kuna|kune|kn@hr"},
    {"RUB", 95, 3500, 20000, 900000, "₽|руб|рублей|рубля|rub"},
    {"BYN", 3.5F, 150, 900, 20000, "byn"},
    {"ILS", 4, 400, 2500, 90000, "₪|ils|nis"},
    {"INR", 95, 3000, 20000, 300000, "₹|inr"},
    {"JPY", 165, 15000, 90000, 1500000, "¥|jpy|yen"},
    {"CNY", 8, 800, 5000, 100000, "cny|rmb|yuan"},
    {"AED", 4, 400, 2500, 90000, "aed|dirham*"},
    {"BRL", 6, 500, 2500, 50000, "brl"},
    {"MXN", 20, 1000, 6000, 200000, "mxn"},
    {"ZAR", 20, 1500, 9000, 150000, "zar"},
    {"GEL", 3, 150, 900, 20000, "₾|gel"},
};

struct Place {
  std::string_view name, code;
};

constexpr std::string_view kEuroCountries =
    " AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK AD MC SM VA ME XK EL ";

constexpr Place kCountries[] = {
    {"PL", "PLN"}, {"CZ", "CZK"}, {"HU", "HUF"}, {"RO", "RON"}, {"MD", "MDL"}, {"DK", "DKK"},
    {"FO", "DKK"}, {"GL", "DKK"}, {"SE", "SEK"}, {"NO", "NOK"}, {"IS", "ISK"}, {"GB", "GBP"},
    {"UK", "GBP"}, {"CH", "CHF"}, {"LI", "CHF"}, {"US", "USD"}, {"CA", "CAD"}, {"AU", "AUD"},
    {"NZ", "NZD"}, {"SG", "SGD"}, {"HK", "HKD"}, {"UA", "UAH"}, {"TR", "TRY"}, {"RS", "RSD"},
    {"MK", "MKD"}, {"BA", "BAM"}, {"AL", "ALL"}, {"RU", "RUB"}, {"BY", "BYN"}, {"IL", "ILS"},
    {"IN", "INR"}, {"JP", "JPY"}, {"CN", "CNY"}, {"AE", "AED"}, {"BR", "BRL"}, {"MX", "MXN"},
    {"ZA", "ZAR"}, {"GE", "GEL"},
};

// Languages by which the currency is told where the country is not known.
constexpr Place kLanguages[] = {
    {"pl", "PLN"}, {"cs", "CZK"}, {"hu", "HUF"}, {"ro", "RON"}, {"da", "DKK"}, {"sv", "SEK"},
    {"no", "NOK"}, {"nb", "NOK"}, {"nn", "NOK"}, {"is", "ISK"}, {"uk", "UAH"}, {"tr", "TRY"},
    {"sr", "RSD"}, {"mk", "MKD"}, {"bs", "BAM"}, {"sq", "ALL"}, {"de", "EUR"}, {"fr", "EUR"},
    {"it", "EUR"}, {"es", "EUR"}, {"pt", "EUR"}, {"nl", "EUR"}, {"fi", "EUR"}, {"et", "EUR"},
    {"lv", "EUR"}, {"lt", "EUR"}, {"sk", "EUR"}, {"sl", "EUR"}, {"hr", "EUR"}, {"el", "EUR"},
    {"mt", "EUR"}, {"ga", "EUR"}, {"bg", "EUR"}, {"ca", "EUR"}, {"eu", "EUR"}, {"gl", "EUR"},
};

std::string upper(std::string_view text) {
  std::string out(text.substr(0, 8));
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

std::uint8_t of_country(std::string_view country) {
  const std::string name = upper(country);
  if (name.size() != 2) return kNoCurrency;
  if (kEuroCountries.find(" " + name + " ") != std::string_view::npos)
    return currency_by_code("EUR");
  for (const Place& place : kCountries)
    if (place.name == name) return currency_by_code(place.code);
  return kNoCurrency;
}

std::uint8_t of_language(std::string_view language) {
  for (const Place& place : kLanguages)
    if (language.substr(0, 2) == place.name) return currency_by_code(place.code);
  return kNoCurrency;
}

bool is_one_of(std::uint8_t currency, std::initializer_list<std::string_view> codes) {
  for (const std::string_view code : codes)
    if (kCurrencies[currency].code == code) return true;
  return false;
}

// The country's where it is one of these, else the language's, else the first.
std::uint8_t one_of(std::initializer_list<std::string_view> codes, const Hints& hints) {
  for (const auto currency : {of_country(hints.country), of_language(hints.language)})
    if (currency != kNoCurrency && is_one_of(currency, codes)) return currency;
  return codes.begin()->empty() ? kNoCurrency : currency_by_code(*codes.begin());
}

}  // namespace

std::span<const Currency> currencies() {
  return kCurrencies;
}

std::uint8_t currency_by_code(std::string_view code) {
  const std::string name = upper(code);
  for (std::size_t i = 1; i < std::size(kCurrencies); ++i)
    if (!name.empty() && kCurrencies[i].code == name) return static_cast<std::uint8_t>(i);
  return kNoCurrency;
}

std::uint8_t resolve(std::uint8_t currency, const Hints& hints) {
  if (currency == kCrown) return one_of({"", "DKK", "SEK", "NOK", "ISK"}, hints);
  if (currency == kDollar) return one_of({"USD", "CAD", "AUD", "NZD", "SGD", "HKD"}, hints);
  if (currency == kLeu) return one_of({"RON", "MDL"}, hints);
  return currency;
}

std::uint8_t usual_currency(const Hints& hints) {
  const std::uint8_t currency = of_country(hints.country);
  if (currency != kNoCurrency || !hints.country.empty()) return currency;
  return of_language(hints.language);
}

bool is_possible(double amount, std::uint8_t currency, Period period) {
  const double euros = amount / kCurrencies[currency].euro;
  switch (period) {
    case Period::hour:
      return euros >= 0.8 && euros <= 600;
    case Period::day:
      return euros >= 8 && euros <= 4000;
    case Period::week:
      return euros >= 40 && euros <= 15000;
    case Period::month:
      return euros >= 100 && euros <= 80000;
    case Period::year:
      return euros >= 1000 && euros <= 1500000;
    case Period::unknown:
      return euros >= 0.8 && euros <= 1500000;
  }
  return false;
}

Period guess_period(double amount, std::uint8_t currency) {
  const Currency& by = kCurrencies[currency];
  if (amount <= by.hour) return Period::hour;
  if (amount <= by.day) return Period::day;
  return amount <= by.month ? Period::month : Period::year;
}

}  // namespace metier::pay
