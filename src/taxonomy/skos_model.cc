#include "taxonomy/skos_model.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>

#include "taxonomy/checks.h"
#include "taxonomy/clean.h"
#include "taxonomy/fault_log.h"
#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

constexpr std::string_view kEsco = "http://data.europa.eu/esco/";
constexpr std::string_view kIsco = "http://data.europa.eu/esco/isco/";
constexpr std::string_view kIscedF = "http://data.europa.eu/esco/isced-f/";
constexpr std::string_view kHierarchy =
    "http://data.europa.eu/esco/concept-scheme/skills-hierarchy";

// A text of a concept, in the order of the source.
template <class Kind>
struct Text {
  std::uint16_t language;
  Kind kind;
  std::string_view text;
  std::uint16_t file;
};

// ESCO's dumps describe their own vocabulary as concepts too: skill types, label roles, ...
bool is_esco_vocabulary(std::string_view uri) {
  if (!uri.starts_with(kEsco)) return false;
  const auto path = uri.substr(kEsco.size());
  const auto part = path.substr(0, path.find('/'));
  for (const std::string_view known : {"occupation", "skill", "isco", "isced-f", "concept-scheme"})
    if (part == known) return false;
  return true;
}

class ModelMaker {
 public:
  ModelMaker(SkosGraph graph, const ImportOptions& options)
      : graph_(std::move(graph)), options_(options), faults_(graph_.files.size()) {}

  Result<Model> run() {
    index_statements();
    find_values();
    find_concepts();
    if (model_.concepts.empty())
      return fail(ErrorKind::input,
                  "{}: no concept in it: nothing of a class of SKOS or ESCO, nothing with a "
                  "skos:prefLabel",
                  graph_.files.front());
    make_languages();
    for (std::size_t i = 0; i < model_.concepts.size(); ++i) {
      values_of(ConceptId(i));
      labels_of(ConceptId(i));
      notes_of(ConceptId(i));
    }
    edges();
    finish();
    return std::move(model_);
  }

 private:
  std::string_view text(std::uint32_t id) const { return graph_.texts.text(TextId{id}); }

  std::span<const Statement> of(std::uint32_t subject) const {
    return std::span(graph_.statements)
        .subspan(begins_[subject], begins_[subject + 1] - begins_[subject]);
  }
  std::string_view uri(ConceptId id) const { return text(subjects_[id.index()]); }
  Concept& concept_at(ConceptId id) { return model_.concepts[id.index()]; }
  template <class Words>
  void fault(std::uint16_t file, FaultKind kind, Words words) {
    faults_[file].add(kind, 0, words);
  }

  // --- which subjects are concepts
  // ------------------------------------------------------------------------

