#include "people/person.h"

#include "people/outline.h"
#include "text/text.h"

namespace metier::people {
namespace {

std::string* fact_of(Person& person, Field field) {
  switch (field) {
    case Field::person_name:
      return &person.name;
    case Field::email:
      return &person.email;
    case Field::phone:
      return &person.phone;
    case Field::url:
      return &person.url;
    case Field::address:
      return &person.address;
    case Field::birth_date:
      return &person.birth_date;
    case Field::gender:
      return &person.gender;
    case Field::nationality:
      return &person.nationality;
    default:
      return nullptr;
  }
}

// "Date of birth: 12.3.1981" -> "12.3.1981"
std::string_view without_label(std::string_view words) {
  std::size_t behind = 0;
  const std::size_t end = label_end(words, behind);
  if (end == 0 || behind >= words.size()) return words;
  return person_label(text::fold(words.substr(0, end))) ? words.substr(behind) : words;
}

std::string_view stand_in(Field field) {
  switch (field) {
    case Field::person_name:
      return "[name]";
    case Field::email:
    case Field::phone:
    case Field::url:
      return "[contact]";
    case Field::address:
      return "[address]";
    case Field::birth_date:
      return "[birth]";
    case Field::gender:
    case Field::nationality:
    case Field::identifier:
      return "[personal]";
    default:
      return "";
  }
}

}  // namespace

Person person_of(const documents::Document& document, const std::vector<PersonalSpan>& spans) {
  Person out;
  for (const PersonalSpan& span : spans) {
    std::string* fact = span.doubtful ? nullptr : fact_of(out, span.field);
    if (fact == nullptr) continue;
    const std::string_view words =
        without_label(std::string_view(document.text).substr(span.begin, span.end - span.begin));
    if (fact->empty()) {
      *fact = words;
    } else if (span.field == Field::address) {
      *fact += ", ";
      *fact += words;
    }
  }
  return out;
}

std::string redacted_text(const documents::Document& document,
                          const std::vector<PersonalSpan>& spans) {
  std::string out;
  std::uint32_t at = 0;
  for (const PersonalSpan& span : spans) {
    out += std::string_view(document.text).substr(at, span.begin - at);
    out += stand_in(span.field);
    at = span.end;
  }
  out += std::string_view(document.text).substr(at);
  return out;
}

}  // namespace metier::people
