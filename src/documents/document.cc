#include "documents/document.h"

#include <array>

namespace metier::documents {
namespace {

constexpr std::array<std::string_view, 11> kFormats = {
    "text",        "markdown",     "html",          "pdf",         "docx",       "odt",
    "json-resume", "europass-xml", "europass-json", "manfred-mac", "job-posting"};
constexpr std::array<std::string_view, 11> kMediaTypes = {
    "text/plain",
    "text/markdown",
    "text/html",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.oasis.opendocument.text",
    "application/json",
    "application/xml",
    "application/json",
    "application/json",
    "application/ld+json"};

struct SectionNames {
  std::string_view name;
  std::string_view caption;
};
constexpr std::array<SectionNames, 17> kSections = {{{"unknown", ""},
                                                     {"person", "Person"},
                                                     {"summary", "Summary"},
                                                     {"work", "Work experience"},
                                                     {"volunteering", "Volunteering"},
                                                     {"education", "Education"},
                                                     {"skills", "Skills"},
                                                     {"languages", "Languages"},
                                                     {"certificates", "Certificates"},
                                                     {"projects", "Projects"},
                                                     {"publications", "Publications"},
                                                     {"awards", "Awards"},
                                                     {"interests", "Interests"},
                                                     {"references", "References"},
                                                     {"preferences", "Preferences"},
                                                     {"vacancy", "Vacancy"},
                                                     {"other", "Other"}}};

constexpr std::array<std::string_view, 4> kKinds = {"paragraph", "heading", "item", "cell"};
constexpr std::array<std::string_view, 23> kFields = {
    "",       "person-name", "email", "phone",      "url",           "address",      "birth-date",
    "gender", "nationality", "photo", "identifier", "title",         "organisation", "place",
    "from",   "to",          "level", "language",   "mother-tongue", "code",         "keyword",
    "pay",    "contract"};
static_assert(static_cast<std::size_t>(Field::contract) == 22);

template <class Names, class Value>
auto& at(const Names& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace

std::string_view name(Format format) {
  return at(kFormats, format);
}
std::string_view media_type(Format format) {
  return at(kMediaTypes, format);
}
std::string_view name(Section section) {
  return at(kSections, section).name;
}
std::string_view caption(Section section) {
  return at(kSections, section).caption;
}
std::string_view name(PartKind kind) {
  return at(kKinds, kind);
}
std::string_view name(Field field) {
  return at(kFields, field);
}

}  // namespace metier::documents
