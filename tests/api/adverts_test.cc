// /v1/adverts and the paths below it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/advert_store.h"
#include "api/answers.h"

namespace metier::api {
namespace {

using test::Corner;
using testing::HasSubstr;

class AdvertsTest : public testing::Test {
 protected:
  AdvertsTest() : snapshot_(test::learned_snapshot(corner_.tiny)), store_(snapshot_) {
    ServiceOptions options;
    options.adverts = store_.live();
    service_ = test::open_service(snapshot_, std::move(options));
  }
  test::Answer get(const std::string& target) {
    const Response response = test::ask(*service_, target);
    EXPECT_EQ(response.status, 200U) << target << ": " << response.payload();
    return test::json(response);
  }
  unsigned status(const std::string& target) { return test::ask(*service_, target).status; }

  Corner corner_;
  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  test::AdvertStore store_;
  std::shared_ptr<const Service> service_;
};

TEST_F(AdvertsTest, CountriesAreCountedAndWhatIsUnknownIsToldOfApart) {
  const auto answer = get("/v1/adverts/countries?occupation=1330.3&lang=da");
  EXPECT_EQ(answer.number("/adverts"), 3);
  EXPECT_EQ(answer.number("/countries"), 1);
  EXPECT_EQ(answer.number("/unknown"), 1);
  EXPECT_EQ(answer.string("/items/0/country"), "DK");
  EXPECT_EQ(answer.string("/items/0/name"), "Danmark");
  EXPECT_EQ(answer.number("/items/0/adverts"), 2);
}

TEST_F(AdvertsTest, CountsByTwoThings) {
  const auto answer = get("/v1/adverts/stats?by=month,country");
  EXPECT_EQ(answer.string("/lines/0/month"), "2026-01");
  EXPECT_EQ(answer.string("/lines/0/countryLabel"), "Denmark");
  EXPECT_TRUE(answer.is_null("/lines/2/country"));
}

TEST_F(AdvertsTest, PayIsOfAYear) {
  const auto answer = get("/v1/adverts/pay");
  EXPECT_EQ(answer.string("/lines/0/pay/currency"), "DKK");
  EXPECT_EQ(answer.number("/lines/0/pay/p50"), 600'000);
}

TEST_F(AdvertsTest, OneAdvertByItsKey) {
  EXPECT_EQ(get("/v1/adverts/" + store_.key()).string("/title"), "Chief technology officer");
  EXPECT_EQ(status("/v1/adverts/0123"), 404U);
  EXPECT_EQ(status("/v1/adverts/'%20OR%201=1--"), 404U);
}

TEST_F(AdvertsTest, ListsAreFilteredAndPaged) {
  EXPECT_EQ(get("/v1/adverts?country=dk").number("/total"), 2);
  EXPECT_EQ(get("/v1/adverts?limit=1&offset=1").size("/items"), 1U);
  EXPECT_EQ(get("/v1/adverts?q=strategy").number("/total"), 3);
  EXPECT_EQ(get("/v1/adverts?q=%22%27;--").number("/total"), 0);  // no word: nothing has it
  EXPECT_EQ(get("/v1/adverts?q=submarine").number("/total"), 0);
}

TEST_F(AdvertsTest, DutiesAndWhoTheRoleReportsTo) {
  const auto answer = get("/v1/adverts/duties?occupation=1330.3");
  EXPECT_EQ(answer.number("/adverts"), 3);
  EXPECT_THAT(answer.strings("/duties", "label"), testing::Contains("Leadership"));
  EXPECT_THAT(answer.strings("/asks", "kind"), testing::Contains("reports-to"));
}

TEST_F(AdvertsTest, WrongParametersAreRefused) {
  EXPECT_EQ(status("/v1/adverts/stats?by=weather"), 400U);
  EXPECT_EQ(status("/v1/adverts/stats?by=country,month,year"), 400U);
  EXPECT_EQ(status("/v1/adverts/stats?isco=x"), 400U);
  EXPECT_EQ(status("/v1/adverts/stats?from=soon"), 400U);
  EXPECT_EQ(status("/v1/adverts/stats?occupation=nobody"), 404U);
  EXPECT_EQ(status("/v1/adverts/stats?skill=nothing"), 404U);
  EXPECT_EQ(status("/v1/adverts/stats?country=QX"), 400U);
  EXPECT_EQ(status("/v1/adverts/profile"), 400U);
}

TEST_F(AdvertsTest, AnswersThatMayChangeCarryNoTag) {
  const Response response = test::ask(*service_, "/v1/adverts/stats");
  for (const auto& [name, value] : response.headers) EXPECT_NE(name, "ETag");
}

TEST(NoAdverts, AreSaidSo) {
  Corner corner;
  const auto service = test::open_service(test::learned_snapshot(corner.tiny));
  const Response response = test::ask(*service, "/v1/adverts/stats");
  EXPECT_EQ(response.status, 404U);
  EXPECT_THAT(std::string(response.payload()), HasSubstr("--store"));
  // A guide has what the release says.
  EXPECT_EQ(test::ask(*service, "/v1/guide?occupation=1330.3").status, 200U);
}

}  // namespace
}  // namespace metier::api
