// Many spans of a text at once. Private to the module.
#pragma once

#include <algorithm>
#include <iterator>
#include <vector>

#include "people/entries.h"

namespace metier::people {

// Puts spans in order; those that overlap become one.
inline void join(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  std::size_t kept = 0;
  for (const Span& span : spans) {
    if (kept > 0 && span.begin <= spans[kept - 1].end)
      spans[kept - 1].end = std::max(spans[kept - 1].end, span.end);
    else
      spans[kept++] = span;
  }
  spans.resize(kept);
}

// Whether one of spans in order, which do not overlap, shares bytes with the item.
inline bool touches(const std::vector<Span>& spans, Span item) {
  const auto behind =
      std::lower_bound(spans.begin(), spans.end(), item.end,
                       [](const Span& span, std::uint32_t end) { return span.begin < end; });
  return behind != spans.begin() && item.begin < std::prev(behind)->end;
}

}  // namespace metier::people
