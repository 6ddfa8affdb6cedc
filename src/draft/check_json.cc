#include "draft/check_json.h"

namespace metier::draft {
namespace {

using snapshot::Taxonomy;

class Writer {
 public:
  Writer(const Check& check, const link::Document& document, const Taxonomy& t)
      : check_(check), document_(document), t_(t) {}

  std::string make() {
    json_.begin_object().field("lang", check_.language).key("occupation");
    occupation();
    json_.key("counts").begin_object();
    json_.field("essential", check_.essential.size() + check_.missing.size());
    json_.field("mentioned", check_.essential.size()).field("missing", check_.missing.size());
    json_.field("optionalMentioned", check_.optional.size());
    json_.field("beyond", check_.beyond.size()).end_object().key("missing").begin_array();
    for (const ConceptId id : check_.missing) {
      skill(id);
      json_.end_object();
    }
    json_.end_array();
    mentions("mentioned", check_.essential);
    mentions("optional", check_.optional);
    mentions("beyond", check_.beyond);
    facts();
    gendered();
    json_.end_object();
    return json_.take();
  }

 private:
  void label(ConceptId id) {
    const auto text = t_.preferred(id, check_.label_language);
    json_.field("label", text.text);
    if (text.language.valid() && text.language != check_.label_language)
      json_.field("labelLang", t_.language_code(text.language));
  }

  void occupation() {
    if (!check_.occupation.valid()) {
      json_.null();
      return;
    }
    json_.begin_object().field("uri", t_.uri(check_.occupation)).key("code");
    const auto code = t_.code(check_.occupation);
    code.empty() ? json_.null() : json_.value(code);
    label(check_.occupation);
    json_.field("given", check_.given);
    if (!check_.given) json_.field("score", check_.score / 100.0);
    json_.end_object();
  }

  // Left open.
  void skill(ConceptId id) {
    json_.begin_object().field("uri", t_.uri(id));
    label(id);
    json_.field("type", taxonomy::name(t_.skill_type(id)));
  }

  void span_fields(const TextSpan& span) {
    const auto text = span.in_title ? document_.title : document_.text;
    json_.field("start", span.first_code_point).field("end", span.end_code_point);
    json_.field("text", text.substr(span.begin, span.end - span.begin));
    if (span.in_title) json_.field("in", "title");
  }
  void span(const TextSpan& span) {
    json_.begin_object();
    span_fields(span);
    json_.end_object();
  }

  void mentions(std::string_view key, const std::vector<Mention>& mentions) {
    json_.key(key).begin_array();
    for (const auto& mention : mentions) {
      skill(mention.id);
      json_.key("spans").begin_array();
      for (const auto& one : mention.spans) span(one);
      json_.end_array().end_object();
    }
    json_.end_array();
  }

  void facts() {
    json_.key("facts").begin_array();
    for (const auto& finding : check_.facts) {
      json_.begin_object().field("fact", name(finding.fact)).field("stated", name(finding.stated));
      if (finding.span) {
        json_.key("span");
        span(*finding.span);
      }
      if (!finding.hint().empty()) json_.field("hint", finding.hint());
      json_.end_object();
    }
    json_.end_array();
  }

  void gendered() {
    json_.key("gendered").begin_array();
    for (const auto& title : check_.gendered) {
      json_.begin_object();
      span_fields(title.span);
      json_.field("instead", title.instead).field("hint", title.hint).end_object();
    }
    json_.end_array();
  }

  const Check& check_;
  const link::Document& document_;
  const Taxonomy& t_;
  JsonWriter json_;
};

}  // namespace

std::string to_json(const Check& check, const link::Document& document, const Taxonomy& t) {
  return Writer(check, document, t).make();
}

}  // namespace metier::draft
