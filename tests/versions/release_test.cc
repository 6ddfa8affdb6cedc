// ESCO v1.1.1 and v1.2.0: what was counted in their tables by other means. One test, since each
// that uses a release reads it anew.
#include "support/release.h"

#include <gmock/gmock.h>

#include "versions/releases.h"

namespace metier::test {
namespace {

using versions::Fact;

std::shared_ptr<const snapshot::Snapshot> read(const std::vector<std::filesystem::path>& sources) {
  taxonomy::ImportOptions options;
  options.languages = {"en"};
  options.threads = 2;
  const auto model = taxonomy::import_esco(sources, options);
  if (!model) throw std::runtime_error(model.error().message);
  snapshot::SectionSet sections;
  if (const auto done = snapshot::freeze(*model, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  return Tiny::open(sections);
}

TEST(Release, FromV111ToV120) {
  const std::filesystem::path before = "../shared/esco/v1.1.1";
  if (full_release().empty() || !std::filesystem::exists(before)) GTEST_SKIP() << "no releases";
  Compared c{read({before / "esco-v1.1.1-classification-en-csv.zip",
                   before / "esco-v1.1.1-relations-csv.zip"}),
             read({full_release()}),
             {}};
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

}  // namespace
}  // namespace metier::test
