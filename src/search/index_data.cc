#include "search/index_data.h"

#include <algorithm>

#include "search/arrays.h"
#include "search/compounds.h"

namespace metier::search {
namespace {

template <class T>
ListsView<T> read_lists(SectionReader& read, SectionId offsets, SectionId items, std::size_t count,
                        std::string_view what) {
  ListsView<T> out{read.array<Id24>(offsets), read.array<T>(items)};
  if (!read.ok()) return out;
  if (out.offsets.size() != count + 1) read.damaged(what);
  read.offsets(out.offsets, out.items.size(), what);
  return out;
}

}  // namespace

Result<IndexData> IndexData::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto exact = ExactIndex::open(snapshot);
  if (!exact) return tl::unexpected(exact.error());
  auto dictionary = Dictionary::open(snapshot->file());
  if (!dictionary) return tl::unexpected(dictionary.error());
  IndexData d(std::move(*exact));
  d.dictionary = *dictionary;
  const auto& taxonomy = snapshot->taxonomy();
  const std::size_t terms = d.dictionary.term_count();

  SectionReader read(snapshot->file());
  d.entries = read.array<Entry>(sections::kEntries);
  d.letters = read.array<std::uint8_t>(sections::kEntryLetters);
  d.languages = read.array<std::uint32_t>(sections::kEntryLanguages);
  const std::size_t entries = d.entries.size();
  d.words = read_lists<Id24>(read, sections::kWordOffsets, sections::kWords, entries, "words");
  d.postings =
      read_lists<Id24>(read, sections::kPostingOffsets, sections::kPostings, terms, "postings");
  d.parts = read_lists<Id24>(read, sections::kPartOffsets, sections::kPartPostings, terms, "parts");
  d.relatives = read_lists<std::uint32_t>(read, sections::kRelativeOffsets, sections::kRelatives,
                                          terms, "relatives");
  if (!read.ok()) return tl::unexpected(read.error());

  if (d.letters.size() != entries) read.damaged("entries");
  if (d.languages.size() != taxonomy.language_count() + 1) read.damaged("languages");
  read.offsets(d.languages, entries, "languages");
  read.ids(d.words.items, terms, "words");
  read.ids(d.postings.items, entries, "postings");
  read.ids(d.parts.items, entries, "parts");
  read.ids(d.relatives.items, terms, "relatives", ~kSpellingFlag);
  bool good = true;
  for (const Entry& e : d.entries)
    good &= e.label < taxonomy.label_count() && e.concept_index() < taxonomy.concept_count();
  if (!good) read.damaged("entries");
  if (!read.ok()) return tl::unexpected(read.error());
  for (std::size_t l = 0; l < taxonomy.language_count(); ++l)
    d.splits.push_back(has_compounds(taxonomy.language_code(LanguageId(l))) ? 1 : 0);
  d.snapshot = std::move(snapshot);
  return d;
}

bool IndexData::occurs_in(const TermRange& r, EntryRange range) const {
  constexpr std::size_t kMostTerms = 64;
  if (r.end - r.begin > kMostTerms) return true;
  for (const auto* lists : {&postings, &parts})
    for (std::uint32_t t = r.begin; t < r.end; ++t) {
      const auto list = lists->of(t);
      const auto at = std::lower_bound(list.begin(), list.end(), range.begin);
      if (at != list.end() && *at < range.end) return true;
    }
  return false;
}

}  // namespace metier::search
