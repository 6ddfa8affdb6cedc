#include "market/duties.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include "market/duty_world.h"

namespace metier::market {
namespace {

using test::duty_world;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kLabelled = R"(Our baker

1. Baker Duties
- Bread: Bake bread and rolls every night
- Ovens: Clean the ovens. Report faults to the technician.
2. Details
- Customers: Serving customers at the counter
- Budget: Keep an eye on what flour costs
- Team: Lead two apprentices
)";

TEST(Duties, LabelledBulletsUnderNumberedHeadings) {
  EXPECT_THAT(
      duty_world().duties(kLabelled, "en"),
      ElementsAre("Baker Duties | Bread | Bake bread and rolls every night",
                  "Baker Duties | Ovens | Clean the ovens. Report faults to the technician.",
                  "Details | Customers | Serving customers at the counter",
                  "Details | Budget | Keep an eye on what flour costs",
                  "Details | Team | Lead two apprentices"));
}

TEST(Duties, PlacesAreThoseOfTheTextAsItWasGiven) {
  const std::string html =
      "<h2>Your tasks</h2><ul><li>Bake <b>bread</b> &amp; rolls</li><li>Clean ovens</li></ul>";
  const auto document = duty_world().read({.text = html, .language = "en"});
  ASSERT_THAT(document.duties, SizeIs(2));
  EXPECT_EQ(document.duties[0].sentence, "Bake bread & rolls");
  const Duty& d = document.duties[0];
  EXPECT_EQ(html.substr(d.begin, d.end - d.begin), "Bake <b>bread</b> &amp; rolls");
  ASSERT_FALSE(d.skills.empty());
  EXPECT_EQ(duty_world().snapshot->taxonomy().label(d.skills[0].id, LanguageId(std::size_t{0})),
            "bake bread");
}

TEST(Duties, WhatIsAskedAndGivenIsLeftOut) {
  constexpr std::string_view kAdvert = R"(Baker (m/f)

About us
We are a bakery with five shops and bake bread since 1920.

Your tasks
- Bake bread and cakes
- Clean ovens and tables

Requirements
- Experience with sourdough: two years or more
- You develop products gladly

We offer
- Free bread: as much as you can eat
- A pension and health insurance

How to apply
Send your application to us by Friday.
)";
  EXPECT_THAT(duty_world().duties(kAdvert, "en"),
              ElementsAre("Your tasks |  | Bake bread and cakes",
                          "Your tasks |  | Clean ovens and tables"));
}

TEST(Duties, FactsWithLabelsAreNone) {
  constexpr std::string_view kAdvert = R"(Details
- Place of work: Copenhagen and sometimes Malmö
- Pay: as agreed with the union
- Working hours: nights and early mornings
- Start date: as soon as possible
)";
  EXPECT_THAT(duty_world().duties(kAdvert, "en"), IsEmpty());
}

TEST(Duties, ItemsThatBeginWithAVerbUnderAHeadingThatSaysNothing) {
  constexpr std::string_view kAdvert = R"(Acme Ovens

- Manage the bakery's budgets
- Managing staff in two shops
- Develops new cakes
- Copenhagen, near the station
- Nice colleagues and a dog
)";
  EXPECT_THAT(duty_world().duties(kAdvert, "en"),
              ElementsAre("Acme Ovens |  | Manage the bakery's budgets",
                          "Acme Ovens |  | Managing staff in two shops",
                          "Acme Ovens |  | Develops new cakes"));
}

TEST(Duties, ProseThatSpeaksOfTheWork) {
  EXPECT_THAT(duty_world().duties("We are a small bakery in Odense. You will bake bread at night "
                                  "and serve customers. The shop was founded in 1920. Will you "
                                  "bake with us?",
                                  "en"),
              ElementsAre(" |  | You will bake bread at night and serve customers."));
}

TEST(Duties, WhatIsDeniedIsNone) {
  EXPECT_THAT(duty_world().duties("You will clean the ovens, the tables and the floors of our big "
                                  "bakery by the harbour\nof   Odense every day. You will not "
                                  "have to bake bread.",
                                  "en"),
              ElementsAre(" |  | You will clean the ovens, the tables and the floors of our big "
                          "bakery by the harbour of Odense every day."));
}

