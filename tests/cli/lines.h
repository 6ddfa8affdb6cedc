// What the tests of whole programs share: lines of answers, and files to ask about.
#pragma once

#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "cli/program.h"

namespace metier::test {

inline std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// A line of JSON, and the values in it as text.
class Line {
 public:
  explicit Line(const std::string& text) : text_(text) {
    EXPECT_EQ(parser_.parse(text_).get(root_), simdjson::SUCCESS) << text;
  }
  std::string at(const std::string& pointer) const {
    simdjson::dom::element found;
    if (root_.at_pointer(pointer).get(found)) return "nothing at " + pointer + " in " + text_;
    std::string_view value;
    if (!found.get(value)) return std::string(value);
    return simdjson::minify(found);
  }
  std::size_t size(const std::string& pointer) const {
    simdjson::dom::array found;
    EXPECT_EQ(root_.at_pointer(pointer).get(found), simdjson::SUCCESS) << text_;
    return found.size();
  }

 private:
  std::string text_;
  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
};

// A file in scratch().
inline std::string write(const std::string& name, const std::string& text) {
  const std::string path = scratch() + "/" + name;
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

}  // namespace metier::test
