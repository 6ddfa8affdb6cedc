// openapi.yaml against the service, both ways: what it describes is there, what is there it
// describes.
#include <gmock/gmock.h>
#include <yaml-cpp/yaml.h>

#include <map>
#include <set>

#include "api/advert_store.h"
#include "api/answers.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;

YAML::Node document() {
  static const YAML::Node node = [] {
    Corner corner;
    const auto service = test::open_service(test::whole_snapshot(corner.tiny));
    return YAML::Load(std::string(ask(*service, "/openapi.yaml").payload()));
  }();
  return node;
}

// The node that "$ref: '#/a/b/c'" points to, or the node itself.
YAML::Node deref(const YAML::Node& node) {
  if (!node["$ref"]) return node;
  YAML::Node at;
  at.reset(document());
  std::string rest = node["$ref"].as<std::string>().substr(2);
  while (!rest.empty()) {
    const auto slash = std::min(rest.find('/'), rest.size());
    at.reset(at[rest.substr(0, slash)]);
    if (!at) {
      ADD_FAILURE() << "no " << node["$ref"].as<std::string>();
      return {};
    }
    rest.erase(0, std::min(slash + 1, rest.size()));
  }
  return deref(at);
}

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

TEST(OpenApi, HasTheVersionOfTheProgram) {
  EXPECT_EQ(document()["info"]["version"].as<std::string>(), kVersion);
}

TEST(OpenApi, PathsAndMethodsAreThoseOfTheService) {
  std::set<std::string> described, served;
  for (const auto& path : document()["paths"])
    for (const auto& method : path.second)
      described.insert(method.first.as<std::string>() + " " + path.first.as<std::string>());
  for (const auto& route : Service::routes())
    served.insert(lower(std::string(route.method)) + " " + std::string(route.path));
  EXPECT_EQ(described, served);
}

TEST(OpenApi, ParametersAreThoseOfTheService) {
  for (const auto& route : Service::routes()) {
    const auto operation =
        document()["paths"][std::string(route.path)][lower(std::string(route.method))];
    std::map<std::string, YAML::Node> described;
    std::set<std::string> names, served;
    for (const auto& entry : operation["parameters"]) {
      const auto parameter = deref(entry);
      const auto name = parameter["name"].as<std::string>();
      if (parameter["in"].as<std::string>() == "path") {
        EXPECT_NE(route.path.find("{" + name + "}"), std::string_view::npos) << route.path;
        continue;
      }
      names.insert(name);
      described.emplace(name, parameter);
    }
    for (const auto& info : route.parameters) {
      served.emplace(info.name);
      const auto at = described.find(std::string(info.name));
      if (at == described.end()) continue;
      const auto schema = at->second["schema"];
      const bool required = at->second["required"] && at->second["required"].as<bool>();
      EXPECT_EQ(required, info.required) << route.path << " " << info.name;
      if (info.kind == ParameterInfo::Kind::integer) {
        EXPECT_EQ(schema["minimum"].as<std::size_t>(), info.minimum) << route.path;
        EXPECT_EQ(schema["maximum"].as<std::size_t>(), info.maximum) << route.path;
        EXPECT_EQ(schema["default"].as<std::size_t>(), info.fallback) << route.path;
      } else if (info.kind == ParameterInfo::Kind::fraction) {
        EXPECT_EQ(schema["type"].as<std::string>(), "number") << route.path;
        EXPECT_EQ(schema["minimum"].as<double>(), 0) << route.path;
        EXPECT_EQ(schema["maximum"].as<double>(), 1) << route.path;
        EXPECT_FLOAT_EQ(schema["default"].as<float>(), info.usual) << route.path;
      } else if (info.kind == ParameterInfo::Kind::flag) {
        EXPECT_EQ(schema["type"].as<std::string>(), "boolean") << route.path;
        EXPECT_FALSE(schema["default"].as<bool>()) << route.path;
      } else if (schema["maxLength"]) {
        EXPECT_EQ(schema["maxLength"].as<std::size_t>(), info.maximum) << route.path << info.name;
      }
    }
    EXPECT_EQ(names, served) << route.path;
  }
}

