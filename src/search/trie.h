// The trie over sorted terms, as it is stored. Internal to search/.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace metier::search {

struct Trie {
  std::vector<std::uint32_t> children;  // [nodes + 1]
  std::vector<std::uint8_t> symbols;    // [nodes]
  std::vector<std::uint32_t> terms;     // [nodes]
};

// `terms`: strings of symbols, sorted bytewise, distinct, none empty.
Trie make_trie(std::span<const std::string> terms);

}  // namespace metier::search
