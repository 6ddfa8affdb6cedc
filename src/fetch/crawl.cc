#include "fetch/crawl.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <unordered_set>

namespace metier::fetch {
namespace {

constexpr std::string_view kSchemePrefix = "http://data.europa.eu/esco/concept-scheme/";
constexpr std::size_t kPageSize = 100;    // asked for; a service may give less
constexpr std::size_t kUriBytes = 6'000;  // of the addresses that ask by uris
constexpr std::size_t kMostRounds = 50;   // of following links: nothing in ESCO is that deep
constexpr std::size_t kIdlePages = 64;    // pages in a row that may bring nothing new

constexpr std::string_view path_name(Path path) {
  constexpr std::array<std::string_view, kPathCount> kNames{"occupation", "skill", "concept"};
  return kNames[static_cast<std::size_t>(path)];
}

// The schemes of releases so far, for a service that does not list its own.
constexpr std::array<std::string_view, 21> kKnownSchemes{"occupations",
                                                         "member-occupations",
                                                         "isco",
                                                         "skills",
                                                         "member-skills",
                                                         "skills-hierarchy",
                                                         "isced-f",
                                                         "skill-transversal-groups",
                                                         "skill-language-groups",
                                                         "skill-ict-groups",
                                                         "digcomp",
                                                         "green",
                                                         "research",
                                                         "6c930acd-c104-4ece-acf7-f44fd7333036",
                                                         "8ae4b9f3-507e-4057-a145-2f96f0132613",
                                                         "skill-competence-type",
                                                         "skill-reuse-level",
                                                         "label-role",
                                                         "regulated-professions",
                                                         "relationship-types",
                                                         "skill-type"};

// Their members are of no table: roles of labels, types of skills.
bool holds_words_only(std::string_view scheme) {
  constexpr std::array<std::string_view, 6> kNames{"label-role",         "regulated-professions",
                                                   "relationship-types", "skill-competence-type",
                                                   "skill-reuse-level",  "skill-type"};
  return scheme.starts_with(kSchemePrefix) &&
         std::find(kNames.begin(), kNames.end(), scheme.substr(kSchemePrefix.size())) !=
             kNames.end();
}

struct List {
  Path path;
  std::string scheme;
  std::uint64_t total = 0;
  std::size_t per_page = 0;
};

class Crawler {
 public:
  Crawler(const CrawlOptions& options, Asker& asker, const PageStore& store)
      : options_(options), asker_(asker), store_(store) {}

  Result<Crawled> run() {
    for (const auto step : {&Crawler::schemes, &Crawler::main_lists, &Crawler::follow_links,
                            &Crawler::other_lists, &Crawler::follow_links})
      if (auto done = (this->*step)(); !done) return tl::unexpected(done.error());
    if (bad_links_ > 0)
      warn(fmt::format("{} links lead to what is no URI, the first is {}: left out", bad_links_,
                       bad_link_));
    std::sort(out_.resources.begin(), out_.resources.end(),
              [](const Resource& a, const Resource& b) { return a.uri < b.uri; });
    out_.requests = requests_;
    out_.kept = kept_;
    return std::move(out_);
  }

 private:
  void warn(std::string line) { out_.warnings.push_back(std::move(line)); }

  // ---- asking

  std::string common() const {
    return "&language=en" +
           (options_.selected_version.empty()
                ? std::string()
                : "&selectedVersion=" + percent_encoded(options_.selected_version));
  }

  // What was fetched before is not asked for again.
  Result<Page> ask(const std::string& target, bool needs_total) {
    const auto read = [&](std::string_view body) -> Result<Page> {
      auto page = read_page(body, options_.languages);
      if (page && needs_total && !page->total)
        return fail(ErrorKind::input, "no answer of the API: a list without its total");
      return page;
    };
    if (const auto kept = store_.get(target, options_.max_answer))
      if (auto page = read(*kept)) {
        ++kept_;
        return page;
      }
    Page page;
    const auto body = asker_.get(options_.api + target, [&](std::string_view text) -> Result<void> {
      auto got = read(text);
      if (!got) return tl::unexpected(got.error());
      page = std::move(*got);
      return {};
    });
    if (!body) return tl::unexpected(body.error());
    ++requests_;
    if (auto done = store_.put(target, *body); !done) return tl::unexpected(done.error());
    return page;
  }

