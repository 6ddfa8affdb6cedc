// POST /v1/check: an advert held against the profile of its occupation.
#include "api/body.h"
#include "draft/draft.h"

namespace metier::api {

Response post_check(const Call& given) {
  constexpr std::array<std::string_view, 5> kFields{"text", "title", "lang", "labels",
                                                    "occupation"};
  constexpr std::size_t kMaxLanguageTag = 35;  // RFC 5646, 4.4.1
  Call call = given;
  std::optional<Response> refused;
  const auto body = Body::read(call, kFields, refused);
  if (!body) return std::move(*refused);
  link::Document document;
  std::string_view labels, occupation;
  if (!body->has("text") || !body->text("text", document.text))
    return wrong_field("text", "a string");
  if (!body->text("title", document.title)) return wrong_field("title", "a string");
  if (!body->text("lang", document.language) || document.language.size() > kMaxLanguageTag)
    return wrong_field("lang", "a language tag, such as \"da\"");
  if (!body->text("labels", labels)) return wrong_field("labels", "a string");
  if (!body->text("occupation", occupation)) return wrong_field("occupation", "a string");
  if (auto unknown = set_body_language(call, labels)) return std::move(*unknown);
  draft::CheckOptions options;
  if (!labels.empty()) options.labels = call.lang;
  if (body->has("occupation")) {
    options.occupation = occupation_named(call, occupation, refused);
    if (refused) return std::move(*refused);
  }
  // Kept by each thread, as the buffers of readings are.
  thread_local draft::CheckScratch scratch;
  const auto check = draft::Checker(call.service.reader).check(document, options, scratch);
  Response out;
  out.body = draft::to_json(check, document, call.taxonomy());
  return out;
}

}  // namespace metier::api
