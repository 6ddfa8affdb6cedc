// Speed of finding pay in adverts and of reading texts that are about pay.
//
//   pay_bench [SECONDS_PER_ROW]
//
// Rows for bench/speed/run: what, value, unit, baseline, ratio, remark. The value is processor
// time of this program. The baseline is std::regex, compiled before, with an expression for the
// simplest form only: numbers, currency, period.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <string>
#include <vector>

#include "pay/pay.h"
#include "speed/measure.h"

namespace {

using namespace metier;

constexpr std::string_view kPay[] = {"3 000 - 5 000 zł brutto/mies.",
                                     "28,10 - 33,50 zł brutto / godz.",
                                     "od 4 666 zł",
                                     "7 000 - 9 000 zł / mies. (zal. od umowy)",
                                     "do ustalenia",
                                     "£25K - £30K per annum plus bonus",
                                     "41 500 - 46 500 EUR par an",
                                     "ab 14 Fr./h",
                                     "between 3,400 and 4,200 EUR gross per month",
                                     "35.000-40.000 kr./md."};
constexpr std::string_view kSentences[] = {
    "We are a growing company with 1,200 employees in 14 countries and 35 years of experience.",
    "You plan the work of the team, talk with customers and keep the records in order.",
    "You have a degree in engineering or at least 3 years of experience in a similar role.",
    "You know how to work with SQL, Python 3.11 and the tools that we use every day.",
    "Call us on 020 7946 0123 before 15/12/2026 or send your CV through our page.",
    "We offer 25 days of holiday, a pension of 5 % and a budget of 1,000 for training."};

// An advert of about so many bytes; the pay is in its last line but two.
std::string advert(std::size_t bytes, std::string_view pay) {
  std::string out = "Service engineer\n\n";
  for (std::size_t i = 0; out.size() + 300 < bytes; ++i) {
    out += kSentences[i % std::size(kSentences)];
    out += i % 3 == 2 ? "\n" : " ";
  }
  return out + "\nSalary: " + std::string(pay) +
         "\nWe look forward to your application.\nNorth Works, 12 Mill Lane, Bristol\n";
}

// Best time of one pass over the texts, in microseconds per text.
template <class Use>
double time_of(const std::vector<std::string>& texts, double seconds, const Use& use) {
  double best = 1e9;
  const double start = bench::now();
  for (int i = 0; i < 3 || bench::now() - start < seconds; ++i) {
    const double from = bench::now();
    for (const std::string& text : texts) use(text);
    best = std::min(best, bench::now() - from);
  }
  return best * 1e6 / static_cast<double>(texts.size());
}

void print_row(std::string_view what, const std::vector<std::string>& texts, pay::Where where,
               double seconds) {
  static const std::regex simplest(
      R"(([0-9][0-9 .,]*)(?:- *([0-9][0-9 .,]*))?(EUR|GBP|PLN|kr\.?|zł|€|£)( ?(?:/|per|par) ?[a-z]+)?)");
  std::size_t found = 0, matched = 0, runs = 0, bytes = 0;
  const pay::Hints hints{"en", "GB", {}, 0};
  const double ours = time_of(texts, seconds, [&](const std::string& text) {
    found += pay::find_pay(text, hints, where) ? 1 : 0;
    ++runs;
  });
  const double theirs = time_of(texts, seconds, [&](const std::string& text) {
    matched += std::regex_search(text, simplest) ? 1 : 0;
  });
  for (const std::string& text : texts) bytes += text.size();
  fmt::print("{}\t{:.2f}\tµs\tstd::regex {:.2f}\t{:.1f} x\t{} bytes each; found in {:.0f} %{}\n",
             what, ours, theirs, theirs / ours, bytes / texts.size(),
             100.0 * static_cast<double>(found) / static_cast<double>(runs),
             matched == 0 ? ", the baseline in none" : "");
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 0.3;
  std::vector<std::string> lines, adverts, long_adverts;
  for (const std::string_view pay : kPay) {
    lines.emplace_back(pay);
    adverts.push_back(advert(2500, pay));
    long_adverts.push_back(advert(250000, pay));
  }
  print_row("a text about pay", lines, pay::Where::pay, seconds);
  print_row("an advert of 2.5 kB", adverts, pay::Where::advert, seconds);
  print_row("an advert of 250 kB", long_adverts, pay::Where::advert, seconds);
}
