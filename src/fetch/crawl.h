// From the lists of an API to all concepts of a release.
#pragma once

#include <string>
#include <vector>

#include "fetch/asker.h"
#include "fetch/page_store.h"
#include "fetch/resource.h"

namespace metier::fetch {

struct CrawlOptions {
  std::string api;               // without a slash at its end
  std::string selected_version;  // empty: the latest
  Languages languages;
  unsigned threads = 1;
  std::uint64_t max_answer = 0;
  std::uint64_t max_concepts = 0;
  Progress::Style progress = Progress::Style::automatic;
};

struct Crawled {
  std::vector<Resource> resources;  // by URI, each once
  std::vector<std::string> warnings;
  std::uint64_t requests = 0, kept = 0;
};

Result<Crawled> crawl(const CrawlOptions& options, Asker& asker, const PageStore& store);

}  // namespace metier::fetch
