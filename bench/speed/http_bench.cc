// What a request costs beside the least it could cost: a bare epoll responder that reads no header
// and sends the same bytes. Both are processes of their own, loaded in turns by 64 keep-alive
// connections from here, and the number to compare is the processor time of the server per request,
// which other work on the machine disturbs less than requests per second. One TSV row a figure:
// name, value, unit, baseline, ratio, note.
//
//   http_bench [--seconds S] [--rounds N] [--connections N] [--threads N] [--soak S]
//              [--url http://127.0.0.1:PORT/path --pid PID [--reload S]]
//
// Without --url it loads a server of its own with a body of 2 KB and one of 40 KB; with it a
// running one.
// --soak adds a long run and tells how memory changed; --reload sends SIGHUP every S seconds of it.
#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "http/http.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Options {
  double seconds = 2;
  int rounds = 3;
  std::size_t connections = 64;
  unsigned threads = 2;
  double soak = 0;
  double reload = 0;
  std::string url;
  pid_t pid = 0;
};

[[noreturn]] void die(std::string_view why) {
  fmt::print(stderr, "http_bench: {}\n", why);
  std::exit(1);
}

void row(std::string_view name, double value, std::string_view unit, std::string_view note) {
  fmt::print("{}\t{:.2f}\t{}\t\t\t{}\n", name, value, unit, note);
}

void row(std::string_view name, double value, std::string_view unit, double baseline, double ratio,
         std::string_view note) {
  fmt::print("{}\t{:.2f}\t{}\t{:.2f}\t{:.2f}\t{}\n", name, value, unit, baseline, ratio, note);
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

sockaddr_in loopback(std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

// ---- servers, each in a child process ----

struct Child {
  pid_t pid = 0;
  std::uint16_t port = 0;
};

// Forks a process that serves until it is killed; `serve` reports its port through the function
// given.
Child fork_server(const std::function<void(const std::function<void(std::uint16_t)>&)>& serve) {
  int ends[2];
  if (pipe(ends) != 0) die("no pipe");
  std::fflush(nullptr);
  Child child;
  child.pid = fork();
  if (child.pid == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    serve([&](std::uint16_t port) {
      if (write(ends[1], &port, sizeof(port)) != sizeof(port)) _exit(1);
    });
    while (true) pause();
  }
  if (read(ends[0], &child.port, sizeof(child.port)) != sizeof(child.port))
    die("a server did not start");
  close(ends[0]);
  close(ends[1]);
  return child;
}

void end_server(const Child& child) {
  kill(child.pid, SIGKILL);
  waitpid(child.pid, nullptr, 0);
}

// One thread of the bare responder: whatever ends with an empty line gets the same bytes back.
void respond_barely(int listener, const std::string& bytes) {
  const int poll = epoll_create1(0);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = listener;
  epoll_ctl(poll, EPOLL_CTL_ADD, listener, &event);
  std::vector<epoll_event> events(256);
  std::vector<char> input(16 * 1024);
  while (true) {
    const int n = epoll_wait(poll, events.data(), static_cast<int>(events.size()), -1);
    for (int i = 0; i < n; ++i) {
      const int fd = events[static_cast<std::size_t>(i)].data.fd;
      if (fd == listener) {
        const int accepted = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (accepted < 0) continue;
        const int on = 1;
        setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
        event.data.fd = accepted;
        epoll_ctl(poll, EPOLL_CTL_ADD, accepted, &event);
        continue;
      }
      const ssize_t got = recv(fd, input.data(), input.size(), 0);
      if (got <= 0) {
        close(fd);
      } else if (got >= 4 && std::memcmp(input.data() + got - 4, "\r\n\r\n", 4) == 0) {
        // The sockets block: a client that does not read would stop it, ours reads.
        send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      }
    }
  }
}

Child start_bare(const std::string& bytes, unsigned threads) {
  return fork_server([&](const auto& tell) {
    std::vector<int> listeners;
    std::uint16_t port = 0;
    for (unsigned i = 0; i < threads; ++i) {
      const int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
      const int on = 1;
      setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof(on));
      sockaddr_in address = loopback(port);
      socklen_t size = sizeof(address);
      if (bind(fd, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(fd, 1024) != 0)
        _exit(1);
      getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size);
      port = ntohs(address.sin_port);
      listeners.push_back(fd);
    }
    std::vector<std::thread> running;
    for (const int fd : listeners)
      running.emplace_back([fd, &bytes] { respond_barely(fd, bytes); });
    tell(port);
    for (auto& thread : running) thread.join();
  });
}

Child start_ours(const std::string& body, unsigned threads) {
  return fork_server([&](const auto& tell) {
    auto server = metier::http::Server::start(
        {.port = 0, .threads = threads}, [&](const metier::api::Request&) {
          metier::api::Response response;
          response.fixed_body = body;
          response.headers.emplace_back("ETag", "\"0123456789abcdef\"");
          response.headers.emplace_back("Cache-Control", "no-cache");
          return response;
        });
    if (!server) die(server.error().message);
    tell((*server)->port());
    (*server)->wait();
  });
}

// ---- what the kernel knows about a process ----

// Processor time of all threads in nanoseconds.
double cpu_nanos(pid_t pid) {
  double total = 0;
  std::error_code ec;
  for (const auto& task :
       std::filesystem::directory_iterator(fmt::format("/proc/{}/task", pid), ec)) {
    std::ifstream file(task.path() / "schedstat");
    double nanos = 0;
    if (file >> nanos) total += nanos;
  }
  return total;
}

double resident_mb(pid_t pid) {
  std::ifstream file(fmt::format("/proc/{}/statm", pid));
  double size = 0;
  double resident = 0;
  file >> size >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6;
}

// ---- the client ----

struct Load {
  std::uint64_t requests = 0;
  std::uint64_t errors = 0;
  double seconds = 0;
  double cpu_micros = 0;  // of the server, per request
  double p50 = 0;         // microseconds
  double p99 = 0;
};

struct Connection {
  int fd = -1;
  std::string head;           // of the answer, until its end is found
  std::size_t body_left = 0;  // once it is
  bool in_body = false;
  Clock::time_point sent;
};

int connect_to(std::uint16_t port) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const sockaddr_in address = loopback(port);
  if (connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    close(fd);
    return -1;
  }
  const int on = 1;
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
  return fd;
}

