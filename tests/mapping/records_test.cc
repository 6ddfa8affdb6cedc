#include "mapping/records.h"

#include <gmock/gmock.h>

#include "mapping/rows.h"

namespace metier::mapping {
namespace {

using test::Rows;
using test::rows_of;
using testing::HasSubstr;
using testing::StartsWith;

TEST(Records, CsvWithQuotesAndLineBreaks) {
  EXPECT_EQ(
      rows_of("a.csv",
              "\xEF\xBB\xBFid,name\r\n1,\"lead, and\nfollow\"\r\n\r\n2,\"say \"\"hi\"\"\"\n3,"),
      (Rows{{"id", "name"}, {"1", "lead, and\nfollow"}, {"2", "say \"hi\""}, {"3", ""}}));
}

TEST(Records, TheDelimiterIsFoundByTheContent) {
  EXPECT_EQ(find_delimiter("a;b\n\"1,5\";2\n"), ';');
  EXPECT_EQ(find_delimiter("a\tb\nx, y\tz\n"), '\t');
  EXPECT_EQ(find_delimiter("a|b|c\n1|2|3"), '|');
  EXPECT_EQ(find_delimiter("a,b;c\nd,e;f\n"), ';');
  EXPECT_EQ(find_delimiter("baker\ncook, in a ship\n"), '\0');
  EXPECT_EQ(find_delimiter(""), '\0');
  std::string many = "id,name\n";
  for (int i = 0; i < 20'000; ++i) many += "1,\"a\nb\"\n";
  EXPECT_EQ(find_delimiter(many), ',');
}

TEST(Records, ATableByItsNameMayBeRagged) {
  EXPECT_EQ(rows_of("a.csv", "id;name\n1\n2;cook;x\n"),
            (Rows{{"id", "name"}, {"1"}, {"2", "cook", "x"}}));
}

TEST(Records, TextHasANameALine) {
  EXPECT_EQ(rows_of("-", "baker\r\n\n  \ncook, in a ship\n\"cook"),
            (Rows{{"baker"}, {"cook, in a ship"}, {"\"cook"}}));
  EXPECT_EQ(rows_of("a.txt", "a, b\nc, d\n"), (Rows{{"a, b"}, {"c, d"}}));
  EXPECT_TRUE(rows_of("a.txt", "").empty());
}

TEST(Records, JsonArraysAndLines) {
  const Rows expected{{"id", "name", "n"}, {"1", "cook", ""}, {"", "baker", "[1,2]"}};
  EXPECT_EQ(rows_of("-", R"([{"id":"1","name":"cook"}, {"name":"baker","n":[1,2],"id":null}])"),
            expected);
  EXPECT_EQ(rows_of("-", "{\"id\":\"1\",\"name\":\"cook\"}\n\n{\"name\":\"baker\",\"n\":[1,2]}\n"),
            expected);
  EXPECT_EQ(rows_of("a.json", R"(["cook","baker"])"), (Rows{{"label"}, {"cook"}, {"baker"}}));
  EXPECT_TRUE(rows_of("a.json", "[]").empty());
}

TEST(Records, LinesOfAMappingHaveTheColumnsOfTheForm) {
  const auto rows = rows_of(
      "a.jsonl",
      R"({"line":1,"row":{"id":"7","job":"cook"},"match":{"uri":"u","label":"l","score":0.9,)"
      R"("how":"exact","relation":"exact","matched":{"label":"m"}},"alternatives":[],"decision":""})"
      "\n"
      R"({"line":2,"row":{"id":"8","job":"x"},"match":null,)"
      R"("alternatives":[{"uri":"v","label":"w"}],"decision":"1"})");
  EXPECT_EQ(rows, (Rows{{"id", "job", "esco_uri", "esco_label", "score", "how", "relation",
                         "matched_label", "decision", "alternative_1_uri", "alternative_1_label"},
                        {"7", "cook", "u", "l", "0.9", "exact", "exact", "m", "", "", ""},
                        {"8", "x", "", "", "", "", "", "", "1", "v", "w"}}));
  EXPECT_EQ(rows_of("a.jsonl", R"({"row":1,"match":null,"decision":""})")[0],
            (std::vector<std::string>{"row", "match", "decision"}));
}

TEST(Records, WrongJsonIsNamed) {
  EXPECT_THAT(rows_of("a.jsonl", "{\"label\":\"a\"}\n{\"label\":\n")[0][0],
              StartsWith("error: a.jsonl:2: not JSON"));
  EXPECT_THAT(rows_of("a.json", "[1]")[0][0], HasSubstr("element 1 is neither"));
  EXPECT_THAT(rows_of("a.json", "[\"x\"")[0][0], HasSubstr("not a JSON array"));
  std::string keys = "{";
  for (int i = 0; i < 1100; ++i) keys += fmt::format("{}\"k{}\":1", i == 0 ? "" : ",", i);
  EXPECT_THAT(rows_of("a.json", "[" + keys + "}]")[0][0], HasSubstr("different keys"));
}

TEST(Records, HostileTextIsOneClearError) {
  EXPECT_THAT(rows_of("a.csv", "a,b\n1,\"x")[1][0], HasSubstr("a.csv:2:2: this quote"));
  EXPECT_THAT(rows_of("a.csv", "a,b\n1,\xFF\n")[1][0], HasSubstr("a.csv:2:2: this is not UTF-8"));
  EXPECT_THAT(rows_of("a.csv", std::string("a,b\n1,\0x\n", 9))[1][0], HasSubstr("NUL"));
  EXPECT_THAT(rows_of("a.csv",
                      "\xFF\xFE"
                      "a")[0][0],
              HasSubstr("UTF-16"));
  EXPECT_THAT(rows_of("a.xls", "\xD0\xCF\x11\xE0")[0][0], HasSubstr("save it as XLSX"));
  EXPECT_THAT(rows_of("a.csv", std::string(2000, ','))[0][0], HasSubstr("more than 1024 columns"));
  EXPECT_THAT(rows_of("a.csv", "a,b\n1," + std::string(kMaxCellBytes + 1, 'x'))[1][0],
              HasSubstr("bytes in a cell"));
}

TEST(Records, CellsAreWrittenAsTheyAreRead) {
  const Rows rows{{"plain", "a,b", "say \"hi\"", "two\nlines", " blanks ", ""}};
  std::string text;
  for (const auto& cell : rows[0]) {
    if (!text.empty()) text += ',';
    append_cell(text, cell, ',');
  }
  EXPECT_EQ(rows_of("a.csv", text), rows);
}

}  // namespace
}  // namespace metier::mapping
