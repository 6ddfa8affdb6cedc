// The phrases by which adverts and CVs say what a part of them is: headings ("What we offer"),
// first words of sentences ("We are a"), and what takes a thing out of a demand ("is not required")
// or makes a wish of it ("is a plus"). Tables by language, and the index that finds them in folded
// text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace metier::link {

enum class CueKind : std::uint8_t {
  // A heading, or a label before a colon. A cue of one word must be the whole heading, together
  // with others of its kind and small words; a longer one may stand anywhere in it.
  heading_demand,
  heading_wish,
  heading_offer,
  heading_employer,
  heading_equality,
  heading_application,
  // Anywhere in a sentence or list item.
  sentence_demand,  // prevails over every other cue of a sentence, and over the heading above it
  sentence_task,    // "you will": prevails only over a heading that speaks of the employer
  sentence_offer,
  sentence_employer,
  sentence_equality,
  sentence_application,
  // What is said of a clause.
  not_ahead,    // "no experience with": what follows is not asked for
  not_around,   // "is not required": nor is anything in the clause
  not_next,     // "without": nor are the next few words
  wish_ahead,   // "ideally"
  wish_around,  // "is a plus"
  shield,       // "not only", "without supervision": no negation, whatever it begins with
  // Where a clause begins.
  turn,     // "but", "and you"
  subject,  // "you": only behind a comma
};

// Phrases are separated by "|" and not yet folded. "^" before one: only as the first words of a
// segment; "$" behind one: only as the last. "*" behind a word: any word that begins so. "_"
// between words: up to five words without punctuation.
struct CueList {
  CueKind kind;
  std::string_view phrases;
};
struct LanguageCues {
  std::string_view language;  // ISO 639-1
  std::span<const CueList> lists;
};

// The 28 languages of ESCO, by code.
std::span<const LanguageCues> role_cues();

// What stands between a word and the one before it.
enum class Break : std::uint8_t { none, comma, colon, hard };

struct Cue {
  CueKind kind;
  bool only_first;
  bool only_last;
  std::uint32_t first_word;  // into the words of the index
  std::uint32_t words;       // gaps included
};

// A cue found: folded words [first, last) of a segment.
struct CueHit {
  CueKind kind{};
  bool only_first = false;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

// Immutable once built: any number of threads may ask it.
class CueIndex {
 public:
  // The cues of a language, built at its first use. For an empty or unknown one those of English
  // and the phrases of two or more words of all others that mean the same wherever they are used.
  static const CueIndex& of(std::string_view language);

  explicit CueIndex(std::string_view language);

  // The longest cues of each group of kinds (headings, demands, sentences, clauses,
  // where a clause begins), by position; within a
  // group none begins inside another. breaks[i] is what stands before word i. No allocation once
  // `hits` has grown.
  void find(const text::FoldedText& text, std::span<const Break> breaks,
            std::vector<CueHit>& hits) const;

  std::span<const Cue> cues() const { return cues_; }
  // The folded words of a cue, each with a blank behind it.
  std::string phrase(const Cue& cue) const;

 private:
  struct Word {
    std::uint32_t begin;  // into bytes_
    std::uint16_t length;
    bool prefix;
    bool gap;
  };
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t first = 0;  // into cues_
    std::uint32_t count = 0;  // 0: free
  };

  void add(CueKind kind, std::string_view phrase, bool only_unmistakable);
  void drop_contradictions();
  void build_slots();
  std::span<const Cue> starting_with(std::uint64_t key) const;
  std::size_t match(const Cue& cue, std::uint32_t word, const text::FoldedText& text,
                    std::span<const Break> breaks, std::size_t at) const;

  std::string bytes_;
  std::vector<Word> words_;
  std::vector<Cue> cues_;  // by the key of their first word
  std::vector<Slot> slots_;
};

}  // namespace metier::link
