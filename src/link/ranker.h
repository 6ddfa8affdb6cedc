// From a text to the concepts it is most likely about, best first: a sentence to skills, a title or
// an advert to occupations or ISCO groups, a title to other titles.
//
//   auto ranker = link::Ranker::open(snapshot);
//   link::RankScratch scratch;      // one per thread
//   link::Ranking out;
//   ranker->rank({"senior java developer"}, link::RankKind::occupations, 10, scratch, out);
//
// Unlike link::Reader, which says what a text names, a ranking always has an answer.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "snapshot/snapshot.h"

namespace metier::link {

enum class RankKind : std::uint8_t {
  skills,
  occupations,
  // ISCO groups without narrower ones (the unit groups, four digits); occupations count for the
  // group that the country of the text's language has them in (link/national_groups.h).
  isco,
  isco_of_esco,          // the same, occupations being in ESCO's groups only
  occupations_with_isco  // occupations and the ISCO groups of every level, competing
};
inline constexpr std::size_t kRankKinds = 5;

// Views: they must live as long as they are ranked.
struct RankQuery {
  std::string_view text;
  std::string_view title = {};     // of an advert, say
  std::string_view language = {};  // language tag ("da", "da-DK"); empty: guessed
};

// Of longer texts and titles the first so many bytes count.
inline constexpr std::size_t kMaxRankBytes = std::size_t{1} << 20;

struct Ranked {
  ConceptId id;
  float score;  // comparable within one ranking
};

// Reuse one object for many queries.
struct Ranking {
  std::string language;         // ISO 639-1; "und" (undetermined) when nothing told which
  LanguageId label_language;    // to show labels in: that language where the snapshot has it, else
                                // English
  std::vector<Ranked> results;  // scores falling; of equal scores the lower id first
};

struct RankedText {
  std::uint32_t index;  // of the corpus, in the order it was given
  float score;
};

// Buffers of a ranking. Keep one per thread: once they have grown, a ranking allocates nothing.
class RankScratch {
 public:
  RankScratch();
  ~RankScratch();
  RankScratch(RankScratch&&) noexcept;
  RankScratch& operator=(RankScratch&&) noexcept;

 private:
  friend class Ranker;
  friend class CorpusRanker;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Any number of threads may rank. The same query gives the same answer to the bit, whatever was
// ranked before.
class Ranker {
 public:
  // ErrorKind::snapshot when sections are missing or damaged.
  static Result<Ranker> open(std::shared_ptr<const snapshot::Snapshot> snapshot);
  ~Ranker();
  Ranker(Ranker&&) noexcept;
  Ranker& operator=(Ranker&&) noexcept;

  // Leaves the `top` best in `out`; fewer where nothing speaks for more. Any bytes are a text.
  // Throws snapshot::DamagedSnapshot as every reading of labels may.
  void rank(const RankQuery& query, RankKind kind, std::size_t top, RankScratch& scratch,
            Ranking& out) const;

  const snapshot::Snapshot& snapshot() const;

 private:
  friend class CorpusRanker;
  struct Impl;
  explicit Ranker(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

// Ranks texts of one's own (job titles, whole CVs) instead of concepts. Any number of threads may
// rank. The texts are copied as far as they are needed; the ranker must outlive this object.
class CorpusRanker {
 public:
  // At most 2^32 - 2 texts.
  static Result<CorpusRanker> make(const Ranker& ranker, std::span<const RankQuery> corpus,
                                   unsigned threads = 1);
  ~CorpusRanker();
  CorpusRanker(CorpusRanker&&) noexcept;
  CorpusRanker& operator=(CorpusRanker&&) noexcept;

  // Leaves the `top` best in `out`, scores falling, of equal scores the lower index first.
  // `language` becomes that of the query, as in Ranking.
  void rank(const RankQuery& query, std::size_t top, RankScratch& scratch, std::string& language,
            std::vector<RankedText>& out) const;

  std::size_t size() const;

 private:
  struct Impl;
  explicit CorpusRanker(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace metier::link
