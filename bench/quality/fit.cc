// Fits the networks of src/link/rank_weights.h (ranking) or src/link/read_weights.h (reading,
// over the scores that rankings have by then) to the open sets and writes their numbers to *.inc
// files, with what four-fold cross-validation says of them. As ablation it prints instead what
// is left of the rankings without a group of features, the networks of the others fitted anew.
#include <CLI/CLI.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <numeric>

#include "link/concept_scorer.h"
#include "link/skill_linker.h"
#include "network_fit.h"
#include "sets.h"

namespace metier::quality {
namespace {

constexpr std::size_t kFolds = 4;

struct Sampled {
  Task task;
  std::size_t every;
};

// Networks by fold that was left out; the last one saw them all.
using ByFold = std::vector<FittedNetwork>;

ByFold fit_folds(const std::vector<Example>& examples, Loss loss) {
  ByFold out;
  for (std::size_t fold = 0; fold <= kFolds; ++fold)
    out.push_back(FittedNetwork::fit(examples, fold, loss));
  return out;
}

struct Ranked {
  double queries = 0, mrr = 0, rp5 = 0;  // RP@5 in percent
};

// By set, every example scored by a network that did not see it.
std::vector<Ranked> measure_ranking(const std::vector<Example>& examples, std::size_t sets,
                                    const ByFold& by_fold) {
  std::vector<Ranked> of(sets);
  for (const Example& e : examples) {
    std::vector<double> scores;
    for (const auto& features : e.features) scores.push_back(by_fold[e.fold].score(features));
    std::vector<std::size_t> order(e.features.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::size_t first = 0, five = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
      if (!e.right[order[place]]) continue;
      if (first == 0) first = place + 1;
      if (place < 5) ++five;
    }
    of[e.set].queries += 1;
    if (first > 0) of[e.set].mrr += 1.0 / static_cast<double>(first);
    of[e.set].rp5 +=
        100.0 * static_cast<double>(five) / static_cast<double>(std::min<std::size_t>(5, e.gold));
  }
  for (Ranked& r : of) {
    r.mrr /= r.queries;
    r.rp5 /= r.queries;
  }
  return of;
}

// Features that are of one kind.
struct Group {
  const char* name;
  std::vector<link::Feature> features;
};

const std::vector<Group>& groups() {
  using enum link::Feature;
  static const std::vector<Group> all = {
      {"every feature", {}},
      {"without comparing word by word",
       {covered, least_covered, named, text_covered, both_covered}},
      {"without the labels one by one",
       {label, language_label, preferred_label, head_label, head_language_label, window_label,
        exact, covered, least_covered, named, text_covered, both_covered}},
      {"without the mean of the labels", {whole, head, window}},
      {"without parts of the text",
       {head, head_description, head_label, head_language_label, window_label, window}},
      {"without descriptions", {description, head_description}},
      {"without the priors of occupations", {prior}},
      {"without the hierarchy", {parent, isco_group, upper_isco_group}},
      {"without counts and kinds", {labels, uses, knowledge, transversal}},
  };
  return all;
}

void print_ablation(const std::vector<Example>& examples, const std::vector<Sampled>& sets,
                    bool by_mrr) {
  fmt::print("| |");
  for (const Sampled& s : sets)
    fmt::print(" {} {} {} |", s.task.set, s.task.parts[0].name, by_mrr ? "MRR" : "RP@5");
  fmt::print("\n|---|");
  for (std::size_t s = 0; s < sets.size(); ++s) fmt::print("---:|");
  for (const Group& group : groups()) {
    auto rest = examples;
    for (Example& e : rest)
      for (auto& features : e.features)
        for (const link::Feature f : group.features) features[static_cast<std::size_t>(f)] = 0;
    fmt::print("\n| {} |", group.name);
    for (const Ranked& r : measure_ranking(rest, sets.size(), fit_folds(rest, Loss::share)))
      fmt::print(" {} |", by_mrr ? fmt::format("{:.3f}", r.mrr) : fmt::format("{:.1f}", r.rp5));
  }
  fmt::print("\n\n");
}

// How often candidates of a probability are right.
void print_calibration(const std::vector<Example>& examples, const ByFold& by_fold) {
  std::array<std::array<double, 3>, 10> of{};
  for (const Example& e : examples)
    for (std::size_t i = 0; i < e.features.size(); ++i) {
      const double p = 1 / (1 + std::exp(-by_fold[e.fold].score(e.features[i])));
      auto& bin = of[std::min<std::size_t>(9, static_cast<std::size_t>(p * 10))];
      bin[0] += 1;
      bin[1] += p;
      bin[2] += e.right[i];
    }
  for (const auto& bin : of)
    if (bin[0] > 0)
      fmt::print("  {:6.0f} candidates of probability {:.2f}: {:.2f} right\n", bin[0],
                 bin[1] / bin[0], bin[2] / bin[0]);
}

class Fitter {
 public:
  Fitter(const snapshot::Taxonomy& taxonomy, const link::ConceptScorer& scorer,
         const link::Reader& reader, std::filesystem::path folder)
      : taxonomy_(taxonomy), scorer_(scorer), reader_(reader), folder_(std::move(folder)) {}

