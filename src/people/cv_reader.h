// Reads CVs, and any other text about what somebody can do, into a Profile.
//
//   auto reader = people::CvReader::open(snapshot, linker, mapper);
//   people::CvScratch scratch;                       // one per thread
//   people::Profile profile;
//   reader->read(documents, {}, scratch, profile);
//
// What is read, and what is not:
// - Who somebody is - name, contacts, addresses, birth, gender, nationality, photo - is found first
//   and taken out of the text (people/personal.h), so that it changes no answer. References, wishes
//   for a job, interests, and the names of employers and schools are not read for skills either.
// - Skills are found as in any text (link/reader.h). Entries of a list of skills that this does not
//   find are mapped by their name (mapping/mapper.h); what then has no concept is `unmatched`.
// - An entry that says there is no knowledge ("Hadoop: none") is no skill.
// - Languages count where they are listed as such, or with a level beside them; the name of a
//   language or nationality in other sentences says nothing.
// - The title of each position is mapped to occupations; the time of a position counts for it and
//   for the skills its description shows. In a text without positions, occupations are those that
//   reading finds.
//
// Nothing is kept: neither the reader nor the scratch holds any of the text once read() is done
// but in buffers that the next one overwrites.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "documents/documents.h"
#include "link/link.h"
#include "mapping/mapping.h"
#include "people/personal.h"
#include "people/profile.h"

namespace metier::people {

// Skills less likely than this are left out: a profile claims less than a reading.
inline constexpr float kSkillThreshold = 0.3F;
// Titles of positions are taken for occupations from this chance on.
inline constexpr float kTitleThreshold = 0.4F;

// Of one document: more positions and trainings, and more entries of lists that are not found by
// reading, are left out, and the profile's remarks on the document say so.
inline constexpr std::size_t kMostEntries = 200;
inline constexpr std::size_t kMostMappedItems = 1000;

// Whether a document is a CV by its format, or has headings of at least two sections of one.
bool looks_like_cv(const documents::Document& document);

struct NamedDocument {
  std::string_view name;
  const documents::Document* document;
};

struct CvOptions {
  std::string_view language = {};  // of all documents; empty: as each says, else guessed
  float threshold = kSkillThreshold;
  YearMonth today;  // where positions that go on end; unknown: they have no months
};

class CvScratch {
 public:
  CvScratch();
  ~CvScratch();
  CvScratch(CvScratch&&) noexcept;
  CvScratch& operator=(CvScratch&&) noexcept;

 private:
  friend class CvReader;
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Any number of threads may read.
class CvReader {
 public:
  // The linker and the mapper are of the same snapshot and must outlive the reader.
  CvReader(const link::Reader& linker, const mapping::Mapper& mapper);
  ~CvReader();
  CvReader(CvReader&&) noexcept;
  CvReader& operator=(CvReader&&) noexcept;

  // Documents of one person. `personal`, when it is given, gets for each document what it says of
  // who the person is (people/person.h); the profile has none of that. Throws
  // snapshot::DamagedSnapshot as every reading of labels may.
  void read(std::span<const NamedDocument> documents, const CvOptions& options, CvScratch& scratch,
            Profile& out, std::vector<std::vector<PersonalSpan>>* personal = nullptr) const;

 private:
  struct Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace metier::people
