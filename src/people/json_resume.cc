#include <simdjson.h>

#include "people/exchange.h"

namespace metier::people {
namespace {

double rounded(float score) {
  return static_cast<int>(score * 100 + 0.5F) / 100.0;
}

class Writer {
 public:
  Writer(const snapshot::Taxonomy& t, const Cv& cv)
      : t_(t), profile_(cv.profile), person_(cv.person) {}

  std::string write() {
    out_.begin_object();
    write_basics();
    write_positions("work", Section::work);
    write_positions("volunteer", Section::volunteering);
    write_education();
    write_skills();
    write_languages();
    return out_.end_object().take();
  }

  // ---- ESCO's part of each

  void skill(const HeldSkill& s) {
    const bool knowledge = t_.skill_type(s.id) == snapshot::SkillType::knowledge;
    out_.begin_object()
        .field("uri", t_.uri(s.id))
        .field("label", t_.label(s.id, profile_.label_language))
        .field("type", knowledge ? "knowledge" : "skill")
        .field("score", rounded(s.score))
        .field("basis", name(s.basis))
        .end_object();
  }

  void occupation(ConceptId id, float score) {
    out_.begin_object()
        .field("uri", t_.uri(id))
        .field("code", t_.code(id))
        .field("label", t_.label(id, profile_.label_language))
        .field("score", rounded(score))
        .end_object();
  }

  void occupations(const Position& p) {
    out_.begin_array();
    for (const OccupationMatch& o : p.occupations) occupation(o.id, o.score);
    out_.end_array();
  }

  void language(const HeldLanguage& l) {
    out_.begin_object()
        .field("uri", t_.uri(l.id))
        .field("label", t_.label(l.id, profile_.label_language))
        .end_object();
  }

  void whole() {
    out_.begin_object().key("occupations").begin_array();
    for (const HeldOccupation& o : profile_.occupations) occupation(o.id, o.score);
    out_.end_array().key("skills").begin_array();
    for (const HeldSkill& s : profile_.skills) skill(s);
    out_.end_array().end_object();
  }

  JsonWriter& out() { return out_; }

 private:
  void text_field(std::string_view key, std::string_view value) {
    if (!value.empty()) out_.field(key, value);
  }

  void write_basics() {
    out_.key("basics").begin_object();
    text_field("name", person_.name);
    if (!profile_.occupations.empty())
      out_.field("label", t_.label(profile_.occupations.front().id, profile_.label_language));
    text_field("email", person_.email);
    text_field("phone", person_.phone);
    text_field("url", person_.url);
    if (!person_.address.empty())
      out_.key("location").begin_object().field("address", person_.address).end_object();
    out_.end_object();
  }

  void period(YearMonth from, YearMonth to) {
    text_field("startDate", to_string(from));
    text_field("endDate", to_string(to));
  }

  void write_positions(std::string_view key, Section section) {
    out_.key(key).begin_array();
    for (const Position& p : profile_.positions) {
      if (p.section != section) continue;
      out_.begin_object();
      text_field(section == Section::work ? "name" : "organization", p.organisation);
      out_.field("position", p.title);
      period(p.from, p.to);
      out_.key("esco");
      occupations(p);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_education() {
    out_.key("education").begin_array();
    for (const Education& e : profile_.education) {
      out_.begin_object();
      text_field("institution", e.organisation);
      out_.field("area", e.title);
      period(e.from, e.to);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_skills() {
    out_.key("skills").begin_array();
    for (const HeldSkill& s : profile_.skills) {
      out_.begin_object().field("name", t_.label(s.id, profile_.label_language));
      text_field("level", s.level);
      out_.key("esco");
      skill(s);
      out_.end_object();
    }
    out_.end_array();
  }

  void write_languages() {
    out_.key("languages").begin_array();
    for (const HeldLanguage& l : profile_.languages) {
      const LanguageId shown = profile_.label_language;
      out_.begin_object().field("language", l.id.valid() ? t_.label(l.id, shown) : l.code);
      text_field("fluency", l.native ? std::string_view("native") : l.cefr);
      if (l.id.valid()) {
        out_.key("esco");
        language(l);
      }
      out_.end_object();
    }
    out_.end_array();
  }

  const snapshot::Taxonomy& t_;
  const Profile& profile_;
  const Person& person_;
  JsonWriter out_;
};

// ---- a resume as it was given

using simdjson::dom::element;

bool begins_with(std::string_view place, std::string_view prefix) {
  return place.starts_with(prefix) &&
         (place.size() == prefix.size() || place[prefix.size()] == '/');
}

// Copies a resume, and adds what the profile says of the places it was read from.
class Annotator {
 public:
  Annotator(const snapshot::Taxonomy& t, const Cv& cv) : profile_(cv.profile), writer_(t, cv) {}

  std::string write(simdjson::dom::object root) {
    JsonWriter& out = writer_.out();
    out.begin_object();
    for (const auto& [key, value] : root) {
      if (key == "esco") continue;
      out.key(key);
      simdjson::dom::array items;
      const bool listed =
          key == "work" || key == "volunteer" || key == "skills" || key == "languages";
      if (listed && value.get(items) == simdjson::SUCCESS)
        write_items(key, items);
      else
        out.raw(simdjson::minify(value));
    }
    out.key("esco");
    writer_.whole();
    return out.end_object().take();
  }

 private:
  void write_items(std::string_view key, simdjson::dom::array items) {
    JsonWriter& out = writer_.out();
    out.begin_array();
    std::size_t number = 0;
    for (element item : items) {
      const std::string place = fmt::format("/{}/{}", key, number++);
      simdjson::dom::object object;
      if (item.get(object) != simdjson::SUCCESS) {
        out.raw(simdjson::minify(item));
        continue;
      }
      out.begin_object();
      for (const auto& [name, value] : object)
        if (name != "esco") out.key(name).raw(simdjson::minify(value));
      write_esco(key, place);
      out.end_object();
    }
    out.end_array();
  }

  void write_esco(std::string_view key, const std::string& place) {
    JsonWriter& out = writer_.out();
    if (key == "languages") {
      for (const HeldLanguage& l : profile_.languages)
        if (l.id.valid() && begins_with(l.evidence.place, place)) {
          out.key("esco");
          return writer_.language(l);
        }
      return;
    }
    if (key == "skills") {
      out.key("esco").begin_array();
      for (const HeldSkill& s : profile_.skills)
        for (const Evidence& e : s.evidence)
          if (begins_with(e.place, place)) {
            writer_.skill(s);
            break;
          }
      out.end_array();
      return;
    }
    for (const Position& p : profile_.positions)
      if (begins_with(p.evidence.place, place)) {
        out.key("esco");
        return writer_.occupations(p);
      }
  }

  const Profile& profile_;
  Writer writer_;
};

}  // namespace

std::string json_resume(const snapshot::Taxonomy& taxonomy, const Cv& cv) {
  return Writer(taxonomy, cv).write();
}

Result<std::string> annotated_json_resume(const snapshot::Taxonomy& taxonomy, const Cv& cv,
                                          std::string_view original) {
  simdjson::dom::parser parser;
  simdjson::dom::object root;
  if (const auto error = parser.parse(original.data(), original.size()).get(root))
    return fail(ErrorKind::input, "no JSON object: {}", simdjson::error_message(error));
  return Annotator(taxonomy, cv).write(root);
}

}  // namespace metier::people
