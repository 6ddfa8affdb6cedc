// CVs and adverts in JSON.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/made.h"

namespace metier::documents {
namespace {

const std::string kJobs = "/work";  // of a JSON Resume

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

TEST(JsonResume, EverySectionAndFieldHasItsPlace) {
  const Document document = read(R"({
    "basics": {"name": "Jane Doe", "label": "Nurse", "email": "j@example.org",
               "summary": "<p>Calm.</p><ul><li>Kind</li></ul>", "location": {"city": "Ribe"},
               "profiles": [{"network": "X", "username": "jane"}]},
    "work": [{"name": "Ward", "position": "Head nurse", "startDate": "2014", "endDate": "2016-02",
              "url": "http://ward.example", "highlights": ["Led a team"], "team": "seven people"}],
    "education": [{"institution": "School", "area": "Care", "studyType": "Bachelor"}],
    "skills": [{"name": "First aid", "level": "good", "keywords": ["CPR"]}, "Baking"],
    "languages": [{"language": "Danish", "fluency": "Native"}],
    "references": [{"name": "Bo", "reference": "Good"}], "meta": {"version": "v1"}})");
  EXPECT_EQ(document.format, Format::json_resume);
  EXPECT_TRUE(document.is_cv);
  EXPECT_THAT(
      fields(document),
      ElementsAre(
          "person person-name: Jane Doe", "summary title: Nurse", "person email: j@example.org",
          "summary: Calm.", "summary: Kind", "person address: Ribe", "person url: X",
          "person url: jane", "work 0 organisation: Ward", "work 0 title: Head nurse",
          "work 0 from: 2014", "work 0 to: 2016-02", "work 0: Led a team", "work 0: seven people",
          "education 1 organisation: School", "education 1 title: Care",
          "education 1 title: Bachelor", "skills 2 title: First aid", "skills 2 level: good",
          "skills 2 keyword: CPR", "skills 3 title: Baking", "languages 4 language: Danish",
          "languages 4 level: Native", "references 5 person-name: Bo", "references 5: Good"));
  EXPECT_EQ(part_of(document, "Led a team")->place, kJobs + "/0/highlights/0");
  EXPECT_EQ(part_of(document, "Led a team")->kind, PartKind::item);
  EXPECT_EQ(part_of(document, "Kind")->kind, PartKind::item);
  const Part* heading = part_of(document, "Work experience");
  EXPECT_EQ(heading->kind, PartKind::heading);
  EXPECT_EQ(heading->section, Section::work);
  EXPECT_EQ(heading->place, "/work");
}

TEST(JsonResume, APartOfOneWillDoAndWrongTypesAreLeftOut) {
  EXPECT_THAT(fields(read(R"({"awards": [{"title": "Best nurse", "date": null}]})")),
              ElementsAre("awards 0 title: Best nurse"));
  EXPECT_THAT(fields(read(R"({"basics": {"name": "Jane", "email": 5, "profiles": null}})")),
              ElementsAre("person person-name: Jane", "person email: 5"));
  EXPECT_THAT(error_of(R"({"basics": {}})"), HasSubstr("nothing to read"));
  EXPECT_THAT(error_of(R"({"a": {"basics": {"name": "x"}}, "b": {"work": []}})"),
              HasSubstr("2 résumés"));
}

TEST(Mac, RolesOfOneEmployerAreEntriesOfTheirOwn) {
  const Document document = read(R"({
    "settings": {"language": "ES", "MACVersion": "0.3"},
    "aboutMe": {"profile": {"name": "Ana", "surnames": "Gil", "title": "Jefa", "birthday": "1977-07-26"},
                "significativeRelationships": [{"name": "Eva"}]},
    "experience": {"jobs": [{"organization": {"name": "Acme", "URL": "http://a", "location": {"country": "ES"}},
      "roles": [{"name": "CTO", "startDate": "2018-06-20", "challenges": [{"description": "Crecer", "actions": ["Contratar"]}],
                 "competences": [{"name": "AWS", "type": "tool"}]},
                {"name": "Developer", "finishDate": "2018-06-19"}]}]},
    "knowledge": {"languages": [{"name": "EN", "level": "Full"}],
                  "hardSkills": [{"skill": {"name": "Java", "type": "technology"}, "level": "high"}],
                  "studies": [{"studyType": "officialDegree", "name": "Informática", "institution": {"name": "UOC"}}]}})");
  EXPECT_EQ(document.format, Format::manfred_mac);
  EXPECT_EQ(document.language, "es");
  EXPECT_THAT(
      fields(document),
      ElementsAre("person person-name: Ana", "person person-name: Gil", "summary title: Jefa",
                  "person birth-date: 1977-07-26", "references 0 person-name: Eva",
                  "work 1 organisation: Acme", "work 1 place: ES", "work 1 title: CTO",
                  "work 1 from: 2018-06-20", "work 1: Crecer", "work 1: Contratar",
                  "work 1 keyword: AWS", "work 2 organisation: Acme", "work 2 place: ES",
                  "work 2 title: Developer", "work 2 to: 2018-06-19", "languages 3 language: EN",
                  "languages 3 level: Full", "skills 4 title: Java", "skills 4 level: high",
                  "education 5 title: Informática", "education 5 organisation: UOC"));
}

