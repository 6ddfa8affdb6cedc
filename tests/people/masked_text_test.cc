#include "people/masked_text.h"

#include <gtest/gtest.h>

namespace metier::people {
namespace {

// Cuts every "[...]" out.
MaskedText without_brackets(std::string_view text) {
  std::vector<MaskedText::Cut> cuts;
  for (std::size_t at = 0; (at = text.find('[', at)) != std::string_view::npos;) {
    const std::size_t end = text.find(']', at) + 1;
    cuts.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return MaskedText(text, cuts);
}

TEST(MaskedText, WhatIsLeftDoesNotDependOnWhatWasCut) {
  EXPECT_EQ(without_brackets("[Anna]\nbread\n").text(), "\n\nbread\n");
  const auto one = without_brackets("[Anna]\n[1 Mill Lane]\nbakes [her] bread\n");
  const auto other =
      without_brackets("[Bartholomew]\n[Flat 3]\n[12 Long Street]\nbakes [his very own] bread\n");
  EXPECT_EQ(one.text().substr(one.text().find("bakes")), "bakes bread\n");
  EXPECT_EQ(one.text().find_first_not_of('\n') > 0, other.text().find_first_not_of('\n') > 0);
}

TEST(MaskedText, LinesMoreOrLessLeaveOneEmptyLine) {
  const auto two = without_brackets("x\n[a]\n[b]\ny");
  const auto four = without_brackets("x\n[a]\n[b]\n[c]\n[d]\ny");
  EXPECT_EQ(two.text(), four.text());
}

TEST(MaskedText, EveryByteLeftHasItsWayBack) {
  const std::string text = "one [cut] two\n[cut]\nthree[cut]four\n";
  const auto masked = without_brackets(text);
  for (std::uint32_t i = 0; i < masked.text().size(); ++i)
    if (masked.text()[i] != ' ' && masked.text()[i] != '\n') {
      EXPECT_EQ(text[masked.original(i)], masked.text()[i]) << i;
    }
}

}  // namespace
}  // namespace metier::people
