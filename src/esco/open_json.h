// Concepts as the ESCO Open API writes them.
#pragma once

#include "esco/view.h"

namespace metier::esco {

// A concept of another release.
struct Linked {
  std::string_view uri, title;
};

class OpenJson {
 public:
  OpenJson(const View& view, JsonWriter& json) : view_(view), json_(json) {}

  // {base}/skill/skill:ccd0…?selectedVersion=v1.2.0
  std::string href(Node node, std::string_view below = {}) const;

  void resource(Node node);                 // all that is known of it
  void related(Node node, bool hierarchy);  // as /related and /related-hierarchy list it
  void hierarchy(Node node);
  void conversion(Node node, std::span<const Linked> replaced_by, std::span<const Linked> replaces);
  void found(ConceptId id);             // as /search lists it
  void hierarchy_member(ConceptId id);  // as /full-hierarchy lists it
  // Fields of an object that has begun.
  void head(Node node);
  void self(Node node);       // "self":{…}
  void list_link(Node node);  // {href, uri, title}

 private:
  // The object, with its head, title and language of reference.
  Class begin(Node node);
  void write(Node node);
  void link(Node node, bool self = false);
  void links(Node node, std::span<const Link> wanted);
  void link_uris(ConceptId id, Link wanted);
  void link_counts(ConceptId id, bool up_only);
  void labels(ConceptId id);
  void terms(ConceptId id, bool skills_too);
  void texts(ConceptId id);
  void preferred(ConceptId id);
  void status(Node node);
  void associations(ConceptId id);
  void ancestors_of(ConceptId id);

  const View& view_;
  JsonWriter& json_;
};

}  // namespace metier::esco
