#include "people/entries.h"

#include <algorithm>
#include <array>
#include <optional>

#include "people/cv_words.h"
#include "text/text.h"

namespace metier::people {
namespace {

using documents::Field;
using documents::Part;

bool has_entries(Section section) {
  return section == Section::work || section == Section::volunteering ||
         section == Section::education;
}

// ---- structured documents

Span span_of(const Part& part) {
  return {part.begin, part.end};
}

void take_part(const Document& document, const Part& part, std::uint32_t number, Entry& entry) {
  entry.all.end = part.end;
  switch (part.field) {
    case Field::title:
      if (entry.title.empty()) {
        entry.title = span_of(part);
        entry.part = number;
      }
      break;
    case Field::organisation:
      if (entry.organisation.empty()) entry.organisation = span_of(part);
      break;
    case Field::from:
      entry.from = parse_date(document.words(part));
      break;
    case Field::to:
      entry.to = parse_date(document.words(part));
      entry.current = !entry.to.known();  // "present" in words
      break;
    default:
      break;
  }
}

std::vector<Entry> entries_of_fields(const Document& document, std::size_t most) {
  std::vector<Entry> out;
  std::uint32_t open = documents::kNoEntry;
  for (std::uint32_t i = 0; i < document.parts.size(); ++i) {
    const Part& part = document.parts[i];
    if (part.entry == documents::kNoEntry || !has_entries(part.section)) continue;
    if (part.entry != open) {
      if (out.size() == most) break;
      open = part.entry;
      out.push_back({part.section, span_of(part), {}, {}, {}, i, {}, {}, false, {}});
    }
    take_part(document, part, i, out.back());
  }
  for (Entry& entry : out)
    if (entry.from.known() && !entry.to.known()) entry.current = true;
  return out;
}

// ---- lines

// Where, seen from the line with the dates, titles stand.
// `above` is two lines before, `below` two lines behind, with nothing between.
enum Place : std::uint8_t { same, before, behind, above, below, places };

constexpr std::size_t kMostPieces = 4;  // of a line between commas, dashes and the like
constexpr std::size_t kNoPiece = kMostPieces;

struct Candidate {
  Span span;
  Span rest;  // of the line, without the title: the organisation
  float score = 0;
  Span line;
  std::size_t number = kNoPiece;  // of the piece that `span` is; else it is the line
  std::array<Span, kMostPieces> pieces;
  std::array<float, kMostPieces> scores{};
  std::size_t count = 0;  // of pieces
};

struct Found {
  Entry entry;
  std::size_t line = 0;
  std::size_t last = 0;  // line of the dates' end
  std::array<Candidate, places> candidates;
};

class LineEntries {
 public:
  LineEntries(const Document& document, const Outline& outline, std::string_view language,
              const TitleScore& title_score, std::size_t most)
      : most_(most),
        text_(document.text),
        lines_(outline.lines),
        language_(language),
        score_(title_score) {}

  std::vector<Entry> find() {
    for (std::size_t i = 0; i < lines_.size() && found_.size() < most_; ++i)
      if (take_line(i)) i = found_.back().last;
    for (const Section section : {Section::work, Section::volunteering, Section::education})
      choose_titles(section);
    set_ends();
    std::vector<Entry> out;
    for (const Found& f : found_) out.push_back(f.entry);
    const bool dated = std::any_of(out.begin(), out.end(), [](const Entry& entry) {
      return entry.section != Section::education;
    });
    if (!dated) add_without_dates(out);
    return out;
  }

 private:
  std::string_view words(Span span) const {
    return text_.substr(span.begin, span.end - span.begin);
  }
  bool in_section(std::size_t line) const {
    return line < lines_.size() && lines_[line].role == LineRole::text &&
           has_entries(lines_[line].section);
  }

