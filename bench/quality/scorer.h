// What is measured: ways of ranking, by name. A variant of our own (a feature left out, other
// weights) is one more entry in scorer.cc and a column of every table.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "link/link.h"

namespace metier::quality {

class CorpusScorer {
 public:
  virtual ~CorpusScorer() = default;
  virtual void rank(const link::RankQuery& query, std::size_t top,
                    std::vector<link::RankedText>& out) const = 0;
};

// Any number of threads may ask.
class Scorer {
 public:
  virtual ~Scorer() = default;
  virtual void rank(const link::RankQuery& query, link::RankKind kind, std::size_t top,
                    std::vector<link::Ranked>& out) const = 0;
  // Whether queries tell the language of the set even without --give-language.
  virtual bool is_told_the_language() const { return false; }
  virtual std::unique_ptr<CorpusScorer> corpus(std::span<const link::RankQuery> texts) const = 0;
};

struct Variant {
  std::string name;   // for --scorers and --tsv
  std::string title;  // of its column
  std::string about;  // for --help
  std::function<Result<std::unique_ptr<Scorer>>(std::shared_ptr<const snapshot::Snapshot>)> open;
};

// The first is the product as it is, the second the baseline.
const std::vector<Variant>& variants();

}  // namespace metier::quality
