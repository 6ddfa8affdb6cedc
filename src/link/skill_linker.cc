#include "link/skill_linker.h"

#include <algorithm>
#include <cmath>

#include "link/read_weights.h"

namespace metier::link {
namespace {

constexpr std::size_t kCompared = 25;  // candidates whose place is looked for
constexpr float kInflected = 0.97F;    // cosine from which a label has the same words

float log_sum(std::span<const ScoredConcept> candidates) {
  float sum = 0;
  for (const auto& c : candidates) sum += std::exp(c.score - candidates.front().score);
  return candidates.front().score + std::log(sum);
}

float probability(const Features& features, const std::array<float, kReadFeatures>& more) {
  float sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += kReadWeights[i] * features[i];
  for (std::size_t i = 0; i < kReadFeatures; ++i) sum += kReadWeights[kFeatures + i] * more[i];
  return 1.0F / (1.0F + std::exp(-sum));
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

void SkillLinker::link(std::string_view segment, LanguageId language,
                       std::span<const NamedSkill> named, float threshold, Scratch& scratch,
                       std::vector<LinkedSkill>& out) const {
  out.clear();
  scratch.named.clear();
  for (const NamedSkill& n : named)
    if (std::find(scratch.named.begin(), scratch.named.end(), n.id) == scratch.named.end())
      scratch.named.push_back(n.id);
  scorer_->candidates({segment}, language, RankKind::skills, *scratch.buffers, scratch.candidates,
                      scratch.named, Effort::quick);
  if (scratch.candidates.empty()) return;
  const float all = log_sum(scratch.candidates);
  const auto words = static_cast<float>(scorer_->words(*scratch.buffers));
  scratch.likely.clear();
  for (std::size_t i = 0; i < scratch.candidates.size(); ++i) {
    const ScoredConcept& c = scratch.candidates[i];
    const auto first =
        std::find_if(named.begin(), named.end(), [&](const NamedSkill& n) { return n.id == c.id; });
    const bool is_named = first != named.end();
    if (i >= kCompared && !is_named) continue;
    const auto chance = [&](float share) {
      return probability(c.features, {c.score / 10, c.score - all,
                                      is_named ? static_cast<float>(first->score) / 100 : 0, share,
                                      std::log(words), 1});
    };
    // Where it stands can only make so much of a difference.
    if (!is_named && i > 0 && chance(1) < threshold) continue;
    const auto place = scorer_->place(c.id, language, *scratch.buffers);
    if (!is_named && place.end == 0) continue;
    const float p = chance(static_cast<float>(place.words) / words);
    if (!is_named) {
      scratch.likely.push_back(
          {c.id, place.label, place.cosine >= kInflected ? Reason::inflected : Reason::similar, p,
           static_cast<std::uint32_t>(place.begin), static_cast<std::uint32_t>(place.end)});
      continue;
    }
    for (const NamedSkill& n : named)
      if (n.id == c.id) scratch.likely.push_back({c.id, n.label, Reason::exact, p, n.begin, n.end});
  }
  std::sort(scratch.likely.begin(), scratch.likely.end(), likelier);
  for (const LinkedSkill& skill : scratch.likely) {
    if (skill.probability < threshold && !out.empty()) break;
    if (std::none_of(out.begin(), out.end(),
                     [&](const LinkedSkill& taken) { return overlap(taken, skill); }))
      out.push_back(skill);
  }
}

}  // namespace metier::link
