// The forms in which the services say that something is wrong.
#pragma once

#include <string>
#include <string_view>

#include "esco/request.h"

namespace metier::esco {

// Classic: {"logref","status","message","_links"}.
Reply classic_error(unsigned status, std::string_view logref, std::string_view message);

// Open: {"message"} of what is not there.
Reply open_not_found(std::string_view message);
// Open: {"timestamp","status","error","path","eventId","exceptionId","message"}.
Reply open_error(const Request& request, unsigned status, std::string_view exception,
                 std::string_view message);
// Open: a number below its minimum.
Reply open_out_of_range(std::string_view field, long minimum);

// The start of a text from outside, for messages.
std::string excerpt(std::string_view text);

}  // namespace metier::esco
