#include "adverts/terms.h"

#include <gtest/gtest.h>

namespace metier::adverts {
namespace {

struct ContractRow {
  std::string_view field, language;
  Contract contract;
};

TEST(Terms, ContractsInFields) {
  using enum Contract;
  const ContractRow rows[] = {
      {"FULL_TIME", "", unknown},
      {"CONTRACTOR", "", freelance},
      {"TEMPORARY", "", fixed_term},
      {"INTERN", "", internship},
      {"VOLUNTEER", "", volunteer},
      {"https://schema.org/INTERN", "", internship},
      {"CDI", "fr", permanent},
      {"CDD", "fr", fixed_term},
      {"Intérim", "fr", temporary_agency},
      {"Alternance", "fr", apprenticeship},
      {"Stage", "fr", internship},
      {"Indépendant/Freelance", "fr", freelance},
      {"Saisonnier", "fr", seasonal},
      {"Contrat à durée indéterminée", "fr", permanent},
      {"Contrat à durée déterminée - 6 Mois", "fr", fixed_term},
      {"Contrat d'apprentissage", "fr", apprenticeship},
      {"unbefristet", "de", permanent},
      {"Unbefristete Festanstellung", "de", permanent},
      {"befristet", "de", fixed_term},
      {"befristeter Vertrag", "de", fixed_term},
      {"Ausbildung", "de", apprenticeship},
      {"Praktikum", "de", internship},
      {"Zeitarbeit", "de", temporary_agency},
      {"Arbeitnehmerüberlassung", "de", temporary_agency},
      {"freiberuflich", "de", freelance},
      {"Werkstudent", "de", internship},
      {"Saisonarbeit", "de", seasonal},
      {"Festanstellung, Vollzeit", "de", permanent},
      {"umowa o pracę", "pl", permanent},
      {"Umowa o pracę na czas określony", "pl", fixed_term},
      {"umowa zlecenie", "pl", freelance},
      {"kontrakt B2B", "pl", freelance},
      {"umowa o dzieło", "pl", freelance},
      {"staż", "pl", internship},
      {"umowa na zastępstwo", "pl", fixed_term},
      {"umowa o pracę tymczasową", "pl", temporary_agency},
      {"Tillsvidareanställning", "sv", permanent},
      {"Tillsvidareanställning (inkl. eventuell provanställning)", "sv", permanent},
      {"Tidsbegränsad anställning", "sv", fixed_term},
      {"Vikariat", "sv", fixed_term},
      {"Sommarjobb / feriejobb", "sv", seasonal},
      {"Visstidsanställning", "sv", fixed_term},
      {"Fastansættelse", "da", permanent},
      {"Tidsbegrænset stilling", "da", fixed_term},
      {"Barselsvikariat", "da", fixed_term},
      {"Elevplads", "da", apprenticeship},
      {"Praktik", "da", internship},
      {"Fast stilling", "no", permanent},
      {"Vikariat", "nb", fixed_term},
      {"Lærling", "no", apprenticeship},
      {"Sesongarbeid", "no", seasonal},
      {"Vakituinen", "fi", permanent},
      {"Määräaikainen", "fi", fixed_term},
      {"Oppisopimus", "fi", apprenticeship},
      {"Kesätyö", "fi", seasonal},
      {"Harjoittelu", "fi", internship},
      {"Contrato indefinido", "es", permanent},
      {"Temporal", "es", fixed_term},
      {"Contrato de formación", "es", apprenticeship},
      {"Autónomo", "es", freelance},
      {"Prácticas", "es", internship},
      {"Fijo discontinuo", "es", seasonal},
      {"Tempo indeterminato", "it", permanent},
      {"Tempo determinato", "it", fixed_term},
      {"Apprendistato", "it", apprenticeship},
      {"Stage/Tirocinio", "it", internship},
      {"Partita IVA", "it", freelance},
      {"Somministrazione", "it", temporary_agency},
      {"Contrato sem termo", "pt", permanent},
      {"Contrato a termo certo", "pt", fixed_term},
      {"Estágio", "pt", internship},
      {"Recibos verdes", "pt", freelance},
      {"Vast contract", "nl", permanent},
      {"Tijdelijk contract", "nl", fixed_term},
      {"Uitzendwerk", "nl", temporary_agency},
      {"Onbepaalde duur", "nl", permanent},
      {"Stage", "nl", internship},
      {"ZZP", "nl", freelance},
      {"pracovní poměr na dobu neurčitou", "cs", permanent},
      {"na dobu určitou", "cs", fixed_term},
      {"Brigáda", "cs", seasonal},
      {"na živnost", "sk", freelance},
      {"trvalý pracovný pomer", "sk", permanent},
      {"Határozatlan idejű", "hu", permanent},
      {"Határozott idejű munkaszerződés", "hu", fixed_term},
      {"Gyakornok", "hu", internship},
      {"Perioadă nedeterminată", "ro", permanent},
      {"perioada determinata", "ro", fixed_term},
      {"Stagiu", "ro", internship},
      {"безсрочен трудов договор", "bg", permanent},
      {"срочен договор", "bg", fixed_term},
      {"сезонна работа", "bg", seasonal},
      {"Αορίστου χρόνου", "el", permanent},
      {"Ορισμένου χρόνου", "el", fixed_term},
      {"Πρακτική άσκηση", "el", internship},
      {"Na neodređeno", "hr", permanent},
      {"Na određeno", "hr", fixed_term},
      {"Nedoločen čas", "sl", permanent},
      {"za določen čas", "sl", fixed_term},
      {"Tähtajatu", "et", permanent},
      {"Tähtajaline", "et", fixed_term},
      {"Neterminuota darbo sutartis", "lt", permanent},
      {"Terminuota", "lt", fixed_term},
      {"uz nenoteiktu laiku", "lv", permanent},
      {"uz noteiktu laiku", "lv", fixed_term},
      {"Permanent", "en", permanent},
      {"Fixed-term contract", "en", fixed_term},
      {"Apprenticeship", "en", apprenticeship},
      {"Internship", "en", internship},
      {"Freelance", "en", freelance},
      {"Seasonal", "en", seasonal},
      {"something else", "en", unknown},
      {"", "", unknown},
  };
  for (const auto& row : rows)
    EXPECT_EQ(name(contract_of(row.field, row.language)), name(row.contract)) << row.field;
}

struct TimeRow {
  std::string_view field, language;
  Hours hours;
  float a_week;
};

TEST(Terms, HoursInFields) {
  using enum Hours;
  const TimeRow rows[] = {
      {"FULL_TIME", "", full_time, 0},
      {"PART_TIME", "", part_time, 0},
      {"Full-time", "en", full_time, 0},
      {"37 timer", "da", full_time, 37},
      {"35h/semaine", "fr", full_time, 35},
      {"35 heures par semaine", "fr", full_time, 35},
      {"24 h / semaine", "fr", part_time, 24},
      {"40 Stunden/Woche", "de", full_time, 40},
      {"38,5 Std.", "de", full_time, 38.5F},
      {"20 Wochenstunden", "de", part_time, 20},
      {"Vollzeit", "de", full_time, 0},
      {"Teilzeit", "de", part_time, 0},
      {"Voll- oder Teilzeit", "de", either, 0},
      {"80-100 %", "de", either, 0},
      {"80 - 100%", "de", either, 0},
      {"60-80 %", "de", part_time, 0},
      {"100%", "de", full_time, 0},
      {"50%", "sv", part_time, 0},
      {"100-50", "sv", either, 0},
      {"Heltid", "sv", full_time, 0},
      {"Deltid 75%", "sv", part_time, 0},
      {"Deltid", "da", part_time, 0},
      {"Fuldtid", "da", full_time, 0},
      {"Heltid 37,5 t/uke", "no", full_time, 37.5F},
      {"Temps plein", "fr", full_time, 0},
      {"Temps partiel", "fr", part_time, 0},
      {"pełny etat", "pl", full_time, 0},
      {"1/2 etatu", "pl", part_time, 0},
      {"część etatu", "pl", part_time, 0},
      {"40 godzin tygodniowo", "pl", full_time, 40},
      {"Jornada completa", "es", full_time, 0},
      {"Jornada parcial", "es", part_time, 0},
      {"40 horas semanales", "es", full_time, 40},
      {"Tempo pieno", "it", full_time, 0},
      {"Part-time", "it", part_time, 0},
      {"36 uur per week", "nl", full_time, 36},
      {"32-40 uur", "nl", full_time, 40},
      {"Fulltime", "nl", full_time, 0},
      {"Plný úvazek", "cs", full_time, 0},
      {"Zkrácený úvazek", "cs", part_time, 0},
      {"plný úväzok", "sk", full_time, 0},
      {"Teljes munkaidő", "hu", full_time, 0},
      {"Részmunkaidő", "hu", part_time, 0},
      {"Normă întreagă", "ro", full_time, 0},
      {"Пълно работно време", "bg", full_time, 0},
      {"Πλήρης απασχόληση", "el", full_time, 0},
      {"Μερική απασχόληση", "el", part_time, 0},
      {"Kokoaikainen", "fi", full_time, 0},
      {"Osa-aikainen", "fi", part_time, 0},
      {"Puno radno vrijeme", "hr", full_time, 0},
      {"Polni delovni čas", "sl", full_time, 0},
      {"Täistööaeg", "et", full_time, 0},
      {"Pilna slodze", "lv", full_time, 0},
      {"Visas etatas", "lt", unknown, 0},
      {"Pilnas etatas", "lt", full_time, 0},
      {"40", "", full_time, 40},
      {"40 hours per week", "en", full_time, 40},
      {"Tempo inteiro", "pt", full_time, 0},
      {"nothing", "en", unknown, 0},
  };
  for (const auto& row : rows) {
    const WorkTime time = work_time_of(row.field, row.language);
    EXPECT_EQ(name(time.hours), name(row.hours)) << row.field;
    EXPECT_FLOAT_EQ(time.hours_a_week, row.a_week) << row.field;
  }
}

struct YearsRow {
  std::string_view text, language;
  float years;
};

TEST(Terms, ExperienceInFields) {
  const YearsRow rows[] = {
      {"P24M", "", 2},
      {"P2Y", "", 2},
      {"P1Y6M", "", 1.5F},
      {"24", "", 2},
      {"180", "", 15},
      {"Exp. 1 à 7 ans", "fr", 1},
      {"Exp. + 7 ans", "fr", 7},
      {"Exp. - 1 an", "fr", 0},
      {"2 ans", "fr", 2},
      {"Débutant accepté", "fr", 0},
      {"6 mois", "fr", 0.5F},
      {"Mindre än 1 års erfarenhet", "sv", 0},
      {"1-2 års erfarenhet", "sv", 1},
      {"3-5 Jahre", "de", 3},
      {"min. 2 lata", "pl", 2},
      {"", "", -1},
      {"gerne", "de", -1},
  };
  for (const auto& row : rows)
    EXPECT_FLOAT_EQ(experience_years_of(row.text, row.language), row.years) << row.text;
}

TEST(Terms, ExperienceInTexts) {
  const YearsRow rows[] = {
      {"Du bringst mindestens 3 Jahre Berufserfahrung mit.", "de", 3},
      {"Mehrjährige Berufserfahrung", "de", -1},
      {"mindestens zwei Jahre Erfahrung im Vertrieb", "de", 2},
      {"5+ years of experience with Java", "en", 5},
      {"At least 3 years' experience in a similar role", "en", 3},
      {"3-5 years experience", "en", 3},
      {"minimum two years of relevant experience", "en", 2},
      {"No experience required", "en", 0},
      {"min. 2 lata doświadczenia na podobnym stanowisku", "pl", 2},
      {"minimum 3-letnie doświadczenie", "pl", 3},
      {"co najmniej 5 lat doświadczenia", "pl", 5},
      {"Doświadczenie nie jest wymagane", "pl", 0},
      {"doświadczenie zawodowe minimum 1 rok", "pl", 1},
      {"roczne doświadczenie w sprzedaży", "pl", 1},
      {"Vous justifiez de 5 ans d'expérience minimum", "fr", 5},
      {"expérience de 3 à 5 ans exigée", "fr", 3},
      {"Une première expérience de 2 ans en BTP", "fr", 2},
      {"Minst 3 års erfarenhet av försäljning", "sv", 3},
      {"minimum 2 års erfaring", "da", 2},
      {"minst fem års relevant erfaring", "no", 5},
      {"Vähintään 3 vuoden kokemus alalta", "fi", 3},
      {"Al menos 2 años de experiencia", "es", 2},
      {"experiencia mínima de 3 años en el sector", "es", 3},
      {"almeno 3 anni di esperienza", "it", 3},
      {"esperienza di almeno due anni", "it", 2},
      {"mínimo de 2 anos de experiência", "pt", 2},
      {"minimaal 3 jaar werkervaring", "nl", 3},
      {"2 tot 4 jaar ervaring", "nl", 2},
      {"praxe min. 2 roky v oboru", "cs", 2},
      {"min. 3 roky praxe", "cs", 3},
      {"prax aspoň 2 roky", "sk", 2},
      {"legalább 3 év tapasztalat", "hu", 3},
      {"minimum 2 éves szakmai tapasztalat", "hu", 2},
      {"minim 3 ani experiență", "ro", 3},
      {"experiență de minim 2 ani", "ro", 2},
      {"минимум 3 години опит", "bg", 3},
      {"Опит минимум 2 години", "bg", 2},
      {"τουλάχιστον 3 έτη εμπειρίας", "el", 3},
      {"Προϋπηρεσία 2 χρόνια", "el", 2},
      {"najmanje 3 godine iskustva", "hr", 3},
      {"vsaj 3 leta izkušenj", "sl", 3},
      {"vähemalt 2-aastane töökogemus", "et", 2},
      {"Ne mažesnė kaip 2 metų darbo patirtis", "lt", 2},
      {"Vismaz 3 gadu pieredze", "lv", 3},
      {"18 months of experience", "en", 1.5F},
      {"Nie mniej niż 1 rok doświadczenia", "pl", 1},
      {"min. 5letnie doświadczenie", "pl", 5},
      {"not less than 2 years of experience", "en", 2},
      {"less than 1 year of experience", "en", 0},
      {"Our company has been around for 40 years. We offer a lot.", "en", -1},
      {"With 25 years of experience we lead the market", "en", -1},
      {"You work 8 hours a day", "en", -1},
      {"", "en", -1},
  };
  for (const auto& row : rows)
    EXPECT_FLOAT_EQ(terms_in_text(row.text, row.language).experience_years, row.years) << row.text;
}

struct SchoolRow {
  std::string_view text, language;
  Education education;
};

TEST(Terms, EducationInFields) {
  using enum Education;
  const SchoolRow rows[] = {
      {"Bac +5", "fr", master},
      {"Bac+5", "fr", master},
      {"Bac +3, Bac +4", "fr", bachelor},
      {"Bac +2", "fr", short_tertiary},
      {"Bac", "fr", secondary},
      {"BTS", "fr", short_tertiary},
      {"CAP, BEP", "fr", vocational},
      {"Licence", "fr", bachelor},
      {"Doctorat", "fr", doctorate},
      {"bachelor degree", "", bachelor},
      {"Master", "en", master},
      {"high school", "", secondary},
      {"associate degree", "", short_tertiary},
      {"postgraduate degree", "", master},
      {"PhD", "en", doctorate},
      {"Abitur", "de", secondary},
      {"Fachhochschule", "de", bachelor},
      {"abgeschlossene Berufsausbildung", "de", vocational},
      {"Hochschulabschluss", "de", bachelor},
      {"wykształcenie wyższe", "pl", bachelor},
      {"wykształcenie średnie", "pl", secondary},
      {"Laurea magistrale", "it", master},
      {"Diploma", "it", secondary},
      {"Bachillerato", "es", secondary},
      {"Licenciatura", "pt", bachelor},
      {"HBO", "nl", bachelor},
      {"MBO", "nl", vocational},
      {"nic", "cs", unknown},
  };
  for (const auto& row : rows)
    EXPECT_EQ(name(education_of(row.text, row.language)), name(row.education)) << row.text;
}

TEST(Terms, EducationInTexts) {
  using enum Education;
  const SchoolRow rows[] = {
      {"You hold a Bachelor's or Master's degree in computer science", "en", bachelor},
      {"A PhD in physics is required", "en", doctorate},
      {"Maintain master data in SAP", "en", unknown},
      {"Certified scrum master wanted", "en", unknown},
      {"Abgeschlossenes Studium der Informatik", "de", bachelor},
      {"Sie haben eine abgeschlossene kaufmännische Ausbildung", "de", vocational},
      {"De formation Bac+3 minimum", "fr", bachelor},
      {"Diplôme d'ingénieur ou équivalent", "fr", master},
      {"Vous avez votre bac à sable", "fr", unknown},
      {"Wykształcenie wyższe techniczne", "pl", bachelor},
      {"wykształcenie minimum średnie", "pl", secondary},
      {"Ukończone studia magisterskie na kierunku biologia", "pl", master},
      {"Högskoleutbildning inom ekonomi", "sv", bachelor},
      {"Gymnasieutbildning eller motsvarande", "sv", secondary},
      {"Du har en bachelorgrad", "no", bachelor},
      {"Soveltuva korkeakoulututkinto", "fi", bachelor},
      {"Ammatillinen tutkinto", "fi", vocational},
      {"Grado universitario en Derecho", "es", bachelor},
      {"Formación Profesional de electricidad", "es", vocational},
      {"Laurea in Economia", "it", bachelor},
      {"Diploma di maturità", "it", secondary},
      {"Licenciatura em Gestão", "pt", bachelor},
      {"Hbo werk- en denkniveau", "nl", bachelor},
      {"SŠ vzdělání s maturitou", "cs", secondary},
      {"Vysokoškolské vzdelanie II. stupňa", "sk", master},
      {"Felsőfokú végzettség", "hu", bachelor},
      {"Középfokú végzettség", "hu", secondary},
      {"Studii superioare", "ro", bachelor},
      {"Висше образование", "bg", bachelor},
      {"Средно образование", "bg", secondary},
      {"Πτυχίο ΑΕΙ/ΤΕΙ", "el", bachelor},
      {"Απολυτήριο Λυκείου", "el", secondary},
      {"VSS ekonomskog smjera", "hr", master},
      {"Srednja škola", "hr", secondary},
      {"Univerzitetna izobrazba", "sl", master},
      {"kõrgharidus", "et", bachelor},
      {"augstākā izglītība", "lv", bachelor},
      {"Aukštasis išsilavinimas", "lt", bachelor},
      {"We like people", "en", unknown},
  };
  for (const auto& row : rows)
    EXPECT_EQ(name(terms_in_text(row.text, row.language).education), name(row.education))
        << row.text;
}

TEST(Terms, OfATextTogether) {
  const Terms german = terms_in_text(
      "Wir bieten eine unbefristete Stelle in Vollzeit (39 Stunden pro Woche).\nSie bringen eine "
      "abgeschlossene "
      "Berufsausbildung und mindestens 2 Jahre Berufserfahrung mit.",
      "de");
  EXPECT_EQ(german.contract, Contract::permanent);
  EXPECT_EQ(german.hours, Hours::full_time);
  EXPECT_FLOAT_EQ(german.hours_a_week, 39);
  EXPECT_FLOAT_EQ(german.experience_years, 2);
  EXPECT_EQ(german.education, Education::vocational);
  const Terms swiss = terms_in_text("Pensum 80-100 %, per sofort", "de");
  EXPECT_EQ(swiss.hours, Hours::either);
  const Terms french = terms_in_text("Contrat : CDD de 6 mois, 35h par semaine", "fr");
  EXPECT_EQ(french.contract, Contract::fixed_term);
  EXPECT_FLOAT_EQ(french.hours_a_week, 35);
  // Words of other meaning.
  for (const auto& [text, language] :
       {std::pair<std::string_view, std::string_view>{
            "Our growth was 100 % last year. The shop is open 24 hours a day, 7 days a week.",
            "en"},
        {"B2B sales with unlimited holidays", "en"},
        {"dobre praktyki inżynierskie, licencje oprogramowania, realizacja zlecenia", "pl"},
        {"Una persona determinata a portare a termine i progetti", "it"},
        {"apprentissage automatique, garder le cap", "fr"},
        {"Je kunt zelfstandig werken", "nl"},
        {"buenas prácticas y una formación completa", "es"},
        {"stort engasjement og fast lønn", "no"}})
    EXPECT_EQ(terms_in_text(text, language), Terms()) << text;
  EXPECT_EQ(contract_of("Ausbildung zum Bäcker", "de"), Contract::apprenticeship);
  EXPECT_EQ(terms_in_text("Abgeschlossene Berufsausbildung zum Bäcker", "de").contract,
            Contract::unknown);
}

TEST(Terms, FieldsBeforeTitleBeforeText) {
  feeds::Record record;
  record.title = "Koch (m/w/d) in Teilzeit";
  const std::string_view text = "Unbefristete Stelle in Vollzeit, 2 Jahre Berufserfahrung, Abitur.";
  EXPECT_EQ(terms_of(record, text, "de"),
            (Terms{Contract::permanent, Hours::part_time, 0, 2, Education::secondary}));
  record.contract = {"FULL_TIME", "TEMPORARY"};
  record.hours = "20 Wochenstunden";
  record.experience = "P36M";
  record.education = "Bachelor";
  EXPECT_EQ(terms_of(record, text, "de"),
            (Terms{Contract::fixed_term, Hours::part_time, 20, 3, Education::bachelor}));
  EXPECT_EQ(terms_of({}, "", ""), Terms());
}

struct DateRow {
  std::string_view written, iso, language = "", country = "";
};

TEST(Dates, Written) {
  const DateRow rows[] = {
      {"2026-11-27", "2026-11-27"},
      {"2026-11-27T08:00:00+01:00", "2026-11-27"},
      {"2026-11-27T08:00:00Z", "2026-11-27"},
      {"2026-11-27 08:00:00.123", "2026-11-27"},
      {"20261127", "2026-11-27"},
      {"20261127T080000", "2026-11-27"},
      {"27.11.2026", "2026-11-27", "de"},
      {"27. 11. 2026", "2026-11-27", "cs"},
      {"1.2.2026", "2026-02-01", "de"},
      {"27/11/2026", "2026-11-27", "fr"},
      {"11/27/2026", "2026-11-27", "en"},
      {"27-11-2026", "2026-11-27", "nl"},
      {"2026/11/27", "2026-11-27"},
      {"27.11.26", "2026-11-27", "de"},
      {"03/04/2026", "2026-04-03", "fr"},
      {"03/04/2026", "2026-03-04", "en"},
      {"03/04/2026", "2026-04-03", "en", "GB"},
      {"03/04/2026", "2026-03-04", "en", "US"},
      {"03/04/2026", "2026-04-03"},
      {"03.04.2026", "2026-04-03", "en"},
      {"Fri, 27 Nov 2026 08:00:00 +0100", "2026-11-27"},
      {"Fri, 27 Nov 2026 08:00:00 GMT", "2026-11-27"},
      {"27 Nov 2026", "2026-11-27", "en"},
      {"November 27, 2026", "2026-11-27", "en"},
      {"27th November 2026", "2026-11-27", "en"},
      {"27 novembre 2026", "2026-11-27", "fr"},
      {"1er mars 2026", "2026-03-01", "fr"},
      {"27. November 2026", "2026-11-27", "de"},
      {"3. März 2026", "2026-03-03", "de"},
      {"27 de noviembre de 2026", "2026-11-27", "es"},
      {"27 novembre 2026", "2026-11-27", "it"},
      {"27 listopada 2026", "2026-11-27", "pl"},
      {"27. listopadu 2026", "2026-11-27", "cs"},
      {"27. listopada 2026.", "2026-10-27", "hr"},
      {"2026. november 27.", "2026-11-27", "hu"},
      {"27 ноември 2026 г.", "2026-11-27", "bg"},
      {"27 Νοεμβρίου 2026", "2026-11-27", "el"},
      {"27 november 2026", "2026-11-27", "sv"},
      {"27. marraskuuta 2026", "2026-11-27", "fi"},
      {"27 noiembrie 2026", "2026-11-27", "ro"},
      {"1795766400", "2026-11-27"},
      {"1795766400000", "2026-11-27"},
      {"il y a 3 jours", "2026-11-24", "fr"},
      {"Il y a 2 heures", "2026-11-27", "fr"},
      {"3 days ago", "2026-11-24", "en"},
      {"yesterday", "2026-11-26", "en"},
      {"today", "2026-11-27", "en"},
      {"vor 2 Wochen", "2026-11-13", "de"},
      {"heute", "2026-11-27", "de"},
      {"wczoraj", "2026-11-26", "pl"},
      {"hace 5 días", "2026-11-22", "es"},
      {"a week ago", "2026-11-20", "en"},
      {"2 dni temu", "2026-11-25", "pl"},
      {"för 3 dagar sedan", "2026-11-24", "sv"},
      {"30+ days ago", "2026-10-28", "en"},
      {"", ""},
      {"soon", "", "en"},
      {"2026-02-30", ""},
      {"32.13.2026", "", "de"},
      {"1850-01-01", ""},
      {"12345", ""},
      {"99/99/9999", ""},
  };
  for (const auto& row : rows)
    EXPECT_EQ(iso_date(row.written, {row.language, row.country, "2026-11-27"}), row.iso)
        << row.written;
  EXPECT_EQ(iso_date("3 days ago", {"en", "", ""}), "");
  EXPECT_EQ(iso_date("1 day ago", {"en", "", "2026-01-01"}), "2025-12-31");
  EXPECT_EQ(iso_date("900 months ago", {"en", "", "2026-01-01"}), "");
}

}  // namespace
}  // namespace metier::adverts
