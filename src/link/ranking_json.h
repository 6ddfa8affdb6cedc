// A Ranking as the JSON of `metier rank` and POST /v1/rank.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "link/ranker.h"

namespace metier::link {

// {"id"?,"lang","results":[{"uri","code"|null,"label","score"}]}, scores with six decimals at most.
void write_json(const snapshot::Taxonomy& taxonomy, const Ranking& ranking,
                std::optional<std::string_view> id, JsonWriter& out);

// {"id"?,"lang","results":[{"id","score"}]} for texts of a corpus, whose ids are `ids`.
void write_json(std::string_view language, std::span<const RankedText> results,
                std::span<const std::string> ids, std::optional<std::string_view> id,
                JsonWriter& out);

// For scores in JSON: what is left of a float's digits after six decimals.
double shown_score(float score);

}  // namespace metier::link
