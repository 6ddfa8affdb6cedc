// What reading CVs needs of a snapshot, opened.
#pragma once

#include <memory>

#include "people/people.h"

namespace metier::cli {

// Fixed in its place: the parts look into each other.
class CvParts {
 public:
  static Result<std::unique_ptr<CvParts>> open(
      const std::shared_ptr<const snapshot::Snapshot>& snapshot);

  const people::CvReader& reader() const { return *reader_; }

 private:
  CvParts(search::Index index, link::Reader linker, link::Ranker ranker)
      : index_(std::move(index)), linker_(std::move(linker)), ranker_(std::move(ranker)) {}

  search::Index index_;
  link::Reader linker_;
  link::Ranker ranker_;
  std::optional<mapping::Mapper> mapper_;
  std::optional<people::CvReader> reader_;
};

// The profile of one document's person, on the clock of this machine.
people::Profile read_cv(const CvParts& parts, const std::string& name,
                        const documents::Document& document);

}  // namespace metier::cli
