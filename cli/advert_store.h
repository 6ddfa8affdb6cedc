// What the verbs share that work on stored adverts.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/api.h"
#include "market/market.h"
#include "store/store.h"
#include "verb.h"

namespace metier::cli {

// Adds --store WHERE (default: default_store()).
void add_store_option(CLI::App& verb, std::string& store);

Result<std::unique_ptr<store::Store>> open_store(const std::string& given,
                                                 const store::OpenOptions& options);

bool is_store_url(const std::string& store);
// For a server: with columns that are kept up to date.
Result<std::unique_ptr<market::Live>> open_live(const std::string& where);

// Columns of an open store; `given` is what open_store() was given.
Result<market::Columns> load_columns(const std::string& given, store::Store& store);

// The code of a country given by its code or by its name in any language; empty for none.
Result<std::string> country_given(const std::string& name);

// Which adverts; the names as the user gave them.
struct AdvertFilter {
  std::string occupation, isco, country, region, language, source, from, to, currency;
  std::vector<std::string> skills;
  bool duplicates = false;
  double probability = 0;
};
void add_filter_options(CLI::App& verb, AdvertFilter& filter);

// A snapshot with what finds concepts by name, an open store and its columns.
struct AdvertCounts {
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::unique_ptr<api::Resolver> resolver;
  std::unique_ptr<store::Store> store;
  market::Columns columns;
  LanguageId language;

  static Result<AdvertCounts> open(const std::string& snapshot, const std::string& store,
                                   const std::string& language);
  const snapshot::Taxonomy& taxonomy() const { return snapshot->taxonomy(); }
  Result<market::Filter> filter(const AdvertFilter& given) const;
};

// One of each way in: import.cc, stats.cc ...
void add_adverts_import(CLI::App& adverts, Run& run);
void add_adverts_stats(CLI::App& adverts, Run& run);
void add_adverts_pay(CLI::App& adverts, Run& run);
void add_adverts_duties(CLI::App& adverts, Run& run);
void add_adverts_export(CLI::App& adverts, Run& run);
void add_adverts_keep(CLI::App& adverts, Run& run);  // check, backup, forget-employers

}  // namespace metier::cli
