// The languages somebody knows and how well, as CVs list them: "English (mother tongue), French
// B2", "Polnisch: Grundkenntnisse", "Mother tongue(s): Danish". Private to the module.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/cv_words.h"
#include "snapshot/snapshot.h"

namespace metier::people {

// Names of languages: in the languages of ESCO, and whatever else the snapshot has labels in.
// Immutable: any number of threads may ask it.
class LanguageNames {
 public:
  explicit LanguageNames(const snapshot::Taxonomy& taxonomy);

  struct Language {
    std::string_view code;  // ISO 639-1; 639-2 where that has none
    ConceptId id;           // invalid when the snapshot does not have it
  };
  // By folded name or, of languages, code ("english", "engelsk"); nullptr for other words.
  const Language* find(std::string_view folded) const;
  // By code, of two letters or three; nullptr when unknown.
  const Language* find_code(std::string_view code) const;
  bool is_language(ConceptId id) const;

 private:
  void add_names();

  std::vector<Language> languages_;
  std::unordered_map<std::string, std::uint32_t> by_name_, by_long_code_;
};

// A language and the words for its level, as bytes of the line.
struct ListedLanguage {
  const LanguageNames::Language* language = nullptr;
  std::uint32_t begin = 0, end = 0;
  bool native = false;
  // Of several levels the one said most often, the lower of two; of words the lowest. Empty when
  // none is said.
  std::string_view cefr;
  bool measured = false;
  std::array<std::uint8_t, 6> times = {};        // that each level was said, A1 first
  std::uint32_t level_begin = 0, level_end = 0;  // equal when no level is said
};

// Appends the languages of a line, in order. Words for a level belong to the language before them,
// where none has come yet to the next one. With `list` every name counts; without, only one beside
// which a level is said.
void find_languages(std::string_view line, const LanguageNames& names, bool list,
                    std::vector<ListedLanguage>& out);

// Levels of a line that has no language ("C1 C1 B2 B2 B2" below one): those of `last`, when it
// has none yet. False when there are none.
bool take_levels(std::string_view line, ListedLanguage& last);

}  // namespace metier::people
