#include "people/exchange.h"

namespace metier::people {
namespace {

constexpr std::string_view kSkillScheme = "http://data.europa.eu/esco/concept-scheme/skills";

class Writer {
 public:
  Writer(const snapshot::Taxonomy& t, const Cv& cv)
      : t_(t), profile_(cv.profile), person_(cv.person) {}

  std::string write() {
    out_.begin_object().field("@context", "https://schema.org").field("@type", "Person");
    text_field("name", person_.name);
    text_field("email", person_.email);
    text_field("telephone", person_.phone);
    text_field("url", person_.url);
    text_field("address", person_.address);
    write_occupations();
    out_.key("knowsAbout").begin_array();
    for (const HeldSkill& s : profile_.skills) write_term(s.id);
    out_.end_array().key("knowsLanguage").begin_array();
    for (const HeldLanguage& l : profile_.languages) write_language(l);
    return out_.end_array().end_object().take();
  }

 private:
  void text_field(std::string_view key, std::string_view value) {
    if (!value.empty()) out_.field(key, value);
  }

  // schema.org gives a time to an occupation by a Role around it.
  void write_occupations() {
    out_.key("hasOccupation").begin_array();
    for (const Position& p : profile_.positions) {
      out_.begin_object().field("@type", "Role").field("roleName", p.title);
      text_field("startDate", to_string(p.from));
      text_field("endDate", to_string(p.to));
      if (!p.occupations.empty()) {
        out_.key("hasOccupation");
        write_occupation(p.occupations.front().id);
      }
      out_.end_object();
    }
    if (profile_.positions.empty())
      for (const HeldOccupation& o : profile_.occupations) write_occupation(o.id);
    out_.end_array();
  }

  void write_occupation(ConceptId id) {
    out_.begin_object()
        .field("@type", "Occupation")
        .field("name", t_.label(id, profile_.label_language))
        .field("sameAs", t_.uri(id))
        .field("occupationalCategory", t_.code(id))
        .end_object();
  }

  void write_term(ConceptId id) {
    out_.begin_object()
        .field("@type", "DefinedTerm")
        .field("name", t_.label(id, profile_.label_language))
        .field("termCode", t_.uri(id))
        .field("url", t_.uri(id))
        .field("inDefinedTermSet", kSkillScheme)
        .end_object();
  }

  void write_language(const HeldLanguage& l) {
    out_.begin_object()
        .field("@type", "Language")
        .field("name", l.id.valid() ? t_.label(l.id, profile_.label_language) : l.code)
        .field("alternateName", l.code);
    if (l.id.valid()) out_.field("sameAs", t_.uri(l.id));
    text_field("description", l.native ? std::string_view("native") : l.cefr);
    out_.end_object();
  }

  const snapshot::Taxonomy& t_;
  const Profile& profile_;
  const Person& person_;
  JsonWriter out_;
};

}  // namespace

std::string json_ld(const snapshot::Taxonomy& taxonomy, const Cv& cv) {
  return Writer(taxonomy, cv).write();
}

}  // namespace metier::people
