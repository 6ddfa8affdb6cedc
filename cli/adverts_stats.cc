// metier adverts stats and metier adverts pay: counts of what is in the store.
#include <algorithm>
#include <cmath>

#include "advert_store.h"
#include "printer.h"
#include "table.h"

namespace metier::cli {
namespace {

struct Options {
  AdvertFilter filter;
  std::vector<std::string> by;
  std::string store, snapshot, language;
  std::string format = "text";
  std::uint64_t min_count = 1;
  std::size_t top = 20;
  bool pay = false;
  bool profile = false;
};

constexpr const char* kDash = "-";

std::string per_cent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return kDash;
  return fmt::format("{:.1f} %", 100 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string grouped(double number) {
  return market::grouped(std::round(number), "en");
}

// The first `names` columns to the left, numbers to the right.
std::string columns(const TableRows& rows, std::size_t names) {
  std::vector<std::size_t> widths;
  std::vector<std::vector<std::string>> cells;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    cells.emplace_back();
    for (std::size_t c = 0; c < row.size(); ++c) {
      cells.back().push_back(plain_text(row[c]));
      widths[c] = std::max(widths[c], utf8::length(cells.back()[c]));
    }
  }
  std::string out;
  for (const auto& row : cells) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string blanks(widths[c] - utf8::length(row[c]), ' ');
      if (c > 0) line += "  ";
      line += c < names ? row[c] + blanks : blanks + row[c];
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  return out;
}

class StatsText {
 public:
  StatsText(const AdvertCounts& with, const Options& options) : with_(with), options_(options) {}

  std::string text(const market::Counts& counts) const {
    std::string out = head(counts.adverts, counts.duplicates);
    if (counts.by.empty() && !options_.pay) return out;
    out += "\n" + columns(rows(counts), counts.by.size());
    if (counts.lines.size() > options_.top)
      out += fmt::format("{} of {} lines; more with --top\n", options_.top, counts.lines.size());
    if (counts.suppressed > 0)
      out += fmt::format("{} of fewer than {} adverts not shown\n",
                         counted(counts.suppressed, "line", "lines"), options_.min_count);
    return out;
  }

  std::string text(const market::Asked& asked) const {
    std::string out = head(asked.adverts, 0);
    part(out, "Asked for and in the profile", asked.in_profile, asked.adverts);
    part(out, "Asked for, but not in the profile", asked.beyond, asked.adverts);
    part(out, "In the profile, but never asked for", asked.never_asked, asked.adverts);
    return out;
  }

 private:
  static std::string head(std::uint64_t adverts, std::uint64_t duplicates) {
    std::string out = counted(adverts, "advert", "adverts");
    if (duplicates > 0)
      out +=
          fmt::format(", {} not counted", counted(duplicates, "near duplicate", "near duplicates"));
    return out + "\n";
  }

  TableRows rows(const market::Counts& counts) const {
    TableRows out(1);
    for (const auto d : counts.by) out[0].emplace_back(market::name(d));
    const bool lift = std::any_of(counts.lines.begin(), counts.lines.end(),
                                  [](const auto& line) { return line.lift.has_value(); });
    if (options_.pay) {
      for (const char* name :
           {"adverts", "pay a year", "p10", "p25", "median", "p75", "p90", "posted"})
        out[0].emplace_back(name);
    } else {
      out[0].insert(out[0].end(), {"adverts", "share"});
      if (lift) out[0].emplace_back("times as often as in all");
    }
    for (std::size_t i = 0; i < counts.lines.size() && i < options_.top; ++i) {
      const auto& line = counts.lines[i];
      std::vector<std::string> cells;
      for (std::size_t d = 0; d < counts.by.size(); ++d)
        cells.push_back(cell(counts.by[d], line.keys[d]));
      if (options_.pay) {
        add_pay(line, cells);
      } else {
        cells.push_back(grouped(static_cast<double>(line.adverts)));
        cells.push_back(per_cent(line.adverts, counts.adverts));
        if (lift) cells.push_back(line.lift ? fmt::format("{:.1f}", *line.lift) : kDash);
      }
      out.push_back(std::move(cells));
    }
    return out;
  }

  static void add_pay(const market::CountLine& line, std::vector<std::string>& cells) {
    const auto& p = *line.pay;
    cells.push_back(grouped(static_cast<double>(line.adverts)));
    cells.push_back(p.currency.empty() ? kDash : p.currency);
    for (const float value : {p.p10, p.p25, p.p50, p.p75, p.p90}) cells.push_back(grouped(value));
    cells.push_back(p.from.empty() ? kDash : p.from == p.to ? p.from : p.from + " to " + p.to);
  }

  std::string cell(market::Dimension d, const std::string& key) const {
    if (key.empty()) return "unknown";
    std::string label = market::label(with_.taxonomy(), with_.language, d, key);
    const bool code = d >= market::Dimension::isco1 && d <= market::Dimension::isco4;
    return code && label != key ? key + " " + label : label;
  }

