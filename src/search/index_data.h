// The arrays of the index as they lie in the snapshot. Internal to search/.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "search/dictionary.h"
#include "search/exact.h"
#include "search/sections.h"

namespace metier::search {

template <class T>
struct ListsView {
  std::span<const Id24> offsets;
  std::span<const T> items;

  std::span<const T> of(std::size_t i) const {
    return items.subspan(offsets[i], offsets[i + 1] - offsets[i]);
  }
};

// Entries [begin, end).
struct EntryRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool contains(std::uint32_t e) const { return e >= begin && e < end; }
  std::size_t size() const { return end - begin; }
};

struct IndexData {
  // Checks every offset and id.
  static Result<IndexData> open(std::shared_ptr<const snapshot::Snapshot> snapshot);

  EntryRange entries_of(LanguageId language) const {
    return {languages[language.index()], languages[language.index() + 1]};
  }
  LanguageId language_of(std::uint32_t entry) const {
    const auto behind = std::upper_bound(languages.begin(), languages.end(), entry);
    return LanguageId(static_cast<std::size_t>(behind - languages.begin()) - 1);
  }
  // Whether words of the language have parts and other spellings.
  bool splits_words(LanguageId language) const { return splits[language.index()] != 0; }
  // Entries that have terms of the range, as words or parts of words.
  std::size_t count(const TermRange& r) const {
    return postings.offsets[r.end] - postings.offsets[r.begin] + parts.offsets[r.end] -
           parts.offsets[r.begin];
  }
  // Whether a term of the range is a word, or a part of one, in these entries. Says yes without
  // looking when the terms are very many.
  bool occurs_in(const TermRange& r, EntryRange entries) const;

  std::shared_ptr<const snapshot::Snapshot> snapshot;
  Dictionary dictionary;
  ExactIndex exact;
  std::span<const Entry> entries;
  std::span<const std::uint8_t> letters;     // of the entry
  std::span<const std::uint32_t> languages;  // [languages + 1] into entries
  std::vector<std::uint8_t> splits;          // by language: splits_words()
  ListsView<Id24> words;                     // of the entry, in order
  ListsView<Id24> postings;                  // entries of the term, rising
  ListsView<Id24> parts;                     // entries with the term as part of a word, rising
  ListsView<std::uint32_t> relatives;        // of the term

 private:
  explicit IndexData(ExactIndex index) : exact(std::move(index)) {}
};

}  // namespace metier::search
