#include "versions/successor_finder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace metier::versions {
namespace {

using snapshot::ConceptKind;
using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;
using snapshot::Status;
using snapshot::Taxonomy;

constexpr std::size_t kMaxPostings = 5000;  // of a word; more frequent ones lead to nobody
constexpr std::size_t kCompared = 24;       // candidates that are looked at in full
constexpr float kLeast = 0.25F;             // a candidate below is no hint either
constexpr float kSimilar = 0.5F;            // similarities below say nothing
constexpr float kUndecided = 0.55F;         // at most, where another one is just as similar
constexpr float kAlternative = 0.9F;        // what a word is worth in an alternative label

void add(std::uint16_t& reasons, Reason r) {
  reasons |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(r));
}

bool same_family(ConceptKind a, ConceptKind b) {
  const auto family = [](ConceptKind k) {
    return k == ConceptKind::skill_group ? ConceptKind::skill : k;
  };
  return family(a) == family(b);
}

void hash_words(std::string_view text, text::FoldedText& folded, std::vector<std::uint64_t>& out) {
  out.clear();
  text::fold_words(text, folded);
  for (std::size_t i = 0; i < folded.tokens.size(); ++i) out.push_back(hash64(folded.word(i)));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

// Every three letters of the folded text, blanks at its ends counted in.
void hash_letters(std::string_view text, text::FoldedText& folded, std::string& buffer,
                  std::vector<std::uint64_t>& out) {
  out.clear();
  text::fold_words(text, folded);
  buffer = " " + folded.text + " ";
  for (std::size_t i = 0; i + 3 <= buffer.size(); ++i)
    out.push_back(hash64(std::string_view(buffer).substr(i, 3)));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

template <class T>
std::size_t common(std::span<const T> a, std::span<const T> b) {
  std::size_t out = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++out;
    const bool next_a = !(b[j] < a[i]), next_b = !(a[i] < b[j]);
    i += next_a ? 1 : 0;
    j += next_b ? 1 : 0;
  }
  return out;
}

float dice(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  const auto both = common(std::span(a), std::span(b));
  return 2 * static_cast<float>(both) / static_cast<float>(a.size() + b.size());
}

// Relations to the company a concept keeps: what an occupation needs, who needs a skill.
std::array<Relation, 2> company(ConceptKind kind) {
  if (kind == ConceptKind::occupation) return {Relation::essential_skill, Relation::optional_skill};
  return {Relation::essential_for, Relation::optional_for};
}

// A similarity from kSimilar on, stretched to 0 ... 1.
float beyond(float similarity) {
  return similarity <= kSimilar ? 0 : (similarity - kSimilar) / (1 - kSimilar);
}

bool has(std::uint16_t reasons, Reason r) {
  return (reasons >> static_cast<unsigned>(r) & 1) != 0;
}

// A label that went from the one to the other, not only a similar one.
bool inherits(std::uint16_t reasons) {
  return has(reasons, Reason::same_label) || has(reasons, Reason::became_alternative) ||
         has(reasons, Reason::was_alternative);
}

// Each reason leaves so much less doubt. The weights were set by hand, on v1.1.1 and v1.2.0.
float score_of(const SuccessorFinder::Candidate& c) {
  float doubt = 1;
  const auto believe = [&](float weight) { doubt *= 1 - weight; };
  if (has(c.reasons, Reason::same_label)) believe(0.9F);
  if (has(c.reasons, Reason::became_alternative)) believe(0.8F);
  if (has(c.reasons, Reason::was_alternative)) believe(0.7F);
  believe(0.65F * beyond(c.label));
  believe(0.5F * c.company);
  believe(0.5F * beyond(c.description));
  if (has(c.reasons, Reason::same_code)) believe(0.5F * c.label);
  if (has(c.reasons, Reason::same_group)) believe(0.12F);
  return 1 - doubt;
}

}  // namespace

std::string_view name(Reason reason) {
  constexpr std::array<std::string_view, kReasonCount> kNames{"same label",
                                                              "label became an alternative label",
                                                              "alternative label became the label",
                                                              "similar label",
                                                              "same code and similar label",
                                                              "similar skills",
                                                              "same occupations need it",
                                                              "similar description",
                                                              "same group"};
  return kNames[static_cast<std::size_t>(reason)];
}

