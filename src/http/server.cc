#include "http/server.h"

#include <fmt/format.h>
#include <pthread.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <optional>
#include <thread>

#include "http/loop.h"

namespace metier::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Tcp = asio::ip::tcp;

// Beyond max_connections so many more are kept for the moment it takes to tell them so.
constexpr std::size_t kRefusedAtOnce = 64;
// Accepted in one go before the thread turns to its other connections.
constexpr int kAcceptBatch = 64;
constexpr std::chrono::milliseconds kAcceptPause{100};

std::shared_ptr<const Handler> shared_handler(Handler handler) {
  if (!handler) return nullptr;
  return std::make_shared<const Handler>(std::move(handler));
}

// A connection is a descriptor, and 1024 of them is a common soft limit.
void raise_file_limit(std::size_t connections) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  const rlim_t wanted = std::min<rlim_t>(connections + kRefusedAtOnce + 64, limit.rlim_max);
  if (limit.rlim_cur >= wanted) return;
  limit.rlim_cur = wanted;
  setrlimit(RLIMIT_NOFILE, &limit);
}

Result<Tcp::endpoint> endpoint_of(const ServerOptions& options) {
  error_code ec;
  const auto address =
      asio::ip::make_address(options.address == "localhost" ? "127.0.0.1" : options.address, ec);
  if (ec) {
    return fail(ErrorKind::usage, "{}: not an IP address to listen on, as 127.0.0.1 or ::1",
                options.address);
  }
  return Tcp::endpoint(address, options.port);
}

// Signals are for the thread that waits for them; a closed pipe behind the access log is no reason
// to die.
class BlockSignals {
 public:
  BlockSignals() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &former_);
  }
  BlockSignals(const BlockSignals&) = delete;
  BlockSignals& operator=(const BlockSignals&) = delete;
  ~BlockSignals() { pthread_sigmask(SIG_SETMASK, &former_, nullptr); }

 private:
  sigset_t former_{};
};

}  // namespace

// One acceptor hands connections to the loop that has fewest. The alternative, SO_REUSEPORT with an
// acceptor per loop, spreads them by chance and lets a second server take the port in silence.
struct Server::State {
  explicit State(ServerOptions options, std::size_t threads) : shared(std::move(options), threads) {
    for (std::size_t i = 0; i < threads; ++i) loops.push_back(std::make_unique<Loop>(shared, i));
    acceptor.emplace(loops[0]->context());
    retry.emplace(loops[0]->context());
  }
  ~State() { shared.aside_threads.reset(); }

  Result<void> listen(const Tcp::endpoint& endpoint);
  void wait_for_connection();
  // False when the system has no descriptors left for now.
  bool accept_some(int at_most);
  void hand_over(int fd);
  void close_acceptor();

  Shared shared;
  std::vector<std::unique_ptr<Loop>> loops;
  std::optional<Tcp::acceptor> acceptor;  // used by the first loop's thread
  std::optional<asio::steady_timer> retry;
  std::vector<std::thread> threads;
  Tcp::endpoint local;
  std::atomic<bool> stopped{false};
};

Result<void> Server::State::listen(const Tcp::endpoint& endpoint) {
  error_code ec;
  acceptor->open(endpoint.protocol(), ec);
  if (!ec) acceptor->set_option(Tcp::acceptor::reuse_address(true), ec);
  if (!ec) acceptor->bind(endpoint, ec);
  if (!ec) acceptor->listen(SOMAXCONN, ec);
  if (!ec) acceptor->native_non_blocking(true, ec);
  if (!ec) local = acceptor->local_endpoint(ec);
  if (!ec) return {};
  const std::string& address = shared.options.address;
  if (ec == asio::error::address_in_use) {
    return fail(ErrorKind::io, "{}:{} is in use already; listen on another port", address,
                endpoint.port());
  }
  return fail(ErrorKind::io, "{}:{}: cannot listen: {}", address, endpoint.port(), ec.message());
}

