#include "market/duty_walk.h"

#include <algorithm>
#include <unordered_map>

#include "draft/draft.h"
#include "market/duty_cues.h"

namespace metier::market {
namespace {

using link::Role;
using text::SegmentKind;

// What a section is about.
enum class About : std::uint8_t {
  nothing,  // a heading without a cue, or none
  work,
  person,
  other  // the employer, what is given, how to apply
};

constexpr std::size_t kFewestLabels =
    3;  // "Label: sentence" so often in a section: a list of duties
constexpr std::size_t kOpenerWords = 3;    // words before "you will" in a sentence of prose
constexpr std::size_t kPersonWords = 4;    // words before "experience with" likewise
constexpr std::size_t kFewestWords = 2;    // of a duty
constexpr std::size_t kOpenerHeading = 7;  // words of "Your tasks:"
constexpr std::uint32_t kUsesOfVerb = 4;   // skills that begin with a word, for it to be a verb

// In these the verb of a skill's label stands last.
constexpr std::string_view kVerbLast = "de nl hu et";

bool begins_with_verb(const Verbs& verbs, std::string_view language,
                      const text::FoldedText& words) {
  if (words.tokens.empty()) return false;
  std::string first(words.word(0));
  if (verbs.contains(first)) return true;
  if (language != "en") return false;
  const auto known = [&](std::string_view stem) {
    return verbs.contains(std::string(stem)) || verbs.contains(std::string(stem) + "e") ||
           (stem.size() > 2 && stem[stem.size() - 1] == stem[stem.size() - 2] &&
            verbs.contains(std::string(stem.substr(0, stem.size() - 1))));
  };
  const std::string_view word = first;
  if (word.ends_with("ing")) return known(word.substr(0, word.size() - 3));
  if (word.ends_with("es") && known(word.substr(0, word.size() - 2))) return true;
  return word.ends_with("s") && known(word.substr(0, word.size() - 1));
}

// Blanks and ends of lines as single blanks.
std::string in_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

// "Location: Copenhagen and Malmö" is no duty.
bool is_label_of_fact(std::string_view label, std::string_view language) {
  using draft::Heading;
  const std::string folded = text::fold(label);
  for (const Heading h : {Heading::conditions, Heading::employer, Heading::place, Heading::pay,
                          Heading::contract, Heading::hours, Heading::application})
    for (const std::string_view l : {language, std::string_view("en")})
      if (folded == text::fold(draft::heading(h, l))) return true;
  return false;
}

// Walks through the parts of one text.
class DutyWalk {
 public:
  DutyWalk(const Verbs& verbs, AskReader& asks, DutyBuffers& s, DutyDocument& out)
      : verbs_(verbs), asks_(asks), s_(s), out_(out), language_(out.language) {
    if (language_ == "und") language_.clear();
  }

  void walk() {
    s_.roles.start(language_);
    open_section({}, About::nothing, true);
    for (std::size_t i = 0; i < s_.parts.size(); ++i) read_part(s_.parts[i]);
    close_section();
  }

 private:
  std::string_view words(const Part& p) const {
    return std::string_view(s_.plain.text).substr(p.begin, p.end - p.begin);
  }
  std::pair<std::uint32_t, std::uint32_t> original(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(s_.plain.original_begin(begin)),
            static_cast<std::uint32_t>(s_.plain.original_end(end))};
  }

  void open_section(const Part& heading, About about, bool nameless = false) {
    close_section();
    about_ = list_ = about;
    section_ = {};
    section_begin_ = out_.duties.size();
    if (nameless) return;
    auto text = words(heading);
    while (text.ends_with(':')) text.remove_suffix(1);
    section_.heading = in_one_line(text);
    std::tie(section_.begin, section_.end) = original(heading.begin, heading.end);
  }

