// The parts of a fetch by themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <thread>

#include "fetch/csv_text.h"
#include "fetch/http_client.h"
#include "fetch/page_store.h"
#include "fetch/resource.h"
#include "support/temporary.h"

namespace metier::fetch {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(FetchParts, CsvIsQuotedWhereItMustBe) {
  CsvText csv;
  csv.cell("a").cell("").cell("b,c").cell("\"d\"").cell("e\nf").end_row();
  csv.cell(std::string_view("\0\1g", 3)).end_row();
  EXPECT_EQ(csv.text(), "a,,\"b,c\",\"\"\"d\"\"\",\"e\nf\"\r\n\"g\"\r\n");
}

TEST(FetchParts, AddressesAreToldFromOthers) {
  const auto official = parse_api("https://ec.europa.eu/esco/api/");
  ASSERT_TRUE(official);
  EXPECT_EQ(official->base, "https://ec.europa.eu/esco/api");
  EXPECT_FALSE(official->loopback);
  for (const char* here :
       {"http://127.0.0.1:80/api", "http://localhost", "http://[::1]:8080/api"}) {
    ASSERT_TRUE(parse_api(here)) << here;
    EXPECT_TRUE(parse_api(here)->loopback) << here;
  }
  EXPECT_FALSE(parse_api("http://127.evil.example/api")->loopback);
}

TEST(FetchParts, UrisAreToldFromOthers) {
  EXPECT_TRUE(is_sound_uri("http://data.europa.eu/esco/isco/C1"));
  for (const std::string uri : {"", "x", "ftp://a", "http://a b", "http://a\nb", "http://a\"b",
                                "http://a,b", "http://a|b", "http://\xc3\xa9"})
    EXPECT_FALSE(is_sound_uri(uri)) << uri;
  EXPECT_FALSE(is_sound_uri("http://" + std::string(600, 'a')));
  EXPECT_EQ(percent_encoded("http://a/b?c=\"d e&"), "http://a/b%3Fc%3D%22d%20e%26");
}

// As the official service writes them, with what ours does not have.
TEST(FetchParts, ConceptsAreReadInEveryShapeSeen) {
  const auto page = read_page(R"({"className":"Occupation","classId":"x","uri":"http://a/1",
    "preferredLabel":{"en":"baker","en-us":"baker","DE!":"x","da":"bager"},
    "alternativeLabel":{"en":["b","c"],"da":"d"},"hiddenLabel":null,
    "description":{"en":{"literal":"bakes","mimetype":"plain/text"},"da":"bager"},
    "code":"7512.1","status":"released","unknown":[{}],
    "_links":{"self":{"href":"h","uri":"http://a/1"},
      "hasNACECode":[{"uri":"http://nace/1"}],"iscoUnitGroup":{"uri":"http://a/isco/C7512"},
      "unknownLink":7}})",
                              {});
  ASSERT_TRUE(page) << page.error().message;
  ASSERT_EQ(page->resources.size(), 1U);
  const Resource& baker = page->resources.front();
  EXPECT_EQ(baker.kind, Kind::occupation);
  EXPECT_EQ(baker.code, "7512.1");
  ASSERT_EQ(baker.texts.size(), 2U) << "en-us is no language of tables";
  EXPECT_EQ(baker.texts[0].preferred, "bager");
  EXPECT_THAT(baker.texts[0].alternative, ElementsAre("d"));
  EXPECT_EQ(baker.texts[0].description, "bager");
  EXPECT_THAT(baker.texts[1].alternative, ElementsAre("b", "c"));
  EXPECT_EQ(baker.texts[1].description, "bakes");
  ASSERT_EQ(baker.links.size(), 2U);
  EXPECT_EQ(baker.links[0].link, Link::nace);
  EXPECT_EQ(baker.links[1].uri, "http://a/isco/C7512");
}

// Answers of the official service, where they are found beside the repository.
Result<Page> recorded(const std::string& name) {
  const auto text = read_file("../shared/esco_api/web_service_api_v1/" + name, 1U << 30);
  return text ? read_page(*text, {}) : tl::unexpected(text.error());
}

