// Job descriptions to CVs, job titles to skills: the toy data of TalentCLEF 2026.
#include <map>
#include <unordered_map>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

namespace fs = std::filesystem;

// The files of a folder by name, in the order of names.
Result<std::map<std::string, std::string>> read_folder(const fs::path& path) {
  std::map<std::string, std::string> out;
  std::error_code failed;
  for (const auto& entry : fs::directory_iterator(path, failed)) {
    auto text = read_text(entry.path());
    if (!text) return tl::unexpected(text.error());
    out.emplace(entry.path().filename().string(), std::move(*text));
  }
  if (failed) return fail(ErrorKind::io, "{}: {}", path.string(), failed.message());
  return out;
}

Result<Task> job_to_cvs(const SetOptions& options, const std::string& jobs, const std::string& cvs,
                        const std::string& name) {
  const auto folder = options.bench / "cv_matching/taskA";
  const auto queries = read_folder(folder / jobs / "queries");
  const auto corpus = read_folder(folder / cvs / "corpus");
  const auto right = read_tsv(folder / name / "qrels.tsv", false);
  if (!queries) return tl::unexpected(queries.error());
  if (!corpus) return tl::unexpected(corpus.error());
  if (!right) return tl::unexpected(right.error());
  Task task;
  task.set = "cv_matching";
  std::map<std::string, std::uint32_t> texts;
  for (const auto& [id, text] : *corpus) {
    texts.emplace(id, static_cast<std::uint32_t>(task.corpus.size()));
    task.corpus.push_back(text);
  }
  std::map<std::string, std::size_t> places;
  for (const auto& [id, text] : *queries) {
    places.emplace(id, task.queries.size());
    task.queries.push_back({text, {}, jobs});
  }
  Part part{"job to CVs, " + name, std::vector<Gold>(task.queries.size())};
  for (const Cells& row : right->rows)
    if (row.at(3) != "0" && places.contains(row[0]) && texts.contains(row[2]))
      part.gold[places[row[0]]].push_back({texts[row[2]]});
  for (Gold& gold : part.gold) gold = in_order(std::move(gold));
  task.parts.push_back(std::move(part));
  task.metrics = {map(), ndcg_all()};
  return task;
}

Result<Task> title_to_skills(const SetOptions& options) {
  const auto folder = options.bench / "cv_matching/taskB";
  const auto queries = read_tsv(folder / "queries", true);
  const auto corpus = read_tsv(folder / "corpus_elements", true);
  const auto right = read_tsv(folder / "qrels.tsv", false);
  for (const auto* table : {&queries, &corpus, &right})
    if (!*table) return tl::unexpected(table->error());
  Task task;
  task.set = "cv_matching";
  std::unordered_map<std::string, std::uint32_t> skills;
  for (const Cells& row : corpus->rows) {
    const auto names = parse_python_list(row.at(2));
    if (!names) return fail(ErrorKind::input, "{}: no list: {}", corpus->name, row[2]);
    const auto id = static_cast<std::uint32_t>(skills.size());
    skills.emplace(row[0], id);
    for (const std::string& name : *names) {
      task.corpus.push_back(name);
      task.stands_for.push_back(id);
    }
  }
  std::unordered_map<std::string, std::size_t> places;
  for (const Cells& row : queries->rows) {
    places.emplace(row.at(0), task.queries.size());
    task.queries.push_back({row.at(1), {}, "en"});
  }
  Part part{"title to skills, en", std::vector<Gold>(task.queries.size())};
  for (const Cells& row : right->rows)
    if (row.at(3) != "0" && places.contains(row[0]) && skills.contains(row[2]))
      part.gold[places[row[0]]].push_back({skills[row[2]], row[3] == "2" ? 2.F : 1.F});
  for (Gold& gold : part.gold) gold = in_order(std::move(gold));
  task.parts.push_back(std::move(part));
  task.metrics = {map(), ndcg_all()};
  return task;
}

}  // namespace

Result<std::vector<Task>> cv_matching(const SetOptions& options) {
  std::vector<Task> out;
  const char* folders[][3] = {{"en", "en", "en"}, {"es", "es", "es"}, {"en", "es", "en-es"}};
  for (const auto& [jobs, cvs, name] : folders) {
    auto task = job_to_cvs(options, jobs, cvs, name);
    if (!task) return tl::unexpected(task.error());
    out.push_back(std::move(*task));
  }
  auto task = title_to_skills(options);
  if (!task) return tl::unexpected(task.error());
  out.push_back(std::move(*task));
  return out;
}

}  // namespace metier::quality
