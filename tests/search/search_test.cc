#include "search/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support.h"

namespace metier::test {
namespace {

using namespace metier::taxonomy;
using search::MatchKind;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A corner of the taxonomy with most kinds of things in it.
struct Leadership {
  static Tiny make() {
    Tiny tiny;
    const auto cto = tiny.occupation("cto", "1330.3", "chief technology officer");
    tiny.alternative(cto, "en", "CTO").alternative(cto, "en", "technology director");
    tiny.label(cto, "en", LabelKind::hidden, "tech boss");
    tiny.preferred(cto, "da", "teknologidirektør").alternative(cto, "da", "øverste it-chef");
    tiny.preferred(cto, "de", "Leiter Technologie");
    const auto nurse = tiny.occupation("nurse", "2221.1", "nurse");
    tiny.preferred(nurse, "de", "Krankenpfleger").alternative(nurse, "de", "Pfleger für Ältere");
    tiny.preferred(nurse, "da", "sygeplejerske");
    const auto doctor = tiny.occupation("doctor", "2211.1", "doctor");
    tiny.preferred(doctor, "de", "Ärztin").preferred(doctor, "da", "læge på øen");
    const auto developer = tiny.occupation("developer", "2512.4", "software developer");
    tiny.preferred(developer, "de", "Entwickler für Software");
    tiny.alternative(developer, "en", "front end developer");
    tiny.isco("1330", "ICT service managers");
    tiny.skill("cpp", "C++", SkillType::knowledge);
    tiny.skill("csharp", "C#", SkillType::knowledge);
    tiny.skill("technology", "technology", SkillType::knowledge);
    tiny.concept_of(ConceptKind::skill_group, "skill/S1.2", "S1.2", "liaising and networking");
    tiny.concept_of(ConceptKind::concept_scheme, "scheme/digital", "", "digital technology skills");
    return tiny;
  }
  Tiny tiny = make();
  Searcher search{tiny};
};

TEST(Search, WholeLabelsComeFirst) {
  const Leadership t;
  EXPECT_THAT(t.search.find("technology"), ElementsAre("skill/technology", "occupation/cto"));
  const auto answer = t.search.ask("Chief Technology Officer");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].match, MatchKind::exact);
  EXPECT_EQ(t.search.taxonomy().label_text(answer.hits[0].label), "chief technology officer");
  EXPECT_EQ(answer.total, 1U);
  EXPECT_TRUE(answer.total_is_exact);
}

TEST(Search, AlternativeAndHiddenLabelsSayWhichMatched) {
  const Leadership t;
  auto answer = t.search.ask("cto");
  ASSERT_THAT(t.search.names(answer), ElementsAre("occupation/cto"));
  EXPECT_EQ(t.search.taxonomy().label_text(answer.hits[0].label), "CTO");
  answer = t.search.ask("tech boss");
  ASSERT_THAT(t.search.names(answer), ElementsAre("occupation/cto"));
  EXPECT_EQ(t.search.taxonomy().label_kind(answer.hits[0].label), LabelKind::hidden);
}

TEST(Search, AnyWordOrder) {
  const Leadership t;
  const auto answer = t.search.ask("officer technology chief");
  ASSERT_THAT(t.search.names(answer), ElementsAre("occupation/cto"));
  EXPECT_EQ(answer.hits[0].match, MatchKind::words);
  EXPECT_LT(answer.hits[0].score, t.search.ask("chief technology officer").hits[0].score);
}

TEST(Search, TyposByLengthOfTheWord) {
  const Leadership t;
  auto answer = t.search.ask("chief tecnology oficer");
  ASSERT_THAT(t.search.names(answer), ElementsAre("occupation/cto"));
  EXPECT_EQ(answer.hits[0].match, MatchKind::typo);
  EXPECT_EQ(answer.hits[0].edits, 2);
  EXPECT_THAT(t.search.find("nusre"), ElementsAre("occupation/nurse"));
  EXPECT_THAT(t.search.find("nure"), ElementsAre("occupation/nurse"));
  EXPECT_THAT(t.search.find("nre"), IsEmpty());      // three letters: no typos
  EXPECT_THAT(t.search.find("nusrsee"), IsEmpty());  // two edits in six letters
  EXPECT_THAT(t.search.find("sofwaer developper"), ElementsAre("occupation/developer"));
  EXPECT_THAT(t.search.find("tecnolgy"), Contains("skill/technology"));  // two edits in eight
}

