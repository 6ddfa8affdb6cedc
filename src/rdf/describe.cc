#include "rdf/describe.h"

#include <simdjson.h>

#include <algorithm>

namespace metier::rdf {
namespace {

using snapshot::Collection;
using snapshot::ConceptKind;
using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;
using snapshot::Taxonomy;

Value iri(std::string_view text) {
  return {Value::Kind::iri, std::string(text), {}, {}};
}
Value word(std::string_view text, std::string_view datatype = {}) {
  return {Value::Kind::literal, std::string(text), {}, datatype};
}

class Describer {
 public:
  Describer(const Taxonomy& taxonomy, ConceptId id, bool inverses)
      : t_(taxonomy), id_(id), inverses_(inverses) {}

  std::vector<PropertyValues> run() {
    classes();
    labels();
    notes();
    values();
    relations();
    collections();
    return std::move(out_);
  }

 private:
  void add(std::string_view predicate, std::vector<Value> values) {
    if (!values.empty()) out_.push_back({predicate, std::move(values)});
  }

  void classes() {
    const auto of = [](std::initializer_list<std::string_view> names) {
      std::vector<Value> out;
      for (const auto name : names) out.push_back(iri(taxonomy::expand(name)));
      return out;
    };
    switch (t_.kind(id_)) {
      case ConceptKind::occupation:
        return add("rdf:type", of({"skos:Concept", "esco:MemberConcept", "esco:Occupation"}));
      case ConceptKind::skill:
        return add("rdf:type", of({"skos:Concept", "esco:MemberConcept", "esco:Skill"}));
      case ConceptKind::skill_group:
        return add("rdf:type", of({"skos:Concept", "esco:GroupConcept", "esco:Skill"}));
      case ConceptKind::isco_group:
        return add("rdf:type", of({"skos:Concept", "esco:GroupConcept", "esco:Occupation"}));
      case ConceptKind::concept_scheme:
        return add("rdf:type", of({"skos:ConceptScheme"}));
    }
  }

  void labels() {
    constexpr std::pair<LabelKind, std::string_view> kKinds[] = {
        {LabelKind::preferred, "skos:prefLabel"},
        {LabelKind::alternative, "skos:altLabel"},
        {LabelKind::hidden, "skos:hiddenLabel"},
    };
    const auto range = t_.labels(id_);
    for (const auto& [kind, predicate] : kKinds) {
      std::vector<Value> values;
      for (auto i = range.first.index(); i < range.last.index(); ++i) {
        const auto label = t_.label_view(LabelId(i));
        if (label.kind == kind)
          values.push_back({Value::Kind::literal,
                            std::string(label.text),
                            std::string(t_.language_code(label.language)),
                            {}});
      }
      add(predicate, std::move(values));
    }
  }

  void notes() {
    constexpr std::pair<NoteKind, std::string_view> kKinds[] = {
        {NoteKind::description, "dct:description"},
        {NoteKind::scope_note, "skos:scopeNote"},
        {NoteKind::definition, "skos:definition"},
    };
    for (const auto& [kind, predicate] : kKinds) {
      std::vector<Value> values;
      for (std::size_t l = 0; l < t_.language_count(); ++l) {
        auto note = t_.note(id_, kind, LanguageId(l));
        if (note.text.empty() || note.language != LanguageId(l)) continue;
        // Readers take markup out of scope notes, as ESCO's have it: what only looks like markup
        // is written as HTML.
        const bool html = kind != NoteKind::description && taxonomy::looks_like_html(note.text);
        values.push_back({html ? Value::Kind::node : Value::Kind::literal,
                          std::move(note.text),
                          std::string(t_.language_code(LanguageId(l))),
                          {}});
      }
      add(predicate, std::move(values));
    }
  }

  static Value iri_or_word(std::string_view text) {
    return taxonomy::is_iri(text) ? iri(text) : word(text);
  }

  void values() {
    const auto& r = t_.record(id_);
    const auto one = [&](std::string_view predicate, TextId text, auto make) {
      if (const auto words = t_.text(text); !words.empty()) add(predicate, {make(words)});
    };
    one("skos:notation", TextId(std::size_t{r.code}), [](auto text) { return word(text); });
    if (const auto type = name(t_.skill_type(id_)); !type.empty())
      add("esco:skillType", {iri(std::string(taxonomy::kSkillTypeIri) + std::string(type))});
    if (const auto level = name(t_.reuse_level(id_)); !level.empty())
      add("esco:skillReuseLevel",
          {iri(std::string(taxonomy::kReuseLevelIri) + std::string(level))});
    one("esco:regulatedProfessionNote", TextId(std::size_t{r.regulated}), iri_or_word);
    nace(t_.text(TextId(std::size_t{r.nace})));
    add("iso-thes:status", {word(name(t_.status(id_)))});
    one("dct:modified", TextId(std::size_t{r.modified}), modified);
    if (r.green_share == r.green_share)
      add("metier:greenShare", {word(fmt::format("{}", r.green_share), "xsd:decimal")});
  }

