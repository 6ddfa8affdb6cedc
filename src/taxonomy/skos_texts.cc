// Labels and notes of concepts in RDF.
#include <algorithm>
#include <set>

#include "taxonomy/skos_model_maker.h"

namespace metier::taxonomy {

void SkosModelMaker::labels_of(ConceptId id) {
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

void SkosModelMaker::gather(ConceptId id, const Statement& s, LabelKind kind) {
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

void SkosModelMaker::add_label(ConceptId id, const Statement& s, LabelKind kind,
                               std::vector<RowLabel>& out) {
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
void SkosModelMaker::use_names() {
  for (const auto& name : names_) {
    const bool named = std::any_of(labels_.begin(), labels_.end(), [&](const RowLabel& label) {
      return label.kind == LabelKind::preferred &&
             code_of(label.language) == code_of(name.language);
    });
    if (!named) labels_.push_back(name);
  }
}

// Of equal labels in a language the first kind stays; of several preferred ones the first.
void SkosModelMaker::keep_labels(ConceptId id) {
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

void SkosModelMaker::report_again(ConceptId id, const RowLabel& label, LabelKind before) {
  const bool preferred = before == LabelKind::preferred;
  fault(label.file,
        preferred && label.kind == LabelKind::alternative ? FaultKind::preferred_among_alternatives
                                                          : FaultKind::duplicate_label,
        [&] {
          return fmt::format("{} label {} of {} is also {}: dropped here", name(label.kind),
                             quote(label.text), uri(id), name(before));
        });
}

void SkosModelMaker::notes_of(ConceptId id) {
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
std::string SkosModelMaker::code_of_note(const RowNote& note) const {
  return note.language < kNodeLanguage ? code_of(note.language)
                                       : model_.languages[note.language - kNodeLanguage];
}

void SkosModelMaker::gather(ConceptId id, const Statement& s, NoteKind kind) {
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

void SkosModelMaker::add_note(ConceptId id, const Statement& s, NoteKind kind,
                              std::uint16_t language, bool html) {
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

}  // namespace metier::taxonomy
