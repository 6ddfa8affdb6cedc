#include "link/document_reader.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace metier::link {
namespace {

constexpr std::size_t kMaxUnmatched = 100;
constexpr std::size_t kShortestUnmatched = 3;  // words
constexpr std::size_t kHeadlineSegments = 6, kFirstLines = 2, kHeadlineClauses = 3;
constexpr std::size_t kLongestHeadline = 160;  // bytes
constexpr std::size_t kOpening = 60;           // bytes
constexpr float kUsualSkills = 40;             // of an occupation
constexpr float kUnsupported = 0.02F;          // support where no skill speaks for an occupation
constexpr float kMentionPower = 0.7F;          // named often, the text is likelier about it
constexpr float kLikelyOccupation = 0.05F;

bool asks(Role role) {
  return role == Role::demand || role == Role::wish;
}

bool touches(const std::vector<ByteRange>& ranges, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const ByteRange& r) { return begin < r.end && end > r.begin; });
}

bool within(const std::vector<ByteRange>& ranges, std::uint32_t begin, std::uint32_t end) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const ByteRange& r) { return begin >= r.begin && end <= r.end; });
}

std::uint8_t hundredths(float probability) {
  return static_cast<std::uint8_t>(std::clamp(std::lround(probability * 100), 0L, 100L));
}

Span span_of(std::size_t base, const LinkedSkill& skill, Need need) {
  const auto at = static_cast<std::uint32_t>(base);
  return {at + skill.begin, at + skill.end, 0, 0, skill.label, skill.reason, need};
}

// Not every concept has a label in every language; that of another does for it.
LabelId label_of(const snapshot::Taxonomy& t, ConceptId id, LanguageId language) {
  for (const LanguageId in : {language, t.english()}) {
    const LabelId label = in.valid() ? t.preferred_id(id, in) : LabelId();
    if (label.valid()) return label;
  }
  const auto all = t.labels(id);
  return all.first.value < all.last.value ? all.first : LabelId();
}

bool by_id(ConceptId a, ConceptId b) {
  return a.value < b.value;
}

