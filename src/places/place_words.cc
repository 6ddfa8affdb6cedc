#include "places/place_words.h"

#include <unordered_map>
#include <unordered_set>

namespace metier::places {
namespace {

struct Words {
  Weight weight;
  std::string_view words;
};

constexpr Words kWords[] = {
#include "places/place_words.inc"
};

constexpr std::string_view kCues =
#include "places/place_cues.inc"
    ;

template <class Take>
void each(std::string_view words, Take&& take) {
  while (!words.empty()) {
    const auto end = words.find('|');
    take(words.substr(0, end));
    if (end == std::string_view::npos) return;
    words.remove_prefix(end + 1);
  }
}

// The first weight of a word counts, in the order of the table.
const std::unordered_map<std::string_view, Weight>& weights() {
  static const auto made = [] {
    std::unordered_map<std::string_view, Weight> out;
    for (const Words& w : kWords)
      each(w.words, [&](std::string_view word) { out.emplace(word, w.weight); });
    return out;
  }();
  return made;
}

}  // namespace

Weight weight_of(std::string_view folded) {
  const auto found = weights().find(folded);
  return found == weights().end() ? Weight::none : found->second;
}

bool is_place_cue(std::string_view folded) {
  static const auto cues = [] {
    std::unordered_set<std::string_view> out;
    each(kCues, [&](std::string_view cue) { out.insert(cue); });
    return out;
  }();
  return cues.contains(folded);
}

}  // namespace metier::places
