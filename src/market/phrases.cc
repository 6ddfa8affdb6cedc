#include "market/phrases.h"

#include <algorithm>

namespace metier::market {
namespace {

constexpr std::size_t kGap = 3;
constexpr std::size_t kKey = 3;  // bytes of a beginning by which it is found

}  // namespace

Phrases::Phrases(std::span<const PhraseList> lists) {
  for (const PhraseList& list : lists)
    for (std::string_view rest = list.phrases; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      add(rest.substr(0, end), list);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void Phrases::add(std::string_view written, const PhraseList& list) {
  Phrase phrase;
  phrase.language = list.language;
  phrase.value = list.value;
  while (!written.empty()) {
    const std::size_t end = std::min(written.find(' '), written.size());
    std::string_view one = written.substr(0, end);
    written.remove_prefix(std::min(end + 1, written.size()));
    if (one == "_") {
      phrase.words.push_back({"", false, true});
      continue;
    }
    const bool prefix = one.ends_with('*');
    if (prefix) one.remove_suffix(1);
    text::FoldedText folded;
    text::fold_words(one, folded);  // "d'une" is two words
    for (std::size_t i = 0; i < folded.tokens.size(); ++i)
      phrase.words.push_back(
          {std::string(folded.word(i)), prefix && i + 1 == folded.tokens.size(), false});
  }
  if (phrase.words.empty()) return;
  const Word& first = phrase.words.front();
  const std::string key = first.prefix ? first.text.substr(0, kKey) + "*" : first.text;
  by_first_[key].push_back(static_cast<std::uint32_t>(phrases_.size()));
  phrases_.push_back(std::move(phrase));
}

// Words of the text up to the end of the phrase, from its word `word` on; 0 where it does not
// match.
std::size_t Phrases::match(const Phrase& phrase, std::size_t word, const text::FoldedText& text,
                           std::size_t at) {
  std::size_t here = at;
  for (; word < phrase.words.size(); ++word, ++here) {
    const Word& wanted = phrase.words[word];
    if (wanted.gap) {
      for (std::size_t skip = 0; skip <= kGap; ++skip)
        if (const auto rest = match(phrase, word + 1, text, here + skip))
          return here + skip + rest - at;
      return 0;
    }
    if (here >= text.tokens.size()) return 0;
    const auto found = text.word(here);
    if (wanted.prefix ? !found.starts_with(wanted.text) : found != wanted.text) return 0;
  }
  return here - at;
}

std::optional<PhraseHit> Phrases::at(const text::FoldedText& text, std::size_t at,
                                     std::string_view language) const {
  const auto counts = [&](const Phrase& p) {
    return language.empty() || p.language.empty() || p.language == language || p.language == "en";
  };
  std::optional<PhraseHit> best;
  const auto look = [&](const std::string& key) {
    const auto found = by_first_.find(key);
    if (found == by_first_.end()) return;
    for (const std::uint32_t i : found->second) {
      if (!counts(phrases_[i])) continue;
      const std::size_t words = match(phrases_[i], 0, text, at);
      if (words != 0 && (!best || at + words > best->end))
        best = PhraseHit{at, at + words, phrases_[i].value};
    }
  };
  const auto word = text.word(at);
  look(std::string(word));
  if (word.size() >= kKey) look(std::string(word.substr(0, kKey)) + "*");
  return best;
}

std::optional<PhraseHit> Phrases::find(const text::FoldedText& text, std::string_view language,
                                       std::size_t from) const {
  for (std::size_t i = from; i < text.tokens.size(); ++i)
    if (const auto hit = at(text, i, language)) return hit;
  return std::nullopt;
}

bool has_part(std::string_view folded, std::span<const std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
    return folded.find(part) != std::string_view::npos;
  });
}

}  // namespace metier::market
