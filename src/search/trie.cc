#include "search/trie.h"

#include "search/sections.h"

namespace metier::search {

Trie make_trie(std::span<const std::string> terms) {
  struct Node {
    std::uint32_t begin, end;
    std::uint32_t depth;  // symbols that its terms share
  };
  Trie out;
  std::vector<Node> nodes{{0, static_cast<std::uint32_t>(terms.size()), 0}};
  out.symbols.push_back(0);
  out.terms.push_back(0);
  for (std::size_t n = 0; n < nodes.size(); ++n) {
    out.children.push_back(static_cast<std::uint32_t>(nodes.size()));
    const Node node = nodes[n];
    if (node.end - node.begin <= kTrieLeaf) continue;
    std::uint32_t at = node.begin;
    if (terms[at].size() == node.depth) ++at;  // the term that ends here has no child
    while (at < node.end) {
      const char symbol = terms[at][node.depth];
      const std::uint32_t begin = at;
      while (at < node.end && terms[at][node.depth] == symbol) ++at;
      nodes.push_back({begin, at, node.depth + 1});
      out.symbols.push_back(static_cast<std::uint8_t>(symbol));
      out.terms.push_back(begin);
    }
  }
  out.children.push_back(static_cast<std::uint32_t>(nodes.size()));
  return out;
}

}  // namespace metier::search
