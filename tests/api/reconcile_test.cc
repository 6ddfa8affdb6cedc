// The reconciliation service, as its clients ask it.
#include <gmock/gmock.h>

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
using testing::Not;

class ReconcileTest : public testing::Test {
 protected:
  ReconcileTest() { service = test::open_service(test::whole_snapshot(corner.tiny)); }

  Response get(std::string_view target, const test::Headers& headers = {}) const {
    return ask(*service, target, headers);
  }
  Response post(std::string_view body,
                std::string_view type = "application/x-www-form-urlencoded") const {
    return ask(*service, "/reconcile", {{"Content-Type", type}}, "POST", body);
  }
  // The answer to one query under the key "q0".
  Answer one(std::string_view query) const {
    return json(post(fmt::format("queries={{\"q0\":{}}}", query)));
  }
  std::vector<std::string> ids(std::string_view query) const {
    return one(query).strings("/q0/result", "id");
  }

  Corner corner;
  std::shared_ptr<const Service> service;
};

TEST_F(ReconcileTest, TheManifestNamesWhereToAsk) {
  const auto response = get("/reconcile", {{"Host", "esco.example:8080"}});
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*");
  const Answer a = json(response);
  EXPECT_THAT(a.strings("/versions"), ElementsAre("0.2"));
  EXPECT_EQ(a.string("/identifierSpace"), "http://data.europa.eu/esco/");
  EXPECT_EQ(a.string("/view/url"), "http://data.europa.eu/esco/{{id}}");
  EXPECT_EQ(a.string("/preview/url"), "http://esco.example:8080/reconcile/preview?id={{id}}");
  EXPECT_EQ(a.string("/suggest/entity/service_url"), "http://esco.example:8080");
  EXPECT_EQ(a.string("/suggest/entity/service_path"), "/reconcile/suggest/entity");
  EXPECT_THAT(a.strings("/defaultTypes", "id"),
              ElementsAre("occupation", "skill", "skill-group", "isco"));
  EXPECT_EQ(json(get("/reconcile", {{"Host", "a.example"}, {"X-Forwarded-Proto", "https"}}))
                .string("/suggest/type/service_url"),
            "https://a.example");
  EXPECT_THAT(std::string(get("/reconcile", {{"Host", "a\"b<c> d"}}).payload()),
              Not(HasSubstr("<c>")));
}

TEST_F(ReconcileTest, ABatchIsAnsweredUnderItsKeys) {
  const Answer a = json(
      post("queries=%7B%22q0%22%3A%7B%22query%22%3A%22head+of+technology%22%2C%22limit%22%3A2%7D%2C"
           "%22other%22%3A%7B%22query%22%3A%22xqzt%22%7D%7D&more=1"));
  EXPECT_EQ(a.string("/q0/result/0/id"), "occupation/cto");
  EXPECT_EQ(a.string("/q0/result/0/name"), "chief technology officer");
  EXPECT_EQ(a.string("/q0/result/0/type/0/id"), "occupation");
  EXPECT_THAT(a.string("/q0/result/0/description"), HasSubstr("Decides on"));
  EXPECT_LE(a.size("/q0/result"), 2U);
  EXPECT_EQ(a.size("/other/result"), 0U);
  EXPECT_THAT(std::string(one(R"({"query":"CTO"})").text()), HasSubstr("\"match\":true"));
  EXPECT_EQ(json(get("/reconcile?queries=%7B%22q0%22%3A%7B%22query%22%3A%22SQL%22%7D%7D"))
                .string("/q0/result/0/id"),
            "skill/sql");
  EXPECT_EQ(std::string(post("queries={}").payload()), "{}");
}

TEST_F(ReconcileTest, TypesLimitAndProperties) {
  for (const auto& id : ids(R"({"query":"technology officer","type":"occupation"})"))
    EXPECT_THAT(id, HasSubstr("occupation/"));
  EXPECT_THAT(ids(R"({"query":"ICT service managers","type":["isco","skill"]})").front(),
              HasSubstr("isco/C1330"));
  EXPECT_LE(ids(R"({"query":"technology officer","limit":1})").size(), 1U);
  EXPECT_THAT(ids(R"({"query":"CTO","properties":[{"pid":"isco","v":"1330"}]})"),
              testing::Contains("occupation/cto"));
  EXPECT_TRUE(ids(R"({"query":"CTO","properties":[{"pid":"isco","v":{"id":"99"}}]})").empty());
  EXPECT_THAT(ids(R"({"query":"CTO","properties":[{"pid":"code","v":["1330.3"]}]})"),
              ElementsAre("occupation/cto"));
  const Answer danish =
      one(R"({"query":"CTO","properties":[{"pid":"language","v":"da"},{"pid":"x","v":1}]})");
  EXPECT_EQ(danish.string("/q0/result/0/name"), "teknologidirektør");
  EXPECT_EQ(
      json(ask(*service, "/reconcile?lang=da", {}, "POST", R"(queries={"q0":{"query":"CTO"}})"))
          .string("/q0/result/0/name"),
      "teknologidirektør");
}

