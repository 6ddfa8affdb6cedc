#include "fetch/service.h"

#include <stdexcept>

#include "esco/requests.h"
#include "support/release.h"
#include "support/same_taxonomy.h"

namespace metier::test {
namespace {

const esco::Releases& releases() {
  static const esco::Releases all({release_of(freeze_release(starter_release()))});
  return all;
}

std::shared_ptr<const snapshot::Snapshot> opened(const std::filesystem::path& folder,
                                                 std::vector<std::string> languages) {
  const auto out =
      snapshot::Snapshot::from_bytes(freeze_release(folder, std::move(languages)).to_bytes());
  if (!out) throw std::runtime_error(out.error().message);
  return *out;
}

}  // namespace

ClassicService::ClassicService(Interfere interfere, std::uint16_t port)
    : interfere_(std::move(interfere)) {
  releases();  // not within the first request
  http::ServerOptions options;
  options.port = port;
  options.stop_timeout = std::chrono::milliseconds(100);
  options.threads = 2;
  auto started =
      http::Server::start(options, [this](const api::Request& request) { return handle(request); });
  if (!started) throw std::runtime_error(started.error().message);
  server_ = std::move(*started);
}

api::Response ClassicService::answer(const std::string& target) const {
  if (!target.starts_with("/api/")) return plain(404, "{}");
  const auto reply =
      esco::answer_classic(releases(), request(target.substr(4), server_->url() + "/api"));
  api::Response out = plain(reply.status, reply.body);
  return out;
}

std::vector<std::string> ClassicService::asked() const {
  const std::lock_guard lock(mutex_);
  return asked_;
}

void ClassicService::set_interfere(Interfere interfere) {
  const std::lock_guard lock(mutex_);
  interfere_ = std::move(interfere);
}

api::Response ClassicService::handle(const api::Request& request) {
  const std::string target(request.target);
  {
    const std::lock_guard lock(mutex_);
    asked_.push_back(target);
    if (interfere_)
      if (auto other = interfere_(target, asked_.size() - 1)) return *other;
  }
  return answer(target);
}

api::Response plain(unsigned status, std::string body) {
  api::Response out;
  out.status = status;
  out.body = std::move(body);
  return out;
}

fetch::EscoOptions options_for(const std::string& api, const std::filesystem::path& folder) {
  fetch::EscoOptions out;
  out.api = api;
  out.folder = folder;
  out.first_pause = std::chrono::milliseconds(1);
  out.progress = Progress::Style::silent;
  return out;
}

std::string difference_to_starter(const std::filesystem::path& folder,
                                  std::vector<std::string> languages) {
  const auto starter = opened(starter_release(), std::move(languages));
  return first_difference(starter->taxonomy(), opened(folder, {})->taxonomy());
}

}  // namespace metier::test
