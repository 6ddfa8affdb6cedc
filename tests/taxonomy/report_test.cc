#include "taxonomy/report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "taxonomy/fault_log.h"
#include "taxonomy/terms.h"

namespace metier::taxonomy {
namespace {

using testing::HasSubstr;

TEST(Report, WithoutFaultsSaysSo) {
  Report report;
  report.count("skills", 2);
  report.count("skills", 1);
  EXPECT_EQ(report.to_text(), "         3  skills\nNo faults found.\n");
  EXPECT_EQ(report.to_json(), R"({"counts":{"skills":3},"faults":[],"notes":[]})");
}

TEST(Report, NotesAreToldButNotCounted) {
  Report report;
  report.add({FaultKind::cells_left_out, "skillsHierarchy_en.csv", 4, "11 of 14 cells"});
  EXPECT_EQ(report.total(), 0U);
  EXPECT_EQ(report.total(FaultKind::cells_left_out), 1U);
  EXPECT_EQ(report.to_text(),
            "No faults found.\n\nnote, empty last cells left out: 1 in skillsHierarchy_en.csv\n"
            "  line 4: 11 of 14 cells\n");
  EXPECT_EQ(report.to_json(),
            R"({"counts":{},"faults":[],"notes":[{"kind":"empty last cells left out",)"
            R"("table":"skillsHierarchy_en.csv","total":1,)"
            R"("examples":[{"line":4,"detail":"11 of 14 cells"}]}]})");
}

TEST(Report, CountsAllAndShowsTheFirstByLine) {
  Report report;
  for (std::uint64_t i = 0; i < 30; ++i)
    report.add({FaultKind::stray_space, "a.csv", 100 - i, "detail " + std::to_string(i)});
  report.add({FaultKind::missing_table, "skills", 0, "none"});
  EXPECT_EQ(report.total(FaultKind::stray_space), 30U);
  EXPECT_EQ(report.total(FaultKind::stray_space, "a.csv"), 30U);
  EXPECT_EQ(report.total(FaultKind::stray_space, "b.csv"), 0U);
  EXPECT_EQ(report.total(), 31U);
  EXPECT_EQ(report.faults().size(), Report::kExamples + 1);
  const auto text = report.to_text();
  EXPECT_THAT(text, HasSubstr("stray space: 30 in a.csv\n  line 81: detail 19\n  line 82: "));
  EXPECT_THAT(text, HasSubstr("line 100: detail 0\n  and more\n"));
  EXPECT_THAT(text, HasSubstr("missing table: 1 in skills\n  none\n"));
  EXPECT_THAT(
      report.to_json(),
      HasSubstr(
          R"({"kind":"missing table","table":"skills","total":1,"examples":[{"line":0,"detail":"none"}]})"));
}

TEST(FaultLog, PutsOnlyWhatWillBeShownIntoWords) {
  FaultLog log;
  std::size_t words = 0;
  for (int i = 0; i < 1000; ++i)
    log.add(FaultKind::stray_space, 7, [&] {
      ++words;
      return std::string("x");
    });
  log.add_many(FaultKind::missing_concept, 2, 241, [] { return std::string("241 of them"); });
  log.add_many(FaultKind::missing_concept, 2, 0, [] { return std::string("none"); });
  EXPECT_EQ(words, Report::kExamples);
  Report report;
  log.move_into(report, "t.csv");
  EXPECT_EQ(report.total(FaultKind::stray_space), 1000U);
  EXPECT_EQ(report.total(FaultKind::missing_concept), 241U);
  EXPECT_THAT(report.to_text(),
              HasSubstr("missing concept: 241 in t.csv\n  line 2: 241 of them\n"));
  log.move_into(report, "t.csv");  // empty by now
  EXPECT_EQ(report.total(), 1241U);
}

TEST(Names, AreThereAndDifferent) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kFaultKindCount; ++i) {
    EXPECT_FALSE(name(static_cast<FaultKind>(i)).empty());
    names.insert(name(static_cast<FaultKind>(i)));
  }
  EXPECT_EQ(names.size(), kFaultKindCount);
  names.clear();
  for (std::size_t i = 0; i < kRelationCount; ++i) {
    names.insert(name(static_cast<Relation>(i)));
    EXPECT_EQ(inverse(inverse(static_cast<Relation>(i))), static_cast<Relation>(i));
  }
  EXPECT_EQ(names.size(), kRelationCount);
  EXPECT_EQ(name(Collection::digcomp), "digComp");
  EXPECT_EQ(name(static_cast<Status>(200)), "unknown");
}

TEST(Words, OfTheTablesAreUnderstood) {
  EXPECT_EQ(skill_type_from_esco("skill/competence"), SkillType::skill);
  EXPECT_EQ(skill_type_from_esco("knowledge"), SkillType::knowledge);
  EXPECT_EQ(skill_type_from_esco(""), SkillType::none);
  EXPECT_FALSE(skill_type_from_esco("attitude"));
  EXPECT_EQ(reuse_level_from_esco("occupation-specific"), ReuseLevel::occupation_specific);
  EXPECT_FALSE(reuse_level_from_esco("global"));
}

}  // namespace
}  // namespace metier::taxonomy
