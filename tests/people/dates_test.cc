#include "people/dates.h"

#include <gtest/gtest.h>

namespace metier::people {
namespace {

struct Case {
  std::string_view line;
  std::string_view said;  // the words found
  std::string_view from, to;
  bool current = false;
  std::string_view language = "en";
};

TEST(Dates, RangesOfManyCountries) {
  const Case cases[] = {
      {"2015 - 2018", "2015 - 2018", "2015", "2018"},
      {"2015–2018  Baker, Bread & Co.", "2015–2018", "2015", "2018"},
      {"Baker (03/2015 – 07/2018)", "03/2015 – 07/2018", "2015-03", "2018-07"},
      {"03.2015-07.2018", "03.2015-07.2018", "2015-03", "2018-07"},
      {"2015-03 - 2018-07", "2015-03 - 2018-07", "2015-03", "2018-07"},
      {"01.03.2015 bis 31.07.2018", "01.03.2015 bis 31.07.2018", "2015-03", "2018-07", false, "de"},
      {"3/14/2015 to 7/31/2018", "3/14/2015 to 7/31/2018", "2015-03", "2018-07"},
      {"Jan 2018 to date", "Jan 2018 to date", "2018-01", "", true},
      {"Sept. 2014 – June 2016", "Sept. 2014 – June 2016", "2014-09", "2016-06"},
      {"1 March 2015 – 31 July 2018", "March 2015 – 31 July 2018", "2015-03", "2018-07"},
      {"03/2015 – heute", "03/2015 – heute", "2015-03", "", true, "de"},
      {"seit 04/2018  Tischlerei", "seit 04/2018", "2018-04", "", true, "de"},
      {"depuis septembre 2019", "depuis septembre 2019", "2019-09", "", true, "fr"},
      {"de mars 2015 à juillet 2018", "mars 2015 à juillet 2018", "2015-03", "2018-07", false,
       "fr"},
      {"2016 – aujourd'hui", "2016 – aujourd'hui", "2016", "", true, "fr"},
      {"marzo de 2015 - actualidad", "marzo de 2015 - actualidad", "2015-03", "", true, "es"},
      {"dal 2015 al 2018", "dal 2015 al 2018", "2015", "2018", false, "it"},
      {"2015. január - 2016. március", "2015. január - 2016. március", "2015-01", "2016-03", false,
       "hu"},
      {"od lipca 2015 do listopada 2018", "od lipca 2015 do listopada 2018", "2015-07", "2018-11",
       false, "pl"},
      {"lipanj 2015. - listopad 2018.", "lipanj 2015. - listopad 2018", "2015-06", "2018-10", false,
       "hr"},
      {"květen 2015 – dosud", "květen 2015 – dosud", "2015-05", "", true, "cs"},
      {"август 2015 - до момента", "август 2015 - до момента", "2015-08", "", true, "bg"},
      {"Μάρτιος 2015 - σήμερα", "Μάρτιος 2015 - σήμερα", "2015-03", "", true, "el"},
      {"maaliskuu 2015 – nykyinen", "maaliskuu 2015 – nykyinen", "2015-03", "", true, "fi"},
      {"aug. 2012 - nu", "aug. 2012 - nu", "2012-08", "", true, "da"},
      {"2015-18", "2015-18", "2015", "2018"},
      {"01/2010\t12/2012\tBread & Co.", "01/2010\t12/2012", "2010-01", "2012-12"},
      {"01/2010\theute\tBäcker", "01/2010\theute", "2010-01", "", true, "de"},
      {"nuo 2015 m. balandžio", "nuo 2015 m. balandžio", "2015-04", "", true, "lt"},
      {"veljača 2016. – danas", "veljača 2016. – danas", "2016-02", "", true, "hr"},
      {"03/15 – 07/18", "03/15 – 07/18", "2015-03", "2018-07"},
      {"2018 -", "2018 -", "2018", "", true},
      {"01/02/2018 – CURRENT – Berlin, Germany", "01/02/2018 – CURRENT", "2018-02", "", true},
      {"born 1981, at Bread & Co. 2001-2009", "2001-2009", "2001", "2009"},
  };
  for (const Case& c : cases) {
    const auto period = find_period(c.line, c.language);
    ASSERT_TRUE(period) << c.line;
    EXPECT_TRUE(period->range) << c.line;
    EXPECT_EQ(c.line.substr(period->begin, period->end - period->begin), c.said);
    EXPECT_EQ(to_string(period->from), c.from) << c.line;
    EXPECT_EQ(to_string(period->to), c.to) << c.line;
    EXPECT_EQ(period->current, c.current) << c.line;
  }
}

TEST(Dates, OneDateIsItsOwnEnd) {
  const auto period = find_period("MSc Statistics, July 2018", "en");
  ASSERT_TRUE(period);
  EXPECT_FALSE(period->range);
  EXPECT_EQ(to_string(period->from), "2018-07");
  EXPECT_EQ(to_string(period->to), "2018-07");
}

TEST(Dates, OtherNumbersAreNone) {
  for (const std::string_view line :
       {"Room 2015B", "+49 30 20152018", "saved 2000 € a month", "2015.5 kg", "ISO 9001", "12/7",
        "version 1.2015.3", "growth of 2000%", "", "-", "may well be", "03/15"})
    EXPECT_FALSE(find_period(line, "en")) << line;
}

TEST(Dates, MonthsAreCounted) {
  const YearMonth today{2026, 11};
  EXPECT_EQ(months_between({2018, 4}, {2018, 4}, false, today), 1U);
  EXPECT_EQ(months_between({2018, 4}, {2019, 3}, false, today), 12U);
  EXPECT_EQ(months_between({2015, 0}, {2018, 0}, false, today), 36U);
  EXPECT_EQ(months_between({2015, 0}, {2015, 0}, false, today), 6U);
  EXPECT_EQ(months_between({2026, 1}, {}, true, today), 11U);
  EXPECT_EQ(months_between({2019, 3}, {2018, 4}, false, today), 0U);
  EXPECT_EQ(months_between({}, {2018, 4}, false, today), 0U);
  EXPECT_EQ(months_between({2018, 4}, {}, true, {}), 0U);
}

TEST(Dates, FieldsOfStructuredDocuments) {
  EXPECT_EQ(to_string(parse_date("2018-04-01")), "2018-04");
  EXPECT_EQ(to_string(parse_date("2018-04")), "2018-04");
  EXPECT_EQ(to_string(parse_date("2018")), "2018");
  EXPECT_EQ(to_string(parse_date("present")), "");
}

}  // namespace
}  // namespace metier::people
