// Thesauri in RDF and lists of skills: what becomes of them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taxonomy/small_release.h"
#include "taxonomy/taxonomy.h"

namespace metier::taxonomy {
namespace {

using test::Asked;
using test::isco;
using test::occupation;
using test::scheme;
using test::skill;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

// Files that are imported together.
class Sources {
 public:
  Sources& file(const std::string& name, std::string_view text) {
    paths_.push_back(folder_.write(name, text));
    return *this;
  }
  Result<Model> import(ImportOptions options = {}) const {
    return import_taxonomy(paths_, options);
  }
  Model load(ImportOptions options = {}) const {
    auto model = import(std::move(options));
    if (!model) throw std::runtime_error(model.error().message);
    return std::move(*model);
  }
  std::string error() const {
    const auto model = import();
    return model ? "no error" : model.error().message;
  }
  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  test::TemporaryFolder folder_;
  std::vector<std::filesystem::path> paths_;
};

const std::string kPrefixLines =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .\n"
    "@prefix esco: <http://data.europa.eu/esco/model#> .\n"
    "@prefix dct: <http://purl.org/dc/terms/> .\n"
    "@prefix iso: <http://purl.org/iso25964/skos-thes#> .\n"
    "@prefix o: <http://data.europa.eu/esco/occupation/> .\n"
    "@prefix s: <http://data.europa.eu/esco/skill/> .\n"
    "@prefix i: <http://data.europa.eu/esco/isco/> .\n"
    "@prefix c: <http://data.europa.eu/esco/concept-scheme/> .\n";

// As ESCO's own dumps have it: SKOS-XL labels, descriptions as nodes, links as things.
const std::string kEsco = kPrefixLines + R"(
o:1 a skos:Concept, esco:MemberConcept, esco:Occupation ;
    skos:prefLabel "baker"@en, "bager"@da ;
    xl:prefLabel <http://l/1> ; xl:altLabel <http://l/2> ;
    skos:hiddenLabel "bakr"@en ;
    dct:description <http://n/1>, <http://n/2> ;
    skos:broader i:C7512 ; esco:memberOfISCOGroup i:C7512 ;
    skos:notation "7512.1" ; iso:status "released" ; dct:modified "2024-01-02T03:04:05Z" ;
    esco:regulatedProfessionNote <http://data.europa.eu/esco/regulated-professions/unregulated> ;
    esco:hasNACECode <http://nace/10>, <http://nace/11> ;
    esco:relatedEssentialSkill s:1 ;
    esco:hasAssociation <http://a/1> ;
    skos:inScheme c:occupations ; skos:topConceptOf c:occupations .
<http://l/1> a xl:Label, esco:Label ; xl:literalForm "baker"@en ; esco:hasLabelRole <http://r> .
<http://l/2> a xl:Label ; xl:literalForm "bread maker"@en .
<http://n/1> a esco:NodeLiteral ; esco:nodeLiteral "<div>Bakes &amp; sells.</div>" ; esco:language "en" .
<http://n/2> a esco:NodeLiteral ; esco:nodeLiteral "Bager."@da ; esco:language "da" .
<http://a/1> a esco:AssociationObject ; esco:isAssociationFor o:1 ; esco:target s:2 ;
    esco:associationType <http://data.europa.eu/esco/relationship-type/optional-skill> .
i:C7512 a skos:Concept, esco:GroupConcept ; skos:notation "C7512" ; skos:prefLabel "Bakers"@en .
s:1 a skos:Concept, esco:MemberConcept, esco:Skill ; skos:prefLabel "knead"@en ;
    esco:skillType <http://data.europa.eu/esco/skill-type/skill> ;
    esco:skillReuseLevel <http://data.europa.eu/esco/skill-reuse-level/cross-sector> ;
    skos:broader s:g ; skos:inScheme c:green .
s:2 a skos:Concept, esco:MemberConcept, esco:Skill ; skos:prefLabel "yeast"@en ;
    esco:skillType <http://data.europa.eu/esco/skill-type/knowledge> ;
    esco:skillReuseLevel <http://data.europa.eu/esco/skill-reuse-level/sector-specific> ;
    esco:isOptionalSkillFor s:1 ; iso:status "obsolete" .
s:g a skos:Concept, esco:GroupConcept, esco:Skill ; skos:notation "S1" ; skos:prefLabel "making"@en ;
    skos:narrower s:2 .
c:occupations a skos:ConceptScheme ; dct:title "Occupations"@en .
<http://data.europa.eu/esco/skill-type/skill> a skos:Concept ; skos:prefLabel "skill"@en .
)";

TEST(Skos, EscosOwnModelIsUnderstood) {
  const auto model = Sources().file("classification.data", kEsco).load();
  const Asked asked(model);
  EXPECT_THAT(model.languages, ElementsAre("da", "en"));
  EXPECT_THAT(model.concepts, SizeIs(6));
  const auto baker = occupation("1");
  EXPECT_EQ(asked.at(baker).kind, ConceptKind::occupation);
  EXPECT_EQ(asked.preferred(baker), "baker");
  EXPECT_EQ(asked.preferred(baker, "da"), "bager");
  EXPECT_THAT(asked.alternatives(baker), ElementsAre("bread maker"));
  EXPECT_THAT(asked.labels(baker, "en", LabelKind::hidden), ElementsAre("bakr"));
  EXPECT_EQ(asked.description(baker), "Bakes & sells.");
  EXPECT_EQ(asked.description(baker, "da"), "Bager.");
  EXPECT_EQ(asked.text(asked.at(baker).code), "7512.1");
  EXPECT_EQ(asked.text(asked.at(baker).modified), "2024-01-02T03:04:05Z");
  EXPECT_EQ(asked.text(asked.at(baker).nace), "http://nace/10\nhttp://nace/11");
  EXPECT_THAT(std::string(asked.text(asked.at(baker).regulated)), HasSubstr("unregulated"));
  EXPECT_EQ(asked.at(isco("7512")).kind, ConceptKind::isco_group);
  EXPECT_EQ(asked.text(asked.at(isco("7512")).code), "7512");
  EXPECT_EQ(asked.at(skill("1")).skill_type, SkillType::skill);
  EXPECT_EQ(asked.at(skill("1")).reuse_level, ReuseLevel::cross_sector);
  EXPECT_EQ(asked.at(skill("2")).status, Status::obsolete);
  EXPECT_EQ(asked.at(skill("g")).kind, ConceptKind::skill_group);
  EXPECT_TRUE(asked.in(skill("1"), Collection::green));
  EXPECT_EQ(asked.preferred(scheme("occupations")), "Occupations");
  EXPECT_TRUE(asked.related(baker, Relation::essential_skill, skill("1")));
  EXPECT_TRUE(asked.related(baker, Relation::optional_skill, skill("2")));
  EXPECT_TRUE(asked.related(skill("1"), Relation::skill_optional, skill("2")));
  EXPECT_TRUE(asked.related(baker, Relation::isco_group, isco("7512")));
  EXPECT_TRUE(asked.related(skill("1"), Relation::broader, skill("g")));
  EXPECT_TRUE(asked.related(skill("2"), Relation::broader, skill("g")));
  EXPECT_TRUE(asked.related(scheme("occupations"), Relation::top_concept, baker));
  EXPECT_EQ(model.edges.size(), 9U);
  // What was passed over is counted by name.
  EXPECT_EQ(model.report.total(FaultKind::not_understood), 2U);
  EXPECT_EQ(model.report.counts().at("skills"), 2U);
}

TEST(Skos, AnotherThesaurusBecomesSkills) {
  const auto model =
      Sources()
          .file(
              "t.nt",
              "<http://t/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"animals\"@en .\n"
              "<http://t/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Tiere\"@de-AT .\n"
              "<http://t/a> <http://www.w3.org/2004/02/skos/core#narrower> <http://t/b> .\n"
              "<http://t/b> <http://www.w3.org/2004/02/skos/core#prefLabel> \"cats\" .\n"
              "<http://t/b> <http://www.w3.org/2004/02/skos/core#scopeNote> \"Small ones.\"@en .\n"
              "<http://t/b> <http://www.w3.org/2004/02/skos/core#scopeNote> \"And large.\"@en .\n"
              "<http://t/b> <http://www.w3.org/2004/02/skos/core#related> <http://t/a> .\n"
              "<http://t/b> <http://www.w3.org/2004/02/skos/core#broader> <http://t/none> .\n")
          .load();
  const Asked asked(model);
  EXPECT_EQ(asked.at("http://t/a").kind, ConceptKind::skill);
  EXPECT_EQ(asked.preferred("http://t/a", "de"), "Tiere");
  EXPECT_EQ(asked.preferred("http://t/b"), "cats");
  EXPECT_EQ(asked.note("http://t/b", NoteKind::scope_note), "Small ones.\n\nAnd large.");
  EXPECT_TRUE(asked.related("http://t/b", Relation::broader, "http://t/a"));
  EXPECT_THAT(asked.faults(FaultKind::dangling_relation), ElementsAre(HasSubstr("http://t/none")));
  EXPECT_THAT(asked.faults(FaultKind::not_understood), ElementsAre(HasSubstr("core#related: 1 ")));
  EXPECT_THAT(asked.faults(FaultKind::unknown_value), ElementsAre(HasSubstr("without a language")));
}

TEST(Skos, LabelsSaidTwiceAreToldApart) {
  const auto model =
      Sources()
          .file("t.ttl", kPrefixLines +
                             "<http://t/a> a skos:Concept ; skos:prefLabel \"a\"@en, \"b\"@en ; "
                             "skos:altLabel \"a\"@en, "
                             "\" c  d\"@en, \"c d\"@en ; skos:hiddenLabel \"c d\"@en, \"e\"@en .\n")
          .load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred("http://t/a"), "a");
  EXPECT_THAT(asked.alternatives("http://t/a"), ElementsAre("b", "c d"));
  EXPECT_THAT(asked.labels("http://t/a", "en", LabelKind::hidden), ElementsAre("e"));
  EXPECT_EQ(model.report.total(FaultKind::conflicting_value), 1U);
  EXPECT_EQ(model.report.total(FaultKind::preferred_among_alternatives), 1U);
  EXPECT_EQ(model.report.total(FaultKind::duplicate_label), 1U);
  EXPECT_EQ(model.report.total(FaultKind::stray_space), 1U);
}

