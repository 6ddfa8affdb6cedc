#include "api/service.h"

#include <gmock/gmock.h>

#include <thread>

#include "api/answers.h"

namespace metier::api {
namespace {

using test::Answer;
using test::ask;
using test::Corner;
using test::header;
using test::json;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::UnorderedElementsAre;

ServiceOptions page() {
  ServiceOptions options;
  options.assets = {
      {"/index.html", "text/html; charset=utf-8", "W/\"i1\"", "<html>", "gz", "br", false},
      {"/app-1.js", "text/javascript", "W/\"a1\"", "let a", "", "", true},
  };
  return options;
}

class ServiceTest : public testing::Test {
 protected:
  ServiceTest() : cto(corner.tiny.uri(corner.cto)), scheme(corner.tiny.uri(corner.scheme)) {
    snapshot = test::whole_snapshot(corner.tiny);
    service = test::open_service(snapshot, page());
  }
  Response get(std::string_view target, const test::Headers& headers = {}) const {
    return ask(*service, target, headers);
  }

  Corner corner;
  std::string cto, scheme;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::shared_ptr<const Service> service;
};

void expect_problem(const Response& r, unsigned status, std::string_view parameter = {}) {
  EXPECT_EQ(r.status, status) << r.payload();
  EXPECT_EQ(r.content_type, "application/problem+json");
  const Answer a = json(r);
  EXPECT_EQ(a.string("/type"), "about:blank");
  EXPECT_EQ(a.number("/status"), status);
  EXPECT_FALSE(a.string("/title").empty());
  EXPECT_FALSE(a.string("/detail").empty());
  EXPECT_LT(a.text().size(), 2000U);
  if (parameter.empty())
    EXPECT_FALSE(a.has("/parameter")) << a.text();
  else
    EXPECT_EQ(a.string("/parameter"), parameter);
  EXPECT_EQ(header(r, "ETag"), "");
}

TEST_F(ServiceTest, OccupationByCodeUriAndUnescapedUri) {
  for (const std::string& target :
       {std::string("/v1/occupations/1330.3"), "/v1/occupations/" + cto,
        std::string("/v1/occupations/http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation%2Fcto")}) {
    const auto r = get(target);
    EXPECT_EQ(r.status, 200U) << r.payload();
    EXPECT_EQ(r.content_type, "application/json; charset=utf-8");
    EXPECT_EQ(json(r).string("/label"), "chief technology officer");
    EXPECT_EQ(header(r, "Access-Control-Allow-Origin"), "*");
    EXPECT_EQ(header(r, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header(r, "Cache-Control"), "no-cache");
  }
}

TEST_F(ServiceTest, ProfilesOfAllKinds) {
  EXPECT_EQ(json(get("/v1/skills/http://data.europa.eu/esco/skill/sql")).string("/label"), "SQL");
  EXPECT_EQ(json(get("/v1/skill-groups/S1")).string("/label"), "management");
  EXPECT_EQ(json(get("/v1/isco/1330")).string("/label"), "ICT service managers");
  EXPECT_EQ(json(get("/v1/isco/C1330")).string("/code"), "1330");
  for (const auto& [uri, type] : std::vector<std::pair<std::string, std::string>>{
           {"1330.3", "occupation"},
           {"S1", "skill-group"},
           {"133", "isco-group"},
           {"http://data.europa.eu/esco/skill/sql", "skill"},
           {scheme, "concept-scheme"}})
    EXPECT_EQ(json(get("/v1/concepts?uri=" + uri)).string("/type"), type);
  const Answer members = json(get("/v1/concepts?limit=2&offset=1&uri=" + scheme));
  EXPECT_EQ(members.number("/members/total"), 3);
  EXPECT_THAT(members.strings("/members/items", "label"), ElementsAre("lead a team", "SQL"));
}

TEST_F(ServiceTest, Lists) {
  const Answer occupations = json(get("/v1/occupations"));
  EXPECT_EQ(occupations.number("/total"), 3);
  EXPECT_THAT(occupations.strings("/items", "label"),
              ElementsAre("Chief security officer", "chief technology officer",
                          "deputy technology officer"));
  const Answer page = json(get("/v1/skills?limit=2&offset=1"));
  EXPECT_EQ(page.number("/total"), 7);
  EXPECT_EQ(page.number("/limit"), 2);
  EXPECT_THAT(page.strings("/items", "label"), ElementsAre("ICT safety", "lead a team"));
  EXPECT_EQ(json(get("/v1/skills?offset=7")).size("/items"), 0U);
  const Answer majors = json(get("/v1/isco"));
  EXPECT_THAT(majors.strings("/items", "code"), ElementsAre("1"));
  EXPECT_EQ(majors.number("/items/0/concepts"), 3);
  EXPECT_THAT(json(get("/v1/skill-groups")).strings("/items", "label"),
              ElementsAre("knowledge", "skills"));
}

TEST_F(ServiceTest, LanguageFromParameterThenHeaderThenEnglish) {
  const auto label = [&](std::string_view target, std::string_view accept) {
    return json(get(target, {{"accept-language", accept}})).string("/label");
  };
  EXPECT_EQ(label("/v1/occupations/1330.3?lang=da", "en"), "teknologidirektør");
  EXPECT_EQ(label("/v1/occupations/1330.3", "da-DK, en;q=0.5"), "teknologidirektør");
  EXPECT_EQ(label("/v1/occupations/1330.3", "xx, en;q=0.4, da;q=0.9"), "teknologidirektør");
  EXPECT_EQ(label("/v1/occupations/1330.3", "da;q=0"), "chief technology officer");
  EXPECT_EQ(label("/v1/occupations/1330.3", ";;,=,\xFF"), "chief technology officer");
  EXPECT_EQ(header(get("/v1/occupations/1330.3"), "Vary"), "Accept-Language");
  EXPECT_EQ(header(get("/v1/occupations/1330.3?lang=en"), "Vary"), "");
}

TEST_F(ServiceTest, UnknownLanguageNamesTheOnesThereAre) {
  const auto r = get("/v1/occupations/1330.3?lang=xx");
  expect_problem(r, 400, "lang");
  EXPECT_THAT(json(r).strings("/available"), ElementsAre("da", "en"));
  expect_problem(get("/v1/occupations/1330.3?lang="), 400, "lang");
  expect_problem(get("/v1/about?lang=" + std::string(5000, 'x')), 400, "lang");
}

TEST_F(ServiceTest, BadParameters) {
  const auto unknown = get("/v1/occupations/1330.3?langg=da");
  expect_problem(unknown, 400);
  EXPECT_THAT(json(unknown).string("/detail"), HasSubstr("langg"));
  expect_problem(get("/v1/report?lang=da"), 400);
  expect_problem(get("/v1/occupations?limit=5&limit=6"), 400);
  expect_problem(get("/v1/concepts"), 400, "uri");
  expect_problem(get("/v1/concepts?uri=" + std::string(1001, 'a')), 400, "uri");
  for (const std::string bad : {"0", "1001", "-1", "", "x", "5x", " 5", "99999999999999999999"})
    expect_problem(get("/v1/occupations?limit=" + bad), 400, "limit");
  expect_problem(get("/v1/occupations?offset=1000001"), 400, "offset");
  expect_problem(get("/v1/occupations?limit=%zz"), 400);
  expect_problem(get("/v1/occupations?limit=%00"), 400);
  expect_problem(get("/v1/occupations/%FF"), 400);
  expect_problem(get("/" + std::string(9000, 'a')), 414);
  expect_problem(get("*"), 400);
  expect_problem(get(""), 400);
}

TEST_F(ServiceTest, UnknownConceptsAndPaths) {
  const auto r = get("/v1/occupations/9999.9");
  expect_problem(r, 404);
  EXPECT_TRUE(json(r).has("/suggestions"));
  const auto typo = get("/v1/occupations/cheif%20tecnology%20oficer");
  expect_problem(typo, 404);
  EXPECT_EQ(json(typo).string("/suggestions/0/code"), "1330.3");
  EXPECT_EQ(json(get("/v1/occupations/head%20of%20technology")).string("/code"), "1330.3");
  const auto other = get("/v1/skills/1330.3");
  expect_problem(other, 404);
  EXPECT_THAT(json(other).string("/detail"), HasSubstr("/v1/occupations"));
  EXPECT_EQ(json(other).string("/suggestions/0/code"), "1330.3");
  for (const std::string_view path : {"/v1", "/v1/", "/v1/x", "/v1/occupations/", "/v1/about/x",
                                      "/v2", "/openapi.json", "/../etc/passwd", "/app.js"})
    expect_problem(get(path), 404);
}

TEST_F(ServiceTest, Methods) {
  const auto post = ask(*service, "/v1/occupations/1330.3", {}, "POST");
  expect_problem(post, 405);
  EXPECT_EQ(header(post, "Allow"), "GET, HEAD, OPTIONS");
  const auto options = ask(*service, "/v1/occupations", {}, "OPTIONS");
  EXPECT_EQ(options.status, 204U);
  EXPECT_EQ(header(options, "Allow"), "GET, HEAD, OPTIONS");
  EXPECT_TRUE(options.payload().empty());
  EXPECT_EQ(ask(*service, "/v1/about", {}, "HEAD").status, 200U);
  expect_problem(ask(*service, "/v1/about", {}, "get"), 405);
  expect_problem(ask(*service, "/", {}, "DELETE"), 405);
  EXPECT_EQ(ask(*service, "/", {}, "OPTIONS").status, 204U);
  expect_problem(ask(*service, "/v1/nothing", {}, "OPTIONS"), 404);
}

TEST_F(ServiceTest, EtagNamesContentLanguageAndTarget) {
  const auto tag = [&](std::string_view target, std::string_view accept = "") {
    return header(get(target, {{"Accept-Language", accept}}), "ETag");
  };
  const auto first = tag("/v1/occupations/1330.3");
  EXPECT_EQ(first.size(), 18U);
  EXPECT_EQ(first, tag("/v1/occupations/1330.3"));
  EXPECT_NE(first, tag("/v1/occupations/1330.10"));
  EXPECT_NE(first, tag("/v1/occupations/1330.3", "da"));
  const auto again = get("/v1/occupations/1330.3", {{"If-None-Match", first}});
  EXPECT_EQ(again.status, 304U);
  EXPECT_TRUE(again.payload().empty());
  EXPECT_EQ(header(again, "ETag"), first);

  Corner changed;
  changed.tiny.alternative(changed.cto, "da", "CTO");
  const auto other = test::open_service(test::whole_snapshot(changed.tiny));
  EXPECT_NE(first, header(ask(*other, "/v1/occupations/1330.3"), "ETag"));
}

TEST_F(ServiceTest, About) {
  const Answer a = json(get("/v1/about?lang=da"));
  EXPECT_EQ(a.string("/name"), "Métier");
  EXPECT_THAT(a.strings("/languages", "code"), ElementsAre("da", "en"));
  EXPECT_THAT(a.strings("/languages", "name"), ElementsAre("dansk", "English"));
  EXPECT_EQ(a.number("/counts/occupations"), 3);
  EXPECT_EQ(a.number("/counts/skills"), 7);
  EXPECT_EQ(a.number("/schemes/0/members"), 3);
  EXPECT_EQ(a.string("/attribution"), kAttribution);
  EXPECT_EQ(a.string("/contentHash").size(), 16U);
  EXPECT_TRUE(a.has("/sources"));
}

TEST_F(ServiceTest, ReportAndOpenApi) {
  EXPECT_TRUE(json(get("/v1/report")).has("/faults"));
  const auto yaml = get("/openapi.yaml");
  EXPECT_EQ(yaml.content_type, "application/yaml");
  EXPECT_TRUE(yaml.payload().starts_with("openapi: 3.1.0"));
}

TEST_F(ServiceTest, PageInTheCodingThatTheClientTakes) {
  const auto plain = get("/");
  EXPECT_EQ(plain.payload(), "<html>");
  EXPECT_EQ(header(plain, "ETag"), "W/\"i1\"");
  EXPECT_EQ(header(plain, "Cache-Control"), "no-cache");
  EXPECT_EQ(header(plain, "Vary"), "Accept-Encoding");
  EXPECT_THAT(header(plain, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_EQ(header(plain, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header(plain, "Access-Control-Allow-Origin"), "");
  const auto br = get("/", {{"Accept-Encoding", "gzip, deflate, br"}});
  EXPECT_EQ(br.payload(), "br");
  EXPECT_EQ(header(br, "Content-Encoding"), "br");
  EXPECT_EQ(get("/", {{"Accept-Encoding", "gzip"}}).payload(), "gz");
  EXPECT_EQ(get("/", {{"Accept-Encoding", "br;q=0.5, gzip"}}).payload(), "gz");
  EXPECT_EQ(get("/", {{"Accept-Encoding", "br;q=0"}}).payload(), "<html>");
  const auto script = get("/app-1.js", {{"Accept-Encoding", "br"}});
  EXPECT_EQ(script.payload(), "let a");
  EXPECT_THAT(header(script, "Cache-Control"), HasSubstr("immutable"));
}

TEST_F(ServiceTest, AddressesOfThePageAnswerWithIt) {
  for (const std::string_view path : {"/occupation/1330.3", "/skill/http%3A%2F%2Fx", "/isco",
                                      "/isco/1330", "/skill-group/S1", "/search?q=x", "/about"})
    EXPECT_EQ(get(path, {{"Accept", "text/html,*/*"}}).payload(), "<html>") << path;
  EXPECT_EQ(get("/isco1330").status, 404U);
  const auto visit = get("/nowhere/at/all", {{"Accept", "text/html,*/*"}});
  EXPECT_EQ(visit.status, 404U);
  EXPECT_EQ(visit.payload(), "<html>");
  expect_problem(get("/nowhere.png", {{"Accept", "text/html,*/*"}}), 404);
}

// The Local API has /search at the root, where the page has its own.
TEST_F(ServiceTest, EscosServicesStandBesideThePage) {
  for (const std::string_view path :
       {"/search?text=x", "/api/search?text=x", "/api//search/?text=x", "//search/?text=x"})
    EXPECT_EQ(test::json(get(path)).root()["_embedded"]["results"].error(), simdjson::SUCCESS)
        << path;
  EXPECT_EQ(test::json(get("/open-api/search?text=x")).root()["hasLabel"].error(),
            simdjson::SUCCESS);
  EXPECT_EQ(get("/resource/skill?uri=nothing").status, 404U);
  EXPECT_EQ(get("/resources").status, 404U);
  const auto reply = get("/open-api/config-info/prefixes", {{"Host", "esco.example:81"}});
  EXPECT_EQ(reply.status, 200U);
  EXPECT_EQ(header(reply, "ETag").size(), 18U);
  // What a generator of clients makes of a path with several operations.
  EXPECT_EQ(get("/__rm__2/resource/skill?uris=nothing").status, 200U);
  expect_problem(get("/__rm__/resource/skill?uris=nothing"), 404);
}

// Browsers ask first before they send JSON, or a header of their own.
TEST_F(ServiceTest, EscosServicesTellBrowsersWhatTheyMaySend) {
  const auto reply = ask(*service, "/open-api/api/search", {}, "OPTIONS");
  EXPECT_EQ(reply.status, 204U);
  EXPECT_EQ(header(reply, "Access-Control-Allow-Methods"), "POST, OPTIONS");
  EXPECT_EQ(header(reply, "Access-Control-Allow-Origin"), "*");
  EXPECT_THAT(header(reply, "Access-Control-Allow-Headers"), ::testing::HasSubstr("*"));
  EXPECT_EQ(header(ask(*service, "/search", {}, "OPTIONS"), "Allow"), "GET, HEAD, OPTIONS");
  const auto wrong = ask(*service, "/api/search", {}, "POST");
  EXPECT_EQ(wrong.status, 405U);
  EXPECT_EQ(header(wrong, "Allow"), "GET, HEAD, OPTIONS");
}

TEST_F(ServiceTest, UnreadableQueriesGetTheFormOfTheService) {
  const auto classic = get("/resource//skill?uri=%zz");
  EXPECT_EQ(classic.status, 400U);
  EXPECT_EQ(test::json(classic).root()["logref"].get_string().value(), "BadInputException");
  EXPECT_EQ(header(classic, "Access-Control-Allow-Origin"), "*");
  const auto open = get("/open-api/search?text=%ff");
  EXPECT_EQ(open.status, 400U);
  EXPECT_EQ(test::json(open).root()["path"].get_string().value(), "/open-api/search");
  expect_problem(get("/v1/search?q=%zz"), 400);
}

// What a client says its host is becomes part of links, so it may only be a host.
TEST_F(ServiceTest, LinksLeadToTheHostOfTheRequest) {
  const auto links = [&](std::string_view host) {
    return std::string(get("/api/search?text=x", {{"Host", host}}).payload());
  };
  EXPECT_THAT(links("esco.example:81"), ::testing::HasSubstr("http://esco.example:81/api/search"));
  for (const std::string_view bad : {"a/b", "a\"b", "<script>", "a b", "evil?x="})
    EXPECT_THAT(links(bad), ::testing::HasSubstr("http://localhost/api/search")) << bad;
}

TEST_F(ServiceTest, NoPageWithoutAssets) {
  const auto bare = test::open_service(snapshot);
  expect_problem(ask(*bare, "/"), 404);
}

TEST_F(ServiceTest, Search) {
  const Answer a = json(get("/v1/search?q=technology&limit=1"));
  EXPECT_EQ(a.string("/query"), "technology");
  EXPECT_EQ(a.string("/lang"), "en");
  EXPECT_EQ(a.string("/type"), "any");
  EXPECT_EQ(a.number("/limit"), 1);
  EXPECT_EQ(a.number("/total"), 2);
  EXPECT_TRUE(bool(a.root().at_pointer("/more").value()));
  EXPECT_EQ(a.size("/results"), 1U);
  const Answer rest = json(get("/v1/search?q=technology&limit=5&offset=1"));
  EXPECT_EQ(rest.size("/results"), 1U);
  EXPECT_FALSE(bool(rest.root().at_pointer("/more").value()));
  EXPECT_NE(a.string("/results/0/uri"), rest.string("/results/0/uri"));
}

TEST_F(ServiceTest, SearchTellsWhatMatched) {
  const Answer by_alternative = json(get("/v1/search?q=CTO&lang=da"));
  EXPECT_EQ(by_alternative.string("/results/0/label"), "teknologidirektør");
  EXPECT_EQ(by_alternative.string("/results/0/lang"), "da");
  EXPECT_EQ(by_alternative.string("/results/0/matched/label"), "CTO");
  EXPECT_EQ(by_alternative.string("/results/0/matched/lang"), "en");
  EXPECT_EQ(by_alternative.string("/results/0/matched/kind"), "alternative");
  EXPECT_EQ(by_alternative.string("/results/0/how"), "exact");
  EXPECT_EQ(by_alternative.string("/results/0/description"), "Decides on \"technology\".");
  const Answer code = json(get("/v1/search?q=1330.3"));
  EXPECT_EQ(code.string("/results/0/matched/kind"), "code");
  EXPECT_EQ(code.string("/results/0/matched/label"), "1330.3");
  const Answer uri = json(get("/v1/search?q=" + cto));
  EXPECT_EQ(uri.string("/results/0/matched/kind"), "uri");
  EXPECT_EQ(json(get("/v1/search?q=tecnology")).string("/results/0/how"), "typo");
}

TEST_F(ServiceTest, SearchByType) {
  const auto types = [&](std::string_view type) {
    return json(get(fmt::format("/v1/search?q=management&type={}", type)))
        .strings("/results", "type");
  };
  EXPECT_THAT(types("any"), testing::Contains("skill-group"));
  EXPECT_THAT(types("skill-group"), testing::Each("skill-group"));
  EXPECT_THAT(types("isco"), testing::Each("isco-group"));
  const auto wrong = get("/v1/search?q=a&type=scheme");
  expect_problem(wrong, 400, "type");
  EXPECT_THAT(json(wrong).strings("/available"),
              ElementsAre("any", "occupation", "skill", "skill-group", "isco"));
}

TEST_F(ServiceTest, Suggest) {
  const Answer a = json(get("/v1/suggest?q=tekn&lang=da"));
  EXPECT_EQ(a.string("/results/0/label"), "teknologidirektør");
  EXPECT_FALSE(a.has("/results/0/description"));
  EXPECT_EQ(json(get("/v1/suggest?q=")).size("/results"), 0U);
  EXPECT_EQ(json(get("/v1/suggest?q=%20&limit=50")).size("/results"), 0U);
  expect_problem(get("/v1/suggest?q=a&limit=51"), 400, "limit");
  expect_problem(get("/v1/suggest?q=a&offset=1"), 400);
}

TEST_F(ServiceTest, AnswersManyThreadsAlike) {
  const std::vector<std::string> targets{"/v1/occupations/1330.3", "/v1/search?q=technology",
                                         "/v1/skill-groups/S1", "/v1/isco", "/v1/about"};
  std::vector<std::string> expected;
  for (const auto& target : targets) expected.emplace_back(get(target).payload());
  const auto fresh = test::open_service(snapshot);  // its cache is empty
  std::vector<std::thread> threads;
  for (int n = 0; n < 4; ++n)
    threads.emplace_back([&] {
      for (int round = 0; round < 50; ++round)
        for (std::size_t i = 0; i < targets.size(); ++i)
          ASSERT_EQ(ask(*fresh, targets[i]).payload(), expected[i]);
    });
  for (auto& thread : threads) thread.join();
}

TEST_F(ServiceTest, HostileQueries) {
  expect_problem(get("/v1/search"), 400, "q");
  expect_problem(get("/v1/search?q="), 400, "q");
  expect_problem(get("/v1/search?q=%20%09"), 400, "q");
  expect_problem(get("/v1/search?q=" + std::string(1001, 'a')), 400, "q");
  expect_problem(get("/v1/search?q=a%00b"), 400);
  EXPECT_EQ(get("/v1/search?q=" + std::string(1000, 'a')).status, 200U);
  std::string words;
  for (int i = 0; i < 500; ++i) words += "a+";
  EXPECT_EQ(get("/v1/search?q=" + words).status, 200U);
  std::string wide;
  for (int i = 0; i < 600; ++i) wide += "%F0%9F%A6%8A";
  EXPECT_EQ(get("/v1/search?q=" + wide).status, 200U);
  const Answer back = json(get("/v1/search?q=%3C%2Fscript%3E%22%5C"));
  EXPECT_EQ(back.string("/query"), "</script>\"\\");
  expect_problem(get("/v1/occupations/" + std::string(1001, 'a')), 400, "id");
}

class ReadTest : public ServiceTest {
 protected:
  Response post(std::string_view body, const test::Headers& headers = {}) const {
    return ask(*service, "/v1/read", headers, "POST", body);
  }
};

TEST_F(ReadTest, OneDocument) {
  const auto r = post(R"({"text":"A CTO who knows SQL.","title":"Head of technology","id":"7"})",
                      {{"Content-Type", "application/json; charset=utf-8"}});
  ASSERT_EQ(r.status, 200U) << r.payload();
  const Answer a = json(r);
  EXPECT_EQ(a.string("/id"), "7");
  EXPECT_EQ(a.string("/occupations/0/code"), "1330.3");
  EXPECT_EQ(a.number("/occupations/0/spans/0/start"), 2);
  EXPECT_EQ(a.number("/occupations/0/spans/0/end"), 5);
  EXPECT_EQ(a.string("/skills/0/label"), "SQL");
  EXPECT_EQ(a.string("/skills/0/type"), "knowledge");
  EXPECT_EQ(header(r, "Access-Control-Allow-Origin"), "*");
  EXPECT_EQ(header(r, "ETag"), "");
}

TEST_F(ReadTest, AnArrayIsAnsweredInItsOrder) {
  const Answer a =
      json(post(R"([{"text":"SQL"},{"text":"","lang":"da","id":"b"},{"text":"ABAP"}])"));
  EXPECT_EQ(a.string("/0/skills/0/label"), "SQL");
  EXPECT_EQ(a.string("/1/id"), "b");
  EXPECT_EQ(a.size("/1/skills"), 0U);
  EXPECT_EQ(a.string("/2/skills/0/label"), "ABAP");
  EXPECT_EQ(post("[]").payload(), "[]");
}

TEST_F(ReadTest, FastIsLabelsAloneAndTheThresholdLeavesOutWhatIsLessLikely) {
  Corner taught;
  const auto learned = test::open_service(test::learned_snapshot(taught.tiny));
  const auto read = [&](std::string_view parameters) {
    const auto r = ask(*learned, fmt::format("/v1/read{}", parameters), {}, "POST",
                       R"({"text":"You lead a team of ten people who write ABAP."})");
    EXPECT_EQ(r.status, 200U) << r.payload();
    return json(r);
  };
  const Answer usual = read("");
  EXPECT_EQ(read("?fast=false").text(), usual.text());
  EXPECT_EQ(read(fmt::format("?threshold={}", link::kUsualThreshold)).text(), usual.text());
  const Answer fast = read("?fast=true");
  EXPECT_THAT(fast.strings("/skills", "label"), UnorderedElementsAre("ABAP", "lead a team"));
  EXPECT_EQ(read("?fast=true&threshold=1").text(), fast.text());
  EXPECT_FALSE(fast.has("/unmatched"));
  const Answer none = read("?threshold=1");
  EXPECT_EQ(none.size("/skills"), 0U);
  EXPECT_TRUE(none.has("/unmatched/0/hint/label"));
  EXPECT_GE(read("?threshold=0").size("/skills"), usual.size("/skills"));
}

TEST_F(ReadTest, OfAllDocumentsOfARequestTheMeaningOfSoManySegmentsIsRead) {
  Corner taught;
  const auto learned = test::open_service(test::learned_snapshot(taught.tiny));
  std::string lines;
  for (int i = 0; i < 4000; ++i) lines += "ABAP\\n";
  std::string body = "[";
  for (int i = 0; i < 4; ++i) body += fmt::format(R"({{"text":"{}"}},)", lines);
  body += R"({"text":"Lead the team.\n\nABAP."}])";
  const Answer a = json(ask(*learned, "/v1/read", {}, "POST", body));
  EXPECT_FALSE(a.has("/3/labelsOnlyFrom"));
  EXPECT_EQ(a.number("/4/labelsOnlyFrom"), 0);
  EXPECT_THAT(a.strings("/4/skills", "label"), ElementsAre("ABAP"));
}

TEST_F(ReadTest, BadParametersAreNamed) {
  for (const std::string_view bad : {"", "yes", "1", "TRUE", "true%20"})
    expect_problem(ask(*service, fmt::format("/v1/read?fast={}", bad), {}, "POST", "{}"), 400,
                   "fast");
  for (const std::string_view bad :
       {"", "-0.1", "1.5", "nan", "inf", "0,5", "0.5x", "%200.5", "1e9"})
    expect_problem(ask(*service, fmt::format("/v1/read?threshold={}", bad), {}, "POST", "{}"), 400,
                   "threshold");
  expect_problem(ask(*service, "/v1/read?fast=true&fast=true", {}, "POST", "{}"), 400);
  EXPECT_EQ(json(ask(*service, "/v1/read?fast=1", {}, "POST", "{}")).strings("/available").front(),
            "true");
}

TEST_F(ReadTest, BadBodies) {
  for (const std::string_view bad :
       {"", "{", "x", "{\"text\":\"\xFF\"}", "[1,", "{\"text\":\"\\u12\"}"})
    expect_problem(post(bad), 400);
  for (const std::string_view bad :
       {"1", "null", "{}", R"({"text":1})", R"({"text":"a","lang":null})",
        R"({"text":"a","x":"b"})", R"([{"text":"a"},{"txt":"b"}])", R"([[]])"})
    expect_problem(post(bad), 422);
  expect_problem(post(R"({"text":"a","lang":")" + std::string(36, 'x') + "\"}"), 422);
  std::string many = "[";
  for (int i = 0; i < 101; ++i) many += R"({"text":"a"},)";
  many.back() = ']';
  expect_problem(post(many), 422);
  expect_problem(post(std::string((1 << 20) + 1, ' ')), 413);
  expect_problem(post(std::string(5000, '[')), 400);
  expect_problem(post("{}", {{"Content-Type", "text/plain"}}), 415);
  const auto get = ask(*service, "/v1/read");
  expect_problem(get, 405);
  EXPECT_EQ(header(get, "Allow"), "POST, OPTIONS");
  expect_problem(ask(*service, "/v1/read?lang=da", {}, "POST", "{}"), 400);
}

class RankTest : public ServiceTest {
 protected:
  Response post(std::string_view parameters, std::string_view body) const {
    return ask(*service, "/v1/rank?" + std::string(parameters), {}, "POST", body);
  }
};

TEST_F(RankTest, OneDocument) {
  const auto r = post("what=occupations", R"({"text":"CTO","lang":"en","id":"7"})");
  ASSERT_EQ(r.status, 200U) << r.payload();
  const Answer a = json(r);
  EXPECT_EQ(a.string("/id"), "7");
  EXPECT_EQ(a.string("/lang"), "en");
  EXPECT_EQ(a.string("/results/0/code"), "1330.3");
  EXPECT_EQ(a.string("/results/0/label"), "chief technology officer");
  EXPECT_EQ(header(r, "Access-Control-Allow-Origin"), "*");
}

TEST_F(RankTest, KindsAndLimit) {
  const Answer skills = json(post("what=skills&limit=1", R"({"text":"SQL","lang":"en"})"));
  EXPECT_EQ(skills.size("/results"), 1U);
  EXPECT_EQ(skills.string("/results/0/label"), "SQL");
  EXPECT_TRUE(skills.is_null("/results/0/code"));
  const Answer groups = json(post("what=isco", R"([{"text":"CTO"},{"text":"CTO"}])"));
  EXPECT_EQ(groups.string("/0/results/0/code"), groups.string("/1/results/0/code"));
  EXPECT_EQ(post("what=occupations", "[]").payload(), "[]");
}

TEST_F(RankTest, BadRequests) {
  expect_problem(post("", R"({"text":"a"})"), 400, "what");
  expect_problem(post("what=jobs", R"({"text":"a"})"), 400, "what");
  EXPECT_EQ(json(post("what=jobs", R"({"text":"a"})")).strings("/available").front(), "skills");
  expect_problem(post("what=isco&limit=0", R"({"text":"a"})"), 400, "limit");
  expect_problem(post("what=isco&limit=101", R"({"text":"a"})"), 400, "limit");
  expect_problem(post("what=isco", "{"), 400);
  expect_problem(post("what=isco", R"({"txt":"a"})"), 422);
  expect_problem(post("what=isco", std::string((1 << 20) + 1, ' ')), 413);
  expect_problem(ask(*service, "/v1/rank?what=isco"), 405);
}

TEST(Service, NeedsItsIndexes) {
  Corner corner;
  const auto opened = Service::open(corner.tiny.snapshot());
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::snapshot);
  EXPECT_FALSE(Service::open(std::filesystem::path("no/such/file")));
}

TEST(Service, DamagedTextIsA503) {
  Corner corner;
  auto plain = corner.tiny.sections();
  const auto undamaged = test::Tiny::open(plain);
  auto bytes = test::with_indexes(*undamaged, std::move(plain)).to_bytes();
  constexpr std::string_view kText = "A language for tables.";
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const auto at = all.find(kText);
  ASSERT_NE(at, std::string_view::npos);
  bytes[at] = std::byte{'B'};
  auto snapshot = snapshot::Snapshot::from_bytes(std::move(bytes));
  ASSERT_TRUE(snapshot);
  const auto service = test::open_service(*snapshot);
  expect_problem(ask(*service, "/v1/occupations/1330.3"), 503);
}

}  // namespace
}  // namespace metier::api
