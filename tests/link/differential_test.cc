// The automaton against the naive reader, on random taxonomies and texts and on real ones.
#include <gmock/gmock.h>

#include <random>

#include "link/naive_reader.h"
#include "link/tiny_reader.h"
#include "support/release.h"

namespace metier::test {
namespace {

using namespace taxonomy;

std::set<NaiveReader::Found> as_set(const link::Reading& reading) {
  std::set<NaiveReader::Found> out;
  for (const auto* findings : {&reading.occupations, &reading.skills})
    for (const auto& f : *findings)
      for (const auto& span : reading.spans(f))
        out.emplace(findings == &reading.occupations, f.id.value, span.begin, span.end, 0);
  return out;
}

// A concept's score is that of its best span.
std::map<std::uint32_t, int> scores(const link::Reading& reading) {
  std::map<std::uint32_t, int> out;
  for (const auto* findings : {&reading.occupations, &reading.skills})
    for (const auto& f : *findings) out[f.id.value] = f.score;
  return out;
}

void compare(const NaiveReader& naive, const link::Reader& reader, link::Scratch& scratch,
             std::string_view text, const std::string& language) {
  link::Reading reading;
  reader.read({.text = text, .language = language}, scratch, reading);
  const std::string known = reading.language == "und" ? "" : reading.language;
  std::set<NaiveReader::Found> expected;
  std::map<std::uint32_t, int> expected_scores;
  for (const auto& [occupation, id, begin, end, score] : naive.read(text, known)) {
    expected.emplace(occupation, id, begin, end, 0);
    expected_scores[id] = std::max(expected_scores[id], score);
  }
  ASSERT_EQ(as_set(reading), expected) << "language " << known << ":\n" << text;
  ASSERT_EQ(scores(reading), expected_scores) << text;
  for (const auto& span : reading.all_spans) {
    ASSERT_EQ(utf8::length(text.substr(0, span.begin)), span.first_code_point);
    ASSERT_EQ(utf8::length(text.substr(0, span.end)), span.end_code_point);
  }
}

using Random = std::mt19937;

const std::string& one_of(Random& random, const std::vector<std::string>& all) {
  return all[random() % all.size()];
}

std::string phrase(Random& random, const std::vector<std::string>& words,
                   const std::vector<std::string>& between, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i)
    out += (i == 0 ? "" : one_of(random, between)) + one_of(random, words);
  return out;
}

TEST(Differential, RandomTaxonomiesAndTexts) {
  const std::vector<std::string> words = {"zorb", "quix", "Blarg", "SQL", "Go", "R",
                                          "c++",  "and",  "øst",   "Øst", "og", "AND",
                                          "it",   "IT",   "q",     "Ελλ", "ﬁn", "go"};
  const std::vector<std::string> between = {" ",  " ",    " ",  " ",   ", ",     "-",
                                            "\n", "\n\n", ". ", " / ", " \xff ", "\u00a0"};
  const std::vector<std::string> languages = {"en", "da", "de", "", "fr"};
  Random random(20240607);
  for (int round = 0; round < 300; ++round) {
    Tiny tiny;
    for (int c = 0; c < 12; ++c) {
      const std::string name = std::to_string(c);
      const auto h = c % 3 == 0 ? tiny.occupation(name, name, "") : tiny.skill(name, "");
      for (int l = 0; l < 4; ++l)
        tiny.label(h, one_of(random, {"en", "da", "de"}), static_cast<LabelKind>(random() % 3),
                   phrase(random, words, between, 1 + random() % 4));
    }
    const TinyReader tiny_reader(tiny);
    const NaiveReader naive(tiny_reader.snapshot->taxonomy());
    for (int t = 0; t < 10; ++t) {
      link::Scratch scratch(200 + random() % 200);
      const std::string text = phrase(random, words, between, random() % 120);
      compare(naive, tiny_reader.reader, scratch, text, one_of(random, languages));
      if (HasFatalFailure()) return;
    }
  }
}

// Labels and bits of descriptions of a release, put together at random.
void compare_on_release(const std::filesystem::path& path,
                        const std::vector<std::string>& languages, int texts) {
  auto sections = freeze_release(path, languages);
  const auto plain = Tiny::open(sections);
  ASSERT_TRUE(link::build(*plain, {2}, sections));
  const auto snapshot = Tiny::open(sections);
  const auto reader = link::Reader::open(snapshot);
  ASSERT_TRUE(reader) << reader.error().message;
  const auto& t = snapshot->taxonomy();
  const NaiveReader naive(t);
  Random random(7);
  const std::vector<std::string> between = {" ",  " ",    " and ", ", ", ". ",
                                            "\n", " og ", "; ",    " - "};
  link::Scratch scratch;
  for (int i = 0; i < texts; ++i) {
    std::string text;
    const LanguageId language(random() % t.language_count());
    for (int piece = 0; piece < 20; ++piece) {
      const ConceptId id(random() % t.concept_count());
      const auto labels = t.labels(id);
      if (piece % 4 == 0) text += t.note(id, NoteKind::description, language).text;
      if (labels.size() > 0)
        text += t.label_text(LabelId(labels.first.index() + random() % labels.size()));
      text += one_of(random, between);
    }
    compare(naive, *reader, scratch, text,
            i % 3 == 0 ? "" : std::string(t.language_code(language)));
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(Differential, StarterTaxonomy) {
  compare_on_release(starter_release(), {}, 300);
}

TEST(Differential, FullRelease) {
  if (full_release().empty()) GTEST_SKIP() << "no full ESCO release found (../shared/esco/v1.2.0)";
  compare_on_release(full_release(), {"en", "da", "de", "el"}, 200);
}

}  // namespace
}  // namespace metier::test
