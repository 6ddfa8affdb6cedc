// How likely a text is about each concept, from the learned vectors (learn/vectors.h): the part of
// link::Ranker that knows what makes an answer good.
//
// 1. The text becomes a few directions ("views"): the whole, its head (what stands first), and for
//    skills windows of some words, as a sentence names a skill in a few of its words.
// 2. Every concept of the kind is compared with the views by its mean vector; the best few hundred
//    become candidates.
// 3. A candidate's labels are compared one by one, and what is known of the concept is added: see
//    Feature. The score is the weighted sum of the features.
//
// The weights were fitted on open evaluation sets by `bench/quality/fit` (docs/quality.md says
// which).
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "learn/learn.h"
#include "link/ranker.h"

namespace metier::link {

// Cosines unless said otherwise.
enum class Feature : std::uint8_t {
  whole,             // text, mean of the concept's labels
  head,              // head of the text, the same
  description,       // text, description
  head_description,  // head, description
  label,             // text, best label of any language
  language_label,    // text, best label in the text's language
  preferred_label,   // text, best preferred label
  head_label,        // head, best label of any language
  head_language_label,
  window_label,      // best window, best label
  window,            // best window, mean of the labels
  exact,             // 1: a label is (nearly) the text or a window
  labels,            // log(1 + number of labels) / 5
  parent,            // text, best mean of a broader concept
  isco_group,        // 1: an ISCO group
  upper_isco_group,  // 1: one of one to three digits
  knowledge,         // 1: a knowledge concept
  uses,              // log(1 + number of occupations that need the skill) / 5
  transversal,       // 1: a transversal skill
};
inline constexpr std::size_t kFeatures = 19;
using Features = std::array<float, kFeatures>;

struct ScoredConcept {
  ConceptId id;
  float score;
  Features features;
};

class ConceptScorer {
 public:
  static constexpr std::size_t kCandidates = 200;

  struct Buffers;
  struct DeleteBuffers {
    void operator()(Buffers* buffers) const;
  };
  using BuffersPointer = std::unique_ptr<Buffers, DeleteBuffers>;
  static BuffersPointer make_buffers();

  static Result<ConceptScorer> open(const snapshot::Snapshot& snapshot);

  // The candidates with their features and scores, best first. `language` may be invalid.
  // Thread-safe with buffers of the thread's own. Not for RankKind::isco, see isco_groups().
  void candidates(const RankQuery& query, LanguageId language, RankKind kind, Buffers& buffers,
                  std::vector<ScoredConcept>& out) const;
  // ISCO unit groups, best first, from their own words and from their occupations'.
  void isco_groups(const RankQuery& query, LanguageId language, Buffers& buffers,
                   std::vector<ScoredConcept>& out) const;

  const learn::Vectors& vectors() const { return vectors_; }

 private:
  ConceptScorer() = default;
  void make_views(const RankQuery& query, bool windows, Buffers& buffers) const;
  const float* products(std::uint32_t word, Buffers& buffers) const;
  void compare_all_labels(LanguageId language, Buffers& buffers) const;
  void choose(std::span<const ConceptId> pool, Buffers& buffers) const;
  void compare_labels(ConceptId id, LanguageId language, bool any_language, Buffers& buffers,
                      Features& f) const;
  std::span<const ConceptId> pool(RankKind kind) const;

  const snapshot::Taxonomy* taxonomy_ = nullptr;
  learn::Vectors vectors_;
  // By language: labels of occupations and ISCO groups.
  std::vector<std::vector<LabelId>> occupation_labels_;
  std::vector<ConceptId> skills_, occupations_, occupations_with_isco_, isco_;
};

}  // namespace metier::link
