// The tables of O*NET that say how much schooling and experience a job takes, as O*NET publishes
// them: one folder of tab-separated text (or CSV), columns told by the names in the header.
//
//   auto files = levels::find_onet_files("data/onet");
//   auto tables = levels::read_onet(*files);
//   for (const auto& job : tables->jobs) print(job.code, job.zone);
//
// Read are Job Zones, Job Zone Reference, Education, Training, and Experience, and its Categories;
// names in any case, with blanks or underscores.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "taxonomy/taxonomy.h"

namespace metier::levels {

inline constexpr std::size_t kZones = 5;
inline constexpr std::size_t kEducationLevels = 12;   // scale RL
inline constexpr std::size_t kExperienceLevels = 11;  // scale RW

// How often each category was answered, in percent; [0] is category 1.
template <std::size_t N>
struct Answers {
  std::array<float, N> percent{};
  bool any = false;
  bool suppress = false;  // O*NET recommends not to use one of them

  bool usable() const { return any && !suppress; }
};

struct OnetJob {
  std::string code;       // "11-3021.00"
  std::uint8_t zone = 0;  // 1 to 5; 0: none given
  Answers<kEducationLevels> education;
  Answers<kExperienceLevels> experience;

  bool says_anything() const { return zone != 0 || education.usable() || experience.usable(); }
};

struct OnetTables {
  std::vector<OnetJob> jobs;  // by code
  std::array<std::string, kZones> zone_names;
  std::array<std::string, kEducationLevels> education_names;
  std::array<std::string, kExperienceLevels> experience_names;
  std::string release;                // "29.3"; empty where the folder does not tell
  std::string first_date, last_date;  // of the answers, "2008-06"; empty when none is given
  std::size_t suppressed = 0;  // answers of a job on a scale that O*NET recommends not to use
  std::vector<taxonomy::SourceFile> sources;  // in the order they are read

  const OnetJob* find(std::string_view code) const;
};

struct OnetFiles {
  std::filesystem::path zones, zone_names, answers, categories;
  std::filesystem::path crosswalk;  // of O*NET and ESCO
  std::filesystem::path read_me;    // empty: none; it tells the release
};

// Looks through a folder and the folders in it, two levels deep. Nothing when one of the tables or
// the crosswalk is missing; `missing`, when given, is filled with its name.
std::optional<OnetFiles> find_onet_files(const std::filesystem::path& folder,
                                         std::string* missing = nullptr);

// A table as bytes, for messages called `name`.
struct OnetTable {
  std::string name;
  std::string_view bytes;
};

// Errors are ErrorKind::input: one line with file, line and column.
Result<OnetTables> read_onet(const OnetFiles& files);

// Parts of read_onet(), each adding one table.
Result<void> read_zones(const OnetTable& table, OnetTables& out);
Result<void> read_zone_names(const OnetTable& table, OnetTables& out);
Result<void> read_answers(const OnetTable& table, OnetTables& out);
Result<void> read_categories(const OnetTable& table, OnetTables& out);

}  // namespace metier::levels
