#include "draft/check.h"

#include <algorithm>

#include "draft/check_text.h"

namespace metier::draft {
namespace {

using snapshot::Relation;
using snapshot::SkillType;
using snapshot::Taxonomy;

bool has(std::span<const ConceptId> ids, ConceptId id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

Mention mention_of(const link::Reading& reading, const link::Finding& finding) {
  Mention out{finding.id, {}};
  const auto add = [&](const link::Span& span, bool in_title) {
    out.spans.push_back(
        {span.begin, span.end, span.first_code_point, span.end_code_point, in_title});
  };
  for (const auto& span : reading.title_spans(finding)) add(span, true);
  for (const auto& span : reading.spans(finding)) add(span, false);
  return out;
}

bool earlier(const Mention& a, const Mention& b) {
  const auto key = [](const Mention& m) {
    return m.spans.empty() ? std::pair(true, std::uint32_t{0})
                           : std::pair(!m.spans[0].in_title, m.spans[0].begin);
  };
  return key(a) < key(b);
}

void choose_occupation(const link::Reading& reading, const CheckOptions& options, Check& out) {
  out.occupation = options.occupation;
  out.given = options.occupation.valid();
  if (out.given || reading.occupations.empty()) return;
  out.occupation = reading.occupations.front().id;
  out.score = reading.occupations.front().score;
}

void sort_skills(const Taxonomy& t, const link::Reading& reading, Check& out) {
  std::span<const ConceptId> essential, optional;
  if (out.occupation.valid()) {
    essential = t.related(out.occupation, Relation::essential_skill);
    optional = t.related(out.occupation, Relation::optional_skill);
  }
  for (const auto& finding : reading.skills) {
    auto& part = has(essential, finding.id)  ? out.essential
                 : has(optional, finding.id) ? out.optional
                                             : out.beyond;
    part.push_back(mention_of(reading, finding));
  }
  for (auto* part : {&out.essential, &out.optional, &out.beyond})
    std::stable_sort(part->begin(), part->end(), earlier);
  for (const ConceptId id : essential) {
    const bool mentioned = std::any_of(out.essential.begin(), out.essential.end(),
                                       [&](const Mention& m) { return m.id == id; });
    if (!mentioned && t.skill_type(id) != SkillType::none) out.missing.push_back(id);
  }
  std::sort(out.missing.begin(), out.missing.end(), [&](ConceptId a, ConceptId b) {
    return t.collation_rank(a, out.label_language) < t.collation_rank(b, out.label_language);
  });
}

// What the title says counts for the whole.
void join(std::array<FactFinding, kFactCount> more, std::array<FactFinding, kFactCount>& facts) {
  for (std::size_t i = 0; i < kFactCount; ++i)
    if (more[i].stated > facts[i].stated) facts[i] = more[i];
}

}  // namespace

CheckText::CheckText(std::string_view original, bool is_title)
    : original_(original.substr(0, kMaxCheckedBytes)), is_title_(is_title) {
  text::strip_markup(original_, text::detect_markup(original_), plain_);
  text::fold_words(plain_.text, words_);
}

TextSpan CheckText::bytes(std::size_t begin, std::size_t end) const {
  TextSpan out;
  out.begin = static_cast<std::uint32_t>(plain_.original_begin(begin));
  out.end = static_cast<std::uint32_t>(plain_.original_end(end));
  out.in_title = is_title_;
  if (out.begin < counted_bytes_) counted_bytes_ = counted_points_ = 0;
  counted_points_ += utf8::length(original_.substr(counted_bytes_, out.begin - counted_bytes_));
  counted_bytes_ = out.begin;
  out.first_code_point = static_cast<std::uint32_t>(counted_points_);
  out.end_code_point =
      out.first_code_point +
      static_cast<std::uint32_t>(utf8::length(original_.substr(out.begin, out.end - out.begin)));
  return out;
}

TextSpan CheckText::span(std::size_t first, std::size_t last) const {
  return bytes(words_.tokens[first].begin, words_.tokens[last].end);
}

std::size_t CheckText::end_of_line(std::size_t i) const {
  const auto& tokens = words_.tokens;
  if (i >= tokens.size()) return 0;
  const std::size_t end = std::min(plain().find('\n', tokens[i].begin), plain().size());
  while (i < tokens.size() && tokens[i].begin < end) ++i;
  return i;
}

std::string_view CheckText::line_around(std::size_t at) const {
  constexpr std::size_t kLongest = 500;  // on each side
  const std::size_t before = plain().rfind('\n', at);
  std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
  std::size_t end = std::min(plain().find('\n', at), plain().size());
  if (at - begin > kLongest) begin = at - kLongest;
  if (end - at > kLongest) end = at + kLongest;
  return plain().substr(begin, end - begin);
}

Check Checker::check(const link::Document& document, const CheckOptions& options,
                     CheckScratch& scratch) const {
  const auto& t = reader_.snapshot().taxonomy();
  auto& reading = scratch.reading;
  reader_.read(document, scratch.reading_scratch, reading);
  Check out;
  out.language = reading.language;
  out.label_language = options.labels.valid() ? options.labels : reading.label_language;
  choose_occupation(reading, options, out);
  sort_skills(t, reading, out);
  const CheckText text(document.text, false);
  const bool has_title = !document.title.empty();
  out.facts = facts_of(text);
  if (has_title) {
    const CheckText title(document.title, true);
    join(facts_of(title), out.facts);
    add_gendered(title, title.size(), t, out.occupation, reading.language, out.gendered);
  }
  add_gendered(text, has_title ? 0 : text.end_of_line(0), t, out.occupation, reading.language,
               out.gendered);
  return out;
}

}  // namespace metier::draft
