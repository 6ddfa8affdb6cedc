// What one profile costs inside the process: built, rendered, and as a whole answer of the service.
//   METIER_SNAPSHOT=var/esco.metier profile_bench
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#include "api/api.h"

namespace {

using namespace metier;

constexpr const char* kCode = "1330.3";  // chief technology officer: 83 competences

const api::Service& service() {
  static const auto opened = [] {
    const char* path = std::getenv("METIER_SNAPSHOT");
    auto out = api::Service::open(path == nullptr ? "var/esco.metier" : path);
    if (!out) {
      std::fprintf(stderr, "%s\n", out.error().message.c_str());
      std::exit(3);
    }
    return *out;
  }();
  return *opened;
}

const snapshot::Snapshot& opened_snapshot() {
  static const auto opened = [] {
    const char* path = std::getenv("METIER_SNAPSHOT");
    auto out = snapshot::Snapshot::open(path == nullptr ? "var/esco.metier" : path);
    if (!out) {
      std::fprintf(stderr, "%s\n", out.error().message.c_str());
      std::exit(3);
    }
    return *out;
  }();
  return *opened;
}

ConceptId occupation() {
  return opened_snapshot().taxonomy().find_code(kCode).front();
}

void profile_built(benchmark::State& state) {
  const auto& t = opened_snapshot().taxonomy();
  const auto id = occupation();
  for (auto _ : state) benchmark::DoNotOptimize(api::occupation_profile(t, id, t.english()));
}
BENCHMARK(profile_built);

void profile_rendered(benchmark::State& state) {
  const auto& t = opened_snapshot().taxonomy();
  const auto profile = api::occupation_profile(t, occupation(), t.english());
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto text = api::to_json(profile);
    bytes = text.size();
    benchmark::DoNotOptimize(text.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK(profile_rendered);

void request(benchmark::State& state, const char* target) {
  api::Request request;
  request.target = target;
  request.headers = {{"Host", "127.0.0.1:8080"}, {"Accept-Language", "en"}};
  std::size_t bytes = 0;
  for (auto _ : state) {
    const auto response = service().handle(request);
    bytes = response.payload().size();
    benchmark::DoNotOptimize(response.payload().data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}
BENCHMARK_CAPTURE(request, occupation, "/v1/occupations/1330.3?lang=en");
BENCHMARK_CAPTURE(request, occupation_by_uri,
                  "/v1/occupations/http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation%2F"
                  "7b1b5da8-573a-49bb-a38e-68725a949f4f?lang=en");
BENCHMARK_CAPTURE(request, occupation_danish, "/v1/occupations/1330.3?lang=da");
BENCHMARK_CAPTURE(request, isco_group, "/v1/isco/1330?lang=en");
BENCHMARK_CAPTURE(request, major_groups, "/v1/isco?lang=en");
BENCHMARK_CAPTURE(request, skill_tops, "/v1/skill-groups?lang=en");
BENCHMARK_CAPTURE(request, skills_page, "/v1/skills?lang=en");
BENCHMARK_CAPTURE(request, about, "/v1/about?lang=en");

}  // namespace

BENCHMARK_MAIN();
