// From bytes as they arrive to requests: framing, limits and the mapping to api::Request, without a
// socket. The grammar is Boost.Beast's; its name appears in request_reader.cc only.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "api/api.h"
#include "http/options.h"

namespace metier::http {

// Why a request cannot be answered by the handler: what the client gets to read.
struct ReadError {
  unsigned status = 0;
  std::string_view title;
  std::string_view detail;
};

class RequestReader {
 public:
  enum class Status {
    need_more,  // call again with what was not consumed, and more behind it
    complete,   // request() is whole; call reset() before the next one
    failed,     // error() says why; the connection cannot be used further
  };
  struct Step {
    Status status;
    std::size_t consumed;  // bytes of the input that are done with
  };

  // `limits` must outlive the reader.
  explicit RequestReader(const Limits& limits);
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;
  ~RequestReader();

  // `bytes`: all that was received and not consumed by former calls.
  Step read(std::string_view bytes);
  void reset();

  // The request is one to be answered aside (Limits::aside_path), as soon as the header is whole.
  bool aside() const;
  // The header is whole and the body is being read.
  bool in_body() const;
  // True once, when the client waits for "100 Continue" before it sends the body.
  bool take_continue();

  // After `complete`. The views point into the bytes of the last read() or into the reader: they
  // end with either of them. Also after `failed`, as far as it got: what is unknown is empty.
  const api::Request& request() const;
  bool keep_alive() const;
  bool http10() const;
  // All If-None-Match fields' values, and User-Agent; as long as request().
  std::string_view if_none_match() const;
  std::string_view user_agent() const;

  const ReadError& error() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace metier::http
