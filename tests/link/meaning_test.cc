// Reading with learned vectors: other words than the label's, what is not asked for, the occupation
// of the whole; on a taxonomy small enough to be known by heart after a second.
#include <gmock/gmock.h>

#include "link/learned_tiny.h"
#include "link/link.h"
#include "support/tiny.h"

namespace metier::link {
namespace {

using test::Tiny;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

class Meaning : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    Tiny tiny;
    const auto skill = [&](const char* name, std::initializer_list<const char*> others) {
      const auto s = tiny.skill(name, name);
      for (const char* other : others) tiny.alternative(s, "en", other);
      return s;
    };
    const auto weld =
        skill("weld steel", {"join steel parts", "steel welding", "welding of steel"});
    const auto bread = skill("bake bread", {"make loaves", "bread baking", "bake loaves"});
    skill("drive vehicles", {"vehicle driving", "operate cars", "steer vehicles"});
    skill("teach pupils", {"instruct pupils", "educate children", "teaching of children"});
    skill("nurse patients", {"care for patients", "patient care", "look after sick people"});
    skill("paint houses", {"house painting", "coat walls", "paint walls"});
    skill("PHP", {"PHP programming", "PHP scripts"});
    const auto occupation = [&](const char* name, const char* other, Tiny::Handle needs) {
      const auto o = tiny.occupation(name, name, name);
      tiny.alternative(o, "en", other);
      tiny.edge(o, taxonomy::Relation::essential_skill, needs);
    };
    occupation("welder", "metal joiner", weld);
    occupation("baker", "bread maker", bread);
    for (const char* name : {"nurse", "teacher", "farmer", "plumber", "soldier", "tailor", "lawyer",
                             "coal miner", "actor", "sailor", "judge", "cook"})
      tiny.alternative(tiny.occupation(name, name, name), "en", "senior " + std::string(name));
    snapshot_ = test::learned(tiny, 0);
    reader_ = std::make_unique<Reader>(std::move(*Reader::open(snapshot_)));
  }
  static void TearDownTestSuite() {
    reader_.reset();
    snapshot_.reset();
  }

  static Reading read(const Document& document, const ReadOptions& options = {}) {
    static Scratch scratch;
    Reading out;
    reader_->read(document, scratch, out, options);
    return out;
  }
  static std::string label(ConceptId id) {
    const auto& t = snapshot_->taxonomy();
    return std::string(t.label(id, t.english()));
  }
  // "weld steel: joining of steel (similar)" for each span of each skill.
  static std::vector<std::string> skills(const Document& document, float threshold = 0.2F) {
    const auto reading = read(document, {.threshold = threshold});
    std::vector<std::string> out;
    for (const Finding& f : reading.skills)
      for (const Span& s : reading.spans(f))
        out.push_back(fmt::format("{}: {} ({})", label(f.id),
                                  document.text.substr(s.begin, s.end - s.begin), name(s.reason)));
    return out;
  }
  // "weld steel required" for each skill.
  static std::vector<std::string> needs(const Reading& reading) {
    std::vector<std::string> out;
    for (const Finding& f : reading.skills)
      out.push_back(fmt::format("{} {}", label(f.id), name(f.need)));
    return out;
  }
  static std::vector<std::string> occupations(const Document& document) {
    std::vector<std::string> out;
    for (const Finding& f : read(document).occupations) out.push_back(label(f.id));
    return out;
  }

  static inline std::shared_ptr<const snapshot::Snapshot> snapshot_;
  static inline std::unique_ptr<Reader> reader_;
};

TEST_F(Meaning, FindsLabelsAndSaysThatTheyAreExact) {
  EXPECT_THAT(skills({"You can weld steel."}), ElementsAre("weld steel: weld steel (exact)"));
}

TEST_F(Meaning, FindsOtherFormsOfALabelAndWhereTheyStand) {
  EXPECT_THAT(skills({"We want someone for the baking of bread in the morning."}, 0.05F),
              Contains(::testing::StartsWith("bake bread: baking of bread")));
}

