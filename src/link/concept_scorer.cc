#include "link/concept_scorer.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "link/falling.h"
#include "link/function_words.h"
#include "link/near_skills.h"
#include "link/rank_weights.h"
#include "link/text_words.h"

namespace metier::link {

using learn::Direction;
using snapshot::ConceptKind;
using snapshot::Relation;

namespace {

constexpr std::size_t kMaxWords = 600;    // of a text; what follows does not count
constexpr std::size_t kMaxWindows = 160;  // of longer texts those that begin first
constexpr std::size_t kHeadWords = 6;     // of a text without a title, when it is longer than
constexpr std::size_t kLongText = 12;
constexpr std::size_t kWindow = 3;  // words; candidates are found by them
constexpr float kExact = 0.97F;
constexpr float kNearer = 0.6F;  // what being expected is worth, in cosines; chosen on data/samples

std::size_t at(Feature feature) {
  return static_cast<std::size_t>(feature);
}

float log_count(std::size_t count) {
  return std::log(1.0F + static_cast<float>(count)) / 5.0F;
}

bool best_first(const ScoredConcept& a, const ScoredConcept& b) {
  return a.score != b.score ? a.score > b.score : a.id.value < b.id.value;
}

// Of a title, the words before the first bracket, comma or dash: "Driver (night shift)", "Clerk -
// Berlin".
std::size_t first_part(std::string_view text, std::span<const text::Token> tokens,
                       std::size_t most) {
  for (std::size_t i = 1; i < std::min(tokens.size(), most); ++i) {
    const auto gap = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
    for (const std::string_view sign :
         {"(", "[", "|", ",", ";", ":", " -", "- ", "\xE2\x80\x93", "\xE2\x80\x94"})
      if (gap.find(sign) != std::string_view::npos) return i;
  }
  return most;
}

// By language, the keys of its function words, rising: a word of one language may look like a
// telling one of another ("fire" is four in Danish). English is the other language, most of the
// time: its own are left as the vectors have them.
std::vector<std::vector<std::uint64_t>> silent_words(const snapshot::Taxonomy& taxonomy) {
  std::vector<std::vector<std::uint64_t>> out(taxonomy.language_count());
  text::FoldedText folded;
  for (const FunctionWords& table : function_words()) {
    const LanguageId language = taxonomy.language(table.language);
    if (!language.valid() || language == taxonomy.english()) continue;
    auto& keys = out[language.index()];
    text::fold_words(table.words, folded);
    for (std::size_t i = 0; i < folded.tokens.size(); ++i)
      keys.push_back(TextWords::key_of(folded.word(i)));
    std::sort(keys.begin(), keys.end());
  }
  return out;
}

}  // namespace

struct ConceptScorer::Buffers {
  TextWords words;
  NearSkills near_skills;
  std::vector<ConceptId> pool;
  Direction window;
  learn::DirectionSet views;  // whole, head, windows
  std::vector<float> cosines;
  std::vector<std::int32_t> raw;
  struct Near {
    ConceptId id;
    float whole, head, best;
    float bonus = 0;
  };
  std::vector<Near> near, kept;
  std::vector<std::uint64_t> order;
  struct Counted {
    LanguageId id;
    bool own;  // of the text: not only English beside it
  };
  std::vector<Counted> languages;  // whose labels are compared
  LabelLanguage::Buffer grams;
  std::vector<ScoredConcept> members;      // of ISCO groups
  std::vector<std::uint32_t> group_place;  // by concept
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
  auto label_language = LabelLanguage::open(snapshot);
  if (!label_language) return tl::unexpected(label_language.error());
  auto priors = OccupationPriors::open(snapshot);
  if (!priors) return tl::unexpected(priors.error());
  s.priors_ = *priors;
  s.vectors_ = *vectors;
  s.label_language_ = *label_language;
  s.taxonomy_ = &snapshot.taxonomy();
  s.silent_ = silent_words(*s.taxonomy_);
  auto national_groups = NationalGroups::read(*s.taxonomy_, shipped_national_groups());
  if (!national_groups) return tl::unexpected(national_groups.error());
  s.national_groups_ = std::move(*national_groups);
  s.content_ = snapshot.file().content_hash();
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
    case RankKind::isco_of_esco:
      break;
  }
  return isco_;
}

