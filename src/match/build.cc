#include "match/build.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "learn/learn.h"
#include "match/skills.h"

namespace metier::match {
namespace {

using snapshot::Taxonomy;

constexpr std::size_t kBlock = 16;       // skills that are compared with all others at once
constexpr std::size_t kCandidates = 32;  // by labels, before descriptions are looked at
constexpr std::size_t kMaxSiblings = 200;

// Similarities, from 0 to 1.
constexpr float kDescriptionShare = 0.5F;                   // of the cosine; the rest is of labels
constexpr float kRelatedMore = 0.1F, kSiblingMore = 0.05F;  // where vectors tell
constexpr float kRelated = 0.65F, kSibling = 0.5F;          // where only the taxonomy does
constexpr float kUsedTogether = 0.25F;  // then: times the share of occupations in common
constexpr float kLeast = 0.3F;          // what is less similar is not near

struct Tie {
  std::uint32_t place;
  bool related;  // else a sibling
};

// What the taxonomy relates with a skill: needs, broader and narrower skills; siblings, which share
// a broader concept with few narrower ones.
class Ties {
 public:
  Ties(const Taxonomy& t, const Places& places) : t_(t), places_(places) {}

  void find(ConceptId id, std::vector<Tie>& out) const {
    out.clear();
    for (const auto relation :
         {Relation::skill_essential, Relation::skill_essential_for, Relation::skill_optional,
          Relation::skill_optional_for, Relation::broader, Relation::narrower})
      for (const ConceptId other : t_.related(id, relation)) add(id, other, true, out);
    for (const ConceptId broader : t_.related(id, Relation::broader)) {
      const auto siblings = t_.related(broader, Relation::narrower);
      if (siblings.size() > kMaxSiblings) continue;
      for (const ConceptId other : siblings) add(id, other, false, out);
    }
    std::sort(out.begin(), out.end(), [](const Tie& a, const Tie& b) {
      return a.place != b.place ? a.place < b.place : a.related > b.related;
    });
    out.erase(std::unique(out.begin(), out.end(),
                          [](const Tie& a, const Tie& b) { return a.place == b.place; }),
              out.end());
  }

 private:
  void add(ConceptId id, ConceptId other, bool related, std::vector<Tie>& out) const {
    const std::uint32_t place = places_.skill(other);
    if (place != kNoPlace && other != id) out.push_back({place, related});
  }
  const Taxonomy& t_;
  const Places& places_;
};

struct Candidate {
  std::uint32_t place;
  float similarity;
};

bool comes_before(const Candidate& a, const Candidate& b) {
  return a.similarity != b.similarity ? a.similarity > b.similarity : a.place < b.place;
}

// The candidates with the greatest similarities, in no order. Most of many are refused at a glance.
class Best {
 public:
  void clear() {
    kept_.clear();
    least_ = kLeast / 2;
  }
  void offer(std::uint32_t place, float similarity) {
    if (!(similarity >= least_)) return;
    kept_.push_back({place, similarity});
    if (kept_.size() >= 8 * kCandidates) cut();
  }
  std::vector<Candidate>& take() {
    cut();
    return kept_;
  }

 private:
  void cut() {
    if (kept_.size() <= kCandidates) return;
    std::nth_element(kept_.begin(), kept_.begin() + kCandidates - 1, kept_.end(), comes_before);
    kept_.resize(kCandidates);
    least_ = kept_.back().similarity;
  }
  std::vector<Candidate> kept_;
  float least_ = 0;
};

// Occupations that need or want the skill.
void users(const Taxonomy& t, ConceptId id, std::vector<ConceptId>& out) {
  out.clear();
  for (const auto relation : {Relation::essential_for, Relation::optional_for})
    for (const ConceptId user : t.related(id, relation)) out.push_back(user);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

float share_in_common(const std::vector<ConceptId>& a, const std::vector<ConceptId>& b) {
  std::size_t both = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    both += *i == *j ? 1 : 0;
    const bool next_of_a = *i <= *j;
    if (*j <= *i) ++j;
    if (next_of_a) ++i;
  }
  const std::size_t all = a.size() + b.size() - both;
  return all == 0 ? 0 : static_cast<float>(both) / static_cast<float>(all);
}

class Builder {
 public:
  Builder(const snapshot::Snapshot& snapshot, std::optional<learn::Vectors> vectors)
      : t_(snapshot.taxonomy()), places_(t_), ties_(t_, places_), vectors_(std::move(vectors)) {
    near_.assign(places_.skills().size() * kNearest, NearSkill{Id24::of(kNoSkill), 0});
  }

