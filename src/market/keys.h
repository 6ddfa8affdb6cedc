// The values of one dimension as numbers, and back. Inside market/ only.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "market/count.h"

namespace metier::market {

class Keys {
 public:
  // Of one thread.
  struct Buffer {
    std::vector<std::uint32_t> values;
    std::vector<std::uint32_t> seen_in;  // by value: the last call that had it
    std::uint32_t call = 0;
  };

  Keys(const Columns& columns, const snapshot::Taxonomy& taxonomy, Dimension dimension);

  // The values of an advert, each once; one that is 0 where nothing is known. The span ends with
  // the next call that has the same buffer.
  std::span<const std::uint32_t> of(std::size_t advert, Buffer& buffer) const;
  // All values are below it; it is below 2^24.
  std::size_t limit() const;
  // URI, code, country, month ...; empty for 0.
  std::string text(std::uint32_t value) const;

 private:
  void map_places(bool region);
  void map_skill_groups(const snapshot::Taxonomy& taxonomy, std::size_t level);
  std::uint32_t single(std::size_t advert) const;
  void add_mapped(std::size_t advert, Buffer& buffer) const;

  const Columns* c_;
  Dimension dimension_;
  std::vector<std::vector<std::uint32_t>> mapped_;  // by skill or place: its values
  Names names_;                                     // of mapped values
};

}  // namespace metier::market
