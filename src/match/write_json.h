// Answers of match/ as the JSON of `metier match`, `gap` and `moves` and of POST /v1/match, /v1/gap
// and /v1/moves. openapi.yaml describes the fields.
#pragma once

#include <string>

#include "match/gap.h"
#include "match/moves.h"
#include "match/skill_sets.h"

namespace metier::match {

// {"lang","skills","nothingToCompare","results":[...]}; with `explained` each result has its terms.
std::string match_json(const Ground& ground, LanguageId lang, const Profile& profile,
                       std::span<const Fit> fits, bool explained);

// The results, or moves, or missing skills of these answers, each by itself.
std::vector<std::string> match_lines(const Ground& ground, LanguageId lang, const Profile& profile,
                                     std::span<const Fit> fits, bool explained);
std::vector<std::string> sets_lines(const SkillSets& sets, std::span<const SetFit> fits);
std::vector<std::string> gap_lines(const Ground& ground, LanguageId lang, const Gap& gap);
std::vector<std::string> moves_lines(const Ground& ground, LanguageId lang, const Profile& profile,
                                     std::span<const Move> moves);

// The same for stored sets: {"nothingToCompare","results":[{"id","score",...}]}. `nothing` is
// whether what they were compared with is empty.
std::string sets_json(const SkillSets& sets, std::span<const SetFit> fits, bool nothing);

std::string gap_json(const Ground& ground, LanguageId lang, const Profile& profile,
                     std::uint32_t occupation, const Gap& gap);

// `from` and `path` may be missing: kNoPlace, nullptr.
std::string moves_json(const Ground& ground, LanguageId lang, const Profile& profile,
                       std::uint32_t from, std::span<const Move> moves, const Path* path);

// Scores with six decimals at most, rounded down, so that only what is 1 is shown as 1.
double shown(double score);

}  // namespace metier::match
