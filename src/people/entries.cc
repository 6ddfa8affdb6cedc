#include "people/entries.h"

#include <algorithm>
#include <array>
#include <optional>

#include "people/cv_words.h"
#include "people/entry_labels.h"
#include "people/entry_pieces.h"
#include "text/text.h"

namespace metier::people {
namespace {

using documents::Field;
using documents::Part;

// Where, seen from the line with the dates, titles stand.
// `above` is two lines before, `below` two lines behind, with nothing between.
enum Place : std::uint8_t { same, before, behind, above, below, places };

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
        parts_(document.parts),
        lines_(outline.lines),
        language_(language),
        pieces_(document.text, title_score) {}

  std::vector<Entry> find() {
    for (std::size_t i = 0; i < lines_.size() && found_.size() < most_; ++i)
      if (take_line(i)) i = found_.back().last;
    for (const Section section : {Section::work, Section::volunteering, Section::education})
      choose_titles(section);
    set_ends();
    find_school_place();
    for (Found& f : found_)
      if (f.entry.section == Section::education) find_school(f);
    take_labelled();
    std::vector<Entry> out;
    for (const Found& f : found_) out.push_back(f.entry);
    const bool taught = std::any_of(out.begin(), out.end(), [](const Entry& entry) {
      return entry.section == Section::education;
    });
    if (!taught) add_trainings_without_dates(out);
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

  // What stands in the first column of a line: in front of a tab or wide gap.
  Span first_cell(std::size_t i) const {
    const std::string_view all = words(line_span(i));
    const std::size_t end = std::min({all.find('\t'), all.find("  "), all.size()});
    return {lines_[i].begin, lines_[i].begin + static_cast<std::uint32_t>(end)};
  }

  // The dates of a line; of a narrow column they may go on in the next one ("May 2015 –", "today").
  std::optional<Period> period_of(std::size_t i, Found& f) const {
    const Line& line = lines_[i];
    auto period = find_period(words(line_span(i)), language_);
    f.last = i;
    if (!period) return period;
    f.entry.dates = {line.begin + static_cast<std::uint32_t>(period->begin),
                     line.begin + static_cast<std::uint32_t>(period->end)};
    const Span cell = first_cell(i);
    const std::string_view first = words(cell);
    const bool open = period->begin == 0 && period->end <= first.size() && !period->to.known();
    const bool single = period->begin == 0 && !period->range && period->end < first.size();
    if ((!open && !single) || !in_section(i + 1) || lines_[i + 1].section != line.section)
      return period;
    const Span below = first_cell(i + 1);
    std::string joined(first);
    joined += ' ';
    joined += words(below);
    const auto both = find_period(joined, language_);
    if (!both || !both->range || both->begin != 0 || both->end <= first.size() + 1) return period;
    const bool whole = cell.end == line.end;
    if (!whole && both->end != joined.size()) return period;
    f.last = i + 1;
    const Span end{below.begin,
                   below.begin + static_cast<std::uint32_t>(both->end - first.size() - 1)};
    f.entry.dates.end = whole ? end.end : cell.end;
    if (!whole) f.entry.more_dates = end;
    period = both;
    period->end = first.size();
    return period;
  }

  bool take_line(std::size_t i) {
    if (!in_section(i)) return false;
    const Line& line = lines_[i];
    const std::string_view all = words(line_span(i));
    Found f;
    const auto period = period_of(i, f);
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
    f.candidates[same] = pieces_.best_piece(without_dates(f), education);
    if (i > 0 && may_be_title(i - 1, section))
      f.candidates[before] = pieces_.best_piece(line_span(i - 1), education);
    if (may_be_title(next, section, true))
      f.candidates[behind] = pieces_.best_piece(line_span(next), education);
    if (i > 1 && !f.candidates[before].span.empty() && !lines_[i].after_blank &&
        !lines_[i - 1].after_blank && may_be_title(i - 2, section))
      f.candidates[above] = pieces_.best_piece(line_span(i - 2), education);
    if (!f.candidates[behind].span.empty() && may_be_title(next + 1, section) &&
        !lines_[next + 1].after_blank)
      f.candidates[below] = pieces_.best_piece(line_span(next + 1), education);
  }

  Span line_span(std::size_t i) const { return {lines_[i].begin, lines_[i].end}; }

  // What is longer of the line before and behind its dates.
  Span without_dates(const Found& f) const {
    const Span left{lines_[f.line].begin, f.entry.dates.begin};
    const bool beside = !f.entry.more_dates.empty();  // the dates go on below, not behind
    const Span right{f.entry.dates.end, lines_[beside ? f.line : f.last].end};
    const Span rest = pieces_.strip(left.end - left.begin > right.end - right.begin ? left : right);
    return words(rest) == "." ? Span{rest.end, rest.end} : rest;
  }

  // With a stop at its end only right behind the dates, and when it is short.
  bool may_be_title(std::size_t i, Section section, bool with_stop = false) const {
    if (!in_section(i) || lines_[i].section != section || lines_[i].item) return false;
    const std::string_view all = words(line_span(i));
    const bool stop =
        all.back() == '.' && !names_company(all) && !(with_stop && is_short(line_span(i)));
    if (all.size() > kLongestTitle || stop) return false;
    return !find_period(all, language_);
  }

  // Of a candidate, in the choice of the place. Where nothing tells, the dates' own line, then the
  // next.
  float weight(const Candidate& candidate, std::size_t place) const {
    if (candidate.span.empty()) return 0;
    const float usual = place == usual_place_ ? kUsualPlace : 0;
    if (names_company(words(candidate.span))) return usual;
    return candidate.score + kPresent[place] + usual;
  }

  // One place for all entries of a section: the one whose candidates score most.
  void choose_titles(Section section) {
    std::array<float, places> sums{};
    for (const Found& f : found_)
      if (f.entry.section == section)
        for (std::size_t p = 0; p < places; ++p) sums[p] += weight(f.candidates[p], p);
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
        (chosen.score >= kSure && chosen.scores[piece] < kMuchLikelier))
      return;
    chosen.span = chosen.pieces[piece];
    chosen.rest = pieces_.other_piece(chosen.line, chosen.span);
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
                        words(line_span(line)).find('\t') != std::string_view::npos ||
                        parts_[lines_[line].part].kind == documents::PartKind::cell ||
                        words(line_span(line - 1)).back() == '.';
    return begins && is_short(line_span(line));
  }

