// Who a CV is about: kept apart from the profile, for those who write a CV again or take it out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/documents.h"
#include "people/personal.h"

namespace metier::people {

// Facts as the document has them; empty where it does not say. Contacts of several kinds are the
// first of each.
struct Person {
  std::string name = {}, email = {}, phone = {}, url = {}, address = {}, birth_date = {},
              gender = {}, nationality = {};
};

// `spans` as CvReader::read() found them in the document.
Person person_of(const documents::Document& document, const std::vector<PersonalSpan>& spans);

// The text of a document with "[name]", "[contact]", "[address]" ... in place of what says who
// somebody is; the section of references and photos go as a whole. Doubtful names are taken out
// too: rather a word too many.
std::string redacted_text(const documents::Document& document,
                          const std::vector<PersonalSpan>& spans);

}  // namespace metier::people