enum class Received { part, whole, wrong };

// Takes bytes of an answer: its status must be 200 and its length be given.
Received take(Connection& connection, std::string_view bytes) {
  if (!connection.in_body) {
    const std::size_t before = connection.head.size();
    connection.head.append(bytes);
    const std::size_t end = connection.head.find("\r\n\r\n");
    if (end == std::string::npos) return Received::part;
    const std::size_t at = connection.head.find("\r\nContent-Length: ");
    if (!connection.head.starts_with("HTTP/1.1 200") || at > end) return Received::wrong;
    const std::size_t length = std::strtoull(connection.head.c_str() + at + 18, nullptr, 10);
    connection.body_left = end + 4 + length - before;
    connection.in_body = true;
    connection.head.clear();
  }
  if (bytes.size() > connection.body_left) return Received::wrong;
  connection.body_left -= bytes.size();
  if (connection.body_left > 0) return Received::part;
  connection.in_body = false;
  return Received::whole;
}

class Client {
 public:
  Client(std::uint16_t port, const std::string& path, std::size_t connections)
      : port_(port),
        request_(fmt::format("GET {} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nUser-Agent: http_bench\r\n"
                             "Accept: application/json\r\n\r\n",
                             path, port)),
        poll_(epoll_create1(EPOLL_CLOEXEC)),
        connections_(connections) {
    for (Connection& connection : connections_) open(connection);
  }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client() {
    for (Connection& connection : connections_) close(connection.fd);
    close(poll_);
  }

  // Each connection has one request under way all the time.
  Load run(double seconds, pid_t server) {
    Load load;
    std::vector<float> latencies;
    latencies.reserve(1 << 20);
    const double cpu_before = cpu_nanos(server);
    const auto start = Clock::now();
    const auto end =
        start + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(seconds));
    for (Connection& connection : connections_) send_request(connection, load);
    std::vector<epoll_event> events(connections_.size());
    std::size_t under_way = connections_.size();
    while (under_way > 0) {
      const int n = epoll_wait(poll_, events.data(), static_cast<int>(events.size()), 10'000);
      if (n == 0) {
        load.errors += under_way;  // nothing for ten seconds
        break;
      }
      const auto now = Clock::now();
      for (int i = 0; i < n; ++i) {
        auto& connection = *static_cast<Connection*>(events[static_cast<std::size_t>(i)].data.ptr);
        if (!receive(connection, load)) continue;
        ++load.requests;
        if (latencies.size() < latencies.capacity()) {
          latencies.push_back(
              std::chrono::duration<float, std::micro>(now - connection.sent).count());
        }
        if (now < end) {
          send_request(connection, load);
        } else {
          --under_way;
        }
      }
    }
    load.seconds = std::chrono::duration<double>(Clock::now() - start).count();
    const double requests = static_cast<double>(std::max<std::uint64_t>(1, load.requests));
    load.cpu_micros = (cpu_nanos(server) - cpu_before) / 1e3 / requests;
    std::sort(latencies.begin(), latencies.end());
    if (!latencies.empty()) {
      load.p50 = latencies[latencies.size() / 2];
      load.p99 = latencies[latencies.size() * 99 / 100];
    }
    return load;
  }