TEST_F(Meaning, WhatIsLessLikelyThanTheThresholdIsUnmatchedWithAHint) {
  const Document document{"Someone for the baking of loaves of bread each morning."};
  EXPECT_TRUE(skills(document, 1.0F).empty());
  const auto reading = read(document, {.threshold = 1.0F});
  ASSERT_EQ(reading.unmatched.size(), 1U);
  EXPECT_EQ(label(reading.unmatched[0].hint), "bake bread");
  EXPECT_EQ(reading.unmatched[0].span.begin, 0U);
}

TEST_F(Meaning, AHeadingSaysASkillInTheWordsOfItsLabelOnly) {
  EXPECT_THAT(
      skills({"Welding of steel\n\nThis is what we are looking for in every candidate."}, 0.05F),
      Contains(::testing::StartsWith("weld steel: Welding of steel")));
  EXPECT_THAT(
      skills({"What you paint\n\nThis is what we are looking for in every candidate."}, 0.01F),
      Not(Contains(HasSubstr("paint"))));
}

TEST_F(Meaning, LabelsOnlyHasNoOtherWords) {
  const auto reading = read({"Baking of bread; weld steel."}, {.labels_only = true});
  ASSERT_EQ(reading.skills.size(), 1U);
  EXPECT_EQ(label(reading.skills[0].id), "weld steel");
  EXPECT_EQ(reading.skills[0].score, 100);
  EXPECT_TRUE(reading.unmatched.empty());
}

TEST_F(Meaning, TheOccupationIsThatOfTheHeadlineNotOneThatIsMentioned) {
  EXPECT_THAT(occupations({"Experienced baker wanted\n\nYou bake bread with our other people and "
                           "talk to the lawyer when there is a need for it."}),
              ElementsAre("baker"));
  EXPECT_THAT(occupations({.text = "You will work with a nurse.", .title = "Metal joiner"}),
              Contains("welder"));
}

TEST_F(Meaning, WhatTheOccupationNeedsIsLikelier) {
  const auto score = [&](std::string_view title) {
    const auto reading =
        read({.text = "You make loaves.", .title = title, .language = "en"}, {.threshold = 0});
    for (const Finding& f : reading.skills)
      if (label(f.id) == "bake bread") return int{f.score};
    return -1;
  };
  EXPECT_GT(score("baker"), score("welder"));
  // Without a title three words are about what they say themselves.
  EXPECT_GT(score("baker"), score(""));
  EXPECT_LT(score("welder"), score(""));
}

TEST_F(Meaning, AnOccupationIsNoSkill) {
  EXPECT_THAT(skills({.text = "Ask the metal joiner.", .language = "en"}, 0), ElementsAre());
  // Only of its own words: that it has to be joined is asked for.
  EXPECT_THAT(skills({.text = "Metal parts are joined.", .language = "en"}, 0), Not(ElementsAre()));
}

TEST_F(Meaning, SpansAreThoseOfTheTextWithItsMarkup) {
  const Document html{"<p>You can <b>wel</b>d &nbsp; steel &amp; more</p><ul><li>PHP</ul>"};
  const auto reading = read(html);
  std::vector<std::string> spans;
  for (const Finding& f : reading.skills)
    for (const Span& s : reading.spans(f)) {
      spans.emplace_back(html.text.substr(s.begin, s.end - s.begin));
      EXPECT_EQ(s.first_code_point, s.begin);  // all of it is ASCII
      EXPECT_EQ(s.end_code_point, s.end);
    }
  EXPECT_THAT(spans, ::testing::UnorderedElementsAre("wel</b>d &nbsp; steel", "PHP"));
}

TEST_F(Meaning, CodePointsAreCountedInTextsOfAnyScript) {
  const std::string text = "Ødegård søger: 😀 weld steel. Γειά σας, drive vehicles!";
  const auto reading = read({.text = text, .language = "en"});
  ASSERT_GE(reading.skills.size(), 2U);
  for (const Finding& f : reading.skills)
    for (const Span& s : reading.spans(f)) {
      EXPECT_EQ(s.first_code_point, utf8::length(std::string_view(text).substr(0, s.begin)));
      EXPECT_EQ(s.end_code_point, utf8::length(std::string_view(text).substr(0, s.end)));
    }
}

