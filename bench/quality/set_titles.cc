// Job titles to occupations and to other titles, adverts to ISCO groups.
#include <unordered_map>

#include "input.h"
#include "sets.h"

namespace metier::quality {

Result<std::vector<AdvertTitle>> advert_titles(const std::filesystem::path& bench, bool odd) {
  const auto table = read_csv(bench / "job_titles/jobbert_validation.csv");
  if (!table) return tl::unexpected(table.error());
  const auto title = table->column("vacancyTitle");
  const auto uri = table->column("conceptUri");
  if (!title) return tl::unexpected(title.error());
  if (!uri) return tl::unexpected(uri.error());
  std::vector<AdvertTitle> out;
  for (std::size_t r = odd ? 1 : 0; r < table->rows.size(); r += 2)
    out.push_back({table->rows[r][*title], table->rows[r][*uri]});
  return out;
}

Result<std::vector<std::string>> learned_from(const std::filesystem::path& bench) {
  auto titles = advert_titles(bench, false);
  if (!titles) return tl::unexpected(titles.error());
  std::vector<std::string> out;
  for (AdvertTitle& title : *titles) out.push_back(std::move(title.uri));
  return out;
}

Result<std::vector<Task>> job_titles(const SetOptions& options) {
  auto titles = advert_titles(options.bench, true);
  if (!titles) return tl::unexpected(titles.error());
  sample(*titles, options.quick, 8);
  Task task;
  task.set = "job_titles";
  task.kind = link::RankKind::occupations;
  Part part{"en", {}};
  std::size_t unknown = 0;
  for (const AdvertTitle& title : *titles) {
    const ConceptId id = options.snapshot->taxonomy().find_uri(title.uri);
    unknown += id.valid() ? 0 : 1;
    task.queries.push_back({title.title, {}, "en"});
    part.gold.push_back({{id.value}});  // an id that is not there is never found
  }
  part.note = fmt::format("{} titles without a right answer in this release", unknown);
  task.parts.push_back(std::move(part));
  task.metrics = {mrr(), recall_at(5), recall_at(10)};
  return std::vector{std::move(task)};
}

Result<std::vector<Task>> title_matching(const SetOptions& options) {
  std::vector<Task> out;
  for (const char* language : {"en", "es"}) {
    const auto folder = options.bench / "title_matching" / language;
    const auto queries = read_tsv(folder / "queries.tsv", true);
    const auto corpus = read_tsv(folder / "corpus_elements.tsv", true);
    const auto right = read_tsv(folder / "qrels.tsv", false);
    for (const auto* table : {&queries, &corpus, &right})
      if (!*table) return tl::unexpected(table->error());
    Task task;
    task.set = "title_matching";
    std::unordered_map<std::string, std::uint32_t> texts;
    for (const Cells& row : corpus->rows) {
      texts.emplace(row.at(0), static_cast<std::uint32_t>(task.corpus.size()));
      task.corpus.push_back(row.at(1));
    }
    std::unordered_map<std::string, std::size_t> places;
    for (const Cells& row : queries->rows) {
      places.emplace(row.at(0), task.queries.size());
      task.queries.push_back({row.at(1), {}, language});
    }
    Part part{language, std::vector<Gold>(task.queries.size())};
    for (const Cells& row : right->rows) {
      const auto query = places.find(row.at(0));
      const auto text = texts.find(row.at(2));
      if (query == places.end() || text == texts.end())
        return fail(ErrorKind::input, "{}: unknown id {} or {}", right->name, row[0], row[2]);
      if (row.at(3) != "0") part.gold[query->second].push_back({text->second});
    }
    for (Gold& gold : part.gold) gold = in_order(std::move(gold));
    task.parts.push_back(std::move(part));
    task.metrics = {map(), mrr(), accuracy_at(1)};
    out.push_back(std::move(task));
  }
  return out;
}

namespace {

// Unit groups whose code begins so.
Gold isco_groups(const snapshot::Taxonomy& t, std::string_view begin) {
  Gold out;
  for (std::size_t i = 0; i < t.concept_count(); ++i)
    if (t.kind(ConceptId(i)) == snapshot::ConceptKind::isco_group &&
        t.code(ConceptId(i)).size() == 4 && t.code(ConceptId(i)).starts_with(begin))
      out.push_back({static_cast<std::uint32_t>(i)});
  return out;
}

}  // namespace

Result<std::vector<Task>> isco_polish(const SetOptions& options) {
  auto table = read_csv(options.bench / "isco_polish/hand-coded-1k.csv");
  if (!table) return tl::unexpected(table.error());
  sample(table->rows, options.quick, 5);
  const auto code = table->column("class");
  const auto text = table->column("desc");
  if (!code) return tl::unexpected(code.error());
  if (!text) return tl::unexpected(text.error());
  const auto& t = options.snapshot->taxonomy();
  Task task;
  task.set = "isco_polish";
  task.kind = link::RankKind::isco;
  for (const Cells& row : table->rows) task.queries.push_back({row[*text], {}, "pl"});
  for (std::size_t digits = 1; digits <= 4; ++digits) {
    Part part{fmt::format("{} digit{}", digits, digits == 1 ? "" : "s"), {}};
    std::size_t unknown = 0;
    for (const Cells& row : table->rows) {
      // Right are all groups that begin with the same digits.
      part.gold.push_back(isco_groups(t, row[*code].substr(0, digits)));
      if (!part.gold.back().empty()) continue;
      ++unknown;
      part.gold.back().push_back({ConceptId::kNone});
    }
    if (unknown > 0)
      part.note = fmt::format("{} adverts with a group that is not in ISCO-08", unknown);
    task.parts.push_back(std::move(part));
  }
  Metric first = recall_at(1);
  first.scale = 100;
  task.metrics = {first};
  Task esco = task;  // the last row again
  esco.kind = link::RankKind::isco_of_esco;
  esco.parts.erase(esco.parts.begin(), esco.parts.end() - 1);
  esco.parts.front().name = "4 digits, --esco-groups";
  return std::vector{std::move(task), std::move(esco)};
}

}  // namespace metier::quality
