#include "link/reading_html.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace metier::link {
namespace {

constexpr std::string_view kStyle = R"css(
:root{color-scheme:light dark;--skill:#cfe3ff;--knowledge:#d9f2d0;--occupation:#ffe2b8;--wish:#7a5cff;--line:#8884}
@media(prefers-color-scheme:dark){:root{--skill:#1f3f6b;--knowledge:#22502a;--occupation:#6b4412;--wish:#b9a6ff}}
body{font:16px/1.55 system-ui,sans-serif;max-width:72rem;margin:0 auto;padding:1rem}
h1{font-size:1.3rem}h2{font-size:1.1rem;overflow-wrap:anywhere}h3{font-size:1rem;margin:.8rem 0 .3rem}
article{border-top:1px solid var(--line);padding:.5rem 0 1.5rem}
@media(min-width:60rem){article>div{display:grid;grid-template-columns:3fr 2fr;gap:2rem}}
pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}
mark{color:inherit;border-radius:.2em;padding:0 .1em;background:var(--skill)}
mark.k{background:var(--knowledge)}mark.o{background:var(--occupation)}
mark.w{border-bottom:2px dashed var(--wish)}mark.s{text-decoration:underline dotted}
ul{margin:0;padding-left:1.2rem}small{opacity:.75}
)css";

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

struct Marked {
  std::uint32_t begin, end;
  const Finding* finding;
  const Span* span;
  bool occupation;
};

std::string explain(const snapshot::Taxonomy& t, const Reading& reading, const Marked& m) {
  return fmt::format("{} {:.2f}, {} “{}” ({})", t.label(m.finding->id, reading.label_language),
                     m.finding->score / 100.0, name(m.span->reason), t.label_text(m.span->label),
                     t.language_code(t.label_language(m.span->label)));
}

// The text in pieces between the edges of spans; where several meet, the mark names all of them.
void add_marked(const snapshot::Taxonomy& t, std::string_view text, const Reading& reading,
                std::vector<Marked>& marks, std::string& out) {
  std::sort(marks.begin(), marks.end(),
            [](const Marked& a, const Marked& b) { return a.begin < b.begin; });
  std::vector<std::uint32_t> edges{0, static_cast<std::uint32_t>(text.size())};
  for (const Marked& m : marks) edges.insert(edges.end(), {m.begin, m.end});
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  std::vector<const Marked*> open;
  std::size_t next = 0;
  out += "<pre>";
  for (std::size_t e = 0; e + 1 < edges.size(); ++e) {
    const std::uint32_t begin = edges[e], end = edges[e + 1];
    std::erase_if(open, [&](const Marked* m) { return m->end <= begin; });
    for (; next < marks.size() && marks[next].begin <= begin; ++next) open.push_back(&marks[next]);
    const auto piece = text.substr(begin, end - begin);
    if (open.empty()) {
      append_escaped(out, piece);
      continue;
    }
    const Marked& first = *open.front();
    const bool knowledge = t.skill_type(first.finding->id) == snapshot::SkillType::knowledge;
    out += fmt::format("<mark class=\"{}{}{}\" title=\"",
                       first.occupation ? "o"
                       : knowledge      ? "k"
                                        : "",
                       first.span->need == Need::nice_to_have ? " w" : "",
                       first.span->reason == Reason::similar ? " s" : "");
    for (const Marked* m : open) {
      if (m != &first) out += "\n";
      append_escaped(out, explain(t, reading, *m));
    }
    out += "\">";
    append_escaped(out, piece);
    out += "</mark>";
  }
  out += "</pre>";
}

void add_list(const snapshot::Taxonomy& t, const Reading& reading, std::string_view heading,
              const std::vector<Finding>& findings, std::string& out) {
  out += fmt::format("<h3>{} ({})</h3><ul>", heading, findings.size());
  for (const Finding& f : findings)
    out += fmt::format("<li>{} <small>{:.2f}{}</small></li>",
                       escaped(t.label(f.id, reading.label_language)), f.score / 100.0,
                       f.need == Need::nice_to_have ? ", nice to have" : "");
  out += "</ul>";
}

}  // namespace

void begin_html(std::string_view heading, std::string& out) {
  out +=
      "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width,initial-scale=1\"><title>";
  append_escaped(out, heading);
  out += "</title><style>";
  out += kStyle;
  out += "</style><h1>";
  append_escaped(out, heading);
  out +=
      "</h1><p><mark>skill</mark> <mark class=\"k\">knowledge</mark> <mark "
      "class=\"o\">occupation</mark> <mark class=\"s\">in other words</mark> <mark "
      "class=\"w\">nice to have</mark></p>";
}

void add_html(const snapshot::Taxonomy& t, std::string_view name, const Document& document,
              const Reading& reading, std::string& out) {
  out += fmt::format("<article lang=\"{}\"><h2>", escaped(reading.language));
  append_escaped(out, name);
  out += fmt::format(" <small>{}</small></h2><div><section>", escaped(reading.language));
  for (const bool title : {true, false}) {
    std::vector<Marked> marks;
    for (const auto* list : {&reading.occupations, &reading.skills})
      for (const Finding& f : *list)
        for (const Span& span : title ? reading.title_spans(f) : reading.spans(f))
          marks.push_back({span.begin, span.end, &f, &span, list == &reading.occupations});
    const auto text = title ? document.title : document.text;
    if (!text.empty()) add_marked(t, text, reading, marks, out);
    if (title && !text.empty()) out += "<hr>";
  }
  out += "</section><section>";
  add_list(t, reading, "Occupations", reading.occupations, out);
  add_list(t, reading, "Skills", reading.skills, out);
  if (!reading.unmatched.empty()) {
    out += fmt::format("<h3>Unmatched ({})</h3><ul>", reading.unmatched.size());
    for (const Unmatched& u : reading.unmatched) {
      out += "<li>";
      append_escaped(out, document.text.substr(u.span.begin, u.span.end - u.span.begin));
      out += fmt::format(" <small>near: {} {:.2f}</small></li>",
                         escaped(t.label(u.hint, reading.label_language)), u.score / 100.0);
    }
    out += "</ul>";
  }
  if (reading.labels_only_from)
    out += fmt::format("<p>Behind character {} only labels were read: the text is very long.</p>",
                       reading.labels_only_from->first_code_point);
  out += "</section></div></article>";
}

void end_html(std::string& out) {
  out +=
      "<p><small>This service uses the ESCO classification of the European "
      "Commission.</small></p></html>\n";
}

}  // namespace metier::link
