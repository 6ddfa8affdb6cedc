#include "profile_argument.h"

#include <simdjson.h>

#include "cv_parts.h"
#include "text/text.h"

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

// Whether a text is more than names of skills: what people write of themselves.
bool is_running_text(std::string_view text) {
  text::FoldedText folded;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const auto line = trimmed(text.substr(0, end));
    text::fold_words(line, folded);
    if (!line.starts_with('#') && folded.tokens.size() > kLongestName) return true;
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return false;
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

ProfileReader::ProfileReader(const Comparison& with) : with_(with) {}
ProfileReader::~ProfileReader() = default;

Result<api::FoundSkills> ProfileReader::read(const std::string& file) {
  constexpr std::uint64_t kMaxFile = std::uint64_t{64} << 20;
  const std::string name = file == "-" ? "standard input" : file;
  const auto bytes = file == "-" ? read_standard_input(kMaxFile) : read_file(file, kMaxFile);
  if (!bytes) return tl::unexpected(bytes.error());
  const std::string_view body = trimmed(*bytes);
  if (body.starts_with('{') || body.starts_with('[')) return read_json(name, body);
  if (body.empty()) return api::FoundSkills();
  const auto document = documents::read_document(name, *bytes);
  if (!document) return tl::unexpected(document.error());
  const bool names = document->format == documents::Format::text &&
                     !people::looks_like_cv(*document) && !is_running_text(body);
  return names ? find(name, skills_of_lines(body)) : read_as_cv(name, *document);
}

// Skills as such; else a document of the formats of CVs.
Result<api::FoundSkills> ProfileReader::read_json(const std::string& name, std::string_view body) {
  simdjson::dom::parser parser;
  const auto named = skills_of_json(body, parser);
  if (named) return find(name, *named);
  const auto document = documents::read_document(name, body);
  if (document && document->is_cv) return read_as_cv(name, *document);
  return fail(ErrorKind::input, "{}: {}", name, named.error().message);
}

Result<api::FoundSkills> ProfileReader::find(const std::string& name,
                                             const std::vector<match::NamedSkill>& named) const {
  if (named.size() > match::kMostSkills)
    return fail(ErrorKind::input, "{}: more than {} skills", name, match::kMostSkills);
  return with_.names().find(named);
}

Result<api::FoundSkills> ProfileReader::read_as_cv(const std::string& name,
                                                   const documents::Document& document) {
  if (!parts_) {
    auto parts = CvParts::open(with_.snapshot);
    if (!parts) return tl::unexpected(parts.error());
    parts_ = std::move(*parts);
  }
  const auto profile = read_cv(*parts_, name, document);
  for (const auto& d : profile.documents)
    for (const auto& remark : d.remarks) fmt::print(stderr, "metier: {}: {}\n", name, remark);
  api::FoundSkills out;
  for (const auto& skill : profile.skills)
    if (with_.ground->places().skill(skill.id) != match::kNoPlace)
      out.skills.push_back({skill.id, true, skill.score});
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
  const auto found = arguments.skills.empty() ? ProfileReader(with).read(arguments.file)
                                              : with.names().find_list(arguments.skills);
  if (!found) return tl::unexpected(found.error());
  const std::string shown = arguments.file == "-" ? "standard input" : arguments.file;
  tell_unknown(shown.empty() ? "" : shown + ": ", *found);
  out.all_known = found->unknown.empty();
  out.profile = match::make_profile(with.ground->places(), found->held());
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