 private:
  void open(Connection& connection) {
    connection.fd = connect_to(port_);
    if (connection.fd < 0) die("cannot connect");
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.ptr = &connection;
    epoll_ctl(poll_, EPOLL_CTL_ADD, connection.fd, &event);
  }

  void send_request(Connection& connection, Load& load) {
    connection.sent = Clock::now();
    const ssize_t n = send(connection.fd, request_.data(), request_.size(), MSG_NOSIGNAL);
    if (n != static_cast<ssize_t>(request_.size())) ++load.errors;
  }

  // True when an answer is whole. A broken connection is counted, opened again and asked again.
  bool receive(Connection& connection, Load& load) {
    const ssize_t n = recv(connection.fd, input_.data(), input_.size(), 0);
    const Received received =
        n <= 0 ? Received::wrong
               : take(connection, std::string_view(input_.data(), static_cast<std::size_t>(n)));
    if (received != Received::wrong) return received == Received::whole;
    ++load.errors;
    close(connection.fd);
    connection = {};
    open(connection);
    send_request(connection, load);
    return false;
  }

  std::uint16_t port_;
  std::string request_;
  int poll_;
  std::vector<Connection> connections_;
  std::vector<char> input_ = std::vector<char>(128 * 1024);
};

// One answer, head and body, as it comes.
std::string fetch(std::uint16_t port, const std::string& path) {
  const int fd = connect_to(port);
  if (fd < 0) die("cannot connect");
  const std::string request =
      fmt::format("GET {} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", path);
  send(fd, request.data(), request.size(), MSG_NOSIGNAL);
  std::string answer;
  std::vector<char> buffer(64 * 1024);
  for (ssize_t n = 0; (n = recv(fd, buffer.data(), buffer.size(), 0)) > 0;) {
    answer.append(buffer.data(), static_cast<std::size_t>(n));
  }
  close(fd);
  if (!answer.starts_with("HTTP/1.1 200")) die(fmt::format("{} is not answered with 200", path));
  constexpr std::string_view kClose = "Connection: close\r\n";
  const std::size_t at = answer.find(kClose);
  if (at != std::string::npos) answer.erase(at, kClose.size());
  return answer;
}

// ---- the measurements ----

void compare(const Options& options, const Child& server, const std::string& path) {
  const std::string answer = fetch(server.port, path);
  const double kilobytes = static_cast<double>(answer.size() - answer.find("\r\n\r\n") - 4) / 1000;
  const Child bare = start_bare(answer, options.threads);
  std::vector<double> ours_cpu, bare_cpu, ratios, ours_rate, bare_rate, p50, bare_p50, p99,
      bare_p99;
  std::uint64_t errors = 0;
  {
    Client to_ours(server.port, path, options.connections);
    Client to_bare(bare.port, path, options.connections);
    to_ours.run(0.2, server.pid);
    to_bare.run(0.2, bare.pid);
    for (int i = 0; i < options.rounds; ++i) {
      const Load b = to_bare.run(options.seconds, bare.pid);
      const Load o = to_ours.run(options.seconds, server.pid);
      errors += o.errors + b.errors;
      ours_cpu.push_back(o.cpu_micros);
      bare_cpu.push_back(b.cpu_micros);
      ratios.push_back(o.cpu_micros / b.cpu_micros);
      ours_rate.push_back(static_cast<double>(o.requests) / o.seconds);
      bare_rate.push_back(static_cast<double>(b.requests) / b.seconds);
      p50.push_back(o.p50);
      bare_p50.push_back(b.p50);
      p99.push_back(o.p99);
      bare_p99.push_back(b.p99);
    }
  }
  end_server(bare);
  const std::string body = fmt::format("{:.1f} KB", kilobytes);
  row("server CPU per request, " + body, median(ours_cpu), "us", median(bare_cpu), median(ratios),
      "baseline: bare epoll responder, same bytes; bar for a profile: at most 3");
  row("requests per second, " + body, median(ours_rate), "1/s", median(bare_rate),
      median(ours_rate) / median(bare_rate), "client on the same cores");
  row("latency p50, " + body, median(p50), "us", median(bare_p50), median(p50) / median(bare_p50),
      fmt::format("{} connections", options.connections));
  row("latency p99, " + body, median(p99), "us", median(bare_p99), median(p99) / median(bare_p99),
      fmt::format("{} connections", options.connections));
  row("errors, " + body, static_cast<double>(errors), "", "bar: none");
}

