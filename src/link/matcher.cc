#include "link/matcher.h"

#include "link/reader.h"

namespace metier::link {
namespace {

bool is_ascii_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Where a piece that begins at `base` ends: behind a blank where one is near, else between
// characters.
std::size_t end_of_piece(std::string_view text, std::size_t base, std::size_t piece_bytes) {
  if (text.size() - base <= piece_bytes) return text.size();
  const std::size_t limit = base + piece_bytes;
  for (std::size_t end = limit; end > base + piece_bytes / 2; --end)
    if (is_ascii_blank(text[end - 1])) return end;
  std::size_t end = limit;
  for (int i = 0; i < 3 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80; ++i) --end;
  return end;
}

std::uint32_t bit_of(LanguageId language) {
  if (!language.valid()) return 0;
  return language.value < kMaxReadLanguages ? std::uint32_t{1} << language.value
                                            : ~std::uint32_t{0};
}

// word_key of word `i`, without a call for short words inside the text.
std::uint64_t key_of(const text::FoldedText& folded, const text::Token& token) {
  const std::size_t length = token.folded_end - token.folded_begin;
  if (length > 8 || token.folded_begin + 8 > folded.text.size())
    return word_key(std::string_view(folded.text).substr(token.folded_begin, length));
  std::uint64_t key;
  std::memcpy(&key, folded.text.data() + token.folded_begin, 8);
  return length == 8 ? key : key & ((std::uint64_t{1} << (8 * length)) - 1);
}

}  // namespace

std::size_t count_code_points(std::string_view text, std::size_t from, std::size_t to) {
  std::size_t count = 0;
  while (from < to) {
    std::uint64_t eight;
    if (to - from >= 8) {
      std::memcpy(&eight, text.data() + from, 8);
      if ((eight & 0x8080808080808080U) == 0) {
        from += 8;
        count += 8;
        continue;
      }
    }
    utf8::next(text, from);
    ++count;
  }
  return count;
}

void Piece::load(const Automaton& automaton, std::string_view text, std::size_t from,
                 std::size_t piece_bytes) {
  base = from;
  end = end_of_piece(text, from, piece_bytes);
  text::fold_words(text.substr(base, end - base), folded);
  find_words(automaton);
}

// In groups, so that the memory for one word is fetched while others are looked up.
void Piece::find_words(const Automaton& automaton) {
  constexpr std::size_t kGroup = 16;
  const WordTable& table = automaton.words();
  std::array<std::uint64_t, kGroup> keys;
  std::array<std::size_t, kGroup> slots;
  words.resize(folded.tokens.size());
  for (std::size_t from = 0; from < words.size(); from += kGroup) {
    const std::size_t count = std::min(kGroup, words.size() - from);
    for (std::size_t i = 0; i < count; ++i) {
      keys[i] = key_of(folded, folded.tokens[from + i]);
      slots[i] = table.slot_of(keys[i]);
      table.prefetch(slots[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
      const auto& token = folded.tokens[from + i];
      words[from + i] = table.find_at(slots[i], keys[i], token.folded_end - token.folded_begin);
    }
  }
}

void Matcher::read(std::string_view text, bool is_title, std::size_t piece_bytes, bool loaded) {
  languages_ = ~std::uint32_t{0};
  if (rule_.known) languages_ = bit_of(rule_.text) | bit_of(rule_.english);
  text_ = text;
  is_title_ = is_title;
  free_from_ = {0, 0};
  counted_bytes_ = counted_code_points_ = 0;
  for (std::size_t base = 0; base < text.size();) {
    if (!loaded) buffers_.piece.load(automaton_, text, base, piece_bytes);
    loaded = false;
    base = read_piece();
  }
}

std::size_t Matcher::read_piece() {
  constexpr std::size_t kFar = 8, kNear = 4;
  const Piece& piece = buffers_.piece;
  find_starts();
  const auto& starts = buffers_.starts;
  for (std::size_t s = 0; s < starts.size(); ++s) {
    if (s + kFar < starts.size()) automaton_.prefetch_node(piece.words[starts[s + kFar]]);
    if (s + kNear < starts.size() && starts[s + kNear] + 1 < piece.words.size())
      automaton_.prefetch_child(piece.words[starts[s + kNear]], piece.words[starts[s + kNear] + 1]);
    const std::size_t i = starts[s], begin = piece.base + token(i).begin;
    if (begin < free_from_[kOccupations] && begin < free_from_[kSkills]) continue;
    // A label that may go on behind the piece is looked for again from its first word, unless that
    // would be the same piece over again.
    if (!walk(i) && piece.end < text_.size() && token(i).begin > 0) return begin;
    resolve(i);
  }
  return piece.end;
}

void Matcher::find_starts() {
  constexpr std::size_t kAhead = 12;
  const Piece& piece = buffers_.piece;
  const std::size_t count = piece.words.size();
  auto& starts = buffers_.starts;
  starts.clear();
  for (std::size_t i = 0; i < count; ++i) {
    if (i + kAhead + 1 < count)
      automaton_.prefetch(piece.words[i + kAhead], piece.words[i + kAhead + 1]);
    if (!automaton_.begins_label(piece.words[i])) continue;
    const bool goes_on = i + 1 == count && piece.end < text_.size();
    if (goes_on || may_match(i)) starts.push_back(static_cast<std::uint32_t>(i));
  }
}

bool Matcher::may_match(std::size_t first) const {
  const auto& words = buffers_.piece.words;
  if ((automaton_.info(words[first]).label_in & languages_) != 0) return true;
  return first + 1 < words.size() && automaton_.may_begin_label(words[first], words[first + 1]);
}

bool Matcher::walk(std::size_t first) {
  const auto& words = buffers_.piece.words;
  auto& candidates = buffers_.candidates;
  candidates.clear();
  std::uint32_t node = Automaton::first_node(words[first]);
  for (std::size_t i = first;;) {
    if (automaton_.has_hits(node)) candidates.push_back({node, i});
    if (!automaton_.has_children(node)) return true;
    if (++i == words.size()) return false;
    if (words[i] == kNoWord) return true;
    node = automaton_.child(node, words[i]);
    if (node == Automaton::kRoot) return true;
  }
}

void Matcher::resolve(std::size_t first) {
  const std::size_t begin = buffers_.piece.base + token(first).begin;
  std::array<bool, 2> open{};
  for (const Kind kind : {kOccupations, kSkills}) open[kind] = begin >= free_from_[kind];
  auto& candidates = buffers_.candidates;
  for (; !candidates.empty() && (open[kOccupations] || open[kSkills]); candidates.pop_back()) {
    const Candidate candidate = candidates.back();
    const Gap gaps = widest_gap(first, candidate.last);
    if (gaps == Gap::closed || !are_the_words(first, candidate.last)) continue;
    for (const Kind kind : {kOccupations, kSkills}) {
      if (!open[kind] || !accept(kind, first, candidate, gaps)) continue;
      open[kind] = false;
      free_from_[kind] = buffers_.piece.base + token(candidate.last).end;
    }
  }
}

// Words were found by their keys alone: here they are compared.
bool Matcher::are_the_words(std::size_t first, std::size_t last) const {
  const Piece& piece = buffers_.piece;
  for (std::size_t i = first; i <= last; ++i)
    if (!automaton_.words().is_word(piece.words[i], piece.folded.word(i))) return false;
  return true;
}

bool Matcher::accept(Kind kind, std::size_t first, const Candidate& candidate, Gap gaps) {
  const auto hits = automaton_.hits(candidate.node);
  auto wanted = [&](const Hit& hit) {
    return ((hit.flags & kOccupation) != 0) == (kind == kOccupations) &&
           counts(hit, first, candidate.last, gaps);
  };
  std::uint8_t best = 0;
  for (const Hit& hit : hits)
    if (score_of(hit) > best && wanted(hit)) best = score_of(hit);
  if (best == 0) return false;
  const Match match = match_of(first, candidate.last);
  for (const Hit& hit : hits)
    if (score_of(hit) == best && wanted(hit))
      out_.add(ConceptId(std::size_t{hit.owner}), kind == kOccupations,
               LabelId(std::size_t{hit.label}), best, is_title_, match);
  return true;
}

Gap Matcher::widest_gap(std::size_t first, std::size_t last) const {
  const std::size_t base = buffers_.piece.base;
  Gap widest = Gap::open;
  for (std::size_t i = first; i < last && widest != Gap::closed; ++i) {
    const std::size_t from = base + token(i).end, to = base + token(i + 1).begin;
    if (to - from == 1 && text_[from] == ' ') continue;
    widest = std::max(widest, classify_gap(text_.substr(from, to - from)));
  }
  return widest;
}

bool Matcher::counts(const Hit& hit, std::size_t first, std::size_t last, Gap gaps) {
  if (!in_a_language_that_counts(hit)) return false;
  if ((hit.flags & kOneWord) != 0) return one_word_counts(hit, first);
  return gaps == Gap::open || has_signs_alike(hit, first, last);
}

bool Matcher::in_a_language_that_counts(const Hit& hit) const {
  return !rule_.known || hit.language == rule_.text.value || hit.language == rule_.english.value;
}

bool Matcher::one_word_counts(const Hit& hit, std::size_t at) {
  const WordInfo& info = automaton_.info(buffers_.piece.words[at]);
  const std::uint32_t language = rule_.bit < 0 ? 0 : std::uint32_t{1} << rule_.bit;
  const std::uint32_t function = info.function_in & (rule_.known ? language : ~std::uint32_t{0});
  if (function != 0) return (hit.flags & kAcronym) != 0 && is_written_alike(hit, at);
  if ((hit.flags & kExactCase) != 0) return is_written_alike(hit, at);
  const bool foreign = rule_.known && hit.language != rule_.text.value;
  if (foreign && (info.lower_in & language) != 0)
    return (hit.flags & kCapital) != 0 && is_written_alike(hit, at);
  return true;
}

bool Matcher::is_written_alike(const Hit& hit, std::size_t at) {
  const std::string_view label = taxonomy_.label_text(LabelId(std::size_t{hit.label}));
  const std::string_view here = written(at);
  if (label.size() == here.size()) return label == here;
  text::fold_words(label, buffers_.label);  // a label may have signs around its word
  if (buffers_.label.tokens.size() != 1) return false;
  const auto& word = buffers_.label.tokens.front();
  return label.substr(word.begin, word.end - word.begin) == here;
}

// Between any two words between which the text has a sign, the label has one too.
bool Matcher::has_signs_alike(const Hit& hit, std::size_t first, std::size_t last) {
  const std::string_view label = taxonomy_.label_text(LabelId(std::size_t{hit.label}));
  text::fold_words(label, buffers_.label);
  const auto& tokens = buffers_.label.tokens;
  if (tokens.size() != last - first + 1) return false;
  for (std::size_t i = first; i < last; ++i) {
    if (widest_gap(i, i + 1) == Gap::open) continue;
    const auto &before = tokens[i - first], &after = tokens[i - first + 1];
    if (classify_gap(label.substr(before.end, after.begin - before.end)) == Gap::open) return false;
  }
  return true;
}

std::uint8_t Matcher::score_of(const Hit& hit) const {
  return score(static_cast<snapshot::LabelKind>(hit.kind()),
               rule_.known && hit.language == rule_.text.value);
}

Match Matcher::match_of(std::size_t first, std::size_t last) {
  const std::size_t begin = buffers_.piece.base + token(first).begin;
  const std::size_t end = buffers_.piece.base + token(last).end;
  // Matches of both kinds come by rising begin, so that the text is counted once.
  counted_code_points_ += count_code_points(text_, counted_bytes_, begin);
  counted_bytes_ = begin;
  const std::size_t length = count_code_points(text_, begin, end);
  auto narrow = [](std::size_t n) { return static_cast<std::uint32_t>(n); };
  return {narrow(begin), narrow(end), narrow(counted_code_points_),
          narrow(counted_code_points_ + length)};
}

}  // namespace metier::link
