// A request to one of ESCO's services and its answer, free of any server library.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace metier::esco {

// Keeps what was written before. Thread-safe.
class Kept {
 public:
  using Text = std::shared_ptr<const std::string>;
  virtual ~Kept() = default;
  virtual Text find(std::uint64_t key) = 0;  // null when it is not there
  virtual void insert(std::uint64_t key, Text text) = 0;
};

using Parameters = std::vector<std::pair<std::string, std::string>>;  // decoded, in order

struct Request {
  std::string_view method = "GET";
  std::string path;        // decoded, below the service's root: "/resource/skill"
  std::string_view query;  // as sent, without '?'
  Parameters parameters;
  std::string base;       // address of the service's root: "http://127.0.0.1:8080/open-api"
  std::string base_path;  // of it, the path: "/open-api"
  std::string_view accept, accept_language;
  std::string_view body;
  // For concepts as they are written, in lists again and again; may be null. One for one set of
  // releases.
  Kept* kept = nullptr;

  // First value that is not empty; clients send parameters without a value for "as usual".
  std::string_view value(std::string_view name) const;
  // All values that are not empty.
  std::vector<std::string_view> values(std::string_view name) const;
  // All of them, also those that stand in one value with commas between: "occupation,skill". Within
  // URIs a comma is between two where another address begins.
  std::vector<std::string_view> list(std::string_view name) const;
};

struct Reply {
  unsigned status = 200;
  std::string content_type = "application/hal+json;charset=UTF-8";
  std::string body;
};

// A whole number; nullopt for other text and for what does not fit.
std::optional<long> whole_number(std::string_view text);

// Members of an Accept or Accept-Language header with their weights in thousandths, as they stand
// there; the first 32 of them.
std::vector<std::pair<std::string_view, int>> weighed(std::string_view header);

// The URI that a client means. URIs arrive encoded once more than they should be, because the
// services' own links do so; with https; and compact, as the Open API's paths have them
// ("skill:ccd0…").
std::string decoded_uri(std::string_view text);

}  // namespace metier::esco
