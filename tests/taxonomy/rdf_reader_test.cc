// Statements out of Turtle and RDF/XML, and what is refused.
#include "taxonomy/rdf_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace metier::taxonomy {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

using Read = Result<void> (*)(const std::string&, std::string_view, const TakeStatement&,
                              const Consumed&);

std::string words(const RdfTerm& term) {
  switch (term.kind) {
    case RdfTerm::Kind::iri:
      return fmt::format("<{}>", term.text);
    case RdfTerm::Kind::blank:
      return "_";
    case RdfTerm::Kind::literal:
      break;
  }
  auto out = fmt::format("\"{}\"", term.text);
  if (!term.language.empty()) out += fmt::format("@{}", term.language);
  if (!term.datatype.empty()) out += fmt::format("^^{}", term.datatype);
  return out;
}

struct Outcome {
  std::vector<std::string> statements;
  std::string error;
};

Outcome read(Read reader, const std::string& name, std::string_view bytes) {
  Outcome out;
  const auto done =
      reader(name, bytes,
             [&](const RdfTerm& s, std::string_view p, const RdfTerm& o) {
               out.statements.push_back(fmt::format("{} {} {}", words(s), p, words(o)));
             },
             {});
  if (!done) out.error = done.error().message;
  return out;
}
Outcome turtle(std::string_view bytes) {
  return read(read_turtle, "a.ttl", bytes);
}
Outcome xml(std::string_view bytes) {
  return read(read_rdf_xml, "a.rdf", bytes);
}

std::string in_rdf(std::string_view inside) {
  return "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
         "xmlns:s=\"http://s/\">" +
         std::string(inside) + "</rdf:RDF>";
}

TEST(Turtle, PrefixesBasesAndLanguages) {
  const auto out = turtle(
      "\xEF\xBB\xBF@prefix s: <http://s/> . @base <http://b/> .\n"
      "<x> s:p \"a\\\"b\"@en-GB, '''c\nd''', 5 ; a s:C .\n");
  EXPECT_THAT(out.error, IsEmpty());
  EXPECT_THAT(
      out.statements,
      ElementsAre("<http://b/x> http://s/p \"a\"b\"@en-GB", "<http://b/x> http://s/p \"c\nd\"",
                  "<http://b/x> http://s/p \"5\"^^http://www.w3.org/2001/XMLSchema#integer",
                  "<http://b/x> http://www.w3.org/1999/02/22-rdf-syntax-ns#type <http://s/C>"));
}

TEST(Turtle, NTriplesAreTurtle) {
  const auto out = turtle("<http://a> <http://p> _:b .\n_:b <http://q> \"x\"^^<http://t> .\n");
  EXPECT_THAT(out.error, IsEmpty());
  EXPECT_THAT(out.statements, ElementsAre("<http://a> http://p _", "_ http://q \"x\"^^http://t"));
}

TEST(Turtle, DamageIsOneErrorWithFileAndLine) {
  EXPECT_THAT(turtle("<http://a> <http://p> <http://o> .\n<http://a> <http://p> \"cut").error,
              StartsWith("a.ttl:2:"));
  EXPECT_THAT(turtle("<http://a> <http://p>").error, StartsWith("a.ttl:1:"));
  EXPECT_THAT(turtle("\n\n<http://a> <http://p> ; ; }").error, StartsWith("a.ttl:3:"));
  EXPECT_THAT(turtle("<http://a> s:p 1 .").error, StartsWith("a.ttl:1:"));
  EXPECT_THAT(turtle("<http://a> <http://p> 1 .\n}").error, StartsWith("a.ttl:2:"));
  EXPECT_THAT(turtle("<http://a> <http://p> 1 .\n@prefix x").error,
              AllOf(StartsWith("a.ttl:2:"), HasSubstr("the end of the file")));
  EXPECT_THAT(turtle("<http://a> <http://p> 1 .\n\n<http://a> <http://p> s:x .\n").error,
              AllOf(StartsWith("a.ttl:3:"), HasSubstr("prefix")));
  EXPECT_THAT(
      turtle(std::string_view("<http://a> <http://p> 1 .\n\0<http://a> <http://p> 2 .", 50)).error,
      AllOf(StartsWith("a.ttl:2:"), HasSubstr("NUL")));
}

