#include "people/entry_labels.h"

#include <optional>

#include "people/cv_words.h"
#include "text/text.h"

namespace metier::people {
namespace {

std::optional<documents::Field> label_of(std::string_view words) {
  constexpr std::size_t kLongest = 100;  // bytes
  return words.size() > kLongest ? std::nullopt : entry_label(text::fold(words));
}

}  // namespace

std::vector<EntryLabel> entry_labels(std::string_view text, const std::vector<Line>& lines) {
  std::vector<EntryLabel> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.role != LineRole::text || !has_entries(line.section)) continue;
    const std::string_view words = text.substr(line.begin, line.end - line.begin);
    std::size_t behind = 0;
    const std::size_t end = label_end(words, behind);
    if (const auto field = end == 0 ? std::nullopt : label_of(words.substr(0, end))) {
      const auto value = line.begin + static_cast<std::uint32_t>(std::min(behind, words.size()));
      out.push_back({i, *field, {value, line.end}});
    } else if (const auto alone = label_of(words)) {
      const bool next = i + 1 < lines.size() && lines[i + 1].section == line.section &&
                        lines[i + 1].role == LineRole::text;
      const bool value =
          next && !label_of(text.substr(lines[i + 1].begin, lines[i + 1].end - lines[i + 1].begin));
      out.push_back({i, *alone, value ? Span{lines[i + 1].begin, lines[i + 1].end} : Span{}});
    }
  }
  return out;
}

}  // namespace metier::people
