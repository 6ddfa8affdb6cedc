// Pages and feeds in the styles of job boards and of the software that employers use, written for
// this test: tests/feeds/pages.
#include <gmock/gmock.h>

#include "feeds/read_all.h"

namespace metier::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

All page(const std::string& name) {
  return read_file("tests/feeds/pages/" + name);
}

// The only record of a page.
Record record(const std::string& name) {
  All all = page(name);
  EXPECT_EQ(all.error, "");
  EXPECT_EQ(all.records.size(), 1U) << name;
  EXPECT_THAT(all.rejects, IsEmpty()) << name;
  return all.records.empty() ? Record() : std::move(all.records[0]);
}

TEST(Pages, French) {
  const Record r = record("hellowork_fr.html");
  EXPECT_EQ(r.title, "Conducteur de Travaux H/F");
  EXPECT_EQ(r.employer, "Bâtisseurs de l'Ouest");
  EXPECT_EQ(r.id, "51234567");
  EXPECT_EQ(r.url, "https://exemple-emploi.example/fr-fr/emplois/51234567.html");
  EXPECT_EQ(r.language, "fr-FR");
  ASSERT_EQ(r.places.size(), 1U);
  EXPECT_EQ(r.places[0].locality, "Nantes - 44");
  EXPECT_EQ(r.places[0].postcode, "44000");
  EXPECT_EQ(r.places[0].country, "FR");
  EXPECT_EQ(r.pay_minimum, "38000");
  EXPECT_EQ(r.pay_maximum, "45000");
  EXPECT_EQ(r.pay_unit, "YEAR");
  EXPECT_EQ(r.experience, "36");
  EXPECT_EQ(r.education, "associate degree, bachelor degree");
  EXPECT_THAT(r.contract, ElementsAre("FULL_TIME"));
  EXPECT_THAT(r.text, HasSubstr("Planifier les chantiers"));
  EXPECT_THAT(r.text, HasSubstr("Permis B"));
}

TEST(Pages, German) {
  const Record r = record("stepstone_de.html");
  EXPECT_EQ(r.title, "Pflegefachkraft (m/w/d) im Nachtdienst");
  EXPECT_EQ(r.url, "https://stellen.example/stelle/9876543");
  ASSERT_EQ(r.places.size(), 2U);
  EXPECT_EQ(r.places[0].locality, "Köln");
  EXPECT_EQ(r.places[1].locality, "Bonn");
  EXPECT_EQ(r.places[1].country, "DE");
  EXPECT_EQ(r.pay_minimum, "3450.5");
  EXPECT_EQ(r.hours, "38,5 Stunden/Woche");
  EXPECT_THAT(r.contract, ElementsAre("PART_TIME", "FULL_TIME"));
  ASSERT_EQ(r.occupations.size(), 1U);
  EXPECT_EQ(r.occupations[0].scheme, "kldb");
  EXPECT_EQ(r.occupations[0].code, "81302");
}

TEST(Pages, Polish) {
  const Record r = record("pracuj_pl.html");
  EXPECT_EQ(r.id, "1003456789");
  EXPECT_TRUE(r.remote);
  ASSERT_EQ(r.places.size(), 2U);
  EXPECT_EQ(r.places[0].locality, "Wrocław");
  EXPECT_EQ(r.places[1].country, "Polska");
  EXPECT_EQ(r.pay_minimum, "6 500,00");
  EXPECT_THAT(r.skills, ElementsAre("Płatnik", "Symfonia", "Excel"));
  EXPECT_THAT(r.text, HasSubstr("obsługa kadrowa"));
}

