// metier check: an advert against the profile of its occupation.
#include "api/api.h"
#include "draft/draft.h"
#include "occupations.h"
#include "printer.h"
#include "text_source.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct CheckVerbOptions {
  std::string file = "-";
  std::string occupation;
  std::string text_language;
  std::string labels;
  std::string format = "text";
  std::string snapshot;
};

std::string quoted(std::string_view text, const draft::TextSpan& span) {
  std::string words(text.substr(span.begin, span.end - span.begin));
  for (char& c : words)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return fmt::format("«{}» at {}", words, span.first_code_point);
}

void print_mentions(Printer& print, std::string_view title,
                    const std::vector<draft::Mention>& mentions, const draft::Check& check,
                    const snapshot::Taxonomy& t, std::string_view text) {
  print.heading(2, title, std::to_string(mentions.size()));
  for (const auto& mention : mentions) {
    print.item(1, t.label(mention.id, check.label_language),
               taxonomy::name(t.skill_type(mention.id)));
    for (const auto& span : mention.spans) print.remark(3, quoted(text, span));
  }
}

std::string check_text(const draft::Check& check, const snapshot::Taxonomy& t,
                       std::string_view name, std::string_view text) {
  Printer print(style_of_stdout());
  print.title(name, fmt::format("language {}", check.language));
  if (check.occupation.valid()) {
    const auto code = t.code(check.occupation);
    print.fact("Occupation",
               fmt::format("{}{}{}", t.label(check.occupation, check.label_language),
                           code.empty() ? "" : fmt::format(" ({})", code),
                           check.given ? "" : fmt::format("  {:.2f}", check.score / 100.0)));
  } else {
    print.remark(0, "No occupation was found; name it with --occupation.");
  }
  print.heading(2, "Essentials not mentioned", std::to_string(check.missing.size()));
  for (const ConceptId id : check.missing)
    print.item(1, t.label(id, check.label_language), taxonomy::name(t.skill_type(id)));
  print_mentions(print, "Essentials mentioned", check.essential, check, t, text);
  print_mentions(print, "Optional ones mentioned", check.optional, check, t, text);
  print_mentions(print, "Asked for beyond the profile", check.beyond, check, t, text);
  print.heading(2, "Facts");
  for (const auto& fact : check.facts) {
    print.item(1, draft::name(fact.fact), draft::name(fact.stated));
    if (fact.span) print.remark(3, quoted(text, *fact.span));
    if (!fact.hint().empty()) print.remark(3, fact.hint());
  }
  print.heading(2, "Titles that name one sex only", std::to_string(check.gendered.size()));
  for (const auto& title : check.gendered) {
    print.item(1, quoted(text, title.span));
    print.remark(3, title.hint);
  }
  return print.text();
}

Result<std::string> check(const CheckVerbOptions& options) {
  const auto snapshot = open_snapshot(options.snapshot);
  if (!snapshot) return tl::unexpected(snapshot.error());
  const auto& t = (*snapshot)->taxonomy();
  draft::CheckOptions checking;
  if (!options.labels.empty()) {
    const auto language = chosen_language(t, options.labels);
    if (!language) return tl::unexpected(language.error());
    checking.labels = *language;
  }
  if (!options.occupation.empty()) {
    const auto resolver = api::Resolver::open(*snapshot);
    if (!resolver) return tl::unexpected(resolver.error());
    const auto id = occupation_named(t, *resolver, options.occupation, t.english());
    if (!id) return tl::unexpected(id.error());
    checking.occupation = *id;
  }
  const auto reader = link::Reader::open(*snapshot);
  if (!reader) return tl::unexpected(reader.error());
  const std::string shown = options.file == "-" ? "standard input" : options.file;
  const auto source = text_source(options.file, shown);
  if (!source) return tl::unexpected(source.error());
  const std::string& text = source->text;
  draft::CheckScratch scratch;
  const link::Document document{text, {}, options.text_language};
  const auto found = draft::Checker(*reader).check(document, checking, scratch);
  if (options.format == "json") return draft::to_json(found, document, t) + "\n";
  return check_text(found, t, shown, text);
}

}  // namespace

void add_check(CLI::App& app, Run& run) {
  auto options = std::make_shared<CheckVerbOptions>();
  auto* verb = app.add_subcommand("check", "Hold an advert against the profile of its occupation");
  verb->add_option(
      "ADVERT", options->file,
      "Text, Markdown, HTML or a document (PDF, DOCX, ...); - or nothing: standard input");
  verb->add_option("--occupation", options->occupation,
                   "The occupation, by URI, code or label (default: the one the advert is about)");
  verb->add_option("--lang", options->text_language, "Language of the advert (default: guessed)")
      ->type_name("xx");
  verb->add_option("--labels", options->labels, "Language of the labels (default: the advert's)")
      ->type_name("xx");
  verb->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier check advert.html",
                         "metier check stelle.md --occupation waiter --labels en",
                         "metier check advert.pdf --format json"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto text = check(*options);
      if (!text) return report(text.error());
      fmt::print("{}", *text);
      return static_cast<int>(kDone);
    };
  });
}

}  // namespace metier::cli
