// Times the program as a process, from outside: build, show, search. One TSV row a figure:
// name, value, unit, baseline, ratio, note.
//
//   process_bench METIER ESCO_SOURCE WORK_FOLDER [RUNS]
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "speed/process.h"

namespace {

using metier::bench::row;
using metier::bench::run;
using metier::bench::Run;

// Median of each figure; one run before is not counted.
Run median(const std::vector<std::string>& command, int runs) {
  std::vector<Run> all;
  run(command);
  for (int i = 0; i < runs; ++i) all.push_back(run(command));
  auto middle = [&](double Run::*figure) {
    std::nth_element(all.begin(), all.begin() + runs / 2, all.end(),
                     [&](const Run& a, const Run& b) { return a.*figure < b.*figure; });
    return all[static_cast<std::size_t>(runs) / 2].*figure;
  };
  return {middle(&Run::wall_ms), middle(&Run::cpu_ms), middle(&Run::peak_mb)};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4) {
    fmt::print(stderr, "usage: process_bench METIER ESCO_SOURCE WORK_FOLDER [RUNS]\n");
    return 2;
  }
  const std::string metier = argv[1];
  const std::string source = argv[2];
  const std::string snapshot = std::string(argv[3]) + "/bench.metier";
  const int runs = argc > 4 ? std::atoi(argv[4]) : 51;
  for (const auto* threads : {"1", "2"}) {
    const auto build = median(
        {metier, "build", source, "-o", snapshot, "--quiet", "--no-learn", "--threads", threads},
        3);
    row(fmt::format("build --no-learn, {} thread(s)", threads), build.wall_ms, "ms", 0,
        "wall, median of 3");
    row(fmt::format("build --no-learn, {} thread(s), peak memory", threads), build.peak_mb, "MiB",
        0, "");
  }
  const auto megabytes = [&] {
    return static_cast<double>(std::filesystem::file_size(snapshot)) / 1e6;
  };
  const double unlearned = megabytes();
  const auto learned = run({metier, "build", source, "-o", snapshot, "--quiet", "--threads", "2"});
  row("build with learning, 2 threads", learned.wall_ms, "ms", 0, "wall, one run");
  row("build with learning, 2 threads, peak memory", learned.peak_mb, "MiB", 0, "");
  row("snapshot", megabytes(), "MB", unlearned, "baseline: without learned vectors");
  // The baseline of a process: this program when it does nothing but start and parse its options.
  const auto nothing = median({metier, "--version"}, runs);
  const auto show = [&](std::string_view name, std::vector<std::string> words) {
    words.insert(words.begin(), metier);
    words.insert(words.end(), {"--snapshot", snapshot});
    const auto figures = median(words, runs);
    row(fmt::format("{}, as a process", name), figures.wall_ms, "ms", nothing.wall_ms,
        "wall; baseline: metier --version");
    row(fmt::format("{}, resident", name), figures.peak_mb, "MiB", nothing.peak_mb,
        "peak; baseline: metier --version");
  };
  show("show CODE", {"show", "1330.3"});
  show("show LABEL", {"show", "chief technology officer"});
  show("search, one typo", {"search", "chief tecnology officer"});
  std::filesystem::remove(snapshot);
}
