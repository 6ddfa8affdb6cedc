#include "scorer.h"

#include <map>
#include <mutex>
#include <optional>

#include "link/tfidf_ranker.h"

namespace metier::quality {
namespace {

using Snapshot = std::shared_ptr<const snapshot::Snapshot>;

class ProductCorpus : public CorpusScorer {
 public:
  explicit ProductCorpus(link::CorpusRanker ranker) : ranker_(std::move(ranker)) {}
  void rank(const link::RankQuery& query, std::size_t top,
            std::vector<link::RankedText>& out) const override {
    thread_local link::RankScratch scratch;
    thread_local std::string language;
    ranker_.rank(query, top, scratch, language, out);
  }

 private:
  link::CorpusRanker ranker_;
};

class Product : public Scorer {
 public:
  explicit Product(link::Ranker ranker) : ranker_(std::move(ranker)) {}
  void rank(const link::RankQuery& query, link::RankKind kind, std::size_t top,
            std::vector<link::Ranked>& out) const override {
    thread_local link::RankScratch scratch;
    thread_local link::Ranking ranking;
    ranker_.rank(query, kind, top, scratch, ranking);
    out.swap(ranking.results);
  }
  std::unique_ptr<CorpusScorer> corpus(std::span<const link::RankQuery> texts) const override {
    auto ranker = link::CorpusRanker::make(ranker_, texts, hardware_threads());
    if (!ranker) throw std::runtime_error(ranker.error().message);
    return std::make_unique<ProductCorpus>(std::move(*ranker));
  }

 private:
  link::Ranker ranker_;
};

class BaselineCorpus : public CorpusScorer {
 public:
  explicit BaselineCorpus(std::span<const link::RankQuery> texts) : texts_(texts) {}
  void rank(const link::RankQuery& query, std::size_t top,
            std::vector<link::RankedText>& out) const override {
    thread_local link::TfidfScratch scratch;
    texts_.rank(query, top, scratch, out);
  }

 private:
  link::TfidfCorpus texts_;
};

// Over the labels in the language of the set and in English: with those of all languages it is
// weaker.
class Baseline : public Scorer {
 public:
  explicit Baseline(Snapshot snapshot) : snapshot_(std::move(snapshot)) {}
  void rank(const link::RankQuery& query, link::RankKind kind, std::size_t top,
            std::vector<link::Ranked>& out) const override {
    thread_local link::TfidfScratch scratch;
    ranker_for(query.language).rank(query, kind, top, scratch, out);
  }
  bool is_told_the_language() const override { return true; }
  std::unique_ptr<CorpusScorer> corpus(std::span<const link::RankQuery> texts) const override {
    return std::make_unique<BaselineCorpus>(texts);
  }

 private:
  const link::TfidfRanker& ranker_for(std::string_view language) const {
    const auto& t = snapshot_->taxonomy();
    const LanguageId id = t.language(language);
    const std::lock_guard lock(mutex_);
    auto& ranker = rankers_[id.valid() ? id : t.english()];
    if (!ranker) ranker.emplace(snapshot_, std::vector{id, t.english()});
    return *ranker;
  }

  Snapshot snapshot_;
  mutable std::mutex mutex_;
  mutable std::map<LanguageId, std::optional<link::TfidfRanker>> rankers_;
};

Result<std::unique_ptr<Scorer>> open_product(const Snapshot& snapshot) {
  auto ranker = link::Ranker::open(snapshot);
  if (!ranker) return tl::unexpected(ranker.error());
  return std::make_unique<Product>(std::move(*ranker));
}

Result<std::unique_ptr<Scorer>> open_baseline(const Snapshot& snapshot) {
  return std::make_unique<Baseline>(snapshot);
}

}  // namespace

const std::vector<Variant>& variants() {
  static const std::vector<Variant> all = {
      {"metier", "Métier", "as it is", open_product},
      {"tfidf", "char TF-IDF", "plain character TF-IDF, labels of the set's language and English",
       open_baseline},
  };
  return all;
}

}  // namespace metier::quality