std::string reasons_text(const Successor& successor) {
  std::string out;
  for (std::size_t i = 0; i < kReasonCount; ++i)
    if (const auto reason = static_cast<Reason>(i); successor.has(reason))
      out += fmt::format("{}{}", out.empty() ? "" : ", ", name(reason));
  return out;
}

SuccessorFinder::SuccessorFinder(const Taxonomy& old, const Taxonomy& now,
                                 std::span<const ConceptId> now_of)
    : old_(old), now_(now), now_of_(now_of) {
  old_language_ = old.english();
  now_language_ = now.language(old.language_code(old_language_));
  for (std::size_t i = 0; i < old.language_count() && !now_language_.valid(); ++i) {
    old_language_ = LanguageId(i);
    now_language_ = now.language(old.language_code(old_language_));
  }
  if (!now_language_.valid()) return;  // no label can be compared; other reasons still can
  text::FoldedText folded;
  std::vector<std::uint64_t> words;
  for (std::size_t i = 0; i < now.label_count(); ++i) {
    const LabelId label(i);
    if (now.label_language(label) != now_language_) continue;
    hash_words(now.label_text(label), folded, words);
    const auto entry = static_cast<std::uint32_t>(entries_.size());
    entries_.push_back({hash64(folded.text), label, now.label_owner(label), 0});
    for (const std::uint64_t word : words) postings_.push_back({word, entry});
  }
  std::sort(postings_.begin(), postings_.end(), [](const Posting& a, const Posting& b) {
    return a.word != b.word ? a.word < b.word : a.entry < b.entry;
  });
  for (std::size_t i = 0, end = 0; i < postings_.size(); i = end) {
    while (end < postings_.size() && postings_[end].word == postings_[i].word) ++end;
    for (std::size_t j = i; j < end; ++j) entries_[postings_[j].entry].weight += idf(end - i);
  }
  by_whole_.resize(entries_.size());
  for (std::uint32_t i = 0; i < by_whole_.size(); ++i) by_whole_[i] = i;
  std::sort(by_whole_.begin(), by_whole_.end(), [&](std::uint32_t a, std::uint32_t b) {
    return entries_[a].whole != entries_[b].whole ? entries_[a].whole < entries_[b].whole : a < b;
  });
}

float SuccessorFinder::idf(std::size_t df) const {
  return std::log(1 + static_cast<float>(entries_.size()) / static_cast<float>(df));
}

std::span<const SuccessorFinder::Posting> SuccessorFinder::postings(std::uint64_t word) const {
  struct ByWord {
    bool operator()(const Posting& p, std::uint64_t w) const { return p.word < w; }
    bool operator()(std::uint64_t w, const Posting& p) const { return w < p.word; }
  };
  const auto [first, last] = std::equal_range(postings_.begin(), postings_.end(), word, ByWord{});
  return {first, last};
}

bool SuccessorFinder::eligible(ConceptId old_id, ConceptId now_id) const {
  return now_id != now_of_[old_id.index()] && now_.status(now_id) != Status::obsolete &&
         same_family(old_.kind(old_id), now_.kind(now_id));
}

SuccessorFinder::Candidate& SuccessorFinder::candidate(ConceptId now_id, Scratch& s) const {
  std::uint32_t& place = s.place[now_id.index()];
  if (place == 0) {
    s.found.push_back({now_id});
    place = static_cast<std::uint32_t>(s.found.size());
  }
  return s.found[place - 1];
}

