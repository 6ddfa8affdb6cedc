// Until api/ defines them.
#include "api/api.h"
#include "base/base.h"

namespace metier::api {

Response problem(unsigned status, std::string_view title, std::string_view detail) {
  Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  JsonWriter json;
  json.begin_object().field("type", "about:blank").field("title", title).field("status", status);
  json.field("detail", detail).end_object();
  response.body = json.take();
  return response;
}

}  // namespace metier::api