TEST(Skos, CirclesAreCutAndWrongKindsLeftOut) {
  const auto model =
      Sources()
          .file("t.ttl", kPrefixLines +
                             "<http://t/a> a skos:Concept ; skos:broader <http://t/b>, "
                             "<http://t/a> ; skos:prefLabel \"a\"@en .\n"
                             "<http://t/b> a skos:Concept ; skos:broader <http://t/a> ; "
                             "skos:prefLabel \"b\"@en ;\n"
                             "  esco:memberOfISCOGroup <http://t/a> ; skos:inScheme <http://t/a>, "
                             "<http://t/none> .\n"
                             "[] a skos:Concept ; skos:prefLabel \"nobody\"@en .\n")
          .load();
  EXPECT_EQ(model.edges.size(), 1U);
  EXPECT_EQ(model.report.total(FaultKind::conflicting_value), 2U);
  EXPECT_EQ(model.report.total(FaultKind::contradictory_type), 2U);
  EXPECT_EQ(model.report.total(FaultKind::missing_concept), 2U);
}

TEST(Skos, TheSyntaxIsToldByTheContent) {
  const std::string xml =
      "<?xml version=\"1.0\"?>\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\"><skos:Concept rdf:about=\"http://t/x\">"
      "<skos:prefLabel xml:lang=\"fr\">chat</skos:prefLabel></skos:Concept></rdf:RDF>";
  const auto model =
      Sources()
          .file("a.nt", xml)
          .file("b.csv", "# turtle\n" + kPrefixLines + "<http://t/x> skos:altLabel \"minou\"@fr .")
          .load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred("http://t/x", "fr"), "chat");
  EXPECT_THAT(asked.alternatives("http://t/x", "fr"), ElementsAre("minou"));
  EXPECT_THAT(model.sources, SizeIs(2));
  EXPECT_THAT(Sources().file("a.ttl", "{\"@context\": {}}").error(), HasSubstr("JSON"));
  EXPECT_THAT(Sources().file("a.ttl", "").error(), HasSubstr("a.ttl"));
}

