#include "link/concept_scorer.h"

#include <algorithm>
#include <cmath>

#include "link/rank_weights.h"
#include "text/text.h"

namespace metier::link {

using learn::Direction;
using snapshot::ConceptKind;
using snapshot::Relation;

namespace {

constexpr std::size_t kMaxWords = 600;  // of a text; what follows does not count
constexpr std::size_t kMaxWindowWords =
    60;                                // windows of longer texts begin in their first words only
constexpr std::size_t kHeadWords = 6;  // of a text without a title, when it is longer than
constexpr std::size_t kLongText = 12;
constexpr std::size_t kCoarseWindow = 3;
constexpr std::array<std::size_t, 2> kOtherWindows = {5, 8};
constexpr float kExact = 0.97F;
constexpr std::size_t kVoters = 20;  // concepts whose labels tell the language of a title

std::size_t at(Feature feature) {
  return static_cast<std::size_t>(feature);
}

float log_count(std::size_t count) {
  return std::log(1.0F + static_cast<float>(count)) / 5.0F;
}

float weigh(const Features& f, const Features& weights) {
  float sum = 0;
  for (std::size_t i = 0; i < kFeatures; ++i) sum += f[i] * weights[i];
  return sum;
}

bool best_first(const ScoredConcept& a, const ScoredConcept& b) {
  return a.score != b.score ? a.score > b.score : a.id.value < b.id.value;
}

}  // namespace

struct ConceptScorer::Buffers {
  text::FoldedText folded;
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> distinct;
  std::vector<float> words;            // vectors of the text's words
  std::vector<std::uint8_t> new_word;  // 0: another form of a word before, see learn/distinct.h
  std::vector<float> sum;
  std::size_t count = 0;  // words
  // Views in use: the whole text, its head (the same view where the head is all), windows.
  std::size_t views = 0, head = 0;
  std::array<std::size_t, 2> coarse{};  // windows that candidates are found by: from, to
  std::vector<Direction> directions;
  struct Near {
    ConceptId id;
    float whole, best;
  };
  std::vector<Near> near;
  std::vector<float> votes, best_by_language;
  // word_products[w * views + v], of label words seen in this query.
  std::vector<std::uint32_t> slots, seen;
  std::vector<float> products;
  std::vector<float> sums;
  std::vector<ScoredConcept> members;      // of ISCO groups
  std::vector<std::uint32_t> group_place;  // by concept
  //          // by concept; of the concepts in `near`
};

void ConceptScorer::DeleteBuffers::operator()(Buffers* buffers) const {
  delete buffers;
}
ConceptScorer::BuffersPointer ConceptScorer::make_buffers() {
  return BuffersPointer(new Buffers);
}

Result<ConceptScorer> ConceptScorer::open(const snapshot::Snapshot& snapshot) {
  auto vectors = learn::Vectors::open(snapshot);
  if (!vectors) return tl::unexpected(vectors.error());
  ConceptScorer s;
  s.vectors_ = *vectors;
  s.taxonomy_ = &snapshot.taxonomy();
  const auto& t = *s.taxonomy_;
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const ConceptId id(c);
    if (t.status(id) == snapshot::Status::obsolete) continue;
    switch (t.kind(id)) {
      case ConceptKind::skill:
        s.skills_.push_back(id);
        break;
      case ConceptKind::occupation:
        s.occupations_.push_back(id);
        s.occupations_with_isco_.push_back(id);
        break;
      case ConceptKind::isco_group:
        s.occupations_with_isco_.push_back(id);
        if (t.code(id).size() == 4) s.isco_.push_back(id);
        break;
      default:
        break;
    }
  }
  return s;
}

std::span<const ConceptId> ConceptScorer::pool(RankKind kind) const {
  switch (kind) {
    case RankKind::skills:
      return skills_;
    case RankKind::occupations:
      return occupations_;
    case RankKind::occupations_with_isco:
      return occupations_with_isco_;
    case RankKind::isco:
      break;
  }
  return isco_;
}

