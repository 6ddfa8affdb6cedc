#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "text/text.h"

namespace metier::text {
namespace {

using testing::ElementsAre;

// Every segment behind the letter of its kind.
std::vector<std::string> cut(std::string_view text, LineEnds line_ends = LineEnds::guessed) {
  std::vector<Segment> found;
  segments(text, found, line_ends);
  std::vector<std::string> out;
  for (const auto& s : found) {
    static constexpr const char* kKinds[] = {"H ", "I ", "S "};
    out.push_back(kKinds[static_cast<int>(s.kind)] +
                  std::string(text.substr(s.begin, s.end - s.begin)));
  }
  return out;
}

std::vector<std::string> split(std::string_view segment) {
  std::vector<Clause> found;
  clauses(segment, found);
  std::vector<std::string> out;
  for (const auto& c : found) out.emplace_back(segment.substr(c.begin, c.end - c.begin));
  return out;
}

TEST(Segments, Sentences) {
  EXPECT_THAT(cut("You cook. You bake! Do you? Yes… It is so; apply now."),
              ElementsAre("S You cook.", "S You bake!", "S Do you?", "S Yes…", "S It is so;",
                          "S apply now."));
  EXPECT_THAT(cut("He said \"Go.\" Then (he left.) Fine..."),
              ElementsAre("S He said \"Go.\"", "S Then (he left.)", "S Fine..."));
  EXPECT_THAT(cut("Χειρίζεστε SQL; Ναι. Ξέρετε Java\u037E Όχι."),
              ElementsAre("S Χειρίζεστε SQL;", "S Ναι.", "S Ξέρετε Java\u037E", "S Όχι."));
  EXPECT_THAT(cut("Търсим готвач. Работа в екип."),
              ElementsAre("S Търсим готвач.", "S Работа в екип."));
  EXPECT_THAT(cut("Խոհարար։ Աշխատանք։"), ElementsAre("S Խոհարար։", "S Աշխատանք։"));
}

TEST(Segments, Abbreviations) {
  for (const char* text :
       {"Tools, e.g. Excel, i.e. Office, approx. 5 years of Dr. Smith's at J. Doe.",
        "Kenntnisse in z.B. Excel bzw. Word, u.a. SAP, ca. 5 Jahre, Beginn am 1. Januar.",
        "Erfaring med bl.a. Java, f.eks. Spring, m.fl. fra den 26. april 2022.",
        "Outils, p.ex. Excel, env. 3 ans, réf. A12 et resp. Paris.",
        "Herramientas, p.ej. Excel, la Sra. García y el núm. 5 del dpto. Ventas.",
        "Znajomość np. Excela, tzn. Worda, m.in. Javy i tj. SQL.",
        "Kunskaper i t.ex. Excel, dvs. Word.", "Умения като напр. Excel, т.е. Office.",
        "Γνώσεις π.χ. Excel και δηλ. Office.", "Ismeretek, pl. Excel, stb. mind jó.",
        "Znalost např. Excelu, tj. Wordu, apod. vítána."})
    EXPECT_THAT(cut(text), ElementsAre("S " + std::string(text)));
  EXPECT_THAT(cut("Excel, Word, etc. We offer more. Java, SQL usw. Wir bieten Geld."),
              ElementsAre("S Excel, Word, etc.", "S We offer more.", "S Java, SQL usw.",
                          "S Wir bieten Geld."));
}

TEST(Segments, WordsThatLookLikeAbbreviations) {
  EXPECT_THAT(
      cut("We work in HR. We like PR. Max. 3 days in IT. Mange års erfaring bag sig. Sammen."),
      ElementsAre("S We work in HR.", "S We like PR.", "S Max. 3 days in IT.",
                  "S Mange års erfaring bag sig.", "S Sammen."));
}

TEST(Segments, NamesAndNumbersStayWhole) {
  for (const char* text :
       {"We use .NET, ASP.NET and Node.js on 1.000 machines at www.example.com.",
        "Write to jane.doe@example.com or https://example.com/a;b?c=d!e now.",
        "Smith &amp; Sons pay 10.5 % more.", "Version 2.0 of C++ and C# at Yahoo!Mail"})
    EXPECT_THAT(cut(text), ElementsAre("S " + std::string(text)));
  EXPECT_THAT(
      cut("Experience in C#. Knowledge of Node.js. Since 2024. We hire."),
      ElementsAre("S Experience in C#.", "S Knowledge of Node.js.", "S Since 2024.", "S We hire."));
}

TEST(Segments, Lists) {
  EXPECT_THAT(
      cut("Your tasks:\n- cook meals\n* bake bread\n• clean up\n1. First things\n2) Second\na) "
          "third\n-Fourth\n– fünf"),
      ElementsAre("H Your tasks:", "I cook meals", "I bake bread", "I clean up", "I First things",
                  "I Second", "I third", "I Fourth", "I fünf"));
  EXPECT_THAT(cut("Krav: • Java • SQL ▪ Excel. Læs mere"),
              ElementsAre("S Krav:", "I Java", "I SQL", "I Excel.", "I Læs mere"));
  EXPECT_THAT(cut("digital\nESCO source\ndecision support systems"),
              ElementsAre("I digital", "I ESCO source", "I decision support systems"));
  EXPECT_THAT(
      cut("- Gestion des stocks ;\n- Accueil des clients, conseil\n  et vente de produits."),
      ElementsAre("I Gestion des stocks ;",
                  "I Accueil des clients, conseil\n  et vente de produits."));
  EXPECT_THAT(
      cut("- Responsible for the planning of all the\n  kitchen's purchases\n- Baking"),
      ElementsAre("I Responsible for the planning of all the\n  kitchen's purchases", "I Baking"));
}

TEST(Segments, WrappedLines) {
  const char* english =
      "We are looking for an experienced cook who can prepare meals\n"
      "for two hundred guests every day and who likes to work with\n"
      "French and Italian dishes. You will lead a small team.";
  EXPECT_THAT(cut(english),
              ElementsAre("S We are looking for an experienced cook who can prepare meals\nfor two "
                          "hundred guests every day and who likes to work with\nFrench and Italian "
                          "dishes.",
                          "S You will lead a small team."));
  const char* german =
      "Wir suchen zum nächstmöglichen Zeitpunkt für unser engagiertes\n"
      "Team in Berlin eine Köchin, die gerne kocht.";
  EXPECT_EQ(cut(german).size(), 1U);
  EXPECT_EQ(cut(german, LineEnds::real).size(), 2U);
  EXPECT_EQ(cut("Managing and optimising the infrastructure of a large company\n"
                "Developing the capabilities of the whole engineering team\n"
                "Hiring")
                .size(),
            3U)
      << "lines of a list, however long";
}

TEST(Segments, Headings) {
  EXPECT_THAT(
      cut("Chef\n\nYou cook.\n\nHvad gør en kok?\n\nLaver mad.\n\nWhat we offer\nA fine place to "
          "work.\n\nThe end"),
      ElementsAre("H Chef", "S You cook.", "H Hvad gør en kok?", "S Laver mad.", "H What we offer",
                  "S A fine place to work.", "S The end"));
  EXPECT_THAT(cut("1. Duties\n- Cook\n- Bake\n2. Details\n- Eat"),
              ElementsAre("H Duties", "I Cook", "I Bake", "H Details", "I Eat"));
  EXPECT_THAT(cut("A\n-----\nB"), ElementsAre("H A", "S B"));
}

TEST(Segments, OddBlanks) {
  EXPECT_THAT(cut("\xEF\xBB\xBF\u00A0 a\u00A0\r\n\r\n \u2003\nb\u2028c\rd\t"),
              ElementsAre("H a", "S b", "S c", "S d"));
  EXPECT_THAT(cut("·\u00A0\u00A0 Driver arbetet\n\uF0B7\tPlanerar"),
              ElementsAre("I Driver arbetet", "I Planerar"));
  EXPECT_TRUE(cut("").empty());
  EXPECT_TRUE(cut(" \n\n - \n ***\n").empty());
}

TEST(Segments, LongOnesAreCut) {
  std::string text;
  while (text.size() < 9000) text += "word ";
  std::vector<Segment> found;
  segments(text, found);
  ASSERT_EQ(found.size(), 5U);
  for (const auto& s : found) {
    EXPECT_LE(s.end - s.begin, kLongestSegment);
    EXPECT_EQ(text.substr(s.begin, 5), "word ");
  }
  segments(std::string(5000, 'x'), found);
  EXPECT_EQ(found.size(), 3U);
}

TEST(Clauses, Signs) {
  EXPECT_THAT(
      split("Java, SQL (MySQL, Oracle) and C#: CI/CD / DevOps – cloud; etc."),
      ElementsAre("Java", "SQL", "MySQL", "Oracle", "and C#", "CI/CD", "DevOps", "cloud", "etc."));
  EXPECT_THAT(split("1,5 Jahre von 10:30 bis 2010–2015 als Mitarbeiter(in) für .NET"),
              ElementsAre("1,5 Jahre von 10:30 bis 2010–2015 als Mitarbeiter(in) für .NET"));
  EXPECT_THAT(split("développeur(se) full-stack,Python — salaire : 40 000 | Paris"),
              ElementsAre("développeur(se) full-stack", "Python", "salaire", "40 000", "Paris"));
  EXPECT_THAT(split("Γνώσεις Java· SQL, Excel"), ElementsAre("Γνώσεις Java", "SQL", "Excel"));
  EXPECT_THAT(split("готвач, сервитьор (хотел)"), ElementsAre("готвач", "сервитьор", "хотел"));
  EXPECT_TRUE(split(" , (-) ").empty());
}

TEST(Segments, RandomBytes) {
  std::mt19937 random(11);
  const std::string_view pieces[] = {"a",      "Word",
                                     ". ",     ".",
                                     "! ",     "…",
                                     "\n",     "\n\n",
                                     " ",      "- ",
                                     "• ",     "1.",
                                     "(",      ")",
                                     "\"",     "Ж",
                                     "ω",      "\xff",
                                     "e.g",    "\xe2",
                                     "\xc2",   "\u00A0",
                                     "\u2028", "\r",
                                     ";",      "word word word word word word word word"};
  std::vector<Segment> found;
  std::vector<Clause> parts;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t k = random() % 60; k > 0; --k) text += pieces[random() % std::size(pieces)];
    segments(text, found, i % 2 == 0 ? LineEnds::guessed : LineEnds::real);
    std::size_t before = 0;
    for (const auto& s : found) {
      ASSERT_TRUE(s.begin >= before && s.begin < s.end && s.end <= text.size()) << text;
      before = s.end;
      clauses(std::string_view(text).substr(s.begin, s.end - s.begin), parts);
      std::size_t last = 0;
      for (const auto& c : parts) {
        ASSERT_TRUE(c.begin >= last && c.begin < c.end && c.end <= s.end - s.begin) << text;
        last = c.end;
      }
    }
  }
}

TEST(Segments, ListOfDuties) {
  const std::filesystem::path folder = "../shared/seeds";
  std::string text;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().filename().string().substr(0, 4) != "003_") continue;
      std::ifstream in(entry.path());
      text = (std::ostringstream() << in.rdbuf()).str();
    }
  }
  if (text.empty()) GTEST_SKIP() << "no page 003_*.txt in " << folder;
  EXPECT_EQ(detect_markup(text), Markup::plain);
  const auto found = cut(text);
  int sections = 0;
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  EXPECT_GE(found.size(), lines - 10);
  EXPECT_THAT(found, testing::Contains("H Chief Technology Officer Duties"));
  EXPECT_THAT(found, testing::Contains("H CTO Role Purpose"));
  EXPECT_THAT(found, testing::Contains("I Tech Strategy: Provide tech vision and strategy"));
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    if (found[i][0] == 'H' && found[i + 1][0] == 'I') ++sections;
  }
  EXPECT_GE(sections, 14);
}

}  // namespace
}  // namespace metier::text
