#include "api/state.h"

#include <simdjson.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

namespace metier::api {
namespace {

// "dansk": what the speakers call it; the code where ICU does not know.
std::string native_name(std::string_view code) {
  const icu::Locale locale(std::string(code).c_str());
  icu::UnicodeString name;
  locale.getDisplayLanguage(locale, name);
  std::string out;
  name.toUTF8String(out);
  return out.empty() ? std::string(code) : out;
}

// Release and sources out of the section build_info (docs/snapshot-format.md, section 4). A field
// that is not there stays empty: another version of the program may have written the file.
void read_build_info(std::string_view text, Service::State& state) {
  simdjson::dom::parser parser;
  simdjson::dom::element info;
  JsonWriter sources;
  sources.begin_array();
  if (parser.parse(text.data(), text.size()).get(info) == simdjson::SUCCESS) {
    std::string_view release;
    if (info["release"].get(release) == simdjson::SUCCESS) state.release = release;
    simdjson::dom::array list;
    if (info["sources"].get(list) == simdjson::SUCCESS) {
      for (const simdjson::dom::element source : list) {
        std::string_view name, hash;
        std::uint64_t size = 0;
        if (source["name"].get(name) || source["hash"].get(hash) || source["size"].get(size))
          continue;
        sources.begin_object().field("name", name).field("size", size);
        sources.field("hash", hash).end_object();
      }
    }
  }
  sources.end_array();
  state.sources_json = sources.take();
}

// This snapshot's release, which looks into the service's own index, and the older ones.
Result<std::vector<esco::Release>> releases_of(
    const Service::State& state,
    const std::vector<std::shared_ptr<const snapshot::Snapshot>>& older) {
  std::vector<esco::Release> out;
  for (const auto& snapshot : older) {
    auto index = search::Index::open(snapshot);
    if (!index) return tl::unexpected(index.error());
    out.push_back({esco::version_of(*snapshot), snapshot,
                   std::make_shared<const search::Index>(std::move(*index))});
  }
  out.push_back({esco::version_of(*state.snapshot),
                 state.snapshot,
                 {std::shared_ptr<const void>(), &state.index}});
  return out;
}

}  // namespace

Result<Parts> Parts::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto index = search::Index::open(snapshot);
  if (!index) return tl::unexpected(index.error());
  auto reader = link::Reader::open(snapshot);
  if (!reader) return tl::unexpected(reader.error());
  auto ranker = link::Ranker::open(snapshot);
  if (!ranker) return tl::unexpected(ranker.error());
  auto levels = levels::Levels::open(*snapshot);
  if (!levels) return tl::unexpected(levels.error());
  return Parts{std::move(snapshot), std::move(*index), std::move(*reader), std::move(*ranker),
               std::move(*levels)};
}

Result<std::unique_ptr<const Service::State>> Service::State::make(
    std::shared_ptr<const snapshot::Snapshot> snapshot, ServiceOptions options) {
  auto parts = Parts::open(std::move(snapshot));
  if (!parts) return tl::unexpected(parts.error());
  auto state =
      std::make_unique<State>(std::move(*parts), options.cache_bytes, options.esco_cache_bytes);
  auto resolver = Resolver::open(state->snapshot, &state->index);
  if (!resolver) return tl::unexpected(resolver.error());
  state->resolver = std::move(*resolver);
  auto mapper = mapping::Mapper::open(state->snapshot, state->index, state->ranker);
  if (!mapper) return tl::unexpected(mapper.error());
  state->mapper = std::move(*mapper);
  state->cv_reader.emplace(state->reader, *state->mapper);
  auto ground = match::Ground::open(state->snapshot);
  if (!ground) return tl::unexpected(ground.error());
  state->ground = std::move(*ground);
  auto duties = market::DutyReader::open(state->snapshot);
  if (!duties) return tl::unexpected(duties.error());
  state->duties.emplace(std::move(*duties));

  auto releases = releases_of(*state, options.older_releases);
  if (!releases) return tl::unexpected(releases.error());
  state->releases.emplace(std::move(*releases));

  const auto& file = state->snapshot->file();
  const auto info = file.json(snapshot::SectionId::build_info);
  if (!info) return tl::unexpected(info.error());
  const auto report = file.json(snapshot::SectionId::report_json);
  if (!report) return tl::unexpected(report.error());
  state->report_json = *report;
  read_build_info(*info, *state);

  const auto& t = state->taxonomy();
  for (std::size_t l = 0; l < t.language_count(); ++l)
    state->language_names.push_back(native_name(t.language_code(LanguageId(l))));
  state->content_hash = hex(file.content_hash()).view();
  state->etag_seed =
      hash64(state->content_hash + std::string(kVersion) + (options.adverts ? "adverts" : ""));

  state->adverts = std::move(options.adverts);
  state->assets = std::move(options.assets);
  state->page_policy = std::move(options.page_policy);
  for (const auto& asset : state->assets) state->asset_by_path.emplace(asset.path, &asset);
  return state;
}

}  // namespace metier::api
