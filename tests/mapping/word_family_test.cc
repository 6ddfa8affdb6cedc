#include "mapping/word_family.h"

#include <gtest/gtest.h>

namespace metier::mapping {
namespace {

TEST(WordFamily, FormsOfOneWord) {
  const std::pair<std::string_view, std::string_view> same[] = {{"budgeting", "budgets"},
                                                                {"budgetary", "budget"},
                                                                {"cooking", "cook"},
                                                                {"negotiation", "negotiate"},
                                                                {"a", "a"},
                                                                {"führung", "führungs"},
                                                                {"планиране", "планиращ"}};
  for (const auto& [a, b] : same) {
    EXPECT_TRUE(same_family(a, b)) << a << ' ' << b;
    EXPECT_TRUE(same_family(b, a)) << a << ' ' << b;
  }
}

TEST(WordFamily, WordsThatOnlyBeginAlike) {
  const std::pair<std::string_view, std::string_view> others[] = {
      {"compute", "compost"},           {"care", "carpet"}, {"", "a"},
      {"organ", "organisational"},      {"man", "manage"},  {"inter", "international"},
      {"administer", "administrations"}};
  for (const auto& [a, b] : others) {
    EXPECT_FALSE(same_family(a, b)) << a << ' ' << b;
    EXPECT_FALSE(same_family(b, a)) << a << ' ' << b;
  }
}

TEST(WordFamily, AnyBytesAreWords) {
  EXPECT_TRUE(same_family("\xFF\xFE", "\xFF\xFE"));
  EXPECT_FALSE(same_family("\xC3", "\xC3\xA4rgern"));
}

}  // namespace
}  // namespace metier::mapping
