#include "people/personal.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "people/contacts.h"
#include "people/dates.h"
#include "text/text.h"

namespace metier::people {
namespace {

using documents::Part;

std::size_t count_words(std::string_view text) {
  text::FoldedText folded;
  text::fold_words(text, folded);
  return folded.tokens.size();
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What fields of a structured document say of the person.
bool is_personal(const Part& part) {
  switch (part.field) {
    case Field::person_name:
    case Field::email:
    case Field::phone:
    case Field::url:
    case Field::address:
    case Field::birth_date:
    case Field::gender:
    case Field::nationality:
    case Field::photo:
    case Field::identifier:
      return true;
    default:
      return part.section == Section::references;
  }
}

class Finder {
 public:
  Finder(const Document& document, const Outline& outline, const IsOccupation& is_occupation)
      : document_(document),
        text_(document.text),
        outline_(outline),
        is_occupation_(is_occupation) {}

  std::vector<PersonalSpan> find() {
    for (const Part& part : document_.parts)
      if (is_personal(part)) add(part.begin, part.end, part.field);
    take_names_of_fields();
    if (outline_.is_cv && !has_fields_) find_in_lines();
    take_contacts();
    if (outline_.is_cv && !has_fields_) take_first_line();
    text::fold_words(text_, folded_);
    find_born();
    find_ages();
    find_names();
    if (outline_.is_cv && !has_fields_) find_sign_off();
    return merged();
  }

 private:
  void add(std::size_t begin, std::size_t end, Field field, bool doubtful = false) {
    if (begin < end)
      out_.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), field, doubtful});
  }
  std::string_view words(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  void take_names_of_fields() {
    for (const Part& part : document_.parts) {
      has_fields_ = has_fields_ || part.field != Field::none;
      if (part.field == Field::person_name) add_name(document_.words(part));
    }
  }

  bool is_name(std::string_view piece) const {
    text::FoldedText folded;
    text::fold_words(piece, folded);
    for (std::size_t i = 0; i < folded.tokens.size(); ++i)
      if (!is_name_word(folded.word(i))) return false;
    return true;
  }

  void add_name(std::string_view name) {
    text::FoldedText folded;
    text::fold_words(name, folded);
    for (std::size_t i = 0; i < folded.tokens.size() && name_.size() < 8; ++i)
      name_.emplace_back(folded.word(i));
  }

  // ---- lines of a CV without fields

  void find_in_lines() {
    take_largest();
    for (const Line& line : outline_.lines) {
      if (line.role == LineRole::title || line.role == LineRole::heading) continue;
      if (line.section == Section::references) {
        add(line.begin, line.end, Field::none);
      } else if (take_labelled(line)) {
        in_sentence_ = false;
      } else if (line.role == LineRole::head || line.section == Section::person) {
        take_head(line);
      }
    }
  }

  // The name in the largest letters, where it is not the first of all lines.
  void take_largest() {
    if (document_.format == documents::Format::text) return;  // whose letters are of one size
    for (const Line& line : outline_.lines) {
      const Part& part = document_.parts[line.part];
      if (line.role != LineRole::head || part.kind != documents::PartKind::heading ||
          part.level != 1 || has_digit(words(line.begin, line.end)))
        continue;
      const std::string_view all = words(line.begin, line.end);
      if (count_words(all) > 6 || is_occupation_(all)) return;
      return add_name(all);
    }
  }

  // "Date of birth: 12.3.1981"
  bool take_labelled(const Line& line) {
    const std::string_view all = words(line.begin, line.end);
    std::size_t behind = 0;
    const std::size_t end = label_end(all, behind);
    if (end == 0 || behind >= all.size()) return false;
    const auto field = person_label(text::fold(all.substr(0, end)));
    if (!field) return false;
    // "Name: ..." of a project, "Alter: ..." of nothing: only where people speak of themselves.
    const bool here = line.role == LineRole::head || line.section == Section::person;
    const bool anywhere = *field == Field::birth_date || *field == Field::nationality ||
                          *field == Field::gender || *field == Field::email ||
                          *field == Field::phone;
    if (!here && !(anywhere && all.size() < kLongestFact)) return false;
    if (*field == Field::person_name && name_.empty()) add_name(all.substr(behind));
    add(line.begin, line.end, *field);
    return true;
  }

  // A line above the first section, piece by piece.
  void take_head(const Line& line) {
    const std::string_view all = words(line.begin, line.end);
    if (in_sentence_ || is_sentence(all)) {
      in_sentence_ = all.find_last_of(".!?") != all.size() - 1;
      return;
    }
    for (std::size_t at = 0; at < all.size();) {
      std::size_t end = at, behind = 0;
      next_cut(all, end, behind);
      take_piece(at == 0 ? with_number(line.begin) : line.begin + at, line.begin + end);
      at = behind;
    }
  }

  // "5. 8. 1980" looks like an item of a list with a number: the number is of the fact.
  std::size_t with_number(std::size_t begin) const {
    std::size_t at = begin;
    while (at > 0 && (text_[at - 1] == ' ' || text_[at - 1] == '.')) --at;
    std::size_t from = at;
    while (from > 0 && text_[from - 1] >= '0' && text_[from - 1] <= '9') --from;
    const bool whole = from < at && (from == 0 || text_[from - 1] == '\n');
    return whole ? from : begin;
  }

  // Words on the person's work, not an address: few commas, no numbers but in long sentences.
  static bool is_sentence(std::string_view line) {
    const std::size_t count = count_words(line);
    const auto commas = static_cast<std::size_t>(std::count(line.begin(), line.end(), ','));
    if (count < kSentenceWords || commas * 4 > count) return false;
    if (line.find('@') != std::string_view::npos) return false;
    return !has_digit(line) || (count >= 2 * kSentenceWords && line.back() == '.');
  }

  static void next_cut(std::string_view text, std::size_t& end, std::size_t& behind) {
    static constexpr std::string_view kCuts[] = {"\t", "  ", " | ", " · ", " • ", "|"};
    const std::size_t from = end;
    end = behind = text.size();
    for (const std::string_view cut : kCuts)
      if (const std::size_t at = text.find(cut, from); at < end) {
        end = at;
        behind = at + cut.size();
      }
    while (behind < text.size() && text[behind] == ' ') ++behind;
  }

  void take_piece(std::size_t begin, std::size_t end) {
    const std::string_view piece = words(begin, end);
    // Whoever has more of them has no headline there.
    if (const auto label = person_label(text::fold(piece))) {
      // A label whose fact stands in the next cell or line.
      named_next_ = *label == Field::person_name;
      add(begin, end, Field::none);
      return;
    }
    if (named_next_) {
      named_next_ = false;
      add_name(piece);
      add(begin, end, Field::person_name);
      return;
    }
    if (asked_ < kMostHeadlines && (++asked_, is_occupation_(piece))) return;
    const bool may_be_name = (name_.empty() || is_name(piece)) && !has_digit(piece) &&
                             count_words(piece) <= 6 && piece.find('@') == std::string_view::npos;
    if (may_be_name && name_.empty()) add_name(piece);
    add(begin, end, may_be_name ? Field::person_name : Field::address);
  }

  // ---- running text

  bool only_blanks_between(std::size_t token) const {
    const std::string_view gap = words(folded_.tokens[token].end, folded_.tokens[token + 1].begin);
    return gap.size() <= 4 && gap.find('\n') == std::string_view::npos;
  }

  // Folded words [first, first + count), one blank between them.
  std::string_view phrase(std::size_t first, std::size_t count) const {
    const auto& last = folded_.tokens[first + count - 1];
    return std::string_view(folded_.text)
        .substr(folded_.tokens[first].folded_begin,
                last.folded_end - folded_.tokens[first].folded_begin);
  }

  // The longest phrase at a word that `is`; in words, 0 when there is none.
  template <class Is>
  std::size_t longest(std::size_t first, Is&& is) const {
    std::size_t found = 0;
    for (std::size_t n = 1; n <= 3 && first + n <= folded_.tokens.size(); ++n) {
      if (n > 1 && !only_blanks_between(first + n - 2)) break;
      if (is(phrase(first, n))) found = n;
    }
    return found;
  }

  // "geb. 1991 in Rostock", "born on 3 May 1981": to the end of the line or its next cut.
  void find_born() {
    for (std::size_t i = 0; i < folded_.tokens.size(); ++i) {
      const std::size_t n = longest(i, is_born_word);
      if (n == 0) continue;
      const std::size_t begin = folded_.tokens[i].begin;
      const std::size_t behind = folded_.tokens[i + n - 1].end;
      const std::string_view fact = text_.substr(behind, kLongestFact);
      std::size_t end = std::min(fact.find('\n'), fact.size());
      for (const std::string_view cut : {" · ", " | ", ";", "\t", "  ", ". "})
        end = std::min(end, fact.find(cut, 2));
      end += behind;
      while (end < text_.size() && (text_[end] & 0xC0) == 0x80) ++end;
      if (find_period(words(behind, end), document_.language)) add(begin, end, Field::birth_date);
    }
  }

  // Contacts cut the lines that they stand in; those of referees go with their section.
  void take_contacts() {
    std::vector<PersonalSpan> contacts, pieces;
    find_contacts(text_, contacts);
    const auto by_place = [](const PersonalSpan& a, const PersonalSpan& b) {
      return a.begin < b.begin;
    };
    std::sort(contacts.begin(), contacts.end(), by_place);
    std::sort(out_.begin(), out_.end(), by_place);
    std::size_t next = 0;  // span of out_
    for (PersonalSpan contact : contacts) {
      while (next < out_.size() && out_[next].end <= contact.begin) pieces.push_back(out_[next++]);
      if (next == out_.size() || out_[next].begin >= contact.end) {
        pieces.push_back(contact);
        continue;
      }
      PersonalSpan& span = out_[next];
      if (span.field != Field::address && span.field != Field::person_name) continue;
      if (span.begin < contact.begin)
        pieces.push_back({span.begin, contact.begin, span.field, false});
      pieces.push_back(contact);
      span.begin = std::max(span.begin, contact.end);
      span.end = std::max(span.begin, span.end);
    }
    pieces.insert(pieces.end(), out_.begin() + static_cast<std::ptrdiff_t>(next), out_.end());
    std::erase_if(pieces, [](const PersonalSpan& span) { return span.begin >= span.end; });
    out_ = std::move(pieces);
  }

  // "34 years old", "34 ans"
  void find_ages() {
    for (std::size_t i = 0; i + 1 < folded_.tokens.size(); ++i) {
      const std::string_view number = folded_.word(i);
      if (number.size() != 2 || !has_digit(number.substr(0, 1)) || !has_digit(number.substr(1)))
        continue;
      const std::size_t n = longest(i + 1, is_years_old);
      if (n == 0 || !only_blanks_between(i)) continue;
      // "10 ans d'expérience", "12 let praxe": years of work, not of life.
      const std::string_view rest = words(folded_.tokens[i + n].end, text_.size());
      const bool ends = rest.find_first_not_of(" \t") == std::string_view::npos ||
                        std::string_view(",.;|\n)").find(rest[rest.find_first_not_of(" \t")]) !=
                            std::string_view::npos;
      const bool plain = n >= 2 || ends;
      if (plain) add(folded_.tokens[i].begin, folded_.tokens[i + n].end, Field::birth_date);
    }
  }

  bool is_name_word(std::string_view word) const {
    return std::find(name_.begin(), name_.end(), word) != name_.end();
  }

  // The person's name: two words of it or more together, or one behind a courtesy title; one alone
  // is doubtful.
  void find_names() {
    if (name_.empty()) return;
    for (std::size_t i = 0; i < folded_.tokens.size();) {
      if (!is_name_word(folded_.word(i))) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < folded_.tokens.size() && is_name_word(folded_.word(end)) &&
             only_blanks_between(end - 1))
        ++end;
      const bool titled =
          i > 0 && is_courtesy_title(folded_.word(i - 1)) && only_blanks_between(i - 1);
      const std::string_view first = words(folded_.tokens[i].begin, folded_.tokens[i].end);
      const bool capital = !first.empty() && text::fold(first.substr(0, 1)) != first.substr(0, 1);
      if (end - i >= 2 || titled)
        add(folded_.tokens[titled ? i - 1 : i].begin, folded_.tokens[end - 1].end,
            Field::person_name);
      else if (capital && first.size() >= 3)
        add(folded_.tokens[i].begin, folded_.tokens[i].end, Field::person_name, true);
      i = end;
    }
  }

