#include <fmt/format.h>

#include "api/json_parts.h"
#include "api/profile.h"

namespace metier::api {

// ---- parts

void add_text(JsonWriter& json, std::string_view key, std::string_view lang_key, const Text& text) {
  json.raw_key(key).value(text.text);
  if (!text.lang.empty()) json.raw_key(lang_key).value(text.lang);
}

void add_label(JsonWriter& json, const Text& label) {
  add_text(json, R"("label":)", R"("labelLang":)", label);
}

void add_ref_fields(JsonWriter& json, const ConceptRef& ref) {
  json.raw_key(R"("uri":)").value(ref.uri).raw_key(R"("type":)").value(taxonomy::name(ref.kind));
  json.raw_key(R"("code":)");
  ref.code.empty() ? json.null() : json.value(ref.code);
  add_label(json, ref.label);
  if (ref.skill_type != SkillType::none)
    json.raw_key(R"("skillType":)").value(taxonomy::name(ref.skill_type));
}

void add_ref(JsonWriter& json, const ConceptRef& ref) {
  json.begin_object();
  add_ref_fields(json, ref);
  json.end_object();
}

void add_group_ref(JsonWriter& json, const GroupRef& ref) {
  json.begin_object();
  add_ref_fields(json, ref);
  json.raw_key(R"("groups":)").value(ref.groups);
  json.raw_key(R"("concepts":)").value(ref.concepts).end_object();
}

void add_refs(JsonWriter& json, std::string_view key, std::span<const ConceptRef> refs) {
  json.raw_key(key).begin_array();
  for (const auto& ref : refs) add_ref(json, ref);
  json.end_array();
}

void add_group_refs(JsonWriter& json, std::string_view key, std::span<const GroupRef> refs) {
  json.raw_key(key).begin_array();
  for (const auto& ref : refs) add_group_ref(json, ref);
  json.end_array();
}

namespace {

void add_strings(JsonWriter& json, std::string_view key, std::span<const std::string_view> texts) {
  json.raw_key(key).begin_array();
  for (const auto text : texts) json.value(text);
  json.end_array();
}

void add_tags(JsonWriter& json, std::string_view key, Tags tags) {
  json.raw_key(key).begin_array();
  tags.each([&](std::string_view tag) { json.value(tag); });
  json.end_array();
}

void add_optional(JsonWriter& json, std::string_view key, std::string_view lang_key,
                  const Text& text) {
  if (!text.empty()) add_text(json, key, lang_key, text);
}

void add_scope_note(JsonWriter& json, const Text& note) {
  add_optional(json, R"("scopeNote":)", R"("scopeNoteLang":)", note);
}

void add_paths(JsonWriter& json, std::span<const Path> paths) {
  json.raw_key(R"("hierarchy":)").begin_array();
  for (const auto& path : paths) {
    json.begin_array();
    for (const auto& ref : path) add_ref(json, ref);
    json.end_array();
  }
  json.end_array();
}

void add_code(JsonWriter& json, std::string_view code) {
  json.raw_key(R"("code":)");
  code.empty() ? json.null() : json.value(code);
}

// label, lang, alternativeLabels, hiddenLabels?, description, scopeNote?, definition?
void add_names(JsonWriter& json, const Profile& p) {
  add_label(json, p.label);
  json.raw_key(R"("lang":)").value(p.lang);
  add_strings(json, R"("alternativeLabels":)", p.alternative_labels);
  if (!p.hidden_labels.empty()) add_strings(json, R"("hiddenLabels":)", p.hidden_labels);
  add_text(json, R"("description":)", R"("descriptionLang":)", p.description);
  add_scope_note(json, p.scope_note);
  add_optional(json, R"("definition":)", R"("definitionLang":)", p.definition);
}

void add_status(JsonWriter& json, const Profile& p) {
  json.raw_key(R"("status":)").value(taxonomy::name(p.status));
  if (!p.modified.empty()) json.raw_key(R"("modified":)").value(p.modified);
}

void add_green_share(JsonWriter& json, std::optional<float> share) {
  // As a float: the shortest digits that read back to it.
  if (share) json.raw_key(R"("greenShare":)").raw(fmt::format("{}", *share));
}

void add_competence_fields(JsonWriter& json, const Competence& c) {
  json.raw_key(R"("uri":)").value(c.uri);
  add_label(json, c.label);
  add_text(json, R"("description":)", R"("descriptionLang":)", c.description);
  add_scope_note(json, c.scope_note);
  add_tags(json, R"("tags":)", c.tags);
}

void add_group(JsonWriter& json, const CompetenceGroup& group) {
  json.begin_object();
  json.raw_key(R"("relation":)").value(group.essential ? "essential" : "optional");
  json.raw_key(R"("type":)").value(taxonomy::name(group.type));
  json.raw_key(R"("count":)").value(group.count).raw_key(R"("buckets":)").begin_array();
  for (const auto& bucket : group.buckets) {
    json.begin_object().raw_key(R"("reuse":)").value(reuse_name(bucket.reuse));
    json.raw_key(R"("count":)").value(bucket.competences.size());
    json.raw_key(R"("competences":)").begin_array();
    for (const auto& competence : bucket.competences) {
      json.begin_object();
      add_competence_fields(json, competence);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void add_isco(JsonWriter& json, const std::optional<ConceptRef>& isco) {
  json.raw_key(R"("isco":)");
  if (!isco) {
    json.null();
    return;
  }
  json.begin_object().raw_key(R"("code":)").value(isco->code);
  add_label(json, isco->label);
  json.raw_key(R"("uri":)").value(isco->uri).end_object();
}

void add_competences(JsonWriter& json, const OccupationProfile& p) {
  json.raw_key(R"("counts":)").begin_object().raw_key(R"("total":)").value(p.total);
  json.raw_key(R"("groups":)").value(p.groups.size());
  json.raw_key(R"("essential":)").value(p.essential);
  json.raw_key(R"("optional":)").value(p.optional).end_object();
  json.raw_key(R"("groups":)").begin_array();
  for (const auto& group : p.groups) add_group(json, group);
  json.end_array().raw_key(R"("otherRelations":)").begin_array();
  for (const auto& other : p.other_relations) {
    json.begin_object().raw_key(R"("relation":)").value(other.essential ? "essential" : "optional");
    add_competence_fields(json, other);
    json.end_object();
  }
  json.end_array();
}

// uri, type, code: how the profiles other than the occupation's begin.
void add_head(JsonWriter& json, const Profile& p) {
  json.raw_key(R"("uri":)").value(p.uri).raw_key(R"("type":)").value(taxonomy::name(p.kind));
}

// hierarchy?, source, status, modified?: how they end.
void add_tail(JsonWriter& json, const Profile& p, std::span<const Path> hierarchy) {
  add_paths(json, hierarchy);
  json.raw_key(R"("source":)").value(p.uri);
  add_status(json, p);
}

void add_group_counts(JsonWriter& json, std::string_view direct_key, std::size_t groups,
                      std::size_t concepts, std::string_view below_key, std::size_t groups_below,
                      std::size_t concepts_below) {
  json.raw_key(R"("counts":)").begin_object().raw_key(R"("groups":)").value(groups);
  json.raw_key(direct_key).value(concepts).raw_key(R"("groupsBelow":)").value(groups_below);
  json.raw_key(below_key).value(concepts_below).end_object();
}

// Enough for most profiles, so that the text grows seldom.
std::size_t expected_size(const OccupationProfile& p) {
  return 2048 + p.total * 640;
}

}  // namespace

// ---- profiles

std::string to_json(const OccupationProfile& p) {
  JsonWriter json(expected_size(p));
  json.begin_object().raw_key(R"("uri":)").value(p.uri);
  add_code(json, p.code);
  add_isco(json, p.isco);
  add_names(json, p);
  if (!p.regulated.empty()) json.raw_key(R"("regulated":)").value(p.regulated);
  add_competences(json, p);
  add_refs(json, R"("broader":)", p.broader);
  add_refs(json, R"("narrower":)", p.narrower);
  json.raw_key(R"("source":)").value(p.uri);
  json.raw_key(R"("type":)").value(taxonomy::name(p.kind));
  add_status(json, p);
  if (!p.nace.empty()) add_strings(json, R"("nace":)", p.nace);
  add_green_share(json, p.green_share);
  add_tags(json, R"("collections":)", p.tags);
  add_paths(json, p.hierarchy);
  if (p.facts) {
    json.raw_key(R"("levels":)");
    levels::write_json(*p.levels, *p.facts, json);
  }
  json.end_object();
  return json.take();
}

std::string to_json(const SkillProfile& p) {
  JsonWriter json(4096 + (p.essential_for.size() + p.optional_for.size()) * 192);
  json.begin_object();
  add_head(json, p);
  json.raw_key(R"("skillType":)");
  p.skill_type == SkillType::none ? json.null() : json.value(taxonomy::name(p.skill_type));
  json.raw_key(R"("reuseLevel":)");
  p.reuse_level == ReuseLevel::none ? json.null() : json.value(taxonomy::name(p.reuse_level));
  add_tags(json, R"("tags":)", p.tags);
  add_names(json, p);
  json.raw_key(R"("counts":)").begin_object();
  json.raw_key(R"("essentialFor":)").value(p.essential_for.size());
  json.raw_key(R"("optionalFor":)").value(p.optional_for.size()).end_object();
  add_refs(json, R"("essentialFor":)", p.essential_for);
  add_refs(json, R"("optionalFor":)", p.optional_for);
  json.raw_key(R"("related":)").begin_array();
  for (const auto& related : p.related) {
    json.begin_object();
    add_ref_fields(json, related);
    json.raw_key(R"("relation":)").value(relation_name(related.relation)).end_object();
  }
  json.end_array();
  add_refs(json, R"("broader":)", p.broader);
  add_refs(json, R"("narrower":)", p.narrower);
  add_tail(json, p, p.hierarchy);
  json.end_object();
  return json.take();
}

std::string to_json(const SkillGroupProfile& p) {
  JsonWriter json;
  json.begin_object();
  add_head(json, p);
  add_code(json, p.code);
  add_names(json, p);
  add_group_counts(json, R"("skills":)", p.narrower.size(), p.skills.size(), R"("skillsBelow":)",
                   p.groups_below, p.skills_below);
  add_refs(json, R"("broader":)", p.broader);
  add_group_refs(json, R"("narrower":)", p.narrower);
  add_refs(json, R"("skills":)", p.skills);
  add_tail(json, p, p.hierarchy);
  json.end_object();
  return json.take();
}

std::string to_json(const IscoProfile& p) {
  JsonWriter json;
  json.begin_object();
  add_head(json, p);
  add_code(json, p.code);
  add_names(json, p);
  add_green_share(json, p.green_share);
  add_group_counts(json, R"("occupations":)", p.narrower.size(), p.occupations.size(),
                   R"("occupationsBelow":)", p.groups_below, p.occupations_below);
  add_refs(json, R"("broader":)", p.broader);
  add_group_refs(json, R"("narrower":)", p.narrower);
  add_refs(json, R"("occupations":)", p.occupations);
  add_tail(json, p, p.hierarchy);
  json.end_object();
  return json.take();
}

std::string to_json(const SchemeProfile& p) {
  JsonWriter json;
  json.begin_object();
  add_head(json, p);
  add_code(json, p.code);
  add_names(json, p);
  json.raw_key(R"("members":)").begin_object().raw_key(R"("total":)").value(p.total);
  json.raw_key(R"("offset":)").value(p.offset).raw_key(R"("limit":)").value(p.limit);
  add_refs(json, R"("items":)", p.members);
  json.end_object().raw_key(R"("source":)").value(p.uri);
  add_status(json, p);
  json.end_object();
  return json.take();
}

std::string to_json(const AnyProfile& p) {
  return std::visit([](const auto& one) { return to_json(one); }, p);
}

}  // namespace metier::api