  // The dates of a line; of a narrow column they may go on in the next one ("May 2015 –", "today").
  std::optional<Period> period_of(std::size_t i, std::uint32_t& end, std::size_t& last) const {
    const Line& line = lines_[i];
    const std::string_view all = words(line_span(i));
    auto period = find_period(all, language_);
    last = i;
    if (!period) return period;
    end = line.begin + static_cast<std::uint32_t>(period->end);
    const bool open = period->begin == 0 && period->end == all.size() && !period->to.known();
    if (!open || !in_section(i + 1) || lines_[i + 1].section != line.section) return period;
    std::string joined(all);
    joined += ' ';
    joined += words(line_span(i + 1));
    const auto both = find_period(joined, language_);
    if (!both || !both->range || both->begin != 0 || both->end <= all.size() + 1) return period;
    last = i + 1;
    end = lines_[i + 1].begin + static_cast<std::uint32_t>(both->end - all.size() - 1);
    period = both;
    period->end = all.size();
    return period;
  }

  bool take_line(std::size_t i) {
    if (!in_section(i)) return false;
    const Line& line = lines_[i];
    const std::string_view all = words(line_span(i));
    Found f;
    std::uint32_t end = 0;
    const auto period = period_of(i, end, f.last);
    if (!period) return false;
    const bool education = line.section == Section::education;
    // A date within a sentence of a description begins nothing.
    const std::size_t around = all.size() - (period->end - period->begin);
    const bool heads = period->begin == 0 || period->end == all.size() || around <= kLongestHead;
    if (!heads || (!period->range && !education && (line.item || around > kShortHead)))
      return false;
    f.line = i;
    f.entry.section = line.section;
    f.entry.all = {line.begin, lines_[f.last].end};
    f.entry.part = line.part;
    f.entry.dates = {line.begin + static_cast<std::uint32_t>(period->begin), end};
    f.entry.from = period->from;
    f.entry.to = period->to;
    f.entry.current = period->current;
    take_candidates(f);
    found_.push_back(f);
    return true;
  }

  void take_candidates(Found& f) const {
    const std::size_t i = f.line, next = f.last + 1;
    const Section section = f.entry.section;
    const bool education = section == Section::education;
    f.candidates[same] = best_piece(without_dates(f), education);
    if (i > 0 && may_be_title(i - 1, section))
      f.candidates[before] = best_piece(line_span(i - 1), education);
    if (may_be_title(next, section, true))
      f.candidates[behind] = best_piece(line_span(next), education);
    if (i > 1 && !f.candidates[before].span.empty() && !lines_[i].after_blank &&
        !lines_[i - 1].after_blank && may_be_title(i - 2, section))
      f.candidates[above] = best_piece(line_span(i - 2), education);
    if (!f.candidates[behind].span.empty() && may_be_title(next + 1, section) &&
        !lines_[next + 1].after_blank)
      f.candidates[below] = best_piece(line_span(next + 1), education);
  }

  Span line_span(std::size_t i) const { return {lines_[i].begin, lines_[i].end}; }

  // What is longer of the line before and behind its dates.
  Span without_dates(const Found& f) const {
    const Span left{lines_[f.line].begin, f.entry.dates.begin};
    const Span right{f.entry.dates.end, lines_[f.last].end};
    return strip(left.end - left.begin > right.end - right.begin ? left : right);
  }

  // Without blanks and the signs that join pieces, each as a whole.
  Span strip(Span span) const {
    static constexpr std::string_view kSigns[] = {" ", "\t", ",", ";", ":", "|", "(",
                                                  ")", "-",  "–", "—", "·", "•"};
    const auto sign_at = [&](auto&& stands) {
      const auto* found = std::find_if(std::begin(kSigns), std::end(kSigns), stands);
      return found == std::end(kSigns) ? 0U : static_cast<std::uint32_t>(found->size());
    };
    while (const auto bytes =
               sign_at([&](std::string_view sign) { return words(span).starts_with(sign); }))
      span.begin += bytes;
    while (const auto bytes =
               sign_at([&](std::string_view sign) { return words(span).ends_with(sign); }))
      span.end -= bytes;
    return span;
  }

