// Any bytes as an advert: duties lie inside the text and in order, each in a section that is there;
// the forms that are written of them are whole; grouping loses no sentence.
#include <simdjson.h>

#include "learned_sample.h"
#include "market/market.h"

namespace {

using namespace metier;
using fuzz::must;

const market::DutyReader& reader() {
  static const auto opened = market::DutyReader::open(fuzz::sample(true));
  must(opened.has_value());
  return *opened;
}

void check(std::string_view text, const market::DutyDocument& document) {
  std::uint32_t before = 0, section = 0;
  for (const market::Duty& d : document.duties) {
    must(d.begin >= before && d.begin < d.end && d.end <= text.size());
    must(d.section >= section && d.section < document.sections.size());
    must(!d.sentence.empty() && d.skills.size() <= market::kSkillsOfDuty);
    before = d.begin;
    section = d.section;
  }
  for (const market::DutySection& s : document.sections)
    must(s.begin <= s.end && s.end <= text.size());
  for (const market::Ask& a : document.asks) must(a.begin < a.end && a.end <= text.size());
}

void check_json(std::string_view json) {
  static simdjson::dom::parser parser;
  must(parser.parse(json.data(), json.size()).error() == simdjson::SUCCESS);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (1U << 14)) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto& t = reader().taxonomy();
  const std::vector<market::RoleText> texts{{.text = text},
                                            {.text = text.substr(size / 2), .language = "da"}};
  market::DutyCollection all(reader());
  all.add(texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    check(texts[i].text, all.documents()[i]);
    check_json(market::to_json(all.documents()[i], texts[i].text, t, t.english()));
  }
  const auto duties = all.finish();
  std::uint64_t sentences = 0;
  for (const auto& g : duties.groups) {
    must(g.adverts >= 1 && g.adverts <= 2 && g.adverts <= g.sentences);
    sentences += g.sentences;
  }
  must(sentences == duties.sentences);
  check_json(market::to_json(duties, t));
  (void)market::to_text(duties, t);
  (void)market::to_markdown(duties, t);
  return 0;
}
