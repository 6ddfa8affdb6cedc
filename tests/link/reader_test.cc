#include "link/reader.h"

#include <gmock/gmock.h>

#include "link/tiny_reader.h"

namespace metier::test {
namespace {

using namespace taxonomy;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Tiny technology() {
  Tiny tiny;
  const auto cto = tiny.occupation("cto", "1330.3", "chief technology officer");
  tiny.alternative(cto, "en", "CTO").preferred(cto, "da", "teknologidirektør");
  const auto officer = tiny.occupation("officer", "1", "officer");
  tiny.preferred(officer, "da", "officer");
  const auto sql = tiny.skill("sql", "SQL", SkillType::knowledge);
  tiny.alternative(sql, "en", "structured query language");
  tiny.label(sql, "en", LabelKind::hidden, "sequel databases");
  tiny.preferred(sql, "da", "SQL");
  const auto manage = tiny.skill("manage", "manage a team");
  tiny.preferred(manage, "da", "lede et team");
  tiny.skill("manage-budgets", "manage a team budget");
  tiny.skill("technology", "technology", SkillType::knowledge);
  return tiny;
}

// ---- words, longest first, each kind by itself

TEST(Reader, FindsLabelsWholeAndFolded) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"You know sql and MANAGE  a Téam."}),
              ElementsAre("SQL 1.00 [9,12)", "manage a team 1.00 [17,31)"));
  EXPECT_THAT(r.skills({"You know MySQL, sqlite and mismanage a team's teams of managers."}),
              IsEmpty());
}

TEST(Reader, LongestFirst) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"We manage a team budget and manage a team of ten."}),
              ElementsAre("manage a team budget 1.00 [3,23)", "manage a team 1.00 [28,41)"));
}

TEST(Reader, LeftmostFirstWithoutOverlap) {
  Tiny tiny;
  tiny.skill("ab", "alpha beta");
  tiny.skill("bcd", "beta gamma delta");
  tiny.skill("cd", "gamma delta");
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"alpha beta gamma delta"}),
              ElementsAre("alpha beta 1.00 [0,10)", "gamma delta 1.00 [11,22)"));
}

TEST(Reader, AWalkThatFailsFallsBackToTheLongestLabelOnTheWay) {
  Tiny tiny;
  tiny.skill("a", "alpha");
  tiny.skill("abcd", "alpha beta gamma delta");
  tiny.skill("b", "beta");
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"alpha beta gamma epsilon"}),
              ElementsAre("alpha 1.00 [0,5)", "beta 1.00 [6,10)"));
  EXPECT_THAT(r.skills({"alpha beta gamma"}), ElementsAre("alpha 1.00 [0,5)", "beta 1.00 [6,10)"));
}

TEST(Reader, OccupationsAndSkillsDoNotHideEachOther) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  const link::Document d{"Our chief technology officer retires."};
  EXPECT_THAT(r.occupations(d), ElementsAre("chief technology officer 1.00 [4,28)"));
  EXPECT_THAT(r.skills(d), ElementsAre("technology 1.00 [10,20)"));
}

TEST(Reader, FiveTimesFoundIsOneAnswerWithFiveSpans) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"SQL, SQL; structured query language? Sequel databases! SQL"}),
              ElementsAre("SQL 1.00 [0,3) [5,8) [10,35) [37,53) [55,58)"));
}

TEST(Reader, ScoreIsThatOfTheBestLabel) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"structured query language"}), ElementsAre("SQL 0.90 [0,25)"));
  EXPECT_THAT(r.skills({"sequel databases"}), ElementsAre("SQL 0.80 [0,16)"));
  EXPECT_THAT(r.skills({"sequel databases are SQL"}), ElementsAre("SQL 1.00 [0,16) [21,24)"));
  EXPECT_THAT(r.skills({.text = "structured query language", .language = "da"}),
              ElementsAre("SQL 0.81 [0,25)"));
}

TEST(Reader, OfTheConceptsThatShareALabelTheBestScoreCounts) {
  Tiny tiny;
  tiny.alternative(tiny.skill("a", "alpha"), "en", "shared label");
  tiny.skill("b", "shared label");
  tiny.alternative(tiny.skill("c", "gamma"), "en", "other label");
  tiny.alternative(tiny.skill("d", "delta"), "en", "other label");
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({"shared label"}), ElementsAre("shared label 1.00 [0,12)"));
  EXPECT_THAT(r.skills({"other label"}), ElementsAre("gamma 0.90 [0,11)", "delta 0.90 [0,11)"));
}

