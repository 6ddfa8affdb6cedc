#include "link/ranking_json.h"

#include <cmath>

namespace metier::link {

double shown_score(float score) {
  return std::round(static_cast<double>(score) * 1e6) / 1e6;
}

void write_json(const snapshot::Taxonomy& taxonomy, const Ranking& ranking,
                std::optional<std::string_view> id, JsonWriter& out) {
  out.begin_object();
  if (id) out.field("id", *id);
  out.field("lang", ranking.language).key("results").begin_array();
  for (const Ranked& r : ranking.results) {
    out.begin_object().field("uri", taxonomy.uri(r.id)).key("code");
    const auto code = taxonomy.code(r.id);
    if (code.empty()) {
      out.null();
    } else {
      out.value(code);
    }
    out.field("label", taxonomy.label(r.id, ranking.label_language))
        .field("score", shown_score(r.score))
        .end_object();
  }
  out.end_array().end_object();
}

void write_json(std::string_view language, std::span<const RankedText> results,
                std::span<const std::string> ids, std::optional<std::string_view> id,
                JsonWriter& out) {
  out.begin_object();
  if (id) out.field("id", *id);
  out.field("lang", language).key("results").begin_array();
  for (const RankedText& r : results)
    out.begin_object().field("id", ids[r.index]).field("score", shown_score(r.score)).end_object();
  out.end_array().end_object();
}

}  // namespace metier::link
