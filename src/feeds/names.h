// What the fields of adverts are called in the feeds of many sources and languages. Inside feeds/
// only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace metier::feeds {

enum class Field : std::uint8_t {
  id,
  url,
  title,
  weak_title,  // "name", "position": a title where nothing else is one
  text,
  section,  // a part of the text that has a field of its own
  language,
  employer,
  place,  // as a whole, or its parts in an object
  locality,
  region,
  postcode,
  country,
  department,  // of a country where it is a number, else of a firm
  candidate_place,
  remote,
  telework,  // some of it: remote only where all of it is
  pay,
  pay_minimum,
  pay_maximum,
  pay_currency,
  pay_unit,
  pay_text,
  contract,
  hours,
  scope,  // of the hours, in per cent
  experience,
  education,
  posted,
  valid_through,
  occupation,  // in words, or with a code
  rome,        // codes
  rome_label,
  ssyk,
  jobtech,  // an occupation in the raw form of JobTech
  isco,
  categories,  // a list whose members name their scheme
  skills,
  wanted,  // JobTech's must_have and nice_to_have
  openings,
  removed,
  container,  // an object that holds fields of the advert
  never,      // no advert has it: a CV or a schema does
};

struct Target {
  Field field;
  std::uint8_t rank;  // the lowest that is there counts
};

// The field of a name however it is written: "Job Title", "job_title", "jobTitle". Of a part of a
// field ("location.city", "salaire/libelle") that of the whole.
std::optional<Target> target_of(std::string_view name);
// Names of what in an object is its name: "label", "libelle".
bool is_label_name(std::string_view folded);
// The form in which names are compared: letters and digits only, without accents.
std::string folded_name(std::string_view name);

// "title", "company", ... of Options::columns and --map.
std::optional<Field> field_of_option(std::string_view name);
// All of them, for messages.
std::string option_names();

// Names under which a list of adverts stands.
bool is_list_name(std::string_view name);
// Names of elements of XML that are adverts.
bool is_item_name(std::string_view name);

}  // namespace metier::feeds
