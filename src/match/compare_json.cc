#include "match/compare_json.h"

namespace metier::match {
namespace {

using snapshot::Taxonomy;

void add_label(JsonWriter& json, const Taxonomy& t, ConceptId id, LanguageId language) {
  const auto label = t.preferred(id, language);
  json.field("label", label.text);
  if (label.language != language && label.language.valid())
    json.field("labelLang", t.language_code(label.language));
}

void add_ref(JsonWriter& json, const Taxonomy& t, ConceptId id, LanguageId language) {
  if (!id.valid()) {
    json.null();
    return;
  }
  json.begin_object().field("uri", t.uri(id)).field("type", taxonomy::name(t.kind(id)));
  json.key("code");
  t.code(id).empty() ? json.null() : json.value(t.code(id));
  add_label(json, t, id, language);
  json.end_object();
}

void add_alternatives(JsonWriter& json, const Taxonomy& t, ConceptId id, LanguageId language) {
  json.key("alternativeLabels").begin_array();
  const auto range = t.labels(id, language);
  for (auto l = range.first.value; l < range.last.value; ++l)
    if (t.label_kind(LabelId(std::size_t{l})) == snapshot::LabelKind::alternative)
      json.value(t.label_text(LabelId(std::size_t{l})));
  json.end_array();
}

void add_role(JsonWriter& json, const Comparison& c, const ComparedRole& role,
              const CompareContext& context) {
  const auto& t = context.taxonomy;
  json.begin_object().field("uri", t.uri(role.id)).key("code");
  t.code(role.id).empty() ? json.null() : json.value(t.code(role.id));
  add_label(json, t, role.id, c.language);
  add_alternatives(json, t, role.id, c.language);
  json.key("isco");
  add_ref(json, t, isco_group(t, role.id), c.language);
  json.key("broader").begin_array();
  for (const ConceptId above : broader_occupations(t, role.id)) add_ref(json, t, above, c.language);
  json.end_array().key("counts").begin_object().field("total", role.total());
  json.field("essentialKnowledge", role.counts[0]).field("essentialSkills", role.counts[1]);
  json.field("optionalKnowledge", role.counts[2]).field("optionalSkills", role.counts[3]);
  json.field("otherRelations", role.other_relations).end_object();
  if (const auto level = levels::skill_level(t, role.id))
    json.key("iscoSkillLevel")
        .begin_object()
        .field("lowest", level->lowest)
        .field("highest", level->highest)
        .end_object();
  if (const auto facts = context.levels.find(role.id)) {
    json.key("levels");
    levels::write_json(context.levels, *facts, json);
  }
  json.end_object();
}

void add_overlap(JsonWriter& json, const Overlap& o) {
  json.begin_object().key("roles").begin_array().value(o.first).value(o.second).end_array();
  json.field("sharedEssential", o.shared_essential).field("allEssential", o.all_essential);
  json.field("shared", o.shared).field("all", o.all);
  json.field("essentialOfFirstInSecond", o.essential_of_first_in_second);
  json.field("essentialOfSecondInFirst", o.essential_of_second_in_first);
  json.field("jaccardEssential", o.jaccard_essential).field("jaccard", o.jaccard);
  json.field("firstInSecond", o.first_in_second).field("secondInFirst", o.second_in_first);
  json.field("weighted", o.weighted).end_object();
}

void add_places(JsonWriter& json, std::string_view key, std::uint8_t mask) {
  json.key(key).begin_array();
  for (std::size_t i = 0; i < kMostRoles; ++i)
    if ((mask >> i & 1) != 0) json.value(i);
  json.end_array();
}

void add_competence(JsonWriter& json, const Comparison& c, const ComparedCompetence& row,
                    const Taxonomy& t) {
  json.begin_object().field("uri", t.uri(row.id));
  add_label(json, t, row.id, c.language);
  json.field("type", taxonomy::name(t.skill_type(row.id))).key("reuse");
  const auto reuse = taxonomy::name(t.reuse_level(row.id));
  reuse.empty() ? json.null() : json.value(reuse);
  json.field("standing", name(row.standing));
  add_places(json, "essential", row.essential);
  add_places(json, "optional", row.optional);
  json.end_object();
}

}  // namespace

std::string to_json(const Comparison& c, const CompareContext& context) {
  const auto& t = context.taxonomy;
  JsonWriter json;
  json.begin_object().field("lang", t.language_code(c.language)).key("roles").begin_array();
  for (const auto& role : c.roles) add_role(json, c, role, context);
  json.end_array().key("commonAncestor");
  add_ref(json, t, c.common_ancestor, c.language);
  json.key("counts").begin_object().field("total", c.competences.size());
  json.field("essentialInAll", c.count(Standing::essential_in_all));
  json.field("inAll", c.count(Standing::in_all));
  json.field("optionalInAll", c.count(Standing::optional_in_all));
  json.field("inSome", c.count(Standing::in_some)).field("inOne", c.count(Standing::in_one));
  json.end_object().key("overlaps").begin_array();
  for (const auto& o : c.overlaps) add_overlap(json, o);
  json.end_array().key("competences").begin_array();
  for (const auto& row : c.competences) add_competence(json, c, row, t);
  json.end_array().end_object();
  return json.take();
}

}  // namespace metier::match
