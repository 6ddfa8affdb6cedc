#include "search/dictionary.h"

#include <algorithm>
#include <cstring>

#include "search/arrays.h"

namespace metier::search {
namespace {

constexpr Symbol kEscape = 255;

// Bytewise order, the shorter first: the order of terms.
int compare(std::span<const Symbol> a, std::span<const Symbol> b) {
  const std::size_t common = std::min(a.size(), b.size());
  const int order = common == 0 ? 0 : std::memcmp(a.data(), b.data(), common);
  if (order != 0) return order;
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

}  // namespace

Alphabet::Alphabet(std::span<const std::uint32_t> code_points) : code_points_(code_points) {
  for (std::size_t i = 0; i < code_points.size(); ++i)
    if (code_points[i] < low_.size()) low_[code_points[i]] = static_cast<Symbol>(i + 1);
}

Symbol Alphabet::symbol(char32_t code_point) const {
  if (code_point < low_.size()) return low_[code_point];
  const auto at = std::lower_bound(code_points_.begin(), code_points_.end(), code_point);
  if (at == code_points_.end() || *at != code_point) return 0;
  return static_cast<Symbol>(at - code_points_.begin() + 1);
}

void Alphabet::encode(std::string_view word, SymbolWord& out) const {
  out.size = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    const Symbol s = symbol(c);
    const bool escaped = s == 0 && code_points_.size() >= kMaxAlphabet;
    if (out.size + (escaped ? 4U : 1U) > kMaxTermSymbols) return;
    if (!escaped) {
      out.data[out.size++] = s;
      continue;
    }
    out.data[out.size++] = kEscape;
    for (const unsigned shift : {14U, 7U, 0U})
      out.data[out.size++] = static_cast<Symbol>(0x80U | (c >> shift & 0x7FU));
  }
}

Result<Dictionary> Dictionary::open(const snapshot::SnapshotFile& file) {
  Dictionary d;
  SectionReader read(file);
  const auto code_points = read.array<std::uint32_t>(sections::kAlphabet);
  d.offsets_ = read.array<std::uint32_t>(sections::kTermOffsets);
  d.symbols_ = read.array<Symbol>(sections::kTermSymbols);
  d.children_ = read.array<std::uint32_t>(sections::kTrieChildren);
  d.node_symbols_ = read.array<Symbol>(sections::kTrieSymbols);
  d.node_terms_ = read.array<std::uint32_t>(sections::kTrieTerms);
  if (read.ok() && (code_points.size() > kMaxAlphabet ||
                    !std::is_sorted(code_points.begin(), code_points.end())))
    read.damaged("alphabet");
  read.offsets(d.offsets_, d.symbols_.size(), "terms");
  read.offsets(d.children_, d.node_symbols_.size(), "trie", 1);
  if (!read.ok()) return tl::unexpected(read.error());
  d.alphabet_ = Alphabet(code_points);
  const char* fault = d.first_fault();
  if (fault != nullptr) read.damaged(fault);
  if (!read.ok()) return tl::unexpected(read.error());
  return d;
}

// What the walk relies on: terms of bounded length in order, children behind their parent, and
// their terms inside those of the parent.
const char* Dictionary::first_fault() const {
  for (std::size_t t = 0; t < term_count(); ++t) {
    if (term(t).size() > kMaxTermSymbols || term(t).empty()) return "terms";
    if (t > 0 && compare(term(t - 1), term(t)) >= 0) return "terms";
  }
  const std::size_t nodes = node_symbols_.size();
  if (nodes == 0 || node_terms_.size() != nodes || node_terms_[0] != 0) return "trie";
  for (std::size_t n = 0; n < nodes; ++n) {
    const std::uint32_t first = children_[n];
    const std::uint32_t last = children_[n + 1];
    if (first <= n) return "trie";
    for (std::uint32_t c = first; c < last; ++c)
      if (node_terms_[c] < node_terms_[c == first ? n : c - 1] || node_terms_[c] > term_count())
        return "trie";
  }
  return nullptr;
}

std::uint32_t Dictionary::lower_bound(std::span<const Symbol> word) const {
  std::size_t low = 0, high = term_count();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (compare(term(middle), word) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return static_cast<std::uint32_t>(low);
}

std::uint32_t Dictionary::prefix_end(std::uint32_t begin, std::span<const Symbol> word) const {
  auto begins_alike = [&](std::size_t id) {
    const auto t = term(id);
    return t.size() >= word.size() &&
           (word.empty() || std::memcmp(t.data(), word.data(), word.size()) == 0);
  };
  // Most prefixes have few terms: doubling steps first.
  std::size_t low = begin, step = 1;
  while (low + step <= term_count() && begins_alike(low + step - 1)) {
    low += step;
    step *= 2;
  }
  std::size_t high = std::min(low + step - 1, term_count());
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (begins_alike(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return static_cast<std::uint32_t>(low);
}

bool Dictionary::is_term(std::uint32_t id, std::span<const Symbol> word) const {
  return id < term_count() && compare(term(id), word) == 0;
}

}  // namespace metier::search
