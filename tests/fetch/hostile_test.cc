// Services that mean no good.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fetch/service.h"

namespace metier::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

bool is_first_of_skills(const std::string& target) {
  return target.find("/skill?isInScheme") != std::string::npos &&
         target.find("concept-scheme/skills&") != std::string::npos &&
         target.find("offset=0") != std::string::npos;
}

// What comes of it when the first page of skills is this.
Result<fetch::Fetched> with_page_of_skills(const std::string& body, std::uint64_t max_answer = 0) {
  ClassicService service([&](const std::string& target, std::size_t) {
    return is_first_of_skills(target) ? std::optional(plain(200, body)) : std::nullopt;
  });
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.tries = 2;
  if (max_answer > 0) options.max_answer = max_answer;
  return fetch::fetch_esco(options);
}

TEST(FetchHostile, AnswersThatAreNoneAreNamed) {
  const std::string deep = std::string(5'000, '[');
  for (const std::string& body : std::vector<std::string>{
           "",
           "null",
           "[]",
           "{}",
           "{\"total\":",
           deep,
           "\xff\xfe",
           "<html>busy</html>",
           R"({"_embedded":{}})",
           R"({"total":"many","_embedded":{}})",
           R"({"total":-1,"_embedded":{}})",
           R"({"total":1e300,"_embedded":{}})",
           R"({"total":1,"_embedded":3})",
           R"({"total":1,"_embedded":{"a":7}})",
           R"({"total":1,"_embedded":{"a":{}}})",
           R"({"total":1,"_embedded":{"a":{"uri":[]}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"javascript:x"}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a\n"}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a","preferredLabel":"b"}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a","preferredLabel":{"en":[]}}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a","alternativeLabel":{"en":{}}}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a","description":{"en":{"literal":5}}}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a","_links":[]}}})",
           R"({"total":1,"_embedded":{"a":{"uri":"http://a","_links":{"broaderSkill":[5]}}}})",
           R"({"total":1,"concepts":[1]})"}) {
    const auto done = with_page_of_skills(body);
    ASSERT_FALSE(done) << body.substr(0, 100);
    EXPECT_THAT(done.error().message,
                AllOf(HasSubstr("concept-scheme/skills&"), HasSubstr("no answer of the API"),
                      Not(HasSubstr("\n"))))
        << body.substr(0, 100);
  }
}

TEST(FetchHostile, TotalsHaveAnEnd) {
  const auto huge = with_page_of_skills(R"({"total":18446744073709551615,"_embedded":{}})");
  ASSERT_FALSE(huge);
  EXPECT_EQ(huge.error().kind, ErrorKind::limit);
  EXPECT_THAT(huge.error().message, HasSubstr("a total of 18446744073709551615"));
}

