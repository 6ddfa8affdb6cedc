#include "people/profile_json.h"

namespace metier::people {
namespace {

class Writer {
 public:
  Writer(const snapshot::Taxonomy& t, const Profile& profile, JsonWriter& out)
      : t_(t), profile_(profile), out_(out) {}

  void write() {
    out_.begin_object().field("lang", profile_.language);
    write_documents();
    array("occupations", profile_.occupations, &Writer::write_occupation);
    array("skills", profile_.skills, &Writer::write_skill);
    array("languages", profile_.languages, &Writer::write_language);
    array("positions", profile_.positions, &Writer::write_position);
    array("education", profile_.education, &Writer::write_education);
    array("unmatched", profile_.unmatched, &Writer::write_unmatched);
    out_.end_object();
  }

 private:
  template <class T>
  void array(std::string_view key, const std::vector<T>& items, void (Writer::*one)(const T&)) {
    out_.key(key).begin_array();
    for (const T& item : items) (this->*one)(item);
    out_.end_array();
  }

  void text_field(std::string_view key, std::string_view value) {
    if (!value.empty()) out_.field(key, value);
  }
  void months_field(std::uint32_t months) {
    if (months != 0) out_.field("months", months);
  }
  static double rounded(float score) { return static_cast<int>(score * 100 + 0.5F) / 100.0; }

  void write_documents() {
    out_.key("documents").begin_array();
    for (const ProfileDocument& d : profile_.documents) {
      out_.begin_object().field("name", d.name).field("format", documents::name(d.format));
      out_.field("lang", d.language);
      if (d.pages != 0) out_.field("pages", d.pages);
      if (!d.remarks.empty()) {
        out_.key("remarks").begin_array();
        for (const auto& remark : d.remarks) out_.value(remark);
        out_.end_array();
      }
      out_.end_object();
    }
    out_.end_array();
  }

  void write_evidence(const Evidence& e) {
    out_.begin_object()
        .field("document", e.document)
        .field("start", e.first_code_point)
        .field("end", e.end_code_point)
        .field("text", e.text);
    if (e.page != 0) out_.field("page", e.page);
    if (e.section != Section::unknown) out_.field("section", documents::name(e.section));
    if (e.position != kNoPosition) out_.field("position", e.position);
    text_field("place", e.place);
    out_.end_object();
  }
  void evidence(std::span<const Evidence> all) {
    out_.key("evidence").begin_array();
    for (const Evidence& e : all) write_evidence(e);
    out_.end_array();
  }

  void concept_fields(ConceptId id) {
    out_.field("uri", t_.uri(id));
    if (t_.kind(id) == snapshot::ConceptKind::occupation) out_.field("code", t_.code(id));
    out_.field("label", t_.label(id, profile_.label_language));
  }

  void write_occupation(const HeldOccupation& o) {
    out_.begin_object();
    concept_fields(o.id);
    out_.field("score", rounded(o.score));
    months_field(o.months);
    evidence(o.evidence);
    out_.end_object();
  }

  void write_skill(const HeldSkill& s) {
    out_.begin_object();
    concept_fields(s.id);
    const bool knowledge = t_.skill_type(s.id) == snapshot::SkillType::knowledge;
    out_.field("type", knowledge ? "knowledge" : "skill")
        .field("score", rounded(s.score))
        .field("basis", name(s.basis));
    if (s.label.valid())
      out_.key("reason")
          .begin_object()
          .field("how", link::name(s.reason))
          .field("label", t_.label_text(s.label))
          .field("lang", t_.language_code(t_.label_language(s.label)))
          .end_object();
    text_field("level", s.level);
    months_field(s.months);
    evidence(s.evidence);
    out_.end_object();
  }

  void write_language(const HeldLanguage& l) {
    out_.begin_object().field("code", l.code);
    if (l.id.valid()) concept_fields(l.id);
    text_field("cefr", l.cefr);
    if (l.native) out_.field("native", true);
    if (!l.cefr.empty()) out_.field("measured", l.measured);
    text_field("said", l.said);
    evidence({&l.evidence, 1});
    out_.end_object();
  }

  void period(YearMonth from, YearMonth to) {
    text_field("from", to_string(from));
    text_field("to", to_string(to));
  }

  void write_position(const Position& p) {
    out_.begin_object().field("title", p.title);
    text_field("organisation", p.organisation);
    period(p.from, p.to);
    if (p.current) out_.field("current", true);
    months_field(p.months);
    if (p.section == Section::volunteering) out_.field("volunteer", true);
    out_.key("occupations").begin_array();
    for (const OccupationMatch& o : p.occupations) {
      out_.begin_object();
      concept_fields(o.id);
      out_.field("score", rounded(o.score)).end_object();
    }
    out_.end_array();
    evidence({&p.evidence, 1});
    out_.end_object();
  }

  void write_education(const Education& e) {
    out_.begin_object().field("title", e.title);
    text_field("organisation", e.organisation);
    period(e.from, e.to);
    evidence({&e.evidence, 1});
    out_.end_object();
  }

  void write_unmatched(const UnmatchedSkill& u) {
    out_.begin_object().field("text", u.evidence.text);
    if (u.hint.valid()) {
      out_.key("hint").begin_object();
      concept_fields(u.hint);
      out_.field("score", rounded(u.score)).end_object();
    }
    evidence({&u.evidence, 1});
    out_.end_object();
  }

  const snapshot::Taxonomy& t_;
  const Profile& profile_;
  JsonWriter& out_;
};

}  // namespace

void write_json(const snapshot::Taxonomy& taxonomy, const Profile& profile, JsonWriter& out) {
  Writer(taxonomy, profile, out).write();
}

}  // namespace metier::people
