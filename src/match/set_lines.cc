#include "match/set_lines.h"

namespace metier::match {
namespace {

using simdjson::dom::element;
using simdjson::dom::object;

// A text field; nothing where there is none. An error where it is of another type.
Result<std::optional<std::string_view>> text_field(const object& from, const char* name) {
  element field;
  if (from[name].get(field)) return std::nullopt;
  std::string_view out;
  if (field.get(out)) return fail(ErrorKind::input, "\"{}\" has to be a string", name);
  return out;
}

Result<NamedSkill> skill_object(const object& from, std::size_t number) {
  NamedSkill out;
  for (const char* name : {"label", "uri"}) {
    const auto text = text_field(from, name);
    if (!text) return tl::unexpected(text.error());
    if (*text) out.name = **text;
  }
  if (out.name.empty())
    return fail(ErrorKind::input, "skill {} has neither \"uri\" nor \"label\"", number);
  element field;
  if (!from["essential"].get(field) && field.get(out.essential))
    return fail(ErrorKind::input, "skill {}: \"essential\" has to be true or false", number);
  for (const char* name : {"share", "score"}) {
    if (from[name].get(field)) continue;
    double share = -1;
    if (field.get(share) || !(share >= 0 && share <= 1))
      return fail(ErrorKind::input, "skill {}: \"{}\" has to be a number from 0 to 1", number,
                  name);
    out.share = static_cast<float>(share);
    break;
  }
  return out;
}

}  // namespace

Result<std::vector<NamedSkill>> parse_skills(const element& from) {
  simdjson::dom::array array;
  if (from.get(array)) return fail(ErrorKind::input, "\"skills\" has to be an array");
  std::vector<NamedSkill> out;
  for (const element item : array) {
    if (out.size() == kMostSkills)
      return fail(ErrorKind::input, "more than {} skills", kMostSkills);
    std::string_view name;
    object fields;
    if (!item.get(name)) {
      out.push_back({name});
    } else if (!item.get(fields)) {
      auto skill = skill_object(fields, out.size() + 1);
      if (!skill) return tl::unexpected(skill.error());
      out.push_back(*skill);
    } else {
      return fail(ErrorKind::input, "skill {} has to be a string or an object", out.size() + 1);
    }
  }
  return out;
}

Result<SetLine> parse_set_line(std::string_view line, simdjson::dom::parser& parser,
                               std::string& id) {
  id.clear();
  element root;
  if (const auto error = parser.parse(line.data(), line.size()).get(root))
    return fail(ErrorKind::input, "malformed JSON: {}", simdjson::error_message(error));
  object fields;
  if (root.get(fields)) return fail(ErrorKind::input, "has to be an object");
  SetLine out;
  const auto named = text_field(fields, "id");
  if (!named) return tl::unexpected(named.error());
  if (!*named) return fail(ErrorKind::input, "has no \"id\"");
  out.id = **named;
  id = out.id;
  element skills;
  const bool has_skills = fields["skills"].get(skills) == simdjson::SUCCESS;
  if (has_skills) {
    auto parsed = parse_skills(skills);
    if (!parsed) return tl::unexpected(parsed.error());
    out.skills = std::move(*parsed);
  }
  const auto text = text_field(fields, "text"), title = text_field(fields, "title"),
             language = text_field(fields, "lang");
  for (const auto* field : {&text, &title, &language})
    if (!*field) return tl::unexpected(field->error());
  if (!has_skills) out.text = *text;
  out.title = title->value_or("");
  out.language = language->value_or("");
  if (!has_skills && !out.text)
    return fail(ErrorKind::input, "has neither \"skills\" nor \"text\"");
  return out;
}

}  // namespace metier::match
