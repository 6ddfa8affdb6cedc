// metier match: a profile to occupations or adverts, an occupation or advert to profiles.
#include "match/match.h"

#include <cmath>

#include "printer.h"
#include "profile_argument.h"
#include "stored_sets.h"
#include "text_source.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct Options : ComparisonOptions {
  std::string advert, profiles, adverts;
  bool explain = false;
  unsigned threads = hardware_threads();
};

Result<void> check(const Options& options) {
  if (!options.profiles.empty() && !options.adverts.empty())
    return fail(ErrorKind::usage, "--profiles and --adverts are two questions: ask one");
  if (!options.advert.empty() && options.profiles.empty())
    return fail(ErrorKind::usage, "--advert goes with --profiles");
  if (options.explain && (!options.profiles.empty() || !options.adverts.empty()))
    return fail(ErrorKind::usage, "--explain is for occupations");
  return {};
}

std::string counts_text(const match::Counts& held, const match::Counts& asked) {
  return fmt::format("{} of {} essential, {} of {} optional", held.essential, asked.essential,
                     held.optional, asked.optional);
}

std::string score_text(double score) {
  return fmt::format("{:.0f}%", std::floor(100 * score));
}

void print_lines(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) fmt::print("{}\n", line);
}

// ---- occupations

class TermPrinter {
 public:
  TermPrinter(const Comparison& with, Printer& print) : with_(with), print_(print) {}

  void all(const match::Explanation& e) {
    print_.remark(2, fmt::format("had {}, missing {}, not asked for {}", amount(e.sums.had),
                                 amount(e.sums.missing), amount(e.sums.unused)));
    kind(e, match::TermKind::held, "held");
    kind(e, match::TermKind::near, "near");
    kind(e, match::TermKind::missing, "missing");
    kind(e, match::TermKind::unused, "not asked for");
  }

 private:
  static std::string amount(std::uint64_t sum) {
    return fmt::format("{:.1f}", static_cast<double>(sum) / match::kUnit);
  }
  // What the term adds to its sum; of what counts in part also the whole.
  std::string amount_of(const match::Term& term) const {
    const auto& s = term.sums;
    if (term.kind == match::TermKind::missing) return amount(s.missing);
    if (term.kind == match::TermKind::unused) return amount(s.unused);
    if (term.credit == match::kWhole || !term.essential) return amount(s.had);
    return fmt::format("{} of {}", amount(s.had), amount(s.had + s.missing));
  }
  std::string_view label(std::uint32_t skill) const {
    return with_.taxonomy().label(with_.ground->places().skills()[skill], with_.language);
  }
  void kind(const match::Explanation& e, match::TermKind kind, std::string_view name) {
    for (const match::Term& term : e.terms) {
      if (term.kind != kind) continue;
      if (kind == match::TermKind::missing && !term.essential) continue;
      std::string aside = fmt::format("{}", name);
      if (kind != match::TermKind::unused) aside += term.essential ? ", essential" : ", optional";
      if (term.other != match::kNoPlace)
        aside += fmt::format(", {:.2f} like {}", term.similarity / 255.0, label(term.other));
      aside += "; " + amount_of(term);
      print_.item(1, label(term.skill), aside);
    }
  }
  const Comparison& with_;
  Printer& print_;
};

void print_fits(const Options& options, const Comparison& with, const match::Profile& profile,
                const std::vector<match::Fit>& fits) {
  const auto& t = with.taxonomy();
  Printer print(style_of_stdout());
  for (const match::Fit& fit : fits) {
    const ConceptId id = with.ground->places().occupations()[fit.place];
    print.item(0, t.label(id, with.language),
               fmt::format("{}  {}", t.code(id), score_text(fit.score)));
    print.remark(2, counts_text(fit.held, fit.asked));
    print.remark(2, t.uri(id));
    if (options.explain)
      TermPrinter(with, print)
          .all(match::explain(*with.ground, profile, with.ground->demand_of(fit.place)));
  }
  fmt::print("{}", print.text());
}

int to_occupations(const Options& options, const Comparison& with, const GivenProfile& given) {
  match::Scratch scratch;
  std::vector<match::Fit> fits;
  match::fits(*with.ground, given.profile, {options.top, given.occupation}, scratch, fits);
  if (options.format == "json") {
    fmt::print("{}\n", match::match_json(*with.ground, with.language, given.profile, fits,
                                         options.explain));
  } else if (options.format == "jsonl") {
    print_lines(
        match::match_lines(*with.ground, with.language, given.profile, fits, options.explain));
  } else {
    print_fits(options, with, given.profile, fits);
  }
  return given.all_known ? kDone : kSomeInputFailed;
}

// ---- stored sets

