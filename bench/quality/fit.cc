// Fits the weights of src/link/rank_weights.h and src/link/read_weights.h to the open sets and
// prints them, with what four-fold cross-validation says of them.
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

// MRR and RP@5 by set, every example scored by weights that did not see it.
void print_ranking(const std::vector<Example>& examples, const std::vector<Sampled>& sets,
                   const std::vector<std::vector<double>>& by_fold) {
  std::vector<std::array<double, 3>> of(sets.size());
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
    of[e.set][0] += 1;
    if (first > 0) of[e.set][1] += 1.0 / static_cast<double>(first);
    of[e.set][2] +=
        static_cast<double>(five) / static_cast<double>(std::min<std::size_t>(5, e.gold));
  }
  for (std::size_t s = 0; s < sets.size(); ++s)
    fmt::print("  {} {}: {:.0f} queries, MRR {:.3f}, RP@5 {:.1f}\n", sets[s].task.set,
               sets[s].task.parts[0].name, of[s][0], of[s][1] / of[s][0],
               100 * of[s][2] / of[s][0]);
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

  void fit_ranking(const char* name, const std::vector<Sampled>& sets, bool tell_language) const {
    const auto buffers = link::ConceptScorer::make_buffers();
    std::vector<link::ScoredConcept> candidates;
    const auto all =
        examples(sets, [&](const Task& task, const Query& query, const Gold& gold, Example& out) {
          const LanguageId language =
              tell_language ? taxonomy_.language(query.language) : LanguageId();
          scorer_.candidates({query.text}, language, task.kind, *buffers, candidates);
          for (const auto& c : candidates)
            add(c.id, gold, {c.features.begin(), c.features.end()}, out);
        });
    std::vector<std::vector<double>> by_fold;
    for (std::size_t fold = 0; fold <= kFolds; ++fold)
      by_fold.push_back(minimise(all, fold, sets.size(), 300, 0.2, 2e-4, 1, softmax_gradient));
    print_ranking(all, sets, by_fold);
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

Result<void> fit(const std::string& path, const std::string& bench) {
  const auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto scorer = link::ConceptScorer::open(**snapshot);
  if (!scorer) return tl::unexpected(scorer.error());
  const auto reader = link::Reader::open(*snapshot);
  if (!reader) return tl::unexpected(reader.error());
  const SetOptions options{.bench = bench, .snapshot = snapshot->get()};
  std::vector<Sampled> occupations, skills;
  if (auto r = append(melo(options), 3, occupations); !r) return r;
  if (auto r = append(job_titles(options), 20, occupations); !r) return r;
  if (auto r = append(skill_extraction(options), 1, skills); !r) return r;
  if (auto r = append(skillskape_part(options, "dev"), 3, skills); !r) return r;
  if (auto r = append(skillskape_part(options, "train"), 6, skills); !r) return r;
  const Fitter fitter((*snapshot)->taxonomy(), *scorer, *reader);
  fitter.fit_ranking("kOccupationWeights", occupations, false);
  fitter.fit_ranking("kSkillWeights", skills, true);
  fitter.fit_reading("kReadWeights", skills);
  return {};
}

}  // namespace
}  // namespace metier::quality

int main(int argc, char** argv) {
  std::string snapshot, bench = "../shared/bench";
  CLI::App app("Fits the weights of rankings and readings to the open sets.", "fit");
  app.add_option("--snapshot", snapshot, "Snapshot of a full release")->required();
  app.add_option("--bench", bench, "Folder of the evaluation sets");
  CLI11_PARSE(app, argc, argv);
  if (const auto done = metier::quality::fit(snapshot, bench); !done) {
    fmt::print(stderr, "fit: {}\n", done.error().message);
    return 1;
  }
  return 0;
}