  std::vector<NearSkill> run(unsigned threads) {
    const std::size_t count = places_.skills().size();
    parallel_for((count + kBlock - 1) / kBlock, threads, [&](std::size_t block) {
      const std::size_t first = block * kBlock, last = std::min(count, first + kBlock);
      if (vectors_) {
        by_vectors(first, last);
      } else {
        for (std::size_t place = first; place < last; ++place) by_taxonomy(place);
      }
    });
    return std::move(near_);
  }

 private:
  void by_vectors(std::size_t first, std::size_t last);
  void by_taxonomy(std::size_t place);
  void put(std::size_t place, std::vector<Candidate>& candidates);

  const Taxonomy& t_;
  Places places_;
  Ties ties_;
  std::optional<learn::Vectors> vectors_;
  std::vector<NearSkill> near_;
};

void Builder::by_vectors(std::size_t first, std::size_t last) {
  const auto skills = places_.skills();
  thread_local learn::DirectionSet directions;
  thread_local learn::Direction labels, description;
  thread_local std::vector<std::int32_t> buffer;
  thread_local std::vector<float> cosines;
  thread_local std::vector<Tie> ties;
  thread_local Best best;
  directions.clear();
  for (std::size_t place = first; place < last; ++place) {
    vectors_->concept_direction(skills[place], labels);
    directions.add(labels);
  }
  cosines.resize((last - first) * skills.size());
  vectors_->concept_cosines(directions, skills, buffer, cosines.data());
  for (std::size_t place = first; place < last; ++place) {
    const float* const row = &cosines[(place - first) * skills.size()];
    best.clear();
    for (std::uint32_t other = 0; other < skills.size(); ++other)
      if (other != place) best.offer(other, row[other]);
    auto& candidates = best.take();
    ties_.find(skills[place], ties);
    for (const Tie& tie : ties)
      if (std::none_of(candidates.begin(), candidates.end(),
                       [&](const Candidate& c) { return c.place == tie.place; }))
        candidates.push_back({tie.place, row[tie.place]});
    vectors_->description_direction(skills[place], description);
    for (Candidate& c : candidates) {
      const float said = vectors_->description_cosine(description, skills[c.place]);
      if (said != 0) c.similarity += kDescriptionShare * (said - c.similarity);
      const auto tie = std::lower_bound(ties.begin(), ties.end(), c.place,
                                        [](const Tie& a, std::uint32_t p) { return a.place < p; });
      if (tie != ties.end() && tie->place == c.place)
        c.similarity += tie->related ? kRelatedMore : kSiblingMore;
    }
    put(place, candidates);
  }
}

void Builder::by_taxonomy(std::size_t place) {
  const auto skills = places_.skills();
  thread_local std::vector<Tie> ties;
  thread_local std::vector<Candidate> candidates;
  thread_local std::vector<ConceptId> own, others;
  candidates.clear();
  ties_.find(skills[place], ties);
  users(t_, skills[place], own);
  for (const Tie& tie : ties) {
    users(t_, skills[tie.place], others);
    candidates.push_back({tie.place, (tie.related ? kRelated : kSibling) +
                                         kUsedTogether * share_in_common(own, others)});
  }
  put(place, candidates);
}

void Builder::put(std::size_t place, std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), comes_before);
  NearSkill* out = &near_[place * kNearest];
  for (const Candidate& c : candidates) {
    if (c.similarity < kLeast || out == &near_[place * kNearest] + kNearest) break;
    *out++ = {Id24::of(c.place),
              static_cast<std::uint8_t>(std::lround(255 * std::min(c.similarity, 1.0F)))};
  }
}

}  // namespace

Result<void> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                   snapshot::SectionSet& out) {
  std::optional<learn::Vectors> vectors;
  if (learn::Vectors::learned(snapshot)) {
    auto opened = learn::Vectors::open(snapshot);
    if (!opened) return tl::unexpected(opened.error());
    vectors = std::move(*opened);
  }
  out.add(kNearSkills, Builder(snapshot, std::move(vectors)).run(options.threads));
  return {};
}

}  // namespace metier::match
