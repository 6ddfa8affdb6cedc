// Uses the library as a program outside would: through include/metier/metier.h alone, on a file.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <metier/metier.h>

#include <filesystem>

#include "link/link.h"
#include "search/search.h"
#include "support/tiny.h"

namespace metier::test {
namespace {

using ::testing::HasSubstr;

class EngineTest : public ::testing::Test {
 protected:
  void SetUp() override {
    Tiny tiny;
    const auto cto = tiny.occupation("cto", "1330.3", "chief technology officer");
    tiny.preferred(cto, "da", "teknologidirektør");
    tiny.edge(cto, taxonomy::Relation::optional_skill,
              tiny.skill("haskell", "Haskell", taxonomy::SkillType::knowledge));
    auto sections = tiny.sections();
    const auto snapshot = Tiny::open(sections);
    ASSERT_TRUE(search::build(*snapshot, {}, sections));
    ASSERT_TRUE(link::build(*snapshot, {}, sections));
    path_ = ::testing::TempDir() + "engine.metier";
    ASSERT_TRUE(sections.write(path_));
  }
  void TearDown() override { std::filesystem::remove(path_); }
  std::string path_;
};

TEST_F(EngineTest, ShowsSearchesAndReads) {
  const auto engine = Engine::open(path_);
  ASSERT_TRUE(engine) << engine.error().message;
  EXPECT_THAT(*engine->show("1330.3", "da"), HasSubstr("\"label\":\"teknologidirektør\""));
  const auto hits = engine->search("tecnology oficer chief");
  ASSERT_FALSE(hits.empty());
  EXPECT_EQ(hits.front().code, "1330.3");
  EXPECT_EQ(hits.front().matched, "chief technology officer");
  EXPECT_THAT(engine->read("Our chief technology officer knows Haskell."),
              HasSubstr("\"start\":4"));
}

TEST_F(EngineTest, ErrorsCarryTheExitStatus) {
  const auto engine = Engine::open(path_);
  ASSERT_TRUE(engine);
  EXPECT_EQ(engine->show("no such thing").error().status, 1);
  EXPECT_EQ(Engine::open(path_ + ".none").error().status, 3);
}

}  // namespace
}  // namespace metier::test
