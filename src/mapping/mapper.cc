#include "mapping/mapper.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "learn/learn.h"
#include "mapping/chance.h"
#include "mapping/word_family.h"

namespace metier::mapping {
namespace {

using search::type_bit;
using snapshot::ConceptKind;
using snapshot::LabelKind;

// Not in the middle of a code point.
std::string_view beginning(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80) --most;
  return text.substr(0, most);
}

// "Koch (m/w/d)" -> "Koch"; the name itself where nothing would be left.
std::string without_brackets(std::string_view text) {
  std::string out;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) out += c;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  const bool blank = out.find_first_not_of(" \t") == std::string::npos;
  return blank || depth > 0 ? std::string(text) : out;
}

bool has(const std::vector<Match>& matches, ConceptId id) {
  return std::any_of(matches.begin(), matches.end(), [&](const Match& m) { return m.id == id; });
}

// What two folded texts have in common: the Dice measure of their pairs of bytes.
float alike(std::string_view a, std::string_view b) {
  if (a == b) return 1;
  if (a.size() < 2 || b.size() < 2) return 0;
  std::array<std::uint16_t, 1024> counts{};
  const auto slot = [](std::string_view t, std::size_t i) {
    return (static_cast<unsigned char>(t[i]) * 31U + static_cast<unsigned char>(t[i + 1])) % 1024U;
  };
  for (std::size_t i = 0; i + 1 < a.size(); ++i) ++counts[slot(a, i)];
  std::size_t common = 0;
  for (std::size_t i = 0; i + 1 < b.size(); ++i) {
    auto& left = counts[slot(b, i)];
    if (left == 0) continue;
    --left;
    ++common;
  }
  return 2.0F * static_cast<float>(common) / static_cast<float>(a.size() + b.size() - 2);
}

// How much it says of a concept that it is called so.
float weight_of(LabelKind kind) {
  constexpr float kPreferred = 1, kAlternative = 0.3F, kHidden = 0.15F;
  return kind == LabelKind::preferred     ? kPreferred
         : kind == LabelKind::alternative ? kAlternative
                                          : kHidden;
}

constexpr std::size_t kLeastRanked = 10;  // the curve looks at the second, the families at all
constexpr float kLeastKnown = 0.34F;      // of the letters of a name
constexpr float kFullyKnown = 0.7F;
constexpr float kLeastChance = 0.005F;

}  // namespace

std::optional<search::TypeMask> types_named(std::string_view text) {
  if (text == "any") return search::kAnyType;
  if (text == "occupation") return type_bit(ConceptKind::occupation);
  if (text == "skill") return type_bit(ConceptKind::skill);
  if (text == "skill-group") return type_bit(ConceptKind::skill_group);
  if (text == "isco") return type_bit(ConceptKind::isco_group);
  return std::nullopt;
}

Result<Mapper> Mapper::open(std::shared_ptr<const snapshot::Snapshot> snapshot,
                            const search::Index& index, const link::Ranker& ranker) {
  auto exact = search::ExactIndex::open(snapshot);
  if (!exact) return tl::unexpected(exact.error());
  const bool learned = learn::Vectors::learned(*snapshot);
  return Mapper(std::move(snapshot), std::move(*exact), index, ranker, learned);
}

// The concepts whose label is `text`. Where there are several the chance is shared: a preferred
// label says more than an alternative one, one of the name's language more than another's.
void Mapper::add_exact(std::string_view text, LanguageId language, bool told,
                       const MapOptions& options, MapScratch& scratch,
                       std::vector<Match>& out) const {
  constexpr float kSureLabel = 0.95F, kEnglishLabel = 0.9F, kForeignLabel = 0.8F;
  const auto& t = taxonomy();
  exact_.find_labels(text, language, scratch.labels);
  const std::size_t first = out.size();
  float sum = 0;
  for (const LabelId label : scratch.labels) {
    const ConceptId owner = t.label_owner(label);
    if ((options.types & type_bit(t.kind(owner))) == 0 || has(out, owner)) continue;
    const LanguageId of = t.label_language(label);
    float weight = weight_of(t.label_kind(label));
    const float sure = of == language || !told ? kSureLabel
                       : of == t.english()     ? kEnglishLabel
                                               : kForeignLabel;
    if (of != language) weight *= (of == t.english() ? 0.5F : 0.25F) * (told ? 0.4F : 1);
    sum += weight;
    out.push_back({owner, weight * sure, How::exact, Relation::exact, label});
  }
  for (std::size_t i = first; i < out.size(); ++i) out[i].score /= sum;
}

