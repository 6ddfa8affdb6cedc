#include "taxonomy/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace metier::taxonomy {
namespace {

using testing::ElementsAre;
using Row = std::vector<std::string>;

struct Read {
  std::vector<Row> rows;
  std::vector<std::uint64_t> lines;
  std::string error;
};

Read read(std::string_view bytes) {
  Read out;
  CsvReader csv("t.csv", bytes);
  for (;;) {
    const auto more = csv.next();
    if (!more) {
      EXPECT_EQ(more.error().kind, ErrorKind::input);
      out.error = more.error().message;
      return out;
    }
    if (!*more) {
      EXPECT_EQ(csv.position(), bytes.size());
      return out;
    }
    out.rows.emplace_back(csv.cells().begin(), csv.cells().end());
    out.lines.push_back(csv.line());
  }
}

TEST(Csv, ReadsRecordsEndingInEitherLineBreakOrNone) {
  for (const std::string_view text : {"a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\r\n1,2", "a,b\n1,2"})
    EXPECT_THAT(read(text).rows, ElementsAre(Row{"a", "b"}, Row{"1", "2"}));
}

TEST(Csv, PassesOverTheByteOrderMark) {
  EXPECT_THAT(read("\xEF\xBB\xBF\"a\",b\n").rows, ElementsAre(Row{"a", "b"}));
  EXPECT_TRUE(read("\xEF\xBB\xBF").rows.empty());
}

TEST(Csv, EmptyBytesHoldNoRecord) {
  EXPECT_TRUE(read("").rows.empty());
}

TEST(Csv, QuotedCellsHoldCommasLineBreaksAndQuotes) {
  EXPECT_THAT(read("\"a,b\",\"c\r\nd\n\",\"say \"\"yes\"\"\",\"\"\"\",\"\"\n").rows,
              ElementsAre(Row{"a,b", "c\r\nd\n", "say \"yes\"", "\"", ""}));
}

TEST(Csv, EmptyCellsAreCells) {
  EXPECT_THAT(read(",,\n,\"\",\n").rows, ElementsAre(Row{"", "", ""}, Row{"", "", ""}));
}

TEST(Csv, ShortRecordsAndBlankLinesAreHandedOn) {
  EXPECT_THAT(read("a,b,c\n1\n\n1,2\n").rows,
              ElementsAre(Row{"a", "b", "c"}, Row{"1"}, Row{""}, Row{"1", "2"}));
}

TEST(Csv, TellsTheLineOnWhichARecordBegins) {
  EXPECT_THAT(read("a,b\n\"1\n2\r\n3\",x\n4,\"5\n\"\n6,7").lines, ElementsAre(1, 2, 5, 7));
}

TEST(Csv, CellsWithoutDoubledQuotesAreViewsOfTheBytes) {
  const std::string bytes = "plain,\"quoted\",\"dou\"\"bled\"\n";
  CsvReader csv("t.csv", bytes);
  ASSERT_TRUE(csv.next().value());
  const auto inside = [&](std::string_view cell) {
    return cell.data() >= bytes.data() && cell.data() < bytes.data() + bytes.size();
  };
  EXPECT_TRUE(inside(csv.cells()[0]));
  EXPECT_TRUE(inside(csv.cells()[1]));
  EXPECT_FALSE(inside(csv.cells()[2]));
}

TEST(Csv, CellsStayValidWhileReadingGoesOn) {
  std::string bytes = "first \"\"\n";
  bytes = "\"one \"\"1\"\"\"\n";
  for (int i = 0; i < 20'000; ++i) bytes += "\"more \"\"and\"\" more\"\n";
  CsvReader csv("t.csv", bytes);
  ASSERT_TRUE(csv.next().value());
  const auto first = csv.cells()[0];
  while (csv.next().value()) {
  }
  EXPECT_EQ(first, "one \"1\"");
}

TEST(Csv, ErrorsNameFileLineAndColumn) {
  EXPECT_EQ(read("a,b\nx,y\"z\n").error,
            "t.csv:2:4: a quote inside an unquoted cell; put the cell in quotes and double it");
  EXPECT_EQ(read("a\n\"x\ny\"z\n").error,
            "t.csv:3:3: text behind a closing quote; a quote inside a cell must be doubled");
  EXPECT_EQ(read("a\nb\n  ,\"x\n\n").error, "t.csv:3:4: more cells than the header's 1");
  EXPECT_EQ(read("a,b\nb\nøå,\"x\n\n").error, "t.csv:3:4: this quote is never closed");
  EXPECT_EQ(read("a,b\n1,2,3\n").error, "t.csv:2:5: more cells than the header's 2");
  EXPECT_EQ(read("a\rb\n").error,
            "t.csv:1:2: a carriage return that ends no line; put the cell in quotes");
  EXPECT_EQ(read("\xEF\xBB\xBFø\r").error,
            "t.csv:1:2: a carriage return that ends no line; put the cell in quotes");
  EXPECT_EQ(read(std::string_view("a,b\n1,\0\n", 8)).error,
            "t.csv:2:3: a NUL byte; this is not a CSV table");
  EXPECT_EQ(read(std::string_view("\xFF\xFE"
                                  "a\0",
                                  4))
                .error,
            "t.csv:1:1: this is UTF-16; ESCO's tables are UTF-8");
}

TEST(Csv, AQuotedCellAtTheEndMustBeClosed) {
  EXPECT_EQ(read("\"").error, "t.csv:1:1: this quote is never closed");
  EXPECT_EQ(read("\"a\"\"").error, "t.csv:1:1: this quote is never closed");
  EXPECT_THAT(read("\"a\"").rows, ElementsAre(Row{"a"}));
}

TEST(Csv, AHeaderHasALimit) {
  EXPECT_EQ(read(std::string(CsvReader::kMaxCells - 1, ',')).rows.size(), 1U);
  EXPECT_NE(read(std::string(CsvReader::kMaxCells, ',')).error, "");
}

TEST(Csv, ErrorAtNamesThePlaceOfACell) {
  CsvReader csv("t.csv", "a,\"bø\",\"c\"\"c\",d\r\n");
  ASSERT_TRUE(csv.next().value());
  EXPECT_EQ(csv.error_at(0, "x").message, "t.csv:1:1: x");
  EXPECT_EQ(csv.error_at(1, "x").message, "t.csv:1:4: x");  // behind the opening quote
  EXPECT_EQ(csv.error_at(3, "x").message, "t.csv:1:15: x");
  EXPECT_EQ(csv.error_at(4, "x").message, "t.csv:1:16: x");  // end of the record
}

std::string in_quotes(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

// What is written by the rules comes back as it was, quoted or not.
TEST(Csv, WrittenTablesComeBack) {
  std::mt19937 random(7);
  constexpr std::string_view kLetters = "ab,\"\n\rø ";
  for (int round = 0; round < 3000; ++round) {
    const std::size_t width = 1 + random() % 4;
    std::vector<Row> rows(1 + random() % 5, Row(width));
    std::string text = random() % 2 ? "" : "\xEF\xBB\xBF";
    for (auto& row : rows) {
      for (auto& cell : row) {
        for (auto n = random() % 6; n > 0; --n) cell += kLetters[random() % kLetters.size()];
        const bool plain = cell.find_first_of(",\"\n\r") == std::string::npos && random() % 2 == 0;
        text += (&cell == &row.front() ? "" : ",") + (plain ? cell : in_quotes(cell));
      }
      if (width == 1 && row[0].empty() && !text.ends_with('"')) text += "\"\"";
      text += random() % 2 ? "\n" : "\r\n";
    }
    const auto result = read(text);
    ASSERT_EQ(result.error, "") << text;
    ASSERT_EQ(result.rows, rows) << text;
  }
}

}  // namespace
}  // namespace metier::taxonomy
