#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "places/places.h"

namespace metier::places {
namespace {

struct Row {
  std::string_view text, language, country, region;
};

constexpr Row kTable[] = {
#include "places/written_table.inc"
};

constexpr std::string_view kEurope =
    "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK";

Place first(std::string_view text, std::string_view language = "", std::string_view country = "") {
  Written written;
  written.text = text;
  const auto places = resolve(written, {language, country});
  return places.empty() ? Place() : places[0];
}

std::vector<std::string> countries(std::string_view text, std::string_view language = "") {
  Written written;
  written.text = text;
  std::vector<std::string> out;
  for (const Place& p : resolve(written, {language, ""}))
    out.push_back(p.region.empty() ? p.country : p.region);
  return out;
}

// At least 97 of a hundred rows are right; what is wrong is printed.
TEST(Written, TableOfManyLanguages) {
  std::size_t wrong = 0;
  std::set<std::string_view> languages;
  for (const Row& row : kTable) {
    languages.insert(row.language);
    const Place got = first(row.text, row.language);
    const bool right = (row.country == "?" || got.country == row.country) &&
                       (row.region == "?" || got.region == row.region);
    if (right) continue;
    ++wrong;
    fmt::print("wrong: \"{}\" ({}): {} {}, meant {} {}\n", row.text, row.language, got.country,
               got.region, row.country, row.region);
  }
  fmt::print("{} of {} rows right, {} languages\n", std::size(kTable) - wrong, std::size(kTable),
             languages.size());
  EXPECT_GE(std::size(kTable), 400U);
  EXPECT_GE(languages.size(), 20U);
  EXPECT_LE(100 * wrong, 3 * std::size(kTable));
}

TEST(Written, SeveralPlaces) {
  EXPECT_THAT(countries("Berlin, Hamburg oder München", "de"),
              testing::ElementsAre("DE-BE", "DE-HH", "DE-BY"));
  EXPECT_THAT(countries("Paris / Lyon / Bruxelles", "fr"),
              testing::ElementsAre("FR-IDF", "FR-ARA", "BE-BRU"));
  EXPECT_THAT(countries("Germany, Austria or Switzerland", "en"),
              testing::ElementsAre("DE", "AT", "CH"));
  EXPECT_THAT(countries("Warszawa, Kraków lub Gdańsk", "pl"),
              testing::ElementsAre("PL-14", "PL-12", "PL-22"));
}

// Names that several countries have, with nothing that says which: unknown, never a guess.
TEST(Written, AmbiguousNamesStayUnknown) {
  for (const std::string_view name :
       {"Georgia",  "Cambridge", "Valencia", "Córdoba",  "Newcastle",  "Guadalajara",  "Mérida",
        "León",     "Toledo",    "Limburg",  "Halle",    "Santa Cruz", "San Fernando", "Cartagena",
        "Hamilton", "Richmond",  "Trinidad", "Windsor",  "Salem",      "Worcester",    "Lincoln",
        "Durham",   "Brest",     "Castro",   "Neustadt", "Victoria",   "Kingston"}) {
    const Place place = first(name);
    EXPECT_EQ(place.country, "") << name << " went to " << place.country;
    EXPECT_EQ(place.region, "") << name;
    EXPECT_EQ(place.locality, name);
    EXPECT_EQ(place.written, name);
  }
}

TEST(Written, HintsDecideBetweenTownsOfOneName) {
  EXPECT_EQ(first("Georgia", "", "GE").country, "GE");
  EXPECT_EQ(first("Georgia", "", "US").region, "US-GA");
  EXPECT_EQ(first("Cambridge", "", "GB").country, "GB");
  EXPECT_EQ(first("Cambridge", "", "US").region, "US-MA");
  EXPECT_EQ(first("Valencia", "", "ES").region, "ES-VC");
  EXPECT_EQ(first("Córdoba", "", "ES").region, "ES-AN");
  EXPECT_EQ(first("Córdoba, Argentina").country, "AR");
  EXPECT_EQ(first("Halle", "de").region, "DE-ST");
  EXPECT_EQ(first("Halle", "", "BE").country, "BE");
  EXPECT_EQ(first("Limburg", "", "BE").region, "BE-VLG");
  EXPECT_EQ(first("Limburg", "", "NL").region, "NL-LI");
  EXPECT_EQ(first("Brest", "fr").region, "FR-BRE");
  EXPECT_EQ(first("Brest, Belarus").country, "BY");
  EXPECT_EQ(first("Frankfurt").country, "DE");
  EXPECT_EQ(first("Wilmington, DE").country, "US");
  EXPECT_EQ(first("Springfield").country, "US");
  EXPECT_EQ(first("Springfield").region, "");
  // No name is put into the hinted country for being unknown.
  EXPECT_EQ(first("Qwertzheim", "de", "DE").country, "");
}

TEST(Written, Fields) {
  const auto one = [](Written written, std::string_view language = "",
                      std::string_view country = "") {
    const auto places = resolve(written, {language, country});
    return places.empty() ? Place() : places[0];
  };
  Written w;
  w.locality = "München";
  w.region = "BY";
  w.country = "DE";
  EXPECT_EQ(one(w).region, "DE-BY");
  EXPECT_EQ(one(w).written, "München, BY, DE");
  w = {"", "Kleinkleckersdorf", "", "80331", "Deutschland"};
  EXPECT_EQ(one(w).region, "DE-BY");
  EXPECT_EQ(one(w).locality, "Kleinkleckersdorf");
  w = {"", "Aix-en-Provence", "13", "", ""};
  EXPECT_EQ(one(w, "fr").region, "FR-PAC");
  w = {"", "Stockholm", "Stockholms län", "", "Sverige"};
  EXPECT_EQ(one(w).region, "SE-AB");
  w = {"", "", "", "34280", ""};
  EXPECT_EQ(one(w, "fr", "FR").region, "FR-OCC");
  EXPECT_EQ(one(w).country, "");
  w = {"", "", "", "", "pl"};
  EXPECT_EQ(one(w).country, "PL");
  w = {"", "", "", "", "DEU"};
  EXPECT_EQ(one(w).country, "DE");
  w = {"", "", "", "", "Niemcy"};
  EXPECT_EQ(one(w).country, "DE");
  w = {"TELECOMMUTE", "", "", "", "ES"};
  EXPECT_TRUE(one(w).remote);
  EXPECT_EQ(one(w).country, "ES");
  w = {"", "Paris", "Texas", "", "United States"};
  EXPECT_EQ(one(w).region, "US-TX");
  w = {"", "Springfield", "IL", "", "US"};
  EXPECT_EQ(one(w).region, "US-IL");
  w = {"", "København", "", "2100", "DK"};
  EXPECT_EQ(one(w).region, "DK-84");
  EXPECT_TRUE(resolve({}, {}).empty());
  EXPECT_TRUE(resolve({"  ", "", "", "", "\n"}, {}).empty());
}

TEST(Written, RegionsOfFranceOverseas) {
  for (const std::string_view text : {"Saint-Denis - 974", "Saint-Denis, La Réunion", "La Réunion",
                                      "97400 Saint-Denis, France"}) {
    EXPECT_EQ(first(text, "fr").country, "FR") << text;
    EXPECT_EQ(first(text, "fr").region, "FR-974") << text;
  }
  EXPECT_EQ(first("Fort-de-France", "fr").region, "FR-972");
}

TEST(Written, RemoteAndHybrid) {
  EXPECT_TRUE(first("Remote (EU)").remote);
  EXPECT_TRUE(first("100% remote, Spain").remote);
  EXPECT_TRUE(first("Télétravail - France", "fr").remote);
  EXPECT_TRUE(first("Praca zdalna", "pl").remote);
  EXPECT_TRUE(first("Homeoffice", "de").remote);
  EXPECT_TRUE(first("Etätyö", "fi").remote);
  EXPECT_FALSE(first("Hybrid, Amsterdam").remote);
  EXPECT_EQ(first("Hybrid, Amsterdam").locality, "Amsterdam");
  EXPECT_FALSE(first("Lyon, télétravail partiel", "fr").remote);
  EXPECT_FALSE(first("Berlin (Homeoffice möglich)", "de").remote);
  EXPECT_FALSE(first("Warszawa (praca hybrydowa)", "pl").remote);
  EXPECT_FALSE(first("Oslo").remote);
}

// Every town of Europe in the table by its name alone, without hints: most are known, a few are in
// several countries, nearly none is taken for a larger one elsewhere.
TEST(Written, TownsOfTheTable) {
  const auto file = MappedFile::open("data/places/places.tsv");
  ASSERT_TRUE(file);
  std::size_t towns = 0, right = 0, unknown = 0;
  std::string country;
  for (std::string_view rest = file->text(); !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(line.size() + 1);
    if (line.starts_with("@\t")) country = line.substr(2, 2);
    const bool town = line[0] == 'c' || (line[0] >= '0' && line[0] <= '9');
    if (!town || kEurope.find(country) == std::string_view::npos) continue;
    const auto names = line.substr(line.find('\t') + 1);
    const Place got = first(names.substr(0, names.find_first_of("|\t")));
    ++towns;
    right += got.country == country ? 1 : 0;
    unknown += got.country.empty() ? 1 : 0;
  }
  const std::size_t wrong = towns - right - unknown;
  fmt::print("{} towns: {} right, {} unknown, {} in another country\n", towns, right, unknown,
             wrong);
  EXPECT_GE(100 * right, 90 * towns);
  EXPECT_LE(1000 * wrong, 10 * towns);
}

TEST(Written, StreetsAreNoTowns) {
  EXPECT_EQ(first("12 rue de Paris, 59000 Lille", "fr").locality, "Lille");
  EXPECT_EQ(first("Berliner Straße 7, 20095 Hamburg", "de").locality, "Hamburg");
  EXPECT_EQ(first("ul. Krakowska 5, 50-424 Wrocław", "pl").locality, "Wrocław");
  EXPECT_EQ(first("Via Roma 3, 20121 Milano", "it").locality, "Milano");
  EXPECT_EQ(first("12 rue de Paris 59000 LILLE", "fr").locality, "Lille");
  EXPECT_EQ(first("Hauptstraße 5 20095 Hamburg", "de").locality, "Hamburg");
  EXPECT_EQ(first("Calle de Alcalá 50, Madrid", "es").locality, "Madrid");
}

TEST(Names, OfCountriesAndRegions) {
  for (const std::string_view name : {"Germany", "Deutschland", "Tyskland", "Niemcy", "Saksa", "DE",
                                      "de", "DEU", "D", "Γερμανία"})
    EXPECT_EQ(country_code(name), "DE") << name;
  for (const std::string_view name :
       {"UK", "Great Britain", "England", "Storbritannien", "gbr", "Wales"})
    EXPECT_EQ(country_code(name), "GB") << name;
  EXPECT_EQ(country_code("Narnia"), "");
  EXPECT_EQ(country_code("D", false), "");
  EXPECT_EQ(country_name("DE", "sv"), "Tyskland");
  EXPECT_EQ(country_name("DE", "xx"), "Germany");
  EXPECT_EQ(country_name("QQ", "en"), "");
  EXPECT_EQ(region_name("DE-BY"), "Bayern");
  EXPECT_EQ(region_name("FR-PAC"), "Provence-Alpes-Côte d’Azur");
  EXPECT_EQ(region_name("XX-YY"), "");
  EXPECT_EQ(region_of_code("FR-13"), "FR-PAC");
  EXPECT_EQ(region_of_code("FRL04"), "FR-PAC");
  EXPECT_EQ(region_of_code("DE212"), "DE-BY");
  EXPECT_EQ(region_of_code("ZZ999"), "");
}

TEST(FindInText, OnlyWhereTheTextSaysSo) {
  const auto found = [](std::string_view text, std::string_view language) {
    const auto written = find_in_text(text, {language, ""});
    return written ? resolve(*written, {language, ""})[0].region : std::string("none");
  };
  EXPECT_EQ(found("Wir suchen Tischler.\nArbeitsort: Kiel\nBewerbung an ...", "de"), "DE-SH");
  EXPECT_EQ(found("Oferujemy umowę o pracę. Miejsce pracy: Gdynia. Aplikuj teraz", "pl"), "PL-22");
  EXPECT_EQ(found("About us\nLocation: Manchester, UK. Hybrid work.", "en"), "GB-ENG");
  EXPECT_EQ(found("Lieu de travail : Nantes (44)", "fr"), "FR-PDL");
  EXPECT_EQ(found("Sede di lavoro: Bergamo (BG)", "it"), "IT-25");
  EXPECT_EQ(found("Lugar de trabajo: Sevilla", "es"), "ES-AN");
  EXPECT_EQ(found("Místo výkonu práce: Brno", "cs"), "CZ-64");
  EXPECT_EQ(found("Munkavégzés helye: Debrecen", "hu"), "HU-HB");
  EXPECT_EQ(found("Placeringsort: Umeå", "sv"), "SE-AC");
  EXPECT_EQ(found("Arbejdssted: Odense C", "da"), "DK-83");
  EXPECT_EQ(found("Työpaikka: Oulu", "fi"), "FI-14");
  EXPECT_EQ(found("Locul de muncă: Cluj-Napoca", "ro"), "RO-CJ");
  EXPECT_EQ(found("Място на работа: Пловдив", "bg"), "BG-16");
  EXPECT_EQ(found("Τοποθεσία: Θεσσαλονίκη", "el"), "GR-B");
  EXPECT_EQ(found("Mjesto rada: Split", "hr"), "HR-17");
  EXPECT_EQ(found("Kraj dela: Maribor", "sl"), "SI-070");
  EXPECT_EQ(found("Standplaats: Eindhoven", "nl"), "NL-NB");
  EXPECT_EQ(found("Darbo vieta: Kaunas", "lt"), "LT-KU");
  EXPECT_EQ(found("Darba vieta: Liepāja", "lv"), "LV-LPX");
  EXPECT_EQ(found("Asukoht: Tartu", "et"), "EE-79");
  EXPECT_EQ(found("Local de trabalho: Braga", "pt"), "PT-03");
  EXPECT_EQ(found("Miesto výkonu práce: Žilina", "sk"), "SK-ZI");
  EXPECT_EQ(found("Standort\nDresden\nAufgaben", "de"), "DE-SN");
  EXPECT_EQ(found("We serve clients in Paris, London and Rome.", "en"), "none");
  EXPECT_EQ(found("Our founder was born in Vienna. Skills: Java, Python", "en"), "none");
  EXPECT_EQ(found("Location: to be agreed", "en"), "none");
  EXPECT_EQ(found("", "en"), "none");
}

TEST(Written, ManyThreadsAgree) {
  std::vector<std::thread> threads;
  std::vector<std::string> regions(8);
  for (std::size_t i = 0; i < regions.size(); ++i)
    threads.emplace_back([&, i] { regions[i] = first("Aix-en-Provence - 13", "fr").region; });
  for (auto& thread : threads) thread.join();
  for (const auto& region : regions) EXPECT_EQ(region, "FR-PAC");
}

}  // namespace
}  // namespace metier::places
