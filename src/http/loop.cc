#include "http/loop.h"

#include <sys/socket.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <utility>

#include "http/response_head.h"

namespace metier::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using std::chrono::milliseconds;

// Often enough for the shortest timeout, and rare enough to cost nothing.
milliseconds tick_length(const ServerOptions& options) {
  const Limits& limits = options.limits;
  const milliseconds shortest =
      std::min({limits.header_timeout, limits.body_timeout, limits.idle_timeout,
                limits.write_timeout, options.stop_timeout});
  return std::clamp(shortest / 4, milliseconds(10), milliseconds(500));
}

}  // namespace

// Only this loop's thread does I/O on its sockets, so the locks around them are left out; those
// around posted work stay, because other threads hand over connections.
Loop::Loop(Shared& shared, std::size_t number)
    : shared_(shared),
      shard_(shared.metrics.shard(number)),
      log_(shared.options.access_log),
      context_(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO),
      work_(asio::make_work_guard(context_)),
      tick_(context_),
      tick_length_(tick_length(shared.options)),
      recent_(Clock::now()) {}

void Loop::run() {
  context_.run();
}

void Loop::adopt(int fd) {
  load_.fetch_add(1, std::memory_order_relaxed);
  asio::post(context_, [this, fd] { add(fd, false); });
}

void Loop::refuse(int fd) {
  load_.fetch_add(1, std::memory_order_relaxed);
  asio::post(context_, [this, fd] { add(fd, true); });
}

void Loop::add(int fd, bool refused) {
  sockaddr_storage name{};
  socklen_t size = sizeof(name);
  const bool v6 =
      getsockname(fd, reinterpret_cast<sockaddr*>(&name), &size) == 0 && name.ss_family == AF_INET6;
  error_code ec;
  Socket socket(context_);
  socket.assign(v6 ? asio::ip::tcp::v6() : asio::ip::tcp::v4(), fd, ec);
  socket.non_blocking(true, ec);
  socket.set_option(asio::ip::tcp::no_delay(true), ec);
  std::string remote;
  if (log_.enabled()) {
    const auto endpoint = socket.remote_endpoint(ec);
    if (!ec) remote = endpoint.address().to_string();
  }
  recent_ = Clock::now();
  sessions_.push_back(std::make_unique<Session>(*this, std::move(socket), std::move(remote)));
  Session& session = *sessions_.back();
  session.place = sessions_.size() - 1;
  shard_.connections_open.add(1);
  arm_tick();
  if (refused) {
    session.start_refusing();
  } else {
    session.start();
  }
}

void Loop::remove(Session& session) {
  const std::size_t place = session.place;
  const std::unique_ptr<Session> gone = std::move(sessions_[place]);
  sessions_[place] = std::move(sessions_.back());
  sessions_.pop_back();
  if (place < sessions_.size()) sessions_[place]->place = place;
  shard_.connections_open.add(-1);
  load_.fetch_sub(1, std::memory_order_relaxed);
  shared_.connections.fetch_sub(1, std::memory_order_relaxed);
  if (sessions_.empty()) tick_.cancel();
}

void Loop::arm_tick() {
  if (ticking_ || sessions_.empty()) return;
  ticking_ = true;
  tick_.expires_after(tick_length_);
  tick_.async_wait([this](const error_code&) {
    ticking_ = false;
    on_tick();
  });
}

void Loop::on_tick() {
  recent_ = Clock::now();
  const bool late = stopping_ && recent_ >= stop_deadline_;
  // Sessions end in handlers of their own, so the list does not change under this loop.
  for (const auto& session : sessions_) {
    if (late) {
      session->close();
    } else {
      session->on_tick(recent_);
    }
  }
  arm_tick();
}

void Loop::stop() {
  asio::post(context_, [this] {
    stopping_ = true;
    stop_deadline_ = Clock::now() + shared_.options.stop_timeout;
    work_.reset();
    for (const auto& session : sessions_) session->on_stop();
  });
}

void Loop::refresh_handler() {
  asio::post(context_, [this] { handler(); });
}

const Handler* Loop::handler() {
  if (shared_.cell.version.load(std::memory_order_acquire) != handler_version_) update_handler();
  return handler_.get();
}

std::shared_ptr<const Handler> Loop::kept_handler() {
  handler();
  return handler_;
}

bool Loop::enter_aside() {
  if (shared_.aside.fetch_add(1, std::memory_order_relaxed) < limits().max_aside) return true;
  leave_aside();
  return false;
}

void Loop::run_aside(std::function<void()> work, std::function<void()> then) {
  asio::post(*shared_.aside_threads, [this, work = std::move(work), then = std::move(then),
                                      guard = asio::make_work_guard(context_)]() mutable {
    work();
    asio::post(context_, std::move(then));
  });
}

void Loop::update_handler() {
  std::shared_ptr<const Handler> former;  // destroyed after the lock is let go
  const std::lock_guard lock(shared_.cell.mutex);
  former = std::exchange(handler_, shared_.cell.handler);
  handler_version_ = shared_.cell.version.load(std::memory_order_relaxed);
}

std::string_view Loop::date() {
  const std::time_t now = std::time(nullptr);
  if (now != date_time_) {
    date_ = http_date(now);
    date_time_ = now;
  }
  return date_;
}

}  // namespace metier::http