TEST(Turtle, DepthAndLengthAreLimited) {
  std::string deep = "<http://a> <http://p> ";
  for (int i = 0; i < 100'000; ++i) deep += "[ <http://p> ";
  EXPECT_THAT(turtle(deep).error, AllOf(StartsWith("a.ttl:1:"), HasSubstr("nested")));
  EXPECT_THAT(turtle("<http://a> <http://p> " + std::string(100'000, '(')).error,
              AllOf(StartsWith("a.ttl:1:"), HasSubstr("nested")));
  const std::string huge(RdfLimits::kMaxLiteral + 1, 'x');
  EXPECT_THAT(turtle("\n<http://a> <http://p> \"" + huge + "\" .").error,
              AllOf(StartsWith("a.ttl:2:"), HasSubstr("limit")));
  EXPECT_THAT(turtle("<http://a/" + huge + "> <http://p> 1 .").error, HasSubstr("limit"));
}

TEST(Turtle, ManySiblingsAreNoDepth) {
  std::string text;
  for (int i = 0; i < 1'000; ++i)
    text +=
        "<http://a> <http://p> [ <http://q> [ <http://r> 1 ] ], ( 1 2 ( 3 ) ) .\n[ <http://p> 2 ] "
        ".\n";
  EXPECT_THAT(turtle(text).error, IsEmpty());
}

TEST(RdfXml, NodesAndPropertiesInTurn) {
  const auto out = xml(
      in_rdf("<s:C rdf:about=\"http://x\" s:short=\"a\"><s:p xml:lang=\"da\">æ &amp; b</s:p>"
             "<s:q rdf:resource=\"http://y\"/><s:r><rdf:Description rdf:about=\"http://z\"/></s:r>"
             "<s:n rdf:datatype=\"http://t\">5</s:n></s:C>"));
  EXPECT_THAT(out.error, IsEmpty());
  EXPECT_THAT(out.statements,
              ElementsAre("<http://x> http://www.w3.org/1999/02/22-rdf-syntax-ns#type <http://s/C>",
                          "<http://x> http://s/short \"a\"", "<http://x> http://s/p \"æ & b\"@da",
                          "<http://x> http://s/q <http://y>", "<http://x> http://s/r <http://z>",
                          "<http://x> http://s/n \"5\"^^http://t"));
}

TEST(RdfXml, BasesNodeIdsAndParseTypes) {
  const auto out = xml(in_rdf(
      "<rdf:Description xml:base=\"http://b/d/e\" rdf:ID=\"f\"><s:p rdf:resource=\"g\"/>"
      "<s:p rdf:nodeID=\"n\"/><s:q rdf:parseType=\"Resource\"><s:r>x</s:r></s:q>"
      "<s:l rdf:parseType=\"Literal\">a <b xmlns=\"http://h/\">bold</b> c</s:l>"
      "<s:c rdf:parseType=\"Collection\"><s:I rdf:about=\"http://i\"/></s:c></rdf:Description>"));
  EXPECT_THAT(out.error, IsEmpty());
  EXPECT_THAT(
      out.statements,
      ElementsAre("<http://b/d/e#f> http://s/p <http://b/d/g>", "<http://b/d/e#f> http://s/p _",
                  "<http://b/d/e#f> http://s/q _", "_ http://s/r \"x\"",
                  "<http://b/d/e#f> http://s/l \"a bold c\"", "<http://b/d/e#f> http://s/c _",
                  "_ http://www.w3.org/1999/02/22-rdf-syntax-ns#first <http://i>",
                  "<http://i> http://www.w3.org/1999/02/22-rdf-syntax-ns#type <http://s/I>",
                  "_ http://www.w3.org/1999/02/22-rdf-syntax-ns#rest "
                  "<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>"));
}

TEST(RdfXml, ShortEntitiesAreFineAndBombsAreNot) {
  const std::string use =
      in_rdf("<rdf:Description rdf:about=\"&e;x\"><s:p>&e;</s:p></rdf:Description>");
  EXPECT_THAT(xml("<!DOCTYPE r [<!ENTITY e \"http://e/\">]>" + use).statements,
              ElementsAre("<http://e/x> http://s/p \"http://e/\""));
  for (const std::string type : {"<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;\">]>",
                                 "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                                 "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://p\">]>",
                                 "<!DOCTYPE r SYSTEM \"http://x/y.dtd\" []>"}) {
    const auto out = xml(type + use);
    EXPECT_THAT(out.error, StartsWith("a.rdf:1:")) << type;
    EXPECT_THAT(out.statements, IsEmpty()) << type;
  }
}

TEST(RdfXml, DamageDepthAndLengthAreOneError) {
  const auto good = in_rdf("<s:C rdf:about=\"http://x\">\n<s:p>text</s:p></s:C>");
  for (std::size_t size = 0; size < good.size(); ++size)
    EXPECT_THAT(xml(std::string_view(good).substr(0, size)).error, StartsWith("a.rdf:")) << size;
  EXPECT_THAT(xml("<html><body/></html>").error, HasSubstr("rdf:RDF"));
  EXPECT_THAT(xml(in_rdf("text")).error, StartsWith("a.rdf:1:"));
  EXPECT_THAT(xml(in_rdf("<s:C><s:p>text<s:D/></s:p></s:C>")).error, StartsWith("a.rdf:1:"));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<s:a>";
  EXPECT_THAT(xml(in_rdf(deep)).error, HasSubstr("nested"));
  const std::string huge(RdfLimits::kMaxLiteral + 1, 'x');
  EXPECT_THAT(xml(in_rdf("<s:C>\n<s:p>" + huge + "</s:p></s:C>")).error,
              AllOf(StartsWith("a.rdf:2:"), HasSubstr("limit")));
}

}  // namespace
}  // namespace metier::taxonomy
