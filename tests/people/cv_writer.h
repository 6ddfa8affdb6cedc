// CVs made up for tests: one body of work, skills and languages in eleven languages, around the
// facts of any person, in any of the formats that are read.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/zip.h"

namespace metier::test {

// What a language calls the sections and facts, and how somebody who bakes and programs would
// write.
struct CvLanguage {
  std::string_view code;
  std::string_view personal, work, skills, languages, education;  // headings
  std::string_view name, birth, nationality, gender, address;     // labels
  std::string_view title_one, title_two, present;
  std::string_view task_one, task_two;
  std::string_view skills_listed, languages_listed, trained;
  std::string_view nationality_is, gender_is, age_is;  // "{}" is the number
};

inline constexpr CvLanguage kCvLanguages[] = {
    {"en",
     "Personal information",
     "Work experience",
     "Skills",
     "Languages",
     "Education",
     "Name",
     "Date of birth",
     "Nationality",
     "Gender",
     "Address",
     "Baker",
     "Software developer",
     "present",
     "baking bread every night",
     "Java and SQL for a shop",
     "SQL (expert), Java, basket weaving",
     "English (mother tongue), Danish B2",
     "MSc Statistics",
     "Danish",
     "female",
     "{} years old"},
    {"de",
     "Persönliche Daten",
     "Berufserfahrung",
     "Kenntnisse",
     "Sprachen",
     "Ausbildung",
     "Name",
     "Geburtsdatum",
     "Staatsangehörigkeit",
     "Geschlecht",
     "Adresse",
     "Bäcker",
     "Softwareentwickler",
     "heute",
     "Brot backen in der Nacht",
     "Java und SQL",
     "SQL (sehr gut), Brot backen, Korbflechten",
     "Deutsch (Muttersprache), Englisch C1",
     "Bäckerlehre",
     "deutsch",
     "männlich",
     "{} Jahre alt"},
    {"fr",
     "Informations personnelles",
     "Expérience professionnelle",
     "Compétences",
     "Langues",
     "Formation",
     "Nom",
     "Date de naissance",
     "Nationalité",
     "Sexe",
     "Adresse",
     "Boulangère",
     "Software developer",
     "aujourd'hui",
     "Java et SQL",
     "SQL",
     "SQL, Java, vannerie",
     "English C1, Danish B1",
     "Licence",
     "allemande",
     "féminin",
     "{} ans"},
    {"es",
     "Datos personales",
     "Experiencia laboral",
     "Habilidades",
     "Idiomas",
     "Formación",
     "Nombre",
     "Fecha de nacimiento",
     "Nacionalidad",
     "Sexo",
     "Dirección",
     "Programmer",
     "Baker",
     "actualidad",
     "Java y SQL",
     "pan y SQL",
     "SQL, Hadoop, cestería",
     "English B2, German A2",
     "Grado",
     "alemana",
     "femenino",
     "{} años"},
    {"it",
     "Informazioni personali",
     "Esperienza lavorativa",
     "Competenze",
     "Lingue",
     "Istruzione",
     "Nome",
     "Data di nascita",
     "Nazionalità",
     "Sesso",
     "Indirizzo",
     "Baker",
     "Programmer",
     "oggi",
     "pane e Java",
     "SQL",
     "SQL, Java, intreccio",
     "English C1",
     "Laurea",
     "danese",
     "maschile",
     "{} anni"},
    {"nl",
     "Persoonlijke gegevens",
     "Werkervaring",
     "Vaardigheden",
     "Talen",
     "Opleiding",
     "Naam",
     "Geboortedatum",
     "Nationaliteit",
     "Geslacht",
     "Adres",
     "Baker",
     "Software developer",
     "heden",
     "Java en SQL",
     "Hadoop",
     "SQL, Java, mandenvlechten",
     "English B2",
     "Bachelor",
     "Duits",
     "man",
     "{} jaar oud"},
    {"da",
     "Personlige oplysninger",
     "Erhvervserfaring",
     "Kompetencer",
     "Sprog",
     "Uddannelse",
     "Navn",
     "Fødselsdato",
     "Nationalitet",
     "Køn",
     "Adresse",
     "Baker",
     "Programmer",
     "nu",
     "Java og SQL",
     "Hadoop",
     "SQL, Java, kurvefletning",
     "English C1, Danish (modersmål)",
     "Bachelor",
     "dansk",
     "kvinde",
     "{} år gammel"},
    {"pl",
     "Dane osobowe",
     "Doświadczenie zawodowe",
     "Umiejętności",
     "Języki",
     "Wykształcenie",
     "Imię i nazwisko",
     "Data urodzenia",
     "Narodowość",
     "Płeć",
     "Adres",
     "Programmer",
     "Baker",
     "obecnie",
     "Java i SQL",
     "Hadoop",
     "SQL, Java, plecionkarstwo",
     "English B2",
     "Licencjat",
     "polska",
     "kobieta",
     "{} lat"},
    {"cs",
     "Osobní údaje",
     "Pracovní zkušenosti",
     "Dovednosti",
     "Jazyky",
     "Vzdělání",
     "Jméno",
     "Datum narození",
     "Národnost",
     "Pohlaví",
     "Adresa",
     "Programmer",
     "Baker",
     "dosud",
     "Java a SQL",
     "Hadoop",
     "SQL, Java, košíkářství",
     "English B2",
     "Bakalář",
     "česká",
     "žena",
     "{} let"},
    {"el",
     "Προσωπικά στοιχεία",
     "Επαγγελματική εμπειρία",
     "Δεξιότητες",
     "Γλώσσες",
     "Εκπαίδευση",
     "Όνομα",
     "Ημερομηνία γέννησης",
     "Εθνικότητα",
     "Φύλο",
     "Διεύθυνση",
     "Programmer",
     "Baker",
     "σήμερα",
     "Java και SQL",
     "Hadoop",
     "SQL, Java, καλαθοπλεκτική",
     "English B2",
     "Πτυχίο",
     "ελληνική",
     "γυναίκα",
     "{} ετών"},
    {"bg",
     "Лична информация",
     "Професионален опит",
     "Умения",
     "Езици",
     "Образование",
     "Име",
     "Дата на раждане",
     "Националност",
     "Пол",
     "Адрес",
     "Programmer",
     "Baker",
     "сега",
     "Java и SQL",
     "Hadoop",
     "SQL, Java, кошничарство",
     "English B2",
     "Бакалавър",
     "българска",
     "жена",
     "{} години"},
};

// Facts that must not matter. Where one stands in a document is part of it: not what is read.
struct CvPerson {
  std::string name, mail, phone, street, town, photo, birth;
  std::string nationality, gender;  // empty: as the language says
  int age = 0;
};

enum class CvPlacement { head, bars, labelled, section, signed_off };
inline constexpr CvPlacement kCvPlacements[] = {CvPlacement::head, CvPlacement::bars,
                                                CvPlacement::labelled, CvPlacement::section,
                                                CvPlacement::signed_off};
inline std::string_view name_of(CvPlacement placement) {
  constexpr std::string_view kNames[] = {"head", "bars", "labelled", "section", "signed off"};
  return kNames[static_cast<std::size_t>(placement)];
}

// A line of a CV before it is put into a format.
struct CvLine {
  enum Kind { text, title, heading, item } kind;
  std::string words;
};
using CvLines = std::vector<CvLine>;

class CvWriter {
 public:
  CvWriter(const CvLanguage& language, const CvPerson& person) : l_(language), p_(person) {
    nationality_ = p_.nationality.empty() ? std::string(l_.nationality_is) : p_.nationality;
    gender_ = p_.gender.empty() ? std::string(l_.gender_is) : p_.gender;
    age_ = fmt::format(fmt::runtime(l_.age_is), p_.age);
  }

