#include "match/compare_html.h"

namespace metier::match {
namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--line:#999;--soft:#eee;--paper:#fff;--ink:#111}
@media(prefers-color-scheme:dark){:root{--line:#666;--soft:#2a2a2a;--paper:#121212;--ink:#eee}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#eee}}
html{background:var(--paper);color:var(--ink)}
*{box-sizing:border-box}
body{background:var(--paper);font:16px/1.45 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin:1.6rem 0 .3rem}.role h2{font-size:1rem;margin:0 0 .4rem}
.roles{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:.8rem}
.role{border:1px solid var(--line);border-radius:.4rem;padding:.8rem}
dl{margin:0}dt{font-size:.8rem;opacity:.8}dd{margin:0 0 .4rem}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.25rem .4rem;border-bottom:1px solid var(--line);vertical-align:top}
thead th{border-bottom-width:2px}
th.m,td.m{text-align:center;width:2.2rem}td.m{font-weight:600}
tr.group th{background:var(--soft);font-weight:normal;font-size:.85rem}
.figures td,.figures th{white-space:nowrap}.figures th[scope=row]{font-weight:normal;white-space:normal}
th[scope=row]{font-weight:normal}
small{opacity:.8}
@media(max-width:30rem){body{padding:.6rem}th.m,td.m{width:1.7rem;padding:.25rem .1rem}}
@media print{body{max-width:none;padding:0;font-size:11pt}tr,.role{break-inside:avoid}h2{break-after:avoid}.wide{overflow:visible}}
)css";

class Page {
 public:
  Page(const Comparison& c, const CompareContext& context) : c_(c), context_(context) {}

  std::string make() {
    head();
    roles();
    overlaps();
    for (const auto& section : sections(c_, context_)) add_section(section);
    foot();
    return std::move(out_);
  }

 private:
  void add(std::string_view tag, std::string_view text) {
    out_ += fmt::format("<{}>", tag);
    append_escaped(out_, text);
    out_ += fmt::format("</{}>", tag.substr(0, tag.find(' ')));
  }
  // With the language of the labels, which may not be that of the page.
  std::string in_language(std::string_view tag) const {
    return fmt::format("{} lang=\"{}\"", tag, context_.taxonomy.language_code(c_.language));
  }

  void head() {
    out_ +=
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
        "content=\"width=device-width,initial-scale=1\">";
    std::string title = "Roles side by side: ";
    for (std::size_t i = 0; i < c_.roles.size(); ++i)
      title += fmt::format("{}{}", i == 0 ? "" : ", ",
                           context_.taxonomy.label(c_.roles[i].id, c_.language));
    add("title", title);
    out_ += fmt::format("<style>{}</style></head><body><main>", kStyle);
    add("h1", "Roles side by side");
  }

  void roles() {
    out_ += "<div class=\"roles\">";
    for (std::size_t i = 0; i < c_.roles.size(); ++i) {
      out_ += "<section class=\"role\">";
      add(in_language("h2"), fmt::format("{}: {}", letter(i),
                                         title_of(c_.roles[i].id, c_.language, context_.taxonomy)));
      out_ += "<dl>";
      for (const auto& [name, value] : facts_of(c_, i, context_)) {
        add("dt", name);
        add("dd", value);
      }
      out_ += "</dl></section>";
    }
    out_ += "</div>";
    if (c_.common_ancestor.valid())
      add("p", fmt::format("Nearest common group: {}",
                           title_of(c_.common_ancestor, c_.language, context_.taxonomy)));
  }

  void overlaps() {
    add("h2", "Overlap");
    out_ += "<div class=\"wide\" tabindex=\"0\"><table class=\"figures\">";
    bool first_row = true;
    for (const auto& row : overlap_table(c_)) {
      out_ += first_row ? "<thead><tr>" : "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i)
        first_row&& i == 0 ? add("td", row[i])
                           : add(first_row ? "th scope=\"col\""
                                 : i == 0  ? "th scope=\"row\""
                                           : "td",
                                 row[i]);
      out_ += first_row ? "</tr></thead><tbody>" : "</tr>";
      first_row = false;
    }
    out_ += "</tbody></table></div>";
  }

  void add_section(const ComparedSection& section) {
    add("h2", fmt::format("{} ({})", section.title, section.count));
    out_ += "<table><thead><tr><th scope=\"col\">Competence</th>";
    for (std::size_t i = 0; i < c_.roles.size(); ++i)
      out_ += fmt::format("<th class=\"m\" scope=\"col\">{}</th>", letter(i));
    out_ += "</tr></thead><tbody>";
    for (const auto& group : section.groups) {
      out_ += fmt::format("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{}\">",
                          c_.roles.size() + 1);
      append_escaped(out_, group.title);
      out_ += "</th></tr>";
      for (const auto& row : group.competences) add_row(row);
    }
    out_ += "</tbody></table>";
  }

  void add_row(const ComparedCompetence& row) {
    out_ += "<tr>";
    add(in_language("th scope=\"row\""), context_.taxonomy.label(row.id, c_.language));
    for (std::size_t i = 0; i < c_.roles.size(); ++i)
      out_ += fmt::format("<td class=\"m\">{}</td>", mark(row, i));
    out_ += "</tr>\n";
  }

  void foot() {
    out_ += "<p><small>";
    append_escaped(out_, kLegend);
    out_ += ". ";
    if (const auto credit = credit_of(c_, context_); !credit.empty()) {
      append_escaped(out_, credit);
      out_ += ". ";
    }
    out_ +=
        "This service uses the ESCO classification of the European Commission."
        "</small></p></main></body></html>\n";
  }

  const Comparison& c_;
  const CompareContext& context_;
  std::string out_;
};

}  // namespace

std::string to_html(const Comparison& c, const CompareContext& context) {
  return Page(c, context).make();
}

}  // namespace metier::match