TEST(Skos, FoldersAndZipsOfRdfLoad) {
  Sources one;
  one.file("part1.ttl", kEsco).file("readme.txt", "hello");
  const auto expected = Sources().file("x.ttl", kEsco).load();
  EXPECT_EQ(first_difference(expected, *import_taxonomy({one.path()}, {})), "");
  const auto zip = Sources().file("dump.zip", test::zip_of({{"esco/all.ttl", kEsco}})).load();
  EXPECT_EQ(first_difference(expected, zip), "");
  EXPECT_EQ(zip.sources.front().name, "dump.zip/all.ttl");
}

TEST(Skos, LanguagesCanBeChosen) {
  ImportOptions options;
  options.languages = {"de"};
  const auto model = Sources().file("x.ttl", kEsco).load(options);
  EXPECT_THAT(model.languages, ElementsAre("en"));
}

TEST(Skos, DamagedFilesAreOneError) {
  for (const auto size : {kEsco.size() / 2, kEsco.size() - 5})
    EXPECT_THAT(Sources().file("x.ttl", std::string_view(kEsco).substr(0, size)).error(),
                StartsWith("x.ttl:"));
  EXPECT_THAT(Sources().file("x.ttl", "<http://a> <http://b> <http://c> .\n").error(),
              HasSubstr("no concept"));
}

