#include "people/outline.h"

#include <gtest/gtest.h>

#include "people/plain_document.h"

namespace metier::people {
namespace {

using test::plain_document;

Section section_of(const std::string& text, std::string_view words) {
  const auto document = plain_document(text);
  const auto outline = outline_of(document);
  for (const Line& line : outline.lines)
    if (document.text.substr(line.begin, line.end - line.begin).find(words) != std::string::npos)
      return line.section;
  ADD_FAILURE() << words;
  return Section::unknown;
}

TEST(Outline, HeadingsOfManyLanguages) {
  const std::pair<const char*, const char*> pairs[] = {
      {"WORK EXPERIENCE", "EDUCATION AND TRAINING"},
      {"Berufserfahrung", "Ausbildung"},
      {"Beruflicher Werdegang:", "Schulbildung"},
      {"Expérience professionnelle", "Formation"},
      {"Experiencia laboral", "Formación académica"},
      {"Esperienza professionale", "Istruzione e formazione"},
      {"Werkervaring", "Opleidingen"},
      {"Erhvervserfaring", "Uddannelse"},
      {"Arbetslivserfarenhet", "Utbildning"},
      {"Doświadczenie zawodowe", "Wykształcenie"},
      {"Pracovní zkušenosti", "Vzdělání"},
      {"Szakmai tapasztalat", "Tanulmányok"},
      {"Radno iskustvo", "Obrazovanje"},
      {"Työkokemus", "Koulutus"},
      {"Професионален опит", "Образование и обучение"},
      {"Επαγγελματική εμπειρία", "Εκπαίδευση"},
      {"Experiență profesională", "Educație și formare"},
      {"Darba pieredze", "Izglītība"},
      {"1. Work experience", "Education & Training"},
      {"# Work experience", "## Education"}};
  for (const auto& [work, education] : pairs) {
    const std::string text = std::string(work) + "\n\nbread\n\n" + education + "\n\nschool\n";
    EXPECT_EQ(section_of(text, "bread"), Section::work) << work;
    EXPECT_EQ(section_of(text, "school"), Section::education) << education;
  }
}

TEST(Outline, ALabelledLineIsOfItsSectionAlone) {
  const std::string text = "Education\nMSc\n\nSkills\nSQL\nLanguages: English, French\nJava\n";
  EXPECT_EQ(section_of(text, "French"), Section::languages);
  EXPECT_EQ(section_of(text, "Java"), Section::skills);
}

TEST(Outline, AHeadingInAColumnOfItsOwnGoesOnBelow) {
  const std::string text =
      "Rosa Lind\n\nEducation\tMSc\nUniversity\nSkills   SQL\nJava\nSKILLS AND TOOLS\nExcel\n";
  EXPECT_EQ(section_of(text, "MSc"), Section::education);
  EXPECT_EQ(section_of(text, "University"), Section::education);
  EXPECT_EQ(section_of(text, "SQL"), Section::skills);
  EXPECT_EQ(section_of(text, "Java"), Section::skills);
}

// Parts of one line, as reading a text makes of sentences and items, are one line.
TEST(Outline, ALineIsOneWhateverItsParts) {
  auto document = plain_document("Skills\n\nBaker Feb. 2015\n\nWork\n\nbread\n");
  auto& part = document.parts[1];
  auto rest = part;
  part.end = part.begin + 10;
  rest.begin = part.end + 1;
  document.parts.insert(document.parts.begin() + 2, rest);
  const auto outline = outline_of(document);
  ASSERT_GE(outline.lines.size(), 2U);
  EXPECT_EQ(
      document.text.substr(outline.lines[1].begin, outline.lines[1].end - outline.lines[1].begin),
      "Baker Feb. 2015");
}

TEST(Outline, ItemsAndSentencesAreNoHeadings) {
  const std::string text =
      "Work experience\n\n- Training\n- Skills and more\nEducation is what I did.\nbread\n\n"
      "Languages\n\nEnglish\n";
  EXPECT_EQ(section_of(text, "bread"), Section::work);
}

TEST(Outline, TheMarginOfAPageIsOfThePerson) {
  auto document = plain_document("Skills\n\nJava\n\nRosa Baker\n\nSQL\n\nEducation\n\nMSc\n");
  document.parts[2].in_margin = true;
  const auto outline = outline_of(document);
  EXPECT_EQ(outline.lines[1].section, Section::skills);
  EXPECT_EQ(outline.lines[2].section, Section::person);
  EXPECT_EQ(outline.lines[2].role, LineRole::head);
  EXPECT_EQ(outline.lines[3].section, Section::skills);
}

TEST(Outline, ATextWithoutSectionsIsNoCv) {
  EXPECT_FALSE(outline_of(plain_document("I bake bread.\n\nSkills\n\noven\n")).is_cv);
  EXPECT_TRUE(outline_of(plain_document("Curriculum vitae\n\nSkills\n\noven\n")).is_cv);
}

TEST(Outline, PartsOfStructuredDocumentsSayTheirSection) {
  auto document = plain_document("Bread\n\nOven\n");
  document.is_cv = true;
  document.parts[0].section = Section::work;
  document.parts[1].section = Section::skills;
  const auto outline = outline_of(document);
  ASSERT_EQ(outline.lines.size(), 2U);
  EXPECT_EQ(outline.lines[0].section, Section::work);
  EXPECT_EQ(outline.lines[1].section, Section::skills);
}

}  // namespace
}  // namespace metier::people
