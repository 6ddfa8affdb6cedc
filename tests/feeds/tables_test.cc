#include <gmock/gmock.h>

#include "feeds/read_all.h"
#include "support/zip_bytes.h"

namespace metier::feeds {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Tables, DelimitersQuotesAndLinesInCells) {
  const All all = read_bytes(
      "\xEF\xBB\xBF\"Stellenbezeichnung\";Firma;Ort;Beschreibung\r\n"
      "\"Koch; Bäcker\";\"Gasthof \"\"Post\"\"\";Wien;\"Eins\r\nzwei\"\r\n"
      "Kellner;Café;Graz;\r\n");
  EXPECT_EQ(all.error, "");
  EXPECT_EQ(all.form, "csv");
  EXPECT_THAT(titles(all), ElementsAre("Koch; Bäcker", "Kellner"));
  EXPECT_EQ(all.records[0].employer, "Gasthof \"Post\"");
  EXPECT_EQ(all.records[0].places[0].locality, "Wien");
  EXPECT_EQ(all.records[0].text, "Eins\r\nzwei");
  EXPECT_THAT(all.origins, ElementsAre("feed:2", "feed:4"));
  EXPECT_THAT(titles(read_bytes("title\tcompany\nCook\tInn\n")), ElementsAre("Cook"));
  EXPECT_EQ(read_bytes("title\tcompany\nCook\tInn\n").form, "tsv");
  EXPECT_THAT(titles(read_bytes("sep=;\ntitle;company\nCook;Inn")), ElementsAre("Cook"));
}

TEST(Tables, OtherEncodings) {
  EXPECT_THAT(titles(read_bytes("titre,entreprise,ville\nInfirmi\xE8re,H\xF4pital,Orl\xE9"
                                "ans\nAide-soignante,Clinique Saint-\xC9tienne,N\xEEmes\n")),
              ElementsAre("Infirmière", "Aide-soignante"));
  const std::u16string wide = u"\uFEFFtitle;city\nŘidič;Plzeň\n";
  EXPECT_THAT(titles(read_bytes(
                  std::string_view(reinterpret_cast<const char*>(wide.data()), wide.size() * 2))),
              ElementsAre("Řidič"));
}

TEST(Tables, ColumnsInManyLanguages) {
  for (const char* header :
       {"Job Title,Company Name", "intitulé,entreprise", "Puesto,Empresa", "Titolo,Azienda",
        "Nazwa stanowiska,Pracodawca", "Název pozice,Zaměstnavatel", "Stillingstittel,Arbeidsgiver",
        "Functietitel,Werkgever", "Tehtävänimike,Työnantaja"}) {
    const All all = read_bytes(fmt::format("{}\nx,y\n", header));
    ASSERT_EQ(all.records.size(), 1U) << header << all.error;
    EXPECT_EQ(all.records[0].title, "x");
    EXPECT_EQ(all.records[0].employer, "y");
  }
}

TEST(Tables, ColumnsThatAreChosen) {
  Options options;
  options.columns = {{"title", "What"}, {"place", "Where"}};
  const All all = read_bytes("Nr,What,Where\n1,Cook,Oslo\n", options);
  EXPECT_THAT(titles(all), ElementsAre("Cook"));
  EXPECT_EQ(all.records[0].places[0].text, "Oslo");
  EXPECT_THAT(read_bytes("Nr,What\n1,Cook\n", options).error, HasSubstr("no column \"Where\""));
  options.columns = {{"nonsense", "What"}, {"title", "Nr"}};
  EXPECT_THAT(read_bytes("Nr,What\n1,Cook\n", options).error, HasSubstr("no field \"nonsense\""));
}

TEST(Tables, WithoutATitleTheyAreRefused) {
  EXPECT_THAT(read_bytes("kind,name,code\na,b,c\nd,e,f\n").error,
              HasSubstr("no column is known as the title"));
  EXPECT_THAT(read_bytes("hardskills\nJava\nC++\n").error, HasSubstr("feed: "));
}

