#include "feeds/assembler.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ctime>

namespace metier::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::object;

constexpr std::size_t kMostContracts = 16;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// Seconds or milliseconds since 1970 as a date; anything else as it is.
std::string date_of(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = error == std::errc{} && end == text.data() + text.size();
  if (!is_number || (text.size() != 10 && text.size() != 13)) return std::string(text);
  const auto seconds = static_cast<std::time_t>(text.size() == 13 ? number / 1000 : number);
  std::tm parts{};
  if (::gmtime_r(&seconds, &parts) == nullptr) return std::string(text);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", parts.tm_year + 1900, parts.tm_mon + 1,
                     parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec);
}

bool is_true(std::string_view text) {
  const std::string word = lower(text);
  return word == "true" || word == "1" || word == "yes" || word == "oui" || word == "ja" ||
         word == "si" || word == "sí" || word == "tak" || word == "ano";
}

bool is_all_of_it(std::string_view text) {
  const std::string word = lower(text);
  const auto has = [&](std::string_view part) { return word.find(part) != std::string::npos; };
  return word == "telecommute" || word == "fulltime" || word == "full" || has("100") ||
         has("full remote") || has("fully") || has("full_remote") || has("total") ||
         has("complet") || has("remote only");
}

// The kind of thing a record is, said where others say what kind of contract.
bool is_kind_of_record(std::string_view text) {
  const std::string word = lower(text);
  for (const std::string_view one : {"job", "jobs", "posting", "document", "object", "string",
                                     "vacancy", "offer", "offres_emploi_partenaires", "annonce"})
    if (word == one) return true;
  return false;
}

}  // namespace

void Assembler::begin() {
  record_ = {};
  rank_.fill(kNone);
  flat_ = {};
  wanted_places_.clear();
  place_ranks_.clear();
  sections_.clear();
  short_text_.clear();
  scope_.clear();
}

const Assembler::Key& Assembler::key_of(std::string_view name) {
  constexpr std::size_t kMostKeys = 4096;
  lookup_.assign(name.substr(0, 200));
  if (const auto at = keys_.find(lookup_); at != keys_.end()) return at->second;
  if (keys_.size() >= kMostKeys) keys_.clear();  // of names without end
  Key key;
  key.folded = folded_name(lookup_);
  key.is_label = is_label_name(key.folded);
  if (const auto target = target_of(lookup_)) {
    key.is_known = true;
    key.target = *target;
  }
  return keys_.emplace(lookup_, std::move(key)).first->second;
}

bool Assembler::claim(Field field, std::uint8_t rank) {
  std::uint8_t& best = rank_[static_cast<std::size_t>(field)];
  if (rank >= best) return false;
  best = rank;
  return true;
}

void Assembler::set(std::string& slot, Field field, std::uint8_t rank, std::string_view text) {
  std::string line = one_line(text);
  if (!line.empty() && claim(field, rank)) slot = std::move(line);
}

void Assembler::set_date(std::string& slot, Target target, std::string_view text) {
  std::string told;
  set(told, target.field, target.rank, text);
  if (!told.empty()) slot = date_of(told);
}

void Assembler::set_remote(Target target, std::string_view text) {
  const std::string word = lower(one_line(text));
  if (word.empty()) return;
  mark(target.field);
  const bool may_be = target.field == Field::remote;
  record_.remote |= is_all_of_it(word) || (may_be && (is_true(word) || word == "remote"));
}

void Assembler::add(const object& object, int depth) {
  if (depth > kMostNesting) return;
  for (const auto field : object) {
    if (field.value.is_null()) continue;
    if (field.key == "@id" && field.value.is_string()) {
      const std::string id = text_of(field.value);
      if (id.starts_with("http")) set(record_.url, Field::url, kNone - 1, id);
    }
    if (field.key.starts_with('@')) continue;
    // By value: reading nested fields may empty the table.
    const Key& key = key_of(field.key);
    if (!key.is_known) continue;
    const Target target = key.target;
    if (target.field == Field::never) mark(Field::never);
    if (key.folded == "text" && field.value.is_string()) short_text_ = text_of(field.value);
    if (key.folded == "type" &&
        (!field.value.is_string() || is_kind_of_record(text_of(field.value))))
      continue;
    add_value(target, field.value, depth);
  }
  if (depth == 0) take_short_text();
}

// Where "text" is a line beside a longer text under another name, it is the title.
void Assembler::take_short_text() {
  constexpr std::size_t kLongest = 300;
  const bool is_line = !short_text_.empty() && short_text_.size() < kLongest &&
                       short_text_.find('\n') == std::string::npos;
  if (is_line && record_.title.empty() && has(Field::text) && short_text_ != record_.text)
    set(record_.title, Field::title, kNone - 1, short_text_);
}

