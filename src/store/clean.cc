#include "store/clean.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "store/pack.h"
#include "text/text.h"

namespace metier::store {
namespace {

constexpr char kReplacement[] = "\xEF\xBF\xBD";

// The longest beginning of so many bytes that ends with a whole character.
std::string_view cut(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

template <class Number>
Number finite(Number number, Number otherwise = 0) {
  return std::isfinite(number) ? number : otherwise;
}

template <class Enum>
Enum known(Enum value, Enum last) {
  return value <= last ? value : Enum{};
}

bool is_hexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

pay::Pay cleaned(const pay::Pay& from) {
  pay::Pay out;
  out.begin = from.begin;
  out.end = from.end;
  out.minimum = finite(from.minimum);
  out.maximum = finite(from.maximum);
  out.annual = finite(from.annual);
  out.currency = clean(from.currency, kMostCodeBytes);
  out.period = known(from.period, pay::Period::year);
  out.basis = known(from.basis, pay::Basis::net);
  out.assumption = known(from.assumption, pay::Assumption::period_guessed);
  return out;
}

places::Place cleaned(const places::Place& from) {
  return {clean(from.country, kMostCodeBytes), clean(from.region, kMostCodeBytes),
          clean(from.locality, kMostNameBytes), from.remote, clean(from.written, kMostFieldBytes)};
}

adverts::CodedOccupation cleaned(const adverts::CodedOccupation& from) {
  return {clean(from.uri, kMostUriBytes), clean(from.code, kMostCodeBytes),
          clean(from.isco, kMostCodeBytes), finite(from.probability)};
}

adverts::CodedSkill cleaned(const adverts::CodedSkill& from) {
  return {clean(from.uri, kMostUriBytes), finite(from.probability)};
}

// The first so many of a list; the others are not even copied.
template <class T>
std::vector<T> first_cleaned(const std::vector<T>& list, std::size_t most) {
  std::vector<T> out;
  out.reserve(std::min(list.size(), most));
  for (std::size_t i = 0; i < list.size() && i < most; ++i) out.push_back(cleaned(list[i]));
  return out;
}

bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Runs of bytes that are no UTF-8 and NUL replaced, the rest taken over.
std::string mend(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == 0) {
      out += kReplacement;
    } else {
      utf8::append(out, c);
    }
  }
  return out;
}

}  // namespace

std::string clean(std::string_view text, std::size_t most) {
  const bool nul = std::memchr(text.data(), 0, text.size()) != nullptr;
  if (!nul && !utf8::first_invalid(text)) return std::string(cut(text, most));
  // Of what is far too long no more is read than can be kept.
  return std::string(cut(mend(text.substr(0, most)), most));
}

Result<adverts::Advert> clean(const adverts::Advert& advert) {
  if (advert.key.size() != 32 || !std::all_of(advert.key.begin(), advert.key.end(), is_hexadecimal))
    return fail(ErrorKind::input, "an advert's key must be 32 hexadecimal digits, not \"{}\"",
                clean(advert.key, 40));
  adverts::Advert out;
  out.key = advert.key;
  out.source = clean(advert.source, kMostNameBytes);
  out.id = clean(advert.id, kMostFieldBytes);
  out.url = clean(advert.url, kMostFieldBytes);
  out.title = clean(advert.title, kMostTitleBytes);
  out.text = clean(advert.text, kMostTextBytes);
  out.language = clean(advert.language, kMostCodeBytes);
  out.employer = clean(advert.employer, kMostNameBytes);
  out.contract = known(advert.contract, adverts::Contract::volunteer);
  out.hours = known(advert.hours, adverts::Hours::either);
  out.education = known(advert.education, adverts::Education::doctorate);
  out.hours_a_week = finite(advert.hours_a_week);
  out.experience_years = advert.experience_years >= 0 ? finite(advert.experience_years, -1.F) : -1;
  out.posted = date_text(date_number(advert.posted));
  out.valid_through = date_text(date_number(advert.valid_through));
  out.isco = clean(advert.isco, kMostCodeBytes);
  out.isco_probability = finite(advert.isco_probability);
  out.openings = advert.openings;
  out.removed = advert.removed;
  out.places = first_cleaned(advert.places, kMostPlaces);
  out.pay = first_cleaned(advert.pay, 1);
  out.occupations = first_cleaned(advert.occupations, kMostOccupations);
  out.skills = first_cleaned(advert.skills, kMostSkills);
  out.sketch.assign(advert.sketch.begin(),
                    advert.sketch.begin() +
                        static_cast<std::ptrdiff_t>(std::min(advert.sketch.size(), kMostSketch)));
  return out;
}

