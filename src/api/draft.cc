// POST /v1/draft: a job description from the profile of an occupation.
#include "draft/draft.h"

#include "api/body.h"

namespace metier::api {

Response post_draft(const Call& given) {
  constexpr std::array<std::string_view, 5> kFields{"occupation", "lang", "format", "essentialOnly",
                                                    "top"};
  constexpr std::uint64_t kMostTop = 1000;
  Call call = given;
  std::optional<Response> refused;
  const auto body = Body::read(call, kFields, refused);
  if (!body) return std::move(*refused);
  std::string_view occupation, language, format = "json";
  draft::DraftOptions options;
  std::uint64_t top = 0;
  if (!body->has("occupation") || !body->text("occupation", occupation))
    return wrong_field("occupation", "a string");
  if (!body->text("lang", language)) return wrong_field("lang", "a string");
  if (!body->text("format", format) || (format != "json" && format != "md"))
    return wrong_field("format", "\"json\" or \"md\"");
  if (!body->flag("essentialOnly", options.essential_only))
    return wrong_field("essentialOnly", "true or false");
  if (!body->number("top", top) || (body->has("top") && (top < 1 || top > kMostTop)))
    return wrong_field("top", fmt::format("a whole number from 1 to {}", kMostTop));
  options.top = top;
  if (auto unknown = set_body_language(call, language)) return std::move(*unknown);
  const ConceptId id = occupation_named(call, occupation, refused);
  if (refused) return std::move(*refused);
  const auto made = draft::draft(call.taxonomy(), id, call.lang, options);
  Response out;
  if (format == "md") {
    out.content_type = "text/markdown; charset=utf-8";
    out.body = draft::to_markdown(made, call.taxonomy());
  } else {
    out.content_type = "application/ld+json";
    out.body = draft::to_json(made, call.taxonomy());
  }
  return out;
}

}  // namespace metier::api
