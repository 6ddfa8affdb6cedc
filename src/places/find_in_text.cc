#include <algorithm>

#include "places/parts.h"
#include "places/place_words.h"
#include "places/places.h"
#include "text/text.h"

namespace metier::places {
namespace {

constexpr std::size_t kMaxTextBytes = 64 * 1024, kMaxCueBytes = 60, kMaxAnswerBytes = 160;
constexpr std::size_t kMaxLines = 4000, kMaxTried = 50, kMaxColons = 50;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r*-_#•");
  if (first == std::string_view::npos) return {};
  const auto last = text.find_last_not_of(" \t\r*_.");
  return last < first ? std::string_view() : text.substr(first, last - first + 1);
}

// What stands before a colon, from the last stop on: "We offer a lot. Location" is "Location".
std::string_view cue_of(std::string_view before) {
  const auto stop = before.find_last_of(".;|,!");
  return stop == std::string_view::npos ? before : before.substr(stop + 1);
}

// The part of a line behind the first cue and its colon; empty where the line has none.
std::string_view answer_of(std::string_view line) {
  std::size_t begin = 0;
  for (std::size_t tried = 0; tried < kMaxColons; ++tried) {
    const auto colon = line.find(':', begin);
    if (colon == std::string_view::npos) return {};
    const auto cue = cue_of(line.substr(begin, colon - begin));
    if (cue.size() <= kMaxCueBytes && is_place_cue(text::fold(cue))) return line.substr(colon + 1);
    begin = colon + 1;
  }
  return {};
}

// To the end of the first sentence: a stop and a blank behind a word that is no abbreviation.
std::string_view first_sentence(std::string_view text) {
  for (std::size_t i = 4; i + 1 < text.size(); ++i)
    if ((text[i] == '.' || text[i] == ';') && text[i + 1] == ' ' && text[i - 1] != ' ' &&
        text[i - 2] != ' ' && text[i - 3] != ' ')
      return text.substr(0, i);
  return text;
}

}  // namespace

std::optional<Written> find_in_text(std::string_view text, const Hints& hints) {
  text = shortened(text, kMaxTextBytes);
  bool cue_before = false;  // the line before was nothing but a cue
  std::size_t tried = 0;
  for (std::size_t lines = 0; !text.empty() && lines < kMaxLines && tried < kMaxTried; ++lines) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
    if (line.empty()) continue;
    const bool bare = line.size() <= kMaxCueBytes && is_place_cue(text::fold(line));
    auto answer = cue_before ? line : answer_of(line);
    cue_before = bare;
    answer = shortened(first_sentence(trimmed(answer)), kMaxAnswerBytes);
    if (bare || answer.empty()) continue;
    ++tried;
    Written written;
    written.text = answer;
    const auto places = resolve(written, hints);
    if (!places.empty() && !places[0].country.empty()) return written;
  }
  return std::nullopt;
}

}  // namespace metier::places
