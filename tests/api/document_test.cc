// POST /v1/documents, without a socket.
#include <gmock/gmock.h>

#include "api/answers.h"
#include "support/pdf.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;
using testing::ElementsAre;
using testing::HasSubstr;

class Documents : public testing::Test {
 protected:
  Response post(std::string_view body, test::Headers headers = {}) const {
    return ask(*service_, "/v1/documents", std::move(headers), "POST", body);
  }
  std::string detail(std::string_view body, unsigned status) const {
    const Response response = post(body);
    EXPECT_EQ(response.status, status);
    return test::Answer(std::string(response.payload())).string("/detail");
  }
  Corner corner_;
  std::shared_ptr<const Service> service_ = test::open_service(test::whole_snapshot(corner_.tiny));
};

TEST_F(Documents, PartsCountCodePointsAndPages) {
  const auto answer = test::json(post(test::pdf_of({{"L\xF8n og m\xE5l"}, {"Nurse"}})));
  EXPECT_EQ(answer.string("/format"), "pdf");
  EXPECT_EQ(answer.string("/mediaType"), "application/pdf");
  EXPECT_EQ(answer.number("/pages"), 2);
  EXPECT_EQ(answer.string("/text").substr(0, 13), "Løn og mål\n");
  EXPECT_EQ(answer.number("/parts/0/end"), 10);
  EXPECT_EQ(answer.number("/parts/1/start"), 12);
  EXPECT_EQ(answer.number("/parts/1/page"), 2);
}

TEST_F(Documents, TheContentSaysWhatItIs) {
  const auto answer =
      test::json(post(R"({"basics":{"name":"Jane"}})", {{"Content-Type", "image/png"}}));
  EXPECT_EQ(answer.string("/format"), "json-resume");
  EXPECT_THAT(answer.strings("/parts", "section"), ElementsAre("person", "person"));
  EXPECT_EQ(answer.string("/parts/1/place"), "/basics/name");
}

TEST_F(Documents, RefusalsSayWhyAndWhatToDo) {
  EXPECT_THAT(detail("", 422), HasSubstr("empty"));
  EXPECT_EQ(detail("{\\rtf1 x}", 422),
            "Rich Text (RTF), which is not read: save it as DOCX, ODT or PDF");
  EXPECT_THAT(detail(test::pdf_of({{"x"}}, true), 422), HasSubstr("locked with a password"));
  EXPECT_THAT(detail(std::string((std::size_t{10} << 20) + 1, 'x'), 413), HasSubstr("the limit"));
  EXPECT_THAT(detail(std::string(1000, '[') + std::string(1000, ']'), 413),
              HasSubstr("nested deeper"));
  EXPECT_EQ(ask(*service_, "/v1/documents").status, 405U);
}

}  // namespace
}  // namespace metier::api
