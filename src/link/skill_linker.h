// Which skills a segment of a text (a sentence, an item of a list) asks for, with the chance that
// each is right and the words that say so.
//
// The candidates of link/concept_scorer.h become probabilities by a small network over their
// features, fitted on open sets with answers by hand (link/read_weights.h); of candidates that want
// the same words the likelier one stays.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "link/concept_scorer.h"
#include "link/read_weights.h"
#include "link/reading.h"

namespace metier::link {

// A skill whose label stands in the segment word for word.
struct NamedSkill {
  ConceptId id;
  LabelId label;
  std::uint8_t score;        // see score() in link/reader.h
  std::uint32_t begin, end;  // bytes of the segment
};

struct LinkedSkill {
  ConceptId id;
  LabelId label;  // that is most like the words
  Reason reason;
  float probability;
  std::uint32_t begin, end;  // bytes of the segment
};

using LinkFeatures = std::array<float, kFeatures + kReadFeatures>;
struct LinkCandidate {
  ConceptId id;
  LinkFeatures features;
};

class SkillLinker {
 public:
  // Buffers, one per thread.
  struct Scratch {
    ConceptScorer::BuffersPointer buffers = ConceptScorer::make_buffers();
    std::vector<ConceptId> named;
    std::vector<ScoredConcept> candidates;
    std::vector<LinkedSkill> likely;
  };

  explicit SkillLinker(const ConceptScorer& scorer) : scorer_(&scorer) {}

  // Likeliest first. All that are at least as likely as `threshold`, but at least the likeliest
  // one: the hint for what is unmatched. `language` is valid.
  void link(std::string_view segment, LanguageId language, std::span<const NamedSkill> named,
            float threshold, Scratch& scratch, std::vector<LinkedSkill>& out) const;

  // What the probabilities are computed from, likely or not: for fitting the weights.
  void candidates(std::string_view segment, LanguageId language, std::span<const NamedSkill> named,
                  Scratch& scratch, std::vector<LinkCandidate>& out) const;

 private:
  // Calls use(candidate, its place, its features) for those worth a look: the best, and the named.
  // Not for those that cannot reach `threshold` wherever they stand, the best one apart.
  template <class Use>
  void each_candidate(std::string_view segment, LanguageId language,
                      std::span<const NamedSkill> named, float threshold, Scratch& scratch,
                      Use&& use) const;

  const ConceptScorer* scorer_;
};

}  // namespace metier::link