void ConceptScorer::load(const RankQuery& query, LanguageId language, std::size_t runs,
                         Buffers& b) const {
  b.words.start(vectors_);
  std::span<const std::uint64_t> silent;
  if (language.valid()) silent = silent_[language.index()];
  b.words.add(query.title.substr(0, kMaxRankBytes), kMaxWords, silent);
  const std::size_t title_words = b.words.count();
  b.words.add(query.text.substr(0, kMaxRankBytes), kMaxWords, silent);
  const std::size_t count = b.words.count();
  std::size_t head = title_words;
  if (head == 0) head = count > kLongText ? kHeadWords : count;
  if (title_words == 0 && runs == 0) head = first_part(query.text, b.words.folded().tokens, head);
  b.words.prepare(head, runs);
}

void ConceptScorer::choose_occupations(std::span<const ConceptId> pool, std::size_t count,
                                       Buffers& b) const {
  b.near.clear();
  if (b.words.head_is_whole()) {
    b.views.clear();
    b.views.add(b.words.whole());
    b.cosines.resize(pool.size());
    vectors_.concept_cosines(b.views, pool, b.raw, b.cosines.data());
    for (std::size_t i = 0; i < pool.size(); ++i)
      b.near.push_back({pool[i], b.cosines[i], b.cosines[i], b.cosines[i]});
  } else {
    load_views(false, b);
    for (const ConceptId id : pool) add_near(id, b);
  }
  keep_nearest(count, b);
}

void ConceptScorer::choose_skills(std::span<const ConceptId> pool, std::size_t count,
                                  std::span<const float> expected, Buffers& b) const {
  b.near.clear();
  load_views(true, b);
  for (const ConceptId id : pool) {
    add_near(id, b);
    if (!expected.empty()) b.near.back().bonus = kNearer * expected[id.index()];
  }
  keep_nearest(count, b);
}

void ConceptScorer::load_views(bool windows, Buffers& b) const {
  b.views.clear();
  b.views.add(b.words.whole());
  b.views.add(b.words.head());
  const std::size_t words = b.words.count();
  for (std::size_t i = 0; windows && i + kWindow <= words && i < kMaxWindows && kWindow < words;
       ++i) {
    b.words.direction(i, i + kWindow, true, b.window);
    b.views.add(b.window);
  }
  b.cosines.resize(b.views.size());
}

void ConceptScorer::add_near(ConceptId id, Buffers& b) const {
  vectors_.concept_cosines(b.views, id, b.cosines.data());
  b.near.push_back(
      {id, b.cosines[0], b.cosines[1], *std::max_element(b.cosines.begin() + 1, b.cosines.end())});
}

ConceptScorer::Place ConceptScorer::place(const ScoredConcept& candidate, Buffers& b) const {
  if (!candidate.label.valid()) return {};
  const auto run = b.words.best_run(candidate.label);
  if (run.end == 0) return {};
  const auto& tokens = b.words.folded().tokens;
  return {run.cosine, tokens[run.begin].begin, tokens[run.end - 1].end, run.end - run.begin};
}

std::size_t ConceptScorer::words(const Buffers& buffers) const {
  return buffers.words.count();
}

void ConceptScorer::keep_nearest(std::size_t count, Buffers& b) const {
  // Places are in the order of the ids or of an earlier choice.
  b.order.clear();
  for (std::uint32_t i = 0; i < b.near.size(); ++i)
    b.order.push_back(falling_key(b.near[i].whole + b.near[i].best + b.near[i].bonus, i));
  keep_least(b.order, count);
  b.kept.clear();
  for (const std::uint64_t key : b.order) b.kept.push_back(b.near[place_of(key)]);
  b.near.swap(b.kept);
}