  // A first line that is the name of an occupation is somebody's name after all when another line
  // says so, or when the head has contacts or an address and no other name.
  void take_first_line() {
    if (outline_.lines.empty()) return;
    const Line& first = outline_.lines.front();
    if (first.role != LineRole::head) return;
    text::FoldedText folded;
    text::fold_words(words(first.begin, first.end), folded);
    bool is_name = !name_.empty() && folded.tokens.size() == name_.size();
    for (std::size_t i = 0; is_name && i < name_.size(); ++i) is_name = folded.word(i) == name_[i];
    if (name_.empty() && is_occupation_(words(first.begin, first.end))) {
      is_name = std::any_of(outline_.lines.begin() + 1, outline_.lines.end(), [&](const Line& l) {
        return l.role == LineRole::head &&
               std::any_of(out_.begin(), out_.end(), [&](const PersonalSpan& s) {
                 return s.begin >= l.begin && s.end <= l.end;
               });
      });
      if (is_name) add_name(words(first.begin, first.end));
    }
    if (is_name) add(first.begin, first.end, Field::person_name);
  }

  // "Bristol, November 2026" above the name in the last line: where a CV was signed, and when.
  void find_sign_off() {
    const auto& lines = outline_.lines;
    if (lines.size() < 3) return;
    const Line &first = lines.front(), &last = lines.back();
    // A headline that comes again as signature is a name after all: somebody is called Baker.
    if (name_.empty() && first.role == LineRole::head &&
        words(first.begin, first.end) == words(last.begin, last.end)) {
      add_name(words(first.begin, first.end));
      add(first.begin, first.end, Field::person_name);
    }
    if (name_.empty()) return;
    text::FoldedText folded;
    text::fold_words(words(last.begin, last.end), folded);
    for (std::size_t i = 0; i < folded.tokens.size(); ++i)
      if (!is_name_word(folded.word(i))) return;
    if (folded.tokens.empty()) return;
    add(last.begin, last.end, Field::person_name);
    const Line& before = lines[lines.size() - 2];
    const std::string_view place = words(before.begin, before.end);
    const auto date = find_period(place, document_.language);
    if (date && !date->range && date->end == place.size() && date->begin != 0 &&
        place.size() < kLongestFact)
      add(before.begin, before.end, Field::address);
  }

