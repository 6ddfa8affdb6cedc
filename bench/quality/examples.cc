// Prints the training part of SkillSkape as `metier build --examples` takes it: what learning from
// sentences with answers is worth.
#include <CLI/CLI.hpp>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

Result<void> print_examples(const std::string& path, const std::string& bench) {
  const auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto& taxonomy = (*snapshot)->taxonomy();
  const auto tasks = skillskape_part({.bench = bench, .snapshot = snapshot->get()}, "train");
  if (!tasks) return tl::unexpected(tasks.error());
  for (const Task& task : *tasks)
    for (std::size_t q = 0; q < task.queries.size(); ++q)
      for (const Right& right : task.parts[0].gold[q]) {
        if (right.id == ConceptId::kNone) continue;
        JsonWriter json;
        json.begin_object().field("text", task.queries[q].text);
        json.field("uri", taxonomy.uri(ConceptId(std::size_t{right.id}))).end_object();
        fmt::print("{}\n", json.text());
      }
  return {};
}

}  // namespace
}  // namespace metier::quality

int main(int argc, char** argv) {
  std::string snapshot, bench = "../shared/bench";
  CLI::App app("Prints examples for `metier build --examples`.", "examples");
  app.add_option("--snapshot", snapshot, "Snapshot of a full release")->required();
  app.add_option("--bench", bench, "Folder of the evaluation sets");
  CLI11_PARSE(app, argc, argv);
  if (const auto done = metier::quality::print_examples(snapshot, bench); !done) {
    fmt::print(stderr, "examples: {}\n", done.error().message);
    return 1;
  }
  return 0;
}
