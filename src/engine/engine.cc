#include "engine/engine.h"

#include <optional>

#include "api/api.h"
#include "base/base.h"
#include "link/link.h"
#include "search/search.h"
#include "snapshot/snapshot.h"

namespace metier {
namespace {

EngineError outside(const Error& error) {
  const int status = error.kind == ErrorKind::snapshot ? 3 : error.kind == ErrorKind::usage ? 2 : 1;
  return {status, error.message};
}

LanguageId language_or_english(const snapshot::Taxonomy& t, std::string_view code) {
  const auto language = t.language(code);
  return language.valid() ? language : t.english();
}

}  // namespace

struct Engine::State {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  search::Index index;
  link::Reader reader;
  std::optional<api::Resolver> resolver{};  // looks into `index`; there once open() is done
};

Engine::Engine(std::unique_ptr<const State> state) : state_(std::move(state)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

tl::expected<Engine, EngineError> Engine::open(const std::string& snapshot_path) {
  auto snapshot = snapshot::Snapshot::open(snapshot_path);
  if (!snapshot) return tl::unexpected(outside(snapshot.error()));
  if (auto sound = (*snapshot)->file().verify_all(); !sound)
    return tl::unexpected(outside(sound.error()));
  auto index = search::Index::open(*snapshot);
  if (!index) return tl::unexpected(outside(index.error()));
  auto reader = link::Reader::open(*snapshot);
  if (!reader) return tl::unexpected(outside(reader.error()));
  auto state = std::make_unique<State>(State{*snapshot, std::move(*index), std::move(*reader)});
  auto resolver = api::Resolver::open(state->snapshot, &state->index);
  if (!resolver) return tl::unexpected(outside(resolver.error()));
  state->resolver = std::move(*resolver);
  return Engine(std::move(state));
}

tl::expected<std::string, EngineError> Engine::show(std::string_view name,
                                                    std::string_view language) const {
  const auto& t = state_->snapshot->taxonomy();
  api::ResolveOptions options;
  options.language = language_or_english(t, language);
  const auto found = state_->resolver->resolve(name, options);
  if (!found) return tl::unexpected(outside(found.error()));
  if (!found->id.valid())
    return tl::unexpected(outside(api::unknown_concept(t, name, *found, options.language)));
  return api::to_json(api::profile(t, found->id, options.language));
}

std::vector<EngineHit> Engine::search(std::string_view text, std::string_view language,
                                      std::size_t limit) const {
  const auto& t = state_->snapshot->taxonomy();
  search::Query query;
  query.text = text;
  query.language = language_or_english(t, language);
  query.limit = limit;
  std::vector<EngineHit> out;
  for (const auto& hit : state_->index.search(query).hits) {
    const auto matched = hit.label.valid() ? t.label_text(hit.label) : std::string_view();
    out.push_back({std::string(t.uri(hit.concept_id)), std::string(t.code(hit.concept_id)),
                   std::string(t.label(hit.concept_id, query.language)),
                   std::string(taxonomy::name(t.kind(hit.concept_id))), std::string(matched),
                   hit.score});
  }
  return out;
}

std::string Engine::read(std::string_view text, std::string_view language) const {
  link::Scratch scratch;
  link::Reading reading;
  const link::Document document{text, {}, language};
  state_->reader.read(document, scratch, reading);
  JsonWriter json;
  link::write_json(state_->snapshot->taxonomy(), document, reading, std::nullopt, json);
  return json.take();
}

}  // namespace metier
