#include "people/masked_text.h"

#include <algorithm>

namespace metier::people {

MaskedText::MaskedText(std::string_view text, std::vector<Cut> cuts) {
  std::sort(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.begin < b.begin; });
  std::uint32_t at = 0;
  auto keep = [&](std::uint32_t end) {
    // However many lines were left out: one empty line.
    while (at < end && text[at] == '\n' && text_.ends_with("\n\n")) ++at;
    if (end <= at) return;
    runs_.push_back({static_cast<std::uint32_t>(text_.size()), at});
    text_ += text.substr(at, end - at);
  };
  for (const Cut& cut : cuts) {
    if (cut.end <= at || cut.end <= cut.begin) continue;
    keep(cut.begin);
    // Blanks around belong to the cut.
    while (!text_.empty() && (text_.back() == ' ' || text_.back() == '\t')) text_.pop_back();
    at = cut.end;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    const bool line_begins = text_.empty() || text_.back() == '\n';
    const bool line_ends = at >= text.size() || text[at] == '\n' || text[at] == '\r';
    runs_.push_back({static_cast<std::uint32_t>(text_.size()), cut.begin});
    if (!line_begins || !line_ends) {
      text_ += ' ';
    } else if (text_.size() < 2 || text_[text_.size() - 2] != '\n') {
      text_ += '\n';
    }
  }
  keep(static_cast<std::uint32_t>(text.size()));
}

std::uint32_t MaskedText::original(std::uint32_t at) const {
  auto run = std::upper_bound(runs_.begin(), runs_.end(), at,
                              [](std::uint32_t value, const Run& r) { return value < r.masked; });
  if (run == runs_.begin()) return at;
  --run;
  return run->original + (at - run->masked);
}

}  // namespace metier::people
