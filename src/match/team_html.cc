#include "match/team_html.h"

#include <cmath>

namespace metier::match {
namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--line:#8886;--soft:#8882;--full:#2a7f62;--part:#c9922e}
*{box-sizing:border-box}
body{font:16px/1.45 system-ui,sans-serif;max-width:76rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin:1.8rem 0 .4rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.25rem .45rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom-width:2px;vertical-align:bottom}
th[scope=row]{font-weight:normal}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
td.m,th.m{text-align:center;width:2.4rem;font-weight:600}
th.m span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:12rem;font-weight:normal}
td.full{color:var(--full)}td.part{color:var(--part)}
tr.gap th[scope=row]{font-weight:600}
tr.head th{background:var(--soft);font-size:.85rem;font-weight:normal}
.bar{display:block;height:.6rem;background:var(--soft);min-width:6rem}
.bar i{display:block;height:100%;background:var(--full)}
small{opacity:.8}
th,td{overflow-wrap:normal}th[scope=row]{min-width:8rem}
@media(max-width:30rem){body{padding:.6rem}th,td{padding:.2rem .3rem}td.b,th.b{display:none}table{font-size:.9rem}}
@media print{body{max-width:none;padding:0;font-size:10pt}tr{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}.bar,.bar i{print-color-adjust:exact}}
)css";

std::uint32_t covered(const CoverCounts& counts) {
  return counts[static_cast<std::size_t>(Cover::one)] +
         counts[static_cast<std::size_t>(Cover::several)];
}
std::uint32_t all(const CoverCounts& counts) {
  return counts[0] + counts[1] + counts[2] + counts[3];
}

class Page {
 public:
  Page(const Ground& ground, LanguageId lang, const Team& team, const TeamCoverage& coverage)
      : ground_(ground), t_(ground.taxonomy()), lang_(lang), team_(team), coverage_(coverage) {}

  std::string make() {
    out_ =
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\"><title>Team coverage</title>";
    out_ += fmt::format("<style>{}</style></head><body><main><h1>Team coverage</h1>", kStyle);
    roles();
    gaps(Cover::nobody, "Essential competences nobody covers");
    gaps(Cover::partly, "Essential competences with a beginning only");
    gaps(Cover::one, "Essential competences only one person covers");
    hires();
    trainings();
    groups();
    matrix();
    out_ +=
        "<p><small>A competence is covered by a member who has it; ◐ is a beginning: held less "
        "surely, or something near is held. Figures compare descriptions of work, they do not "
        "judge "
        "people. This service uses the ESCO classification of the European "
        "Commission.</small></p></main></body></html>\n";
    return std::move(out_);
  }

 private:
  void text(std::string_view text) { append_escaped(out_, text); }
  void cell(std::string_view words) {
    out_ += "<td>";
    text(words);
    out_ += "</td>";
  }
  void number(std::string_view words) { out_ += fmt::format("<td class=\"n\">{}</td>", words); }
  std::string_view occupation(std::uint32_t place) const {
    return t_.label(ground_.places().occupations()[place], lang_);
  }
  std::string_view skill(const TeamCompetence& c) const {
    return t_.label(ground_.places().skills()[c.skill], lang_);
  }
  // With the language of the labels, which may not be that of the page.
  void row_head(std::string_view words) {
    out_ += fmt::format("<th scope=\"row\" lang=\"{}\">", t_.language_code(lang_));
    text(words);
    out_ += "</th>";
  }
  void heading(std::string_view words) {
    out_ += "<h2>";
    text(words);
    out_ += "</h2>";
  }
  void table(std::string_view head) {
    out_ += fmt::format(
        "<div class=\"wide\" tabindex=\"0\"><table><thead><tr>{}</tr></thead><tbody>", head);
  }
  void end_table() { out_ += "</tbody></table></div>"; }
  static std::string percent(double share) { return fmt::format("{:.0f}%", share * 100); }

  void bar(const CoverCounts& counts) {
    const double share = all(counts) == 0 ? 0 : covered(counts) / double(all(counts));
    out_ += fmt::format(
        "<td class=\"b\"><span class=\"bar\"><i style=\"width:{:.0f}%\"></i></span></td>",
        share * 100);
  }

  void figures(const CoverCounts& essential, const CoverCounts& optional) {
    bar(essential);
    number(fmt::format("{} of {}", covered(essential), all(essential)));
    number(std::to_string(essential[static_cast<std::size_t>(Cover::nobody)]));
    number(std::to_string(essential[static_cast<std::size_t>(Cover::one)]));
    number(fmt::format("{} of {}", covered(optional), all(optional)));
  }

  static constexpr std::string_view kFigures =
      "<th class=\"b\"></th><th class=\"n\">Essential covered</th><th class=\"n\">nobody</th>"
      "<th class=\"n\">one person</th><th class=\"n\">Optional covered</th>";