LanguageId ConceptScorer::guess_language(const RankQuery& query, Buffers& b) const {
  const auto guesses =
      label_language_.guess(query.title.empty() ? query.text : query.title, b.grams);
  constexpr float kDoubtful = 0.9F;
  const bool sure = guesses.count > 0 && guesses.list[0].probability >= kDoubtful;
  return sure ? guesses.list[0].language : LanguageId();
}

// That of the text, or the likeliest ones, and English: its labels are the most.
void ConceptScorer::choose_languages(const RankQuery& query, LanguageId language,
                                     Buffers& b) const {
  b.languages.clear();
  if (language.valid()) {
    b.languages.push_back({language, true});
  } else {
    const auto guesses =
        label_language_.guess(query.title.empty() ? query.text : query.title, b.grams);
    for (std::size_t i = 0; i < guesses.count; ++i)
      b.languages.push_back({guesses.list[i].language, true});
  }
  const LanguageId english = taxonomy_->english();
  if (english.valid() && std::none_of(b.languages.begin(), b.languages.end(),
                                      [&](const auto& counted) { return counted.id == english; }))
    b.languages.push_back({english, false});
}

// Lets the best label speak for each of those that are near: a concept can lie far from the mean of
// its labels.
void ConceptScorer::raise_by_labels(Buffers& b) const {
  for (auto& near : b.near) {
    for (const auto& counted : b.languages) {
      const auto labels = taxonomy_->labels(near.id, counted.id);
      for (auto l = labels.first; l.value < labels.last.value; ++l.value) {
        b.words.prefetch_ahead(l, labels.last);
        near.best = std::max(near.best, b.words.compare_whole(l));
      }
    }
  }
}

void ConceptScorer::compare_labels(LanguageId language, bool own, Buffers& b, float& best_run,
                                   ScoredConcept& c) const {
  const auto labels = taxonomy_->labels(c.id, language);
  Features& f = c.features;
  const auto raise = [&](Feature feature, float value) {
    f[at(feature)] = std::max(f[at(feature)], value);
  };
  for (auto l = labels.first; l.value < labels.last.value; ++l.value) {
    b.words.prefetch_ahead(l, labels.last);
    const auto fit = b.words.compare(l);
    const float window = std::max(fit.head, fit.run);
    if (fit.run > best_run) {
      best_run = fit.run;
      c.label = l;
    }
    raise(Feature::label, fit.whole);
    raise(Feature::head_label, fit.head);
    raise(Feature::window_label, window);
    if (own) {
      raise(Feature::language_label, fit.whole);
      raise(Feature::head_language_label, fit.head);
    }
    if (taxonomy_->label_kind(l) == snapshot::LabelKind::preferred)
      raise(Feature::preferred_label, fit.whole);
    if (std::max(fit.whole, window) > kExact) f[at(Feature::exact)] = 1;
    raise(Feature::covered, fit.covered);
    raise(Feature::least_covered, fit.least_covered);
    raise(Feature::named, fit.named);
    raise(Feature::text_covered, fit.text_covered);
    if (fit.text_covered > 0)
      raise(Feature::both_covered,
            2 * fit.covered * fit.text_covered / (fit.covered + fit.text_covered));
  }
}