  void part(std::string& out, std::string_view heading,
            const std::vector<market::AskedSkill>& skills, std::uint64_t adverts) const {
    if (skills.empty()) return;
    out += fmt::format("\n{}: {}\n", heading, counted(skills.size(), "skill", "skills"));
    TableRows rows{{"skill", "adverts", "share", "profile"}};
    for (std::size_t i = 0; i < skills.size() && i < options_.top; ++i) {
      const auto& s = skills[i];
      rows.push_back({std::string(with_.taxonomy().label(s.skill, with_.language)),
                      s.adverts == 0 ? kDash : std::to_string(s.adverts),
                      s.adverts == 0 ? kDash : per_cent(s.adverts, adverts),
                      s.place == market::ProfilePlace::essential  ? "essential"
                      : s.place == market::ProfilePlace::optional ? "optional"
                                                                  : kDash});
    }
    out += columns(rows, 1);
    if (skills.size() > options_.top)
      out += fmt::format("{} of {}; more with --top\n", options_.top, skills.size());
  }

  const AdvertCounts& with_;
  const Options& options_;
};

Result<void> profile_table(const AdvertCounts& with, const Options& options,
                           const market::Filter& filter) {
  if (filter.occupation.empty())
    return fail(ErrorKind::usage,
                "--profile compares with the profile of an --occupation: name it");
  const auto asked = market::asked(with.columns, with.taxonomy(), filter, options.min_count);
  if (!asked) return tl::unexpected(asked.error());
  if (options.format == "json") {
    JsonWriter json;
    market::write_json(*asked, with.taxonomy(), with.language, json);
    fmt::print("{}\n", json.text());
  } else {
    fmt::print("{}", StatsText(with, options).text(*asked));
  }
  return {};
}

Result<std::vector<market::Dimension>> dimensions_of(const std::vector<std::string>& names) {
  std::vector<market::Dimension> out;
  for (const std::string& name : names) {
    const auto d = market::dimension(name);
    if (!d)
      return fail(ErrorKind::usage, "--by {}: adverts are counted by {}", name,
                  fmt::join(market::dimension_names(), ", "));
    out.push_back(*d);
  }
  return out;
}

Result<void> stats(const Options& options) {
  market::CountQuery query;
  auto by = dimensions_of(options.by);
  if (!by) return tl::unexpected(by.error());
  query.by = std::move(*by);
  query.pay = options.pay;
  query.min_count = options.min_count;
  const auto with = AdvertCounts::open(options.snapshot, options.store, options.language);
  if (!with) return tl::unexpected(with.error());
  const auto filter = with->filter(options.filter);
  if (!filter) return tl::unexpected(filter.error());
  query.filter = *filter;
  if (options.profile) return profile_table(*with, options, *filter);
  const auto counts = market::count(with->columns, with->taxonomy(), query);
  if (!counts) return tl::unexpected(counts.error());
  if (options.format == "json") {
    JsonWriter json;
    market::write_json(*counts, with->taxonomy(), with->language, options.min_count, json);
    fmt::print("{}\n", json.text());
  } else if (options.format == "csv") {
    fmt::print("{}", market::csv(*counts, with->taxonomy(), with->language));
  } else {
    fmt::print("{}", StatsText(*with, options).text(*counts));
  }
  return {};
}

CLI::App* add_counting(CLI::App& adverts, Run& run, const std::shared_ptr<Options>& options,
                       const char* name, const char* about) {
  auto* verb = adverts.add_subcommand(name, about);
  verb->add_option("--by", options->by,
                   fmt::format("One or two of: {}", fmt::join(market::dimension_names(), ", ")))
      ->delimiter(',');
  add_filter_options(*verb, options->filter);
  verb->add_option("--min-count", options->min_count,
                   "Do not show lines of fewer adverts (default: 1)");
  verb->add_option("--top", options->top, "Lines to print as text (default: 20)");
  verb->add_option("--lang", options->language, "Language of labels")->type_name("xx");
  verb->add_option("--format", options->format, "text, csv or json")
      ->check(CLI::IsMember({"text", "csv", "json"}));
  add_store_option(*verb, options->store);
  add_snapshot_option(*verb, options->snapshot);
  verb->callback([options, &run] {
    run = [options] {
      const auto done = stats(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
  return verb;
}

}  // namespace

void add_adverts_stats(CLI::App& adverts, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb =
      add_counting(adverts, run, options, "stats", "Count adverts by what is known of them");
  verb->add_flag(
      "--profile", options->profile,
      "Skills asked for beside the profile of the --occupation: in both, only asked for, "
      "never asked for");
  verb->footer(examples({"metier adverts stats", "metier adverts stats --by country,month",
                         "metier adverts stats --by skill --isco 25 --country DE",
                         "metier adverts stats --by skill --skill SQL",
                         "metier adverts stats --profile --occupation \"data scientist\""}));
}

void add_adverts_pay(CLI::App& adverts, Run& run) {
  auto options = std::make_shared<Options>();
  options->pay = true;
  auto* verb = add_counting(adverts, run, options, "pay",
                            "Pay in a year: quantiles of the adverts that say it, by currency");
  verb->add_option("--currency", options->filter.currency, "Only pay in it")->type_name("EUR");
  verb->footer(examples({"metier adverts pay --by occupation --country PL",
                         "metier adverts pay --occupation \"data scientist\" --by experience",
                         "metier adverts pay --by isco-2 --min-count 10 --format csv"}));
}

}  // namespace metier::cli
