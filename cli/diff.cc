// metier diff: what changed between two releases.
#include <algorithm>

#include "api/api.h"
#include "printer.h"
#include "releases.h"
#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::size_t kRows = 10;    // of a section, without --all
constexpr std::size_t kLines = 4;    // of a row
constexpr std::size_t kValue = 160;  // characters of a value

struct DiffOptions {
  std::string old, now;
  std::string format = "text";
  std::string language;
  std::string concept_name;
  std::string output;
  bool all = false;
};

// ---- for people

void print_counts(const versions::Counts& counts, Printer& print) {
  for (const auto& row : versions::count_table(counts)) {
    std::string line = fmt::format("{:<16}", row[0]);
    for (std::size_t i = 1; i < row.size(); ++i) line += fmt::format("{:>10}", row[i]);
    print.item(0, line);
  }
}

void print_more_counts(const versions::Counts& counts, Printer& print) {
  print.blank();
  for (const auto& [what, text] : versions::count_lines(counts))
    print.item(0, fmt::format("{:<25} {}", what, text));
}

void print_section(const versions::DigestSection& section, bool all, Printer& print) {
  print.heading(2, section.title, section.aside);
  const std::size_t rows = all ? section.rows.size() : std::min(section.rows.size(), kRows);
  for (std::size_t i = 0; i < rows; ++i) {
    const auto& row = section.rows[i];
    print.item(1, row.label, row.aside);
    const std::size_t lines = all ? row.lines.size() : std::min(row.lines.size(), kLines);
    for (std::size_t l = 0; l < lines; ++l) print.remark(3, row.lines[l]);
    if (lines < row.lines.size())
      print.remark(3, fmt::format("and {} more", row.lines.size() - lines));
  }
  if (rows < section.rows.size())
    print.remark(1, fmt::format("and {} more, --all shows them", section.rows.size() - rows));
}

std::string to_text(const versions::Comparison& c, const versions::Telling& telling, bool all,
                    PrintStyle style) {
  Printer print(style);
  print.title(fmt::format("{} → {}", telling.old_name, telling.now_name), "");
  print.blank();
  const auto counts = versions::count(c, telling);
  print_counts(counts, print);
  print_more_counts(counts, print);
  const auto lines = versions::language_lines(c, telling);
  if (!lines.empty()) print.blank();
  for (const auto& line : lines) print.item(0, line);
  for (const auto& section : versions::digest(c, telling)) print_section(section, all, print);
  if (!counts.any) print.item(0, "No differences.");
  return print.text();
}

std::string shortened(const std::string& value, bool all) {
  std::string out;
  std::size_t length = 0;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t from = at;
    const char32_t c = utf8::next(value, at);
    if (!all && ++length > kValue) return out + "…";
    out += c == '\n' ? " " : value.substr(from, at - from);
  }
  return out;
}

// Concepts by their labels, which people can read, where the value is a list of their URIs.
std::string with_labels(const versions::Comparison& c, const versions::Telling& telling,
                        std::string_view value) {
  std::string out;
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find(" || ", at), value.size());
    const auto uri = value.substr(at, end - at);
    const versions::Pair pair{c.old->find_uri(uri), c.now->find_uri(uri)};
    const bool known = pair.old_id.valid() || pair.now_id.valid();
    out += fmt::format("{}{}", out.empty() ? "" : ", ",
                       known ? versions::label_of(c, pair, telling.language) : uri);
    at = end + 4;
  }
  return out;
}

std::string concept_text(const versions::Comparison& c, const versions::Telling& telling,
                         versions::Pair pair, const std::vector<versions::Change>& changes,
                         const DiffOptions& options, PrintStyle style) {
  Printer print(style);
  const auto code = versions::code_of(c, pair);
  print.title(versions::label_of(c, pair, telling.language),
              fmt::format("{}{}{}", taxonomy::name(versions::kind_of(c, pair)),
                          code.empty() ? "" : " · ", code));
  print.fact("URI", versions::uri_of(c, pair));
  print.fact("Releases", fmt::format("{} → {}", telling.old_name, telling.now_name));
  const auto* gone = pair.old_id.valid() ? c.find_gone(pair.old_id) : nullptr;
  if (gone != nullptr) {
    print.fact("Fate", versions::name(gone->fate));
    print.fact("Successor", versions::successor_line(c, telling, *gone));
  }
  if (!pair.old_id.valid()) print.fact("Fate", "added");
  if (pair.now_id.valid())
    for (const ConceptId id : c.predecessors(c.now->uri(pair.now_id)))
      print.fact("Replaces", versions::label_of(c, {id, c.now_of[id.index()]}, telling.language));
  if (pair.in_both()) {
    std::string left_out;
    for (const auto& language : c.languages)
      if (!language.in_both()) left_out += fmt::format("{} ", language.code);
    if (!left_out.empty()) print.fact("Only in one release", left_out);
  }
  print.heading(2, "Changes", std::to_string(changes.size()));
  for (const auto& change : changes) {
    print.item(
        1, change.field,
        fmt::format("{}{}{}", versions::name(change.action), change.language == "None" ? "" : "  ",
                    change.language == "None" ? "" : change.language));
    const auto shown = [&](const std::string& value) {
      const bool uris = change.language == "None";
      return shortened(uris ? with_labels(c, telling, value) : value, options.all);
    };
    if (change.action != versions::Action::added) print.remark(3, "− " + shown(change.old_value));
    if (change.action != versions::Action::removed) print.remark(3, "+ " + shown(change.new_value));
  }
  return print.text();
}

