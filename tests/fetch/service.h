// The classic API over a release, on loopback, with whatever a test lets go wrong.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "fetch/fetch.h"
#include "http/http.h"
#include "support/temporary.h"

namespace metier::test {

class ClassicService {
 public:
  // What to answer in place of the service, given the request and how many came before; nothing:
  // the service answers. Called by several threads, one at a time.
  using Interfere =
      std::function<std::optional<api::Response>(const std::string& target, std::size_t before)>;

  explicit ClassicService(Interfere interfere = {}, std::uint16_t port = 0);

  std::uint16_t port() const { return server_->port(); }
  std::string api() const { return server_->url() + "/api"; }
  // What the service itself answers.
  api::Response answer(const std::string& target) const;
  // Targets asked for so far.
  std::vector<std::string> asked() const;
  void set_interfere(Interfere interfere);

 private:
  api::Response handle(const api::Request& request);
  mutable std::mutex mutex_;
  Interfere interfere_;
  std::vector<std::string> asked_;
  std::unique_ptr<http::Server> server_;  // last: it calls into the rest
};

api::Response plain(unsigned status, std::string body);

// Options that wait for nothing.
fetch::EscoOptions options_for(const std::string& api, const std::filesystem::path& folder);

// What is different between the starter release and what `metier build` would make of the folder.
std::string difference_to_starter(const std::filesystem::path& folder,
                                  std::vector<std::string> languages = {});

}  // namespace metier::test
