// Europass in all its forms.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/made.h"

namespace metier::documents {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const auto kFields = ElementsAre(
    "person person-name: Jane", "person person-name: Doe",
    "person address: 1 Road DK-1000 Ribe Denmark", "person email: j@example.org",
    "person phone: +45 1", "person birth-date: 1980-08-01", "summary title: Nurse in a ward",
    "work 0 from: 2009-10", "work 0 to: 2011-03-01", "work 0 title: Nurse", "work 0 code: 2221",
    "work 0: Cared for people", "work 0: Led a team", "work 0 organisation: Ward 5",
    "work 0 place: Ribe Denmark", "education 1 title: Bachelor of Care", "education 1: Anatomy",
    "education 1 organisation: School", "education 1 level: ISCED 5",
    "languages 2 mother-tongue: Danish", "languages 3 language: English", "languages 3 level: C1",
    "languages 3 level: B2", "skills 4: I listen", "skills 5 keyword: B", "awards 6 title: Prizes",
    "awards 6: Best nurse of 2010");

TEST(Europass, Xml3) {
  const Document document = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<Europass xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
<DocumentInfo><DocumentType>ECV</DocumentType></DocumentInfo>
<LearnerInfo><Identification><PersonName><FirstName>Jane</FirstName><Surname>Doe</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>1 Road</AddressLine><PostalCode>DK-1000</PostalCode>
<Municipality>Ribe</Municipality><Country><Code>DK</Code><Label>Denmark</Label></Country></Contact></Address>
<Email><Contact>j@example.org</Contact></Email><TelephoneList><Telephone><Contact>+45 1</Contact>
<Use><Code>home</Code><Label>Home</Label></Use></Telephone></TelephoneList></ContactInfo>
<Demographics><Birthdate year="1980" month="--08" day="---01"/></Demographics>
<Photo><MimeType>image/jpeg</MimeType><Data>AAAA</Data></Photo></Identification>
<Headline><Type><Code>position</Code><Label>POSITION</Label></Type><Description><Label>Nurse in a ward</Label></Description></Headline>
<WorkExperienceList><WorkExperience><Period><From year="2009" month="--10"/><To year="2011" month="--03" day="---01"/>
<Current>false</Current></Period><Position><Code>2221</Code><Label>Nurse</Label></Position>
<Activities>&lt;p&gt;Cared for people&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Led a team&lt;/li&gt;&lt;/ul&gt;</Activities>
<Employer><Name>Ward 5</Name><ContactInfo><Address><Contact><Municipality>Ribe</Municipality>
<Country><Code>DK</Code><Label>Denmark</Label></Country></Contact></Address></ContactInfo></Employer></WorkExperience></WorkExperienceList>
<EducationList><Education><Title>Bachelor of Care</Title><Activities>Anatomy</Activities>
<Organisation><Name>School</Name></Organisation><Level><Code>5</Code><Label>ISCED 5</Label></Level></Education></EducationList>
<Skills><Linguistic><MotherTongueList><MotherTongue><Description><Code>da</Code><Label>Danish</Label></Description></MotherTongue></MotherTongueList>
<ForeignLanguageList><ForeignLanguage><Description><Code>en</Code><Label>English</Label></Description>
<ProficiencyLevel><Listening>C1</Listening><Writing>B2</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic>
<Communication><Description>I listen</Description></Communication>
<Driving><Description><Licence>B</Licence></Description></Driving></Skills>
<AchievementList><Achievement><Title><Code>honors_awards</Code><Label>Prizes</Label></Title>
<Description>Best nurse of 2010</Description></Achievement></AchievementList>
</LearnerInfo></Europass>)");
  EXPECT_EQ(document.format, Format::europass_xml);
  EXPECT_TRUE(document.is_cv);
  EXPECT_EQ(document.language, "en");
  EXPECT_THAT(fields(document), kFields);
  EXPECT_THAT(document.text, HasSubstr("Listening: C1"));
  EXPECT_EQ(part_of(document, "Cared for people")->place,
            "/Europass/LearnerInfo/WorkExperienceList/WorkExperience/Activities");
}

