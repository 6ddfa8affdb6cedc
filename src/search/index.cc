#include "search/index.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "search/matcher.h"
#include "search/rank.h"

namespace metier::search {
namespace {

// Letters from which on a word may have one or two typos.
constexpr std::size_t kOneTypo = 4;
constexpr std::size_t kTwoTypos = 8;
constexpr std::size_t kMaxCodes = 50;  // concepts whose code begins with the query
constexpr std::size_t kWalkBudget = 70'000;
constexpr std::size_t kLookUp = 40;  // steps that looking up a word is worth
constexpr std::size_t kEntryBudget = 16'000;

// Linking elements that may stand between the parts of a word that is taken apart.
constexpr std::array<std::string_view, 5> kLinks{"s", "n", "en", "es", "e"};

}  // namespace

std::string_view name(MatchKind kind) {
  static constexpr std::array<std::string_view, 8> kNames{
      "code", "uri", "exact", "words", "prefix", "compound", "typo", "some words"};
  const auto i = static_cast<std::size_t>(kind);
  return i < kNames.size() ? kNames[i] : "unknown";
}

struct Index::Impl {
  IndexData data;
};

struct Scratch::Impl {
  text::FoldedText folded;
  ExactBuffers exact_buffers;
  std::vector<LabelId> labels;
  std::vector<ConceptId> codes;
  std::array<QueryWord, kMaxQueryWords> words;
  std::array<QueryWord, 2> pieces;  // of words put together or taken apart
  Collector collector;
};

Scratch::Scratch() : impl_(std::make_unique<Impl>()) {}
Scratch::~Scratch() = default;
Scratch::Scratch(Scratch&&) noexcept = default;
Scratch& Scratch::operator=(Scratch&&) noexcept = default;

Index::Index(std::unique_ptr<const Impl> impl) : impl_(std::move(impl)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

const snapshot::Snapshot& Index::snapshot() const {
  return *impl_->data.snapshot;
}

Result<Index> Index::open(std::shared_ptr<const snapshot::Snapshot> snapshot) {
  auto data = IndexData::open(std::move(snapshot));
  if (!data) return tl::unexpected(data.error());
  return Index(std::make_unique<const Impl>(Impl{std::move(*data)}));
}

namespace {

// One query on its way from the cheapest and best kind of match to the costliest and weakest.
template <class ScratchImpl>
class Search {
 public:
  Search(const IndexData& data, const Query& query, ScratchImpl& scratch, std::size_t wanted)
      : d_(data),
        query_(query),
        s_(scratch),
        taxonomy_(data.snapshot->taxonomy()),
        language_(query.language.index() < taxonomy_.language_count() ? query.language
                                                                      : taxonomy_.english()),
        matcher_(data,
                 {language_, data.entries_of(language_), data.entries_of(taxonomy_.english()),
                  query.types},
                 budget_, scratch.collector) {
    s_.collector.start(taxonomy_.concept_count(), wanted);
  }

  void run() {
    const auto text = query_.text.substr(0, kMaxQueryBytes);
    if (find_uri(text)) return;
    const bool is_code = find_codes(text);
    read_words(text);
    d_.exact.find_folded(s_.folded.text, language_, s_.exact_buffers, s_.labels);
    matcher_.add_exact(s_.labels);
    if (count_ == 0) return;
    match_all();
    if (is_code || matcher_.found_asked()) return;
    match_rewritten();
    if (matcher_.found_asked() || matcher_.found_exact()) return;
    match_similar(1);
    if (s_.collector.total() > 0) return;
    match_similar(2);
    if (s_.collector.total() > 0) return;
    match_some();
  }

  bool complete() const { return budget_.complete; }

 private:
  bool wants(ConceptId id) const { return (query_.types & type_bit(taxonomy_.kind(id))) != 0; }

  auto words_end() { return s_.words.begin() + static_cast<std::ptrdiff_t>(count_); }

  bool find_uri(std::string_view text) {
    const ConceptId id = d_.exact.find_uri(text);
    if (!id.valid() || !wants(id)) return false;
    s_.collector.add({id, LabelId(), MatchKind::uri, 0, kCodeScore});
    return true;
  }

  // Whether the query is a code; when it is still being typed, the codes that begin so are found
  // too.
  bool find_codes(std::string_view text) {
    d_.exact.find_code(text, s_.codes);
    for (const ConceptId id : s_.codes)
      if (wants(id)) s_.collector.add({id, LabelId(), MatchKind::code, 0, kCodeScore});
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (query_.as_you_type && std::any_of(text.begin(), text.end(), is_digit)) {
      d_.exact.find_code_prefix(text, kMaxCodes, s_.codes);
      float score = kCodePrefixScore;
      for (const ConceptId id : s_.codes) {
        if (wants(id)) s_.collector.add({id, LabelId(), MatchKind::code, 0, score});
        score -= 0.001F;
      }
    }
    return s_.collector.total() > 0;
  }

  void read_words(std::string_view text) {
    text::fold_words(text, s_.folded);
    const auto& tokens = s_.folded.tokens;
    count_ = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      // A word with something behind it is no longer being typed.
      const bool prefix =
          query_.as_you_type && i + 1 == tokens.size() && tokens[i].end == text.size();
      if (!prefix && is_repeated(i)) continue;
      if (count_ == kMaxQueryWords) {
        budget_.complete = false;
        return;
      }
      tokens_[count_] = i;
      look_up(s_.folded.word(i), prefix, s_.words[count_++]);
    }
  }

  // Whether an earlier word of the query is the same.
  bool is_repeated(std::size_t token) const {
    return std::any_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(count_),
                       [&](std::size_t t) { return s_.folded.word(t) == s_.folded.word(token); });
  }

  // The word as it is, or what it is the beginning of.
  void look_up(std::string_view word, bool prefix, QueryWord& out) {
    d_.dictionary.alphabet().encode(word, out.symbols);
    as_written(prefix, out);
  }

  void as_written(bool prefix, QueryWord& out) {
    const auto word = out.symbols.view();
    out.prefix = prefix;
    out.edits = 0;
    out.ranges.clear();
    std::uint32_t begin = d_.dictionary.lower_bound(word);
    if (d_.dictionary.is_term(begin, word)) {
      out.ranges.push_back({begin, begin + 1, 0, true});
      ++begin;
    }
    const std::uint32_t end = prefix ? d_.dictionary.prefix_end(begin, word) : begin;
    if (begin < end) out.ranges.push_back({begin, end, 0, false});
    count_entries(out);
  }

  void count_entries(QueryWord& word) const {
    word.count = 0;
    for (const TermRange& r : word.ranges) word.count += d_.count(r);
  }

  // Runs the words of the query as they are now, without word `left_out`.
  void match_all(std::size_t left_out = kMaxQueryWords, MatchKind least = MatchKind::exact) {
    std::array<const QueryWord*, kMaxQueryWords> active;
    std::size_t n = 0;
    for (std::size_t i = 0; i < count_; ++i)
      if (i != left_out) active[n++] = &s_.words[i];
    const std::size_t ignored = left_out < count_ ? s_.words[left_out].symbols.size : 0;
    matcher_.run({active.data(), n}, ignored, least);
  }

  // "soft ware" as "software", "frontend" as "front end", and words that were not finished.
  void match_rewritten() {
    for (std::size_t i = 0; i + 1 < count_; ++i) match_joined(i);
    for (std::size_t i = 0; i < count_; ++i) match_taken_apart(i);
    if (query_.as_you_type || matcher_.found_asked()) return;
    QueryWord& last = s_.words[count_ - 1];
    if (last.prefix) return;
    as_written(true, last);
    match_all();
  }

  // Words first and first + 1 as one.
  void match_joined(std::size_t first) {
    auto& [data, size] = s_.pieces[0].symbols;
    const auto left = s_.words[first].symbols.view();
    const auto right = s_.words[first + 1].symbols.view();
    if (left.size() + right.size() > kMaxTermSymbols) return;
    std::copy(left.begin(), left.end(), data.begin());
    std::copy(right.begin(), right.end(), data.begin() + static_cast<std::ptrdiff_t>(left.size()));
    size = static_cast<std::uint8_t>(left.size() + right.size());
    as_written(s_.words[first + 1].prefix, s_.pieces[0]);
    if (s_.pieces[0].count == 0) return;
    match_replaced(first, 2, {&s_.pieces[0], 1});
  }

  // Word `at` as two, where both are words.
  void match_taken_apart(std::size_t at) {
    const auto word = s_.folded.word(tokens_[at]);
    const bool prefix = s_.words[at].prefix;
    if (is_known(s_.words[at]) || s_.words[at].symbols.size > kMaxFuzzySymbols) return;
    constexpr std::size_t kShortest = 3;  // bytes
    std::size_t tries = 0;
    for (std::size_t cut = word.size() - 1; cut >= kShortest && tries < 4; --cut) {
      if (budget_.walk < kLookUp) return;
      budget_.walk -= kLookUp;
      const bool inside_letter = (static_cast<unsigned char>(word[cut]) & 0xC0) == 0x80;
      if (word.size() - cut < kShortest || inside_letter) continue;
      look_up(word.substr(cut), prefix, s_.pieces[1]);
      if (s_.pieces[1].count == 0 || !find_stem(word.substr(0, cut))) continue;
      ++tries;
      match_replaced(at, 1, s_.pieces);
    }
  }

  // A word, or one in front of a linking element.
  bool find_stem(std::string_view piece) {
    look_up(piece, false, s_.pieces[0]);
    for (const auto link : kLinks) {
      if (s_.pieces[0].count > 0) return true;
      if (piece.ends_with(link) && piece.size() >= link.size() + 3)
        look_up(piece.substr(0, piece.size() - link.size()), false, s_.pieces[0]);
    }
    return s_.pieces[0].count > 0;
  }

  // Runs the query with `replaced` words from `first` on replaced.
  void match_replaced(std::size_t first, std::size_t replaced, std::span<const QueryWord> by) {
    std::array<const QueryWord*, kMaxQueryWords + 1> active;
    std::size_t n = 0;
    for (std::size_t i = 0; i < first; ++i) active[n++] = &s_.words[i];
    for (const QueryWord& w : by) active[n++] = &w;
    for (std::size_t i = first + replaced; i < count_; ++i) active[n++] = &s_.words[i];
    matcher_.run({active.data(), n}, 0, MatchKind::compound);
  }

  // With typos: in the words that the language does not know; one typo also in all others.
  void match_similar(unsigned max_edits) {
    bool changed = false;
    for (std::size_t i = 0; i < count_; ++i)
      if (!is_known(s_.words[i])) changed |= widen(s_.words[i], max_edits);
    if (changed) match_all();
    if (matcher_.found_asked() || max_edits > 1) return;
    changed = false;
    for (std::size_t i = 0; i < count_; ++i) changed |= widen(s_.words[i], max_edits);
    if (changed) match_all();
  }

  bool is_known(const QueryWord& word) const {
    return std::any_of(word.ranges.begin(), word.ranges.end(), [&](const TermRange& r) {
      return r.edits == 0 && d_.occurs_in(r, d_.entries_of(language_));
    });
  }

  // Lets the word have typos; false when that finds nothing new.
  bool widen(QueryWord& word, unsigned max_edits) {
    const std::size_t size = word.symbols.size;
    const unsigned allowed = std::min(max_edits, size >= kTwoTypos  ? 2U
                                                 : size >= kOneTypo ? 1U
                                                                    : 0U);
    if (allowed <= word.edits) return false;
    word.edits = static_cast<std::uint8_t>(allowed);
    const std::size_t before = word.count;
    if (!d_.dictionary.similar(word.symbols.view(), allowed, word.prefix, budget_.walk,
                               word.ranges))
      budget_.complete = false;
    if (word.prefix) mark_whole(word);
    count_entries(word);
    return word.count != before;
  }

  // Among the terms that go on, the one that is the word itself.
  void mark_whole(QueryWord& word) {
    const std::uint32_t term = d_.dictionary.lower_bound(word.symbols.view());
    if (!d_.dictionary.is_term(term, word.symbols.view())) return;
    word.ranges.push_back({term, term + 1, 0, true});
    make_disjoint(word.ranges);
  }

  // Labels that lack a word of the query, the most frequent first because it tells least; or else
  // have at least one, the rarest first.
  void match_some() {
    if (count_ < 2) return;
    std::array<std::uint8_t, kMaxQueryWords> order;
    std::iota(order.begin(), order.end(), std::uint8_t{0});
    std::sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(count_),
              [&](auto a, auto b) {
                const std::size_t x = s_.words[a].count, y = s_.words[b].count;
                return x != y ? x > y : a < b;
              });
    std::size_t letters = 0;
    for (std::size_t i = 0; i < count_; ++i) letters += s_.words[i].symbols.size;
    for (std::size_t i = 0; i < count_ && s_.collector.total() == 0; ++i)
      match_all(order[i], MatchKind::some_words);
    for (std::size_t i = count_; i-- > 0 && s_.collector.total() == 0;) {
      const QueryWord* word = &s_.words[order[i]];
      matcher_.run({&word, 1}, letters - word->symbols.size, MatchKind::some_words);
    }
  }