// ---- which concept

Result<ConceptId> find_in(const std::shared_ptr<const snapshot::Snapshot>& snapshot,
                          const std::string& name, const std::string& language,
                          std::size_t suggestions, std::string* nearest) {
  const auto resolver = api::Resolver::open(snapshot);
  if (!resolver) return tl::unexpected(resolver.error());
  const auto& t = snapshot->taxonomy();
  api::ResolveOptions options;
  options.language = t.language(language).valid() ? t.language(language) : t.english();
  options.suggestions = suggestions;
  const auto found = resolver->resolve(name, options);
  if (!found) return tl::unexpected(found.error());
  if (!found->id.valid() && nearest != nullptr)
    *nearest = api::unknown_concept(t, name, *found, options.language).message;
  return found->id;
}

// A name may mean one concept in OLD and another in NEW, as labels and codes are given anew: then
// the one that is no longer there is meant, else that of NEW.
Result<versions::Pair> find_concept(const Releases& releases, const versions::Comparison& c,
                                    const std::string& name, const std::string& language) {
  std::string nearest;
  const auto before = find_in(releases.old, name, language, 0, nullptr);
  if (!before) return tl::unexpected(before.error());
  if (before->valid() && !c.now_of[before->index()].valid()) return versions::Pair{*before, {}};
  const auto after = find_in(releases.now, name, language, before->valid() ? 0 : 5, &nearest);
  if (!after) return tl::unexpected(after.error());
  if (after->valid()) return versions::Pair{c.old_of[after->index()], *after};
  if (before->valid()) return versions::Pair{*before, c.now_of[before->index()]};
  return fail(ErrorKind::not_found, "{}", nearest);
}

Result<std::string> known_language(const Releases& releases, const std::string& given) {
  const auto& now = releases.now->taxonomy();
  if (!given.empty() && releases.old->taxonomy().language(given).valid()) return given;
  const auto language = chosen_language(now, given);
  if (!language) return tl::unexpected(language.error());
  return std::string(now.language_code(*language));
}

Result<std::string> one_concept(const DiffOptions& options, const Releases& releases,
                                const versions::Comparison& c, const versions::Telling& telling,
                                PrintStyle style) {
  const auto pair = find_concept(releases, c, options.concept_name, std::string(telling.language));
  if (!pair) return tl::unexpected(pair.error());
  auto changes = versions::changes_of(*c.old, *c.now, versions::uri_of(c, *pair));
  if (telling.only_language)
    std::erase_if(changes, [&](const versions::Change& change) {
      return change.language != "None" && change.language != telling.language;
    });
  if (options.format == "json") return versions::to_json(c, telling, *pair, changes) + "\n";
  if (options.format == "html")
    return fail(ErrorKind::usage, "--concept answers with text or json, not html");
  return concept_text(c, telling, *pair, changes, options, style);
}

Result<void> diff(const DiffOptions& options) {
  const auto releases = open_releases(options.old, options.now);
  if (!releases) return tl::unexpected(releases.error());
  const auto language = known_language(*releases, options.language);
  if (!language) return tl::unexpected(language.error());
  const auto c =
      versions::compare(releases->old->taxonomy(), releases->now->taxonomy(), {hardware_threads()});
  const versions::Telling telling{releases->old_name, releases->now_name, *language,
                                  !options.language.empty()};
  const auto style = options.output.empty() ? style_of_stdout() : PrintStyle::text;
  Result<std::string> text;
  if (!options.concept_name.empty()) {
    text = one_concept(options, *releases, c, telling, style);
  } else if (options.format == "json") {
    text = versions::to_json(c, telling) + "\n";
  } else if (options.format == "html") {
    text = versions::to_html(c, telling);
  } else {
    text = to_text(c, telling, options.all, style);
  }
  if (!text) return tl::unexpected(text.error());
  return write_output(options.output, *text);
}

}  // namespace

void add_diff(CLI::App& app, Run& run) {
  auto options = std::make_shared<DiffOptions>();
  auto* verb = app.add_subcommand("diff", "Tell what changed between two releases of ESCO");
  verb->add_option("OLD", options->old, "Snapshot of the older release")->required();
  verb->add_option("NEW", options->now, "Snapshot of the newer release")->required();
  verb->add_option("--format", options->format,
                   "text, json (everything) or html (a page of its own)")
      ->check(CLI::IsMember({"text", "json", "html"}));
  verb->add_option("--lang", options->language,
                   "Names in this language, and changes of labels and texts in it alone (default: "
                   "names in yours, changes in all)")
      ->type_name("xx");
  verb->add_option("--concept", options->concept_name,
                   "Only what changed in this one: URI, UUID, code or label")
      ->type_name("NAME");
  verb->add_flag("--all", options->all, "Show long lists and texts in full");
  verb->add_option("-o,--output", options->output, "File to write (default: standard output)")
      ->type_name("FILE");
  verb->footer(examples({"metier diff var/v1.1.1.metier var/v1.2.0.metier",
                         "metier diff old.metier new.metier --format html -o changes.html",
                         "metier diff old.metier new.metier --concept 1330.3",
                         "metier diff old.metier new.metier --format json | jq .counts"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto done = diff(*options);
      return done ? static_cast<int>(kDone) : report(done.error());
    };
  });
}

}  // namespace metier::cli
