#include <gtest/gtest.h>

#include <cmath>

#include "link/character_tfidf.h"
#include "tiny_reader.h"

namespace metier::test {
namespace {

using link::RankKind;
using taxonomy::Relation;

// Two occupations in two unit groups, a skill; Danish labels.
struct Sample {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  link::Ranker ranker;

  Sample() : snapshot(make()), ranker(open(snapshot)) {}

  static std::shared_ptr<const snapshot::Snapshot> make() {
    Tiny tiny;
    const auto major = tiny.isco("2", "Professionals");
    const auto unit = tiny.isco("2512", "Software developers");
    const auto cooks = tiny.isco("5120", "Cooks");
    const auto developer = tiny.occupation("developer", "2512.4", "software developer");
    tiny.alternative(developer, "en", "programmer").preferred(developer, "da", "softwareudvikler");
    const auto cook = tiny.occupation("cook", "5120.1", "cook");
    tiny.alternative(cook, "en", "galley hand").preferred(cook, "da", "kok");
    const auto java = tiny.skill("java", "Java (computer programming)");
    tiny.edge(unit, Relation::broader, major);
    tiny.edge(developer, Relation::isco_group, unit).edge(cook, Relation::isco_group, cooks);
    tiny.edge(developer, Relation::essential_skill, java);
    return Tiny::open(TinyReader::sections(tiny));
  }
  static link::Ranker open(const std::shared_ptr<const snapshot::Snapshot>& snapshot) {
    auto ranker = link::Ranker::open(snapshot);
    if (!ranker) throw std::runtime_error(ranker.error().message);
    return std::move(*ranker);
  }