  void index_statements() {
    begins_.assign(graph_.texts.size() + 1, 0);
    for (const auto& s : graph_.statements) ++begins_[s.subject + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    std::vector<Statement> sorted(graph_.statements.size());
    auto at = begins_;
    for (const auto& s : graph_.statements) sorted[at[s.subject]++] = s;
    graph_.statements = std::move(sorted);
  }

  // What stands as the value of a skill type, NACE code and so on is no concept of its own.
  void find_values() {
    is_value_.assign(graph_.texts.size(), false);
    for (const auto& s : graph_.statements) switch (s.property) {
        case Property::skill_type:
        case Property::reuse_level:
        case Property::regulated:
        case Property::nace:
        case Property::association_type:
          is_value_[s.object] = true;
          break;
        case Property::isco_group:
          tells_isco_groups_ = true;
          break;
        default:
          break;
      }
    for (const auto& s : graph_.statements)
      if (s.property == Property::skill_type || s.property == Property::reuse_level)
        tells_skill_types_ = true;
  }

  std::uint16_t classes_of(std::uint32_t subject, bool& labelled) const {
    std::uint16_t bits = 0;
    for (const auto& s : of(subject)) {
      if (s.property == Property::type) bits |= class_bits(text(s.object));
      labelled =
          labelled || s.property == Property::preferred || s.property == Property::xl_preferred;
    }
    return bits;
  }

  void find_concepts() {
    std::vector<std::pair<std::uint32_t, ConceptKind>> found;
    for (std::uint32_t subject = 0; subject < graph_.texts.size(); ++subject) {
      if (begins_[subject] == begins_[subject + 1]) continue;
      bool labelled = false;
      const auto bits = classes_of(subject, labelled);
      const bool classed = (bits & ~(kConceptClass | kHelperClass)) != 0;
      const bool plain = (bits & kConceptClass) != 0 || (labelled && (bits & kHelperClass) == 0);
      if (classed || (plain && !is_value_[subject] && !is_esco_vocabulary(text(subject)))) {
        if (is_sound(subject)) found.emplace_back(subject, kind_of(subject, bits));
      } else if (plain) {
        ++graph_.not_understood[{of(subject).front().file, "concepts of ESCO's own vocabulary"}];
      }
    }
    std::sort(found.begin(), found.end(),
              [&](const auto& a, const auto& b) { return text(a.first) < text(b.first); });
    ids_.assign(graph_.texts.size(), ConceptId());
    for (const auto& [subject, kind] : found) {
      ids_[subject] = ConceptId(model_.concepts.size());
      subjects_.push_back(subject);
      Concept c;
      c.uri = model_.texts.intern(text(subject));
      c.kind = kind;
      model_.concepts.push_back(c);
    }
  }

  bool is_sound(std::uint32_t subject) {
    const auto name = text(subject);
    const auto file = of(subject).front().file;
    if (name.starts_with("_:")) {
      fault(file, FaultKind::missing_concept,
            [&] { return std::string("concept without a URI: left out"); });
      return false;
    }
    const bool odd = name.empty() || std::any_of(name.begin(), name.end(), [](unsigned char c) {
                       return c <= ' ' || c == 0x7F;
                     });
    if (odd || utf8::first_invalid(name))
      fault(file, FaultKind::unknown_value,
            [&] { return fmt::format("{} is no URI: concept left out", quote(name)); });
    return !odd && !utf8::first_invalid(name);
  }

  ConceptKind kind_of(std::uint32_t subject, std::uint16_t bits) const {
    const bool isco = text(subject).starts_with(kIsco);
    const bool occupation = (bits & kOccupationClass) != 0;
    if ((bits & kSchemeClass) != 0) return ConceptKind::concept_scheme;
    if ((bits & kMemberClass) != 0)
      return occupation ? ConceptKind::occupation : ConceptKind::skill;
    if (isco || ((bits & kGroupClass) != 0 && occupation)) return ConceptKind::isco_group;
    if (occupation) return ConceptKind::occupation;
    if ((bits & kGroupClass) != 0 || text(subject).starts_with(kIscedF))
      return ConceptKind::skill_group;
    for (const auto& s : of(subject))
      if (s.property == Property::in_scheme && text(s.object) == kHierarchy)
        return ConceptKind::skill_group;
    return ConceptKind::skill;
  }

  // --- languages
  // ------------------------------------------------------------------------------------------

  bool wanted(std::string_view code) const {
    return options_.languages.empty() || code == "en" ||
           std::find(options_.languages.begin(), options_.languages.end(), code) !=
               options_.languages.end();
  }

  // Model languages of those of the graph; a text without a language counts as English.
  void make_languages() {
    std::set<std::string> used;
    for (const auto& s : graph_.statements)
      if (holds_text(s)) used.insert(code_of(s.language));
    for (const auto& s : graph_.statements)
      if (s.property == Property::language && s.literal) used.insert(code_of_tag(text(s.object)));
    for (const auto& code : used)
      if (wanted(code)) model_.languages.push_back(code);
  }

  static bool holds_text(const Statement& s) {
    return s.literal && s.property >= Property::preferred && s.property <= Property::node_literal &&
           s.property != Property::language;
  }
  std::string code_of(std::uint16_t language) const {
    return language == 0 ? "en" : graph_.languages[language];
  }
  static std::string code_of_tag(std::string_view tag) {
    std::string out(last_segment(tag));
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    const bool plain =
        (out.size() == 2 || out.size() == 3) &&
        std::all_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return plain ? out : "en";
  }
  LanguageId language_of(std::string_view code) const { return model_.find_language(code); }

  // --- values
  // ------------------------------------------------------------------------------------------

  void values_of(ConceptId id) {
    auto& c = concept_at(id);
    std::string nace;
    bool typed = false;
    bool levelled = false;
    std::uint16_t file = 0;
    for (const auto& s : of(subjects_[id.index()])) {
      const auto value = trim(text(s.object));
      file = s.file;
      switch (s.property) {
        case Property::notation:
          set_code(id, c, s, value);
          break;
        case Property::skill_type:
          typed = true;
          set_word(c.skill_type, skill_type_from_esco(last_segment(value)), "skill type", id, s);
          break;
        case Property::reuse_level:
          levelled = true;
          set_word(c.reuse_level, reuse_level_from_esco(last_segment(value)), "reuse level", id, s);
          break;
        case Property::status:
          set_status(c, id, s, last_segment(value));
          break;
        case Property::deprecated:
          if (value == "true" || value == "1") c.status = Status::obsolete;
          break;
        case Property::modified:
          set_once(c.modified, value, "modified date", id, s);
          break;
        case Property::regulated:
          set_once(c.regulated, value, "regulated-profession note", id, s);
          break;
        case Property::nace:
          nace += (nace.empty() ? "" : "\n") + std::string(value);
          break;
        case Property::green_share:
          set_green_share(c, id, s, value);
          break;
        case Property::in_scheme:
        case Property::part_of:
          set_collection(c, s, value);
          break;
        default:
          break;
      }
    }
    c.nace = model_.texts.intern(nace);
    if (c.kind != ConceptKind::skill || !tells_skill_types_ || (typed && levelled)) return;
    fault(file, FaultKind::missing_type, [&] {
      return fmt::format("{} has {}: kept without", uri(id),
                         typed      ? "no reuse level"
                         : levelled ? "no skill type"
                                    : "neither skill type nor reuse level");
    });
  }

  void set_once(TextId& field, std::string_view value, std::string_view what, ConceptId id,
                const Statement& s) {
    const auto known = model_.texts.text(field);
    if (known.empty()) {
      field = model_.texts.intern(value);
    } else if (known != value) {
      fault(s.file, FaultKind::conflicting_value, [&] {
        return fmt::format("{} of {} is {} and {}: the first kept", what, uri(id), quote(known),
                           quote(value));
      });
    }
  }

  void set_code(ConceptId id, Concept& c, const Statement& s, std::string_view value) {
    if (c.kind == ConceptKind::isco_group && value.size() > 1 && value.front() == 'C')
      value.remove_prefix(1);
    set_once(c.code, value, "code", id, s);
  }

  template <class Word>
  void set_word(Word& field, std::optional<Word> known, std::string_view what, ConceptId id,
                const Statement& s) {
    if (known) {
      field = *known;
      return;
    }
    fault(s.file, FaultKind::unknown_value, [&] {
      return fmt::format("{} {} of {}: taken as empty", what, quote(text(s.object)), uri(id));
    });
  }

  void set_status(Concept& c, ConceptId id, const Statement& s, std::string_view word) {
    if (word == "released") {
      c.status = Status::released;
    } else if (word == "obsolete") {
      c.status = Status::obsolete;
    } else {
      c.status = Status::other;
      fault(s.file, FaultKind::unknown_value,
            [&] { return fmt::format("status {} of {}: taken as other", quote(word), uri(id)); });
    }
  }

  void set_green_share(Concept& c, ConceptId id, const Statement& s, std::string_view word) {
    float share = 0;
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), share);
    if (code == std::errc{} && end == word.data() + word.size() && share >= 0 && share <= 1) {
      c.green_share = share;
      return;
    }
    fault(s.file, FaultKind::unknown_value, [&] {
      return fmt::format("green share {} of {} is no fraction: left out", quote(word), uri(id));
    });
  }

  void set_collection(Concept& c, const Statement& s, std::string_view scheme) {
    if (const auto collection = collection_of_scheme(scheme)) {
      c.collections |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(*collection));
    } else if (s.property == Property::part_of) {
      ++graph_.not_understood[{s.file, expand("dct:isPartOf")}];
    }
  }

  // --- texts
  // ----------------------------------------------------------------------------------------------

  template <class Words>
  void report(const Stains& stains, std::uint16_t file, Words words) {
    if (stains.spaces) fault(file, FaultKind::stray_space, words);
    if (stains.controls) fault(file, FaultKind::control_character, words);
    if (stains.invalid) fault(file, FaultKind::invalid_utf8, words);
    if (stains.twice) fault(file, FaultKind::encoded_twice, words);
    if (stains.markup) fault(file, FaultKind::markup, words);
  }

  using RowLabel = Text<LabelKind>;
  using RowNote = Text<NoteKind>;

  void labels_of(ConceptId id) {
    labels_.clear();
    names_.clear();
    for (const auto& s : of(subjects_[id.index()])) {
      switch (s.property) {
        case Property::preferred:
        case Property::xl_preferred:
          gather(id, s, LabelKind::preferred);
          break;
        case Property::alternative:
        case Property::xl_alternative:
          gather(id, s, LabelKind::alternative);
          break;
        case Property::hidden:
        case Property::xl_hidden:
          gather(id, s, LabelKind::hidden);
          break;
        case Property::name:
          add_label(id, s, LabelKind::preferred, names_);
          break;
        default:
          break;
      }
    }
    use_names();
    keep_labels(id);
  }

  void gather(ConceptId id, const Statement& s, LabelKind kind) {
    if (s.literal) return add_label(id, s, kind, labels_);
    bool any = false;
    for (const auto& form : of(s.object))
      if (form.property == Property::literal_form) {
        add_label(id, form, kind, labels_);
        any = true;
      }
    if (!any)
      fault(s.file, FaultKind::missing_label, [&] {
        return fmt::format("{} label {} of {} has no literal form: left out", name(kind),
                           quote(text(s.object)), uri(id));
      });
  }

  void add_label(ConceptId id, const Statement& s, LabelKind kind, std::vector<RowLabel>& out) {
    if (!language_of(code_of(s.language)).valid()) return;  // not asked for
    untagged_[s.file] += s.language == 0;
    const auto raw = text(s.object);
    const auto cleaned = clean_label(raw, arena_);
    report(cleaned.stains, s.file, [&] {
      return fmt::format(
          "{} label {} of {}: {}", name(kind), quote(raw), uri(id),
          cleaned.text.empty() ? std::string("left out") : "now " + quote(cleaned.text));
    });
    if (!cleaned.text.empty()) out.push_back({s.language, kind, cleaned.text, s.file});
  }

  // rdfs:label and titles, in languages without a preferred label.
  void use_names() {
    for (const auto& name : names_) {
      const bool named = std::any_of(labels_.begin(), labels_.end(), [&](const RowLabel& label) {
        return label.kind == LabelKind::preferred &&
               code_of(label.language) == code_of(name.language);
      });
      if (!named) labels_.push_back(name);
    }
  }

  // Of equal labels in a language the first kind stays; of several preferred ones the first.
  void keep_labels(ConceptId id) {
    std::stable_sort(labels_.begin(), labels_.end(),
                     [](const RowLabel& a, const RowLabel& b) { return a.kind < b.kind; });
    std::map<std::pair<LanguageId, std::string_view>, LabelKind> seen;
    std::set<LanguageId> named;
    std::set<LanguageId> any;
    for (const auto& label : labels_) {
      const auto language = language_of(code_of(label.language));
      any.insert(language);
      auto kind = label.kind;
      const auto [before, fresh] = seen.try_emplace({language, label.text}, kind);
      if (!fresh) {
        if (before->second != kind) report_again(id, label, before->second);
        continue;  // SKOS and SKOS-XL say the same labels
      }
      if (kind == LabelKind::preferred && !named.insert(language).second) {
        kind = before->second = LabelKind::alternative;
        fault(label.file, FaultKind::conflicting_value, [&] {
          return fmt::format("{} has another preferred label in {}, {}: kept as an alternative",
                             uri(id), model_.languages[language.index()], quote(label.text));
        });
      }
      model_.labels.push_back({id, language, kind, model_.texts.intern(label.text)});
    }
    if (named.size() < any.size() || any.empty())
      fault(of(subjects_[id.index()]).front().file, FaultKind::missing_label, [&] {
        return fmt::format("{} has no preferred label{}: falls back", uri(id),
                           any.empty() ? "" : " in a language it has others in");
      });
  }

  void report_again(ConceptId id, const RowLabel& label, LabelKind before) {
    const bool preferred = before == LabelKind::preferred;
    fault(label.file,
          preferred && label.kind == LabelKind::alternative
              ? FaultKind::preferred_among_alternatives
              : FaultKind::duplicate_label,
          [&] {
            return fmt::format("{} label {} of {} is also {}: dropped here", name(label.kind),
                               quote(label.text), uri(id), name(before));
          });
  }

  void notes_of(ConceptId id) {
    notes_.clear();
    for (const auto& s : of(subjects_[id.index()])) {
      if (s.property == Property::description) gather(id, s, NoteKind::description);
      if (s.property == Property::scope_note) gather(id, s, NoteKind::scope_note);
      if (s.property == Property::definition) gather(id, s, NoteKind::definition);
    }
    std::stable_sort(notes_.begin(), notes_.end(), [&](const RowNote& a, const RowNote& b) {
      return std::pair(code_of_note(a), a.kind) < std::pair(code_of_note(b), b.kind);
    });
    for (std::size_t i = 0; i < notes_.size();) {
      std::string joined(notes_[i].text);
      std::vector<std::string_view> parts{notes_[i].text};
      std::size_t end = i + 1;
      for (; end < notes_.size() && code_of_note(notes_[end]) == code_of_note(notes_[i]) &&
             notes_[end].kind == notes_[i].kind;
           ++end) {
        if (std::find(parts.begin(), parts.end(), notes_[end].text) != parts.end()) continue;
        parts.push_back(notes_[end].text);
        joined += "\n\n" + std::string(notes_[end].text);
      }
      model_.notes.push_back(
          {id, language_of(code_of_note(notes_[i])), notes_[i].kind, model_.texts.intern(joined)});
      i = end;
    }
  }

  // The language of a node literal stands beside it, as a text: it is kept by its number + 2¹⁵.
  std::string code_of_note(const RowNote& note) const {
    return note.language < kNodeLanguage ? code_of(note.language)
                                         : model_.languages[note.language - kNodeLanguage];
  }

  void gather(ConceptId id, const Statement& s, NoteKind kind) {
    if (s.literal) return add_note(id, s, kind, s.language, kind != NoteKind::description);
    std::uint16_t language = 0;
    bool told = false;
    for (const auto& of_node : of(s.object)) {
      if (of_node.property != Property::language) continue;
      const auto code = language_of(code_of_tag(text(of_node.object)));
      if (!code.valid()) return;  // not asked for
      language = static_cast<std::uint16_t>(kNodeLanguage + code.index());
      told = true;
    }
    bool any = false;
    for (const auto& of_node : of(s.object))
      if (of_node.property == Property::node_literal) {
        add_note(id, of_node, kind, told ? language : of_node.language, true);
        any = true;
      }
    if (!any)
      fault(s.file, FaultKind::missing_concept, [&] {
        return fmt::format("{} {} of {} has no text: left out", name(kind), quote(text(s.object)),
                           uri(id));
      });
  }

  void add_note(ConceptId id, const Statement& s, NoteKind kind, std::uint16_t language,
                bool html) {
    if (language < kNodeLanguage) {
      if (!language_of(code_of(language)).valid()) return;  // not asked for
      untagged_[s.file] += language == 0;
    }
    const auto raw = text(s.object);
    const auto cleaned = html ? clean_html_note(raw, arena_) : clean_note(raw, arena_);
    report(cleaned.stains, s.file, [&] {
      return fmt::format("{} of {}: {}", name(kind), uri(id),
                         cleaned.text.empty()    ? "blank, left out"
                         : cleaned.stains.markup ? "HTML taken out, its text kept"
                                                 : "cleaned");
    });
    if (!cleaned.text.empty()) notes_.push_back({language, kind, cleaned.text, s.file});
  }

  // --- relations
  // -----------------------------------------------------------------------------------------

  void edges() {
    for (std::size_t i = 0; i < model_.concepts.size(); ++i) edges_of(ConceptId(i));
    associations();
    if (!tells_isco_groups_) groups_by_code();
    const auto key = [](const Edge& e) { return std::pair(e.from, e.to); };
    std::sort(broader_.begin(), broader_.end(),
              [&](const Edge& a, const Edge& b) { return key(a) < key(b); });
    broader_.erase(std::unique(broader_.begin(), broader_.end(),
                               [&](const Edge& a, const Edge& b) { return key(a) == key(b); }),
                   broader_.end());
    const auto first = model_.edges.size();
    model_.edges.insert(model_.edges.end(), broader_.begin(), broader_.end());
    cut_circles(model_, first);
  }

  void edges_of(ConceptId id) {
    for (const auto& s : of(subjects_[id.index()])) {
      switch (s.property) {
        case Property::broader:
          add_broader(id, s, true);
          break;
        case Property::narrower:
          add_broader(id, s, false);
          break;
        case Property::in_scheme:
          if (const auto to = target(id, s, FaultKind::missing_concept);
              to.valid() && kind_is(to, ConceptKind::concept_scheme, id, s))
            model_.edges.push_back({id, Relation::in_scheme, to});
          break;
        case Property::has_top_concept:
          if (const auto to = target(id, s, FaultKind::missing_concept);
              to.valid() && kind_is(id, ConceptKind::concept_scheme, to, s))
            model_.edges.push_back({id, Relation::top_concept, to});
          break;
        case Property::top_concept_of:
          if (const auto to = target(id, s, FaultKind::missing_concept);
              to.valid() && kind_is(to, ConceptKind::concept_scheme, id, s))
            model_.edges.push_back({to, Relation::top_concept, id});
          break;
        case Property::isco_group:
          if (const auto to = target(id, s, FaultKind::dangling_relation);
              to.valid() && kind_is(id, ConceptKind::occupation, to, s) &&
              kind_is(to, ConceptKind::isco_group, id, s))
            model_.edges.push_back({id, Relation::isco_group, to});
          break;
        case Property::essential_skill:
        case Property::optional_skill:
          if (const auto to = target(id, s, FaultKind::dangling_relation); to.valid())
            add_skill(id, to, s.property == Property::essential_skill, s);
          break;
        case Property::essential_for:
        case Property::optional_for:
          if (const auto to = target(id, s, FaultKind::dangling_relation); to.valid())
            add_skill(to, id, s.property == Property::essential_for, s);
          break;
        default:
          break;
      }
    }
  }

  ConceptId target(ConceptId from, const Statement& s, FaultKind kind) {
    const auto to = ids_[s.object];
    if (!to.valid())
      fault(s.file, kind, [&] {
        return fmt::format("{}, named by {}, is described nowhere: left out", text(s.object),
                           uri(from));
      });
    return to;
  }

  bool kind_is(ConceptId id, ConceptKind kind, ConceptId other, const Statement& s) {
    if (concept_at(id).kind == kind) return true;
    fault(s.file, FaultKind::contradictory_type, [&] {
      return fmt::format("{} is a {}, no {}: its relation with {} left out", uri(id),
                         name(concept_at(id).kind), name(kind), uri(other));
    });
    return false;
  }

  void add_broader(ConceptId id, const Statement& s, bool upwards) {
    const auto other = target(id, s, FaultKind::dangling_relation);
    if (!other.valid()) return;
    const Edge edge{upwards ? id : other, Relation::broader, upwards ? other : id};
    if (id != other) return broader_.push_back(edge);
    fault(s.file, FaultKind::conflicting_value,
          [&] { return fmt::format("{} is called broader than itself: left out", uri(id)); });
  }

  void add_skill(ConceptId from, ConceptId to, bool essential, const Statement& s) {
    const auto is_skill = [&](ConceptId id) {
      const auto kind = concept_at(id).kind;
      return kind == ConceptKind::skill || kind == ConceptKind::skill_group;
    };
    if (concept_at(from).kind == ConceptKind::occupation && is_skill(to)) {
      model_.edges.push_back(
          {from, essential ? Relation::essential_skill : Relation::optional_skill, to});
    } else if (is_skill(from) && is_skill(to)) {
      model_.edges.push_back(
          {from, essential ? Relation::skill_essential : Relation::skill_optional, to});
    } else {
      fault(s.file, FaultKind::contradictory_type, [&] {
        return fmt::format("relation from {} {} to {} {}: left out", name(concept_at(from).kind),
                           uri(from), name(concept_at(to).kind), uri(to));
      });
    }
  }

  // Links that are things of their own: what they are for, what they point to, of which type.
  void associations() {
    for (const auto& s : graph_.statements) {
      if (s.property != Property::association_for) continue;
      const auto from = ids_[s.object];
      ConceptId to;
      std::string_view type;
      for (const auto& other : of(s.subject)) {
        if (other.property == Property::target) to = ids_[other.object];
        if (other.property == Property::association_type) type = text(other.object);
      }
      const bool essential = type.find("ssential") != std::string_view::npos;
      const bool known = essential || type.find("ptional") != std::string_view::npos;
      if (!known) {
        fault(s.file, FaultKind::unknown_value, [&] {
          return fmt::format("association {} of type {}: left out", text(s.subject), quote(type));
        });
      } else if (!from.valid() || !to.valid()) {
        fault(s.file, FaultKind::dangling_relation, [&] {
          return fmt::format("association {} names what is described nowhere: left out",
                             text(s.subject));
        });
      } else {
        add_skill(from, to, essential, s);
      }
    }
  }

  // Dumps without esco:memberOfISCOGroup: "1330.3" is in "1330".
  void groups_by_code() {
    std::map<std::string_view, ConceptId> groups;
    for (std::size_t i = 0; i < model_.concepts.size(); ++i)
      if (model_.concepts[i].kind == ConceptKind::isco_group)
        groups.emplace(model_.texts.text(model_.concepts[i].code), ConceptId(i));
    std::uint64_t made = 0;
    for (std::size_t i = 0; i < model_.concepts.size(); ++i) {
      if (model_.concepts[i].kind != ConceptKind::occupation) continue;
      const auto code = model_.texts.text(model_.concepts[i].code);
      const auto group = groups.find(code.substr(0, code.find('.')));
      if (group == groups.end()) continue;
      model_.edges.push_back({ConceptId(i), Relation::isco_group, group->second});
      ++made;
    }
    if (made > 0) model_.report.count("ISCO groups taken from the code", made);
  }

  // --- end
  // ------------------------------------------------------------------------------------------------

  void finish() {
    for (const auto& s : graph_.statements) {
      if (s.property != Property::version || !model_.release.empty()) continue;
      const auto version = trim(text(s.object));
      const bool digits = version.find_first_of("0123456789") <= 1;
      if (text(s.subject) == kReleaseIri) {
        model_.release = version;
      } else if (digits && version.size() < 40) {
        model_.release = (version.front() == 'v' ? "" : "v") + std::string(version);
      }
    }
    drop_unused_languages();
    put_in_order(model_);
    count_contents(model_);
    for (std::size_t f = 0; f < graph_.files.size(); ++f) {
      if (untagged_.contains(static_cast<std::uint16_t>(f)))
        faults_[f].add_many(FaultKind::unknown_value, 0, untagged_[static_cast<std::uint16_t>(f)],
                            [&] {
                              return fmt::format("{} texts without a language: taken as English",
                                                 untagged_[static_cast<std::uint16_t>(f)]);
                            });
      for (const auto& [key, number] : graph_.not_understood)
        if (key.first == f)
          faults_[f].add_many(FaultKind::not_understood, 0, number,
                              [&, what = key.second, n = number] {
                                return fmt::format("{}: {} statements passed over", what, n);
                              });
      faults_[f].move_into(model_.report, graph_.files[f]);
      model_.report.count("statements of " + graph_.files[f], graph_.read[f]);
    }
  }

  // Texts of what is no concept have languages too.
  void drop_unused_languages() {
    std::vector<bool> used(model_.languages.size(), false);
    for (const auto& label : model_.labels) used[label.language.index()] = true;
    for (const auto& note : model_.notes) used[note.language.index()] = true;
    std::vector<std::string> kept;
    std::vector<LanguageId> now(used.size());
    for (std::size_t l = 0; l < used.size(); ++l) {
      if (!used[l]) continue;
      now[l] = LanguageId(kept.size());
      kept.push_back(model_.languages[l]);
    }
    for (auto& label : model_.labels) label.language = now[label.language.index()];
    for (auto& note : model_.notes) note.language = now[note.language.index()];
    model_.languages = kept.empty() ? std::vector<std::string>{"en"} : std::move(kept);
  }

  static constexpr std::uint16_t kNodeLanguage = 0x8000;

  SkosGraph graph_;
  const ImportOptions& options_;
  Model model_;
  std::vector<FaultLog> faults_;         // by file
  std::vector<std::size_t> begins_;      // statements of a subject, by text
  std::vector<bool> is_value_;           // by text
  std::vector<ConceptId> ids_;           // by text
  std::vector<std::uint32_t> subjects_;  // by concept
  std::map<std::uint16_t, std::uint64_t> untagged_;
  bool tells_isco_groups_ = false;
  bool tells_skill_types_ = false;
  std::vector<Edge> broader_;
  std::vector<RowLabel> labels_;
  std::vector<RowLabel> names_;
  std::vector<RowNote> notes_;
  Arena arena_;
};

}  // namespace

Result<Model> model_of(SkosGraph graph, const ImportOptions& options) {
  return ModelMaker(std::move(graph), options).run();
}

}  // namespace metier::taxonomy
