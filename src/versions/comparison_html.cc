#include "versions/comparison_html.h"

#include "versions/digest.h"

namespace metier::versions {
namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--line:#8884;--soft:#8881}
body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.3rem}h2{display:inline;font-size:1.1rem}
summary{cursor:pointer;padding:.5rem 0}details{border-top:1px solid var(--line)}
.wide{overflow-x:auto}table{border-collapse:collapse;overflow-wrap:normal;margin-bottom:1rem}
th,td{text-align:right;padding:.2rem .35rem;font-size:.85rem;border-bottom:1px solid var(--line)}
th:first-child,td:first-child{text-align:left}
ul{margin:0 0 1rem;padding-left:1.2rem}li ul{margin:0 0 .3rem;list-style:none;padding-left:.6rem}
small{opacity:.75}.columns>li{break-inside:avoid}
@media(max-width:30rem){.wide th,.wide td{padding:.2rem .1rem;font-size:.72rem}.wide>table:first-child th{font-size:.62rem}}
th[scope=row],.counts td{text-align:left;font-weight:normal}
@media(min-width:60rem){th,td{padding:.2rem .6rem;font-size:1rem}.columns{columns:2;column-gap:2rem}}
)css";

void add(std::string_view tag, std::string_view text, std::string& out) {
  out += fmt::format("<{}>", tag);
  append_escaped(out, text);
  out += fmt::format("</{}>", tag);
}

void add_head(std::string_view heading, std::string& out) {
  out +=
      "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\">";
  add("title", heading, out);
  out += fmt::format("<style>{}</style>", kStyle);
  add("h1", heading, out);
}

std::vector<DigestRow> rows_of(const std::vector<std::string>& lines) {
  std::vector<DigestRow> out;
  for (const auto& line : lines) out.push_back({line, "", {}, {}});
  return out;
}

void add_section(const DigestSection& section, bool open, std::string& out) {
  out += fmt::format("<details{}><summary>", open ? " open" : "");
  add("h2", section.title, out);
  out += ' ';
  add("small", section.aside, out);
  out += "</summary><ul class=\"columns\">";
  const std::size_t shown = std::min(section.rows.size(), kMostRowsOfPage);
  for (std::size_t i = 0; i < shown; ++i) {
    const DigestRow& row = section.rows[i];
    out += "<li>";
    append_escaped(out, row.label);
    out += ' ';
    add("small", row.aside, out);
    if (!row.lines.empty()) out += "<ul>";
    for (const auto& line : row.lines) add("li", line, out);
    if (!row.lines.empty()) out += "</ul>";
    out += "</li>\n";
  }
  out += "</ul>";
  if (shown < section.rows.size())
    add("p",
        fmt::format("and {} more, metier diff --format json has them", section.rows.size() - shown),
        out);
  out += "</details>\n";
}

void add_counts(const Comparison& c, const Telling& telling, std::string& out) {
  const Counts counts = count(c, telling);
  out += "<div class=\"wide\"><table>";
  bool heading = true;
  for (const auto& row : count_table(counts)) {
    out += "<tr>";
    for (const auto& cell : row) add(heading ? "th" : "td", cell, out);
    out += "</tr>";
    heading = false;
  }
  out += "</table><table class=\"counts\">";
  for (const auto& [what, text] : count_lines(counts)) {
    out += "<tr><th scope=\"row\">";
    append_escaped(out, what);
    out += "</th>";
    add("td", text, out);
    out += "</tr>";
  }
  out += "</table></div>";
  const auto lines = language_lines(c, telling);
  if (!lines.empty())
    add_section({"Languages of one release", std::to_string(lines.size()), rows_of(lines)}, false,
                out);
  if (!counts.any) out += "<p>No differences.</p>";
}

}  // namespace

std::string to_html(const Comparison& c, const Telling& telling) {
  std::string out;
  add_head(fmt::format("ESCO: what changed from {} to {}", telling.old_name, telling.now_name),
           out);
  add_counts(c, telling, out);
  bool open = true;  // the first one: what is gone
  for (const auto& section : digest(c, telling)) {
    add_section(section, open, out);
    open = false;
  }
  out +=
      "<p><small>This service uses the ESCO classification of the European "
      "Commission.</small></p></html>\n";
  return out;
}

}  // namespace metier::versions