// ---- answers against schemas

std::string_view type_of(const simdjson::dom::element& value) {
  switch (value.type()) {
    case simdjson::dom::element_type::OBJECT:
      return "object";
    case simdjson::dom::element_type::ARRAY:
      return "array";
    case simdjson::dom::element_type::STRING:
      return "string";
    case simdjson::dom::element_type::BOOL:
      return "boolean";
    case simdjson::dom::element_type::NULL_VALUE:
      return "null";
    case simdjson::dom::element_type::DOUBLE:
      return "number";
    default:
      return "integer";
  }
}

bool allows(const YAML::Node& type, std::string_view actual) {
  if (type.IsSequence()) {
    for (const auto& one : type)
      if (allows(one, actual)) return true;
    return false;
  }
  const auto name = type.as<std::string>();
  return name == actual || (name == "number" && actual == "integer");
}

// Everything in `value` is described by `schema`; keys that are seen are noted in `seen`.
class Checker {
 public:
  std::set<std::string> seen;  // "SchemaName.key"

  void check(const simdjson::dom::element& value, const YAML::Node& reference, std::string where) {
    const auto schema = deref(reference);
    const auto name = reference["$ref"] ? reference["$ref"].as<std::string>() : where;
    if (schema["oneOf"]) return check_one_of(value, schema["oneOf"], where);
    ASSERT_TRUE(schema["type"]) << where;
    EXPECT_TRUE(allows(schema["type"], type_of(value))) << where << " is " << type_of(value);
    if (schema["enum"]) check_enum(value, schema["enum"], where);
    simdjson::dom::object object;
    simdjson::dom::array array;
    if (!value.get(object)) check_object(object, schema, name, where);
    if (!value.get(array))
      for (const auto element : array) check(element, schema["items"], where + "[]");
  }

 private:
  void check_object(const simdjson::dom::object& object, const YAML::Node& schema,
                    const std::string& name, const std::string& where) {
    std::set<std::string> keys;
    for (const auto field : object) {
      const std::string key(field.key);
      EXPECT_TRUE(keys.insert(key).second) << where << " has " << key << " twice";
      if (schema["properties"] && schema["properties"][key]) {
        seen.insert(name + "." + key);
        check(field.value, schema["properties"][key], where + "." + key);
      } else if (schema["additionalProperties"]) {
        check(field.value, schema["additionalProperties"], where + "." + key);
      } else {
        ADD_FAILURE() << where << "." << key << " is not in openapi.yaml";
      }
    }
    for (const auto& required : schema["required"])
      EXPECT_TRUE(keys.count(required.as<std::string>()))
          << where << " lacks " << required.as<std::string>();
  }
  void check_enum(const simdjson::dom::element& value, const YAML::Node& words,
                  const std::string& where) {
    if (value.is_null()) return;
    std::string_view text;
    ASSERT_FALSE(value.get(text)) << where;
    for (const auto& word : words)
      if (!word.IsNull() && word.as<std::string>() == text) return;
    ADD_FAILURE() << where << ": \"" << text << "\" is not in the enumeration";
  }
  // By "type", which all profiles have.
  void check_one_of(const simdjson::dom::element& value, const YAML::Node& choices,
                    const std::string& where) {
    static const std::map<std::string, std::string> kSchemas{
        {"occupation", "OccupationProfile"},  {"skill", "SkillProfile"},
        {"skill-group", "SkillGroupProfile"}, {"isco-group", "IscoProfile"},
        {"concept-scheme", "SchemeProfile"},
    };
    std::string_view type;
    ASSERT_FALSE(value["type"].get(type)) << where;
    for (const auto& choice : choices)
      if (choice["$ref"].as<std::string>().ends_with("/" + kSchemas.at(std::string(type))))
        return check(value, choice, where);
    ADD_FAILURE() << where << ": no schema for " << type;
  }
};

YAML::Node schema_of(std::string_view path, const std::string& status,
                     const std::string& method = "get") {
  const auto response = deref(document()["paths"][std::string(path)][method]["responses"][status]);
  for (const auto& content : response["content"]) return content.second["schema"];
  return {};
}