TEST_F(Meaning, SameAnswerWhateverWasReadBefore) {
  const Document document{"Lorry driver wanted.\nYou steer vehicles and look after sick people."};
  Scratch fresh;
  Reading first, again;
  reader_->read(document, fresh, first);
  for (const char* other : {"", "weld steel", "<p>paint walls, make loaves</p>", "\xff\xfe\n\n\0"})
    reader_->read({other}, fresh, again);
  reader_->read(document, fresh, again);
  ASSERT_EQ(first.skills.size(), again.skills.size());
  for (std::size_t i = 0; i < first.skills.size(); ++i) {
    EXPECT_EQ(first.skills[i].id, again.skills[i].id);
    EXPECT_EQ(first.skills[i].score, again.skills[i].score);
  }
  EXPECT_EQ(first.all_spans.size(), again.all_spans.size());
}

TEST_F(Meaning, WhatTheEmployerOffersIsLeftOut) {
  const auto found = needs(read({.text = "Your profile\n\n- weld steel\n- drive vehicles\n\n"
                                         "What we offer:\n\n- paint houses\n- PHP\n\n"
                                         "Requirements\n\n- bake bread\n",
                                 .language = "en"}));
  for (const char* asked :
       {"weld steel required", "drive vehicles required", "bake bread required"})
    EXPECT_THAT(found, Contains(asked));
  for (const char* offered : {"paint houses", "PHP"})
    EXPECT_THAT(found, Not(Contains(HasSubstr(offered))));
}

TEST_F(Meaning, WhatIsNotNeededIsLeftOut) {
  EXPECT_THAT(
      needs(read({.text = "You weld steel. No experience with PHP needed.", .language = "en"})),
      ElementsAre("weld steel required"));
  // Nor is it unmatched, however unlikely the skill.
  EXPECT_TRUE(
      read({.text = "No experience with PHP needed.", .language = "en"}, {.threshold = 1.0F})
          .unmatched.empty());
}

TEST_F(Meaning, WhatIsAPlusIsNiceToHaveUnlessAskedForElsewhere) {
  EXPECT_THAT(needs(read({.text = "You must weld steel. PHP is a plus.", .language = "en"})),
              UnorderedElementsAre("weld steel required", "PHP nice-to-have"));
  EXPECT_THAT(needs(read({.text = "PHP is a plus. You must know PHP.", .language = "en"})),
              ElementsAre("PHP required"));
  const auto list =
      needs(read({.text = "Nice to have:\n\n- PHP\n- weld steel\n", .language = "en"}));
  EXPECT_THAT(list, Contains("weld steel nice-to-have"));
  EXPECT_THAT(list, Contains("PHP nice-to-have"));
  EXPECT_THAT(list, Not(Contains(HasSubstr("required"))));
}

TEST_F(Meaning, OneSkillOfManySpansIsFoundOnce) {
  const Document document{"Weld steel. Paint walls. Weld steel! Did we say weld steel?"};
  const auto reading = read(document);
  const auto weld = std::find_if(reading.skills.begin(), reading.skills.end(),
                                 [](const Finding& f) { return label(f.id) == "weld steel"; });
  ASSERT_NE(weld, reading.skills.end());
  EXPECT_EQ(reading.spans(*weld).size(), 3U);
}

// Of candidates that want the same words the likelier one has them.
TEST_F(Meaning, SkillsOfOneSegmentDoNotLieUponEachOther) {
  const auto reading = read({.text = "Welding and painting walls, houses, steel parts of vehicles "
                                     "and caring for the patients and pupils taught by you."},
                            {.threshold = 0});
  ASSERT_GE(reading.skills.size(), 2U);
  for (const Finding& f : reading.skills)
    for (const Span& a : reading.spans(f))
      for (const Finding& g : reading.skills)
        for (const Span& b : reading.spans(g)) {
          if (f.id == g.id) continue;
          const auto begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
          if (end <= begin) continue;
          EXPECT_LE(2 * (end - begin), std::min(a.end - a.begin, b.end - b.begin));
        }
}

