#include <gtest/gtest.h>

#include <fstream>

#include "input.h"
#include "report.h"
#include "sets.h"
#include "support/temporary.h"
#include "support/tiny.h"

namespace metier::quality {
namespace {

TEST(Input, PythonLists) {
  using List = std::vector<std::string>;
  EXPECT_EQ(parse_python_list("[]"), List{});
  EXPECT_EQ(parse_python_list("['a', \"b's\", 'c\\'d']"), (List{"a", "b's", "c'd"}));
  EXPECT_FALSE(parse_python_list("'a'"));
  EXPECT_FALSE(parse_python_list("['a' 'b']"));
  EXPECT_FALSE(parse_python_list("['a"));
}

TEST(Input, TablesNameWhatIsWrong) {
  const test::TemporaryFolder folder;
  std::ofstream(folder.path() / "t.tsv") << "a\tb\n1\t2\n3\n";
  const auto table = read_tsv(folder.path() / "t.tsv", true);
  ASSERT_FALSE(table);
  EXPECT_NE(table.error().message.find("t.tsv:3: 1 cells, not 2"), std::string::npos);
  std::ofstream(folder.path() / "ok.tsv") << "a\tb\r\n1\t2\r\n\n";
  const auto good = read_tsv(folder.path() / "ok.tsv", true);
  ASSERT_TRUE(good);
  EXPECT_EQ(good->rows, (std::vector<Cells>{{"1", "2"}}));
  EXPECT_EQ(*good->column("b"), 1U);
  EXPECT_FALSE(good->column("c"));
}

TEST(Input, TaggedSentences) {
  const test::TemporaryFolder folder;
  std::ofstream(folder.path() / "s.json")
      << R"({"tokens":["a","b"],"tags_skill":["B","I"],"tags_knowledge":["O","O"]})"
      << "\n\n"
      << R"({"tokens":["a"],"tags_skill":[]})" << '\n';
  const auto read = read_tagged(folder.path() / "s.json");
  ASSERT_FALSE(read);
  EXPECT_NE(read.error().message.find("s.json:3"), std::string::npos);
}

TEST(SkillLabels, PreferredBeforeOthersAndNoGuessBetweenTwo) {
  test::Tiny tiny;
  const auto java = tiny.skill("java", "Java (computer programming)");
  const auto coffee = tiny.skill("coffee", "Coffee");
  tiny.alternative(java, "en", "Java").alternative(coffee, "en", "java");
  tiny.alternative(java, "en", "JDK").alternative(java, "en", "coffee");
  const std::string java_uri = tiny.uri(java), coffee_uri = tiny.uri(coffee);
  const auto snapshot = tiny.snapshot();
  const auto& t = snapshot->taxonomy();
  const SkillLabels labels(t);
  EXPECT_EQ(labels.find(" java (computer programming) "), t.find_uri(java_uri));
  EXPECT_EQ(labels.find("jdk"), t.find_uri(java_uri));
  EXPECT_EQ(labels.find("coffee"), t.find_uri(coffee_uri));
  EXPECT_FALSE(labels.find("java").valid());
  EXPECT_FALSE(labels.find("tea").valid());
}

// Ranks 1, 0, 2, ... whatever is asked.
class FixedCorpus : public CorpusScorer {
 public:
  void rank(const link::RankQuery&, std::size_t top,
            std::vector<link::RankedText>& out) const override {
    out = {{1, 3.F}, {0, 2.F}, {2, 1.F}};
    out.resize(std::min(top, out.size()));
  }
};
class Fixed : public Scorer {
 public:
  void rank(const link::RankQuery&, link::RankKind, std::size_t,
            std::vector<link::Ranked>& out) const override {
    out = {{ConceptId(4U), 2.F}, {ConceptId(2U), 1.F}};
  }
  std::unique_ptr<CorpusScorer> corpus(std::span<const link::RankQuery>) const override {
    return std::make_unique<FixedCorpus>();
  }
};

TEST(Task, MeansOverQueriesThatHaveGold) {
  Task task;
  task.set = "s";
  task.queries = {{"a"}, {"b"}, {"c"}};
  task.parts = {{"p", {{{4}}, {}, {{2}}}}, {"q", {{{7}}, {{2}}, {{2}}}}};
  task.metrics = {mrr(), accuracy_at(1)};
  const auto outcomes = run(task, "fixed", Fixed(), {2, false});
  ASSERT_EQ(outcomes.size(), 2U);
  EXPECT_EQ(outcomes[0].queries, 2U);
  EXPECT_DOUBLE_EQ(outcomes[0].values[0].value, (1 + 0.5) / 2);
  EXPECT_DOUBLE_EQ(outcomes[0].values[1].value, 0.5);
  EXPECT_EQ(outcomes[1].queries, 3U);
  EXPECT_DOUBLE_EQ(outcomes[1].values[0].value, (0 + 0.5 + 0.5) / 3);
}

TEST(Task, TextsThatStandForOneThingCountOnce) {
  Task task;
  task.corpus = {"x", "y", "z"};
  task.stands_for = {0, 0, 1};  // ranked y, x, z: thing 0, then thing 1
  task.queries = {{"a"}};
  task.parts = {{"p", {{{1}}}}};
  task.metrics = {mrr()};
  EXPECT_DOUBLE_EQ(run(task, "fixed", Fixed(), {})[0].values[0].value, 0.5);
}

TEST(Floors, ANumberMayLieBelowByTheMarginOnly) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "floors.tsv";
  std::ofstream(path) << "set\tpart\tmetric\tfloor\tmargin\n"
                         "a\tx\tMRR\t0.5\t0.02\n"
                         "a\ty\tMRR\t0.5\t0.02\n"
                         "b\tx\tMRR\t0.5\t0.02\n";
  std::vector<Outcome> outcomes(2);
  outcomes[0] = {"a", "x", "metier", 1, {}, {{"MRR", 0.481}}, 0};
  outcomes[1] = {"a", "y", "metier", 1, {}, {{"MRR", 0.479}}, 0};
  const auto below = below_floors(path, outcomes, {"a"});
  ASSERT_TRUE(below);
  ASSERT_EQ(below->size(), 1U);
  EXPECT_EQ(below->front(), "a y MRR: 0.479, more than 0.02 below 0.5");
  EXPECT_EQ(below_floors(path, {}, {"b"})->size(), 1U);  // not measured is a failure
}

TEST(Report, TableHasOursAndThePublished) {
  const EvaluationSet set{"skill_extraction", "Sentences", "About.", nullptr};
  std::vector<Outcome> outcomes(1);
  outcomes[0] = {"skill_extraction", "TECH", "metier", 60, "a note", {{"RP@5", 71.23}}, 12.4};
  const std::vector<Published> others = {{"skill_extraction", "TECH", "RP@5", "MiniLM", 53.8}};
  const std::string text = table_of(set, outcomes, others);
  EXPECT_NE(text.find("| TECH | 60 | RP@5 | 71.2 | 53.8 |"), std::string::npos) << text;
  EXPECT_NE(text.find("| | | µs a query | 12 | |"), std::string::npos) << text;
  EXPECT_NE(text.find("TECH: a note."), std::string::npos) << text;
}

}  // namespace
}  // namespace metier::quality