void ConceptScorer::make_views(const RankQuery& query, bool windows, Buffers& b) const {
  const std::size_t width = vectors_.width();
  b.words.clear();
  b.new_word.clear();
  b.count = 0;
  std::size_t title_words = 0;
  for (const auto text : {query.title, query.text}) {
    text::fold_words(text.substr(0, kMaxRankBytes), b.folded);
    learn::distinct_words(b.folded, b.distinct);
    for (std::size_t i = 0, next = 0; i < b.folded.tokens.size() && b.count < kMaxWords;
         ++i, ++b.count) {
      const bool is_new = next < b.distinct.size() && b.distinct[next] == i;
      if (is_new) ++next;
      b.new_word.push_back(is_new ? 1 : 0);
      b.words.resize((b.count + 1) * width);
      vectors_.add_word(b.folded.word(i), b.rows, &b.words[b.count * width]);
    }
    if (text.data() == query.title.data()) title_words = b.count;
  }
  b.views = 0;
  auto add_view = [&](std::size_t begin, std::size_t end) {
    b.sum.assign(width, 0);
    for (std::size_t i = begin; i < end; ++i)
      if (b.new_word[i] != 0)
        for (std::size_t k = 0; k < width; ++k) b.sum[k] += b.words[i * width + k];
    if (b.directions.size() <= b.views) b.directions.emplace_back();
    vectors_.direction(b.sum.data(), b.directions[b.views++]);
  };
  add_view(0, b.count);
  const std::size_t head = title_words > 0       ? title_words
                           : b.count > kLongText ? kHeadWords
                                                 : b.count;
  if (head < b.count) add_view(0, head);
  b.head = b.views - 1;
  b.coarse = {b.views, b.views};
  if (!windows) return;
  // Those of the middle size cover the text well enough to find candidates.
  auto add_windows = [&](std::size_t size) {
    for (std::size_t i = 0; i + size <= b.count && i < kMaxWindowWords && size < b.count; ++i)
      add_view(i, i + size);
  };
  add_windows(kCoarseWindow);
  b.coarse[1] = b.views;
  for (const std::size_t size : kOtherWindows) add_windows(size);
}

// Products of a label word with all views, made when it is first asked for.
const float* ConceptScorer::products(std::uint32_t word, Buffers& b) const {
  if (b.slots[word] == learn::kNoWord) {
    b.slots[word] = static_cast<std::uint32_t>(b.seen.size());
    b.seen.push_back(word);
    for (std::size_t v = 0; v < b.views; ++v)
      b.products.push_back(vectors_.word_product(b.directions[v], word));
  }
  return &b.products[b.slots[word] * b.views];
}

void ConceptScorer::choose(std::span<const ConceptId> pool, std::size_t count, Buffers& b) const {
  b.near.clear();
  for (const ConceptId id : pool) {
    const float whole = vectors_.concept_cosine(b.directions[0], id);
    float best = b.head == 0 ? whole : vectors_.concept_cosine(b.directions[b.head], id);
    for (std::size_t v = b.coarse[0]; v < b.coarse[1]; ++v)
      best = std::max(best, vectors_.concept_cosine(b.directions[v], id));
    b.near.push_back({id, whole, best});
  }
  keep_nearest(count, b);
}

void ConceptScorer::keep_nearest(std::size_t count, Buffers& b) const {
  count = std::min(count, b.near.size());
  std::partial_sort(b.near.begin(), b.near.begin() + static_cast<std::ptrdiff_t>(count),
                    b.near.end(), [](const Buffers::Near& x, const Buffers::Near& y) {
                      const float a = x.whole + x.best, c = y.whole + y.best;
                      return a != c ? a > c : x.id.value < y.id.value;
                    });
  b.near.resize(count);
}

// The cosine of the whole text or of its head, the better one, with a label.
float ConceptScorer::label_cosine(LabelId label, Buffers& b) const {
  const float length = vectors_.label_length(label);
  if (!(length > 0)) return 0;
  float whole = 0, head = 0;
  for (const std::uint32_t word : vectors_.label_words(label)) {
    const float* by_view = products(word, b);
    whole += by_view[0];
    head += by_view[b.head];
  }
  return std::max(whole, head) / length;
}

