// Any mixture of tables of ESCO, RDF files and lists of skills.
#include <algorithm>
#include <optional>

#include "taxonomy/checks.h"
#include "taxonomy/import.h"
#include "taxonomy/inputs.h"
#include "taxonomy/merge.h"
#include "taxonomy/skill_list.h"
#include "taxonomy/skos_model.h"

namespace metier::taxonomy {
namespace {

class AnyImport {
 public:
  AnyImport(const Inputs& inputs, const ImportOptions& options)
      : inputs_(inputs), options_(options) {}

  Result<Model> run() {
    if (!inputs_.tables.empty())
      if (auto done = add(import_esco(inputs_.tables, options_)); !done)
        return tl::unexpected(done.error());
    if (auto done = read_others(); !done) return tl::unexpected(done.error());
    if (parts_ > 1) settle();
    model_->sources.insert(model_->sources.end(), read_.begin(), read_.end());
    put_in_order(*model_);
    return std::move(*model_);
  }

 private:
  Result<void> add(Result<Model> model) {
    if (!model) return tl::unexpected(model.error());
    ++parts_;
    if (!model_) {
      model_ = std::move(*model);
    } else {
      merge(*model_, *model);
    }
    return {};
  }

  // All RDF files are one graph: what one says of a concept, another may go on with.
  Result<void> read_others() {
    SkosGraph graph;
    std::vector<Model> lists;
    for (const auto& input : inputs_.others) {
      const auto bytes = SourceBytes::open(input.source, options_);
      if (!bytes) return tl::unexpected(bytes.error());
      read_.push_back({input.source.name, bytes->text().size(), hash64(bytes->text())});
      if (input.syntax == Syntax::csv) {
        auto list = import_skill_list(input.source.name, bytes->text(), options_);
        if (!list) return tl::unexpected(list.error());
        if (options_.progress) options_.progress(bytes->text().size());
        lists.push_back(std::move(*list));
      } else if (auto done = read_rdf(graph, input, bytes->text()); !done) {
        return done;
      }
    }
    if (!graph.files.empty())
      if (auto done = add(model_of(std::move(graph), options_)); !done) return done;
    for (auto& list : lists)
      if (auto done = add(std::move(list)); !done) return done;
    return {};
  }

  Result<void> read_rdf(SkosGraph& graph, const Input& input, std::string_view bytes) {
    const auto syntax = input.syntax == Syntax::unknown ? syntax_of(bytes) : input.syntax;
    if (syntax != Syntax::turtle && syntax != Syntax::rdf_xml)
      return fail(ErrorKind::input, "{}: neither Turtle nor N-Triples nor RDF/XML",
                  input.source.name);
    return add_file(graph, syntax == Syntax::turtle ? RdfSyntax::turtle : RdfSyntax::xml,
                    input.source.name, bytes, options_.progress);
  }

  // Several models have become one: circles may run through both.
  void settle() {
    put_in_order(*model_);
    const auto first =
        std::stable_partition(model_->edges.begin(), model_->edges.end(),
                              [](const Edge& e) { return e.relation != Relation::broader; });
    cut_circles(*model_, static_cast<std::size_t>(first - model_->edges.begin()));
    count_contents(*model_);
  }

  const Inputs& inputs_;
  const ImportOptions& options_;
  std::optional<Model> model_;
  std::size_t parts_ = 0;
  std::vector<SourceFile> read_;
};

}  // namespace

Result<Model> import_taxonomy(const std::vector<std::filesystem::path>& sources,
                              const ImportOptions& options) {
  if (sources.empty()) return import_esco(sources, options);
  const auto inputs = sort_inputs(sources, options);
  if (!inputs) return tl::unexpected(inputs.error());
  return AnyImport(*inputs, options).run();
}

Result<std::uint64_t> source_bytes(const std::vector<std::filesystem::path>& sources) {
  const auto inputs = sort_inputs(sources, {});
  if (!inputs) return tl::unexpected(inputs.error());
  std::uint64_t sum = inputs->other_bytes;
  if (inputs->tables.empty() && !sources.empty()) return sum;
  const auto list = list_sources(inputs->tables, {});
  if (!list) return tl::unexpected(list.error());
  for (const auto& table : list->tables) sum += table.size;
  return sum;
}

}  // namespace metier::taxonomy
