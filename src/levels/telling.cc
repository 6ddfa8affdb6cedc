#include "levels/telling.h"

namespace metier::levels {
namespace {

void add_level(JsonWriter& json, std::string_view key, std::string_view number_key, unsigned n,
               std::string_view name) {
  json.key(key);
  if (n == 0) {
    json.null();
    return;
  }
  json.begin_object().field(number_key, n).field("name", name);
}

}  // namespace

std::vector<std::pair<std::string, std::string>> lines(const Levels& levels, const Facts& facts) {
  std::vector<std::pair<std::string, std::string>> out;
  if (facts.zone != 0)
    out.emplace_back("Job zone",
                     fmt::format("{} of 5 ({})", facts.zone, levels.zone_name(facts.zone)));
  if (facts.education != 0)
    out.emplace_back("Education",
                     fmt::format("{} (most usual, {} % of answers)",
                                 levels.education_name(facts.education), facts.education_percent));
  if (facts.experience != 0)
    out.emplace_back("Experience", fmt::format("{} (median of answers)",
                                               levels.experience_name(facts.experience)));
  out.emplace_back(
      "Source of these",
      fmt::format("{} match with {} of O*NET. {}", mapping::name(facts.match),
                  facts.jobs == 1 ? "1 occupation" : fmt::format("{} occupations", facts.jobs),
                  levels.credit()));
  return out;
}

void write_json(const Levels& levels, const Facts& facts, JsonWriter& json) {
  json.begin_object();
  add_level(json, "jobZone", "zone", facts.zone, levels.zone_name(facts.zone));
  if (facts.zone != 0) json.end_object();
  add_level(json, "education", "level", facts.education, levels.education_name(facts.education));
  if (facts.education != 0) json.field("percent", facts.education_percent).end_object();
  add_level(json, "experience", "level", facts.experience,
            levels.experience_name(facts.experience));
  if (facts.experience != 0) json.end_object();
  json.field("match", mapping::name(facts.match)).field("onetOccupations", facts.jobs);
  json.field("source", levels.credit()).end_object();
}

}  // namespace metier::levels