TEST(FetchParts, AnswersOfTheOfficialServiceAreRead) {
  if (!std::filesystem::exists("../shared/esco_api/web_service_api_v1"))
    GTEST_SKIP() << "no recorded answers in ../shared/esco_api";
  const auto skills = recorded("related_skills_hasTopConcept_full_page1.json");
  ASSERT_TRUE(skills) << skills.error().message;
  EXPECT_EQ(skills->total, 8'196U);
  EXPECT_EQ(skills->bad_links, 0U);
  ASSERT_EQ(skills->resources.size(), 20U);
  for (const Resource& skill : skills->resources) {
    EXPECT_EQ(skill.kind, Kind::skill) << skill.uri;
    EXPECT_GT(skill.texts.size(), 20U) << skill.uri;
    for (const Link link : {Link::in_scheme, Link::skill_type, Link::reuse_level})
      EXPECT_TRUE(std::any_of(skill.links.begin(), skill.links.end(), [&](const Reference& one) {
        return one.link == link;
      })) << skill.uri;
  }
  const auto groups = recorded("related_occupations_hasTopConcept_full.json");
  ASSERT_TRUE(groups) << groups.error().message;
  ASSERT_EQ(groups->resources.size(), 10U);
  for (const Resource& group : groups->resources) EXPECT_EQ(group.kind, Kind::isco_group);
  EXPECT_EQ(groups->resources.front().code, "9");
  const auto scheme = recorded("taxonomy_isco.json");
  ASSERT_TRUE(scheme) << scheme.error().message;
  EXPECT_EQ(scheme->resources.front().kind, Kind::scheme);
  EXPECT_EQ(scheme->resources.front().links.size(), 10U);
  const auto type = recorded("concept_skill-type_knowledge.json");
  ASSERT_TRUE(type) << type.error().message;
  EXPECT_EQ(type->resources.front().kind, Kind::other);
}

TEST(FetchParts, ConceptsAreOfTheTableThatTheyBelongIn) {
  const auto kind_of = [](const char* class_name, const std::string& uri, const char* scheme) {
    const auto page =
        read_page(fmt::format(R"({{"className":"{}","uri":"{}","_links":{{"isInScheme":[{{"uri":)"
                              R"("http://data.europa.eu/esco/concept-scheme/{}"}}]}}}})",
                              class_name, uri, scheme),
                  {});
    return page.value().resources.front().kind;
  };
  const std::string esco = "http://data.europa.eu/esco/";
  EXPECT_EQ(kind_of("Concept", esco + "isco/C1", "occupations"), Kind::isco_group);
  EXPECT_EQ(kind_of("Concept", "http://else/1", "isco"), Kind::isco_group);
  EXPECT_EQ(kind_of("Concept", esco + "isced-f/00", "x"), Kind::skill_group);
  EXPECT_EQ(kind_of("Concept", esco + "skill/S1", "x"), Kind::skill_group);
  EXPECT_EQ(kind_of("Concept", "http://else/1", "skills-hierarchy"), Kind::skill_group);
  EXPECT_EQ(kind_of("Concept", esco + "skill-type/skill", "skill-type"), Kind::other);
  EXPECT_EQ(kind_of("Skill", esco + "skill/1", "skills"), Kind::skill);
  EXPECT_EQ(kind_of("Taxonomy", esco + "concept-scheme/x", "x"), Kind::scheme);
}

// A server that says the same to everyone and hangs up.
class Parrot {
 public:
  explicit Parrot(std::string says) : says_(std::move(says)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(listener_, 4);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    url_ = fmt::format("http://127.0.0.1:{}/", ntohs(address.sin_port));
    thread_ = std::thread([this] {
      for (int fd = -1; (fd = ::accept(listener_, nullptr, nullptr)) >= 0; ::close(fd)) {
        char request[4096];
        (void)!::read(fd, request, sizeof request);
        (void)!::send(fd, says_.data(), says_.size(), MSG_NOSIGNAL);
      }
    });
  }
  ~Parrot() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
  }
  const std::string& url() const { return url_; }

 private:
  std::string says_, url_;
  int listener_ = -1;
  std::thread thread_;
};

TEST(FetchParts, HalfAnswersAreNone) {
  using Outcome = HttpAnswer::Outcome;
  const auto outcome = [](std::string says) {
    const Parrot parrot(std::move(says));
    HttpClient client({"test", 1'000, true, nullptr});
    return client.get(parrot.url()).outcome;
  };
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"), Outcome::answered);
  EXPECT_EQ(outcome(""), Outcome::broken);
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nContent-Length: 200\r\n\r\n{\"total\":"), Outcome::broken);
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
            Outcome::broken);
  EXPECT_EQ(outcome("HTTP/1.1 200 OK\r\n\r\n" + std::string(2'000, ' ')), Outcome::too_large);
  EXPECT_NE(outcome("SSH-2.0-OpenSSH\r\n"), Outcome::answered);
}

TEST(FetchParts, AnswersAreKeptByWhatWasAsked) {
  const test::TemporaryFolder folder;
  const auto store = PageStore::open(folder.path(), "here");
  ASSERT_TRUE(store) << store.error().message;
  EXPECT_FALSE(store->get("/a", 1'000));
  ASSERT_TRUE(store->put("/a", "one"));
  ASSERT_TRUE(store->put("/b", ""));
  EXPECT_EQ(store->get("/a", 1'000), "one");
  EXPECT_EQ(store->get("/b", 1'000), "");
  EXPECT_FALSE(store->get("/a", 2)) << "more than is wanted";
  const auto other = PageStore::open(folder.path(), "there");
  ASSERT_FALSE(other);
  EXPECT_THAT(other.error().message, HasSubstr("here"));
}

TEST(FetchParts, AServiceThatNeverAnsweredIsForgotten) {
  const test::TemporaryFolder folder;
  ASSERT_TRUE(PageStore::open(folder.path(), "mistyped"));
  const auto store = PageStore::open(folder.path(), "meant");
  ASSERT_TRUE(store) << store.error().message;
  ASSERT_TRUE(store->put("/a", "one"));
  EXPECT_FALSE(PageStore::open(folder.path(), "mistyped"));
}

}  // namespace
}  // namespace metier::fetch
