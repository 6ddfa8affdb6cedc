// Any bytes as each of O*NET's tables: values within their scales, or one error that names the
// file. The first byte says which table.
#include <cstdlib>

#include "levels/levels.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1 || size > (1U << 16)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  constexpr std::array kReaders{levels::read_zones, levels::read_zone_names, levels::read_answers,
                                levels::read_categories};
  levels::OnetTables tables;
  const auto done = kReaders[data[0] % kReaders.size()]({"fuzz.tsv", bytes}, tables);
  if (!done) require(done.error().message.starts_with("fuzz.tsv"));
  std::vector<const levels::OnetJob*> jobs;
  for (const auto& job : tables.jobs) {
    require(job.zone <= levels::kZones && tables.find(job.code) == &job);
    jobs.push_back(&job);
  }
  const auto facts = levels::sum_up(jobs);
  require(facts.zone <= levels::kZones && facts.education <= levels::kEducationLevels &&
          facts.experience <= levels::kExperienceLevels && facts.education_percent <= 100);
  for (const auto& name : tables.education_names) require(!utf8::first_invalid(name));
  return 0;
}