TEST(Europass, Json3) {
  const Document document =
      read(R"({"SkillsPassport": {"Locale": "en", "DocumentInfo": {"DocumentType": "ECV"},
"LearnerInfo": {"Identification": {"PersonName": {"FirstName": "Jane", "Surname": "Doe"},
 "ContactInfo": {"Address": {"Contact": {"AddressLine": "1 Road", "PostalCode": "DK-1000", "Municipality": "Ribe", "Country": {"Code": "DK", "Label": "Denmark"}}},
  "Email": {"Contact": "j@example.org"}, "Telephone": [{"Contact": "+45 1", "Use": {"Code": "home", "Label": "Home"}}]},
 "Demographics": {"Birthdate": {"Year": 1980, "Month": 8, "Day": 1}}, "Photo": {"MimeType": "image/jpeg", "Data": "AAAA"}},
 "Headline": {"Type": {"Code": "position", "Label": "POSITION"}, "Description": {"Label": "Nurse in a ward"}},
 "WorkExperience": [{"Period": {"From": {"Year": 2009, "Month": 10}, "To": {"Year": 2011, "Month": 3, "Day": 1}, "Current": false},
  "Position": {"Code": "2221", "Label": "Nurse"}, "Activities": "<p>Cared for people</p><ul><li>Led a team</li></ul>",
  "Employer": {"Name": "Ward 5", "ContactInfo": {"Address": {"Contact": {"Municipality": "Ribe", "Country": {"Code": "DK", "Label": "Denmark"}}}}}}],
 "Education": [{"Title": "Bachelor of Care", "Activities": "Anatomy", "Organisation": {"Name": "School"}, "Level": {"Code": "5", "Label": "ISCED 5"}}],
 "Skills": {"Linguistic": {"MotherTongue": [{"Description": {"Code": "da", "Label": "Danish"}}],
  "ForeignLanguage": [{"Description": {"Code": "en", "Label": "English"}, "ProficiencyLevel": {"Listening": "C1", "Writing": "B2"}}]},
  "Communication": {"Description": "I listen"}, "Driving": {"Description": ["B"]}},
 "Achievement": [{"Title": {"Code": "honors_awards", "Label": "Prizes"}, "Description": "Best nurse of 2010"}]}}})");
  EXPECT_EQ(document.format, Format::europass_json);
  EXPECT_EQ(document.language, "en");
  EXPECT_THAT(fields(document), kFields);
  EXPECT_EQ(part_of(document, "Nurse")->place,
            "/SkillsPassport/LearnerInfo/WorkExperience/0/Position/Label");
}

TEST(Europass, LearnerInfoOfVersions1And2) {
  const Document document = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<europass:learnerinfo xmlns:europass="http://europass.cedefop.europa.eu/Europass/V2.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" locale="da_DK">
<docinfo><issuedate>2010-01-01</issuedate></docinfo><prefs><field name="x"/></prefs>
<identification><firstname>Jane</firstname><lastname>Doe</lastname><contactinfo>
<address><addressLine>1 Road</addressLine><municipality>Ribe</municipality><country><code>DK</code><label>Denmark</label></country></address>
<telephone>+45 1</telephone><email>j@example.org</email></contactinfo>
<demographics><birthdate>1980-08-01</birthdate><nationality><code>DK</code><label>Danish</label></nationality></demographics></identification>
<application><code>2221</code><label>Nurse</label></application>
<workexperiencelist><workexperience><period><from><year>2009</year><month>--10</month></from></period>
<position><code>2221</code><label>Nurse</label></position><activities>Cared</activities>
<employer><name>Ward 5</name><sector><label>Health</label></sector></employer></workexperience></workexperiencelist>
<educationlist><education><title>Bachelor</title><skills>Anatomy</skills><organisation><name>School</name></organisation></education></educationlist>
<languagelist><language xsi:type="europass:mother"><code>da</code><label>Danish</label></language>
<language xsi:type="europass:foreign"><code>en</code><label>English</label><level><listening>c1</listening></level></language></languagelist>
<skilllist><skill type="social">I listen</skill><structured-skill type="driving"><drivinglicence>B</drivinglicence></structured-skill></skilllist>
<misclist><misc type="additional">More</misc></misclist></europass:learnerinfo>)");
  EXPECT_EQ(document.format, Format::europass_xml);
  EXPECT_EQ(document.language, "da");
  EXPECT_THAT(fields(document),
              ElementsAre("person person-name: Jane", "person person-name: Doe",
                          "person address: 1 Road Ribe Denmark", "person phone: +45 1",
                          "person email: j@example.org", "person birth-date: 1980-08-01",
                          "person nationality: Danish", "preferences title: Nurse",
                          "work 0 from: 2009-10", "work 0 title: Nurse", "work 0 code: 2221",
                          "work 0: Cared", "work 0 organisation: Ward 5", "work 0: Health",
                          "education 1 title: Bachelor", "education 1: Anatomy",
                          "education 1 organisation: School", "languages 2 mother-tongue: Danish",
                          "languages 3 language: English", "languages 3 level: c1",
                          "skills: I listen", "skills 4 keyword: B", "other: More"));
}

