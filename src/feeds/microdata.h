// JobPostings that stand in the attributes of a page (itemscope, itemprop). Inside feeds/ only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace metier::feeds {

// Each as JSON-LD.
std::vector<std::string> postings_in_microdata(std::string_view page);

// The value of `attribute` in the first tag of that name, with rel="`rel`" where it is not empty.
std::string attribute_of_tag(std::string_view page, std::string_view tag, std::string_view rel,
                             std::string_view attribute);

}  // namespace metier::feeds
