#include "link/tfidf_ranker.h"

#include <algorithm>

namespace metier::link {
namespace {

using snapshot::ConceptKind;
using snapshot::Relation;

constexpr std::uint32_t kNone = 0xFFFFFFFF;

// Title and text as one; a view of the text where there is no title.
std::string_view whole_text(const RankQuery& query, std::string& buffer) {
  const auto text = query.text.substr(0, kMaxRankBytes);
  if (query.title.empty()) return text;
  buffer.assign(query.title.substr(0, kMaxRankBytes));
  buffer += '\n';
  buffer += text;
  return buffer;
}

// Leaves the `top` best of `all` in their order at its beginning.
template <class T, class Key>
void keep_best(std::vector<T>& all, std::size_t top, Key key) {
  const auto better = [&](const T& a, const T& b) {
    return a.score != b.score ? a.score > b.score : key(a) < key(b);
  };
  const std::size_t kept = std::min(top, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end(),
                    better);
  all.resize(kept);
}

bool is_leaf_group(const snapshot::Taxonomy& t, ConceptId id) {
  for (const ConceptId narrower : t.related(id, Relation::narrower))
    if (t.kind(narrower) == ConceptKind::isco_group) return false;
  return true;
}

// Which concept a score of concept `id` counts for; kNone when for none.
std::uint32_t target_of(const snapshot::Taxonomy& t, ConceptId id, RankKind kind) {
  const ConceptKind is = t.kind(id);
  switch (kind) {
    case RankKind::skills:
      return is == ConceptKind::skill ? id.value : kNone;
    case RankKind::occupations:
      return is == ConceptKind::occupation ? id.value : kNone;
    case RankKind::occupations_with_isco:
      return is == ConceptKind::occupation || is == ConceptKind::isco_group ? id.value : kNone;
    case RankKind::isco:
    case RankKind::isco_of_esco:
      break;
  }
  if (is == ConceptKind::isco_group) return is_leaf_group(t, id) ? id.value : kNone;
  if (is != ConceptKind::occupation) return kNone;
  for (const ConceptId group : t.related(id, Relation::isco_group))
    if (is_leaf_group(t, group)) return group.value;
  return kNone;
}

}  // namespace

const CharacterTfidf& TfidfRanker::labels_for(RankKind kind) const {
  const bool skills = kind == RankKind::skills;
  Labels& out = labels_[skills ? 0 : 1];
  std::call_once(out.made, [&] {
    const auto& t = snapshot_->taxonomy();
    const auto wanted = skills ? RankKind::skills : RankKind::occupations_with_isco;
    std::vector<OwnedText> texts;
    for (std::size_t i = 0; i < t.label_count(); ++i) {
      const auto label = t.label_view(LabelId(i));
      const bool counts = languages_.empty() || std::find(languages_.begin(), languages_.end(),
                                                          label.language) != languages_.end();
      if (counts && target_of(t, label.owner, wanted) != kNone)
        texts.push_back({label.text, label.owner.value});
    }
    out.index.emplace(texts, t.concept_count());
  });
  return *out.index;
}

const std::vector<std::uint32_t>& TfidfRanker::targets_for(RankKind kind) const {
  Targets& out = targets_[static_cast<std::size_t>(kind)];
  std::call_once(out.made, [&] {
    const auto& t = snapshot_->taxonomy();
    for (std::size_t i = 0; i < t.concept_count(); ++i)
      out.of.push_back(target_of(t, ConceptId(i), kind));
  });
  return out.of;
}

void TfidfRanker::rank(const RankQuery& query, RankKind kind, std::size_t top,
                       TfidfScratch& scratch, std::vector<Ranked>& out) const {
  out.clear();
  const auto& labels = labels_for(kind);
  const auto& targets = targets_for(kind);
  scratch.best.resize(std::max(scratch.best.size(), targets.size()));
  for (const OwnerScore& of : labels.score(whole_text(query, scratch.text), scratch.tfidf)) {
    const std::uint32_t target = targets[of.owner];
    if (target == kNone) continue;
    if (scratch.best[target] == 0) out.push_back({ConceptId(target), 0});
    scratch.best[target] = std::max(scratch.best[target], of.score);
  }
  for (Ranked& r : out) r.score = std::exchange(scratch.best[r.id.index()], 0.F);
  keep_best(out, top, [](const Ranked& r) { return r.id; });
}

TfidfCorpus::TfidfCorpus(std::span<const RankQuery> corpus) {
  std::vector<std::string> buffers(corpus.size());
  std::vector<OwnedText> texts;
  for (std::size_t i = 0; i < corpus.size(); ++i)
    texts.push_back({whole_text(corpus[i], buffers[i]), static_cast<std::uint32_t>(i)});
  index_.emplace(texts, corpus.size());
}

void TfidfCorpus::rank(const RankQuery& query, std::size_t top, TfidfScratch& scratch,
                       std::vector<RankedText>& out) const {
  out.clear();
  for (const OwnerScore& of : index_->score(whole_text(query, scratch.text), scratch.tfidf))
    out.push_back({of.owner, of.score});
  keep_best(out, top, [](const RankedText& r) { return r.index; });
}

}  // namespace metier::link
