#include <gtest/gtest.h>

#include <limits>

#include "pay/pay.h"

namespace metier::pay {
namespace {

const Hints kPoland{"pl", "PL", {}, 0};

TEST(PayFields, NumbersWithTheUnitOfSchemaOrg) {
  const auto pay = from_fields({20, 25.5, "EUR", "HOUR", {}}, {});
  ASSERT_TRUE(pay);
  EXPECT_EQ(pay->minimum, 20);
  EXPECT_EQ(pay->maximum, 25.5);
  EXPECT_EQ(pay->currency, "EUR");
  EXPECT_EQ(pay->period, Period::hour);
  EXPECT_EQ(pay->annual, 22.75 * 40 * 52);
  EXPECT_EQ(pay->assumption, Assumption::full_time_hours);
  EXPECT_EQ(pay->begin, pay->end);
}

TEST(PayFields, UnitsInWordsOfAnyLanguage) {
  EXPECT_EQ(period_of("HOUR", ""), Period::hour);
  EXPECT_EQ(period_of("YEAR", "de"), Period::year);
  EXPECT_EQ(period_of("par an", "fr"), Period::year);
  EXPECT_EQ(period_of("/mies.", "pl"), Period::month);
  EXPECT_EQ(period_of("all'ora", "it"), Period::hour);
  EXPECT_EQ(period_of("WEEK", ""), Period::week);
  EXPECT_EQ(period_of("dag", "sv"), Period::day);
  EXPECT_EQ(period_of("piece", "en"), Period::unknown);
  EXPECT_EQ(period_of("", "en"), Period::unknown);
}

TEST(PayFields, CurrenciesByCodeSignAndName) {
  EXPECT_EQ(currency_code("EUR", {}), "EUR");
  EXPECT_EQ(currency_code("pln", {}), "PLN");
  EXPECT_EQ(currency_code("zł", {}), "PLN");
  EXPECT_EQ(currency_code("kr", {"da", "DK", {}, 0}), "DKK");
  EXPECT_EQ(currency_code("kr", {"sv", {}, {}, 0}), "SEK");
  EXPECT_EQ(currency_code("kr", {}), "");
  EXPECT_EQ(currency_code("$", {{}, "CA", {}, 0}), "CAD");
  EXPECT_EQ(currency_code("ALL", {}), "ALL");
  EXPECT_EQ(currency_code("beads", {}), "");
}

TEST(PayFields, TheTextCompletesTheNumbers) {
  const auto pay = from_fields({5000, 7000, {}, {}, "5 000 - 7 000 zł netto/mies."}, kPoland);
  ASSERT_TRUE(pay);
  EXPECT_EQ(pay->currency, "PLN");
  EXPECT_EQ(pay->period, Period::month);
  EXPECT_EQ(pay->basis, Basis::net);
  EXPECT_EQ(pay->assumption, Assumption::twelve_months);
  EXPECT_EQ(pay->annual, 72000);
}

TEST(PayFields, TheTextAlone) {
  const auto pay = from_fields({{}, {}, {}, {}, "od 4 666 zł brutto"}, kPoland);
  ASSERT_TRUE(pay);
  EXPECT_EQ(pay->minimum, 4666);
  EXPECT_EQ(pay->maximum, 0);
  EXPECT_EQ(pay->annual, 4666 * 12);
  EXPECT_EQ(pay->end, 0U);
  EXPECT_FALSE(from_fields({{}, {}, "PLN", "MONTH", "do ustalenia"}, kPoland));
}

TEST(PayFields, UnusableNumbersAreNone) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double endless = std::numeric_limits<double>::infinity();
  EXPECT_FALSE(from_fields({nan, endless, "EUR", "HOUR", {}}, {}));
  EXPECT_FALSE(from_fields({-5, 0, "EUR", "HOUR", {}}, {}));
  EXPECT_FALSE(from_fields({0.01, 0.02, "EUR", "YEAR", {}}, {}));
  EXPECT_FALSE(from_fields({}, {}));
  const auto turned = from_fields({30, 20, "EUR", "HOUR", {}}, {});
  ASSERT_TRUE(turned);
  EXPECT_EQ(turned->minimum, 20);
  EXPECT_EQ(turned->maximum, 30);
}

TEST(PayFields, AUnitThatCannotBeIsGuessedAnew) {
  const auto pay = from_fields({45000, 45000, "EUR", "HOUR", {}}, {});
  ASSERT_TRUE(pay);
  EXPECT_EQ(pay->period, Period::year);
  EXPECT_EQ(pay->assumption, Assumption::period_guessed);
  EXPECT_EQ(pay->annual, 45000);
}

TEST(PayFields, OneOfSeveral) {
  const Fields jobs[] = {{3000, 3000, "EUR", "MONTH", "Nurse"},
                         {2500, 2700, "EUR", "MONTH", "Cook in our kitchen"},
                         {14, 14, "EUR", {}, "Cleaner"}};
  EXPECT_EQ(choose(jobs, {"en", {}, "Kitchen cook (m/f)", 0}), 1U);
  EXPECT_EQ(choose(jobs, {"en", {}, "Cleaner", 0}), 2U);
  const Fields forms[] = {{{}, {}, {}, {}, "do ustalenia"}, {5000, 6000, "PLN", "MONTH", {}}};
  EXPECT_EQ(choose(forms, kPoland), 1U);
}

}  // namespace
}  // namespace metier::pay
