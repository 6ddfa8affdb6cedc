// POST /v1/documents/profile: a CV as it is to what its person can do. Nothing of it is kept: it
// lives in the buffers of this request alone, and no cache and no log sees it.
#include "api/file_body.h"
#include "people/people.h"

namespace metier::api {
Response read_person(const Call& call) {
  const auto document = read_body_document(call);
  if (!document) return document.error();
  const people::NamedDocument named{"document", &*document};
  people::CvOptions options;
  options.today = people::this_month();
  people::CvScratch scratch;
  people::Profile profile;
  call.service.cv_reader->read({&named, 1}, options, scratch, profile);
  const bool asked_language =
      std::any_of(call.target.parameters.begin(), call.target.parameters.end(),
                  [](const auto& parameter) { return parameter.name == "lang"; });
  if (asked_language) profile.label_language = call.lang;
  JsonWriter json;
  people::write_json(call.taxonomy(), profile, json);
  Response out;
  out.body = json.take();
  return out;
}

}  // namespace metier::api
