#include "documents/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <system_error>

namespace metier::documents {
namespace {

using Clock = std::chrono::steady_clock;

struct Descriptor {
  int fd = -1;
  Descriptor() = default;
  explicit Descriptor(int number) : fd(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (fd >= 0) ::close(fd);
    fd = -1;
  }
};

tl::unexpected<Error> refused(const char* what) {
  return fail(ErrorKind::io, "{}: {}", what, std::generic_category().message(errno));
}

Result<void> fill_memory(std::string_view input, Descriptor& out) {
  out.fd = ::memfd_create("document", MFD_CLOEXEC);
  if (out.fd < 0) return refused("memfd_create");
  while (!input.empty()) {
    const ssize_t done = ::write(out.fd, input.data(), input.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return refused("write to memory");
    input.remove_prefix(static_cast<std::size_t>(done));
  }
  if (::lseek(out.fd, 0, SEEK_SET) < 0) return refused("lseek");
  return {};
}

Result<void> make_pipe(Descriptor& read_end, Descriptor& write_end) {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) return refused("pipe2");
  read_end.fd = ends[0];
  write_end.fd = ends[1];
  return {};
}

struct Start {
  const char* path;
  char* const* arguments;
  int in, out, errors;
  pid_t parent;
  ChildLimits limits;
};

void limit(int what, rlim_t most) {
  const rlimit value{most, most};
  if (::setrlimit(static_cast<__rlimit_resource_t>(what), &value) != 0) ::_exit(126);
}

// In the child of a process that has threads: system calls only, no memory is allocated.
[[noreturn]] void become(const Start& start) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != start.parent) ::_exit(126);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  // Copies first, away from the numbers they are to have.
  constexpr int kFree = 10;
  const int in = ::fcntl(start.in, F_DUPFD, kFree), out = ::fcntl(start.out, F_DUPFD, kFree),
            errors = ::fcntl(start.errors, F_DUPFD, kFree);
  if (::dup2(in, 0) < 0 || ::dup2(out, 1) < 0 || ::dup2(errors, 2) < 0) ::_exit(126);
  if (::close_range(3, ~0U, 0) != 0) ::_exit(126);
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  limit(RLIMIT_AS, start.limits.most_memory);
  limit(RLIMIT_CPU, start.limits.most_seconds + 1);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, 32);
  const char* const environment[] = {"LC_ALL=C", nullptr};
  ::execve(start.path, start.arguments, const_cast<char* const*>(environment));
  ::_exit(127);
}

// Bytes that are there; false at the end.
bool take(int fd, std::string& into, std::size_t most) {
  std::array<char, 65536> buffer;
  const ssize_t got = ::read(fd, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  if (got == 0) return false;
  into.append(buffer.data(), std::min(static_cast<std::size_t>(got), most - into.size()));
  return true;
}

// Reads both pipes to their ends, or until there is too much or it takes too long.
void listen(Descriptor& out, Descriptor& errors, const ChildLimits& limits, ChildResult& result) {
  constexpr std::size_t kMostErrors = 4096;
  const auto deadline = Clock::now() + std::chrono::seconds(limits.most_seconds);
  while (out.fd >= 0 || errors.fd >= 0) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
      result.timed_out = true;
      return;
    }
    std::array<pollfd, 2> wait{{{out.fd, POLLIN, 0}, {errors.fd, POLLIN, 0}}};
    if (::poll(wait.data(), wait.size(), static_cast<int>(left)) < 0 && errno != EINTR) return;
    if (wait[0].revents != 0 && !take(out.fd, result.out, limits.most_output + 1)) out.close();
    if (wait[1].revents != 0 && !take(errors.fd, result.errors, kMostErrors)) errors.close();
    if (result.out.size() > limits.most_output) {
      result.too_much = true;
      return;
    }
  }
}

// The end of the child, which may have closed its pipes and gone on.
void wait_for(pid_t child, Clock::time_point deadline, ChildResult& result) {
  const auto wait = [&](int options) {
    pid_t got = 0;
    do got = ::waitpid(child, &result.status, options);
    while (got < 0 && errno == EINTR);
    return got != 0;
  };
  if (!result.timed_out && !result.too_much) {
    while (Clock::now() < deadline) {
      if (wait(WNOHANG)) return;
      ::poll(nullptr, 0, 1);
    }
    result.timed_out = true;
  }
  ::kill(child, SIGKILL);
  wait(0);
}

}  // namespace

Result<ChildResult> run_child(const std::string& path, const std::vector<std::string>& arguments,
                              std::string_view input, const ChildLimits& limits) {
  Descriptor in, out, out_end, errors, errors_end;
  if (auto made = fill_memory(input, in); !made) return tl::unexpected(made.error());
  if (auto made = make_pipe(out, out_end); !made) return tl::unexpected(made.error());
  if (auto made = make_pipe(errors, errors_end); !made) return tl::unexpected(made.error());
  std::vector<char*> argv{const_cast<char*>(path.c_str())};
  for (const std::string& one : arguments) argv.push_back(const_cast<char*>(one.c_str()));
  argv.push_back(nullptr);
  const Start start{path.c_str(),  argv.data(), in.fd, out_end.fd,
                    errors_end.fd, ::getpid(),  limits};
  const auto deadline = Clock::now() + std::chrono::seconds(limits.most_seconds);
  const pid_t child = ::fork();
  if (child < 0) return refused("fork");
  if (child == 0) become(start);
  out_end.close();
  errors_end.close();
  ChildResult result;
  listen(out, errors, limits, result);
  wait_for(child, deadline, result);
  return result;
}

std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) return ::access(name.c_str(), X_OK) == 0 ? name : "";
  const char* const given = std::getenv("PATH");
  std::string_view path = given != nullptr ? given : "/usr/bin:/bin";
  while (!path.empty()) {
    const std::size_t end = std::min(path.find(':'), path.size());
    const std::string folder(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
    // A relative folder of PATH would depend on where the program was started.
    if (!folder.starts_with('/')) continue;
    const std::string file = folder + "/" + name;
    if (::access(file.c_str(), X_OK) == 0) return file;
  }
  return "";
}

}  // namespace metier::documents
