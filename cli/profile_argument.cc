#include "profile_argument.h"

#include <simdjson.h>

#include <cstring>

#include "line_input.h"

namespace metier::cli {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

Result<std::vector<match::NamedSkill>> skills_of_json(std::string_view text,
                                                      simdjson::dom::parser& parser) {
  simdjson::dom::element root, skills;
  if (const auto error = parser.parse(text.data(), text.size()).get(root))
    return fail(ErrorKind::input, "malformed JSON: {}", simdjson::error_message(error));
  if (root.is_array()) return match::parse_skills(root);
  if (root.is_object() && !root["skills"].get(skills)) return match::parse_skills(skills);
  return fail(ErrorKind::input, "JSON without \"skills\"");
}

std::vector<match::NamedSkill> skills_of_lines(std::string_view text) {
  std::vector<match::NamedSkill> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    if (!line.empty() && !line.starts_with('#')) out.push_back({line});
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return out;
}

Result<api::FoundSkills> skills_of_file(const std::string& file, const Comparison& with) {
  const auto text = read_whole(file);
  if (!text) return tl::unexpected(text.error());
  simdjson::dom::parser parser;
  const std::string_view body = trimmed(*text);
  const auto in_file = [&](const std::string& what) {
    return fail(ErrorKind::input, "{}: {}", file, what);
  };
  if (utf8::first_invalid(body)) return in_file("not a text in UTF-8");
  std::vector<match::NamedSkill> named;
  if (body.starts_with('{') || body.starts_with('[')) {
    auto parsed = skills_of_json(body, parser);
    if (!parsed) return in_file(parsed.error().message);
    named = std::move(*parsed);
  } else {
    named = skills_of_lines(body);
  }
  if (named.size() > match::kMostSkills)
    return in_file(fmt::format("more than {} skills", match::kMostSkills));
  return with.names().find(named);
}

}  // namespace

Result<Comparison> Comparison::open(const std::string& snapshot, const std::string& language) {
  Comparison out;
  auto opened = open_snapshot(snapshot);
  if (!opened) return tl::unexpected(opened.error());
  out.snapshot = std::move(*opened);
  const auto chosen = chosen_language(out.taxonomy(), language);
  if (!chosen) return tl::unexpected(chosen.error());
  out.language = *chosen;
  auto ground = match::Ground::open(out.snapshot);
  if (!ground) return tl::unexpected(ground.error());
  out.ground = std::make_unique<const match::Ground>(std::move(*ground));
  auto resolver = api::Resolver::open(out.snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  out.resolver = std::make_unique<const api::Resolver>(std::move(*resolver));
  return out;
}

void tell_unknown(std::string_view where, const api::FoundSkills& found) {
  for (const auto& unknown : found.unknown)
    fmt::print(stderr, "metier: {}{}\n", where, unknown.why);
}

Result<GivenProfile> read_profile(const ProfileArguments& arguments, const Comparison& with) {
  const int given = (arguments.file.empty() ? 0 : 1) + (arguments.skills.empty() ? 0 : 1) +
                    (arguments.occupation.empty() ? 0 : 1);
  if (given != 1)
    return fail(ErrorKind::usage,
                "a profile is one of: a FILE of skills, --skills \"...\", --occupation NAME");
  GivenProfile out;
  if (!arguments.occupation.empty()) {
    const auto place = with.names().occupation(arguments.occupation);
    if (!place) return tl::unexpected(place.error());
    out.occupation = *place;
    out.profile = with.ground->profile_of(*place);
    return out;
  }
  const auto found = arguments.skills.empty() ? skills_of_file(arguments.file, with)
                                              : with.names().find_list(arguments.skills);
  if (!found) return tl::unexpected(found.error());
  tell_unknown(arguments.file.empty() ? "" : arguments.file + ": ", *found);
  out.all_known = found->unknown.empty();
  out.profile = match::make_profile(with.ground->places(), found->held());
  return out;
}

Result<std::string> read_whole(const std::string& name) {
  const auto file = InputFile::open(name);
  if (!file) return tl::unexpected(file.error());
  LineReader lines(*file);
  std::string out;
  for (InputLine line; lines.next(line);) {
    if (line.too_long || out.size() + line.text.size() > kMaxLine)
      return fail(ErrorKind::limit, "{}: more than {} bytes", file->name(), kMaxLine);
    out += line.text;
    out += '\n';
  }
  if (lines.failure() != 0)
    return fail(ErrorKind::io, "{}: {}", file->name(), std::strerror(lines.failure()));
  return out;
}

void add_comparison_options(CLI::App& verb, ComparisonOptions& options) {
  verb.add_option("--skills", options.profile.skills,
                  "Skills with commas between them: labels in any language, URIs")
      ->type_name("SKILL,...");
  verb.add_option("--occupation", options.profile.occupation,
                  "An occupation: what somebody in it can do is the profile")
      ->type_name("NAME");
  verb.add_option("--top", options.top, "How many to list")
      ->check(CLI::Range(1, 1000))
      ->type_name("N");
  verb.add_option("--lang", options.language, "Language of the answer (default: yours, else en)")
      ->type_name("xx");
  verb.add_option("--format", options.format, "text, json or jsonl")
      ->check(CLI::IsMember({"text", "json", "jsonl"}));
  add_snapshot_option(verb, options.snapshot);
}

}  // namespace metier::cli
