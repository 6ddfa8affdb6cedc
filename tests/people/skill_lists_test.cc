#include "people/skill_lists.h"

#include <gmock/gmock.h>

namespace metier::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Line line_of(std::string_view text) {
  return {
      0,    static_cast<std::uint32_t>(text.size()), 0, 0, LineRole::text, Section::skills, false,
      false};
}
std::vector<std::string> items(std::string_view text) {
  std::vector<std::string> out;
  for (const Span& span : list_items(text, line_of(text)))
    out.emplace_back(text.substr(span.begin, span.end - span.begin));
  return out;
}
std::string_view level(std::string_view text, std::string_view words) {
  const auto begin = static_cast<std::uint32_t>(text.find(words));
  return level_beside(text, line_of(text), begin, begin + static_cast<std::uint32_t>(words.size()));
}

TEST(SkillLists, Entries) {
  EXPECT_THAT(items("Java, SQL (good); Python"), ElementsAre("Java", "SQL", "Python"));
  EXPECT_THAT(items("Office: Word, Excel"), ElementsAre("Office", "Word", "Excel"));
  EXPECT_THAT(items("Python (Pandas, NumPy), R"), ElementsAre("Python", "R"));
  EXPECT_THAT(items("CI/CD | TCP/IP"), ElementsAre("CI/CD", "TCP/IP"));
  EXPECT_THAT(items("Drechseln: gut"), ElementsAre("Drechseln"));
}

TEST(SkillLists, SentencesAndNegationsAreNoEntries) {
  EXPECT_THAT(items("I have worked with many databases for more than ten years"), IsEmpty());
  EXPECT_THAT(items("No experience with Hadoop."), IsEmpty());
  EXPECT_THAT(items("keine CNC-Erfahrung"), IsEmpty());
  EXPECT_THAT(items(""), IsEmpty());
}

TEST(SkillLists, EntriesThatGoOnInTheNextLine) {
  const auto two_lines = [](std::string_view text, bool item) {
    const auto end = static_cast<std::uint32_t>(text.find('\n'));
    Line line = line_of(text.substr(0, end)), next = line_of(text);
    next.begin = next.content = end + 1;
    line.item = item;
    return goes_on(text, line, next);
  };
  EXPECT_TRUE(two_lines("stock control; first\naid; baking", false));
  EXPECT_TRUE(two_lines("testing of domestic and\ncommercial ovens", true));
  EXPECT_FALSE(two_lines("SQL, Java,\npython", false));
  EXPECT_FALSE(two_lines("SQL, Java\nPython", false));
  EXPECT_FALSE(two_lines("sql\njava", false));
}

TEST(SkillLists, Levels) {
  EXPECT_EQ(level("R, SQL (good); Python", "SQL"), "intermediate");
  EXPECT_EQ(level("R, SQL (good); Python", "Python"), "");
  EXPECT_EQ(level("R, SQL (good); Python", "R"), "");
  EXPECT_EQ(level("Drechseln: sehr gut", "Drechseln"), "advanced");
  EXPECT_EQ(level("CNC-Programmierung: keine", "CNC-Programmierung"), "none");
  EXPECT_EQ(level("Python (learning, one course so far)", "Python"), "beginner");
  EXPECT_EQ(level("Excel – ekspert", "Excel"), "expert");
  EXPECT_EQ(level("English C1", "English"), "C1");
}

}  // namespace
}  // namespace metier::people
