#include "people/cv_reader.h"

#include <gmock/gmock.h>

#include "people/people_corner.h"

namespace metier::people {
namespace {

const std::string kJobs = "/work";  // of a JSON Resume

using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsNull;
using testing::NotNull;
using testing::SizeIs;

const test::PeopleCorner& corner() {
  return test::people_corner();
}

constexpr const char* kCv =
    "Rosa Lind\n12 Mill Lane, Bristol\n\n"
    "Work experience\n\n"
    "2015 - 2018  Baker, Bread & Co., Bath\n"
    "- Baking bread\n\n"
    "since 01/2019  Software developer, Welding Ltd\n"
    "- Java and SQL\n\n"
    "Skills\n\n"
    "SQL (expert), Hadoop: none, underwater basket weaving\n\n"
    "Languages\n\n"
    "English (mother tongue), Danish B2\n\n"
    "Interests\n\nstatistics\n\n"
    "References\n\nJohn Smith, welding techniques\n";

TEST(CvReader, PositionsWithTheirTimeAndOccupation) {
  const Profile p = corner().read(kCv);
  ASSERT_THAT(p.positions, SizeIs(2));
  EXPECT_EQ(p.positions[0].title, "Baker");
  EXPECT_EQ(p.positions[0].organisation, "Bread & Co.");
  EXPECT_EQ(p.positions[0].months, 36U);
  EXPECT_FALSE(p.positions[0].current);
  EXPECT_EQ(p.positions[1].title, "Software developer");
  EXPECT_TRUE(p.positions[1].current);
  EXPECT_EQ(to_string(p.positions[1].from), "2019-01");
  EXPECT_EQ(p.positions[1].months, 95U);  // to November 2026
  ASSERT_THAT(p.occupations, SizeIs(2));
  EXPECT_EQ(corner().label(p.occupations[0].id), "software developer");
  EXPECT_EQ(corner().label(p.occupations[1].id), "baker");
}

TEST(CvReader, SkillsWithTheirEvidence) {
  const Profile p = corner().read(kCv);
  const HeldSkill* sql = corner().skill(p, "SQL");
  ASSERT_THAT(sql, NotNull());
  EXPECT_EQ(sql->basis, Basis::declared);
  EXPECT_EQ(sql->level, "expert");
  EXPECT_EQ(sql->months, 95U);
  ASSERT_THAT(sql->evidence, SizeIs(2));
  EXPECT_EQ(sql->evidence[0].text, "SQL");
  EXPECT_EQ(sql->evidence[0].position, 1U);
  EXPECT_EQ(sql->evidence[0].section, Section::work);
  EXPECT_EQ(sql->evidence[1].section, Section::skills);
  const std::string_view text = kCv;
  for (const Evidence& e : sql->evidence) EXPECT_EQ(text.substr(e.begin, e.end - e.begin), e.text);
  const HeldSkill* bake = corner().skill(p, "bake bread");
  ASSERT_THAT(bake, NotNull());
  EXPECT_EQ(bake->basis, Basis::inferred);
  EXPECT_EQ(bake->months, 36U);
}

TEST(CvReader, WhatIsNotThePersonsIsNotRead) {
  const Profile p = corner().read(kCv);
  EXPECT_THAT(corner().skill(p, "Hadoop"), IsNull());              // none
  EXPECT_THAT(corner().skill(p, "statistics"), IsNull());          // an interest
  EXPECT_THAT(corner().skill(p, "welding techniques"), IsNull());  // an employer, a referee
}

TEST(CvReader, EntriesWithoutAConceptAreUnmatched) {
  const Profile p = corner().read(kCv);
  ASSERT_THAT(p.unmatched, SizeIs(1));
  EXPECT_EQ(p.unmatched[0].evidence.text, "underwater basket weaving");
}

TEST(CvReader, LanguagesAndTheirSkills) {
  const Profile p = corner().read(kCv);
  ASSERT_THAT(p.languages, SizeIs(2));
  EXPECT_EQ(p.languages[0].code, "en");
  EXPECT_TRUE(p.languages[0].native);
  EXPECT_EQ(p.languages[1].code, "da");
  EXPECT_EQ(p.languages[1].cefr, "B2");
  EXPECT_TRUE(p.languages[1].measured);
  ASSERT_THAT(corner().skill(p, "Danish"), NotNull());
  EXPECT_EQ(corner().skill(p, "Danish")->level, "B2");
}

TEST(CvReader, LevelsInATableBelowTheLanguage) {
  const Profile p = corner().read(
      "Skills\n\nJava\n\nLanguages\n\nDanish\n\nListening Reading Writing\n\nC1 C1 B2\n");
  ASSERT_THAT(p.languages, SizeIs(1));
  EXPECT_EQ(p.languages[0].cefr, "C1");  // that most have
}

TEST(CvReader, NationalitiesAreNoLanguages) {
  const Profile p = corner().read(
      "Education\n\n2010 MSc\n\nWork experience\n\n2011 - 2012 Baker\nI baked for Danish "
      "guests.\n");
  EXPECT_THAT(p.languages, IsEmpty());
  EXPECT_THAT(corner().skill(p, "Danish"), IsNull());
}

TEST(CvReader, TitlesAboveTheirDates) {
  const Profile p = corner().read(
      "Skills\n\nJava\n\nWork experience\n\n"
      "Software developer\nWidgets Ltd\n03/2015 – 02/2018\n- SQL\n\n"
      "Baker\nBread & Co.\n2012 – 2014\n- bread\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  EXPECT_EQ(corner().label(p.occupations[0].id), "software developer");
}

TEST(CvReader, ATextWithoutSectionsIsReadAsAWhole) {
  const Profile p = corner().read("I work as a baker. I can bake bread and know SQL.\n");
  EXPECT_THAT(corner().skill(p, "SQL"), NotNull());
  EXPECT_THAT(corner().skill(p, "bake bread"), NotNull());
  ASSERT_THAT(p.occupations, SizeIs(1));
  EXPECT_THAT(p.positions, IsEmpty());
}

TEST(CvReader, FieldsOfStructuredDocuments) {
  documents::Document d;
  d.is_cv = true;
  auto add = [&](std::string_view text, Section section, documents::Field field,
                 std::uint32_t entry, std::string place) {
    documents::Part part{static_cast<std::uint32_t>(d.text.size()), 0};
    d.text += text;
    part.end = static_cast<std::uint32_t>(d.text.size());
    part.section = section;
    part.field = field;
    part.entry = entry;
    part.place = std::move(place);
    d.parts.push_back(part);
    d.text += '\n';
  };
  using documents::Field;
  add("Java Smith", Section::person, Field::person_name, documents::kNoEntry, "/basics/name");
  add("Baker", Section::work, Field::title, 1, kJobs + "/0/position");
  add("SQL Ltd", Section::work, Field::organisation, 1, kJobs + "/0/name");
  add("2015-03-01", Section::work, Field::from, 1, kJobs + "/0/startDate");
  add("2016-02-28", Section::work, Field::to, 1, kJobs + "/0/endDate");
  add("Operate ovens", Section::work, Field::none, 1, kJobs + "/0/summary");
  add("Statistics", Section::skills, Field::keyword, 2, "/skills/0/keywords/0");
  add(corner().t().uri(corner().t().find_uri("http://data.europa.eu/esco/skill/hadoop")),
      Section::skills, Field::code, 2, "/skills/0/esco/0/uri");
  add("German", Section::languages, Field::language, 3, "/languages/0/language");
  add("Fluent", Section::languages, Field::level, 3, "/languages/0/fluency");
  const Profile p = corner().read(d);
  EXPECT_THAT(corner().skill(p, "Java"), IsNull());
  EXPECT_THAT(corner().skill(p, "SQL"), IsNull());
  ASSERT_THAT(p.positions, SizeIs(1));
  EXPECT_EQ(p.positions[0].months, 12U);
  EXPECT_EQ(p.positions[0].organisation, "SQL Ltd");
  ASSERT_THAT(corner().skill(p, "operate ovens"), NotNull());
  EXPECT_EQ(corner().skill(p, "operate ovens")->evidence[0].place, kJobs + "/0/summary");
  EXPECT_EQ(corner().skill(p, "operate ovens")->months, 12U);
  ASSERT_THAT(corner().skill(p, "statistics"), NotNull());
  EXPECT_EQ(corner().skill(p, "statistics")->basis, Basis::declared);
  EXPECT_THAT(corner().skill(p, "Hadoop"), NotNull());
  ASSERT_THAT(p.languages, SizeIs(1));
  EXPECT_EQ(p.languages[0].cefr, "C1");
  EXPECT_FALSE(p.languages[0].measured);
}

// ---- only skills, occupations and their evidence count

struct Person {
  const char* head;      // above the first section
  const char* personal;  // the section of the person
  const char* full_name;
};
const Person kPeople[] = {
    {"Rosa Lind", "Date of birth: 12 March 1981\nNationality: Danish\nGender: female", "Rosa Lind"},
    {"Bartholomew Baker\nFlat 3, 12 Welding Street, BS1 4TT Upper Town, United Kingdom\n"
     "+44 117 496 0123 | java@sql.example | www.hadoop.example",
     "Geboren: 1. Mai 1957 in Rostock\nStaatsangehörigkeit: deutsch\nGeschlecht: männlich\n"
     "Familienstand: verheiratet, drei Kinder\nFoto: java.jpg",
     "Bartholomew Baker"},
    {"Ðoàn Thị Hương", "Âge : 61 ans\nNationalité : française\nSexe : F", "Ðoàn Thị Hương"},
    {"ANNA-MARIA VON DER STATISTICS", "Születési idő: 2003. május 4.\nÁllampolgárság: magyar",
     "Anna-Maria von der Statistics"}};

std::string cv_of(const Person& person, std::string_view body) {
  return fmt::format("{}\n\nPersonal information\n\n{}\n\n{}\n\nBristol, November 2026\n{}\n",
                     person.head, person.personal, body, person.full_name);
}

// What a profile says, without places.
std::string told(const Profile& p) {
  std::string out;
  for (const HeldSkill& s : p.skills) {
    out += fmt::format("{} {} {} {} {}:", corner().label(s.id), s.score, name(s.basis), s.level,
                       s.months);
    for (const Evidence& e : s.evidence) out += fmt::format(" [{}]", e.text);
    out += '\n';
  }
  for (const HeldOccupation& o : p.occupations)
    out += fmt::format("{} {} {}\n", corner().label(o.id), o.score, o.months);
  for (const HeldLanguage& l : p.languages) out += fmt::format("{} {}\n", l.code, l.cefr);
  for (const UnmatchedSkill& u : p.unmatched) out += fmt::format("? {}\n", u.evidence.text);
  for (const Position& q : p.positions) out += fmt::format("{} {}\n", q.title, q.months);
  return out;
}

TEST(CvReader, WhoSomebodyIsChangesNothing) {
  const std::string_view bodies[] = {
      "Work experience\n\n2015 - 2018 Baker, Bread & Co.\n- Baking bread\n\nSkills\n\nSQL, Java\n",
      "Berufserfahrung\n\nseit 2019 Softwareentwickler\n- Java\n\nKenntnisse\n\nBrot backen, "
      "SQL\n\n"
      "Sprachen\n\nDeutsch (Muttersprache), Englisch C1",
      "Skills\n\nStatistics; Java (expert)\n\nEducation\n\n2003 MSc Statistics\n"};
  for (const std::string_view body : bodies) {
    const std::string first = told(corner().read(cv_of(kPeople[0], body)));
    EXPECT_FALSE(first.empty());
    for (const Person& person : kPeople)
      EXPECT_EQ(told(corner().read(cv_of(person, body))), first) << person.head;
  }
}

TEST(CvReader, AReadingDoesNotDependOnTheOneBefore) {
  const auto one = test::plain_document(kCv);
  const auto other = test::plain_document("Skills\n\nJava\n\nLanguages\n\nDeutsch\n");
  CvScratch scratch;
  Profile first, second, again;
  const NamedDocument named_one{"a", &one}, named_other{"b", &other};
  corner().reader->read({&named_one, 1}, {}, scratch, first);
  corner().reader->read({&named_other, 1}, {}, scratch, second);
  corner().reader->read({&named_one, 1}, {}, scratch, again);
  EXPECT_EQ(told(first), told(again));
  EXPECT_NE(told(first), told(second));
}

TEST(CvReader, DocumentsOfOnePersonTogether) {
  const auto cv = test::plain_document("Skills\n\nJava\n\nLanguages\n\nDanish B1\n");
  const auto letter = test::plain_document("I can bake bread. I have used Java for years.\n");
  const NamedDocument both[] = {{"cv", &cv}, {"letter", &letter}};
  CvScratch scratch;
  Profile p;
  std::vector<std::vector<PersonalSpan>> personal;
  corner().reader->read(both, {}, scratch, p, &personal);
  EXPECT_THAT(personal, SizeIs(2));
  EXPECT_THAT(p.documents, SizeIs(2));
  ASSERT_THAT(corner().skill(p, "Java"), NotNull());
  ASSERT_THAT(corner().skill(p, "Java")->evidence, SizeIs(2));
  EXPECT_EQ(corner().skill(p, "Java")->evidence[0].document, 0U);
  EXPECT_EQ(corner().skill(p, "Java")->evidence[1].document, 1U);
  EXPECT_EQ(corner().skill(p, "bake bread")->evidence[0].document, 1U);
}

// "Ó" and "“" end in bytes that dashes have too.
TEST(CvReader, TitlesBeginAndEndWithWholeCharacters) {
  const Profile p = corner().read(
      "Skills\n\nSQL\n\nWork experience\n\n2010 - 2012 – Kierownik zdarzeÓ –\n\n"
      "2013 - 2014 “Baker“\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  EXPECT_EQ(p.positions[0].title, "Kierownik zdarzeÓ");
  EXPECT_EQ(p.positions[1].title, "“Baker“");
}

TEST(CvReader, NothingToReadIsAnEmptyProfile) {
  EXPECT_TRUE(corner().read("").empty());
  EXPECT_TRUE(corner().read("\n\n  \n").empty());
  CvScratch scratch;
  Profile p;
  corner().reader->read({}, {}, scratch, p);
  EXPECT_TRUE(p.empty());
}

TEST(CvReader, SeveralPositionsAtOneEmployer) {
  const Profile p = corner().read(
      "Work experience\n\n"
      "Bread & Co., Bath\n\n5 years 3 months\n\n"
      "Baker\nMarch 2018 - May 2020 (2 years 3 months)\nBaking bread.\n\n"
      "Software developer\nJanuary 2015 - February 2018 (3 years 2 months)\n\n"
      "Education\n\n2014\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  EXPECT_EQ(p.positions[0].title, "Baker");
  EXPECT_EQ(p.positions[0].organisation, "Bread & Co.");
  EXPECT_EQ(p.positions[1].title, "Software developer");
  EXPECT_EQ(p.positions[1].organisation, "Bread & Co.");
}

TEST(CvReader, EmployerInFrontOfTheTitle) {
  const Profile p = corner().read(
      "Work experience\n\n"
      "Bread & Co. — Baker — 2015 – 2018\n\n"
      "Welding Ltd — Software developer — 2019 – 2020\n\n"
      "Skills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  EXPECT_EQ(p.positions[0].title, "Baker");
  EXPECT_EQ(p.positions[0].organisation, "Bread & Co.");
  EXPECT_EQ(p.positions[1].title, "Software developer");
  EXPECT_EQ(p.positions[1].organisation, "Welding Ltd");
}

TEST(CvReader, TitleAndEmployerWithNothingBetween) {
  const Profile p = corner().read(
      "Work experience\n\n01/02/2018 – 31/01/2019 Bath, England\n"
      "BAKER NORTHWIND INDUSTRIAL HOLDINGS LTD\n\n"
      "Skills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(1));
  EXPECT_EQ(p.positions[0].title, "BAKER");
  EXPECT_EQ(p.positions[0].organisation, "NORTHWIND INDUSTRIAL HOLDINGS LTD");
}

TEST(CvReader, CellsOfDatesEmployerAndTitle) {
  const Profile p = corner().read(
      "Work history\n\n2012 - 2014\nBread & Co.\nBaker\n\n2015 - 2018\nWelding Ltd\n"
      "Software developer\n\nSkills\n\nSQL\nNone\n");
  ASSERT_THAT(p.positions, SizeIs(2));
  EXPECT_EQ(p.positions[0].title, "Baker");
  EXPECT_EQ(p.positions[0].organisation, "Bread & Co.");
  EXPECT_EQ(p.positions[1].title, "Software developer");
  EXPECT_THAT(corner().skill(p, "SQL"), IsNull());  // its level is in the cell below
}

TEST(CvReader, DatesThatGoOnInTheNextLine) {
  const Profile p = corner().read(
      "Work experience\n\nMay 2015 –\nJune 2018\n\nBaker, Bread & Co.\n\nSkills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(1));
  EXPECT_EQ(to_string(p.positions[0].to), "2018-06");
  EXPECT_FALSE(p.positions[0].current);
  EXPECT_EQ(p.positions[0].title, "Baker");
}

TEST(CvReader, PositionsWithoutDates) {
  const Profile p = corner().read("Work experience\n\nBaker, Bread & Co., Bath\n\nSkills\n\nSQL\n");
  ASSERT_THAT(p.positions, SizeIs(1));
  EXPECT_EQ(p.positions[0].title, "Baker");
  EXPECT_EQ(p.positions[0].organisation, "Bread & Co.");
  EXPECT_EQ(p.positions[0].months, 0U);
}

TEST(CvReader, TheSchoolIsNotTheTraining) {
  const Profile p = corner().read(
      "Education\n\nBrewing and malting\nUniversity of Leeds\n2011 - 2014\n\nSkills\n\nSQL\n");
  ASSERT_THAT(p.education, SizeIs(1));
  EXPECT_EQ(p.education[0].title, "Brewing and malting");
  EXPECT_EQ(p.education[0].organisation, "University of Leeds");
}

TEST(CvReader, LevelsOfLanguagesInOtherLines) {
  const Profile p = corner().read(
      "Skills\n\nSQL\n\nLanguages\n\nEnglish\nMother tongue\nDanish (Professional\nWorking)\n"
      "angielski\n");
  ASSERT_THAT(p.languages, SizeIs(2));  // "angielski" is English once more
  EXPECT_TRUE(p.languages[0].native);
  EXPECT_EQ(p.languages[1].cefr, "B2");
}

TEST(CvReader, LongListsAreCutAndSaidToBe) {
  std::string text = "Work experience\n\n2015 - 2018 Baker\n\nSkills\n\n";
  for (std::size_t i = 0; i < kMostMappedItems + 10; ++i)
    text += "- zyxw" + std::to_string(i) + "\n";
  const Profile p = corner().read(text);
  EXPECT_LE(p.unmatched.size(), kMostMappedItems);
  ASSERT_THAT(p.documents, SizeIs(1));
  ASSERT_THAT(p.documents[0].remarks, SizeIs(1));
  EXPECT_NE(p.documents[0].remarks[0].find("entries of lists"), std::string::npos);
}

}  // namespace
}  // namespace metier::people