  CvLines lines(CvPlacement placement) const {
    CvLines out;
    const auto add = [&](CvLine::Kind kind, std::string words) {
      out.push_back({kind, std::move(words)});
    };
    switch (placement) {
      case CvPlacement::head:
        for (const auto& line : {p_.name, p_.street, p_.town, p_.phone, p_.mail, age_})
          add(CvLine::text, line);
        break;
      case CvPlacement::bars:
        add(CvLine::title, p_.name);
        add(CvLine::text,
            fmt::format("{}, {} | {} | {} | {}", p_.street, p_.town, p_.phone, p_.mail, age_));
        break;
      case CvPlacement::labelled:
        add(CvLine::title, "Curriculum vitae");
        labelled(out);
        break;
      case CvPlacement::section:
        add(CvLine::title, p_.name);
        add(CvLine::heading, std::string(l_.personal));
        labelled(out);
        break;
      case CvPlacement::signed_off:
        add(CvLine::title, p_.name);
        break;
    }
    body(out);
    if (placement == CvPlacement::signed_off || placement == CvPlacement::section) {
      add(CvLine::text, fmt::format("{}, 11.11.2026", p_.town));
      add(CvLine::text, p_.name);
    }
    return out;
  }

  std::string json_resume() const {
    return fmt::format(
        R"({{"basics":{{"name":"{}","email":"{}","phone":"{}","image":"{}","location":{{"address":"{}","city":"{}"}}}},
"work":[{{"position":"{}","name":"Works","startDate":"2015-01","endDate":"2018-12","summary":"{}"}},
{{"position":"{}","name":"Other Works","startDate":"2019-01","summary":"{}"}}],
"education":[{{"studyType":"{}","endDate":"2010"}}],
"skills":[{{"name":"SQL","level":"expert","keywords":["Java","Hadoop","basket weaving"]}}],
"languages":[{{"language":"English","fluency":"C1"}}]}})",
        p_.name, p_.mail, p_.phone, p_.photo, p_.street, p_.town, l_.title_one, l_.task_one,
        l_.title_two, l_.task_two, l_.trained);
  }

  std::string europass_old() const {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>{0}</FirstName><Surname>{0}</Surname></PersonName>
<ContactInfo><Address><Contact><AddressLine>{1}</AddressLine><Municipality>{2}</Municipality></Contact></Address>
<Email><Contact>{3}</Contact></Email><TelephoneList><Telephone><Contact>{4}</Contact></Telephone></TelephoneList></ContactInfo>
<Demographics><Birthdate year="19{5}" month="--05" day="---04"/><Gender><Label>{6}</Label></Gender>
<NationalityList><Nationality><Label>{7}</Label></Nationality></NationalityList></Demographics></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2015" month="--01"/><To year="2018" month="--12"/></Period>
<Position><Label>{8}</Label></Position><Activities>{9}</Activities><Employer><Name>Works</Name></Employer></WorkExperience></WorkExperienceList>
<Skills><Computer><Description>SQL, Java, Hadoop</Description></Computer></Skills></LearnerInfo></SkillsPassport>)",
        p_.name, p_.street, p_.town, p_.mail, p_.phone, p_.age, gender_, nationality_, l_.title_one,
        l_.task_one);
  }

  std::string europass_candidate() const {
    return fmt::format(
        R"(<?xml version="1.0" encoding="UTF-8"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/10" xmlns:hr="http://www.hr-xml.org/3">
<CandidatePerson><PersonName><oa:GivenName>{0}</oa:GivenName><hr:FamilyName>{0}</hr:FamilyName></PersonName>
<Communication><ChannelCode>Email</ChannelCode><oa:URI>{1}</oa:URI></Communication>
<Communication><Address><oa:AddressLine>{2}</oa:AddressLine><oa:CityName>{3}</oa:CityName></Address></Communication>
<hr:BirthDate>19{4}-05-04</hr:BirthDate><GenderCode>{5}</GenderCode><NationalityCode>{6}</NationalityCode></CandidatePerson>
<CandidateProfile><EmploymentHistory><EmployerHistory><hr:OrganizationName>Works</hr:OrganizationName>
<PositionHistory><PositionTitle>{7}</PositionTitle><hr:EmploymentPeriod><hr:StartDate><hr:FormattedDateTime>2015-01</hr:FormattedDateTime></hr:StartDate>
<hr:EndDate><hr:FormattedDateTime>2018-12</hr:FormattedDateTime></hr:EndDate></hr:EmploymentPeriod><oa:Description>{8}</oa:Description></PositionHistory></EmployerHistory></EmploymentHistory>
<PersonQualifications><PersonCompetency><hr:CompetencyName>SQL</hr:CompetencyName></PersonCompetency>
<PersonCompetency><hr:CompetencyName>Java</hr:CompetencyName></PersonCompetency></PersonQualifications></CandidateProfile></Candidate>)",
        p_.name, p_.mail, p_.street, p_.town, p_.age, gender_, nationality_, l_.title_one,
        l_.task_one);
  }

 private:
  void labelled(CvLines& out) const {
    const auto add = [&](std::string_view label, const std::string& value) {
      out.push_back({CvLine::text, fmt::format("{}: {}", label, value)});
    };
    add(l_.name, p_.name);
    add(l_.birth, p_.birth);
    add(l_.nationality, nationality_);
    add(l_.gender, gender_);
    add(l_.address, p_.street + ", " + p_.town);
    add("E-mail", p_.mail);
    add("Foto", p_.photo);
  }

  void body(CvLines& out) const {
    const auto add = [&](CvLine::Kind kind, std::string_view words) {
      out.push_back({kind, std::string(words)});
    };
    add(CvLine::heading, l_.work);
    add(CvLine::text, fmt::format("01/2015 - 12/2018  {}, Works", l_.title_one));
    add(CvLine::item, l_.task_one);
    add(CvLine::text, fmt::format("01/2019 - {}  {}, Other Works", l_.present, l_.title_two));
    add(CvLine::item, l_.task_two);
    add(CvLine::heading, l_.skills);
    add(CvLine::text, l_.skills_listed);
    add(CvLine::heading, l_.languages);
    add(CvLine::text, l_.languages_listed);
    add(CvLine::heading, l_.education);
    add(CvLine::text, fmt::format("2010  {}", l_.trained));
  }

  const CvLanguage& l_;
  const CvPerson& p_;
  std::string nationality_, gender_, age_;
};

