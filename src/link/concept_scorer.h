// How likely a text is about each concept, from the learned vectors (learn/vectors.h): the part of
// link::Ranker that knows what makes an answer good.
//
// 1. The text becomes a few directions ("views"): the whole, its head (what stands first: of a
//    title what is before a bracket, comma or dash), and for skills windows of some words, as a
//    sentence names a skill in a few of its words.
// 2. Every concept of the kind is compared with the views by its mean vector; the best few hundred
//    become candidates.
// 3. A candidate's labels in the text's language and in English are compared one by one, as a whole
//    and word by word, and what is known of the concept is added: see Feature. A small network
//    makes the score of the features.
//
// The networks were fitted on open evaluation sets by `bench/quality/fit` (docs/quality.md says
// which).
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "learn/learn.h"
#include "link/label_language.h"
#include "link/national_groups.h"
#include "link/occupation_priors.h"
#include "link/ranker.h"

namespace metier::link {

// Cosines unless said otherwise.
enum class Feature : std::uint8_t {
  whole,             // text, mean of the concept's labels
  head,              // head of the text, the same
  description,       // text, description
  head_description,  // head, description
  label,             // text, best label
  language_label,    // text, best label in the text's language
  preferred_label,   // text, best preferred label
  head_label,        // head, best label
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
  covered,           // how far the label is said word by word: TextWords::Fit
  least_covered,
  named,
  text_covered,  // the other way round
  both_covered,  // harmonic mean of the two
  prior,         // a tenth of OccupationPriors::of(); 0 where groups compete, which have none
};
inline constexpr std::size_t kFeatures = 25;
using Features = std::array<float, kFeatures>;

// How many candidates are compared in full: the best few are nearly always the same.
enum class Effort : std::uint8_t {
  full,
  quick  // for reading whole documents
};

struct ScoredConcept {
  ConceptId id;
  float score;
  Features features;
  LabelId label;  // of a skill: that which some words of the text are most like
};

class ConceptScorer {
 public:
  // Concepts that come near by their mean vector, and those compared in full; few of them for
  // Effort::quick.
  struct Most {
    std::size_t near, compared;
  };
  static constexpr Most kMostSkills{300, 100}, kFewSkills{50, 10};
  static constexpr Most kMostOccupations{80, 33}, kFewOccupations{33, 13};

  struct Buffers;
  struct DeleteBuffers {
    void operator()(Buffers* buffers) const;
  };
  using BuffersPointer = std::unique_ptr<Buffers, DeleteBuffers>;
  static BuffersPointer make_buffers();

  static Result<ConceptScorer> open(const snapshot::Snapshot& snapshot);

  // The language that a title is in by its letters; invalid where that is doubtful.
  LanguageId guess_language(const RankQuery& query, Buffers& buffers) const;

  struct CandidateOptions {
    std::span<const ConceptId> also = {};  // are candidates in any case; of the kind, each once
    // By concept, 0 to 1, or empty: skills that are expected need be less near to be candidates.
    // They have no better score.
    std::span<const float> expected = {};
    Effort effort = Effort::full;
  };
  // The candidates with their features and scores, best first. For an invalid `language` the
  // likeliest ones count (link/label_language.h). Thread-safe with buffers of the thread's own. Not
  // for the kinds of ISCO groups alone, see isco_groups().
  void candidates(const RankQuery& query, LanguageId language, RankKind kind, Buffers& buffers,
                  std::vector<ScoredConcept>& out, const CandidateOptions& options) const;
  void candidates(const RankQuery& query, LanguageId language, RankKind kind, Buffers& buffers,
                  std::vector<ScoredConcept>& out) const {
    candidates(query, language, kind, buffers, out, {});
  }

  // Where the last text of candidates() for skills says one of them: its words that are most like
  // the candidate's label.
  struct Place {
    float cosine = 0;
    std::size_t begin = 0, end = 0;  // bytes of the query's text
    std::size_t words = 0;           // from begin to end
  };
  Place place(const ScoredConcept& candidate, Buffers& buffers) const;
  std::size_t words(const Buffers& buffers) const;  // of that text
  // ISCO unit groups, best first, from their own words and from their occupations'; those are the
  // occupations of ESCO's group, but where the country of that language has them in another.
  void isco_groups(const RankQuery& query, LanguageId language, LanguageId country,
                   Buffers& buffers, std::vector<ScoredConcept>& out) const;

  // A text among other texts: its direction, and what it is about, as weights of the occupations
  // nearest to it by their mean vector and description, all together of length 1.
  struct Profile {
    learn::Direction direction;
    std::vector<std::pair<std::uint32_t, float>> occupations;  // by concept id
  };
  void profile(const RankQuery& query, Buffers& buffers, Profile& out) const;

 private:
  ConceptScorer() = default;
  void load(const RankQuery& query, LanguageId language, std::size_t runs, Buffers& buffers) const;
  void choose_occupations(std::span<const ConceptId> pool, std::size_t count,
                          Buffers& buffers) const;
  void choose_skills(std::span<const ConceptId> pool, std::size_t count,
                     std::span<const float> expected, Buffers& buffers) const;
  void load_views(bool windows, Buffers& buffers) const;
  void add_near(ConceptId id, Buffers& buffers) const;
  void keep_nearest(std::size_t count, Buffers& buffers) const;
  void choose_languages(const RankQuery& query, LanguageId language, Buffers& buffers) const;
  void raise_by_labels(Buffers& buffers) const;
  void compare_labels(LanguageId language, bool own, Buffers& buffers, float& best_run,
                      ScoredConcept& c) const;
  std::span<const ConceptId> pool(RankKind kind) const;

  const snapshot::Taxonomy* taxonomy_ = nullptr;
  std::uint64_t content_ = 0;  // hash of the snapshot's
  learn::Vectors vectors_;
  LabelLanguage label_language_;
  std::vector<std::vector<std::uint64_t>>
      silent_;  // by language: keys of its function words, rising
  OccupationPriors priors_;
  NationalGroups national_groups_;
  std::vector<ConceptId> skills_, occupations_, occupations_with_isco_, isco_;
};

// Cosine of the directions plus kSharedOccupations times that of the occupations.
inline constexpr float kSharedOccupations = 1.0F;
float similarity(const ConceptScorer::Profile& a, const ConceptScorer::Profile& b);

}  // namespace metier::link