  // In order, without overlap; the sure ones prevail.
  std::vector<PersonalSpan> merged() {
    std::sort(out_.begin(), out_.end(), [](const PersonalSpan& a, const PersonalSpan& b) {
      return std::tie(a.begin, b.end) < std::tie(b.begin, a.end);
    });
    std::vector<PersonalSpan> merged;
    for (const PersonalSpan& span : out_) {
      if (merged.empty() || span.begin >= merged.back().end) {
        merged.push_back(span);
        continue;
      }
      PersonalSpan& last = merged.back();
      last.end = std::max(last.end, span.end);
      last.doubtful = last.doubtful && span.doubtful;
      if (last.field == Field::none) last.field = span.field;
    }
    return merged;
  }

  static constexpr std::size_t kLongestFact = 120;  // bytes
  static constexpr std::size_t kSentenceWords = 8;
  static constexpr std::size_t kMostHeadlines = 200;  // pieces asked for being an occupation

  const Document& document_;
  std::string_view text_;
  const Outline& outline_;
  const IsOccupation& is_occupation_;
  text::FoldedText folded_;
  std::vector<std::string> name_;  // folded words of it
  bool has_fields_ = false;
  bool in_sentence_ = false;
  bool named_next_ = false;  // a label announced the name
  std::size_t asked_ = 0;
  std::vector<PersonalSpan> out_;
};

}  // namespace

std::vector<PersonalSpan> find_personal(const Document& document, const Outline& outline,
                                        const IsOccupation& is_occupation) {
  return Finder(document, outline, is_occupation).find();
}

void set_personal_lines(const std::vector<PersonalSpan>& spans, Outline& outline) {
  std::size_t next = 0;
  for (Line& line : outline.lines) {
    while (next < spans.size() && (spans[next].doubtful || spans[next].end <= line.begin)) ++next;
    if (next == spans.size()) return;
    const bool whole = spans[next].begin <= line.begin && spans[next].end >= line.end;
    if (whole && line.role == LineRole::text) line.role = LineRole::head;
  }
}

}  // namespace metier::people
