// A comparison as JSON and as a page.
#include <gmock/gmock.h>
#include <simdjson.h>

#include "match/match.h"
#include "support/tiny.h"

namespace metier::match {
namespace {

using snapshot::Relation;
using testing::HasSubstr;
using testing::Not;

// Two occupations of one group; labels that mean something to HTML.
struct Pair {
  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  levels::Levels levels = *levels::Levels::open(*test::Tiny().snapshot());
  Comparison c;

  Pair() {
    const auto group = tiny.isco("1330", "managers");
    const auto a = tiny.occupation("a", "1330.1", "<b>head</b> & \"chief\"");
    tiny.alternative(a, "en", "boss<script>alert(1)</script>").preferred(a, "da", "chef");
    const auto b = tiny.occupation("b", "1330.2", "deputy");
    const auto shared = tiny.skill("s", "lead <teams>");
    const auto own = tiny.skill("o", "own skill", taxonomy::SkillType::knowledge);
    for (const auto role : {a, b}) {
      tiny.edge(role, Relation::isco_group, group);
      tiny.edge(role, Relation::essential_skill, shared);
    }
    tiny.edge(a, Relation::optional_skill, own);
    const auto uri_a = tiny.uri(a), uri_b = tiny.uri(b);
    snapshot = tiny.snapshot();
    const auto& t = snapshot->taxonomy();
    c = compare(t, std::array{t.find_uri(uri_a), t.find_uri(uri_b)}, t.english());
  }
  CompareContext context() const { return {snapshot->taxonomy(), levels}; }
};

TEST(CompareJson, HasEverything) {
  const Pair pair;
  const auto text = to_json(pair.c, pair.context());
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(text).get(root), simdjson::SUCCESS) << text;
  EXPECT_EQ(std::string_view(root.at_pointer("/roles/0/code").value()), "1330.1");
  EXPECT_EQ(std::string_view(root.at_pointer("/commonAncestor/code").value()), "1330");
  EXPECT_EQ(std::int64_t(root.at_pointer("/roles/0/iscoSkillLevel/lowest").value()), 4);
  EXPECT_EQ(root.at_pointer("/roles/0/levels").error(), simdjson::NO_SUCH_FIELD);
  EXPECT_EQ(std::int64_t(root.at_pointer("/counts/essentialInAll").value()), 1);
  EXPECT_EQ(double(root.at_pointer("/overlaps/0/jaccard").value()), 0.5);
  EXPECT_EQ(std::string_view(root.at_pointer("/competences/0/standing").value()),
            "essential-in-all");
  EXPECT_EQ(std::string_view(root.at_pointer("/competences/1/standing").value()), "in-one");
  EXPECT_EQ(simdjson::minify(root.at_pointer("/competences/1/optional").value()), "[0]");
}

TEST(CompareHtml, IsEscapedAndLoadsNothing) {
  const Pair pair;
  const auto page = to_html(pair.c, pair.context());
  EXPECT_THAT(page, HasSubstr("&lt;b&gt;head&lt;/b&gt; &amp; &quot;chief&quot;"));
  EXPECT_THAT(page, HasSubstr("lead &lt;teams&gt;"));
  for (const auto* forbidden : {"<script", "<b>", "src=", "href=", "url(", "@import", "http"})
    EXPECT_THAT(page, Not(HasSubstr(forbidden)));
  EXPECT_THAT(page, HasSubstr("color-scheme:light dark"));
  EXPECT_THAT(page, HasSubstr("@media print"));
  EXPECT_THAT(page, HasSubstr("ESCO classification of the European Commission"));
}

TEST(CompareSections, NameWhatTheyHold) {
  const Pair pair;
  const auto parts = sections(pair.c, pair.context());
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].title, "Essential in both");
  EXPECT_EQ(parts[1].title, "Only A: <b>head</b> & \"chief\"");
  EXPECT_EQ(parts[1].groups[0].title, "knowledge, sector-specific");
  EXPECT_EQ(mark(parts[1].groups[0].competences[0], 0), 'o');
  EXPECT_EQ(mark(parts[1].groups[0].competences[0], 1), '-');
}

}  // namespace
}  // namespace metier::match