TEST(Reader, GroupsSchemesAndObsoleteConceptsAreNotRead) {
  Tiny tiny;
  tiny.isco("1330", "service managers");
  tiny.concept_of(ConceptKind::skill_group, "skill/S1", "S1", "communication");
  tiny.concept_of(ConceptKind::concept_scheme, "concept-scheme/x", "", "green concepts");
  tiny.edit(tiny.skill("old", "punched cards")).status = Status::obsolete;
  tiny.skill("new", "memory cards");
  const TinyReader r(tiny);
  const link::Document d{
      "service managers, communication, green concepts, punched cards, memory cards"};
  EXPECT_THAT(r.skills(d), ElementsAre("memory cards 1.00 [64,76)"));
  EXPECT_THAT(r.occupations(d), IsEmpty());
}

TEST(Reader, NothingInNothingOut) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  for (const char* text : {"", " ", "\n\n", "...", "\xff\xfe", "we like it here"}) {
    EXPECT_THAT(r.skills({text}), IsEmpty()) << text;
    EXPECT_THAT(r.occupations({text}), IsEmpty()) << text;
  }
  Tiny empty;
  const TinyReader without(empty);
  EXPECT_THAT(without.skills({"SQL and more"}), IsEmpty());
}

// ---- signs between words

TEST(Reader, LabelsReachAcrossBlanksHyphensAndOneLineEnd) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  for (const char* text :
       {"manage a team", "manage-a-team", "manage\ta\n  team", "manage \"a\" team",
        "manage \u00a0a \u00adteam", "manage **a** team", "manage a\r\nteam"})
    EXPECT_THAT(r.skills({text}), ElementsAre(HasSubstr("manage a team"))) << text;
}

TEST(Reader, LabelsDoNotReachAcrossSentencesListsAndParagraphs) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  for (const char* text :
       {"manage. A team", "manage, a team", "manage (a) team", "manage a\n\nteam",
        "manage a\n \r\n team", "manage / a team", "manage a: team", "manage • a team",
        "manage - a team", "manage a – team", "manage a…team", "manage a\n- team",
        "manage a\n* team", "manage \xff; a team"})
    EXPECT_THAT(r.skills({text}), IsEmpty()) << text;
  EXPECT_THAT(r.skills({"manage a" + std::string(link::kMaxGap + 1, ' ') + "team"}), IsEmpty());
  EXPECT_THAT(r.skills({"manage a" + std::string(link::kMaxGap, ' ') + "team"}),
              ElementsAre(HasSubstr("manage")));
}

TEST(Reader, SignsOfTheLabelMayStandInTheText) {
  Tiny tiny;
  tiny.skill("ci", "CI/CD");
  tiny.skill("java", "Java (computer programming)");
  tiny.skill("dev", "develop, test and deliver software");
  tiny.skill("pa", "develop, test");
  const TinyReader r(tiny);
  for (const char* text : {"CI/CD", "CI CD", "ci-cd", "CI / CD", "CI, CD"})
    EXPECT_THAT(r.skills({text}), ElementsAre(HasSubstr("CI/CD"))) << text;
  for (const char* text :
       {"Java (computer programming)", "java computer programming", "Java: computer programming"})
    EXPECT_THAT(r.skills({text}), ElementsAre(HasSubstr("Java"))) << text;
  EXPECT_THAT(r.skills({"Java computer. Programming"}), IsEmpty());
  // The longer label has a sign in the wrong place: the shorter one on its way is found.
  EXPECT_THAT(r.skills({"develop, test and deliver. Software"}),
              ElementsAre("develop, test 1.00 [0,13)"));
}

// ---- short labels, names, function words

TEST(Reader, OneAndTwoLetterLabelsAsTheyAreWritten) {
  Tiny tiny;
  tiny.skill("r", "R");
  tiny.skill("go", "Go");
  tiny.skill("ai", "AI");
  tiny.skill("x", "x");  // one small letter is never a label
  tiny.skill("c#", "C#");
  tiny.skill("c++", "C++");
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({.text = "R, Go, AI", .language = "en"}),
              ElementsAre("R 1.00 [0,1)", "Go 1.00 [3,5)", "AI 1.00 [7,9)"));
  EXPECT_THAT(r.skills({.text = "r go GO ai Ai x X", .language = "en"}), IsEmpty());
  EXPECT_THAT(r.skills({.text = "c# c++ C# C++ c", .language = "en"}),
              ElementsAre("C# 1.00 [0,2) [7,9)", "C++ 1.00 [3,6) [10,13)"));
}

