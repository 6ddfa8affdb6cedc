#include "taxonomy/import.h"

#include <algorithm>
#include <numeric>
#include <optional>

#include "taxonomy/checks.h"
#include "taxonomy/join.h"

namespace metier::taxonomy {
namespace {

void keep_wanted(SourceList& list, const ImportOptions& options) {
  if (options.languages.empty()) return;
  std::erase_if(list.tables, [&](const Source& table) {
    if (table.language == "en") return false;
    const bool wanted = std::find(options.languages.begin(), options.languages.end(),
                                  table.language) != options.languages.end();
    if (!wanted && options.progress) options.progress(table.size);
    return !wanted;
  });
}

// All tables, largest first so that no thread is left with a large one at the end. Of several
// errors, that of the table listed first is returned, whatever the threads.
Result<std::vector<Table>> read_tables(const SourceList& list, const ImportOptions& options) {
  std::vector<std::size_t> order(list.tables.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return list.tables[a].size > list.tables[b].size; });
  std::vector<std::optional<Result<Table>>> read(list.tables.size());
  parallel_for(order.size(), options.threads,
               [&](std::size_t i) { read[order[i]] = read_table(list.tables[order[i]], options); });
  std::vector<Table> out;
  out.reserve(read.size());
  for (auto& table : read) {
    if (!*table) return tl::unexpected(table->error());
    out.push_back(std::move(**table));
  }
  return out;
}

Result<void> check_completeness(Join& join) {
  const auto there = [&](TableKind kind) {
    return std::any_of(join.tables.begin(), join.tables.end(),
                       [&](const Table& t) { return t.kind() == kind && t.row_count > 0; });
  };
  bool any = false;
  for (const auto kind :
       {TableKind::occupations, TableKind::skills, TableKind::isco_groups, TableKind::skill_groups})
    any = any || there(kind);
  if (!any)
    return fail(
        ErrorKind::input,
        "{}: no row of a table that describes concepts; needed is at least one of occupations, "
        "skills, ISCOGroups, skillGroups",
        join.tables.front().source.name);
  constexpr std::pair<TableKind, std::string_view> kExpected[] = {
      {TableKind::occupations, "no occupations"},
      {TableKind::skills, "no skills"},
      {TableKind::isco_groups, "no ISCO groups"},
      {TableKind::skill_groups, "no skill groups"},
      {TableKind::concept_schemes, "no concept schemes"},
      {TableKind::occupation_skill, "no relations between occupations and skills"},
      {TableKind::skill_skill, "no relations between skills"},
      {TableKind::broader_occupation, "no hierarchy of occupations"},
      {TableKind::broader_skill, "no hierarchy of skills but that of the groups"},
  };
  for (const auto& [kind, effect] : kExpected) {
    if (there(kind)) continue;
    const auto spec = std::find_if(table_specs().begin(), table_specs().end(),
                                   [k = kind](const TableSpec& s) { return s.kind == k; });
    join.model.report.add({FaultKind::missing_table, std::string(spec->name), 0,
                           fmt::format("the sources have no such table: {}", effect)});
  }
  return {};
}

void count(Join& join) {
  count_contents(join.model);
  for (const auto& table : join.tables)
    join.model.report.count("rows of " + table.source.name, table.row_count);
}

}  // namespace

Result<Model> import_esco(const std::vector<std::filesystem::path>& sources,
                          const ImportOptions& options) {
  auto list = list_sources(sources, options);
  if (!list) return tl::unexpected(list.error());
  keep_wanted(*list, options);
  if (list->tables.empty())
    return fail(ErrorKind::input, "{}: no table in English or in one of the languages asked for",
                sources.front().string());
  auto tables = read_tables(*list, options);
  if (!tables) return tl::unexpected(tables.error());

  Join join;
  join.tables = std::move(*tables);
  join.threads = options.threads;
  join.model.release = list->release;
  order_tables(join);
  if (auto complete = check_completeness(join); !complete) return tl::unexpected(complete.error());
  make_concepts(join);
  join_rows(join);
  add_from_other_tables(join);
  make_edges(join);
  make_texts(join);
  count(join);
  for (const auto& name : list->unknown)
    join.model.report.add({FaultKind::unknown_table, name, 0, "no table of ESCO: not read"});
  for (auto& table : join.tables) {
    table.faults.move_into(join.model.report, table.source.name);
    join.model.sources.push_back({table.source.name, table.source.size, table.hash});
  }
  put_in_order(join.model);
  return std::move(join.model);
}

}  // namespace metier::taxonomy