  const IndexData& d_;
  const Query& query_;
  ScratchImpl& s_;
  const snapshot::Taxonomy& taxonomy_;
  LanguageId language_;
  Budget budget_{kWalkBudget, kEntryBudget};
  Matcher matcher_;
  std::array<std::size_t, kMaxQueryWords> tokens_;  // of the words, in s_.folded
  std::size_t count_ = 0;                           // words of the query
};

}  // namespace

void Index::search(const Query& query, Scratch& scratch, Answer& out) const {
  const std::size_t offset = std::min(query.offset, kMaxHits);
  const std::size_t wanted = offset + std::min(query.limit, kMaxHits - offset);
  Search search(impl_->data, query, *scratch.impl_, wanted);
  search.run();
  scratch.impl_->collector.finish(offset, out.hits);
  out.total = scratch.impl_->collector.total();
  out.total_is_exact = search.complete();
}

Answer Index::search(const Query& query) const {
  Scratch scratch;
  Answer out;
  search(query, scratch, out);
  return out;
}

std::vector<Hit> Index::nearest(std::string_view text, LanguageId language, std::size_t n,
                                TypeMask types) const {
  Answer answer =
      search({.text = text, .language = language, .types = types, .limit = n, .as_you_type = true});
  for (std::size_t size = std::min(text.size(), kMaxQueryBytes);
       answer.hits.empty() && size > 0 && n > 0; --size) {
    // A code that does not exist: its nearest relatives in front.
    std::vector<ConceptId> codes;
    impl_->data.exact.find_code_prefix(text.substr(0, size), n, codes);
    for (const ConceptId id : codes)
      if ((types & type_bit(snapshot().taxonomy().kind(id))) != 0)
        answer.hits.push_back({id, LabelId(), MatchKind::code, 0, kCodePrefixScore});
  }
  return std::move(answer.hits);
}

}  // namespace metier::search
