#include "match/write_json.h"

#include <cmath>

namespace metier::match {
namespace {

constexpr std::string_view kKinds[] = {"held", "near", "missing", "unused"};

class Writer {
 public:
  Writer(const Ground& ground, LanguageId lang)
      : ground_(ground), t_(ground.taxonomy()), lang_(lang) {}

  JsonWriter json;

  void begin(const Profile& profile) {
    json.begin_object().field("lang", t_.language_code(lang_)).field("skills", profile.size());
    json.field("nothingToCompare", profile.empty());
  }
  void occupation_fields(std::uint32_t place) {
    const ConceptId id = ground_.places().occupations()[place];
    json.field("uri", t_.uri(id)).field("code", t_.code(id)).field("label", t_.label(id, lang_));
  }
  void skill_fields(std::uint32_t place) {
    const ConceptId id = ground_.places().skills()[place];
    json.field("uri", t_.uri(id)).field("label", t_.label(id, lang_));
  }
  void counts(const Counts& held, const Counts& asked) {
    count("essential", held.essential, asked.essential);
    count("optional", held.optional, asked.optional);
  }
  void near(const Term& term) {
    if (term.other == kNoPlace) return;
    json.key("near").begin_object();
    skill_fields(term.other);
    json.field("similarity", shares(term.similarity)).end_object();
  }
  // Of whole numbers, so that terms add up.
  void sums(const Sums& sums) {
    json.field("had", sums.had).field("missing", sums.missing).field("unused", sums.unused);
  }
  void term(const Term& term) {
    json.begin_object().field("kind", kKinds[static_cast<std::size_t>(term.kind)]);
    if (term.kind != TermKind::unused) json.field("essential", term.essential);
    skill_fields(term.skill);
    json.field("weight", weight(term.skill)).field("credit", shares(term.credit));
    near(term);
    sums(term.sums);
    json.end_object();
  }
  void explanation(const Explanation& e) {
    json.key("explanation").begin_object();
    sums(e.sums);
    json.key("terms").begin_array();
    for (const Term& t : e.terms) term(t);
    json.end_array().end_object();
  }
  void missing(const MissingSkill& skill) {
    json.begin_object();
    skill_fields(skill.term.skill);
    json.field("essential", skill.term.essential).field("weight", weight(skill.term.skill));
    near(skill.term);
    json.field("opens", skill.opens).end_object();
  }
  void have(const Term& term) {
    json.begin_object();
    skill_fields(term.skill);
    json.field("essential", term.essential).field("weight", weight(term.skill));
    json.field("credit", shares(term.credit)).end_object();
  }
  void fit(const Fit& fit) {
    occupation_fields(fit.place);
    json.field("score", shown(fit.score));
    counts(fit.held, fit.asked);
  }

