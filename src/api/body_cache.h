// Rendered answers that are asked for again, within a fixed amount of memory. Inside api/ only.
//
// Rendering the profile of an occupation costs some 15 µs, finding it here well under one. Keys are
// exact (a concept and a language), so no two answers can be taken for each other and clients
// cannot fill the cache with spellings of one address.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

namespace metier::api {

class BodyCache {
 public:
  using Body = std::shared_ptr<const std::string>;

  explicit BodyCache(std::size_t max_bytes) : max_shard_bytes_(max_bytes / kShards) {}

  // Null when it is not there. Thread-safe, as insert() is.
  Body find(std::uint64_t key);
  // Makes room by dropping what was not asked for since it was last looked at, oldest first. Bodies
  // too large for the cache are not kept.
  void insert(std::uint64_t key, Body body);

  std::size_t bytes() const;

 private:
  static constexpr std::size_t kShards = 8;
  struct Entry {
    Body body;
    bool used = false;  // asked for since it came, or since it was last spared
  };
  struct Shard {
    mutable std::mutex mutex;
    std::unordered_map<std::uint64_t, Entry> entries;
    std::deque<std::uint64_t> order;
    std::size_t bytes = 0;
  };
  Shard& shard(std::uint64_t key) { return shards_[key % kShards]; }
  void make_room(Shard& shard, std::size_t bytes) const;

  std::size_t max_shard_bytes_;
  std::array<Shard, kShards> shards_;
};

}  // namespace metier::api
