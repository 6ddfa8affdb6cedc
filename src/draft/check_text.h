// The text of an advert as the parts of the check see it. Internal to draft/.
#pragma once

#include <string>
#include <string_view>

#include "draft/check.h"

namespace metier::draft {

// Plain words with the way back to the text as it was given.
class CheckText {
 public:
  // At most kMaxCheckedBytes of `original`, which has to outlive this.
  CheckText(std::string_view original, bool is_title);

  std::string_view plain() const { return plain_.text; }
  const text::FoldedText& words() const { return words_; }
  std::size_t size() const { return words_.tokens.size(); }
  std::string_view word(std::size_t i) const { return words_.word(i); }
  // The word as it is written.
  std::string_view written(std::size_t i) const {
    const auto& token = words_.tokens[i];
    return plain().substr(token.begin, token.end - token.begin);
  }
  // Of the words [first, last]; call it with rising words, or it counts from the start again.
  TextSpan span(std::size_t first, std::size_t last) const;
  // Of plain bytes.
  TextSpan bytes(std::size_t begin, std::size_t end) const;
  // First word behind the line that word `i` stands in.
  std::size_t end_of_line(std::size_t i) const;
  // The line that plain byte `at` stands in.
  std::string_view line_around(std::size_t at) const;

 private:
  std::string_view original_;
  bool is_title_;
  text::PlainText plain_;
  text::FoldedText words_;
  mutable std::size_t counted_bytes_ = 0, counted_points_ = 0;
};

// Which facts the text states.
std::array<FactFinding, kFactCount> facts_of(const CheckText& text);

// Titles that name one sex only. `head` says how many words at the beginning of the text are its
// title; 0: none of it is.
void add_gendered(const CheckText& text, std::size_t head, const snapshot::Taxonomy& t,
                  ConceptId occupation, std::string_view language, std::vector<GenderedTitle>& out);

}  // namespace metier::draft
