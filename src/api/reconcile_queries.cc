#include "api/reconcile_queries.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <span>

#include "api/problem.h"

namespace metier::api {
namespace {

using search::type_bit;
using simdjson::dom::element;
using taxonomy::ConceptKind;

constexpr std::size_t kMaxText = 1000;   // characters of a query
constexpr std::size_t kMaxValue = 8000;  // of a property

constexpr std::array kTypes{
    ReconcileType{"occupation", "Occupation", type_bit(ConceptKind::occupation)},
    ReconcileType{"skill", "Skill or knowledge", type_bit(ConceptKind::skill)},
    ReconcileType{"skill-group", "Skill group", type_bit(ConceptKind::skill_group)},
    ReconcileType{"isco", "ISCO group", type_bit(ConceptKind::isco_group)}};

constexpr std::array kProperties{
    ReconcileProperty{"language", "Language", "The language of the name: en, da, ..."},
    ReconcileProperty{"description", "Description", "More about what the name means"},
    ReconcileProperty{"isco", "ISCO-08 code", "Only concepts in this group, such as 2512"},
    ReconcileProperty{"code", "Code", "Only the concept with this code, such as 2512.4"}};

// Of a string, a number, {"id"} or {"name"}, or the first of an array of them.
std::string value_of(const element& value, int depth = 0) {
  std::string_view text;
  std::int64_t number = 0;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (value.get(number) == simdjson::SUCCESS) return std::to_string(number);
  simdjson::dom::array array;
  if (depth == 0 && value.get(array) == simdjson::SUCCESS && array.size() != 0)
    return value_of(array.at(0).value(), 1);
  for (const std::string_view key : {"id", "name"})
    if (value[key].get(text) == simdjson::SUCCESS) return std::string(text);
  return {};
}

tl::unexpected<Error> wrong(const ReconcileQuery& query, std::string_view what) {
  return fail(ErrorKind::input, "Query \"{}\": {}", excerpt(query.key), what);
}

Result<void> add_type(const element& value, ReconcileQuery& query) {
  std::string_view id;
  if (value.get(id) && value["id"].get(id)) return wrong(query, "A type has to be a string.");
  if (id.empty()) {
    query.types = search::kAnyType;
    return {};
  }
  for (const auto& type : kTypes) {
    if (type.id != id) continue;
    query.types |= type.types;
    return {};
  }
  return wrong(query, fmt::format("There is no type \"{}\".", excerpt(id)));
}

Result<void> set_types(const element& value, ReconcileQuery& query) {
  query.types = 0;
  simdjson::dom::array array;
  if (value.get(array)) {
    if (auto added = add_type(value, query); !added) return added;
  } else {
    for (const auto one : array)
      if (auto added = add_type(one, query); !added) return added;
  }
  if (query.types == 0) query.types = search::kAnyType;
  return {};
}

Result<void> set_properties(const element& value, ReconcileQuery& query) {
  simdjson::dom::array array;
  if (value.get(array)) return wrong(query, "\"properties\" has to be an array.");
  for (const auto one : array) {
    std::string_view pid;
    element v;
    if (one["pid"].get(pid) || one["v"].get(v))
      return wrong(query, "A property has to have \"pid\" and \"v\".");
    std::string text = value_of(v);
    if (text.size() > kMaxValue)
      return fail(ErrorKind::limit, "Query \"{}\": the property \"{}\" has more than {} bytes.",
                  excerpt(query.key), excerpt(pid), kMaxValue);
    if (pid == "language" || pid == "lang")
      query.language = std::move(text);
    else if (pid == "description")
      query.description = std::move(text);
    else if (pid == "isco")
      query.isco = std::move(text);
    else if (pid == "code")
      query.code = std::move(text);
    // Others are columns of the client's that say nothing to us.
  }
  return {};
}

Result<void> set_field(std::string_view key, const element& value, ReconcileQuery& query) {
  if (value.is_null()) return {};
  if (key == "query") {
    query.text = value_of(value);
    if (utf8::length(query.text) > kMaxText)
      return fail(ErrorKind::limit, "Query \"{}\" has more than {} characters.", excerpt(query.key),
                  kMaxText);
  } else if (key == "type") {
    return set_types(value, query);
  } else if (key == "limit") {
    std::int64_t limit = 0;
    if (value.get(limit) || limit < 1) return wrong(query, "\"limit\" has to be a number from 1.");
    query.limit = std::min<std::size_t>(static_cast<std::size_t>(limit), kMaxReconcileLimit);
  } else if (key == "properties") {
    return set_properties(value, query);
  }
  return {};  // "type_strict" and what later versions may add
}

}  // namespace

std::span<const ReconcileType> reconcile_types() {
  return kTypes;
}

std::span<const ReconcileProperty> reconcile_properties() {
  return kProperties;
}

Result<std::vector<ReconcileQuery>> parse_reconcile_queries(std::string_view json) {
  simdjson::dom::parser parser;
  element root;
  simdjson::dom::object batch;
  if (const auto error = parser.parse(json.data(), json.size()).get(root))
    return fail(ErrorKind::usage, "{}", simdjson::error_message(error));
  if (root.get(batch)) return fail(ErrorKind::input, "\"queries\" has to be an object of queries.");
  if (batch.size() > kMaxReconcileQueries)
    return fail(ErrorKind::limit, "There are {} queries; {} are allowed.", batch.size(),
                kMaxReconcileQueries);
  std::vector<ReconcileQuery> out;
  for (const auto field : batch) {
    ReconcileQuery& query = out.emplace_back();
    query.key = field.key;
    simdjson::dom::object object;
    if (field.value.get(object)) return wrong(query, "It has to be an object with a \"query\".");
    for (const auto one : object)
      if (auto set = set_field(one.key, one.value, query); !set) return tl::unexpected(set.error());
  }
  return out;
}

}  // namespace metier::api
