#include "versions/list_scan.h"

#include <gmock/gmock.h>

namespace metier::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using versions::ListFormat;
using versions::Piece;

constexpr std::string_view kA = "http://data.europa.eu/esco/skill/a";
constexpr std::string_view kB = "http://data.europa.eu/esco/skill/b";

std::vector<std::string> shown(std::string_view text, const std::vector<Piece>& pieces) {
  std::vector<std::string> out;
  for (const Piece& p : pieces)
    out.push_back(fmt::format("{}:{}{}", p.line, text.substr(p.begin, p.end - p.begin),
                              p.is_key ? " key" : ""));
  return out;
}

std::vector<std::string> csv(const std::string& text, const std::string& column = "") {
  const auto found = versions::scan_csv(text, {"f.csv", ListFormat::csv, column});
  return found ? shown(text, *found) : std::vector<std::string>{found.error().message};
}

std::vector<std::string> json(const std::string& text) {
  const auto found = versions::scan_json(text, {"f.json", ListFormat::json, ""});
  return found ? shown(text, *found) : std::vector<std::string>{found.error().message};
}

std::string at(int line, std::string_view uri) {
  return fmt::format("{}:{}", line, uri);
}

TEST(ListScan, WhatAnEscoUriIs) {
  EXPECT_TRUE(versions::is_esco_uri(kA));
  EXPECT_TRUE(versions::is_esco_uri("https://data.europa.eu/esco/isced-f/0613"));
  EXPECT_FALSE(versions::is_esco_uri("http://data.europa.eu/esco/"));
  EXPECT_FALSE(versions::is_esco_uri("http://data.europa.eu/esco/skill/a b"));
  EXPECT_FALSE(versions::is_esco_uri("see http://data.europa.eu/esco/skill/a"));
  EXPECT_FALSE(versions::is_esco_uri("http://data.europa.eu/escort/skill/a"));
}

TEST(ListScan, CsvCellsOfUrisAndNothingElse) {
  EXPECT_THAT(csv(fmt::format("id,uri\r\n1,{}\r\n2,\"{}\"\r\n", kA, kB)),
              ElementsAre(at(2, kA), at(3, kB)));
  EXPECT_THAT(csv(fmt::format("id;uris\n1;{} | {}\n", kA, kB)), ElementsAre(at(2, kA), at(2, kB)));
  EXPECT_THAT(csv(fmt::format("id,uris\n1,\"{},\n{}\"\n2,\"{}\"", kA, kB, kA)),
              ElementsAre(at(2, kA), at(3, kB), at(4, kA)));
  EXPECT_THAT(csv(fmt::format("id,text\n1,see {}\n", kA)), IsEmpty());
  EXPECT_THAT(csv(""), IsEmpty());
  EXPECT_THAT(csv(",\n,,\n\n"), IsEmpty());
}

TEST(ListScan, CsvOneColumn) {
  const auto text = fmt::format("\xEF\xBB\xBF\"my \"\"own\"\"\",uri\n{},{}\n{},\n", kA, kB, kA);
  EXPECT_THAT(csv(text, "uri"), ElementsAre(at(2, kB)));
  EXPECT_THAT(csv(text, "my \"own\""), ElementsAre(at(2, kA), at(3, kA)));
  EXPECT_THAT(csv(text, "URL"), ElementsAre("f.csv:1: no column 'URL'; there are my \"own\", uri"));
}

TEST(ListScan, BrokenCsv) {
  EXPECT_THAT(csv("a,b\n1,\"x\ny\nz"), ElementsAre("f.csv:2: a quote that is never closed"));
  EXPECT_THAT(csv("a,b\n1,\"x\"y\n"), ElementsAre("f.csv:2: text behind a closing quote"));
}

TEST(ListScan, JsonStringsAndKeys) {
  EXPECT_THAT(json(fmt::format("{{\"a\": [\"{}\",\n \"x {}\"], \"{}\": {{}}}}", kA, kB, kB)),
              ElementsAre(at(1, kA), at(2, kB) + " key"));
  EXPECT_THAT(json("[\"http:\\/\\/data.europa.eu\\/esco\\/skill\\/a\"]"),
              ElementsAre("1:http:\\/\\/data.europa.eu\\/esco\\/skill\\/a"));
  EXPECT_THAT(json(fmt::format("{{\"u\":\"{}\"}}\n\n\"{}\"\n", kA, kB)),
              ElementsAre(at(1, kA), at(3, kB)));
  EXPECT_THAT(json("[1, -0.5e+3, 0, true, false, null, \"\\u00e5\\n\", [], {}, [[]]]"), IsEmpty());
  EXPECT_THAT(json(" \n"), IsEmpty());
}

TEST(ListScan, BrokenJsonIsOneErrorWithItsLine) {
  for (const std::string text : {"{\"a\": 1,\n}", "[1,\n2", "[1 \n 2]", "{\"a\"\n1}", "\n\"x",
                                 "[\"a\n\"]", "\n[\"\\x\"]", "\n[\"\\u12g4\"]", "\n[01]", "\n[1.]",
                                 "\n[-]", "\n[1e]", "\nnul", "\n]", "[\n}", "\n[,1]"}) {
    const auto found = json(text);
    ASSERT_EQ(found.size(), 1U) << text;
    EXPECT_THAT(found[0], testing::MatchesRegex("f.json:[12]: not JSON: .*")) << text;
  }
  EXPECT_THAT(json("{\"a\": 1,\n}"),
              ElementsAre("f.json:2: not JSON: the name of a field is missing"));
}

TEST(ListScan, DepthAndLengthAreNoMatter) {
  EXPECT_THAT(json(std::string(1 << 20, '[') + std::string(1 << 20, ']')), IsEmpty());
  EXPECT_THAT(json(std::string(1 << 20, '[')).at(0), HasSubstr("it ends too early"));
  EXPECT_THAT(json("[\"" + std::string(1 << 22, 'x') + "\"]"), IsEmpty());
  EXPECT_THAT(csv("a\n" + std::string(1 << 22, 'x')), IsEmpty());
}

TEST(ListScan, WordsOfText) {
  const auto text = fmt::format("# mine\n{}\n  {}\tb\nx{}\n", kA, kB, kA);
  EXPECT_THAT(shown(text, versions::scan_text(text)), ElementsAre(at(2, kA), at(3, kB)));
}

}  // namespace
}  // namespace metier::test
