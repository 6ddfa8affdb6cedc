#include "pay/lexicon.h"

#include <algorithm>
#include <bit>

#include "pay/currency.h"
#include "text/text.h"

namespace metier::pay {
namespace {

void for_each_part(std::string_view parts, char separator, auto&& use) {
  while (!parts.empty()) {
    const auto end = std::min(parts.find(separator), parts.size());
    if (end > 0) use(parts.substr(0, end));
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
}

std::uint64_t edge(Lexicon::Node from, char byte) {
  return std::uint64_t{from} << 8 | static_cast<unsigned char>(byte);
}

std::size_t slot_of(std::uint64_t key, std::size_t slots) {
  return (key * 0x9E3779B97F4A7C15ULL >> 20) & (slots - 1);
}

}  // namespace

std::uint16_t pack(std::string_view language) {
  if (language.size() < 2) return 0;
  std::string_view code = language.substr(0, 2);
  if (code == "nb" || code == "nn") code = "no";
  if (code == "bs" || code == "sh" || code == "cn") code = "sr";
  return static_cast<std::uint16_t>((code[0] | 0x20) << 8 | (code[1] | 0x20));
}

const Lexicon& Lexicon::get() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() : senses_(1), ends_(2), table_(1 << 10) {
  add_currencies();
  for (const auto part : {period_words(), pay_words(), grammar_words(), other_words()})
    for (const Words& words : part) add_words(words);
  edges_ = {};  // they are in the table
}

Lexicon::Node Lexicon::step(Node from, char byte) const {
  const std::uint64_t key = edge(from, byte);
  for (std::size_t at = slot_of(key, table_.size());; at = (at + 1) & (table_.size() - 1)) {
    if (table_[at] == 0) return kNone;
    if (table_[at] >> 32 == key) return static_cast<Node>(table_[at]);
  }
}

Lexicon::Node Lexicon::add_step(Node from, char byte) {
  if (const Node known = step(from, byte); known != kNone) return known;
  const Node node = static_cast<Node>(ends_.size());
  ends_.emplace_back();
  edges_.push_back(edge(from, byte) << 32 | node);
  if (edges_.size() * 3 > table_.size()) {
    table_.assign(std::bit_ceil(edges_.size() * 6), 0);
    index();
  } else {
    std::size_t at = slot_of(edges_.back() >> 32, table_.size());
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = edges_.back();
  }
  return node;
}

void Lexicon::index() {
  for (const std::uint64_t entry : edges_) {
    std::size_t at = slot_of(entry >> 32, table_.size());
    while (table_[at] != 0) at = (at + 1) & (table_.size() - 1);
    table_[at] = entry;
  }
}

// A word that is in several lists for one language is all of them.
void Lexicon::add(std::string_view word, const Sense& sense) {
  const bool prefix = word.ends_with('*');
  if (prefix) word.remove_suffix(1);
  std::string folded = text::fold(word);
  if (folded.empty()) folded = word;  // a sign
  Node node = kRoot;
  for (const char byte : folded) node = add_step(node, byte);
  std::uint32_t* last = prefix ? &ends_[node].prefix : &ends_[node].exact;
  for (; *last != 0; last = &senses_[*last].next) {
    Sense& known = senses_[*last];
    if (known.language != sense.language) continue;
    known.roles |= sense.roles;
    if (sense.period != Period::unknown) known.period = sense.period;
    if (sense.basis != Basis::unknown) known.basis = sense.basis;
    if (sense.currency != 0) known.currency = sense.currency;
    if (sense.factor != 1) known.factor = sense.factor;
    return;
  }
  const auto place = static_cast<std::uint32_t>(senses_.size());
  *last = place;
  senses_.push_back(sense);
}

void Lexicon::add_words(const Words& words) {
  Sense sense{words.roles, words.period, words.basis};
  if ((words.roles & kFactor) != 0) {  // "1000=": the number before the words
    const auto end = words.words.find('=');
    sense.factor = std::stof(std::string(words.words.substr(0, end)));
    for_each_part(words.words.substr(end + 1), '|', [&](auto word) {
      sense.language = words.languages.empty() ? std::uint16_t{0} : pack(words.languages);
      add(word, sense);
    });
    return;
  }
  for_each_part(words.words, '|', [&](std::string_view word) {
    sense.language = 0;
    if (words.languages.empty()) add(word, sense);
    for_each_part(words.languages, ' ', [&](std::string_view language) {
      sense.language = pack(language);
      add(word, sense);
    });
  });
}

void Lexicon::add_currencies() {
  const auto all = currencies();
  for (std::size_t i = 1; i < all.size(); ++i) {
    Sense sense{kCurrency};
    sense.currency = static_cast<std::uint8_t>(i);
    for_each_part(all[i].words, '|', [&](std::string_view word) {
      const auto end = std::min(word.find('@'), word.size());  // "din@sr": in one language
      sense.language = end < word.size() ? pack(word.substr(end + 1)) : std::uint16_t{0};
      add(word.substr(0, end), sense);
    });
    sense.language = 0;
    // "kEUR", "TPLN", "kzł": thousands of it.
    if (all[i].code.empty()) continue;
    sense.roles |= kFactor;
    sense.factor = 1000;
    for (const char thousand : {'k', 't'}) add(thousand + std::string(all[i].code), sense);
    for_each_part(all[i].words, '|', [&](std::string_view word) {
      const bool letters = !text::fold(word).empty();  // signs are tokens of their own
      if (letters && word.find_first_of("@* ") == std::string_view::npos)
        add("k" + std::string(word), sense);
    });
  }
}

const Sense* Lexicon::pick(std::uint32_t first, std::uint16_t language) const {
  const Sense* general = nullptr;
  const Sense* any = nullptr;
  for (std::uint32_t i = first; i != 0; i = senses_[i].next) {
    if (senses_[i].language == 0) general = &senses_[i];
    if (senses_[i].language == language && language != 0) return &senses_[i];
    if (any == nullptr) any = &senses_[i];
  }
  return general != nullptr || language != 0 ? general : any;
}

Lexicon::Found Lexicon::word(Node from, std::string_view folded, std::uint16_t language) const {
  Node node = from;
  std::uint32_t prefix = 0;
  for (const char byte : folded) {
    node = step(node, byte);
    if (node == kNone) break;
    if (ends_[node].prefix != 0) prefix = ends_[node].prefix;
  }
  Found out{node, nullptr};
  if (node != kNone && ends_[node].exact != 0) out.sense = pick(ends_[node].exact, language);
  if (out.sense == nullptr && prefix != 0) out.sense = pick(prefix, language);
  return out;
}

}  // namespace metier::pay
