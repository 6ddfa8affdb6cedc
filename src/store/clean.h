// Adverts as a store takes them: text that every database can hold, within limits.
#pragma once

#include <string>

#include "store/store.h"

namespace metier::store {

// What is longer is cut at the last whole character.
inline constexpr std::size_t kMostTextBytes = 256 * 1024;
inline constexpr std::size_t kMostTitleBytes = 1000;
inline constexpr std::size_t kMostFieldBytes = 2000;  // id, url, place as written
inline constexpr std::size_t kMostNameBytes = 200;    // source, employer, locality, fields of facts
inline constexpr std::size_t kMostUriBytes = 500;
inline constexpr std::size_t kMostCodeBytes = 16;  // language, country, region, currency, codes
inline constexpr std::size_t kMostSkills = 1000;
inline constexpr std::size_t kMostPlaces = 100;
inline constexpr std::size_t kMostOccupations = 3;
inline constexpr std::size_t kMostSketch = 256;
inline constexpr std::size_t kMostFeedBytes = 1000;  // longer ones are refused
// Words of the full text; the rest of longer ones does not count.
inline constexpr std::size_t kMostWordBytes = 64;

// NUL and what is no UTF-8 become U+FFFD.
std::string clean(std::string_view text, std::size_t most);

// ErrorKind::input where the key is not 32 hexadecimal digits.
Result<adverts::Advert> clean(const adverts::Advert& advert);

// Of everything but the employer, which can be taken away later.
std::uint64_t content_hash(const adverts::Advert& advert);

// "2026-11-27" to 20261127 and back; 0 and empty where it is no date of the years 1 to 9999.
std::int32_t date_number(std::string_view date);
std::string date_text(std::int64_t number);

std::string bytes_of_key(std::string_view hexadecimal);
std::string key_of_bytes(std::string_view bytes);

// Words of title and text for the full text: folded, cut, one blank between them.
std::string words_of(std::string_view title, std::string_view text);
// The words that are asked for, each once.
std::vector<std::string> words_asked(std::string_view query);

}  // namespace metier::store
