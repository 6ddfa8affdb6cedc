// POST /v1/match, /v1/gap and /v1/moves: a profile in JSON to what fits it.
#include "api/body.h"
#include "api/problem.h"
#include "api/skill_names.h"

namespace metier::api {
namespace {

constexpr std::size_t kMostAnswers = 100;
constexpr std::size_t kMostUnknown = 20;  // that a problem names

// What a body can have.
struct Fields {
  std::vector<match::NamedSkill> skills;
  std::optional<std::string_view> occupation, goal, lang;
  std::uint64_t limit = 10;
  bool explain = false;
};

tl::unexpected<Error> wrong(std::string_view what) {
  return fail(ErrorKind::input, "{}", what);
}

Result<void> take(const simdjson::dom::key_value_pair& field, Fields& out) {
  std::string_view text;
  if (field.key == "skills") {
    auto skills = match::parse_skills(field.value);
    if (!skills) return tl::unexpected(skills.error());
    out.skills = std::move(*skills);
    return {};
  }
  if (field.key == "limit") {
    if (field.value.get(out.limit) || out.limit == 0 || out.limit > kMostAnswers)
      return wrong(fmt::format("\"limit\" has to be a whole number from 1 to {}.", kMostAnswers));
    return {};
  }
  if (field.key == "explain") {
    if (field.value.get(out.explain)) return wrong("\"explain\" has to be true or false.");
    return {};
  }
  const bool known = field.key == "occupation" || field.key == "goal" || field.key == "lang";
  if (!known) return wrong(fmt::format("There is no field \"{}\".", excerpt(field.key)));
  if (field.value.get(text))
    return wrong(fmt::format("The field \"{}\" has to be a string.", field.key));
  (field.key == "occupation" ? out.occupation : field.key == "goal" ? out.goal : out.lang) = text;
  return {};
}

Result<Fields> parse_fields(const simdjson::dom::element& root) {
  simdjson::dom::object object;
  if (root.get(object)) return wrong("It has to be an object.");
  Fields out;
  bool has_skills = false;
  for (const auto field : object) {
    has_skills = has_skills || field.key == "skills";
    if (auto taken = take(field, out); !taken) return tl::unexpected(taken.error());
  }
  if (has_skills == out.occupation.has_value())
    return wrong("It has to have \"skills\" or an \"occupation\", one of the two.");
  return out;
}

Response no_such_language(const Call& call, std::string_view code) {
  Problem p;
  p.status = 422;
  p.title = "Unknown language";
  p.detail = fmt::format("There is no language \"{}\" in this release.", excerpt(code));
  const auto& t = call.taxonomy();
  for (std::size_t l = 0; l < t.language_count(); ++l)
    p.available.push_back(t.language_code(LanguageId(l)));
  return p.response();
}

Response unknown_skills(const Call& call, const FoundSkills& found, LanguageId lang) {
  Problem p;
  p.status = 422;
  p.title = "Unknown skills";
  std::size_t count = 0;
  for (const UnknownSkill& unknown : found.unknown) {
    if (++count > kMostUnknown) break;
    p.detail += fmt::format("{}\"{}\" is no skill of this release.", p.detail.empty() ? "" : " ",
                            excerpt(unknown.name));
    for (const ConceptId id : unknown.suggestions)
      p.suggestions.push_back(concept_ref(call.taxonomy(), id, lang));
  }
  if (found.unknown.size() > kMostUnknown)
    p.detail += fmt::format(" {} more are unknown.", found.unknown.size() - kMostUnknown);
  p.has_suggestions = true;
  return p.response();
}

// A request that was understood.
struct Asked {
  const match::Ground& ground;
  const levels::Levels& levels;
  LanguageId lang;
  match::Profile profile;
  std::uint32_t occupation = match::kNoPlace, goal = match::kNoPlace;
  std::size_t limit = 10;
  bool explain = false;
};

using Answer = tl::expected<std::string, Response>;

tl::expected<std::uint32_t, Response> place_named(const SkillNames& names,
                                                  const std::optional<std::string_view>& name) {
  if (!name) return match::kNoPlace;
  const auto found = names.occupation(*name);
  if (!found) return tl::unexpected(problem(422, "Unknown occupation", found.error().message));
  return *found;
}

tl::expected<Asked, Response> understand(const Call& call, const Fields& fields) {
  const auto& t = call.taxonomy();
  Asked out{*call.service.ground, call.service.levels, call.lang, {}};
  if (fields.lang) {
    out.lang = t.language(*fields.lang);
    if (!out.lang.valid()) return tl::unexpected(no_such_language(call, *fields.lang));
  }
  out.limit = fields.limit;
  out.explain = fields.explain;
  const SkillNames names(out.ground, *call.service.resolver, out.lang);
  const auto occupation = place_named(names, fields.occupation);
  if (!occupation) return tl::unexpected(occupation.error());
  const auto goal = place_named(names, fields.goal);
  if (!goal) return tl::unexpected(goal.error());
  out.occupation = *occupation;
  out.goal = *goal;
  if (out.occupation != match::kNoPlace) {
    out.profile = out.ground.profile_of(out.occupation);
    return out;
  }
  const auto found = names.find(fields.skills);
  if (!found) return tl::unexpected(problem(503, "Damaged snapshot", found.error().message));
  if (!found->unknown.empty()) return tl::unexpected(unknown_skills(call, *found, out.lang));
  out.profile = match::make_profile(out.ground.places(), found->held());
  return out;
}

Response answer(const Call& call, Answer (*make)(const Asked&, match::Scratch&)) {
  if (auto refused = refuse_body(call)) return std::move(*refused);
  simdjson::dom::parser parser;
  simdjson::dom::element root;
  if (const auto error = parser.parse(call.request.body.data(), call.request.body.size()).get(root))
    return problem(400, "Malformed JSON", simdjson::error_message(error));
  const auto fields = parse_fields(root);
  if (!fields) return problem(422, "Not a profile", fields.error().message);
  auto asked = understand(call, *fields);
  if (!asked) return std::move(asked.error());
  thread_local match::Scratch scratch;
  auto body = make(*asked, scratch);
  if (!body) return std::move(body.error());
  Response out;
  out.body = std::move(*body);
  return out;
}

}  // namespace

Response match_profile(const Call& call) {
  return answer(call, [](const Asked& asked, match::Scratch& scratch) -> Answer {
    thread_local std::vector<match::Fit> fits;
    match::fits(asked.ground, asked.profile, {asked.limit, asked.occupation}, scratch, fits);
    return match::match_json(asked.ground, asked.lang, asked.profile, fits, asked.explain);
  });
}

Response gap_of_profile(const Call& call) {
  return answer(call, [](const Asked& asked, match::Scratch& scratch) -> Answer {
    if (asked.goal == match::kNoPlace)
      return tl::unexpected(problem(422, "Not a profile", "The field \"goal\" is missing."));
    const auto gap = match::gap(asked.ground, asked.profile, asked.goal, asked.limit, scratch);
    return match::gap_json(asked.ground, asked.lang, asked.profile, asked.goal, gap);
  });
}

Response moves_of_profile(const Call& call) {
  return answer(call, [](const Asked& asked, match::Scratch& scratch) -> Answer {
    std::optional<match::Path> path;
    if (asked.goal != match::kNoPlace) {
      if (asked.occupation == match::kNoPlace || asked.occupation == asked.goal)
        return tl::unexpected(
            problem(422, "No path", "A path to a \"goal\" begins at another \"occupation\"."));
      path = match::path(asked.ground, asked.occupation, asked.goal, scratch);
    }
    thread_local std::vector<match::Move> moves;
    match::moves(asked.ground, asked.profile, {asked.limit, asked.occupation, &asked.levels},
                 scratch, moves);
    return match::moves_json(asked.ground, asked.lang, asked.profile, asked.occupation, moves,
                             path ? &*path : nullptr);
  });
}

}  // namespace metier::api
