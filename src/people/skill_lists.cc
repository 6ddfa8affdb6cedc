#include "people/skill_lists.h"

#include <algorithm>

#include "people/cv_words.h"
#include "text/text.h"

namespace metier::people {
namespace {

constexpr std::size_t kMostItemWords = 6;
constexpr std::string_view kBlanks = " \t";

// Bytes of the sign at text[at] that ends an entry; 0 for others.
std::size_t cut_at(std::string_view text, std::size_t at) {
  static constexpr std::string_view kCuts[] = {", ", ";", " | ", "|", "•", " · ", "\t", " / ", "▪"};
  for (const std::string_view cut : kCuts)
    if (text.substr(at).starts_with(cut)) return cut.size();
  return 0;
}

// Commas in brackets end nothing: "Python (Pandas, NumPy)".
std::size_t next_cut(std::string_view line, std::size_t from, std::size_t& behind) {
  int depth = 0;
  for (std::size_t at = from; at < line.size(); ++at) {
    if (line[at] == '(') ++depth;
    if (line[at] == ')' && depth > 0) --depth;
    if (const std::size_t bytes = depth == 0 ? cut_at(line, at) : 0; bytes != 0) {
      behind = at + bytes;
      return at;
    }
  }
  behind = line.size();
  return line.size();
}

std::string_view stripped(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t.") + 1 - begin);
}

// Where the words for a level begin in an entry: at its bracket, colon or dash; its end when there
// are none.
std::size_t level_begin(std::string_view item) {
  std::size_t at = item.size();
  for (const std::string_view sign : {"(", ": ", " - ", " – ", " — "})
    at = std::min(at, std::min(item.find(sign), item.size()));
  return at;
}

std::string_view level_in(std::string_view words) {
  const std::string folded = text::fold(words);
  if (const auto cefr = fluency(folded); cefr && cefr->measured) return cefr->cefr;
  if (const auto level = level_named(folded); !level.empty()) return level;
  // "sehr gut, täglich im Einsatz", "learning, one course": the first words.
  const std::size_t end = std::min(words.find_first_of(",;)"), words.size());
  return end < words.size() ? level_named(text::fold(words.substr(0, end))) : std::string_view();
}

}  // namespace

std::vector<Span> list_items(std::string_view text, const Line& line) {
  std::vector<Span> out;
  std::string_view rest = text.substr(line.content, line.end - line.content);
  std::uint32_t offset = line.content;
  // "Office: Word, Excel": the name of the group is an entry of its own.
  std::size_t behind = 0;
  text::FoldedText folded;
  for (std::size_t at = 0; at < rest.size(); at = behind) {
    const std::size_t end = next_cut(rest, at, behind);
    const std::string_view whole = rest.substr(at, end - at);
    const std::string_view item = stripped(whole.substr(0, level_begin(whole)));
    if (item.empty()) continue;
    text::fold_words(item, folded);
    const auto words = folded.tokens.size();
    if (words == 0 || words > kMostItemWords || !level_in(item).empty()) continue;
    if (is_negation(folded.word(0))) continue;
    const auto begin = offset + static_cast<std::uint32_t>(item.data() - rest.data());
    out.push_back({begin, begin + static_cast<std::uint32_t>(item.size())});
    // "Office: Word": what is behind the colon, unless it is a level.
    const std::size_t colon = whole.find(": ");
    if (colon == std::string_view::npos) continue;
    const std::string_view second = stripped(whole.substr(colon + 2));
    if (second.empty() || !level_in(second).empty()) continue;
    text::fold_words(second, folded);
    if (folded.tokens.empty() || folded.tokens.size() > kMostItemWords) continue;
    const auto second_begin = offset + static_cast<std::uint32_t>(second.data() - rest.data());
    out.push_back({second_begin, second_begin + static_cast<std::uint32_t>(second.size())});
  }
  return out;
}

bool goes_on(std::string_view text, const Line& line, const Line& next) {
  if (next.item || next.after_blank || next.section != line.section || next.role != line.role ||
      next.content != next.begin || !text::begins_small(text.substr(next.begin)))
    return false;
  const std::string_view words = text.substr(line.content, line.end - line.content);
  std::size_t behind = 0;
  const bool lists = next_cut(words, 0, behind) < words.size();
  const bool ends = std::string_view(",;.:|").find(words.back()) != std::string_view::npos;
  return !ends && (lists || line.item);
}

std::string_view level_beside(std::string_view text, const Line& line, std::uint32_t begin,
                              std::uint32_t end) {
  if (begin < line.begin || end > line.end) return {};
  const std::string_view all = text.substr(line.begin, line.end - line.begin);
  std::size_t behind = 0;
  const std::size_t item_end = next_cut(all, end - line.begin, behind);
  std::string_view rest = all.substr(end - line.begin, item_end - (end - line.begin));
  const std::size_t sign = level_begin(rest);
  if (sign >= rest.size()) return level_in(stripped(rest));
  rest = rest.substr(sign);
  const std::size_t words = rest.find_first_not_of("(:-–— ");
  if (words == std::string_view::npos) return {};
  rest = rest.substr(words);
  return level_in(rest.substr(0, std::min(rest.find(')'), rest.size())));
}

}  // namespace metier::people