// ---- lines in formats

inline std::string as_text(const CvLines& lines) {
  std::string out;
  for (const auto& [kind, words] : lines)
    out += kind == CvLine::heading ? "\n" + words + "\n\n"
           : kind == CvLine::item  ? "- " + words + "\n"
                                   : words + "\n";
  return out;
}

inline std::string as_markdown(const CvLines& lines) {
  std::string out;
  for (const auto& [kind, words] : lines)
    out += kind == CvLine::title     ? "# " + words + "\n\n"
           : kind == CvLine::heading ? "\n## " + words + "\n\n"
           : kind == CvLine::item    ? "- " + words + "\n\n"
                                     : words + "\n\n";
  return out;
}

inline std::string as_html(const CvLines& lines) {
  std::string out = "<!doctype html><html><body>\n";
  for (const auto& [kind, words] : lines)
    out += kind == CvLine::title     ? "<h1>" + words + "</h1>\n"
           : kind == CvLine::heading ? "<h2>" + words + "</h2>\n"
           : kind == CvLine::item    ? "<ul><li>" + words + "</li></ul>\n"
                                     : "<p>" + words + "</p>\n";
  return out + "</body></html>\n";
}

inline std::string as_docx(const CvLines& lines) {
  std::string out = "<w:document xmlns:w=\"w\"><w:body>";
  for (const auto& [kind, words] : lines) {
    const std::string style =
        kind == CvLine::title     ? "<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>"
        : kind == CvLine::heading ? "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>"
        : kind == CvLine::item    ? "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                                  : "";
    out += "<w:p>" + style + "<w:r><w:t>" + words + "</w:t></w:r></w:p>";
  }
  return zip_of({{"word/document.xml", out + "</w:body></w:document>"}});
}

}  // namespace metier::test
