// Concepts and texts ranked by the plain character TF-IDF of labels (link/character_tfidf.h): the
// baseline that learned rankings are shown beside.
#pragma once

#include <array>
#include <mutex>
#include <optional>
#include <vector>

#include "link/character_tfidf.h"
#include "link/ranker.h"

namespace metier::link {

struct TfidfScratch {
  CharacterTfidf::Scratch tfidf;
  std::string text;
  std::vector<float> best;  // by concept, zero between queries
};

// All labels of the languages. An ISCO group has those of its occupations too for
// RankKind::isco. Any number of threads may rank; indexes are made when first asked for, which
// takes seconds for a full release.
class TfidfRanker {
 public:
  // No languages: all.
  explicit TfidfRanker(std::shared_ptr<const snapshot::Snapshot> snapshot,
                       std::vector<LanguageId> languages = {})
      : snapshot_(std::move(snapshot)), languages_(std::move(languages)) {}

  void rank(const RankQuery& query, RankKind kind, std::size_t top, TfidfScratch& scratch,
            std::vector<Ranked>& out) const;

 private:
  struct Labels {
    std::once_flag made;
    std::optional<CharacterTfidf> index;
  };
  struct Targets {
    std::once_flag made;
    std::vector<std::uint32_t> of;  // by concept: which one its score counts for
  };
  const CharacterTfidf& labels_for(RankKind kind) const;
  const std::vector<std::uint32_t>& targets_for(RankKind kind) const;

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  std::vector<LanguageId> languages_;
  mutable std::array<Labels, 2> labels_;  // of skills; of occupations and ISCO groups
  mutable std::array<Targets, kRankKinds> targets_;
};

class TfidfCorpus {
 public:
  explicit TfidfCorpus(std::span<const RankQuery> texts);
  void rank(const RankQuery& query, std::size_t top, TfidfScratch& scratch,
            std::vector<RankedText>& out) const;

 private:
  std::optional<CharacterTfidf> index_;
};

}  // namespace metier::link
