// GET and POST /v1/compare: occupations side by side.
#include <algorithm>

#include "api/body.h"
#include "match/match.h"

namespace metier::api {
namespace {

Response compare_named(const Call& call, std::span<const std::string_view> names,
                       unsigned status_of_wrong) {
  if (names.size() < 2 || names.size() > match::kMostRoles)
    return problem(
        status_of_wrong, "Wrong number of occupations",
        fmt::format("{} are named; 2 to {} can be compared.", names.size(), match::kMostRoles));
  std::vector<ConceptId> roles;
  for (const auto name : names) {
    std::optional<Response> refused;
    const ConceptId id = occupation_named(call, name, refused);
    if (refused) return std::move(*refused);
    if (std::find(roles.begin(), roles.end(), id) != roles.end())
      return problem(status_of_wrong, "Occupation named twice",
                     fmt::format("\"{}\" is an occupation that was named before.", excerpt(name)));
    roles.push_back(id);
  }
  Response out;
  const auto compared = match::compare(call.taxonomy(), roles, call.lang);
  out.body = match::to_json(compared, {call.taxonomy(), call.service.levels});
  return out;
}

}  // namespace

Response get_compare(const Call& call) {
  std::vector<std::string_view> names;
  for (const auto& parameter : call.target.parameters)
    if (parameter.name == "occupation") names.push_back(parameter.value);
  return compare_named(call, names, 400);
}

Response post_compare(const Call& given) {
  constexpr std::array<std::string_view, 2> kFields{"occupations", "lang"};
  Call call = given;
  std::optional<Response> refused;
  const auto body = Body::read(call, kFields, refused);
  if (!body) return std::move(*refused);
  std::string_view language;
  std::vector<std::string_view> names;
  if (!body->text("lang", language)) return wrong_field("lang", "a string");
  if (!body->texts("occupations", names)) return wrong_field("occupations", "an array of strings");
  if (auto unknown = set_body_language(call, language)) return std::move(*unknown);
  return compare_named(call, names, 422);
}

}  // namespace metier::api
