// ESCO v1.1.1 and v1.2.0: what was counted in their tables by other means. One test, since each
// that uses a release reads it anew.
#include "support/release.h"

#include <gmock/gmock.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using versions::Fact;

constexpr std::string_view kBase = "http://data.europa.eu/esco/";

// With `renamed`, every concept has another URI than it has.
std::shared_ptr<const snapshot::Snapshot> read(const std::vector<std::filesystem::path>& sources,
                                               bool renamed = false) {
  taxonomy::ImportOptions options;
  options.languages = {"en"};
  options.threads = 2;
  auto model = taxonomy::import_esco(sources, options);
  if (!model) throw std::runtime_error(model.error().message);
  for (auto& each : model->concepts)
    if (renamed)
      each.uri = model->texts.intern(
          fmt::format("{}x-{}", kBase, model->texts.text(each.uri).substr(kBase.size())));
  taxonomy::put_in_order(*model);
  snapshot::SectionSet sections;
  if (const auto done = snapshot::freeze(*model, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  return Tiny::open(sections);
}

const std::filesystem::path kBefore = "../shared/esco/v1.1.1";

std::vector<std::filesystem::path> before() {
  return {kBefore / "esco-v1.1.1-classification-en-csv.zip",
          kBefore / "esco-v1.1.1-relations-csv.zip"};
}

bool missing() {
  return full_release().empty() || !std::filesystem::exists(kBefore);
}

TEST(Release, FromV111ToV120) {
  if (missing()) GTEST_SKIP() << "no releases";
  Compared c{read(before()), read({full_release()}), {}};
  c.difference = versions::compare(c.old(), c.now(), {2});
  const auto counts = versions::count(c.difference, {});
  const auto& occupations = counts.kinds[0];
  const auto& skills = counts.kinds[1];
  EXPECT_EQ(occupations.old_total, 3007U);
  EXPECT_EQ(occupations.now_total, 3039U);
  EXPECT_EQ(occupations.added, 35U);
  EXPECT_EQ(occupations.removed, 3U);
  EXPECT_EQ(occupations.replaced, 1U);
  EXPECT_EQ(skills.added, 237U);
  EXPECT_EQ(skills.removed, 194U);
  EXPECT_EQ(counts.kinds[2].added + counts.kinds[2].removed, 0U);
  EXPECT_EQ(counts.kinds[3].added + counts.kinds[3].removed, 0U);
  EXPECT_EQ(counts.labels[0].updated, 120U);  // 15 occupations, 105 skills
  EXPECT_EQ(counts.labels[0].added + counts.labels[0].removed, 0U);
  EXPECT_EQ(counts.facts[static_cast<std::size_t>(Fact::code)], 15U);
  EXPECT_EQ(counts.facts[static_cast<std::size_t>(Fact::skill_type)], 36U);
  EXPECT_EQ(counts.facts[static_cast<std::size_t>(Fact::reuse_level)], 65U);
  // Between concepts of both; of 131,000 relations the tables of v1.2.0 have 17 under both heads.
  EXPECT_EQ(counts.relations[0].added, 1860U);
  EXPECT_EQ(counts.relations[0].removed, 46U);
  EXPECT_EQ(counts.relations[2].added, 1825U);
  EXPECT_EQ(counts.relations[2].removed, 41U);
  EXPECT_EQ(counts.essential_to_optional, 120U);
  EXPECT_EQ(c.successor("occupation/81309031-dad2-4a7a-bde6-7f6e518f89ff"), "care home worker");
  EXPECT_EQ(c.successor("occupation/46d0568d-7415-4643-94aa-89d2470fbe3c"), "");  // contact tracing
  EXPECT_EQ(c.successor("skill/04dfd9fb-e0cf-40f6-96c6-9d2280c4347e"),
            "provide technical documentation");
  EXPECT_EQ(c.successor("skill/169239b5-3644-4e23-8a85-4f5896dbdb8e"), "apply first response");
}

// With every URI another one, what became of a concept is known: it is there under its own.
TEST(Release, ConceptsAreFoundAgainUnderOtherUris) {
  if (missing()) GTEST_SKIP() << "no releases";
  Compared c{read(before(), true), read({full_release()}), {}};
  c.difference = versions::compare(c.old(), c.now(), {2});
  std::size_t right = 0, wrong = 0, none = 0;
  for (const auto& gone : c.difference.gone) {
    const auto uri = c.old().uri(gone.pair.old_id).substr(kBase.size() + 2);
    const ConceptId self = c.now().find_uri(fmt::format("{}{}", kBase, uri));
    if (!self.valid() || c.old().kind(gone.pair.old_id) > taxonomy::ConceptKind::skill) continue;
    const auto* next = c.difference.likely(gone);
    ++(next == nullptr ? none : next->now_id == self ? right : wrong);
  }
  EXPECT_EQ(right + wrong + none, 16706U);
  EXPECT_LE(wrong, 20U);
  EXPECT_LE(none, 20U);
}

}  // namespace
}  // namespace metier::test