TEST(Duties, AListOpenedByASentence) {
  constexpr std::string_view kAdvert =
      R"(We have shops in five towns and many guests who like bread.

As our head baker in the new shop by the harbour you will:
- bread and cakes for two hundred guests
- ordering of flour and butter

To succeed in this job with us you must have experience with:
- sourdough of every kind
)";
  EXPECT_THAT(duty_world().duties(kAdvert, "en"),
              ElementsAre(HasSubstr(" |  | bread and cakes for two hundred guests"),
                          HasSubstr(" |  | ordering of flour and butter")));
}

struct InLanguage {
  const char* language;
  const char* tasks;
  const char* task;
  const char* profile;
  const char* asked;
  const char* offer;
  const char* prose;  // a sentence of prose that is a duty
};

class DutiesInLanguages : public testing::TestWithParam<InLanguage> {};

TEST_P(DutiesInLanguages, UnderHeadingsAndInProse) {
  const InLanguage& p = GetParam();
  const std::string advert =
      fmt::format("{}\n\n{}\n- {}\n- {}\n\n{}\n- {}\n\n{}\n- Kaffe, café\n", p.prose, p.tasks,
                  p.task, p.task, p.profile, p.asked, p.offer);
  const auto duties = duty_world().duties(advert, p.language);
  EXPECT_THAT(duties, SizeIs(3)) << testing::PrintToString(duties);
  EXPECT_THAT(duties, Contains(fmt::format("{} |  | {}", p.tasks, p.task)));
  EXPECT_THAT(duties, Contains(fmt::format(" |  | {}", p.prose)));
}

INSTANTIATE_TEST_SUITE_P(
    Languages, DutiesInLanguages,
    testing::Values(
        InLanguage{"bg", "Задължения", "Печене на хляб", "Изисквания", "Опит в пекарна",
                   "Ние предлагаме", "Вие ще печете хляб всяка нощ."},
        InLanguage{"cs", "Náplň práce", "Pečení chleba a pečiva", "Požadavky", "Praxe v pekárně",
                   "Nabízíme", "Budete každou noc péct chléb."},
        InLanguage{"da", "Arbejdsopgaver", "Bagning af brød og kager", "Kvalifikationer",
                   "Erfaring fra et bageri", "Vi tilbyder", "Du skal bage brød hver nat."},
        InLanguage{"de", "Ihre Aufgaben", "Backen von Brot und Kuchen", "Ihr Profil",
                   "Erfahrung im Handwerk", "Wir bieten", "Sie entwickeln neue Rezepte für uns."},
        InLanguage{"el", "Καθήκοντα", "Ψήσιμο ψωμιού και γλυκών", "Απαραίτητα προσόντα",
                   "Εμπειρία σε φούρνο", "Προσφέρουμε", "Θα αναλάβετε το ψήσιμο κάθε βράδυ."},
        InLanguage{"en", "What you will do", "Baking bread and cakes", "Who you are",
                   "Experience in a bakery", "What we offer", "You will bake bread every night."},
        InLanguage{"es", "Funciones", "Elaborar pan y pasteles", "Requisitos",
                   "Experiencia en panadería", "Ofrecemos", "Te encargarás de hornear cada noche."},
        InLanguage{"et", "Tööülesanded", "Leiva ja kookide küpsetamine", "Nõuded",
                   "Kogemus pagaritöös", "Pakume", "Sinu ülesandeks on leiva küpsetamine."},
        InLanguage{"fi", "Työtehtävät", "Leivän ja kakkujen leipominen", "Vaatimukset",
                   "Kokemus leipomosta", "Tarjoamme", "Tehtävänäsi on leipoa joka yö."},
        InLanguage{"fr", "Missions", "Cuire le pain et les gâteaux", "Profil recherché",
                   "Expérience en boulangerie", "Nous offrons", "Vous assurez la cuisson du pain."},
        InLanguage{"hr", "Opis posla", "Pečenje kruha i kolača", "Uvjeti za kandidate",
                   "Iskustvo u pekari", "Nudimo", "Radit ćete noću u pekari s nama."},
        InLanguage{"hu", "Feladatok", "Kenyér és sütemény sütése", "Elvárások",
                   "Tapasztalat pékségben", "Amit kínálunk", "Feladatod lesz a kenyér sütése."},
        InLanguage{"it", "Mansioni", "Cuocere il pane e i dolci", "Requisiti",
                   "Esperienza in panificio", "Offriamo", "Ti occuperai della cottura del pane."},
        InLanguage{"lt", "Darbo pobūdis", "Duonos ir pyragų kepimas", "Reikalavimai",
                   "Patirtis kepykloje", "Mes siūlome",
                   "Jūs būsite mūsų kepykloje kiekvieną naktį."},
        InLanguage{"lv", "Pienākumi", "Maizes un kūku cepšana", "Prasības", "Pieredze ceptuvē",
                   "Mēs piedāvājam", "Jūsu pienākumos būs cept maizi."},
        InLanguage{"nl", "Wat ga je doen", "Bakken van brood en taart", "Functie-eisen",
                   "Ervaring in een bakkerij", "Wij bieden", "Je zorgt elke nacht voor het brood."},
        InLanguage{"no", "Arbeidsoppgaver", "Baking av brød og kaker", "Kvalifikasjoner",
                   "Erfaring fra bakeri", "Vi tilbyr", "Du skal bake brød hver natt."},
        InLanguage{"pl", "Zakres obowiązków", "Wypiek chleba i ciast", "Wymagania",
                   "Doświadczenie w piekarni", "Oferujemy", "Twoim zadaniem jest wypiek chleba."},
        InLanguage{"pt", "Responsabilidades", "Cozer pão e bolos", "Requisitos",
                   "Experiência em padaria", "Oferecemos", "Serás responsável por cozer o pão."},
        InLanguage{"ro", "Responsabilități", "Coacerea pâinii și prăjiturilor", "Cerințe",
                   "Experiență în brutărie", "Oferim", "Vei coace pâine în fiecare noapte."},
        InLanguage{"sk", "Náplň práce", "Pečenie chleba a koláčov", "Požiadavky", "Prax v pekárni",
                   "Ponúkame", "Budete každú noc piecť chlieb."},
        InLanguage{"sl", "Opis delovnega mesta", "Peka kruha in peciva", "Pričakujemo",
                   "Izkušnje v pekarni", "Nudimo", "Vaše naloge so peka kruha in peciva."},
        InLanguage{"sv", "Arbetsuppgifter", "Baka bröd och kakor", "Kvalifikationer",
                   "Erfarenhet från bageri", "Vi erbjuder", "Du kommer att baka bröd varje natt."}),
    [](const auto& info) { return std::string(info.param.language); });

