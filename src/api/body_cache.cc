#include "api/body_cache.h"

namespace metier::api {
namespace {

// What an entry takes, its nodes included.
std::size_t cost(const std::string& body) {
  return body.capacity() + 160;
}

}  // namespace

BodyCache::Body BodyCache::find(std::uint64_t key) {
  Shard& s = shard(key);
  const std::lock_guard lock(s.mutex);
  const auto found = s.entries.find(key);
  if (found == s.entries.end()) return nullptr;
  found->second.used = true;
  return found->second.body;
}

void BodyCache::insert(std::uint64_t key, Body body) {
  const std::size_t bytes = cost(*body);
  if (bytes > max_shard_bytes_) return;
  Shard& s = shard(key);
  const std::lock_guard lock(s.mutex);
  if (s.entries.contains(key)) return;  // another thread made it meanwhile
  make_room(s, bytes);
  s.entries.emplace(key, Entry{std::move(body)});
  s.order.push_back(key);
  s.bytes += bytes;
}

void BodyCache::make_room(Shard& s, std::size_t bytes) const {
  while (s.bytes + bytes > max_shard_bytes_) {
    const std::uint64_t oldest = s.order.front();
    s.order.pop_front();
    const auto found = s.entries.find(oldest);
    if (found->second.used) {
      found->second.used = false;
      s.order.push_back(oldest);
      continue;
    }
    s.bytes -= cost(*found->second.body);
    s.entries.erase(found);
  }
}

std::size_t BodyCache::bytes() const {
  std::size_t sum = 0;
  for (const auto& s : shards_) {
    const std::lock_guard lock(s.mutex);
    sum += s.bytes;
  }
  return sum;
}

}  // namespace metier::api
