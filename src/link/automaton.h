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
  bool has_children(std::uint32_t node) const {
    return nodes_[node].first_child != nodes_[node + 1].first_child;
  }
  // The child by this word; kRoot when there is none.
  std::uint32_t child(std::uint32_t node, std::uint32_t word) const {
    const auto* first = node_words_.data() + nodes_[node].first_child;
    std::size_t count = nodes_[node + 1].first_child - nodes_[node].first_child;
    while (count > 1) {
      const std::size_t half = count / 2;
      first = first[half] <= word ? first + half : first;
      count -= half;
    }
    return count == 1 && *first == word ? static_cast<std::uint32_t>(first - node_words_.data())
                                        : kRoot;
  }
  bool has_hits(std::uint32_t node) const {
    return nodes_[node].first_hit != nodes_[node + 1].first_hit;
  }
  std::span<const Hit> hits(std::uint32_t node) const {
    return hits_.subspan(nodes_[node].first_hit,
                         nodes_[node + 1].first_hit - nodes_[node].first_hit);
  }

 private:
  bool trie_is_sound() const;
  bool hits_are_sound(const snapshot::Taxonomy& taxonomy) const;
  bool languages_are_sound(const snapshot::Taxonomy& taxonomy) const;

  WordTable words_;
  std::span<const WordInfo> infos_;
  std::span<const Node> nodes_;
  std::span<const std::uint32_t> node_words_;
  std::span<const Hit> hits_;
  std::span<const snapshot::LanguageCode> languages_;
  std::uint32_t first_words_ = 0;  // words below begin a label
};

}  // namespace metier::link
