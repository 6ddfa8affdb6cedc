#include "link/build.h"

#include <algorithm>
#include <limits>
#include <numeric>

#include "link/label_words.h"

namespace metier::link {
namespace {

// Orders labels by their words, then by id.
class ByWords {
 public:
  explicit ByWords(const LabelWords& words) : words_(words) {}
  bool operator()(std::uint32_t a, std::uint32_t b) const {
    const auto first = sequence(a), second = sequence(b);
    const auto order = std::lexicographical_compare_three_way(first.begin(), first.end(),
                                                              second.begin(), second.end());
    return order != 0 ? order < 0 : a < b;
  }

 private:
  std::span<const std::uint32_t> sequence(std::uint32_t i) const {
    return std::span(words_.sequence).subspan(words_.labels[i].first_word, words_.labels[i].words);
  }
  const LabelWords& words_;
};

struct Trie {
  std::vector<Node> nodes;
  std::vector<std::uint32_t> words;
  std::vector<Hit> hits;
};

Hit make_hit(const snapshot::Taxonomy& t, const LabelSequence& label) {
  const auto language = static_cast<std::uint16_t>(t.label_language(label.label).value);
  return {label.label.value, t.label_owner(label.label).value, language,
          static_cast<std::uint8_t>(t.label_kind(label.label)), label.flags};
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
  out.words.push_back(kNoWord);
  for (std::size_t n = 0; n < runs.size(); ++n) {
    auto [begin, end, depth] = runs[n];
    out.nodes.push_back(
        {static_cast<std::uint32_t>(runs.size()), static_cast<std::uint32_t>(out.hits.size())});
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
      out.words.push_back(next);
      begin = last;
    }
  }
  out.nodes.push_back(
      {static_cast<std::uint32_t>(runs.size()), static_cast<std::uint32_t>(out.hits.size())});
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
  std::vector<std::uint32_t> sorted(words.labels.size());
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(), ByWords(words));
  const Trie trie = make_trie(taxonomy, words, sorted);
  out.add(kWordOffsets, words.word_offsets);
  out.add(kWordBytes, std::string_view(words.word_bytes));
  out.add(kWordSlots, words.slots);
  out.add(kWordInfos, words.infos);
  out.add(kNodes, trie.nodes);
  out.add(kNodeWords, trie.words);
  out.add(kHits, trie.hits);
  out.add(kReadLanguages, words.languages);
  return {};
}

}  // namespace metier::link
