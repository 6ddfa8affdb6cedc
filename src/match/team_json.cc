#include "match/team_json.h"

#include <cmath>

namespace metier::match {
namespace {

double rounded(double share) {
  return std::round(share * 1000) / 1000;
}

class Writer {
 public:
  Writer(const Ground& ground, LanguageId lang, const Team& team, const TeamCoverage& coverage)
      : ground_(ground), t_(ground.taxonomy()), lang_(lang), team_(team), coverage_(coverage) {}

  std::string write() {
    json_.begin_object().field("lang", t_.language_code(lang_));
    array("members", team_.members, &Writer::member);
    array("roles", coverage_.roles, &Writer::role);
    array("groups", coverage_.groups, &Writer::group);
    json_.key("competences").begin_array();
    for (std::size_t i = 0; i < coverage_.competences.size(); ++i) competence(i);
    json_.end_array();
    array("hires", coverage_.hires, &Writer::hire);
    array("trainings", coverage_.trainings, &Writer::training);
    return json_.end_object().take();
  }

 private:
  template <class T>
  void array(std::string_view key, const std::vector<T>& items, void (Writer::*one)(const T&)) {
    json_.key(key).begin_array();
    for (const T& item : items) (this->*one)(item);
    json_.end_array();
  }

  void member(const TeamMember& m) {
    json_.begin_object().field("name", m.name).field("skills", m.profile.size()).end_object();
  }

  void occupation(std::uint32_t place) {
    const ConceptId id = ground_.places().occupations()[place];
    json_.field("uri", t_.uri(id)).field("code", t_.code(id)).field("label", t_.label(id, lang_));
  }

  void counts(std::string_view key, const CoverCounts& counts) {
    json_.key(key).begin_object();
    for (std::size_t i = 0; i < kCoverCount; ++i)
      json_.field(name(static_cast<Cover>(i)), counts[i]);
    json_.end_object();
  }

  void role(const TeamRole& r) {
    json_.begin_object();
    occupation(r.place);
    json_.field("score", rounded(r.score));
    if (r.best_score > 0)
      json_.key("bestMember")
          .begin_object()
          .field("name", team_.members[r.best_member].name)
          .field("score", rounded(r.best_score))
          .end_object();
    counts("essential", r.essential);
    counts("optional", r.optional);
    json_.end_object();
  }

  void group(const TeamGroup& g) {
    json_.begin_object();
    if (g.id.valid())
      json_.field("uri", t_.uri(g.id))
          .field("code", t_.code(g.id))
          .field("label", t_.label(g.id, lang_));
    counts("essential", g.essential);
    counts("optional", g.optional);
    json_.end_object();
  }

  void roles_of(std::string_view key, std::uint16_t bits) {
    json_.key(key).begin_array();
    for (std::size_t role = 0; role < team_.roles.size(); ++role)
      if ((bits >> role & 1) != 0) json_.value(role);
    json_.end_array();
  }

  void competence(std::size_t number) {
    const TeamCompetence& c = coverage_.competences[number];
    const ConceptId id = ground_.places().skills()[c.skill];
    const bool knowledge = t_.skill_type(id) == snapshot::SkillType::knowledge;
    json_.begin_object()
        .field("uri", t_.uri(id))
        .field("label", t_.label(id, lang_))
        .field("type", knowledge ? "knowledge" : "skill");
    roles_of("essential", c.essential);
    roles_of("optional", c.optional & ~c.essential);
    json_.field("cover", name(c.cover)).field("group", c.group).key("members").begin_array();
    for (std::size_t m = 0; m < team_.members.size(); ++m)
      if (const auto credit = coverage_.credit(number, m, team_.members.size()); credit != 0)
        json_.begin_object()
            .field("member", m)
            .field("credit", rounded(credit / double{kWhole}))
            .end_object();
    json_.end_array().end_object();
  }

  void hire(const Hire& h) {
    json_.begin_object();
    occupation(h.occupation);
    json_.field("closes", rounded(h.closes)).key("brings").begin_array();
    for (const std::uint32_t c : h.brings) json_.value(c);
    json_.end_array().end_object();
  }

  void training(const Training& tr) {
    json_.begin_object().field("competence", tr.competence).field("closes", rounded(tr.closes));
    if (tr.has_member)
      json_.field("member", tr.member).field("credit", rounded(tr.credit / double{kWhole}));
    json_.end_object();
  }

  const Ground& ground_;
  const snapshot::Taxonomy& t_;
  LanguageId lang_;
  const Team& team_;
  const TeamCoverage& coverage_;
  JsonWriter json_;
};

}  // namespace

std::string team_json(const Ground& ground, LanguageId lang, const Team& team,
                      const TeamCoverage& coverage) {
  return Writer(ground, lang, team, coverage).write();
}

}  // namespace metier::match
