// Runs the real binary, as a shell would, and says what came of it.
#pragma once

#include <string>
#include <string_view>
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

// The binary running in the background, with what run() gives it and nothing on standard input.
class Running {
 public:
  explicit Running(const std::vector<std::string>& arguments,
                   const std::vector<std::string>& environment = {});
  ~Running();  // killed when it is still there
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  // Reads standard error until `text` comes or the end; returns all that was read so far.
  const std::string& read_until(std::string_view text);
  void signal(int number) const;
  int wait();  // its exit status, as in Outcome

 private:
  int pid_ = -1;
  int err_ = -1;
  std::string said_;
};

// A snapshot of data/starter by the real binary, which it lies beside: built once for all tests,
// each of which is a process of its own, and again when the binary or the release changed.
const std::string& starter_snapshot();

// A folder that is this test program's own, removed at its end.
const std::string& scratch();

}  // namespace metier::test
