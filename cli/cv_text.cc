#include "cv_text.h"

#include "printer.h"

namespace metier::cli {
namespace {

using people::Evidence;

std::string duration(std::uint32_t months) {
  if (months == 0) return "";
  const std::uint32_t years = months / 12, rest = months % 12;
  if (years == 0) return counted(rest, "month", "months");
  if (rest == 0) return counted(years, "year", "years");
  return fmt::format("{} {}", counted(years, "year", "years"), counted(rest, "month", "months"));
}

void join(std::string& out, std::string_view text) {
  if (text.empty()) return;
  if (!out.empty()) out += "  ";
  out += text;
}

class Writer {
 public:
  Writer(const snapshot::Taxonomy& t, const people::Profile& profile)
      : t_(t), profile_(profile), print_(style_of_stdout()) {}

  std::string write() {
    std::string names;
    for (const auto& d : profile_.documents) {
      if (!names.empty()) names += ", ";
      names += d.name;
    }
    print_.title(names, fmt::format("language {}", profile_.language));
    write_occupations();
    write_languages();
    write_skills(people::Basis::declared, "Skills declared");
    write_skills(people::Basis::inferred, "Skills inferred");
    write_unmatched();
    for (const auto& d : profile_.documents)
      for (const auto& remark : d.remarks) print_.remark(1, fmt::format("{}: {}", d.name, remark));
    return print_.text();
  }

 private:
  std::string_view label(ConceptId id) const { return t_.label(id, profile_.label_language); }

  // «the words» and where they stand.
  std::string where(const Evidence& e) const {
    std::string text = e.text;
    for (char& c : text)
      if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    std::string out = fmt::format("«{}»", text);
    std::string place;
    if (profile_.documents.size() > 1) join(place, profile_.documents[e.document].name);
    if (e.page != 0) join(place, fmt::format("page {}", e.page));
    if (e.position != people::kNoPosition &&
        profile_.positions[e.position].evidence.begin != e.begin)
      join(place, profile_.positions[e.position].title);
    else if (e.section != people::Section::unknown)
      join(place, documents::name(e.section));
    join(out, place);
    return out;
  }

  void write_occupations() {
    print_.heading(2, "Occupations held", std::to_string(profile_.occupations.size()));
    for (const auto& o : profile_.occupations) {
      std::string aside(t_.code(o.id));
      join(aside, fmt::format("{:.2f}", o.score));
      join(aside, duration(o.months));
      print_.item(1, label(o.id), aside);
      for (const Evidence& e : o.evidence) print_.remark(3, where(e));
    }
    std::size_t others = 0;
    for (const auto& p : profile_.positions) others += p.occupations.empty() ? 1 : 0;
    if (others == 0) return;
    print_.heading(2, "Positions without an occupation", std::to_string(others));
    for (const auto& p : profile_.positions)
      if (p.occupations.empty()) print_.item(1, p.title, duration(p.months));
  }

  void write_languages() {
    if (profile_.languages.empty()) return;
    print_.heading(2, "Languages", std::to_string(profile_.languages.size()));
    for (const auto& l : profile_.languages) {
      std::string level = l.native ? "mother tongue" : l.cefr;
      if (!l.native && !l.cefr.empty() && !l.measured)
        level = fmt::format("{}  taken from «{}»", l.cefr, l.said);
      print_.item(1, l.id.valid() ? label(l.id) : std::string_view(l.code), level);
    }
  }

  void write_skills(people::Basis basis, std::string_view heading) {
    std::size_t count = 0;
    for (const auto& s : profile_.skills) count += s.basis == basis ? 1 : 0;
    print_.heading(2, heading, std::to_string(count));
    for (const auto& s : profile_.skills) {
      if (s.basis != basis) continue;
      std::string aside(taxonomy::name(t_.skill_type(s.id)));
      join(aside, fmt::format("{:.2f}", s.score));
      join(aside, s.level);
      join(aside, duration(s.months));
      print_.item(1, label(s.id), aside);
      for (const Evidence& e : s.evidence) print_.remark(3, where(e));
    }
  }

  void write_unmatched() {
    if (profile_.unmatched.empty()) return;
    print_.heading(2, "Unmatched", std::to_string(profile_.unmatched.size()));
    for (const auto& u : profile_.unmatched) {
      print_.item(1, u.evidence.text);
      if (u.hint.valid())
        print_.remark(3, fmt::format("nearest: {}  {:.2f}", label(u.hint), u.score));
    }
  }

  const snapshot::Taxonomy& t_;
  const people::Profile& profile_;
  Printer print_;
};

}  // namespace

std::string cv_text(const snapshot::Taxonomy& taxonomy, const people::Profile& profile) {
  return Writer(taxonomy, profile).write();
}

}  // namespace metier::cli
