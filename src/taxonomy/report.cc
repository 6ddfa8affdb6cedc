#include "taxonomy/report.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/base.h"

namespace metier::taxonomy {

std::string_view name(FaultKind kind) {
  static constexpr std::array<std::string_view, kFaultKindCount> kNames{
      "dangling relation",
      "duplicate row",
      "contradictory relation",
      "contradictory type",
      "missing type",
      "duplicate label",
      "preferred label among alternatives",
      "labels that differ in case only",
      "stray space",
      "control character",
      "invalid UTF-8",
      "missing label",
      "missing concept",
      "unknown value",
      "short row",
      "unknown table",
      "unknown column",
      "conflicting value",
      "markup",
      "encoded twice",
      "missing table",
      "empty last cells left out",
      "not understood"};
  return kNames.at(static_cast<std::size_t>(kind));
}

void Report::add(Fault fault) {
  auto& total = totals_[{fault.kind, fault.table}];
  if (++total <= kExamples) faults_.push_back(std::move(fault));
}

void Report::add(FaultKind kind, const std::string& table, std::uint64_t total,
                 std::vector<Fault> examples) {
  if (total == 0) return;
  auto& sum = totals_[{kind, table}];
  for (auto& example : examples) {
    if (sum >= kExamples) break;
    example.kind = kind;
    example.table = table;
    faults_.push_back(std::move(example));
  }
  sum += total;
}

void Report::add(const Report& other) {
  for (const auto& [what, number] : other.counts_) counts_[what] += number;
  for (const auto& [key, number] : other.totals_) {
    std::vector<Fault> shown;
    for (const auto& fault : other.faults_)
      if (fault.kind == key.first && fault.table == key.second) shown.push_back(fault);
    add(key.first, key.second, number, std::move(shown));
  }
}

std::uint64_t Report::total(FaultKind kind, const std::string& table) const {
  const auto at = totals_.find({kind, table});
  return at == totals_.end() ? 0 : at->second;
}

std::uint64_t Report::total(FaultKind kind) const {
  std::uint64_t sum = 0;
  for (const auto& [key, number] : totals_)
    if (key.first == kind) sum += number;
  return sum;
}

std::uint64_t Report::total() const {
  std::uint64_t sum = 0;
  for (const auto& [key, number] : totals_)
    if (!is_note(key.first)) sum += number;
  return sum;
}

namespace {

std::vector<const Fault*> examples_of(const std::vector<Fault>& faults, FaultKind kind,
                                      const std::string& table) {
  std::vector<const Fault*> out;
  for (const auto& fault : faults)
    if (fault.kind == kind && fault.table == table) out.push_back(&fault);
  std::stable_sort(out.begin(), out.end(), [](auto* a, auto* b) { return a->line < b->line; });
  return out;
}

void write_json(JsonWriter& json, FaultKind kind, const std::string& table, std::uint64_t total,
                const std::vector<const Fault*>& examples) {
  json.begin_object().field("kind", name(kind)).field("table", table).field("total", total);
  json.key("examples").begin_array();
  for (const auto* fault : examples)
    json.begin_object().field("line", fault->line).field("detail", fault->detail).end_object();
  json.end_array().end_object();
}

}  // namespace

std::string Report::to_text() const {
  std::string out;
  for (const auto& [what, number] : counts_) out += fmt::format("{:>10}  {}\n", number, what);
  if (total() == 0) out += "No faults found.\n";
  // Notes come last: theirs are the last kinds, and the map is in the order of kinds.
  for (const auto& [key, number] : totals_) {
    out += fmt::format("\n{}{}: {} in {}\n", is_note(key.first) ? "note, " : "", name(key.first),
                       number, key.second);
    const auto examples = examples_of(faults_, key.first, key.second);
    for (const auto* fault : examples)
      out += fault->line == 0 ? fmt::format("  {}\n", fault->detail)
                              : fmt::format("  line {}: {}\n", fault->line, fault->detail);
    if (number > kExamples && examples.size() == kExamples) out += "  and more\n";
  }
  return out;
}

std::string Report::to_json() const {
  JsonWriter json;
  json.begin_object().key("counts").begin_object();
  for (const auto& [what, number] : counts_) json.field(what, number);
  json.end_object();
  for (const bool notes : {false, true}) {
    json.key(notes ? "notes" : "faults").begin_array();
    for (const auto& [key, number] : totals_)
      if (is_note(key.first) == notes)
        write_json(json, key.first, key.second, number,
                   examples_of(faults_, key.first, key.second));
    json.end_array();
  }
  json.end_object();
  return json.take();
}

}  // namespace metier::taxonomy
