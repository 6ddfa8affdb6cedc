#include "search/matcher.h"

#include <algorithm>

#include "search/rank.h"

namespace metier::search {
namespace {

// Longest lists that are looked through as a whole. Of more frequent words only the front of the
// languages is looked at: the labels that would be shown first.
// Lists up to this length are looked through for all languages. In longer ones the language asked
// for comes first, and the others only when it had too little.
constexpr std::size_t kShortLists = 2'048;
// Of words with longer lists than this, only the front of the languages is looked at: the labels
// that would be shown first anyway.
constexpr std::size_t kLongLists = 6'144;
constexpr std::size_t kFront = 4'096;
constexpr std::size_t kConsider = 4;  // work, beside reading an entry of a list

float label_factor(const Entry& e) {
  return static_cast<float>(kLabelWeight[e.label_kind()]) / 100;
}

// Moves `at` to the first item that is not below `value`; doubling steps, since items come in
// order.
bool gallop(IdList list, std::size_t& at, std::uint32_t value) {
  std::size_t step = 1;
  while (at + step < list.size() && list[at + step] < value) {
    at += step;
    step *= 2;
  }
  const auto end = list.begin() + static_cast<std::ptrdiff_t>(std::min(at + step + 1, list.size()));
  at = static_cast<std::size_t>(
      std::lower_bound(list.begin() + static_cast<std::ptrdiff_t>(at), end, value) - list.begin());
  return at < list.size() && list[at] == value;
}

}  // namespace

bool Matcher::Filter::has(std::uint32_t entry) {
  return gallop(whole, whole_at, entry) || gallop(part, part_at, entry);
}

void Matcher::prepare(std::span<const QueryWord* const> words) {
  words_ = words;
  matched_letters_ = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    order_[i] = static_cast<std::uint8_t>(i);
    matched_letters_ += words[i]->symbols.size;
  }
  std::sort(order_.begin(), order_.begin() + static_cast<std::ptrdiff_t>(words.size()),
            [&](auto a, auto b) {
              return words[a]->count != words[b]->count ? words[a]->count < words[b]->count : a < b;
            });
  filter_count_ = 0;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const auto& ranges = words[order_[i]]->ranges;
    if (ranges.size() != 1 || ranges[0].end - ranges[0].begin != 1) continue;
    filters_[filter_count_++] = {d_.postings.of(ranges[0].begin), d_.parts.of(ranges[0].begin)};
  }
}

void Matcher::run(std::span<const QueryWord* const> words, std::size_t ignored_letters,
                  MatchKind least) {
  if (words.empty() || words.size() > kMaxRunWords) return;
  prepare(words);
  least_ = least;
  all_letters_ = matched_letters_ + static_cast<std::uint32_t>(ignored_letters);
  const QueryWord& driver = *words[order_[0]];
  if (driver.count == 0) return;
  if (driver.count <= kShortLists) return scan_lists(driver, Phase::all);
  const bool one_term =
      driver.ranges.size() == 1 && driver.ranges[0].end - driver.ranges[0].begin == 1;
  if (driver.count > (one_term ? 2 * kLongLists : kLongLists)) {
    scan_front(target_.asked);
    if (!enough() && !asked_is_english_) scan_front(target_.english);
    budget_.complete = false;
    return;
  }
  scan_lists(driver, Phase::asked);
  if (!enough() && !asked_is_english_) scan_lists(driver, Phase::english);
  if (!enough()) return scan_lists(driver, Phase::other);
  budget_.complete = false;
}

void Matcher::scan_lists(const QueryWord& driver, Phase phase) {
  for (const TermRange& r : driver.ranges) {
    for (std::uint32_t t = r.begin; t < r.end; ++t) scan_phase(d_.postings.of(t), r, false, phase);
    for (std::uint32_t t = r.begin; t < r.end; ++t) scan_phase(d_.parts.of(t), r, true, phase);
  }
}

namespace {

// Cuts a rising list in what is before the entries, in them, and behind them.
std::array<IdList, 3> cut(IdList list, EntryRange entries) {
  const auto first = std::lower_bound(list.begin(), list.end(), entries.begin);
  const auto last = std::lower_bound(first, list.end(), entries.end);
  return {IdList(list.begin(), first), IdList(first, last), IdList(last, list.end())};
}

}  // namespace

void Matcher::scan_phase(IdList list, const TermRange& range, bool part, Phase phase) {
  if (list.empty()) return;
  if (phase == Phase::all) return scan_list(list, range, part);
  if (phase == Phase::asked) return scan_list(cut(list, target_.asked)[1], range, part);
  if (phase == Phase::english) return scan_list(cut(list, target_.english)[1], range, part);
  const bool asked_first = target_.asked.begin <= target_.english.begin;
  const auto outer = cut(list, asked_first ? target_.asked : target_.english);
  const auto inner = cut(outer[2], asked_first ? target_.english : target_.asked);
  scan_list(outer[0], range, part);
  scan_list(asked_is_english_ ? outer[2] : inner[0], range, part);
  if (!asked_is_english_) scan_list(inner[2], range, part);
}

bool Matcher::passes_filters(std::uint32_t entry) {
  for (std::size_t i = 0; i < filter_count_; ++i)
    if (!spend(1) || !filters_[i].has(entry)) return false;
  return true;
}

// A query of one word is found by its list alone; only what may be among the best is looked at
// closer.
void Matcher::scan_list(IdList entries, const TermRange& range, bool part) {
  for (std::size_t i = 0; i < filter_count_; ++i) filters_[i].whole_at = filters_[i].part_at = 0;
  const float quality = value(range, part) * static_cast<float>(matched_letters_);
  for (const std::uint32_t e : entries) {
    if (!spend(1)) return;
    if (!passes_filters(e) || !wants(d_.entries[e])) continue;
    if (words_.size() > 1 || score(e, quality) >= out_.threshold()) {
      consider(e);
    } else {
      found_asked_ |= target_.asked.contains(e);
      out_.count(ConceptId(std::size_t{d_.entries[e].concept_index()}));
    }
  }
}

