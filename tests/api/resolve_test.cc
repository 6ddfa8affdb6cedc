#include "api/resolve.h"

#include <gtest/gtest.h>

#include "api/answers.h"

namespace metier::api {
namespace {

using taxonomy::ConceptKind;

class ResolveTest : public testing::Test {
 protected:
  ResolveTest() {
    const auto cto = tiny.occupation("7b1b5da8-573a-49bb-a38e-68725a949f4f", "1330.3",
                                     "chief technology officer");
    const auto skill = tiny.skill("7b1b5da8-573a-49bb-a38e-68725a949f40", "lead technology");
    tiny.isco("1330", "ICT service managers");
    tiny.isco("0110", "Commissioned officers");
    tiny.concept_of(ConceptKind::skill_group, "isced-f/0110", "0110", "education");
    tiny.concept_of(ConceptKind::skill_group, "skill/S1.2", "S1.2", "leading");
    tiny.preferred(skill, "da", "chief technology officer");
    tiny.alternative(cto, "da", "Teknologidirektør");
    snapshot = test::whole_snapshot(tiny);
    resolver = std::make_unique<Resolver>(std::move(*Resolver::open(snapshot)));
  }
  // The URI behind the namespace, or "-".
  std::string resolved(std::string_view text, std::optional<ConceptKind> kind = std::nullopt,
                       std::string_view language = "en") const {
    const auto& t = snapshot->taxonomy();
    const auto found = resolver->resolve(text, {kind, t.language(language)});
    if (!found->id.valid()) return "-";
    return std::string(
        t.uri(found->id).substr(std::string_view("http://data.europa.eu/esco/").size()));
  }

  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::unique_ptr<Resolver> resolver;
};

TEST_F(ResolveTest, Uri) {
  const std::string cto = "occupation/7b1b5da8-573a-49bb-a38e-68725a949f4f";
  EXPECT_EQ(resolved("http://data.europa.eu/esco/" + cto), cto);
  EXPECT_EQ(resolved("https://data.europa.eu/esco/" + cto), cto);
  EXPECT_EQ(resolved(" http://data.europa.eu/esco/isco/C1330\n"), "isco/C1330");
  EXPECT_EQ(resolved("http://data.europa.eu/esco/isco/C9999"), "-");
}

TEST_F(ResolveTest, Uuid) {
  EXPECT_EQ(resolved("7B1B5DA8-573a-49bb-a38e-68725a949f4f"),
            "occupation/7b1b5da8-573a-49bb-a38e-68725a949f4f");
  EXPECT_EQ(resolved("7b1b5da8-573a-49bb-a38e-68725a949f4e"), "-");
  EXPECT_EQ(resolved("7b1b5da8-573a-49bb-a38e-68725a949f4"), "-");
}

TEST_F(ResolveTest, Code) {
  EXPECT_EQ(resolved("1330.3"), "occupation/7b1b5da8-573a-49bb-a38e-68725a949f4f");
  EXPECT_EQ(resolved("1330"), "isco/C1330");
  EXPECT_EQ(resolved("C1330"), "isco/C1330");
  EXPECT_EQ(resolved("c1330"), "isco/C1330");
  EXPECT_EQ(resolved("s1.2"), "skill/S1.2");
  EXPECT_EQ(resolved("9999"), "-");
  EXPECT_EQ(resolved(""), "-");
  EXPECT_EQ(resolved("C"), "-");
  EXPECT_EQ(resolved(std::string(100000, '1')), "-");
}

TEST_F(ResolveTest, CodeOfTwoKinds) {
  EXPECT_EQ(resolved("0110"), "isco/C0110");
  EXPECT_EQ(resolved("0110", ConceptKind::skill_group), "isced-f/0110");
  EXPECT_EQ(resolved("C0110", ConceptKind::skill_group), "isco/C0110");
}

TEST_F(ResolveTest, Label) {
  const std::string cto = "occupation/7b1b5da8-573a-49bb-a38e-68725a949f4f";
  const std::string skill = "skill/7b1b5da8-573a-49bb-a38e-68725a949f40";
  EXPECT_EQ(resolved(" Chief Technology OFFICER "), cto);
  EXPECT_EQ(resolved("chief technology officer", std::nullopt, "da"), skill);
  EXPECT_EQ(resolved("chief technology officer", ConceptKind::occupation, "da"), cto);
  EXPECT_EQ(resolved("chief technology officer", ConceptKind::isco_group), cto);
  EXPECT_EQ(resolved("teknologidirektor"), cto);
  EXPECT_EQ(resolved("chief technology"), "-");
}

TEST_F(ResolveTest, SuggestsTheNearest) {
  const auto& t = snapshot->taxonomy();
  const auto found = resolver->resolve("cheif tecnology oficer", {std::nullopt, t.english()});
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->id.valid());
  ASSERT_FALSE(found->suggestions.empty());
  EXPECT_EQ(t.code(found->suggestions.front()), "1330.3");
  const auto error = unknown_concept(t, "cheif tecnology oficer", *found, t.english());
  EXPECT_EQ(error.kind, ErrorKind::not_found);
  EXPECT_NE(error.message.find("did you mean \"chief technology officer\""), std::string::npos);
  const auto skills =
      resolver->resolve("cheif technology", {ConceptKind::skill_group, t.english()});
  for (const ConceptId id : skills->suggestions) EXPECT_EQ(t.kind(id), ConceptKind::skill_group);
  EXPECT_TRUE(
      resolver->resolve("cheif tecnology", {std::nullopt, t.english(), 0})->suggestions.empty());
}

TEST(Resolver, NeedsTheIndexOfLabels) {
  test::Tiny tiny;
  tiny.isco("1", "a");
  const auto opened = Resolver::open(tiny.snapshot());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::snapshot);
}

}  // namespace
}  // namespace metier::api