TEST_F(Meaning, TheFirstWordsOfATextOfOneLongLineAreItsHeadline) {
  std::string text = "Senior baker";
  while (text.size() < 400) text += " in our large and friendly house by the sea";
  const auto reading = read({.text = text, .language = "en"});
  ASSERT_FALSE(reading.occupations.empty());
  EXPECT_EQ(label(reading.occupations.front().id), "baker");
  // Words without end are cut between characters.
  std::string endless;
  while (endless.size() < 400) endless += "ø";
  for (const char* before : {"", "x"}) {
    const std::string text = before + endless;
    const auto cut = read({.text = text, .language = "en"});
    for (const Finding& f : cut.occupations)
      for (const Span& span : cut.spans(f)) EXPECT_NE(text[span.end] & 0xC0, 0x80);
  }
}

TEST_F(Meaning, BehindTheMostSegmentsLabelsAreStillRead) {
  std::string text;
  for (std::size_t i = 0; i < kMaxMeaningSegments + 50; ++i) text += "PHP.\n";
  text += "Steel welding.\nBaking of bread is what we are here for.\n";
  const auto reading = read({.text = text, .language = "en"});
  EXPECT_THAT(needs(reading), UnorderedElementsAre("PHP required", "weld steel required"));
  const auto php = std::find_if(reading.skills.begin(), reading.skills.end(),
                                [](const Finding& f) { return label(f.id) == "PHP"; });
  EXPECT_EQ(reading.spans(*php).size(), kMaxMeaningSegments + 50);
  ASSERT_TRUE(reading.labels_only_from);
  EXPECT_EQ(reading.labels_only_from->begin, 5 * kMaxMeaningSegments);
  EXPECT_EQ(reading.segments, kMaxMeaningSegments);
}

TEST_F(Meaning, BehindTheMostBytesLabelsAreStillRead) {
  std::string text = "weld steel ";
  while (text.size() < kMaxMeaningBytes + 1000) text += "and then some ";
  const std::size_t at = text.size();
  text += "bake bread";
  const auto reading = read({.text = text, .language = "en"});
  const auto bread = std::find_if(reading.skills.begin(), reading.skills.end(),
                                  [](const Finding& f) { return label(f.id) == "bake bread"; });
  ASSERT_NE(bread, reading.skills.end());
  EXPECT_EQ(reading.spans(*bread).back().begin, at);
  ASSERT_TRUE(reading.labels_only_from);
  EXPECT_EQ(reading.labels_only_from->begin, kMaxMeaningBytes);
}

TEST_F(Meaning, FewerSegmentsMayBeAskedForAndTheAnswerSaysWhereLabelsAloneBegin) {
  const Document document{.text = "<li>Ænd PHP</li>\n<li>Steel welding.</li>", .language = "en"};
  const auto reading = read(document, {.most_segments = 1});
  EXPECT_THAT(needs(reading), UnorderedElementsAre("PHP required", "weld steel required"));
  ASSERT_TRUE(reading.labels_only_from);
  EXPECT_EQ(reading.labels_only_from->begin, document.text.find("Steel"));
  EXPECT_EQ(reading.labels_only_from->first_code_point, document.text.find("Steel") - 1);
  JsonWriter json;
  write_json(snapshot_->taxonomy(), document, reading, {}, json);
  EXPECT_THAT(json.take(), HasSubstr("\"labelsOnlyFrom\":"));
  EXPECT_FALSE(read(document).labels_only_from);
}