// Labels that are equal when folded: of the preferred one all, of alternatives preferred ones.
void SuccessorFinder::same_labels(ConceptId old_id, Scratch& s) const {
  const auto range = old_.labels(old_id, old_language_);
  for (std::size_t i = range.first.index(); i < range.last.index(); ++i) {
    const bool preferred = old_.label_kind(LabelId(i)) == LabelKind::preferred;
    text::fold_words(old_.label_text(LabelId(i)), s.folded);
    if (s.folded.text.empty()) continue;
    const std::uint64_t whole = hash64(s.folded.text);
    auto at = std::lower_bound(
        by_whole_.begin(), by_whole_.end(), whole,
        [&](std::uint32_t entry, std::uint64_t wanted) { return entries_[entry].whole < wanted; });
    for (; at != by_whole_.end() && entries_[*at].whole == whole; ++at) {
      const Entry& e = entries_[*at];
      const bool is_preferred = now_.label_kind(e.label) == LabelKind::preferred;
      if ((!preferred && !is_preferred) || !eligible(old_id, e.owner)) continue;
      add(candidate(e.owner, s).reasons, preferred && is_preferred ? Reason::same_label
                                         : preferred               ? Reason::became_alternative
                                                                   : Reason::was_alternative);
    }
  }
}

// Labels that share words with the preferred one, by the weight of these.
void SuccessorFinder::similar_labels(ConceptId old_id, Scratch& s) const {
  const LabelId label = old_.preferred_id(old_id, old_language_);
  if (!label.valid()) return;
  hash_words(old_.label_text(label), s.folded, s.words);
  float weight = 0;
  for (const std::uint64_t word : s.words) {
    const auto with_it = postings(word);
    const float worth = idf(std::max<std::size_t>(1, with_it.size()));
    weight += worth;
    if (with_it.size() > kMaxPostings) continue;
    for (const Posting& p : with_it) {
      if (s.label_weight[p.entry] == 0) s.touched.push_back(p.entry);
      s.label_weight[p.entry] += worth;
    }
  }
  for (const std::uint32_t entry : s.touched) {
    const Entry& e = entries_[entry];
    const bool preferred = now_.label_kind(e.label) == LabelKind::preferred;
    const float both = s.label_weight[entry];
    s.label_weight[entry] = 0;
    const float similarity = 2 * both / (weight + e.weight) * (preferred ? 1 : kAlternative);
    if (similarity < 0.3F || !eligible(old_id, e.owner)) continue;
    Candidate& c = candidate(e.owner, s);
    c.label = std::max(c.label, similarity);
  }
  s.touched.clear();
}

// Occupations that need the same skills. Skills have no such list: too many occupations share them.
void SuccessorFinder::same_company(ConceptId old_id, Scratch& s) const {
  if (old_.kind(old_id) != ConceptKind::occupation) return;
  const auto needed = old_.related(old_id, Relation::essential_skill);
  std::vector<std::uint32_t> seen;
  for (const ConceptId skill : needed) {
    const ConceptId now_skill = now_of_[skill.index()];
    if (!now_skill.valid()) continue;
    for (const ConceptId other : now_.related(now_skill, Relation::essential_for))
      if (s.counts[other.index()]++ == 0) seen.push_back(other.value);
  }
  for (const std::uint32_t id : seen) {
    const ConceptId other{std::size_t{id}};
    const std::uint32_t shared = s.counts[id];
    s.counts[id] = 0;
    if (shared * 3 >= needed.size() && shared >= 3 && eligible(old_id, other)) candidate(other, s);
  }
}

void SuccessorFinder::same_code(ConceptId old_id, Scratch& s) const {
  const auto code = old_.code(old_id);
  if (code.empty()) return;
  for (const ConceptId other : now_.find_code(code))
    if (eligible(old_id, other)) add(candidate(other, s).reasons, Reason::same_code);
}

// Of all that either keeps company with and both releases have: the share that both do.
float SuccessorFinder::company_of(ConceptId old_id, ConceptId now_id) const {
  std::vector<ConceptId> before, after;
  for (const Relation r : company(old_.kind(old_id))) {
    for (const ConceptId id : old_.related(old_id, r))
      if (now_of_[id.index()].valid()) before.push_back(now_of_[id.index()]);
    const auto now = now_.related(now_id, r);
    after.insert(after.end(), now.begin(), now.end());
  }
  if (before.size() < 3 || after.size() < 3) return 0;  // one or two in common are chance
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  const auto both = static_cast<float>(
      common(std::span<const ConceptId>(before), std::span<const ConceptId>(after)));
  return both / (static_cast<float>(before.size() + after.size()) - both);
}

