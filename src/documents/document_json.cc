#include "documents/document_json.h"

namespace metier::documents {
namespace {

void write_part(const Part& part, std::size_t start, std::size_t end, JsonWriter& out) {
  out.begin_object().field("start", start).field("end", end).field("kind", name(part.kind));
  if (part.level > 0) out.field("level", part.level);
  if (part.section != Section::unknown) out.field("section", name(part.section));
  if (part.field != Field::none) out.field("field", name(part.field));
  if (part.entry != kNoEntry) out.field("entry", part.entry);
  if (part.page > 0) out.field("page", part.page);
  if (part.in_margin) out.field("margin", true);
  if (part.origin_begin != kNoOrigin && part.origin_end != kNoOrigin)
    out.key("origin")
        .begin_object()
        .field("start", part.origin_begin)
        .field("end", part.origin_end)
        .end_object();
  if (!part.place.empty()) out.field("place", part.place);
  out.end_object();
}

}  // namespace

void write_json(const Document& document, JsonWriter& out) {
  out.begin_object()
      .field("format", name(document.format))
      .field("mediaType", media_type(document.format));
  if (document.pages > 0) out.field("pages", document.pages);
  if (!document.language.empty()) out.field("language", document.language);
  out.field("cv", document.is_cv).field("advert", document.is_advert);
  out.field("text", document.text);
  out.key("parts").begin_array();
  std::size_t at = 0, code_points = 0;  // of the text, as far as it was counted
  const auto count_to = [&](std::uint32_t byte) {
    code_points += utf8::length(std::string_view(document.text).substr(at, byte - at));
    at = byte;
    return code_points;
  };
  for (const Part& part : document.parts) {
    const std::size_t start = count_to(part.begin);
    write_part(part, start, count_to(part.end), out);
  }
  out.end_array().key("remarks").begin_array();
  for (const std::string& remark : document.remarks) out.value(remark);
  out.end_array().end_object();
}

}  // namespace metier::documents
