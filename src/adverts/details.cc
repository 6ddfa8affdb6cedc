#include "adverts/details.h"

#include <charconv>
#include <optional>
#include <string>

#include "adverts/terms.h"

namespace metier::adverts {
namespace {

// A number as programs write it; nullopt for what people write: that is read as text.
std::optional<double> plain_number(std::string_view text) {
  double value = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

void add_words(std::string& out, std::string_view words) {
  if (words.empty()) return;
  if (!out.empty()) out += ' ';
  out += words;
}

bool same_place(const places::Place& a, const places::Place& b) {
  return a.country == b.country && a.region == b.region && a.locality == b.locality &&
         a.remote == b.remote;
}

void add_place(places::Place place, std::vector<places::Place>& out) {
  for (const places::Place& known : out)
    if (same_place(known, place)) return;
  out.push_back(std::move(place));
}

// From the fields; where none names a country, from what the text says, else the feed's country.
void add_places(const feeds::Record& record, const CodeOptions& options, Advert& out) {
  const places::Hints hints{out.language, options.country};
  for (const places::Written& written : record.places)
    for (places::Place& place : places::resolve(written, hints))
      add_place(std::move(place), out.places);
  if (out.places.empty())
    if (const auto written = places::find_in_text(out.text, hints))
      for (places::Place& place : places::resolve(*written, hints))
        add_place(std::move(place), out.places);
  if (out.places.empty() && (record.remote || !options.country.empty()))
    out.places.emplace_back().country = options.country;
  for (places::Place& place : out.places) {
    if (place.country.empty()) place.country = options.country;
    place.remote = place.remote || record.remote;
  }
}

void add_terms(const feeds::Record& record, const CodeOptions& options, Advert& out) {
  const Terms terms = terms_of(record, out.text, out.language);
  out.contract = terms.contract;
  out.hours = terms.hours;
  out.hours_a_week = terms.hours_a_week;
  out.experience_years = terms.experience_years;
  out.education = terms.education;
  const DateHints hints{out.language, out.places.empty() ? options.country : out.places[0].country,
                        options.today};
  out.posted = iso_date(record.posted, hints);
  out.valid_through = iso_date(record.valid_through, hints);
}

void add_pay(const feeds::Record& record, Advert& out) {
  pay::Hints hints;
  hints.language = out.language;
  hints.country = out.places.empty() ? std::string_view() : std::string_view(out.places[0].country);
  hints.title = out.title;
  hints.hours_a_week = out.hours_a_week;
  pay::Fields fields;
  fields.minimum = plain_number(record.pay_minimum);
  fields.maximum = plain_number(record.pay_maximum);
  fields.currency = record.pay_currency;
  fields.unit = record.pay_unit;
  std::string words = record.pay_text;
  if (!fields.minimum) add_words(words, record.pay_minimum);
  if (!fields.maximum && record.pay_maximum != record.pay_minimum) {
    if (!fields.minimum && !record.pay_minimum.empty() && !record.pay_maximum.empty())
      words += " -";
    add_words(words, record.pay_maximum);
  }
  fields.text = words;
  auto pay = pay::from_fields(fields, hints);
  if (pay) {
    pay->begin = pay->end = 0;
  } else {
    pay = pay::find_pay(out.text, hints);
  }
  if (pay) out.pay.push_back(*pay);
}

}  // namespace

void add_details(const feeds::Record& record, const CodeOptions& options, Advert& out) {
  add_places(record, options, out);
  add_terms(record, options, out);
  add_pay(record, out);
}

}  // namespace metier::adverts
