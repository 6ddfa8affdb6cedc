#include "link/role_cues.h"

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "base/base.h"
#include "link/role_cue_tables.h"

namespace metier::link {
namespace {

constexpr std::uint32_t kLongestGap = 5;
constexpr std::size_t kPrefixKeyBytes = 4;

enum Group : std::uint8_t { kHeadings, kDemands, kSentences, kClauses, kTurns, kGroups };

Group group_of(CueKind kind) {
  if (kind <= CueKind::heading_application) return kHeadings;
  if (kind == CueKind::sentence_demand) return kDemands;
  if (kind <= CueKind::sentence_application) return kSentences;
  return kind <= CueKind::shield ? kClauses : kTurns;
}

// Words with an open end have keys of their own, by their first bytes.
std::uint64_t cue_key(std::string_view word, bool prefix) {
  return prefix ? ~hash64(word) : hash64(word);
}

std::vector<LanguageCues> all_cues() {
  std::vector<LanguageCues> all;
  for (const auto part :
       {west_germanic_cues(), north_germanic_cues(), iberian_cues(), other_romance_cues(),
        west_slavic_cues(), south_east_slavic_cues(), baltic_finnic_cues(), other_cues()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  std::ranges::sort(all, {}, &LanguageCues::language);
  return all;
}

void for_each_phrase(std::string_view phrases, auto&& use) {
  while (!phrases.empty()) {
    const auto end = std::min(phrases.find('|'), phrases.size());
    if (end > 0) use(phrases.substr(0, end));
    phrases.remove_prefix(std::min(end + 1, phrases.size()));
  }
}

}  // namespace

std::span<const LanguageCues> role_cues() {
  static const std::vector<LanguageCues> all = all_cues();
  return all;
}

const CueIndex& CueIndex::of(std::string_view language) {
  struct Lazy {
    std::once_flag once;
    std::unique_ptr<const CueIndex> index;
  };
  static std::array<Lazy, 29> indexes;  // the languages, then the one for unknown ones
  const auto all = role_cues();
  const auto found = std::ranges::find(all, language, &LanguageCues::language);
  const auto at = std::min<std::size_t>(found - all.begin(), indexes.size() - 1);
  Lazy& lazy = indexes[at];
  std::call_once(lazy.once, [&] {
    lazy.index = std::make_unique<const CueIndex>(found == all.end() ? "" : found->language);
  });
  return *lazy.index;
}

CueIndex::CueIndex(std::string_view language) {
  for (const LanguageCues& cues : role_cues()) {
    const bool own = cues.language == (language.empty() ? "en" : language);
    if (!own && !language.empty()) continue;
    for (const CueList& list : cues.lists) {
      for_each_phrase(list.phrases, [&](std::string_view phrase) { add(list.kind, phrase, !own); });
    }
  }
  drop_contradictions();
  build_slots();
}

// Phrases of other languages are kept when they have two words or more, the first of them whole.
void CueIndex::add(CueKind kind, std::string_view phrase, bool only_unmistakable) {
  Cue cue{.kind = kind,
          .only_first = phrase.starts_with('^'),
          .only_last = false,
          .first_word = static_cast<std::uint32_t>(words_.size()),
          .words = 0};
  if (cue.only_first) phrase.remove_prefix(1);
  cue.only_last = phrase.ends_with('$');
  if (cue.only_last) phrase.remove_suffix(1);
  text::FoldedText folded;
  std::size_t whole_words = 0;
  while (!phrase.empty()) {
    const auto end = std::min(phrase.find(' '), phrase.size());
    const auto part = phrase.substr(0, end);
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
    if (part == "_") {
      words_.push_back({0, 0, false, true});
      continue;
    }
    text::fold_words(part, folded);
    for (std::size_t i = 0; i < folded.tokens.size(); ++i) {
      const auto word = folded.word(i);
      const bool prefix = part.ends_with('*') && i + 1 == folded.tokens.size();
      words_.push_back({static_cast<std::uint32_t>(bytes_.size()),
                        static_cast<std::uint16_t>(word.size()), prefix, false});
      bytes_ += word;
      ++whole_words;
    }
  }
  cue.words = static_cast<std::uint32_t>(words_.size()) - cue.first_word;
  if (whole_words == 0 || (only_unmistakable && whole_words < 2)) return;
  cues_.push_back(cue);
}

std::string CueIndex::phrase(const Cue& cue) const {
  std::string text;
  for (std::uint32_t i = 0; i < cue.words; ++i) {
    const Word& word = words_[cue.first_word + i];
    text += word.gap ? "_" : std::string_view(bytes_).substr(word.begin, word.length);
    text += word.prefix ? "* " : " ";
  }
  return text;
}

// The same words in two languages: kept once, and not at all when they mean different things.
void CueIndex::drop_contradictions() {
  std::unordered_map<std::string, std::size_t> first;
  std::vector<bool> keep(cues_.size(), true);
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    const auto key = static_cast<char>('0' + group_of(cues_[i].kind)) +
                     std::string(cues_[i].only_first ? "^" : "") + phrase(cues_[i]);
    const auto [at, is_new] = first.emplace(key, i);
    if (is_new) continue;
    keep[i] = false;
    if (cues_[at->second].kind != cues_[i].kind) keep[at->second] = false;
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < cues_.size(); ++i) {
    if (keep[i]) cues_[kept++] = cues_[i];
  }
  cues_.resize(kept);
}

void CueIndex::build_slots() {
  const auto key_of = [this](const Cue& cue) {
    const Word& word = words_[cue.first_word];
    auto bytes = std::string_view(bytes_).substr(word.begin, word.length);
    // A stem shorter than the key would be looked for in vain; the tables have none.
    if (word.prefix) bytes = bytes.substr(0, kPrefixKeyBytes);
    return cue_key(bytes, word.prefix);
  };
  std::ranges::stable_sort(cues_, {}, key_of);
  std::size_t slots = 16;
  while (slots < cues_.size() * 2) slots *= 2;
  slots_.resize(slots);
  for (std::uint32_t i = 0; i < cues_.size();) {
    const auto key = key_of(cues_[i]);
    auto end = i;
    while (end < cues_.size() && key_of(cues_[end]) == key) ++end;
    auto at = key & (slots - 1);
    while (slots_[at].count != 0) at = (at + 1) & (slots - 1);
    slots_[at] = {key, i, end - i};
    i = end;
  }
}

std::span<const Cue> CueIndex::starting_with(std::uint64_t key) const {
  for (auto at = key & (slots_.size() - 1); slots_[at].count != 0;
       at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) {
      return std::span(cues_).subspan(slots_[at].first, slots_[at].count);
    }
  }
  return {};
}

// The word behind the cue's words [word, end), read from word `at` of the text; 0: they differ.
std::size_t CueIndex::match(const Cue& cue, std::uint32_t word, const text::FoldedText& text,
                            std::span<const Break> breaks, std::size_t at) const {
  for (; word < cue.words; ++word) {
    const Word& wanted = words_[cue.first_word + word];
    if (wanted.gap) {
      for (std::uint32_t skipped = 0; skipped <= kLongestGap && at < text.tokens.size();
           ++skipped, ++at) {
        if (breaks[at] != Break::none) return 0;
        if (const auto end = match(cue, word + 1, text, breaks, at)) return end;
      }
      return 0;
    }
    if (at >= text.tokens.size()) return 0;
    const auto bytes = std::string_view(bytes_).substr(wanted.begin, wanted.length);
    const auto found = text.word(at);
    if (wanted.prefix ? !found.starts_with(bytes) : found != bytes) return 0;
    // Punctuation inside a phrase is harmless only as a comma or none at all.
    if (word > 0 && breaks[at] > Break::comma) return 0;
    ++at;
  }
  return at;
}

void CueIndex::find(const text::FoldedText& text, std::span<const Break> breaks,
                    std::vector<CueHit>& hits) const {
  hits.clear();
  std::array<std::uint32_t, kGroups> free_from{};
  for (std::uint32_t at = 0; at < text.tokens.size(); ++at) {
    std::array<CueHit, kGroups> best{};
    const auto word = text.word(at);
    const auto look = [&](std::span<const Cue> cues) {
      for (const Cue& cue : cues) {
        const auto group = group_of(cue.kind);
        if (at < free_from[group] || (cue.only_first && at != 0)) continue;
        if (cue.words > 1) {  // most cues differ in their second word
          const Word& second = words_[cue.first_word + 1];
          if (!second.gap &&
              (at + 1 == text.tokens.size() || text.word(at + 1).front() != bytes_[second.begin])) {
            continue;
          }
        }
        const auto end = match(cue, 0, text, breaks, at);
        if (end <= best[group].last || (cue.only_last && end != text.tokens.size())) continue;
        best[group] = {cue.kind, cue.only_first, at, static_cast<std::uint32_t>(end)};
      }
    };
    look(starting_with(cue_key(word, false)));
    if (word.size() >= kPrefixKeyBytes) {
      look(starting_with(cue_key(word.substr(0, kPrefixKeyBytes), true)));
    }
    for (std::size_t group = 0; group < kGroups; ++group) {
      if (best[group].last == 0) continue;
      hits.push_back(best[group]);
      free_from[group] = best[group].last;
    }
  }
}

}  // namespace metier::link
