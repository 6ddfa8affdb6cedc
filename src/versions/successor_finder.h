// Finds successors: an index over the labels of the newer release, asked for one concept of the
// older one at a time. Internal to versions/.
#pragma once

#include <span>
#include <vector>

#include "snapshot/snapshot.h"
#include "text/text.h"
#include "versions/successor.h"

namespace metier::versions {

class SuccessorFinder {
 public:
  // `now_of` says where each concept of `old` is in `now`. Labels are compared in one language:
  // English where both have it, else the first that both have.
  SuccessorFinder(const snapshot::Taxonomy& old, const snapshot::Taxonomy& now,
                  std::span<const ConceptId> now_of);

  struct Candidate {
    ConceptId id;
    float label = 0;  // similarities, 0 to 1
    float company = 0;
    float description = 0;
    std::uint16_t reasons = 0;
  };
  // Buffers of find(); one per thread.
  struct Scratch {
    std::vector<float> label_weight;     // by entry
    std::vector<std::uint32_t> touched;  // entries with a weight
    std::vector<std::uint32_t> place;    // by now_id: place among `found`, plus one
    std::vector<std::uint32_t> counts;   // by now_id
    std::vector<Candidate> found;
    std::vector<std::uint64_t> words, other_words;
    text::FoldedText folded;
    std::string trigram_text;
  };

  // The most likely first; at most kMaxCandidates.
  void find(ConceptId old_id, Scratch& scratch, std::vector<Successor>& out) const;

 private:
  using Taxonomy = snapshot::Taxonomy;
  struct Entry {          // a label of the newer release
    std::uint64_t whole;  // hash of the folded label
    LabelId label;
    ConceptId owner;
    float weight;  // of its words
  };
  struct Posting {
    std::uint64_t word;
    std::uint32_t entry;
  };

  bool eligible(ConceptId old_id, ConceptId now_id) const;
  std::span<const Posting> postings(std::uint64_t word) const;
  float idf(std::size_t df) const;
  Candidate& candidate(ConceptId now_id, Scratch& scratch) const;
  void same_labels(ConceptId old_id, Scratch& scratch) const;
  void similar_labels(ConceptId old_id, Scratch& scratch) const;
  void same_company(ConceptId old_id, Scratch& scratch) const;
  void same_code(ConceptId old_id, Scratch& scratch) const;
  float company_of(ConceptId old_id, ConceptId now_id) const;
  void complete(ConceptId old_id, Candidate& candidate, Scratch& scratch) const;
  void compare_letters(ConceptId old_id, Candidate& candidate, Scratch& scratch) const;
  void compare_descriptions(ConceptId old_id, Scratch& scratch) const;
  bool same_group(ConceptId old_id, ConceptId now_id) const;

  const Taxonomy& old_;
  const Taxonomy& now_;
  std::span<const ConceptId> now_of_;
  LanguageId old_language_, now_language_;
  std::vector<Entry> entries_;           // by label
  std::vector<std::uint32_t> by_whole_;  // entries by `whole`
  std::vector<Posting> postings_;        // by word, then entry
};

}  // namespace metier::versions