TEST(Tables, BadRowsAreSetAside) {
  const All all = read_bytes(
      "title,company\nCook,Inn,too,many\n,\n,Inn\nBaker,Mill\n\"never closed,Inn\nWaiter,Bar\n");
  EXPECT_THAT(titles(all), ElementsAre("Baker", "Waiter"));
  ASSERT_EQ(all.rejects.size(), 3U);
  EXPECT_EQ(all.rejects[0].reason, "4 cells where the header has 2");
  EXPECT_EQ(all.rejects[0].raw, "Cook,Inn,too,many\n");
  EXPECT_EQ(all.rejects[1].field, "title");
  EXPECT_EQ(all.rejects[2].reason, "a quote is never closed");
}

TEST(Tables, LargeRowsAreSetAside) {
  Options options;
  options.max_record_bytes = 100;
  const All all =
      read_bytes("title,company\nCook,\"" + std::string(5000, 'x') + "\"\nBaker,Mill\n", options);
  EXPECT_THAT(titles(all), ElementsAre("Baker"));
  EXPECT_THAT(all.rejects, testing::SizeIs(testing::Ge(1U)));
}

TEST(Tables, CellsWithPayPlacesAndSkills) {
  const All all = read_bytes(
      "job_title,city,department,salaire,skills,teletravail,lieuTravail.libelle\n"
      "Dev,Aix-en-Provence,13,43653.0,\"['scala', 'c#', \"\"l'art\"\"]\",True,13 - AIX\n"
      "Ops,Lyon,Engineering,40 000 - 45 000 EUR par an,,False,\n");
  ASSERT_EQ(all.records.size(), 2U);
  EXPECT_EQ(all.records[0].places[0].region, "13");
  EXPECT_EQ(all.records[0].pay_minimum, "43653.0");
  EXPECT_EQ(all.records[0].pay_text, "");
  EXPECT_THAT(all.records[0].skills, ElementsAre("scala", "c#", "l'art"));
  EXPECT_FALSE(all.records[0].remote);
  EXPECT_EQ(all.records[0].places[0].text, "13 - AIX");
  EXPECT_EQ(all.records[1].places[0].region, "");
  EXPECT_EQ(all.records[1].pay_text, "40 000 - 45 000 EUR par an");
}

std::string workbook() {
  const auto row = [](std::initializer_list<const char*> cells) {
    std::string out = "<row>";
    for (const char* cell : cells)
      out += std::string("<c t=\"inlineStr\"><is><t>") + cell + "</t></is></c>";
    return out + "</row>";
  };
  return test::zip_bytes(
      {{"xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Notes\" r:id=\"a\"/><sheet name=\"Jobs\" "
        "r:id=\"b\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/a.xml\"/><Relationship Id=\"b\" "
        "Target=\"worksheets/b.xml\"/></Relationships>"},
       {"xl/worksheets/a.xml",
        "<worksheet><sheetData>" + row({"nothing", "here"}) + "</sheetData></worksheet>"},
       {"xl/worksheets/b.xml",
        "<worksheet><sheetData>" + row({"Vacancies of November"}) +
            row({"Title", "Company", "Date"}) +
            "<row><c t=\"inlineStr\"><is><t>Cook</t></is></c><c "
            "t=\"inlineStr\"><is><t>Inn</t></is></c><c><v>46000</v></c></row>" +
            "</sheetData></worksheet>"}});
}

TEST(Tables, Workbooks) {
  Options options;
  options.table = "Jobs";
  const All all = read_bytes(workbook(), options);
  EXPECT_EQ(all.error, "");
  EXPECT_EQ(all.form, "xlsx");
  EXPECT_THAT(titles(all), ElementsAre("Cook"));
  EXPECT_EQ(all.records[0].posted, "2025-12-09");
  EXPECT_THAT(read_bytes(workbook()).error, HasSubstr("no column is known as the title"));
  options.table = "Jobs2";
  EXPECT_THAT(read_bytes(workbook(), options).error, HasSubstr("no sheet \"Jobs2\""));
}

}  // namespace
}  // namespace metier::feeds
