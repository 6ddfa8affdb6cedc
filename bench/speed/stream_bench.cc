// Reading a stream of JSON lines as a process: adverts a second on all cores, and what a long
// stream takes of memory. One TSV row a figure: name, value, unit, baseline, ratio, note.
//
//   stream_bench METIER SNAPSHOT WORK_FOLDER [MEGABYTES]
//
// The adverts are those of speed/made_adverts.h. MEGABYTES is the length of the long stream.
#include <fmt/format.h>

#include <filesystem>
#include <thread>

#include "snapshot/snapshot.h"
#include "speed/made_adverts.h"
#include "speed/measure.h"
#include "speed/process.h"

namespace {

using namespace metier;
using bench::row;
using bench::run;

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || argc > 5) {
    fmt::print(stderr, "usage: stream_bench METIER SNAPSHOT WORK_FOLDER [MEGABYTES]\n");
    return 2;
  }
  const std::string metier = argv[1], snapshot = argv[2];
  const std::filesystem::path folder = argv[3];
  const std::size_t megabytes = argc == 5 ? std::stoul(argv[4]) : 1000;
  const auto opened = bench::value(snapshot::Snapshot::open(snapshot));
  bench::MadeAdverts adverts(opened->taxonomy());
  const auto read = [&](const std::filesystem::path& path, std::vector<std::string> more) {
    std::vector<std::string> command = {metier,  "read",       path.string(), "--format",
                                        "jsonl", "--snapshot", snapshot};
    command.insert(command.end(), more.begin(), more.end());
    return run(command);
  };
  const auto path = folder / "adverts.jsonl";
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const auto count = static_cast<double>(adverts.write(path, 30'000'000));
  const auto one = read(path, {"--lang", "en", "--threads", "1"});
  const auto all = read(path, {"--lang", "en", "--threads", std::to_string(cores)});
  row(fmt::format("read, every step, {} threads", cores), count / all.wall_ms * 1e3, "adverts/s",
      count / one.wall_ms * 1e3,
      fmt::format("{:.0f} English adverts of 2.5 kB as JSON lines, wall; baseline: 1 thread",
                  count));
  row("read, every step, peak memory", all.peak_mb, "MiB", one.peak_mb, "baseline: 1 thread");
  adverts.write(path, 10'000'000);
  const auto brief = read(path, {"--fast"});
  adverts.write(path, megabytes * 1'000'000);
  const auto lasting = read(path, {"--fast"});
  row(fmt::format("read --fast, {} MB", megabytes),
      static_cast<double>(megabytes) / lasting.wall_ms * 1e3, "MB/s", 0,
      fmt::format("wall, {} threads, language guessed", cores));
  row(fmt::format("read --fast, {} MB, peak memory", megabytes), lasting.peak_mb, "MiB",
      brief.peak_mb, "baseline: 10 MB of the same");
  std::filesystem::remove(path);
}
