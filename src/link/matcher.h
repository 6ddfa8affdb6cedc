// Walks the automaton over one text (or title), piece by piece.
#pragma once

#include <array>
#include <vector>

#include "link/automaton.h"
#include "link/findings.h"
#include "link/gap.h"
#include "text/text.h"

namespace metier::link {

// Which labels count, by the language of the text.
struct LanguageRule {
  int bit = -1;        // of the text's language in WordInfo; -1: none
  bool known = false;  // false: labels of all languages count
  LanguageId text;     // invalid when the snapshot has no labels in it
  LanguageId english;  // invalid when the snapshot has none
};

// A run of bytes of a text, folded, with the numbers of its words (by key: see WordTable::is_word).
struct Piece {
  std::size_t base = 0, end = 0;  // bytes of the text
  text::FoldedText folded;
  std::vector<std::uint32_t> words;

  void load(const Automaton& automaton, std::string_view text, std::size_t from,
            std::size_t piece_bytes);

 private:
  void find_words(const Automaton& automaton);
};

// A node with hits on the way from a word, and the last word that led there.
struct Candidate {
  std::uint32_t node;
  std::size_t last;
};

// Buffers, kept between texts.
struct MatchBuffers {
  Piece piece;
  text::FoldedText label;
  std::vector<std::uint32_t> starts;
  std::vector<Candidate> candidates;
};

class Matcher {
 public:
  Matcher(const Automaton& automaton, const snapshot::Taxonomy& taxonomy, const LanguageRule& rule,
          MatchBuffers& buffers, MatchSink& out)
      : automaton_(automaton), taxonomy_(taxonomy), rule_(rule), buffers_(buffers), out_(out) {}

  // `loaded`: buffers.piece holds the first piece already.
  void read(std::string_view text, bool is_title, std::size_t piece_bytes, bool loaded);

 private:
  enum Kind : std::size_t { kOccupations = 0, kSkills = 1 };

  // Matches from every word of the piece. Returns where the next piece has to begin.
  std::size_t read_piece();
  // Leaves the words that a walk is worth from in buffers.starts.
  void find_starts();
  // False when no label that counts begins at the word, as far as a look tells.
  bool may_match(std::size_t first) const;
  // False when the piece ends before the longest label at `first` is known.
  bool walk(std::size_t first);
  void resolve(std::size_t first);
  // Adds the best labels of `kind` that end at the candidate; false when there are none that count.
  bool accept(Kind kind, std::size_t first, const Candidate& candidate, Gap gaps);
  bool are_the_words(std::size_t first, std::size_t last) const;
  Gap widest_gap(std::size_t first, std::size_t last) const;
  bool counts(const Hit& hit, std::size_t first, std::size_t last, Gap gaps);
  bool in_a_language_that_counts(const Hit& hit) const;
  bool one_word_counts(const Hit& hit, std::size_t at);
  bool is_written_alike(const Hit& hit, std::size_t at);
  bool has_signs_alike(const Hit& hit, std::size_t first, std::size_t last);
  std::uint8_t score_of(const Hit& hit) const;
  Match match_of(std::size_t first, std::size_t last);

  const text::Token& token(std::size_t i) const { return buffers_.piece.folded.tokens[i]; }
  std::string_view written(std::size_t i) const {
    return text_.substr(buffers_.piece.base + token(i).begin, token(i).end - token(i).begin);
  }

  const Automaton& automaton_;
  const snapshot::Taxonomy& taxonomy_;
  const LanguageRule rule_;
  MatchBuffers& buffers_;
  MatchSink& out_;

  std::string_view text_;
  bool is_title_ = false;
  std::uint32_t languages_ = 0;             // that count, as bits of WordInfo
  std::array<std::size_t, 2> free_from_{};  // by kind: bytes before are taken by a match
  std::size_t counted_bytes_ = 0, counted_code_points_ = 0;
};

// Code points of text[from, to), each byte that is not valid UTF-8 counting as one.
std::size_t count_code_points(std::string_view text, std::size_t from, std::size_t to);

}  // namespace metier::link