bool SuccessorFinder::same_group(ConceptId old_id, ConceptId now_id) const {
  for (const Relation r : {Relation::broader, Relation::isco_group})
    for (const ConceptId above : old_.related(old_id, r)) {
      const auto others = now_.related(now_id, r);
      const ConceptId now_above = now_of_[above.index()];
      if (now_above.valid() && std::find(others.begin(), others.end(), now_above) != others.end())
        return true;
    }
  return false;
}

// Labels by their letters, for what words miss: plurals, other endings, other spellings.
void SuccessorFinder::compare_letters(ConceptId old_id, Candidate& c, Scratch& s) const {
  const LabelId before = old_.preferred_id(old_id, old_language_);
  const LabelId after = now_.preferred_id(c.id, now_language_);
  if (!before.valid() || !after.valid()) return;
  hash_letters(old_.label_text(before), s.folded, s.trigram_text, s.words);
  hash_letters(now_.label_text(after), s.folded, s.trigram_text, s.other_words);
  c.label = std::max(c.label, dice(s.words, s.other_words));
}

void SuccessorFinder::complete(ConceptId old_id, Candidate& c, Scratch& s) const {
  if (now_language_.valid()) compare_letters(old_id, c, s);
  c.company = company_of(old_id, c.id);
  if (c.label >= 0.7F && !inherits(c.reasons)) add(c.reasons, Reason::similar_label);
  if (c.label < kSimilar)  // the same place in another count: says nothing
    c.reasons &= static_cast<std::uint16_t>(~(1U << static_cast<unsigned>(Reason::same_code)));
  if (c.company >= 0.4F)
    add(c.reasons, old_.kind(old_id) == ConceptKind::occupation ? Reason::similar_skills
                                                                : Reason::similar_occupations);
  if (same_group(old_id, c.id)) add(c.reasons, Reason::same_group);
}

void SuccessorFinder::compare_descriptions(ConceptId old_id, Scratch& s) const {
  if (!now_language_.valid()) return;
  const auto before = old_.note(old_id, NoteKind::description, old_language_);
  if (before.text.empty() || before.language != old_language_) return;
  hash_words(before.text, s.folded, s.words);
  for (Candidate& c : s.found) {
    const auto after = now_.note(c.id, NoteKind::description, now_language_);
    if (after.text.empty() || after.language != now_language_) continue;
    hash_words(after.text, s.folded, s.other_words);
    c.description = dice(s.words, s.other_words);
    if (c.description >= 0.65F) add(c.reasons, Reason::similar_description);
  }
}

void SuccessorFinder::find(ConceptId old_id, Scratch& s, std::vector<Successor>& out) const {
  s.label_weight.resize(entries_.size());
  s.place.resize(now_.concept_count());
  s.counts.resize(now_.concept_count());
  if (now_language_.valid()) {
    same_labels(old_id, s);
    similar_labels(old_id, s);
  }
  same_company(old_id, s);
  same_code(old_id, s);
  for (const Candidate& c : s.found) s.place[c.id.index()] = 0;
  const auto best_first = [](const Candidate& a, const Candidate& b) {
    const float x = score_of(a), y = score_of(b);
    return x != y ? x > y : a.id < b.id;
  };
  for (Candidate& c : s.found) complete(old_id, c, s);
  std::sort(s.found.begin(), s.found.end(), best_first);
  if (s.found.size() > kCompared) s.found.resize(kCompared);
  compare_descriptions(old_id, s);
  std::sort(s.found.begin(), s.found.end(), best_first);
  out.clear();
  for (const Candidate& c : s.found)
    if (const float score = score_of(c); score >= kLeast && out.size() < kMaxCandidates)
      out.push_back({c.id, score, c.reasons});
  s.found.clear();
  const bool undecided =
      out.size() > 1 && !inherits(out[0].reasons) && out[1].score >= out[0].score - kAsGood;
  for (Successor& each : out)
    if (undecided) each.score = std::min(each.score, kUndecided);
}

}  // namespace metier::versions
