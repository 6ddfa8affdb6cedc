#include "people/entries.h"

#include <algorithm>
#include <array>
#include <optional>

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
      out.push_back({part.section, span_of(part), {}, {}, {}, i, {}, {}, false});
    }
    take_part(document, part, i, out.back());
  }
  for (Entry& entry : out)
    if (entry.from.known() && !entry.to.known()) entry.current = true;
  return out;
}

// ---- lines

// Where, seen from the line with the dates, titles stand.
// `above` is two lines before, with nothing between.
enum Place : std::uint8_t { same, before, behind, above, places };

struct Candidate {
  Span span;
  Span rest;  // of the line, without the title: the organisation
  float score = 0;
};

struct Found {
  Entry entry;
  std::size_t line = 0;
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
    for (std::size_t i = 0; i < lines_.size() && found_.size() < most_; ++i) take_line(i);
    for (const Section section : {Section::work, Section::volunteering, Section::education})
      choose_titles(section);
    set_ends();
    std::vector<Entry> out;
    for (const Found& f : found_) out.push_back(f.entry);
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

  void take_line(std::size_t i) {
    const Line& line = lines_[i];
    if (!in_section(i)) return;
    const std::string_view all = words({line.begin, line.end});
    const auto period = find_period(all, language_);
    if (!period) return;
    const bool education = line.section == Section::education;
    // A date within a sentence of a description begins nothing.
    const std::size_t around = all.size() - (period->end - period->begin);
    const bool heads = period->begin == 0 || period->end == all.size() || around <= kLongestHead;
    if (!heads || (!period->range && !education && (line.item || around > kShortHead))) return;
    Found f;
    f.line = i;
    f.entry.section = line.section;
    f.entry.all = {line.begin, line.end};
    f.entry.part = line.part;
    f.entry.dates = {line.begin + static_cast<std::uint32_t>(period->begin),
                     line.begin + static_cast<std::uint32_t>(period->end)};
    f.entry.from = period->from;
    f.entry.to = period->to;
    f.entry.current = period->current;
    f.candidates[same] = best_piece(without_dates(line, f.entry.dates), education);
    if (i > 0 && may_be_title(i - 1, line.section))
      f.candidates[before] = best_piece(line_span(i - 1), education);
    if (may_be_title(i + 1, line.section))
      f.candidates[behind] = best_piece(line_span(i + 1), education);
    if (i > 1 && !f.candidates[before].span.empty() && !line.after_blank &&
        !lines_[i - 1].after_blank && may_be_title(i - 2, line.section))
      f.candidates[above] = best_piece(line_span(i - 2), education);
    found_.push_back(f);
  }

  Span line_span(std::size_t i) const { return {lines_[i].begin, lines_[i].end}; }

  // What is longer of the line before and behind its dates.
  Span without_dates(const Line& line, Span dates) const {
    Span left{line.begin, dates.begin}, right{dates.end, line.end};
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

  bool may_be_title(std::size_t i, Section section) const {
    if (!in_section(i) || lines_[i].section != section || lines_[i].item) return false;
    const std::string_view all = words(line_span(i));
    if (all.size() > kLongestTitle || all.back() == '.') return false;
    return !find_period(all, language_);
  }

  float score(Span words_of, bool education) const {
    return education ? 0 : score_(words(words_of));
  }

  // The piece of a line that looks most like a title; the whole line counts as one. Titles of
  // trainings come first.
  Candidate best_piece(Span line, bool education) const {
    Candidate out{line, {}, 0};
    if (line.empty()) return out;
    out.score = score(line, education);
    for (std::uint32_t at = line.begin; at < line.end;) {
      std::uint32_t end = line.end, next = line.end;
      next_cut(line, at, end, next);
      const Span piece = strip({at, end});
      if (!piece.empty() && (piece.begin != line.begin || piece.end != line.end)) {
        const float here = score(piece, education);
        const bool first = piece.begin == line.begin && out.span.end == line.end;
        // The first piece of a line that is no title as a whole; a later one only when it is a
        // likely title.
        if (first ? here >= out.score - kMuchLikelier : here >= kLikely && here > out.score)
          out = {piece, other_piece(line, piece), here};
      }
      at = next;
    }
    return out;
  }

  Span other_piece(Span line, Span piece) const {
    const Span left = strip({line.begin, piece.begin}), right = strip({piece.end, line.end});
    Span out = right.empty() ? left : right;
    // Of "employer, town" the employer.
    std::uint32_t end = out.end, next = out.end;
    next_cut(out, out.begin, end, next);
    return strip({out.begin, end});
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
          sums[p] += f.candidates[p].span.empty() ? 0.0F : f.candidates[p].score + kPresent[p];
    const std::size_t best =
        static_cast<std::size_t>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    for (Found& f : found_) {
      if (f.entry.section != section) continue;
      std::size_t place = best;
      for (std::size_t p = 0; p < places; ++p)
        if (f.candidates[place].span.empty() && !f.candidates[p].span.empty()) place = p;
      const Candidate& chosen = f.candidates[place];
      f.entry.title = chosen.span;
      f.entry.organisation = chosen.rest;
      if (f.entry.organisation.empty()) f.entry.organisation = neighbour(f, place);
      if (place == before || place == above) {
        const Line& first = lines_[f.line - (place == above ? 2 : 1)];
        f.entry.all.begin = first.begin;
        f.entry.part = first.part;
      }
    }
  }

  // The line beside the title that is neither it nor the dates: the employer's.
  Span neighbour(const Found& f, std::size_t place) const {
    if (place == above) return f.candidates[before].span;
    if (place != same && !f.candidates[same].span.empty()) return f.candidates[same].span;
    if (place == same && f.candidates[behind].span.empty()) return {};
    return place == same ? f.candidates[behind].span : Span();
  }

  // An entry goes on to the next one's beginning, within its section.
  void set_ends() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      std::size_t line = found_[i].line + 1;
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
  static constexpr std::array<float, places> kPresent = {0.2F, 0.1F, 0.15F, 0.05F};

  const std::size_t most_;
  std::string_view text_;
  const std::vector<Line>& lines_;
  std::string_view language_;
  const TitleScore& score_;
  std::vector<Found> found_;
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
