#include "learn/build.h"

#include <gmock/gmock.h>

#include <fstream>

#include "learn/sections.h"
#include "learn/vectors.h"
#include "support/tiny.h"

namespace metier::learn {
namespace {

using test::Tiny;
using ::testing::HasSubstr;

Tiny some_occupations() {
  Tiny tiny;
  for (const char* name : {"nurse", "baker", "truck driver", "welder", "teacher", "medical doctor",
                           "farmer", "house painter", "plumber", "soldier", "tailor", "coal miner",
                           "lawyer", "singer", "sailor", "priest"}) {
    const auto o = tiny.occupation(name, "", name);
    tiny.alternative(o, "en", "senior " + std::string(name));
    tiny.preferred(o, "da", "dansk " + std::string(name));
  }
  return tiny;
}

struct Learned {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::vector<std::byte> bytes;
  BuildReport report;
};

Learned learn_from(Tiny& tiny, const BuildOptions& options = {}) {
  auto sections = tiny.sections();
  const auto plain = Tiny::open(sections);
  const auto report = build(*plain, options, sections);
  EXPECT_TRUE(report);
  return {Tiny::open(sections), sections.to_bytes(), *report};
}

Direction direction_of(const Vectors& vectors, std::initializer_list<std::string_view> words) {
  std::vector<float> sum(vectors.width());
  std::vector<std::uint32_t> rows;
  for (const auto word : words) vectors.add_word(word, rows, sum.data());
  Direction out;
  vectors.direction(sum.data(), out);
  return out;
}

std::string nearest(const Learned& learned, std::initializer_list<std::string_view> words) {
  const auto vectors = Vectors::open(*learned.snapshot);
  EXPECT_TRUE(vectors);
  const auto& t = learned.snapshot->taxonomy();
  const auto query = direction_of(*vectors, words);
  std::string out;
  float best = -2;
  for (std::size_t c = 0; c < t.concept_count(); ++c)
    if (const float cosine = vectors->concept_cosine(query, ConceptId(c)); cosine > best) {
      best = cosine;
      out = t.label(ConceptId(c), t.english());
    }
  return out;
}

TEST(Build, ATextIsNearestToItsConcept) {
  Tiny tiny = some_occupations();
  const Learned learned = learn_from(tiny);
  EXPECT_EQ(nearest(learned, {"truck", "drivers"}), "truck driver");  // "drivers" was never seen
}

// Descriptions of ISCO groups list titles: their own, and those of other groups with their codes.
TEST(Build, TitlesInTheDescriptionOfAnIscoGroupAreThoseOfTheirGroups) {
  Tiny tiny = some_occupations();
  const auto sellers = tiny.isco("5223", "Shop sales assistants");
  tiny.isco("1420", "Trade managers");
  tiny.note(sellers, "en", taxonomy::NoteKind::description,
            "They sell goods.\nExamples of the occupations classified here:\n- Zykxo vendor \n"
            "Related occupations elsewhere:\n- Woqupi boss - 1420\n- Unknown chief - 9999\n");
  const Learned learned = learn_from(tiny, {.steps = 200});
  EXPECT_EQ(nearest(learned, {"zykxo"}), "Shop sales assistants");
  EXPECT_EQ(nearest(learned, {"woqupi"}), "Trade managers");
}

// What the sections say of a label is the cosine that its words give.
TEST(Build, LabelsAreSumsOfTheirWords) {
  Tiny tiny = some_occupations();
  const Learned learned = learn_from(tiny);
  const auto vectors = Vectors::open(*learned.snapshot);
  ASSERT_TRUE(vectors);
  const auto& t = learned.snapshot->taxonomy();
  for (std::size_t l = 0; l < t.label_count(); ++l) {
    std::vector<float> sum(vectors->width());
    for (const auto word : vectors->label_words(LabelId(l)))
      vectors->add_known_word(word, sum.data());
    Direction own;
    vectors->direction(sum.data(), own);
    DirectionSet directions;
    directions.add(own);
    float product = 0, of_word = 0;
    for (const auto word : vectors->label_words(LabelId(l))) {
      vectors->word_products(directions, word, &of_word);
      product += of_word;
    }
    EXPECT_NEAR(product / vectors->label_length(LabelId(l)), 1.0F, 0.02F)
        << t.label_text(LabelId(l));
  }
}

TEST(Build, SameBytesWhateverTheThreadsOtherBytesForAnotherSeed) {
  Tiny one = some_occupations(), two = some_occupations(), three = some_occupations();
  BuildOptions options;
  const auto first = learn_from(one, options).bytes;
  options.threads = 3;
  EXPECT_EQ(learn_from(two, options).bytes, first);
  options.seed = 7;
  EXPECT_NE(learn_from(three, options).bytes, first);
}

TEST(Build, ExamplesOfUnknownConceptsAreCounted) {
  Tiny tiny = some_occupations();
  const std::vector<Example> examples = {{"bakes bread", tiny.uri(1)}, {"x y", "urn:nowhere"}};
  BuildOptions options;
  options.examples = examples;
  const auto report = learn_from(tiny, options).report;
  EXPECT_EQ(report.examples, 1U);
  EXPECT_EQ(report.unknown_examples, 1U);
}

TEST(Build, ASnapshotWithoutLearningSaysSo) {
  Tiny tiny = some_occupations();
  EXPECT_FALSE(Vectors::learned(*tiny.snapshot()));
}

TEST(Examples, BadLineIsNamed) {
  const auto path = std::filesystem::temp_directory_path() / "metier_examples_test.jsonl";
  std::ofstream(path) << "{\"text\":\"a\",\"uri\":\"b\"}\n\n{\"text\":1,\"uri\":\"b\"}\n";
  const auto read = read_examples(path);
  ASSERT_FALSE(read);
  EXPECT_THAT(read.error().message, HasSubstr("metier_examples_test.jsonl:3: not an object"));
  std::ofstream(path) << "{\"text\":\"a\",\"uri\":\"b\"}\n";
  ASSERT_TRUE(read_examples(path));
  EXPECT_EQ(read_examples(path)->size(), 1U);
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace metier::learn
