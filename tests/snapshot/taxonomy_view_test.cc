#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

TEST(SnapshotFile, SameModelSameBytes) {
  auto make = [](unsigned threads) {
    Tiny tiny;
    for (int i = 0; i < 50; ++i) {
      const auto h = tiny.skill("s" + std::to_string(i * 7 % 50), "skill " + std::to_string(i));
      for (const auto* l : {"da", "de", "fr"})
        tiny.preferred(h, l, std::string(l) + std::to_string(i));
    }
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