  link::Ranking rank(const link::RankQuery& query, RankKind kind, std::size_t top = 10) const {
    link::RankScratch scratch;
    link::Ranking out;
    ranker.rank(query, kind, top, scratch, out);
    return out;
  }
  std::vector<std::string> labels(const link::RankQuery& query, RankKind kind,
                                  std::size_t top = 10) const {
    const auto ranking = rank(query, kind, top);
    const auto& t = snapshot->taxonomy();
    std::vector<std::string> out;
    for (const auto& r : ranking.results) out.emplace_back(t.label(r.id, ranking.label_language));
    return out;
  }
};

TEST(Ranker, FirstIsTheLabelItself) {
  const Sample sample;
  EXPECT_EQ(sample.labels({"galley hand"}, RankKind::occupations, 1),
            std::vector<std::string>{"cook"});
  EXPECT_EQ(sample.labels({"Java programming"}, RankKind::skills),
            std::vector<std::string>{"Java (computer programming)"});
}

TEST(Ranker, KindsAnswerWithTheirConceptsOnly) {
  const Sample sample;
  const auto& t = sample.snapshot->taxonomy();
  for (const auto& r : sample.rank({"software programmer professionals"}, RankKind::isco).results)
    EXPECT_EQ(t.code(r.id).size(), 4U) << t.code(r.id);
  EXPECT_EQ(sample.labels({"programmer"}, RankKind::isco_of_esco, 1),
            std::vector<std::string>{"Software developers"});
  for (const auto& r : sample.rank({"software professionals"}, RankKind::occupations).results)
    EXPECT_EQ(t.kind(r.id), snapshot::ConceptKind::occupation);
  EXPECT_EQ(sample.labels({"Software developers"}, RankKind::occupations_with_isco, 1),
            std::vector<std::string>{"Software developers"});
  EXPECT_EQ(sample.labels({"professionals"}, RankKind::occupations_with_isco, 1),
            std::vector<std::string>{"Professionals"});
}

TEST(Ranker, GroupsAreFoundByTheirOccupations) {
  const Sample sample;
  EXPECT_EQ(sample.labels({"programmer"}, RankKind::isco, 1),
            std::vector<std::string>{"Software developers"});
}

TEST(Ranker, TitleCountsToo) {
  const Sample sample;
  link::RankQuery query;
  query.text = "You know your way round.";
  query.title = "Programmer";
  EXPECT_EQ(sample.labels(query, RankKind::occupations, 1),
            std::vector<std::string>{"software developer"});
}

TEST(Ranker, LanguageIsGivenOrGuessed) {
  const Sample sample;
  link::RankQuery query{"kok", {}, "da-DK"};
  EXPECT_EQ(sample.rank(query, RankKind::occupations).language, "da");
  EXPECT_EQ(sample.labels(query, RankKind::occupations, 1), std::vector<std::string>{"kok"});
  EXPECT_EQ(sample.rank({"softwareudvikler"}, RankKind::occupations).language, "da");
  EXPECT_EQ(sample.rank({"12345"}, RankKind::occupations).language, "und");
}

TEST(Ranker, ScoresFallAndTopIsAnUpperBound) {
  const Sample sample;
  const auto all = sample.rank({"software cook"}, RankKind::occupations).results;
  for (std::size_t i = 1; i < all.size(); ++i) {
    EXPECT_GE(all[i - 1].score, all[i].score);
    if (all[i - 1].score == all[i].score) {
      EXPECT_LT(all[i - 1].id, all[i].id);
    }
  }
  EXPECT_EQ(sample.rank({"software cook"}, RankKind::occupations, 1).results.size(), 1U);
  EXPECT_TRUE(sample.rank({"software cook"}, RankKind::occupations, 0).results.empty());
}

TEST(Ranker, AnyBytesAreAText) {
  const Sample sample;
  for (const std::string_view text : {"", " ", "\xff\xfe", "\xF0\x9F\x98\x80", "\0\0"}) {
    link::RankScratch scratch;
    link::Ranking out;
    for (const auto kind :
         {RankKind::skills, RankKind::occupations, RankKind::isco, RankKind::occupations_with_isco})
      sample.ranker.rank({text}, kind, 5, scratch, out);
  }
}

TEST(Ranker, OneScratchForAllKinds) {
  const Sample sample;
  link::RankScratch scratch;
  link::Ranking out;
  for (int round = 0; round < 2; ++round)
    for (const auto kind : {RankKind::isco, RankKind::skills, RankKind::occupations}) {
      sample.ranker.rank({"software developer java"}, kind, 5, scratch, out);
      const auto alone = sample.rank({"software developer java"}, kind, 5);
      ASSERT_EQ(out.results.size(), alone.results.size());
      for (std::size_t i = 0; i < alone.results.size(); ++i) {
        EXPECT_EQ(out.results[i].id, alone.results[i].id);
        EXPECT_EQ(out.results[i].score, alone.results[i].score);
      }
    }
}

TEST(Ranker, Json) {
  const Sample sample;
  auto ranking = sample.rank({"Java (computer programming)", {}, "en"}, RankKind::skills);
  ASSERT_EQ(ranking.results.size(), 1U);
  ranking.results[0].score = 0.1234567F;
  JsonWriter json;
  link::write_json(sample.snapshot->taxonomy(), ranking, "a", json);
  EXPECT_EQ(json.text(),
            R"-({"id":"a","lang":"en","results":[{"uri":"http://data.europa.eu/esco/skill/java",)-"
            R"-("code":null,"label":"Java (computer programming)","score":0.123457}]})-");
}

TEST(CorpusRanker, RanksTextsOfOnesOwn) {
  const Sample sample;
  const std::vector<link::RankQuery> corpus = {
      {"head chef"}, {"software engineer"}, {""}, {"chef"}, {"chef"}};
  const auto ranker = link::CorpusRanker::make(sample.ranker, corpus);
  ASSERT_TRUE(ranker);
  EXPECT_EQ(ranker->size(), 5U);
  link::RankScratch scratch;
  std::vector<link::RankedText> out;
  std::string language;
  ranker->rank({"chef"}, 10, scratch, language, out);
  ASSERT_GE(out.size(), 3U);
  EXPECT_EQ(out[0].index, 3U);
  EXPECT_EQ(out[1].index, 4U);
  EXPECT_EQ(out[2].index, 0U);
  ranker->rank({"chef"}, 1, scratch, language, out);
  EXPECT_EQ(out.size(), 1U);
}

TEST(CharacterTfidf, ScoresAsTheFormulaSays) {
  // Texts "ab" and "abc" as " ab " and " abc ": grams " ab", "ab ", " ab " and " ab", "abc", "bc ",
  // " abc", "abc ", " abc ". Only " ab" is in both.
  const std::vector<link::OwnedText> texts = {{"ab", 0}, {"abc", 1}};
  const link::CharacterTfidf tfidf(texts, 2);
  link::CharacterTfidf::Scratch scratch;
  const double both = 1 + std::log(3.0 / 3), one = 1 + std::log(3.0 / 2);
  const double ab = std::sqrt(both * both + 2 * one * one);
  const double abc = std::sqrt(both * both + 5 * one * one);
  float of[2] = {};
  for (const auto& s : tfidf.score("AB", scratch)) of[s.owner] = s.score;
  EXPECT_NEAR(of[0], 1, 1e-6);
  EXPECT_NEAR(of[1], both * both / (ab * abc), 1e-6);
  EXPECT_TRUE(tfidf.score("zzz", scratch).empty());
}

}  // namespace
}  // namespace metier::test
