// Fits the weights of src/link/rank_weights.h and src/link/read_weights.h to the open sets and
// prints them, with what four-fold cross-validation says of them. With --ablation it prints instead
// what is left of the rankings without a group of features, the weights of the others fitted anew.
#include <CLI/CLI.hpp>
#include <cmath>
#include <iostream>
#include <numeric>

#include "link/concept_scorer.h"
#include "link/skill_linker.h"
#include "sets.h"

namespace metier::quality {
namespace {

constexpr std::size_t kFolds = 4;

// One query: its candidates with their features, and which are right.
struct Example {
  std::size_t set = 0, fold = 0, gold = 0;
  std::vector<std::vector<float>> features;
  std::vector<bool> right;
};

struct Sampled {
  Task task;
  std::size_t every;
};

// Adam on the mean gradient over all examples but those of the fold, every set with the same
// weight. `gradient` adds to its last argument what one example says, and gives its weight.
template <class Gradient>
std::vector<double> minimise(const std::vector<Example>& examples, std::size_t left_out,
                             std::size_t sets, int rounds, double rate, double decay, double start,
                             Gradient gradient) {
  const std::size_t size = examples.front().features.front().size();
  std::vector<double> count(sets), w(size, start), first(size), second(size);
  for (const Example& e : examples) count[e.set] += 1;
  for (int round = 1; round <= rounds; ++round) {
    std::vector<double> sum(size);
    double all = 0;
    for (const Example& e : examples)
      if (e.fold != left_out) all += gradient(e, 1 / count[e.set], w, sum);
    for (std::size_t k = 0; k < size; ++k) {
      const double g = sum[k] / all + decay * w[k];
      first[k] += 0.1 * (g - first[k]);
      second[k] += 0.001 * (g * g - second[k]);
      w[k] -= rate * (first[k] / (1 - std::pow(0.9, round))) /
              (std::sqrt(second[k] / (1 - std::pow(0.999, round))) + 1e-8);
    }
  }
  return w;
}

double weigh(const std::vector<double>& w, const std::vector<float>& features) {
  double sum = 0;
  for (std::size_t k = 0; k < w.size(); ++k) sum += w[k] * features[k];
  return sum;
}

// Of the negative logarithm of the share that the right candidates have of all.
double softmax_gradient(const Example& e, double weight, const std::vector<double>& w,
                        std::vector<double>& sum) {
  if (std::find(e.right.begin(), e.right.end(), true) == e.right.end()) return 0;
  std::vector<double> share(e.features.size());
  double best = -1e300, all = 0, right = 0;
  for (std::size_t i = 0; i < share.size(); ++i)
    best = std::max(best, share[i] = weigh(w, e.features[i]));
  for (std::size_t i = 0; i < share.size(); ++i) {
    share[i] = std::exp(share[i] - best);
    all += share[i];
    if (e.right[i]) right += share[i];
  }
  for (std::size_t i = 0; i < share.size(); ++i) {
    const double g = weight * (share[i] / all - (e.right[i] ? share[i] / right : 0));
    for (std::size_t k = 0; k < w.size(); ++k) sum[k] += g * e.features[i][k];
  }
  return weight;
}

// Of the logistic loss of each candidate.
double logistic_gradient(const Example& e, double weight, const std::vector<double>& w,
                         std::vector<double>& sum) {
  for (std::size_t i = 0; i < e.features.size(); ++i) {
    const double g = weight * (1 / (1 + std::exp(-weigh(w, e.features[i]))) - e.right[i]);
    for (std::size_t k = 0; k < w.size(); ++k) sum[k] += g * e.features[i][k];
  }
  return weight * static_cast<double>(e.features.size());
}

void print_weights(const char* name, const std::vector<double>& w) {
  fmt::print("{} = {{", name);
  for (std::size_t k = 0; k < w.size(); ++k) fmt::print("{}{:.2f}F", k == 0 ? "" : ", ", w[k]);
  fmt::print("}}\n");
}

struct Ranked {
  double queries = 0, mrr = 0, rp5 = 0;  // RP@5 in percent
};

// By set, every example scored by weights that did not see it.
std::vector<Ranked> measure_ranking(const std::vector<Example>& examples, std::size_t sets,
                                    const std::vector<std::vector<double>>& by_fold) {
  std::vector<Ranked> of(sets);
  for (const Example& e : examples) {
    std::vector<std::size_t> order(e.features.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return weigh(by_fold[e.fold], e.features[a]) > weigh(by_fold[e.fold], e.features[b]);
    });
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

std::vector<std::vector<double>> fit_folds(const std::vector<Example>& examples, std::size_t sets) {
  std::vector<std::vector<double>> out;
  for (std::size_t fold = 0; fold <= kFolds; ++fold)
    out.push_back(minimise(examples, fold, sets, 300, 0.2, 2e-4, 1, softmax_gradient));
  return out;
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
    for (const Ranked& r : measure_ranking(rest, sets.size(), fit_folds(rest, sets.size())))
      fmt::print(" {} |", by_mrr ? fmt::format("{:.3f}", r.mrr) : fmt::format("{:.1f}", r.rp5));
  }
  fmt::print("\n\n");
}

// How often candidates of a probability are right.
void print_calibration(const std::vector<Example>& examples,
                       const std::vector<std::vector<double>>& by_fold) {
  std::array<std::array<double, 3>, 10> of{};
  for (const Example& e : examples)
    for (std::size_t i = 0; i < e.features.size(); ++i) {
      const double p = 1 / (1 + std::exp(-weigh(by_fold[e.fold], e.features[i])));
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
         const link::Reader& reader)
      : taxonomy_(taxonomy), scorer_(scorer), reader_(reader) {}

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

  void fit_ranking(const char* name, const std::vector<Sampled>& sets, bool tell_language) const {
    const auto all = ranking_examples(sets, tell_language);
    const auto by_fold = fit_folds(all, sets.size());
    const auto measured = measure_ranking(all, sets.size(), by_fold);
    for (std::size_t s = 0; s < sets.size(); ++s)
      fmt::print("  {} {}: {:.0f} queries, MRR {:.3f}, RP@5 {:.1f}\n", sets[s].task.set,
                 sets[s].task.parts[0].name, measured[s].queries, measured[s].mrr, measured[s].rp5);
    print_weights(name, by_fold[kFolds]);
  }

  void fit_reading(const char* name, const std::vector<Sampled>& sets) const {
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
      linker.candidates(query.text, taxonomy_.language(query.language), named, scratch, candidates);
      for (const auto& c : candidates) add(c.id, gold, {c.features.begin(), c.features.end()}, out);
    });
    std::vector<std::vector<double>> by_fold;
    for (std::size_t fold = 0; fold <= kFolds; ++fold)
      by_fold.push_back(minimise(all, fold, sets.size(), 400, 0.1, 1e-5, 0, logistic_gradient));
    print_calibration(all, by_fold);
    print_weights(name, by_fold[kFolds]);
  }

