// The profile that `metier match`, `gap` and `moves` take: the one place where it is read.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "api/api.h"
#include "cv_parts.h"
#include "match/match.h"
#include "verb.h"

namespace metier::cli {

struct ProfileArguments {
  std::string file;        // FILE, or "-"
  std::string skills;      // --skills
  std::string occupation;  // --occupation
};

// What a comparison needs of a snapshot, opened.
struct Comparison {
  static Result<Comparison> open(const std::string& snapshot, const std::string& language);

  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::unique_ptr<const match::Ground> ground;
  std::unique_ptr<const api::Resolver> resolver;
  LanguageId language;

  const snapshot::Taxonomy& taxonomy() const { return snapshot->taxonomy(); }
  api::SkillNames names() const { return {*ground, *resolver, language}; }
};

inline constexpr std::size_t kLongestName = 12;

struct GivenProfile {
  match::Profile profile;
  std::uint32_t occupation = match::kNoPlace;  // whose profile it is, if any
  bool all_known = true;
};

// Files that say what somebody can do. A file is
//  - JSON: an array of skills, or an object with "skills" (match/set_lines.h);
//  - a text with the name of a skill a line; empty lines and those that begin with # do not count;
//  - any other document, and a text that has the headings of a CV or a line of more than
//    kLongestName words: a CV (people/cv_reader.h).
class ProfileReader {
 public:
  // `with` must outlive it.
  explicit ProfileReader(const Comparison& with);
  ~ProfileReader();

  // "-" is standard input. What was left out of a document is told on stderr.
  Result<api::FoundSkills> read(const std::string& file);

 private:
  Result<api::FoundSkills> read_json(const std::string& name, std::string_view body);
  Result<api::FoundSkills> find(const std::string& name,
                                const std::vector<match::NamedSkill>& named) const;
  Result<api::FoundSkills> read_as_cv(const std::string& name, const documents::Document& document);

  const Comparison& with_;
  std::unique_ptr<CvParts> parts_;  // opened when it is first needed
};

// Exactly one of the arguments says the profile. Names that are no skill are told on stderr, one
// line each, and left out.
Result<GivenProfile> read_profile(const ProfileArguments& arguments, const Comparison& with);

// One line for each unknown name on stderr, begun with `where`.
void tell_unknown(std::string_view where, const api::FoundSkills& found);

// What the three verbs share.
struct ComparisonOptions {
  ProfileArguments profile;
  std::size_t top = 10;
  std::string language;
  std::string format = "text";
  std::string snapshot;
};
void add_comparison_options(CLI::App& verb, ComparisonOptions& options);

}  // namespace metier::cli
