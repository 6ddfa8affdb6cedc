#include "search/build.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "search/sections.h"
#include "support.h"

namespace metier::test {
namespace {

using namespace metier::search;
using snapshot::SectionSet;

Tiny many_labels() {
  Tiny tiny;
  std::mt19937 random(3);
  const std::vector<std::string> words{"Pfleger",  "Kranken", "Krankenpfleger", "Ärztin", "für",
                                       "software", "chef",    "läkare",         "κύριος", "сестра",
                                       "C++"};
  const std::vector<std::string> languages{"en", "de", "sv", "da", "el", "bg"};
  for (int i = 0; i < 300; ++i) {
    const auto h =
        tiny.occupation("o" + std::to_string(i), std::to_string(i), "label " + std::to_string(i));
    for (int l = 0; l < 5; ++l) {
      std::string text;
      for (unsigned w = 0; w <= random() % 4; ++w) text += words[random() % words.size()] + " ";
      tiny.alternative(h, languages[random() % languages.size()], text);
    }
  }
  return tiny;
}

TEST(Build, SameBytesWithAnyNumberOfThreads) {
  Tiny one = many_labels(), two = many_labels(), four = many_labels();
  const auto expected = search_sections(one, 1).to_bytes();
  EXPECT_EQ(search_sections(two, 2).to_bytes(), expected);
  EXPECT_EQ(search_sections(four, 4).to_bytes(), expected);
}

TEST(Build, LabelsWithoutWordsAreLeftOut) {
  Tiny tiny;
  tiny.occupation("a", "1", "???");
  tiny.occupation("b", "2", "b");
  const auto snapshot = Tiny::open(search_sections(tiny));
  EXPECT_EQ(snapshot->file().array<Entry>(sections::kEntries)->size(), 1U);
}

template <class T>
std::vector<T> copy_of(const snapshot::Snapshot& snapshot, SectionId id) {
  const auto items = snapshot.file().array<T>(id).value();
  return {items.begin(), items.end()};
}

template <class T>
T item_of(std::uint32_t value) {
  if constexpr (std::is_same_v<T, Id24>) {
    return Id24::of(value);
  } else {
    return static_cast<T>(value);
  }
}

// Searching a damaged index that opened all the same must not go wrong (the sanitizers watch).
void search_around(const Index& index) {
  for (const auto* query : {"krankenpflegr", "aerztin software", "c", "label 12", "κυριοσ"})
    index.search({.text = query, .as_you_type = true});
}

template <class T>
void open_with(const SectionSet& sections, SectionId id, const std::vector<T>& items) {
  SectionSet changed = sections;
  changed.add(id, items);
  const auto index = Index::open(Tiny::open(changed));
  if (index) return search_around(*index);
  EXPECT_EQ(index.error().kind, ErrorKind::snapshot);
}

// Puts values that should not be there in elements of a section, one after the other; then shortens
// it.
template <class T>
void damage(const SectionSet& sections, const snapshot::Snapshot& good, SectionId id) {
  const auto items = copy_of<T>(good, id);
  for (std::size_t i = 0; i < items.size(); i += 1 + items.size() / 40) {
    const std::uint32_t old = items[i];
    for (const std::uint32_t value : {0U, old + 1, old - 1, ~0U, 1U << 22, 1U << 30}) {
      auto damaged = items;
      damaged[i] = item_of<T>(value);
      open_with(sections, id, damaged);
    }
  }
  for (const std::size_t size : {std::size_t{0}, items.size() / 2, items.size() - 1})
    if (size < items.size())
      open_with(sections, id,
                std::vector<T>(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(size)));
}

TEST(Open, DamagedSectionsAreRefusedOrHarmless) {
  Tiny tiny = many_labels();
  const auto sections = search_sections(tiny);
  const auto good = Tiny::open(sections);
  for (const SectionId id : {sections::kAlphabet, sections::kTermOffsets, sections::kTrieChildren,
                             sections::kTrieTerms, sections::kEntryLanguages, sections::kRelatives,
                             sections::kExactBuckets, sections::kByTail})
    damage<std::uint32_t>(sections, *good, id);
  for (const SectionId id : {sections::kWordOffsets, sections::kWords, sections::kPostingOffsets,
                             sections::kPostings, sections::kPartOffsets, sections::kPartPostings,
                             sections::kRelativeOffsets, sections::kExactLabels})
    damage<Id24>(sections, *good, id);
  for (const SectionId id :
       {sections::kTermSymbols, sections::kTrieSymbols, sections::kEntryLetters})
    damage<std::uint8_t>(sections, *good, id);
  damage<std::uint16_t>(sections, *good, sections::kExactFingerprints);
}

TEST(Open, SnapshotWithoutTheIndexIsNamed) {
  Tiny tiny;
  tiny.occupation("a", "1", "a");
  const auto index = Index::open(tiny.snapshot());
  ASSERT_FALSE(index);
  EXPECT_EQ(index.error().kind, ErrorKind::snapshot);
}

}  // namespace
}  // namespace metier::test
