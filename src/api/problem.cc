#include "api/problem.h"

#include "api/json_parts.h"

namespace metier::api {

Response Problem::response() const {
  JsonWriter json;
  json.begin_object()
      .field("type", "about:blank")
      .field("title", title)
      .field("status", status)
      .field("detail", detail);
  if (!parameter.empty()) json.field("parameter", parameter);
  if (!available.empty()) {
    json.key("available").begin_array();
    for (const auto& word : available) json.value(word);
    json.end_array();
  }
  if (has_suggestions) add_refs(json, R"("suggestions":)", suggestions);
  json.end_object();
  Response out;
  out.status = status;
  out.content_type = "application/problem+json";
  out.body = json.take();
  return out;
}

std::string excerpt(std::string_view text) {
  constexpr std::size_t kMost = 80;
  std::size_t at = 0;
  for (std::size_t n = 0; n < kMost && at < text.size(); ++n) utf8::next(text, at);
  std::string out(text.substr(0, at));
  if (at < text.size()) out += "…";
  return out;
}

Response problem(unsigned status, std::string_view title, std::string_view detail) {
  Problem p;
  p.status = status;
  p.title = title;
  p.detail = detail;
  return p.response();
}

}  // namespace metier::api
