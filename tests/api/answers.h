// What the tests of api/ share: requests to a service, and answers as parsed JSON.
#pragma once

#include <gtest/gtest.h>
#include <simdjson.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/api.h"
#include "api/corner.h"

namespace metier::test {

// A parsed answer. Keeps the parser alive; numbers and texts are read with at_pointer.
class Answer {
 public:
  explicit Answer(std::string text) : text_(std::move(text)) {
    parser_ = std::make_unique<simdjson::dom::parser>();
    const auto error = parser_->parse(text_).get(root_);
    EXPECT_EQ(error, simdjson::SUCCESS) << text_.substr(0, 400);
  }
  simdjson::dom::element root() const { return root_; }
  const std::string& text() const { return text_; }

  std::string string(std::string_view pointer) const {
    std::string_view out;
    EXPECT_EQ(root_.at_pointer(pointer).get(out), simdjson::SUCCESS) << pointer << " in " << text_;
    return std::string(out);
  }
  std::int64_t number(std::string_view pointer) const {
    std::int64_t out = -1;
    EXPECT_EQ(root_.at_pointer(pointer).get(out), simdjson::SUCCESS) << pointer << " in " << text_;
    return out;
  }
  bool has(std::string_view pointer) const {
    return root_.at_pointer(pointer).error() == simdjson::SUCCESS;
  }
  bool is_null(std::string_view pointer) const {
    return has(pointer) && root_.at_pointer(pointer).value().is_null();
  }
  std::size_t size(std::string_view pointer) const { return array(pointer).size(); }
  // The member `name` of every element of the array at `pointer`; the elements where it is empty.
  std::vector<std::string> strings(std::string_view pointer, std::string_view name = {}) const {
    std::vector<std::string> out;
    for (const auto element : array(pointer)) {
      std::string_view s = "?";
      const auto error = name.empty() ? element.get(s) : element[name].get(s);
      if (error) s = "?";
      out.emplace_back(s);
    }
    return out;
  }

 private:
  simdjson::dom::array array(std::string_view pointer) const {
    simdjson::dom::array out;
    EXPECT_EQ(root_.at_pointer(pointer).get(out), simdjson::SUCCESS) << pointer << " in " << text_;
    return out;
  }
  std::string text_;
  std::unique_ptr<simdjson::dom::parser> parser_;
  simdjson::dom::element root_;
};

using Headers = std::vector<std::pair<std::string_view, std::string_view>>;

inline api::Response ask(const api::Service& service, std::string_view target,
                         const Headers& headers = {}, std::string_view method = "GET",
                         std::string_view body = {}) {
  api::Request request;
  request.body = body;
  request.method = method;
  request.target = target;
  request.headers = headers;
  return service.handle(request);
}

inline std::string header(const api::Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers)
    if (key == name) return value;
  return {};
}

inline Answer json(const api::Response& response) {
  return Answer(std::string(response.payload()));
}

inline std::shared_ptr<const api::Service> open_service(
    std::shared_ptr<const snapshot::Snapshot> snapshot, api::ServiceOptions options = {}) {
  auto service = api::Service::open(std::move(snapshot), std::move(options));
  if (!service) throw std::runtime_error(service.error().message);
  return *service;
}

}  // namespace metier::test