TEST(Europass, CandidateOf2020) {
  const Document document = read(R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" xmlns:eures="http://www.europass_eures.eu/1.0">
<hr:DocumentID schemeID="Test-0001">123</hr:DocumentID>
<CandidatePerson><PersonName><oa:GivenName>Jane</oa:GivenName><hr:FamilyName>Doe</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>j@example.org</oa:URI></Communication>
<Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>45</CountryDialing><oa:DialNumber>12345678</oa:DialNumber></Communication>
<NationalityCode>dk</NationalityCode><hr:BirthDate>1980-08-01</hr:BirthDate><PrimaryLanguageCode name="NORMAL">dan</PrimaryLanguageCode></CandidatePerson>
<CandidateProfile languageCode="en"><hr:ExecutiveSummary>I care</hr:ExecutiveSummary>
<EmploymentHistory><EmployerHistory><hr:OrganizationName>Ward 5</hr:OrganizationName>
<PositionHistory><PositionTitle typeCode="FREETEXT">Nurse</PositionTitle><eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2009-10-01</hr:FormattedDateTime></eures:StartDate>
<hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod><oa:Description>&lt;p&gt;Cared&lt;/p&gt;</oa:Description><City>Ribe</City><Country>dk</Country></PositionHistory></EmployerHistory></EmploymentHistory>
<EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>School</hr:OrganizationName><AttendancePeriod><EndDate><hr:FormattedDateTime>2008-06-01</hr:FormattedDateTime></EndDate></AttendancePeriod>
<EducationDegree><hr:DegreeName>Bachelor</hr:DegreeName><OccupationalSkillsCovered>Anatomy</OccupationalSkillsCovered></EducationDegree></EducationOrganizationAttendance></EducationHistory>
<PersonQualifications><PersonCompetency><CompetencyID schemeName="Language">eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
<CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode><eures:Score><hr:ScoreText>C1</hr:ScoreText></eures:Score></CompetencyDimension></PersonCompetency>
<PersonCompetency><hr:TaxonomyID>other</hr:TaxonomyID><hr:CompetencyName>First aid</hr:CompetencyName></PersonCompetency></PersonQualifications>
</CandidateProfile></Candidate>)");
  EXPECT_EQ(document.format, Format::europass_xml);
  EXPECT_EQ(document.language, "en");
  EXPECT_THAT(
      fields(document),
      ElementsAre(
          "person person-name: Jane", "person person-name: Doe", "person email: j@example.org",
          "person phone: 12345678", "person nationality: dk", "person birth-date: 1980-08-01",
          "languages 0 mother-tongue: dan", "summary: I care", "work 1 organisation: Ward 5",
          "work 1 title: Nurse", "work 1 from: 2009-10-01", "work 1: Cared", "work 1 place: Ribe",
          "work 1 place: dk", "education 2 organisation: School", "education 2 to: 2008-06-01",
          "education 2 title: Bachelor", "education 2: Anatomy", "languages 3 language: eng",
          "languages 3 level: C1", "skills 4 title: First aid"));
  EXPECT_THAT(document.text, HasSubstr("CEF-Understanding-Listening: C1"));
}

TEST(Europass, AHeadlineIsAWishOrAStatementOrATitle) {
  const auto headline = [](std::string_view code) {
    return fields(read(fmt::format(
        R"({{"SkillsPassport":{{"LearnerInfo":{{"Headline":{{"Type":{{"Code":"{}"}},"Description":{{"Label":"Nurse"}}}}}}}}}})",
        code)));
  };
  EXPECT_THAT(headline("position"), ElementsAre("summary title: Nurse"));
  EXPECT_THAT(headline("preferred_job"), ElementsAre("preferences title: Nurse"));
  EXPECT_THAT(headline("personal_statement"), ElementsAre("summary: Nurse"));
}

TEST(Xml, WhatIsNotKnownOrDangerousIsRefused) {
  EXPECT_THAT(error_of("<?xml version=\"1.0\"?><rss><channel/></rss>"), HasSubstr("<rss>"));
  EXPECT_THAT(error_of("<svg xmlns=\"x\"><text>a</text></svg>"), HasSubstr("a drawing"));
  EXPECT_THAT(error_of("<?xml version=\"1.0\"?><Europass><LearnerInfo>"), HasSubstr("damaged XML"));
  EXPECT_THAT(error_of("<?xml version=\"1.0\"?><!DOCTYPE a SYSTEM \"file:///etc/passwd\">"
                       "<Europass><LearnerInfo/></Europass>"),
              HasSubstr("document type (DOCTYPE)"));
  std::string deep = "<?xml version=\"1.0\"?>";
  for (int i = 0; i < 100'000; ++i) deep += "<Europass>";
  EXPECT_THAT(error_of(deep), HasSubstr("nested deeper than 128"));
}

}  // namespace
}  // namespace metier::documents
