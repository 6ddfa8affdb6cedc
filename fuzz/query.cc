// Any bytes as a query. The first byte chooses the language and how it is asked; the answer must
// hold what search/query.h promises.
#include <cstdint>
#include <cstdlib>
#include <set>

#include "search/search.h"
#include "support/tiny.h"

namespace {

using namespace metier;

std::shared_ptr<const snapshot::Snapshot> make_snapshot() {
  test::Tiny tiny;
  const auto cto = tiny.occupation("12345678-abcd", "1330.3", "chief technology officer");
  tiny.alternative(cto, "en", "CTO").preferred(cto, "da", "teknologidirektør");
  tiny.preferred(cto, "de", "Leiter Technologie").alternative(cto, "el", "διευθυντής τεχνολογίας");
  const auto nurse = tiny.occupation("nurse", "2221.1", "nurse");
  tiny.preferred(nurse, "de", "Krankenpfleger").alternative(nurse, "de", "Pfleger für Ärzte");
  tiny.alternative(nurse, "de", "kranken").preferred(nurse, "sv", "sjuksköterska på båt");
  tiny.skill("cpp", "C++ and C#");
  tiny.isco("1330", "ICT service managers");
  for (char c = 'a'; c <= 'z'; ++c)
    tiny.skill(std::string(1, c), std::string(3, c) + " technology");
  auto sections = tiny.sections();
  if (!search::build(*test::Tiny::open(sections), {}, sections)) std::abort();
  return test::Tiny::open(sections);
}

void check(bool good) {
  if (!good) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto snapshot = make_snapshot();
  static const auto index = search::Index::open(snapshot).value();
  static const auto exact = search::ExactIndex::open(snapshot).value();
  static search::Scratch scratch;
  static search::Answer answer;
  if (size == 0) return 0;
  const auto& t = snapshot->taxonomy();
  search::Query query;
  query.text = std::string_view(reinterpret_cast<const char*>(data) + 1, size - 1);
  query.language = LanguageId(std::size_t{data[0]} % (t.language_count() + 1));
  query.as_you_type = (data[0] & 0x80) != 0;
  query.limit = data[0] % 7;
  query.offset = (data[0] & 0x40) != 0 ? 1 : 0;
  index.search(query, scratch, answer);
  check(answer.hits.size() <= query.limit && answer.total >= answer.hits.size());
  std::set<ConceptId> seen;
  for (std::size_t i = 0; i < answer.hits.size(); ++i) {
    const auto& hit = answer.hits[i];
    check(seen.insert(hit.concept_id).second);
    check(i == 0 || hit.score <= answer.hits[i - 1].score);
    check(!hit.label.valid() || t.label_owner(hit.label) == hit.concept_id);
  }
  index.nearest(query.text, query.language, 3);
  exact.find(query.text, query.language);
  return 0;
}
