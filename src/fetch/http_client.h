// One HTTP connection. libcurl stays inside the source file.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

#include "base/base.h"

namespace metier::fetch {

// The parts of an address that decide how it is asked; nullopt for what is no address of an API:
// http or https, a host, no query and no user.
struct ApiAddress {
  std::string base;  // without a slash at its end
  bool loopback = false;
};
Result<ApiAddress> parse_api(const std::string& text);

// Everything but letters, digits and "-._~:/" as %XX.
std::string percent_encoded(std::string_view text);

struct HttpOptions {
  std::string user_agent;
  std::uint64_t max_answer = 0;
  bool loopback = false;                    // no proxy, no compression
  const std::atomic<bool>* stop = nullptr;  // ends a request that is under way
};

struct HttpAnswer {
  enum class Outcome {
    answered,
    broken,   // no answer, or not all of it: may be tried again
    refused,  // no answer, and none is to be expected: a certificate that is not valid
    too_large,
    stopped,
  };
  Outcome outcome = Outcome::answered;
  std::string why;  // unless answered
  long status = 0;
  std::string body;
  long retry_after = 0;  // seconds; 0 when the server did not say
};

// Redirects are not followed: they could lead to any host. One thread at a time.
class HttpClient {
 public:
  explicit HttpClient(const HttpOptions& options);
  ~HttpClient();
  HttpClient(HttpClient&&) noexcept;

  HttpAnswer get(const std::string& url);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace metier::fetch
