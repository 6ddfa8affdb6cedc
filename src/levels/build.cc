#include "levels/build.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace metier::levels {
namespace {

constexpr std::uint64_t kMaxCrosswalkBytes = std::uint64_t{64} << 20;
constexpr std::size_t kMostJobs = 255;

template <std::size_t N>
std::array<double, N> average(const std::vector<const OnetJob*>& jobs, Answers<N> OnetJob::*which) {
  std::array<double, N> out{};
  double used = 0;
  for (const auto* job : jobs) {
    const auto& answers = job->*which;
    if (!answers.usable()) continue;
    for (std::size_t i = 0; i < N; ++i) out[i] += double{answers.percent[i]};
    ++used;
  }
  if (used > 0)
    for (double& share : out) share /= used;
  return out;
}

unsigned median_zone(const std::vector<const OnetJob*>& jobs) {
  std::vector<unsigned> zones;
  for (const auto* job : jobs)
    if (job->zone != 0) zones.push_back(job->zone);
  if (zones.empty()) return 0;
  std::sort(zones.begin(), zones.end());
  return zones[(zones.size() - 1) / 2];
}

// From 1; 0 when nobody answered.
template <std::size_t N>
unsigned median_category(const std::array<double, N>& shares) {
  double all = 0;
  for (const double share : shares) all += share;
  double so_far = 0;
  for (std::size_t i = 0; i < N && all > 0; ++i) {
    so_far += shares[i];
    if (so_far * 2 >= all) return static_cast<unsigned>(i + 1);
  }
  return 0;
}

// What the crosswalk has of one concept: the jobs of the best relation.
struct Behind {
  int order = 0;
  mapping::Relation match = mapping::Relation::none;
  std::vector<const OnetJob*> jobs;
};

void add_job(Behind& behind, mapping::Relation match, const OnetJob& job) {
  const int order = mapping::order_of(match);
  if (!behind.jobs.empty() && order > behind.order) return;
  if (!behind.jobs.empty() && order < behind.order) behind.jobs.clear();
  behind.order = order;
  behind.match = match;
  behind.jobs.push_back(&job);
}

LevelRecord record_of(ConceptId id, const Behind& behind) {
  const Facts facts = sum_up(behind.jobs);
  LevelRecord out{};
  out.concept_id = id.value;
  out.zone = static_cast<std::uint8_t>(facts.zone);
  out.education = static_cast<std::uint8_t>(facts.education);
  out.education_percent = static_cast<std::uint8_t>(facts.education_percent);
  out.experience = static_cast<std::uint8_t>(facts.experience);
  out.match = static_cast<std::uint8_t>(behind.match);
  out.jobs = static_cast<std::uint8_t>(facts.jobs);
  return out;
}

template <std::size_t N>
void add_names(JsonWriter& json, std::string_view key, const std::array<std::string, N>& names) {
  json.key(key).begin_array();
  for (const auto& name : names) json.value(name);
  json.end_array();
}

std::string about(const OnetTables& tables, std::string_view crosswalk_date) {
  JsonWriter json;
  json.begin_object().field("release", tables.release);
  json.field("from", tables.first_date).field("to", tables.last_date);
  json.field("crosswalk", crosswalk_date);
  add_names(json, "zones", tables.zone_names);
  add_names(json, "education", tables.education_names);
  add_names(json, "experience", tables.experience_names);
  json.key("sources").begin_array();
  for (const auto& source : tables.sources) {
    json.begin_object().field("name", source.name).field("size", source.size);
    json.field("hash", hex(source.hash).view()).end_object();
  }
  json.end_array().end_object();
  return json.take();
}

// "Mapping project version date,Sep-22" in the lines before the header.
std::string date_of(std::string_view crosswalk) {
  constexpr std::string_view kBefore = "Mapping project version date,";
  const auto at = crosswalk.substr(0, 4096).find(kBefore);
  if (at == std::string_view::npos) return "";
  const auto rest = crosswalk.substr(at + kBefore.size());
  const auto date = rest.substr(0, std::min<std::size_t>(rest.find_first_of(",\r\n"), 20));
  return utf8::first_invalid(date) ? "" : std::string(date);
}

}  // namespace

void BuildReport::add_to(taxonomy::Report& report) const {
  if (concepts == 0) return;
  report.count("occupations and groups with levels of O*NET", concepts);
  report.count("rows of the O*NET crosswalk about concepts of another release", unknown_concepts);
  report.count("codes of the O*NET crosswalk without a job zone or answers", unknown_codes);
  report.count("answers of O*NET not used, as it recommends", suppressed);
}

Facts sum_up(const std::vector<const OnetJob*>& jobs) {
  Facts out;
  out.zone = median_zone(jobs);
  const auto education = average(jobs, &OnetJob::education);
  const auto most = std::max_element(education.begin(), education.end());
  if (*most > 0) {
    out.education = static_cast<unsigned>(most - education.begin()) + 1;
    out.education_percent = static_cast<unsigned>(std::lround(std::min(*most, 100.0)));
  }
  out.experience = median_category(average(jobs, &OnetJob::experience));
  out.jobs = static_cast<unsigned>(std::min(jobs.size(), kMostJobs));
  return out;
}

BuildReport build(const OnetTables& tables, const mapping::Crosswalk& crosswalk,
                  std::string_view crosswalk_date, snapshot::SectionSet& out) {
  BuildReport report;
  std::map<std::uint32_t, Behind> behind;
  for (const auto& code : crosswalk.codes()) {
    const OnetJob* job = tables.find(code);
    if (job == nullptr || !job->says_anything()) {
      ++report.unknown_codes;
      continue;
    }
    for (const auto& link : crosswalk.find(code))
      add_job(behind[link.id.value], link.relation, *job);
  }
  report.concepts = behind.size();
  report.unknown_concepts = crosswalk.unknown();
  report.suppressed = tables.suppressed;
  if (behind.empty()) return report;
  std::vector<LevelRecord> records;
  records.reserve(behind.size());
  for (const auto& [id, found] : behind)
    records.push_back(record_of(ConceptId(std::size_t{id}), found));
  out.add(kRecords, records);
  out.add(kAbout, about(tables, crosswalk_date));
  return report;
}

Result<BuildReport> build(const snapshot::Snapshot& snapshot, const OnetFiles& files,
                          snapshot::SectionSet& out) {
  auto tables = read_onet(files);
  if (!tables) return tl::unexpected(tables.error());
  const auto bytes = read_file(files.crosswalk, kMaxCrosswalkBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  tables->sources.push_back({files.crosswalk.filename().string(), bytes->size(), hash64(*bytes)});
  auto records = mapping::open_records(files.crosswalk.string(), *bytes);
  if (!records) return tl::unexpected(records.error());
  const auto crosswalk = mapping::Crosswalk::read(std::move(*records), snapshot.taxonomy());
  if (!crosswalk) return tl::unexpected(crosswalk.error());
  return build(*tables, *crosswalk, date_of(*bytes), out);
}

}  // namespace metier::levels
