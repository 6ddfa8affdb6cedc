#include "api/skill_names.h"

namespace metier::api {
namespace {

constexpr std::size_t kMostCommas = 3;  // in a label

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

}  // namespace

std::vector<match::Held> FoundSkills::held() const {
  std::vector<match::Held> out;
  for (const match::Asked& asked : skills) out.push_back({asked.skill, asked.share});
  return out;
}

Result<bool> SkillNames::add(const match::NamedSkill& named, bool only_if_known,
                             FoundSkills& out) const {
  const auto& t = ground_.taxonomy();
  const auto found = resolver_.resolve(
      named.name, {taxonomy::ConceptKind::skill, language_, only_if_known ? 0U : 5U});
  if (!found) return tl::unexpected(found.error());
  if (found->id.valid() && ground_.places().skill(found->id) != match::kNoPlace) {
    out.skills.push_back({found->id, named.essential, named.share});
    return true;
  }
  if (only_if_known) return false;
  UnknownSkill unknown{std::string(named.name), {}, found->suggestions};
  if (found->id.valid()) {
    unknown.suggestions = {found->id};
    unknown.why =
        fmt::format("\"{}\" is no skill but another concept: {}", named.name, t.uri(found->id));
  } else {
    unknown.why = unknown_concept(t, named.name, *found, language_).message;
  }
  out.unknown.push_back(std::move(unknown));
  return false;
}

Result<FoundSkills> SkillNames::find(std::span<const match::NamedSkill> names) const {
  FoundSkills out;
  for (const match::NamedSkill& named : names)
    if (auto done = add(named, false, out); !done) return tl::unexpected(done.error());
  return out;
}

Result<FoundSkills> SkillNames::find_list(std::string_view names) const {
  FoundSkills out;
  while (!(names = trimmed(names)).empty()) {
    std::size_t ends[kMostCommas + 1];  // of the name, if it has so many commas
    std::size_t count = 0;
    for (std::size_t at = 0; count <= kMostCommas && at < names.size();) {
      ends[count] = std::min(names.find(',', at), names.size());
      at = ends[count++] + 1;
    }
    std::size_t taken = 0;
    for (std::size_t i = count; i-- > 1 && taken == 0;) {
      const auto known = add({trimmed(names.substr(0, ends[i]))}, true, out);
      if (!known) return tl::unexpected(known.error());
      if (*known) taken = ends[i];
    }
    if (taken == 0) {
      taken = ends[0];
      const auto name = trimmed(names.substr(0, taken));
      if (!name.empty())
        if (auto done = add({name}, false, out); !done) return tl::unexpected(done.error());
    }
    names.remove_prefix(std::min(names.size(), taken + 1));
  }
  return out;
}

Result<std::uint32_t> SkillNames::occupation(std::string_view name) const {
  const auto& t = ground_.taxonomy();
  const auto found = resolver_.resolve(name, {taxonomy::ConceptKind::occupation, language_});
  if (!found) return tl::unexpected(found.error());
  if (!found->id.valid()) return tl::unexpected(unknown_concept(t, name, *found, language_));
  const std::uint32_t place = ground_.places().occupation(found->id);
  if (place == match::kNoPlace)
    return fail(ErrorKind::not_found, "\"{}\" is no occupation but another concept: {}", name,
                t.uri(found->id));
  return place;
}

}  // namespace metier::api
