#include "team_text.h"

#include <cmath>

#include "printer.h"

namespace metier::cli {
namespace {

using match::Cover;

class Writer {
 public:
  Writer(const Comparison& with, const match::Team& team, const match::TeamCoverage& coverage,
         bool all)
      : with_(with), t_(with.taxonomy()), team_(team), coverage_(coverage), all_(all) {}

  std::string write() {
    print_.title("Team coverage",
                 fmt::format("{}, {}", counted(team_.members.size(), "member", "members"),
                             counted(team_.roles.size(), "role", "roles")));
    roles();
    competences(true, Cover::nobody, "Essential, nobody covers");
    competences(true, Cover::partly, "Essential, a beginning only");
    competences(true, Cover::one, "Essential, one person covers");
    if (all_) {
      competences(true, Cover::several, "Essential, several cover");
      competences(false, Cover::nobody, "Optional, nobody covers");
      competences(false, Cover::partly, "Optional, a beginning only");
      competences(false, Cover::one, "Optional, one person covers");
      competences(false, Cover::several, "Optional, several cover");
    }
    hires();
    trainings();
    groups();
    return print_.text();
  }

 private:
  std::string_view occupation(std::uint32_t place) const {
    return t_.label(with_.ground->places().occupations()[place], with_.language);
  }
  std::string_view skill(const match::TeamCompetence& c) const {
    return t_.label(with_.ground->places().skills()[c.skill], with_.language);
  }
  static std::string percent(double share) {
    return fmt::format("{:.0f}%", std::floor(share * 100));
  }
  static std::string figures(const match::CoverCounts& c) {
    return fmt::format("{} of {}", c[2] + c[3], c[0] + c[1] + c[2] + c[3]);
  }

  void roles() {
    print_.heading(2, "Roles");
    for (const auto& r : coverage_.roles) {
      print_.item(
          0, occupation(r.place),
          fmt::format("{} essential, {} optional", figures(r.essential), figures(r.optional)));
      if (r.best_score > 0)
        print_.remark(2, fmt::format("fits best: {} ({}); the team as one person: {}",
                                     team_.members[r.best_member].name, percent(r.best_score),
                                     percent(r.score)));
    }
  }

  // Those who have it, in the order of the team.
  std::string who(std::size_t number) const {
    std::string out;
    for (std::size_t m = 0; m < team_.members.size(); ++m) {
      const auto credit = coverage_.credit(number, m, team_.members.size());
      const bool counts =
          coverage_.competences[number].covering > 0 ? credit >= match::kCovers : credit > 0;
      if (!counts) continue;
      if (!out.empty()) out += ", ";
      out += team_.members[m].name;
    }
    return out;
  }

  void competences(bool essential, Cover cover, std::string_view heading) {
    std::size_t count = 0;
    for (const auto& c : coverage_.competences)
      count += c.is_essential() == essential && c.cover == cover ? 1 : 0;
    if (count == 0) return;
    print_.heading(2, heading, std::to_string(count));
    for (std::size_t i = 0; i < coverage_.competences.size(); ++i) {
      const auto& c = coverage_.competences[i];
      if (c.is_essential() != essential || c.cover != cover) continue;
      std::string aside = cover == Cover::nobody ? "" : who(i);
      if (team_.roles.size() > 1) {
        if (!aside.empty()) aside += "; ";
        aside += "for " + match::role_names(*with_.ground, team_,
                                            essential ? c.essential : c.optional, with_.language);
      }
      print_.item(0, skill(c), aside);
    }
  }

  void hires() {
    if (coverage_.hires.empty()) return;
    print_.heading(2, "One hire that would close most");
    for (const auto& h : coverage_.hires)
      print_.item(0, occupation(h.occupation),
                  fmt::format("{} of what is open, {}", percent(h.closes),
                              counted(h.brings.size(), "competence", "competences")));
  }

  void trainings() {
    if (coverage_.trainings.empty()) return;
    print_.heading(2, "One training that would close most");
    for (const auto& tr : coverage_.trainings)
      print_.item(0, skill(coverage_.competences[tr.competence]),
                  fmt::format("{} of what is open; {}", percent(tr.closes),
                              tr.has_member ? "nearest: " + team_.members[tr.member].name
                                            : "nobody is near"));
  }

  void groups() {
    print_.heading(2, "Groups of competences");
    for (const auto& g : coverage_.groups)
      print_.item(
          0,
          g.id.valid() ? fmt::format("{} {}", t_.code(g.id), t_.label(g.id, with_.language))
                       : std::string("outside of the hierarchy"),
          fmt::format("{} essential, {} optional", figures(g.essential), figures(g.optional)));
  }

  const Comparison& with_;
  const snapshot::Taxonomy& t_;
  const match::Team& team_;
  const match::TeamCoverage& coverage_;
  const bool all_;
  Printer print_{style_of_stdout()};
};

}  // namespace

std::string team_text(const Comparison& with, const match::Team& team,
                      const match::TeamCoverage& coverage, bool all) {
  return Writer(with, team, coverage, all).write();
}

}  // namespace metier::cli