// The language of a name that did not tell its own: that of the labels that it is, where there are
// any. Letters tell little of a word or two, so the language guessed from them only adds to it.
std::string Mapper::language_of_labels(std::string_view text, const std::string& guessed,
                                       const MapOptions& options, MapScratch& scratch) const {
  const auto& t = taxonomy();
  const LanguageId language = t.language(guessed);
  for (const std::string& form : {std::string(text), without_brackets(text)}) {
    exact_.find_labels(form, language, scratch.labels);
    LanguageId best;
    float most = 0;
    for (const LabelId label : scratch.labels) {
      if ((options.types & type_bit(t.kind(t.label_owner(label)))) == 0) continue;
      const LanguageId of = t.label_language(label);
      const float here = weight_of(t.label_kind(label)) * (of == language      ? 2.0F
                                                           : of == t.english() ? 1.5F
                                                                               : 1.0F);
      if (here > most) most = here, best = of;
    }
    if (best.valid()) return std::string(t.language_code(best));
  }
  return guessed;
}

// The concepts of whose label the name is a misspelling: as long, but for a letter or two.
void Mapper::add_misspelt(std::string_view text, const MapOptions& options, LanguageId language,
                          MapScratch& scratch, std::vector<Match>& out) const {
  constexpr std::size_t kLetters = 6, kManyLetters = 12;  // for one and for two wrong ones
  constexpr float kChance = 0.85F, kOtherLabel = 0.3F;
  float sum = 0;
  const std::size_t size = utf8::length(text::fold(text));
  if (size < kLetters) return;
  const auto& t = taxonomy();
  index_->search({.text = text, .language = language, .types = options.types, .limit = 5},
                 scratch.search, scratch.answer);
  for (const search::Hit& hit : scratch.answer.hits) {
    // A label that goes on by a letter is found by its beginning.
    const bool goes_on = hit.match == search::MatchKind::prefix;
    if ((!goes_on && hit.match != search::MatchKind::typo) || !hit.label.valid()) continue;
    const std::size_t label = utf8::length(text::fold(t.label_text(hit.label)));
    const std::size_t difference = label > size ? label - size : size - label;
    const std::size_t edits = goes_on ? 1 : hit.edits;
    if (edits > (size < kManyLetters ? 1 : 2) || difference > edits) continue;
    const float weight = t.label_kind(hit.label) == LabelKind::preferred ? 1 : kOtherLabel;
    sum += weight;
    out.push_back({hit.concept_id, weight * kChance, How::similar, Relation::close, hit.label});
  }
  for (Match& match : out) match.score /= sum;
}

// What the best label for one word has of it; nothing where no label has a word like it.
std::optional<search::Hit> Mapper::find_word(std::string_view word, bool goes_on,
                                             MapScratch& scratch) const {
  index_->search({.text = word, .limit = 1, .as_you_type = goes_on}, scratch.search,
                 scratch.answer);
  if (scratch.answer.hits.empty()) return std::nullopt;
  return scratch.answer.hits.front();
}

// How much of a folded word some label knows, 0 to 1.
float Mapper::known_word(std::string_view word, MapScratch& scratch) const {
  constexpr std::size_t kMostBytes = 48;  // of a word that is taken apart
  const std::size_t letters = utf8::length(word);
  if (const auto hit = find_word(word, false, scratch)) {
    switch (hit->match) {
      case search::MatchKind::exact:
      case search::MatchKind::words:
        return 1;
      case search::MatchKind::compound:
        if (letters >= 6) return 0.8F;
        break;
      case search::MatchKind::prefix:
        if (letters >= 4) return 0.8F;
        break;
      case search::MatchKind::typo:
        if (letters >= 6 && hit->edits == 1) return 0.6F;
        break;
      default:
        break;
    }
  }
  if (word.size() > kMostBytes) return 0;
  return std::max(known_stem(word, letters, scratch), known_parts(word, letters, scratch));
}

// Another form of a word that labels have: two thirds of it begin one of theirs.
float Mapper::known_stem(std::string_view word, std::size_t letters, MapScratch& scratch) const {
  constexpr std::size_t kLeast = 5;  // letters
  const std::size_t wanted = (letters * 2 + 2) / 3;
  if (wanted < kLeast || letters < kLeast + 2) return 0;
  std::size_t end = 0;
  for (std::size_t n = 0; n < wanted; ++n) utf8::next(word, end);
  const auto hit = find_word(word.substr(0, end), true, scratch);
  return hit && hit->match <= search::MatchKind::prefix ? 0.6F : 0;
}

