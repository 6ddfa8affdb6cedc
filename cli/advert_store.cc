#include "advert_store.h"

#include <algorithm>
#include <cstdlib>

#include "occupations.h"

namespace metier::cli {
namespace fs = std::filesystem;
namespace {

// Beside a file; of a server, in the user's cache.
fs::path columns_file(const std::string& where, const store::Store& store) {
  if (!is_store_url(where)) return where + ".columns";
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  fs::path folder = cache != nullptr && *cache != '\0' ? fs::path(cache)
                    : home != nullptr                  ? fs::path(home) / ".cache"
                                                       : fs::temp_directory_path();
  folder /= "metier";
  std::error_code ignored;
  fs::create_directories(folder, ignored);
  return folder / (store.id() + ".columns");
}

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c; });
  return text;
}

Result<std::string> skill_named(const AdvertCounts& with, const std::string& name) {
  const auto& t = with.taxonomy();
  for (const auto kind : {taxonomy::ConceptKind::skill, taxonomy::ConceptKind::skill_group}) {
    const auto found = with.resolver->resolve(name, {kind, with.language});
    if (!found) return tl::unexpected(found.error());
    if (found->id.valid() && t.kind(found->id) == kind) return std::string(t.uri(found->id));
    if (kind == taxonomy::ConceptKind::skill_group)
      return tl::unexpected(api::unknown_concept(t, name, *found, with.language));
  }
  return std::string();
}

}  // namespace

bool is_store_url(const std::string& store) {
  return store.starts_with("postgresql://") || store.starts_with("postgres://");
}

Result<std::unique_ptr<market::Live>> open_live(const std::string& where) {
  auto store = store::open(where, {.create = false, .read_only = true});
  if (!store) return tl::unexpected(store.error());
  auto cache = columns_file(where, **store);
  return market::Live::open(std::move(*store), cache);
}

Result<std::string> country_given(const std::string& name) {
  if (name.empty()) return name;
  const std::string_view code = places::country_code(name);
  if (code.empty())
    return fail(ErrorKind::usage, "country \"{}\": wanted is a name or a code as in DK", name);
  return std::string(code);
}

void add_store_option(CLI::App& verb, std::string& store) {
  verb.add_option(
          "--store", store,
          "Where adverts are kept: a file (SQLite) or postgresql://… (default: $METIER_STORE, "
          "else var/adverts.db)")
      ->type_name("WHERE");
}

Result<std::unique_ptr<store::Store>> open_store(const std::string& given,
                                                 const store::OpenOptions& options) {
  const std::string where = given.empty() ? default_store() : given;
  auto store = store::open(where, options);
  if (!store && store.error().kind == ErrorKind::not_found)
    return fail(ErrorKind::not_found, "{}\nImport adverts first: metier adverts import FILE...",
                store.error().message);
  return store;
}

Result<market::Columns> load_columns(const std::string& given, store::Store& store) {
  return market::load_columns(store, columns_file(given.empty() ? default_store() : given, store));
}

void add_filter_options(CLI::App& verb, AdvertFilter& f) {
  verb.add_option("--occupation", f.occupation, "Adverts for it: URI, code or label");
  verb.add_option("--isco", f.isco, "ISCO-08 group, one to four digits, with all below it");
  verb.add_option("--skill", f.skills,
                  "Adverts that ask for it or for a narrower one: URI, code or label; repeat for "
                  "any of several");
  verb.add_option("--country", f.country, "Two letters or a name")->type_name("CC");
  verb.add_option("--region", f.region, "ISO 3166-2 code")->type_name("CC-R");
  verb.add_option("--advert-lang", f.language, "Adverts in that language")->type_name("xx");
  verb.add_option("--source", f.source, "Adverts of that source");
  verb.add_option("--from", f.from, "First month of posting")->type_name("YYYY-MM");
  verb.add_option("--to", f.to, "Last month of posting")->type_name("YYYY-MM");
  verb.add_option("--min-probability", f.probability,
                  "Leave out adverts whose ISCO group is less likely than this")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("0..1");
  verb.add_flag("--duplicates", f.duplicates, "Count near duplicates too");
}

Result<AdvertCounts> AdvertCounts::open(const std::string& snapshot_path, const std::string& store,
                                        const std::string& language) {
  AdvertCounts out;
  auto snapshot = open_snapshot(snapshot_path);
  if (!snapshot) return tl::unexpected(snapshot.error());
  out.snapshot = std::move(*snapshot);
  auto resolver = api::Resolver::open(out.snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  out.resolver = std::make_unique<api::Resolver>(std::move(*resolver));
  const auto chosen = chosen_language(out.taxonomy(), language);
  if (!chosen) return tl::unexpected(chosen.error());
  out.language = *chosen;
  auto opened = open_store(store, {.create = false, .read_only = true});
  if (!opened) return tl::unexpected(opened.error());
  out.store = std::move(*opened);
  auto columns = load_columns(store, *out.store);
  if (!columns) return tl::unexpected(columns.error());
  out.columns = std::move(*columns);
  return out;
}

Result<market::Filter> AdvertCounts::filter(const AdvertFilter& given) const {
  market::Filter out;
  if (!given.occupation.empty()) {
    const auto id = occupation_named(taxonomy(), *resolver, given.occupation, language);
    if (!id) return tl::unexpected(id.error());
    out.occupation = taxonomy().uri(*id);
  }
  for (const std::string& name : given.skills) {
    auto uri = skill_named(*this, name);
    if (!uri) return tl::unexpected(uri.error());
    out.skills.push_back(std::move(*uri));
  }
  out.isco = given.isco;
  auto country = country_given(given.country);
  if (!country) return tl::unexpected(country.error());
  out.country = std::move(*country);
  out.region = upper(given.region);
  out.language = given.language;
  out.source = given.source;
  out.from = given.from;
  out.to = given.to;
  out.currency = upper(given.currency);
  out.duplicates = given.duplicates;
  out.isco_probability = static_cast<float>(given.probability);
  return out;
}

}  // namespace metier::cli
