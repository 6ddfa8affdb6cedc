#include "esco/classic_json.h"

namespace metier::esco {
namespace {

using snapshot::LabelKind;
using snapshot::NoteKind;
using Texts = std::vector<std::string_view>;

constexpr std::string_view kIsco08 = "http://data.europa.eu/esco/Notation/ISCO08";

// Texts that carry elements are told apart; the service writes "plain/text".
std::string_view mimetype(std::string_view text) {
  return text.find("</") != std::string_view::npos || text.find("<br") != std::string_view::npos
             ? "text/html"
             : "plain/text";
}

}  // namespace

std::string ClassicJson::href(Node node) const {
  const auto& t = view_.taxonomy();
  return fmt::format("{}/resource/{}?uri={}&language={}{}", view_.base,
                     names(class_of(t, node), Api::classic).path, uri_of(t, node),
                     view_.language_code, view_.release_query());
}

void ClassicJson::link(Node node) {
  const auto& t = view_.taxonomy();
  json_.begin_object().field("href", href(node)).field("uri", uri_of(t, node));
  json_.field("title", view_.title(node));
  const Class c = class_of(t, node);
  if (c == Class::concept_ && !code_of(t, node).empty()) json_.field("code", code_of(t, node));
  if (const auto type = c == Class::skill ? skill_type_uri(t, node.id) : std::string_view();
      !type.empty())
    json_.field("skillType", type);
  json_.end_object();
}

void ClassicJson::head(Node node) {
  const auto& t = view_.taxonomy();
  const ClassNames class_names = names(class_of(t, node), Api::classic);
  json_.field("className", class_names.name).field("classId", class_names.uri);
  json_.field("uri", uri_of(t, node));
}

void ClassicJson::codes(Node node) {
  const auto& t = view_.taxonomy();
  const auto code = code_of(t, node);
  if (code.empty() || class_of(t, node) == Class::skill) return;
  json_.field("code", code).key("codes").begin_array();
  const bool isco = node.id.valid() && (t.kind(node.id) == ConceptKind::isco_group ||
                                        t.kind(node.id) == ConceptKind::occupation);
  if (isco) json_.begin_object().field("datatype", kIsco08).field("value", code).end_object();
  json_.begin_object().field("datatype", "").field("value", code).end_object();
  json_.end_array();
}

void ClassicJson::terms(ConceptId id) {
  const auto term = [&](std::string_view text) {
    json_.begin_object().key("roles").begin_array().end_array().field("label", text).end_object();
  };
  write_labels(view_, id, LabelKind::preferred, "preferredTerm", json_,
               [&](const Texts& texts) { term(texts.front()); });
  write_labels(view_, id, LabelKind::alternative, "alternativeTerms", json_,
               [&](const Texts& texts) {
                 json_.begin_array();
                 for (const auto text : texts) term(text);
                 json_.end_array();
               });
}

void ClassicJson::texts(ConceptId id) {
  write_labels(view_, id, LabelKind::preferred, "preferredLabel", json_,
               [&](const Texts& texts) { json_.value(texts.front()); });
  const auto list = [&](const Texts& texts) {
    json_.begin_array();
    for (const auto text : texts) json_.value(text);
    json_.end_array();
  };
  write_labels(view_, id, LabelKind::alternative, "alternativeLabel", json_, list);
  write_labels(view_, id, LabelKind::hidden, "hiddenLabel", json_, list);
  const auto note = [&](std::string_view text) {
    json_.begin_object().field("literal", text).field("mimetype", mimetype(text)).end_object();
  };
  write_notes(view_, id, NoteKind::description, "description", json_, note);
  write_notes(view_, id, NoteKind::definition, "definition", json_, note);
  write_notes(view_, id, NoteKind::scope_note, "scopeNote", json_, note);
}

void ClassicJson::links(Node node) {
  const auto& t = view_.taxonomy();
  json_.key("_links").begin_object().key("self").begin_object();
  json_.field("href", href(node)).field("uri", uri_of(t, node));
  json_.field("title", view_.title(node)).end_object();
  for (const Link one : links_of(t, node)) {
    auto nodes = targets(t, node, one);
    if (nodes.empty()) continue;
    sort_by_title(view_, nodes);
    json_.key(name(one, Api::classic)).begin_array();
    for (const Node& other : nodes) link(other);
    json_.end_array();
  }
  json_.end_object();
}

void ClassicJson::ancestors_of(Node node) {
  const auto& t = view_.taxonomy();
  json_.key("_embedded").begin_object();
  const auto above = node.id.valid() ? ancestors(t, node.id) : std::vector<ConceptId>();
  if (!above.empty()) {
    json_.key("ancestors").begin_array();
    for (const ConceptId ancestor : above) {
      json_.begin_object().field("title", t.label(ancestor, view_.language));
      json_.key("parents").begin_array();
      for (const ConceptId parent : t.related(ancestor, snapshot::Relation::broader))
        json_.value(t.uri(parent));
      json_.end_array().key("_links").begin_object().key("self");
      link({ancestor, nullptr});
      json_.end_object().end_object();
    }
    json_.end_array();
  }
  json_.end_object();
}

void ClassicJson::resource(Node node) {
  write_kept(view_, Api::classic, node, json_,
             [&](JsonWriter& json) { ClassicJson(view_, json).write(node); });
}

void ClassicJson::write(Node node) {
  const auto& t = view_.taxonomy();
  json_.begin_object();
  head(node);
  json_.field("title", view_.title(node));
  const Class c = class_of(t, node);
  if (c == Class::occupation || c == Class::skill)
    json_.key("referenceLanguage").begin_array().value("en").end_array();
  if (node.fixed != nullptr)
    json_.key("preferredLabel").begin_object().field("en", node.fixed->label).end_object();
  if (node.id.valid()) texts(node.id);
  if (c == Class::occupation) terms(node.id);
  codes(node);
  if (node.id.valid() && c != Class::scheme)
    json_.field("status", taxonomy::name(t.status(node.id)));
  links(node);
  ancestors_of(node);
  json_.end_object();
}

void ClassicJson::brief(Node node, std::string_view hit, bool with_hit) {
  const auto& t = view_.taxonomy();
  json_.begin_object();
  head(node);
  if (with_hit) json_.field("searchHit", hit.empty() ? view_.title(node) : hit);
  json_.field("title", view_.title(node));
  if (class_of(t, node) != Class::skill && !code_of(t, node).empty())
    json_.field("code", code_of(t, node));
  json_.key("_links").begin_object().key("self").begin_object();
  json_.field("href", href(node)).field("uri", uri_of(t, node));
  json_.field("title", view_.title(node)).end_object().end_object().end_object();
}

}  // namespace metier::esco