// A compound whose first and last parts are words of labels, with little between them.
float Mapper::known_parts(std::string_view word, std::size_t letters, MapScratch& scratch) const {
  constexpr std::size_t kLeast = 4;  // letters of a part
  constexpr std::size_t kShort = 9;  // shorter words are no compounds
  constexpr std::size_t kLong = 6;
  constexpr float kCovered = 0.7F, kHalf = 0.45F;
  if (letters < kShort) return 0;
  std::vector<std::size_t> ends;  // of its letters
  for (std::size_t at = 0; at < word.size(); ends.push_back(at)) utf8::next(word, at);
  const auto is_word = [&](std::string_view part, std::size_t size) {
    const auto hit = find_word(part, false, scratch);
    if (!hit || hit->match == search::MatchKind::prefix) return false;
    return hit->match <= (size > kLeast ? search::MatchKind::compound : search::MatchKind::words);
  };
  std::size_t first = 0, last = 0;
  for (std::size_t n = letters - kLeast; n >= kLeast && first == 0; --n)
    if (is_word(word.substr(0, ends[n - 1]), n)) first = n;
  for (std::size_t n = letters - kLeast; n >= kLeast && last == 0; --n)
    if (is_word(word.substr(ends[letters - n - 1]), n)) last = n;
  const auto covered = static_cast<float>(std::min(letters, first + last));
  const float share = covered / static_cast<float>(letters);
  if (first != 0 && last != 0 && share >= kCovered) return 0.8F;
  const bool one_is_long = std::max(first, last) >= kLong;
  return one_is_long && share >= kHalf ? 0.4F : 0;
}

// The share of the letters of a name that stand in words which labels have.
float Mapper::known_share(std::string_view text, MapScratch& scratch) const {
  text::fold_words(text, scratch.folded);
  float found = 0;
  std::size_t letters = 0;
  const std::size_t words = std::min(scratch.folded.tokens.size(), search::kMaxQueryWords);
  for (std::size_t i = 0; i < words; ++i) {
    const std::string_view word = scratch.folded.word(i);
    const std::size_t length = utf8::length(word);
    letters += length;
    found += static_cast<float>(length) * known_word(word, scratch);
  }
  return letters == 0 ? 0 : found / static_cast<float>(letters);
}

std::size_t Mapper::count_skills() const {
  std::size_t out = 0;
  for (std::size_t i = 0; i < taxonomy().concept_count(); ++i)
    out += taxonomy().kind(ConceptId(i)) == ConceptKind::skill ? 1 : 0;
  return out;
}

// How much a word of a skill's label says: little where many skills have it, as "manage".
float Mapper::word_weight(std::string_view word, MapScratch& scratch) const {
  constexpr float kLeast = 0.3F;
  constexpr std::size_t kMostKept = 50'000;
  if (scratch.word_weights.size() >= kMostKept) scratch.word_weights.clear();
  const auto [at, is_new] = scratch.word_weights.try_emplace(std::string(word), 0.0F);
  if (!is_new) return at->second;
  index_->search({.text = word, .types = type_bit(ConceptKind::skill), .limit = 1}, scratch.search,
                 scratch.answer);
  const auto found = static_cast<float>(std::max<std::size_t>(1, scratch.answer.total));
  at->second = std::max(kLeast, std::log(static_cast<float>(skills_) / found));
  return at->second;
}

// "budgeting" is likelier "manage budgets" than "prepare a budget for a film": a skill gains by the
// share of its label that is forms of the words of the name, more so where all of them are there.
// Fitted on the words that say a skill in adverts, as the curves of the chances are.
void Mapper::weigh_families(std::string_view text, LanguageId language, std::span<Match> skills,
                            MapScratch& scratch) const {
  constexpr float kShare = 1, kAllOfName = 2, kNone = 1.5F, kLeastRest = 0.02F;
  text::fold_words(text, scratch.folded);
  const auto& name = scratch.folded;
  const auto& label = scratch.label;
  const std::size_t words = std::min(name.tokens.size(), search::kMaxQueryWords);
  float before = 0, after = 0;
  for (Match& match : skills) {
    text::fold_words(taxonomy().label(match.id, language), scratch.label);
    float all = 0, covered = 0;
    std::array<bool, search::kMaxQueryWords> there{};
    for (std::size_t l = 0; l < label.tokens.size(); ++l) {
      bool of_name = false;
      for (std::size_t n = 0; n < words; ++n)
        if (same_family(label.word(l), name.word(n))) of_name = there[n] = true;
      const float weight = word_weight(label.word(l), scratch);
      all += weight;
      covered += of_name ? weight : 0;
    }
    float of_name = 0, found = 0;
    for (std::size_t n = 0; n < words; ++n) {
      const float weight = word_weight(name.word(n), scratch);
      of_name += weight;
      found += there[n] ? weight : 0;
    }
    const float share = all > 0 ? covered / all : 0;
    const float told = of_name > 0 ? found / of_name : 0;
    before += match.score;
    match.score *= std::exp(share * told * (kShare + (found == of_name ? kAllOfName : 0)));
    after += match.score;
  }
  const float rest = std::max(0.0F, 1 - before) + kLeastRest;
  for (Match& match : skills) match.score /= after + rest * kNone;
}

