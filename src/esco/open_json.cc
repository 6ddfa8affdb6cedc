#include "esco/open_json.h"

#include <algorithm>
#include <array>

namespace metier::esco {
namespace {

using snapshot::LabelKind;
using snapshot::NoteKind;
using snapshot::Relation;
using Texts = std::vector<std::string_view>;

// One value stands for itself, several in an array.
void write_collapsed(JsonWriter& json, const Texts& texts) {
  if (texts.size() == 1) {
    json.value(texts.front());
    return;
  }
  json.begin_array();
  for (const std::string_view text : texts) json.value(text);
  json.end_array();
}

// Percent-encodes what may not stand in the path of an address.
std::string encoded(std::string_view text) {
  constexpr std::string_view kSafe =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  std::string out;
  for (const char c : text)
    out += kSafe.find(c) != std::string_view::npos
               ? std::string(1, c)
               : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out;
}

// An address of its own for what the tables do not name: a UUID made of the two ends and the type.
std::string association_uri(std::string_view from, std::string_view type, std::string_view to) {
  std::string text;
  text.append(from).append(1, ' ').append(type).append(1, ' ').append(to);
  const auto first = hex(hash64(text)), second = hex(hash64(text + "#"));
  const std::string_view a = first.view(), b = second.view();
  return fmt::format("urn:uuid:{}-{}-8{}-8{}-{}", a.substr(0, 8), a.substr(8, 4), a.substr(12, 3),
                     b.substr(0, 3), b.substr(3, 12));
}

struct Association {
  Relation relation;
  bool from_here;  // the concept is the occupation, or the skill that needs the other
  std::string_view type;
};
constexpr std::string_view kEssential =
    "http://data.europa.eu/esco/relationship-type/essential-skill";
constexpr std::string_view kOptional =
    "http://data.europa.eu/esco/relationship-type/optional-skill";
constexpr std::array kAssociations{
    Association{Relation::essential_skill, true, kEssential},
    Association{Relation::optional_skill, true, kOptional},
    Association{Relation::essential_for, false, kEssential},
    Association{Relation::optional_for, false, kOptional},
};

}  // namespace

std::string OpenJson::href(Node node, std::string_view below) const {
  const auto& t = view_.taxonomy();
  const auto uri = uri_of(t, node);
  const auto path = names(class_of(t, node), Api::open).path;
  for (const Prefix& prefix : prefixes())
    if (uri.starts_with(prefix.uri))
      return fmt::format("{}/{}/{}:{}{}{}selectedVersion={}", view_.base, path, prefix.name,
                         encoded(uri.substr(prefix.uri.size())), below,
                         below.find('?') == std::string_view::npos ? "?" : "&",
                         view_.release.version);
  return fmt::format("{}/{}-list?uris={}&selectedVersion={}", view_.base, path, encoded(uri),
                     view_.release.version);
}

void OpenJson::link(Node node, bool self) {
  const auto& t = view_.taxonomy();
  json_.begin_object().field("href", href(node)).field("uri", uri_of(t, node));
  json_.field("title", view_.title(node));
  const bool skill = !self && class_of(t, node) == Class::skill;
  if (const auto type = skill ? skill_type_uri(t, node.id) : std::string_view(); !type.empty())
    json_.field("skillType", type);
  json_.end_object();
}

void OpenJson::list_link(Node node) {
  link(node, true);
}

void OpenJson::self(Node node) {
  json_.key("self");
  link(node, true);
}

void OpenJson::head(Node node) {
  const auto& t = view_.taxonomy();
  const ClassNames class_names = names(class_of(t, node), Api::open);
  json_.field("uri", uri_of(t, node)).field("className", class_names.name);
  json_.field("classUri", class_names.uri);
}

Class OpenJson::begin(Node node) {
  json_.begin_object();
  head(node);
  json_.field("title", view_.title(node));
  const Class c = class_of(view_.taxonomy(), node);
  if (c == Class::occupation || c == Class::skill) json_.field("referenceLanguage", "en");
  return c;
}

void OpenJson::preferred(ConceptId id) {
  write_labels(view_, id, LabelKind::preferred, "preferredLabel", json_,
               [&](const Texts& texts) { json_.value(texts.front()); });
}

void OpenJson::status(Node node) {
  const auto& t = view_.taxonomy();
  if (node.fixed == nullptr) json_.field("status", taxonomy::name(t.status(node.id)));
  if (const auto code = code_of(t, node); !code.empty() && class_of(t, node) != Class::skill)
    json_.field("code", code);
}

void OpenJson::labels(ConceptId id) {
  const auto write = [&](const Texts& texts) { write_collapsed(json_, texts); };
  write_labels(view_, id, LabelKind::alternative, "alternativeLabel", json_, write);
  write_labels(view_, id, LabelKind::hidden, "hiddenLabel", json_, write);
}

// The tables do not tell the roles of labels: none for occupations, "labels" for others, as the
// service has it.
void OpenJson::terms(ConceptId id, bool skills_too) {
  const bool occupation = view_.taxonomy().kind(id) == ConceptKind::occupation;
  if (!occupation && !skills_too) return;
  const auto term = [&](std::string_view text) {
    json_.begin_object().field("label", text).key("roles").begin_array();
    if (!occupation) json_.value("labels");
    json_.end_array().end_object();
  };
  const auto list = [&](const Texts& texts) {
    json_.begin_array();
    for (const auto text : texts) term(text);
    json_.end_array();
  };
  write_labels(view_, id, LabelKind::preferred, "preferredTerm", json_,
               [&](const Texts& texts) { term(texts.front()); });
  write_labels(view_, id, LabelKind::alternative, "alternativeTerms", json_, list);
  write_labels(view_, id, LabelKind::hidden, "hiddenTerms", json_, list);
}

void OpenJson::texts(ConceptId id) {
  const auto write = [&](std::string_view text) { json_.value(text); };
  write_notes(view_, id, NoteKind::description, "description", json_, write);
  write_notes(view_, id, NoteKind::scope_note, "scopeNote", json_, write);
  write_notes(view_, id, NoteKind::definition, "definition", json_, write);
}

void OpenJson::links(Node node, std::span<const Link> wanted) {
  const auto& t = view_.taxonomy();
  for (const Link one : wanted) {
    const auto key = name(one, Api::open);
    if (key.empty()) continue;
    auto nodes = targets(t, node, one);
    if (nodes.empty()) continue;
    sort_by_title(view_, nodes);
    json_.key(key);
    const bool single = is_collapsed(one) && nodes.size() == 1;
    if (!single) json_.begin_array();
    for (const Node& other : nodes) link(other);
    if (!single) json_.end_array();
  }
}

void OpenJson::associations(ConceptId id) {
  const auto& t = view_.taxonomy();
  std::vector<std::pair<const Association*, ConceptId>> all;
  for (const Association& association : kAssociations)
    for (const ConceptId other : t.related(id, association.relation))
      all.emplace_back(&association, other);
  if (all.empty()) return;
  json_.key("hasAssociation");
  if (all.size() > 1) json_.begin_array();
  for (const auto& [association, other] : all) {
    const auto from = t.uri(association->from_here ? id : other);
    const auto to = t.uri(association->from_here ? other : id);
    json_.begin_object().field("uri", association_uri(from, association->type, to));
    json_.field("type", "esco:AssociationObject").field("isAssociationFor", from);
    json_.field("target", to).key("targetFramework").begin_array();
    for (const ConceptId scheme :
         t.related(association->from_here ? other : id, Relation::in_scheme))
      if (const auto uri = t.uri(scheme);
          uri.ends_with("/skills") || uri.ends_with("/member-skills"))
        json_.value(uri);
    json_.end_array().field("associationType", association->type).end_object();
  }
  if (all.size() > 1) json_.end_array();
}

void OpenJson::ancestors_of(ConceptId id) {
  const auto& t = view_.taxonomy();
  const auto above = ancestors(t, id);
  if (above.empty()) return;
  json_.key("ancestors").begin_array();
  for (const ConceptId ancestor : above) {
    json_.begin_object();
    const auto parents = t.related(ancestor, Relation::broader);
    if (!parents.empty() && class_of(t.kind(ancestor)) == Class::concept_) {
      json_.key("parents").begin_array();
      for (const ConceptId parent : parents) json_.value(t.uri(parent));
      json_.end_array();
    }
    json_.key("_links").begin_object().key("self");
    link({ancestor, nullptr});
    json_.end_object().end_object();
  }
  json_.end_array();
}

void OpenJson::resource(Node node) {
  write_kept(view_, Api::open, node, json_,
             [&](JsonWriter& json) { OpenJson(view_, json).write(node); });
}

void OpenJson::write(Node node) {
  const auto& t = view_.taxonomy();
  const Class c = begin(node);
  if (node.id.valid() && c != Class::scheme) {
    status(node);
    preferred(node.id);
    terms(node.id, false);
    labels(node.id);
    texts(node.id);
  } else if (node.fixed != nullptr) {
    json_.key("preferredLabel").begin_object().field("en", node.fixed->label).end_object();
    status(node);
  }
  json_.key("_links").begin_object();
  self(node);
  links(node, links_of(t, node));
  json_.end_object();
  if (node.id.valid() && c != Class::scheme) {
    json_.key("_embedded").begin_object();
    associations(node.id);
    ancestors_of(node.id);
    json_.end_object();
  }
  json_.end_object();
}

// The URIs that a link leads to; none: no field.
void OpenJson::link_uris(ConceptId id, Link wanted) {
  const auto& t = view_.taxonomy();
  const auto nodes = targets(t, id, wanted);
  if (nodes.empty()) return;
  json_.key(name(wanted, Api::open));
  if (is_collapsed(wanted) && nodes.size() == 1) {
    json_.value(uri_of(t, nodes.front()));
    return;
  }
  json_.begin_array();
  for (const Node& node : nodes) json_.value(uri_of(t, node));
  json_.end_array();
}

// How many there are above, and below where wanted, and where to ask for them.
void OpenJson::link_counts(ConceptId id, bool up_only) {
  const auto& t = view_.taxonomy();
  for (const Link one : links_of(t.kind(id))) {
    const auto key = name(one, Api::open);
    if (!is_hierarchical(one) || (up_only && key.starts_with("narrower"))) continue;
    const auto count = targets(t, id, one).size();
    if (count == 0) continue;
    json_.key(key).begin_object().field("count", count);
    json_.field("href", href({id, nullptr}, fmt::format("/related-hierarchy?relation={}", key)));
    json_.end_object();
  }
}

void OpenJson::related(Node node, bool hierarchy) {
  const auto& t = view_.taxonomy();
  const Class c = begin(node);
  json_.key("preferredLabel").begin_object();
  json_.field(view_.language_code, view_.title(node)).end_object();
  status(node);
  if (node.id.valid()) {
    link_uris(node.id, Link::in_scheme);
    link_uris(node.id, Link::top_concept_of);
    if (hierarchy && c == Class::skill) {
      link_uris(node.id, Link::skill_type);
      link_uris(node.id, Link::reuse_level);
    }
    for (const Link one : links_of(t.kind(node.id)))
      if (!hierarchy && is_hierarchical(one) && name(one, Api::open).starts_with("broader"))
        link_uris(node.id, one);
  }
  json_.key("_links").begin_object();
  self(node);
  if (hierarchy && node.id.valid()) link_counts(node.id, true);
  json_.end_object().end_object();
}

void OpenJson::hierarchy(Node node) {
  begin(node);
  if (node.id.valid()) preferred(node.id);
  status(node);
  if (node.id.valid())
    for (const Link one :
         {Link::in_scheme, Link::top_concept_of, Link::skill_type, Link::reuse_level})
      link_uris(node.id, one);
  json_.key("_links").begin_object();
  self(node);
  if (node.id.valid()) link_counts(node.id, false);
  json_.end_object().end_object();
}

void OpenJson::conversion(Node node, std::span<const Linked> replaced_by,
                          std::span<const Linked> replaces) {
  const auto& t = view_.taxonomy();
  begin(node);
  if (node.id.valid()) preferred(node.id);
  status(node);
  json_.key("_links").begin_object();
  self(node);
  constexpr std::array kLinks{Link::in_scheme,          Link::skill_type,
                              Link::reuse_level,        Link::broader_hierarchy_concept,
                              Link::broader_skill,      Link::broader_isco_group,
                              Link::broader_occupation, Link::broader_concept};
  std::vector<Link> wanted;
  if (node.id.valid())
    for (const Link one : links_of(t.kind(node.id)))
      if (std::find(kLinks.begin(), kLinks.end(), one) != kLinks.end()) wanted.push_back(one);
  links(node, wanted);
  json_.end_object().key("_embedded").begin_object();
  for (const auto& [key, linked] :
       {std::pair{"isReplacedBy", replaced_by}, std::pair{"replaces", replaces}}) {
    json_.key(key).begin_array();
    for (const Linked& other : linked) {
      json_.begin_object().field("uri", other.uri);
      if (!other.title.empty()) json_.field("title", other.title);
      json_.end_object();
    }
    json_.end_array();
  }
  json_.end_object().end_object();
}

void OpenJson::found(ConceptId id) {
  const Node node{id, nullptr};
  json_.begin_object();
  head(node);
  json_.field("title", view_.title(node));
  preferred(id);
  write_labels(view_, id, LabelKind::alternative, "alternativeLabel", json_,
               [&](const Texts& texts) { write_collapsed(json_, texts); });
  terms(id, true);
  write_notes(view_, id, NoteKind::description, "description", json_,
              [&](std::string_view text) { json_.value(text); });
  json_.key("_links").begin_object();
  self(node);
  constexpr std::array kLinks{Link::in_scheme, Link::top_concept_of};
  links(node, kLinks);
  json_.end_object().end_object();
}

void OpenJson::hierarchy_member(ConceptId id) {
  const auto& t = view_.taxonomy();
  const Node node{id, nullptr};
  json_.begin_object();
  head(node);
  json_.field("title", view_.title(node));
  json_.key("preferredLabel").begin_object();
  json_.field(view_.language_code, view_.title(node)).end_object();
  status(node);
  link_uris(id, Link::in_scheme);
  const auto tops = targets(t, id, Link::top_concept_of);
  if (!tops.empty()) {
    json_.key("topConceptOf").begin_array();
    for (const Node& top : tops) json_.value(uri_of(t, top));
    json_.end_array();
  }
  link_uris(id, Link::skill_type);
  link_uris(id, Link::reuse_level);
  for (const Link one : links_of(t.kind(id)))
    if (is_hierarchical(one) && name(one, Api::open).starts_with("broader")) link_uris(id, one);
  json_.key("_links").begin_object();
  self(node);
  json_.end_object().end_object();
}

}  // namespace metier::esco