TEST(Search, WordsThatAreRightAreNotTriedWithTypos) {
  Tiny tiny;
  tiny.occupation("a", "1", "cook");
  tiny.occupation("b", "2", "book");
  EXPECT_THAT(Searcher(tiny).find("cook"), ElementsAre("occupation/a"));
}

TEST(Search, PrefixAsYouType) {
  const Leadership t;
  EXPECT_THAT(t.search.suggest("chief techn"), ElementsAre("occupation/cto"));
  EXPECT_THAT(t.search.suggest("techn"), ElementsAre("skill/technology", "occupation/cto"));
  EXPECT_THAT(t.search.suggest("tecnol"), ElementsAre("skill/technology", "occupation/cto"));
  EXPECT_THAT(t.search.suggest("n"), Contains("occupation/nurse"));
  EXPECT_THAT(t.search.suggest("technology offi"), ElementsAre("occupation/cto"));
  // A blank behind it ends a word, and a word that is not the last one is no prefix.
  EXPECT_THAT(t.search.suggest("technology "), ElementsAre("skill/technology", "occupation/cto"));
  EXPECT_EQ(t.search.type("chi technology").hits[0].match, MatchKind::some_words);
  EXPECT_EQ(t.search.type("techn").hits[0].match, MatchKind::prefix);
}

TEST(Search, UnfinishedWordsAreFoundWithoutAsYouTypeWhenNothingElseIs) {
  const Leadership t;
  EXPECT_THAT(t.search.find("chief techn"), ElementsAre("occupation/cto"));
}

TEST(Search, DiacriticsAndSpellingsOfTheLanguage) {
  const Leadership t;
  for (const auto* query : {"Ärztin", "arztin", "AERZTIN"})
    EXPECT_THAT(t.search.find(query, "de"), ElementsAre("occupation/doctor")) << query;
  for (const auto* query : {"teknologidirektør", "teknologidirektor", "teknologidirektoer"})
    EXPECT_THAT(t.search.find(query, "da"), ElementsAre("occupation/cto")) << query;
  EXPECT_THAT(t.search.find("laege paa oeen", "da"), ElementsAre("occupation/doctor"));
  EXPECT_THAT(t.search.find("laege oen", "da"), ElementsAre("occupation/doctor"));
  EXPECT_THAT(t.search.find("aeltere pfleger", "de"), ElementsAre("occupation/nurse"));
}

TEST(Search, OtherSpellingsAreOnlyThoseOfTheLanguage) {
  Tiny tiny;
  const auto a = tiny.occupation("a", "1", "x");
  tiny.preferred(a, "fi", "käsi");
  const Searcher search(tiny);
  EXPECT_THAT(search.find("kasi", "fi"), ElementsAre("occupation/a"));
  EXPECT_THAT(search.find("kaesi", "fi"), Contains("occupation/a"));  // as a typo only
  EXPECT_EQ(search.ask("kaesi", "fi").hits[0].match, MatchKind::typo);
}

TEST(Search, CompoundsByTheirParts) {
  Tiny tiny;
  const auto nurse = tiny.occupation("nurse", "1", "nurse");
  tiny.preferred(nurse, "de", "Krankenpfleger");
  const auto keeper = tiny.occupation("keeper", "2", "animal keeper");
  tiny.preferred(keeper, "de", "Tierpfleger").alternative(keeper, "de", "Pfleger");
  const auto ward = tiny.skill("ward", "ward");
  tiny.preferred(ward, "de", "Kranken helfen");
  const Searcher search(tiny);
  EXPECT_THAT(search.find("pfleger", "de"), ElementsAre("occupation/keeper", "occupation/nurse"));
  EXPECT_EQ(search.ask("pfleger", "de").hits[1].match, MatchKind::compound);
  EXPECT_THAT(search.find("kranken pfleger", "de"), ElementsAre("occupation/nurse"));
  EXPECT_THAT(search.find("krankenpflegr", "de"), ElementsAre("occupation/nurse"));
}

TEST(Search, CompoundOfTheQueryIsTakenApart) {
  const Leadership t;
  const auto answer = t.search.ask("Softwareentwickler", "de");
  ASSERT_THAT(t.search.names(answer), ElementsAre("occupation/developer"));
  EXPECT_EQ(answer.hits[0].match, MatchKind::compound);
  EXPECT_THAT(t.search.find("frontend developer"), ElementsAre("occupation/developer"));
  EXPECT_THAT(t.search.find("soft ware developer"), ElementsAre("occupation/developer"));
}

