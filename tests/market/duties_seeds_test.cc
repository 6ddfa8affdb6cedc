// The guides that the project started from (../shared/seeds), where they are: counts and names.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>

#include "market/duty_world.h"

namespace metier::market {
namespace {

namespace fs = std::filesystem;
using test::duty_world;
using testing::Contains;

std::optional<std::string> seed(const char* name) {
  const fs::path path = fs::path("../shared/seeds") / name;
  if (!fs::exists(path)) return std::nullopt;
  const auto file = MappedFile::open(path);
  if (!file) return std::nullopt;
  return std::string(file->text());
}

TEST(SeedOfDuties, ComesBackAsFourteenSectionsOfLabelledBullets) {
  const auto text = seed("003_46e8e55ff2be4917.txt");
  if (!text) GTEST_SKIP() << "no ../shared/seeds";
  const auto document = duty_world().read({.text = *text});
  EXPECT_EQ(document.language, "en");
  std::vector<std::size_t> sizes(document.sections.size(), 0);
  for (const Duty& d : document.duties) {
    ++sizes[d.section];
    EXPECT_FALSE(d.label.empty()) << d.sentence;
    EXPECT_EQ(text->substr(d.begin, d.end - d.begin), d.label + ": " + d.sentence);
  }
  EXPECT_THAT(sizes, testing::ElementsAre(9, 9, 8, 8, 8, 6, 9, 17, 10, 8, 11, 10, 8, 8));
  EXPECT_EQ(document.duties.size(), 129U);
  EXPECT_EQ(document.sections.front().heading, "Chief Technology Officer Duties");
  EXPECT_EQ(document.sections.back().heading, "CTO Role Purpose");
}

TEST(SeedOfDuties, RecurringLabelsAreOneGroup) {
  const auto text = seed("003_46e8e55ff2be4917.txt");
  if (!text) GTEST_SKIP() << "no ../shared/seeds";
  DutyCollection all(duty_world().reader);
  all.add(std::vector<RoleText>{{.text = *text}});
  const auto duties = all.finish();
  EXPECT_EQ(duties.sentences, 129U);
  EXPECT_LT(duties.groups.size(), 129U);
  std::map<std::string, std::size_t> groups_with;
  std::size_t leadership = 0;
  for (const DutyGroup& g : duties.groups)
    for (const auto& [label, count] : g.labels) {
      ++groups_with[text::fold(label)];
      if (label == "Team Leadership") leadership = count;
    }
  EXPECT_EQ(leadership, 4U);
  for (const auto& [label, groups] : groups_with) EXPECT_EQ(groups, 1U) << label;
}

TEST(SeedInDanish, SaysWhatTheRoleTakes) {
  const auto text = seed("004_7b70bc5b067dcf53.txt");
  if (!text) GTEST_SKIP() << "no ../shared/seeds";
  const auto document = duty_world().read({.text = *text});
  EXPECT_EQ(document.language, "da");
  const auto& t = duty_world().snapshot->taxonomy();
  std::vector<std::string> chiefs, schooling;
  float years = 0;
  for (const Ask& a : document.asks) {
    if (a.kind == AskKind::reports_to && a.occupation.valid())
      chiefs.emplace_back(t.label(a.occupation, t.english()));
    if (a.kind == AskKind::experience) years = a.minimum;
    if (a.kind == AskKind::education)
      schooling.push_back(std::string(name(a.education)) +
                          (text::fold(a.what).starts_with("mba") ? " MBA" : ""));
  }
  EXPECT_THAT(chiefs, Contains("chief information officer"));
  EXPECT_THAT(chiefs, Contains("chief executive officer"));
  EXPECT_EQ(years, 15);
  EXPECT_THAT(schooling, Contains("bachelor"));
  EXPECT_THAT(schooling, Contains("master"));
  EXPECT_THAT(schooling, Contains("master MBA"));
}

}  // namespace
}  // namespace metier::market
