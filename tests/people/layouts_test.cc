// Layouts of CVs: rows, columns, forms, lists without dates.
#include <gmock/gmock.h>

#include "people/cv_reader.h"
#include "people/initials.h"
#include "people/people_corner.h"

namespace metier::people {
namespace {

using testing::IsEmpty;
using testing::NotNull;
using testing::SizeIs;

const test::PeopleCorner& corner() {
  return test::people_corner();
}

struct Expected {
  const char *title, *organisation, *from, *to;
};
void expect_position(const Position& position, const Expected& expected) {
  EXPECT_EQ(position.title, expected.title);
  EXPECT_EQ(position.organisation, expected.organisation);
  EXPECT_EQ(to_string(position.from), expected.from);
  EXPECT_EQ(to_string(position.to), expected.to);
}

TEST(Layouts, DatesAtTheRightMargin) {
  const Profile p = corner().read(
      "Experience\n\nBread & Co.\tBath, England\nBaker\tJan. 2015 – May 2018\nBaking bread\n\n"
      "Northwind\tLeeds, England\nSoftware developer\tJune 2018 – Present\nSQL\n\n"
      "Education\n\nUniversity of Leeds\tLeeds\nBachelor of Baking\t2011 – 2014\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  expect_position(p.positions[0], {"Baker", "Bread & Co.", "2015-01", "2018-05"});
  expect_position(p.positions[1], {"Software developer", "Northwind", "2018-06", ""});
  ASSERT_THAT(p.education, SizeIs(1));
  EXPECT_EQ(p.education[0].title, "Bachelor of Baking");
  EXPECT_EQ(p.education[0].organisation, "University of Leeds");
}

TEST(Layouts, DatesThatANarrowColumnWraps) {
  const Profile p = corner().read(
      "Career history\n\nJan 2011 -      Baker, Bread & Co., Bath\n"
      "present         Baking bread.\n\n"
      "Apr 1998 to     Software developer, Northwind,\nMay 2009        Leeds\n\nSkills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  expect_position(p.positions[0], {"Baker", "Bread & Co.", "2011-01", ""});
  EXPECT_TRUE(p.positions[0].current);
  expect_position(p.positions[1], {"Software developer", "Northwind", "1998-04", "2009-05"});
}

TEST(Layouts, FormsSayWhatTheirLinesAre) {
  const Profile p = corner().read(
      "Work experience\n\nDates\tMarch 2014 – present\nOccupation or position held\tBaker\n"
      "Main activities\tBaking bread\nName and address of employer\tBread & Co., Bath\n\n"
      "Dates\t2008 – 2014\nOccupation or position held\tSoftware developer\n"
      "Name and address of employer\tNorthwind, Leeds\n\nSkills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  expect_position(p.positions[0], {"Baker", "Bread & Co.", "2014-03", ""});
  expect_position(p.positions[1], {"Software developer", "Northwind", "2008", "2014"});
}

TEST(Layouts, CellsOfEmployerTitleAndDates) {
  auto document = test::plain_document(
      "Work history\n\nEmployer\n\nPosition\n\nPeriod\n\nNorthwind\n\nBaker\n\n"
      "2011 - 2014\n\nSkills\n\nSQL\n");
  for (auto& part : document.parts) part.kind = documents::PartKind::cell;
  const Profile p = corner().read(document);
  ASSERT_THAT(p.positions, SizeIs(1));
  expect_position(p.positions[0], {"Baker", "Northwind", "2011", "2014"});
}

TEST(Layouts, TrainingsAndTheirSchools) {
  const auto training = [](const std::string& lines) {
    const Profile p = corner().read("Skills\n\nSQL\n\nEducation\n\n" + lines);
    return p.education.size() == 1 ? p.education[0].title + " @ " + p.education[0].organisation
                                   : std::to_string(p.education.size());
  };
  EXPECT_EQ(training("2004–2009 Brewing School of Leeds, magister of malt\n"),
            "magister of malt @ Brewing School of Leeds");
  EXPECT_EQ(training("2010 – 2014\nBACHELOR OF MALT University of Leeds\n"),
            "BACHELOR OF MALT @ University of Leeds");
  EXPECT_EQ(training("University of Leeds\n\nBachelor of Arts (B.A.), Malt · (2011 - 2014)\n"),
            "Bachelor of Arts @ University of Leeds");
  EXPECT_EQ(training("Diploma of an institute, Green House\n1998\n"),
            "Diploma of an institute @ Green House");
  EXPECT_EQ(training("2001 – 2005\nBrewing School, Leeds\nmaltster\n"),
            "maltster @ Brewing School");
  EXPECT_EQ(training("Master of malt, University of Leeds\n"),
            "Master of malt @ University of Leeds");  // without dates
}

TEST(Layouts, EmployersAreNoTitles) {
  const Profile p = corner().read(
      "Work experience\n\nBaker\nStudio Boja d.o.o.\n2016 – 2018\n\n"
      "Software developer\nNorte Energia, Lda.\n2012 – 2016\n\nSkills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  expect_position(p.positions[0], {"Baker", "Studio Boja d.o.o.", "2016", "2018"});
  expect_position(p.positions[1], {"Software developer", "Norte Energia, Lda.", "2012", "2016"});
}

TEST(Layouts, ProgrammingLanguagesAmongSkills) {
  const Profile p =
      corner().read("Education\n\n2010 MSc\n\nSkills\n\nLanguages: Java, SQL\nTools: ovens\n");
  ASSERT_THAT(corner().skill(p, "Java"), NotNull());
  EXPECT_EQ(corner().skill(p, "Java")->basis, Basis::declared);
  EXPECT_THAT(p.languages, IsEmpty());
}

TEST(Layouts, AnEntryThatIsPartlyFoundIsAskedForAsAWhole) {
  const Profile p =
      corner().read("Education\n\n2010 MSc\n\nSkills\n\nunderwater basket weaving using SQL\n");
  EXPECT_THAT(corner().skill(p, "SQL"), NotNull());
  ASSERT_THAT(p.unmatched, SizeIs(1));
  EXPECT_EQ(p.unmatched[0].evidence.text, "underwater basket weaving using SQL");
}

TEST(Layouts, HeadersAndFootersAreNotQuoted) {
  auto document = test::plain_document("Skills\n\nSQL\n\nEducation\n\n2010 MSc\n");
  document.remarks = {std::string(documents::kMarginRemark) + "Rosa Lind, page 1", "another"};
  const Profile p = corner().read(document);
  ASSERT_THAT(p.documents[0].remarks, SizeIs(2));
  EXPECT_EQ(p.documents[0].remarks[0], "another");
  EXPECT_EQ(p.documents[0].remarks[1], "headers and footers left out: 1");
}

bool initial(std::string_view text, bool names = false) {
  const std::size_t at = text.find_first_of('^') + 1;
  std::string plain(text);
  plain.erase(at - 1, 1);
  return is_initial(plain, at - 1, at, names);
}

TEST(Initials, OfNamesAndClassesAreNoSkills) {
  EXPECT_TRUE(initial("Supervisor: Prof. ^R. Smith"));
  EXPECT_TRUE(initial("J ^R Smith"));
  EXPECT_TRUE(initial("Smith, J. ^R., Jones"));
  EXPECT_TRUE(initial("licence B, ^C, E"));
  EXPECT_TRUE(initial("Smith ^R, Whitfield JQ (2015)", true));
  EXPECT_FALSE(initial("delays in ^R. Findings were"));
  EXPECT_FALSE(initial("^R, SQL and Python"));
  EXPECT_FALSE(initial("Python | ^C | D"));
  EXPECT_FALSE(initial("models fitted with ^R (2015)", true));
}

}  // namespace
}  // namespace metier::people
