#include "api/resolve.h"

#include <gtest/gtest.h>

#include "support/tiny.h"

namespace metier::api {
namespace {

using taxonomy::ConceptKind;

class ResolveTest : public testing::Test {
 protected:
  ResolveTest() {
    tiny.occupation("7b1b5da8-573a-49bb-a38e-68725a949f4f", "1330.3", "chief technology officer");
    tiny.isco("1330", "ICT service managers");
    tiny.isco("0110", "Commissioned officers");
    tiny.concept_of(ConceptKind::skill_group, "isced-f/0110", "0110", "education");
    tiny.concept_of(ConceptKind::skill_group, "skill/S1.2", "S1.2", "leading");
    snapshot = tiny.snapshot();
  }
  // The URI behind the namespace, or "-".
  std::string resolved(std::string_view text,
                       std::optional<ConceptKind> kind = std::nullopt) const {
    const auto& t = snapshot->taxonomy();
    const auto found = resolve(*snapshot, text, {kind, t.english()});
    if (!found.id.valid()) return "-";
    return std::string(
        t.uri(found.id).substr(std::string_view("http://data.europa.eu/esco/").size()));
  }

  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
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

}  // namespace
}  // namespace metier::api
