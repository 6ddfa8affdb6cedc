#include "draft/check.h"

#include <gmock/gmock.h>
#include <simdjson.h>

#include "draft/draft.h"
#include "learn/learn.h"
#include "search/search.h"
#include "support/tiny.h"

namespace metier::draft {
namespace {

using snapshot::Relation;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Checked {
  Check check;
  std::string text, title;
  const snapshot::Taxonomy* t;

  Stated stated(Fact fact) const { return check.facts[static_cast<std::size_t>(fact)].stated; }
  std::vector<std::string> labels(const std::vector<Mention>& mentions) const {
    std::vector<std::string> out;
    for (const auto& m : mentions) out.emplace_back(t->label(m.id, t->english()));
    return out;
  }
  std::vector<std::string> gendered() const {
    std::vector<std::string> out;
    for (const auto& g : check.gendered)
      out.push_back(
          (g.span.in_title ? title : text).substr(g.span.begin, g.span.end - g.span.begin));
    return out;
  }
};

// A waiter, in English and German, and a sales assistant.
struct Corner {
  test::Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::optional<link::Reader> reader;

  Corner() {
    const auto waiter = tiny.occupation("waiter", "5131.2", "waiter/waitress");
    tiny.alternative(waiter, "en", "waiter").preferred(waiter, "de", "Kellner/Kellnerin");
    tiny.alternative(waiter, "de", "Kellner").alternative(waiter, "de", "Kellnerin");
    tiny.preferred(waiter, "fr", "serveur/serveuse").alternative(waiter, "fr", "serveur");
    const auto seller = tiny.occupation("seller", "5223.6", "shop assistant");
    const auto serve = tiny.skill("serve", "serve beverages"),
               greet = tiny.skill("greet", "greet guests");
    const auto wine = tiny.skill("wine", "wine characteristics", taxonomy::SkillType::knowledge);
    const auto python = tiny.skill("python", "Python", taxonomy::SkillType::knowledge);
    tiny.preferred(serve, "de", "Getränke servieren");
    tiny.edge(waiter, Relation::essential_skill, serve);
    tiny.edge(waiter, Relation::essential_skill, greet);
    tiny.edge(waiter, Relation::optional_skill, wine);
    tiny.edge(seller, Relation::essential_skill, python);
    auto sections = tiny.sections();
    const auto plain = test::Tiny::open(sections);
    if (!search::build(*plain, {}, sections) || !link::build(*plain, {}, sections))
      throw std::runtime_error("cannot build");
    snapshot = test::Tiny::open(sections);
    reader.emplace(std::move(*link::Reader::open(snapshot)));
  }
  Checked operator()(std::string text, std::string language = "en", std::string title = "",
                     const CheckOptions& options = {}) const {
    CheckScratch scratch;
    Checked out{{}, std::move(text), std::move(title), &snapshot->taxonomy()};
    out.check = Checker(*reader).check({out.text, out.title, language}, options, scratch);
    return out;
  }
};

const Corner& corner() {
  static const Corner one;
  return one;
}

TEST(Check, SkillsAreHeldAgainstTheProfile) {
  const auto c = corner()("Waiter wanted\n\n- serve beverages\n- wine characteristics\n- Python\n");
  EXPECT_EQ(c.t->code(c.check.occupation), "5131.2");
  EXPECT_FALSE(c.check.given);
  EXPECT_THAT(c.labels(c.check.essential), ElementsAre("serve beverages"));
  EXPECT_THAT(c.labels(c.check.optional), ElementsAre("wine characteristics"));
  EXPECT_THAT(c.labels(c.check.beyond), ElementsAre("Python"));
  ASSERT_EQ(c.check.missing.size(), 1U);
  EXPECT_EQ(c.t->label(c.check.missing[0], c.t->english()), "greet guests");
  const auto& span = c.check.essential[0].spans[0];
  EXPECT_EQ(c.text.substr(span.begin, span.end - span.begin), "serve beverages");
}

TEST(Check, TheOccupationMayBeGiven) {
  CheckOptions options;
  options.occupation = corner().snapshot->taxonomy().find_code("5223.6").front();
  const auto c = corner()("Waiter wanted. You know Python.", "en", "", options);
  EXPECT_TRUE(c.check.given);
  EXPECT_THAT(c.labels(c.check.essential), ElementsAre("Python"));
  EXPECT_THAT(c.check.missing, IsEmpty());
}

TEST(Check, WithoutAnOccupationEverythingIsBeyond) {
  const auto c = corner()("Python is needed here.");
  EXPECT_FALSE(c.check.occupation.valid());
  EXPECT_THAT(c.labels(c.check.beyond), ElementsAre("Python"));
  EXPECT_THAT(c.check.missing, IsEmpty());
}

TEST(Check, EmptyAndHostileTexts) {
  EXPECT_FALSE(corner()("").check.occupation.valid());
  corner()(std::string("\0\xFF\xC3", 3));
  corner()(std::string(3 << 20, 'a'));
  std::string many;
  for (int i = 0; i < 5000; ++i) many += "waitress salesman ";
  EXPECT_EQ(corner()(many).check.gendered.size(), kMaxGendered);
}

struct FactCase {
  const char* text;
  Fact fact;
  Stated stated;
};
class Facts : public testing::TestWithParam<FactCase> {};

TEST_P(Facts, AreSeen) {
  const auto& [text, fact, stated] = GetParam();
  const auto c = corner()(text);
  EXPECT_EQ(c.stated(fact), stated) << text;
  const auto& found = c.check.facts[static_cast<std::size_t>(fact)];
  EXPECT_EQ(found.span.has_value(), stated != Stated::missing);
  EXPECT_EQ(found.hint().empty(), stated == Stated::stated);
}

INSTANTIATE_TEST_SUITE_P(
    ByLanguage, Facts,
    testing::Values(FactCase{"We look for somebody.", Fact::place, Stated::missing},
                    FactCase{"We look for somebody.", Fact::pay, Stated::missing},
                    FactCase{"We look for somebody.", Fact::contract, Stated::missing},
                    FactCase{"We look for somebody.", Fact::hours, Stated::missing},
                    FactCase{"Our office in town", Fact::place, Stated::stated},
                    FactCase{"Wir suchen in 10115 Berlin", Fact::place, Stated::stated},
                    FactCase{"Einsatzort: Ulm", Fact::place, Stated::stated},
                    FactCase{"Lieu de travail : Brest", Fact::place, Stated::stated},
                    FactCase{"Sede di lavoro: Bari", Fact::place, Stated::stated},
                    FactCase{"Miejsce pracy: Lublin", Fact::place, Stated::stated},
                    FactCase{"Arbejdsstedet er Ribe", Fact::place, Stated::stated},
                    FactCase{"Placeringsort: Lund", Fact::place, Stated::stated},
                    FactCase{"Místo výkonu práce: Zlín", Fact::place, Stated::stated},
                    FactCase{"A good salary", Fact::pay, Stated::vague},
                    FactCase{"Ein faires Gehalt", Fact::pay, Stated::vague},
                    FactCase{"€ 2.500", Fact::pay, Stated::stated},
                    FactCase{"salary 30000 EUR", Fact::pay, Stated::stated},
                    FactCase{"2 500 zł brutto", Fact::pay, Stated::stated},
                    FactCase{"£12 an hour", Fact::pay, Stated::stated},
                    FactCase{"35.000 Kč", Fact::pay, Stated::stated},
                    FactCase{"12 people work here", Fact::pay, Stated::missing},
                    FactCase{"a permanent job", Fact::contract, Stated::stated},
                    FactCase{"unbefristeter Vertrag", Fact::contract, Stated::stated},
                    FactCase{"en CDI", Fact::contract, Stated::stated},
                    FactCase{"contratto a tempo indeterminato", Fact::contract, Stated::stated},
                    FactCase{"umowa o pracę", Fact::contract, Stated::stated},
                    FactCase{"tidsbegrænset stilling", Fact::contract, Stated::stated},
                    FactCase{"tillsvidareanställning", Fact::contract, Stated::stated},
                    FactCase{"contrato sem termo", Fact::contract, Stated::stated},
                    FactCase{"vast contract", Fact::contract, Stated::stated},
                    FactCase{"contrato indefinido", Fact::contract, Stated::stated},
                    FactCase{"na dobu neurčitou", Fact::contract, Stated::stated},
                    FactCase{"full-time", Fact::hours, Stated::stated},
                    FactCase{"37 timer om ugen", Fact::hours, Stated::stated},
                    FactCase{"38 hours per week", Fact::hours, Stated::stated},
                    FactCase{"39 Stunden in der Woche", Fact::hours, Stated::stated},
                    FactCase{"35h", Fact::hours, Stated::stated},
                    FactCase{"in Teilzeit", Fact::hours, Stated::stated},
                    FactCase{"24 hours from now", Fact::hours, Stated::missing},
                    FactCase{"pełny etat", Fact::hours, Stated::stated},
                    FactCase{"plný úvazek", Fact::hours, Stated::stated}));

TEST(Check, AmountsAreShownWhole) {
  const auto c = corner()("Pay: 30,000 EUR");
  const auto& span = *c.check.facts[static_cast<std::size_t>(Fact::pay)].span;
  EXPECT_EQ(c.text.substr(span.begin, span.end - span.begin), "30,000 EUR");
}

TEST(Check, GenderedTitlesByTheLabelOfEsco) {
  EXPECT_THAT(corner()("Kellner gesucht\n\nGetränke servieren.", "de").gendered(),
              ElementsAre("Kellner"));
  EXPECT_THAT(corner()("Wer wir sind\n\nGetränke servieren.", "de", "Kellnerin").gendered(),
              ElementsAre("Kellnerin"));
  EXPECT_THAT(corner()("Serveur\n\nUn restaurant.", "fr").gendered(), ElementsAre("Serveur"));
  for (const auto* everybody :
       {"Kellner (m/w/d) gesucht", "Kellner/in gesucht", "Kellner:in gesucht", "Kellner*in",
        "KellnerIn gesucht", "Kellner/Kellnerin gesucht", "Kellner oder Kellnerin", "Kellner (gn)",
        "Kellner (w|m|d)", "Kellner/-in", "Kellner_in", "Kellner m, w, d"})
    EXPECT_THAT(corner()(std::string(everybody) + "\n\nGetränke servieren.", "de").gendered(),
                IsEmpty())
        << everybody;
  for (const auto* everybody : {"Serveur H/F", "Serveur (F/H)", "Serveur·se", "Serveur(se)"})
    EXPECT_THAT(corner()(std::string(everybody) + "\n\nUn restaurant.", "fr").gendered(), IsEmpty())
        << everybody;
}

TEST(Check, GenderedTitlesByWords) {
  const auto c = corner()("Join us\n\nWe hire a <b>salesman</b> and firemen.");
  EXPECT_THAT(c.gendered(), ElementsAre("salesman", "firemen"));
  EXPECT_EQ(c.check.gendered[0].instead, "salesperson");
  EXPECT_THAT(c.check.gendered[0].hint, HasSubstr("salesperson"));
  EXPECT_THAT(corner()("Salesman (m/f/d)").gendered(), IsEmpty());
  EXPECT_THAT(corner()("Putzfrau gesucht", "de").gendered(), ElementsAre("Putzfrau"));
  EXPECT_THAT(corner()("Reinigungskraft gesucht", "de").gendered(), IsEmpty());
  EXPECT_THAT(corner()("Servitrice søges", "da").gendered(), ElementsAre("Servitrice"));
  EXPECT_THAT(corner()("Städerska sökes", "sv").gendered(), ElementsAre("Städerska"));
  EXPECT_THAT(corner()("Serveerster gezocht", "nl").gendered(), ElementsAre("Serveerster"));
  EXPECT_THAT(corner()("Servírka do restaurace", "cs").gendered(), ElementsAre("Servírka"));
}

TEST(CheckJson, SpansAreCodePointsOfTheText) {
  const auto c = corner()("Café Ünal: waitress, 12 € an hour, serve beverages");
  const auto text = to_json(c.check, {c.text, {}, "en"}, *c.t);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  ASSERT_EQ(parser.parse(text).get(root), simdjson::SUCCESS) << text;
  EXPECT_EQ(std::int64_t(root.at_pointer("/gendered/0/start").value()), 11);
  EXPECT_EQ(std::int64_t(root.at_pointer("/gendered/0/end").value()), 19);
  EXPECT_EQ(std::string_view(root.at_pointer("/gendered/0/text").value()), "waitress");
  EXPECT_EQ(std::string_view(root.at_pointer("/facts/1/stated").value()), "stated");
  EXPECT_EQ(std::string_view(root.at_pointer("/facts/1/span/text").value()), "12");
}

}  // namespace
}  // namespace metier::draft