TEST(OpenApi, AnswersAreAsDescribed) {
  Corner corner;
  const std::string scheme = corner.tiny.uri(corner.scheme);
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  Checker checker;
  const std::vector<std::pair<std::string, std::string>> requests{
      {"/v1/occupations", "/v1/occupations?lang=da"},
      {"/v1/occupations/{id}", "/v1/occupations/1330.3"},
      {"/v1/occupations/{id}", "/v1/occupations/1330.3?lang=da"},
      {"/v1/skills", "/v1/skills"},
      {"/v1/skills/{id}", "/v1/skills/http://data.europa.eu/esco/skill/lead?lang=da"},
      {"/v1/skills/{id}", "/v1/skills/http://data.europa.eu/esco/skill/ict-safety"},
      {"/v1/skill-groups", "/v1/skill-groups?lang=da"},
      {"/v1/skill-groups/{id}", "/v1/skill-groups/S1"},
      {"/v1/isco", "/v1/isco"},
      {"/v1/isco/{id}", "/v1/isco/1330?lang=da"},
      {"/v1/isco/{id}", "/v1/isco/1"},
      {"/v1/concepts", "/v1/concepts?uri=1330.3"},
      {"/v1/concepts", "/v1/concepts?uri=http://data.europa.eu/esco/skill/sql"},
      {"/v1/concepts", "/v1/concepts?uri=S"},
      {"/v1/concepts", "/v1/concepts?uri=133"},
      {"/v1/concepts", "/v1/concepts?uri=" + scheme},
      {"/v1/compare", "/v1/compare?occupation=1330.3&occupation=1330.10&lang=da"},
      {"/v1/compare", "/v1/compare?occupation=1330.3&occupation=1330.3.1"},
      {"/v1/tree", "/v1/tree?pillar=skills&lang=da"},
      {"/v1/tree", "/v1/tree?pillar=occupations"},
      {"/v1/search", "/v1/search?q=technology&lang=da"},
      {"/v1/search", "/v1/search?q=1330"},
      {"/v1/suggest", "/v1/suggest?q=techn"},
      {"/v1/about", "/v1/about?lang=da"},
      {"/v1/report", "/v1/report"},
      {"/reconcile/suggest/entity", "/reconcile/suggest/entity?prefix=techn"},
      {"/reconcile/suggest/type", "/reconcile/suggest/type?prefix=skill"},
      {"/reconcile/suggest/property", "/reconcile/suggest/property?prefix="},
  };
  std::set<std::string> asked{"/openapi.yaml", "/v1/read", "/v1/documents", "/v1/rank",
                              "/reconcile", "/reconcile/preview", "/v1/match", "/v1/gap",
                              "/v1/moves", "/v1/draft", "/v1/check", "/v1/team",
                              "/v1/documents/profile",
                              // AdvertsAreAsDescribed
                              "/v1/adverts", "/v1/adverts/{id}", "/v1/adverts/stats",
                              "/v1/adverts/pay", "/v1/adverts/profile", "/v1/adverts/countries",
                              "/v1/adverts/duties", "/v1/guide", "/v1/facts"};
  for (const auto& [path, target] : requests) {
    asked.insert(path);
    const auto response = ask(*service, target);
    ASSERT_EQ(response.status, 200U) << target;
    const auto answer = test::json(response);
    checker.check(answer.root(), schema_of(path, "200"), target);
  }
  for (const auto& route : Service::routes())
    EXPECT_TRUE(asked.count(std::string(route.path)))
        << "no answer of " << route.path << " checked";
  for (const std::string_view key : {"hiddenLabels", "scopeNote", "scopeNoteLang", "nace",
                                     "greenShare", "regulated", "modified", "labelLang"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/OccupationProfile." + std::string(key)) ||
                checker.seen.count("#/components/schemas/Competence." + std::string(key)))
        << key << " was in no answer";
}

TEST(OpenApi, AdvertsAreAsDescribed) {
  Corner corner;
  const auto snapshot = test::learned_snapshot(corner.tiny);
  const test::AdvertStore store(snapshot);
  ServiceOptions options;
  options.adverts = store.live();
  const auto service = test::open_service(snapshot, std::move(options));
  Checker checker;
  const std::vector<std::pair<std::string, std::string>> requests{
      {"/v1/adverts", "/v1/adverts?lang=da"},
      {"/v1/adverts", "/v1/adverts?country=DK&q=technology"},
      {"/v1/adverts/{id}", "/v1/adverts/" + store.key()},
      {"/v1/adverts/stats", "/v1/adverts/stats"},
      {"/v1/adverts/stats", "/v1/adverts/stats?by=country,month"},
      {"/v1/adverts/stats", "/v1/adverts/stats?by=skill&occupation=1330.3"},
      {"/v1/adverts/pay", "/v1/adverts/pay?by=isco-4"},
      {"/v1/adverts/profile", "/v1/adverts/profile?occupation=1330.3"},
      {"/v1/adverts/countries", "/v1/adverts/countries?isco=13&lang=da"},
      {"/v1/adverts/duties", "/v1/adverts/duties?occupation=1330.3"},
      {"/v1/guide", "/v1/guide?occupation=1330.3&lang=da"},
      {"/v1/facts", "/v1/facts?occupation=1330.3"},
  };
  for (const auto& [path, target] : requests) {
    const auto response = ask(*service, target);
    ASSERT_EQ(response.status, 200U) << target << ": " << response.payload();
    const auto answer = test::json(response);
    checker.check(answer.root(), schema_of(path, "200"), target);
  }
  for (const std::string_view key :
       {"AdvertItem.occupationLabel", "Advert.pay", "Advert.iscoProbability", "PayQuantiles.p50",
        "RoleDuties.duties", "Guide.leftOut", "Fact.source"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
}

TEST(OpenApi, ReadingsAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  const auto choices = schema_of("/v1/read", "200", "post")["oneOf"];
  Checker checker;
  const auto read = [&](std::string_view body) {
    return test::json(ask(*service, "/v1/read", {}, "POST", body));
  };
  const auto one = read(R"({"text":"A CTO who knows SQL.","title":"CTO, SQL","id":"1"})");
  checker.check(one.root(), choices[0], "document");
  const auto array = read(R"([{"text":"lead a team"}])");
  checker.check(array.root(), choices[1], "array");
  EXPECT_TRUE(checker.seen.count("#/components/schemas/FoundSkill.titleSpans"));
  EXPECT_TRUE(checker.seen.count("#/components/schemas/FoundOccupation.titleSpans"));
}

TEST(OpenApi, DocumentsAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  const auto schema = schema_of("/v1/documents", "200", "post");
  Checker checker;
  for (const std::string_view body :
       {R"({"basics":{"name":"Jane"},"work":[{"position":"Nurse"}]})", "# Jane\n\n- Nurse\n"}) {
    const auto answer = test::json(ask(*service, "/v1/documents", {}, "POST", body));
    checker.check(answer.root(), schema, "document");
  }
  const auto page = test::json(ask(*service, "/v1/documents", {}, "POST",
                                   "<html lang=\"da\"><h1>Nurse</h1><p>Work</p></html>"));
  checker.check(page.root(), schema, "page");
  for (const std::string_view key :
       {"DocumentPart.level", "DocumentPart.section", "DocumentPart.field", "DocumentPart.entry",
        "DocumentPart.origin", "DocumentPart.place", "DocumentText.language"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
  const auto refused = ask(*service, "/v1/documents", {}, "POST", "{\\rtf1 x}");
  EXPECT_EQ(refused.status, 422U);
  checker.check(test::json(refused).root(), schema_of("/v1/documents", "422", "post"), "problem");
}

TEST(OpenApi, ReadingsOfMeaningAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::learned_snapshot(corner.tiny));
  const auto schema = schema_of("/v1/read", "200", "post")["oneOf"][0];
  Checker checker;
  for (const std::string target :
       {"/v1/read", "/v1/read?threshold=0", "/v1/read?threshold=1", "/v1/read?fast=true"}) {
    const auto answer = test::json(
        ask(*service, target, {}, "POST",
            R"({"text":"You lead teams and manage the budget.\nSQL is a plus.","title":"CTO"})"));
    checker.check(answer.root(), schema, target);
  }
  for (const std::string_view key : {"Reading.unmatched", "Unmatched.hint", "Reason.how",
                                     "FoundSkill.need", "FoundOccupation.reason"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
}

TEST(OpenApi, RankingsAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  const auto choices = schema_of("/v1/rank", "200", "post")["oneOf"];
  Checker checker;
  for (const std::string what :
       {"skills", "occupations", "isco", "isco-of-esco", "occupations-with-isco"}) {
    const auto rank = [&](std::string_view body) {
      return test::json(ask(*service, "/v1/rank?what=" + what, {}, "POST", body));
    };
    const auto one = rank(R"({"text":"A CTO who knows SQL.","id":"1"})");
    checker.check(one.root(), choices[0], "document");
    const auto array = rank(R"([{"text":"lead a team"}])");
    checker.check(array.root(), choices[1], "array");
  }
  EXPECT_TRUE(checker.seen.count("#/components/schemas/RankedConcept.code"));
}

TEST(OpenApi, RolesAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  Checker checker;
  const auto post = [&](const std::string& path, std::string_view body) {
    const auto answer = test::json(ask(*service, path, {}, "POST", body));
    checker.check(answer.root(), schema_of(path, "200", "post"), path);
  };
  post("/v1/compare", R"({"occupations":["1330.3","1330.10"],"lang":"da"})");
  post("/v1/draft", R"({"occupation":"1330.3","lang":"da","top":1})");
  post("/v1/draft", R"({"occupation":"1330.10","essentialOnly":true})");
  post("/v1/check", R"({"text":"A CTO who knows SQL and ABAP in Berlin."})");
  post("/v1/check", R"({"text":"Work.","title":"A salesman","occupation":"1330.3","labels":"da"})");
  post("/v1/check", R"({"text":"xqzt"})");
  for (const std::string_view key :
       {"AdvertCheck.gendered", "CheckedSkill.spans", "JobPosting.responsibilities",
        "ComparedRole.iscoSkillLevel", "RoleComparison.commonAncestor"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
}

TEST(OpenApi, FitsAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  Checker checker;
  for (const auto& [path, body] : std::vector<std::pair<std::string, std::string>>{
           {"/v1/match", R"({"skills":["SQL","manage budgets"],"explain":true})"},
           {"/v1/match", R"({"skills":[{"uri":"http://data.europa.eu/esco/skill/lead"}]})"},
           {"/v1/match", R"({"skills":["untold reuse","talk"],"explain":true})"},
           {"/v1/gap", R"({"skills":["lead a team"],"goal":"1330.3","lang":"da"})"},
           {"/v1/gap", R"({"skills":[],"goal":"1330.3"})"},
           {"/v1/moves", R"({"occupation":"CTO"})"},
           {"/v1/moves", R"({"occupation":"CTO","goal":"1330.10"})"}}) {
    const auto answer = test::json(ask(*service, path, {}, "POST", body));
    checker.check(answer.root(), schema_of(path, "200", "post"), path + " " + body);
  }
  for (const std::string_view key : {"ScoreTerm.near", "GapAnswer.doors", "MovesAnswer.path",
                                     "Move.skillLevel", "HeldSkill.credit", "GapSkill.opens"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
}

TEST(OpenApi, ProfilesOfPeopleAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  Checker checker;
  const auto schema = schema_of("/v1/documents/profile", "200", "post");
  for (const std::string_view body :
       {"Work experience\n\n01/2019 - 06/2020 CTO, Widgets Ltd\n- SQL\n\nVolunteering\n\n2010 - "
        "2011 "
        "Deputy technology officer\n\nEducation\n\n2003 MSc, Town School\n\nSkills\n\nABAP "
        "(expert), lead "
        "a teem, xqzt flurbo\n\nLanguages\n\nEnglish (mother tongue), Danish B2\n",
        R"({"basics":{"name":"Jane"},"work":[{"position":"CTO","name":"X","startDate":"2019-01"}],
            "skills":[{"name":"SQL","level":"expert"}]})"}) {
    const auto answer = test::json(ask(*service, "/v1/documents/profile", {}, "POST", body));
    checker.check(answer.root(), schema, "profile");
  }
  for (const std::string_view key :
       {"PersonSkill.level", "PersonSkill.months", "PersonPosition.volunteer",
        "PersonPosition.current", "PersonLanguage.native", "PersonLanguage.cefr",
        "PersonEducation.from", "UnmatchedSkill.evidence", "Evidence.place", "Evidence.position",
        "HeldOccupation.months"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
  const auto refused = ask(*service, "/v1/documents/profile", {}, "POST", "{\\rtf1 x}");
  EXPECT_EQ(refused.status, 422U);
  checker.check(test::json(refused).root(), schema_of("/v1/documents/profile", "422", "post"),
                "problem");
}

TEST(OpenApi, TeamsAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  Checker checker;
  for (
      const std::string_view body :
      {R"({"roles":["1330.3"],"members":[{"name":"Ada","skills":["SQL","talk"]},{"name":"Bo","skills":["SQL"]}]})",
       R"({"roles":"CTO","lang":"da","members":[{"name":"Ada","occupation":"1330.10"}]})"}) {
    const auto answer = test::json(ask(*service, "/v1/team", {}, "POST", body));
    checker.check(answer.root(), schema_of("/v1/team", "200", "post"), "team");
  }
  for (const std::string_view key :
       {"TeamRole.bestMember", "TeamGroup.code", "TeamHire.brings", "TeamTraining.closes",
        "TeamTraining.credit", "TeamCompetence.members"})
    EXPECT_TRUE(checker.seen.count("#/components/schemas/" + std::string(key)))
        << key << " was in no answer";
  const auto refused = ask(*service, "/v1/team", {}, "POST", "{}");
  EXPECT_EQ(refused.status, 422U);
  checker.check(test::json(refused).root(), schema_of("/v1/team", "422", "post"), "problem");
}

TEST(OpenApi, ReconciliationIsAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  const auto choices = schema_of("/reconcile", "200")["oneOf"];
  Checker checker;
  const auto manifest = test::json(ask(*service, "/reconcile"));
  checker.check(manifest.root(), choices[0], "manifest");
  const auto batch = test::json(
      ask(*service, "/reconcile", {{"Content-Type", "application/x-www-form-urlencoded"}}, "POST",
          R"(queries={"q0":{"query":"CTO"},"q1":{"query":"xqzt"},"q2":{"query":"SQL"}})"));
  checker.check(batch.root(), schema_of("/reconcile", "200", "post"), "batch");
  EXPECT_TRUE(checker.seen.count("#/components/schemas/ReconcileCandidate.description"));
}

TEST(OpenApi, ProblemsAreAsDescribed) {
  Corner corner;
  const auto service = test::open_service(test::whole_snapshot(corner.tiny));
  Checker checker;
  for (const auto& [status, target] :
       std::vector<std::pair<std::string, std::string>>{{"400", "/v1/occupations/1330.3?lang=xx"},
                                                        {"400", "/v1/occupations/1330.3?x=1"},
                                                        {"404", "/v1/occupations/1330"},
                                                        {"404", "/v1/occupations/nothing"}}) {
    const auto answer = test::json(ask(*service, target));
    checker.check(answer.root(), schema_of("/v1/occupations/{id}", status), target);
  }
}

TEST(OpenApi, EveryReferenceLeadsSomewhere) {
  const std::function<void(const YAML::Node&)> visit = [&](const YAML::Node& node) {
    if (node.IsSequence()) {
      for (const auto& child : node) visit(child);
    } else if (node.IsMap()) {
      if (node["$ref"]) deref(node);
      for (const auto& child : node) visit(child.second);
    }
  };
  visit(document());
}

}  // namespace
}  // namespace metier::api