// Entries of a language are in falling order of what they can score at most.
void Matcher::scan_front(EntryRange entries) {
  const auto end = static_cast<std::uint32_t>(entries.begin + std::min(entries.size(), kFront));
  const auto perfect = static_cast<float>(matched_letters_);
  for (std::uint32_t e = entries.begin; e < end; ++e) {
    if (!spend(1)) return;
    if (!wants(d_.entries[e])) continue;
    if (score(e, perfect) < out_.threshold()) return;
    consider(e);
  }
}

// What the entry is worth when its words match with this sum of quality * letters, at most.
float Matcher::score(std::uint32_t entry, float quality) const {
  const Entry& e = d_.entries[entry];
  const float language = target_.asked.contains(entry)     ? 1
                         : target_.english.contains(entry) ? kEnglish
                                                           : kOtherLanguage;
  return kInside * (quality / static_cast<float>(all_letters_)) * language * label_factor(e) *
         coverage(matched_letters_, d_.letters[entry]);
}

bool Matcher::splits_words(std::uint32_t entry) const {
  if (target_.asked.contains(entry)) return asked_splits_;
  return !target_.english.contains(entry) && d_.splits_words(d_.language_of(entry));
}

void Matcher::consider(std::uint32_t entry) {
  if (!spend(kConsider)) return;
  const auto label_words = d_.words.of(entry);
  const bool relatives = splits_words(entry);
  for (std::size_t i = 0; i < words_.size(); ++i) {
    Found& f = found_[order_[i]];
    f = find(*words_[order_[i]], label_words, relatives);
    if (f.quality == 0) return;
  }
  float quality = 0;
  Found all;
  bool in_order = true;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const Found& f = found_[i];
    quality += f.quality * static_cast<float>(words_[i]->symbols.size);
    if (i > 0)
      in_order &= f.place == found_[i - 1].place + 1 || (f.part && f.place == found_[i - 1].place);
    all.edits = static_cast<std::uint8_t>(all.edits + f.edits);
    all.whole &= f.whole;
    all.part |= f.part;
  }
  const float order = (in_order ? 1 : kOtherOrder) * (found_[0].place == 0 ? 1 : kNotAtStart);
  const MatchKind kind = all.edits > 0 ? MatchKind::typo
                         : all.part    ? MatchKind::compound
                         : !all.whole  ? MatchKind::prefix
                                       : MatchKind::words;
  const Entry& e = d_.entries[entry];
  found_asked_ |= target_.asked.contains(entry);
  out_.add({ConceptId(std::size_t{e.concept_index()}), LabelId(std::size_t{e.label}),
            std::max(kind, least_), all.edits, score(entry, quality) * order});
}

float Matcher::value(const TermRange& range, bool part) {
  return kEdits[range.edits] * (range.whole ? 1 : kPrefix) * (part ? kPart : 1);
}

namespace {

const TermRange* range_of(const std::vector<TermRange>& ranges, std::uint32_t term) {
  if (ranges.size() == 1)
    return term >= ranges[0].begin && term < ranges[0].end ? &ranges[0] : nullptr;
  const auto at = std::upper_bound(ranges.begin(), ranges.end(), term,
                                   [](std::uint32_t t, const TermRange& r) { return t < r.end; });
  return at == ranges.end() || term < at->begin ? nullptr : &*at;
}

}  // namespace

// The best match among the words of a label: as they are, else spelled otherwise or by a part.
Matcher::Found Matcher::find(const QueryWord& word, IdList label_words, bool relatives) const {
  Found best;
  for (std::uint32_t p = 0; p < label_words.size(); ++p) {
    const TermRange* r = range_of(word.ranges, label_words[p]);
    if (r == nullptr || value(*r, false) <= best.quality) continue;
    best = {value(*r, false), r->edits, r->whole, false, p};
    if (best.quality == 1) return best;
  }
  if (relatives && best.quality < kPart) find_relative(word, label_words, best);
  return best;
}

void Matcher::find_relative(const QueryWord& word, IdList label_words, Found& best) const {
  for (std::uint32_t p = 0; p < label_words.size(); ++p)
    for (const std::uint32_t relative : d_.relatives.of(label_words[p])) {
      const bool part = (relative & kSpellingFlag) == 0;
      const TermRange* r = range_of(word.ranges, relative & ~kSpellingFlag);
      if (r != nullptr && value(*r, part) > best.quality)
        best = {value(*r, part), r->edits, r->whole, part, p};
    }
}

void Matcher::add_exact(std::span<const LabelId> labels) {
  const auto& taxonomy = d_.snapshot->taxonomy();
  for (const LabelId label : labels) {
    const ConceptId owner = taxonomy.label_owner(label);
    if ((target_.types & type_bit(taxonomy.kind(owner))) == 0) continue;
    const LanguageId language = taxonomy.label_language(label);
    const bool asked = language == target_.language;
    const bool english = language == taxonomy.english();
    const float factor = asked ? 1 : english ? kEnglish : kOtherLanguage;
    const auto weight = kLabelWeight[static_cast<std::size_t>(taxonomy.label_kind(label))];
    const float score = factor * static_cast<float>(weight) / 100 + (asked ? kExactBonus : 0);
    found_exact_ = true;
    found_asked_ |= asked;
    out_.add({owner, label, MatchKind::exact, 0, score});
  }
}

}  // namespace metier::search
