#include <gmock/gmock.h>
#include <simdjson.h>

#include "draft/draft.h"
#include "support/tiny.h"

namespace metier::draft {
namespace {

using snapshot::Relation;
using testing::HasSubstr;
using testing::Not;

// A cook with four competences; one of them is asked of everybody.
struct Kitchen {
  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  ConceptId cook;

  Kitchen() {
    const auto group = tiny.isco("5120", "Cooks");
    const auto cook_handle = tiny.occupation("cook", "5120.1", "cook");
    tiny.preferred(cook_handle, "da", "kok");
    tiny.note(cook_handle, "en", taxonomy::NoteKind::description, "Cooks prepare *food*.");
    tiny.edge(cook_handle, Relation::isco_group, group);
    const auto fry = tiny.skill("fry", "fry fish"), clean = tiny.skill("clean", "clean kitchens");
    const auto food = tiny.skill("food", "food law", taxonomy::SkillType::knowledge);
    const auto bake = tiny.skill("bake", "bake [bread]");
    tiny.preferred(fry, "da", "stege fisk");
    for (const auto essential : {fry, clean, food})
      tiny.edge(cook_handle, Relation::essential_skill, essential);
    for (const auto optional : {bake, clean})
      tiny.edge(cook_handle, Relation::optional_skill, optional);
    for (int i = 0; i < 5; ++i) {
      const auto other = tiny.occupation(fmt::format("o{}", i), "", fmt::format("other {}", i));
      tiny.edge(other, Relation::essential_skill, clean);
    }
    const auto uri = tiny.uri(cook_handle);
    snapshot = tiny.snapshot();
    cook = snapshot->taxonomy().find_uri(uri);
  }
  const snapshot::Taxonomy& t() const { return snapshot->taxonomy(); }
  Draft draft_in(std::string_view language, const DraftOptions& options = {}) const {
    return draft(t(), cook, t().language(language), options);
  }
};

TEST(Draft, HasThePartsOfTheProfile) {
  const Kitchen kitchen;
  const auto text = to_markdown(kitchen.draft_in("en"), kitchen.t());
  EXPECT_EQ(text,
            "# cook\n\n## About the occupation\n\nCooks prepare \\*food\\*.\n\n"
            "## Tasks (essential)\n\n- clean kitchens\n- fry fish\n\n"
            "## Required knowledge (essential)\n\n- food law\n\n"
            "## Nice to have (optional)\n\n- bake \\[bread\\]\n\n"
            "## Conditions\n\n- Employer: \\[to be filled in\\]\n"
            "- Place of work: \\[to be filled in\\]\n- Pay: \\[to be filled in\\]\n"
            "- Type of contract: \\[to be filled in\\]\n- Working hours: \\[to be filled in\\]\n"
            "- How to apply: \\[to be filled in\\]\n");
}

TEST(Draft, IsInTheLanguageAskedFor) {
  const Kitchen kitchen;
  const auto text = to_markdown(kitchen.draft_in("da"), kitchen.t());
  EXPECT_THAT(text, HasSubstr("# kok\n"));
  EXPECT_THAT(text, HasSubstr("## Opgaver (nødvendig)\n"));
  EXPECT_THAT(text, HasSubstr("- stege fisk\n"));
  EXPECT_THAT(text, HasSubstr("- Løn: \\[udfyldes\\]\n"));
  EXPECT_THAT(text, Not(HasSubstr("Cooks prepare")));  // no Danish description: none
}

TEST(Draft, EssentialOnlyAndTop) {
  const Kitchen kitchen;
  EXPECT_TRUE(kitchen.draft_in("en", {.essential_only = true}).nice_to_have.empty());
  const auto top = kitchen.draft_in("en", {.top = 1});
  ASSERT_EQ(top.tasks.size(), 1U);
  EXPECT_EQ(kitchen.t().label(top.tasks[0], kitchen.t().english()), "fry fish");
}

TEST(Draft, IsAJobPosting) {
  const Kitchen kitchen;
  const auto text = to_json(kitchen.draft_in("en"), kitchen.t());
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(text).get(root), simdjson::SUCCESS) << text;
  const auto at = [&](const char* pointer) {
    std::string_view out = "?";
    EXPECT_EQ(root.at_pointer(pointer).get(out), simdjson::SUCCESS) << pointer;
    return std::string(out);
  };
  EXPECT_EQ(at("/@context/0"), "https://schema.org");
  EXPECT_EQ(at("/@context/1/@language"), "en");
  EXPECT_EQ(at("/@type"), "JobPosting");
  EXPECT_EQ(at("/title"), "cook");
  EXPECT_EQ(at("/occupationalCategory/@type"), "CategoryCode");
  EXPECT_EQ(at("/occupationalCategory/codeValue"), "5120");
  EXPECT_EQ(at("/occupationalCategory/inCodeSet/name"), "ISCO-08");
  EXPECT_EQ(at("/relevantOccupation/@type"), "Occupation");
  EXPECT_EQ(at("/relevantOccupation/url"), "http://data.europa.eu/esco/occupation/cook");
  EXPECT_EQ(at("/skills/1/@type"), "DefinedTerm");
  EXPECT_EQ(at("/skills/1/name"), "fry fish");
  EXPECT_EQ(at("/skills/1/termCode"), "http://data.europa.eu/esco/skill/fry");
  EXPECT_EQ(at("/skills/1/url"), at("/skills/1/termCode"));
  EXPECT_EQ(at("/skills/1/inDefinedTermSet"), "http://data.europa.eu/esco/concept-scheme/skills");
  EXPECT_EQ(at("/skills/1/description"), "essential");
  EXPECT_EQ(at("/skills/3/description"), "optional");
  EXPECT_EQ(at("/qualifications/0"), "food law");
  for (const auto* unknown : {"hiringOrganization", "jobLocation", "baseSalary", "employmentType"})
    EXPECT_EQ(root[unknown].error(), simdjson::NO_SUCH_FIELD) << unknown;
}

TEST(Headings, AreThereInTheLanguagesOfEsco) {
  for (const auto* language :
       {"ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu",
        "is", "it", "lt", "lv", "mt", "nl", "no", "pl", "pt", "ro", "sk", "sl", "sv", "uk"}) {
    EXPECT_TRUE(has_headings(language)) << language;
    std::set<std::string_view> words;
    for (std::size_t i = 0; i < kHeadingCount; ++i) {
      const auto word = heading(static_cast<Heading>(i), language);
      EXPECT_FALSE(word.empty()) << language << " " << i;
      EXPECT_FALSE(utf8::first_invalid(word));
      words.insert(word);
    }
    EXPECT_EQ(words.size(), kHeadingCount) << language;
  }
  EXPECT_FALSE(has_headings("xx"));
  EXPECT_EQ(heading(Heading::pay, "xx"), "Pay");
}

}  // namespace
}  // namespace metier::draft
