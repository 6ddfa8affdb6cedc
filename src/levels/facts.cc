#include "levels/facts.h"

#include <simdjson.h>

#include <algorithm>

#include "levels/onet_tables.h"

namespace metier::levels {
namespace {

using Element = simdjson::dom::element;

bool read_text(const Element& root, const char* name, std::string& out) {
  std::string_view text;
  if (root[name].get(text)) return false;
  out = text;
  return true;
}

bool read_names(const Element& root, const char* name, std::size_t count,
                std::vector<std::string>& out) {
  simdjson::dom::array names;
  if (root[name].get(names) || names.size() != count) return false;
  for (const auto element : names) {
    std::string_view text;
    if (element.get(text)) return false;
    out.emplace_back(text);
  }
  return true;
}

bool sound_record(const LevelRecord& r) {
  return r.zone <= kZones && r.education <= kEducationLevels && r.education_percent <= 100 &&
         r.experience <= kExperienceLevels && r.match >= 1 &&
         r.match <= static_cast<unsigned>(mapping::Relation::narrow) && r.jobs >= 1 &&
         r.reserved == 0;
}

}  // namespace

bool Levels::read_about(std::string_view json) {
  simdjson::dom::parser parser;
  Element root;
  if (parser.parse(json.data(), json.size()).get(root)) return false;
  return read_text(root, "release", release_) && read_text(root, "from", first_) &&
         read_text(root, "to", last_) && read_text(root, "crosswalk", crosswalk_date_) &&
         read_names(root, "zones", kZones, zones_) &&
         read_names(root, "education", kEducationLevels, education_) &&
         read_names(root, "experience", kExperienceLevels, experience_);
}

bool Levels::sound(std::size_t concepts) const {
  for (std::size_t i = 0; i < records_.size(); ++i) {
    const bool rising = i == 0 || records_[i - 1].concept_id < records_[i].concept_id;
    if (!rising || records_[i].concept_id >= concepts || !sound_record(records_[i])) return false;
  }
  return true;
}

Result<Levels> Levels::open(const snapshot::Snapshot& snapshot) {
  const auto& file = snapshot.file();
  Levels out;
  if (!file.has(kRecords) && !file.has(kAbout)) return out;
  const auto records = file.array<LevelRecord>(kRecords);
  if (!records) return tl::unexpected(records.error());
  const auto about = file.json(kAbout);
  if (!about) return tl::unexpected(about.error());
  out.records_ = *records;
  if (!out.sound(snapshot.taxonomy().concept_count()))
    return snapshot::damaged_snapshot(file.name(), "levels of occupations that cannot be");
  if (!out.read_about(*about))
    return snapshot::damaged_snapshot(file.name(), "levels whose description cannot be read");
  out.credit_ = fmt::format(
      "O*NET{}{} Database by the U.S. Department of Labor, Employment and Training Administration, "
      "CC BY 4.0, through the O*NET-ESCO crosswalk{} of the ESCO Secretariat and the U.S. "
      "Department of Labor",
      out.release_.empty() ? "" : " ", out.release_,
      out.crosswalk_date_.empty() ? "" : fmt::format(" ({})", out.crosswalk_date_));
  return out;
}

std::optional<Facts> Levels::find(ConceptId id) const {
  const auto at =
      std::lower_bound(records_.begin(), records_.end(), id.value,
                       [](const LevelRecord& r, std::uint32_t v) { return r.concept_id < v; });
  if (at == records_.end() || at->concept_id != id.value) return std::nullopt;
  return Facts{at->zone,
               at->education,
               at->education_percent,
               at->experience,
               static_cast<mapping::Relation>(at->match),
               at->jobs};
}

}  // namespace metier::levels