struct Line {
  const char* language;
  const char* sentence;
  const char* what;
};
class ReportingLines : public testing::TestWithParam<Line> {};

TEST_P(ReportingLines, Name) {
  const Line& p = GetParam();
  EXPECT_THAT(duty_world().asks(p.sentence, p.language),
              Contains("reports-to: " + std::string(p.what)));
}

INSTANTIATE_TEST_SUITE_P(
    Languages, ReportingLines,
    testing::Values(
        Line{"bg", "Позицията докладва на директора на завода.", "директора на завода"},
        Line{"cs", "Pozice je podřízená řediteli závodu.", "řediteli závodu"},
        Line{"da", "Du refererer til vores administrerende direktør.",
             "administrerende direktør (chief executive officer)"},
        Line{"de", "Sie berichten direkt an den Geschäftsführer.",
             "Geschäftsführer (chief executive officer)"},
        Line{"el", "Η θέση αναφέρεται στον Διευθυντή Παραγωγής.", "Διευθυντή Παραγωγής"},
        Line{"en", "You report directly to the chief executive officer (CEO) and the board.",
             "chief executive officer (CEO) (chief executive officer)"},
        Line{"es", "Reportando al Director de Planta.", "Director de Planta"},
        Line{"et", "Ametikoht allub tootmisjuhile ja direktorile.", "tootmisjuhile ja direktorile"},
        Line{"fi", "Tehtävässä raportoit tuotantojohtajalle.", "tuotantojohtajalle"},
        Line{"fr", "Rattaché(e) au directeur général, vous cuisez le pain.",
             "directeur général (chief executive officer)"},
        Line{"ga", "Beidh tú ag tuairisciú do Bhainisteoir.", "Bhainisteoir"},
        Line{"hr", "Odgovara direktoru pogona.", "direktoru pogona"},
        Line{"hu", "Közvetlen felettese az igazgató.", "az igazgató"},
        Line{"is", "Starfið heyrir undir framkvæmdastjóra.", "framkvæmdastjóra"},
        Line{"it", "La risorsa riporterà al Direttore di stabilimento.",
             "Direttore di stabilimento"},
        Line{"lt", "Pareigybė pavaldi direktoriui.", "direktoriui"},
        Line{"lv", "Darbinieks ir pakļauts direktoram.", "direktoram"},
        Line{"mt", "Il-kariga tirrapporta lil direttur.", "direttur"},
        Line{"nl", "Je rapporteert aan de directeur.", "directeur"},
        Line{"no", "Stillingen rapporterer til daglig leder.", "daglig leder"},
        Line{"pl", "Stanowisko raportuje do kierownika zmiany.", "kierownika zmiany"},
        Line{"pt", "Reporta ao Diretor de Produção.", "Diretor de Produção"},
        Line{"ro", "Postul raportează către directorul fabricii.", "directorul fabricii"},
        Line{"sk", "Pozícia je priamo podriadená vedúcemu výroby.", "vedúcemu výroby"},
        Line{"sl", "Zaposleni poroča vodji proizvodnje.", "vodji proizvodnje"},
        Line{"sv", "Du rapporterar till platschefen.", "platschefen"},
        Line{"uk", "Посада підпорядковується директору.", "директору"}),
    [](const auto& info) { return std::string(info.param.language); });