const std::string kPosting = R"({"@context": "https://schema.org/", "@type": "JobPosting",
  "title": "Nurse", "description": "&lt;p&gt;We &amp;amp; you&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Care&lt;/li&gt;&lt;/ul&gt;",
  "skills": ["First aid", {"@type": "DefinedTerm", "name": "Danish", "termCode": "x/1"}],
  "responsibilities": "Lead the ward", "identifier": {"name": "Acme", "value": "77"},
  "experienceRequirements": {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 24},
  "hiringOrganization": {"@type": "Organization", "name": "Acme", "sameAs": "http://acme.example"},
  "jobLocation": {"@type": "Place", "address": {"@type": "PostalAddress", "addressLocality": "Ribe", "addressCountry": "DK"}},
  "baseSalary": {"@type": "MonetaryAmount", "currency": "DKK", "value": {"@type": "QuantitativeValue", "minValue": 30000, "unitText": "MONTH"}},
  "employmentType": "FULL_TIME", "occupationalCategory": {"@type": "CategoryCode", "codeValue": "2221", "inCodeSet": "ISCO-08"}})";
const auto kPostingFields = ElementsAre(
    "vacancy title: Nurse", "vacancy: We & you", "vacancy: Care", "vacancy keyword: First aid",
    "vacancy keyword: Danish", "vacancy code: x/1", "vacancy: Lead the ward", "vacancy: 24",
    "vacancy organisation: Acme", "vacancy place: Ribe DK", "vacancy pay: DKK 30000 MONTH",
    "vacancy contract: FULL_TIME", "vacancy code: 2221");

TEST(JobPosting, FieldsAndEscapedHtml) {
  const Document document = read(kPosting);
  EXPECT_EQ(document.format, Format::job_posting);
  EXPECT_TRUE(document.is_advert);
  EXPECT_THAT(fields(document), kPostingFields);
  EXPECT_EQ(part_of(document, "Care")->kind, PartKind::item);
  EXPECT_THAT(document.text, HasSubstr("monthsOfExperience: 24"));
}

TEST(JobPosting, IsFoundInGraphsListsAndPages) {
  EXPECT_THAT(fields(read("{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"Jobs\"}, " +
                          kPosting + "]}")),
              kPostingFields);
  EXPECT_THAT(fields(read("[" + kPosting + "]")), kPostingFields);
  const auto page = [](const std::string& scripts) {
    return "<html lang=\"da\"><head>" + scripts + "</head><body><p>Shown</p></body></html>";
  };
  const std::string script = "<script type=\"application/ld+json\">" + kPosting + "</script>";
  const Document found = read(page("<script>x</script>" + script));
  EXPECT_THAT(fields(found), kPostingFields);
  EXPECT_EQ(found.language, "da");
  const Document two = read(page(script + script));
  EXPECT_EQ(two.format, Format::html);
  EXPECT_THAT(two.text, HasSubstr("Shown"));
  EXPECT_THAT(two.remarks, ElementsAre(HasSubstr("2 vacancies")));
  EXPECT_EQ(read(page("<script type=\"application/ld+json\">{broken</script>")).format,
            Format::html);
  EXPECT_THAT(error_of("[" + kPosting + "," + kPosting + "]"), HasSubstr("2 job postings"));
}

TEST(Json, WhatIsNotKnownIsOneLine) {
  EXPECT_THAT(
      error_of(R"({"$schema": "http://json-schema.org/draft-07/schema#", "properties": {}})"),
      HasSubstr("a JSON Schema"));
  EXPECT_THAT(error_of(R"({"took": 1, "hits": []})"),
              HasSubstr("a kind that is not known: an object (with \"took\", \"hits\")"));
  EXPECT_THAT(error_of("[[1,2]]"), HasSubstr("a list"));
  EXPECT_THAT(error_of("{\"id\":\"1\",\"text\":\"Nurse\"}\n{\"id\":\"2\",\"text\":\"Cook\"}\n"),
              HasSubstr("JSON lines"));
  EXPECT_THAT(error_of("{\"basics\": {\"name\": "), HasSubstr("damaged JSON"));
}

TEST(Json, DepthAndNumberOfValuesAreLimited) {
  const std::string deep(100'000, '[');
  EXPECT_THAT(error_of(deep + std::string(100'000, ']')), HasSubstr("nested deeper than 128"));
  EXPECT_THAT(error_of(deep), HasSubstr("JSON"));
  std::string many = "{\"work\":[";
  for (int i = 0; i < 400'000; ++i) many += "{},";
  EXPECT_THAT(error_of(many + "{}]}"), HasSubstr("more than 300000 values"));
}

}  // namespace
}  // namespace metier::documents