  // With a stop at its end only right behind the dates, and when it is short.
  bool may_be_title(std::size_t i, Section section, bool with_stop = false) const {
    if (!in_section(i) || lines_[i].section != section || lines_[i].item) return false;
    const std::string_view all = words(line_span(i));
    const bool stop = all.back() == '.' && !(with_stop && is_short(line_span(i)));
    if (all.size() > kLongestTitle || stop) return false;
    return !find_period(all, language_);
  }

  float score(Span words_of, bool education) const {
    return education ? 0 : score_(words(words_of));
  }

  // The piece of a line that looks most like a title; the whole line counts as one. Titles of
  // trainings come first.
  Candidate best_piece(Span line, bool education) const {
    Candidate out{line, {}, 0, line, kNoPiece, {}, {}, 0};
    if (line.empty()) return out;
    out.score = score(line, education);
    for (std::uint32_t at = line.begin; at < line.end && out.count < kMostPieces;) {
      std::uint32_t end = line.end, next = line.end;
      next_cut(line, at, end, next);
      const Span piece = strip({at, end});
      if (!piece.empty() && (piece.begin != line.begin || piece.end != line.end)) {
        const float here = score(piece, education);
        const bool first = piece.begin == line.begin && out.span.end == line.end;
        // The first piece of a line that is no title as a whole; a later one only when it is a
        // likely title.
        if (first ? here >= out.score - kMuchLikelier : here >= kLikely && here > out.score) {
          out.span = piece;
          out.rest = other_piece(line, piece);
          out.score = here;
          out.number = out.count;
        }
        out.pieces[out.count] = piece;
        out.scores[out.count++] = here;
      }
      at = next;
    }
    // Trainings are what is not the name of a school.
    if (education) out.score = names_school(text::fold(words(out.span))) ? 0 : kLikely;
    if (!education && out.count == 0 && out.score < kSure) split_words(out);
    return out;
  }

  // "SOFTWARE DEVELOPER ACME LTD", with nothing between: the longest of the first words that are a
  // sure title.
  void split_words(Candidate& out) const {
    constexpr std::size_t kMostWords = 5;
    std::uint32_t end = out.line.begin;
    for (std::size_t count = 1; count <= kMostWords; ++count) {
      const std::size_t blank = words({end, out.line.end}).find(' ', 1);
      if (blank == std::string_view::npos) return;
      end += static_cast<std::uint32_t>(blank);
      const float here = score_(words({out.line.begin, end}));
      const std::string_view rest = words({end + 1, out.line.end});
      const bool name = text::fold(rest.substr(0, 1)) != rest.substr(0, 1) || (rest[0] & 0x80) != 0;
      if (!name || here < kSure || here < out.score) continue;
      out.span = {out.line.begin, end};
      out.rest = other_piece(out.line, out.span);
      out.score = here;
    }
  }

  Span other_piece(Span line, Span piece) const {
    const Span left = strip({line.begin, piece.begin}), right = strip({piece.end, line.end});
    return first_piece(right.empty() ? left : right);
  }

  // Of "employer, town" the employer; of "at employer" too.
  Span first_piece(Span line) const {
    Span out = line;
    for (int i = 0; i < 2 && !out.empty(); ++i) {
      std::uint32_t end = out.end, next = out.end;
      // Cuts have blanks around: one word in front of it makes none.
      if (out.begin > 0 && text_[out.begin - 1] == ' ') --out.begin;
      next_cut(out, out.begin, end, next);
      const Span piece = strip({out.begin, end});
      if (!piece.empty()) return piece;
      out = strip({next, out.end});
    }
    return out;
  }

  void next_cut(Span line, std::uint32_t at, std::uint32_t& end, std::uint32_t& next) const {
    static constexpr std::string_view kCuts[] = {", ", " – ", " - ",  " — ",   " | ",      " · ",
                                                 "\t", "  ",  " at ", " bei ", " chez ",   " @ ",
                                                 "; ", ": ",  " (",   " hos ", " presso ", " bij "};
    const std::string_view rest = words({at, line.end});
    for (const std::string_view cut : kCuts)
      if (const std::size_t found = rest.find(cut);
          found != std::string_view::npos && at + found < end) {
        end = at + static_cast<std::uint32_t>(found);
        next = end + static_cast<std::uint32_t>(cut.size());
      }
  }

