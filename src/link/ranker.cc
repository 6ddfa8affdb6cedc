#include "link/ranker.h"

#include <algorithm>
#include <optional>

#include "link/concept_scorer.h"
#include "link/language.h"
#include "link/text_language.h"
#include "link/tfidf_ranker.h"

namespace metier::link {
namespace {

constexpr float kLexical = 0.3F;  // weight of words in common, beside similarity()

}  // namespace

struct RankScratch::Impl {
  Piece piece;
  TfidfScratch tfidf;
  ConceptScorer::BuffersPointer buffers = ConceptScorer::make_buffers();
  std::vector<ScoredConcept> candidates;
  ConceptScorer::Profile profile;
  std::vector<float> lexical;  // by text of a corpus
};

RankScratch::RankScratch() : impl_(std::make_unique<Impl>()) {}
RankScratch::~RankScratch() = default;
RankScratch::RankScratch(RankScratch&&) noexcept = default;
RankScratch& RankScratch::operator=(RankScratch&&) noexcept = default;

struct Ranker::Impl {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Automaton automaton;
  TfidfRanker labels;  // for a snapshot built without learning
  std::optional<ConceptScorer> learned;

  // The code that was given; else what words tell, else what letters do; "und" where none does.
  void find_language(const RankQuery& query, RankScratch::Impl& scratch, std::string& out) const {
    const Document document{query.text.substr(0, kMaxRankBytes),
                            query.title.substr(0, kMaxRankBytes), query.language};
    text_language(automaton, document, scratch.piece, out);
    if (out.empty() && learned) {
      const LanguageId guessed = learned->guess_language(query, *scratch.buffers);
      if (guessed.valid()) out = snapshot->taxonomy().language_code(guessed);
    }
    if (out.empty()) out = "und";
  }

  // Of a snapshot with learned vectors.
  void profile(const RankQuery& query, RankScratch::Impl& scratch, std::string& language,
               ConceptScorer::Profile& out) const {
    find_language(query, scratch, language);
    learned->profile(query, *scratch.buffers, out);
  }
};

Ranker::Ranker(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Ranker::~Ranker() = default;
Ranker::Ranker(Ranker&&) noexcept = default;
Ranker& Ranker::operator=(Ranker&&) noexcept = default;

Result<Ranker> Ranker::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto automaton = Automaton::open(*snapshot);
  if (!automaton) return tl::unexpected(automaton.error());
  std::optional<ConceptScorer> learned;
  if (learn::Vectors::learned(*snapshot)) {
    auto scorer = ConceptScorer::open(*snapshot);
    if (!scorer) return tl::unexpected(scorer.error());
    learned = std::move(*scorer);
  }
  return Ranker(std::unique_ptr<const Impl>(
      new Impl{snapshot, *automaton, TfidfRanker(snapshot), std::move(learned)}));
}

const snapshot::Snapshot& Ranker::snapshot() const {
  return *impl_->snapshot;
}

void Ranker::rank(const RankQuery& query, RankKind kind, std::size_t top,
                  RankScratch& scratch_of_thread, Ranking& out) const {
  RankScratch::Impl& scratch = *scratch_of_thread.impl_;
  const auto& t = impl_->snapshot->taxonomy();
  impl_->find_language(query, scratch, out.language);
  const LanguageId language = t.language(out.language);
  out.label_language = language.valid() ? language : t.english();
  if (!impl_->learned) {
    impl_->labels.rank(query, kind, top, scratch.tfidf, out.results);
    return;
  }
  // A guess leaves the next likely ones out.
  const LanguageId told = language_of_tag(query.language).empty() ? LanguageId() : language;
  if (kind == RankKind::isco || kind == RankKind::isco_of_esco)
    impl_->learned->isco_groups(query, told, kind == RankKind::isco ? language : LanguageId(),
                                *scratch.buffers, scratch.candidates);
  else
    impl_->learned->candidates(query, told, kind, *scratch.buffers, scratch.candidates);
  out.results.clear();
  for (const ScoredConcept& c :
       std::span(scratch.candidates).first(std::min(top, scratch.candidates.size())))
    out.results.push_back({c.id, c.score});
}

struct CorpusRanker::Impl {
  const Ranker::Impl* ranker;
  std::size_t size;
  TfidfCorpus texts;
  std::vector<ConceptScorer::Profile> profiles;  // of a snapshot with learned vectors
};

CorpusRanker::CorpusRanker(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
CorpusRanker::~CorpusRanker() = default;
CorpusRanker::CorpusRanker(CorpusRanker&&) noexcept = default;
CorpusRanker& CorpusRanker::operator=(CorpusRanker&&) noexcept = default;

Result<CorpusRanker> CorpusRanker::make(const Ranker& ranker, std::span<const RankQuery> corpus,
                                        unsigned threads) {
  if (corpus.size() >= 0xFFFFFFFF)
    return fail(ErrorKind::limit, "a corpus of {} texts", corpus.size());
  auto impl =
      std::unique_ptr<Impl>(new Impl{ranker.impl_.get(), corpus.size(), TfidfCorpus(corpus), {}});
  if (ranker.impl_->learned) {
    impl->profiles.resize(corpus.size());
    constexpr std::size_t kBlock = 64;
    parallel_for((corpus.size() + kBlock - 1) / kBlock, threads, [&](std::size_t block) {
      RankScratch::Impl scratch;
      std::string language;
      for (std::size_t i = block * kBlock; i < std::min(corpus.size(), (block + 1) * kBlock); ++i)
        ranker.impl_->profile(corpus[i], scratch, language, impl->profiles[i]);
    });
  }
  return CorpusRanker(std::move(impl));
}

std::size_t CorpusRanker::size() const {
  return impl_->size;
}

void CorpusRanker::rank(const RankQuery& query, std::size_t top, RankScratch& scratch_of_thread,
                        std::string& language, std::vector<RankedText>& out) const {
  RankScratch::Impl& scratch = *scratch_of_thread.impl_;
  if (!impl_->ranker->learned) {
    impl_->ranker->find_language(query, scratch, language);
    impl_->texts.rank(query, top, scratch.tfidf, out);
    return;
  }
  impl_->ranker->profile(query, scratch, language, scratch.profile);
  // Words in common count as well: they find what vectors blur, such as names.
  impl_->texts.rank(query, impl_->size, scratch.tfidf, out);
  scratch.lexical.assign(impl_->size, 0);
  for (const RankedText& text : out) scratch.lexical[text.index] = text.score;
  out.clear();
  for (std::uint32_t i = 0; i < impl_->size; ++i)
    out.push_back(
        {i, similarity(scratch.profile, impl_->profiles[i]) + kLexical * scratch.lexical[i]});
  top = std::min(top, out.size());
  std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(top), out.end(),
                    [](const RankedText& a, const RankedText& b) {
                      return a.score != b.score ? a.score > b.score : a.index < b.index;
                    });
  out.resize(top);
}

}  // namespace metier::link
