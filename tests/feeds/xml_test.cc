#include <gmock/gmock.h>

#include "feeds/read_all.h"

namespace metier::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(XmlFeeds, ReferencesAndSectionsOfText) {
  const All all = read_bytes(
      "<jobs><job><title>Cook &amp; baker</title><description><![CDATA[<p>A&nbsp;B</p>]]>"
      "</description><company>Smith&#38;Sons</company></job></jobs>");
  EXPECT_THAT(titles(all), ElementsAre("Cook & baker"));
  EXPECT_EQ(all.records[0].text, "<p>A&nbsp;B</p>");
  EXPECT_EQ(all.records[0].employer, "Smith&Sons");
}

TEST(XmlFeeds, RecordsOfUnknownNames) {
  const All all = read_bytes(
      "<?xml version=\"1.0\"?><daten><stand>heute</stand><eintrag><titel>Koch</titel><firma>Post"
      "</firma></eintrag><eintrag><titel>Kellner</titel><firma>Post</firma></eintrag></daten>");
  EXPECT_THAT(titles(all), ElementsAre("Koch", "Kellner"));
  const All nested = read_bytes(
      "<r><meta><a>1</a></meta><list><job><title>A</title><company>x</company></job><job><title>B"
      "</title><company>y</company></job></list></r>");
  EXPECT_THAT(titles(nested), ElementsAre("A", "B"));
}

TEST(XmlFeeds, AttributesAndPartsOfPlaces) {
  const All all = read_bytes(
      "<jobs><job id=\"7\"><title>Cook</title><location country=\"NO\"><city>Oslo</city></location>"
      "<salary currency=\"NOK\" period=\"month\">35000</salary></job></jobs>");
  ASSERT_EQ(all.records.size(), 1U);
  EXPECT_EQ(all.records[0].id, "7");
  EXPECT_EQ(all.records[0].places[0].country, "NO");
  EXPECT_EQ(all.records[0].places[0].locality, "Oslo");
  EXPECT_EQ(all.records[0].pay_minimum, "35000");
  EXPECT_EQ(all.records[0].pay_currency, "NOK");
  EXPECT_EQ(all.records[0].pay_unit, "month");
}

TEST(XmlFeeds, AFaultIsMendedOrSetAside) {
  const All all = read_bytes(
      "<jobs>\n<job><title>A</title><description>x</description></job>\n<job><title>R & D"
      "</title><description>y</description></job>\n<job><title>C</b></title></job>\n"
      "<job><title>D</title><description>z</description></job>\n<job><title>\x01"
      "E</title><description>z</description></job></jobs>");
  EXPECT_EQ(all.error, "");
  EXPECT_THAT(titles(all), ElementsAre("A", "R & D", "D", "E"));
  ASSERT_EQ(all.rejects.size(), 1U);
  EXPECT_EQ(all.rejects[0].raw, "<job><title>C</b></title></job>");
  EXPECT_THAT(all.rejects[0].reason, HasSubstr("damaged XML: mismatched tag"));
  EXPECT_THAT(all.origins, ElementsAre("feed, record 1", "feed, record 2", "feed, record 3",
                                       "feed, record 4", "feed, record 5"));
}

TEST(XmlFeeds, ACutOneEndsWithAnError) {
  const All all =
      read_bytes("<jobs><job><title>A</title><company>x</company></job>\n<job><title>B</title>");
  EXPECT_THAT(titles(all), ElementsAre("A"));
  EXPECT_THAT(all.error, HasSubstr("feed: damaged XML in line 2"));
}

TEST(XmlFeeds, EntitiesAndDepthAreLimited) {
  const All bomb = read_bytes(
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><jobs><job><title>&b;"
      "</title><company>x</company></job></jobs>");
  EXPECT_THAT(bomb.error, HasSubstr("defines entities"));
  std::string deep = "<jobs>";
  for (int i = 0; i < 200; ++i) deep += "<a>";
  EXPECT_THAT(read_bytes(deep).error, HasSubstr("nested deeper than 64"));
}

TEST(XmlFeeds, LargeRecordsAreSetAside) {
  Options options;
  options.max_record_bytes = 2000;
  const All all =
      read_bytes("<jobs><job><title>A</title><company>x</company></job><job><title>" +
                     std::string(500000, 'y') +
                     "</title></job><job><title>B</title><company>x</company></job></jobs>",
                 options);
  EXPECT_THAT(titles(all), ElementsAre("A", "B"));
  ASSERT_EQ(all.rejects.size(), 1U);
  EXPECT_EQ(all.rejects[0].reason, "more than 2000 bytes");
}

TEST(XmlFeeds, OthersAreRefused) {
  EXPECT_THAT(read_bytes("<?xml version=\"1.0\"?><cats><cat><name>Tom</name></cat></cats>").error,
              HasSubstr("no adverts in it"));
}

}  // namespace
}  // namespace metier::feeds