  // Labelled items under a heading without a cue are duties where there are several of them.
  void close_section() {
    if (unsure_ != 0 && unsure_ < kFewestLabels)
      std::erase_if(out_.duties, [&](const Duty& d) {
        return d.section == out_.sections.size() && unsure_begin_.contains(d.begin);
      });
    unsure_ = 0;
    unsure_begin_.clear();
    if (out_.duties.size() > section_begin_) out_.sections.push_back(section_);
  }

  About about_heading(std::string_view heading, Role role) {
    if (role != Role::demand) return About::other;
    text::fold_words(heading, s_.words);
    bool work = false, person = false;
    for (std::size_t i = 0; i < s_.words.tokens.size();) {
      const auto hit = heading_cues().at(s_.words, i, language_);
      if (!hit) {
        ++i;
        continue;
      }
      (hit->value == static_cast<int>(HeadingCue::tasks) ? work : person) = true;
      i = hit->end;
    }
    if (work == person) return About::nothing;
    return work ? About::work : About::person;
  }

  void read_part(const Part& p) {
    const auto text = words(p);
    const bool heading = p.kind == SegmentKind::heading;
    const Role role = s_.roles.next(heading, text);
    if (heading && !p.opens) {
      open_section(p, about_heading(text, role));
      return;
    }
    read_asks(p, role);
    if (p.opens) {
      open_list(p, role);
      return;
    }
    const bool item = p.bullet || p.numbered || p.kind == SegmentKind::item;
    if (!item) list_ = about_;
    if (item ? read_item(p, role) : read_sentence(p, role)) return;
  }

  // "In this role, you will:"
  void open_list(const Part& p, Role role) {
    const auto text = words(p);
    About about = about_heading(text, role);
    if (about == About::nothing && work_cues().find(s_.words, language_)) about = About::work;
    if (about == About::nothing && person_cues().find(s_.words, language_)) about = About::person;
    if (p.kind == SegmentKind::heading || s_.words.tokens.size() <= kOpenerHeading) {
      open_section(p, about);
    } else {
      list_ = about == About::nothing ? about_ : about;
    }
  }

  bool speaks_of_person() {
    const auto hit = person_cues().find(s_.words, language_);
    return hit && hit->first < kPersonWords;
  }
  bool speaks_of_work() {
    const auto hit = work_cues().find(s_.words, language_);
    return hit && hit->first <= kOpenerWords;
  }

  bool read_item(const Part& p, Role role) {
    const auto text = words(p);
    if (list_ == About::other || list_ == About::person) return false;
    const Labelled l = labelled(text);
    if (!l.label.empty()) {
      if (is_label_of_fact(l.label, language_)) return false;
      s_.label_roles.start(language_);
      if (s_.label_roles.next(true, l.label) != Role::demand) return false;
      const About about = about_label(l.label);
      if (about == About::person) return false;
      if (about == About::nothing) {
        if (list_ == About::nothing) {
          ++unsure_;
          unsure_begin_.insert(original(p.begin, p.end).first);
        }
        add(p, l.label, l.sentence);
        return true;
      }
    }
    text::fold_words(text, s_.words);
    if (s_.words.tokens.size() < kFewestWords) return false;
    if (list_ == About::work) {
      if (speaks_of_person() || role == Role::application) return false;
      add(p, {}, text);
      return true;
    }
    if (role != Role::demand || speaks_of_person()) return false;
    if (!begins_with_verb(verbs_, language_, s_.words) && !speaks_of_work()) return false;
    add(p, {}, text);
    return true;
  }

  // Of a label that is nothing but a heading: "Tasks: ...". "Customer Experience" is none.
  About about_label(std::string_view label) {
    text::fold_words(label, s_.words);
    if (s_.words.tokens.empty()) return About::nothing;
    const auto hit = heading_cues().at(s_.words, 0, language_);
    if (!hit || hit->end != s_.words.tokens.size()) return About::nothing;
    return hit->value == static_cast<int>(HeadingCue::tasks) ? About::work : About::person;
  }

