// What the classic API says of concepts, out of its JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::fetch {

enum class Kind : std::uint8_t {
  occupation,
  skill,
  skill_group,
  isco_group,
  scheme,
  other,  // of no table: types of skills, roles of labels
};

// Links that say something the tables hold, and those that only lead to further concepts.
enum class Link : std::uint8_t {
  in_scheme,
  top_concept_of,
  has_top_concept,
  skill_type,
  reuse_level,
  essential_skill,
  optional_skill,
  regulated,
  isco_unit_group,
  nace,
  broader,
  leads_on,
};

// Where the API has a concept: /resource/occupation, /resource/skill, /resource/concept.
enum class Path : std::uint8_t { occupation, skill, concept_ };
inline constexpr std::size_t kPathCount = 3;

// The path at which a concept is likely to be, by its URI; `otherwise` where that does not tell.
Path path_of(std::string_view uri, Path otherwise);

struct Reference {
  Link link;
  Path path;  // where the concept that is meant may be asked for
  std::string uri;
};

struct Texts {
  std::string language;
  std::string preferred;
  std::vector<std::string> alternative, hidden;
  std::string description, scope_note, definition;
};

struct Resource {
  std::string uri;
  Kind kind = Kind::other;
  std::string code;
  std::string status;
  std::vector<Texts> texts;  // by language, sorted
  std::vector<Reference> links;
};

// An answer: a collection, or one concept.
struct Page {
  std::optional<std::uint64_t> total;  // of the list of which this is a page
  std::vector<Resource> resources;
  std::vector<std::string> named;  // concepts of the collection, by URI alone
  // Links whose URI is none: left out, counted.
  std::uint64_t bad_links = 0;
  std::string bad_link;  // the first
};

// Which languages are wanted; empty: all that tables can be called by.
struct Languages {
  std::vector<std::string> wanted;
  bool has(std::string_view code) const;
};

// A URI as tables can hold it: http or https, ASCII without blanks, quotes, commas and bars, not
// endless.
bool is_sound_uri(std::string_view uri);

// ErrorKind::input, with what is wrong, where the body is no answer of the API. Any number of
// threads.
Result<Page> read_page(std::string_view body, const Languages& languages);

}  // namespace metier::fetch
