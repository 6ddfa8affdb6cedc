// Search over all labels of all languages, by words: any order, diacritics and case folded, last
// word as a prefix, parts of compounds, typos, codes and URIs.
//
//   auto index = Index::open(snapshot);                     // once
//   Scratch scratch;                                        // one per thread
//   Answer answer;
//   index->search({.text = "chief tecnology oficer", .language = t.language("en")}, scratch,
//   answer);
//
// Typos: one edit (letter changed, left out, added, or two neighbours swapped) in words of 4
// letters and more, two from 8 letters on. A query that its words as they are answer is not tried
// with typos.
//
// Work per query is bounded whatever the query is (see the constants); a query that hits a bound is
// answered with the best of what was seen, always the same, and total_is_exact is false.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "search/query.h"

namespace metier::search {

inline constexpr std::size_t kMaxQueryBytes = 1024;
inline constexpr std::size_t kMaxQueryWords = 16;  // of the query; later ones are not looked for
inline constexpr std::size_t kMaxHits = 10'000;    // limit + offset

// Buffers of a search. Keep one per thread: once they have grown, a search allocates nothing.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(Scratch&&) noexcept;
  Scratch& operator=(Scratch&&) noexcept;

 private:
  friend class Index;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Read-only view of the search sections of a snapshot; any number of threads may search.
class Index {
 public:
  // ErrorKind::snapshot when the sections are missing or damaged. Checks every offset and id.
  static Result<Index> open(std::shared_ptr<const snapshot::Snapshot> snapshot);
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  void search(const Query& query, Scratch& scratch, Answer& out) const;
  Answer search(const Query& query) const;  // with buffers of its own

  // The concepts that somebody who typed `text` in vain may have meant, best first: codes that
  // begin alike, labels with typos, labels that have most of the words. For "did you mean".
  std::vector<Hit> nearest(std::string_view text, LanguageId language, std::size_t n,
                           TypeMask types = kAnyType) const;

  const snapshot::Snapshot& snapshot() const;

 private:
  struct Impl;
  explicit Index(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

}  // namespace metier::search
