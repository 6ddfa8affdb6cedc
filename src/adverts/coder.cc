#include "adverts/coder.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "adverts/chance.h"
#include "adverts/details.h"
#include "adverts/identity.h"
#include "adverts/sketch.h"

namespace metier::adverts {
namespace {

constexpr std::size_t kRanked = 20;        // of which those in the likeliest group come first
constexpr std::size_t kOccupations = 3;    // kept
constexpr std::size_t kWordsOfTitle = 30;  // of a text that says no more than a title

using snapshot::ConceptKind;

// "fr-FR" -> "fr"
std::string primary_language(std::string_view tag) {
  std::string out;
  for (const char c : tag) {
    if ((c | 0x20) < 'a' || (c | 0x20) > 'z') break;
    out += static_cast<char>(c | 0x20);
  }
  return out.size() == 2 || out.size() == 3 ? out : std::string();
}

std::string_view group_of(const snapshot::Taxonomy& t, ConceptId occupation) {
  return t.code(occupation).substr(0, 4);
}

// Invalid where it is none.
ConceptId esco_occupation(const snapshot::Taxonomy& t, const feeds::Code& given) {
  const ConceptId by_uri = t.find_uri(given.code);
  if (by_uri.valid() && t.kind(by_uri) == ConceptKind::occupation) return by_uri;
  if (given.scheme != "esco") return {};
  for (const ConceptId id : t.find_code(given.code))
    if (t.kind(id) == ConceptKind::occupation) return id;
  return {};
}

bool says_little(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) < kWordsOfTitle;
}

void cut(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  while (most > 0 && (text[most] & 0xc0) == 0x80) --most;
  text.resize(most);
}

}  // namespace

Result<Coder> Coder::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto reader = link::Reader::open(snapshot);
  if (!reader) return tl::unexpected(reader.error());
  auto ranker = link::Ranker::open(snapshot);
  if (!ranker) return tl::unexpected(ranker.error());
  return Coder(std::move(snapshot), std::move(*reader), std::move(*ranker));
}

void Coder::code(const feeds::Record& record, const CodeOptions& options, CodeScratch& scratch,
                 Advert& out) const {
  out = {};
  out.id = record.id;
  out.url = record.url;
  out.source = options.source.empty() ? source_of(record, options.form) : options.source;
  text::strip_markup(record.title, text::detect_markup(record.title), scratch.plain);
  out.title = one_line(scratch.plain.text);
  text::strip_markup(record.text, text::detect_markup(record.text), scratch.plain);
  out.text = scratch.plain.text;
  cut(out.text, kMostTextBytes);
  out.language = primary_language(record.language.empty() ? options.language : record.language);
  if (options.employers) out.employer = one_line(record.employer);
  out.openings = record.openings;
  out.removed = record.removed;
  code_skills(record, scratch, out);
  code_occupations(record, scratch, out);
  add_details(record, options, out);
  out.key = key_of(out, record);
  const places::Place main = out.places.empty() ? places::Place{} : out.places[0];
  out.sketch = sketch(out.title, out.text, main.country, text::fold(main.locality));
}

// What the source lists as skills is read as a list below the text.
void Coder::code_skills(const feeds::Record& record, CodeScratch& scratch, Advert& out) const {
  scratch.whole = out.text;
  if (!record.skills.empty()) scratch.whole += "\n";
  for (const std::string& skill : record.skills) scratch.whole.append("\n- ").append(skill);
  reader_.read({.text = scratch.whole, .title = out.title, .language = out.language}, scratch.read,
               scratch.reading, {.threshold = kSkillThreshold});
  if (out.language.empty() && scratch.reading.language != "und")
    out.language = scratch.reading.language;
  const auto& t = snapshot_->taxonomy();
  for (const link::Finding& found : scratch.reading.skills)
    out.skills.push_back({std::string(t.uri(found.id)), static_cast<float>(found.score) / 100.0F});
  std::sort(out.skills.begin(), out.skills.end(),
            [](const CodedSkill& a, const CodedSkill& b) { return a.uri < b.uri; });
}

void Coder::code_occupations(const feeds::Record& record, CodeScratch& scratch, Advert& out) const {
  if (take_given_codes(record, out)) return;
  const auto& t = snapshot_->taxonomy();
  // What the source calls the occupation in its own classification helps, where a title does not.
  std::string title = out.title;
  for (const feeds::Code& given : record.occupations)
    if (!given.label.empty()) title.append(", ").append(given.label);
  const link::RankQuery query{.text = scratch.whole, .title = title, .language = out.language};
  ranker_.rank(query, link::RankKind::isco, 3, scratch.rank, scratch.groups);
  ranker_.rank(query, link::RankKind::occupations, kRanked, scratch.rank, scratch.occupations);
  if (out.isco.empty() && !scratch.groups.results.empty()) {
    out.isco = t.code(scratch.groups.results.front().id);
    out.isco_probability = chance_of_group(scratch.groups.results, !says_little(scratch.whole));
  }
  auto& ranked = scratch.occupations.results;
  const float best = chance_of_occupation(ranked);
  std::stable_partition(ranked.begin(), ranked.end(),
                        [&](const link::Ranked& r) { return group_of(t, r.id) == out.isco; });
  float left = 1;
  for (std::size_t i = 0; i < ranked.size() && i < kOccupations; ++i) {
    const bool inside = group_of(t, ranked[i].id) == out.isco;
    const float most = inside ? out.isco_probability : 1 - out.isco_probability;
    // The others as much less as their scores are.
    const float share = std::exp(std::min(0.0F, ranked[i].score - ranked[0].score));
    const float p = std::min({best * share, most, left});
    left -= p;
    out.occupations.push_back({std::string(t.uri(ranked[i].id)), std::string(t.code(ranked[i].id)),
                               std::string(group_of(t, ranked[i].id)), p});
  }
}

// Codes of the source itself are certain. True when an occupation is among them.
bool Coder::take_given_codes(const feeds::Record& record, Advert& out) const {
  const auto& t = snapshot_->taxonomy();
  for (const feeds::Code& given : record.occupations) {
    if (const ConceptId id = esco_occupation(t, given); id.valid()) {
      out.isco = group_of(t, id);
      out.isco_probability = 1;
      out.occupations.push_back({std::string(t.uri(id)), std::string(t.code(id)), out.isco, 1});
      return true;
    }
    if (given.scheme != "isco") continue;
    for (const ConceptId id : t.find_code(given.code))
      if (t.kind(id) == ConceptKind::isco_group && given.code.size() == 4) {
        out.isco = given.code;
        out.isco_probability = 1;
      }
  }
  return false;
}

}  // namespace metier::adverts
