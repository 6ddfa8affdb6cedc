#include "link/skill_linker.h"

#include <algorithm>
#include <cmath>

namespace metier::link {
namespace {

constexpr std::size_t kCompared = 25;  // candidates whose place is looked for
// Chosen on the documents of data/samples.
constexpr float kExpected = 2.5F, kUnexpected = -0.2F;
constexpr float kInflected = 0.97F;  // cosine from which a label has the same words

float log_sum(std::span<const ScoredConcept> candidates) {
  float sum = 0;
  for (const auto& c : candidates) sum += std::exp(c.score - candidates.front().score);
  return candidates.front().score + std::log(sum);
}

// `share` is that of the segment's words that the place has; `named` the score() of the label.
LinkFeatures features_of(const ScoredConcept& c, float all, float named, float share, float words) {
  LinkFeatures out;
  std::copy(c.features.begin(), c.features.end(), out.begin());
  const std::array<float, kReadFeatures> more{c.score / 10, c.score - all, named, share,
                                              std::log(words)};
  std::copy(more.begin(), more.end(), out.begin() + kFeatures);
  return out;
}

// Added to the logarithm of the odds, which were fitted on sentences by themselves.
float of_expectation(const SkillSegment& segment, ConceptId id) {
  if (segment.expected.empty()) return 0;
  const float expected = segment.expected[id.index()];
  return expected * kExpected + (1 - expected) * kUnexpected;
}

float probability(const LinkFeatures& features, float expectation) {
  return 1.0F / (1.0F + std::exp(-kReadWeights.score(features) - expectation));
}

float named_score(std::span<const NamedSkill> named, ConceptId id) {
  float best = 0;
  for (const NamedSkill& n : named)
    if (n.id == id) best = std::max(best, static_cast<float>(n.score) / 100);
  return best;
}

bool likelier(const LinkedSkill& a, const LinkedSkill& b) {
  return a.probability != b.probability ? a.probability > b.probability : a.id.value < b.id.value;
}

// The shorter one lies in the other by more than half.
bool overlap(const LinkedSkill& a, const LinkedSkill& b) {
  const std::uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return end > begin && 2 * (end - begin) > std::min(a.end - a.begin, b.end - b.begin);
}

}  // namespace

template <class Use>
void SkillLinker::each_candidate(const SkillSegment& segment, float threshold, Scratch& scratch,
                                 Use&& use) const {
  scratch.named.clear();
  for (const NamedSkill& n : segment.named)
    if (std::find(scratch.named.begin(), scratch.named.end(), n.id) == scratch.named.end())
      scratch.named.push_back(n.id);
  scorer_->candidates(
      {segment.text}, segment.language, RankKind::skills, *scratch.buffers, scratch.candidates,
      {.also = scratch.named, .expected = segment.expected, .effort = Effort::quick});
  if (scratch.candidates.empty()) return;
  const float all = log_sum(scratch.candidates);
  const auto words = static_cast<float>(scorer_->words(*scratch.buffers));
  for (std::size_t i = 0; i < scratch.candidates.size(); ++i) {
    const ScoredConcept& c = scratch.candidates[i];
    const float name = named_score(segment.named, c.id);
    if (i >= kCompared && name == 0) continue;
    // Where it stands can only make so much of a difference: in one word or in all of them.
    const float expectation = of_expectation(segment, c.id);
    const auto likely_in = [&](float share) {
      return probability(features_of(c, all, name, share, words), expectation) >= threshold;
    };
    if (name == 0 && i > 0 && !likely_in(1) && !likely_in(1 / words)) continue;
    const auto place = scorer_->place(c, *scratch.buffers);
    use(c, place, features_of(c, all, name, static_cast<float>(place.words) / words, words));
  }
}

void SkillLinker::link(const SkillSegment& segment, float threshold, Scratch& scratch,
                       std::vector<LinkedSkill>& out) const {
  scratch.likely.clear();
  each_candidate(
      segment, threshold, scratch,
      [&](const ScoredConcept& c, const ConceptScorer::Place& place, const LinkFeatures& features) {
        const float p = probability(features, of_expectation(segment, c.id));
        bool is_named = false;
        for (const NamedSkill& n : segment.named) {
          if (n.id != c.id) continue;
          is_named = true;
          scratch.likely.push_back({c.id, n.label, Reason::exact, p, n.begin, n.end});
        }
        if (is_named || place.end == 0) return;
        const auto reason = place.cosine >= kInflected ? Reason::inflected : Reason::similar;
        scratch.likely.push_back({c.id, c.label, reason, p, static_cast<std::uint32_t>(place.begin),
                                  static_cast<std::uint32_t>(place.end)});
      });
  std::sort(scratch.likely.begin(), scratch.likely.end(), likelier);
  out.clear();
  for (const LinkedSkill& skill : scratch.likely) {
    if (skill.probability < threshold && !out.empty()) break;
    if (std::none_of(out.begin(), out.end(),
                     [&](const LinkedSkill& taken) { return overlap(taken, skill); }))
      out.push_back(skill);
  }
}

void SkillLinker::candidates(const SkillSegment& segment, Scratch& scratch,
                             std::vector<LinkCandidate>& out) const {
  out.clear();
  each_candidate(
      segment, 0, scratch,
      [&](const ScoredConcept& c, const ConceptScorer::Place&, const LinkFeatures& features) {
        out.push_back({c.id, features});
      });
}

}  // namespace metier::link