  // `collect(query, gold, example)` fills in the candidates.
  template <class Collect>
  std::vector<Example> examples(const std::vector<Sampled>& sets, Collect collect) const {
    std::vector<Example> out;
    for (std::size_t s = 0; s < sets.size(); ++s) {
      const Task& task = sets[s].task;
      for (std::size_t q = 0; q < task.queries.size(); q += sets[s].every) {
        const Gold& gold = task.parts[0].gold[q];
        if (gold.empty()) continue;
        Example e;
        e.set = s;
        e.fold = (out.size() * 2654435761U >> 8) % kFolds;
        e.gold = gold.size();
        collect(task, task.queries[q], gold, e);
        if (!e.features.empty()) out.push_back(std::move(e));
      }
    }
    return out;
  }

  std::vector<Example> ranking_examples(const std::vector<Sampled>& sets,
                                        bool tell_language) const {
    const auto buffers = link::ConceptScorer::make_buffers();
    std::vector<link::ScoredConcept> candidates;
    return examples(sets, [&](const Task& task, const Query& query, const Gold& gold,
                              Example& out) {
      const LanguageId language = tell_language ? taxonomy_.language(query.language) : LanguageId();
      scorer_.candidates({query.text}, language, task.kind, *buffers, candidates);
      for (const auto& c : candidates) add(c.id, gold, {c.features.begin(), c.features.end()}, out);
    });
  }

  void fit_ranking(const std::string& name, const std::vector<Sampled>& sets,
                   bool tell_language) const {
    const auto all = ranking_examples(sets, tell_language);
    const auto by_fold = fit_folds(all, Loss::share);
    const auto measured = measure_ranking(all, sets.size(), by_fold);
    for (std::size_t s = 0; s < sets.size(); ++s)
      fmt::print("  {} {}: {:.0f} queries, MRR {:.3f}, RP@5 {:.1f}\n", sets[s].task.set,
                 sets[s].task.parts[0].name, measured[s].queries, measured[s].mrr, measured[s].rp5);
    write(name, by_fold[kFolds]);
  }

  void fit_reading(const std::string& name, const std::vector<Sampled>& sets) const {
    const link::SkillLinker linker(scorer_);
    link::SkillLinker::Scratch scratch;
    link::Scratch read_scratch;
    link::Reading reading;
    std::vector<link::NamedSkill> named;
    std::vector<link::LinkCandidate> candidates;
    const auto all = examples(sets, [&](const Task&, const Query& query, const Gold& gold,
                                        Example& out) {
      reader_.read({query.text, {}, query.language}, read_scratch, reading, {.labels_only = true});
      named.clear();
      for (const link::Finding& f : reading.skills)
        for (const link::Span& s : reading.spans(f))
          named.push_back({f.id, s.label, f.score, s.begin, s.end});
      linker.candidates({query.text, taxonomy_.language(query.language), named}, scratch,
                        candidates);
      for (const auto& c : candidates) add(c.id, gold, {c.features.begin(), c.features.end()}, out);
    });
    const auto by_fold = fit_folds(all, Loss::chance);
    print_calibration(all, by_fold);
    write(name, by_fold[kFolds]);
  }

