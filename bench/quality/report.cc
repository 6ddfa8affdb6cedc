#include "report.h"

#include <algorithm>
#include <charconv>

#include "input.h"

namespace metier::quality {
namespace {

// Numbers in percent with one decimal, shares with three.
std::string shown(double value, const std::string& set, const std::string& metric) {
  const bool percent = metric.starts_with("RP@") || metric.starts_with("exact") ||
                       metric.starts_with("overlap") || metric == "R@1" || set == "samples" ||
                       set == "own_skills" || set == "coding";
  if (percent) return fmt::format("{:.1f}", value);
  const std::string out = fmt::format("{:.3f}", value);
  return out.starts_with("0.") ? out.substr(1) : out;
}

const Outcome* find(const std::vector<Outcome>& outcomes, const std::string& set,
                    const std::string& part, const std::string& scorer) {
  for (const Outcome& o : outcomes)
    if (o.set == set && o.part == part && o.scorer == scorer) return &o;
  return nullptr;
}

const Value* find(const Outcome& outcome, const std::string& metric) {
  for (const Value& v : outcome.values)
    if (v.metric == metric) return &v;
  return nullptr;
}

// What is there of each, in the order it first comes.
template <class T, class Get>
std::vector<std::string> distinct(const std::vector<T>& items, Get get) {
  std::vector<std::string> out;
  for (const T& item : items)
    for (const std::string& name : get(item))
      if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  return out;
}

std::vector<std::string> parts_of(const std::vector<Outcome>& outcomes, const std::string& set) {
  return distinct(outcomes, [&](const Outcome& o) {
    return o.set == set ? std::vector{o.part} : std::vector<std::string>();
  });
}

class TableWriter {
 public:
  TableWriter(const EvaluationSet& set, const std::vector<Outcome>& outcomes,
              const std::vector<Published>& published)
      : set_(set), outcomes_(outcomes), published_(published) {
    for (const Variant& variant : variants())
      if (std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& o) {
            return o.set == set.name && o.scorer == variant.name;
          }))
        scorers_.push_back(&variant);
    methods_ = distinct(published, [&](const Published& p) {
      return p.set == set.name ? std::vector{p.method} : std::vector<std::string>();
    });
  }

  std::string text() {
    out_ += fmt::format("## {}\n\n{}\n\n", set_.title, set_.about);
    head();
    for (const std::string& part : parts_of(outcomes_, set_.name)) rows(part);
    out_ += '\n';
    notes();
    return out_;
  }

 private:
  void head() {
    out_ += "| | queries | |";
    for (const Variant* scorer : scorers_) out_ += fmt::format(" {} |", scorer->title);
    for (const auto& method : methods_) out_ += fmt::format(" *{}* |", method);
    out_ += "\n|---|---:|---|";
    for (std::size_t i = 0; i < scorers_.size() + methods_.size(); ++i) out_ += "---:|";
    out_ += '\n';
  }

  void rows(const std::string& part) {
    std::vector<const Outcome*> of;
    for (const Variant* scorer : scorers_)
      of.push_back(find(outcomes_, set_.name, part, scorer->name));
    const Outcome* first = *std::find_if(of.begin(), of.end(), [](auto* o) { return o; });
    std::string start = fmt::format("| {} | {} |", part, first->queries);
    for (const Value& value : first->values) {
      out_ += fmt::format("{} {} |", start, value.metric);
      for (const Outcome* outcome : of) cell(outcome, value.metric);
      for (const auto& method : methods_) published_cell(part, value.metric, method);
      out_ += '\n';
      start = "| | |";
    }
    if (first->micros == 0) return;  // not measured
    out_ += "| | | µs a query |";
    for (const Outcome* outcome : of)
      out_ += outcome == nullptr ? " |" : fmt::format(" {:.0f} |", outcome->micros);
    for (std::size_t i = 0; i < methods_.size(); ++i) out_ += " |";
    out_ += '\n';
  }

  void cell(const Outcome* outcome, const std::string& metric) {
    const Value* value = outcome == nullptr ? nullptr : find(*outcome, metric);
    out_ += value == nullptr ? " |" : fmt::format(" {} |", shown(value->value, set_.name, metric));
  }

  void published_cell(const std::string& part, const std::string& metric,
                      const std::string& method) {
    for (const Published& p : published_)
      if (p.set == set_.name && p.part == part && p.metric == metric && p.method == method) {
        out_ += fmt::format(" {} |", shown(p.value, set_.name, metric));
        return;
      }
    out_ += " |";
  }

  void notes() {
    std::string all;
    for (const std::string& part : parts_of(outcomes_, set_.name))
      for (const Variant* scorer : scorers_) {
        const Outcome* outcome = find(outcomes_, set_.name, part, scorer->name);
        if (outcome == nullptr || outcome->note.empty()) continue;
        all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", part, outcome->note);
        break;
      }
    if (!all.empty()) out_ += fmt::format("{}.\n\n", all);
  }

  const EvaluationSet& set_;
  const std::vector<Outcome>& outcomes_;
  const std::vector<Published>& published_;
  std::vector<const Variant*> scorers_;
  std::vector<std::string> methods_;
  std::string out_;
};

double number(const std::string& text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

std::string table_of(const EvaluationSet& set, const std::vector<Outcome>& outcomes,
                     const std::vector<Published>& published) {
  return TableWriter(set, outcomes, published).text();
}

std::string tsv_of(const std::vector<Outcome>& outcomes) {
  std::string out = "set\tpart\tmetric\tscorer\tvalue\tqueries\tmicros\n";
  for (const Outcome& o : outcomes)
    for (const Value& v : o.values)
      out += fmt::format("{}\t{}\t{}\t{}\t{:.4f}\t{}\t{:.1f}\n", o.set, o.part, v.metric, o.scorer,
                         v.value, o.queries, o.micros);
  return out;
}

Result<std::vector<std::string>> below_floors(const std::filesystem::path& floors,
                                              const std::vector<Outcome>& outcomes,
                                              const std::vector<std::string>& sets) {
  const auto table = read_tsv(floors, true);
  if (!table) return tl::unexpected(table.error());
  std::size_t at[5];
  constexpr const char* kColumns[] = {"set", "part", "metric", "floor", "margin"};
  for (std::size_t i = 0; i < 5; ++i) {
    const auto column = table->column(kColumns[i]);
    if (!column) return tl::unexpected(column.error());
    at[i] = *column;
  }
  std::vector<std::string> out;
  for (const Cells& row : table->rows) {
    const std::string &set = row[at[0]], &part = row[at[1]], &metric = row[at[2]];
    if (std::find(sets.begin(), sets.end(), set) == sets.end()) continue;
    const Outcome* outcome = find(outcomes, set, part, "metier");
    const Value* value = outcome == nullptr ? nullptr : find(*outcome, metric);
    const double floor = number(row[at[3]]), margin = number(row[at[4]]);
    if (value == nullptr) {
      out.push_back(fmt::format("{} {} {}: not measured", set, part, metric));
    } else if (value->value < floor - margin) {
      out.push_back(fmt::format("{} {} {}: {:.4g}, more than {} below {}", set, part, metric,
                                value->value, margin, floor));
    }
  }
  return out;
}

}  // namespace metier::quality
