// JSON-LD that consumers of schema.org read as Occupation and DefinedTerm, and those of SKOS as
// concepts.
#include <algorithm>
#include <map>

#include "rdf/syntax.h"

namespace metier::rdf {
namespace {

using snapshot::ConceptKind;
using snapshot::Relation;
using snapshot::Taxonomy;

// Texts by language: {"da":"x","en":["y","z"]}.
void texts(JsonWriter& json, const std::vector<Value>& values, bool lists) {
  std::map<std::string_view, std::vector<std::string_view>> by_language;
  for (const auto& value : values) by_language[value.language].push_back(value.text);
  json.begin_object();
  for (const auto& [language, all] : by_language) {
    json.key(language);
    if (!lists) {
      json.value(all.front());
      continue;
    }
    json.begin_array();
    for (const auto text : all) json.value(text);
    json.end_array();
  }
  json.end_object();
}

class Node {
 public:
  Node(const Taxonomy& taxonomy, ConceptId id, const std::vector<PropertyValues>& description)
      : t_(taxonomy), id_(id), description_(description) {}

  std::string run() {
    json_.begin_object().field("@id", t_.uri(id_));
    types();
    for (const auto& [predicate, values] : description_) property(predicate, values);
    schema_org();
    json_.end_object();
    return json_.take();
  }

 private:
  // "skos:prefLabel" -> "prefLabel", as the context has it.
  static std::string_view term(std::string_view predicate) {
    return predicate.substr(predicate.find(':') + 1);
  }

  void types() {
    json_.key("@type").begin_array();
    for (const auto& value : description_.front().values) {
      for (const auto name : {"skos", "esco"}) {
        const auto space = taxonomy::expand(std::string(name) + ":");
        if (value.text.starts_with(space))
          json_.value(fmt::format("{}:{}", name, value.text.substr(space.size())));
      }
    }
    const auto kind = t_.kind(id_);
    json_.value(kind == ConceptKind::occupation       ? "schema:Occupation"
                : kind == ConceptKind::isco_group     ? "schema:CategoryCode"
                : kind == ConceptKind::concept_scheme ? "schema:DefinedTermSet"
                                                      : "schema:DefinedTerm");
    json_.end_array();
  }

  void property(std::string_view predicate, const std::vector<Value>& values) {
    if (predicate == "rdf:type") return;
    json_.key(term(predicate));
    const bool by_language = !values.front().language.empty();
    if (by_language)
      return texts(json_, values, predicate == "skos:altLabel" || predicate == "skos:hiddenLabel");
    json_.begin_array();
    for (const auto& value : values) one(value);
    json_.end_array();
  }

  void one(const Value& value) {
    if (value.kind == Value::Kind::iri) {
      json_.begin_object().field("@id", value.text).end_object();
    } else if (!value.datatype.empty()) {
      json_.begin_object().field("@value", value.text).field("@type", value.datatype).end_object();
    } else {
      json_.value(value.text);
    }
  }

  void schema_org() {
    for (const auto& [predicate, values] : description_) {
      if (predicate == "skos:prefLabel") texts(json_.key("name"), values, false);
      if (predicate == "skos:altLabel") texts(json_.key("alternateName"), values, true);
      if (predicate == "dct:description") texts(json_.key("schema:description"), values, false);
    }
    json_.field("url", t_.uri(id_));
    const auto kind = t_.kind(id_);
    if (kind == ConceptKind::occupation) occupation();
    if (kind == ConceptKind::isco_group) json_.field("codeValue", t_.code(id_));
    if (kind == ConceptKind::skill || kind == ConceptKind::skill_group) {
      json_.field("termCode", t_.code(id_).empty() ? t_.uri(id_) : t_.code(id_));
      references("inDefinedTermSet", {Relation::in_scheme});
    }
  }

  void occupation() {
    json_.key("occupationalCategory").begin_array();
    for (const auto group : t_.related(id_, Relation::isco_group))
      json_.begin_object()
          .field("@id", t_.uri(group))
          .field("@type", "schema:CategoryCode")
          .field("codeValue", t_.code(group))
          .field("inCodeSet", "ISCO-08")
          .end_object();
    json_.end_array();
    references("skills", {Relation::essential_skill, Relation::optional_skill});
  }

  void references(std::string_view name, std::initializer_list<Relation> relations) {
    json_.key(name).begin_array();
    for (const auto relation : relations)
      for (const auto to : t_.related(id_, relation))
        json_.begin_object().field("@id", t_.uri(to)).end_object();
    json_.end_array();
  }

  const Taxonomy& t_;
  ConceptId id_;
  const std::vector<PropertyValues>& description_;
  JsonWriter json_;
};

std::string make_context() {
  JsonWriter json;
  json.begin_object();
  for (const auto& prefix : taxonomy::kPrefixes) json.field(prefix.name, prefix.iri);
  const auto by_language = [&](std::string_view term, std::string_view id) {
    json.key(term).begin_object().field("@id", id).field("@container", "@language").end_object();
  };
  by_language("prefLabel", "skos:prefLabel");
  by_language("altLabel", "skos:altLabel");
  by_language("hiddenLabel", "skos:hiddenLabel");
  by_language("description", "dct:description");
  by_language("scopeNote", "skos:scopeNote");
  by_language("definition", "skos:definition");
  by_language("name", "schema:name");
  by_language("alternateName", "schema:alternateName");
  by_language("schema:description", "schema:description");
  for (const std::string_view name : {"skos:notation",
                                      "skos:broader",
                                      "skos:narrower",
                                      "skos:inScheme",
                                      "skos:topConceptOf",
                                      "skos:hasTopConcept",
                                      "esco:skillType",
                                      "esco:skillReuseLevel",
                                      "esco:regulatedProfessionNote",
                                      "esco:hasNACECode",
                                      "esco:memberOfISCOGroup",
                                      "esco:relatedEssentialSkill",
                                      "esco:relatedOptionalSkill",
                                      "esco:isEssentialSkillFor",
                                      "esco:isOptionalSkillFor",
                                      "iso-thes:status",
                                      "dct:modified",
                                      "dct:isPartOf",
                                      "metier:greenShare",
                                      "schema:termCode",
                                      "schema:inDefinedTermSet",
                                      "schema:codeValue",
                                      "schema:inCodeSet",
                                      "schema:occupationalCategory",
                                      "schema:skills",
                                      "schema:url"})
    json.field(name.substr(name.find(':') + 1), name);
  json.end_object();
  return json.take();
}

}  // namespace

std::string_view jsonld_context() {
  static const std::string context = make_context();
  return context;
}

void append_jsonld(std::string& out, const Taxonomy& taxonomy, ConceptId id,
                   const std::vector<PropertyValues>& description) {
  out += Node(taxonomy, id, description).run();
}

}  // namespace metier::rdf
