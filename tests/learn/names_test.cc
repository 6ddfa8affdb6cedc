#include "learn/names.h"

#include <gmock/gmock.h>

#include <set>

#include "learn/learn.h"
#include "learn/sections.h"
#include "support/tiny.h"

namespace metier::learn {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> read(std::string_view table) {
  std::vector<std::string> out;
  const auto names = *read_names(table);
  for (const Name& name : names)
    out.push_back(fmt::format("{} {} {}", name.uuid, name.language, name.text));
  return out;
}

TEST(Names, ALineHasSeveral) {
  EXPECT_THAT(
      read("# who wrote it\n\na-1\tuse spreadsheets\ten\tExcel; MS Excel\nb\tbake\tfr\tpains"),
      ElementsAre("a-1 en Excel", "a-1 en MS Excel", "b fr pains"));
  EXPECT_THAT(read(""), ElementsAre());
}

TEST(Names, AWrongLineIsNamed) {
  for (const char* wrong : {"a", "a\tb", "a\tb\ten", "a\tb\ten\t", "\tb\ten\tc", "a\t\ten\tc",
                            "a\tb\t\tc", "a\tb\ten\tc; ; d"}) {
    const auto names = read_names(std::string("# one\n") + wrong);
    ASSERT_FALSE(names) << wrong;
    EXPECT_EQ(names.error().kind, ErrorKind::input);
    EXPECT_THAT(names.error().message, HasSubstr("line 2")) << wrong;
  }
}

TEST(Names, TheShippedOnesAreWell) {
  const auto names = read_names(shipped_names());
  ASSERT_TRUE(names) << names.error().message;
  EXPECT_GT(names->size(), 500U);
  std::set<std::tuple<std::string_view, std::string_view, std::string_view>> seen;
  for (const Name& name : *names) {
    EXPECT_EQ(name.uuid.size(), 36U) << name.text;
    EXPECT_EQ(name.language.size(), 2U) << name.text;
    EXPECT_TRUE(seen.emplace(name.uuid, name.language, name.text).second) << name.text << " twice";
    EXPECT_EQ(name.text.find_first_of("\t\r"), std::string_view::npos) << name.text;
  }
}

std::shared_ptr<const snapshot::Snapshot> learned_with(std::span<const Name> names,
                                                       BuildReport& report) {
  test::Tiny tiny;
  for (const char* name :
       {"use spreadsheets", "bake bread", "weld steel", "teach pupils", "paint walls", "drive cars",
        "mine coal", "cut hair", "sing songs", "grow wheat", "catch fish", "sew dresses",
        "fix pipes", "nurse patients", "judge thieves", "play music", "cook meals"})
    tiny.alternative(tiny.skill(name, name), "en", "know how to " + std::string(name));
  auto sections = tiny.sections();
  report = *build(*test::Tiny::open(sections), {.steps = 200, .names = names}, sections);
  return test::Tiny::open(sections);
}

// A word that no label has is learned, and is nearest to what it names.
TEST(Names, AreLearned) {
  const Name names[] = {{"use spreadsheets", "en", "zork"},
                        {"of no concept", "en", "nothing"},
                        {"use spreadsheets", "da", "regneark"}};  // there is no Danish
  BuildReport report;
  const auto snapshot = learned_with(names, report);
  EXPECT_EQ(report.names, 1U);
  const auto vectors = *Vectors::open(*snapshot);
  ASSERT_NE(vectors.find("zork"), kNoWord);
  EXPECT_EQ(vectors.find("nothing"), kNoWord);
  EXPECT_EQ(vectors.find("regneark"), kNoWord);
  std::vector<float> sum(vectors.width());
  vectors.add_known_word(vectors.find("zork"), sum.data());
  Direction zork;
  vectors.direction(sum.data(), zork);
  const auto& t = snapshot->taxonomy();
  const auto named = t.find_uri("http://data.europa.eu/esco/skill/use spreadsheets");
  EXPECT_GT(vectors.concept_cosine(zork, named), 0.7F);
  for (std::size_t c = 0; c < t.concept_count(); ++c)
    EXPECT_LE(vectors.concept_cosine(zork, ConceptId(c)), vectors.concept_cosine(zork, named));

  const auto without = learned_with({}, report);
  EXPECT_EQ(report.names, 0U);
  EXPECT_EQ(Vectors::open(*without)->find("zork"), kNoWord);
}

}  // namespace
}  // namespace metier::learn
