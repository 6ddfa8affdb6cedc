// Runs a program from outside and says what it took.
#pragma once

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>
#include <vector>

namespace metier::bench {

struct Run {
  double wall_ms = 0;
  double cpu_ms = 0;
  double peak_mb = 0;  // resident
};

inline double ms(const timeval& t) {
  return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_usec) / 1e3;
}

// What it prints is thrown away. This program ends when that one fails.
inline Run run(const std::vector<std::string>& command) {
  std::vector<char*> argv;
  for (const auto& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&quiet, 2, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, argv[0], &quiet, nullptr, argv.data(), environ) != 0) {
    fmt::print(stderr, "cannot start {}\n", command.front());
    std::exit(1);
  }
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  posix_spawn_file_actions_destroy(&quiet);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fmt::print(stderr, "{} failed\n", fmt::join(command, " "));
    std::exit(1);
  }
  const double wall =
      std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
  return {wall, ms(usage.ru_utime) + ms(usage.ru_stime),
          static_cast<double>(usage.ru_maxrss) / 1024};
}

// One TSV row: name, value, unit, baseline, ratio, note; a baseline of 0 is none.
inline void row(std::string_view name, double value, std::string_view unit, double baseline,
                std::string_view note) {
  if (baseline > 0) {
    fmt::print("{}\t{:.1f}\t{}\t{:.1f}\t{:.2f}\t{}\n", name, value, unit, baseline,
               value / baseline, note);
  } else {
    fmt::print("{}\t{:.1f}\t{}\t\t\t{}\n", name, value, unit, note);
  }
}

}  // namespace metier::bench
