#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "snapshot/snapshot.h"
#include "support/tiny.h"

namespace metier::test {
namespace {

using namespace metier::taxonomy;
using ::testing::ElementsAre;

TEST(TaxonomyView, ConceptsAreFoundByUriAndCode) {
  Tiny tiny;
  const auto cto = tiny.occupation("b", "1330.3", "chief technology officer");
  const auto nurse = tiny.occupation("a", "2221.1", "nurse");
  const auto cto_uri = tiny.uri(cto);
  const auto nurse_uri = tiny.uri(nurse);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  const ConceptId id = t.find_uri(cto_uri);
  ASSERT_TRUE(id.valid());
  EXPECT_EQ(t.uri(id), cto_uri);
  EXPECT_LT(t.find_uri(nurse_uri), id);
  EXPECT_THAT(t.find_code("1330.3"), ElementsAre(id));
  EXPECT_TRUE(t.find_code("1330").empty());
  EXPECT_TRUE(t.find_code("").empty());
  EXPECT_FALSE(t.find_uri("http://data.europa.eu/esco/occupation/zzz").valid());
  EXPECT_FALSE(t.find_uri("").valid());
}

TEST(TaxonomyView, LabelsFallBackToEnglishThenToAny) {
  Tiny tiny;
  const auto both = tiny.occupation("a", "1", "head teacher");
  tiny.preferred(both, "da", "skoleleder").alternative(both, "da", "rektor");
  const auto english_only = tiny.occupation("b", "2", "beekeeper");
  const auto german_only = tiny.occupation("c", "3", "");
  tiny.preferred(german_only, "de", "Imker");
  const auto uris = std::array{tiny.uri(both), tiny.uri(english_only), tiny.uri(german_only)};
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  const auto danish = t.language("da");
  EXPECT_EQ(t.label(t.find_uri(uris[0]), danish), "skoleleder");
  EXPECT_EQ(t.label(t.find_uri(uris[1]), danish), "beekeeper");
  EXPECT_EQ(t.preferred(t.find_uri(uris[1]), danish).language, t.english());
  EXPECT_EQ(t.label(t.find_uri(uris[2]), danish), "Imker");
  const auto range = t.labels(t.find_uri(uris[0]), danish);
  ASSERT_EQ(range.size(), 2U);
  EXPECT_EQ(t.label_text(range.first), "skoleleder");
  EXPECT_EQ(t.label_kind(LabelId(range.first.index() + 1)), LabelKind::alternative);
  EXPECT_EQ(t.labels(t.find_uri(uris[1]), danish).size(), 0U);
}

TEST(TaxonomyView, RelationsGoBothWays) {
  Tiny tiny;
  const auto cto = tiny.occupation("o", "1330.3", "chief technology officer");
  const auto sql = tiny.skill("s1", "SQL", SkillType::knowledge);
  const auto lead = tiny.skill("s2", "lead a team");
  tiny.edge(cto, Relation::essential_skill, sql).edge(cto, Relation::essential_skill, lead);
  tiny.edge(cto, Relation::optional_skill, sql);  // both at once happens in ESCO
  const auto uris = std::array{tiny.uri(cto), tiny.uri(sql), tiny.uri(lead)};
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  const auto o = t.find_uri(uris[0]);
  const auto s1 = t.find_uri(uris[1]);
  const auto s2 = t.find_uri(uris[2]);
  EXPECT_THAT(t.related(o, Relation::essential_skill), ElementsAre(s1, s2));
  EXPECT_THAT(t.related(o, Relation::optional_skill), ElementsAre(s1));
  EXPECT_THAT(t.related(s1, Relation::essential_for), ElementsAre(o));
  EXPECT_THAT(t.related(s1, Relation::optional_for), ElementsAre(o));
  EXPECT_TRUE(t.related(s2, Relation::broader).empty());
}

TEST(TaxonomyView, CollationIgnoresCaseAndFollowsTheLanguage) {
  Tiny tiny;
  std::vector<std::string> uris;
  for (const auto* label : {"Zebra", "apple", "Äpfel", "ASP.NET", "Assembly", "øl", "C++", "C#"}) {
    const auto h = tiny.skill("s" + std::to_string(uris.size()), label);
    tiny.preferred(h, "da", label);
    uris.push_back(tiny.uri(h));
  }
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  auto sorted = [&](std::string_view language) {
    const auto l = t.language(language);
    std::vector<ConceptId> ids;
    for (const auto& uri : uris) ids.push_back(t.find_uri(uri));
    std::sort(ids.begin(), ids.end(),
              [&](auto a, auto b) { return t.collation_rank(a, l) < t.collation_rank(b, l); });
    std::vector<std::string> out;
    for (auto id : ids) out.emplace_back(t.label(id, l));
    return out;
  };
  EXPECT_THAT(sorted("en"),
              ElementsAre("Äpfel", "apple", "ASP.NET", "Assembly", "C#", "C++", "øl", "Zebra"));
  EXPECT_THAT(sorted("da"),
              ElementsAre("apple", "ASP.NET", "Assembly", "C#", "C++", "Zebra", "Äpfel", "øl"));
}

TEST(TaxonomyView, NotesByKindAndLanguage) {
  Tiny tiny;
  const auto s = tiny.skill("s", "use e-services");
  tiny.note(s, "en", NoteKind::description, "Use services.")
      .note(s, "da", NoteKind::description, "Brug tjenester.");
  tiny.note(s, "en", NoteKind::scope_note, "Includes banking.");
  const auto uri = tiny.uri(s);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  const auto id = t.find_uri(uri);
  EXPECT_EQ(t.note(id, NoteKind::description, t.language("da")).text, "Brug tjenester.");
  EXPECT_EQ(t.note(id, NoteKind::scope_note, t.language("da")).text, "Includes banking.");
  EXPECT_EQ(t.note(id, NoteKind::definition, t.language("da")).text, "");
}

// Sentences of few words: as notes are, they are packed with a dictionary.
std::string sentence(unsigned seed) {
  static constexpr std::array<std::string_view, 16> kWords{
      "prepare", "services", "operations", "manage", "the",  "customers", "equipment", "of",
      "control", "quality",  "technology", "and",    "with", "resources", "standards", "plan"};
  std::string out;
  for (unsigned i = 0; i < 40; ++i) {
    seed = seed * 1664525U + 1013904223U;
    out += std::string(kWords[seed >> 28]) + ' ';
  }
  return out;
}

void add_sentences(Tiny& tiny, unsigned count) {
  for (unsigned i = 0; i < count; ++i)
    tiny.note(tiny.skill("s" + std::to_string(i), "s " + std::to_string(i)), "en",
              NoteKind::description, sentence(i));
}

TEST(TaxonomyView, ManyNotesArePackedAndReadBack) {
  constexpr unsigned kCount = 600;
  Tiny tiny;
  add_sentences(tiny, kCount);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  std::size_t size = 0;
  for (unsigned i = 0; i < kCount; ++i) size += sentence(i).size();
  const auto file = snapshot->file().array<char>(snapshot::SectionId::text_bytes);
  ASSERT_TRUE(file);
  EXPECT_LT(file->size(), size / 2);
  EXPECT_GT(snapshot->file().array<char>(snapshot::SectionId::note_dictionaries)->size(), 1000U);
  std::vector<std::thread> readers;
  for (unsigned r = 0; r < 4; ++r)
    readers.emplace_back([&] {
      for (unsigned i = 0; i < kCount; ++i) {
        const auto id = t.label_owner(t.labels(ConceptId(std::size_t{i})).first);
        const auto number = t.label(id, t.english()).substr(2);
        const auto note = t.note(id, NoteKind::description, t.english());
        ASSERT_EQ(note.text, sentence(static_cast<unsigned>(std::stoul(std::string(number)))));
      }
    });
  for (auto& reader : readers) reader.join();
}

TEST(TaxonomyView, ADictionaryThatIsNoneIsOneError) {
  Tiny tiny;
  add_sentences(tiny, 600);
  auto sections = tiny.sections();
  const auto good = Tiny::open(sections);
  const auto dictionary = good->file().array<char>(snapshot::SectionId::note_dictionaries);
  ASSERT_TRUE(dictionary);
  std::vector<char> bad(dictionary->begin(), dictionary->end());
  std::fill(bad.begin() + 8, bad.begin() + 200, '\x7F');
  sections.add(snapshot::SectionId::note_dictionaries, bad);
  const auto opened = Tiny::open(sections);
  const auto& t = opened->taxonomy();
  EXPECT_THROW(t.note(ConceptId(0U), NoteKind::description, t.english()),
               snapshot::DamagedSnapshot);
}

TEST(TaxonomyView, WhatIsAlsoALabelOrANoteElsewhereIsReadBack) {
  const std::string text = "the same, the same, the same, the same, the same, the same";
  Tiny tiny;
  const auto s = tiny.skill("s", text);
  tiny.note(s, "en", NoteKind::description, text).note(s, "da", NoteKind::definition, text);
  const std::string other = text + ", the other, the other";
  tiny.note(s, "en", NoteKind::scope_note, other).note(s, "da", NoteKind::scope_note, other);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  EXPECT_EQ(t.label(ConceptId(0U), t.english()), text);
  EXPECT_EQ(t.note(ConceptId(0U), NoteKind::description, t.english()).text, text);
  EXPECT_EQ(t.note(ConceptId(0U), NoteKind::definition, t.language("da")).text, text);
  EXPECT_EQ(t.note(ConceptId(0U), NoteKind::scope_note, t.language("da")).text, other);
}

TEST(Freeze, MoreLabelsOfAConceptThanTheFormatHoldsAreNamed) {
  Tiny tiny;
  const auto s = tiny.skill("many", "first");
  for (int i = 0; i < 65'535; ++i) tiny.alternative(s, "en", "label " + std::to_string(i));
  snapshot::SectionSet out;
  const auto done = snapshot::freeze(tiny.model(), {}, out);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::limit);
  EXPECT_NE(done.error().message.find(tiny.uri(s)), std::string::npos) << done.error().message;
}

TEST(SnapshotFile, SameModelSameBytes) {
  auto make = [](unsigned threads) {
    Tiny tiny;
    for (int i = 0; i < 50; ++i) {
      const auto h = tiny.skill("s" + std::to_string(i * 7 % 50), "skill " + std::to_string(i));
      for (const auto* l : {"da", "de", "fr"})
        tiny.preferred(h, l, std::string(l) + std::to_string(i));
    }
    for (int i = 0; i < 600; ++i)
      tiny.note(tiny.skill("n" + std::to_string(i), "n " + std::to_string(i)),
                i % 2 == 0 ? "da" : "de", NoteKind::description,
                sentence(static_cast<unsigned>(i)) + sentence(static_cast<unsigned>(i) + 600));
    snapshot::SectionSet out;
    EXPECT_TRUE(snapshot::freeze(tiny.model(), {"{}", threads}, out));
    return out.to_bytes();
  };
  EXPECT_EQ(make(1), make(2));
  EXPECT_EQ(make(1), make(4));
}

TEST(SnapshotFile, WrittenFileOpensAndVerifies) {
  Tiny tiny;
  tiny.occupation("o", "1330.3", "chief technology officer");
  const auto path = std::filesystem::path(::testing::TempDir()) / "written.metier";
  const auto sections = tiny.sections();
  ASSERT_TRUE(sections.write(path));
  const auto opened = snapshot::Snapshot::open(path);
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_TRUE((*opened)->file().verify_all());
  EXPECT_EQ((*opened)->file().size(), sections.to_bytes().size());
  std::filesystem::remove(path);
}

TEST(SnapshotFile, WhatIsNoSnapshotIsRefusedWithOneLine) {
  for (const std::string content : {"", "hello", "METIERSN too short"}) {
    const auto bytes = std::as_bytes(std::span(content));
    const auto opened = snapshot::Snapshot::from_bytes({bytes.begin(), bytes.end()});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, ErrorKind::snapshot);
    EXPECT_EQ(opened.error().message.find('\n'), std::string::npos);
  }
}

}  // namespace
}  // namespace metier::test
