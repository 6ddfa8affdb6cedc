// Near duplicates, found and kept together while adverts are written.
//
// An advert is compared with those that share an anchor of its sketch, of each anchor the first
// kMostOfAnchor by number, so that phrases that thousands of adverts share cost no more than rare
// ones. It joins the clusters of all that are near; a cluster goes by the smallest number in it,
// and clusters that an advert joins become one. An advert whose sketch changes leaves its cluster
// first; the others of it stay together. What comes out depends on the order of adverts only, not
// on how they were cut into batches: anchors of former texts are kept (they only make candidates).
#pragma once

#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "adverts/adverts.h"
#include "store/database.h"
#include "store/store.h"

namespace metier::store {

inline constexpr std::size_t kMostOfAnchor = 32;

class Clusters {
 public:
  explicit Clusters(Database& db) : db_(db) {}

  // Reads what the database knows about these; before add() and change() of the same sketches and
  // numbers. `numbers`: adverts that are there and may change.
  void look_up(std::span<const adverts::Sketch> sketches, std::span<const AdvertNo> numbers);
  // An advert that is new. Whether it is near an earlier one. The sketch must outlive this object.
  bool add(AdvertNo advert, adverts::Sketch sketch);
  // One that was there.
  void change(AdvertNo advert, adverts::Sketch sketch);

  AdvertNo cluster(AdvertNo advert) { return node(advert).cluster; }
  // Adverts whose cluster is not what the database says, of those that were there, by number.
  std::vector<std::pair<AdvertNo, AdvertNo>> moved() const;

  struct Anchor {
    std::int64_t hash;
    AdvertNo advert;
    friend auto operator<=>(const Anchor&, const Anchor&) = default;
  };
  // Anchors of the adverts given, by hash. The database may have some of changed adverts already.
  std::vector<Anchor> new_anchors() const;

 private:
  struct Node {
    AdvertNo cluster = 0;
    AdvertNo stored_cluster = 0;  // 0: the advert is new
    bool has_sketch = false;
    std::vector<std::uint64_t> read;  // the sketch, where it came from the database
    adverts::Sketch sketch;
  };

  Node& node(AdvertNo advert);
  void make_room();
  void load(std::vector<AdvertNo> numbers);
  bool join(AdvertNo advert);
  std::vector<AdvertNo> candidates(adverts::Sketch sketch) const;
  std::vector<AdvertNo> members(AdvertNo cluster);
  void move(AdvertNo advert, AdvertNo cluster);

  Database& db_;
  std::unordered_map<AdvertNo, Node> nodes_;
  std::unordered_map<std::int64_t, std::vector<AdvertNo>> holders_;  // rising
  std::unordered_map<AdvertNo, std::vector<AdvertNo>> clusters_;     // of the nodes, in any order
  std::vector<Anchor> added_;
  std::size_t sketches_read_ = 0;
};

}  // namespace metier::store