void print_sets(const Options& options, const match::SkillSets& sets,
                const std::vector<match::SetFit>& fits, bool nothing) {
  if (options.format == "json") {
    fmt::print("{}\n", match::sets_json(sets, fits, nothing));
  } else if (options.format == "jsonl") {
    print_lines(match::sets_lines(sets, fits));
  } else {
    Printer print(style_of_stdout());
    for (const match::SetFit& fit : fits) {
      print.item(0, sets.id(fit.set), score_text(fit.score));
      print.remark(2, counts_text(fit.held, fit.asked));
    }
    fmt::print("{}", print.text());
  }
}

void tell_nothing(bool nothing) {
  if (nothing) fmt::print(stderr, "metier: nothing to compare: no skill is given\n");
}

Result<int> to_adverts(const Options& options, const Comparison& with, const GivenProfile& given) {
  const auto stored = read_sets(options.adverts, SetKind::adverts, with);
  if (!stored) return tl::unexpected(stored.error());
  std::vector<match::SetFit> fits;
  match::rank_demands(*with.ground, given.profile, stored->sets, {options.top, options.threads},
                      fits);
  print_sets(options, stored->sets, fits, given.profile.empty());
  const bool fine = given.all_known && stored->bad_lines == 0 && stored->unknown == 0;
  return fine ? kDone : kSomeInputFailed;
}

struct GivenDemand {
  match::Demand demand;
  bool all_known = true;
};

// What is asked for: of --advert TEXTFILE, else of the occupation, else all the skills that are
// named, as essential.
Result<GivenDemand> read_demand(const Options& options, const Comparison& with) {
  GivenDemand out;
  if (!options.advert.empty()) {
    const auto& p = options.profile;
    if (!p.file.empty() || !p.skills.empty() || !p.occupation.empty())
      return fail(ErrorKind::usage, "--advert says what is asked for: nothing else goes with it");
    const auto text = text_source(options.advert, options.advert);
    if (!text) return tl::unexpected(text.error());
    TextSkills texts(with);
    const auto asked = texts.read({text->text});
    if (!asked) return tl::unexpected(asked.error());
    out.demand = match::make_demand(with.ground->places(), *asked);
    return out;
  }
  const auto given = read_profile(options.profile, with);
  if (!given) return tl::unexpected(given.error());
  out.all_known = given->all_known;
  if (given->occupation != match::kNoPlace) {
    out.demand = with.ground->demand_of(given->occupation);
  } else {
    for (const auto& held : given->profile) out.demand.push_back({held.place, true, held.share});
  }
  return out;
}

Result<int> to_profiles(const Options& options, const Comparison& with) {
  const auto given = read_demand(options, with);
  if (!given) return tl::unexpected(given.error());
  const auto stored = read_sets(options.profiles, SetKind::profiles, with);
  if (!stored) return tl::unexpected(stored.error());
  tell_nothing(given->demand.empty());
  std::vector<match::SetFit> fits;
  match::rank_profiles(*with.ground, given->demand, stored->sets, {options.top, options.threads},
                       fits);
  print_sets(options, stored->sets, fits, given->demand.empty());
  const bool fine = given->all_known && stored->bad_lines == 0 && stored->unknown == 0;
  return fine ? kDone : kSomeInputFailed;
}

Result<int> match_verb(const Options& options) {
  if (auto fine = check(options); !fine) return tl::unexpected(fine.error());
  const auto with = Comparison::open(options.snapshot, options.language);
  if (!with) return tl::unexpected(with.error());
  if (!options.profiles.empty()) return to_profiles(options, *with);
  const auto given = read_profile(options.profile, *with);
  if (!given) return tl::unexpected(given.error());
  tell_nothing(given->profile.empty());
  if (!options.adverts.empty()) return to_adverts(options, *with, *given);
  return to_occupations(options, *with, *given);
}

}  // namespace

void add_match(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("match", "Occupations, adverts or profiles that fit, and why");
  verb->add_option(
      "FILE", options->profile.file,
      "Skills, one a line, JSON with \"skills\", or a CV (see metier cv); - is standard input");
  add_comparison_options(*verb, *options);
  verb->add_flag("--explain", options->explain,
                 "Every skill that is held, near, missing or not asked for, with what it counts");
  verb->add_option("--adverts", options->adverts,
                   "Adverts to choose from, one {\"id\", \"skills\" or \"text\"} a line")
      ->type_name("FILE.jsonl");
  verb->add_option("--profiles", options->profiles,
                   "Profiles to choose from, likewise; then what is asked for is given")
      ->type_name("FILE.jsonl");
  verb->add_option("--advert", options->advert, "With --profiles: a text that asks for skills")
      ->type_name("FILE");
  verb->add_option("--threads", options->threads, "Threads; the answer does not depend on it")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  verb->footer(examples({"metier match skills.txt --top 5",
                         "metier match --skills \"SQL, Python, manage budgets\" --explain",
                         "metier match --occupation \"data scientist\"",
                         "metier match skills.txt --adverts adverts.jsonl --format json",
                         "metier match --advert advert.txt --profiles people.jsonl"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = match_verb(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