  // Runs work(i) on all threads until one fails.
  template <class Work>
  Result<void> in_parallel(std::size_t count, Work work) {
    std::atomic<bool> failed{false};
    std::optional<Error> first;
    std::mutex mutex;
    parallel_for(count, options_.threads, [&](std::size_t i) {
      if (failed) return;
      const Result<void> done = work(i);
      if (done) return;
      failed = true;
      const std::lock_guard lock(mutex);
      if (!first) first = done.error();
    });
    if (first) return tl::unexpected(*first);
    return {};
  }

  // ---- taking in

  // How many concepts were not known. `scheme` is that whose list the page is of, or empty.
  Result<std::size_t> add(Page page, const std::string& scheme) {
    const std::lock_guard lock(mutex_);
    std::size_t fresh = 0;
    for (Resource& resource : page.resources) {
      const auto [at, is_new] = known_.try_emplace(resource.uri, out_.resources.size());
      if (is_new) {
        ++fresh;
        out_.resources.push_back(std::move(resource));
      }
      if (!scheme.empty()) put_in_scheme(out_.resources[at->second], scheme);
    }
    for (std::string& uri : page.named)
      if (!known_.contains(uri)) named_.push_back(std::move(uri));
    if (bad_links_ == 0) bad_link_ = page.bad_link;
    bad_links_ += page.bad_links;
    if (out_.resources.size() > options_.max_concepts)
      return fail(ErrorKind::limit, "{}: more than {} concepts, which no release has", options_.api,
                  options_.max_concepts);
    if (progress_) {
      progress_->count(fresh);
      progress_->advance(fresh);
    }
    return fresh;
  }

  static void put_in_scheme(Resource& resource, const std::string& scheme) {
    for (const Reference& link : resource.links)
      if (link.link == Link::in_scheme && link.uri == scheme) return;
    resource.links.push_back({Link::in_scheme, Path::concept_, scheme});
  }

  // ---- schemes

  Result<void> schemes() {
    auto all = ask("/resource/taxonomy?" + common().substr(1), false);
    if (all && !all->resources.empty()) {
      const auto added = add(std::move(*all), "");
      if (!added) return tl::unexpected(added.error());
    } else if (!all && all.error().kind != ErrorKind::not_found &&
               all.error().kind != ErrorKind::input) {
      return tl::unexpected(all.error());
    } else if (auto done = known_schemes(); !done) {
      return done;
    }
    for (const Resource& resource : out_.resources)
      if (resource.kind == Kind::scheme) scheme_uris_.push_back(resource.uri);
    std::sort(scheme_uris_.begin(), scheme_uris_.end());
    if (scheme_uris_.empty())
      return fail(ErrorKind::input, "{}: this service knows no scheme of ESCO", options_.api);
    return {};
  }

  Result<void> known_schemes() {
    for (const std::string_view name : kKnownSchemes) {
      auto page =
          ask(fmt::format("/resource/taxonomy?uri={}{}{}", kSchemePrefix, name, common()), false);
      if (!page && page.error().kind == ErrorKind::not_found) continue;
      if (!page) return tl::unexpected(page.error());
      if (const auto added = add(std::move(*page), ""); !added)
        return tl::unexpected(added.error());
    }
    return {};
  }

  // ---- lists

  std::string target(const List& list, std::size_t page, std::size_t limit) const {
    return fmt::format("/resource/{}?isInScheme={}{}&limit={}&offset={}", path_name(list.path),
                       percent_encoded(list.scheme), common(), limit, page);
  }

  bool has_scheme(const std::string& uri) const {
    return std::binary_search(scheme_uris_.begin(), scheme_uris_.end(), uri);
  }

