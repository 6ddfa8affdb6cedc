#include "people/personal.h"

#include <gmock/gmock.h>

#include "people/person.h"
#include "people/plain_document.h"

namespace metier::people {
namespace {

using test::plain_document;
using testing::HasSubstr;
using testing::Not;

bool is_baker(std::string_view words) {
  return words == "Baker" || words == "Software developer";
}

std::string redacted(const std::string& text) {
  const auto document = plain_document(text);
  return redacted_text(document, find_personal(document, outline_of(document), is_baker));
}
Person person(const std::string& text) {
  const auto document = plain_document(text);
  return person_of(document, find_personal(document, outline_of(document), is_baker));
}

constexpr const char* kCv =
    "Rosa Baker-Lind\n"
    "Software developer\n"
    "12 Mill Lane, BS1 4TT Bristol | +44 117 496 0123 | rosa@lind.example\n"
    "linkedin.com/in/rosalind\n\n"
    "Work experience\n\n"
    "2015 - 2018 Baker, Bread & Co.\n"
    "Ms Baker-Lind ran the oven. Rosa Baker-Lind was on time.\n\n"
    "Skills\n\nJava, SQL\n\n"
    "References\n\nJohn Smith, +44 117 496 0999\n";

TEST(Personal, TheHeadOfACvIsTakenApart) {
  const Person p = person(kCv);
  EXPECT_EQ(p.name, "Rosa Baker-Lind");
  EXPECT_EQ(p.email, "rosa@lind.example");
  EXPECT_EQ(p.phone, "+44 117 496 0123");
  EXPECT_EQ(p.url, "linkedin.com/in/rosalind");
  EXPECT_THAT(p.address, HasSubstr("Mill Lane"));
}

TEST(Personal, WhereACvWasSigned) {
  const std::string text = redacted(
      "Rosa Lind\n\nWork experience\n\n2015 - 2018 Baker\n\nEducation\n\n2010 MSc Statistics\n"
      "Brookmoor, 11.11.2026\nRosa Lind\n");
  EXPECT_THAT(text, Not(HasSubstr("Brookmoor")));
  EXPECT_THAT(text, HasSubstr("MSc Statistics\n[address]\n[name]\n"));
  EXPECT_THAT(redacted("Rosa Lind\n\nSkills\n\nSQL\n\nEducation\n\nMSc Statistics, 2010\n"),
              HasSubstr("MSc Statistics, 2010"));
}

TEST(Personal, AHeadlineAboveContactsIsAName) {
  const std::string body = "\n\nSkills\n\nSQL\n\nEducation\n\n2010 MSc\n";
  EXPECT_EQ(person("Baker\nbaker@x.example" + body).name, "Baker");
  EXPECT_EQ(person("Baker\nRosa Lind\nrosa@x.example" + body).name, "Rosa Lind");
  EXPECT_THAT(redacted("Baker\n\nPersonal information\n\nName: Baker" + body),
              Not(HasSubstr("Baker")));
}

TEST(Personal, AHeadlineThatSignsIsAName) {
  const std::string body = "\n\nSkills\n\nSQL\n\nEducation\n\n2010 MSc\n\nBristol, May 2026\n";
  EXPECT_EQ(person("Baker" + body + "Baker\n").name, "Baker");
  EXPECT_EQ(person("Baker" + body).name, "");
}

TEST(Personal, WhatSaysWhoIsGoneAndTheWorkStays) {
  const std::string text = redacted(kCv);
  for (const char* word : {"Rosa", "Lind", "Mill Lane", "496", "rosa@", "linkedin", "Smith"})
    EXPECT_THAT(text, Not(HasSubstr(word)));
  EXPECT_THAT(text, HasSubstr("Software developer"));
  EXPECT_THAT(text, HasSubstr("2015 - 2018 "));
  EXPECT_THAT(text, HasSubstr("Bread & Co."));
  EXPECT_THAT(text, HasSubstr("ran the oven"));
  EXPECT_THAT(text, HasSubstr("Java, SQL"));
}

TEST(Personal, LabelsOfManyLanguages) {
  const std::pair<const char*, const char*> cases[] = {
      {"Date of birth: 12 March 1981", "1981"},
      {"Geburtsdatum: 12.03.1981", "1981"},
      {"Staatsangehörigkeit: dänisch", "dänisch"},
      {"Nationalité : belge", "belge"},
      {"Estado civil: casada", "casada"},
      {"Data urodzenia: 12.03.1981", "1981"},
      {"Státní příslušnost: česká", "česká"},
      {"Születési hely és idő: Pécs, 1981", "Pécs"},
      {"Ημερομηνία γέννησης: 12/03/1981", "1981"},
      {"Гражданство: българско", "българско"},
      {"Födelsedatum: 1981-03-12", "1981"},
      {"Syntymäaika: 12.3.1981", "1981"},
      {"Gender: female", "female"},
      {"Kansalaisuus: suomalainen", "suomalainen"}};
  for (const auto& [line, fact] : cases)
    EXPECT_THAT(redacted(std::string("Skills\n\nJava\n\nEducation\n\nMSc 2010\n") + line + "\n"),
                Not(HasSubstr(fact)))
        << line;
}

TEST(Personal, BornAndAge) {
  const std::string text = redacted(
      "Anna Lind\ngeb. 1991 in Rostock · Greifswald\n\nSkills\n\nJava, 34 years old, SQL\n\n"
      "Education\n\nMSc 2010, 12 ans d'expérience\n");
  EXPECT_THAT(text, Not(HasSubstr("1991")));
  EXPECT_THAT(text, Not(HasSubstr("34 years")));
  EXPECT_THAT(text, HasSubstr("12 ans d'expérience"));
}

TEST(Personal, ATextThatIsNoCvLosesOnlyContacts) {
  const std::string text =
      redacted("I bake bread.\nWrite to me@bread.example or call +49 30 1234567.\n");
  EXPECT_EQ(text, "I bake bread.\nWrite to [contact] or call [contact].\n");
}

TEST(Personal, DatesAndAmountsAreNoTelephoneNumbers) {
  const std::string text = "From 01.04.2018 to 31.03.2019 I sold 1200000 loaves, 2015 - 2018.\n";
  EXPECT_EQ(redacted(text), text);
}

TEST(Personal, FieldsOfStructuredDocuments) {
  documents::Document document;
  document.text = "Rosa Lind\nSoftware developer\nJava\n";
  document.is_cv = true;
  document.parts = {{0, 9}, {10, 28}, {29, 33}};
  document.parts[0].field = Field::person_name;
  document.parts[0].section = Section::person;
  document.parts[1].section = Section::summary;
  document.parts[2].section = Section::skills;
  document.parts[2].field = Field::keyword;
  const auto spans = find_personal(document, outline_of(document), is_baker);
  EXPECT_EQ(redacted_text(document, spans), "[name]\nSoftware developer\nJava\n");
  EXPECT_EQ(person_of(document, spans).name, "Rosa Lind");
}

TEST(Personal, LabelsInCellsOfTheirOwn) {
  const std::string text =
      "Personal details\n\nName\nRosa Lind\n\nDate of birth\n\n5. 8. 1980\n\n"
      "Work experience\n\n2015 - 2018 Baker\n\nRosa Lind baked.\n\nSkills\n\nSQL\n";
  EXPECT_EQ(person(text).name, "Rosa Lind");
  for (const char* word : {"Rosa", "Lind", "1980", "8."})
    EXPECT_THAT(redacted(text), Not(HasSubstr(word)));
}

TEST(Personal, TheNameInLargeLettersBehindASideBar) {
  auto document = plain_document(
      "Contact\n\nrosa@lind.example\n\nLanguages\n\nDanish\n\nRosa Lind\n\nBristol\n\n"
      "Work experience\n\n2015 - 2018 Baker\n");
  for (auto& part : document.parts)
    if (document.words(part) == "Rosa Lind") {
      part.kind = documents::PartKind::heading;
      part.level = 1;
    }
  const auto spans = find_personal(document, outline_of(document), is_baker);
  EXPECT_EQ(person_of(document, spans).name, "Rosa Lind");
  const std::string text = redacted_text(document, spans);
  EXPECT_THAT(text, Not(HasSubstr("Lind")));
  EXPECT_THAT(text, Not(HasSubstr("Bristol")));
  EXPECT_THAT(text, HasSubstr("Danish"));
}

}  // namespace
}  // namespace metier::people