TEST(SkillList, ColumnsAreKnownByTheirNames) {
  const auto model = Sources()
                         .file("ours.csv",
                               "Skill Name;Also known as;Description;Owner\r\n"
                               "Project planning;\"PP|planning\";Plans projects.;me\r\n"
                               " C#  ; ; ;\r\n")
                         .load();
  const Asked asked(model);
  const std::string planning = "urn:metier:skill:project-planning";
  EXPECT_EQ(asked.preferred(planning), "Project planning");
  EXPECT_EQ(asked.at(planning).kind, ConceptKind::skill);
  EXPECT_THAT(asked.alternatives(planning), ElementsAre("PP", "planning"));
  EXPECT_EQ(asked.description(planning), "Plans projects.");
  EXPECT_EQ(asked.preferred("urn:metier:skill:c%23"), "C#");
  EXPECT_THAT(asked.faults(FaultKind::unknown_column), ElementsAre(HasSubstr("Owner")));
}

TEST(SkillList, UrisLanguagesAndRepeatedRows) {
  const auto model =
      Sources()
          .file(
              "ours_da.csv",
              "id,label,alternatives,lang\n"
              "http://x/1,SQL,\"a, b\",\n7,ledelse,,da-DK\n7,leadership,,en\n7,leading,,en\n,,,\n")
          .load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred("http://x/1", "da"), "SQL");
  EXPECT_THAT(asked.alternatives("http://x/1", "da"), ElementsAre("a", "b"));
  EXPECT_EQ(asked.preferred("urn:metier:skill:7", "da"), "ledelse");
  EXPECT_EQ(asked.preferred("urn:metier:skill:7"), "leadership");
  EXPECT_THAT(asked.alternatives("urn:metier:skill:7"), ElementsAre("leading"));
  EXPECT_EQ(model.report.total(FaultKind::duplicate_row), 1U);
  EXPECT_EQ(model.report.total(FaultKind::missing_label), 1U);
}

TEST(SkillList, StandsBesideARelease) {
  const auto model =
      Sources()
          .file("skills_en.csv", "conceptUri,preferredLabel\n" + skill("1") + ",baking\n")
          .file("ours.csv", "label,uri,alternatives\nbread," + skill("1") + ",\nsmalltalk,,\n")
          .load();
  const Asked asked(model);
  EXPECT_EQ(asked.preferred(skill("1")), "baking");
  EXPECT_THAT(asked.alternatives(skill("1")), ElementsAre("bread"));
  EXPECT_EQ(asked.preferred("urn:metier:skill:smalltalk"), "smalltalk");
  EXPECT_EQ(model.report.counts().at("skills"), 2U);
  EXPECT_EQ(model.report.counts().at("languages"), 1U);
  EXPECT_THAT(model.sources, SizeIs(2));
}

TEST(Compare, TheFirstDifferenceIsNamed) {
  const auto model = Sources().file("x.ttl", kEsco).load();
  EXPECT_EQ(first_difference(model, model), "");
  const auto differs = [&](const std::string& from, const std::string& to) {
    std::string text = kEsco;
    text.replace(text.find(from), from.size(), to);
    return first_difference(model, Sources().file("x.ttl", text).load());
  };
  EXPECT_THAT(differs("\"bager\"@da", "\"brødbager\"@da"),
              AllOf(HasSubstr("bager"), HasSubstr("brødbager"), HasSubstr("preferred da")));
  EXPECT_THAT(differs("skill-type/knowledge", "skill-type/skill"), HasSubstr("skill type"));
  EXPECT_THAT(differs("\"obsolete\"", "\"released\""), HasSubstr("status"));
  EXPECT_THAT(differs("relatedEssentialSkill", "relatedOptionalSkill"),
              HasSubstr("essential skill"));
  EXPECT_THAT(differs("o:1 a skos", "o:2 a skos"), HasSubstr("concept"));
}

}  // namespace
}  // namespace metier::taxonomy