TEST(Pages, Spanish) {
  const Record r = record("infojobs_es.html");
  EXPECT_EQ(r.employer, "Restaurante El Puerto");
  EXPECT_EQ(r.openings, 3U);
  EXPECT_EQ(r.pay_text, "1.300 € - 1.500 € bruto/mes");
  EXPECT_EQ(r.pay_currency, "EUR");
  ASSERT_EQ(r.places.size(), 1U);
  EXPECT_EQ(r.places[0].text, "Calle Mayor 3, 28013 Madrid, España");
  EXPECT_EQ(r.experience, "Al menos 2 años");
  ASSERT_EQ(r.occupations.size(), 1U);
  EXPECT_EQ(r.occupations[0].scheme, "onet");
  EXPECT_EQ(r.occupations[0].code, "35-3031.00");
}

TEST(Pages, CzechInWindows1250WithACommaTooMany) {
  const Record r = record("jobs_cz.html");
  EXPECT_EQ(r.title, "Řidič kamionu – mezinárodní přeprava");
  EXPECT_EQ(r.employer, "Přeprava Šťastný s.r.o.");
  EXPECT_EQ(r.pay_minimum, "45000");
  EXPECT_EQ(r.pay_unit, "MONTH");
}

TEST(Pages, SwedishAndEnglishOfApplicantSystems) {
  const Record se = record("teamtailor_se.html");
  EXPECT_EQ(se.title, "Undersköterska till hemtjänsten");
  EXPECT_EQ(se.id, "7f0c8a1e-1111-4222-8333-944445555666");
  EXPECT_EQ(se.valid_through, "");
  const Record en = record("greenhouse_en.html");
  EXPECT_EQ(en.url, "https://boards.example/acme/jobs/4012345");
  EXPECT_EQ(en.places[0].locality, "Remote - Ireland");
}

TEST(Pages, ItalianInMicrodata) {
  const All all = page("smartrecruiters_it.html");
  EXPECT_EQ(all.form, "microdata");
  const Record r = record("smartrecruiters_it.html");
  EXPECT_EQ(r.title, "Addetto/a vendite & cassa");
  EXPECT_EQ(r.employer, "Negozi Riuniti S.p.A.");
  ASSERT_EQ(r.places.size(), 1U);
  EXPECT_EQ(r.places[0].locality, "Torino");
  EXPECT_EQ(r.places[0].country, "IT");
  EXPECT_EQ(r.posted, "2026-10-15T07:00:00.000Z");
  EXPECT_THAT(r.text, HasSubstr("Diploma di scuola superiore"));
}

TEST(Pages, BrokenOnesAreMendedOrSetAside) {
  const Record r = record("indeed_fr_broken.html");
  EXPECT_EQ(r.title, "Aide-soignant(e) de nuit");
  EXPECT_THAT(r.text, HasSubstr("\"Les Tilleuls\" recrute"));
  EXPECT_EQ(r.places[0].locality, "Lille");
  const All cut = page("cut_en_broken.html");
  EXPECT_EQ(cut.error, "");
  EXPECT_THAT(cut.records, IsEmpty());
  ASSERT_EQ(cut.rejects.size(), 1U);
  EXPECT_THAT(cut.rejects[0].reason, StartsWith("this is no JSON"));
  EXPECT_THAT(cut.rejects[0].raw, HasSubstr("Night Porter"));
}

TEST(Pages, AnswersOfApplicantSystems) {
  const Record workday = record("workday_en.json");
  EXPECT_EQ(workday.title, "Senior Financial Analyst");
  EXPECT_EQ(workday.employer, "Acme UK Ltd");
  EXPECT_EQ(workday.hours, "Full time");
  EXPECT_FALSE(workday.remote);
  ASSERT_EQ(workday.places.size(), 2U);
  EXPECT_EQ(workday.places[0].text, "London, United Kingdom");
  const Record lever = record("lever_en.json");
  EXPECT_EQ(lever.title, "Customer Success Manager");
  EXPECT_THAT(lever.contract, ElementsAre("Full-time"));
  EXPECT_THAT(lever.text, HasSubstr("Requirements"));
  EXPECT_EQ(lever.places[0].text, "Paris");
  EXPECT_EQ(lever.pay_minimum, "45000");
  EXPECT_EQ(lever.posted, "2025-11-05T00:00:00Z");
  const Record smart = record("smartrecruiters_api.json");
  EXPECT_EQ(smart.title, "Store Manager");
  EXPECT_EQ(smart.language, "de");
  EXPECT_EQ(smart.places[0].locality, "Zürich");
  EXPECT_THAT(smart.text, testing::Not(HasSubstr("We sell")));
}

