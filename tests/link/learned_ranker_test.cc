// Rankings by learned vectors, on a taxonomy small enough to be known by heart after a second.
#include <gmock/gmock.h>

#include "link/learned_tiny.h"
#include "link/link.h"
#include "support/tiny.h"

namespace metier::link {
namespace {

using test::Tiny;
using ::testing::ElementsAre;

class LearnedRanker : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    Tiny tiny;
    const auto drivers = tiny.isco("8332", "Heavy truck drivers");
    const auto cooks = tiny.isco("5120", "Cooks");
    auto occupation = [&](const char* name, const char* code, Tiny::Handle group) {
      const auto o = tiny.occupation(name, code, name);
      tiny.edge(o, taxonomy::Relation::isco_group, group);
      tiny.edge(o, taxonomy::Relation::broader, group);
      return o;
    };
    const auto truck = occupation("truck driver", "8332.1", drivers);
    tiny.alternative(truck, "en", "lorry driver").preferred(truck, "de", "Lkw-Fahrer/Lkw-Fahrerin");
    tiny.alternative(occupation("cargo vehicle driver", "8332.2", drivers), "en", "van driver");
    const auto cook = occupation("cook", "5120.1", cooks);
    tiny.alternative(cook, "en", "chef").preferred(cook, "de", "Koch/Köchin");
    tiny.alternative(occupation("grill cook", "5120.2", cooks), "en", "barbecue chef");
    // Its group in Poland is another (data/model/national_groups.tsv).
    const auto developer =
        tiny.occupation("f2b15a0e-e65a-438a-affb-29b9d50b77d1", "2512.4", "software developer");
    tiny.edge(developer, taxonomy::Relation::isco_group, tiny.isco("2512", "Developers"));
    tiny.preferred(developer, "pl", "programista").alternative(developer, "en", "programmer");
    tiny.isco("2514", "Programmers of applications");
    for (const char* name :
         {"nurse", "baker", "welder", "teacher", "medical doctor", "farmer", "house painter",
          "plumber", "soldier", "tailor", "coal miner", "lawyer"})
      tiny.alternative(tiny.occupation(name, "", name), "en", "senior " + std::string(name));
    for (const char* name : {"drive vehicles", "cook vegetables", "bake bread", "weld steel"})
      tiny.alternative(tiny.skill(name, name), "en", "know how to " + std::string(name));
    snapshot_ = test::learned(tiny, 0);
    ranker_ = std::make_unique<Ranker>(std::move(*Ranker::open(snapshot_)));
  }
  static void TearDownTestSuite() {
    ranker_.reset();
    snapshot_.reset();
  }

  static std::vector<std::string> best(const RankQuery& query, RankKind kind, std::size_t top) {
    Ranking ranking;
    ranker_->rank(query, kind, top, scratch(), ranking);
    std::vector<std::string> out;
    for (const Ranked& r : ranking.results) {
      const auto& t = snapshot_->taxonomy();
      out.emplace_back(t.label(r.id, t.english()));
    }
    return out;
  }
  static RankScratch& scratch() {
    static RankScratch one;
    return one;
  }

  static inline std::shared_ptr<const snapshot::Snapshot> snapshot_;
  static inline std::unique_ptr<Ranker> ranker_;
};

TEST_F(LearnedRanker, ATitleIsAboutWhatStandsBeforeBracketsAndDashes) {
  for (const char* title : {"Cook (drives our van)", "Cook - farm and vehicles", "Cook | Van"})
    EXPECT_THAT(best({title, {}, "en"}, RankKind::occupations, 1), ElementsAre("cook")) << title;
}

TEST_F(LearnedRanker, FindsInflectedAndRearrangedTitles) {
  EXPECT_THAT(best({"drivers of trucks"}, RankKind::occupations, 1), ElementsAre("truck driver"));
  EXPECT_THAT(best({"senior welders"}, RankKind::occupations, 1), ElementsAre("welder"));
}

TEST_F(LearnedRanker, FindsThroughTheLabelsOfAnotherLanguage) {
  EXPECT_THAT(best({.text = "Köchin", .language = "de"}, RankKind::occupations, 1),
              ElementsAre("cook"));
  EXPECT_THAT(best({.text = "Köchin"}, RankKind::occupations, 1), ElementsAre("cook"));
}

TEST_F(LearnedRanker, GivesOnlyConceptsOfTheKind) {
  for (const std::string& label : best({"cook"}, RankKind::skills, 10))
    EXPECT_THAT(
        (std::vector<std::string>{"drive vehicles", "cook vegetables", "bake bread", "weld steel"}),
        ::testing::Contains(label));
  EXPECT_THAT(best({"we bake fresh bread every morning"}, RankKind::skills, 1),
              ElementsAre("bake bread"));
}

TEST_F(LearnedRanker, AnIscoGroupHasTheVoicesOfItsOccupations) {
  EXPECT_THAT(best({"van driver"}, RankKind::isco, 2), ElementsAre("Heavy truck drivers", "Cooks"));
  EXPECT_THAT(best({"barbecue"}, RankKind::isco, 1), ElementsAre("Cooks"));
}

TEST_F(LearnedRanker, AnOccupationCountsForTheIscoGroupOfTheTextsCountry) {
  const RankQuery polish{.text = "programista", .language = "pl"};
  EXPECT_THAT(best(polish, RankKind::isco, 1), ElementsAre("Programmers of applications"));
  EXPECT_THAT(best(polish, RankKind::isco_of_esco, 1), ElementsAre("Developers"));
  EXPECT_THAT(best({"software developer", {}, "en"}, RankKind::isco, 1), ElementsAre("Developers"));
}

TEST_F(LearnedRanker, NothingToCompareGivesNothing) {
  EXPECT_TRUE(best({""}, RankKind::occupations, 5).empty());
  EXPECT_TRUE(best({"... !!"}, RankKind::skills, 5).empty());
}

TEST_F(LearnedRanker, SameAnswerWhateverWasRankedBefore) {
  RankScratch fresh;
  Ranking first, again;
  const RankQuery query{"experienced lorry drivers wanted"};
  ranker_->rank(query, RankKind::occupations_with_isco, 10, fresh, first);
  for (const char* other :
       {"cook", "", "a much longer text about nurses, bakers and coal miners of all kinds"})
    ranker_->rank({other}, RankKind::skills, 3, fresh, again);
  ranker_->rank(query, RankKind::occupations_with_isco, 10, fresh, again);
  ASSERT_EQ(first.results.size(), again.results.size());
  for (std::size_t i = 0; i < first.results.size(); ++i) {
    EXPECT_EQ(first.results[i].id, again.results[i].id);
    EXPECT_EQ(first.results[i].score, again.results[i].score);
  }
}

TEST_F(LearnedRanker, TextsOfACorpusAreNearByWhatTheyAreAbout) {
  const std::vector<RankQuery> texts = {{"kitchen chef"}, {"lorry driving"}, {"lawyers"}};
  const auto corpus = CorpusRanker::make(*ranker_, texts, 2);
  ASSERT_TRUE(corpus);
  std::string language;
  std::vector<RankedText> out;
  corpus->rank({"truck driver"}, 3, scratch(), language, out);
  ASSERT_EQ(out.size(), 3U);
  EXPECT_EQ(out[0].index, 1U);
  corpus->rank({"cook"}, 1, scratch(), language, out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].index, 0U);
}

}  // namespace
}  // namespace metier::link
