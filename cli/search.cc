// metier search: concepts by the words of their labels.
#include "search/search.h"

#include "api/api.h"
#include "printer.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct SearchOptions {
  std::vector<std::string> words;
  std::string type = "any";
  std::string language;
  std::size_t limit = 10;
  std::string format = "text";
  std::string snapshot;
};

search::TypeMask types_of(const std::string& type) {
  using snapshot::ConceptKind;
  if (type == "occupation") return search::type_bit(ConceptKind::occupation);
  if (type == "skill") return search::type_bit(ConceptKind::skill);
  if (type == "isco") return search::type_bit(ConceptKind::isco_group);
  return search::kAnyType;
}

// "through "teknologidirektør" (da, preferred), typo"; empty when the label shown is what matched.
std::string how(const snapshot::Taxonomy& t, const search::Hit& hit, LanguageId language) {
  if (!hit.label.valid()) return fmt::format("by {}", search::name(hit.match));
  const auto label = t.label_view(hit.label);
  const bool shown = label.text == t.label(hit.concept_id, language);
  if (shown && hit.match <= search::MatchKind::prefix) return "";
  const std::string through =
      shown ? ""
            : fmt::format("through \"{}\" ({}, {})", label.text, t.language_code(label.language),
                          taxonomy::name(label.kind));
  if (hit.match <= search::MatchKind::prefix) return through;
  return fmt::format("{}{}{}", through, through.empty() ? "" : ", ", search::name(hit.match));
}

std::string hits_text(const snapshot::Taxonomy& t, const search::Answer& answer,
                      LanguageId language) {
  Printer print(style_of_stdout());
  for (const auto& hit : answer.hits) {
    const auto code = t.code(hit.concept_id);
    const std::string aside = fmt::format("{}{}{}", taxonomy::name(t.kind(hit.concept_id)),
                                          code.empty() ? "" : " ", code);
    print.item(0, t.label(hit.concept_id, language), aside);
    if (const auto reason = how(t, hit, language); !reason.empty()) print.remark(2, reason);
    print.remark(2, t.uri(hit.concept_id));
  }
  if (answer.total > answer.hits.size())
    print.remark(0, fmt::format("{} of {}{}; more with --limit", answer.hits.size(),
                                answer.total_is_exact ? "" : "more than ", answer.total));
  return print.text();
}

Result<int> search_verb(const SearchOptions& options) {
  const auto opened = open_snapshot(options.snapshot);
  if (!opened) return tl::unexpected(opened.error());
  const auto& t = (*opened)->taxonomy();
  const auto language = chosen_language(t, options.language);
  if (!language) return tl::unexpected(language.error());
  const auto index = search::Index::open(*opened);
  if (!index) return tl::unexpected(index.error());
  const std::string text = fmt::format("{}", fmt::join(options.words, " "));
  search::Query query;
  query.text = text;
  query.language = *language;
  query.types = types_of(options.type);
  query.limit = options.limit;
  const auto answer = index->search(query);
  if (options.format == "json") {
    fmt::print("{}\n", api::search_json(t, query, answer));
  } else if (answer.hits.empty()) {
    fmt::print(stderr, "Nothing found for \"{}\".\n", text);
  } else {
    fmt::print("{}", hits_text(t, answer, *language));
  }
  return answer.hits.empty() ? kSomeInputFailed : kDone;
}

}  // namespace

void add_search(CLI::App& app, Run& run) {
  auto options = std::make_shared<SearchOptions>();
  auto* verb = app.add_subcommand("search", "Search over all labels of all languages");
  verb->add_option("TEXT", options->words,
                   "Words in any order, beginnings, with typos; a code or a URI")
      ->required();
  verb->add_option("--type", options->type, "occupation, skill, isco or any")
      ->check(CLI::IsMember({"occupation", "skill", "isco", "any"}));
  verb->add_option("--lang", options->language,
                   "Language to search first and to answer in (default: yours, else en)")
      ->type_name("xx");
  verb->add_option("--limit", options->limit, "How many at most")
      ->check(CLI::Range(1, 1000))
      ->type_name("N");
  verb->add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}));
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(
      examples({"metier search chief tecnology oficer", "metier search Krankenpfleger --lang de",
                "metier search sql --type skill --format json", "metier search 2529"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = search_verb(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