 private:
  static double shares(std::uint32_t of_whole) {
    return std::round(1000.0 * of_whole / kWhole) / 1000;
  }
  double weight(std::uint32_t skill) const { return ground_.weight(skill) / 16.0; }
  void count(std::string_view name, std::uint32_t held, std::uint32_t of) {
    json.key(name).begin_object().field("held", held).field("of", of).end_object();
  }
  const Ground& ground_;
  const snapshot::Taxonomy& t_;
  LanguageId lang_;
};

}  // namespace

double shown(double score) {
  return std::floor(score * 1e6) / 1e6;
}

std::vector<std::string> match_lines(const Ground& ground, LanguageId lang, const Profile& profile,
                                     std::span<const Fit> fits, bool explained) {
  std::vector<std::string> out;
  Writer w(ground, lang);
  for (const Fit& fit : fits) {
    w.json.begin_object();
    w.fit(fit);
    if (explained) w.explanation(explain(ground, profile, ground.demand_of(fit.place)));
    w.json.end_object();
    out.push_back(w.json.take());
  }
  return out;
}

std::vector<std::string> sets_lines(const SkillSets& sets, std::span<const SetFit> fits) {
  std::vector<std::string> out;
  JsonWriter json;
  for (const SetFit& fit : fits) {
    json.begin_object().field("id", sets.id(fit.set)).field("score", shown(fit.score));
    for (const auto& [name, held, of] :
         {std::tuple{"essential", fit.held.essential, fit.asked.essential},
          std::tuple{"optional", fit.held.optional, fit.asked.optional}})
      json.key(name).begin_object().field("held", held).field("of", of).end_object();
    json.end_object();
    out.push_back(json.take());
  }
  return out;
}

std::vector<std::string> gap_lines(const Ground& ground, LanguageId lang, const Gap& gap) {
  std::vector<std::string> out;
  Writer w(ground, lang);
  for (const MissingSkill& skill : gap.missing) {
    w.missing(skill);
    out.push_back(w.json.take());
  }
  return out;
}

namespace {

void add_all(JsonWriter& json, std::string_view key, const std::vector<std::string>& items) {
  json.key(key).begin_array();
  for (const std::string& item : items) json.raw(item);
  json.end_array();
}

}  // namespace

std::string match_json(const Ground& ground, LanguageId lang, const Profile& profile,
                       std::span<const Fit> fits, bool explained) {
  Writer w(ground, lang);
  w.begin(profile);
  add_all(w.json, "results", match_lines(ground, lang, profile, fits, explained));
  w.json.end_object();
  return w.json.take();
}

std::string sets_json(const SkillSets& sets, std::span<const SetFit> fits, bool nothing) {
  JsonWriter json;
  json.begin_object().field("nothingToCompare", nothing);
  add_all(json, "results", sets_lines(sets, fits));
  json.end_object();
  return json.take();
}

std::string gap_json(const Ground& ground, LanguageId lang, const Profile& profile,
                     std::uint32_t occupation, const Gap& gap) {
  Writer w(ground, lang);
  w.begin(profile);
  w.json.key("occupation").begin_object();
  w.occupation_fields(occupation);
  w.json.end_object().key("score");
  if (profile.empty()) {
    w.json.null();
  } else {
    w.json.value(shown(score(gap.explanation.sums, ground.weights())));
  }
  w.json.field("open", gap.open);
  w.counts(gap.explanation.held, gap.explanation.asked);
  add_all(w.json, "missing", gap_lines(ground, lang, gap));
  w.json.key("have").begin_array();
  for (const Term& term : gap.have) w.have(term);
  w.json.end_array().key("doors").begin_array();
  for (const Door& door : gap.doors) {
    w.json.begin_object();
    w.skill_fields(door.skill);
    w.json.field("opens", door.opens).end_object();
  }
  w.json.end_array().end_object();
  return w.json.take();
}

namespace {

void write_move(Writer& w, const Ground& ground, const Profile& profile, const Move& move) {
  w.json.begin_object();
  w.fit(move.fit);
  w.json.field("distance", shown(move.distance)).field("direction", name(move.direction));
  if (move.demands.level != 0) w.json.field("skillLevel", move.demands.level);
  if (move.demands.zone != 0) w.json.field("jobZone", move.demands.zone);
  const auto e = explain(ground, profile, ground.demand_of(move.fit.place));
  for (const auto& [key, shared] : {std::pair{"shared", true}, std::pair{"missing", false}}) {
    w.json.key(key).begin_array();
    for (const Term& term : e.terms) {
      if (term.kind == TermKind::unused || (term.kind == TermKind::held) != shared) continue;
      if (!shared && !term.essential) continue;
      w.json.begin_object();
      w.skill_fields(term.skill);
      w.json.field("essential", term.essential);
      w.near(term);
      w.json.end_object();
    }
    w.json.end_array();
  }
  w.json.end_object();
}

}  // namespace

std::vector<std::string> moves_lines(const Ground& ground, LanguageId lang, const Profile& profile,
                                     std::span<const Move> moves) {
  std::vector<std::string> out;
  Writer w(ground, lang);
  for (const Move& move : moves) {
    write_move(w, ground, profile, move);
    out.push_back(w.json.take());
  }
  return out;
}

std::string moves_json(const Ground& ground, LanguageId lang, const Profile& profile,
                       std::uint32_t from, std::span<const Move> moves, const Path* path) {
  Writer w(ground, lang);
  w.begin(profile);
  if (from != kNoPlace) {
    w.json.key("from").begin_object();
    w.occupation_fields(from);
    w.json.end_object();
  }
  add_all(w.json, "moves", moves_lines(ground, lang, profile, moves));
  if (path != nullptr) {
    w.json.field("direct", shown(path->direct));
    w.json.key("path").begin_array();
    for (std::size_t i = 0; i < path->occupations.size(); ++i) {
      w.json.begin_object();
      w.occupation_fields(path->occupations[i]);
      if (i > 0) w.json.field("distance", shown(path->distances[i - 1]));
      w.json.end_object();
    }
    w.json.end_array();
  }
  w.json.end_object();
  return w.json.take();
}

}  // namespace metier::match
