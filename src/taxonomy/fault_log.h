// Faults of one table while it is being worked on: counts all, puts only the first few into words.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "taxonomy/clean.h"
#include "taxonomy/report.h"

namespace metier::taxonomy {

class FaultLog {
 public:
  // `words` is called only when the fault will be shown; it returns the detail.
  template <class Words>
  void add(FaultKind kind, std::uint64_t line, Words words) {
    add_many(kind, line, 1, words);
  }
  void add(FaultKind kind, std::uint64_t line, const char* words) {
    add(kind, line, [&] { return std::string(words); });
  }
  // `number` faults that are better told in one line; none when it is 0.
  template <class Words>
  void add_many(FaultKind kind, std::uint64_t line, std::uint64_t number, Words words) {
    if (number == 0) return;
    auto& so_far = totals_[static_cast<std::size_t>(kind)];
    so_far.total += number;
    if (++so_far.lines <= Report::kExamples)
      examples_.push_back({kind, {}, line, one_line(words())});
  }

  // Everything goes into the report under the table's name.
  void move_into(Report& report, const std::string& table) {
    for (std::size_t kind = 0; kind < kFaultKindCount; ++kind) {
      std::vector<Fault> shown;
      for (auto& fault : examples_)
        if (static_cast<std::size_t>(fault.kind) == kind) shown.push_back(std::move(fault));
      report.add(static_cast<FaultKind>(kind), table, totals_[kind].total, std::move(shown));
    }
    *this = {};
  }

 private:
  struct Total {
    std::uint64_t total = 0;
    std::uint64_t lines = 0;
  };
  std::array<Total, kFaultKindCount> totals_{};
  std::vector<Fault> examples_;
};

}  // namespace metier::taxonomy
