// Read-only view of the sections of link/sections.h, checked when it is opened.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

#include "link/word_table.h"

namespace metier::link {

class Automaton {
 public:
  // ErrorKind::snapshot when a section is missing or damaged, or when what it says cannot be
  // walked.
  static Result<Automaton> open(const snapshot::Snapshot& snapshot);

  const WordTable& words() const { return words_; }
  const WordInfo& info(std::uint32_t word) const { return infos_[word]; }
  std::size_t language_count() const { return languages_.size(); }
  std::string_view language(std::size_t bit) const { return languages_[bit].code; }

  static constexpr std::uint32_t kRoot = 0;
  bool begins_label(std::uint32_t word) const { return word < first_words_; }  // kNoWord does not
  static std::uint32_t first_node(std::uint32_t word) { return word + 1; }
  // False: no label begins with these two words. True: one does, or, one time in ten, none does.
  bool may_begin_label(std::uint32_t first, std::uint32_t second) const {
    const std::uint64_t bit = pair_bit(first, second, log2_filter_bits_);
    return (pair_filter_[bit / 64] >> bit % 64 & 1) != 0;
  }
  // Fetch ahead what info() and may_begin_label() read,
  void prefetch(std::uint32_t first, std::uint32_t second) const {
    if (first != kNoWord) __builtin_prefetch(&infos_[first]);
    __builtin_prefetch(&pair_filter_[pair_bit(first, second, log2_filter_bits_) / 64]);
  }
  // ... the node of a word that begins a label, and where its child should stand.
  void prefetch_node(std::uint32_t first) const { __builtin_prefetch(&nodes_[first_node(first)]); }
  void prefetch_child(std::uint32_t first, std::uint32_t second) const {
    const std::uint32_t node = first_node(first);
    __builtin_prefetch(&node_words_[nodes_[node].first_child] +
                       expected_child(node, scramble(second)));
  }
  bool has_children(std::uint32_t node) const {
    return nodes_[node].first_child != nodes_[node + 1].first_child;
  }
  // The child by this word; kRoot when there is none.
  std::uint32_t child(std::uint32_t node, std::uint32_t word) const {
    const std::uint32_t first = nodes_[node].first_child, end = nodes_[node + 1].first_child;
    const std::uint32_t wanted = scramble(word);
    std::uint32_t at = first + expected_child(node, wanted);
    if (at == end) return kRoot;
    if (node_words_[at] < wanted) {
      while (++at < end && node_words_[at] < wanted) {
      }
    } else {
      while (at > first && node_words_[at - 1] >= wanted) --at;
    }
    return at < end && node_words_[at] == wanted ? at : kRoot;
  }
  bool has_hits(std::uint32_t node) const {
    return nodes_[node].first_hit != nodes_[node + 1].first_hit;
  }
  std::span<const Hit> hits(std::uint32_t node) const {
    return hits_.subspan(nodes_[node].first_hit,
                         nodes_[node + 1].first_hit - nodes_[node].first_hit);
  }

 private:
  // How many children have smaller scrambled words, if these are spread evenly.
  std::uint32_t expected_child(std::uint32_t node, std::uint32_t scrambled) const {
    const std::uint64_t count = nodes_[node + 1].first_child - nodes_[node].first_child;
    return static_cast<std::uint32_t>(scrambled * count >> 24);
  }
  bool trie_is_sound() const;
  bool hits_are_sound(const snapshot::Taxonomy& taxonomy) const;
  bool languages_are_sound(const snapshot::Taxonomy& taxonomy) const;

  WordTable words_;
  std::span<const WordInfo> infos_;
  std::span<const Node> nodes_;
  std::span<const Id24> node_words_;
  std::span<const Hit> hits_;
  std::span<const snapshot::LanguageCode> languages_;
  std::span<const std::uint64_t> pair_filter_;
  unsigned log2_filter_bits_ = 0;
  std::uint32_t first_words_ = 0;  // words below begin a label
};

}  // namespace metier::link