// One client's requests, alone and beside idle keep-alive connections that were used before.
void beside_idle(const Options& options, const Child& server, const std::string& path) {
  constexpr std::size_t kIdle = 500;
  Client client(server.port, path, 1);
  client.run(0.1, server.pid);
  const Load alone = client.run(std::min(1.0, options.seconds), server.pid);
  Client idle(server.port, path, kIdle);
  idle.run(0.0, server.pid);  // one request each
  const Load beside = client.run(std::min(1.0, options.seconds), server.pid);
  row(fmt::format("latency p50 beside {} idle connections", kIdle), beside.p50, "us", alone.p50,
      beside.p50 / alone.p50, "baseline: without them");
  row(fmt::format("latency p99 beside {} idle connections", kIdle), beside.p99, "us", alone.p99,
      beside.p99 / alone.p99, "baseline: without them");
}

// Sends SIGHUP over and over while it is there: the program takes its snapshot over anew.
class Reloads {
 public:
  Reloads(pid_t server, double every) {
    if (every <= 0) return;
    thread_ = std::thread([this, server, every] {
      std::unique_lock lock(mutex_);
      const std::chrono::duration<double> pause(every);
      while (!ended_.wait_for(lock, pause, [this] { return over_; })) {
        kill(server, SIGHUP);
        ++count_;
      }
    });
  }
  // How many there were.
  int end() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    ended_.notify_all();
    if (thread_.joinable()) thread_.join();
    return count_;
  }

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  bool over_ = false;
  int count_ = 0;
  std::thread thread_;
};

void soak(const Options& options, const Child& server, const std::string& path) {
  Client client(server.port, path, options.connections);
  client.run(1.0, server.pid);
  const double before = resident_mb(server.pid);
  Reloads reloads(server.pid, options.reload);
  const Load load = client.run(options.soak, server.pid);
  const std::string note = fmt::format("{} requests in {:.0f} s, {} errors, {} reloads",
                                       load.requests, load.seconds, load.errors, reloads.end());
  // While a snapshot is taken over there are two in memory: the last one has time to end.
  if (options.reload > 0) std::this_thread::sleep_for(std::chrono::seconds(3));
  const double after = resident_mb(server.pid);
  row(fmt::format("resident memory after {} connections for {:.0f} s", options.connections,
                  options.soak),
      after, "MB", before, after / before, note);
}

Options parse(int argc, char** argv) {
  Options options;
  for (int i = 1; i < argc; i += 2) {
    const std::string_view name = argv[i];
    if (i + 1 >= argc) die(fmt::format("{} needs a value", name));
    const char* value = argv[i + 1];
    if (name == "--seconds") {
      options.seconds = std::atof(value);
    } else if (name == "--rounds") {
      options.rounds = std::max(1, std::atoi(value));
    } else if (name == "--connections") {
      options.connections = std::strtoull(value, nullptr, 10);
    } else if (name == "--threads") {
      options.threads = static_cast<unsigned>(std::max(1, std::atoi(value)));
    } else if (name == "--soak") {
      options.soak = std::atof(value);
    } else if (name == "--reload") {
      options.reload = std::atof(value);
    } else if (name == "--url") {
      options.url = value;
    } else if (name == "--pid") {
      options.pid = std::atoi(value);
    } else {
      die(fmt::format("unknown option {}; see the head of http_bench.cc", name));
    }
  }
  return options;
}

void measure(const Options& options, const Child& server, const std::string& path) {
  compare(options, server, path);
  beside_idle(options, server, path);
  if (options.soak > 0) soak(options, server, path);
}

void measure_running(const Options& options) {
  constexpr std::string_view kPrefix = "http://127.0.0.1:";
  if (!options.url.starts_with(kPrefix) || options.pid == 0) {
    die("--url takes http://127.0.0.1:PORT/path and needs --pid");
  }
  const std::string rest = options.url.substr(kPrefix.size());
  const std::size_t slash = rest.find('/');
  const Child server{options.pid, static_cast<std::uint16_t>(std::atoi(rest.c_str()))};
  measure(options, server, slash == std::string::npos ? "/" : rest.substr(slash));
}

}  // namespace

int main(int argc, char** argv) {
  const Options options = parse(argc, argv);
  if (!options.url.empty()) {
    measure_running(options);
    return 0;
  }
  for (const std::size_t size : {2'000, 40'000}) {
    const std::string body(size, 'x');
    const Child server = start_ours(body, options.threads);
    measure(options, server, "/v1/occupations/1330.3");
    end_server(server);
  }
  return 0;
}
