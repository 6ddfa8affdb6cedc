#include "link/ranker.h"

#include <algorithm>
#include <array>
#include <mutex>

#include "link/character_tfidf.h"
#include "link/text_language.h"

namespace metier::link {
namespace {

using snapshot::ConceptKind;
using snapshot::Relation;

constexpr std::size_t kKinds = 4;
constexpr std::size_t kGuessBytes = 8192;
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
      break;
  }
  if (is == ConceptKind::isco_group) return is_leaf_group(t, id) ? id.value : kNone;
  if (is != ConceptKind::occupation) return kNone;
  for (const ConceptId group : t.related(id, Relation::isco_group))
    if (is_leaf_group(t, group)) return group.value;
  return kNone;
}

}  // namespace

struct RankScratch::Impl {
  CharacterTfidf::Scratch tfidf;
  Piece piece;
  std::string text;
  std::vector<float> best;  // by concept, zero between queries
};

RankScratch::RankScratch() : impl_(std::make_unique<Impl>()) {}
RankScratch::~RankScratch() = default;
RankScratch::RankScratch(RankScratch&&) noexcept = default;
RankScratch& RankScratch::operator=(RankScratch&&) noexcept = default;

struct Ranker::Impl {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Automaton automaton;

  // Made when first asked for: seconds for a full release.
  struct Lexical {
    std::once_flag made;
    std::optional<CharacterTfidf> labels;
  };
  mutable std::array<Lexical, 2> lexical;  // skills; occupations and ISCO groups
  mutable std::array<std::once_flag, kKinds> target_made;
  mutable std::array<std::vector<std::uint32_t>, kKinds> targets;  // by concept

  const CharacterTfidf& labels_for(RankKind kind) const {
    const bool skills = kind == RankKind::skills;
    Lexical& out = lexical[skills ? 0 : 1];
    std::call_once(out.made, [&] {
      const auto& t = snapshot->taxonomy();
      std::vector<OwnedText> texts;
      for (std::size_t i = 0; i < t.label_count(); ++i) {
        const auto label = t.label_view(LabelId(i));
        const auto wanted = skills ? RankKind::skills : RankKind::occupations_with_isco;
        if (target_of(t, label.owner, wanted) != kNone)
          texts.push_back({label.text, label.owner.value});
      }
      out.labels.emplace(texts, t.concept_count());
    });
    return *out.labels;
  }

  const std::vector<std::uint32_t>& targets_for(RankKind kind) const {
    const auto k = static_cast<std::size_t>(kind);
    std::call_once(target_made[k], [&] {
      const auto& t = snapshot->taxonomy();
      for (std::size_t i = 0; i < t.concept_count(); ++i)
        targets[k].push_back(target_of(t, ConceptId(i), kind));
    });
    return targets[k];
  }

  void find_language(const RankQuery& query, Piece& piece, std::string& out) const {
    const Document document{query.text.substr(0, kMaxRankBytes),
                            query.title.substr(0, kMaxRankBytes), query.language};
    text_language(automaton, document, kGuessBytes, piece, out);
    if (out.empty()) out = "und";
  }
};

Ranker::Ranker(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Ranker::~Ranker() = default;
Ranker::Ranker(Ranker&&) noexcept = default;
Ranker& Ranker::operator=(Ranker&&) noexcept = default;

Result<Ranker> Ranker::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto automaton = Automaton::open(*snapshot);
  if (!automaton) return tl::unexpected(automaton.error());
  auto impl = std::make_unique<Impl>();
  impl->snapshot = std::move(snapshot);
  impl->automaton = *automaton;
  return Ranker(std::move(impl));
}

const snapshot::Snapshot& Ranker::snapshot() const {
  return *impl_->snapshot;
}

void Ranker::rank(const RankQuery& query, RankKind kind, std::size_t top,
                  RankScratch& scratch_of_thread, Ranking& out) const {
  RankScratch::Impl& scratch = *scratch_of_thread.impl_;
  const auto& t = impl_->snapshot->taxonomy();
  impl_->find_language(query, scratch.piece, out.language);
  const LanguageId language = t.language(out.language);
  out.label_language = language.valid() ? language : t.english();
  out.results.clear();
  const auto& targets = impl_->targets_for(kind);
  scratch.best.resize(std::max(scratch.best.size(), t.concept_count()));
  const auto& labels = impl_->labels_for(kind);
  for (const OwnerScore& of : labels.score(whole_text(query, scratch.text), scratch.tfidf)) {
    const std::uint32_t target = targets[of.owner];
    if (target == kNone) continue;
    if (scratch.best[target] == 0) out.results.push_back({ConceptId(target), 0});
    scratch.best[target] = std::max(scratch.best[target], of.score);
  }
  for (Ranked& r : out.results) r.score = std::exchange(scratch.best[r.id.index()], 0.F);
  keep_best(out.results, top, [](const Ranked& r) { return r.id; });
}

struct CorpusRanker::Impl {
  const Ranker::Impl* ranker;
  CharacterTfidf texts;
  std::size_t size;
};

CorpusRanker::CorpusRanker(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
CorpusRanker::~CorpusRanker() = default;
CorpusRanker::CorpusRanker(CorpusRanker&&) noexcept = default;
CorpusRanker& CorpusRanker::operator=(CorpusRanker&&) noexcept = default;

Result<CorpusRanker> CorpusRanker::make(const Ranker& ranker, std::span<const RankQuery> corpus,
                                        unsigned /*threads*/) {
  if (corpus.size() >= kNone) return fail(ErrorKind::limit, "a corpus of {} texts", corpus.size());
  std::vector<std::string> buffers(corpus.size());
  std::vector<OwnedText> texts;
  for (std::size_t i = 0; i < corpus.size(); ++i)
    texts.push_back({whole_text(corpus[i], buffers[i]), static_cast<std::uint32_t>(i)});
  return CorpusRanker(std::make_unique<Impl>(
      Impl{ranker.impl_.get(), CharacterTfidf(texts, corpus.size()), corpus.size()}));
}

std::size_t CorpusRanker::size() const {
  return impl_->size;
}

void CorpusRanker::rank(const RankQuery& query, std::size_t top, RankScratch& scratch_of_thread,
                        std::string& language, std::vector<RankedText>& out) const {
  RankScratch::Impl& scratch = *scratch_of_thread.impl_;
  impl_->ranker->find_language(query, scratch.piece, language);
  out.clear();
  for (const OwnerScore& of : impl_->texts.score(whole_text(query, scratch.text), scratch.tfidf))
    out.push_back({of.owner, of.score});
  keep_best(out, top, [](const RankedText& r) { return r.index; });
}

}  // namespace metier::link