// Lets the best label in the language or in English speak for each of those that are near: a
// concept can lie far from the mean of its labels.
void ConceptScorer::raise_by_labels(LanguageId language, Buffers& b) const {
  const auto& t = *taxonomy_;
  for (auto& near : b.near) {
    auto compare = [&](LanguageId in) {
      const auto labels = t.labels(near.id, in);
      for (auto l = labels.first; l.value < labels.last.value; ++l.value)
        near.best = std::max(near.best, label_cosine(l, b));
    };
    compare(language);
    if (language != t.english()) compare(t.english());
  }
}

// A title is too short for its function words to tell its language; the labels of the concepts that
// are near tell: those in its language are most like it.
LanguageId ConceptScorer::language_of_nearest(Buffers& b) const {
  const auto& t = *taxonomy_;
  b.votes.assign(t.language_count(), 0);
  for (const auto& near : b.near) {
    b.best_by_language.assign(t.language_count(), 0);
    const auto labels = t.labels(near.id);
    for (auto l = labels.first; l.value < labels.last.value; ++l.value) {
      float& best = b.best_by_language[t.label_language(l).index()];
      best = std::max(best, label_cosine(l, b));
    }
    for (std::size_t i = 0; i < b.votes.size(); ++i)
      b.votes[i] += b.best_by_language[i] * b.best_by_language[i];
  }
  std::size_t most = t.english().index();
  for (std::size_t i = 0; i < b.votes.size(); ++i)
    if (b.votes[i] > b.votes[most]) most = i;
  return LanguageId(most);
}

void ConceptScorer::compare_labels(ConceptId id, LanguageId language, bool any_language, Buffers& b,
                                   Features& f) const {
  const auto& t = *taxonomy_;
  auto raise = [&](Feature feature, float value) {
    f[at(feature)] = std::max(f[at(feature)], value);
  };
  const auto all = t.labels(id);
  for (auto l = all.first; l.value < all.last.value; ++l.value) {
    const LanguageId in = t.label_language(l);
    const bool own = in == language;
    if (!any_language && !own && in != t.english()) continue;
    const float length = vectors_.label_length(l);
    if (!(length > 0)) continue;
    b.sums.assign(b.views, 0);
    for (const std::uint32_t word : vectors_.label_words(l)) {
      const float* by_view = products(word, b);
      for (std::size_t v = 0; v < b.views; ++v) b.sums[v] += by_view[v];
    }
    const float whole = b.sums[0] / length, head = b.sums[b.head] / length;
    float window = head;
    for (std::size_t v = b.head + 1; v < b.views; ++v)
      window = std::max(window, b.sums[v] / length);
    raise(Feature::label, whole);
    raise(Feature::head_label, head);
    raise(Feature::window_label, window);
    if (own) {
      raise(Feature::language_label, whole);
      raise(Feature::head_language_label, head);
    }
    if (t.label_kind(l) == snapshot::LabelKind::preferred) raise(Feature::preferred_label, whole);
    if (std::max(whole, window) > kExact) f[at(Feature::exact)] = 1;
  }
}