LabelId Mapper::likest_label(ConceptId id, std::string_view folded, LanguageId language) const {
  const auto& t = taxonomy();
  LabelId best;
  float most = -1;
  const auto look = [&](LanguageId of) {
    const auto range = t.labels(id, of);
    for (LabelId label = range.first; label < range.last; ++label.value) {
      const float here = alike(folded, text::fold(t.label_text(label)));
      if (here > most) most = here, best = label;
    }
  };
  if (language.valid()) look(language);
  if (language != t.english()) look(t.english());
  return best;
}

void Mapper::add_ranked(const Name& name, link::RankKind kind, const MapOptions& options,
                        MapScratch& scratch, std::string& language) const {
  // A description tells more of a name, as the text below a title does.
  const link::RankQuery query = name.description.empty()
                                    ? link::RankQuery{name.text, {}, name.language}
                                    : link::RankQuery{name.description, name.text, name.language};
  ranker_->rank(query, kind, std::max(options.alternatives + 1, kLeastRanked), scratch.rank,
                scratch.ranking);
  if (language == "und") language = scratch.ranking.language;
  const Chances chances(scratch.ranking.results, kind, learned_);
  for (std::size_t i = 0; i < scratch.ranking.results.size(); ++i) {
    const ConceptId id = scratch.ranking.results[i].id;
    scratch.similar.push_back({id, chances.of(i), How::similar, Relation::close, {}});
  }
}

void Mapper::add_similar(const Name& name, const MapOptions& options, MapScratch& scratch,
                         std::string& language) const {
  auto& out = scratch.similar;
  out.clear();
  const float share = known_share(name.text, scratch);
  if (share < kLeastKnown) return;
  const auto wants = [&](ConceptKind kind) { return (options.types & type_bit(kind)) != 0; };
  // Groups compete with occupations by their labels only, unless nothing else is wanted.
  if (wants(ConceptKind::occupation)) {
    add_ranked(name, link::RankKind::occupations, options, scratch, language);
  } else if (wants(ConceptKind::isco_group)) {
    add_ranked(name, link::RankKind::isco_of_esco, options, scratch, language);
  }
  if (wants(ConceptKind::skill)) {
    const std::size_t first = out.size();
    add_ranked(name, link::RankKind::skills, options, scratch, language);
    const LanguageId of = taxonomy().language(language);
    weigh_families(name.text, of.valid() ? of : taxonomy().english(), std::span(out).subspan(first),
                   scratch);
  }
  float sum = 0;
  for (const Match& match : out) sum += match.score;
  const float doubt = std::min(1.0F, share / kFullyKnown) / std::max(1.0F, sum);
  for (Match& match : out) match.score *= doubt;
}

void Mapper::map(const Name& given, const MapOptions& wanted, MapScratch& scratch,
                 Mapping& out) const {
  const auto& t = taxonomy();
  MapOptions options = wanted;
  options.alternatives = std::min(options.alternatives, kMaxAlternatives);
  const Name name{beginning(given.text, kMaxNameBytes),
                  beginning(given.description, kMaxDescriptionBytes), given.language};
  const std::string told = link::language_of_tag(name.language);
  out.language = told.empty() ? "und" : told;
  add_similar(name, options, scratch, out.language);
  if (told.empty()) out.language = language_of_labels(name.text, out.language, options, scratch);
  const LanguageId language = t.language(out.language);
  out.label_language = language.valid() ? language : t.english();
  out.threshold = options.threshold;
  out.matches.clear();
  add_exact(name.text, out.label_language, !told.empty(), options, scratch, out.matches);
  if (out.matches.empty())
    if (const std::string bare = without_brackets(name.text); bare != name.text)
      add_exact(bare, out.label_language, !told.empty(), options, scratch, out.matches);
  if (out.matches.empty()) add_misspelt(name.text, options, language, scratch, out.matches);
  // What is like the name is less likely than what is called so.
  const float left = out.matches.empty() ? 1.0F : 1.0F - kSure;
  for (Match& match : scratch.similar) {
    match.score *= left;
    if (match.score >= kLeastChance && !has(out.matches, match.id)) out.matches.push_back(match);
  }
  std::stable_sort(out.matches.begin(), out.matches.end(), [](const Match& a, const Match& b) {
    return a.score != b.score ? a.score > b.score : a.id < b.id;
  });
  if (out.matches.size() > options.alternatives + 1) out.matches.resize(options.alternatives + 1);
  const std::string folded = text::fold(name.text);
  for (Match& match : out.matches)
    if (!match.label.valid()) match.label = likest_label(match.id, folded, language);
}

}  // namespace metier::mapping