TEST(Reader, NamesThatAreOrdinaryWordsAsTheyAreWritten) {
  Tiny tiny;
  tiny.skill("swift", "Swift");
  tiny.skill("birds", "observe swift birds");
  tiny.skill("python", "Python");
  for (const char* label : {"cooking", "sailing", "weaving"}) tiny.skill(label, label);
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({.text = "Swift and swift answers, python", .language = "en"}),
              ElementsAre("Swift 1.00 [0,5)", "Python 1.00 [25,31)"));
}

TEST(Reader, CapitalsSayNothingWhereEveryNounHasOne) {
  Tiny tiny;
  tiny.preferred(tiny.skill("cook", "cook"), "de", "Kochen");
  tiny.preferred(tiny.skill("soup", "cook soup"), "de", "Suppe kochen");
  tiny.preferred(tiny.skill("tool", "Salt"), "de", "Salt");
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({.text = "kochen", .language = "de"}), ElementsAre("cook 1.00 [0,6)"));
}

TEST(Reader, FunctionWordsAreNoLabelsUnlessAcronyms) {
  Tiny tiny;
  tiny.skill("it", "IT", SkillType::knowledge);
  tiny.skill("and", "AND");
  tiny.skill("who", "Who");
  tiny.preferred(tiny.skill("los", "pilotage"), "da", "med");
  const TinyReader r(tiny);
  EXPECT_THAT(r.skills({.text = "It is IT and AND who Who", .language = "en"}),
              ElementsAre("IT 1.00 [6,8)", "AND 1.00 [13,16)"));
  EXPECT_THAT(r.skills({.text = "vi arbejder med IT", .language = "da"}),
              ElementsAre("IT 0.90 [16,18)"));
  EXPECT_THAT(r.skills({"med"}), IsEmpty())
      << "a function word of some language when none is known";
}

// ---- languages

TEST(Reader, LabelsOfTheTextsLanguageAndEnglish) {
  Tiny tiny;
  const auto nurse = tiny.occupation("nurse", "2221", "nurse");
  tiny.preferred(nurse, "da", "sygeplejerske").preferred(nurse, "de", "Krankenpfleger");
  const TinyReader r(tiny);
  const std::string text = "sygeplejerske, Krankenpfleger, nurse";
  EXPECT_THAT(r.occupations({.text = text, .language = "da"}),
              ElementsAre("nurse 1.00 [0,13) [31,36)"));
  EXPECT_THAT(r.occupations({.text = text, .language = "de-AT"}),
              ElementsAre("nurse 1.00 [15,29) [31,36)"));
  EXPECT_THAT(r.occupations({.text = text, .language = "EN"}), ElementsAre("nurse 1.00 [31,36)"));
  EXPECT_THAT(r.occupations({.text = text, .language = "fr"}), ElementsAre("nurse 0.90 [31,36)"));
}

TEST(Reader, AllLanguagesWhenNothingTellsWhich) {
  Tiny tiny;
  tiny.preferred(tiny.occupation("a", "1", "nurse"), "da", "sygeplejerske");
  tiny.preferred(tiny.occupation("b", "2", "cook"), "de", "Koch");
  const TinyReader r(tiny);
  const link::Document d{"nurse Koch sygeplejerske"};
  EXPECT_EQ(r.read(d).language, "und");
  EXPECT_THAT(r.occupations(d), ElementsAre("nurse 0.90 [0,5) [11,24)", "cook 0.90 [6,10)"));
}

TEST(Reader, EnglishWordsThatAreOrdinaryWordsOfTheTextsLanguage) {
  Tiny tiny;
  tiny.occupation("cook", "1", "chef");
  const auto manager = tiny.occupation("manager", "2", "manager");
  tiny.preferred(manager, "da", "chef for noget");
  const auto tool = tiny.skill("tool", "Chef", SkillType::knowledge);
  tiny.skill("marketing", "marketing");
  (void)tool;
  const TinyReader r(tiny);
  const link::Document danish{.text = "vores chef laver marketing", .language = "da"};
  EXPECT_THAT(r.occupations(danish), IsEmpty());
  EXPECT_THAT(r.skills(danish), ElementsAre("marketing 0.90 [17,26)"));
  EXPECT_THAT(r.skills({.text = "Ansible, Chef", .language = "da"}),
              ElementsAre("Chef 0.90 [9,13)"));
  EXPECT_THAT(r.occupations({.text = "our chef", .language = "en"}),
              ElementsAre("chef 1.00 [4,8)"));
}

