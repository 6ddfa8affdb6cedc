#include "match/team_file.h"

#include <simdjson.h>

#include <algorithm>
#include <optional>

#include "mapping/mapping.h"
#include "match/set_lines.h"
#include "match/team.h"

namespace metier::match {
namespace {

using simdjson::dom::element;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

// ---- JSON

class TeamJson {
 public:
  explicit TeamJson(const std::string& name) : name_(name) {}

  Result<NamedTeam> read(std::string_view json) {
    element root;
    if (const auto error = parser_.parse(json.data(), json.size()).get(root))
      return fail(ErrorKind::input, "{}: malformed JSON: {}", name_,
                  simdjson::error_message(error));
    simdjson::dom::object object;
    if (root.get(object)) return wrong("", "has to be an object");
    for (const auto& [key, value] : object) {
      Result<void> taken = key == "members" ? members(value)
                           : key == "roles" ? names("roles", value, out_.roles)
                           : key == "lang"  ? text("lang", value, out_.language)
                                            : wrong(key, "is no field of a team");
      if (!taken) return tl::unexpected(taken.error());
    }
    return std::move(out_);
  }

 private:
  tl::unexpected<Error> wrong(std::string_view where, std::string_view what) const {
    return fail(ErrorKind::input, "{}: {}{}{}", name_, where, where.empty() ? "it " : " ", what);
  }

  Result<void> text(const std::string& where, const element& value, std::string& out) const {
    std::string_view one;
    if (value.get(one)) return wrong(where, "has to be a string");
    out = one;
    return {};
  }

  // A text, or an array of texts.
  Result<void> names(const std::string& where, const element& value,
                     std::vector<std::string>& out) const {
    std::string_view one;
    if (!value.get(one)) {
      out.emplace_back(one);
      return {};
    }
    simdjson::dom::array all;
    if (value.get(all)) return wrong(where, "has to be a string or an array of strings");
    std::size_t number = 0;
    for (const element item : all) {
      if (item.get(one)) return wrong(fmt::format("{}[{}]", where, number), "has to be a string");
      out.emplace_back(one);
      ++number;
    }
    return {};
  }

  Result<void> members(const element& value) {
    simdjson::dom::array all;
    if (value.get(all)) return wrong("members", "has to be an array");
    for (const element item : all) {
      const std::string where = fmt::format("members[{}]", out_.members.size());
      simdjson::dom::object object;
      if (item.get(object)) return wrong(where, "has to be an object");
      auto one = member(where, object);
      if (!one) return tl::unexpected(one.error());
      out_.members.push_back(std::move(*one));
    }
    return {};
  }

  Result<NamedMember> member(const std::string& where, simdjson::dom::object object) const {
    NamedMember out;
    for (const auto& [key, value] : object) {
      Result<void> taken;
      if (key == "occupation") {
        taken = names(where + ".occupation", value, out.occupations);
      } else if (key == "skills") {
        taken = skills(where, value, out.skills);
      } else if (key == "name" || key == "cv") {
        taken = text(fmt::format("{}.{}", where, key), value, key == "name" ? out.name : out.cv);
      } else {
        taken = wrong(fmt::format("{}.{}", where, key), "is no field of a member");
      }
      if (!taken) return tl::unexpected(taken.error());
    }
    if (out.name.empty()) return wrong(where, "has no \"name\"");
    return out;
  }

  Result<void> skills(const std::string& where, const element& value,
                      std::vector<std::string>& out) const {
    const auto parsed = parse_skills(value);
    if (!parsed) return wrong(where + ".skills:", parsed.error().message);
    for (const NamedSkill& skill : *parsed) out.emplace_back(skill.name);
    return {};
  }

  const std::string& name_;
  simdjson::dom::parser parser_;
  NamedTeam out_;
};

// ---- tables

struct TeamColumns {
  std::optional<std::size_t> name, occupation, skills, cv;
};

TeamColumns columns_of(const std::vector<std::string>& header) {
  TeamColumns out;
  for (std::size_t i = 0; i < header.size(); ++i) {
    std::string title(trimmed(header[i]));
    std::transform(title.begin(), title.end(), title.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (title == "member" || title == "name") out.name = i;
    if (title == "occupation" || title == "occupations") out.occupation = i;
    if (title == "skills" || title == "skill") out.skills = i;
    if (title == "cv") out.cv = i;
  }
  return out;
}

void split(std::string_view cell, std::vector<std::string>& out) {
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(";|\n"), cell.size());
    if (const auto one = trimmed(cell.substr(0, end)); !one.empty()) out.emplace_back(one);
    cell.remove_prefix(std::min(cell.size(), end + 1));
  }
}

NamedMember& member_named(NamedTeam& team, std::string_view name) {
  for (NamedMember& member : team.members)
    if (member.name == name) return member;
  team.members.push_back({std::string(name), {}, {}, {}});
  return team.members.back();
}

Result<NamedTeam> parse_table(const std::string& name, std::string_view bytes) {
  auto records = mapping::open_records(name, bytes);
  if (!records) return tl::unexpected(records.error());
  mapping::Record row;
  const auto has_header = (*records)->next(row);
  if (!has_header) return tl::unexpected(has_header.error());
  const TeamColumns columns = *has_header ? columns_of(row.cells) : TeamColumns();
  if (!columns.name || (!columns.occupation && !columns.skills && !columns.cv))
    return fail(
        ErrorKind::input,
        "{}: no team: a table needs the columns \"member\" and \"occupation\", \"skills\" or "
        "\"cv\"; JSON needs \"members\"",
        name);
  NamedTeam out;
  for (;;) {
    const auto more = (*records)->next(row);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return out;
    const auto cell = [&](std::optional<std::size_t> column) {
      return column && *column < row.cells.size() ? trimmed(row.cells[*column])
                                                  : std::string_view();
    };
    if (cell(columns.name).empty())
      return fail(ErrorKind::input, "{}no name of a member", (*records)->where(row, *columns.name));
    NamedMember& member = member_named(out, cell(columns.name));
    if (out.members.size() > kMostMembers)
      return fail(ErrorKind::limit, "{}: more than {} members", name, kMostMembers);
    split(cell(columns.occupation), member.occupations);
    split(cell(columns.skills), member.skills);
    if (const auto cv = cell(columns.cv); !cv.empty()) {
      if (!member.cv.empty())
        return fail(ErrorKind::input, "{}{} has a CV already", (*records)->where(row, *columns.cv),
                    member.name);
      member.cv = cv;
    }
  }
}

}  // namespace

Result<NamedTeam> parse_team(const std::string& name, std::string_view bytes) {
  const std::string_view body = trimmed(bytes);
  if (body.starts_with('{')) return parse_team_json(name, body);
  return parse_table(name, bytes);
}

Result<NamedTeam> parse_team_json(const std::string& name, std::string_view json) {
  auto team = TeamJson(name).read(json);
  if (team && team->members.size() > kMostMembers)
    return fail(ErrorKind::limit, "{}: more than {} members", name, kMostMembers);
  return team;
}

}  // namespace metier::match
