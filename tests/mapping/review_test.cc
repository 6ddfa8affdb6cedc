#include "mapping/review.h"

#include <gmock/gmock.h>

#include "mapping/mapping_corner.h"
#include "mapping/rows.h"

namespace metier::mapping {
namespace {

using test::MappingCorner;
using test::Rows;
using test::rows_of;
using testing::HasSubstr;

const MappingCorner& corner() {
  static const MappingCorner one;
  return one;
}

constexpr std::string_view kEsco = "http://data.europa.eu/esco/";

// A reviewed form of one row that proposes the cook, with the decision.
std::string form(std::string_view decision, std::string_view uri = "occupation/cook",
                 std::string_view relation = "close") {
  const std::string proposed = uri.empty() ? "" : fmt::format("{}{}", kEsco, uri);
  return fmt::format(
      "score,name,esco_uri,esco_label,score,how,relation,matched_label,decision,"
      "alternative_1_uri,alternative_1_label\n"
      "9,Koch,{},cook,0.55,similar,{},cook,{},{}occupation/chef,chef\n",
      proposed, relation, decision, kEsco);
}

// "yes occupation/cook close", or the error.
std::string decided(const std::string& bytes, std::optional<float> accept = {}) {
  auto table = Table::open(std::move(*open_records("r.csv", bytes)));
  if (!table) return table.error().message;
  auto reviewed = Reviewed::open(std::move(*table), corner().t());
  if (!reviewed) return reviewed.error().message;
  Record own;
  Decided out;
  const auto more = reviewed->next(own, out, accept);
  if (!more) return more.error().message;
  EXPECT_EQ(own.cells, (std::vector<std::string>{"9", "Koch"}));
  if (out.what == Decided::What::no) return "no";
  if (out.what == Decided::What::undecided) return "undecided";
  return fmt::format("yes {} {}", corner().t().uri(out.id).substr(kEsco.size()),
                     name(out.relation));
}

TEST(Review, DecisionsOfAllKinds) {
  for (const char* yes : {"yes", "YES", " y ", "ja"})
    EXPECT_EQ(decided(form(yes)), "yes occupation/cook close");
  EXPECT_EQ(decided(form("no")), "no");
  EXPECT_EQ(decided(form("")), "undecided");
  EXPECT_EQ(decided(form("1")), "yes occupation/chef close");
  EXPECT_EQ(decided(form("https://data.europa.eu/esco/occupation/baker", "", "")),
            "yes occupation/baker close");
  EXPECT_EQ(decided(form("yes", "occupation/cook", "exact")), "yes occupation/cook exact");
}

TEST(Review, UndecidedRowsCountFromAScoreOn) {
  EXPECT_EQ(decided(form(""), 0.5F), "yes occupation/cook close");
  EXPECT_EQ(decided(form(""), 0.6F), "undecided");
  EXPECT_EQ(decided(form("", ""), 0.0F), "undecided");
  EXPECT_EQ(decided(form("no"), 0.0F), "no");
}

TEST(Review, WrongDecisionsNameTheirPlace) {
  EXPECT_THAT(decided(form("http://data.europa.eu/esco/occupation/gone")),
              HasSubstr("r.csv:2:9: no concept of this snapshot has the URI"));
  EXPECT_THAT(decided(form("perhaps")), HasSubstr("r.csv:2:9: \"perhaps\" is no decision"));
  EXPECT_THAT(decided(form("2")), HasSubstr("r.csv:2:9: there is no alternative 2"));
  EXPECT_THAT(decided(form("yes", "")), HasSubstr("r.csv:2:9: yes to what?"));
  EXPECT_THAT(decided(form("yes", "occupation/gone")), HasSubstr("r.csv:2:3: no concept"));
  EXPECT_THAT(decided(form("yes", "occupation/cook", "wide")), HasSubstr("r.csv:2:7: \"wide\""));
  EXPECT_THAT(decided("a,b\n1,2\n"), HasSubstr("no column \"esco_uri\""));
}

TEST(Review, TheFormIsReadAsItIsWritten) {
  const ReviewForm writer(corner().t(), 2, ';');
  const auto found = corner().map({"head cook", {}, "en"}, {.threshold = 0});
  const auto text = writer.header({"name"}) + writer.row({"head; cook"}, answer_of(found)) +
                    writer.row({"xqzt"}, answer_of(corner().map({"xqzt"})));
  const auto rows = rows_of("r.csv", text);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0].size(), 12U);
  EXPECT_EQ(rows[1].size(), 12U);
  EXPECT_EQ(rows[1][0], "head; cook");
  EXPECT_EQ(rows[1][4], "exact");
  EXPECT_EQ(rows[1][6], "head cook");
  EXPECT_EQ(rows[1][7], "");
  EXPECT_THAT(rows[1][8], HasSubstr("/esco/occupation/"));
  EXPECT_EQ(rows[2][1], "");
  EXPECT_EQ(rows[2][4], "unmatched");
}

}  // namespace
}  // namespace metier::mapping