// Fields that objects and arrays say something of; false: it is as good as its text.
bool Assembler::add_object_field(Target target, const element& value, int depth) {
  const bool is_text = value.is_string();
  object inner;
  switch (target.field) {
    case Field::text: {
      std::string text;
      collect_text(value, text, depth);
      if (!text.empty() && claim(target.field, target.rank)) record_.text = std::move(text);
      return true;
    }
    case Field::section:
      add_section(value);
      return true;
    case Field::place:
      if (is_text) return false;
      add_place(value, depth);
      place_ranks_.resize(record_.places.size(), target.rank);
      return true;
    case Field::candidate_place:
      if (is_text) return false;
      std::swap(record_.places, wanted_places_);
      add_place(value, depth);
      std::swap(record_.places, wanted_places_);
      return true;
    case Field::pay:
      if (is_text) return false;
      add_pay(value, target.rank, depth);
      return true;
    case Field::contract:
      add_contracts(value, depth);
      return true;
    case Field::occupation:
    case Field::categories:
      return add_codes(target.field, "", value, depth);
    case Field::jobtech:
      return add_codes(target.field, "ams", value, depth);
    case Field::ssyk:
      return add_codes(target.field, "ssyk", value, depth);
    case Field::isco:
      return add_codes(target.field, "isco", value, depth);
    case Field::rome:
      return add_codes(target.field, "rome", value, depth);
    case Field::skills:
      mark(target.field);
      add_skills(value, depth);
      return true;
    case Field::wanted:
      if (!value.get(inner)) {
        for (const auto field : inner)
          if (field.key == "skills") add_skills(field.value, depth);
      }
      return true;
    case Field::container:
      if (value.get(inner)) return false;
      add(inner, depth + 1);
      return true;
    default:
      return false;
  }
}

bool Assembler::add_codes(Field field, const char* scheme, const element& value, int depth) {
  mark(field);
  add_code(scheme, value, depth);
  return true;
}

void Assembler::add_value(Target target, const element& value, int depth) {
  if (depth > kMostNesting || add_object_field(target, value, depth)) return;
  object inner;
  element found;
  const bool is_id = target.field == Field::id, is_language = target.field == Field::language;
  if ((is_id || is_language) && !value.get(inner) && !inner[is_id ? "value" : "code"].get(found) &&
      !found.is_null())
    return add(target, text_of(found, depth));
  if (target.field == Field::scope && !value.get(inner)) {
    const std::string most = text_of(inner["max"].get(found) ? element() : found);
    const std::string least = text_of(inner["min"].get(found) ? element() : found);
    if (!most.empty() && most != "100")
      scope_ = fmt::format("{}-{} %", least.empty() ? "0" : least, most);
    return;
  }
  if (target.field == Field::experience && !value.get(inner) &&
      !inner["monthsOfExperience"].get(found)) {
    set(record_.experience, target.field, 0, text_of(found));
    return;
  }
  if (target.field == Field::employer && !value.get(inner) && !inner["location"].get(found) &&
      found.is_object())
    add_place(found, depth);  // a workplace
  add(target, text_of(value, depth));
}

// Fields that are one line each, whatever it says.
std::string* Assembler::slot_of(Field field) {
  switch (field) {
    case Field::id:
      return &record_.id;
    case Field::url:
      return &record_.url;
    case Field::title:
      return &record_.title;
    case Field::language:
      return &record_.language;
    case Field::employer:
      return &record_.employer;
    case Field::locality:
      return &flat_.locality;
    case Field::region:
      return &flat_.region;
    case Field::postcode:
      return &flat_.postcode;
    case Field::country:
      return &flat_.country;
    case Field::pay_minimum:
      return &record_.pay_minimum;
    case Field::pay_maximum:
      return &record_.pay_maximum;
    case Field::pay_currency:
      return &record_.pay_currency;
    case Field::pay_unit:
      return &record_.pay_unit;
    case Field::hours:
      return &record_.hours;
    case Field::education:
      return &record_.education;
    default:
      return nullptr;
  }
}

