// metier team: who of a team covers what of the roles it has to fill.
#include <algorithm>

#include "profile_argument.h"
#include "team_text.h"
#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t{16} << 20;

struct Options {
  std::string file;
  std::vector<std::string> roles;
  std::size_t top = 5;
  std::string format = "text";
  std::string language;
  std::string snapshot;
  bool all = false;
};

// Names of a team to what they mean.
class TeamReader {
 public:
  TeamReader(const Options& options, const Comparison& with)
      : options_(options), with_(with), files_(with) {}

  Result<match::Team> read(const match::NamedTeam& named) {
    match::Team out;
    for (const auto& role : named.roles)
      if (auto added = add_role(role, out); !added) return tl::unexpected(added.error());
    for (const auto& member : named.members) {
      auto read = read_member(member);
      if (!read) return tl::unexpected(read.error());
      out.members.push_back(std::move(*read));
    }
    return out;
  }

  bool all_known() const { return all_known_; }

 private:
  Result<void> add_role(const std::string& name, match::Team& out) const {
    const auto place = with_.names().occupation(name);
    if (!place) return tl::unexpected(place.error());
    if (std::find(out.roles.begin(), out.roles.end(), *place) != out.roles.end()) return {};
    if (out.roles.size() == match::kMostTeamRoles)
      return fail(ErrorKind::limit, "more than {} roles", match::kMostTeamRoles);
    out.roles.push_back(*place);
    return {};
  }

  Result<match::TeamMember> read_member(const match::NamedMember& named) {
    const auto& places = with_.ground->places();
    std::vector<match::Held> held;
    for (const auto& occupation : named.occupations) {
      const auto place = with_.names().occupation(occupation);
      if (!place)
        return fail(place.error().kind, "member {}: {}", named.name, place.error().message);
      for (const auto& skill : with_.ground->profile_of(*place))
        held.push_back(
            {places.skills()[skill.place], static_cast<float>(skill.share) / match::kWhole});
    }
    if (auto added = add_skills(named, held); !added) return tl::unexpected(added.error());
    if (!named.cv.empty())
      if (auto added = add_cv(named, held); !added) return tl::unexpected(added.error());
    return match::TeamMember{named.name, match::make_profile(places, held)};
  }

  Result<void> add_skills(const match::NamedMember& named, std::vector<match::Held>& held) {
    std::vector<match::NamedSkill> names;
    for (const auto& skill : named.skills) names.push_back({skill});
    const auto found = with_.names().find(names);
    if (!found) return tl::unexpected(found.error());
    take(named.name, *found, held);
    return {};
  }

  // A path that is not absolute is seen from the file that names it.
  Result<void> add_cv(const match::NamedMember& named, std::vector<match::Held>& held) {
    std::filesystem::path path = named.cv;
    if (path.is_relative() && options_.file != "-")
      path = std::filesystem::path(options_.file).parent_path() / path;
    const auto found = files_.read(path.string());
    if (!found) return fail(found.error().kind, "member {}: {}", named.name, found.error().message);
    take(named.name, *found, held);
    return {};
  }

  void take(const std::string& member, const api::FoundSkills& found,
            std::vector<match::Held>& held) {
    tell_unknown(fmt::format("member {}: ", member), found);
    all_known_ = all_known_ && found.unknown.empty();
    const auto more = found.held();
    held.insert(held.end(), more.begin(), more.end());
  }

  const Options& options_;
  const Comparison& with_;
  ProfileReader files_;
  bool all_known_ = true;
};

Result<match::NamedTeam> read_names(const Options& options) {
  const std::string shown = options.file == "-" ? "standard input" : options.file;
  const auto bytes =
      options.file == "-" ? read_standard_input(kMaxFile) : read_file(options.file, kMaxFile);
  if (!bytes) return tl::unexpected(bytes.error());
  auto named = match::parse_team(shown, *bytes);
  if (!named) return named;
  if (!options.roles.empty()) named->roles = options.roles;
  if (!options.language.empty()) named->language = options.language;
  if (named->members.empty()) return fail(ErrorKind::input, "{}: it has no members", shown);
  if (named->roles.empty())
    return fail(ErrorKind::usage, "{}: no roles to fill: name them with --role NAME", shown);
  return named;
}

Result<int> team_verb(const Options& options) {
  const auto named = read_names(options);
  if (!named) return tl::unexpected(named.error());
  const auto with = Comparison::open(options.snapshot, named->language);
  if (!with) return tl::unexpected(with.error());
  TeamReader reader(options, *with);
  const auto team = reader.read(*named);
  if (!team) return tl::unexpected(team.error());
  const auto coverage = match::cover(*with->ground, *team, with->language, options.top);
  if (options.format == "json")
    fmt::print("{}\n", match::team_json(*with->ground, with->language, *team, coverage));
  else if (options.format == "html")
    fmt::print("{}", match::team_html(*with->ground, with->language, *team, coverage));
  else
    fmt::print("{}", team_text(*with, *team, coverage, options.all));
  return reader.all_known() ? kDone : kSomeInputFailed;
}

}  // namespace

void add_team(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand(
      "team", "Which competences of some roles a team covers, and which nobody has");
  verb->add_option("FILE", options->file,
                   "Members: CSV with the columns member, occupation, skills, cv, or JSON "
                   "{\"roles\",\"members\"}; - is standard input")
      ->required();
  verb->add_option("--role", options->roles,
                   "An occupation to fill; may be given several times, and stands for those of "
                   "the file")
      ->type_name("NAME")
      ->expected(1)
      ->take_all();
  verb->add_option("--top", options->top, "How many hires and trainings to suggest")
      ->check(CLI::Range(1, 100))
      ->type_name("N");
  verb->add_flag("--all", options->all,
                 "The text with optional competences and all that is covered");
  verb->add_option("--format", options->format, "text, json, or html: a page to print")
      ->check(CLI::IsMember({"text", "json", "html"}));
  verb->add_option("--lang", options->language,
                   "Language of the answer (default: the file's, yours, else en)")
      ->type_name("xx");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(
      examples({"metier team team.csv --role \"chief technology officer\" --role 2529.1",
                "metier team team.json --format html > coverage.html",
                "printf 'member,skills\\nAda,SQL;statistics\\n' | metier team - --role \"data "
                "scientist\""}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = team_verb(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
