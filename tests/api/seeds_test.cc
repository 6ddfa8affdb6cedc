// The profile pages that the project started from (../shared/seeds), against the profiles made from
// the full release (../shared/esco/v1.2.0): every count, group, bucket, label, description, tag and
// scope note, in their order. Skipped, visibly, where either is missing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include <filesystem>
#include <fstream>

#include "api/api.h"
#include "taxonomy/taxonomy.h"

namespace metier::api {
namespace {

namespace fs = std::filesystem;

// ---- the release

std::shared_ptr<const snapshot::Snapshot> import_english(const fs::path& folder) {
  taxonomy::ImportOptions options;
  options.languages = {"en"};
  auto model = taxonomy::import_esco({folder}, options);
  if (!model) throw std::runtime_error(model.error().message);
  snapshot::SectionSet sections;
  if (auto done = snapshot::freeze(*model, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  auto opened = snapshot::Snapshot::from_bytes(sections.to_bytes());
  if (!opened) throw std::runtime_error(opened.error().message);
  return *opened;
}

// Read once for all tests of this program; null when the release is not there.
std::shared_ptr<const snapshot::Snapshot> release() {
  static const std::shared_ptr<const snapshot::Snapshot> opened = [] {
    const fs::path folder = "../shared/esco/v1.2.0";
    return fs::exists(folder) ? import_english(folder) : nullptr;
  }();
  return opened;
}

// ---- a seed page as it is printed

struct SeedCompetence {
  std::string label;
  std::string description;
  std::string tags;  // "digCompdigital", as the chips run together
  std::string scope_note;
  bool operator==(const SeedCompetence&) const = default;
};
void PrintTo(const SeedCompetence& c, std::ostream* out) {
  *out << c.label << " | " << c.description << " | " << c.tags << " | " << c.scope_note;
}

struct SeedBucket {
  std::string title;
  std::size_t count = 0;
  bool says_empty = false;
  std::vector<SeedCompetence> competences;
};

struct SeedGroup {
  std::string title;
  std::size_t count = 0;
  std::vector<SeedBucket> buckets;
};

struct SeedPage {
  std::string label, description, code, isco;
  std::size_t total = 0, groups = 0, essential = 0, optional = 0, relations = 0;
  std::vector<SeedGroup> list;
};

class SeedReader {
 public:
  explicit SeedReader(const fs::path& path) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
      if (!line.empty()) lines_.push_back(line);
  }

  SeedPage read() {
    SeedPage page;
    expect("Skip to content");
    expect("ESCO occupation");
    page.label = next();
    expect("Back to ESCO occupations");
    page.description = next();
    read_badges(page);
    page.total = number_after("Competences");
    page.groups = number_after("Groups");
    page.essential = number_after("Essential");
    page.optional = number_after("Optional");
    expect("Competences and skills");
    page.relations = leading_number(next(), " ESCO relations");
    while (!at_end()) page.list.push_back(read_group());
    return page;
  }

 private:
  bool at_end() const { return at_ == lines_.size(); }
  const std::string& peek() const { return lines_.at(at_); }
  std::string next() { return lines_.at(at_++); }
  void expect(const std::string& text) { EXPECT_EQ(next(), text) << "line " << at_; }
  std::size_t number_after(const std::string& title) {
    expect(title);
    return std::stoul(next());
  }
  static std::size_t leading_number(const std::string& line, const std::string& rest) {
    std::size_t used = 0;
    const auto number = std::stoul(line, &used);
    EXPECT_EQ(line.substr(used), rest);
    return number;
  }
  static std::size_t competences(const std::string& text) {
    std::size_t used = 0;
    const auto number = std::stoul(text, &used);
    EXPECT_EQ(text.substr(used), number == 1 ? " competence" : " competences");
    return number;
  }

  // "1330.3 ISCO 1330 ESCO source"
  void read_badges(SeedPage& page) {
    std::istringstream badges(next());
    std::string isco, esco, source;
    badges >> page.code >> isco >> page.isco >> esco >> source;
    EXPECT_EQ(isco + esco + source, "ISCOESCOsource");
  }

  // "Essential knowledge 5 competences", then three buckets.
  SeedGroup read_group() {
    const std::string line = next();
    const auto digits = line.find_first_of("0123456789");
    SeedGroup group{line.substr(0, digits - 1), competences(line.substr(digits)), {}};
    while (!at_end() && is_bucket(peek())) group.buckets.push_back(read_bucket());
    return group;
  }
  static bool is_bucket(const std::string& line) {
    return line == "Occupation specific" || line == "Sector-specific" || line == "Cross-sector";
  }
  SeedBucket read_bucket() {
    SeedBucket bucket{next(), 0, false, {}};
    bucket.count = competences(next());
    if (!at_end() && peek() == "No competences in this bucket.") {
      bucket.says_empty = true;
      ++at_;
    }
    while (bucket.competences.size() < bucket.count)
      bucket.competences.push_back(read_competence());
    return bucket;
  }
  // Label, description, chips?, "Scope note" and its text?, "ESCO source".
  SeedCompetence read_competence() {
    SeedCompetence c{next(), next(), "", ""};
    while (peek() != "ESCO source") {
      const std::string line = next();
      if (line == "Scope note")
        c.scope_note = next();
      else if (c.tags.empty() && line.find(' ') == std::string::npos)
        c.tags = line;
      else
        c.description += "\n" + line;
    }
    ++at_;
    return c;
  }

  std::vector<std::string> lines_;
  std::size_t at_ = 0;
};

// ---- the profile in the words of the page

std::string title(const CompetenceGroup& group) {
  return std::string(group.essential ? "Essential " : "Optional ") +
         (group.type == SkillType::knowledge ? "knowledge" : "skills and competences");
}

std::string title(ReuseLevel level) {
  switch (level) {
    case ReuseLevel::occupation_specific:
      return "Occupation specific";
    case ReuseLevel::sector_specific:
      return "Sector-specific";
    case ReuseLevel::cross_sector:
      return "Cross-sector";
    default:
      return "not on the page";
  }
}

SeedCompetence as_printed(const Competence& c) {
  std::string tags;
  c.tags.each([&](std::string_view tag) { tags += tag; });
  return {std::string(c.label.text), std::string(c.description.text), tags,
          std::string(c.scope_note.text)};
}

// ---- tests

class SeedPageTest : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    seed_ = fs::path("../shared/seeds") / GetParam();
    if (!fs::exists(seed_)) GTEST_SKIP() << "no seed page at " << seed_;
    if (!release()) GTEST_SKIP() << "no full ESCO release at ../shared/esco/v1.2.0";
  }
  fs::path seed_;
};

TEST_P(SeedPageTest, EqualsTheProfile) {
  const auto page = SeedReader(seed_).read();
  const auto& t = release()->taxonomy();
  const auto found = t.find_code(page.code);
  ASSERT_EQ(found.size(), 1U) << page.code;
  const auto p = occupation_profile(t, found.front(), t.english());

  EXPECT_EQ(p.label.text, page.label);
  EXPECT_EQ(p.description.text, page.description);
  ASSERT_TRUE(p.isco);
  EXPECT_EQ(p.isco->code, page.isco);
  EXPECT_EQ(p.total, page.total);
  EXPECT_EQ(p.total, page.relations);
  EXPECT_EQ(p.groups.size(), page.groups);
  EXPECT_EQ(p.essential, page.essential);
  EXPECT_EQ(p.optional, page.optional);
  EXPECT_TRUE(p.other_relations.empty());

  ASSERT_EQ(p.groups.size(), page.list.size());
  for (std::size_t g = 0; g < p.groups.size(); ++g) {
    const auto& group = p.groups[g];
    const auto& printed = page.list[g];
    EXPECT_EQ(title(group), printed.title);
    EXPECT_EQ(group.count, printed.count) << printed.title;
    ASSERT_EQ(group.buckets.size(), printed.buckets.size()) << printed.title;
    for (std::size_t b = 0; b < group.buckets.size(); ++b) {
      const auto& bucket = group.buckets[b];
      EXPECT_EQ(title(bucket.reuse), printed.buckets[b].title);
      EXPECT_EQ(bucket.competences.empty(), printed.buckets[b].says_empty);
      std::vector<SeedCompetence> ours;
      for (const auto& c : bucket.competences) ours.push_back(as_printed(c));
      EXPECT_EQ(ours, printed.buckets[b].competences) << printed.title << b;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Profiles, SeedPageTest,
                         testing::Values("000_c11c3ecf0b9ff54a.txt", "002_c45806195a2d7348.txt"),
                         [](const auto& info) { return info.param.substr(0, 3); });

// The third page prints counts and facts only. Its lines, in order, with blank ones left out.
TEST(SeedOfTheSecurityOfficer, EqualsTheProfile) {
  const fs::path seed = "../shared/seeds/001_f62366f3422f63cd.txt";
  if (!fs::exists(seed)) GTEST_SKIP() << "no seed page at " << seed;
  if (!release()) GTEST_SKIP() << "no full ESCO release at ../shared/esco/v1.2.0";
  std::vector<std::string> lines;
  std::ifstream in(seed);
  for (std::string line; std::getline(in, line);) lines.push_back(line);

  const auto& t = release()->taxonomy();
  const auto found = t.find_code("2529.1");
  ASSERT_EQ(found.size(), 1U);
  const auto p = occupation_profile(t, found.front(), t.english());
  ASSERT_EQ(p.groups.size(), 4U);
  ASSERT_TRUE(p.isco);
  std::vector<std::string> facts{
      fmt::format("{} skills are associated with this occupation.", p.total),
      fmt::format("{} ({})", p.isco->label.text, p.isco->code),
      fmt::format("| ESCO URI | {} |", p.uri),
      fmt::format("| ESCO code | {} |", p.code),
      fmt::format("| ISCO group | {} |", p.isco->code),
      "| Concept type | Occupation |",
  };
  for (const auto& group : p.groups) facts.push_back(fmt::format("{} skills", group.count));
  for (const auto& fact : facts) EXPECT_THAT(lines, testing::Contains(fact));
  EXPECT_EQ(taxonomy::name(p.kind), "occupation");
  EXPECT_EQ(p.label.text, "chief ICT security officer");

  const std::size_t counts[4] = {21, 25, 16, 18};
  const std::size_t buckets[4][3] = {{0, 16, 5}, {1, 14, 10}, {1, 13, 2}, {1, 9, 8}};
  for (std::size_t g = 0; g < 4; ++g) {
    EXPECT_EQ(p.groups[g].count, counts[g]);
    ASSERT_EQ(p.groups[g].buckets.size(), 3U);
    for (std::size_t b = 0; b < 3; ++b)
      EXPECT_EQ(p.groups[g].buckets[b].competences.size(), buckets[g][b]) << g << b;
  }
  ASSERT_EQ(p.other_relations.size(), 1U);
  EXPECT_EQ(p.other_relations[0].label.text, "ICT safety");
  EXPECT_TRUE(p.other_relations[0].essential);
}

// Of every occupation: nothing is lost between the relations and the profile, everything is in
// order, and the JSON is whole.
void expect_sound(const Taxonomy& t, const OccupationProfile& p) {
  std::size_t sum = 0;
  for (const auto& group : p.groups) {
    ASSERT_GE(group.buckets.size(), 3U);
    std::size_t in_buckets = 0;
    for (const auto& bucket : group.buckets) {
      in_buckets += bucket.competences.size();
      for (std::size_t c = 1; c < bucket.competences.size(); ++c)
        ASSERT_LT(t.collation_rank(bucket.competences[c - 1].id, t.english()),
                  t.collation_rank(bucket.competences[c].id, t.english()));
    }
    ASSERT_EQ(in_buckets, group.count);
    sum += group.count;
  }
  ASSERT_EQ(sum, p.total);
  ASSERT_EQ(p.essential + p.optional, p.total);
  ASSERT_TRUE(p.isco);
  ASSERT_FALSE(p.hierarchy.empty());
  for (const auto& path : p.hierarchy) ASSERT_EQ(path.front().code.size(), 1U);
}

TEST(AllConcepts, HaveSoundProfilesAndWholeJson) {
  if (!release()) GTEST_SKIP() << "no full ESCO release at ../shared/esco/v1.2.0";
  const auto& t = release()->taxonomy();
  simdjson::dom::parser parser;
  std::size_t relations = 0, occupations = 0;
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    const auto any = profile(t, ConceptId(i), t.english());
    ASSERT_EQ(parser.parse(to_json(any)).error(), simdjson::SUCCESS) << t.uri(ConceptId(i));
    const auto* p = std::get_if<OccupationProfile>(&any);
    if (p == nullptr) continue;
    expect_sound(t, *p);
    ASSERT_FALSE(HasFatalFailure()) << p->uri;
    ++occupations;
    relations += p->total + p->other_relations.size();
  }
  EXPECT_EQ(occupations, 3039U);
  EXPECT_EQ(relations, 129004U);
}

TEST(Hierarchies, HaveTheTopsOfTheRelease) {
  if (!release()) GTEST_SKIP() << "no full ESCO release at ../shared/esco/v1.2.0";
  const auto& t = release()->taxonomy();
  const auto majors = top_groups(t, ConceptKind::isco_group, t.english());
  ASSERT_EQ(majors.size(), 10U);
  std::size_t occupations = 0;
  for (std::size_t m = 0; m < majors.size(); ++m) {
    EXPECT_EQ(majors[m].code, std::to_string(m));
    occupations += majors[m].concepts;
  }
  EXPECT_EQ(occupations, 3039U);
  const auto tops = top_groups(t, ConceptKind::skill_group, t.english());
  EXPECT_EQ(tops.size(), 4U);  // knowledge, skills, transversal, languages
  for (const auto& top : tops) EXPECT_GT(top.concepts, 0U) << top.label.text;
}

}  // namespace
}  // namespace metier::api
