#include "link/occupation_priors.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <unordered_map>

#include "link/sections.h"

namespace metier::link {
namespace {

constexpr std::uint8_t kNoOccupation = 255, kRarest = 254;

Result<std::unordered_map<std::string_view, float>> read_table(std::string_view table) {
  std::unordered_map<std::string_view, float> out;
  for (std::size_t line = 1; !table.empty(); ++line) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const auto text = table.substr(0, end);
    table.remove_prefix(std::min(table.size(), end + 1));
    if (text.empty() || text.starts_with('#')) continue;
    const std::size_t tab = text.find('\t');
    float value = 0;
    const char* const last = text.data() + text.size();
    const auto read = tab == std::string_view::npos
                          ? std::from_chars_result{text.data(), std::errc::invalid_argument}
                          : std::from_chars(text.data() + tab + 1, last, value);
    if (read.ec != std::errc() || read.ptr != last || !(value >= 0))
      return fail(ErrorKind::input, "priors of occupations, line {}: not KEY, tab, number", line);
    out.emplace(text.substr(0, tab), value);
  }
  return out;
}

}  // namespace

Result<std::vector<std::uint8_t>> OccupationPriors::build(const snapshot::Taxonomy& t,
                                                          std::string_view table) {
  const auto known = read_table(table);
  if (!known) return tl::unexpected(known.error());
  const auto find = [&](std::string_view key) -> const float* {
    const auto at = known->find(key);
    return at == known->end() ? nullptr : &at->second;
  };
  const auto of = [&](ConceptId id) -> const float* {
    const auto uri = t.uri(id);
    if (const float* own = find(uri.substr(uri.rfind('/') + 1))) return own;
    for (const ConceptId group : t.related(id, snapshot::Relation::isco_group))
      if (const float* all = find(t.code(group))) return all;
    return nullptr;
  };
  std::vector<std::uint8_t> out(t.concept_count(), kNoOccupation);
  for (std::size_t c = 0; c < out.size(); ++c) {
    const ConceptId id(c);
    if (t.kind(id) != snapshot::ConceptKind::occupation) continue;
    const float* const cost = of(id);
    out[c] =
        cost == nullptr
            ? kRarest
            : static_cast<std::uint8_t>(std::min(std::lround(*cost * kCostsANat), long{kRarest}));
  }
  return out;
}

Result<OccupationPriors> OccupationPriors::open(const snapshot::Snapshot& snapshot) {
  const auto section = snapshot.file().array<std::uint8_t>(kOccupationPriors);
  if (!section) return tl::unexpected(section.error());
  if (section->size() != snapshot.taxonomy().concept_count())
    return snapshot::damaged_snapshot(snapshot.file().name(), "priors of occupations");
  OccupationPriors out;
  out.costs_ = *section;
  return out;
}

}  // namespace metier::link
