// One connection. Internal to http/.
#pragma once

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "api/api.h"
#include "http/request_reader.h"

namespace metier::http {

class Loop;

// Socket types without type erasure: the executor is known.
using Socket =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;
using Clock = std::chrono::steady_clock;

// Bytes received and not yet consumed, contiguous.
class InputBuffer {
 public:
  std::string_view view() const { return {data_.get() + begin_, end_ - begin_}; }
  bool empty() const { return begin_ == end_; }
  // At least `least` free bytes behind the content; moves it when needed.
  boost::asio::mutable_buffer prepare(std::size_t least);
  void commit(std::size_t n) { end_ += n; }
  void consume(std::size_t n);
  void shrink();  // gives memory beyond the usual back; only when empty

 private:
  std::unique_ptr<char[]> data_;
  std::size_t capacity_ = 0;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// Lives in its loop and is touched by the loop's thread only. At any time between two handlers
// exactly one operation (or a request that is answered aside) is pending, so a handler needs no
// shared ownership: a session ends only inside a handler, and closing it from outside means closing
// the socket and letting the pending operation fail.
class Session {
 public:
  Session(Loop& loop, Socket socket, std::string remote);
  void start();
  // Answers 503 and closes, whatever the client says.
  void start_refusing();
  // Closes or answers 408 what has taken too long.
  void on_tick(Clock::time_point now);
  // The server stops: closes the connection if nothing was asked on it, else after the next answer.
  void on_stop();
  void close();

  std::size_t place = 0;  // in the loop's list

 private:
  enum class Phase { starting, idle, head, body, aside, writing, draining };
  // A response on its way out; its head is a part of heads_. Status 100 has no payload.
  struct Answer {
    api::Response response;
    std::size_t head_begin = 0;
    std::size_t head_end = 0;
    bool with_payload = false;
    bool is_request = false;  // counted as in flight
  };

  void enter(Phase phase, std::chrono::milliseconds timeout);
  void read();
  void on_read(const boost::system::error_code& ec, std::size_t n);
  void advance();
  void answer_request();
  void answer_aside();
  void queue_answer(api::Response response, Clock::time_point since);
  bool take_aside();  // a place among the requests answered aside, if it needs one
  void leave_aside();
  void answer_error(const ReadError& error);
  api::Response respond(const api::Request& request);
  void queue_continue();
  void queue(api::Response response, const api::Request& request, Clock::time_point since);
  void flush();
  void write_rest();
  void on_flushed();
  void drop_answers();
  void drain();
  void finish();  // deletes this

  Loop& loop_;
  Socket socket_;
  std::string remote_;
  RequestReader reader_;
  InputBuffer input_;
  std::string heads_;
  std::vector<Answer> answers_;
  std::vector<boost::asio::const_buffer> out_;
  std::size_t out_at_ = 0;        // first buffer of out_ with bytes left
  std::size_t payload_size_ = 0;  // of answers_
  std::size_t drained_ = 0;
  Clock::time_point deadline_;
  Phase phase_ = Phase::starting;
  bool fresh_ = true;       // no request was answered yet
  bool want_more_ = false;  // the buffered bytes end within a request
  bool timed_out_ = false;
  bool holds_aside_ = false;  // a place among the requests answered aside
  bool closing_ = false;      // the last answer of this connection is queued
  bool failed_ = false;       // ... and the client may still be sending
};

}  // namespace metier::http
