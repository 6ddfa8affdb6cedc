#include "search/exact.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace metier::test {
namespace {

using namespace metier::taxonomy;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

struct Exact {
  Exact() {
    const auto cto = tiny.occupation("12345678-abcd-ef01-2345-6789abcdef01", "1330.3", "CTO");
    tiny.alternative(cto, "da", "øverste chef");
    const auto other = tiny.occupation("b", "2.1", "cto!");
    tiny.preferred(other, "da", "Chef").alternative(other, "en", "chef");
    const auto third = tiny.occupation("c", "2.2", "third");
    tiny.preferred(third, "de", "chef");
    tiny.isco("1330", "managers");
    tiny.concept_of(ConceptKind::skill_group, "isced-f/0613", "0613", "software");
    snapshot = Tiny::open(search_sections(tiny));
    index.emplace(search::ExactIndex::open(snapshot).value());
  }
  std::vector<std::string> find(std::string_view text, std::string_view language = "en") const {
    std::vector<std::string> out;
    for (const ConceptId id : index->find(text, snapshot->taxonomy().language(language)))
      out.emplace_back(snapshot->taxonomy().code(id));
    return out;
  }
  Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::optional<search::ExactIndex> index;
};

TEST(ExactIndex, WholeLabelsFolded) {
  const Exact t;
  EXPECT_THAT(t.find("cto"), ElementsAre("1330.3", "2.1"));
  EXPECT_THAT(t.find(" C.T.O "), IsEmpty());
  EXPECT_THAT(t.find("ct"), IsEmpty());
  EXPECT_THAT(t.find("Øverste Chef"), ElementsAre("1330.3"));
  EXPECT_THAT(t.find("overste chef"), ElementsAre("1330.3"));
  EXPECT_THAT(t.find("oeverste chef"), ElementsAre("1330.3"));
  EXPECT_THAT(t.find(""), IsEmpty());
}

TEST(ExactIndex, LanguageAskedForFirstThenEnglish) {
  const Exact t;
  std::vector<LabelId> labels;
  const auto languages = [&](std::string_view asked) {
    t.index->find_labels("chef", t.snapshot->taxonomy().language(asked), labels);
    std::vector<std::string> out;
    for (const LabelId l : labels)
      out.emplace_back(
          t.snapshot->taxonomy().language_code(t.snapshot->taxonomy().label_language(l)));
    return out;
  };
  EXPECT_THAT(languages("da"), ElementsAre("da", "en", "de"));
  EXPECT_THAT(languages("de"), ElementsAre("de", "en", "da"));
  EXPECT_THAT(languages("en"), ElementsAre("en", "da", "de"));
}

TEST(ExactIndex, CodesUrisAndTheirEnds) {
  const Exact t;
  EXPECT_THAT(t.find("1330.3"), ElementsAre("1330.3"));
  EXPECT_THAT(t.find("1330"), ElementsAre("1330"));
  EXPECT_THAT(t.find("C1330"), ElementsAre("1330"));
  EXPECT_THAT(t.find("c1330.3"), ElementsAre("1330.3"));
  EXPECT_THAT(t.find("0613"), ElementsAre("0613"));
  EXPECT_THAT(t.find("12345678-ABCD-EF01-2345-6789ABCDEF01"), ElementsAre("1330.3"));
  EXPECT_THAT(t.find("http://data.europa.eu/esco/occupation/12345678-abcd-ef01-2345-6789abcdef01"),
              ElementsAre("1330.3"));
  EXPECT_THAT(t.find("http://data.europa.eu/esco/isco/C1330/"), ElementsAre("1330"));
  EXPECT_THAT(t.find("c"), IsEmpty());
  EXPECT_THAT(t.find("///"), IsEmpty());
  EXPECT_THAT(t.find(std::string(10000, '1')), IsEmpty());
}

TEST(ExactIndex, CodesThatBeginAlike) {
  const Exact t;
  std::vector<ConceptId> ids;
  t.index->find_code_prefix("133", 10, ids);
  EXPECT_EQ(ids.size(), 2U);
  t.index->find_code_prefix("133", 1, ids);
  EXPECT_EQ(ids.size(), 1U);
  t.index->find_code_prefix("9", 10, ids);
  EXPECT_TRUE(ids.empty());
  t.index->find_code_prefix("", 10, ids);
  EXPECT_TRUE(ids.empty());
}

}  // namespace
}  // namespace metier::test