void Server::State::wait_for_connection() {
  acceptor->async_wait(Tcp::acceptor::wait_read, [this](const error_code& ec) {
    if (ec || !acceptor->is_open()) return;
    if (accept_some(kAcceptBatch)) return wait_for_connection();
    retry->expires_after(kAcceptPause);
    retry->async_wait([this](const error_code& stopped_waiting) {
      if (!stopped_waiting && acceptor->is_open()) wait_for_connection();
    });
  });
}

bool Server::State::accept_some(int at_most) {
  for (int i = 0; i < at_most; ++i) {
    const int fd =
        accept4(acceptor->native_handle(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd >= 0) {
      hand_over(fd);
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      return true;
    } else if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM) {
      return false;
    }
    // Otherwise the connection broke before it was accepted.
  }
  return true;
}

void Server::State::hand_over(int fd) {
  const std::size_t open = shared.connections.load(std::memory_order_relaxed);
  const std::size_t most = shared.options.limits.max_connections;
  if (open >= most) shared.metrics.count_refused();
  if (open >= most + kRefusedAtOnce) {
    ::close(fd);
    return;
  }
  shared.connections.fetch_add(1, std::memory_order_relaxed);
  const auto fewest =
      std::min_element(loops.begin(), loops.end(),
                       [](const auto& a, const auto& b) { return a->load() < b->load(); });
  if (open >= most) return (*fewest)->refuse(fd);
  shared.metrics.count_accepted();
  (*fewest)->adopt(fd);
}

// Connections that the system has completed already would be reset; they are served their one
// request.
void Server::State::close_acceptor() {
  accept_some(SOMAXCONN);
  error_code ignored;
  acceptor->close(ignored);
  retry->cancel();
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}

Server::~Server() {
  stop();
  wait();
}

Result<std::unique_ptr<Server>> Server::start(ServerOptions options, Handler handler) {
  const auto endpoint = endpoint_of(options);
  if (!endpoint) return tl::unexpected(endpoint.error());
  const std::size_t threads =
      options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  raise_file_limit(options.limits.max_connections);
  auto state = std::make_unique<State>(std::move(options), threads);
  if (auto listening = state->listen(*endpoint); !listening)
    return tl::unexpected(listening.error());
  state->shared.cell.handler = shared_handler(std::move(handler));
  state->shared.cell.version = 1;
  state->wait_for_connection();
  const BlockSignals blocked;  // inherited by the threads
  state->shared.aside_threads =
      std::make_unique<asio::thread_pool>(std::min<std::size_t>(4, threads));
  for (const auto& loop : state->loops) {
    state->threads.emplace_back([&loop = *loop] {
      pthread_setname_np(pthread_self(), "http");
      loop.run();
    });
  }
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

void Server::set_handler(Handler handler) {
  std::shared_ptr<const Handler> next = shared_handler(std::move(handler));
  HandlerCell& cell = state_->shared.cell;
  {
    const std::lock_guard lock(cell.mutex);
    cell.handler.swap(next);
    cell.version.fetch_add(1, std::memory_order_release);
  }
  for (const auto& loop : state_->loops) loop->refresh_handler();
}

std::uint16_t Server::port() const {
  return state_->local.port();
}

std::string Server::url() const {
  const auto address = state_->local.address();
  const std::string host = address.is_v6() ? "[" + address.to_string() + "]" : address.to_string();
  return fmt::format("http://{}:{}", host, port());
}

void Server::stop() {
  if (state_->stopped.exchange(true)) return;
  asio::post(state_->loops[0]->context(), [state = state_.get()] {
    state->close_acceptor();
    for (const auto& loop : state->loops) loop->stop();
  });
}

void Server::wait() {
  for (std::thread& thread : state_->threads) {
    if (thread.joinable()) thread.join();
  }
}

Metrics& Server::metrics() {
  return state_->shared.metrics;
}

}  // namespace metier::http