TEST(Reader, LanguageIsGuessedFromFunctionWordsAndLabels) {
  Tiny tiny;
  tiny.preferred(tiny.occupation("nurse", "1", "nurse"), "da", "sygeplejerske");
  tiny.preferred(tiny.skill("x", "care for patients"), "de", "Kranke pflegen");
  const TinyReader r(tiny);
  EXPECT_EQ(r.read({"Vi søger en medarbejder, der er god til at samarbejde, og som har erfaring"})
                .language,
            "da");
  EXPECT_EQ(r.read({"We are looking for someone who is good at working with others"}).language,
            "en");
  EXPECT_EQ(
      r.read({"Wir suchen eine Person, die gerne mit anderen arbeitet und Erfahrung hat"}).language,
      "de");
  EXPECT_EQ(r.read({"Nous cherchons une personne qui aime travailler avec les autres"}).language,
            "fr")
      << "also a language without labels here";
  EXPECT_EQ(r.read({"sygeplejerske"}).language, "da");
  EXPECT_EQ(r.read({"nurse"}).language, "en");
  EXPECT_EQ(r.read({"12345 zzzz"}).language, "und");
  EXPECT_EQ(r.read({.text = "x", .title = "Wir suchen eine Person für uns"}).language, "de");
  EXPECT_EQ(r.read({.text = "the and of", .language = "da"}).language, "da")
      << "what is given counts";
}

TEST(Reader, TagsOfLanguages) {
  EXPECT_EQ(link::language_of_tag("da"), "da");
  EXPECT_EQ(link::language_of_tag("DA-dk"), "da");
  EXPECT_EQ(link::language_of_tag("de_AT"), "de");
  EXPECT_EQ(link::language_of_tag("nb"), "no");
  for (const char* bad : {"", "d", "english", "1a", "-", "d\xc3\xa6"})
    EXPECT_EQ(link::language_of_tag(bad), "") << bad;
}

// ---- titles

TEST(Reader, TitlesAreReadAndTheirSpansKeptApart) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  const link::Document d{.text = "You are a CTO with SQL.",
                         .title = "Chief technology officer (SQL)"};
  EXPECT_THAT(r.occupations(d), ElementsAre("chief technology officer 1.00 title[0,24) [10,13)"));
  EXPECT_THAT(r.skills(d),
              ElementsAre("technology 1.00 title[6,16)", "SQL 1.00 title[26,29) [19,22)"));
  EXPECT_THAT(
      r.json(d),
      HasSubstr(R"("titleSpans":[{"start":0,"end":24,"text":"Chief technology officer"}])"));
}

// ---- offsets

TEST(Reader, OffsetsCountCodePoints) {
  Tiny tiny = technology();
  tiny.preferred(tiny.skill("ar", "cooking"), "ar", "الطبخ");
  tiny.preferred(tiny.skill("he", "weaving"), "el", "υφαντική");
  const TinyReader r(tiny);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"😀 SQL", "[2,5)"},
      {"👩‍💻👩‍💻 SQL", "[7,10)"},  // two persons of three code points each
      {"e\u0301e\u0301 SQL", "[5,8)"},           // combining accents
      {"S\u0301Q\u0301L\u0301 x", "[0,6)"},      // ... inside and behind the word
      {"S\u200bQ\u00adL x", "[0,5)"},            // zero width and soft hyphen
      {"\ufeffSQL", "[1,4)"},
      {"a\xff\xfe\xc3 SQL", "[5,8)"},  // broken bytes count one each
      {"\xe2\x82 SQL \xf0\x9f", "[3,6)"},
      {"\xed\xa0\x80 SQL", "[4,7)"},  // a surrogate is three broken bytes
      {"ＳＱＬ", "[0,3)"},            // full width
      {"\r\n\tSQL", "[3,6)"},
      {std::string("a\0b SQL", 7), "[4,7)"},
  };
  for (const auto& [text, span] : cases)
    EXPECT_THAT(r.skills({.text = text, .language = "en"}), ElementsAre("SQL 1.00 " + span))
        << text;
  EXPECT_THAT(r.skills({.text = "\u202bأحب الطبخ كثيرا\u202c SQL", .language = "ar"}),
              ElementsAre("cooking 1.00 [5,10)", "SQL 0.90 [18,21)"));
}

