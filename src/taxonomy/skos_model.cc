#include "taxonomy/skos_model.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <set>
#include <span>

#include "taxonomy/checks.h"
#include "taxonomy/clean.h"
#include "taxonomy/skos_model_maker.h"
#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

constexpr std::string_view kEsco = "http://data.europa.eu/esco/";
constexpr std::string_view kIsco = "http://data.europa.eu/esco/isco/";
constexpr std::string_view kIscedF = "http://data.europa.eu/esco/isced-f/";
constexpr std::string_view kHierarchy =
    "http://data.europa.eu/esco/concept-scheme/skills-hierarchy";

// ESCO's dumps describe their own vocabulary as concepts too: skill types, label roles, ...
bool is_esco_vocabulary(std::string_view uri) {
  if (!uri.starts_with(kEsco)) return false;
  const auto path = uri.substr(kEsco.size());
  const auto part = path.substr(0, path.find('/'));
  for (const std::string_view known : {"occupation", "skill", "isco", "isced-f", "concept-scheme"})
    if (part == known) return false;
  return true;
}

}  // namespace

Result<Model> SkosModelMaker::run() {
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

std::span<const Statement> SkosModelMaker::of(std::uint32_t subject) const {
  return std::span(graph_.statements)
      .subspan(begins_[subject], begins_[subject + 1] - begins_[subject]);
}

void SkosModelMaker::index_statements() {
  begins_.assign(graph_.texts.size() + 1, 0);
  for (const auto& s : graph_.statements) ++begins_[s.subject + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  std::vector<Statement> sorted(graph_.statements.size());
  auto at = begins_;
  for (const auto& s : graph_.statements) sorted[at[s.subject]++] = s;
  graph_.statements = std::move(sorted);
}

// What stands as the value of a skill type, NACE code and so on is no concept of its own.
void SkosModelMaker::find_values() {
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

std::uint16_t SkosModelMaker::classes_of(std::uint32_t subject, bool& labelled) const {
  std::uint16_t bits = 0;
  for (const auto& s : of(subject)) {
    if (s.property == Property::type) bits |= class_bits(text(s.object));
    labelled =
        labelled || s.property == Property::preferred || s.property == Property::xl_preferred;
  }
  return bits;
}

void SkosModelMaker::find_concepts() {
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

bool SkosModelMaker::is_sound(std::uint32_t subject) {
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

ConceptKind SkosModelMaker::kind_of(std::uint32_t subject, std::uint16_t bits) const {
  const bool isco = text(subject).starts_with(kIsco);
  const bool occupation = (bits & kOccupationClass) != 0;
  if ((bits & kSchemeClass) != 0) return ConceptKind::concept_scheme;
  if ((bits & kMemberClass) != 0) return occupation ? ConceptKind::occupation : ConceptKind::skill;
  if (isco || ((bits & kGroupClass) != 0 && occupation)) return ConceptKind::isco_group;
  if (occupation) return ConceptKind::occupation;
  if ((bits & kGroupClass) != 0 || text(subject).starts_with(kIscedF))
    return ConceptKind::skill_group;
  for (const auto& s : of(subject))
    if (s.property == Property::in_scheme && text(s.object) == kHierarchy)
      return ConceptKind::skill_group;
  return ConceptKind::skill;
}

bool SkosModelMaker::wanted(std::string_view code) const {
  return options_.languages.empty() || code == "en" ||
         std::find(options_.languages.begin(), options_.languages.end(), code) !=
             options_.languages.end();
}

// Model languages of those of the graph; a text without a language counts as English.
void SkosModelMaker::make_languages() {
  std::set<std::string> used;
  for (const auto& s : graph_.statements)
    if (holds_text(s)) used.insert(code_of(s.language));
  for (const auto& s : graph_.statements)
    if (s.property == Property::language && s.literal) used.insert(code_of_tag(text(s.object)));
  for (const auto& code : used)
    if (wanted(code)) model_.languages.push_back(code);
}

bool SkosModelMaker::holds_text(const Statement& s) {
  return s.literal && s.property >= Property::preferred && s.property <= Property::node_literal &&
         s.property != Property::language;
}

std::string SkosModelMaker::code_of(std::uint16_t language) const {
  return language == 0 ? "en" : graph_.languages[language];
}

std::string SkosModelMaker::code_of_tag(std::string_view tag) {
  std::string out(last_segment(tag));
  std::transform(out.begin(), out.end(), out.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  const bool plain =
      (out.size() == 2 || out.size() == 3) &&
      std::all_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return plain ? out : "en";
}

void SkosModelMaker::values_of(ConceptId id) {
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

void SkosModelMaker::set_once(TextId& field, std::string_view value, std::string_view what,
                              ConceptId id, const Statement& s) {
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

void SkosModelMaker::set_code(ConceptId id, Concept& c, const Statement& s,
                              std::string_view value) {
  if (c.kind == ConceptKind::isco_group && value.size() > 1 && value.front() == 'C')
    value.remove_prefix(1);
  set_once(c.code, value, "code", id, s);
}

void SkosModelMaker::set_status(Concept& c, ConceptId id, const Statement& s,
                                std::string_view word) {
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

void SkosModelMaker::set_green_share(Concept& c, ConceptId id, const Statement& s,
                                     std::string_view word) {
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

void SkosModelMaker::set_collection(Concept& c, const Statement& s, std::string_view scheme) {
  if (const auto collection = collection_of_scheme(scheme)) {
    c.collections |= static_cast<std::uint16_t>(1U << static_cast<unsigned>(*collection));
  } else if (s.property == Property::part_of) {
    ++graph_.not_understood[{s.file, expand("dct:isPartOf")}];
  }
}

void SkosModelMaker::finish() {
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
void SkosModelMaker::drop_unused_languages() {
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

Result<Model> model_of(SkosGraph graph, const ImportOptions& options) {
  return SkosModelMaker(std::move(graph), options).run();
}

}  // namespace metier::taxonomy
