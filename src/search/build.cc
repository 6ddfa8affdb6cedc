#include "search/build.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "search/collect.h"
#include "search/compounds.h"
#include "search/exact_build.h"
#include "search/rank.h"
#include "search/sections.h"
#include "search/trie.h"
#include "search/vocabulary.h"

namespace metier::search {
namespace {

using snapshot::SectionSet;
using snapshot::Taxonomy;

struct Entries {
  std::vector<Entry> entries;
  std::vector<std::uint32_t> languages;  // [languages + 1]
};

// Labels with words, by language, static rank and id.
Entries order_entries(const Taxonomy& taxonomy, const Collected& c, unsigned threads) {
  struct Item {
    std::uint32_t rank, label;
  };
  std::vector<std::vector<Item>> by_language(taxonomy.language_count());
  for (std::size_t i = 0; i < c.words.size(); ++i) {
    const LabelId id(i);
    if (c.words.of(i).empty()) continue;
    const auto kind = static_cast<unsigned>(taxonomy.label_kind(id));
    by_language[taxonomy.label_language(id).index()].push_back(
        {static_rank(kind, c.letters[i]), static_cast<std::uint32_t>(i)});
  }
  parallel_for(by_language.size(), threads, [&](std::size_t l) {
    std::sort(by_language[l].begin(), by_language[l].end(), [](const Item& a, const Item& b) {
      return a.rank != b.rank ? a.rank > b.rank : a.label < b.label;
    });
  });
  Entries out;
  for (const auto& items : by_language) {
    out.languages.push_back(static_cast<std::uint32_t>(out.entries.size()));
    for (const Item& item : items) {
      const LabelId label(std::size_t{item.label});
      const ConceptId owner = taxonomy.label_owner(label);
      out.entries.push_back(
          {item.label, owner.value << 5 |
                           static_cast<std::uint32_t>(taxonomy.label_kind(label)) << 3 |
                           static_cast<std::uint32_t>(taxonomy.kind(owner))});
    }
  }
  out.languages.push_back(static_cast<std::uint32_t>(out.entries.size()));
  return out;
}

// The words of the entries as term ids.
Lists entry_words(const Entries& entries, const Collected& c, const Vocabulary& v) {
  Lists out;
  out.offsets.reserve(entries.entries.size() + 1);
  out.items.reserve(c.words.terms.size());
  for (const Entry& e : entries.entries) {
    for (const std::uint32_t word : c.words.of(e.label)) out.items.push_back(v.term_of[word]);
    out.offsets.push_back(static_cast<std::uint32_t>(out.items.size()));
  }
  return out;
}

// Turns `visit(entry, add)`, which calls add(term) for each term of an entry, into rising lists of
// distinct entries by term.
template <class Visit>
Lists invert(std::size_t entries, std::size_t terms, const Visit& visit) {
  constexpr std::uint32_t kNone = 0xFFFF'FFFF;
  Lists out;
  out.offsets.assign(terms + 1, 0);
  std::vector<std::uint32_t> last(terms, kNone);
  for (std::uint32_t e = 0; e < entries; ++e)
    visit(e, [&](std::uint32_t term) {
      if (last[term] == e) return;
      last[term] = e;
      ++out.offsets[term + 1];
    });
  std::partial_sum(out.offsets.begin(), out.offsets.end(), out.offsets.begin());
  out.items.resize(out.offsets.back());
  std::vector<std::uint32_t> end(out.offsets.begin(), out.offsets.end() - 1);
  for (std::uint32_t e = 0; e < entries; ++e)
    visit(e, [&](std::uint32_t term) {
      if (end[term] != out.offsets[term] && out.items[end[term] - 1] == e) return;
      out.items[end[term]++] = e;
    });
  return out;
}

// The words of an entry and their other spellings, as its label can be spelled.
Lists postings(const Entries& entries, const Lists& words, const Collected& c,
               const Vocabulary& v) {
  std::vector<std::uint32_t> spelled(c.words.size(), 0xFFFF'FFFF);
  for (std::size_t i = 0; i < c.spelled_labels.size(); ++i)
    spelled[c.spelled_labels[i]] = static_cast<std::uint32_t>(i);
  return invert(entries.entries.size(), v.terms.size(), [&](std::uint32_t e, const auto& add) {
    for (const std::uint32_t term : words.of(e)) add(term);
    const std::uint32_t s = spelled[entries.entries[e].label];
    if (s == 0xFFFF'FFFF) return;
    for (const std::uint32_t word : c.spelled_words.of(s)) add(v.term_of[word]);
  });
}

// Parts of the words, in languages that have compounds: a word that looks like a German compound is
// none in English.
Lists part_postings(const Taxonomy& taxonomy, const Entries& entries, const Lists& words,
                    const Vocabulary& v) {
  std::vector<bool> splits(entries.entries.size());
  for (std::size_t l = 0; l < taxonomy.language_count(); ++l)
    if (has_compounds(taxonomy.language_code(LanguageId(l))))
      std::fill(splits.begin() + entries.languages[l], splits.begin() + entries.languages[l + 1],
                true);
  return invert(entries.entries.size(), v.terms.size(), [&](std::uint32_t e, const auto& add) {
    if (!splits[e]) return;
    for (const std::uint32_t term : words.of(e))
      for (const std::uint32_t relative : v.relatives.of(term))
        if ((relative & kSpellingFlag) == 0) add(relative);
  });
}

void add_lists(SectionSet& out, SectionId offsets, SectionId items, const Lists& lists) {
  out.add(offsets, to_id24(lists.offsets));
  out.add(items, to_id24(lists.items));
}

void add_terms(SectionSet& out, const Vocabulary& v) {
  std::vector<std::uint32_t> offsets{0};
  std::string symbols;
  for (const auto& term : v.terms) {
    symbols += term;
    offsets.push_back(static_cast<std::uint32_t>(symbols.size()));
  }
  out.add(sections::kAlphabet, v.alphabet);
  out.add(sections::kTermOffsets, offsets);
  out.add(sections::kTermSymbols, std::string_view(symbols));
  const Trie trie = make_trie(v.terms);
  out.add(sections::kTrieChildren, trie.children);
  out.add(sections::kTrieSymbols, trie.symbols);
  out.add(sections::kTrieTerms, trie.terms);
}

void add_entries(SectionSet& out, const Entries& entries, const Collected& c) {
  std::vector<std::uint8_t> letters;
  letters.reserve(entries.entries.size());
  for (const Entry& e : entries.entries) letters.push_back(c.letters[e.label]);
  out.add(sections::kEntries, entries.entries);
  out.add(sections::kEntryLetters, letters);
  out.add(sections::kEntryLanguages, entries.languages);
}

Result<void> check_limits(const Taxonomy& taxonomy) {
  constexpr std::size_t kMost = Id24::kMost;
  if (taxonomy.concept_count() > kMost || taxonomy.label_count() > kMost)
    return fail(ErrorKind::limit,
                "{} concepts and {} labels are more than the {} that can be searched",
                taxonomy.concept_count(), taxonomy.label_count(), kMost);
  return {};
}

}  // namespace

Result<void> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                   SectionSet& out) {
  const Taxonomy& taxonomy = snapshot.taxonomy();
  if (auto good = check_limits(taxonomy); !good) return good;
  Collected collected = collect(taxonomy, options.threads);
  const Vocabulary vocabulary = make_vocabulary(taxonomy, collected, options.threads);
  if (vocabulary.terms.size() > Id24::kMost)
    return fail(ErrorKind::limit, "{} different words are more than the {} that can be searched",
                vocabulary.terms.size(), Id24::kMost);
  const Entries entries = order_entries(taxonomy, collected, options.threads);
  const Lists words = entry_words(entries, collected, vocabulary);
  Lists whole, parts;
  const std::array<std::function<void()>, 2> jobs{
      [&] { whole = postings(entries, words, collected, vocabulary); },
      [&] { parts = part_postings(taxonomy, entries, words, vocabulary); }};
  parallel_for(jobs.size(), options.threads, [&](std::size_t i) { jobs[i](); });

  for (const Lists* lists : std::initializer_list<const Lists*>{&words, &whole, &parts})
    if (lists->items.size() > Id24::kMost)
      return fail(ErrorKind::limit, "labels with more than the {} words that can be searched",
                  Id24::kMost);
  if (vocabulary.relatives.items.size() > Id24::kMost)
    return fail(ErrorKind::limit, "more than the {} spellings of words that can be searched",
                Id24::kMost);

  add_terms(out, vocabulary);
  add_entries(out, entries, collected);
  add_lists(out, sections::kWordOffsets, sections::kWords, words);
  add_lists(out, sections::kPostingOffsets, sections::kPostings, whole);
  add_lists(out, sections::kPartOffsets, sections::kPartPostings, parts);
  out.add(sections::kRelativeOffsets, to_id24(vocabulary.relatives.offsets));
  out.add(sections::kRelatives, vocabulary.relatives.items);
  add_exact(taxonomy, collected, out);
  return {};
}

}  // namespace metier::search
