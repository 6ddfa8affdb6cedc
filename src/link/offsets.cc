#include "link/offsets.h"

#include <algorithm>

#include "link/matcher.h"

namespace metier::link {

void locate(std::string_view original, const text::PlainText* plain, std::span<Span* const> spans,
            std::vector<std::uint32_t*>& edges) {
  edges.clear();
  for (Span* const span : spans) {
    if (plain != nullptr) {
      const std::size_t begin = plain->original_begin(span->begin);
      span->end = static_cast<std::uint32_t>(plain->original_end(span->end));
      span->begin = static_cast<std::uint32_t>(begin);
    }
    span->first_code_point = span->begin;
    span->end_code_point = span->end;
    edges.push_back(&span->first_code_point);
    edges.push_back(&span->end_code_point);
  }
  // The text is counted once, from edge to edge.
  std::sort(edges.begin(), edges.end(),
            [](const std::uint32_t* a, const std::uint32_t* b) { return *a < *b; });
  std::size_t bytes = 0, code_points = 0;
  for (std::uint32_t* const edge : edges) {
    code_points += count_code_points(original, bytes, *edge);
    bytes = *edge;
    *edge = static_cast<std::uint32_t>(code_points);
  }
}

}  // namespace metier::link
