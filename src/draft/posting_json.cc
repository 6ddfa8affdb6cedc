#include "draft/headings.h"
#include "draft/posting.h"
#include "match/match.h"

namespace metier::draft {
namespace {

using snapshot::Taxonomy;

constexpr std::string_view kSkillScheme = "http://data.europa.eu/esco/concept-scheme/skills";

void add_category(JsonWriter& json, const Draft& draft, const Taxonomy& t) {
  const ConceptId group = match::isco_group(t, draft.occupation);
  if (!group.valid()) return;
  json.key("occupationalCategory").begin_object().field("@type", "CategoryCode");
  json.field("codeValue", t.code(group)).field("name", t.label(group, draft.language));
  json.field("url", t.uri(group)).key("inCodeSet").begin_object();
  json.field("@type", "CategoryCodeSet").field("name", "ISCO-08").end_object().end_object();
}

void add_occupation(JsonWriter& json, const Draft& draft, const Taxonomy& t) {
  json.key("relevantOccupation").begin_object().field("@type", "Occupation");
  json.field("name", t.label(draft.occupation, draft.language));
  json.field("url", t.uri(draft.occupation)).field("identifier", t.uri(draft.occupation));
  json.end_object();
}

// schema.org has no word for how much a skill is needed: the description says it.
void add_skills(JsonWriter& json, const std::vector<ConceptId>& ids, Heading need,
                const Draft& draft, const Taxonomy& t) {
  for (const ConceptId id : ids) {
    json.begin_object().field("@type", "DefinedTerm").field("name", t.label(id, draft.language));
    json.field("termCode", t.uri(id)).field("url", t.uri(id));
    json.field("inDefinedTermSet", kSkillScheme);
    json.field("description", heading(need, t.language_code(draft.language))).end_object();
  }
}

void add_labels(JsonWriter& json, std::string_view key, const std::vector<ConceptId>& ids,
                const Draft& draft, const Taxonomy& t) {
  if (ids.empty()) return;
  json.key(key).begin_array();
  for (const ConceptId id : ids) json.value(t.label(id, draft.language));
  json.end_array();
}

}  // namespace

std::string to_json(const Draft& draft, const Taxonomy& t) {
  JsonWriter json;
  json.begin_object().key("@context").begin_array().value("https://schema.org").begin_object();
  json.field("@language", t.language_code(draft.language)).end_object().end_array();
  json.field("@type", "JobPosting").field("title", t.label(draft.occupation, draft.language));
  json.field("description", to_markdown(draft, t));
  add_category(json, draft, t);
  add_occupation(json, draft, t);
  add_labels(json, "responsibilities", draft.tasks, draft, t);
  add_labels(json, "qualifications", draft.knowledge, draft, t);
  json.key("skills").begin_array();
  add_skills(json, draft.tasks, Heading::essential, draft, t);
  add_skills(json, draft.knowledge, Heading::essential, draft, t);
  add_skills(json, draft.nice_to_have, Heading::optional, draft, t);
  json.end_array().end_object();
  return json.take();
}

}  // namespace metier::draft