std::size_t count_blanks(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace

std::size_t DocumentReader::read(const Input& input, const ReadOptions& options, Scratch& s,
                                 Findings& out) const {
  text::segments(input.text.substr(0, kMaxMeaningBytes), s.segments, input.line_ends);
  std::size_t meaning_end = std::min(input.text.size(), kMaxMeaningBytes);
  if (s.segments.size() > options.most_segments) {
    meaning_end = s.segments[options.most_segments].begin;
    s.segments.resize(options.most_segments);
  }
  count_mentions(s);
  find_likely(input, s);
  expect_skills(input, s);
  s.next_named = 0;
  s.roles.start(input.language);
  s.unmatched.clear();
  for (const text::Segment& segment : s.segments) {
    const auto words = input.text.substr(segment.begin, segment.end - segment.begin);
    const Role role = s.roles.next(segment.kind == text::SegmentKind::heading, words);
    if (asks(role)) read_segment(input, segment, role, options.threshold, s, out);
  }
  // Behind what is read for its meaning labels count alone.
  for (const auto& n : s.named.list)
    if (!n.occupation && !n.in_title && n.begin >= meaning_end)
      out.add(n.id, false, n.score, false, {n.begin, n.end, 0, 0, n.label});
  if (!input.title.empty()) read_title(input, options.threshold, s, out);
  find_occupations(input, s, out);
  return meaning_end;
}

void DocumentReader::read_segment(const Input& input, const text::Segment& segment, Role role,
                                  float threshold, Scratch& s, Findings& out) const {
  const auto words = input.text.substr(segment.begin, segment.end - segment.begin);
  s.in_segment.clear();
  s.named_occupations.clear();
  for (; s.next_named < s.named.list.size(); ++s.next_named) {
    const auto& n = s.named.list[s.next_named];
    if (n.in_title || n.begin >= segment.end) break;
    if (n.begin < segment.begin || n.end > segment.end) continue;
    const auto begin = n.begin - segment.begin, end = n.end - segment.begin;
    if (n.occupation)
      s.named_occupations.push_back({begin, end});
    else
      s.in_segment.push_back({n.id, n.label, n.score, begin, end});
  }
  linker_.link({words, input.labels, s.in_segment, s.expected}, threshold, s.linker, s.linked);
  s.roles.scopes(s.negated, s.wished);
  if (s.linked.empty()) return;
  const LinkedSkill best = s.linked.front();
  std::sort(s.linked.begin(), s.linked.end(),
            [](const LinkedSkill& a, const LinkedSkill& b) { return a.begin < b.begin; });
  for (const LinkedSkill& skill : s.linked) {
    if (skill.probability < threshold || touches(s.negated, skill.begin, skill.end)) continue;
    // "What you bring": a heading means what follows it. "You report to the technology manager": an
    // occupation is no skill.
    if (skill.reason == Reason::similar && (segment.kind == text::SegmentKind::heading ||
                                            within(s.named_occupations, skill.begin, skill.end)))
      continue;
    const bool wish = role == Role::wish || touches(s.wished, skill.begin, skill.end);
    out.add(skill.id, false, hundredths(skill.probability), false,
            span_of(segment.begin, skill, wish ? Need::nice_to_have : Need::required));
  }
  if (best.probability >= threshold || touches(s.negated, best.begin, best.end) ||
      segment.kind == text::SegmentKind::heading || count_blanks(words) + 1 < kShortestUnmatched ||
      s.unmatched.size() >= kMaxUnmatched)
    return;
  s.unmatched.push_back({{segment.begin, segment.end, 0, 0, best.label, best.reason},
                         best.id,
                         hundredths(best.probability)});
}

void DocumentReader::read_title(const Input& input, float threshold, Scratch& s,
                                Findings& out) const {
  s.in_segment.clear();
  for (const auto& n : s.named.list)
    if (!n.occupation && n.in_title)
      s.in_segment.push_back({n.id, n.label, n.score, n.begin, n.end});
  if (s.in_segment.empty()) return;  // a title names an occupation; skills only word for word
  linker_.link({input.title, input.labels, s.in_segment, s.expected}, threshold, s.linker,
               s.linked);
  for (const LinkedSkill& skill : s.linked)
    if (skill.probability >= threshold && skill.reason == Reason::exact)
      out.add(skill.id, false, hundredths(skill.probability), true,
              span_of(0, skill, Need::required));
}

// Lines that may name the occupation: the title; without one the first lines, as far as they are
// short, and the next one with the label of an occupation in it; else the first words of all.
void DocumentReader::find_headlines(const Input& input, Scratch& s) const {
  s.headlines.clear();
  if (!input.title.empty()) {
    s.headlines.push_back(input.title);
    return;
  }
  bool named = false;
  for (std::size_t i = 0; i < std::min(s.segments.size(), kHeadlineSegments) && !named; ++i) {
    const text::Segment& segment = s.segments[i];
    if (segment.end - segment.begin > kLongestHeadline) continue;
    named = std::any_of(s.named.list.begin(), s.named.list.end(), [&](const auto& n) {
      return n.occupation && n.begin >= segment.begin && n.end <= segment.end;
    });
    if (i < kFirstLines || named)
      s.headlines.push_back(input.text.substr(segment.begin, segment.end - segment.begin));
  }
  if (!s.headlines.empty() || s.segments.empty()) return;
  const text::Segment& first = s.segments.front();
  const auto line = input.text.substr(first.begin, first.end - first.begin);
  std::size_t end = std::min(line.size(), kOpening);
  if (const std::size_t blank = line.substr(0, end).rfind(' '); blank != std::string_view::npos)
    end = blank;
  while (end < line.size() && (line[end] & 0xC0) == 0x80) --end;
  s.headlines.push_back(line.substr(0, end));
}

// How much the skills that were found speak for each occupation: the share of their weight that it
// needs, essential ones in full, optional ones by half, less for those that need very much.
void DocumentReader::weigh_skills(const Findings& found, Scratch& s) const {
  const auto& t = *taxonomy_;
  for (const std::uint32_t o : s.supported) s.support[o] = 0;
  s.supported.clear();
  s.support.resize(t.concept_count());
  float all = 0;
  found.each_skill([&](ConceptId skill, float score) {
    all += score;
    const auto add = [&](snapshot::Relation relation, float weight) {
      for (const ConceptId o : t.related(skill, relation)) {
        if (s.support[o.index()] == 0) s.supported.push_back(o.value);
        s.support[o.index()] += weight * score;
      }
    };
    add(snapshot::Relation::essential_for, 1.0F);
    add(snapshot::Relation::optional_for, 0.5F);
  });
  for (const std::uint32_t o : s.supported) {
    const ConceptId id(std::size_t{o});
    const auto needs = t.related(id, snapshot::Relation::essential_skill).size() +
                       t.related(id, snapshot::Relation::optional_skill).size();
    s.support[o] /= all * std::sqrt(static_cast<float>(kUsualSkills + needs) / kUsualSkills);
  }
}

void DocumentReader::count_mentions(Scratch& s) const {
  s.occupations.clear();
  for (const auto& n : s.named.list)
    if (n.occupation) s.occupations.push_back(n.id);
  std::sort(s.occupations.begin(), s.occupations.end(), by_id);
  s.mentions.clear();
  std::size_t kept = 0;
  for (std::size_t i = 0; i < s.occupations.size(); ++i) {
    if (i == 0 || s.occupations[i] != s.occupations[i - 1]) {
      s.occupations[kept++] = s.occupations[i];
      s.mentions.push_back(0);
    }
    s.mentions.back() += 1;
  }
  s.occupations.resize(kept);
}

void DocumentReader::find_likely(const Input& input, Scratch& s) const {
  find_headlines(input, s);
  s.likely.clear();
  for (const std::string_view headline : s.headlines) {
    text::clauses(headline, s.clauses);
    s.clauses.resize(std::min(s.clauses.size(), kHeadlineClauses));
    for (const text::Clause& clause : s.clauses)
      add_likely(headline.substr(clause.begin, clause.end - clause.begin), input.labels, s);
  }
  // Scores are logarithms of chances, so that those of all clauses can be compared.
  float best = std::numeric_limits<float>::lowest(), all = 0;
  for (const Likely& l : s.likely) best = std::max(best, l.score);
  for (Likely& l : s.likely) {
    const auto named = std::lower_bound(s.occupations.begin(), s.occupations.end(), l.id, by_id);
    const bool is_named = named != s.occupations.end() && *named == l.id;
    const float mentions =
        is_named ? s.mentions[static_cast<std::size_t>(named - s.occupations.begin())] : 0;
    l.chance = std::exp(l.score - best) * std::pow(1.0F + mentions, kMentionPower);
    all += l.chance;
  }
  for (Likely& l : s.likely) l.chance /= all;
}

// Which skills one may expect of what the headlines say: of each, how likely an occupation that
// needs it. A sentence or two are about what they say themselves.
void DocumentReader::expect_skills(const Input& input, Scratch& s) const {
  constexpr std::size_t kFewSegments = 4;
  s.expected.clear();
  if (s.likely.empty() || (input.title.empty() && s.segments.size() < kFewSegments)) return;
  s.expected.resize(taxonomy_->concept_count());
  for (const Likely& l : s.likely) {
    if (l.chance < kLikelyOccupation) continue;
    for (const auto relation :
         {snapshot::Relation::essential_skill, snapshot::Relation::optional_skill})
      for (const ConceptId skill : taxonomy_->related(l.id, relation))
        s.expected[skill.index()] += l.chance;
  }
}

// The occupations that the document is about: by what its headlines say and by the skills found.
void DocumentReader::find_occupations(const Input& input, Scratch& s, Findings& out) const {
  weigh_skills(out, s);
  float all = 0;
  for (Likely& l : s.likely) {
    l.chance *= kUnsupported + s.support[l.id.index()];
    all += l.chance;
  }
  for (const Likely& l : s.likely) add_occupation(input, l, l.chance / all, s, out);
}

void DocumentReader::add_likely(std::string_view words, LanguageId labels, Scratch& s) const {
  scorer_->candidates({words}, labels, RankKind::occupations, *s.linker.buffers, s.candidates,
                      {.also = s.occupations, .effort = Effort::quick});
  for (const ScoredConcept& c : s.candidates) {
    const auto known = std::find_if(s.likely.begin(), s.likely.end(),
                                    [&](const Likely& l) { return l.id == c.id; });
    if (known == s.likely.end())
      s.likely.push_back({c.id, c.score, 0, words});
    else if (c.score > known->score)
      *known = {c.id, c.score, 0, words};
  }
}

void DocumentReader::add_occupation(const Input& input, const Likely& likely, float probability,
                                    const Scratch& s, Findings& out) const {
  if (probability < kLikelyOccupation) return;
  bool named = false;
  for (const auto& n : s.named.list) {
    if (!n.occupation || n.id != likely.id) continue;
    named = true;
    out.add(n.id, true, hundredths(probability), n.in_title, {n.begin, n.end, 0, 0, n.label});
  }
  if (named) return;
  const LabelId label = label_of(*taxonomy_, likely.id, input.labels);
  if (!label.valid()) return;
  const std::string_view text = input.text;
  const bool in_text =
      likely.by.data() >= text.data() && likely.by.data() < text.data() + text.size();
  const char* const base = in_text ? text.data() : s.headlines.front().data();
  const auto begin = static_cast<std::uint32_t>(likely.by.data() - base);
  out.add(
      likely.id, true, hundredths(probability), !in_text,
      {begin, begin + static_cast<std::uint32_t>(likely.by.size()), 0, 0, label, Reason::similar});
}

}  // namespace metier::link
