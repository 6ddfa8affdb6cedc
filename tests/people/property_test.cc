// Only skills, occupations and their evidence count: CVs of one body and many persons, in eleven
// languages and eight formats, have one profile.
#include <gmock/gmock.h>

#include <random>

#include "people/cv_writer.h"
#include "people/people_corner.h"
#include "support/esco.h"

namespace metier::people {
namespace {

using test::CvLanguage;
using test::CvPerson;
using test::CvPlacement;
using test::CvWriter;

// Somebody at random; many names are other words too.
CvPerson somebody(std::mt19937& random) {
  const auto one = [&](const auto& all) { return std::string(all[random() % std::size(all)]); };
  static constexpr const char* kNames[] = {"Rosa Lind",
                                           "Baker",
                                           "Java Smith",
                                           "Java Baker-Danish",
                                           "Bartholomew Baker",
                                           "Hadoop Welding",
                                           "ANNA-MARIA VON DER STATISTICS",
                                           "Nguyễn Thị Minh Khai",
                                           "Ελένη Παπαδοπούλου",
                                           "Йорданка Димитрова",
                                           "محمد الأحمد",
                                           "山田太郎",
                                           "O'Brien-Sharp, Seán",
                                           "Dr. Friederike Freifrau von Sql",
                                           "English Bread",
                                           "Manager Müller"};
  static constexpr const char* kMails[] = {"rosa@lind.example", "java@sql.example",
                                           "baker.bread@hadoop.example"};
  static constexpr const char* kPhones[] = {"+44 117 496 0123", "0049 (30) 1234567",
                                            "(01) 23 45 67 89"};
  static constexpr const char* kStreets[] = {"12 Mill Lane", "Welding Street 7", "Am Brotmarkt 3",
                                             "ул. Хлебна 5", "Java Road 99"};
  static constexpr const char* kTowns[] = {"BS1 4TT Bristol", "10115 Berlin", "1000 София",
                                           "Baker City 97814"};
  static constexpr const char* kPhotos[] = {"me.jpg", "java.png", "baker.jpg"};
  static constexpr const char* kBirths[] = {"12.03.1981", "1957-05-01", "4 May 2003"};
  static constexpr const char* kNationalities[] = {"", "Danish", "English", "deutsch", "日本"};
  static constexpr const char* kGenders[] = {"", "female", "male", "X", "divers"};
  return {one(kNames),   one(kMails),
          one(kPhones),  one(kStreets),
          one(kTowns),   one(kPhotos),
          one(kBirths),  one(kNationalities),
          one(kGenders), static_cast<int>(18 + random() % 60)};
}

// What a profile says, without places.
std::string told(const test::PeopleCorner& corner, const Profile& p) {
  std::string out;
  for (const HeldSkill& s : p.skills) {
    out += fmt::format("{} {} {} {} {}:", corner.label(s.id), s.score, name(s.basis), s.level,
                       s.months);
    for (const Evidence& e : s.evidence) out += fmt::format(" [{}]", e.text);
    out += '\n';
  }
  for (const HeldOccupation& o : p.occupations)
    out += fmt::format("{} {} {}\n", corner.label(o.id), o.score, o.months);
  for (const HeldLanguage& l : p.languages)
    out += fmt::format("{} {} {} {}\n", l.code, l.cefr, l.native, l.said);
  for (const UnmatchedSkill& u : p.unmatched) out += fmt::format("? {}\n", u.evidence.text);
  for (const Position& q : p.positions)
    out += fmt::format("{} at {} {} {}\n", q.title, q.organisation, q.months, q.current);
  for (const Education& e : p.education) out += fmt::format("{} {}\n", e.title, to_string(e.to));
  return out;
}

struct Format {
  std::string_view name;
  std::string (*write)(const CvWriter&, CvPlacement);
};
constexpr Format kFormats[] = {
    {"text", [](const CvWriter& w, CvPlacement p) { return test::as_text(w.lines(p)); }},
    {"Markdown", [](const CvWriter& w, CvPlacement p) { return test::as_markdown(w.lines(p)); }},
    {"HTML", [](const CvWriter& w, CvPlacement p) { return test::as_html(w.lines(p)); }},
    {"DOCX", [](const CvWriter& w, CvPlacement p) { return test::as_docx(w.lines(p)); }},
    {"JSON Resume", [](const CvWriter& w, CvPlacement) { return w.json_resume(); }},
    {"Europass", [](const CvWriter& w, CvPlacement) { return w.europass_old(); }},
    {"Candidate", [](const CvWriter& w, CvPlacement) { return w.europass_candidate(); }},
};

std::string read(const test::PeopleCorner& corner, const std::string& bytes) {
  const auto document = documents::read_document("cv", bytes);
  if (!document) throw std::runtime_error(document.error().message);
  return told(corner, corner.read(*document));
}

void expect_one_profile(const test::PeopleCorner& corner, int persons) {
  std::mt19937 random(5);
  for (const CvLanguage& language : test::kCvLanguages)
    for (const Format& format : kFormats)
      for (const CvPlacement placement : test::kCvPlacements) {
        const CvPerson plain{"Rosa Lind",
                             "rosa@lind.example",
                             "+44 117 496 0123",
                             "12 Mill Lane",
                             "BS1 4TT Bristol",
                             "me.jpg",
                             "12.03.1981",
                             "",
                             "",
                             34};
        const std::string first = read(corner, format.write(CvWriter(language, plain), placement));
        EXPECT_FALSE(first.empty());
        for (int i = 0; i < persons; ++i) {
          const CvPerson person = somebody(random);
          const std::string bytes = format.write(CvWriter(language, person), placement);
          EXPECT_EQ(read(corner, bytes), first) << language.code << ", " << format.name << ", "
                                                << name_of(placement) << ", " << person.name << "\n"
                                                << (format.name == "DOCX" ? "" : bytes);
          if (testing::Test::HasFailure() && std::getenv("METIER_ALL_FAILURES") == nullptr) return;
        }
      }
}

TEST(PeopleProperty, WhoSomebodyIsChangesNoProfile) {
  expect_one_profile(test::people_corner(), test::kSanitized ? 4 : 20);
}

// The same on a whole release, where the tests find a snapshot of one.
TEST(PeopleProperty, WhoSomebodyIsChangesNoProfileOnTheRelease) {
  const char* path = "build/release/full.metier";
  const auto snapshot =
      test::kSanitized
          ? Result<std::shared_ptr<const snapshot::Snapshot>>(fail(ErrorKind::io, "too slow"))
          : snapshot::Snapshot::open(path);
  if (!snapshot) GTEST_SKIP() << "no snapshot of a full release found (" << path << ")";
  expect_one_profile(test::PeopleCorner(*snapshot), 1);
}

// What the generated CVs say is found at all: the property above is not one of empty profiles.
TEST(PeopleProperty, TheProfilesSayWhatTheCvsDo) {
  std::mt19937 random(7);
  const auto& corner = test::people_corner();
  for (const CvLanguage& language : test::kCvLanguages)
    for (const Format& format : kFormats) {
      const CvPerson person = somebody(random);
      const auto bytes = format.write(CvWriter(language, person), CvPlacement::section);
      const auto document = documents::read_document("cv", bytes);
      ASSERT_TRUE(document) << format.name;
      const Profile p = corner.read(*document);
      EXPECT_NE(corner.skill(p, "SQL"), nullptr) << language.code << ", " << format.name;
      EXPECT_FALSE(p.positions.empty()) << language.code << ", " << format.name << "\n" << bytes;
    }
}

}  // namespace
}  // namespace metier::people
