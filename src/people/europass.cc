#include "people/exchange.h"

namespace metier::people {
namespace {

class Writer {
 public:
  Writer(const snapshot::Taxonomy& t, const Cv& cv)
      : t_(t), profile_(cv.profile), person_(cv.person) {}

  std::string write() {
    out_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<Candidate xmlns=\"http://www.europass.eu/1.0\" xmlns:hr=\"http://www.hr-xml.org/3\" "
        "xmlns:oa=\"http://www.openapplications.org/oagis/9\" "
        "xmlns:eures=\"http://www.europass_eures.eu/1.0\">\n";
    write_person();
    open("CandidateProfile", fmt::format("languageCode=\"{}\"", language()));
    write_employment();
    write_education();
    write_competences();
    close("CandidateProfile");
    out_ += "</Candidate>\n";
    return std::move(out_);
  }

 private:
  std::string_view language() const {
    return profile_.language == "und" ? std::string_view("en") : profile_.language;
  }

  void indent() { out_.append(2 * depth_, ' '); }
  void open(std::string_view name, std::string_view attributes = {}) {
    indent();
    out_ += fmt::format("<{}{}{}>\n", name, attributes.empty() ? "" : " ", attributes);
    ++depth_;
  }
  void close(std::string_view name) {
    --depth_;
    indent();
    out_ += fmt::format("</{}>\n", name);
  }
  void text(std::string_view name, std::string_view value, std::string_view attributes = {}) {
    if (value.empty()) return;
    indent();
    out_ += fmt::format("<{}{}{}>", name, attributes.empty() ? "" : " ", attributes);
    append_escaped(out_, value);
    out_ += fmt::format("</{}>\n", name);
  }

  void write_person() {
    open("CandidatePerson");
    if (!person_.name.empty()) {
      const std::size_t cut = person_.name.rfind(' ');
      open("PersonName");
      text("oa:GivenName", std::string_view(person_.name).substr(0, cut));
      if (cut != std::string::npos)
        text("hr:FamilyName", std::string_view(person_.name).substr(cut + 1));
      close("PersonName");
    }
    write_channel("Email", "oa:URI", person_.email);
    write_channel("Telephone", "oa:DialNumber", person_.phone);
    write_channel("Web", "oa:URI", person_.url);
    if (!person_.address.empty()) {
      open("Communication");
      open("Address");
      text("oa:AddressLine", person_.address);
      close("Address");
      close("Communication");
    }
    for (const HeldLanguage& l : profile_.languages)
      if (l.native) text("PrimaryLanguageCode", l.code);
    close("CandidatePerson");
  }

  void write_channel(std::string_view code, std::string_view element, std::string_view value) {
    if (value.empty()) return;
    open("Communication");
    text("ChannelCode", code);
    text(element, value);
    close("Communication");
  }

  void write_date(std::string_view element, YearMonth when) {
    if (!when.known()) return;
    open(element);
    text("hr:FormattedDateTime", to_string(when));
    close(element);
  }

  void write_period(std::string_view element, YearMonth from, YearMonth to, bool current) {
    open(element);
    write_date("eures:StartDate", from);
    write_date("eures:EndDate", to);
    text("hr:CurrentIndicator", current ? "true" : "false");
    close(element);
  }

  void write_employment() {
    open("EmploymentHistory");
    for (const Position& p : profile_.positions) {
      open("EmployerHistory");
      text("hr:OrganizationName", p.organisation);
      open("PositionHistory");
      text("PositionTitle", p.title, "typeCode=\"FREETEXT\"");
      write_period("eures:EmploymentPeriod", p.from, p.to, p.current);
      for (const OccupationMatch& o : p.occupations)
        text("JobCategoryCode", t_.uri(o.id),
             "listName=\"ESCO_Occupations\" "
             "listURI=\"http://data.europa.eu/esco/concept-scheme/occupations\"");
      close("PositionHistory");
      close("EmployerHistory");
    }
    close("EmploymentHistory");
  }

  void write_education() {
    open("EducationHistory");
    for (const Education& e : profile_.education) {
      open("EducationOrganizationAttendance");
      text("hr:OrganizationName", e.organisation);
      write_period("AttendancePeriod", e.from, e.to, false);
      open("EducationDegree");
      text("hr:DegreeName", e.title);
      close("EducationDegree");
      close("EducationOrganizationAttendance");
    }
    close("EducationHistory");
  }

  void write_competences() {
    open("PersonQualifications");
    for (const HeldLanguage& l : profile_.languages)
      if (!l.native) write_language(l);
    for (const HeldSkill& s : profile_.skills) {
      open("PersonCompetency");
      text("CompetencyID", t_.uri(s.id), "schemeName=\"ESCO\"");
      text("hr:TaxonomyID", "other");
      text("CompetencyName", t_.label(s.id, profile_.label_language));
      close("PersonCompetency");
    }
    close("PersonQualifications");
  }

  void write_language(const HeldLanguage& l) {
    open("PersonCompetency");
    text("CompetencyID", l.code, "schemeName=\"ISO 639-1\"");
    text("hr:TaxonomyID", "language");
    if (l.id.valid()) text("CompetencyName", t_.label(l.id, profile_.label_language));
    if (!l.cefr.empty())
      for (const std::string_view dimension :
           {"CEF-Understanding-Listening", "CEF-Understanding-Reading", "CEF-Speaking-Interaction",
            "CEF-Speaking-Production", "CEF-Writing-Production"}) {
        open("eures:CompetencyDimension");
        text("hr:CompetencyDimensionTypeCode", dimension);
        open("eures:Score");
        text("hr:ScoreText", l.cefr);
        close("eures:Score");
        close("eures:CompetencyDimension");
      }
    close("PersonCompetency");
  }

  const snapshot::Taxonomy& t_;
  const Profile& profile_;
  const Person& person_;
  std::string out_;
  std::size_t depth_ = 1;
};

}  // namespace

std::string europass_xml(const snapshot::Taxonomy& taxonomy, const Cv& cv) {
  return Writer(taxonomy, cv).write();
}

}  // namespace metier::people