void ConceptScorer::candidates(const RankQuery& query, LanguageId language, RankKind kind,
                               Buffers& b, std::vector<ScoredConcept>& out,
                               const CandidateOptions& options) const {
  const auto& t = *taxonomy_;
  const bool skills = kind == RankKind::skills;
  const Most most = options.effort == Effort::full ? skills ? kMostSkills : kMostOccupations
                    : skills                       ? kFewSkills
                                                   : kFewOccupations;
  load(query, language, skills ? kMaxWindows : 0, b);
  out.clear();
  if (b.words.empty()) return;
  if (skills) {
    b.near_skills.find(content_, vectors_, skills_, b.words, most.near, b.pool);
    choose_skills(b.pool, most.compared, options.expected, b);
  } else {
    choose_occupations(pool(kind), most.near, b);
  }
  choose_languages(query, language, b);
  if (!skills) {
    raise_by_labels(b);
    keep_nearest(most.compared, b);
  }
  if (!options.also.empty()) load_views(skills, b);
  for (const ConceptId id : options.also)
    if (std::none_of(b.near.begin(), b.near.end(), [&](const auto& n) { return n.id == id; }))
      add_near(id, b);
  for (const auto& near : b.near) {
    ScoredConcept c{near.id, 0, {}, {}};
    Features& f = c.features;
    f[at(Feature::whole)] = near.whole;
    f[at(Feature::head)] = near.head;
    f[at(Feature::window)] = skills ? near.best : 0;
    f[at(Feature::description)] = vectors_.description_cosine(b.words.whole(), near.id);
    f[at(Feature::head_description)] = vectors_.description_cosine(b.words.head(), near.id);
    float best_run = 0;
    for (const auto& [in, own] : b.languages) compare_labels(in, own, b, best_run, c);
    f[at(Feature::labels)] = log_count(t.labels(near.id).size());
    for (const ConceptId broader : t.related(near.id, Relation::broader))
      f[at(Feature::parent)] =
          std::max(f[at(Feature::parent)], vectors_.concept_cosine(b.words.whole(), broader));
    if (t.kind(near.id) == ConceptKind::isco_group) {
      f[at(Feature::isco_group)] = 1;
      if (t.code(near.id).size() < 4) f[at(Feature::upper_isco_group)] = 1;
    }
    if (kind == RankKind::occupations) f[at(Feature::prior)] = priors_.of(near.id) / 10;
    if (skills) {
      if (t.skill_type(near.id) == snapshot::SkillType::knowledge) f[at(Feature::knowledge)] = 1;
      if (t.reuse_level(near.id) == snapshot::ReuseLevel::transversal)
        f[at(Feature::transversal)] = 1;
      f[at(Feature::uses)] = log_count(t.related(near.id, Relation::essential_for).size() +
                                       t.related(near.id, Relation::optional_for).size());
    }
    c.score = (skills ? kSkillWeights : kOccupationWeights).score(f);
    out.push_back(c);
  }
  std::sort(out.begin(), out.end(), best_first);
}

// The scores are fitted as logarithms of probabilities: a group is as likely as all of its
// occupations together.
void ConceptScorer::isco_groups(const RankQuery& query, LanguageId language, LanguageId country,
                                Buffers& b, std::vector<ScoredConcept>& out) const {
  const auto& t = *taxonomy_;
  candidates(query, language, RankKind::occupations_with_isco, b, b.members);
  out.clear();
  b.group_place.assign(t.concept_count(), learn::kNoWord);
  auto add = [&](ConceptId group, float score) {
    std::uint32_t& place = b.group_place[group.index()];
    if (place == learn::kNoWord) {
      place = static_cast<std::uint32_t>(out.size());
      out.push_back({group, 0, {}, {}});
    }
    out[place].score += std::exp(score - b.members.front().score);
  };
  for (const ScoredConcept& member : b.members) {
    if (t.kind(member.id) == ConceptKind::isco_group) {
      if (t.code(member.id).size() == 4) add(member.id, member.score);
      continue;
    }
    const ConceptId national =
        country.valid() ? national_groups_.of(member.id, country) : ConceptId();
    if (national.valid()) {
      add(national, member.score);
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
  load(query, LanguageId(), 0, b);
  out.direction = b.words.whole();
  out.occupations.clear();
  if (out.direction.empty()) return;
  b.near.clear();
  for (const ConceptId id : occupations_)
    b.near.push_back({id, vectors_.concept_cosine(out.direction, id), 0,
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
