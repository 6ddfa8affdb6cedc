// Everything the other modules may use of esco/: include this header, not its parts.
//
// ESCO's two official web services over any number of releases:
//
//   esco::Releases releases({{"v1.2.0", snapshot, index}});
//   esco::Reply reply = esco::answer_classic(releases, request);  // /resource/skill?uri=…
//   esco::Reply reply = esco::answer_open(releases, request);     // /skill/skill:ccd0…
//
// Both are views of the same model (node.h, search.h) with the names of vocabulary.h. Requests are
// answered by any number of threads; whatever a client sends gets an answer of the service's own
// form. Throws snapshot::DamagedSnapshot as every reading of labels may.
#pragma once

#include "esco/release.h"
#include "esco/request.h"

namespace metier::esco {

Reply answer_classic(const Releases& releases, const Request& request);
Reply answer_open(const Releases& releases, const Request& request);

// The answers to a request whose query could not be read; of it only the path is known.
Reply malformed_classic(unsigned status, std::string_view message);
Reply malformed_open(const Request& request, unsigned status, std::string_view message);

}  // namespace metier::esco
