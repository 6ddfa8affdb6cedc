// National occupation titles to ESCO: MELO.
#include <unordered_map>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

constexpr std::size_t kQuick = 5;
constexpr std::uint32_t kUnknown = 0xFFFFFFFF;  // right, but not in this release: never found

struct Dataset {
  const char* folder;
  const char* language;
  const char* target;
};
constexpr Dataset kDatasets[] = {{"usa_q_en_c_en", "en", "en"}, {"deu_q_de_c_de", "de", "de"},
                                 {"deu_q_de_c_en", "de", "en"}, {"esp_q_es_c_es", "es", "es"},
                                 {"esp_q_es_c_en", "es", "en"}, {"fra_q_fr_c_fr", "fr", "fr"},
                                 {"fra_q_fr_c_en", "fr", "en"}};

std::string part_name(const Dataset& set) {
  return fmt::format("{}-{}", set.language, set.target);
}

struct Tables {
  Table queries, forms, concepts, annotations;
};

Result<Tables> read_tables(const SetOptions& options, const Dataset& set) {
  Tables out;
  const auto folder = options.bench / "melo" / set.folder;
  const std::pair<const char*, Table*> files[] = {{"queries.tsv", &out.queries},
                                                  {"corpus_elements.tsv", &out.forms},
                                                  {"concept_mapping.tsv", &out.concepts},
                                                  {"annotations.tsv", &out.annotations}};
  for (const auto& [name, table] : files) {
    auto read = read_tsv(folder / name, false);
    if (!read) return tl::unexpected(read.error());
    *table = std::move(*read);
    if (table->rows.empty() || table->rows.front().size() < 2)
      return fail(ErrorKind::input, "{}: too few columns", table->name);
  }
  if (out.annotations.rows.front().size() < 4)
    return fail(ErrorKind::input, "{}: too few columns", out.annotations.name);
  return out;
}

std::vector<Query> queries_of(const Tables& tables, const Dataset& set) {
  std::vector<Query> out;
  for (const Cells& row : tables.queries.rows) out.push_back({row[1], {}, set.language});
  return out;
}

// What is right for each query, where `ids` says which id each surface form has.
std::vector<Gold> gold_of(const Tables& tables,
                          const std::unordered_map<std::string, std::uint32_t>& ids) {
  std::unordered_map<std::string, std::size_t> places;
  for (const Cells& row : tables.queries.rows) places.emplace(row[0], places.size());
  std::vector<Gold> out(tables.queries.rows.size());
  for (const Cells& row : tables.annotations.rows) {
    const auto query = places.find(row[0]);
    const auto id = ids.find(row[2]);
    if (row[3] == "1" && query != places.end() && id != ids.end())
      out[query->second].push_back({id->second});
  }
  for (Gold& gold : out) gold = in_order(std::move(gold));
  return out;
}

Part concept_part(const Tables& tables, const Dataset& set, const SetOptions& options) {
  std::unordered_map<std::string, std::uint32_t> ids;
  for (const Cells& row : tables.concepts.rows) {
    const ConceptId id = options.snapshot->taxonomy().find_uri(row[1]);
    ids.emplace(row[0], id.valid() ? id.value : kUnknown);
  }
  Part part{part_name(set), gold_of(tables, ids)};
  sample(part.gold, options.quick, kQuick);
  std::size_t without = 0;
  for (const Gold& gold : part.gold) without += !gold.empty() && gold.front().id == kUnknown;
  if (without > 0)
    part.note = fmt::format("{} queries without a right answer in this release", without);
  return part;
}

}  // namespace

Result<std::vector<Task>> melo(const SetOptions& options) {
  std::vector<Task> out;
  for (const Dataset& set : kDatasets) {
    const auto tables = read_tables(options, set);
    if (!tables) return tl::unexpected(tables.error());
    auto queries = queries_of(*tables, set);
    Part part = concept_part(*tables, set, options);
    sample(queries, options.quick, kQuick);
    // The queries of a country are the same for both targets: ranked once, judged twice.
    if (out.empty() || out.back().queries.front().language != set.language) {
      Task task;
      task.set = "melo";
      task.kind = link::RankKind::occupations_with_isco;
      task.queries = std::move(queries);
      task.metrics = {mrr(), accuracy_at(1), accuracy_at(10)};
      out.push_back(std::move(task));
    }
    if (out.back().queries.size() != part.gold.size())
      return fail(ErrorKind::input, "{}: other queries than those of its country's other target",
                  tables->queries.name);
    out.back().parts.push_back(std::move(part));
  }
  return out;
}

Result<std::vector<Task>> melo_forms(const SetOptions& options) {
  std::vector<Task> out;
  for (const Dataset& set : kDatasets) {
    const auto tables = read_tables(options, set);
    if (!tables) return tl::unexpected(tables.error());
    Task task;
    task.set = "melo_forms";
    task.queries = queries_of(*tables, set);
    std::unordered_map<std::string, std::uint32_t> ids;
    for (const Cells& row : tables->forms.rows) {
      ids.emplace(row[0], static_cast<std::uint32_t>(task.corpus.size()));
      task.corpus.push_back(row[1]);
    }
    Part part{part_name(set), gold_of(*tables, ids)};
    sample(task.queries, options.quick, kQuick);
    sample(part.gold, options.quick, kQuick);
    task.parts.push_back(std::move(part));
    task.metrics = {mrr(), accuracy_at(1), accuracy_at(10)};
    out.push_back(std::move(task));
  }
  return out;
}

}  // namespace metier::quality