  bool read_sentence(const Part& p, Role role) {
    if (about_ == About::other || role != Role::demand) return false;
    const auto text = words(p);
    text::fold_words(text, s_.words);
    if (s_.words.tokens.size() < kFewestWords + 1 || text.ends_with('?')) return false;
    if (!speaks_of_work()) {
      if (about_ != About::work || speaks_of_person()) return false;
    }
    if (is_denied(text.size())) return false;
    add(p, {}, text);
    return true;
  }

  // "You will not have to ...": more than half of the part last read by its roles.
  bool is_denied(std::size_t bytes) {
    s_.roles.scopes(s_.denied, s_.wished);
    std::size_t covered = 0;
    for (const link::ByteRange& r : s_.denied) covered += r.end - r.begin;
    return covered * 2 > bytes;
  }

  void add(const Part& p, std::string_view label, std::string_view sentence) {
    Duty d;
    d.section = static_cast<std::uint32_t>(out_.sections.size());
    std::tie(d.begin, d.end) = original(p.begin, p.end);
    d.label = in_one_line(label);
    d.sentence = in_one_line(sentence);
    add_skills(d);
    out_.duties.push_back(std::move(d));
  }

  void add_skills(Duty& d) const {
    const auto first = std::lower_bound(
        s_.spans.begin(), s_.spans.end(), d.begin,
        [](const DutyBuffers::Span& s, std::uint32_t begin) { return s.begin < begin; });
    for (auto s = first; s != s_.spans.end() && s->begin < d.end; ++s) {
      if (s->end > d.end) continue;
      const auto there = std::find_if(d.skills.begin(), d.skills.end(),
                                      [&](const DutySkill& k) { return k.id == s->skill.id; });
      if (there == d.skills.end()) d.skills.push_back(s->skill);
    }
    std::stable_sort(d.skills.begin(), d.skills.end(), [](const DutySkill& a, const DutySkill& b) {
      return a.probability > b.probability;
    });
    if (d.skills.size() > kSkillsOfDuty) d.skills.resize(kSkillsOfDuty);
  }

  void read_asks(const Part& p, Role role) {
    if (role == Role::application || role == Role::equality) return;
    const std::size_t before = out_.asks.size();
    const bool of_person = role == Role::demand || role == Role::wish;
    asks_.read(words(p), language_, of_person && about_ != About::other, out_.asks);
    for (std::size_t i = before; i < out_.asks.size(); ++i)
      std::tie(out_.asks[i].begin, out_.asks[i].end) = original(p.begin, p.end);
  }

  const Verbs& verbs_;
  AskReader& asks_;
  DutyBuffers& s_;
  DutyDocument& out_;
  std::string language_;
  About about_ = About::nothing;  // of the section
  About list_ = About::nothing;   // of the items that follow
  DutySection section_;
  std::size_t section_begin_ = 0;
  std::size_t unsure_ = 0;
  std::unordered_set<std::uint32_t> unsure_begin_;
};

}  // namespace

Verbs verbs_of(const snapshot::Taxonomy& t, std::string_view language) {
  Verbs out;
  const LanguageId id = t.language(language);
  if (!id.valid() || kVerbLast.find(language) != std::string_view::npos) return out;
  std::unordered_map<std::string, std::uint32_t> uses;
  text::FoldedText words;
  for (std::size_t i = 0; i < t.concept_count(); ++i) {
    const ConceptId c(i);
    if (t.kind(c) != snapshot::ConceptKind::skill || t.skill_type(c) != snapshot::SkillType::skill)
      continue;
    const LabelId label = t.preferred_id(c, id);
    if (!label.valid()) continue;
    text::fold_words(t.label_text(label), words);
    if (words.tokens.size() > 1) ++uses[std::string(words.word(0))];
  }
  for (const auto& [word, count] : uses)
    if (count >= kUsesOfVerb) out.insert(word);
  return out;
}

void walk_duties(const Verbs& verbs, AskReader& asks, DutyBuffers& buffers, DutyDocument& out) {
  DutyWalk(verbs, asks, buffers, out).walk();
}

}  // namespace metier::market
