// Any bytes as a CV: from the document to a profile and every form in which it is written. Evidence
// is the words where it says it is; what is written is whole; a redacted text has no mail address
// of the document. PDF is left out: fuzz/pdf_text.cc has what comes out of pdftotext.
#include <simdjson.h>

#include <cstdlib>

#include "people/contacts.h"
#include "people/people_corner.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

void check_evidence(const documents::Document& document, const people::Evidence& e) {
  require(e.document == 0);
  require(e.begin <= e.end && e.end <= document.text.size());
  require(std::string_view(document.text).substr(e.begin, e.end - e.begin) == e.text);
  require(e.first_code_point == utf8::length(std::string_view(document.text).substr(0, e.begin)));
  require(e.end_code_point == e.first_code_point + utf8::length(e.text));
}

void check_profile(const documents::Document& document, const people::Profile& profile) {
  for (const auto& skill : profile.skills) {
    require(skill.score >= 0 && skill.score <= 1 && !skill.evidence.empty());
    for (const auto& e : skill.evidence) check_evidence(document, e);
    for (std::size_t i = 1; i < skill.evidence.size(); ++i)
      require(skill.evidence[i - 1].begin <= skill.evidence[i].begin);
    for (const auto& e : skill.evidence)
      require(e.position == people::kNoPosition || e.position < profile.positions.size());
  }
  for (const auto& o : profile.occupations)
    for (const auto& e : o.evidence) check_evidence(document, e);
  for (const auto& l : profile.languages) check_evidence(document, l.evidence);
  for (const auto& p : profile.positions) check_evidence(document, p.evidence);
  for (const auto& e : profile.education) check_evidence(document, e.evidence);
  for (const auto& u : profile.unmatched) check_evidence(document, u.evidence);
}

void check_spans(const documents::Document& document,
                 const std::vector<people::PersonalSpan>& spans) {
  std::size_t end = 0;
  for (const auto& span : spans) {
    require(end <= span.begin && span.begin < span.end && span.end <= document.text.size());
    end = span.end;
  }
}

void check_json(std::string_view json) {
  simdjson::dom::parser parser;
  require(parser.parse(json.data(), json.size()).error() == simdjson::SUCCESS);
}

void check_forms(const snapshot::Taxonomy& t, const people::Cv& cv, std::string_view bytes) {
  JsonWriter json;
  people::write_json(t, cv.profile, json);
  check_json(json.take());
  check_json(people::json_resume(t, cv));
  check_json(people::json_ld(t, cv));
  require(!utf8::first_invalid(people::europass_xml(t, cv)));
  if (const auto annotated = people::annotated_json_resume(t, cv, bytes)) check_json(*annotated);
}

// Every address that was found as such.
void check_redacted(const documents::Document& document,
                    const std::vector<people::PersonalSpan>& spans) {
  std::vector<people::PersonalSpan> contacts;
  people::find_contacts(document.text, contacts);
  const std::string redacted = people::redacted_text(document, spans);
  require(!utf8::first_invalid(redacted));
  for (const auto& contact : contacts) {
    const auto words =
        std::string_view(document.text).substr(contact.begin, contact.end - contact.begin);
    if (words.find('@') != std::string_view::npos)
      require(redacted.find(words) == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size > (1U << 14)) return 0;
  static const test::PeopleCorner& corner = test::people_corner();
  static people::CvScratch scratch;  // goes from text to text
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  documents::ReadLimits limits;
  limits.most_text = 1 << 18;
  limits.pdftotext = "/there-is-no/pdftotext";
  const auto document = documents::read_document("fuzz.file", bytes, limits);
  if (!document) return 0;
  const people::NamedDocument named{"fuzz.file", &*document};
  people::CvOptions options;
  options.today = {2026, 11};
  people::Profile profile;
  std::vector<std::vector<people::PersonalSpan>> personal;
  corner.reader->read({&named, 1}, options, scratch, profile, &personal);
  require(personal.size() == 1);
  check_profile(*document, profile);
  check_spans(*document, personal[0]);
  const people::Person person = people::person_of(*document, personal[0]);
  check_forms(corner.t(), {profile, person}, bytes);
  check_redacted(*document, personal[0]);
  return 0;
}