 private:
  void write(const std::string& name, const FittedNetwork& network) const {
    std::ofstream(folder_ / (name + "_weights.inc")) << network.code() << "\n";
  }

  static void add(ConceptId id, const Gold& gold, std::vector<float> features, Example& out) {
    out.features.push_back(std::move(features));
    out.right.push_back(std::any_of(gold.begin(), gold.end(),
                                    [&](const Right& right) { return right.id == id.value; }));
  }

  const snapshot::Taxonomy& taxonomy_;
  const link::ConceptScorer& scorer_;
  const link::Reader& reader_;
  std::filesystem::path folder_;
};

Result<void> append(Result<std::vector<Task>> tasks, std::size_t every, std::vector<Sampled>& out) {
  if (!tasks) return tl::unexpected(tasks.error());
  for (Task& task : *tasks) out.push_back({std::move(task), every});
  return {};
}

// The same among occupations alone: where titles of adverts compete with rare ones, in registers
// every occupation is as common as any other.
Result<std::vector<Task>> titles_of_registers(const SetOptions& options) {
  auto tasks = melo(options);
  if (tasks)
    for (Task& task : *tasks) task.kind = link::RankKind::occupations;
  return tasks;
}

Result<void> fit(const std::string& path, const std::string& bench, const std::string& work,
                 const std::string& folder) {
  const bool ablation = work == "ablation";
  const auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto scorer = link::ConceptScorer::open(**snapshot);
  if (!scorer) return tl::unexpected(scorer.error());
  const auto reader = link::Reader::open(*snapshot);
  if (!reader) return tl::unexpected(reader.error());
  const SetOptions options{.bench = bench, .snapshot = snapshot->get()};
  std::vector<Sampled> occupations, skills;
  const std::size_t sample = ablation ? 3 : 1;  // it fits many networks
  if (auto r = append(melo(options), sample, occupations); !r) return r;
  if (auto r = append(titles_of_registers(options), sample, occupations); !r) return r;
  if (auto r = append(job_titles(options), 4 * sample, occupations); !r) return r;
  if (auto r = append(skill_extraction(options), 1, skills); !r) return r;
  if (auto r = append(skillskape_part(options, "dev"), sample, skills); !r) return r;
  if (auto r = append(skillskape_part(options, "train"), 2 * sample, skills); !r) return r;
  const Fitter fitter((*snapshot)->taxonomy(), *scorer, *reader, folder);
  if (ablation) {
    print_ablation(fitter.ranking_examples(occupations, false), occupations, true);
    print_ablation(fitter.ranking_examples(skills, true), skills, false);
    return {};
  }
  if (work == "reading") {
    fitter.fit_reading("read", skills);
    return {};
  }
  fitter.fit_ranking("occupation", occupations, false);
  fitter.fit_ranking("skill", skills, true);
  return {};
}

}  // namespace
}  // namespace metier::quality

int main(int argc, char** argv) {
  std::string snapshot, bench = "../shared/bench", folder = "src/link", work;
  CLI::App app("Fits the networks of rankings and readings to the open sets.", "fit");
  app.add_option("work", work, "What to fit: ranking, reading, or the ablation table")
      ->required()
      ->check(CLI::IsMember({"ranking", "reading", "ablation"}));
  app.add_option("--snapshot", snapshot, "Snapshot of a full release")->required();
  app.add_option("--bench", bench, "Folder of the evaluation sets");
  app.add_option("-o,--output", folder, "Folder of the *_weights.inc files")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  if (const auto done = metier::quality::fit(snapshot, bench, work, folder); !done) {
    fmt::print(stderr, "fit: {}\n", done.error().message);
    return 1;
  }
  return 0;
}
