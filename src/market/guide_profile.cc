// The parts of a guide that ESCO and O*NET know.
#include <algorithm>
#include <cmath>

#include "market/guide_parts.h"
#include "market/numbers.h"

namespace metier::market {
namespace {

using snapshot::NoteKind;
using snapshot::Relation;
using snapshot::ReuseLevel;
using snapshot::SkillType;

constexpr std::array kGroups{Say::essential_knowledge, Say::essential_skills,
                             Say::optional_knowledge, Say::optional_skills};
constexpr std::array kLevels{ReuseLevel::occupation_specific, ReuseLevel::sector_specific,
                             ReuseLevel::cross_sector, ReuseLevel::transversal, ReuseLevel::none};
constexpr std::array kLevelNames{Say::occupation_specific, Say::sector_specific, Say::cross_sector,
                                 Say::transversal, Say::unspecified};
constexpr std::size_t kAlwaysShown = 3;
constexpr std::size_t kNamedDifferences = 6;
constexpr std::size_t kOtherTitles = 40;

std::vector<ConceptId> competences(const GuideSource& s, std::size_t group) {
  const auto relation = group < 2 ? Relation::essential_skill : Relation::optional_skill;
  const auto type = group % 2 == 0 ? SkillType::knowledge : SkillType::skill;
  std::vector<ConceptId> out;
  for (const ConceptId id : s.t.related(s.in.occupation, relation))
    if (s.t.skill_type(id) == type) out.push_back(id);
  std::sort(out.begin(), out.end(), [&](ConceptId a, ConceptId b) {
    return s.t.collation_rank(a, s.labels) < s.t.collation_rank(b, s.labels);
  });
  return out;
}

std::string join(const std::vector<std::string>& parts, std::string_view between = ", ") {
  return fmt::format("{}", fmt::join(parts, between));
}

std::string name_all(const GuideSource& s, const std::vector<ConceptId>& ids) {
  std::vector<std::string> out;
  for (const ConceptId id : ids) out.push_back(s.label(id));
  return out.empty() ? s.say(Say::nothing_named) : join(out);
}

}  // namespace

std::string GuideSource::country(std::string_view code) const {
  if (code.empty()) return "\u2014";
  if (in.country_name)
    if (auto name = in.country_name(code, words); !name.empty()) return name;
  return std::string(code);
}

GuideCell GuideSource::number(double value, std::string_view unit) const {
  std::string text = grouped(value, words);
  if (!unit.empty()) text.append(" ").append(unit);
  return {text, value, {}};
}

std::string GuideSource::time(std::string_view from, std::string_view to) const {
  if (from.empty() && to.empty()) return say(Say::no_dates);
  if (from == to || to.empty()) return std::string(from);
  return say(Say::time, from, to);
}

GuideBlocks definition_part(const GuideSource& s) {
  GuideBlocks out;
  const auto note = [&](NoteKind kind) {
    auto found = s.t.note(s.in.occupation, kind, s.labels);
    if (!found.text.empty()) out.push_back({.text = std::move(found.text)});
  };
  note(NoteKind::description);
  note(NoteKind::scope_note);
  std::string group = "\u2014";
  if (const auto isco = s.t.related(s.in.occupation, Relation::isco_group); !isco.empty())
    group = fmt::format("{}: {}", s.t.code(isco.front()), s.label(isco.front()));
  const auto code = s.t.code(s.in.occupation);
  out.push_back({.text = s.say(Say::codes, code.empty() ? "\u2014" : code, group)});
  GuideBlock titles{.kind = GuideBlockKind::items, .title = s.say(Say::other_titles)};
  const auto range = s.t.labels(s.in.occupation, s.labels);
  GuideItem names;
  for (std::size_t l = range.first.value; l < range.last.value; ++l) {
    const LabelId id(l);
    if (s.t.label_kind(id) != snapshot::LabelKind::alternative) continue;
    if (names.cells.size() < kOtherTitles) names.cells.push_back({std::string(s.t.label_text(id))});
  }
  if (!names.cells.empty()) {
    titles.items.push_back(std::move(names));
    out.push_back(std::move(titles));
  }
  return out;
}

ProfileCounts profile_counts(const GuideSource& s) {
  ProfileCounts out;
  for (std::size_t g = 0; g < kGroups.size(); ++g) out.groups[g] = competences(s, g).size();
  return out;
}

GuideBlocks profile_part(const GuideSource& s) {
  const ProfileCounts counts = profile_counts(s);
  GuideBlocks out;
  if (counts.essential() + counts.optional() == 0) return out;
  out.push_back({.text = s.say(Say::profile_total, counts.essential() + counts.optional(),
                               counts.essential(), counts.optional())});
  for (std::size_t g = 0; g < kGroups.size(); ++g) {
    const auto all = competences(s, g);
    if (all.empty()) continue;
    GuideBlock block{.kind = GuideBlockKind::items,
                     .title = fmt::format("{} ({})", s.say(kGroups[g]), all.size())};
    for (std::size_t l = 0; l < kLevels.size(); ++l) {
      GuideItem item;
      for (const ConceptId id : all)
        if (s.t.reuse_level(id) == kLevels[l]) item.cells.push_back(s.name(id));
      if (item.cells.empty() && l >= kAlwaysShown) continue;
      item.lead = fmt::format("{} ({})", s.say(kLevelNames[l]), item.cells.size());
      if (item.cells.empty()) item.text = s.say(Say::empty_bucket);
      block.items.push_back(std::move(item));
    }
    out.push_back(std::move(block));
  }
  return out;
}

RoleDifference difference(const GuideSource& s, ConceptId other, std::size_t most) {
  const std::array roles{s.in.occupation, other};
  const auto c = match::compare(s.t, roles, s.labels);
  RoleDifference out;
  for (const match::ComparedCompetence& row : c.competences) {
    if (row.roles() == 3) ++out.shared;
    if (row.standing != match::Standing::in_one || row.essential == 0) continue;
    (row.essential == 1 ? out.only_here : out.only_there).push_back(row.id);
  }
  for (auto* list : {&out.only_here, &out.only_there}) {
    std::stable_sort(list->begin(), list->end(), [&](ConceptId a, ConceptId b) {
      return match::weight(s.t, a) > match::weight(s.t, b);
    });
    if (list->size() > most) list->resize(most);
  }
  return out;
}

GuideBlocks near_part(const GuideSource& s) {
  GuideBlocks out;
  GuideBlock table{.kind = GuideBlockKind::table};
  for (const Say column :
       {Say::role, Say::similarity, Say::shared, Say::only_here, Say::only_there})
    table.columns.push_back(s.say(column));
  for (const NearRole& role : s.in.near) {
    if (role.id == s.in.occupation) continue;
    const RoleDifference d = difference(s, role.id, kNamedDifferences);
    table.rows.push_back({s.name(role.id),
                          s.number(std::round(role.similarity * 100)),
                          s.number(static_cast<double>(d.shared)),
                          {name_all(s, d.only_here)},
                          {name_all(s, d.only_there)}});
  }
  if (table.rows.empty()) return out;
  out.push_back({.text = s.say(Say::near_how)});
  out.push_back(std::move(table));
  return out;
}

std::vector<NearRole> near_roles(const match::Ground& ground, ConceptId occupation,
                                 std::size_t most, match::Scratch& scratch) {
  std::vector<NearRole> out;
  const std::uint32_t place = ground.places().occupation(occupation);
  if (place == match::kNoPlace) return out;
  std::vector<match::Move> moves;
  match::moves(ground, ground.profile_of(place), {.top = most, .from = place}, scratch, moves);
  for (const match::Move& m : moves)
    out.push_back({ground.places().occupations()[m.fit.place], m.fit.score});
  return out;
}

}  // namespace metier::market