void ConceptScorer::candidates(const RankQuery& query, LanguageId language, RankKind kind,
                               Buffers& b, std::vector<ScoredConcept>& out) const {
  const auto& t = *taxonomy_;
  const bool skills = kind == RankKind::skills;
  make_views(query, skills, b);
  out.clear();
  if (b.directions[0].empty()) return;
  if (b.slots.size() != vectors_.word_count())
    b.slots.assign(vectors_.word_count(), learn::kNoWord);
  choose(pool(kind), skills ? kSkillCandidates : kNearOccupations, b);
  if (!language.valid()) {
    auto all = b.near;
    keep_nearest(kVoters, b);
    language = language_of_nearest(b);
    b.near.swap(all);
  }
  if (!skills) {
    raise_by_labels(language, b);
    keep_nearest(kOccupationCandidates, b);
  }
  for (const auto& near : b.near) {
    ScoredConcept c{near.id, 0, {}};
    Features& f = c.features;
    f[at(Feature::whole)] = near.whole;
    f[at(Feature::head)] = vectors_.concept_cosine(b.directions[b.head], near.id);
    f[at(Feature::window)] = skills ? near.best : 0;
    f[at(Feature::description)] = vectors_.description_cosine(b.directions[0], near.id);
    f[at(Feature::head_description)] = vectors_.description_cosine(b.directions[b.head], near.id);
    compare_labels(near.id, language, !skills, b, f);
    f[at(Feature::labels)] = log_count(t.labels(near.id).size());
    for (const ConceptId broader : t.related(near.id, Relation::broader))
      f[at(Feature::parent)] =
          std::max(f[at(Feature::parent)], vectors_.concept_cosine(b.directions[0], broader));
    if (t.kind(near.id) == ConceptKind::isco_group) {
      f[at(Feature::isco_group)] = 1;
      if (t.code(near.id).size() < 4) f[at(Feature::upper_isco_group)] = 1;
    }
    if (skills) {
      if (t.skill_type(near.id) == snapshot::SkillType::knowledge) f[at(Feature::knowledge)] = 1;
      if (t.reuse_level(near.id) == snapshot::ReuseLevel::transversal)
        f[at(Feature::transversal)] = 1;
      f[at(Feature::uses)] = log_count(t.related(near.id, Relation::essential_for).size() +
                                       t.related(near.id, Relation::optional_for).size());
    }
    c.score = weigh(f, skills ? kSkillWeights : kOccupationWeights);
    out.push_back(c);
  }
  for (const std::uint32_t word : b.seen) b.slots[word] = learn::kNoWord;
  b.seen.clear();
  b.products.clear();
  std::sort(out.begin(), out.end(), best_first);
}

// The scores are fitted as logarithms of probabilities: a group is as likely as all of its
// occupations together.
void ConceptScorer::isco_groups(const RankQuery& query, LanguageId language, Buffers& b,
                                std::vector<ScoredConcept>& out) const {
  const auto& t = *taxonomy_;
  candidates(query, language, RankKind::occupations_with_isco, b, b.members);
  out.clear();
  b.group_place.assign(t.concept_count(), learn::kNoWord);
  auto add = [&](ConceptId group, float score) {
    std::uint32_t& place = b.group_place[group.index()];
    if (place == learn::kNoWord) {
      place = static_cast<std::uint32_t>(out.size());
      out.push_back({group, 0, {}});
    }
    out[place].score += std::exp(score - b.members.front().score);
  };
  for (const ScoredConcept& member : b.members) {
    if (t.kind(member.id) == ConceptKind::isco_group) {
      if (t.code(member.id).size() == 4) add(member.id, member.score);
      continue;
    }
    for (const ConceptId group : t.related(member.id, Relation::isco_group))
      if (t.code(group).size() == 4) add(group, member.score);
  }
  for (ScoredConcept& group : out) group.score = std::log(group.score) + b.members.front().score;
  std::sort(out.begin(), out.end(), best_first);
}

void ConceptScorer::profile(const RankQuery& query, Buffers& b, Profile& out) const {
  constexpr std::size_t kOccupations = 100;
  constexpr float kSharpness = 8;
  make_views(query, false, b);
  out.direction = b.directions[0];
  out.occupations.clear();
  if (out.direction.empty()) return;
  b.near.clear();
  for (const ConceptId id : occupations_)
    b.near.push_back({id, vectors_.concept_cosine(out.direction, id),
                      0.5F * vectors_.description_cosine(out.direction, id)});
  keep_nearest(kOccupations, b);
  float squares = 0;
  for (const auto& near : b.near) {
    const float weight =
        std::exp(kSharpness * (near.whole + near.best - b.near[0].whole - b.near[0].best));
    out.occupations.emplace_back(near.id.value, weight);
    squares += weight * weight;
  }
  for (auto& [id, weight] : out.occupations) weight /= std::sqrt(squares);
  std::sort(out.occupations.begin(), out.occupations.end());
}

float similarity(const ConceptScorer::Profile& a, const ConceptScorer::Profile& b) {
  float shared = 0;
  for (auto x = a.occupations.begin(), y = b.occupations.begin();
       x != a.occupations.end() && y != b.occupations.end();) {
    if (x->first == y->first)
      shared += x++->second * y++->second;
    else if (x->first < y->first)
      ++x;
    else
      ++y;
  }
  return learn::cosine(a.direction, b.direction) + kSharedOccupations * shared;
}

}  // namespace metier::link
