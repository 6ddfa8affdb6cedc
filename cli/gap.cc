// metier gap: what is missing for an occupation, and what each missing skill would open.
#include <cmath>

#include "match/match.h"
#include "printer.h"
#include "profile_argument.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct Options : ComparisonOptions {
  std::string goal;
};

class GapText {
 public:
  GapText(const Comparison& with, std::size_t top) : with_(with), top_(top) {}

  std::string text(const match::Profile& profile, std::uint32_t goal, const match::Gap& gap) {
    const auto& t = with_.taxonomy();
    const ConceptId id = with_.ground->places().occupations()[goal];
    const auto& e = gap.explanation;
    print_.title(t.label(id, with_.language), t.code(id));
    if (!profile.empty())
      print_.fact(
          "Score",
          fmt::format("{:.0f}%", std::floor(100 * match::score(e.sums, with_.ground->weights()))));
    print_.fact("Essential", fmt::format("{} of {}", e.held.essential, e.asked.essential));
    print_.fact("Optional", fmt::format("{} of {}", e.held.optional, e.asked.optional));
    for (const bool essential : {true, false}) missing(gap, essential);
    have(gap);
    doors(gap);
    return print_.text();
  }

 private:
  std::string_view label(std::uint32_t skill) const {
    return with_.taxonomy().label(with_.ground->places().skills()[skill], with_.language);
  }
  std::string opens(std::uint32_t count) const {
    return fmt::format("opens {}", counted(count, "further occupation", "further occupations"));
  }
  void missing(const match::Gap& gap, bool essential) {
    std::size_t count = 0;
    for (const auto& skill : gap.missing) count += skill.term.essential == essential ? 1 : 0;
    if (count == 0) return;
    print_.heading(2, essential ? "Missing, essential" : "Missing, optional",
                   std::to_string(count));
    std::size_t left = essential ? count : top_;
    for (const auto& skill : gap.missing) {
      if (skill.term.essential != essential || left == 0) continue;
      --left;
      std::string aside =
          fmt::format("weight {:.1f}", with_.ground->weight(skill.term.skill) / 16.0);
      if (skill.opens > 0) aside += ", " + opens(skill.opens);
      print_.item(0, label(skill.term.skill), aside);
      if (skill.term.other != match::kNoPlace)
        print_.remark(2, fmt::format("near what is held: {} ({:.2f})", label(skill.term.other),
                                     skill.term.similarity / 255.0));
    }
    if (!essential && count > top_)
      print_.remark(0, fmt::format("{} of {}; more with --top", top_, count));
  }
  void have(const match::Gap& gap) {
    if (gap.have.empty()) return;
    print_.heading(2, "Held", std::to_string(gap.have.size()));
    for (const match::Term& term : gap.have)
      print_.item(0, label(term.skill), term.essential ? "essential" : "optional");
  }
  void doors(const match::Gap& gap) {
    if (gap.doors.empty()) return;
    print_.heading(2, "Skills that would open most occupations");
    for (const match::Door& door : gap.doors) print_.item(0, label(door.skill), opens(door.opens));
  }
  const Comparison& with_;
  std::size_t top_;
  Printer print_{style_of_stdout()};
};

Result<int> gap_verb(const Options& options) {
  const auto with = Comparison::open(options.snapshot, options.language);
  if (!with) return tl::unexpected(with.error());
  const auto goal = with->names().occupation(options.goal);
  if (!goal) return tl::unexpected(goal.error());
  const auto given = read_profile(options.profile, *with);
  if (!given) return tl::unexpected(given.error());
  if (given->profile.empty()) fmt::print(stderr, "metier: nothing to compare: no skill is given\n");
  match::Scratch scratch;
  const auto gap = match::gap(*with->ground, given->profile, *goal, options.top, scratch);
  if (options.format == "json") {
    fmt::print("{}\n", match::gap_json(*with->ground, with->language, given->profile, *goal, gap));
  } else if (options.format == "jsonl") {
    for (const auto& line : match::gap_lines(*with->ground, with->language, gap))
      fmt::print("{}\n", line);
  } else {
    fmt::print("{}", GapText(*with, options.top).text(given->profile, *goal, gap));
  }
  return given->all_known ? kDone : kSomeInputFailed;
}

}  // namespace

void add_gap(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb =
      app.add_subcommand("gap", "What is missing for an occupation, and what it would open");
  verb->add_option("GOAL", options->goal, "The occupation: URI, code or label")->required();
  verb->add_option(
      "FILE", options->profile.file,
      "Skills, one a line, JSON with \"skills\", or a CV (see metier cv); - is standard input");
  add_comparison_options(*verb, *options);
  verb->footer(
      examples({"metier gap \"data scientist\" skills.txt",
                "metier gap 2529.1 --occupation \"ICT operations manager\"",
                "metier gap \"data scientist\" --skills \"SQL, statistics\" --format json"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = gap_verb(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
