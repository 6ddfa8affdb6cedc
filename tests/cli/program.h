// Runs the real binary, as a shell would, and says what came of it.
#pragma once

#include <string>
#include <vector>

namespace metier::test {

struct Outcome {
  int status = -1;  // exit status; 128 + signal when it was killed
  std::string out;
  std::string err;
};

// metier ARGUMENTS..., with `input` on standard input and the starter snapshot in METIER_SNAPSHOT.
// `environment` holds NAME=value pairs that come on top.
Outcome run(const std::vector<std::string>& arguments, const std::string& input = "",
            const std::vector<std::string>& environment = {});

// A snapshot of data/starter, built once per test program by the real binary.
const std::string& starter_snapshot();

// A folder that is this test program's own, removed at its end.
const std::string& scratch();

}  // namespace metier::test
