// What a concept that a newer release lacks has most likely become, and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::versions {

enum class Reason : std::uint8_t {
  same_label = 0,           // the preferred labels are equal, case and accents aside
  became_alternative = 1,   // the preferred label is an alternative one of the other now
  was_alternative = 2,      // an alternative label is the preferred one of the other now
  similar_label = 3,        // labels have most of their words, or of their letters, in common
  same_code = 4,            // and similar labels: codes alone are given to others
  similar_skills = 5,       // occupations that need the same skills
  similar_occupations = 6,  // skills that the same occupations need
  similar_description = 7,
  same_group = 8,  // a broader concept in common; adds to others, is none by itself
};
inline constexpr std::size_t kReasonCount = 9;
// "same label", "label became an alternative label", "same code and similar label", ...
std::string_view name(Reason reason);

struct Successor {
  ConceptId now_id;
  float score = 0;            // 0 to 1, see kLikely
  std::uint16_t reasons = 0;  // bits 1 << Reason

  bool has(Reason r) const { return (reasons >> static_cast<unsigned>(r) & 1) != 0; }
};

// From this score on a successor is a likely one, below it a hint for people.
inline constexpr float kLikely = 0.6F;
// So close to the best, another one is as good: where labels went to both, the concept was split;
// where both are only similar, nobody can tell and none is likely.
inline constexpr float kAsGood = 0.05F;
inline constexpr std::size_t kMaxCandidates = 5;  // kept of each concept

// "same label, same group": strongest first.
std::string reasons_text(const Successor& successor);

}  // namespace metier::versions
