// The plain character TF-IDF scorer: the baseline of the quality and speed tables.
//
// As scikit-learn's TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), sublinear_tf=True) over
// folded words: the 3-, 4- and 5-grams of code points inside each word with a blank on either side,
// weighted (1 + ln tf) * (1 + ln((1 + n) / (1 + df))), vectors of length one; the score is the
// cosine. Nothing is pruned: every text that shares a gram with the query is scored.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace metier::link {

struct OwnedText {
  std::string_view text;
  std::uint32_t owner;  // below the number of owners
};

struct OwnerScore {
  std::uint32_t owner;
  float score;  // above 0
};

class CharacterTfidf {
 public:
  struct Gram {
    std::uint32_t id;
    float weight;
  };
  // Buffers, one per thread.
  struct Scratch {
    text::FoldedText folded;
    std::vector<std::uint32_t> ids;
    std::vector<std::uint32_t> starts;
    std::vector<Gram> grams;
    std::vector<float> text_scores;  // zero between queries
    std::vector<std::uint32_t> texts;
    std::vector<float> owner_scores;  // zero between queries
    std::vector<OwnerScore> owners;
  };

  // The views are needed no longer than the constructor runs. Texts that fold alike are kept once.
  CharacterTfidf(std::span<const OwnedText> texts, std::size_t owners);

  // The best score of each owner that has one, in no order; valid until the scratch is used again.
  std::span<const OwnerScore> score(std::string_view query, Scratch& scratch) const;

 private:
  struct Posting {
    std::uint32_t text;
    float weight;
  };
  struct Slot {
    std::uint64_t key = 0;  // 0: free
    std::uint32_t gram = 0;
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  std::uint32_t find(std::uint64_t key) const;
  std::uint32_t find_or_add(std::uint64_t key);
  void grow();
  // Calls use(key) for each gram of the words in scratch.folded.
  template <class Use>
  static void each_gram(Scratch& scratch, Use&& use);
  // Distinct grams with 1 + ln tf; the ids are in scratch.ids.
  static void count(Scratch& scratch);
  void weigh(Scratch& scratch) const;
  void collect_texts(std::span<const OwnedText> texts);
  void fill_postings();

  std::vector<Slot> slots_;
  std::uint32_t gram_count_ = 0;
  std::vector<float> idf_;              // by gram
  std::vector<std::uint64_t> offsets_;  // by gram, into postings_
  std::vector<Posting> postings_;
  std::vector<std::uint32_t> owner_offsets_;  // by text, into owners_
  std::vector<std::uint32_t> owners_;
  std::size_t owner_count_ = 0;

  // While it is made: the distinct folded texts.
  std::string folded_;
  std::vector<std::uint64_t> folded_offsets_;
};

}  // namespace metier::link
