// POST /v1/team: who of a team covers what of the roles it has to fill.
#include <algorithm>
#include <array>

#include "api/body.h"
#include "api/skill_names.h"

namespace metier::api {
namespace {

constexpr std::size_t kMostBodyMembers = 100;

// What is wrong with a name, as a problem.
Response unknown(std::string_view what, const Error& error) {
  return problem(422, fmt::format("Unknown {}", what), error.message);
}

// Names of a team to what they mean.
class TeamOfBody {
 public:
  TeamOfBody(const Call& call, const match::NamedTeam& named)
      : ground_(*call.service.ground),
        names_(ground_, *call.service.resolver, call.lang),
        named_(named) {}

  tl::expected<match::Team, Response> read() {
    match::Team out;
    for (const auto& name : named_.roles) {
      const auto place = names_.occupation(name);
      if (!place) return tl::unexpected(unknown("role", place.error()));
      if (std::find(out.roles.begin(), out.roles.end(), *place) == out.roles.end())
        out.roles.push_back(*place);
    }
    for (const auto& named : named_.members) {
      auto one = member(named);
      if (!one) return tl::unexpected(std::move(one.error()));
      out.members.push_back(std::move(*one));
    }
    return out;
  }

 private:
  tl::expected<match::TeamMember, Response> member(const match::NamedMember& named) {
    std::vector<match::Held> held;
    for (const auto& name : named.occupations) {
      const auto place = names_.occupation(name);
      if (!place) return tl::unexpected(unknown("occupation", place.error()));
      for (const auto& skill : ground_.profile_of(*place))
        held.push_back({ground_.places().skills()[skill.place],
                        static_cast<float>(skill.share) / match::kWhole});
    }
    std::vector<match::NamedSkill> skills;
    for (const auto& skill : named.skills) skills.push_back({skill});
    const auto found = names_.find(skills);
    if (!found) return tl::unexpected(unknown("skill", found.error()));
    if (!found->unknown.empty())
      return tl::unexpected(problem(
          422, "Unknown skill",
          fmt::format("Member \"{}\": {}", excerpt(named.name), found->unknown.front().why)));
    const auto more = found->held();
    held.insert(held.end(), more.begin(), more.end());
    return match::TeamMember{named.name, match::make_profile(ground_.places(), held)};
  }

  const match::Ground& ground_;
  const SkillNames names_;
  const match::NamedTeam& named_;
};

}  // namespace

Response cover_team(const Call& given) {
  static constexpr std::array<std::string_view, 3> kFields{"lang", "roles", "members"};
  std::optional<Response> refused;
  if (!Body::read(given, kFields, refused)) return std::move(*refused);
  Call call = given;
  const auto named = match::parse_team_json("team", call.request.body);
  if (!named) return problem(422, "No team", named.error().message);
  refused = set_body_language(call, named->language);
  if (refused) return std::move(*refused);
  if (named->members.empty() || named->members.size() > kMostBodyMembers)
    return problem(422, "Wrong number of members",
                   fmt::format("{} are named; 1 to {} can be covered.", named->members.size(),
                               kMostBodyMembers));
  if (named->roles.empty() || named->roles.size() > match::kMostTeamRoles)
    return problem(422, "Wrong number of roles",
                   fmt::format("{} are named; 1 to {} can be covered.", named->roles.size(),
                               match::kMostTeamRoles));
  for (const auto& member : named->members)
    if (!member.cv.empty())
      return problem(422, "No files here",
                     "A member has \"cv\": send it to /v1/documents/profile, and its skills here.");
  const auto team = TeamOfBody(call, *named).read();
  if (!team) return team.error();
  Response out;
  const auto& ground = *call.service.ground;
  out.body = match::team_json(ground, call.lang, *team, match::cover(ground, *team, call.lang));
  return out;
}

}  // namespace metier::api