  // The four lists that hold every concept of a sound release once.
  Result<void> main_lists() {
    std::vector<List> lists;
    for (const auto& [path, name] :
         {std::pair(Path::occupation, "occupations"), std::pair(Path::skill, "skills"),
          std::pair(Path::concept_, "isco"), std::pair(Path::concept_, "skills-hierarchy")}) {
      List list{path, fmt::format("{}{}", kSchemePrefix, name), 0, 0};
      if (has_scheme(list.scheme)) lists.push_back(std::move(list));
    }
    return walk(std::move(lists), "Fetching concepts");
  }

  Result<void> walk(std::vector<List> lists, const char* what) {
    std::uint64_t total = 0;
    std::vector<Page> first;
    for (List& list : lists) {
      auto page = ask(target(list, 0, kPageSize), true);
      if (!page) return tl::unexpected(page.error());
      if (*page->total > options_.max_concepts)
        return fail(ErrorKind::limit, "{}{}: a total of {}, which no release has", options_.api,
                    target(list, 0, kPageSize), *page->total);
      list.total = *page->total;
      list.per_page = std::max(page->resources.size(), page->named.size());
      total += list.total;
      first.push_back(std::move(*page));
    }
    progress_.emplace(what, total, options_.progress);
    for (std::size_t i = 0; i < lists.size(); ++i)
      if (auto added = add(std::move(first[i]), lists[i].scheme); !added)
        return tl::unexpected(added.error());
    const auto done = other_pages(lists);
    progress_.reset();
    return done;
  }

  // A page of each list after the other, a handful at a time: totals are promises.
  Result<void> other_pages(const std::vector<List>& lists) {
    for (const List& list : lists) {
      if (list.per_page == 0) continue;
      const std::size_t pages = (list.total + list.per_page - 1) / list.per_page;
      for (std::size_t begin = 1; begin < pages; begin += kIdlePages) {
        std::atomic<std::size_t> got{0};
        const auto done =
            in_parallel(std::min(kIdlePages, pages - begin), [&](std::size_t i) -> Result<void> {
              auto page = ask(target(list, begin + i, kPageSize), true);
              if (!page) return tl::unexpected(page.error());
              got += page->resources.size() + page->named.size();
              const auto added = add(std::move(*page), list.scheme);
              if (!added) return tl::unexpected(added.error());
              return {};
            });
        if (!done) return done;
        if (got == 0) break;  // told as a warning when what is there is counted
      }
    }
    return {};
  }

  // Every scheme is asked how many it has: where that is more than was met so far, its list is
  // walked too.
  Result<void> other_lists() {
    std::vector<List> all;
    for (const std::string& scheme : scheme_uris_)
      for (const Path path : {Path::occupation, Path::skill, Path::concept_})
        if (!holds_words_only(scheme)) all.push_back({path, scheme, 0, 0});
    progress_.emplace("Counting members of schemes", all.size(), options_.progress);
    const auto counted = in_parallel(all.size(), [&](std::size_t i) -> Result<void> {
      auto page = ask(target(all[i], 0, 1), true);
      progress_->advance(1);
      if (page) {
        all[i].total = *page->total;
      } else if (page.error().kind == ErrorKind::input) {
        const std::lock_guard lock(mutex_);
        warn("a list that may have more was not counted: " + page.error().message);
      } else if (page.error().kind != ErrorKind::not_found) {
        return tl::unexpected(page.error());
      }
      return {};
    });
    progress_.reset();
    if (!counted) return counted;
    std::vector<List> longer;
    auto members = count_members();
    for (List& list : all)
      if (list.total > members[list.scheme]) longer.push_back(list);
    if (longer.empty()) return {};
    if (auto done = walk(longer, "Fetching members of schemes"); !done) return done;
    members = count_members();
    for (const List& list : longer)
      if (list.total > members[list.scheme])
        warn(fmt::format("{}{}: a total of {}, but it gives {} concepts", options_.api,
                         target(list, 0, kPageSize), list.total, members[list.scheme]));
    return {};
  }

  std::map<std::string, std::uint64_t> count_members() const {
    std::map<std::string, std::uint64_t> out;
    for (const Resource& resource : out_.resources)
      for (const Reference& link : resource.links)
        if (link.link == Link::in_scheme) ++out[link.uri];
    return out;
  }

  // ---- links

  struct Wanted {
    std::array<std::vector<std::string>, kPathCount> by_path;
    std::size_t count = 0;
  };