TEST(Pages, FranceTravail) {
  EXPECT_EQ(page("france_travail.json").form, "france-travail");
  const Record r = record("france_travail.json");
  EXPECT_EQ(r.title, "Infirmier / Infirmière de bloc opératoire (H/F)");
  EXPECT_EQ(r.employer, "CHU");
  EXPECT_EQ(r.places[0].text, "69 - LYON 03");
  EXPECT_EQ(r.places[0].postcode, "69003");
  EXPECT_EQ(r.places[0].country, "FR");
  EXPECT_EQ(r.pay_text, "Mensuel de 2500.0 Euros à 3000.0 Euros sur 12 mois, Selon ancienneté");
  EXPECT_EQ(r.hours, "Temps plein");
  EXPECT_EQ(r.experience, "2 An(s)");
  EXPECT_EQ(r.openings, 2U);
  EXPECT_THAT(r.contract, testing::Contains("CDI"));
  EXPECT_THAT(r.skills, ElementsAre("Préparer le matériel", "Appliquer les règles d'hygiène"));
  ASSERT_GE(r.occupations.size(), 1U);
  EXPECT_EQ(r.occupations[0].scheme, "rome");
  EXPECT_EQ(r.occupations[0].code, "J1504");
  EXPECT_EQ(r.url, "https://candidat.example/offres/182ABCD");
}

TEST(Pages, FeedsInXml) {
  const All personio = page("personio_de.xml");
  EXPECT_THAT(titles(personio),
              ElementsAre("Backend Entwickler (m/w/d)", "Werkstudent Marketing", "Controller"));
  EXPECT_THAT(personio.records[0].text, HasSubstr("Deine Aufgaben"));
  EXPECT_THAT(personio.records[1].text, HasSubstr("Social Media & Events"));
  const All indeed = page("indeed_feed.xml");
  EXPECT_THAT(titles(indeed), ElementsAre("Sales Representative", "Fitter (nights)"));
  EXPECT_EQ(indeed.records[0].places[0].region, "AZ");
  EXPECT_EQ(indeed.records[0].pay_text, "$50K per year");
  EXPECT_THAT(indeed.records[0].contract, ElementsAre("fulltime", "parttime"));
  const All rss = page("jobs_rss.xml");
  EXPECT_EQ(rss.form, "rss");
  EXPECT_THAT(titles(rss), ElementsAre("Pipefitter", "Baker"));
  EXPECT_EQ(rss.records[0].text, "<p>Long text about pipes</p>");
  EXPECT_EQ(rss.records[0].employer, "Pipes Ltd");
  const All atom = page("jobs_atom.xml");
  EXPECT_EQ(atom.form, "atom");
  EXPECT_THAT(titles(atom), ElementsAre("Archivist"));
  EXPECT_EQ(atom.records[0].url, "https://a.example/7");
}

TEST(Pages, SeveralPostingsInOnePage) {
  const All all = read_bytes(
      "<html><script type='application/ld+json'>[{\"@type\":\"JobPosting\",\"title\":\"A\"},"
      "{\"@type\":\"WebPage\",\"name\":\"x\"}]</script><script type='application/ld+json'>"
      "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":{\"@type\":"
      "[\"JobPosting\"],\"title\":\"B\"}}]}</script></html>");
  EXPECT_THAT(titles(all), ElementsAre("A", "B"));
  EXPECT_THAT(all.origins, ElementsAre("feed, record 1", "feed, record 2"));
}

}  // namespace
}  // namespace metier::feeds
