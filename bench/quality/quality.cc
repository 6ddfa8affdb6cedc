// Scores the open evaluation sets by their protocols; bench/quality/run puts it all together.
#include <CLI/CLI.hpp>
#include <chrono>
#include <fstream>
#include <iostream>

#include "report.h"

namespace metier::quality {
namespace {

struct Options {
  std::string snapshot;
  std::string bench = "../shared/bench";
  std::vector<std::string> only, scorers;
  bool quick = false, tsv = false, give_language = false;
  std::string floors;
  unsigned threads = hardware_threads();
};

using Scorers = std::vector<std::pair<const Variant*, std::unique_ptr<Scorer>>>;

Result<std::vector<const Variant*>> chosen_variants(const Options& options) {
  std::vector<const Variant*> out;
  if (options.scorers.empty()) {
    for (const Variant& variant : variants()) out.push_back(&variant);
    return out;
  }
  for (const std::string& name : options.scorers) {
    const auto at = std::find_if(variants().begin(), variants().end(),
                                 [&](const Variant& v) { return v.name == name; });
    if (at == variants().end()) return fail(ErrorKind::usage, "no scorer '{}'", name);
    out.push_back(&*at);
  }
  return out;
}

Result<std::vector<const EvaluationSet*>> chosen_sets(const Options& options) {
  std::vector<const EvaluationSet*> out;
  for (const EvaluationSet& set : evaluation_sets())
    if (options.only.empty() ||
        std::find(options.only.begin(), options.only.end(), set.name) != options.only.end())
      out.push_back(&set);
  for (const std::string& name : options.only)
    if (std::none_of(out.begin(), out.end(), [&](auto* set) { return set->name == name; }))
      return fail(ErrorKind::usage, "no evaluation set '{}'", name);
  return out;
}

void tell(const std::string& set, const std::string& scorer,
          std::chrono::steady_clock::time_point start) {
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  fmt::print(stderr, "{} {} {:.1f} s\n", set, scorer, took.count());
}

Result<std::vector<Outcome>> measure_reading(const EvaluationSet& set,
                                             const SetOptions& set_options, const Options& options,
                                             std::shared_ptr<const snapshot::Snapshot> snapshot) {
  const auto reader = link::Reader::open(std::move(snapshot));
  if (!reader) return tl::unexpected(reader.error());
  return set.reading(set_options, *reader, options.threads);
}

Result<std::vector<Outcome>> measure(const std::vector<const EvaluationSet*>& sets,
                                     const Scorers& scorers, const Options& options,
                                     const std::shared_ptr<const snapshot::Snapshot>& snapshot) {
  const SetOptions set_options{.bench = options.bench,
                               .snapshot = snapshot.get(),
                               .quick = options.quick,
                               .give_language = options.give_language};
  std::vector<Outcome> out;
  for (const EvaluationSet* set : sets) {
    auto start = std::chrono::steady_clock::now();
    if (!set->tasks) {
      auto outcomes = measure_reading(*set, set_options, options, snapshot);
      if (!outcomes) return outcomes;
      out.insert(out.end(), outcomes->begin(), outcomes->end());
      tell(set->name, "metier", start);
      continue;
    }
    const auto tasks = set->tasks(set_options);
    if (!tasks) return tl::unexpected(tasks.error());
    for (const auto& [variant, scorer] : scorers) {
      start = std::chrono::steady_clock::now();
      for (const Task& task : *tasks) {
        auto outcomes = run(task, variant->name, *scorer, {options.threads, options.give_language});
        out.insert(out.end(), outcomes.begin(), outcomes.end());
      }
      tell(set->name, variant->name, start);
    }
  }
  return out;
}

Result<int> check(const Options& options, const std::vector<const EvaluationSet*>& sets,
                  const std::vector<Outcome>& outcomes) {
  std::vector<std::string> names;
  for (const EvaluationSet* set : sets) names.push_back(set->name);
  const auto below = below_floors(options.floors, outcomes, names);
  if (!below) return tl::unexpected(below.error());
  for (const std::string& line : *below) fmt::print(stderr, "quality: {}\n", line);
  if (below->empty()) fmt::print(stderr, "quality: no number is below its floor\n");
  return below->empty() ? 0 : 1;
}

Result<int> quality(const Options& options) {
  const auto chosen = chosen_variants(options);
  const auto sets = chosen_sets(options);
  if (!chosen) return tl::unexpected(chosen.error());
  if (!sets) return tl::unexpected(sets.error());
  const auto snapshot = snapshot::Snapshot::open(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  Scorers scorers;
  for (const Variant* variant : *chosen) {
    auto scorer = variant->open(*snapshot);
    if (!scorer) return tl::unexpected(scorer.error());
    scorers.emplace_back(variant, std::move(*scorer));
  }
  const auto others = published(options.bench);
  if (!others) return tl::unexpected(others.error());
  const auto outcomes = measure(*sets, scorers, options, *snapshot);
  if (!outcomes) return tl::unexpected(outcomes.error());
  if (options.tsv) {
    fmt::print("{}", tsv_of(*outcomes));
  } else {
    for (const EvaluationSet* set : *sets) fmt::print("{}", table_of(*set, *outcomes, *others));
  }
  return options.floors.empty() ? 0 : check(options, *sets, *outcomes);
}

std::string names_of_all() {
  std::string out = "Sets:";
  for (const auto& set : evaluation_sets()) out += fmt::format("\n  {:<18}{}", set.name, set.title);
  out += "\nScorers:";
  for (const auto& v : variants()) out += fmt::format("\n  {:<18}{}", v.name, v.about);
  return out;
}

}  // namespace
}  // namespace metier::quality

int main(int argc, char** argv) {
  using namespace metier::quality;
  Options options;
  CLI::App app("Scores the open evaluation sets; Markdown on stdout.", "quality");
  app.add_option("--snapshot", options.snapshot, "Snapshot of a full release")->required();
  app.add_option("--bench", options.bench, "Folder of the evaluation sets");
  app.add_option("--only", options.only, "Only these sets")->delimiter(',');
  app.add_option("--scorers", options.scorers, "Only these")->delimiter(',');
  app.add_flag("--quick", options.quick, "A fixed sample of the large sets");
  app.add_flag("--give-language", options.give_language,
               "Tell the language of the set; otherwise it is guessed");
  app.add_flag("--tsv", options.tsv, "Values for programs instead of Markdown");
  app.add_option("--check", options.floors, "Fail when a number lies below its floor in this file");
  app.add_option("--threads", options.threads, "Threads")->check(CLI::Range(1, 256));
  app.footer(names_of_all());
  CLI11_PARSE(app, argc, argv);
  const auto status = quality(options);
  if (status) return *status;
  fmt::print(stderr, "quality: {}\n", status.error().message);
  return status.error().kind == metier::ErrorKind::usage ? 2 : 1;
}
