#include "link/label_words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "link/function_words.h"
#include "link/word_table.h"
#include "text/text.h"

namespace metier::link {
namespace {

// How a piece of text is written.
struct Capitals {
  unsigned large = 0;
  unsigned small = 0;
};

Capitals count_capitals(std::string_view text) {
  Capitals out;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(utf8::next(text, at));
    if (u_isupper(c) || u_istitle(c)) ++out.large;
    if (u_islower(c)) ++out.small;
  }
  return out;
}

bool has_sign(std::string_view folded) {
  return folded.find_first_of("+#.") != std::string_view::npos;
}

std::uint32_t language_bit(std::size_t language) {
  return language < kMaxReadLanguages ? std::uint32_t{1} << language : 0;
}

struct Word {
  std::string text;
  WordInfo info{};
  std::uint32_t uses = 0;  // in labels
  bool begins_label = false;
};

// Distinct words in the order of their first use.
class Dictionary {
 public:
  std::uint32_t add(std::string_view text) {
    if (const auto at = ids_.find(text); at != ids_.end()) return at->second;
    words_.push_back({std::string(text), {}, 0, false});
    const auto id = static_cast<std::uint32_t>(words_.size() - 1);
    ids_.emplace(words_.back().text, id);
    return id;
  }
  Word& operator[](std::uint32_t id) { return words_[id]; }
  const std::deque<Word>& words() const { return words_; }

 private:
  std::deque<Word> words_;  // stable addresses: the keys of ids_ point into them
  std::unordered_map<std::string_view, std::uint32_t> ids_;
};

// The labels of a run of concepts, with word numbers of a dictionary of its own.
class Part {
 public:
  void add_concept(const snapshot::Taxonomy& t, ConceptId id) {
    const bool occupation = t.kind(id) == snapshot::ConceptKind::occupation;
    if (!occupation && t.kind(id) != snapshot::ConceptKind::skill) return;
    if (t.status(id) == snapshot::Status::obsolete) return;
    const auto range = t.labels(id);
    for (LabelId label = range.first; label < range.last; ++label.value)
      add_label(label, t.label_text(label), language_bit(t.label_language(label).index()),
                occupation ? kOccupation : std::uint8_t{0});
  }

  Dictionary words;
  std::vector<std::uint32_t> sequence;
  std::vector<LabelSequence> labels;

 private:
  void add_label(LabelId label, std::string_view text, std::uint32_t language, std::uint8_t flags) {
    text::fold_words(text, folded_);
    const std::size_t count = folded_.tokens.size();
    if (count == 0) return;
    if (count == 1) {
      const Capitals capitals = count_capitals(text);
      const std::size_t length = utf8::length(folded_.word(0));
      if (length == 1 && capitals.large == 0) return;
      flags |= kOneWord;
      if (capitals.large > 0) flags |= kCapital;
      if (capitals.large > 1 && capitals.small == 0) flags |= kAcronym;
      if (length <= 2 && !has_sign(folded_.word(0))) flags |= kExactCase;
    }
    labels.push_back({label, static_cast<std::uint32_t>(sequence.size()),
                      static_cast<std::uint32_t>(count), flags});
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint32_t id = words.add(folded_.word(i));
      sequence.push_back(id);
      Word& word = words[id];
      const auto& token = folded_.tokens[i];
      word.info.used_in |= language;
      ++word.uses;
      if (count_capitals(text.substr(token.begin, token.end - token.begin)).large == 0)
        word.info.lower_in |= language;
      if (i == 0) word.begins_label = true;
      if (count == 1) word.info.label_in |= language != 0 ? language : ~std::uint32_t{0};
    }
  }

  text::FoldedText folded_;
};

snapshot::LanguageCode code_of(std::string_view text) {
  snapshot::LanguageCode out{};
  text.copy(out.code, sizeof out.code - 1);
  return out;
}

// Those of the snapshot, then those that only have function words.
std::vector<snapshot::LanguageCode> read_languages(const snapshot::Taxonomy& t) {
  std::vector<snapshot::LanguageCode> out;
  for (std::size_t i = 0; i < t.language_count() && out.size() < kMaxReadLanguages; ++i)
    out.push_back(code_of(t.language_code(LanguageId(i))));
  for (const auto& language : function_words())
    if (!t.language(language.language).valid() && out.size() < kMaxReadLanguages)
      out.push_back(code_of(language.language));
  return out;
}

