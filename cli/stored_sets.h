// Files of profiles or adverts, a JSON object a line, for `metier match`.
#pragma once

#include <string>

#include "link/link.h"
#include "profile_argument.h"

namespace metier::cli {

enum class SetKind { profiles, adverts };

// What a text asks for, or says that somebody can do: its skills with their probabilities; in an
// advert what is nice to have is optional.
class TextSkills {
 public:
  // `with` must outlive it.
  explicit TextSkills(const Comparison& with) : with_(with) {}

  // Opens what reads texts when it is first called.
  Result<std::vector<match::Asked>> read(const link::Document& document);

 private:
  const Comparison& with_;
  std::optional<link::Reader> reader_;
  link::Scratch scratch_;
  link::Reading reading_;
};

struct StoredSets {
  match::SkillSets sets;
  std::uint64_t bad_lines = 0;  // left out, each told on stderr
  std::uint64_t unknown = 0;    // names that are no skill, likewise
};

Result<StoredSets> read_sets(const std::string& file, SetKind kind, const Comparison& with);

}  // namespace metier::cli
