#include "link/reading_json.h"

#include <algorithm>

namespace metier::link {
namespace {

using Pages = std::span<const std::uint32_t>;

// The members of a span, within its object.
void write_span(const Span& span, std::string_view text, Pages pages, JsonWriter& out) {
  out.field("start", span.first_code_point)
      .field("end", span.end_code_point)
      .field("text", text.substr(span.begin, span.end - span.begin));
  if (pages.empty()) return;
  const auto behind = std::upper_bound(pages.begin(), pages.end(), span.begin);
  out.field("page", std::max<std::ptrdiff_t>(1, behind - pages.begin()));
}

void write_spans(std::string_view name, std::string_view text, std::span<const Span> spans,
                 Pages pages, JsonWriter& out) {
  out.key(name).begin_array();
  for (const Span& span : spans) {
    out.begin_object();
    write_span(span, text, pages, out);
    out.end_object();
  }
  out.end_array();
}

void write_reason(const snapshot::Taxonomy& t, const Finding& finding, JsonWriter& out) {
  out.key("reason")
      .begin_object()
      .field("how", name(finding.reason))
      .field("label", t.label_text(finding.label))
      .field("lang", t.language_code(t.label_language(finding.label)))
      .end_object();
}

void write_unmatched(const snapshot::Taxonomy& t, const Document& document, const Reading& reading,
                     const Unmatched& unmatched, JsonWriter& out) {
  out.begin_object();
  write_span(unmatched.span, document.text, document.page_begins, out);
  out.key("hint")
      .begin_object()
      .field("uri", t.uri(unmatched.hint))
      .field("label", t.label(unmatched.hint, reading.label_language))
      .field("score", unmatched.score / 100.0)
      .end_object()
      .end_object();
}

void write_finding(const snapshot::Taxonomy& t, const Document& document, const Reading& reading,
                   const Finding& finding, JsonWriter& out) {
  out.begin_object().field("uri", t.uri(finding.id));
  const bool occupation = t.kind(finding.id) == snapshot::ConceptKind::occupation;
  if (occupation) out.field("code", t.code(finding.id));
  out.field("label", t.label(finding.id, reading.label_language));
  if (!occupation) {
    const bool knowledge = t.skill_type(finding.id) == snapshot::SkillType::knowledge;
    out.field("type", knowledge ? "knowledge" : "skill");
  }
  out.field("score", finding.score / 100.0);
  if (!occupation) out.field("need", name(finding.need));
  write_reason(t, finding, out);
  write_spans("spans", document.text, reading.spans(finding), document.page_begins, out);
  const auto in_title = reading.title_spans(finding);
  if (!in_title.empty()) write_spans("titleSpans", document.title, in_title, {}, out);
  out.end_object();
}

}  // namespace

void write_json(const snapshot::Taxonomy& taxonomy, const Document& document,
                const Reading& reading, std::optional<std::string_view> id, JsonWriter& out) {
  out.begin_object();
  if (id) out.field("id", *id);
  out.field("lang", reading.language);
  if (!document.format.empty()) out.field("format", document.format);
  if (!document.page_begins.empty()) out.field("pages", document.page_begins.size());
  out.key("occupations").begin_array();
  for (const Finding& f : reading.occupations) write_finding(taxonomy, document, reading, f, out);
  out.end_array().key("skills").begin_array();
  for (const Finding& f : reading.skills) write_finding(taxonomy, document, reading, f, out);
  out.end_array();
  if (!reading.unmatched.empty()) {
    out.key("unmatched").begin_array();
    for (const Unmatched& u : reading.unmatched)
      write_unmatched(taxonomy, document, reading, u, out);
    out.end_array();
  }
  if (reading.labels_only_from)
    out.field("labelsOnlyFrom", reading.labels_only_from->first_code_point);
  out.end_object();
}

}  // namespace metier::link
