// A separate program that is handed bytes and gives text out, kept on a short lead. Inside
// documents/ only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::documents {

struct ChildLimits {
  std::uint32_t most_seconds = 10;  // of the clock, and of processor time
  std::size_t most_output = std::size_t{16} << 20;
  std::size_t most_memory = std::size_t{512} << 20;
};

struct ChildResult {
  std::string out;
  std::string errors;  // the first bytes of what it complained
  int status = 0;      // as waitpid has it
  bool timed_out = false;
  bool too_much = false;  // it gave out more than it may
};

// Runs the program at `path` with `input` as its standard input, which is a file in memory: nothing
// is written to disk. The child has no other open file, an empty environment, and limits on memory
// and time; it can make no file, no core and no further process's worth of rights, and ends with
// the thread that waits for it. Safe from any thread.
Result<ChildResult> run_child(const std::string& path, const std::vector<std::string>& arguments,
                              std::string_view input, const ChildLimits& limits);

// Where a program is: `name` itself when it has a slash, else looked for along PATH; empty when it
// is not there.
std::string find_program(const std::string& name);

}  // namespace metier::documents
