// Any bytes as a query: every kind of ranking, by learned vectors and without them, has known
// concepts of its kind, best first, no more than asked for, whatever was ranked before.
#include <array>
#include <cmath>
#include <cstdint>

#include "learned_sample.h"

namespace {

using namespace metier;
using fuzz::must;

const link::Ranker& ranker(bool learned) {
  static const std::array<link::Ranker, 2> both{*link::Ranker::open(fuzz::sample(false)),
                                                *link::Ranker::open(fuzz::sample(true))};
  return both[learned ? 1 : 0];
}

bool is_of(snapshot::ConceptKind kind, link::RankKind wanted) {
  using snapshot::ConceptKind;
  switch (wanted) {
    case link::RankKind::skills:
      return kind == ConceptKind::skill;
    case link::RankKind::occupations:
      return kind == ConceptKind::occupation;
    case link::RankKind::isco:
    case link::RankKind::isco_of_esco:
      return kind == ConceptKind::isco_group;
    case link::RankKind::occupations_with_isco:
      return kind == ConceptKind::occupation || kind == ConceptKind::isco_group;
  }
  return false;
}

void check(const snapshot::Taxonomy& t, const link::Ranking& ranking, link::RankKind kind,
           std::size_t top) {
  must(ranking.results.size() <= top);
  for (std::size_t i = 0; i < ranking.results.size(); ++i) {
    const auto& one = ranking.results[i];
    must(one.id.index() < t.concept_count() && is_of(t.kind(one.id), kind));
    must(std::isfinite(one.score));
    if (i == 0) continue;
    const auto& before = ranking.results[i - 1];
    must(before.score > one.score || (before.score == one.score && before.id.value < one.id.value));
  }
}

void rank(const link::Ranker& ranker, const link::RankQuery& query, link::RankKind kind,
          std::size_t top, link::RankScratch& other) {
  static link::RankScratch scratch;  // with what earlier queries left in it
  link::Ranking first, again;
  ranker.rank(query, kind, top, scratch, first);
  check(ranker.snapshot().taxonomy(), first, kind, top);
  ranker.rank(query, kind, top, other, again);
  must(first.results.size() == again.results.size() && first.language == again.language);
  for (std::size_t i = 0; i < first.results.size(); ++i)
    must(first.results[i].id == again.results[i].id &&
         first.results[i].score == again.results[i].score);
}

}  // namespace

// First byte: language and kind; second: bytes of the title; third: how many.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 3) return 0;
  static constexpr std::string_view kLanguages[] = {"",   "en",    "da", "el",
                                                    "fr", "xx-YY", "?",  "en-GB"};
  static std::array<link::RankScratch, 3> others;  // each has seen other queries
  const std::string_view rest(reinterpret_cast<const char*>(data + 3), size - 3);
  const std::size_t title = std::min<std::size_t>(data[1] % 32, rest.size());
  const link::RankQuery query{rest.substr(title), rest.substr(0, title), kLanguages[data[0] % 8]};
  const auto kind = static_cast<link::RankKind>(data[0] / 8 % link::kRankKinds);
  auto& other = others[data[2] % others.size()];
  for (const bool learned : {false, true}) rank(ranker(learned), query, kind, data[2], other);
  return 0;
}