  void roles() {
    heading("Roles");
    table(fmt::format("<th>Role</th>{}<th>Fits best</th>", kFigures));
    for (const TeamRole& r : coverage_.roles) {
      out_ += "<tr>";
      row_head(occupation(r.place));
      figures(r.essential, r.optional);
      cell(r.best_score > 0
               ? fmt::format("{} ({})", team_.members[r.best_member].name, percent(r.best_score))
               : "nobody");
      out_ += "</tr>";
    }
    end_table();
  }

  void gaps(Cover cover, std::string_view title) {
    std::size_t count = 0;
    for (const TeamCompetence& c : coverage_.competences)
      count += c.is_essential() && c.cover == cover ? 1 : 0;
    if (count == 0) return;
    heading(fmt::format("{}: {}", title, count));
    table(cover == Cover::nobody ? "<th>Competence</th><th>Essential for</th>"
                                 : "<th>Competence</th><th>Essential for</th><th>Who</th>");
    for (const TeamCompetence& c : coverage_.competences) {
      if (!c.is_essential() || c.cover != cover) continue;
      out_ += "<tr>";
      row_head(skill(c));
      cell(role_names(ground_, team_, c.essential, lang_));
      if (cover != Cover::nobody) cell(team_.members[c.best_member].name);
      out_ += "</tr>";
    }
    end_table();
  }

  void hires() {
    if (coverage_.hires.empty()) return;
    heading("One hire that would close most");
    table("<th>Occupation</th><th class=\"n\">Closes</th><th>Brings</th>");
    constexpr std::size_t kShown = 6;
    for (const Hire& h : coverage_.hires) {
      out_ += "<tr>";
      row_head(occupation(h.occupation));
      number(percent(h.closes));
      std::string brings;
      for (std::size_t i = 0; i < std::min(kShown, h.brings.size()); ++i)
        brings +=
            fmt::format("{}{}", i == 0 ? "" : ", ", skill(coverage_.competences[h.brings[i]]));
      if (h.brings.size() > kShown) brings += fmt::format(" and {} more", h.brings.size() - kShown);
      cell(brings);
      out_ += "</tr>";
    }
    end_table();
  }

  void trainings() {
    if (coverage_.trainings.empty()) return;
    heading("One training that would close most");
    table("<th>Competence</th><th class=\"n\">Closes</th><th>Who is nearest</th>");
    for (const Training& tr : coverage_.trainings) {
      out_ += "<tr>";
      row_head(skill(coverage_.competences[tr.competence]));
      number(percent(tr.closes));
      cell(tr.has_member ? std::string_view(team_.members[tr.member].name) : "nobody is near");
      out_ += "</tr>";
    }
    end_table();
  }

  void groups() {
    heading("Groups of competences");
    table(fmt::format("<th>Group</th>{}", kFigures));
    for (const TeamGroup& g : coverage_.groups) {
      out_ += "<tr>";
      row_head(g.id.valid() ? fmt::format("{} {}", t_.code(g.id), t_.label(g.id, lang_))
                            : std::string("outside of the hierarchy"));
      figures(g.essential, g.optional);
      out_ += "</tr>";
    }
    end_table();
  }

  void matrix() {
    heading("Who covers what");
    std::string head = "<th>Competence</th>";
    for (const TeamMember& m : team_.members) {
      head += "<th class=\"m\"><span>";
      append_escaped(head, m.name);
      head += "</span></th>";
    }
    table(head);
    for (const bool essential : {true, false}) {
      out_ += fmt::format("<tr class=\"head\"><th colspan=\"{}\">{}</th></tr>",
                          team_.members.size() + 1, essential ? "Essential" : "Optional");
      for (std::size_t i = 0; i < coverage_.competences.size(); ++i)
        if (coverage_.competences[i].is_essential() == essential) matrix_row(i);
    }
    end_table();
  }

  void matrix_row(std::size_t number) {
    const TeamCompetence& c = coverage_.competences[number];
    out_ += c.cover == Cover::nobody ? "<tr class=\"gap\">" : "<tr>";
    row_head(skill(c));
    for (std::size_t m = 0; m < team_.members.size(); ++m) {
      const auto credit = coverage_.credit(number, m, team_.members.size());
      out_ += credit >= kCovers ? "<td class=\"m full\" aria-label=\"covers\">●</td>"
              : credit > 0      ? "<td class=\"m part\" aria-label=\"a beginning\">◐</td>"
                                : "<td class=\"m\"></td>";
    }
    out_ += "</tr>";
  }

  const Ground& ground_;
  const snapshot::Taxonomy& t_;
  LanguageId lang_;
  const Team& team_;
  const TeamCoverage& coverage_;
  std::string out_;
};

}  // namespace

std::string team_html(const Ground& ground, LanguageId lang, const Team& team,
                      const TeamCoverage& coverage) {
  return Page(ground, lang, team, coverage).make();
}

}  // namespace metier::match
