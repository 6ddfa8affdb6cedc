#include "store/clusters.h"

#include <algorithm>
#include <cstring>

namespace metier::store {
namespace {

constexpr std::string_view kHolders[] = {
    "SELECT advert FROM advert_anchor WHERE hash = $1 ORDER BY advert LIMIT 32",
    "SELECT advert FROM advert_anchor_new WHERE hash = $1 ORDER BY advert LIMIT 32"};
static_assert(kMostOfAnchor == 32);
constexpr std::string_view kSketch = "SELECT hashes FROM advert_sketch WHERE no = $1";
constexpr std::string_view kCluster = "SELECT cluster FROM advert WHERE no = $1";
constexpr std::string_view kMembers =
    "SELECT no, cluster FROM advert WHERE cluster = $1 AND cluster <> no";

// So many sketches are kept in memory; more are read again when they are needed.
constexpr std::size_t kMostSketchesRead = 4'000;

std::vector<Value> values_of(std::span<const std::int64_t> numbers) {
  return {numbers.begin(), numbers.end()};
}

void sort_and_unite(std::vector<std::int64_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

Clusters::Node& Clusters::node(AdvertNo advert) {
  const auto at = nodes_.find(advert);
  if (at == nodes_.end()) stop(ErrorKind::input, "{}: damaged: no advert {}", db_.where(), advert);
  return at->second;
}

// Sketches can be read again.
void Clusters::make_room() {
  if (sketches_read_ < kMostSketchesRead) return;
  for (auto& [advert, node] : nodes_) {
    if (node.read.empty()) continue;
    if (node.sketch.data() == node.read.data()) node.has_sketch = false;
    node.read = {};
  }
  sketches_read_ = 0;
}

void Clusters::look_up(std::span<const adverts::Sketch> sketches,
                       std::span<const AdvertNo> numbers) {
  make_room();
  std::vector<std::int64_t> all, hashes;
  for (const adverts::Sketch sketch : sketches)
    for (const std::uint64_t hash : adverts::anchors(sketch))
      all.push_back(static_cast<std::int64_t>(hash));
  sort_and_unite(all);
  std::copy_if(all.begin(), all.end(), std::back_inserter(hashes),
               [&](std::int64_t hash) { return !holders_.contains(hash); });
  for (const std::string_view sql : kHolders)
    db_.run_each(sql, values_of(hashes), [&](std::size_t i, const Fields& row) {
      holders_[hashes[i]].push_back(row.integer(0));
    });
  for (const std::int64_t hash : hashes) sort_and_unite(holders_[hash]);
  std::vector<AdvertNo> wanted(numbers.begin(), numbers.end());
  for (const std::int64_t hash : all) {
    const auto& holders = holders_[hash];
    const std::size_t count = std::min(holders.size(), kMostOfAnchor);
    wanted.insert(wanted.end(), holders.begin(),
                  holders.begin() + static_cast<std::ptrdiff_t>(count));
  }
  load(std::move(wanted));
}

void Clusters::load(std::vector<AdvertNo> numbers) {
  sort_and_unite(numbers);
  std::erase_if(numbers, [&](AdvertNo no) {
    const auto at = nodes_.find(no);
    return at != nodes_.end() && at->second.has_sketch;
  });
  const std::vector<Value> values = values_of(numbers);
  db_.run_each(kCluster, values, [&](std::size_t i, const Fields& row) {
    const auto [at, unknown] = nodes_.try_emplace(numbers[i]);
    if (!unknown) return;
    at->second.cluster = at->second.stored_cluster = row.integer(0);
    clusters_[row.integer(0)].push_back(numbers[i]);
  });
  db_.run_each(kSketch, values, [&](std::size_t i, const Fields& row) {
    const auto at = nodes_.find(numbers[i]);
    if (at == nodes_.end()) return;
    Node& node = at->second;
    const std::string_view bytes = row.bytes(0);
    node.read.resize(bytes.size() / 8);
    std::memcpy(node.read.data(), bytes.data(), node.read.size() * 8);
    node.sketch = node.read;
    node.has_sketch = true;
    ++sketches_read_;
  });
}

bool Clusters::add(AdvertNo advert, adverts::Sketch sketch) {
  Node& node = nodes_[advert];
  node.cluster = advert;
  node.sketch = sketch;
  node.has_sketch = true;
  clusters_[advert].push_back(advert);
  return join(advert);
}

void Clusters::change(AdvertNo advert, adverts::Sketch sketch) {
  Node& changed = node(advert);
  if (std::equal(sketch.begin(), sketch.end(), changed.sketch.begin(), changed.sketch.end()))
    return;
  changed.sketch = sketch;
  std::vector<AdvertNo> others = members(changed.cluster);
  std::erase(others, advert);
  const bool first = changed.cluster == advert;
  if (!first) move(advert, advert);
  if (first && !others.empty()) {
    const AdvertNo smallest = *std::min_element(others.begin(), others.end());
    for (const AdvertNo other : others) move(other, smallest);
  }
  join(advert);
}

bool Clusters::join(AdvertNo advert) {
  const adverts::Sketch sketch = node(advert).sketch;
  std::vector<AdvertNo> joined;
  for (const AdvertNo other : candidates(sketch)) {
    const auto at = nodes_.find(other);
    if (other == advert || at == nodes_.end()) continue;
    const AdvertNo cluster = at->second.cluster;
    if (std::find(joined.begin(), joined.end(), cluster) != joined.end()) continue;
    if (adverts::near(sketch, at->second.sketch)) joined.push_back(cluster);
  }
  const bool near = std::any_of(joined.begin(), joined.end(),
                                [&](AdvertNo cluster) { return cluster != advert; });
  joined.push_back(node(advert).cluster);
  const AdvertNo smallest = *std::min_element(joined.begin(), joined.end());
  sort_and_unite(joined);
  for (const AdvertNo cluster : joined)
    if (cluster != smallest)
      for (const AdvertNo member : members(cluster)) move(member, smallest);
  for (const std::uint64_t anchor : adverts::anchors(sketch)) {
    const auto hash = static_cast<std::int64_t>(anchor);
    auto& holders = holders_[hash];
    const auto at = std::lower_bound(holders.begin(), holders.end(), advert);
    if (at != holders.end() && *at == advert) continue;
    holders.insert(at, advert);
    added_.push_back({hash, advert});
  }
  return near;
}

std::vector<AdvertNo> Clusters::candidates(adverts::Sketch sketch) const {
  std::vector<AdvertNo> out;
  for (const std::uint64_t anchor : adverts::anchors(sketch)) {
    const auto at = holders_.find(static_cast<std::int64_t>(anchor));
    if (at == holders_.end()) continue;
    const std::size_t count = std::min(at->second.size(), kMostOfAnchor);
    out.insert(out.end(), at->second.begin(),
               at->second.begin() + static_cast<std::ptrdiff_t>(count));
  }
  sort_and_unite(out);
  return out;
}

// All of them, those that only the database knows too: they become nodes.
std::vector<AdvertNo> Clusters::members(AdvertNo cluster) {
  db_.run(kMembers, {cluster}, [&](const Fields& row) {
    const auto [at, unknown] = nodes_.try_emplace(row.integer(0));
    if (!unknown) return true;
    at->second.cluster = at->second.stored_cluster = row.integer(1);
    clusters_[cluster].push_back(row.integer(0));
    return true;
  });
  if (!nodes_.contains(cluster)) load({cluster});
  const auto at = clusters_.find(cluster);
  return at == clusters_.end() ? std::vector<AdvertNo>() : at->second;
}

void Clusters::move(AdvertNo advert, AdvertNo cluster) {
  Node& moved = node(advert);
  std::erase(clusters_[moved.cluster], advert);
  moved.cluster = cluster;
  clusters_[cluster].push_back(advert);
}

std::vector<std::pair<AdvertNo, AdvertNo>> Clusters::moved() const {
  std::vector<std::pair<AdvertNo, AdvertNo>> out;
  for (const auto& [advert, node] : nodes_)
    if (node.stored_cluster != 0 && node.stored_cluster != node.cluster)
      out.emplace_back(advert, node.cluster);
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<Clusters::Anchor> Clusters::new_anchors() const {
  std::vector<Anchor> out = added_;
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace metier::store
