// A document as text with structure: what it says, what each part of it is, and where that part
// stands in the original.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace metier::documents {

enum class Format : std::uint8_t {
  text,
  markdown,
  html,
  pdf,
  docx,
  odt,
  json_resume,    // jsonresume.org
  europass_xml,   // Cedefop's <Europass> and its older <learnerinfo>; <Candidate> of 2020 on
  europass_json,  // Cedefop's SkillsPassport
  manfred_mac,    // getmanfred/mac
  job_posting,    // schema.org JSON-LD, bare or inside a page
};
std::string_view name(Format format);        // "json-resume"
std::string_view media_type(Format format);  // "application/pdf"

// The section of a CV or advert that a part stands in, as far as the format says. Text, Markdown,
// HTML, PDF, DOCX and ODT do not: their parts are `unknown`, and headings have kind `heading`.
enum class Section : std::uint8_t {
  unknown,
  person,  // who it is: name, contacts, birth, photo; never read for skills
  summary,
  work,
  volunteering,
  education,
  skills,
  languages,
  certificates,
  projects,
  publications,
  awards,
  interests,
  references,   // other people: never read for skills
  preferences,  // wishes: the job looked for, places, pay
  vacancy,      // of an advert
  other,
};
std::string_view name(Section section);     // "work"
std::string_view caption(Section section);  // "Work experience": the heading of composed texts

enum class PartKind : std::uint8_t { paragraph, heading, item, cell };
std::string_view name(PartKind kind);

// What a part says of its entry or of the person.
enum class Field : std::uint8_t {
  none,  // running text
  // of the person
  person_name,
  email,
  phone,
  url,
  address,  // any part of it, place and country too
  birth_date,
  gender,
  nationality,
  photo,  // that there is one, or its address; never its bytes
  identifier,
  // of an entry
  // Of a position, degree, skill, project, certificate, vacancy. Two of one entry belong together
  // ("Bachelor", "Information Technology"); one without an entry is the headline of the person.
  title,
  organisation,  // employer, school, issuer
  place,
  from,  // dates as the document has them, ISO 8601 where they came in fields
  to,
  level,          // of a skill, or a grade
  language,       // name or code of a language of the section languages
  mother_tongue,  // as `language`, where it is one's first
  code,           // of a classification: ESCO's URI, an ISCO code
  keyword,        // one of several skills of an entry
  pay,
  contract,
};
std::string_view name(Field field);  // "person-name"; empty for none

inline constexpr std::uint32_t kNoEntry = ~std::uint32_t{0};
inline constexpr std::uint32_t kNoOrigin = ~std::uint32_t{0};

// Bytes [begin, end) of Document::text. Words may stand beside a part on its line, which name it
// for a reader: "Listening: " before a level, a bullet before an item.
struct Part {
  std::uint32_t begin;
  std::uint32_t end;
  PartKind kind = PartKind::paragraph;
  Section section = Section::unknown;
  Field field = Field::none;
  // Parts of one position, degree, skill ... have the same number; unique in the document.
  std::uint32_t entry = kNoEntry;
  std::uint32_t page = 0;   // first is 1; 0 where the format has no pages
  std::uint32_t level = 0;  // of a heading: 1 to 6
  bool in_margin = false;   // of a page header or footer: often contacts, never an experience
  // Bytes of the original that it came from, where they can be told (text, Markdown, HTML).
  std::uint32_t origin_begin = kNoOrigin;
  std::uint32_t origin_end = kNoOrigin;
  // Its place in a structured original: a JSON pointer ("/basics/summary") or the path of an XML
  // element ("/Europass/LearnerInfo/Headline"); empty elsewhere.
  std::string place = {};
};

// How a remark begins that quotes a line of a page's header or footer, which is often somebody's
// name.
inline constexpr std::string_view kMarginRemark = "left out as header or footer: ";

struct Document {
  Format format = Format::text;
  std::string text;         // valid UTF-8; what a reader would see, a part a line or more
  std::vector<Part> parts;  // in the order of the text; they do not overlap
  std::string language;     // as the document itself says ("da"); else empty
  std::uint32_t pages = 0;  // 0 where the format has none
  bool is_cv = false;       // the format is one of CVs
  bool is_advert = false;   // the format is one of adverts
  // What was left out and why, a line each ("page 3 of 4 has no text: scanned?").
  std::vector<std::string> remarks;

  std::string_view words(const Part& part) const {
    return std::string_view(text).substr(part.begin, part.end - part.begin);
  }
};

}  // namespace metier::documents
