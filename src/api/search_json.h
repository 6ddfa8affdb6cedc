// Hits of a search as JSON: what GET /v1/search answers and `metier search --format json` prints.
#pragma once

#include <string>
#include <string_view>

#include "search/search.h"

namespace metier::api {

// {"query","lang","type","offset","limit","total","totalIsExact","more","results":[hit...]}, see
// SearchAnswer in openapi.yaml. `answer` is that of `query`.
std::string search_json(const snapshot::Taxonomy& t, const search::Query& query,
                        const search::Answer& answer);

// {"query","lang","results":[hit...]}: the same hits without descriptions, for GET /v1/suggest.
std::string suggest_json(const snapshot::Taxonomy& t, const search::Query& query,
                         const search::Answer& answer);

// "any", "occupation", "skill", "skill-group", "isco": what a set of kinds is called in queries.
std::string_view type_name(search::TypeMask types);

}  // namespace metier::api
