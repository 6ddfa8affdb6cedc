// A search index over a taxonomy that a test has written down.
#pragma once

#include <string>
#include <vector>

#include "search/search.h"
#include "support/tiny.h"

namespace metier::test {

inline snapshot::SectionSet search_sections(Tiny& tiny, unsigned threads = 1) {
  snapshot::SectionSet sections = tiny.sections();
  const auto done = search::build(*Tiny::open(sections), {threads}, sections);
  if (!done) throw std::runtime_error(done.error().message);
  return sections;
}

inline search::Index open_index(const snapshot::SectionSet& sections) {
  auto index = search::Index::open(Tiny::open(sections));
  if (!index) throw std::runtime_error(index.error().message);
  return std::move(*index);
}

// An index and the questions that tests ask it. Answers are URIs without what all of them begin
// with.
class Searcher {
 public:
  explicit Searcher(Tiny& tiny) : index_(open_index(search_sections(tiny))) {}

  search::Answer ask(std::string_view text, std::string_view language = "en",
                     search::Query query = {}) const {
    query.text = text;
    query.language = taxonomy().language(language);
    return index_.search(query);
  }
  search::Answer type(std::string_view text, std::string_view language = "en") const {
    search::Query query;
    query.as_you_type = true;
    return ask(text, language, query);
  }
  // "occupation/cto", "skill/sql", ... of the hits, in their order.
  std::vector<std::string> names(const search::Answer& answer) const {
    std::vector<std::string> out;
    for (const auto& hit : answer.hits) out.push_back(name(hit.concept_id));
    return out;
  }
  std::vector<std::string> find(std::string_view text, std::string_view language = "en") const {
    return names(ask(text, language));
  }
  std::vector<std::string> suggest(std::string_view text, std::string_view language = "en") const {
    return names(type(text, language));
  }
  std::string name(ConceptId id) const {
    return std::string(
        taxonomy().uri(id).substr(std::string_view("http://data.europa.eu/esco/").size()));
  }
  const snapshot::Taxonomy& taxonomy() const { return index_.snapshot().taxonomy(); }
  const search::Index& index() const { return index_; }

 private:
  search::Index index_;
};

}  // namespace metier::test
