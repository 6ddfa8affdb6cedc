#include "match/compare_sections.h"

#include <algorithm>
#include <cmath>

namespace metier::match {
namespace {

using snapshot::ConceptKind;
using snapshot::Relation;
using snapshot::SkillType;
using snapshot::Taxonomy;

std::string group_title(const Taxonomy& t, ConceptId id) {
  const auto reuse = taxonomy::name(t.reuse_level(id));
  return fmt::format("{}, {}", taxonomy::name(t.skill_type(id)),
                     reuse.empty() ? "no reuse level" : reuse);
}

std::string section_title(const Comparison& c, const ComparedCompetence& first, const Taxonomy& t) {
  const bool two = c.roles.size() == 2;
  switch (first.standing) {
    case Standing::essential_in_all:
      return two ? "Essential in both" : "Essential in all";
    case Standing::in_all:
      return two ? "Essential in one, optional in the other"
                 : "In all: essential in some, optional in the others";
    case Standing::optional_in_all:
      return two ? "Optional in both" : "Optional in all";
    case Standing::in_some:
      return "In some of them";
    default:
      break;
  }
  std::size_t role = 0;
  while ((first.roles() >> role & 1) == 0) ++role;
  return fmt::format("Only {}: {}", letter(role), t.label(c.roles[role].id, c.language));
}

bool same_section(const ComparedCompetence& a, const ComparedCompetence& b) {
  return a.standing == b.standing && (a.standing != Standing::in_one || a.roles() == b.roles());
}

void add_row(const ComparedCompetence& row, const Taxonomy& t, ComparedSection& section) {
  auto title = group_title(t, row.id);
  if (section.groups.empty() || section.groups.back().title != title)
    section.groups.push_back({std::move(title), {&row, 0}});
  auto& group = section.groups.back();
  group.competences = {group.competences.data(), group.competences.size() + 1};
  ++section.count;
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

std::string alternatives(const Taxonomy& t, ConceptId id, LanguageId language) {
  std::vector<std::string> out;
  const auto range = t.labels(id, language);
  for (auto l = range.first.value; l < range.last.value; ++l)
    if (t.label_kind(LabelId(std::size_t{l})) == snapshot::LabelKind::alternative)
      out.emplace_back(t.label_text(LabelId(std::size_t{l})));
  return joined(out, ", ");
}

std::string percent(double share) {
  return std::isfinite(share) ? fmt::format("{:.1f} %", share * 100) : "nothing to compare";
}

}  // namespace

char letter(std::size_t role) {
  return static_cast<char>('A' + role);
}

char mark(const ComparedCompetence& row, std::size_t role) {
  if ((row.essential >> role & 1) != 0) return 'E';
  return (row.optional >> role & 1) != 0 ? 'o' : '-';
}

std::vector<ComparedSection> sections(const Comparison& c, const CompareContext& context) {
  std::vector<ComparedSection> out;
  const ComparedCompetence* before = nullptr;
  for (const auto& row : c.competences) {
    if (before == nullptr || !same_section(*before, row))
      out.push_back({section_title(c, row, context.taxonomy), 0, {}});
    add_row(row, context.taxonomy, out.back());
    before = &row;
  }
  return out;
}

std::string title_of(ConceptId id, LanguageId language, const Taxonomy& t) {
  const auto code = t.code(id);
  return code.empty() ? std::string(t.label(id, language))
                      : fmt::format("{} ({})", t.label(id, language), code);
}

ConceptId isco_group(const Taxonomy& t, ConceptId id) {
  const auto groups = t.related(id, Relation::isco_group);
  return groups.empty() ? ConceptId() : groups.front();
}

std::vector<ConceptId> broader_occupations(const Taxonomy& t, ConceptId id) {
  std::vector<ConceptId> out;
  for (const ConceptId above : t.related(id, Relation::broader))
    if (t.kind(above) == ConceptKind::occupation) out.push_back(above);
  return out;
}

std::vector<std::pair<std::string, std::string>> facts_of(const Comparison& c, std::size_t role,
                                                          const CompareContext& context) {
  const auto& t = context.taxonomy;
  const auto& r = c.roles[role];
  std::vector<std::pair<std::string, std::string>> out;
  out.emplace_back("Competences",
                   fmt::format("{} = {} essential ({} knowledge, {} skills) + {} optional ({} "
                               "knowledge, {} skills)",
                               r.total(), r.counts[0] + r.counts[1], r.counts[0], r.counts[1],
                               r.counts[2] + r.counts[3], r.counts[2], r.counts[3]));
  if (r.other_relations > 0) out.emplace_back("Other relations", std::to_string(r.other_relations));
  if (const auto group = isco_group(t, r.id); group.valid())
    out.emplace_back("ISCO group", title_of(group, c.language, t));
  std::vector<std::string> broader;
  for (const ConceptId above : broader_occupations(t, r.id))
    broader.push_back(title_of(above, c.language, t));
  if (!broader.empty()) out.emplace_back("Broader occupation", joined(broader, "; "));
  if (const auto level = levels::skill_level(t, r.id))
    out.emplace_back("ISCO skill level",
                     level->lowest == level->highest
                         ? fmt::format("{} of 4", level->lowest)
                         : fmt::format("{} to {} of 4", level->lowest, level->highest));
  if (const auto facts = context.levels.find(r.id)) {
    auto lines = levels::lines(context.levels, *facts);
    lines.back() = {"O*NET match",
                    fmt::format("{}, {}", mapping::name(facts->match),
                                facts->jobs == 1 ? "1 occupation"
                                                 : fmt::format("{} occupations", facts->jobs))};
    out.insert(out.end(), lines.begin(), lines.end());
  }
  if (auto names = alternatives(t, r.id, c.language); !names.empty())
    out.emplace_back("Also called", std::move(names));
  return out;
}

std::string credit_of(const Comparison& c, const CompareContext& context) {
  for (const auto& role : c.roles)
    if (context.levels.find(role.id)) return context.levels.credit();
  return "";
}

std::vector<std::vector<std::string>> overlap_table(const Comparison& c) {
  std::vector<std::vector<std::string>> out{{""},
                                            {"Shared essentials"},
                                            {"Shared, essential or optional"},
                                            {"Jaccard of the essentials"},
                                            {"Jaccard of all"},
                                            {"Of the first in the second"},
                                            {"Of the second in the first"},
                                            {"Essentials of the first in the second"},
                                            {"Essentials of the second in the first"},
                                            {"Weighted overlap"}};
  const auto part = [](std::size_t a, std::size_t b) { return fmt::format("{} of {}", a, b); };
  const auto essentials = [&](std::size_t role) {
    return static_cast<std::size_t>(
        std::count_if(c.competences.begin(), c.competences.end(),
                      [&](const auto& row) { return (row.essential >> role & 1) != 0; }));
  };
  for (const auto& o : c.overlaps) {
    const std::string cells[] = {fmt::format("{} and {}", letter(o.first), letter(o.second)),
                                 part(o.shared_essential, o.all_essential),
                                 part(o.shared, o.all),
                                 percent(o.jaccard_essential),
                                 percent(o.jaccard),
                                 percent(o.first_in_second),
                                 percent(o.second_in_first),
                                 part(o.essential_of_first_in_second, essentials(o.first)),
                                 part(o.essential_of_second_in_first, essentials(o.second)),
                                 percent(o.weighted)};
    for (std::size_t i = 0; i < out.size(); ++i) out[i].push_back(cells[i]);
  }
  return out;
}

}  // namespace metier::match