  bool is_short(Span line, std::ptrdiff_t most = kMostShortWords) const {
    const std::string_view all = words(line);
    return std::count(all.begin(), all.end(), ' ') < most;
  }

  // The line beside the title that is neither it nor the dates: the employer's.
  Span neighbour(const Found& f, std::size_t place, bool headed) const {
    if (place == above) return pieces_.first_piece(f.candidates[before].line);
    if (place == below) return pieces_.first_piece(f.candidates[behind].line);
    if (place != same && !f.candidates[same].span.empty() && !headed)
      return f.candidates[same].span;
    if (headed && has_line_above(f, place))
      return pieces_.first_piece(line_span(line_above(f, place)));
    if (headed) return {};
    const Span next = place == same     ? f.candidates[behind].line
                      : place == behind ? f.candidates[below].line
                                        : Span();
    return is_short(next) ? pieces_.first_piece(next) : Span();
  }

  // ---- schools

  // What was learned is not where: the name of a school is no title, and comes before any other
  // words as the organisation.
  void find_school(Found& f) const {
    Span &title = f.entry.title, &school = f.entry.organisation;
    if (!title.empty() && names_school(text::fold(words(title)))) split_capitals(title, school);
    if (pieces_.is_school(title) && !pieces_.is_school(school)) {
      Span other;
      for (const Candidate& candidate : f.candidates)
        if (candidate.line.begin <= title.begin && title.end <= candidate.line.end)
          for (const Span piece : pieces_.pieces_of(candidate.line))
            if (!pieces_.is_school(piece)) other = piece;
      if (other.empty()) other = school;
      if (is_town(other)) other = line_below(title, f, other);
      school = title;
      title = other;
    }
    // "Bachelor of Arts (B.A.)": what is beside the title is not where it was.
    const bool told = !school.empty() && !stands_with(title, school, f);
    if (pieces_.is_school(school) || told) return;
    if (school_place_ == places) return;
    const Candidate& candidate = f.candidates[school_place_];
    if (candidate.line.empty()) return;
    for (const Span piece : pieces_.pieces_of(candidate.line))
      if (pieces_.is_school(piece) && piece.begin != title.begin) {
        school = piece;
        return;
      }
  }

  bool is_town(Span span) const {
    return words(span).find(' ') == std::string_view::npos &&
           !names_degree(text::fold(words(span)));
  }

  // What stands below the name of a school, where only its town stands beside it.
  Span line_below(Span school, const Found& f, Span town) const {
    std::size_t line = f.line;
    while (line < lines_.size() && lines_[line].end < school.end) ++line;
    ++line;
    const bool below = may_be_title(line, f.entry.section) && !lines_[line].after_blank &&
                       lines_[line].begin < f.entry.all.end && is_short(line_span(line));
    return below ? line_span(line) : town;
  }

  // Whether both are of one line.
  static bool stands_with(Span a, Span b, const Found& f) {
    return std::any_of(f.candidates.begin(), f.candidates.end(), [&](const Candidate& c) {
      return c.line.begin <= std::min(a.begin, b.begin) && std::max(a.end, b.end) <= c.line.end;
    });
  }

