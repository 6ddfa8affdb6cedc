// An advert held against the profile of its occupation: which essentials it mentions and which not,
// what it asks beyond, which facts it leaves out, and titles that name one sex only.
//
//   draft::Checker checker(reader);
//   const auto check = checker.check({.text = advert}, {}, scratch);
//   for (const ConceptId id : check.missing) print(taxonomy.label(id, check.label_language));
//
// What is found depends on words: facts and titles by lists of phrases (docs/cli.md, "check"), the
// skills by link/reader.h. A finding is a hint to whoever writes the advert, not a verdict.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "link/link.h"
#include "snapshot/snapshot.h"
#include "text/text.h"

namespace metier::draft {

// Words of the text as it was given.
struct TextSpan {
  std::uint32_t begin = 0, end = 0;                        // bytes
  std::uint32_t first_code_point = 0, end_code_point = 0;  // the same in Unicode code points
  bool in_title = false;  // of Document::title, given apart, and not of the text
};

struct Mention {
  ConceptId id;
  std::vector<TextSpan> spans;
};

enum class Fact : std::uint8_t { place, pay, contract, hours };
inline constexpr std::size_t kFactCount = 4;
enum class Stated : std::uint8_t {
  missing,
  vague,  // of pay alone: it is spoken of, without an amount
  stated
};
std::string_view name(Fact fact);      // "place", "pay", "contract", "hours"
std::string_view name(Stated stated);  // "missing", "vague", "stated"

struct FactFinding {
  Fact fact = Fact::place;
  Stated stated = Stated::missing;
  std::optional<TextSpan> span;   // the first words that say it
  std::string_view hint() const;  // empty where there is nothing to do
};

struct GenderedTitle {
  TextSpan span;
  std::string instead;  // what names everybody; empty where only a marker helps
  std::string hint;
};

struct Check {
  std::string language;                       // of the text; "und" when nothing told which
  LanguageId label_language;                  // to show labels in
  ConceptId occupation;                       // invalid: none was found and none given
  bool given = false;                         // by the caller
  std::uint8_t score = 0;                     // hundredths, of a found one
  std::vector<Mention> essential, optional;   // of the profile, mentioned; in the order of the text
  std::vector<Mention> beyond;                // mentioned, but not in the profile
  std::vector<ConceptId> missing;             // essentials that are not mentioned, by label
  std::array<FactFinding, kFactCount> facts;  // in the order of Fact
  std::vector<GenderedTitle> gendered;        // in the order of title and text
};

struct CheckOptions {
  ConceptId occupation;  // invalid: the one the text is about
  LanguageId labels;     // invalid: the language of the text
};

// Facts and titles are looked for in this much of a text.
inline constexpr std::size_t kMaxCheckedBytes = std::size_t{1} << 20;
inline constexpr std::size_t kMaxGendered = 50;

struct CheckScratch {
  link::Scratch reading_scratch;
  link::Reading reading;
};

// Any number of threads may check, each with a scratch of its own.
class Checker {
 public:
  explicit Checker(const link::Reader& reader) : reader_(reader) {}  // which has to outlive it

  Check check(const link::Document& document, const CheckOptions& options,
              CheckScratch& scratch) const;

 private:
  const link::Reader& reader_;
};

}  // namespace metier::draft
