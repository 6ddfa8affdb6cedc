#include "search/vocabulary.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "search/compounds.h"
#include "search/dictionary.h"

namespace metier::search {
namespace {

// A relative of a term, both as TextIds; `kind` is 0 or kSpellingFlag.
struct Relative {
  std::uint32_t term, relative, kind;
  friend auto operator<=>(const Relative&, const Relative&) = default;
};

void sort_unique(std::vector<Relative>& items) {
  std::sort(items.begin(), items.end());
  items.erase(std::unique(items.begin(), items.end()), items.end());
}

// The other spellings of words, as their labels have them.
std::vector<Relative> spellings(const Collected& c) {
  std::vector<Relative> out;
  for (std::size_t i = 0; i < c.spelled_labels.size(); ++i) {
    const auto words = c.words.of(c.spelled_labels[i]);
    const auto spelled = c.spelled_words.of(i);
    for (std::size_t w = 0; w < words.size(); ++w)
      if (words[w] != spelled[w]) out.push_back({words[w], spelled[w], kSpellingFlag});
  }
  sort_unique(out);
  return out;
}

// TextId and number of labels of the words of a language, by TextId.
std::vector<std::pair<std::uint32_t, std::uint32_t>> words_of_language(
    const snapshot::Taxonomy& taxonomy, const Collected& c, LanguageId language) {
  std::vector<std::uint32_t> count(c.terms.size());
  auto count_all = [&](std::span<const std::uint32_t> words) {
    for (const std::uint32_t w : words) ++count[w];
  };
  for (std::size_t i = 0; i < c.words.size(); ++i)
    if (taxonomy.label_language(LabelId(i)) == language) count_all(c.words.of(i));
  for (std::size_t i = 0; i < c.spelled_labels.size(); ++i)
    if (taxonomy.label_language(LabelId(std::size_t{c.spelled_labels[i]})) == language)
      count_all(c.spelled_words.of(i));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (std::uint32_t t = 1; t < count.size(); ++t)
    if (count[t] > 0) out.emplace_back(t, count[t]);
  return out;
}

struct Split {
  std::uint32_t word;     // TextId
  std::string_view part;  // a piece of it
};

std::vector<Split> split_language(const snapshot::Taxonomy& taxonomy, const Collected& c,
                                  LanguageId language) {
  const auto words = words_of_language(taxonomy, c, language);
  std::vector<CompoundSplitter::Word> texts;
  texts.reserve(words.size());
  for (const auto& [id, labels] : words)
    texts.push_back({c.terms.text(TextId(std::size_t{id})), labels});
  const CompoundSplitter splitter(taxonomy.language_code(language), texts);
  std::vector<Split> out;
  std::vector<std::string_view> parts;
  for (const auto& [id, labels] : words) {
    splitter.split(c.terms.text(TextId(std::size_t{id})), parts);
    for (const auto part : parts) out.push_back({id, part});
  }
  return out;
}

// Parts of the compounds of all languages; parts that are no word themselves become terms.
std::vector<Relative> compound_parts(const snapshot::Taxonomy& taxonomy, Collected& c,
                                     unsigned threads) {
  std::vector<LanguageId> languages;
  for (std::size_t l = 0; l < taxonomy.language_count(); ++l)
    if (has_compounds(taxonomy.language_code(LanguageId(l)))) languages.emplace_back(l);
  std::vector<std::vector<Split>> splits(languages.size());
  parallel_for(languages.size(), threads,
               [&](std::size_t i) { splits[i] = split_language(taxonomy, c, languages[i]); });
  std::vector<Relative> out;
  for (const auto& of_language : splits)
    for (const auto& [word, part] : of_language)
      out.push_back({word, c.terms.intern(part).value, 0});
  sort_unique(out);
  return out;
}

// burokaufmann has the parts of buerokaufmann too.
void inherit_parts(const std::vector<Relative>& spelled, std::vector<Relative>& parts) {
  const std::size_t own = parts.size();
  for (const Relative& s : spelled) {
    const auto end = parts.begin() + static_cast<std::ptrdiff_t>(own);
    for (auto p = std::lower_bound(parts.begin(), end, Relative{s.relative, 0, 0});
         p != end && p->term == s.relative; ++p)
      if (p->relative != s.term) parts.push_back({s.term, p->relative, 0});
  }
  sort_unique(parts);
}

// The code points of all terms; the most frequent ones when there are too many.
std::vector<std::uint32_t> make_alphabet(const taxonomy::TextPool& terms) {
  std::map<char32_t, std::uint64_t> counts;
  std::array<std::uint64_t, 128> ascii{};
  for (std::size_t t = 1; t < terms.size(); ++t) {
    const auto text = terms.text(TextId(t));
    for (std::size_t at = 0; at < text.size();) {
      const char32_t c = utf8::next(text, at);
      ++(c < ascii.size() ? ascii[c] : counts[c]);
    }
  }
  for (char32_t c = 0; c < ascii.size(); ++c)
    if (ascii[c] > 0) counts[c] = ascii[c];
  std::vector<std::pair<std::uint64_t, char32_t>> order;
  for (const auto& [c, n] : counts) order.emplace_back(~n, c);
  std::sort(order.begin(), order.end());
  order.resize(std::min(order.size(), kMaxAlphabet));
  std::vector<std::uint32_t> out;
  for (const auto& [n, c] : order) out.push_back(c);
  std::sort(out.begin(), out.end());
  return out;
}

void number_terms(const taxonomy::TextPool& texts, Vocabulary& out) {
  const Alphabet alphabet(out.alphabet);
  std::vector<std::string> encoded(texts.size());
  SymbolWord word;
  for (std::size_t t = 1; t < texts.size(); ++t) {
    alphabet.encode(texts.text(TextId(t)), word);
    encoded[t].assign(reinterpret_cast<const char*>(word.data.data()), word.size);
  }
  std::vector<std::uint32_t> order(texts.size() - 1);
  std::iota(order.begin(), order.end(), 1);
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return encoded[a] < encoded[b]; });
  out.term_of.resize(texts.size());
  for (const std::uint32_t t : order) {  // words that differ behind the cut only are one term
    if (out.terms.empty() || out.terms.back() != encoded[t])
      out.terms.push_back(std::move(encoded[t]));
    out.term_of[t] = static_cast<std::uint32_t>(out.terms.size() - 1);
  }
}

Lists list_relatives(const std::vector<Relative>& spelled, const std::vector<Relative>& parts,
                     const Vocabulary& v) {
  std::vector<Relative> all;
  all.reserve(spelled.size() + parts.size());
  for (const auto* group : {&spelled, &parts})
    for (const Relative& r : *group)
      all.push_back({v.term_of[r.term], v.term_of[r.relative], r.kind});
  sort_unique(all);
  Lists out;
  out.offsets.assign(v.terms.size() + 1, 0);
  for (const Relative& r : all) {
    ++out.offsets[r.term + 1];
    out.items.push_back(r.relative | r.kind);
  }
  std::partial_sum(out.offsets.begin(), out.offsets.end(), out.offsets.begin());
  return out;
}

}  // namespace

Vocabulary make_vocabulary(const snapshot::Taxonomy& taxonomy, Collected& collected,
                           unsigned threads) {
  const auto spelled = spellings(collected);
  auto parts = compound_parts(taxonomy, collected, threads);
  inherit_parts(spelled, parts);
  Vocabulary out;
  out.alphabet = make_alphabet(collected.terms);
  number_terms(collected.terms, out);
  out.relatives = list_relatives(spelled, parts, out);
  return out;
}

}  // namespace metier::search
