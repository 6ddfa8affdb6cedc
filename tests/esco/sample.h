// Two small releases and how to ask for them.
#pragma once

#include <simdjson.h>

#include "esco/requests.h"
#include "support/tiny.h"

namespace metier::test {

// A nurse in two ISCO groups' tree, two skills that she needs, one of them obsolete, a group of
// skills, and the schemes that hold them.
class Sample {
 public:
  Sample() : releases_(make()) {}

  const esco::Releases& releases() const { return releases_; }
  esco::Reply open(std::string_view target) const {
    return esco::answer_open(releases_, request(target, kOpenBase));
  }
  esco::Reply classic(std::string_view target) const {
    return esco::answer_classic(releases_, request(target, kClassicBase));
  }

 private:
  static snapshot::SectionSet sections() {
    using taxonomy::Relation;
    Tiny t;
    const auto health = t.isco("22", "Health professionals");
    const auto nurses = t.isco("2221", "Nursing professionals");
    const auto nurse = t.occupation("nurse", "2221.1", "nurse");
    t.preferred(nurse, "da", "sygeplejerske").alternative(nurse, "en", "staff nurse");
    t.note(nurse, "en", taxonomy::NoteKind::description, "Cares for <b>patients</b>.");
    const auto care = t.skill("care", "care for patients");
    t.alternative(care, "en", "look after patients").alternative(care, "en", "nurse patients");
    const auto old = t.skill("old", "use leeches");
    t.edit(old).status = taxonomy::Status::obsolete;
    const auto group =
        t.concept_of(taxonomy::ConceptKind::skill_group, "skill/S3", "S3", "assisting and caring");
    const auto skills = t.concept_of(taxonomy::ConceptKind::concept_scheme, "concept-scheme/skills",
                                     "", "ESCO skills");
    const auto occupations = t.concept_of(taxonomy::ConceptKind::concept_scheme,
                                          "concept-scheme/occupations", "", "ESCO Occupations");
    t.edge(nurses, Relation::broader, health).edge(nurse, Relation::broader, nurses);
    t.edge(nurse, Relation::isco_group, nurses).edge(nurse, Relation::essential_skill, care);
    t.edge(nurse, Relation::optional_skill, old).edge(care, Relation::broader, group);
    for (const auto one : {care, old, group}) t.edge(one, Relation::in_scheme, skills);
    for (const auto one : {nurse, nurses, health}) t.edge(one, Relation::in_scheme, occupations);
    t.edge(occupations, Relation::top_concept, health);
    return t.sections();
  }
  static esco::Releases make() {
    std::vector<esco::Release> out;
    out.push_back(release_of(sections()));
    out.back().version = "v1.2.0";
    out.push_back(out.back());
    out.front().version = "v1.1.1";
    return esco::Releases(std::move(out));
  }

  esco::Releases releases_;
};

// An answer that must be JSON.
class Json {
 public:
  explicit Json(const esco::Reply& reply) : root_(parser_.parse(reply.body)) {}
  simdjson::dom::element root() const { return root_; }
  // By JSON pointer, as text; "-" for what is not there.
  std::string at(std::string_view pointer) const {
    simdjson::dom::element out;
    if (root_.at_pointer(pointer).get(out) != simdjson::SUCCESS) return "-";
    return out.is_string() ? std::string(std::string_view(out)) : simdjson::to_string(out);
  }

 private:
  simdjson::dom::parser parser_;
  simdjson::dom::element root_;
};

inline const std::string kNurse = "http://data.europa.eu/esco/occupation/nurse";
inline const std::string kCare = "http://data.europa.eu/esco/skill/care";
inline const std::string kSkills = "http://data.europa.eu/esco/concept-scheme/skills";

}  // namespace metier::test
