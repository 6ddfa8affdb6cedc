// metier moves: where somebody can go from an occupation or a profile, and the steps to a goal.
#include "match/match.h"
#include "printer.h"
#include "profile_argument.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct Options : ComparisonOptions {
  std::string goal;
};

class MovesText {
 public:
  explicit MovesText(const Comparison& with) : with_(with) {}

  std::string text(const match::Profile& profile, const std::vector<match::Move>& moves,
                   const match::Path* path) {
    for (const match::Move& move : moves) one(profile, move);
    if (path != nullptr) steps(*path);
    return print_.text();
  }

 private:
  static constexpr std::size_t kNamed = 5;  // skills that are named of what is missing

  void one(const match::Profile& profile, const match::Move& move) {
    const auto& t = with_.taxonomy();
    const ConceptId id = with_.ground->places().occupations()[move.fit.place];
    std::string aside = fmt::format("{}  distance {:.2f}", t.code(id), move.distance);
    if (move.direction != match::Direction::unknown)
      aside += fmt::format(", {}", match::name(move.direction));
    print_.item(0, t.label(id, with_.language), aside);
    print_.remark(2, fmt::format("{} of {} essential, {} of {} optional skills shared",
                                 move.fit.held.essential, move.fit.asked.essential,
                                 move.fit.held.optional, move.fit.asked.optional));
    const auto e = match::explain(*with_.ground, profile, with_.ground->demand_of(move.fit.place));
    std::string missing;
    std::size_t named = 0, all = 0;
    for (const match::Term& term : e.terms) {
      if (!term.essential || term.kind == match::TermKind::held) continue;
      if (++all > kNamed) continue;
      ++named;
      missing += (missing.empty() ? "" : "; ") +
                 std::string(t.label(with_.ground->places().skills()[term.skill], with_.language));
    }
    if (all > named) missing += fmt::format("; {} more", all - named);
    if (all > 0) print_.remark(2, "missing: " + missing);
  }
  void steps(const match::Path& path) {
    const auto& t = with_.taxonomy();
    print_.heading(2, "Path", fmt::format("directly the distance is {:.2f}", path.direct));
    for (std::size_t i = 0; i < path.occupations.size(); ++i) {
      const ConceptId id = with_.ground->places().occupations()[path.occupations[i]];
      print_.item(0, t.label(id, with_.language),
                  i == 0 ? std::string(t.code(id))
                         : fmt::format("{}  distance {:.2f}", t.code(id), path.distances[i - 1]));
    }
  }
  const Comparison& with_;
  Printer print_{style_of_stdout()};
};

Result<int> moves_verb(const Options& options) {
  const auto with = Comparison::open(options.snapshot, options.language);
  if (!with) return tl::unexpected(with.error());
  const auto given = read_profile(options.profile, *with);
  if (!given) return tl::unexpected(given.error());
  if (given->profile.empty()) fmt::print(stderr, "metier: nothing to compare: no skill is given\n");
  match::Scratch scratch;
  std::optional<match::Path> path;
  if (!options.goal.empty()) {
    const auto goal = with->names().occupation(options.goal);
    if (!goal) return tl::unexpected(goal.error());
    if (given->occupation == match::kNoPlace)
      return fail(ErrorKind::usage, "a path with --to begins at an --occupation");
    if (given->occupation == *goal) return fail(ErrorKind::usage, "the path begins at its goal");
    path = match::path(*with->ground, given->occupation, *goal, scratch);
  }
  const auto levels = levels::Levels::open(*with->snapshot);
  if (!levels) return tl::unexpected(levels.error());
  std::vector<match::Move> moves;
  match::moves(*with->ground, given->profile, {options.top, given->occupation, &*levels}, scratch,
               moves);
  if (options.format == "json") {
    fmt::print("{}\n", match::moves_json(*with->ground, with->language, given->profile,
                                         given->occupation, moves, path ? &*path : nullptr));
  } else if (options.format == "jsonl") {
    for (const auto& line :
         match::moves_lines(*with->ground, with->language, given->profile, moves))
      fmt::print("{}\n", line);
  } else {
    fmt::print("{}", MovesText(*with).text(given->profile, moves, path ? &*path : nullptr));
  }
  return given->all_known ? kDone : kSomeInputFailed;
}

}  // namespace

void add_moves(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("moves", "Where one can go from an occupation or a profile");
  verb->add_option(
      "FILE", options->profile.file,
      "Skills, one a line, JSON with \"skills\", or a CV (see metier cv); - is standard input");
  add_comparison_options(*verb, *options);
  verb->add_option("--to", options->goal,
                   "With --occupation: the steps to this occupation where it is far")
      ->type_name("NAME");
  verb->footer(examples({"metier moves --occupation \"ICT operations manager\"",
                         "metier moves skills.txt --top 5 --lang da",
                         "metier moves --occupation baker --to \"food technologist\""}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = moves_verb(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
