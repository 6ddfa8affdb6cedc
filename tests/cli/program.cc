#include "cli/program.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace metier::test {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
  Pipe() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) == 0) {
      read_end = ends[0];
      write_end = ends[1];
    }
  }
};

pid_t spawn(const std::vector<std::string>& arguments, const std::vector<std::string>& environment,
            int in, int out, int err) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::dup2(in, 0);
  ::dup2(out, 1);
  ::dup2(err, 2);
  for (const auto& pair : environment) ::putenv(const_cast<char*>(pair.c_str()));
  std::vector<char*> argv{const_cast<char*>(METIER_BINARY)};
  for (const auto& word : arguments) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  ::execv(METIER_BINARY, argv.data());
  ::_exit(127);
}

int status_of(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Outcome start(const std::vector<std::string>& arguments, const std::string& input,
              const std::vector<std::string>& environment) {
  Pipe in, out, err;
  const pid_t child = spawn(arguments, environment, in.read_end, out.write_end, err.write_end);
  ::close(in.read_end);
  ::close(out.write_end);
  ::close(err.write_end);
  Outcome outcome;
  std::size_t sent = 0;
  ::fcntl(in.write_end, F_SETFL, O_NONBLOCK);
  pollfd files[3] = {
      {in.write_end, POLLOUT, 0}, {out.read_end, POLLIN, 0}, {err.read_end, POLLIN, 0}};
  if (input.empty()) {
    ::close(in.write_end);
    files[0].fd = -1;
  }
  while (files[1].fd >= 0 || files[2].fd >= 0) {
    if (::poll(files, 3, -1) < 0) break;
    if ((files[0].revents & (POLLOUT | POLLERR | POLLHUP)) != 0) {
      const ssize_t n = ::write(files[0].fd, input.data() + sent, input.size() - sent);
      if (n > 0) sent += static_cast<std::size_t>(n);
      if (n < 0 || sent == input.size()) {
        ::close(files[0].fd);
        files[0].fd = -1;
      }
    }
    for (int i = 1; i < 3; ++i) {
      if ((files[i].revents & (POLLIN | POLLHUP)) == 0) continue;
      char buffer[65536];
      const ssize_t n = ::read(files[i].fd, buffer, sizeof buffer);
      if (n > 0) {
        (i == 1 ? outcome.out : outcome.err).append(buffer, static_cast<std::size_t>(n));
      } else {
        ::close(files[i].fd);
        files[i].fd = -1;
      }
    }
  }
  if (files[0].fd >= 0) ::close(files[0].fd);
  outcome.status = status_of(child);
  return outcome;
}

std::vector<std::string> usual_environment(const std::vector<std::string>& more) {
  std::vector<std::string> all{"METIER_SNAPSHOT=" + starter_snapshot(), "LANG=C", "LC_ALL=C"};
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

// When the binary or the starter release was last changed.
std::int64_t newest_input() {
  namespace fs = std::filesystem;
  auto newest = fs::last_write_time(METIER_BINARY);
  for (const auto& file : fs::recursive_directory_iterator("data/starter"))
    newest = std::max(newest, file.last_write_time());
  return newest.time_since_epoch().count();
}

}  // namespace

const std::string& scratch() {
  static const struct Folder {
    std::string path;
    Folder() {
      std::string name = (std::filesystem::temp_directory_path() / "metier-cli-XXXXXX").string();
      path = ::mkdtemp(name.data());
    }
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  } folder;
  return folder.path;
}

const std::string& starter_snapshot() {
  static const std::string path = [] {
    const std::string file = fmt::format("{}.starter-{:x}.metier", METIER_BINARY, newest_input());
    if (std::filesystem::exists(file)) return file;
    const auto built =
        start({"build", "data/starter", "-o", file, "--quiet", "--steps", "30"}, "", {});
    if (built.status != 0) ADD_FAILURE() << built.err;
    return file;
  }();
  return path;
}

Outcome run(const std::vector<std::string>& arguments, const std::string& input,
            const std::vector<std::string>& environment) {
  std::signal(SIGPIPE, SIG_IGN);
  return start(arguments, input, usual_environment(environment));
}

Running::Running(const std::vector<std::string>& arguments,
                 const std::vector<std::string>& environment) {
  Pipe err;
  const int nothing = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  pid_ = spawn(arguments, usual_environment(environment), nothing, nothing, err.write_end);
  ::close(nothing);
  ::close(err.write_end);
  err_ = err.read_end;
}

Running::~Running() {
  if (pid_ > 0) {
    signal(SIGKILL);
    wait();
  }
  ::close(err_);
}

const std::string& Running::read_until(std::string_view text) {
  char buffer[4096];
  while (said_.find(text) == std::string::npos) {
    const ssize_t n = ::read(err_, buffer, sizeof buffer);
    if (n <= 0) break;
    said_.append(buffer, static_cast<std::size_t>(n));
  }
  return said_;
}

void Running::signal(int number) const {
  ::kill(pid_, number);
}

int Running::wait() {
  return status_of(std::exchange(pid_, -1));
}

}  // namespace metier::test