  // "2024-01-25T11:28:50.295Z"; what looks otherwise has no type.
  static Value modified(std::string_view text) {
    const bool time = text.size() > 18 && text[4] == '-' && text[7] == '-' && text[10] == 'T';
    return word(text, time ? "xsd:dateTime" : "");
  }

  void nace(std::string_view lines) {
    std::vector<Value> values;
    while (!lines.empty()) {
      const auto end = std::min(lines.find('\n'), lines.size());
      values.push_back(iri_or_word(lines.substr(0, end)));
      lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    add("esco:hasNACECode", std::move(values));
  }

  void relations() {
    struct Row {
      Relation relation;
      std::string_view predicate;
      bool inverse;
    };
    static constexpr Row kRows[] = {
        {Relation::broader, "skos:broader", false},
        {Relation::narrower, "skos:narrower", true},
        {Relation::isco_group, "esco:memberOfISCOGroup", false},
        {Relation::essential_skill, "esco:relatedEssentialSkill", false},
        {Relation::optional_skill, "esco:relatedOptionalSkill", false},
        {Relation::skill_essential, "esco:relatedEssentialSkill", false},
        {Relation::skill_optional, "esco:relatedOptionalSkill", false},
        {Relation::essential_for, "esco:isEssentialSkillFor", true},
        {Relation::skill_essential_for, "esco:isEssentialSkillFor", true},
        {Relation::optional_for, "esco:isOptionalSkillFor", true},
        {Relation::skill_optional_for, "esco:isOptionalSkillFor", true},
        {Relation::in_scheme, "skos:inScheme", false},
        {Relation::top_concept_of, "skos:topConceptOf", true},
        {Relation::top_concept, "skos:hasTopConcept", false},
    };
    for (const auto& row : kRows) {
      if (row.inverse && !inverses_) continue;
      std::vector<Value> values;
      for (const auto to : t_.related(id_, row.relation)) values.push_back(iri(t_.uri(to)));
      add_to(row.predicate, std::move(values));
    }
  }

  // Several relations may share a predicate.
  void add_to(std::string_view predicate, std::vector<Value> values) {
    if (out_.empty() || out_.back().predicate != predicate) {
      const auto known = std::find_if(out_.begin(), out_.end(), [&](const PropertyValues& p) {
        return p.predicate == predicate;
      });
      if (known == out_.end()) return add(predicate, std::move(values));
      known->values.insert(known->values.end(), values.begin(), values.end());
      return;
    }
    out_.back().values.insert(out_.back().values.end(), values.begin(), values.end());
  }

  // Collections that no scheme of the concept stands for.
  void collections() {
    std::vector<Value> values;
    for (std::size_t i = 0; i < taxonomy::kCollectionCount; ++i) {
      const auto collection = static_cast<Collection>(i);
      if (!t_.in_collection(id_, collection)) continue;
      const auto schemes = t_.related(id_, Relation::in_scheme);
      const bool said = std::any_of(schemes.begin(), schemes.end(), [&](ConceptId scheme) {
        return taxonomy::collection_of_scheme(t_.uri(scheme)) == collection;
      });
      if (!said) values.push_back(iri(taxonomy::scheme_of_collection(collection)));
    }
    add("dct:isPartOf", std::move(values));
  }

  const Taxonomy& t_;
  ConceptId id_;
  bool inverses_;
  std::vector<PropertyValues> out_;
};

}  // namespace

std::vector<PropertyValues> describe(const Taxonomy& taxonomy, ConceptId id, bool inverses) {
  return Describer(taxonomy, id, inverses).run();
}

std::string escape_html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

std::string release_of(const snapshot::Snapshot& snapshot) {
  const auto info = snapshot.file().json(snapshot::SectionId::build_info);
  if (!info) return {};
  simdjson::dom::parser parser;
  simdjson::dom::element json;
  std::string_view release;
  if (parser.parse(info->data(), info->size()).get(json) != simdjson::SUCCESS) return {};
  return json["release"].get(release) == simdjson::SUCCESS ? std::string(release) : std::string();
}

}  // namespace metier::rdf
