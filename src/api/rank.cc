// POST /v1/rank: documents in JSON to the concepts they are most likely about.
#include "api/documents.h"
#include "api/problem.h"

namespace metier::api {
namespace {

struct Wanted {
  std::string_view name;
  link::RankKind kind;
};
constexpr std::array kWanted{
    Wanted{"skills", link::RankKind::skills}, Wanted{"occupations", link::RankKind::occupations},
    Wanted{"isco", link::RankKind::isco}, Wanted{"isco-of-esco", link::RankKind::isco_of_esco},
    Wanted{"occupations-with-isco", link::RankKind::occupations_with_isco}};

Response unknown_kind(std::string_view name) {
  Problem p;
  p.title = "Unknown kind of ranking";
  p.detail = fmt::format("There is no \"{}\" to rank.", excerpt(name));
  p.parameter = "what";
  for (const auto& wanted : kWanted) p.available.push_back(wanted.name);
  return p.response();
}

}  // namespace

Response rank_text(const Call& call) {
  const auto wanted = std::find_if(kWanted.begin(), kWanted.end(),
                                   [&](const Wanted& w) { return w.name == call.text; });
  if (wanted == kWanted.end()) return unknown_kind(call.text);
  return answer_documents(call, [&](const DocumentRequest& request, JsonWriter& json) {
    // Kept by each thread, as the buffers of readings are.
    thread_local link::RankScratch scratch;
    thread_local link::Ranking ranking;
    const auto& document = request.document;
    call.service.ranker.rank({document.text, document.title, document.language}, wanted->kind,
                             call.limit, scratch, ranking);
    link::write_json(call.taxonomy(), ranking, request.id, json);
  });
}

}  // namespace metier::api
