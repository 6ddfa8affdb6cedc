#include "pay/cases.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace metier::test {

// Tabs between the columns; "\n" in a text is a line end; "-" instead of the amounts: no pay, and
// instead of one of them: unknown.
std::vector<PayCase> read_pay_cases(const std::string& path) {
  std::ifstream in(path);
  std::vector<PayCase> out;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> columns;
    std::istringstream parts(line);
    for (std::string part; std::getline(parts, part, '\t');) columns.push_back(part);
    if (columns.size() != 5 && columns.size() != 9) {
      ADD_FAILURE() << path << ":" << number << ": " << columns.size() << " columns";
      continue;
    }
    PayCase one;
    one.line = number;
    one.where = columns[0] == "advert" ? pay::Where::advert : pay::Where::pay;
    one.text = columns[1];
    for (std::size_t at; (at = one.text.find("\\n")) != std::string::npos;)
      one.text.replace(at, 2, "\n");
    one.language = columns[2] == "-" ? "" : columns[2];
    one.country = columns[3] == "-" ? "" : columns[3];
    if (columns.size() == 9) one.expected.assign(columns.begin() + 4, columns.end());
    out.push_back(one);
  }
  return out;
}

std::string difference(const PayCase& wanted, const std::optional<pay::Pay>& found) {
  if (!found) return wanted.expected.empty() ? "" : "nothing found";
  const auto known = [](std::string_view text) {
    return std::string(text.empty() || text == "unknown" ? "-" : text);
  };
  const std::vector<std::string> got = {
      fmt::format("{:g}", found->minimum * 1.0), fmt::format("{:g}", found->maximum * 1.0),
      known(found->currency), known(name(found->period)), known(name(found->basis))};
  std::vector<std::string> expected = wanted.expected;
  for (std::size_t i = 0; i < expected.size() && i < 2; ++i)
    expected[i] = fmt::format("{:g}", std::stod(expected[i]));
  if (got == expected) return {};
  return fmt::format("{}", fmt::join(got, " "));
}

namespace {

struct Rate {
  std::size_t right = 0, all = 0;
  double share() const {
    return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(all, 1));
  }
};

// Answers to all cases of a list; what is wrong is printed.
Rate run(const std::string& path, std::map<std::string, Rate>& by_language) {
  Rate all;
  for (const PayCase& one : read_pay_cases(path)) {
    const pay::Hints hints{one.language, one.country, {}, 0};
    const auto found = pay::find_pay(one.text, hints, one.where);
    const std::string wrong = difference(one, found);
    for (Rate* rate : {&all, &by_language[one.language]}) {
      ++rate->all;
      rate->right += wrong.empty() ? 1 : 0;
    }
    if (!wrong.empty()) fmt::print("{}:{}: {}: {}\n", path, one.line, one.text, wrong);
  }
  return all;
}

std::size_t languages(const std::map<std::string, Rate>& by_language) {
  return by_language.size() - by_language.count("");
}

void print(const char* what, const Rate& all, const std::map<std::string, Rate>& by_language) {
  fmt::print("{}: {} of {} right ({:.1f} %), {} languages:", what, all.right, all.all,
             100 * all.share(), languages(by_language));
  for (const auto& [language, rate] : by_language)
    fmt::print(" {} {}/{}", language.empty() ? "unknown" : language, rate.right, rate.all);
  fmt::print("\n");
}

TEST(PayCases, NinetySevenOfAHundredAreRight) {
  std::map<std::string, Rate> by_language;
  const Rate all = run("tests/pay/pay_cases.tsv", by_language);
  print("pay cases", all, by_language);
  EXPECT_GE(all.all, 300U);
  EXPECT_GE(languages(by_language), 15U);
  EXPECT_GE(all.share(), 0.97);
}

TEST(PayCases, HeldOutOnesToo) {
  std::map<std::string, Rate> by_language;
  const Rate all = run("tests/pay/held_out_cases.tsv", by_language);
  print("held-out pay cases", all, by_language);
  EXPECT_GE(all.all, 100U);
  EXPECT_GE(all.share(), 0.97);
}

// Nothing depends on what was read before, and the span is inside the text.
TEST(PayCases, AnswersAreTheSameAgainAndInTheirPlace) {
  for (const PayCase& one : read_pay_cases("tests/pay/pay_cases.tsv")) {
    const pay::Hints hints{one.language, one.country, {}, 0};
    const auto found = pay::find_pay(one.text, hints, one.where);
    EXPECT_EQ(found, pay::find_pay(one.text, hints, one.where)) << one.text;
    if (!found) continue;
    EXPECT_LT(found->begin, found->end) << one.text;
    EXPECT_LE(found->end, one.text.size()) << one.text;
  }
}

}  // namespace
}  // namespace metier::test
