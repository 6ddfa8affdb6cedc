#include "mapping/relation.h"

#include <array>
#include <string>

namespace metier::mapping {
namespace {

constexpr std::array<std::string_view, 5> kRelations{"", "exact", "close", "broad", "narrow"};
constexpr std::array<std::string_view, 4> kHow{"", "exact", "similar", "crosswalk"};

}  // namespace

std::string_view name(Relation relation) {
  return kRelations[static_cast<std::size_t>(relation)];
}

std::string_view name(How how) {
  return kHow[static_cast<std::size_t>(how)];
}

std::optional<Relation> relation_named(std::string_view text) {
  if (const auto end = text.find_last_of("#/:"); end != std::string_view::npos)
    text.remove_prefix(end + 1);
  std::string lower;
  for (const char c : text) {
    if (c == ' ' || c == '\t') continue;
    lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const std::string_view ending : {"match", "isco"})
    if (lower.ends_with(ending)) lower.resize(lower.size() - ending.size());
  if (lower == "broader" || lower == "narrower") lower.resize(lower.size() - 2);
  for (std::size_t i = 1; i < kRelations.size(); ++i)
    if (lower == kRelations[i]) return static_cast<Relation>(i);
  return std::nullopt;
}

int order_of(Relation relation) {
  constexpr std::array kPlaces{4, 0, 1, 3, 2};  // none, exact, close, broad, narrow
  return kPlaces[static_cast<std::size_t>(relation)];
}

}  // namespace metier::mapping