void Assembler::add(Target target, std::string_view text) {
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return;
  // Codes of nobody else.
  if ((target.field == Field::country || target.field == Field::locality) && is_number(text))
    return;
  if (std::string* const slot = slot_of(target.field))
    return set(*slot, target.field, target.rank, text);
  switch (target.field) {
    case Field::weak_title:
      if (!has(Field::title)) set(record_.title, target.field, target.rank, text);
      return;
    case Field::text:
      if (claim(target.field, target.rank)) record_.text = std::string(text);
      return;
    case Field::section:
      return sections_.emplace_back(text), void();
    case Field::place:
    case Field::candidate_place:
      return add_place_text(target, text);
    case Field::department:
      // "75", "2A": of France; a firm's has a name.
      if (text.size() <= 3 && text[0] >= '0' && text[0] <= '9')
        set(flat_.region, Field::region, kNone - 2, text);
      return;
    case Field::remote:
    case Field::telework:
      return set_remote(target, text);
    case Field::pay:
      return set_pay_text(text, target.rank);
    case Field::pay_text:
      return set_pay_text(text, kNone - 2);
    case Field::contract:
      return add_contracts(text);
    case Field::posted:
      return set_date(record_.posted, target, text);
    case Field::valid_through:
      return set_date(record_.valid_through, target, text);
    default:
      return add_other(target, text);
  }
}

void Assembler::add_other(Target target, std::string_view text) {
  if (target.field == Field::experience) {
    // Years where nothing is said; months have a field of their own.
    std::string told;
    set(told, target.field, target.rank, text);
    if (!told.empty()) record_.experience = is_number(told) ? told + " years" : told;
    return;
  }
  mark(target.field);
  switch (target.field) {
    case Field::occupation:
    case Field::jobtech:
    case Field::categories:
      return add_code_text("", text);
    case Field::rome:
      return add_code_text("rome", text);
    case Field::isco:
      return add_code_text("isco", text);
    case Field::ssyk:
      return add_code_text("ssyk", text);
    case Field::rome_label:
      return add_code({"rome", "", one_line(text)});
    case Field::skills:
      return add_skill_list(text);
    case Field::openings:
      if (const auto [end, error] =
              std::from_chars(text.data(), text.data() + text.size(), record_.openings);
          error != std::errc{} || record_.openings == 0)
        record_.openings = 1;
      return;
    case Field::removed:
      record_.removed |= is_true(text);
      return;
    default:
      return;
  }
}

void Assembler::add_place_text(Target target, std::string_view text) {
  std::string line = one_line(text);
  if (line.empty() || line.starts_with('{')) return;
  mark(target.field);
  const bool is_wanted = target.field == Field::candidate_place;
  (is_wanted ? wanted_places_ : record_.places).emplace_back().text = std::move(line);
  place_ranks_.resize(record_.places.size(), target.rank);
}

void Assembler::add_contracts(std::string_view text) {
  for (const std::string& part : split_list(text)) {
    std::string one = one_line(part);
    auto& all = record_.contract;
    if (one.empty() || is_kind_of_record(one) || all.size() >= kMostContracts ||
        std::find(all.begin(), all.end(), one) != all.end())
      continue;
    mark(Field::contract);
    all.push_back(std::move(one));
  }
}

void Assembler::add_contracts(const element& value, int depth) {
  array list;
  if (value.get(list)) return add_contracts(text_of(value, depth));
  if (depth < kMostNesting)
    for (const element one : list) add_contracts(one, depth + 1);
}

bool Assembler::looks_like_advert() const {
  using enum Field;
  if (has(never)) return false;
  const bool somewhere = has(place) || has(locality) || has(postcode) || has(candidate_place);
  const int support = static_cast<int>(somewhere) + static_cast<int>(has(employer)) +
                      static_cast<int>(has(pay) || has(pay_minimum) || has(pay_text)) +
                      static_cast<int>(!record_.contract.empty()) +
                      static_cast<int>(has(valid_through)) + static_cast<int>(has(openings)) +
                      static_cast<int>(has(occupation) || has(rome) || has(ssyk) || has(jobtech)) +
                      static_cast<int>(has(text)) + static_cast<int>(has(posted));
  static const std::uint8_t weak_text = target_of("content")->rank;
  // {"id","title","text"} is what `metier read` takes.
  static const std::uint8_t own_text = target_of("text")->rank;
  const std::uint8_t rank = rank_[static_cast<std::size_t>(text)];
  const bool described = has(text) && (rank < weak_text || rank == own_text);
  if (has(title)) return described || has(employer) || support >= 2;
  return has(weak_title) && support >= 3 && (has(employer) || somewhere);
}

std::string_view Assembler::form() const {
  if (has(Field::ssyk) || has(Field::jobtech)) return "jobtech";
  if (has(Field::rome) || has(Field::rome_label)) return "france-travail";
  return "";
}

Record Assembler::finish() {
  record_.text = whole_text();
  if (!scope_.empty()) record_.hours += (record_.hours.empty() ? "" : " ") + scope_;
  finish_places();
  return std::move(record_);
}

}  // namespace metier::feeds