  // Where, seen from the dates, most trainings have the name of a school.
  void find_school_place() {
    std::array<std::size_t, places> times{};
    for (const Found& f : found_)
      for (std::size_t p = 0; p < places && f.entry.section == Section::education; ++p)
        if (const Span line = f.candidates[p].line; !line.empty()) {
          const auto pieces = pieces_.pieces_of(line);
          times[p] += std::any_of(pieces.begin(), pieces.end(),
                                  [&](Span piece) { return pieces_.is_school(piece); })
                          ? 1
                          : 0;
        }
    const auto best = std::max_element(times.begin(), times.end());
    if (*best > 0) school_place_ = static_cast<std::size_t>(best - times.begin());
  }

  // "BACHELOR OF ARTS University of Leeds": capitals end where the title does.
  void split_capitals(Span& title, Span& school) const {
    const std::string_view all = words(title);
    std::size_t end = 0;
    while (end < all.size()) {
      const std::size_t blank = std::min(all.find(' ', end + 1), all.size());
      const std::string_view word = all.substr(end, blank - end);
      const bool small =
          std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
      if (small) break;
      end = blank;
    }
    if (end < kShortestCapitals || end >= all.size()) return;
    const Span behind = pieces_.strip({title.begin + static_cast<std::uint32_t>(end), title.end});
    if (!pieces_.is_school(behind)) return;
    title.end = title.begin + static_cast<std::uint32_t>(end);
    school = behind;
  }

  // ---- labels

  // What lines say themselves that they are, from one label of dates to the next.
  void take_labelled() {
    const std::vector<EntryLabel> labels = entry_labels(text_, lines_);
    if (labels.empty()) return;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      Entry& entry = found_[i].entry;
      const auto of_dates = std::find_if(labels.begin(), labels.end(), [&](const EntryLabel& l) {
        return l.field == Field::from && l.value.begin <= entry.dates.begin &&
               entry.dates.end <= l.value.end;
      });
      if (of_dates == labels.end()) continue;
      const std::size_t stop = i + 1 < found_.size() ? found_[i + 1].line : lines_.size();
      for (auto label = of_dates + 1; label != labels.end() && label->line < stop; ++label) {
        if (label->field == Field::from || lines_[label->line].section != entry.section) break;
        if (label->field == Field::title && !label->value.empty()) {
          entry.title = label->value;
          entry.part = lines_[label->line].part;
        }
        if (label->field == Field::organisation)
          entry.organisation = pieces_.first_piece(label->value);
      }
    }
  }

  // In sections of education without any dates: short lines that begin a paragraph.
  void add_trainings_without_dates(std::vector<Entry>& out) const {
    for (std::size_t i = 0; i < lines_.size() && out.size() < most_; ++i) {
      if (!in_section(i) || lines_[i].section != Section::education) continue;
      const bool begins = lines_[i].after_blank || i == 0 || !in_section(i - 1);
      if (!begins || !may_be_title(i, Section::education) || !is_short(line_span(i))) continue;
      Found f;
      f.candidates[same] = pieces_.best_piece(line_span(i), true);
      f.entry = {Section::education,
                 line_span(i),
                 f.candidates[same].span,
                 f.candidates[same].rest,
                 {},
                 lines_[i].part,
                 {},
                 {},
                 false,
                 {}};
      f.line = f.last = i;
      find_school(f);
      out.push_back(f.entry);
    }
  }

  // In sections of work without any dates: lines that are sure titles.
  void add_without_dates(std::vector<Entry>& out) const {
    std::size_t asked = 0;
    for (std::size_t i = 0; i < lines_.size() && asked < most_ && out.size() < most_; ++i) {
      if (!in_section(i) || lines_[i].section == Section::education ||
          !may_be_title(i, lines_[i].section) || !is_short(line_span(i)))
        continue;
      ++asked;
      const Candidate title = pieces_.best_piece(line_span(i), false);
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
  static constexpr std::size_t kShortestCapitals = 4;  // bytes
  static constexpr std::size_t kLongestTitle = 120;
  static constexpr float kUsualPlace = 0.6F;
  static constexpr std::ptrdiff_t kMostShortWords = 8;
  // Beside dates: a town, a season; what is longer may describe the work.
  static constexpr std::ptrdiff_t kMostTownWords = 3;
  static constexpr std::array<float, places> kPresent = {0.2F, 0.1F, 0.15F, 0.05F, 0.02F};

  const std::size_t most_;
  std::string_view text_;
  const std::vector<documents::Part>& parts_;
  const std::vector<Line>& lines_;
  std::string_view language_;
  const EntryPieces pieces_;
  std::vector<Found> found_;
  std::size_t school_place_ = places;
  std::size_t usual_place_ = places;  // of the titles of work, which trainings mostly share
};

}  // namespace

bool has_entries(Section section) {
  return section == Section::work || section == Section::volunteering ||
         section == Section::education;
}

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
