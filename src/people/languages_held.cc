#include "people/languages_held.h"

#include <algorithm>
#include <span>

#include "text/text.h"

namespace metier::people {
namespace {

class LanguagePass {
 public:
  LanguagePass(const documents::Document& document, const Outline& outline,
               const LanguageNames& names, const snapshot::Taxonomy& taxonomy, const Places& places,
               Profile& profile, SkillsHeld& skills, std::vector<Span>& covered)
      : document_(document),
        outline_(outline),
        names_(names),
        t_(taxonomy),
        places_(places),
        profile_(profile),
        skills_(skills),
        covered_(covered) {}

  void add() {
    for (const auto& part : document_.parts)
      if (part.field == documents::Field::language || part.field == documents::Field::mother_tongue)
        add_language_of_fields(part);
    if (!outline_.is_cv) return;
    std::vector<ListedLanguage> found;
    std::uint32_t open = documents::kNoEntry;  // language that a later line may tell the level of
    std::size_t open_line = 0, run = 0;        // of languages without a level, line below line
    for (std::size_t i = 0; i < outline_.lines.size(); ++i) {
      const Line line = with_open_bracket(i);
      // "Mother tongue" below a language is no heading.
      const bool below = open != documents::kNoEntry && i == open_line + 1;
      if (line.role == LineRole::heading && line.section == Section::languages && below && run == 1)
        take_levels_below(line, open);
      if (line.role != LineRole::text) continue;
      if (document_.parts[line.part].field != documents::Field::none) continue;
      const bool list = line.section == Section::languages;
      if (!list && line.section != Section::skills && line.section != Section::person &&
          line.section != Section::other && line.section != Section::summary)
        continue;
      found.clear();
      find_languages(words(line.begin, line.end), names_, list, found);
      if (found.empty()) {
        if (list && open != documents::kNoEntry) take_levels_below(line, open);
        continue;
      }
      for (const ListedLanguage& language : found) add_language(line, language);
      open = static_cast<std::uint32_t>(profile_.languages.size() - 1);
      const bool bare = found.back().level_begin == found.back().level_end;
      run = !bare ? 0 : open_line + 1 == i ? run + 1 : 1;
      open_line = i;
    }
  }

 private:
  std::string_view words(std::size_t begin, std::size_t end) const {
    return std::string_view(document_.text).substr(begin, end - begin);
  }

  // "French (Professional", "Working)": with the next line, where it closes the bracket.
  Line with_open_bracket(std::size_t i) const {
    Line line = outline_.lines[i];
    if (i + 1 == outline_.lines.size()) return line;
    const std::string_view all = words(line.begin, line.end);
    const Line& next = outline_.lines[i + 1];
    const std::string_view below = words(next.begin, next.end);
    const std::size_t open = all.rfind('(');
    const bool is_open =
        open != std::string_view::npos && all.find(')', open) == std::string_view::npos;
    if (!is_open && (!below.starts_with('(') || next.after_blank)) return line;
    const std::size_t close = below.find(')');
    if (close != std::string_view::npos && next.section == line.section)
      line.end = next.begin + static_cast<std::uint32_t>(close) + 1;
    return line;
  }

  void take_levels_below(const Line& line, std::uint32_t open) {
    HeldLanguage& last = profile_.languages[open];
    if (last.native || !last.cefr.empty()) return;
    ListedLanguage listed;
    if (!take_levels(words(line.begin, line.end), listed)) return;
    last.native = listed.native;
    last.cefr = std::string(listed.cefr);
    last.measured = listed.measured;
    last.said = std::string(words(line.begin, line.end));
    if (last.id.valid()) skills_.set_level(last.id, last.native ? "native" : last.cefr);
  }

  void add_language(const Line& line, const ListedLanguage& found) {
    Evidence evidence = places_.at({line.begin + found.begin, line.begin + found.end});
    evidence.section = line.section;
    const std::string_view all = words(line.begin, line.end);
    const std::uint32_t end = std::max(found.end, found.level_end);
    covered_.push_back({evidence.begin, line.begin + end});
    add_language(*found.language, found,
                 std::string(all.substr(found.level_begin, found.level_end - found.level_begin)),
                 std::move(evidence));
  }

  void add_language(const LanguageNames::Language& language, const ListedLanguage& found,
                    std::string said, Evidence evidence) {
    for (HeldLanguage& held : profile_.languages)
      if (held.code == language.code) {
        if (held.said.empty() && !said.empty()) {
          held.native = found.native;
          held.cefr = std::string(found.cefr);
          held.measured = found.measured;
          held.said = std::move(said);
        }
        return;
      }
    if (language.id.valid())
      skills_.add(language.id, 1, Basis::declared, link::Reason::exact,
                  t_.preferred_id(language.id, t_.english()),
                  found.native ? std::string_view("native") : found.cefr, evidence);
    profile_.languages.push_back({std::string(language.code), language.id, found.native,
                                  std::string(found.cefr), found.measured, std::move(said),
                                  std::move(evidence)});
  }

  // The parts of the same entry; they follow each other.
  std::span<const documents::Part> entry_of(const documents::Part& part) const {
    const std::span<const documents::Part> all(document_.parts);
    auto first = static_cast<std::size_t>(&part - all.data()), end = first + 1;
    if (part.entry == documents::kNoEntry) return all.subspan(first, 1);
    while (first > 0 && all[first - 1].entry == part.entry) --first;
    while (end < all.size() && all[end].entry == part.entry) ++end;
    return all.subspan(first, end - first);
  }

  // A language in a field, with the levels of its entry.
  void add_language_of_fields(const documents::Part& part) {
    const std::string_view name = document_.words(part);
    const auto* language = names_.find(text::fold(name));
    if (language == nullptr) language = names_.find_code(text::fold(name));
    if (language == nullptr) {
      Evidence evidence = places_.at({part.begin, part.end});
      evidence.section = part.section;
      profile_.unmatched.push_back({ConceptId(), 0, std::move(evidence)});
      return;
    }
    ListedLanguage listed;
    std::string said;
    for (const auto& other : entry_of(part)) {
      if (other.field != documents::Field::level) continue;
      if (!said.empty()) said += ", ";
      said += document_.words(other);
    }
    take_levels(said, listed);
    listed.native = listed.native || part.field == documents::Field::mother_tongue;
    Evidence evidence = places_.at({part.begin, part.end});
    evidence.section = part.section;
    add_language(*language, listed, std::move(said), std::move(evidence));
  }

  const documents::Document& document_;
  const Outline& outline_;
  const LanguageNames& names_;
  const snapshot::Taxonomy& t_;
  const Places& places_;
  Profile& profile_;
  SkillsHeld& skills_;
  std::vector<Span>& covered_;
};

}  // namespace

void set_languages_of_programs(std::string_view text, const LanguageNames& names,
                               Outline& outline) {
  std::vector<ListedLanguage> found;
  Section before = Section::unknown;
  for (Line& line : outline.lines) {
    if (line.section == Section::languages && before == Section::skills &&
        line.content != line.begin) {
      found.clear();
      find_languages(text.substr(line.content, line.end - line.content), names, true, found);
      if (found.empty()) line.section = before;
    }
    before = line.section;
  }
}

void add_languages(const documents::Document& document, const Outline& outline,
                   const LanguageNames& names, const snapshot::Taxonomy& taxonomy,
                   const Places& places, Profile& profile, SkillsHeld& skills,
                   std::vector<Span>& covered) {
  LanguagePass(document, outline, names, taxonomy, places, profile, skills, covered).add();
}

}  // namespace metier::people