TEST(Asks, NobodyIsReportedTo) {
  EXPECT_THAT(duty_world().asks("You report faults to the technician. Who does a CTO report to? "
                                "Report to work at five.",
                                "en"),
              IsEmpty());
}

TEST(Asks, TeamsAndWhomTheyAreOf) {
  const auto& w = duty_world();
  EXPECT_THAT(w.asks("You lead a team of 12 bakers and clean ovens.", "en"),
              ElementsAre("team: 12 bakers and clean ovens"));
  EXPECT_THAT(w.asks("Managing a team of 5-8 engineers.", "en"),
              ElementsAre("team: 5-8 engineers"));
  EXPECT_THAT(w.asks("Du leitest ein Team von drei Bäckern.", "de"),
              ElementsAre("team: 3 Bäckern"));
  EXPECT_THAT(w.asks("Join a team of 12 bakers.", "en"), IsEmpty());
}

TEST(Asks, YearsOfExperience) {
  const auto& w = duty_world();
  EXPECT_THAT(w.asks("At least 5+ years of experience in a bakery.", "en"),
              ElementsAre("experience: 5+ years"));
  EXPECT_THAT(w.asks("3-5 Jahre Berufserfahrung", "de"), ElementsAre("experience: 3-5 years"));
  EXPECT_THAT(w.asks("Mindst 15 års IT joberfaring", "da"), ElementsAre("experience: 15+ years"));
  EXPECT_THAT(w.asks("Expérience de 2 ans minimum", "fr"), ElementsAre("experience: 2+ years"));
  EXPECT_THAT(w.asks("The shop is 20 years old. We are open 5 days.", "en"), IsEmpty());
}

TEST(Asks, SchoolingAndCertificates) {
  const auto& w = duty_world();
  EXPECT_THAT(w.asks("Requirements\n- Bachelor's degree or MBA\n- Driving licence and HACCP", "en"),
              ElementsAre("education: bachelor", "education: master (MBA)",
                          "certificate: driving licence", "certificate: HACCP"));
  EXPECT_THAT(w.asks("Kørekort og en kandidatgrad i datalogi", "da"),
              ElementsAre("education: master", "certificate: driving licence"));
}

// ---- groups

const std::vector<std::string> kDenmark{"DK"}, kBoth{"DK", "SE"};

