#include "task.h"

#include <time.h>

#include <algorithm>

namespace metier::quality {
namespace {

// Of this thread: what others do on the machine does not count.
double processor_seconds() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Ranks {
  std::vector<std::vector<std::uint32_t>> ids;  // by query
  std::vector<double> seconds;
};

// Keeps the first of each thing.
void stand_for(const std::vector<std::uint32_t>& things, std::vector<std::uint32_t>& ids) {
  if (things.empty()) return;
  std::vector<bool> seen(*std::max_element(things.begin(), things.end()) + 1);
  std::size_t kept = 0;
  for (const std::uint32_t id : ids) {
    if (seen[things[id]]) continue;
    seen[things[id]] = true;
    ids[kept++] = things[id];
  }
  ids.resize(kept);
}

std::unique_ptr<CorpusScorer> corpus_of(const Task& task, const Scorer& scorer) {
  if (task.corpus.empty()) return nullptr;
  std::vector<link::RankQuery> texts;
  for (const std::string& text : task.corpus) texts.push_back({text});
  return scorer.corpus(texts);
}

Ranks rank_all(const Task& task, const Scorer& scorer, const RunOptions& options) {
  const auto corpus = corpus_of(task, scorer);
  const bool told = options.give_language || scorer.is_told_the_language();
  if (!corpus && !task.queries.empty()) {  // What a first query makes is no part of its time.
    std::vector<link::Ranked> ignored;
    const std::string_view language = told ? task.queries.front().language : std::string_view();
    scorer.rank({{}, {}, language}, task.kind, 1, ignored);
  }
  Ranks out;
  out.ids.resize(task.queries.size());
  out.seconds.resize(task.queries.size());
  parallel_for(task.queries.size(), options.threads, [&](std::size_t i) {
    thread_local std::vector<link::Ranked> concepts;
    thread_local std::vector<link::RankedText> texts;
    const Query& q = task.queries[i];
    const link::RankQuery query{q.text, q.title, told ? q.language : std::string_view()};
    const double start = processor_seconds();
    if (corpus) {
      corpus->rank(query, task.corpus.size(), texts);
    } else {
      scorer.rank(query, task.kind, task.depth, concepts);
    }
    out.seconds[i] = processor_seconds() - start;
    if (corpus) {
      for (const auto& r : texts) out.ids[i].push_back(r.index);
      stand_for(task.stands_for, out.ids[i]);
    } else {
      for (const auto& r : concepts) out.ids[i].push_back(r.id.value);
    }
  });
  return out;
}

}  // namespace

std::vector<Outcome> run(const Task& task, const std::string& scorer_name, const Scorer& scorer,
                         const RunOptions& options) {
  const Ranks ranks = rank_all(task, scorer, options);
  std::vector<Outcome> out;
  for (const Part& part : task.parts) {
    Outcome outcome{task.set, part.name, scorer_name, 0, part.note, {}, 0};
    for (const Metric& metric : task.metrics) outcome.values.push_back({metric.name, 0});
    for (std::size_t i = 0; i < ranks.ids.size(); ++i) {
      if (part.gold[i].empty()) continue;
      ++outcome.queries;
      outcome.micros += ranks.seconds[i] * 1e6;
      for (std::size_t m = 0; m < task.metrics.size(); ++m)
        outcome.values[m].value += task.metrics[m].of_query(ranks.ids[i], part.gold[i]);
    }
    const double n = std::max<double>(1, static_cast<double>(outcome.queries));
    for (std::size_t m = 0; m < task.metrics.size(); ++m)
      outcome.values[m].value *= task.metrics[m].scale / n;
    outcome.micros /= n;
    out.push_back(std::move(outcome));
  }
  return out;
}

Metric mrr() {
  return {"MRR", reciprocal_rank};
}
Metric accuracy_at(std::size_t k) {
  return {fmt::format("A@{}", k), [k](Ids r, const Gold& g) { return found_at(r, g, k); }};
}
Metric recall_at(std::size_t k) {
  return {fmt::format("R@{}", k), [k](Ids r, const Gold& g) { return found_at(r, g, k); }};
}
Metric r_precision_at(std::size_t k) {
  return {fmt::format("RP@{}", k),
          [k](Ids r, const Gold& g) { return quality::r_precision_at(r, g, k); }, 100};
}
Metric map() {
  return {"MAP", average_precision};
}
Metric ndcg_all() {
  return {"nDCG", ndcg};
}

}  // namespace metier::quality