void add_function_words(const std::vector<snapshot::LanguageCode>& languages, Dictionary& words) {
  text::FoldedText folded;
  for (const auto& table : function_words()) {
    const auto at = std::find_if(languages.begin(), languages.end(),
                                 [&](const auto& l) { return table.language == l.code; });
    const std::uint32_t bit = language_bit(static_cast<std::size_t>(at - languages.begin()));
    if (at == languages.end()) continue;
    text::fold_words(table.words, folded);
    for (std::size_t i = 0; i < folded.tokens.size(); ++i)
      words[words.add(folded.word(i))].info.function_in |= bit;
  }
}

// One list of all words, each once, in their final order.
std::vector<Word> merge_words(const std::vector<Part>& parts, const Dictionary& functions) {
  std::vector<Word> all(functions.words().begin(), functions.words().end());
  for (const Part& part : parts)
    all.insert(all.end(), part.words.words().begin(), part.words.words().end());
  std::sort(all.begin(), all.end(), [](const Word& a, const Word& b) { return a.text < b.text; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (kept == 0 || all[kept - 1].text != all[i].text) {
      if (kept != i) all[kept] = std::move(all[i]);
      ++kept;
      continue;
    }
    Word& word = all[kept - 1];
    word.info.used_in |= all[i].info.used_in;
    word.info.lower_in |= all[i].info.lower_in;
    word.info.function_in |= all[i].info.function_in;
    word.info.label_in |= all[i].info.label_in;
    word.uses += all[i].uses;
    word.begins_label |= all[i].begins_label;
  }
  all.resize(kept);
  // Common words stand together, so that few lines of memory serve most of a text.
  std::stable_sort(all.begin(), all.end(), [](const Word& a, const Word& b) {
    return std::pair(a.begins_label, a.uses) > std::pair(b.begins_label, b.uses);
  });
  return all;
}

void store_words(const std::vector<Word>& words, LabelWords& out) {
  std::vector<std::string_view> texts;
  out.word_offsets.push_back(0);
  for (const Word& word : words) {
    texts.push_back(word.text);
    out.word_bytes += word.text;
    out.word_offsets.push_back(static_cast<std::uint32_t>(out.word_bytes.size()));
    out.infos.push_back(word.info);
  }
  out.slots = make_slots(texts);
}

// Word numbers of the part become those of the whole.
void append(const Part& part, const WordTable& table, LabelWords& out) {
  std::vector<std::uint32_t> global;
  for (const Word& word : part.words.words()) global.push_back(table.find(word.text));
  const auto base = static_cast<std::uint32_t>(out.sequence.size());
  for (const std::uint32_t local : part.sequence) out.sequence.push_back(global[local]);
  for (LabelSequence label : part.labels) {
    label.first_word += base;
    out.labels.push_back(label);
  }
}

// A name that is an ordinary word too ("Swift", "Source", "Chef") counts only as it is written. In
// a language that writes most one-word labels with a capital (German nouns) a capital says nothing.
void mark_names(const snapshot::Taxonomy& t, LabelWords& out) {
  std::vector<std::size_t> one_word(t.language_count()), capital(t.language_count());
  auto language = [&](const LabelSequence& label) { return t.label_language(label.label).index(); };
  for (const auto& label : out.labels) {
    one_word[language(label)] += (label.flags & kOneWord) != 0 ? 1 : 0;
    capital[language(label)] += (label.flags & kCapital) != 0 ? 1 : 0;
  }
  for (auto& label : out.labels) {
    const std::size_t l = language(label);
    if ((label.flags & kCapital) == 0 || capital[l] * 2 > one_word[l]) continue;
    const bool ordinary =
        (out.infos[out.sequence[label.first_word]].lower_in & language_bit(l)) != 0;
    if (ordinary) label.flags |= kExactCase;
  }
}

}  // namespace

LabelWords label_words(const snapshot::Taxonomy& taxonomy, unsigned threads) {
  constexpr std::size_t kConceptsPerPart = 2048;
  std::vector<Part> parts((taxonomy.concept_count() + kConceptsPerPart - 1) / kConceptsPerPart);
  parallel_for(parts.size(), threads, [&](std::size_t p) {
    const std::size_t end = std::min((p + 1) * kConceptsPerPart, taxonomy.concept_count());
    for (std::size_t c = p * kConceptsPerPart; c < end; ++c)
      parts[p].add_concept(taxonomy, ConceptId(c));
  });
  LabelWords out;
  out.languages = read_languages(taxonomy);
  Dictionary functions;
  add_function_words(out.languages, functions);
  store_words(merge_words(parts, functions), out);
  const WordTable table(out.word_offsets, out.word_bytes, out.slots);
  for (const Part& part : parts) append(part, table, out);
  mark_names(taxonomy, out);
  return out;
}

}  // namespace metier::link
