// Index types that cannot be mixed up: ConceptId, LabelId, ... are all 32-bit, none converts to
// another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace metier {

template <class Tag>
struct Id {
  using value_type = std::uint32_t;
  static constexpr value_type kNone = std::numeric_limits<value_type>::max();

  value_type value = kNone;

  constexpr Id() = default;
  constexpr explicit Id(std::size_t v) : value(static_cast<value_type>(v)) {}
  constexpr bool valid() const { return value != kNone; }
  constexpr std::size_t index() const { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

using ConceptId = Id<struct ConceptTag>;    // a concept, numbered by the order of URIs
using LabelId = Id<struct LabelTag>;        // one label of one concept in one language
using TextId = Id<struct TextTag>;          // a distinct string of the snapshot
using LanguageId = Id<struct LanguageTag>;  // a language of the snapshot, in the order of codes

static_assert(sizeof(ConceptId) == 4);

}  // namespace metier

template <class Tag>
struct std::hash<metier::Id<Tag>> {
  std::size_t operator()(metier::Id<Tag> id) const noexcept { return id.value; }
};
