// Any bytes as a table of published figures: every row is a sound figure or one error that names
// the file; figures and the guide that shows them are written whole.
#include <simdjson.h>

#include <cmath>

#include "learned_sample.h"
#include "market/market.h"

namespace {

using namespace metier;
using fuzz::must;

void check(const store::Fact& f, const snapshot::Taxonomy& t) {
  must(f.occupation.empty() || t.find_uri(f.occupation).valid());
  must(!f.measure.empty() && !f.source.empty());
  must(std::isfinite(f.minimum) && f.minimum <= f.maximum);
  must(f.date.empty() || market::is_fact_date(f.date));
  must(!market::figure(f, "da").empty());
}

}  // namespace

// First byte: what the file is called.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > (1U << 16)) return 0;
  static const auto snapshot = fuzz::sample(false);
  const auto& t = snapshot->taxonomy();
  static constexpr std::string_view kNames[] = {"f.csv", "f.json", "f"};
  const std::string name(kNames[data[0] % 3]);
  const auto read =
      market::read_facts(name, {reinterpret_cast<const char*>(data + 1), size - 1}, t);
  if (!read) {
    must(read.error().message.starts_with(name));
    return 0;
  }
  for (const auto& e : read->bad_rows) must(e.message.starts_with(name + ":"));
  for (const auto& f : read->facts) check(f, t);
  ConceptId occupation;
  for (std::size_t i = 0; i < t.concept_count() && !occupation.valid(); ++i)
    if (t.kind(ConceptId(i)) == snapshot::ConceptKind::occupation) occupation = ConceptId(i);
  market::GuideInput input{.taxonomy = t, .occupation = occupation, .language = "da"};
  input.facts = read->facts;
  const auto guide = market::guide(input);
  static simdjson::dom::parser parser;
  const std::string json = market::to_json(guide);
  must(parser.parse(json).error() == simdjson::SUCCESS);
  const std::string html = market::to_html(guide);
  must(html.find("<script") == std::string::npos);
  (void)market::to_markdown(guide);
  return 0;
}
