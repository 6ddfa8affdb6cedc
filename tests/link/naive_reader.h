// The rules of link/reader.h once more, the simple way: at every word of a text, all labels that
// begin with it are held against the text one by one. The automaton is held against this.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "link/gap.h"
#include "link/link.h"
#include "text/text.h"

namespace metier::test {

class NaiveReader {
 public:
  // Occupation?, concept, begin and end in bytes, score in hundredths.
  using Found = std::tuple<bool, std::uint32_t, std::size_t, std::size_t, int>;

  explicit NaiveReader(const snapshot::Taxonomy& taxonomy);

  // `language`: a code, or "" when none is known.
  std::set<Found> read(std::string_view text, const std::string& language) const;

 private:
  struct Label {
    LabelId id;
    std::string text;
    std::vector<std::string> words;
    std::vector<bool> signs;  // behind word i stands a sign
    std::string language;
    bool occupation;
    int kind_score;
    bool exact;
    unsigned capitals;
    bool acronym;
    std::string bare;  // one word: as written, without signs around it
  };
  struct Text;

  void add_label(LabelId id, bool occupation);
  void find_names();
  int score(const Label& label, const Text& text) const;  // 0: does not count
  bool matches(const Label& label, const Text& text, std::size_t at) const;
  bool one_word_counts(const Label& label, const Text& text, std::size_t at) const;

  const snapshot::Taxonomy& taxonomy_;
  std::map<std::string, std::vector<Label>> by_first_word_;
  std::map<std::string, std::set<std::string>> written_small_;  // language -> words
  std::map<std::string, std::set<std::string>> function_words_;
};

}  // namespace metier::test
