#include "link/near_skills.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>

#include "link/learned_tiny.h"

namespace metier::link {
namespace {

struct Learned {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  learn::Vectors vectors;
  std::vector<ConceptId> skills;

  explicit Learned(std::shared_ptr<const snapshot::Snapshot> given)
      : snapshot(std::move(given)), vectors(*learn::Vectors::open(*snapshot)) {
    const auto& t = snapshot->taxonomy();
    for (std::size_t c = 0; c < t.concept_count(); ++c)
      if (t.kind(ConceptId(c)) == snapshot::ConceptKind::skill) skills.emplace_back(c);
  }
  std::uint64_t content() const { return snapshot->file().content_hash(); }

  std::vector<ConceptId> find(NearSkills& near, std::string_view text, std::size_t most) const {
    TextWords words;
    words.start(vectors);
    words.add(text, 1000);
    std::vector<ConceptId> out;
    near.find(content(), vectors, skills, words, most, out);
    return out;
  }
  // What the header promises, written down: of each word its kPerWord best skills; sums over runs
  // of words no more than four apart.
  std::vector<ConceptId> plainly(std::string_view text, std::size_t most) const {
    TextWords words;
    words.start(vectors);
    words.add(text, 1000);
    struct Sum {
      std::size_t last = 0;
      float run = 0, best = 0;
    };
    std::map<std::size_t, Sum> sums;
    for (std::size_t w = 0; w < words.count(); ++w) {
      learn::Direction direction;
      const float length = words.word_direction(w, direction);
      std::vector<std::pair<float, std::size_t>> products;
      for (std::size_t s = 0; s < skills.size(); ++s) {
        const float product = vectors.concept_cosine(direction, skills[s]) * length;
        products.emplace_back(-product, s);
      }
      std::sort(products.begin(), products.end());
      products.resize(std::min(products.size(), NearSkills::kPerWord));
      for (const auto& [negative, s] : products) {
        const auto found = sums.find(s);
        Sum& sum = sums[s];
        const bool goes_on = found != sums.end() && w - sum.last <= 4;
        sum.run = (goes_on ? sum.run : 0) - negative;
        sum.best = std::max(sum.best, sum.run);
        sum.last = w;
      }
    }
    std::vector<std::pair<float, std::size_t>> best;
    for (const auto& [s, sum] : sums) best.emplace_back(-sum.best, s);
    std::sort(best.begin(), best.end());
    std::vector<ConceptId> out;
    for (std::size_t i = 0; i < std::min(most, best.size()); ++i)
      out.push_back(skills[best[i].second]);
    return out;
  }
};

const Learned& many() {
  static const Learned one(test::learned_skills(300));
  return one;
}
const Learned& few() {
  static const Learned one(test::learned_skills(0));
  return one;
}

constexpr std::array<std::string_view, 6> kTexts = {
    "weld steel",
    "You bake bread in a large bakery, and care for those who are ill.",
    "bread bread bread bread bread bread",
    "part 12 of steel or walls",
    "unheardof qwertz",
    "one weld two three four five six steel seven eight nine ten paint"};

TEST(NearSkills, FindsWhatComparingEverySkillFinds) {
  NearSkills near;
  for (const auto* in : {&many(), &few()})
    for (const auto text : kTexts)
      for (const std::size_t most : {1U, 10U, 1000U})
        EXPECT_EQ(in->find(near, text, most), in->plainly(text, most)) << text << " " << most;
}

TEST(NearSkills, ASkillIsAmongThoseOfItsOwnLabel) {
  NearSkills near;
  const auto& t = many().snapshot->taxonomy();
  for (const ConceptId skill : many().skills) {
    const auto found = many().find(near, t.label(skill, t.english()), 30);
    EXPECT_NE(std::find(found.begin(), found.end(), skill), found.end())
        << t.label(skill, t.english());
  }
}

TEST(NearSkills, DoesNotDependOnWhatItWasUsedForBefore) {
  NearSkills used;
  // More words than are kept, so that some took each other's place.
  for (std::size_t i = 0; i < 2 * NearSkills::kWords; i += 60) {
    std::string text;
    for (std::size_t j = i; j < i + 60; ++j) text += fmt::format("w{} ", j);
    few().find(used, text, 5);
  }
  for (const auto text : kTexts) {
    NearSkills fresh;
    EXPECT_EQ(few().find(used, text, 100), few().find(fresh, text, 100)) << text;
  }
}

// More words of one text than can be kept where they all belong.
TEST(NearSkills, WordsThatTakeEachOthersPlace) {
  constexpr std::size_t kPlaces = NearSkills::kWords / 8;
  TextWords words;
  std::string text;
  for (std::size_t i = 0, found = 0; found < 20; ++i) {
    const std::string word = fmt::format("bread{}", i);
    words.start(few().vectors);
    words.add(word, 1);
    if (words.key(0) % kPlaces != 7) continue;
    text += word + " steel ";
    ++found;
  }
  NearSkills near;
  for (int round = 0; round < 2; ++round)
    EXPECT_EQ(few().find(near, text + text, 100), few().plainly(text + text, 100));
}

TEST(NearSkills, ForgetsTheWordsOfAnotherSnapshot) {
  NearSkills near;
  for (const auto text : kTexts) many().find(near, text, 100);
  for (const auto text : kTexts)
    EXPECT_EQ(few().find(near, text, 100), few().plainly(text, 100)) << text;
  for (const auto text : kTexts)
    EXPECT_EQ(many().find(near, text, 100), many().plainly(text, 100)) << text;
}

TEST(NearSkills, ASilentWordLeadsNowhere) {
  NearSkills near;
  const Learned& in = few();
  const std::uint64_t silent[] = {TextWords::key_of("weld")};
  TextWords words;
  words.start(in.vectors);
  words.add("weld", 1000, silent);
  std::vector<ConceptId> out;
  near.find(in.content(), in.vectors, in.skills, words, 5, out);
  EXPECT_TRUE(out.empty());
  EXPECT_FALSE(in.find(near, "weld", 5).empty());
}

TEST(NearSkills, NoWordsAndNoSkillsLeadNowhere) {
  NearSkills near;
  EXPECT_TRUE(few().find(near, "", 10).empty());
  EXPECT_TRUE(few().find(near, "weld", 0).empty());
  Learned none = few();
  none.skills.clear();
  EXPECT_TRUE(none.find(near, "weld", 10).empty());
}

}  // namespace
}  // namespace metier::link