// A total that is promised and never kept: reported, and the pages that have nothing come to an
// end.
TEST(FetchHostile, PromisesThatAreNotKeptAreReported) {
  ClassicService service;
  service.set_interfere([&](const std::string& target, std::size_t) {
    auto answer = service.answer(target);
    if (target.find("concept-scheme/isco&") == std::string::npos) return std::optional(answer);
    const auto at = answer.body.find("\"total\":");
    const auto end = answer.body.find(',', at);
    answer.body.replace(at, end - at, "\"total\":200000");
    return std::optional(answer);
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_THAT(done->warnings, Contains(HasSubstr("a total of 200000, but it gives 8 concepts")));
  EXPECT_LT(service.asked().size(), 1'000U);
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

// Every concept asked for leads to another one.
TEST(FetchHostile, LinksHaveAnEnd) {
  std::atomic<int> number{0};
  ClassicService service([&](const std::string& target, std::size_t) {
    if (target.find("uris=") == std::string::npos && !is_first_of_skills(target))
      return std::optional<api::Response>();
    // Answers with the concept asked for, whatever it is, where that is one of these.
    const int n = number++;
    return std::optional(plain(
        200,
        fmt::format(R"({{"total":1,"_embedded":{{"a":{{"className":"Skill","uri":"http://e/{}",)"
                    R"("_links":{{"broaderSkill":[{{"uri":"http://e/{}"}}]}}}}}}}})",
                    n, n + 1)));
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::limit);
}

TEST(FetchHostile, ConceptsHaveAnEnd) {
  ClassicService service;
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.max_concepts = 300;
  const auto done = fetch::fetch_esco(options);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::limit);
  EXPECT_THAT(done.error().message, HasSubstr("more than 300 concepts"));
}

TEST(FetchHostile, AnswersHaveAnEnd) {
  const auto done = with_page_of_skills(std::string(3'000'000, ' '), 2'000'000);
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().kind, ErrorKind::limit);
  EXPECT_THAT(done.error().message, HasSubstr("larger than"));
}

TEST(FetchHostile, NoOtherHostIsAsked) {
  ClassicService other;
  // A redirect, and links and concepts that all lead to the other host.
  for (const bool redirect : {true, false}) {
    ClassicService service([&](const std::string& target, std::size_t) {
      if (!is_first_of_skills(target)) return std::optional<api::Response>();
      if (redirect) {
        auto out = plain(302, "");
        out.headers.emplace_back("Location", other.api() + "/resource/skill");
        return std::optional(out);
      }
      return std::optional(plain(
          200, fmt::format(
                   R"({{"total":9,"_links":{{"next":{{"href":"{0}/x"}}}},"_embedded":{{)"
                   R"("a":{{"className":"Skill","uri":"{0}/a","_links":{{"self":{{"href":"{0}"}},)"
                   R"("broaderSkill":[{{"href":"{0}/b","uri":"{0}/b"}}]}}}}}}}})",
                   other.api())));
    });
    const TemporaryFolder folder;
    const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
    EXPECT_EQ(done.has_value(), !redirect);
    if (redirect) {
      EXPECT_THAT(done.error().message, HasSubstr("--api"));
    } else {
      EXPECT_THAT(done->warnings, Contains(HasSubstr(other.api() + "/b")));
    }
  }
  EXPECT_THAT(other.asked(), IsEmpty());
}

TEST(FetchHostile, UrisThatTablesCannotHoldAreReported) {
  ClassicService service;
  service.set_interfere([&](const std::string& target, std::size_t) {
    auto answer = service.answer(target);
    if (is_first_of_skills(target)) {
      const auto at = answer.body.find("\"broaderHierarchyConcept\":[");
      answer.body.insert(at, R"("hasEssentialSkill":[{"uri":"http://a\",\r\nb"},{"uri":""}],)");
    }
    return std::optional(answer);
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_THAT(done->warnings, Contains(HasSubstr("2 links lead to what is no URI")));
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(FetchHostile, TextsOfAllKindsArriveAsTheyAre) {
  const std::string text = "a \\\"b\\\", c\\r\\nd, \\u0000 =cmd| " + std::string(300'000, 'x');
  ClassicService service;
  service.set_interfere([&](const std::string& target, std::size_t) {
    auto answer = service.answer(target);
    if (is_first_of_skills(target)) {
      const std::string key = "\"description\":{";
      const auto at = answer.body.find(key);
      answer.body.insert(at + key.size(),
                         fmt::format(R"("fr":{{"literal":"{}","mimetype":"x"}},)", text));
    }
    return std::optional(answer);
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  const auto table = read_file(folder.path() / "skills_fr.csv", 1U << 30);
  ASSERT_TRUE(table);
  EXPECT_THAT(*table, HasSubstr("\"a \"\"b\"\", c\r\nd,  =cmd| xxx"));
  EXPECT_NE(difference_to_starter(folder.path()), "") << "but it can be built";
}

TEST(FetchHostile, AServiceWithoutConceptsIsAnError) {
  ClassicService service([](const std::string&, std::size_t) {
    return std::optional(plain(200, R"({"total":0,"_embedded":{}})"));
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr("knows no scheme"));
}

}  // namespace
}  // namespace metier::test
