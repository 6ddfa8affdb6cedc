#include "link/national_groups.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/base.h"

METIER_EMBED(metier_national_groups, METIER_NATIONAL_GROUPS)

namespace metier::link {
namespace {

using snapshot::ConceptKind;

// The parts between tabs; false where there are not as many.
template <std::size_t N>
bool split(std::string_view line, std::array<std::string_view, N>& out) {
  for (std::size_t i = 0; i < N; ++i) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    out[i] = line.substr(0, end);
    if (out[i].empty() || (i + 1 == N) != (end == line.size())) return false;
    line.remove_prefix(std::min(line.size(), end + 1));
  }
  return true;
}

// By the end of the URI of an occupation, and by the code of a unit group.
std::unordered_map<std::string_view, ConceptId> keys_of(const snapshot::Taxonomy& t) {
  std::unordered_map<std::string_view, ConceptId> out;
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const ConceptId id(c);
    const auto uri = t.uri(id);
    if (t.kind(id) == ConceptKind::occupation) out.emplace(uri.substr(uri.rfind('/') + 1), id);
    if (t.kind(id) == ConceptKind::isco_group && t.code(id).size() == 4)
      out.emplace(t.code(id), id);
  }
  return out;
}

}  // namespace

std::string_view shipped_national_groups() {
  return {metier_national_groups_begin,
          static_cast<std::size_t>(metier_national_groups_end - metier_national_groups_begin)};
}

Result<NationalGroups> NationalGroups::read(const snapshot::Taxonomy& t, std::string_view table) {
  NationalGroups out;
  const auto keys = keys_of(t);
  const auto find = [&](std::string_view key) {
    const auto at = keys.find(key);
    return at == keys.end() ? ConceptId() : at->second;
  };
  for (std::size_t line = 1; !table.empty(); ++line) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const auto text = table.substr(0, end);
    table.remove_prefix(std::min(table.size(), end + 1));
    if (text.empty() || text.starts_with('#')) continue;
    std::array<std::string_view, 4> parts;
    if (!split(text, parts))
      return fail(ErrorKind::input,
                  "national groups, line {}: not UUID, label, language, unit group, by tabs", line);
    const Entry entry{t.language(parts[2]), find(parts[0]), find(parts[3])};
    if (entry.language.valid() && entry.occupation.valid() && entry.group.valid())
      out.entries_.push_back(entry);
  }
  std::sort(out.entries_.begin(), out.entries_.end(),
            [](const Entry& a, const Entry& b) { return a.key() < b.key(); });
  return out;
}

ConceptId NationalGroups::of(ConceptId occupation, LanguageId language) const {
  const auto key = std::pair(language.value, occupation.value);
  const auto at = std::lower_bound(entries_.begin(), entries_.end(), key,
                                   [](const Entry& e, const auto& k) { return e.key() < k; });
  return at != entries_.end() && at->key() == key ? at->group : ConceptId();
}

}  // namespace metier::link
