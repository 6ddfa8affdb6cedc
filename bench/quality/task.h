// One evaluation set for rankings: queries, what is right for them, and how that is counted.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "metrics.h"
#include "scorer.h"

namespace metier::quality {

// Ranks beyond this count as not found, unless the task says otherwise, and except in a corpus,
// which is always ranked whole.
inline constexpr std::size_t kDepth = 200;

struct Query {
  std::string text;
  std::string title = {};
  std::string language = {};  // of the set; told to the scorer only with --give-language
};

struct Metric {
  std::string name;
  std::function<double(Ids ranked, const Gold& gold)> of_query;
  double scale = 1;  // 100 for percent
};

// The queries can be judged in several ways; each is a part.
struct Part {
  std::string name;        // "TECH", "de → en"
  std::vector<Gold> gold;  // by query; queries without are left out
  std::string note = {};
};

struct Task {
  std::string set;
  link::RankKind kind = link::RankKind::skills;
  std::vector<std::string> corpus = {};  // when not empty, these texts are ranked instead
  // A corpus text can stand for a thing with several of them: the thing of each text, which takes
  // its best one. Empty: each stands for itself.
  std::vector<std::uint32_t> stands_for = {};
  std::vector<Query> queries;
  std::vector<Part> parts;
  std::vector<Metric> metrics;
  std::size_t depth = kDepth;
};

struct Value {
  std::string metric;
  double value;
};

struct Outcome {
  std::string set, part, scorer;
  std::size_t queries = 0;
  std::string note;
  std::vector<Value> values;
  double micros = 0;  // processor time per query
};

struct RunOptions {
  unsigned threads = 1;
  bool give_language = false;
};

// One outcome for each part.
std::vector<Outcome> run(const Task& task, const std::string& scorer_name, const Scorer& scorer,
                         const RunOptions& options);

Metric mrr();
Metric accuracy_at(std::size_t k);
Metric recall_at(std::size_t k);       // of one right answer, as accuracy_at()
Metric r_precision_at(std::size_t k);  // in percent
Metric map();
Metric ndcg_all();

}  // namespace metier::quality
