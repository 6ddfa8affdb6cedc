// Locations of real adverts, where the folder of shared inputs is at hand.
#include <gtest/gtest.h>

#include <filesystem>

#include "places/places.h"

namespace metier::places {
namespace {

// One column of a CSV file with a header; quotes as in RFC 4180.
std::vector<std::string> column(std::string_view text, std::string_view name) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += text[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back({""});
    } else if (c != '\r') {
      rows.back().back() += c;
    }
  }
  std::vector<std::string> out;
  const auto at = std::find(rows[0].begin(), rows[0].end(), name) - rows[0].begin();
  for (std::size_t i = 1; i < rows.size(); ++i)
    if (rows[i].size() == rows[0].size()) out.push_back(rows[i][static_cast<std::size_t>(at)]);
  return out;
}

std::size_t in_french_regions(const std::vector<Written>& all, const Hints& hints) {
  std::size_t out = 0;
  for (const Written& written : all) {
    const auto places = resolve(written, hints);
    out += !places.empty() && places[0].region.starts_with("FR-") ? 1 : 0;
  }
  return out;
}

class RealInputs : public testing::Test {
 protected:
  static std::string read(const std::string& name) {
    const auto path = std::filesystem::path("../shared/inputs/cs_jobs_france") / name;
    if (!std::filesystem::exists(path)) return {};
    return std::string(MappedFile::open(path)->text());
  }
};

TEST_F(RealInputs, FrenchTownsWithTheirDepartments) {
  const std::string text = read("output_file.csv");
  if (text.empty()) GTEST_SKIP() << "no shared inputs";
  std::vector<Written> all;
  for (const auto& location : column(text, "Location")) all.push_back({location, "", "", "", ""});
  const auto with_language = in_french_regions(all, {"fr", ""});
  const auto without = in_french_regions(all, {});
  fmt::print("\"town - department\": {} of {} in a region, {} where the language is not known\n",
             with_language, all.size(), without);
  EXPECT_GE(100 * with_language, 97 * all.size());
  EXPECT_GE(100 * without, 95 * all.size());
}

TEST_F(RealInputs, FrenchTownsInFields) {
  const std::string text = read("finalData.csv");
  if (text.empty()) GTEST_SKIP() << "no shared inputs";
  std::vector<Written> all, towns;
  const auto cities = column(text, "city"), departments = column(text, "department");
  for (std::size_t i = 0; i < cities.size(); ++i) {
    all.push_back({"", cities[i], departments[i], "", ""});
    towns.push_back({"", cities[i], "", "", ""});
  }
  // The region of the department is the truth for the towns alone.
  std::size_t same = 0, known = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto truth = resolve(all[i], {"fr", ""}), alone = resolve(towns[i], {"fr", ""});
    if (truth.empty() || alone.empty() || alone[0].region.empty()) continue;
    ++known;
    same += truth[0].region == alone[0].region ? 1 : 0;
  }
  const auto resolved = in_french_regions(all, {"fr", ""});
  fmt::print(
      "town and department: {} of {} in a region; the town alone: {} known, {} of them right\n",
      resolved, all.size(), known, same);
  EXPECT_GE(100 * resolved, 97 * all.size());
  EXPECT_GE(100 * same, 98 * known);
}

}  // namespace
}  // namespace metier::places