TEST(Search, CodesAndUris) {
  const Leadership t;
  EXPECT_THAT(t.search.find("1330.3"), ElementsAre("occupation/cto"));
  EXPECT_EQ(t.search.ask("1330.3").hits[0].match, MatchKind::code);
  EXPECT_FALSE(t.search.ask("1330.3").hits[0].label.valid());
  EXPECT_THAT(t.search.find("1330"), ElementsAre("isco/C1330"));
  EXPECT_THAT(t.search.find("C1330"), ElementsAre("isco/C1330"));
  EXPECT_THAT(t.search.find("c1330"), ElementsAre("isco/C1330"));
  EXPECT_THAT(t.search.find("s1.2"), ElementsAre("skill/S1.2"));
  EXPECT_THAT(t.search.find("ICT service managers"), ElementsAre("isco/C1330"));
  EXPECT_THAT(t.search.find("http://data.europa.eu/esco/occupation/cto"),
              ElementsAre("occupation/cto"));
  EXPECT_THAT(t.search.find("https://data.europa.eu/esco/occupation/CTO/"),
              ElementsAre("occupation/cto"));
  EXPECT_EQ(t.search.ask("http://data.europa.eu/esco/occupation/cto").hits[0].match,
            MatchKind::uri);
  EXPECT_THAT(t.search.suggest("1330"), ElementsAre("isco/C1330", "occupation/cto"));
  EXPECT_THAT(t.search.suggest("22"), ElementsAre("occupation/doctor", "occupation/nurse"));
}

TEST(Search, SignsOfNames) {
  const Leadership t;
  EXPECT_THAT(t.search.find("c++"), ElementsAre("skill/cpp"));
  EXPECT_THAT(t.search.find("C#"), ElementsAre("skill/csharp"));
}

TEST(Search, LanguageAskedForComesFirst) {
  Tiny tiny;
  const auto german = tiny.occupation("german", "1", "boss");
  tiny.preferred(german, "de", "Chef");
  const auto english = tiny.occupation("english", "2", "chef");
  tiny.preferred(english, "de", "Koch");
  const auto french = tiny.occupation("french", "3", "head");
  tiny.preferred(french, "fr", "chef");
  const Searcher search(tiny);
  EXPECT_THAT(search.find("chef", "de"),
              ElementsAre("occupation/german", "occupation/english", "occupation/french"));
  EXPECT_THAT(search.find("chef", "fr"),
              ElementsAre("occupation/french", "occupation/english", "occupation/german"));
  // A language that nobody knows is English.
  EXPECT_THAT(search.find("chef", "xx").front(), "occupation/english");
}

TEST(Search, PreferredBeforeAlternativeBeforeHiddenShortBeforeLong) {
  Tiny tiny;
  const auto hidden = tiny.occupation("hidden", "1", "x");
  tiny.label(hidden, "en", LabelKind::hidden, "web tester");
  const auto alternative = tiny.occupation("alternative", "2", "y");
  tiny.alternative(alternative, "en", "web tester");
  tiny.occupation("preferred", "3", "web tester");
  tiny.occupation("longer", "4", "senior web tester");
  const Searcher search(tiny);
  EXPECT_THAT(search.find("web tester"),
              ElementsAre("occupation/preferred", "occupation/alternative", "occupation/hidden",
                          "occupation/longer"));
  EXPECT_THAT(search.find("tester"), ElementsAre("occupation/preferred", "occupation/alternative",
                                                 "occupation/longer", "occupation/hidden"));
}

TEST(Search, TiesAreInTheOrderOfConcepts) {
  Tiny tiny;
  for (const auto* name : {"c", "a", "b"}) tiny.occupation(name, "1", "tester");
  EXPECT_THAT(Searcher(tiny).find("tester"),
              ElementsAre("occupation/a", "occupation/b", "occupation/c"));
}

TEST(Search, OnlyTheTypesAskedFor) {
  const Leadership t;
  search::Query skills;
  skills.types = search::type_bit(ConceptKind::skill);
  EXPECT_THAT(t.search.names(t.search.ask("technology", "en", skills)),
              ElementsAre("skill/technology"));
  EXPECT_THAT(t.search.names(t.search.ask("1330.3", "en", skills)), IsEmpty());
  search::Query schemes;
  schemes.types = search::type_bit(ConceptKind::concept_scheme);
  EXPECT_THAT(t.search.names(t.search.ask("digital", "en", schemes)),
              ElementsAre("scheme/digital"));
  EXPECT_THAT(t.search.find("digital"), IsEmpty());
}

