#include "link/role_scopes.h"

#include <algorithm>
#include <array>

namespace metier::link {
namespace {

constexpr std::uint32_t kNextWords = 4;  // what "without" reaches
constexpr std::uint32_t kListWords = 4;  // a part of "A, B and C"
constexpr std::uint32_t kNearWords = 4;  // "not essential but (would also be very) useful"

// Folded "and", "or", "nor" of all languages.
constexpr std::array<std::string_view, 44> kJoining = {
    "and", "or",    "und",  "oder", "et", "ou",   "y",   "u",   "e",    "o",    "och",
    "og",  "eller", "en",   "of",   "i",  "a",    "ani", "lub", "oraz", "albo", "nebo",
    "ci",  "ali",   "ili",  "in",   "ja", "tai",  "sau", "si",  "vai",  "un",   "ir",
    "ar",  "arba",  "agus", "no",   "es", "vagy", "και", "η",   "или",  "та",   "або"};

bool is_around(CueKind kind) {
  return kind == CueKind::not_around || kind == CueKind::wish_around;
}

bool is_scope(CueKind kind) {
  return kind >= CueKind::not_ahead && kind <= CueKind::wish_around;
}

}  // namespace

Break ScopeFinder::boundary(std::uint32_t word) const {
  const Break found = breaks_[word];
  if (found >= Break::colon) return found;
  for (const CueHit& hit : hits_) {
    if (hit.first != word) continue;
    if (hit.kind == CueKind::turn) return Break::hard;
    if (hit.kind == CueKind::subject && found == Break::comma) return Break::hard;
  }
  return found;
}

bool ScopeFinder::joins(std::uint32_t word) const {
  return std::ranges::find(kJoining, text_.word(word)) != kJoining.end();
}

bool ScopeFinder::has_cue(std::uint32_t from, std::uint32_t to) const {
  return std::ranges::any_of(hits_, [&](const CueHit& hit) {
    return hit.first >= from && hit.first < to &&
           (is_scope(hit.kind) || hit.kind == CueKind::sentence_demand);
  });
}

std::uint32_t ScopeFinder::part_end(std::uint32_t word) const {
  const auto words = static_cast<std::uint32_t>(breaks_.size());
  while (word < words && boundary(word) == Break::none) ++word;
  return word;
}

std::uint32_t ScopeFinder::part_begin(std::uint32_t word) const {
  while (word > 0 && boundary(word) == Break::none) --word;
  return word;
}

// Commas of a list are passed, not the one before a part that has a cue of its own.
std::uint32_t ScopeFinder::forward(std::uint32_t from, bool beyond_commas) const {
  const auto words = static_cast<std::uint32_t>(breaks_.size());
  auto at = from;
  // "Ideally, you have"
  const auto turns = [&](const CueHit& hit) {
    return hit.kind == CueKind::turn && hit.first == from;
  };
  if (beyond_commas && at < words && breaks_[at] == Break::comma &&
      std::ranges::none_of(hits_, turns)) {
    at = part_end(at + 1);
  }
  for (; at < words; ++at) {
    switch (boundary(at)) {
      case Break::none:
        break;
      case Break::comma:
        if (!beyond_commas || has_cue(at, part_end(at + 1))) return at;
        break;
      case Break::colon:
        if (at != from) return at;
        break;
      case Break::hard:
        return at;
    }
    const auto ahead = std::ranges::find_if(hits_, [&](const CueHit& hit) {
      return hit.first == at && at > from &&
             (hit.kind == CueKind::wish_ahead || hit.kind == CueKind::not_ahead);
    });
    if (ahead != hits_.end()) return at;
  }
  return words;
}

// From a cue at words [from, to) back to where its clause begins: over the commas of a list only
// when its last part says so ("A, B and C are not required"), and from a cue that is a part of its
// own ("French, desirable").
std::uint32_t ScopeFinder::backward(std::uint32_t from, std::uint32_t to) const {
  auto begin = part_begin(from);
  const auto words = static_cast<std::uint32_t>(breaks_.size());
  const bool alone = begin == from && (to == words || boundary(to) != Break::none);
  if (alone && from > 0 && boundary(from) <= Break::colon && !has_cue(part_begin(from - 1), from)) {
    return part_begin(from - 1);
  }
  for (const CueHit& hit : hits_) {
    // "is required and", not "knowledge of"
    const bool other = is_around(hit.kind) || (hit.kind == CueKind::sentence_demand &&
                                               hit.last < words && joins(hit.last));
    if (other && hit.last <= from && hit.last > begin) begin = hit.last;
  }
  if (begin == from || begin != part_begin(from)) return begin;
  bool list = false;
  for (auto word = begin + 1; word < from; ++word) list = list || joins(word);
  while (list && begin > 0 && boundary(begin) == Break::comma) {
    const auto before = part_begin(begin - 1);
    if (begin - before > kListWords || has_cue(before, begin)) break;
    begin = before;
  }
  return begin;
}

// "is a plus but not essential", "not essential but a plus", "desirable, not essential".
bool ScopeFinder::is_wish(std::size_t i) const {
  const CueHit& hit = hits_[i];
  const auto wish = [](const CueHit& other) {
    return other.kind == CueKind::wish_around || other.kind == CueKind::wish_ahead;
  };
  for (const CueHit& other : hits_) {
    if (wish(other) && other.last == hit.first) return true;
  }
  for (const CueHit& turn : hits_) {
    if (turn.kind != CueKind::turn) continue;
    for (const CueHit& other : hits_) {
      if (!wish(other)) continue;
      if (turn.last == hit.first) return true;
      const bool behind = turn.first == hit.last && other.first >= turn.last;
      if (behind && other.first - turn.last <= kNearWords) return true;
    }
  }
  return false;
}

Scope ScopeFinder::of(std::size_t i) const {
  const CueHit& hit = hits_[i];
  Scope scope{ScopeKind::negated, hit.first, hit.last};
  switch (hit.kind) {
    case CueKind::wish_ahead:
      scope.kind = ScopeKind::wished;
      [[fallthrough]];
    case CueKind::not_ahead:
      scope.last = forward(hit.last, true);
      return scope;
    case CueKind::wish_around:
    case CueKind::not_around:
      if (hit.kind == CueKind::wish_around || is_wish(i)) scope.kind = ScopeKind::wished;
      scope.first = backward(hit.first, hit.last);
      scope.last = forward(hit.last, scope.first == hit.first);
      return scope;
    case CueKind::not_next: {
      const auto words = static_cast<std::uint32_t>(breaks_.size());
      while (scope.last < words && scope.last - hit.last < kNextWords &&
             boundary(scope.last) == Break::none && !joins(scope.last)) {
        ++scope.last;
      }
      return scope;
    }
    default:
      scope.last = scope.first;
      return scope;
  }
}

}  // namespace metier::link
