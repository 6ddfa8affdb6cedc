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

// Puts values that must not be there in every element of a section, one after the other, and opens
// the index. Where that succeeds all the same, searching must not go wrong (the sanitizers watch).
template <class T>
void damage(const SectionSet& sections, const snapshot::Snapshot& good, SectionId id) {
  const auto items = copy_of<T>(good, id);
  for (std::size_t i = 0; i < items.size(); i += 1 + items.size() / 40)
    for (const T value :
         {T(0), T(items[i] + 1), T(items[i] - 1), T(~T(0)), T(T(1) << (sizeof(T) * 8 - 2))}) {
      auto damaged = items;
      damaged[i] = value;
      SectionSet changed = sections;
      changed.add(id, damaged);
      auto index = Index::open(Tiny::open(changed));
      if (!index) {
        EXPECT_EQ(index.error().kind, ErrorKind::snapshot);
        continue;
      }
      for (const auto* query : {"krankenpflegr", "aerztin software", "c", "label 12", "κυριοσ"})
        index->search({.text = query, .as_you_type = true});
    }
  for (const std::size_t size : {std::size_t{0}, items.size() / 2, items.size() - 1}) {
    if (size >= items.size()) continue;
    SectionSet changed = sections;
    changed.add(id,
                std::vector<T>(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(size)));
    auto index = Index::open(Tiny::open(changed));
    if (index) index->search({.text = "krankenpflegr", .as_you_type = true});
  }
}

TEST(Open, DamagedSectionsAreRefusedOrHarmless) {
  Tiny tiny = many_labels();
  const auto sections = search_sections(tiny);
  const auto good = Tiny::open(sections);
  for (const SectionId id :
       {sections::kAlphabet, sections::kTermOffsets, sections::kTrieChildren, sections::kTrieTerms,
        sections::kEntryLanguages, sections::kWordOffsets, sections::kWords,
        sections::kPostingOffsets, sections::kPostings, sections::kPartOffsets,
        sections::kPartPostings, sections::kRelativeOffsets, sections::kRelatives,
        sections::kExactBuckets, sections::kExactLabels, sections::kByTail})
    damage<std::uint32_t>(sections, *good, id);
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
