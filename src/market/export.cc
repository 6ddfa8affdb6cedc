#include "market/export.h"

#include <cmath>

#include "base/base.h"
#include "market/write.h"

namespace metier::market {
namespace {

void add(std::string& list, std::string_view value) {
  if (value.empty()) return;
  if (!list.empty()) list += ' ';
  list += value;
}

template <class Values, class Of>
std::string joined(const Values& values, Of&& of) {
  std::string out;
  for (const auto& value : values) add(out, of(value));
  return out;
}

std::string amount(double value) {
  return value == 0 ? std::string() : fmt::format("{}", value);
}

// Chances and amounts with as many digits as mean something.
double shown(double value) {
  return std::round(value * 1000) / 1000;
}

// What is not known is left out of JSON and is an empty cell of a table.
std::string_view known(std::string_view name) {
  return name == "unknown" ? std::string_view() : name;
}

void write_pay(const pay::Pay& pay, JsonWriter& out) {
  out.key("pay").begin_object();
  if (pay.minimum != 0) out.field("minimum", pay.minimum);
  if (pay.maximum != 0) out.field("maximum", pay.maximum);
  if (!pay.currency.empty()) out.field("currency", std::string_view(pay.currency));
  out.field("period", name(pay.period)).field("basis", name(pay.basis));
  if (pay.annual != 0)
    out.field("annual", std::round(pay.annual)).field("assumption", name(pay.assumption));
  out.end_object();
}

void text_field(std::string_view name, std::string_view value, JsonWriter& out) {
  if (!value.empty()) out.field(name, value);
}

void write_places(const adverts::Advert& a, JsonWriter& out) {
  out.key("places").begin_array();
  for (const places::Place& p : a.places) {
    out.begin_object();
    text_field("country", p.country, out);
    text_field("region", p.region, out);
    text_field("locality", p.locality, out);
    if (p.remote) out.field("remote", true);
    text_field("written", p.written, out);
    out.end_object();
  }
  out.end_array();
}

void write_codes(const adverts::Advert& a, JsonWriter& out) {
  if (!a.isco.empty())
    out.field("isco", std::string_view(a.isco)).field("iscoProbability", shown(a.isco_probability));
  out.key("occupations").begin_array();
  for (const auto& o : a.occupations)
    out.begin_object()
        .field("uri", std::string_view(o.uri))
        .field("code", std::string_view(o.code))
        .field("probability", shown(o.probability))
        .end_object();
  out.end_array().key("skills").begin_array();
  for (const auto& s : a.skills)
    out.begin_object()
        .field("uri", std::string_view(s.uri))
        .field("probability", shown(s.probability))
        .end_object();
  out.end_array();
}

}  // namespace

std::string advert_columns() {
  return "key,source,id,url,title,language,employer,posted,valid_through,countries,regions,"
         "localities,remote,isco,isco_probability,occupation,occupation_code,"
         "occupation_probability,skills,pay_minimum,pay_maximum,pay_currency,pay_period,pay_basis,"
         "pay_annual,contract,hours,hours_a_week,experience_years,education,openings,removed,"
         "text\n";
}

std::string advert_row(const adverts::Advert& a, bool text) {
  std::string out;
  const auto cell = [&](std::string_view value) {
    if (!out.empty()) out += ',';
    append_harmless_cell(out, value);
  };
  cell(a.key), cell(a.source), cell(a.id), cell(a.url), cell(a.title), cell(a.language);
  cell(a.employer), cell(a.posted), cell(a.valid_through);
  cell(joined(a.places, [](const auto& p) { return std::string_view(p.country); }));
  cell(joined(a.places, [](const auto& p) { return std::string_view(p.region); }));
  cell(joined(a.places, [](const auto& p) { return std::string_view(p.locality); }));
  bool remote = false;
  for (const auto& p : a.places) remote = remote || p.remote;
  cell(remote ? "true" : "false");
  cell(a.isco), cell(a.isco.empty() ? "" : fmt::format("{:.2f}", a.isco_probability));
  const bool coded = !a.occupations.empty();
  cell(coded ? a.occupations[0].uri : ""), cell(coded ? a.occupations[0].code : "");
  cell(coded ? fmt::format("{:.2f}", a.occupations[0].probability) : "");
  cell(joined(a.skills, [](const auto& s) { return std::string_view(s.uri); }));
  const pay::Pay pay = a.pay.empty() ? pay::Pay{} : a.pay[0];
  cell(amount(pay.minimum)), cell(amount(pay.maximum)), cell(pay.currency);
  cell(known(name(pay.period))), cell(known(name(pay.basis))), cell(amount(std::round(pay.annual)));
  cell(known(name(a.contract))), cell(known(name(a.hours)));
  cell(a.hours_a_week > 0 ? fmt::format("{}", a.hours_a_week) : "");
  cell(a.experience_years >= 0 ? fmt::format("{}", a.experience_years) : "");
  cell(known(name(a.education))), cell(std::to_string(a.openings));
  cell(a.removed ? "true" : "false"), cell(text ? a.text : "");
  return out + "\n";
}

std::string advert_json(const adverts::Advert& a, bool text) {
  JsonWriter out;
  out.begin_object()
      .field("key", std::string_view(a.key))
      .field("source", std::string_view(a.source));
  text_field("id", a.id, out);
  text_field("url", a.url, out);
  out.field("title", std::string_view(a.title));
  text_field("language", a.language, out);
  text_field("employer", a.employer, out);
  text_field("posted", a.posted, out);
  text_field("validThrough", a.valid_through, out);
  write_places(a, out);
  write_codes(a, out);
  if (!a.pay.empty()) write_pay(a.pay[0], out);
  text_field("contract", known(name(a.contract)), out);
  text_field("hours", known(name(a.hours)), out);
  if (a.hours_a_week > 0) out.field("hoursAWeek", shown(a.hours_a_week));
  if (a.experience_years >= 0) out.field("experienceYears", shown(a.experience_years));
  text_field("education", known(name(a.education)), out);
  out.field("openings", a.openings);
  if (a.removed) out.field("removed", true);
  if (text) out.field("text", std::string_view(a.text));
  return std::string(out.end_object().text());
}

}  // namespace metier::market
