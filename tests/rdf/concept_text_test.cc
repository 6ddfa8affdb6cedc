// Single concepts as documents.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <simdjson.h>

#include "rdf/written.h"

namespace metier::rdf {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class ConceptText : public testing::Test {
 protected:
  std::string text(std::string_view path, Format format) const {
    const auto& t = snapshot_->taxonomy();
    return concept_text(t, t.find_uri("http://data.europa.eu/esco/" + std::string(path)), format);
  }
  std::shared_ptr<const snapshot::Snapshot> snapshot_ = test::everything().snapshot();
};

TEST_F(ConceptText, TurtleIsForPeopleToo) {
  EXPECT_THAT(
      text("skill/sql", Format::turtle),
      AllOf(StartsWith("@prefix dct: <http://purl.org/dc/terms/> .\n"),
            HasSubstr("\n<http://data.europa.eu/esco/skill/sql>\n"
                      "    a skos:Concept, esco:MemberConcept, esco:Skill ;\n"
                      "    skos:prefLabel \"SQL\"@en ;\n"
                      "    esco:skillType <http://data.europa.eu/esco/skill-type/knowledge> ;\n"),
            HasSubstr("esco:isEssentialSkillFor <http://data.europa.eu/esco/occupation/cto>"),
            HasSubstr("skos:narrower <http://data.europa.eu/esco/skill/odd>")));
}

TEST_F(ConceptText, ADocumentOfOneConceptIsReadAgain) {
  for (const auto format : {Format::turtle, Format::ntriples, Format::rdf_xml}) {
    const auto model = test::imported_text(text("occupation/cto", format));
    ASSERT_EQ(model.concepts.size(), 1U) << name(format);
    EXPECT_EQ(model.languages.size(), 3U) << name(format);
    EXPECT_EQ(model.notes.size(), 4U) << name(format);
  }
}

TEST_F(ConceptText, JsonLdIsOfSchemaOrgAndSkos) {
  simdjson::dom::parser parser;
  const auto json = text("occupation/cto", Format::jsonld);
  const auto node = parser.parse(json);
  ASSERT_EQ(node.error(), simdjson::SUCCESS) << json;
  const auto word = [](auto element) { return std::string(element.get_string().value()); };
  EXPECT_EQ(word(node["@id"]), "http://data.europa.eu/esco/occupation/cto");
  EXPECT_EQ(word(node["@context"]["prefLabel"]["@container"]), "@language");
  EXPECT_EQ(word(node["prefLabel"]["da"]), "teknologidirektør");
  EXPECT_EQ(word(node["name"]["en"]), "chief \"technology\" officer");
  EXPECT_EQ(node["altLabel"]["en"].get_array().size(), 2U);
  EXPECT_EQ(word(node["scopeNote"]["en"]), "Not <b>bold</b>, a &amp; b, x < y.");
  EXPECT_EQ(word(node["occupationalCategory"].at(0)["codeValue"]), "1330");
  EXPECT_EQ(node["skills"].get_array().size(), 3U);
  bool occupation = false;
  for (const auto type : node["@type"].get_array()) occupation |= word(type) == "schema:Occupation";
  EXPECT_TRUE(occupation);
  const auto skill = text("skill/sql", Format::jsonld);
  EXPECT_THAT(skill, AllOf(HasSubstr("\"schema:DefinedTerm\""), HasSubstr("\"termCode\"")));
}

TEST_F(ConceptText, TheWholeSnapshotIsOneJsonDocument) {
  simdjson::dom::parser parser;
  const auto json = test::written(*snapshot_, Format::jsonld);
  const auto document = parser.parse(json);
  ASSERT_EQ(document.error(), simdjson::SUCCESS);
  EXPECT_EQ(document["@graph"].get_array().size(), snapshot_->taxonomy().concept_count());
}

TEST(Formats, NamesAndMediaTypes) {
  for (const auto format : {Format::turtle, Format::ntriples, Format::rdf_xml, Format::jsonld})
    EXPECT_EQ(format_named(name(format)), format);
  EXPECT_EQ(format_named("xml"), std::nullopt);
  EXPECT_EQ(media_type(Format::rdf_xml), "application/rdf+xml");
}

// A taxonomy from elsewhere may have anything for a URI or text; what is written can be read.
TEST(Formats, OddBytesAreWrittenSoThatTheyCanBeRead) {
  test::Tiny tiny;
  const auto odd = tiny.skill("a<b>\"c d\\", "x\x01\xFFy");
  tiny.note(odd, "en", taxonomy::NoteKind::description, "tab\t cr\r bell\x07 end");
  const auto snapshot = tiny.snapshot();
  for (const auto format : {Format::turtle, Format::ntriples, Format::rdf_xml}) {
    const auto model = test::imported_text(test::written(*snapshot, format));
    ASSERT_EQ(model.concepts.size(), 1U);
    EXPECT_EQ(model.texts.text(model.concepts[0].uri),
              "http://data.europa.eu/esco/skill/a%3Cb%3E%22c%20d%5C");
  }
}

}  // namespace
}  // namespace metier::rdf
