// One page of a list, and the addresses of the others.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "esco/request.h"

namespace metier::esco {

// The window of a list that both services let one see.
inline constexpr std::size_t kMaxResults = 10'000;
// Of one page. The services name no maximum; a page of this many fits every client seen.
inline constexpr std::size_t kMaxPage = 1'000;

struct Page {
  std::size_t first = 0;  // item
  std::size_t limit = 20;

  template <class T>
  std::span<const T> of(const std::vector<T>& all) const {
    const std::size_t begin = std::min(first, all.size());
    return std::span(all).subspan(begin, std::min(limit, all.size() - begin));
  }
};

// "self", "first", "previous", "next" and "last" of the Open API, whose offset counts items.
void write_open_pages(const Request& request, const Page& page, std::size_t total,
                      JsonWriter& json);
// Address of this request with its query as it was sent, once more encoded, as the service does.
std::string open_self(const Request& request);

// "self", "prev" and "next" of the classic API, whose offset counts pages; "first" and "last" too
// for collections. `address` ends where "&limit=", or "limit=" behind '?', goes on; `tail` follows
// the offset.
void write_classic_pages(std::string_view address, std::string_view tail, const Page& page,
                         std::size_t total, bool collection, JsonWriter& json);

}  // namespace metier::esco
