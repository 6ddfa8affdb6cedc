// The words of a guide that are ours, by language. Inside market/ only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/base.h"

namespace metier::market {

enum class Say : std::uint8_t {
  // headings; the ids of the parts are in guide_part_id()
  definition,
  highlights,
  profile,
  duties,
  pay,
  countries,
  near,
  education,
  reporting,
  outlook,
  questions,
  sources,
  about,
  // definition
  other_titles,
  codes,  // {0} ESCO code, {1} ISCO code and label
  // profile
  profile_total,  // {0} all, {1} essential, {2} optional
  essential_knowledge,
  essential_skills,
  optional_knowledge,
  optional_skills,
  occupation_specific,
  sector_specific,
  cross_sector,
  transversal,
  unspecified,
  empty_bucket,
  // adverts
  adverts_read,  // {0} adverts, {1} with duties, {2} time
  in_adverts,    // {0} adverts, {1} countries
  more_duties,   // {0} groups that are not shown
  time,          // {0} to {1}
  no_dates,
  country,
  adverts,
  currency,
  lower,
  middle,
  upper,
  pay_of_adverts,
  published,  // figures side by side
  what,
  figure,
  place,
  date,
  source,
  unknown,
  several_countries,  // {0} adverts
  // nearest roles
  role,
  similarity,
  shared,
  only_here,
  only_there,
  near_how,
  // education
  asked_education,
  asked_experience,
  certificates,
  level,
  years,
  by_onet,
  leads,
  some_years,  // {0} range
  no_schooling,
  secondary,
  vocational,
  short_tertiary,
  bachelor,
  master,
  doctorate,
  // questions and answers
  q_what,
  a_duties,  // {0} list
  q_pay,
  a_pay,  // {0} currency, {1} lower, {2} upper, {3} adverts, {4} country
  q_reports,
  a_reports,  // {0} whom with counts
  q_education,
  a_education,  // {0} list
  q_where,
  a_where,    // {0} list
  q_differs,  // {0} other role
  a_differs,  // {0} shared, {1} other role, {2} only here, {3} only there
  // highlights
  h_profile,  // {0} competences, {1} essential
  h_duty,     // {0} label, {1} adverts, {2} of
  h_reports,  // {0} whom, {1} adverts
  h_near,     // {0} role, {1} per cent
  h_where,    // {0} country, {1} adverts, {2} of
  // sources
  advert_source,  // {0} name, {1} adverts
  nothing_named,
  is_statistics,
  is_no_statistics,
  left_out,  // {0} list
  kCount
};

// "en", "da", "de", "fr", "es"; "en" for any other.
std::string_view words_language(std::string_view language);
std::string_view words(Say what, std::string_view language);

template <class... Args>
std::string say(Say what, std::string_view language, const Args&... args) {
  return fmt::format(fmt::runtime(words(what, language)), args...);
}

}  // namespace metier::market
