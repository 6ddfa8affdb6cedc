// The releases of ESCO themselves, where they lie beside the checkout: exact counts, every known
// fault.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <map>
#include <regex>

#include "support/esco.h"
#include "taxonomy/small_release.h"

namespace metier::taxonomy {
namespace {

namespace fs = std::filesystem;
using test::Asked;
using testing::HasSubstr;

const fs::path kReleases = "../shared/esco";

#define NEEDS_RELEASE(name)            \
  if (!fs::exists(kReleases / (name))) \
  GTEST_SKIP() << "needs the ESCO release " << (name) << " in " << kReleases.string()

Model load(const std::vector<std::string>& names, unsigned threads = 2,
           std::vector<std::string> languages = {}) {
  std::vector<fs::path> sources;
  for (const auto& name : names) sources.push_back(kReleases / name);
  ImportOptions options;
  options.threads = threads;
  options.languages = std::move(languages);
  auto model = import_esco(sources, options);
  if (!model) throw std::runtime_error(model.error().message);
  return std::move(*model);
}

std::uint64_t count(const Model& model, const std::string& what) {
  const auto at = model.report.counts().find(what);
  return at == model.report.counts().end() ? 0 : at->second;
}

// Everything in the model, in its order, as one number.
std::uint64_t fingerprint(const Model& model) {
  std::string out = model.release + model.report.to_json();
  const auto put = [&](auto... values) {
    (fmt::format_to(std::back_inserter(out), "{}|", values), ...);
  };
  for (std::size_t i = 0; i < model.texts.size(); ++i) put(model.texts.text(TextId(i)));
  for (const auto& language : model.languages) put(language);
  for (const auto& c : model.concepts)
    put(c.uri.value, static_cast<int>(c.kind), static_cast<int>(c.skill_type),
        static_cast<int>(c.reuse_level), static_cast<int>(c.status), c.collections, c.code.value,
        c.modified.value, c.regulated.value, c.nace.value, c.green_share);
  for (const auto& l : model.labels)
    put(l.owner.value, l.language.value, static_cast<int>(l.kind), l.text.value);
  for (const auto& n : model.notes)
    put(n.owner.value, n.language.value, static_cast<int>(n.kind), n.text.value);
  for (const auto& e : model.edges) put(e.from.value, static_cast<int>(e.relation), e.to.value);
  for (const auto& s : model.sources) put(s.name, s.size, s.hash);
  return hash64(out);
}

// The orders that model.h promises.
void expect_in_order(const Model& model) {
  const auto rising = [](const auto& items, auto key) {
    return std::is_sorted(items.begin(), items.end(),
                          [&](const auto& a, const auto& b) { return key(a) < key(b); });
  };
  EXPECT_TRUE(rising(model.concepts, [&](const Concept& c) { return model.texts.text(c.uri); }));
  EXPECT_TRUE(
      rising(model.labels, [](const Label& l) { return std::tuple(l.owner, l.language, l.kind); }));
  EXPECT_TRUE(
      rising(model.notes, [](const Note& n) { return std::tuple(n.owner, n.language, n.kind); }));
  EXPECT_TRUE(
      rising(model.edges, [](const Edge& e) { return std::tuple(e.relation, e.from, e.to); }));
  for (std::size_t i = 1; i < model.notes.size(); ++i) {
    const auto& a = model.notes[i - 1];
    const auto& b = model.notes[i];
    EXPECT_NE(std::tuple(a.owner, a.language, a.kind), std::tuple(b.owner, b.language, b.kind));
  }
}

TEST(FullRelease, V110FromItsZips) {
  NEEDS_RELEASE("v1.1.0");
  const auto model = load({"v1.1.0"});
  EXPECT_EQ(count(model, "skills"), 13'891U);
  EXPECT_EQ(count(model, "occupations"), 3'008U);
  EXPECT_EQ(count(model, "skill groups"), 643U);
  EXPECT_EQ(count(model, "ISCO groups"), 619U);
  EXPECT_EQ(count(model, "occupation-skill relations"), 123'852U);
  EXPECT_EQ(count(model, "skill-skill relations"), 5'899U);
  EXPECT_EQ(count(model, "broader relations"), 3'617U + 20'771U);
  EXPECT_EQ(model.report.total(FaultKind::dangling_relation), 0U);
  EXPECT_EQ(model.release, "v1.1.0");
  const Asked asked(model);
  // The collection of 21 that became "digital".
  std::size_t ict = 0;
  for (const auto& c : model.concepts)
    ict += c.kind == ConceptKind::skill && (c.collections >> static_cast<int>(Collection::ict) & 1);
  EXPECT_EQ(ict, 21U);
  // Encoded twice at the source.
  EXPECT_EQ(model.report.total(FaultKind::encoded_twice), 12U);
  expect_in_order(model);
}

TEST(FullRelease, V111FromItsZips) {
  NEEDS_RELEASE("v1.1.1");
  const auto model = load({"v1.1.1"});
  const std::string relations = "esco-v1.1.1-relations-csv.zip/";
  EXPECT_EQ(count(model, "skills"), 13'896U);
  EXPECT_EQ(count(model, "occupations"), 3'007U);
  EXPECT_EQ(count(model, "skill groups"), 640U);
  EXPECT_EQ(count(model, "occupation-skill relations"), 123'788U);
  EXPECT_EQ(count(model, "rows of " + relations + "occupationSkillRelations.csv"), 123'855U);
  EXPECT_EQ(
      model.report.total(FaultKind::dangling_relation, relations + "occupationSkillRelations.csv"),
      67U);
  EXPECT_EQ(model.report.total(FaultKind::contradictory_relation), 0U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_row), 0U);
  // Memberships in tables and in schemes agree.
  EXPECT_EQ(model.report.total(FaultKind::conflicting_value), 0U);
  EXPECT_EQ(model.report.total(FaultKind::cells_left_out), 189U);
  EXPECT_EQ(model.report.total(FaultKind::short_row), 0U);
  const Asked asked(model);
  for (const auto& fault : model.report.faults())
    if (fault.kind == FaultKind::dangling_relation &&
        fault.table == relations + "occupationSkillRelations.csv") {
      EXPECT_THAT(fault.detail, HasSubstr("a9e54177-a185-404d-b6e6-15663d31137e is in no table"));
    }
  EXPECT_EQ(asked.text(asked.at("http://data.europa.eu/esco/isced-f/0613").code), "0613");
  EXPECT_EQ(model.sources.size(), 17U);
  expect_in_order(model);
}

TEST(FullRelease, TheTwoZipsOfAReleaseNamedOneByOneAreTheSame) {
  NEEDS_RELEASE("v1.1.1");
  const auto whole = load({"v1.1.1"});
  const auto parts = load(
      {"v1.1.1/esco-v1.1.1-relations-csv.zip", "v1.1.1/esco-v1.1.1-classification-en-csv.zip"});
  EXPECT_EQ(fingerprint(whole), fingerprint(parts));
}

class V120 : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    if (!test::kThreadSanitizer && fs::exists(kReleases / "v1.2.0"))
      model_ = new Model(load({"v1.2.0"}));
  }
  static void TearDownTestSuite() {
    delete model_;
    model_ = nullptr;
  }
  void SetUp() override {
    NEEDS_RELEASE("v1.2.0");
    if (test::kThreadSanitizer) GTEST_SKIP() << "26 languages take minutes; v1.1.1 stands in";
  }
  const Report& report() const { return model_->report; }
  std::uint64_t total(FaultKind kind, const std::string& table) const {
    return report().total(kind, table);
  }
  static Model* model_;
};
Model* V120::model_ = nullptr;

TEST_F(V120, Counts) {
  EXPECT_EQ(count(*model_, "skills"), 13'939U);
  EXPECT_EQ(count(*model_, "occupations"), 3'039U);
  EXPECT_EQ(count(*model_, "skill groups"), 640U);
  EXPECT_EQ(count(*model_, "ISCO groups"), 619U);
  EXPECT_EQ(count(*model_, "concept schemes"), 19U);
  EXPECT_EQ(count(*model_, "occupation-skill relations"), 129'004U);
  EXPECT_EQ(count(*model_, "skill-skill relations"), 5'818U);
  EXPECT_EQ(count(*model_, "broader relations"), 3'652U + 20'822U);
  EXPECT_EQ(count(*model_, "languages"), 26U);
  EXPECT_EQ(count(*model_, "skills that no occupation needs"), 447U);
  EXPECT_EQ(count(*model_, "occupations with several broader concepts"), 4U);
  EXPECT_EQ(model_->sources.size(), 98U);
  EXPECT_EQ(model_->release, "v1.2.0");
  expect_in_order(*model_);
}

TEST_F(V120, CollectionsAreWhole) {
  std::map<Collection, std::size_t> members;
  for (const auto& c : model_->concepts)
    for (std::size_t i = 0; i < kCollectionCount; ++i)
      if (c.kind == ConceptKind::skill || c.kind == ConceptKind::occupation)
        members[static_cast<Collection>(i)] += c.collections >> i & 1U;
  EXPECT_EQ(members[Collection::digital], 1'284U);
  EXPECT_EQ(members[Collection::green], 591U);
  EXPECT_EQ(members[Collection::language], 359U);
  EXPECT_EQ(members[Collection::transversal], 95U);
  EXPECT_EQ(members[Collection::research], 40U + 122U);
  EXPECT_EQ(members[Collection::digcomp], 25U);
  EXPECT_EQ(members[Collection::ict], 0U);
}

TEST_F(V120, EveryKnownFaultIsInTheReport) {
  EXPECT_EQ(total(FaultKind::contradictory_type, "skillSkillRelations_en.csv"), 5'548U + 2U);
  EXPECT_EQ(total(FaultKind::missing_type, "skills_en.csv"), 5U);
  EXPECT_EQ(total(FaultKind::contradictory_relation, "occupationSkillRelations_en.csv"), 17U);
  EXPECT_EQ(report().total(FaultKind::dangling_relation), 0U);
  // 241 + 3 obsolete concepts, and what else is described nowhere: 428 rows of hasTopConcept less
  // one.
  EXPECT_EQ(total(FaultKind::missing_concept, "conceptSchemes_en.csv"), 427U);
  const Asked asked(*model_);
  const auto missing = asked.faults(FaultKind::missing_concept);
  EXPECT_THAT(missing, testing::Contains(HasSubstr("member-skills names 241 top concepts")));
  EXPECT_THAT(missing, testing::Contains(HasSubstr("member-occupations names 3 top concepts")));
  EXPECT_THAT(missing, testing::Contains(HasSubstr("label-role names 3 top concepts")));
  for (const auto* language : {"en", "de", "es", "fr"})
    EXPECT_EQ(total(FaultKind::cells_left_out, fmt::format("skillsHierarchy_{}.csv", language)),
              188U);
  EXPECT_EQ(total(FaultKind::missing_label, "ISCOGroups_no.csv"), 43U);
  for (const auto* language : {"bg", "da", "hu", "no", "ro"})
    EXPECT_EQ(total(FaultKind::missing_label, fmt::format("occupations_{}.csv", language)),
              3'039U - 2'937U);
  EXPECT_EQ(total(FaultKind::missing_label, "occupations_fi.csv"), 3'039U - 3'004U);
  EXPECT_EQ(total(FaultKind::missing_label, "skills_nl.csv"), 13'939U - 13'938U);
  EXPECT_GE(total(FaultKind::preferred_among_alternatives, "skills_en.csv"), 7'430U);
  EXPECT_GE(total(FaultKind::case_only_label, "skills_en.csv"), 17U);
  EXPECT_EQ(total(FaultKind::markup, "skills_en.csv"), 20U);
  // The tables of this release agree with each other once blanks are cleaned.
  EXPECT_EQ(report().total(FaultKind::conflicting_value), 0U);
  EXPECT_EQ(report().total(FaultKind::unknown_column), 0U);
  EXPECT_EQ(report().total(FaultKind::unknown_table), 0U);
  EXPECT_EQ(report().total(FaultKind::missing_table), 0U);
  EXPECT_EQ(report().total(FaultKind::invalid_utf8), 0U);
}

TEST_F(V120, TheChiefTechnologyOfficerHasAllRelations) {
  const Asked asked(*model_);
  std::map<std::pair<Relation, SkillType>, int> groups;
  ConceptId cto;
  for (const auto& c : model_->concepts)
    if (c.kind == ConceptKind::occupation && asked.text(c.code) == "1330.3")
      cto = model_->find(asked.text(c.uri));
  ASSERT_TRUE(cto.valid());
  for (const auto& edge : model_->edges)
    if (edge.from == cto &&
        (edge.relation == Relation::essential_skill || edge.relation == Relation::optional_skill))
      ++groups[{edge.relation, model_->concepts[edge.to.index()].skill_type}];
  EXPECT_EQ((groups[{Relation::essential_skill, SkillType::knowledge}]), 5);
  EXPECT_EQ((groups[{Relation::essential_skill, SkillType::skill}]), 17);
  EXPECT_EQ((groups[{Relation::optional_skill, SkillType::knowledge}]), 54);
  EXPECT_EQ((groups[{Relation::optional_skill, SkillType::skill}]), 7);
  const auto uri = std::string(asked.text(model_->concepts[cto.index()].uri));
  EXPECT_EQ(asked.preferred(uri), "chief technology officer");
  EXPECT_TRUE(asked.related(uri, Relation::isco_group, test::isco("1330")));
  EXPECT_FALSE(asked.preferred(uri, "da").empty());
}

TEST_F(V120, NoLabelOrNoteHasMarkupOrStrayBlanks) {
  const std::regex markup("</?[a-zA-Z][^>]*>|&[a-z]+;");
  for (const auto& label : model_->labels) {
    const auto text = model_->texts.text(label.text);
    ASSERT_FALSE(text.empty());
    ASSERT_EQ(text.find("  "), std::string_view::npos) << text;
    ASSERT_EQ(text.find_first_of("\n\t\r"), std::string_view::npos) << text;
    ASSERT_FALSE(text.starts_with(' ') || text.ends_with(' ')) << text;
  }
  for (const auto& note : model_->notes) {
    const auto text = model_->texts.text(note.text);
    ASSERT_FALSE(text.empty());
    ASSERT_FALSE(text.starts_with('\n') || text.ends_with('\n')) << text;
    if (note.kind == NoteKind::scope_note) {
      ASSERT_FALSE(std::regex_search(std::string(text), markup)) << text;
    }
  }
}

TEST_F(V120, TheModelDoesNotDependOnTheThreads) {
  const auto expected = fingerprint(*model_);
  for (const unsigned threads : {1U, 4U})
    EXPECT_EQ(fingerprint(load({"v1.2.0"}, threads)), expected);
}

TEST_F(V120, LanguagesCanBeChosen) {
  const auto model = load({"v1.2.0"}, 2, {"da"});
  EXPECT_THAT(model.languages, testing::ElementsAre("da", "en"));
  EXPECT_EQ(count(model, "skills"), 13'939U);
}

TEST(FullRelease, ThePartOfV121LoadsAloneAndSaysWhatIsMissing) {
  NEEDS_RELEASE("v1.2.1-partial");
  const auto model = load({"v1.2.1-partial"});
  EXPECT_EQ(count(model, "occupations"), 3'039U);
  EXPECT_EQ(count(model, "rows of occupations_en.csv"), 3'043U);
  EXPECT_EQ(count(model, "skills"), 0U);
  EXPECT_EQ(model.report.total(FaultKind::missing_table), 3U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_row, "occupations_en.csv"), 4U);
  EXPECT_EQ(model.report.total(FaultKind::unknown_column), 0U);
  EXPECT_EQ(model.report.total(FaultKind::unknown_table), 0U);
  EXPECT_EQ(count(model, "green shares"), 3'590U);
  const Asked asked(model);
  std::size_t nace = 0;
  for (const auto& c : model.concepts)
    nace += c.kind == ConceptKind::occupation && !asked.text(c.nace).empty();
  EXPECT_GT(nace, 3'000U);
}

TEST(FullRelease, ThePartOfV121LoadsOnTopOfV120) {
  NEEDS_RELEASE("v1.2.0");
  NEEDS_RELEASE("v1.2.1-partial");
  const auto model = load({"v1.2.0", "v1.2.1-partial"}, 2, {"en"});
  EXPECT_EQ(count(model, "occupations"), 3'039U);
  EXPECT_EQ(count(model, "skills"), 13'939U);
  EXPECT_EQ(count(model, "occupation-skill relations"), 129'004U);
  EXPECT_EQ(count(model, "green shares"), 3'590U);
  EXPECT_EQ(model.report.total(FaultKind::missing_table), 0U);
  EXPECT_EQ(model.report.total(FaultKind::unknown_column), 0U);
  expect_in_order(model);
}

}  // namespace
}  // namespace metier::taxonomy
