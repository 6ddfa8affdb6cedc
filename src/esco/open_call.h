// A request to the Open API on its way: what its parts share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "esco/errors.h"
#include "esco/open_json.h"
#include "esco/paging.h"
#include "esco/search.h"

namespace metier::esco {

struct OpenCall {
  const Releases& releases;
  const Request& request;
  View view;

  const Taxonomy& taxonomy() const { return view.taxonomy(); }
};

// Either the answer that something is wrong, or nothing.
using Wrong = std::optional<Reply>;

// limit and offset.
Wrong read_page(const Request& request, Page& out);
// "true" and "false"; anything else is wrong.
Wrong read_flag(const Request& request, std::string_view name, bool& out);
Reply missing_parameter(const Request& request, std::string_view name, std::string_view type);
Reply wrong_value(const Request& request, std::string_view name, std::string_view value);

// open_lists.cc: /skill-list, /skill-list/by-scheme, /skill-list/full-hierarchy and the others.
Reply list_by_uris(const OpenCall& call, Class c);
Reply list_by_scheme(const OpenCall& call, Class c);
Reply full_hierarchy(const OpenCall& call, Class c);
// open_search.cc: /search, POST /api/search, /api/skill-groups
Reply search(const OpenCall& call);
Reply filtered_search(const OpenCall& call);
Reply skill_groups(const OpenCall& call);

}  // namespace metier::esco
