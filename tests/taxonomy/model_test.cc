#include "taxonomy/model.h"

#include <gtest/gtest.h>

#include <string>

namespace metier::taxonomy {
namespace {

TEST(TextPool, EqualTextsHaveEqualIdsAndStayWhereTheyAre) {
  TextPool pool;
  EXPECT_EQ(pool.intern(""), TextId(0U));
  const auto first = pool.intern("first");
  const auto* const address = pool.text(first).data();
  for (int i = 0; i < 100'000; ++i) pool.intern(std::to_string(i));
  pool.intern(std::string(3 << 20, 'x'));  // larger than a chunk
  EXPECT_EQ(pool.intern("first"), first);
  EXPECT_EQ(pool.text(first).data(), address);
  EXPECT_EQ(pool.text(pool.intern("77777")), "77777");
  EXPECT_EQ(pool.size(), 100'003U);
}

Model shuffled() {
  Model m;
  m.languages = {"en", "da"};
  for (const auto* uri : {"c", "a", "b"}) {
    Concept c;
    c.uri = m.texts.intern(uri);
    m.concepts.push_back(c);
  }
  const auto label = [&](std::size_t owner, std::size_t language, LabelKind kind,
                         const char* text) {
    m.labels.push_back({ConceptId(owner), LanguageId(language), kind, m.texts.intern(text)});
  };
  label(0, 0, LabelKind::alternative, "c alternative 2");
  label(0, 0, LabelKind::alternative, "c alternative 1");
  label(0, 0, LabelKind::preferred, "c");
  label(1, 0, LabelKind::preferred, "a");
  label(1, 1, LabelKind::preferred, "a, på dansk");
  m.edges = {{ConceptId(0U), Relation::broader, ConceptId(1U)},
             {ConceptId(2U), Relation::broader, ConceptId(1U)},
             {ConceptId(0U), Relation::broader, ConceptId(1U)},
             {ConceptId(0U), Relation::essential_skill, ConceptId(2U)}};
  m.sources = {{"b.csv", 1, 1}, {"a.csv", 2, 2}};
  return m;
}

TEST(PutInOrder, NumbersByUriAndKeepsWhatBelongsTogether) {
  auto m = shuffled();
  put_in_order(m);
  EXPECT_EQ(m.texts.text(m.concepts[0].uri), "a");
  EXPECT_EQ(m.find("c"), ConceptId(2U));
  EXPECT_FALSE(m.find("d").valid());
  EXPECT_EQ(m.find_language("da"), LanguageId(0U));
  EXPECT_FALSE(m.find_language("sv").valid());
  ASSERT_EQ(m.labels.size(), 5U);
  EXPECT_EQ(m.texts.text(m.labels[0].text), "a, på dansk");
  EXPECT_EQ(m.texts.text(m.labels[1].text), "a");
  EXPECT_EQ(m.texts.text(m.labels[2].text), "c");
  EXPECT_EQ(m.texts.text(m.labels[3].text), "c alternative 2");  // the order of the source stays
  EXPECT_EQ(m.texts.text(m.labels[4].text), "c alternative 1");
  EXPECT_EQ(m.sources[0].name, "a.csv");
}

TEST(PutInOrder, SortsEdgesAndDropsDoubledOnes) {
  auto m = shuffled();
  put_in_order(m);
  ASSERT_EQ(m.edges.size(), 3U);
  EXPECT_EQ(m.edges[0].relation, Relation::essential_skill);
  EXPECT_EQ(m.edges[0].from, ConceptId(2U));
  EXPECT_EQ(m.edges[0].to, ConceptId(1U));
  EXPECT_EQ(m.edges[1].from, ConceptId(1U));
  EXPECT_EQ(m.edges[2].from, ConceptId(2U));
}

TEST(PutInOrder, ASecondTimeChangesNothing) {
  auto m = shuffled();
  put_in_order(m);
  const auto labels = m.labels;
  put_in_order(m);
  for (std::size_t i = 0; i < labels.size(); ++i) EXPECT_EQ(m.labels[i].text, labels[i].text);
}

}  // namespace
}  // namespace metier::taxonomy