TEST(Reader, BytesAndCodePointsAgree) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  const std::string text = "æøå 😀 SQL — Chief Technology\nOfficer ✓ sql";
  const auto reading = r.read({.text = text, .language = "en"});
  for (const auto& span : reading.all_spans) {
    EXPECT_EQ(utf8::length(std::string_view(text).substr(0, span.begin)), span.first_code_point);
    EXPECT_EQ(utf8::length(std::string_view(text).substr(0, span.end)), span.end_code_point);
  }
  EXPECT_EQ(reading.all_spans.size(), 4U);
}

// ---- JSON

TEST(Reader, JsonOfTheContract) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  EXPECT_EQ(
      r.json({.text = "The CTO knows \xffSQL\xff & can manage\n\ta team", .language = "en"},
             "ad \"1\""),
      R"({"id":"ad \"1\"","lang":"en",)"
      R"("occupations":[{"uri":"http://data.europa.eu/esco/occupation/cto","code":"1330.3",)"
      R"("label":"chief technology officer","score":0.9,)"
      R"("reason":{"how":"exact","label":"CTO","lang":"en"},)"
      R"("spans":[{"start":4,"end":7,"text":"CTO"}]}],)"
      R"("skills":[{"uri":"http://data.europa.eu/esco/skill/sql","label":"SQL","type":"knowledge",)"
      R"("score":1,"need":"required",)"
      R"("reason":{"how":"exact","label":"SQL","lang":"en"},)"
      R"("spans":[{"start":15,"end":18,"text":"SQL"}]},)"
      R"({"uri":"http://data.europa.eu/esco/skill/manage","label":"manage a team","type":"skill",)"
      R"("score":1,"need":"required",)"
      R"("reason":{"how":"exact","label":"manage a team","lang":"en"},)"
      R"("spans":[{"start":26,"end":40,"text":"manage\n\ta team"}]}]})");
  EXPECT_EQ(r.json({""}), R"({"lang":"und","occupations":[],"skills":[]})");
  EXPECT_THAT(r.json({.text = "teknologidirektør med SQL", .language = "da"}),
              HasSubstr(R"("label":"teknologidirektør","score":1,)"));
}

// ---- pieces

TEST(Reader, LongTextsAreReadInPiecesWithTheSameAnswer) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  std::string text;
  for (int i = 0; i < 400; ++i)
    text += std::vector<std::string>{"SQL ",        "manage a ",   "team ",     "budget, ",
                                     "chief ",      "technology ", "officer\n", "øl 😀 ",
                                     "structured ", "query  ",     "language ", "CTO. "}
        [static_cast<std::size_t>(i * i * 7 + i) % 12];
  const auto whole = r.read({.text = text, .language = "en"});
  ASSERT_GT(whole.all_spans.size(), 50U);
  for (const std::size_t piece : {64U, 65U, 70U, 81U, 100U, 1000U}) {
    const auto parts = r.read({.text = text, .language = "en"}, piece);
    ASSERT_EQ(parts.all_spans.size(), whole.all_spans.size()) << piece;
    for (std::size_t i = 0; i < whole.all_spans.size(); ++i) {
      EXPECT_EQ(parts.all_spans[i].begin, whole.all_spans[i].begin);
      EXPECT_EQ(parts.all_spans[i].end_code_point, whole.all_spans[i].end_code_point);
    }
  }
}

TEST(Reader, TextWithoutABlankIsReadToItsEnd) {
  Tiny tiny = technology();
  const TinyReader r(tiny);
  std::string text(300'000, 'x');
  text += ",SQL";
  EXPECT_THAT(r.skills({text}), ElementsAre("SQL 0.90 [300001,300004)"));
  std::string wide;
  for (int i = 0; i < 100'000; ++i) wide += "ø";
  EXPECT_THAT(r.skills({.text = wide + "/SQL", .language = "en"}),
              ElementsAre("SQL 1.00 [100001,100004)"));
  const std::string broken(200'000, '\x80');
  EXPECT_THAT(r.skills({.text = broken + "SQL", .language = "en"}),
              ElementsAre("SQL 1.00 [200000,200003)"));
  std::string dense;
  for (int i = 0; i < 50'000; ++i) dense += "sql,";
  EXPECT_EQ(r.read({.text = dense, .language = "en"}).all_spans.size(), 50'000U);
}

}  // namespace
}  // namespace metier::test
