#include "http/session.h"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cstring>
#include <utility>

#include "http/conditional.h"
#include "http/loop.h"
#include "http/response_head.h"

namespace metier::http {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;

constexpr std::size_t kUsualBuffer = 4 * 1024;
constexpr std::size_t kBodyBuffer = 32 * 1024;
constexpr std::size_t kKeptBuffer = 16 * 1024;
// Answers are sent once so many bytes of them are waiting, however many requests were pipelined.
constexpr std::size_t kBatchBytes = 256 * 1024;
// What a client may still send after its last answer before the connection is cut: closing at once
// makes the system reset the connection, and the client would lose the answer that explains the
// error.
constexpr std::size_t kMaxDrained = 256 * 1024;
constexpr std::chrono::milliseconds kDrainTimeout{2'000};

constexpr std::string_view kTooManyAside = "Too many documents are being read; try again later.";

std::string_view path_of(std::string_view target) {
  return target.substr(0, target.find('?'));
}

api::Response plain(unsigned status, std::string content_type, std::string body) {
  api::Response response;
  response.status = status;
  response.content_type = std::move(content_type);
  response.headers.emplace_back("Cache-Control", "no-store");
  response.body = std::move(body);
  return response;
}

api::Response handled(const Handler* handler, const api::Request& request) {
  if (!handler) return api::problem(503, "Service Unavailable", "There is nothing to serve yet.");
  try {
    api::Response response = (*handler)(request);
    if (response.status >= 200 && response.status <= 599) return response;
  } catch (...) {
    // Falls through: what went wrong inside is no business of the client.
  }
  return api::problem(500, "Internal Server Error", "The request could not be answered.");
}

}  // namespace

asio::mutable_buffer InputBuffer::prepare(std::size_t least) {
  if (capacity_ - end_ < least) {
    const std::size_t size = end_ - begin_;
    if (capacity_ - size < least) {
      const std::size_t capacity = std::max(capacity_ * 2, size + least);
      std::unique_ptr<char[]> larger(new char[capacity]);
      if (size > 0) std::memcpy(larger.get(), data_.get() + begin_, size);
      data_ = std::move(larger);
      capacity_ = capacity;
    } else {
      std::memmove(data_.get(), data_.get() + begin_, size);
    }
    begin_ = 0;
    end_ = size;
  }
  return {data_.get() + end_, capacity_ - end_};
}

void InputBuffer::consume(std::size_t n) {
  begin_ += n;
  if (begin_ == end_) begin_ = end_ = 0;
}

void InputBuffer::shrink() {
  if (capacity_ <= kKeptBuffer) return;
  data_.reset();
  capacity_ = begin_ = end_ = 0;
}

Session::Session(Loop& loop, Socket socket, std::string remote)
    : loop_(loop), socket_(std::move(socket)), remote_(std::move(remote)), reader_(loop.limits()) {}

void Session::start() {
  read();
}

void Session::start_refusing() {
  answer_error({503, "Service Unavailable", "Too many connections are open; try again later."});
  flush();
}

void Session::on_tick(Clock::time_point now) {
  if (now < deadline_) return;
  deadline_ = Clock::time_point::max();
  if (phase_ == Phase::head || phase_ == Phase::body) {
    timed_out_ = true;  // the pending read ends and answers 408
    error_code ignored;
    socket_.cancel(ignored);
  } else {
    close();
  }
}

void Session::on_stop() {
  if (phase_ != Phase::idle) return;  // ends after its answer
  error_code ec;
  // A request that arrived already is answered; the pending read will find it.
  if (socket_.available(ec) == 0 || ec) close();
}

void Session::close() {
  error_code ignored;
  socket_.close(ignored);
}

void Session::finish() {
  leave_aside();
  drop_answers();
  loop_.remove(*this);
}

// The clock of a phase starts when the phase does; bytes that trickle in do not restart it.
void Session::enter(Phase phase, std::chrono::milliseconds timeout) {
  if (phase_ == phase) return;
  phase_ = phase;
  deadline_ = loop_.recent() + timeout;
}

void Session::read() {
  const Limits& limits = loop_.limits();
  std::size_t least = kUsualBuffer / 2;
  if (!want_more_) {
    enter(Phase::idle, fresh_ ? limits.header_timeout : limits.idle_timeout);
    if (input_.empty()) input_.shrink();
  } else if (reader_.in_body()) {
    enter(Phase::body, limits.body_timeout);
    least = kBodyBuffer;
  } else {
    enter(Phase::head, limits.header_timeout);
  }
  if (input_.empty()) least = std::max(least, kUsualBuffer);
  socket_.async_read_some(input_.prepare(least),
                          [this](const error_code& ec, std::size_t n) { on_read(ec, n); });
}

void Session::on_read(const error_code& ec, std::size_t n) {
  if (timed_out_ && socket_.is_open()) {
    answer_error({408, "Request Timeout", "The request took too long to arrive."});
    return flush();
  }
  if (ec) return finish();
  input_.commit(n);
  loop_.shard().received_bytes.add(static_cast<std::int64_t>(n));
  advance();
}

// Answers what is buffered, then sends the answers, or reads on when there are none.
void Session::advance() {
  want_more_ = false;
  while (!closing_ && !want_more_ && !input_.empty() && payload_size_ < kBatchBytes &&
         answers_.size() < loop_.limits().max_pipelined) {
    const RequestReader::Step step = reader_.read(input_.view());
    switch (step.status) {
      case RequestReader::Status::complete:
        if (!take_aside()) {
          answer_error({503, "Service Unavailable", kTooManyAside});
        } else if (holds_aside_) {
          input_.consume(step.consumed);
          return answer_aside();
        } else {
          answer_request();
        }
        reader_.reset();
        break;
      case RequestReader::Status::failed:
        answer_error(reader_.error());
        break;
      case RequestReader::Status::need_more:
        if (reader_.in_body() && !take_aside()) {
          answer_error({503, "Service Unavailable", kTooManyAside});
          break;
        }
        want_more_ = true;
        if (reader_.take_continue()) queue_continue();
        break;
    }
    input_.consume(step.consumed);
  }
  if (answers_.empty()) {
    read();
  } else {
    flush();
  }
}

api::Response Session::respond(const api::Request& request) {
  const std::string_view path = path_of(request.target);
  const Handler* handler = loop_.handler();
  const bool health = path == "/healthz";
  if (health || path == "/metrics") {
    if (request.method != "GET" && request.method != "HEAD") {
      api::Response response =
          api::problem(405, "Method Not Allowed", "Only GET and HEAD work here.");
      response.headers.emplace_back("Allow", "GET, HEAD");
      return response;
    }
    if (!health)
      return plain(200, "text/plain; version=0.0.4; charset=utf-8", loop_.metrics().text());
    return handler ? plain(200, "text/plain; charset=utf-8", "ok\n")
                   : plain(503, "text/plain; charset=utf-8", "nothing to serve yet\n");
  }
  return handled(handler, request);
}

void Session::answer_request() {
  const Clock::time_point since = Clock::now();
  loop_.shard().in_flight.add(1);
  queue_answer(respond(reader_.request()), since);
}

bool Session::take_aside() {
  if (holds_aside_ || !reader_.aside()) return true;
  holds_aside_ = loop_.enter_aside();
  return holds_aside_;
}

void Session::leave_aside() {
  if (holds_aside_) loop_.leave_aside();
  holds_aside_ = false;
}

// The request's bytes stay where they are, as nothing is read from the connection meanwhile.
void Session::answer_aside() {
  const Clock::time_point since = Clock::now();
  loop_.shard().in_flight.add(1);
  phase_ = Phase::aside;
  deadline_ = Clock::time_point::max();
  const auto response = std::make_shared<api::Response>();
  loop_.run_aside(
      [this, response, handler = loop_.kept_handler()] {
        *response = handled(handler.get(), reader_.request());
      },
      [this, response, since] {
        leave_aside();
        queue_answer(std::move(*response), since);
        reader_.reset();
        advance();
      });
}

void Session::queue_answer(api::Response response, Clock::time_point since) {
  const api::Request& request = reader_.request();
  const bool is_read = request.method == "GET" || request.method == "HEAD";
  if (is_read && response.status == 200 && !reader_.if_none_match().empty() &&
      etag_matches(reader_.if_none_match(), response_header(response, "ETag"))) {
    make_not_modified(response);
  }
  closing_ = !reader_.keep_alive() || loop_.stopping();
  queue(std::move(response), request, since);
  fresh_ = false;
}

void Session::answer_error(const ReadError& error) {
  closing_ = failed_ = true;
  timed_out_ = false;
  api::Response response = api::problem(error.status, error.title, error.detail);
  response.headers.emplace_back("Cache-Control", "no-store");
  if (error.status == 503) response.headers.emplace_back("Retry-After", "1");
  loop_.shard().in_flight.add(1);
  queue(std::move(response), reader_.request(), Clock::now());
}

void Session::queue_continue() {
  Answer answer;
  answer.head_begin = heads_.size();
  heads_ += "HTTP/1.1 100 Continue\r\n\r\n";
  answer.head_end = heads_.size();
  answers_.push_back(std::move(answer));
}

void Session::queue(api::Response response, const api::Request& request, Clock::time_point since) {
  Answer answer;
  answer.is_request = true;
  answer.head_begin = heads_.size();
  append_head(heads_, response,
              {.date = loop_.date(), .keep_alive = !closing_, .http10 = reader_.http10()});
  answer.head_end = heads_.size();
  answer.with_payload = request.method != "HEAD" && may_have_body(response.status);
  answer.response = std::move(response);
  const std::size_t bytes = answer.with_payload ? answer.response.payload().size() : 0;
  payload_size_ += bytes;

  const Clock::time_point now = Clock::now();
  loop_.set_recent(now);
  const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(now - since).count();
  Metrics& metrics = loop_.metrics();
  const unsigned status = answer.response.status;
  // What could not be read belongs to no route.
  const std::size_t group =
      failed_ ? metrics.other_group() : metrics.group_of(path_of(request.target));
  loop_.shard().count_request(group, method_index(request.method), status, micros);
  loop_.log().write({.remote = remote_,
                     .method = request.method,
                     .target = request.target,
                     .user_agent = reader_.user_agent(),
                     .status = status,
                     .bytes = bytes,
                     .micros = micros});
  answers_.push_back(std::move(answer));
}

// One gathering write for all heads and payloads, from where they are.
void Session::flush() {
  out_.clear();
  out_at_ = 0;
  for (const Answer& answer : answers_) {
    out_.emplace_back(heads_.data() + answer.head_begin, answer.head_end - answer.head_begin);
    const std::string_view payload = answer.response.payload();
    if (answer.with_payload && !payload.empty()) out_.emplace_back(payload.data(), payload.size());
  }
  phase_ = Phase::writing;
  deadline_ = loop_.recent() + loop_.limits().write_timeout;
  write_rest();
}

void Session::write_rest() {
  const auto take = [this](std::size_t n) {
    loop_.shard().sent_bytes.add(static_cast<std::int64_t>(n));
    while (out_at_ < out_.size() && n >= out_[out_at_].size()) n -= out_[out_at_++].size();
    if (n > 0) out_[out_at_] += n;
  };
  const auto rest = [this] { return std::span<const asio::const_buffer>(out_).subspan(out_at_); };
  // Nearly always the socket takes all at once, and no operation needs to be started.
  while (out_at_ < out_.size()) {
    error_code ec;
    const std::size_t n = socket_.write_some(rest(), ec);
    if (ec == asio::error::would_block || ec == asio::error::try_again) {
      socket_.async_write_some(rest(),
                               [this, take](const error_code& failure, std::size_t written) {
                                 if (failure) return finish();
                                 take(written);
                                 write_rest();
                               });
      return;
    }
    if (ec) return finish();
    take(n);
  }
  on_flushed();
}

void Session::drop_answers() {
  for (const Answer& answer : answers_) {
    if (answer.is_request) loop_.shard().in_flight.add(-1);
  }
  answers_.clear();
  heads_.clear();
  out_.clear();
  payload_size_ = 0;
}

void Session::on_flushed() {
  drop_answers();
  if (closing_) {
    if (!failed_ && input_.empty()) return finish();
    error_code ignored;
    socket_.shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    enter(Phase::draining, kDrainTimeout);
    drain();
  } else if (!input_.empty() && !want_more_) {
    // More requests are buffered than one connection may have answered in a row.
    asio::post(socket_.get_executor(), [this] { socket_.is_open() ? advance() : finish(); });
  } else {
    read();
  }
}

void Session::drain() {
  input_.consume(input_.view().size());
  socket_.async_read_some(input_.prepare(kUsualBuffer),
                          [this](const error_code& ec, std::size_t n) {
                            drained_ += n;
                            if (ec || drained_ > kMaxDrained) return finish();
                            drain();
                          });
}

}  // namespace metier::http
