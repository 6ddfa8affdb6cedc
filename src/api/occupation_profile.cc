#include <algorithm>
#include <cmath>

#include "api/profile_parts.h"

namespace metier::api {
namespace {

using taxonomy::NoteKind;
using taxonomy::Relation;

constexpr std::array kBucketOrder{ReuseLevel::occupation_specific, ReuseLevel::sector_specific,
                                  ReuseLevel::cross_sector, ReuseLevel::transversal,
                                  ReuseLevel::none};
constexpr std::size_t kAlwaysShown = 3;

// Where a competence stands on the page: group, bucket, then label. Sorting these sorts everything.
struct Place {
  std::uint32_t group;   // 0..3 essential knowledge, essential skill, optional ...; 4 others
  std::uint32_t bucket;  // index into kBucketOrder
  std::uint32_t rank;    // collation
  ConceptId id;
  bool essential;

  std::uint64_t key() const { return std::uint64_t{group * 8 + bucket} << 32 | rank; }
};

constexpr std::uint32_t kOthers = 4;

std::uint32_t bucket_of(ReuseLevel level) {
  for (std::uint32_t b = 0; b < kBucketOrder.size(); ++b)
    if (kBucketOrder[b] == level) return b;
  return kBucketOrder.size() - 1;
}

Place place_of(const Taxonomy& t, ConceptId id, bool essential, LanguageId lang) {
  const auto type = t.skill_type(id);
  const std::uint32_t rank = t.collation_rank(id, lang);
  if (type == SkillType::none) return {kOthers, essential ? 0U : 1U, rank, id, essential};
  const std::uint32_t group = (essential ? 0U : 2U) + (type == SkillType::skill ? 1U : 0U);
  return {group, bucket_of(t.reuse_level(id)), rank, id, essential};
}

std::vector<Place> places(const Taxonomy& t, ConceptId id, LanguageId lang) {
  const auto essential = t.related(id, Relation::essential_skill);
  const auto optional = t.related(id, Relation::optional_skill);
  std::vector<Place> out;
  out.reserve(essential.size() + optional.size());
  for (const ConceptId skill : essential) out.push_back(place_of(t, skill, true, lang));
  for (const ConceptId skill : optional) out.push_back(place_of(t, skill, false, lang));
  std::sort(out.begin(), out.end(),
            [](const Place& a, const Place& b) { return a.key() < b.key(); });
  return out;
}

Competence competence(const Taxonomy& t, ConceptId id, LanguageId lang) {
  return {id,
          t.uri(id),
          label_of(t, id, lang),
          note_of(t, id, NoteKind::description, lang),
          note_of(t, id, NoteKind::scope_note, lang),
          {t.record(id).collections}};
}

// Buckets over p.competences[begin, end), which are the places [begin, end).
CompetenceGroup group_of(const OccupationProfile& p, std::span<const Place> all, std::size_t begin,
                         std::size_t end) {
  const std::uint32_t group = all[begin].group;
  CompetenceGroup out{
      group < 2, group % 2 == 0 ? SkillType::knowledge : SkillType::skill, end - begin, {}};
  out.buckets.reserve(kBucketOrder.size());
  const std::span<const Competence> competences(p.competences);
  for (std::uint32_t b = 0; b < kBucketOrder.size(); ++b) {
    std::size_t next = begin;
    while (next < end && all[next].bucket == b) ++next;
    if (b < kAlwaysShown || next != begin)
      out.buckets.push_back({kBucketOrder[b], competences.subspan(begin, next - begin)});
    begin = next;
  }
  return out;
}

void fill_competences(const Taxonomy& t, LanguageId lang, OccupationProfile& p) {
  const auto all = places(t, p.id, lang);
  const auto first_other = std::find_if(all.begin(), all.end(),
                                        [](const Place& place) { return place.group == kOthers; });
  p.total = static_cast<std::size_t>(first_other - all.begin());
  p.competences.reserve(p.total);
  for (auto at = all.begin(); at != first_other; ++at) {
    p.competences.push_back(competence(t, at->id, lang));
    ++(at->essential ? p.essential : p.optional);
  }
  p.groups.reserve(4);
  for (std::size_t begin = 0; begin < p.total;) {
    std::size_t end = begin;
    while (end < p.total && all[end].group == all[begin].group) ++end;
    p.groups.push_back(group_of(p, all, begin, end));
    begin = end;
  }
  for (auto at = first_other; at != all.end(); ++at)
    p.other_relations.push_back({competence(t, at->id, lang), at->essential});
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end != 0) out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace

OccupationProfile occupation_profile(const Taxonomy& t, ConceptId id, LanguageId lang,
                                     const levels::Levels* levels) {
  OccupationProfile p;
  fill(t, id, lang, p);
  const auto& record = t.record(id);
  const auto groups = t.related(id, Relation::isco_group);
  if (!groups.empty()) p.isco = concept_ref(t, groups.front(), lang);
  p.regulated = t.text(TextId(std::size_t{record.regulated}));
  p.nace = lines(t.text(TextId(std::size_t{record.nace})));
  if (!std::isnan(record.green_share)) p.green_share = record.green_share;
  fill_competences(t, lang, p);
  p.narrower = refs_by_label(t, t.related(id, Relation::narrower), lang);
  p.hierarchy = paths_to(t, id, lang);
  p.levels = levels;
  if (levels != nullptr) p.facts = levels->find(id);
  return p;
}

}  // namespace metier::api
