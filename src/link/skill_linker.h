// Which skills a segment of a text (a sentence, an item of a list) asks for, with the chance that
// each is right and the words that say so.
//
// The candidates of link/concept_scorer.h become probabilities by a small network over their
// features, fitted on open sets with answers by hand (link/read_weights.h); of candidates that want
// the same words the likelier one stays. Skills that the document lets one expect are likelier than
// the network says, others a little less likely.
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

// A sentence or an item, and what is known of it.
struct SkillSegment {
  std::string_view text;
  LanguageId language;  // valid
  std::span<const NamedSkill> named;
  // By concept, how much what the document is about lets one expect the skill, 0 to 1; empty where
  // nothing is known.
  std::span<const float> expected = {};
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
  // one: the hint for what is unmatched.
  void link(const SkillSegment& segment, float threshold, Scratch& scratch,
            std::vector<LinkedSkill>& out) const;

  // What the probabilities are computed from, likely or not: for fitting the weights.
  void candidates(const SkillSegment& segment, Scratch& scratch,
                  std::vector<LinkCandidate>& out) const;

 private:
  // Calls use(candidate, its place, its features) for those worth a look: the best, and the named.
  // Not for those that cannot reach `threshold` wherever they stand, the best one apart.
  template <class Use>
  void each_candidate(const SkillSegment& segment, float threshold, Scratch& scratch,
                      Use&& use) const;

  const ConceptScorer* scorer_;
};

}  // namespace metier::link
