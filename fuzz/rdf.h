// What the fuzzers of the RDF readers share.
#pragma once

#include <cstdlib>
#include <string>

#include "taxonomy/skos_model.h"
#include "taxonomy/taxonomy.h"

namespace metier::fuzz {

inline void require(bool truth) {
  if (!truth) std::abort();
}

// Any bytes as an RDF file: one error that names the file, or a model that keeps its promises.
inline void read_rdf(taxonomy::RdfSyntax syntax, std::string_view bytes) {
  taxonomy::SkosGraph graph;
  std::uint64_t consumed = 0;
  const auto done =
      taxonomy::add_file(graph, syntax, "fuzz", bytes, [&](std::uint64_t n) { consumed += n; });
  require(consumed <= bytes.size());
  if (!done) {
    require(done.error().message.starts_with("fuzz:"));
    require(done.error().message.find('\n') == std::string::npos);
    return;
  }
  const auto model = taxonomy::model_of(std::move(graph), {});
  if (!model) return;
  require(!model->concepts.empty() && !model->languages.empty());
  for (const auto& label : model->labels) {
    require(label.owner.index() < model->concepts.size());
    require(label.language.index() < model->languages.size());
    require(!utf8::first_invalid(model->texts.text(label.text)));
  }
  for (const auto& note : model->notes) require(note.owner.index() < model->concepts.size());
  for (const auto& edge : model->edges) {
    require(edge.from.index() < model->concepts.size());
    require(edge.to.index() < model->concepts.size());
  }
  require(taxonomy::first_difference(*model, *model).empty());
}

}  // namespace metier::fuzz
