#include "mapping/columns.h"

#include <gmock/gmock.h>

#include "mapping/rows.h"

namespace metier::mapping {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Result<Table> table_of(const std::string& name, std::string_view bytes, std::string_view c = {}) {
  return Table::open(std::move(*open_records(name, bytes)), c);
}

TEST(Columns, TheObviousOneIsTaken) {
  const auto columns = choose_columns({"ID", "Job Title", "Description", "lang"}, "");
  ASSERT_TRUE(columns);
  EXPECT_EQ(columns->name, 1U);
  EXPECT_EQ(columns->description, 2U);
  EXPECT_EQ(columns->language, 3U);
  EXPECT_EQ(columns->code, 0U);
  EXPECT_EQ(choose_columns({"O*NET-SOC Code", "Title", "Description"}, "")->name, 1U);
  EXPECT_EQ(choose_columns({"KldB-Code", "Bezeichnung"}, "")->code, 0U);
  EXPECT_EQ(choose_columns({"anything"}, "")->name, 0U);
}

TEST(Columns, OrTheOneThatIsNamed) {
  EXPECT_EQ(choose_columns({"a", "b"}, "b")->name, 1U);
  EXPECT_EQ(choose_columns({"a", "My Skill"}, "my skill")->name, 1U);
  const auto none = choose_columns({"a", "b"}, "c");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().kind, ErrorKind::usage);
  EXPECT_THAT(none.error().message, HasSubstr("there are \"a\", \"b\""));
  EXPECT_THAT(choose_columns({"a", "b"}, "").error().message, HasSubstr("--column"));
}

TEST(Table, AListOfOneColumnHasAHeaderOnlyWhereItNamesOne) {
  auto with = table_of("a.csv", "Skill\ncook\n");
  EXPECT_THAT(with->header(), ElementsAre("Skill"));
  auto without = table_of("a.csv", "cook\nbaker\n");
  EXPECT_THAT(without->header(), ElementsAre("label"));
  Record row;
  ASSERT_TRUE(*without->next(row));
  EXPECT_THAT(row.cells, ElementsAre("cook"));
  EXPECT_THAT(table_of("a.csv", "What\ncook\n", "What")->header(), ElementsAre("What"));
}

TEST(Table, ShortRowsAreFilledAndLongOnesRefused) {
  auto table = table_of("a.csv", "id,name\n1\n2,cook,x\n");
  Record row;
  ASSERT_TRUE(*table->next(row));
  EXPECT_THAT(row.cells, ElementsAre("1", ""));
  const auto wrong = table->next(row);
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().message, HasSubstr("a.csv:3:3: more cells than the header's 2"));
}

}  // namespace
}  // namespace metier::mapping
