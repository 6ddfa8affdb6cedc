#include "mapping/crosswalk.h"

#include <gmock/gmock.h>

#include "mapping/mapping_corner.h"
#include "mapping/rows.h"

namespace metier::mapping {
namespace {

using test::MappingCorner;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const MappingCorner& corner() {
  static const MappingCorner one;
  return one;
}

Result<Crosswalk> read(std::string_view text) {
  auto records = open_records("walk.csv", text);
  if (!records) return tl::unexpected(records.error());
  return Crosswalk::read(std::move(*records), corner().t());
}

std::vector<std::string> links(const Crosswalk& crosswalk, std::string_view text) {
  std::vector<std::string> out;
  for (const auto& link : crosswalk.find(text))
    out.push_back(fmt::format("{} {} {}", name(link.relation), corner().t().uri(link.id).substr(27),
                              crosswalk.code(link)));
  return out;
}

constexpr std::string_view kOnet =
    "\xEF\xBB\xBFMapping project name,A-B Crosswalk,,,\n"
    "Classification 2 Landing page,https://esco.ec.europa.eu/en,,,\n"
    ",,,,\n"
    "O*NET Id,O*NET Title,ESCO or ISCO URI,ESCO or ISCO Title,Type of Match\n"
    "15-1.00,Coders,http://data.europa.eu/esco/isco/C2512,Software developers,broadMatch\n"
    "15-1.00,Coders,http://data.europa.eu/esco/occupation/developer,developer,exactMatch\n"
    "35-1.00,\"Cooks, all\",http://data.europa.eu/esco/occupation/cook,cook,exactISCO\n"
    "35-2.00,Others,http://data.europa.eu/esco/occupation/gone,gone,closeMatch\n";

TEST(Crosswalk, IsReadBehindItsPreamble) {
  const auto crosswalk = read(kOnet);
  ASSERT_TRUE(crosswalk) << crosswalk.error().message;
  EXPECT_THAT(links(*crosswalk, "15-1.00"),
              ElementsAre("exact occupation/developer 15-1.00", "broad isco/C2512 15-1.00"));
  EXPECT_THAT(links(*crosswalk, "COOKS all"), ElementsAre("exact occupation/cook 35-1.00"));
  EXPECT_THAT(links(*crosswalk, "35-2.00"), IsEmpty());
  EXPECT_THAT(links(*crosswalk, ""), IsEmpty());
  EXPECT_EQ(crosswalk->size(), 3U);
  EXPECT_EQ(crosswalk->unknown(), 1U);
}

TEST(Crosswalk, CodesOfEscoDoToo) {
  const auto crosswalk = read(
      "ESCO/ISCO Code,ESCO/ISCO Title,O*NET-SOC 2019 Code,O*NET-SOC 2019 Title\n"
      "2512.4,software developer,15-1.00,Coders\nC2512,Software developers,15-2.00,\"Others\"\n");
  ASSERT_TRUE(crosswalk) << crosswalk.error().message;
  EXPECT_THAT(links(*crosswalk, "Coders"), ElementsAre("close occupation/developer 15-1.00"));
  EXPECT_THAT(links(*crosswalk, "15-2.00"), ElementsAre("close isco/C2512 15-2.00"));
}

TEST(Crosswalk, NationalTablesInOtherOrder) {
  const auto crosswalk = read(
      "Classification 1 URI;Classification 1 PrefLabel;Mapping relation;Classification 2 URI;"
      "Classification 2 PrefLabel\n"
      "urn:kldb:43412;Koch;skos:closeMatch;http://data.europa.eu/esco/occupation/cook;cook\n");
  ASSERT_TRUE(crosswalk) << crosswalk.error().message;
  EXPECT_THAT(links(*crosswalk, "koch"), ElementsAre("close occupation/cook urn:kldb:43412"));
  EXPECT_THAT(links(*crosswalk, "urn:kldb:43412").size(), 1U);
}

TEST(Crosswalk, AMappingThatWasDecidedIsOne) {
  const auto crosswalk = read(
      "nr,beruf,esco_uri,esco_label,relation\n"
      "1,Koch,http://data.europa.eu/esco/occupation/cook,cook,exact\n2,Turner,,,\n");
  ASSERT_TRUE(crosswalk) << crosswalk.error().message;
  EXPECT_THAT(crosswalk->find("Koch").size(), 1U);
  EXPECT_THAT(links(*crosswalk, "Turner"), IsEmpty());
}

TEST(Crosswalk, WhatIsNoneIsSaid) {
  EXPECT_THAT(read("a,b\n1,2\n").error().message, HasSubstr("no crosswalk"));
  EXPECT_FALSE(read(""));
  const auto wrong = read(
      "code,uri,match\n1,http://data.europa.eu/esco/occupation/cook,exact\n"
      "2,http://data.europa.eu/esco/occupation/cook,nearly\n");
  ASSERT_FALSE(wrong);
  EXPECT_THAT(wrong.error().message, HasSubstr("walk.csv:3:3: \"nearly\" is none of exact"));
}

}  // namespace
}  // namespace metier::mapping
