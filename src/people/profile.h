// What a person can do and has done, with the words that say so.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/documents.h"
#include "link/link.h"
#include "people/dates.h"
#include "snapshot/snapshot.h"

namespace metier::people {

using documents::Section;

// How it is known that the person has a skill.
enum class Basis : std::uint8_t {
  declared,  // listed as one: in a section or field of skills, certificates or languages, or by URI
  inferred   // read out of what was done, learned or written
};
std::string_view name(Basis basis);

inline constexpr std::uint32_t kNoPosition = ~std::uint32_t{0};

// The words of a document that say something.
struct Evidence {
  std::uint32_t document = 0;        // number in Profile::documents
  std::uint32_t begin = 0, end = 0;  // bytes of the document's text
  std::uint32_t first_code_point = 0, end_code_point = 0;
  std::uint32_t page = 0;  // first is 1; 0: the format has none
  Section section = Section::unknown;
  std::uint32_t position = kNoPosition;  // number in Profile::positions
  std::string place;                     // as documents::Part has it
  std::string text;                      // the words
};

struct HeldSkill {
  ConceptId id;
  float score = 0;  // the chance that it is right, 0 to 1
  Basis basis = Basis::inferred;
  link::Reason reason = link::Reason::exact;
  LabelId label;             // the label that matched
  std::string level;         // "beginner" to "expert", "A1" to "C2", as it is said; may be empty
  std::uint32_t months = 0;  // in the positions that show it; 0: not known
  std::vector<Evidence> evidence;  // in the order of documents and text
};

struct OccupationMatch {
  ConceptId id;
  float score = 0;
};

// Paid or not, a place where the person worked.
struct Position {
  std::string title;         // as the document has it
  std::string organisation;  // likewise; empty where it cannot be told
  YearMonth from, to;
  bool current = false;
  std::uint32_t months = 0;
  Section section = Section::work;           // or volunteering
  std::vector<OccupationMatch> occupations;  // what the title means, best first; may be empty
  Evidence evidence;                         // the title
};

struct Education {
  std::string title, organisation;
  YearMonth from, to;
  Evidence evidence;
};

// An occupation held, over all positions.
struct HeldOccupation {
  ConceptId id;
  float score = 0;
  std::uint32_t months = 0;
  std::vector<Evidence> evidence;
};

struct HeldLanguage {
  std::string code;  // ISO 639-1, 639-2 where that has none
  ConceptId id;      // the language as a skill; invalid when the snapshot has none
  bool native = false;
  std::string cefr;       // "A1" to "C2", of several that said most often; empty when none is
  bool measured = false;  // the document has the level itself, not a word taken for it
  std::string said;       // the words for the level
  Evidence evidence;
};

// An entry of a list of skills that no concept is likely enough for.
struct UnmatchedSkill {
  ConceptId hint;  // the nearest; invalid when nothing is near
  float score = 0;
  Evidence evidence;
};

struct ProfileDocument {
  std::string name;  // as it was given
  documents::Format format = documents::Format::text;
  std::uint32_t pages = 0;
  std::string language;
  std::vector<std::string> remarks;
};

struct Profile {
  std::string language;       // most of the documents are in; ISO 639-1, or "und"
  LanguageId label_language;  // to show labels in
  std::vector<ProfileDocument> documents;
  std::vector<HeldSkill> skills;  // declared first, then by score
  std::vector<HeldLanguage> languages;
  std::vector<HeldOccupation> occupations;  // longest held first
  std::vector<Position> positions;          // as documents have them
  std::vector<Education> education;
  std::vector<UnmatchedSkill> unmatched;

  bool empty() const { return skills.empty() && occupations.empty() && languages.empty(); }
};

}  // namespace metier::people
