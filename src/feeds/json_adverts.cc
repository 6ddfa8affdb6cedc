#include "feeds/json_adverts.h"

#include <fmt/format.h>

#include "feeds/json_scan.h"
#include "feeds/source.h"

namespace metier::feeds {
namespace {

using simdjson::dom::array;
using simdjson::dom::object;

// Objects around an advert: of search engines, JSON:API, GraphQL and the like.
constexpr std::string_view kWrappers[] = {
    "_source", "attributes", "node",    "item",    "job",     "jobAd", "fields",  "jobPosting",
    "data",    "offer",      "posting", "vacancy", "content", "ad",    "document"};

bool ends_in_posting(std::string_view type) {
  const std::size_t slash = type.find_last_of("/:#");
  return (slash == std::string_view::npos ? type : type.substr(slash + 1)) == "JobPosting";
}

bool is_posting(const object& object) {
  element type;
  std::string_view name;
  array types;
  if (object["@type"].get(type)) return false;
  if (!type.get(name)) return ends_in_posting(name);
  if (type.get(types)) return false;
  for (const element one : types)
    if (!one.get(name) && ends_in_posting(name)) return true;
  return false;
}

}  // namespace

Item reject_of(std::string origin, std::string field, std::string reason, std::string_view raw) {
  return {
      Reject{std::move(field), std::move(reason), std::string(raw.substr(0, kMaxRejectedBytes))},
      std::move(origin)};
}

bool JsonAdverts::parse(std::string_view json, const std::string& origin, element& out) {
  const auto error = parser_.parse(json.data(), json.size()).get(out);
  if (!error) return true;
  mended_ = mended_json(json);
  if (!parser_.parse(mended_).get(out)) return true;
  out_.push_back(reject_of(
      origin, "", fmt::format("this is no JSON: {}", simdjson::error_message(error)), json));
  return false;
}

bool JsonAdverts::read(std::string_view json, bool is_record, const std::string& origin) {
  element value;
  if (!parse(json, origin, value)) return true;
  if (json.find("JobPosting") != std::string_view::npos && postings(value, origin, 0)) return true;
  return is_record ? record(value, origin) : any(value, origin, 0);
}

bool JsonAdverts::read_postings(std::string_view json, const std::string& origin) {
  element value;
  if (json.find("JobPosting") == std::string_view::npos) return false;
  return !parse(json, origin, value) || postings(value, origin, 0);
}

bool JsonAdverts::postings(const element& value, const std::string& origin, int depth) {
  array list;
  object inner;
  if (depth > static_cast<int>(kMostDepth)) return false;
  bool found = false;
  if (!value.get(list)) {
    for (const element one : list) found |= postings(one, origin, depth + 1);
  } else if (!value.get(inner)) {
    if (is_posting(inner)) {
      if (form_.empty()) form_ = "json-ld";
      put(inner, nullptr, origin);
      return true;
    }
    for (const auto field : inner) found |= postings(field.value, origin, depth + 1);
  }
  return found;
}

bool JsonAdverts::is_advert(const object& object) {
  assembler_.begin();
  assembler_.add(object);
  return assembler_.looks_like_advert();
}

std::optional<object> JsonAdverts::unwrapped(const object& around) {
  for (const std::string_view name : kWrappers) {
    object inner;
    if (!around[name].get(inner) && is_advert(inner)) return inner;
  }
  return std::nullopt;
}

bool JsonAdverts::is_list_of_adverts(const array& list) {
  constexpr int kTried = 5;
  int tried = 0;
  for (const element one : list) {
    object inner;
    if (++tried > kTried) break;
    if (!one.get(inner) && (is_advert(inner) || unwrapped(inner))) return true;
  }
  return false;
}

std::optional<array> JsonAdverts::find_list(const object& around, bool named, int depth) {
  constexpr int kDeepest = 6;
  if (depth > kDeepest) return std::nullopt;
  for (const auto field : around) {
    array list;
    const bool is_named = is_list_name(field.key);
    if (!is_named && (named || target_of(field.key))) continue;
    if (!field.value.get(list) && is_list_of_adverts(list)) return list;
  }
  for (const auto field : around) {
    object inner;
    if (named && !is_list_name(field.key)) continue;
    if (!field.value.get(inner))
      if (auto list = find_list(inner, named, depth + 1)) return list;
  }
  return std::nullopt;
}

bool JsonAdverts::any(const element& value, const std::string& origin, int depth) {
  constexpr int kDeepest = 6;
  array several;
  object inner;
  if (depth > kDeepest) return false;
  if (!value.get(several)) return is_list_of_adverts(several) && list(several, origin);
  if (value.get(inner)) return false;
  const bool is_one = is_advert(inner);
  const bool is_schema = !inner["$schema"].error() && !inner["properties"].error();
  if (is_schema || assembler_.has(Field::never)) return false;  // a schema, a CV
  if (const auto found = find_list(inner, is_one, 0)) return list(*found, origin);
  if (is_one) {
    put(inner, nullptr, origin);
    return true;
  }
  if (const auto wrapped = unwrapped(inner)) {
    put(*wrapped, &inner, origin);
    return true;
  }
  for (const auto field : inner)
    if (field.value.is_object() && any(field.value, origin, depth + 1)) return true;
  return false;
}

bool JsonAdverts::list(const array& several, const std::string& origin) {
  std::uint64_t number = 0;
  for (const element one : several) record(one, fmt::format("{}, record {}", origin, ++number));
  return true;
}

bool JsonAdverts::record(const element& value, const std::string& origin) {
  object inner;
  if (value.get(inner)) {
    out_.push_back(reject_of(origin, "", "no object, as adverts are", simdjson::to_string(value)));
    return true;
  }
  if (is_advert(inner)) {
    put(inner, nullptr, origin);
    return true;
  }
  if (const auto wrapped = unwrapped(inner)) {
    put(*wrapped, &inner, origin);
    return true;
  }
  if (!inner["@type"].error()) return false;  // an organization, a page, ...
  if (const auto found = find_list(inner, false, 0)) return list(*found, origin);
  put(inner, nullptr, origin);
  return true;
}

void JsonAdverts::put(const object& inner, const object* around, const std::string& origin) {
  assembler_.begin();
  assembler_.add(inner);
  if (form_.empty()) form_ = assembler_.form();
  Record record = assembler_.finish();
  if (record.title.empty() && record.text.empty()) {
    out_.push_back(
        reject_of(origin, "title", "neither a title nor a text", simdjson::to_string(inner)));
    return;
  }
  if (record.id.empty() && around != nullptr)
    for (const std::string_view name : {"id", "_id"}) {
      std::string_view text;
      std::int64_t number = 0;
      if (!(*around)[name].get(text)) record.id = line_of(text);
      if (record.id.empty() && !(*around)[name].get(number)) record.id = std::to_string(number);
    }
  if (record.url.empty()) record.url = line_of(default_url);
  if (record.language.empty()) record.language = line_of(default_language);
  out_.push_back({std::move(record), origin});
}

}  // namespace metier::feeds