TEST_F(Meaning, AnOccupationWithoutALabelInTheLanguageHasThatOfAnother) {
  Tiny tiny;
  for (const char* name : {"baker", "welder", "nurse", "teacher"})
    tiny.alternative(tiny.occupation(name, name, name), "en", "senior " + std::string(name));
  tiny.preferred(tiny.skill("bread", "bake bread"), "da", "bage brød");
  const auto snapshot = test::learned(tiny);
  const auto reader = *Reader::open(snapshot);
  Scratch scratch;
  Reading reading;
  const Document document{"En bagers baker, bakeri", {}, "da"};
  reader.read(document, scratch, reading);
  ASSERT_FALSE(reading.occupations.empty());
  JsonWriter json;
  write_json(snapshot->taxonomy(), document, reading, {}, json);
  EXPECT_THAT(json.take(), HasSubstr("\"label\":\"baker\",\"lang\":\"en\""));
}

// As of a thread that goes on while another snapshot takes the place of the first.
TEST_F(Meaning, BuffersGoFromOneSnapshotToAnother) {
  const auto other = *Reader::open(test::learned_skills(300));
  const Document document{
      "Lorry driver wanted.\nYou weld steel, bake bread and care for patients."};
  const auto in = [&](const Reader& reader, Scratch& scratch) {
    Reading out;
    reader.read(document, scratch, out, {.threshold = 0});
    JsonWriter json;
    write_json(reader.snapshot().taxonomy(), document, out, {}, json);
    return json.take();
  };
  Scratch shared, one, two;
  const auto first = in(other, one), second = in(*reader_, two);
  for (int round = 0; round < 2; ++round) {
    EXPECT_EQ(in(other, shared), first);
    EXPECT_EQ(in(*reader_, shared), second);
  }
}

// "fire" is four in Danish.
TEST(MeaningInLanguages, AFunctionWordIsNotThatOfAnotherLanguage) {
  Tiny tiny;
  const auto fire = tiny.skill("fire", "fight fire");
  tiny.alternative(fire, "en", "fire fighting");
  tiny.preferred(tiny.occupation("baker", "1", "baker"), "da", "bager");
  for (const char* name : {"weld steel", "bake bread", "paint walls"}) tiny.skill(name, name);
  const auto snapshot = test::learned(tiny, 0);
  const auto reader = Reader::open(snapshot);
  Scratch scratch;
  Reading reading;
  for (const auto& [language, found] : {std::pair{"en", 1U}, {"da", 0U}}) {
    reader->read({.text = "De har fire.", .language = language}, scratch, reading,
                 {.threshold = 0});
    const auto fires =
        std::count_if(reading.skills.begin(), reading.skills.end(), [&](const Finding& f) {
          return snapshot->taxonomy().label(f.id, snapshot->taxonomy().english()) == "fight fire";
        });
    EXPECT_EQ(fires, found) << language;
  }
}

TEST(MeaningWithoutSkills, OccupationsAlone) {
  Tiny tiny;
  for (const char* name : {"baker", "welder", "nurse", "teacher"})
    tiny.alternative(tiny.occupation(name, name, name), "en", "senior " + std::string(name));
  const auto snapshot = test::learned(tiny);
  const auto reader = *Reader::open(snapshot);
  Scratch scratch;
  Reading reading;
  reader.read({"Senior baker\n\nYou bake bread with others."}, scratch, reading);
  EXPECT_TRUE(reading.skills.empty());
  EXPECT_FALSE(reading.occupations.empty());
  const auto ranker = *Ranker::open(snapshot);
  RankScratch rank_scratch;
  Ranking ranking;
  ranker.rank({"bake bread"}, RankKind::skills, 10, rank_scratch, ranking);
  EXPECT_TRUE(ranking.results.empty());
}

TEST_F(Meaning, APageMarksTheWordsAndEscapesEverything) {
  const Document document{"<script>alert(1)</script> & you \"weld steel\" <b>well</b>", "<i>x</i>"};
  const auto reading = read(document);
  std::string page;
  begin_html("A <page>", page);
  add_html(snapshot_->taxonomy(), "a&b.html", document, reading, page);
  end_html(page);
  EXPECT_THAT(page, HasSubstr("weld steel</mark>"));
  EXPECT_THAT(page, HasSubstr("a&amp;b.html"));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<i>")));
}

}  // namespace
}  // namespace metier::link
