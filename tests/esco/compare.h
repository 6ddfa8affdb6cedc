// Compares an answer with a recorded one: what is another structure, what only another value.
#pragma once

#include <simdjson.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace metier::test {

// Differences of one kind: where, with what stands between brackets, languages and URIs left out.
struct Difference {
  std::size_t count = 0;
  std::string example;  // "…/title: "a", recorded "b""
};

struct Comparison {
  std::size_t checks = 0;          // of structure: keys, types and forms of links
  std::size_t same_structure = 0;  // of them
  std::map<std::string, Difference> structure, values;  // by path

  void add(const Comparison& other);
};

// `base` and `version` are the recorded and our address and release: links are compared without.
struct Ends {
  std::string recorded_base, our_base, recorded_version, our_version;
  bool excerpt = false;  // fields that only ours has do not count
};

Comparison compare(simdjson::dom::element recorded, simdjson::dom::element ours, const Ends& ends);

}  // namespace metier::test
