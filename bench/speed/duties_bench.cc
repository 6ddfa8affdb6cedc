// Times the duties of adverts of one role on a full release. One TSV row a figure: name, median,
// unit, baseline, ratio, note.
//
//   duties_bench SNAPSHOT [ADVERTS]
//
// The adverts are made here, with a fixed seed: under "Your tasks" ten sentences put together from
// the labels of skills of a few occupations, half of them with a label before a colon; below what
// is asked, given and to whom one reports. About 1.5 kB each.
#include <chrono>
#include <ctime>
#include <random>

#include "market/market.h"
#include "speed/measure.h"

namespace {

using namespace metier;
using Clock = std::chrono::steady_clock;

class Adverts {
 public:
  explicit Adverts(const snapshot::Taxonomy& t) : t_(t) {
    for (std::size_t i = 0; i < t.concept_count(); ++i)
      if (t.kind(ConceptId(i)) == snapshot::ConceptKind::skill) skills_.push_back(ConceptId(i));
  }

  std::string make() {
    std::string out = "We are a company with offices in three countries.\n\nYour tasks\n";
    for (int i = 0; i < 10; ++i) {
      const auto first = label(), second = label();
      out += i % 2 == 0 ? fmt::format("- {}: {} and {} for our customers\n", label(), first, second)
                        : fmt::format("- {} with the teams that {}\n", first, second);
    }
    out +=
        "\nYou report to the chief executive officer and lead a team of 8 people.\n\n"
        "Requirements\n";
    for (int i = 0; i < 4; ++i) out += fmt::format("- experience with {}\n", label());
    return out +
           "- at least 5 years of experience and a bachelor's degree\n\nWe offer\n- a pension, "
           "health insurance and 30 days of holiday\n- free fruit and a bicycle\n";
  }

 private:
  std::string_view label() { return t_.label(skills_[random_() % skills_.size()], t_.english()); }

  const snapshot::Taxonomy& t_;
  std::vector<ConceptId> skills_;
  std::mt19937 random_{7};
};

double seconds(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void row(std::string_view name, double value, std::string_view unit, std::string_view note) {
  fmt::print("{}\t{:.2f}\t{}\t\t\t{}\n", name, value, unit, note);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: duties_bench SNAPSHOT [ADVERTS]\n");
    return 2;
  }
  const auto snapshot = bench::value(snapshot::Snapshot::open(argv[1]));
  const auto reader = bench::value(market::DutyReader::open(snapshot));
  const std::size_t count = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1000;
  Adverts adverts(snapshot->taxonomy());
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) texts.push_back(adverts.make());
  const std::vector<std::string> country{"DK"};
  std::vector<market::RoleText> roles;
  for (const auto& text : texts)
    roles.push_back({.text = text, .language = "en", .date = "2026-01-01", .countries = country});
  market::DutyCollection all(reader);
  auto start = Clock::now();
  auto cpu = std::clock();
  const auto processor = [&] { return static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC; };
  all.add(roles, 2);
  const double reading = seconds(start);
  row(fmt::format("duties of {} adverts, read", count), reading, "s",
      fmt::format("two threads; {:.2f} s of processor time", processor()));
  start = Clock::now();
  cpu = std::clock();
  const auto duties = all.finish();
  const double grouping = seconds(start);
  row(fmt::format("{} duties grouped", duties.sentences), grouping, "s",
      fmt::format("{} groups; {:.2f} s of processor time", duties.groups.size(), processor()));
  row("duties of adverts, all", static_cast<double>(count) / (reading + grouping), "adverts/s", "");
  return 0;
}
