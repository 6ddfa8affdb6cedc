// Concepts as the classic web service API writes them.
#pragma once

#include "esco/view.h"

namespace metier::esco {

class ClassicJson {
 public:
  ClassicJson(const View& view, JsonWriter& json) : view_(view), json_(json) {}

  // {base}/resource/skill?uri=…&language=en
  std::string href(Node node) const;

  void resource(Node node);
  void brief(Node node, std::string_view hit, bool with_hit);  // as results are listed
  void link(Node node);                                        // {href, uri, title, …}

 private:
  void head(Node node);
  void links(Node node);
  void write(Node node);
  void texts(ConceptId id);
  void terms(ConceptId id);
  void codes(Node node);
  void ancestors_of(Node node);

  const View& view_;
  JsonWriter& json_;
};

}  // namespace metier::esco