 private:
  static void add(ConceptId id, const Gold& gold, std::vector<float> features, Example& out) {
    out.features.push_back(std::move(features));
    out.right.push_back(std::any_of(gold.begin(), gold.end(),
                                    [&](const Right& right) { return right.id == id.value; }));
  }

  const snapshot::Taxonomy& taxonomy_;
  const link::ConceptScorer& scorer_;
  const link::Reader& reader_;
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

Result<void> fit(const std::string& path, const std::string& bench, bool full, bool ablation) {
  const auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto scorer = link::ConceptScorer::open(**snapshot);
  if (!scorer) return tl::unexpected(scorer.error());
  const auto reader = link::Reader::open(*snapshot);
  if (!reader) return tl::unexpected(reader.error());
  const SetOptions options{.bench = bench, .snapshot = snapshot->get()};
  std::vector<Sampled> occupations, skills;
  const std::size_t sample = full ? 1 : 3;
  if (auto r = append(melo(options), sample, occupations); !r) return r;
  if (auto r = append(titles_of_registers(options), sample, occupations); !r) return r;
  if (auto r = append(job_titles(options), 4 * sample, occupations); !r) return r;
  if (auto r = append(skill_extraction(options), 1, skills); !r) return r;
  if (auto r = append(skillskape_part(options, "dev"), sample, skills); !r) return r;
  if (auto r = append(skillskape_part(options, "train"), 2 * sample, skills); !r) return r;
  const Fitter fitter((*snapshot)->taxonomy(), *scorer, *reader);
  if (ablation) {
    print_ablation(fitter.ranking_examples(occupations, false), occupations, true);
    print_ablation(fitter.ranking_examples(skills, true), skills, false);
    return {};
  }
  fitter.fit_ranking("kOccupationWeights", occupations, false);
  fitter.fit_ranking("kSkillWeights", skills, true);
  fitter.fit_reading("kReadWeights", skills);
  return {};
}

}  // namespace
}  // namespace metier::quality

int main(int argc, char** argv) {
  std::string snapshot, bench = "../shared/bench";
  bool ablation = false, full = false;
  CLI::App app("Fits the weights of rankings and readings to the open sets.", "fit");
  app.add_option("--snapshot", snapshot, "Snapshot of a full release")->required();
  app.add_option("--bench", bench, "Folder of the evaluation sets");
  app.add_flag("--full", full, "Three times as many queries of the large sets");
  app.add_flag("--ablation", ablation, "What is left without some of the features");
  CLI11_PARSE(app, argc, argv);
  if (const auto done = metier::quality::fit(snapshot, bench, full, ablation); !done) {
    fmt::print(stderr, "fit: {}\n", done.error().message);
    return 1;
  }
  return 0;
}
