// What makes an advert the same one when it comes again.
#pragma once

#include <string>
#include <string_view>

#include "adverts/advert.h"
#include "feeds/feeds.h"

namespace metier::adverts {

// The host of its address without "www.", else `form`, else "unknown".
std::string source_of(const feeds::Record& record, std::string_view form);

// 32 hexadecimal digits of the source and its id, or its address, or else of all that it says.
std::string key_of(const Advert& advert, const feeds::Record& record);

// Blanks and line ends made one blank each, none at the ends.
std::string one_line(std::string_view text);

}  // namespace metier::adverts