  // Concepts that links lead to and that are not known, each once.
  Wanted wanted() {
    Wanted out;
    const auto want = [&](Path path, const std::string& uri) {
      if (known_.contains(uri) || !asked_.insert(uri).second) return;
      out.by_path[static_cast<std::size_t>(path)].push_back(uri);
      ++out.count;
    };
    for (std::size_t i = 0; i < out_.resources.size(); ++i)
      for (const Reference& link : out_.resources[i].links)
        if (is_followed(out_.resources[i], link)) want(link.path, link.uri);
    for (const std::string& uri : std::exchange(named_, {}))
      want(path_of(uri, Path::concept_), uri);
    for (auto& uris : out.by_path) std::sort(uris.begin(), uris.end());
    return out;
  }

  static bool is_followed(const Resource& from, const Reference& link) {
    if (from.kind == Kind::other) return false;
    switch (link.link) {
      case Link::has_top_concept:
      case Link::essential_skill:
      case Link::optional_skill:
      case Link::isco_unit_group:
      case Link::broader:
      case Link::leads_on:
        return true;
      default:
        return false;
    }
  }

  Result<void> follow_links() {
    for (std::size_t round = 0; round < kMostRounds; ++round) {
      Wanted all = wanted();
      if (all.count == 0) return {};
      for (std::size_t path = 0; path < kPathCount; ++path)
        if (auto done = fetch_uris(static_cast<Path>(path), std::move(all.by_path[path])); !done)
          return done;
    }
    return fail(ErrorKind::limit, "{}: links lead on to ever more concepts", options_.api);
  }

  // A service may hold a concept elsewhere than the link makes one think: what is missing is asked
  // for there too.
  Result<void> fetch_uris(Path path, std::vector<std::string> uris) {
    constexpr std::array<Path, kPathCount> kPaths{Path::concept_, Path::skill, Path::occupation};
    std::vector<Path> paths{path};
    for (const Path other : kPaths)
      if (other != path) paths.push_back(other);
    for (const Path at : paths) {
      std::erase_if(uris, [&](const std::string& uri) { return known_.contains(uri); });
      if (uris.empty()) return {};
      if (auto done = fetch_uris_at(at, uris); !done) return done;
    }
    std::erase_if(uris, [&](const std::string& uri) { return known_.contains(uri); });
    if (!uris.empty())
      warn(fmt::format("links lead to {} concepts that the service does not have, the first is {}",
                       uris.size(), uris.front()));
    return {};
  }

  Result<void> fetch_uris_at(Path path, const std::vector<std::string>& uris) {
    std::vector<std::string> targets;
    for (const std::string& uri : uris) {
      const std::string one = "&uris=" + percent_encoded(uri);
      if (targets.empty() || targets.back().size() + one.size() > kUriBytes)
        targets.push_back(fmt::format("/resource/{}?{}", path_name(path), common().substr(1)));
      targets.back() += one;
    }
    return in_parallel(targets.size(), [&](std::size_t i) -> Result<void> {
      auto page = ask(targets[i], false);
      if (!page && page.error().kind == ErrorKind::not_found) return {};
      if (!page) return tl::unexpected(page.error());
      page->named.clear();
      const auto added = add(std::move(*page), "");
      if (!added) return tl::unexpected(added.error());
      return {};
    });
  }

  const CrawlOptions& options_;
  Asker& asker_;
  const PageStore& store_;

  std::mutex mutex_;  // of what the threads add to
  Crawled out_;
  std::unordered_map<std::string, std::size_t> known_;  // URI to its place in resources
  std::vector<std::string> named_;
  std::uint64_t bad_links_ = 0;
  std::string bad_link_;
  std::atomic<std::uint64_t> requests_{0}, kept_{0};

  std::unordered_set<std::string> asked_;
  std::vector<std::string> scheme_uris_;  // sorted
  std::optional<Progress> progress_;
};

}  // namespace

Result<Crawled> crawl(const CrawlOptions& options, Asker& asker, const PageStore& store) {
  return Crawler(options, asker, store).run();
}

}  // namespace metier::fetch
