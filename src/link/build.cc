#include "link/build.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "link/label_language.h"
#include "link/label_words.h"
#include "link/occupation_priors.h"

namespace metier::link {
namespace {

// Places of the labels in the order of the trie: by their first word, then by the others,
// scrambled.
std::vector<std::uint32_t> in_trie_order(const LabelWords& words) {
  struct Key {
    std::uint64_t two_words;  // what decides nearly always, at hand
    std::uint32_t label;
  };
  auto sequence = [&](std::uint32_t i) {
    return std::span(words.sequence).subspan(words.labels[i].first_word, words.labels[i].words);
  };
  auto before = [&](const Key& a, const Key& b) {
    if (a.two_words != b.two_words) return a.two_words < b.two_words;
    const auto first = sequence(a.label), second = sequence(b.label);
    const auto order = std::lexicographical_compare_three_way(
        first.begin(), first.end(), second.begin(), second.end(),
        [](std::uint32_t x, std::uint32_t y) { return scramble(x) <=> scramble(y); });
    return order != 0 ? order < 0 : a.label < b.label;
  };
  std::vector<Key> keys;
  for (std::uint32_t i = 0; i < words.labels.size(); ++i) {
    const auto s = sequence(i);
    keys.push_back({std::uint64_t{s[0]} << 32 | (s.size() > 1 ? scramble(s[1]) : 0), i});
  }
  std::sort(keys.begin(), keys.end(), before);
  std::vector<std::uint32_t> out;
  for (const Key& key : keys) out.push_back(key.label);
  return out;
}

struct Trie {
  std::vector<Node> nodes;
  std::vector<Id24> words;
  std::vector<Hit> hits;
};

Hit make_hit(const snapshot::Taxonomy& t, const LabelSequence& label) {
  const auto kind = static_cast<unsigned>(t.label_kind(label.label));
  return {Id24::of(label.label.value), Id24::of(t.label_owner(label.label).value),
          static_cast<std::uint8_t>(t.label_language(label.label).value),
          static_cast<std::uint8_t>(kind << Hit::kLabelKindAt | label.flags)};
}

Node node_at(std::size_t child, std::size_t hit) {
  return {Id24::of(static_cast<std::uint32_t>(child)), Id24::of(static_cast<std::uint32_t>(hit))};
}

// Breadth first over runs of the sorted labels: a node is a run whose labels share their first
// `depth` words; those that are no longer are its hits, the others fall into its children by their
// next word.
Trie make_trie(const snapshot::Taxonomy& t, const LabelWords& words,
               const std::vector<std::uint32_t>& sorted) {
  struct Run {
    std::size_t begin, end, depth;
  };
  std::vector<Run> runs{{0, sorted.size(), 0}};
  Trie out;
  out.words.push_back(Id24::of(Id24::kMost));
  for (std::size_t n = 0; n < runs.size(); ++n) {
    auto [begin, end, words_before] = runs[n];
    const std::size_t depth = words_before;  // clang 14 lets no lambda use a structured binding
    out.nodes.push_back(node_at(runs.size(), out.hits.size()));
    for (; begin < end && words.labels[sorted[begin]].words == depth; ++begin)
      out.hits.push_back(make_hit(t, words.labels[sorted[begin]]));
    auto word = [&](std::size_t i) {
      return words.sequence[words.labels[sorted[i]].first_word + depth];
    };
    while (begin < end) {
      const std::uint32_t next = word(begin);
      std::size_t last = begin + 1;
      while (last < end && word(last) == next) ++last;
      runs.push_back({begin, last, depth + 1});
      out.words.push_back(Id24::of(scramble(next)));
      begin = last;
    }
  }
  out.nodes.push_back(node_at(runs.size(), out.hits.size()));
  return out;
}

// Eight to sixteen bits for each pair: a pair of words that begins no label passes one time in ten.
std::vector<std::uint64_t> make_pair_filter(const LabelWords& words) {
  std::size_t pairs = 0;
  for (const auto& label : words.labels) pairs += label.words > 1 ? 1 : 0;
  const auto log2_bits = std::max(6U, static_cast<unsigned>(std::bit_width(pairs)) + 3);
  std::vector<std::uint64_t> out((std::size_t{1} << log2_bits) / 64);
  for (const auto& label : words.labels) {
    if (label.words < 2) continue;
    const auto* first = &words.sequence[label.first_word];
    const std::uint64_t bit = pair_bit(first[0], first[1], log2_bits);
    out[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  return out;
}

}  // namespace

Result<void> build(const snapshot::Snapshot& snapshot, const BuildOptions& options,
                   snapshot::SectionSet& out) {
  const auto& taxonomy = snapshot.taxonomy();
  const LabelWords words = label_words(taxonomy, options.threads);
  if (words.sequence.size() >= std::numeric_limits<std::uint32_t>::max())
    return fail(ErrorKind::limit, "labels with more than {} words together",
                std::numeric_limits<std::uint32_t>::max());
  const Trie trie = make_trie(taxonomy, words, in_trie_order(words));
  if (trie.words.size() > kMostWords || words.infos.size() > kMostWords)
    return fail(ErrorKind::limit, "labels with more than {} different beginnings or words",
                kMostWords);
  out.add(kWordOffsets, words.word_offsets);
  out.add(kWordBytes, std::string_view(words.word_bytes));
  out.add(kWordSlots, words.slots);
  out.add(kWordInfos, words.infos);
  out.add(kNodes, trie.nodes);
  out.add(kNodeWords, trie.words);
  out.add(kHits, trie.hits);
  out.add(kPairFilter, make_pair_filter(words));
  out.add(kReadLanguages, words.languages);
  out.add(kLanguageCosts, LabelLanguage::build(taxonomy));
  auto priors = OccupationPriors::build(taxonomy, shipped_priors());
  if (!priors) return tl::unexpected(priors.error());
  out.add(kOccupationPriors, *priors);
  return {};
}

}  // namespace metier::link
