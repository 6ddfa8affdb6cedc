#include "pay/pay.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace metier::pay {
namespace {

const Hints kEnglish{"en", "GB", {}, 0};

TEST(Pay, TheSpanIsTheAmountWithWhatBelongsToIt) {
  const std::string text = "We offer pay of £12.50 per hour, no less.";
  const auto pay = find_pay(text, kEnglish);
  ASSERT_TRUE(pay);
  EXPECT_EQ(text.substr(pay->begin, pay->end - pay->begin), "£12.50 per hour");
}

TEST(Pay, AYearOfEachPeriod) {
  const auto annual = [](const char* text, float hours = 0) {
    const auto pay = find_pay(text, {"en", "IE", {}, hours}, Where::pay);
    return pay ? pay->annual : -1;
  };
  EXPECT_EQ(annual("€20 per hour"), 20 * 40 * 52);
  EXPECT_EQ(annual("€20 per hour", 37.5), 20 * 37.5 * 52);
  EXPECT_EQ(annual("€400 per day"), 400 * 220);
  EXPECT_EQ(annual("€800 per week"), 800 * 52);
  EXPECT_EQ(annual("€3,000 per month"), 36000);
  EXPECT_EQ(annual("€3,000 per month x 14"), 42000);
  EXPECT_EQ(annual("€40,000 - €50,000 per year"), 45000);
  EXPECT_EQ(annual("from €40,000 per year"), 40000);
  EXPECT_EQ(annual("up to €50,000 per year"), 50000);
}

TEST(Pay, AssumptionsAreNamed) {
  const auto assumption = [](const char* text) {
    return name(find_pay(text, {"de", "AT", {}, 0}, Where::pay)->assumption);
  };
  EXPECT_EQ(assumption("20 € pro Stunde"), "hours a week x 52");
  EXPECT_EQ(assumption("400 € pro Tag"), "220 days");
  EXPECT_EQ(assumption("2.500 € im Monat"), "12 months");
  EXPECT_EQ(assumption("2.500 € x 14"), "salaries a year as stated");
  EXPECT_EQ(assumption("50.000 € im Jahr"), "none");
  EXPECT_EQ(assumption("50.000 €"), "period guessed from the amount");
}

TEST(Pay, CrownsDollarsAndHoursByCountryAndLanguage) {
  const auto currency = [](const char* text, std::string_view language, std::string_view country) {
    return find_pay(text, {language, country, {}, 0}, Where::pay)->currency;
  };
  EXPECT_EQ(currency("30 000 kr", "en", "SE"), "SEK");
  EXPECT_EQ(currency("30 000 kr", "da", "NO"), "NOK");
  EXPECT_EQ(currency("30 000 kr", "da", ""), "DKK");
  EXPECT_EQ(currency("$90,000", "en", "CA"), "CAD");
  EXPECT_EQ(currency("$90,000", "en", ""), "USD");
  EXPECT_EQ(currency("25.000 lei", "ro", "MD"), "MDL");
  EXPECT_EQ(currency("90 000", "de", "CH"), "CHF");
  EXPECT_EQ(currency("90 000", "de", ""), "EUR");
  EXPECT_EQ(currency("90 000", "en", ""), "");
}

TEST(Pay, TheSalaryOfTheTitle) {
  const char* text =
      "We are hiring:\nCleaner: £12.00 per hour\nHead chef: £38,000 per annum\n"
      "Kitchen porter: £12.50 per hour\n";
  const auto pay = [&](std::string_view title) {
    return find_pay(text, {"en", "GB", title, 0})->minimum;
  };
  EXPECT_EQ(pay("Cleaner"), 12);
  EXPECT_EQ(pay("Head Chef - Leeds"), 38000);
  EXPECT_EQ(pay("Kitchen porter (part time)"), 12.5);
  EXPECT_EQ(pay(""), 12);
}

TEST(Pay, EveryBlankSeparatesThousands) {
  for (const char* blank : {" ", "\u00A0", "\u202F", "\u2009", "\u2007"}) {
    const std::string text = "Salaire : 40" + std::string(blank) + "500 € par an";
    const auto pay = find_pay(text, {"fr", "FR", {}, 0});
    ASSERT_TRUE(pay) << text;
    EXPECT_EQ(pay->minimum, 40500) << text;
  }
}

TEST(Pay, DecomposedLettersAreTheSame) {
  const auto pay = find_pay("5 000 zł miesie\u0328cznie", {"pl", "PL", {}, 0});
  ASSERT_TRUE(pay);
  EXPECT_EQ(pay->period, Period::month);
}

TEST(Pay, NothingInNothing) {
  EXPECT_FALSE(find_pay("", {}));
  EXPECT_FALSE(find_pay("", {}, Where::pay));
  EXPECT_FALSE(find_pay("£ per hour", kEnglish, Where::pay));
  EXPECT_FALSE(find_pay(std::string(300000, '9'), kEnglish, Where::pay));
}

TEST(Pay, TextsBehindTheLimitAreNotRead) {
  const std::string pay = "\nSalary: £30,000 per annum";
  EXPECT_TRUE(find_pay(std::string(kLongestText - pay.size(), 'x') + pay, kEnglish));
  EXPECT_FALSE(find_pay(std::string(kLongestText, 'x') + pay, kEnglish));
}

// The parts of a statement in every combination: number style, range, currency, tax, period.
struct Style {
  std::string_view language, country, currency;
  std::vector<std::string> low, high;  // 4500 and 6000 as written, pairwise
  std::vector<std::string> separators, currencies, gross, months;
};

void expect_all(const Style& style) {
  std::size_t wrong = 0, all = 0;
  const auto expect = [&](const std::string& text) {
    const auto pay = find_pay(text, {style.language, style.country, {}, 0}, Where::pay);
    ++all;
    const bool right = pay && pay->minimum == 4500 && pay->maximum == 6000 &&
                       pay->currency == style.currency && pay->period == Period::month &&
                       pay->basis == Basis::gross;
    if (!right && ++wrong <= 10) ADD_FAILURE() << text;
  };
  for (std::size_t number = 0; number < style.low.size(); ++number)
    for (const auto& separator : style.separators)
      for (const auto& currency : style.currencies)
        for (const auto& gross : style.gross)
          for (const auto& month : style.months) {
            const auto& low = style.low[number];
            const auto& high = style.high[number];
            expect(low + separator + high + currency + gross + month);
            expect(low + separator + high + currency + month + gross);
            expect(low + currency + separator + high + currency + gross + month);
          }
  EXPECT_EQ(wrong, 0U) << "of " << all << " in " << style.language;
}

TEST(Pay, EveryCombinationOfPolishWriting) {
  expect_all({"pl",
              "PL",
              "PLN",
              {"4500", "4 500", "4 500,00", "4.500", "4500.00", "4,5 tys.", "4,5k", "od 4500"},
              {"6000", "6 000", "6 000,00", "6.000", "6000.00", "6 tys.", "6k", "6000"},
              {"-", " - ", "–", " – ", " do "},
              {" zł", "zł", " PLN", " złotych"},
              {" brutto", " (brutto)"},
              {"/mies.", " / mies.", "/m-c", " miesięcznie", " na miesiąc", " / miesiąc", "/mc"}});
}

TEST(Pay, EveryCombinationOfOtherWriting) {
  expect_all({"en",
              "IE",
              "EUR",
              {"4500", "4,500", "4,500.00", "4.5k", "from 4500"},
              {"6000", "6,000", "6,000.00", "6k", "6000"},
              {"-", " - ", "–", " to "},
              {" EUR", "€", " euros"},
              {" gross", " (gross)"},
              {" per month", "/month", " a month", " monthly", " p.m."}});
  expect_all({"de",
              "DE",
              "EUR",
              {"4500", "4.500", "4.500,00", "4.500,-", "4 500", "ab 4500"},
              {"6000", "6.000", "6.000,00", "6.000,-", "6 000", "6000"},
              {"-", " - ", "–", " bis "},
              {" EUR", " €", " Euro"},
              {" brutto", " (brutto)"},
              {" pro Monat", "/Monat", " im Monat", " monatlich", " mtl."}});
  expect_all({"fr",
              "FR",
              "EUR",
              {"4500", "4 500", "4 500,00", "de 4500"},
              {"6000", "6 000", "6 000,00", "6000"},
              {"-", " - ", " à "},
              {" EUR", " €", "€", " euros"},
              {" brut", " bruts"},
              {" par mois", "/mois", " mensuel", " / mois"}});
}

// Long texts of what the grammar looks at most: they end, and give what a short one gives.
TEST(Pay, HostileTextsEnd) {
  for (const char* part :
       {"1 ", "1 000 ", "9-", "£", "£1 ", "5 zł ", "salary ", "1.", "1,5/", "od do ", "per hour ",
        "10 - ", "(", "p.a.", "1\n", "\xC3", "\xE2\x80", "12:00 "}) {
    std::string text;
    while (text.size() < kLongestText) text += part;
    (void)find_pay(text, {"en", "GB", "Head of pay per hour", 0});
    (void)find_pay(text, {}, Where::pay);
  }
}

TEST(Pay, AnyBytesAreTaken) {
  std::mt19937 random(7);
  const std::string_view parts[] = {"12",     " 000", ",5",   "€",    "zł",   "/",     "h",
                                    "brutto", "-",    "\n",   "pay ", "per ", "month", "x 14",
                                    "+",      "\xFF", "\xC5", "od ",  "do ",  "k",     "."};
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t k = random() % 14; k-- > 0;) text += parts[random() % std::size(parts)];
    for (const Where where : {Where::advert, Where::pay}) {
      const auto pay = find_pay(text, {"pl", "PL", "pay month", 0}, where);
      if (!pay) continue;
      EXPECT_LT(pay->begin, pay->end);
      EXPECT_LE(pay->end, text.size());
      EXPECT_TRUE(pay->minimum >= 0 && pay->maximum >= 0 && pay->minimum + pay->maximum > 0)
          << text;
      EXPECT_TRUE(pay->maximum == 0 || pay->minimum <= pay->maximum) << text;
    }
  }
}

}  // namespace
}  // namespace metier::pay
