// Where the tables of O*NET are, in a folder as somebody unpacked it.
#include <algorithm>
#include <array>

#include "levels/onet_tables.h"

namespace metier::levels {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxDepth = 2;
constexpr std::size_t kMaxFiles = 2000;

// Small letters and digits only, without the extension: "Job Zones.txt" is "jobzones".
std::string plain_name(const fs::path& path) {
  std::string out;
  for (const char c : path.stem().string()) {
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

std::vector<fs::path> files_of(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                      failed);
  for (; !failed && at != fs::recursive_directory_iterator() && out.size() < kMaxFiles;
       at.increment(failed)) {
    if (at.depth() >= kMaxDepth) at.disable_recursion_pending();
    std::error_code ignored;
    if (at->is_regular_file(ignored)) out.push_back(at->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_table(const fs::path& path) {
  const auto extension = path.extension().string();
  constexpr std::array<std::string_view, 4> kKnown{".tsv", ".txt", ".csv", ".xlsx"};
  return std::find(kKnown.begin(), kKnown.end(), extension) != kKnown.end();
}

bool has(std::string_view name, std::string_view part) {
  return name.find(part) != std::string_view::npos;
}

// The field of `out` that a file of this name is for; none for other files.
fs::path* place_of(const fs::path& path, OnetFiles& out) {
  const auto name = plain_name(path);
  if (name == "readme") return &out.read_me;
  if (!is_table(path)) return nullptr;
  if (name == "jobzones") return &out.zones;
  if (name == "jobzonereference") return &out.zone_names;
  if (name == "educationtrainingandexperience") return &out.answers;
  // O*NET's own name is "Education, Training, and Experience Categories".
  if (name == "educationtrainingandexperiencecategories") return &out.categories;
  if (has(name, "esco") && has(name, "onet") && !has(name, "reverse")) return &out.crosswalk;
  return nullptr;
}

}  // namespace

std::optional<OnetFiles> find_onet_files(const fs::path& folder, std::string* missing) {
  OnetFiles out;
  for (const auto& path : files_of(folder))
    if (auto* place = place_of(path, out); place != nullptr && place->empty()) *place = path;
  const std::pair<const fs::path*, const char*> kNeeded[] = {
      {&out.zones, "Job Zones"},
      {&out.zone_names, "Job Zone Reference"},
      {&out.answers, "Education, Training, and Experience"},
      {&out.categories, "Education, Training, and Experience Categories"},
      {&out.crosswalk, "the crosswalk of ESCO and O*NET"}};
  for (const auto& [path, name] : kNeeded) {
    if (!path->empty()) continue;
    if (missing != nullptr) *missing = name;
    return std::nullopt;
  }
  return out;
}

}  // namespace metier::levels