TEST_F(ReconcileTest, WrongBatchesAreProblems) {
  const auto expect = [&](const Response& r, unsigned status, std::string_view part) {
    EXPECT_EQ(r.status, status) << r.payload();
    EXPECT_EQ(r.content_type, "application/problem+json");
    EXPECT_THAT(json(r).string("/detail"), HasSubstr(part));
    EXPECT_EQ(header(r, "Access-Control-Allow-Origin"), "*");
  };
  expect(post("queries={"), 400, "");
  expect(post("queries=%zz"), 400, "percent sign");
  expect(post("queries=[1]"), 422, "object of queries");
  expect(post("queries={\"q0\":1}"), 422, "Query \"q0\"");
  expect(post("queries={\"q0\":{\"query\":\"a\",\"type\":\"job\"}}"), 422, "no type \"job\"");
  expect(post("queries={\"q0\":{\"query\":\"a\",\"limit\":0}}"), 422, "limit");
  expect(post("queries={\"q0\":{\"query\":\"a\",\"properties\":{}}}"), 422, "properties");
  expect(post("other=1"), 422, "no field \"queries\"");
  expect(post("queries={}", "application/json"), 415, "x-www-form-urlencoded");
  expect(post("queries={\"q0\":{\"query\":\"" + std::string(1001, 'a') + "\"}}"), 413, "1000");
  expect(post("queries=" + std::string((1 << 20) + 1, ' ')), 413, "1048576");
  std::string many = "queries={";
  for (int i = 0; i < 101; ++i) many += fmt::format("{}\"q{}\":{{}}", i == 0 ? "" : ",", i);
  expect(post(many + "}"), 413, "101 queries");
  EXPECT_EQ(post("queries={\"q0\":{}}").status, 200U);
}

TEST_F(ReconcileTest, Suggestions) {
  const Answer entities = json(get("/reconcile/suggest/entity?prefix=technol&_=1"));
  EXPECT_THAT(entities.strings("/result", "id"), testing::Contains("occupation/cto"));
  EXPECT_EQ(entities.string("/result/0/notable/0/id"), "occupation");
  EXPECT_EQ(json(get("/reconcile/suggest/entity?prefix=")).size("/result"), 0U);
  EXPECT_TRUE(json(get("/reconcile/suggest/entity?prefix=technol&type=isco"))
                  .strings("/result", "id")
                  .empty());
  EXPECT_LE(json(get("/reconcile/suggest/entity?prefix=technol&limit=1")).size("/result"), 1U);
  EXPECT_THAT(json(get("/reconcile/suggest/type?prefix=Sk")).strings("/result", "id"),
              ElementsAre("skill", "skill-group"));
  EXPECT_THAT(json(get("/reconcile/suggest/property?prefix=lang")).strings("/result", "id"),
              ElementsAre("language"));
  EXPECT_EQ(get("/reconcile/suggest/entity").status, 400U);
  EXPECT_EQ(get("/reconcile/suggest/nothing?prefix=a").status, 404U);
}

TEST_F(ReconcileTest, AnswersMayBeScripts) {
  for (const std::string_view target :
       {"/reconcile?", "/reconcile/?", "/reconcile?queries={\"q0\":{\"query\":\"SQL\"}}&",
        "/reconcile/suggest/entity?prefix=technol&", "/reconcile/suggest/type?prefix=s&",
        "/reconcile/suggest/property?prefix=l&"}) {
    const auto plain = get(std::string(target) + "callback=");
    const auto script = get(std::string(target) + "callback=jQuery1_2.done");
    EXPECT_EQ(plain.content_type, "application/json; charset=utf-8") << target;
    EXPECT_EQ(script.content_type, "text/javascript; charset=utf-8") << target;
    EXPECT_EQ(script.payload(), fmt::format("/**/jQuery1_2.done({});", plain.payload())) << target;
  }
  for (const std::string& bad :
       {std::string("a(b)"), std::string("1a"), std::string("a..b"), std::string("a."),
        std::string(".a"), std::string("a%20b"), std::string("a%22b"), std::string("%C3%A9"),
        std::string(101, 'a')}) {
    const auto refused = get("/reconcile?callback=" + bad);
    EXPECT_EQ(refused.status, 400U) << bad;
    EXPECT_EQ(json(refused).string("/parameter"), "callback") << bad;
  }
}

TEST_F(ReconcileTest, PreviewIsAPageWithoutScript) {
  for (const std::string_view id :
       {"occupation/cto", "http%3A%2F%2Fdata.europa.eu%2Fesco%2Foccupation%2Fcto",
        "https://data.europa.eu/esco/occupation/cto"}) {
    const auto page = get("/reconcile/preview?id=" + std::string(id));
    EXPECT_EQ(page.status, 200U) << page.payload();
    EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
    EXPECT_THAT(header(page, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
    EXPECT_THAT(std::string(page.payload()), HasSubstr("chief technology officer"));
    EXPECT_THAT(std::string(page.payload()), HasSubstr("Decides on &quot;technology&quot;."));
    EXPECT_THAT(std::string(page.payload()), Not(HasSubstr("<script")));
  }
  EXPECT_THAT(std::string(get("/reconcile/preview?id=occupation/cto&lang=da").payload()),
              HasSubstr("teknologidirektør"));
  const auto none = get("/reconcile/preview?id=%3Cscript%3E");
  EXPECT_EQ(none.status, 404U);
  EXPECT_EQ(json(none).string("/parameter"), "id");
}

TEST(Reconcile, TextsOfTheTaxonomyAreEscaped) {
  test::Tiny tiny;
  const auto bad = tiny.skill("bad", "<script>alert('x')</script> & \"more\"");
  tiny.note(bad, "en", taxonomy::NoteKind::description, "<img src=x onerror=alert(1)>");
  const auto service = test::open_service(test::whole_snapshot(tiny));
  const std::string page(ask(*service, "/reconcile/preview?id=skill/bad").payload());
  EXPECT_THAT(page, Not(HasSubstr("<script")));
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("&lt;script&gt;"));
}

}  // namespace
}  // namespace metier::api