std::vector<RoleText> three_adverts() {
  return {{.text = "Duties\n- Team Leadership: Lead a team of bakers\n- team leadership: Lead two "
                   "more\n- Ovens: Clean ovens every day",
           .language = "en",
           .source = "one.example",
           .date = "2026-01-02",
           .countries = kDenmark},
          {.text = "Tasks\n- Team leadership: Lead the team in the shop\n- Budgets: Manage budgets",
           .language = "en",
           .source = "two.example",
           .url = "https://two.example/7",
           .date = "2026-03-04",
           .countries = kBoth},
          {.text = "We bake.", .language = "en", .date = "2026-02-01"}};
}

RoleDuties grouped(std::span<const RoleText> texts, unsigned threads = 1,
                   const GroupOptions& options = {}) {
  DutyCollection all(duty_world().reader);
  all.add(texts, threads);
  return all.finish(options);
}

TEST(DutyGroups, CountAdvertsNotSentences) {
  const auto duties = grouped(three_adverts());
  EXPECT_EQ(duties.adverts, 3U);
  EXPECT_EQ(duties.with_duties, 2U);
  EXPECT_EQ(duties.sentences, 5U);
  EXPECT_EQ(duties.from, "2026-01-02");
  EXPECT_EQ(duties.to, "2026-03-04");
  ASSERT_FALSE(duties.groups.empty());
  const DutyGroup& first = duties.groups[0];
  EXPECT_EQ(first.label, "Team Leadership");
  EXPECT_TRUE(first.own_label);
  EXPECT_EQ(first.adverts, 2U);
  EXPECT_EQ(first.sentences, 3U);
  EXPECT_THAT(first.countries, ElementsAre(std::pair("DK", 2U), std::pair("SE", 1U)));
  EXPECT_EQ(first.example.source, "two.example");  // the newest
  EXPECT_EQ(first.example.url, "https://two.example/7");
}

TEST(DutyGroups, GroupsOfFewAdvertsCanBeLeftOut) {
  EXPECT_THAT(grouped(three_adverts(), 1, {.min_count = 2}).groups, SizeIs(1));
}

TEST(DutyGroups, WithoutALabelTheNearestSkillNamesThem) {
  const std::vector<RoleText> texts{
      {.text = "Your tasks\n- Bake bread for guests\n- Clean ovens", .language = "en"}};
  const auto duties = grouped(texts);
  std::vector<std::string> labels;
  for (const DutyGroup& g : duties.groups) labels.push_back(g.label);
  EXPECT_THAT(labels, testing::UnorderedElementsAre("bake bread", "clean ovens"));
  EXPECT_FALSE(duties.groups[0].own_label);
}

TEST(DutyGroups, TheSameWhateverTheThreadsAndTheParts) {
  const auto texts = three_adverts();
  std::vector<RoleText> many;
  for (int i = 0; i < 20; ++i) many.insert(many.end(), texts.begin(), texts.end());
  const auto& t = duty_world().snapshot->taxonomy();
  const std::string whole = to_json(grouped(many, 1), t);
  EXPECT_EQ(to_json(grouped(many, 4), t), whole);
  DutyCollection parts(duty_world().reader);
  parts.add(std::span(many).first(7));
  parts.add(std::span(many).subspan(7), 3);
  EXPECT_EQ(to_json(parts.finish(), t), whole);
}

TEST(DutyGroups, JsonReadsBackAndMarkdownIsHarmless) {
  const std::vector<RoleText> texts{
      {.text = "Duties\n- <script>x</script> *L*: Bake bread | and `cakes` <b>now</b> \"quoted\"\n",
       .language = "en",
       .source = "a\"b\n# c"}};
  const auto duties = grouped(texts);
  const auto& t = duty_world().snapshot->taxonomy();
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(to_json(duties, t)).get(root), simdjson::SUCCESS);
  EXPECT_EQ(root["adverts"].get_uint64().value(), 1U);
  const std::string markdown = to_markdown(duties, t);
  EXPECT_EQ(markdown.find("<script"), std::string::npos);
  EXPECT_EQ(markdown.find("\n# c"), std::string::npos);
}

TEST(Duties, NothingComesOfNothing) {
  for (const std::string_view text : {"", "\n\n", ":", "- : \n- a: b", "\xff\xfe", "1.\n2.\n"})
    EXPECT_THAT(duty_world().duties(text, ""), IsEmpty()) << text;
  EXPECT_EQ(grouped({}).adverts, 0U);
}

}  // namespace
}  // namespace metier::market
