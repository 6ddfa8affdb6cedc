// The batch of queries that a client of the reconciliation service sends. Inside api/ only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "search/search.h"

namespace metier::api {

struct ReconcileQuery {
  std::string key;  // "q0"
  std::string text;
  search::TypeMask types = search::kAnyType;
  std::size_t limit = 5;
  // Properties.
  std::string language, description;
  std::string isco;  // concepts in this group only
  std::string code;  // the concept with this code only
};

inline constexpr std::size_t kMaxReconcileQueries = 100;
inline constexpr std::size_t kMaxReconcileLimit = 20;

// {"q0":{"query","type"?,"limit"?,"properties"?},...}. ErrorKind::usage for what is no JSON, input
// for what is no batch, limit for too many or too long queries; messages are sentences for people.
Result<std::vector<ReconcileQuery>> parse_reconcile_queries(std::string_view json);

// What a type may be called: "occupation", "skill", "skill-group", "isco".
struct ReconcileType {
  std::string_view id, name;
  search::TypeMask types;
};
std::span<const ReconcileType> reconcile_types();

struct ReconcileProperty {
  std::string_view id, name, description;
};
std::span<const ReconcileProperty> reconcile_properties();

}  // namespace metier::api
