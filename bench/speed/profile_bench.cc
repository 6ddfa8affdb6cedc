// What an answer costs inside the process, as CPU time: a profile built and rendered, and whole
// requests, with and without the cache of rendered bodies. One TSV row a figure:
//   profile_bench SNAPSHOT
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>

#include "api/api.h"

namespace {

using namespace metier;

constexpr int kRepetitions = 20;  // the best of them counts: other work on the machine only adds
constexpr const char* kCode = "1330.3";  // chief technology officer: 83 competences

std::shared_ptr<const snapshot::Snapshot> opened;
std::shared_ptr<const api::Service> caching, plain;

template <class T>
T or_exit(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print(stderr, "{}\n", result.error().message);
  std::exit(3);
}

void profile_built(benchmark::State& state) {
  const auto& t = opened->taxonomy();
  const auto id = t.find_code(kCode).front();
  for (auto _ : state) benchmark::DoNotOptimize(api::occupation_profile(t, id, t.english()));
}

std::string rendered() {
  const auto& t = opened->taxonomy();
  return api::to_json(api::occupation_profile(t, t.find_code(kCode).front(), t.english()));
}

void profile_rendered(benchmark::State& state) {
  const auto& t = opened->taxonomy();
  const auto profile = api::occupation_profile(t, t.find_code(kCode).front(), t.english());
  for (auto _ : state) benchmark::DoNotOptimize(api::to_json(profile).data());
}

// The least that any way of making the text can cost.
void profile_copied(benchmark::State& state) {
  const auto text = rendered();
  for (auto _ : state) {
    std::string copy = text;
    benchmark::DoNotOptimize(copy.data());
  }
}

void request(benchmark::State& state, const api::Service* service, const char* target) {
  api::Request request;
  request.target = target;
  request.headers = {{"Host", "127.0.0.1:8080"}, {"Accept-Language", "en"}};
  for (auto _ : state) benchmark::DoNotOptimize(service->handle(request).payload().data());
}

// Name, value in microseconds, unit, baseline, ratio, note: the columns of docs/speed.md.
class Rows : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override { return true; }
  void ReportRuns(const std::vector<Run>& runs) override {
    double best = 0;
    for (const auto& run : runs) {
      if (run.run_type != Run::RT_Iteration) continue;
      const double micros = run.cpu_accumulated_time / static_cast<double>(run.iterations) * 1e6;
      best = best == 0 ? micros : std::min(best, micros);
    }
    if (best == 0) return;  // the means that come after
    fmt::print("{}\t{:.2f}\tµs\t\t\tbest of {}\n", runs.front().run_name.function_name, best,
               kRepetitions);
    std::fflush(stdout);
  }
};

void add(const std::string& name, std::function<void(benchmark::State&)> body) {
  benchmark::RegisterBenchmark(name.c_str(), std::move(body))
      ->MinTime(0.02)
      ->Repetitions(kRepetitions);
}

void add_all() {
  const auto size = fmt::format("{:.1f} kB", static_cast<double>(rendered().size()) / 1000);
  add("profile with 83 competences, struct built", profile_built);
  add("the same rendered as JSON, " + size, profile_rendered);
  add("the same text copied", profile_copied);
  const auto ask = [&](const std::string& name, const api::Service& service, const char* target) {
    add(name, [&service, target](benchmark::State& state) { request(state, &service, target); });
  };
  ask("request, profile made anew", *plain, "/v1/occupations/1330.3?lang=en");
  ask("request, profile kept", *caching, "/v1/occupations/1330.3?lang=en");
  ask("request, ISCO unit group made anew", *plain, "/v1/isco/1330?lang=en");
  ask("request, tops of the skills hierarchy made anew", *plain, "/v1/skill-groups?lang=en");
  ask("request, 100 of all skills", *plain, "/v1/skills?lang=en");
  ask("request, about", *plain, "/v1/about?lang=en");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: profile_bench SNAPSHOT\n");
    return 2;
  }
  opened = or_exit(snapshot::Snapshot::open(argv[1]));
  if (opened->taxonomy().find_code(kCode).empty()) {
    fmt::print(stderr, "{}: there is no occupation {} in it\n", argv[1], kCode);
    return 1;
  }
  caching = or_exit(api::Service::open(opened));
  api::ServiceOptions without;
  without.cache_bytes = 0;
  plain = or_exit(api::Service::open(opened, without));
  int count = 1;
  benchmark::Initialize(&count, argv);
  add_all();
  Rows rows;
  benchmark::RunSpecifiedBenchmarks(&rows);
  return 0;
}
