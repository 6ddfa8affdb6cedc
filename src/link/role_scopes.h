// How far a negation or a wish reaches in its segment. Used by roles.cc only.
#pragma once

#include <span>
#include <vector>

#include "link/role_cues.h"
#include "text/text.h"

namespace metier::link {

enum class ScopeKind : std::uint8_t { negated, wished };

// Words [first, last) of a segment.
struct Scope {
  ScopeKind kind;
  std::uint32_t first;
  std::uint32_t last;
};

// The scope of each negation and wish among `hits` (as CueIndex::find gives them), by calling
// use(Scope).
class ScopeFinder {
 public:
  ScopeFinder(const text::FoldedText& text, std::span<const Break> breaks,
              std::span<const CueHit> hits)
      : text_(text), breaks_(breaks), hits_(hits) {}

  // The scope of hits[i]; an empty one when it is none of these.
  Scope of(std::size_t i) const;

 private:
  Break boundary(std::uint32_t word) const;
  bool joins(std::uint32_t word) const;
  bool has_cue(std::uint32_t from, std::uint32_t to) const;
  bool is_wish(std::size_t i) const;
  std::uint32_t forward(std::uint32_t from, bool beyond_commas) const;
  std::uint32_t backward(std::uint32_t from, std::uint32_t to) const;
  std::uint32_t part_begin(std::uint32_t word) const;
  std::uint32_t part_end(std::uint32_t word) const;

  const text::FoldedText& text_;
  std::span<const Break> breaks_;
  std::span<const CueHit> hits_;
};

}  // namespace metier::link
