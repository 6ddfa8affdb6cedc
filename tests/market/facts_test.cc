#include "market/facts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "market/market.h"
#include "support/tiny.h"

namespace metier::market {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

struct World {
  World() {
    const auto cto = tiny.occupation("cto", "1330.3", "chief technology officer");
    tiny.alternative(cto, "en", "CTO").alternative(cto, "da", "teknologidirektør");
    tiny.alternative(tiny.occupation("baker", "7512.1", "baker"), "en", "the master");
    tiny.alternative(tiny.occupation("cook", "5120.1", "cook"), "en", "the master");
    tiny.skill("sql", "SQL");
    snapshot = tiny.snapshot();
  }
  Result<FactsRead> read(std::string_view bytes, const char* name = "facts.csv") const {
    return read_facts(name, bytes, snapshot->taxonomy());
  }
  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
};

constexpr std::string_view kTable =
    "occupation,measure,label,value,minimum,maximum,unit,place,date,source,url\n"
    "CTO,pay,base salary,,215194,300131,USD/year,US,2022-04-26,Salary.com,https://www.salary.com/\n"
    "1330.3,pay,\"base salary, mean\",256604,,,USD/year,US,2022,Salary.com,\n"
    "http://data.europa.eu/esco/occupation/cto,pay,\"base salary, mean\",163255,,,USD/year,US,"
    "2021,Salary.com,\n"
    "teknologidirektør,outlook,employment,+11,,,%,US,2020/2030,BLS,\n"
    ",outlook,all jobs,4,,,%,US,2020/2030,BLS,\n"
    "CTO,experience,,,15,,years,,,Salary.com,\n";

TEST(Facts, AreReadAsTheyWereSaid) {
  const World w;
  const auto read = w.read(kTable);
  ASSERT_TRUE(read) << read.error().message;
  EXPECT_THAT(read->bad_rows, IsEmpty());
  ASSERT_THAT(read->facts, SizeIs(6));
  const std::string cto = "http://data.europa.eu/esco/occupation/cto";
  EXPECT_EQ(read->facts[0],
            (store::Fact{cto, "pay", "base salary", 215194, 300131, "USD/year", "US", "2022-04-26",
                         "Salary.com", "https://www.salary.com/"}));
  // Both means stay.
  EXPECT_EQ(read->facts[1].minimum, 256604);
  EXPECT_EQ(read->facts[2].minimum, 163255);
  EXPECT_EQ(read->facts[2].occupation, cto);
  EXPECT_EQ(read->facts[3].occupation, cto);
  EXPECT_EQ(read->facts[3].date, "2020/2030");
  EXPECT_EQ(read->facts[4].occupation, "");
  EXPECT_TRUE(std::isinf(read->facts[5].maximum));
}

TEST(Facts, AreReadFromJsonToo) {
  const World w;
  const auto array =
      w.read(R"([{"occupation":"CTO","measure":"pay","value":1.5,"source":"x"}])", "f.json");
  ASSERT_TRUE(array) << array.error().message;
  ASSERT_THAT(array->facts, SizeIs(1));
  EXPECT_EQ(array->facts[0].maximum, 1.5);
  const auto lines = w.read(
      "{\"measure\":\"pay\",\"minimum\":\"1 500\",\"maximum\":2e3,\"source\":"
      "\"x\"}\n{\"measure\":\"pay\",\"value\":3,\"source\":\"y\"}\n",
      "f.jsonl");
  ASSERT_TRUE(lines) << lines.error().message;
  ASSERT_THAT(lines->facts, SizeIs(2));
  EXPECT_EQ(lines->facts[0].minimum, 1500);
  EXPECT_EQ(lines->facts[0].maximum, 2000);
}

TEST(Facts, ABadRowIsNamedByFileLineAndField) {
  const World w;
  const auto error = [&](std::string_view row) {
    const auto read = w.read(
        "occupation,measure,value,minimum,maximum,place,date,source,url\n"
        "CTO,pay,1,,,,,x,\n" +
        std::string(row) + "\nCTO,pay,2,,,,,x,\n");
    EXPECT_TRUE(read);
    EXPECT_THAT(read->facts, SizeIs(2)) << row;
    EXPECT_THAT(read->bad_rows, SizeIs(1)) << row;
    return read->bad_rows.empty() ? std::string() : read->bad_rows[0].message;
  };
  EXPECT_EQ(error("CTO,pay,\"12,5\",,,,,x,"),
            "facts.csv:3:3: value: \"12,5\" is no number as it is written here: 1234.5");
  EXPECT_EQ(error("wizard,pay,1,,,,,x,"),
            "facts.csv:3:1: occupation: no occupation is called \"wizard\"");
  EXPECT_THAT(error("the master,pay,1,,,,,x,"), HasSubstr("several occupations"));
  EXPECT_THAT(error("http://data.europa.eu/esco/skill/sql,pay,1,,,,,x,"),
              HasSubstr("is no occupation"));
  EXPECT_THAT(error("http://no.where/1,pay,1,,,,,x,"), HasSubstr("not in this release"));
  EXPECT_THAT(error("CTO,Pay!,1,,,,,x,"), HasSubstr("3:2: measure"));
  EXPECT_THAT(error("CTO,pay,,,,,,x,"), HasSubstr("3:3: value: is empty"));
  EXPECT_THAT(error("CTO,pay,1,2,3,,,x,"), HasSubstr("a value or a range"));
  EXPECT_THAT(error("CTO,pay,,3,2,,,x,"), HasSubstr("3:4: minimum: larger than maximum"));
  EXPECT_THAT(error("CTO,pay,1,,,Denmark,,x,"), HasSubstr("3:6: place"));
  EXPECT_THAT(error("CTO,pay,1,,,,2022-02-30,x,"), HasSubstr("3:7: date"));
  EXPECT_THAT(error("CTO,pay,1,,,,,,"), HasSubstr("3:8: source: is empty"));
  EXPECT_THAT(error("CTO,pay,1,,,,,x,javascript:alert(1)"), HasSubstr("3:9: url"));
  EXPECT_THAT(error("CTO,pay,nan,,,,,x,"), HasSubstr("is no number"));
  EXPECT_THAT(error("CTO,pay,1e999,,,,,x,"), HasSubstr("is no number"));
  EXPECT_THAT(error("CTO,pay,1,,,,," + std::string(3000, 'x') + ","), HasSubstr("longer than"));
}

TEST(Facts, ATableWithoutTheColumnsIsNoTableOfFacts) {
  const World w;
  const auto error = [&](std::string_view table) {
    const auto read = w.read(table);
    EXPECT_FALSE(read);
    return read ? std::string() : read.error().message;
  };
  EXPECT_THAT(error("measure,value\npay,1\n"), HasSubstr("no column \"source\""));
  EXPECT_THAT(error("measure,source\npay,x\n"), HasSubstr("\"value\" or \"minimum\""));
  EXPECT_THAT(error("measure,value,source,colour\npay,1,x,red\n"),
              HasSubstr("facts.csv:1:4: no column of facts is called \"colour\""));
  EXPECT_THAT(error("measure,value,value,source\npay,1,1,x\n"), HasSubstr("twice"));
}

TEST(Facts, DatesAreYearsMonthsDaysOrSpans) {
  for (const auto* good : {"2022", "2022-04", "2024-02-29", "2020/2030", "2020-01/2020-06"})
    EXPECT_TRUE(is_fact_date(good)) << good;
  for (const auto* bad :
       {"", "22", "2022-13", "2023-02-29", "2030/2020", "early 2021", "2022/", "/2022", "2022-4-1"})
    EXPECT_FALSE(is_fact_date(bad)) << bad;
}

TEST(Facts, FiguresForPeople) {
  const store::Fact range{"", "pay", "", 215194, 300131, "USD/year", "", "", "", ""};
  EXPECT_EQ(figure(range), "215,194\u2013300,131 USD/year");
  EXPECT_EQ(figure(range, "da"), "215.194\u2013300.131 USD/year");
  EXPECT_EQ(figure({"", "", "", 15, INFINITY, "years", "", "", "", ""}), "15+ years");
  EXPECT_EQ(figure({"", "", "", -2.5, -2.5, "%", "", "", "", ""}, "de"), "\u22122,5 %");
}

}  // namespace
}  // namespace metier::market