  // One place for all entries of a section: the one whose candidates score most.
  void choose_titles(Section section) {
    std::array<float, places> sums{};
    for (const Found& f : found_)
      if (f.entry.section == section)
        for (std::size_t p = 0; p < places; ++p)
          // Where nothing tells, the dates' own line, then the next.
          sums[p] += f.candidates[p].span.empty() ? 0.0F
                                                  : f.candidates[p].score + kPresent[p] +
                                                        (p == usual_place_ ? kUsualPlace : 0);
    const std::size_t best =
        static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    if (section == Section::work && sums[best] > 0) usual_place_ = best;
    const std::size_t piece = usual_piece(section, best);
    const Found* last = nullptr;
    bool headed = false;  // the first entry has a line above it
    for (Found& f : found_) {
      if (f.entry.section != section) continue;
      std::size_t place = best;
      for (std::size_t p = 0; p < places; ++p)
        if (f.candidates[place].span.empty() && !f.candidates[p].span.empty()) place = p;
      Candidate& chosen = f.candidates[place];
      take_usual(piece, chosen);
      if (last == nullptr) headed = has_line_above(f, place);
      f.entry.title = chosen.span;
      f.entry.organisation = chosen.rest;
      if (f.entry.organisation.empty()) f.entry.organisation = neighbour(f, place, headed);
      if (f.entry.organisation.empty() && headed && last != nullptr)
        f.entry.organisation = last->entry.organisation;  // several positions at one employer
      else if (place != same && is_short(f.candidates[same].line, kMostTownWords))
        f.entry.beside = f.candidates[same].line;
      last = &f;
      if (place == before || place == above) {
        const Line& first = lines_[f.line - (place == above ? 2 : 1)];
        f.entry.all.begin = first.begin;
        f.entry.part = first.part;
      }
    }
  }

  // "Employer, title, town": the piece that is the title in most lines.
  std::size_t usual_piece(Section section, std::size_t place) const {
    std::array<float, kMostPieces> sums{};
    std::size_t split = 0;
    for (const Found& f : found_) {
      if (f.entry.section != section || f.candidates[place].count == 0) continue;
      ++split;
      for (std::size_t p = 0; p < kMostPieces; ++p) sums[p] += f.candidates[place].scores[p];
    }
    if (split < 2) return kNoPiece;
    return static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
  }

  // Unless another one is much likelier.
  void take_usual(std::size_t piece, Candidate& chosen) const {
    if (piece >= chosen.count || piece == chosen.number) return;
    const float margin = chosen.number == kNoPiece ? kMuchLikelier : kLikely;
    if (chosen.scores[piece] < chosen.score - margin ||
        (chosen.score > 0 && chosen.scores[piece] < kMuchLikelier))
      return;
    chosen.span = chosen.pieces[piece];
    chosen.rest = other_piece(chosen.line, chosen.span);
    chosen.score = chosen.scores[piece];
    chosen.number = piece;
  }

  // Above the title and the dates, and above how long all of it was ("5 years 3 months");
  // a number of no line when there is none.
  std::size_t line_above(const Found& f, std::size_t place) const {
    const std::size_t first = f.line - (place == above ? 2 : place == before ? 1 : 0);
    return first >= 2 && is_duration(first - 1) ? first - 2 : first - 1;
  }

  bool is_duration(std::size_t line) const {
    text::FoldedText folded;
    text::fold_words(words(line_span(line)), folded);
    const std::size_t count = folded.tokens.size();
    if (count != 2 && count != 4) return false;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view word = folded.word(i);
      const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
      if (number != (i % 2 == 0) || (number && word.size() > 2)) return false;
    }
    return true;
  }