std::uint64_t content_hash(const adverts::Advert& a) {
  std::string all;
  all.reserve(a.text.size() + 2048);
  for (const std::string_view text :
       {a.source, a.id, a.url, a.title, a.text, a.language, a.posted, a.valid_through, a.isco})
    pack(all, text);
  for (const float number : {a.hours_a_week, a.experience_years, a.isco_probability})
    pack(all, number);
  for (const auto number :
       {std::uint64_t{a.openings}, std::uint64_t{a.removed}, static_cast<std::uint64_t>(a.contract),
        static_cast<std::uint64_t>(a.hours), static_cast<std::uint64_t>(a.education)})
    pack(all, number);
  pack(all, std::uint64_t{a.places.size()});
  for (const auto& p : a.places) {
    for (const std::string_view text : {p.country, p.region, p.locality, p.written})
      pack(all, text);
    pack(all, std::uint64_t{p.remote});
  }
  for (const auto& p : a.pay) {
    pack(all, fmt::format("{} {} {} {}", p.minimum, p.maximum, p.annual, p.currency));
    pack(all, fmt::format("{} {} {} {} {}", static_cast<int>(p.period), static_cast<int>(p.basis),
                          static_cast<int>(p.assumption), p.begin, p.end));
  }
  pack(all, std::uint64_t{a.occupations.size()});
  for (const auto& o : a.occupations) {
    for (const std::string_view text : {o.uri, o.code, o.isco}) pack(all, text);
    pack(all, o.probability);
  }
  pack(all, std::uint64_t{a.skills.size()});
  for (const auto& s : a.skills) {
    pack(all, s.uri);
    pack(all, s.probability);
  }
  for (const std::uint64_t hash : a.sketch) pack(all, hash);
  return hash64(all);
}

std::int32_t date_number(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return 0;
  const auto part = [&](std::size_t at, std::size_t digits) {
    int out = 0;
    const auto end = date.data() + at + digits;
    const auto [stopped, error] = std::from_chars(date.data() + at, end, out);
    return error == std::errc() && stopped == end && date[at] != '-' ? out : 0;
  };
  const int year = part(0, 4), month = part(5, 2), day = part(8, 2);
  if (year == 0 || month < 1 || month > 12 || day < 1) return 0;
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day > kDays[month - 1] + (month == 2 && is_leap(year) ? 1 : 0)) return 0;
  return year * 10000 + month * 100 + day;
}

std::string date_text(std::int64_t number) {
  if (number <= 0 || number > 99'991'231) return {};
  return fmt::format("{:04}-{:02}-{:02}", number / 10000, number / 100 % 100, number % 100);
}

std::string bytes_of_key(std::string_view hexadecimal) {
  std::string out;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 0; i + 1 < hexadecimal.size(); i += 2)
    out += static_cast<char>(digit(hexadecimal[i]) << 4 | digit(hexadecimal[i + 1]));
  return out;
}

std::string key_of_bytes(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    out += "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
    out += "0123456789abcdef"[static_cast<unsigned char>(c) & 15];
  }
  return out;
}

std::string words_of(std::string_view title, std::string_view text) {
  thread_local text::FoldedText folded;
  std::string out;
  for (const std::string_view part : {title, text}) {
    text::fold_words(part, folded);
    out.reserve(out.size() + folded.text.size() + 1);
    for (std::size_t i = 0; i < folded.tokens.size(); ++i) {
      if (!out.empty()) out += ' ';
      out += cut(folded.word(i), kMostWordBytes);
    }
  }
  return out;
}

std::vector<std::string> words_asked(std::string_view query) {
  text::FoldedText folded;
  text::fold_words(query, folded);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < folded.tokens.size(); ++i)
    out.emplace_back(cut(folded.word(i), kMostWordBytes));
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace metier::store
