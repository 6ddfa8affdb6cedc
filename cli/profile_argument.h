// The profile that `metier match`, `gap` and `moves` take: the one place where it is read.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "api/api.h"
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

struct GivenProfile {
  match::Profile profile;
  std::uint32_t occupation = match::kNoPlace;  // whose profile it is, if any
  bool all_known = true;
};

// Exactly one of the arguments says the profile. A file has the name of a skill a line (empty lines
// and those that begin with # do not count), or is JSON: an array of skills or an object with
// "skills" (match/set_lines.h). Names that are no skill are told on stderr, one line each, and left
// out.
Result<GivenProfile> read_profile(const ProfileArguments& arguments, const Comparison& with);

// One line for each unknown name on stderr, begun with `where`.
void tell_unknown(std::string_view where, const api::FoundSkills& found);

// "-" is standard input. ErrorKind::limit above kMaxLine.
Result<std::string> read_whole(const std::string& name);

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