  // A short line, which begins a paragraph or the section, above the title and the dates.
  bool has_line_above(const Found& f, std::size_t place) const {
    const std::size_t line = line_above(f, place);
    if (line >= lines_.size() || !may_be_title(line, f.entry.section)) return false;
    const bool begins = line == 0 || lines_[line].after_blank || !in_section(line - 1) ||
                        words(line_span(line - 1)).back() == '.';
    return begins && is_short(line_span(line));
  }

  bool is_short(Span line, std::ptrdiff_t most = kMostShortWords) const {
    const std::string_view all = words(line);
    return std::count(all.begin(), all.end(), ' ') < most;
  }

  // The line beside the title that is neither it nor the dates: the employer's.
  Span neighbour(const Found& f, std::size_t place, bool headed) const {
    if (place == above) return first_piece(f.candidates[before].line);
    if (place == below) return first_piece(f.candidates[behind].line);
    if (place != same && !f.candidates[same].span.empty() && !headed)
      return f.candidates[same].span;
    if (has_line_above(f, place)) return first_piece(line_span(line_above(f, place)));
    if (headed) return {};
    const Span next = place == same     ? f.candidates[behind].line
                      : place == behind ? f.candidates[below].line
                                        : Span();
    return is_short(next) ? first_piece(next) : Span();
  }

  // In sections of work without any dates: lines that are sure titles.
  void add_without_dates(std::vector<Entry>& out) const {
    std::size_t asked = 0;
    for (std::size_t i = 0; i < lines_.size() && asked < most_ && out.size() < most_; ++i) {
      if (!in_section(i) || lines_[i].section == Section::education ||
          !may_be_title(i, lines_[i].section) || !is_short(line_span(i)))
        continue;
      ++asked;
      const Candidate title = best_piece(line_span(i), false);
      if (title.score < kSure) continue;
      Entry entry{lines_[i].section, line_span(i), title.span, title.rest, {},
                  lines_[i].part,    {},           {},         false,      {}};
      out.push_back(entry);
    }
    std::sort(out.begin(), out.end(),
              [](const Entry& a, const Entry& b) { return a.all.begin < b.all.begin; });
  }

  // An entry goes on to the next one's beginning, within its section.
  void set_ends() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      std::size_t line = found_[i].last + 1;
      const std::uint32_t stop = i + 1 < found_.size() ? found_[i + 1].entry.all.begin
                                                       : static_cast<std::uint32_t>(text_.size());
      for (; line < lines_.size() && lines_[line].begin < stop && in_section(line) &&
             lines_[line].section == found_[i].entry.section;
           ++line)
        found_[i].entry.all.end = lines_[line].end;
    }
  }

  static constexpr std::size_t kLongestHead = 100;  // bytes beside the dates
  static constexpr std::size_t kShortHead = 60;
  static constexpr std::size_t kLongestTitle = 120;
  static constexpr float kMuchLikelier = 0.1F;
  static constexpr float kLikely = 0.45F;
  static constexpr float kSure = 0.75F;
  static constexpr float kUsualPlace = 0.6F;
  static constexpr std::ptrdiff_t kMostShortWords = 8;
  // Beside dates: a town, a season; what is longer may describe the work.
  static constexpr std::ptrdiff_t kMostTownWords = 3;
  static constexpr std::array<float, places> kPresent = {0.2F, 0.1F, 0.15F, 0.05F, 0.02F};

  const std::size_t most_;
  std::string_view text_;
  const std::vector<Line>& lines_;
  std::string_view language_;
  const TitleScore& score_;
  std::vector<Found> found_;
  std::size_t usual_place_ = places;  // of the titles of work, which trainings mostly share
};

}  // namespace

std::vector<Entry> find_entries(const Document& document, const Outline& outline,
                                std::string_view language, const TitleScore& title_score,
                                std::size_t most) {
  const bool fields = std::any_of(document.parts.begin(), document.parts.end(),
                                  [](const Part& p) { return p.entry != documents::kNoEntry; });
  if (fields) return entries_of_fields(document, most);
  if (!outline.is_cv) return {};
  return LineEntries(document, outline, language, title_score, most).find();
}

}  // namespace metier::people
