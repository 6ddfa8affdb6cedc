#include "taxonomy/checks.h"

#include <algorithm>
#include <utility>

namespace metier::taxonomy {
namespace {

enum class Mark : std::uint8_t { fresh, open, done };

std::size_t first_edge(const Model& model, std::size_t first, ConceptId id) {
  const auto begin = model.edges.begin() + static_cast<std::ptrdiff_t>(first);
  const auto at =
      std::partition_point(begin, model.edges.end(), [&](const Edge& e) { return e.from < id; });
  return static_cast<std::size_t>(at - model.edges.begin());
}

// Which edges close a circle, found depth first from `start`.
void walk_up(const Model& model, std::size_t first, ConceptId start, std::vector<Mark>& marks,
             std::vector<bool>& cut) {
  std::vector<std::pair<ConceptId, std::size_t>> path{{start, first_edge(model, first, start)}};
  marks[start.index()] = Mark::open;
  while (!path.empty()) {
    auto& [id, at] = path.back();
    if (at == model.edges.size() || model.edges[at].from != id) {
      marks[id.index()] = Mark::done;
      path.pop_back();
      continue;
    }
    const auto edge = at++;
    const auto to = model.edges[edge].to;
    if (marks[to.index()] == Mark::open) {
      cut[edge - first] = true;
    } else if (marks[to.index()] == Mark::fresh) {
      marks[to.index()] = Mark::open;
      path.emplace_back(to, first_edge(model, first, to));
    }
  }
}

void remove_cut(Model& model, std::size_t first, const std::vector<bool>& cut) {
  const auto uri = [&](ConceptId id) { return model.texts.text(model.concepts[id.index()].uri); };
  std::size_t kept = first;
  for (std::size_t i = first; i < model.edges.size(); ++i) {
    const auto e = model.edges[i];
    if (!cut[i - first]) {
      model.edges[kept++] = e;
      continue;
    }
    model.report.add(
        {FaultKind::conflicting_value, "broader relations", 0,
         fmt::format("{} above {} closes a circle: left out", uri(e.to), uri(e.from))});
  }
  model.edges.resize(kept);
}

// A report only adds: what brings the number there to the one that is meant, modulo 2⁶⁴.
void set_count(Report& report, std::string_view what, std::uint64_t number) {
  const auto at = report.counts().find(std::string(what));
  report.count(what, number - (at == report.counts().end() ? 0 : at->second));
}

// Preferred labels by language, and how many of them repeat the English one.
void count_untranslated(Model& model) {
  const auto english = model.find_language("en");
  std::vector<TextId> reference(model.concepts.size());
  for (const auto& label : model.labels)
    if (label.language == english && label.kind == LabelKind::preferred)
      reference[label.owner.index()] = label.text;
  std::vector<std::uint64_t> all(model.languages.size());
  std::vector<std::uint64_t> same(model.languages.size());
  for (const auto& label : model.labels) {
    if (label.kind != LabelKind::preferred) continue;
    ++all[label.language.index()];
    same[label.language.index()] += label.text == reference[label.owner.index()];
  }
  for (std::size_t l = 0; l < all.size(); ++l) {
    set_count(model.report, "preferred labels in " + model.languages[l], all[l]);
    if (LanguageId(l) != english)
      set_count(model.report, "preferred labels as in English in " + model.languages[l], same[l]);
  }
}

// What is no fault but good to know about a release.
void count_gaps(Model& model) {
  std::vector<bool> has_occupation(model.concepts.size());
  std::vector<std::uint8_t> broader(model.concepts.size());
  for (const auto& edge : model.edges) {
    if (edge.relation == Relation::essential_skill || edge.relation == Relation::optional_skill)
      has_occupation[edge.to.index()] = true;
    if (edge.relation == Relation::broader)
      broader[edge.from.index()] += broader[edge.from.index()] < 2;
  }
  std::uint64_t unneeded = 0;
  std::uint64_t several = 0;
  for (std::size_t i = 0; i < model.concepts.size(); ++i) {
    const auto kind = model.concepts[i].kind;
    unneeded += kind == ConceptKind::skill && !has_occupation[i];
    several += kind == ConceptKind::occupation && broader[i] > 1;
  }
  const auto tell = [&](std::string_view what, std::uint64_t number) {
    if (number > 0 || model.report.counts().contains(std::string(what)))
      set_count(model.report, what, number);
  };
  tell("skills that no occupation needs", unneeded);
  tell("occupations with several broader concepts", several);
  count_untranslated(model);
}

}  // namespace

void cut_circles(Model& model, std::size_t first) {
  std::sort(model.edges.begin() + static_cast<std::ptrdiff_t>(first), model.edges.end(),
            [](const Edge& a, const Edge& b) {
              return std::pair(a.from, a.to) < std::pair(b.from, b.to);
            });
  std::vector<Mark> marks(model.concepts.size(), Mark::fresh);
  std::vector<bool> cut(model.edges.size() - first, false);
  for (std::size_t i = 0; i < model.concepts.size(); ++i)
    if (marks[i] == Mark::fresh) walk_up(model, first, ConceptId(i), marks, cut);
  remove_cut(model, first, cut);
}

void count_contents(Model& model) {
  constexpr std::pair<ConceptKind, std::string_view> kCounted[] = {
      {ConceptKind::occupation, "occupations"},         {ConceptKind::skill, "skills"},
      {ConceptKind::skill_group, "skill groups"},       {ConceptKind::isco_group, "ISCO groups"},
      {ConceptKind::concept_scheme, "concept schemes"},
  };
  for (const auto& [kind, what] : kCounted)
    set_count(model.report, what,
              static_cast<std::uint64_t>(
                  std::count_if(model.concepts.begin(), model.concepts.end(),
                                [k = kind](const Concept& c) { return c.kind == k; })));
  count_gaps(model);
  set_count(model.report, "labels", model.labels.size());
  set_count(model.report, "notes", model.notes.size());
  set_count(model.report, "languages", model.languages.size());
}

}  // namespace metier::taxonomy