TEST(Search, OffsetAndLimitCutOnePage) {
  Tiny tiny;
  for (int i = 0; i < 30; ++i)
    tiny.occupation(std::to_string(100 + i), "1",
                    "tester " + std::string(static_cast<std::size_t>(i), 'x'));
  const Searcher search(tiny);
  const auto all = search.names(search.ask("tester", "en", {.limit = 30}));
  ASSERT_EQ(all.size(), 30U);
  for (std::size_t offset = 0; offset < 30; offset += 7) {
    const auto page = search.ask("tester", "en", {.limit = 7, .offset = offset});
    EXPECT_EQ(page.total, 30U);
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(offset);
    const auto last =
        all.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(30, offset + 7));
    EXPECT_EQ(search.names(page), std::vector<std::string>(first, last));
  }
  EXPECT_THAT(search.ask("tester", "en", {.limit = 0}).hits, IsEmpty());
  EXPECT_EQ(search.ask("tester", "en", {.limit = 0}).total, 30U);
  EXPECT_THAT(search.ask("tester", "en", {.limit = 5, .offset = std::size_t(-1)}).hits, IsEmpty());
}

TEST(Search, LabelsThatLackAWordAreFoundWhenNoneHasAll) {
  const Leadership t;
  const auto answer = t.search.ask("senior chief technology officer");
  ASSERT_THAT(t.search.names(answer), ElementsAre("occupation/cto"));
  EXPECT_EQ(answer.hits[0].match, MatchKind::some_words);
  EXPECT_THAT(t.search.find("officer of technology").front(), "occupation/cto");
}

TEST(Search, NothingForNothing) {
  const Leadership t;
  EXPECT_THAT(t.search.find(""), IsEmpty());
  EXPECT_THAT(t.search.find(" \t-/!"), IsEmpty());
  EXPECT_THAT(t.search.find("qqqqqqqq"), IsEmpty());
  EXPECT_THAT(t.search.suggest(""), IsEmpty());
}

TEST(Search, ScratchMayServeDifferentIndexes) {
  const Leadership t;
  Tiny other_tiny;
  other_tiny.occupation("x", "1", "nurse");
  const Searcher other(other_tiny);
  search::Scratch scratch;
  search::Answer answer;
  for (int i = 0; i < 3; ++i) {
    t.search.index().search({.text = "nurse"}, scratch, answer);
    EXPECT_THAT(t.search.names(answer), ElementsAre("occupation/nurse"));
    other.index().search({.text = "nurse"}, scratch, answer);
    EXPECT_THAT(other.names(answer), ElementsAre("occupation/x"));
  }
}

TEST(Search, HostileQueriesAreAnswered) {
  const Leadership t;
  std::string words;
  for (int i = 0; i < 1000; ++i) words += "technology officer ";
  for (const auto& query :
       {std::string(10000, 'a'), std::string(10000, '\xff'), words, std::string(5000, '\0'),
        std::string("\xEF\xBB\xBF"), std::string(70, 'n') + " chief", std::string(3000, '/')})
    for (const bool typing : {false, true}) {
      search::Query q;
      q.as_you_type = typing;
      t.search.ask(query, "en", q);
    }
}

TEST(Search, EmptyTaxonomy) {
  Tiny tiny;
  const Searcher search(tiny);
  EXPECT_THAT(search.find("anything"), IsEmpty());
  EXPECT_THAT(search.suggest("a"), IsEmpty());
  EXPECT_TRUE(search.index().nearest("anything", search.taxonomy().english(), 3).empty());
}

TEST(Nearest, TyposMissingWordsAndCodes) {
  const Leadership t;
  const auto en = t.search.taxonomy().language("en");
  const auto nearest = [&](std::string_view text) {
    std::vector<std::string> out;
    for (const auto& hit : t.search.index().nearest(text, en, 3))
      out.push_back(t.search.name(hit.concept_id));
    return out;
  };
  EXPECT_THAT(nearest("chef tecnology officer"), ElementsAre("occupation/cto"));
  EXPECT_THAT(nearest("head software developer"), ElementsAre("occupation/developer"));
  EXPECT_THAT(nearest("2221.9"), ElementsAre("occupation/nurse"));
  EXPECT_THAT(nearest("zzzzzz"), IsEmpty());
}

}  // namespace
}  // namespace metier::test
