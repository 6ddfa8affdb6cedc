// POST /v1/documents/profile, without a socket.
#include <gmock/gmock.h>

#include "api/answers.h"
#include "support/pdf.h"
#include "support/zip.h"

namespace metier::api {
namespace {

using test::ask;
using test::Corner;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kCv =
    "Rosa Quillfeather\n12 Mill Lane, Bristol | rosa@quillfeather.example\n\n"
    "Work experience\n\n01/2019 - 06/2020  Chief technology officer, Oblongworks\n- SQL\n\n"
    "Skills\n\nABAP (expert), xqzt flurbo\n\nLanguages\n\nDanish B2\n";

class PersonTest : public testing::Test {
 protected:
  Response post(std::string_view body, std::string_view query = "") const {
    return ask(*service_, "/v1/documents/profile" + std::string(query), {}, "POST", body);
  }
  std::string detail(std::string_view body, unsigned status) const {
    const Response response = post(body);
    EXPECT_EQ(response.status, status);
    EXPECT_EQ(response.content_type, "application/problem+json");
    return test::json(response).string("/detail");
  }
  Corner corner_;
  std::shared_ptr<const Service> service_ = test::open_service(test::whole_snapshot(corner_.tiny));
};

TEST_F(PersonTest, ACvBecomesAProfile) {
  const auto answer = test::json(post(kCv));
  EXPECT_EQ(answer.string("/documents/0/name"), "document");
  EXPECT_EQ(answer.string("/occupations/0/code"), "1330.3");
  EXPECT_EQ(answer.number("/occupations/0/months"), 18);
  EXPECT_THAT(answer.strings("/skills", "label"), Contains("SQL"));
  EXPECT_EQ(answer.string("/skills/0/label"), "ABAP");
  EXPECT_EQ(answer.string("/skills/0/level"), "expert");
  EXPECT_EQ(answer.string("/skills/0/basis"), "declared");
  EXPECT_EQ(answer.string("/unmatched/0/text"), "xqzt flurbo");
}

TEST_F(PersonTest, EvidenceCountsCodePointsOfTheDocumentsText) {
  const std::string body = "Skills\n\nLøn, mål, SQL\n\nEducation\n\n2003 MSc\n";
  const auto text = test::json(ask(*service_, "/v1/documents", {}, "POST", body)).string("/text");
  const auto answer = test::json(post(body));
  const auto from = utf8::length(std::string_view(text).substr(0, text.find("SQL")));
  EXPECT_EQ(answer.number("/skills/0/evidence/0/start"), static_cast<std::int64_t>(from));
  EXPECT_EQ(answer.number("/skills/0/evidence/0/end"), static_cast<std::int64_t>(from) + 3);
}

TEST_F(PersonTest, WhoItIsIsNotInTheAnswer) {
  const std::string text = test::json(post(kCv)).text();
  for (const char* word : {"Rosa", "Quillfeather", "Mill Lane", "@"})
    EXPECT_THAT(text, Not(HasSubstr(word)));
}

TEST_F(PersonTest, LabelsAreInTheLanguageAskedFor) {
  EXPECT_EQ(test::json(post(kCv, "?lang=da")).string("/occupations/0/label"), "teknologidirektør");
  EXPECT_EQ(test::json(post(kCv, "?lang=en")).string("/occupations/0/label"),
            "chief technology officer");
}

TEST_F(PersonTest, AnyFormatOfDocumentsIsTaken) {
  const auto pdf = test::json(post(test::pdf_of({{"Skills", "SQL", "Education", "2003 MSc"}})));
  EXPECT_EQ(pdf.string("/documents/0/format"), "pdf");
  EXPECT_EQ(pdf.number("/skills/0/evidence/0/page"), 1);
  const auto docx = test::json(post(test::zip_of(
      {{"word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>SQL</w:t></w:r></w:p></w:body>"
        "</w:document>"}})));
  EXPECT_EQ(docx.string("/documents/0/format"), "docx");
  EXPECT_EQ(docx.string("/skills/0/label"), "SQL");
}

TEST_F(PersonTest, NothingIsToBeKeptOnTheWay) {
  EXPECT_EQ(test::header(post(kCv), "Cache-Control"), "no-store");
  EXPECT_EQ(test::header(post("{\\rtf1 x}"), "Cache-Control"), "no-store");
  EXPECT_EQ(test::header(post(kCv), "ETag"), "");
}

TEST_F(PersonTest, RefusalsSayWhy) {
  EXPECT_THAT(detail("", 422), HasSubstr("empty"));
  EXPECT_THAT(detail("{\\rtf1 x}", 422), HasSubstr("RTF"));
  EXPECT_THAT(detail("\x89PNG\r\n\x1a\n....", 422), Not(HasSubstr("\n")));
  EXPECT_THAT(detail(test::pdf_of({{"x"}}, true), 422), HasSubstr("locked with a password"));
  EXPECT_THAT(detail(std::string((std::size_t{10} << 20) + 1, 'x'), 413), HasSubstr("the limit"));
  EXPECT_THAT(detail(std::string(1000, '[') + std::string(1000, ']'), 413),
              HasSubstr("nested deeper"));
  EXPECT_EQ(post(kCv, "?lang=xx").status, 400U);
  EXPECT_EQ(post(kCv, "?surprise=1").status, 400U);
  EXPECT_EQ(ask(*service_, "/v1/documents/profile").status, 405U);
}

TEST_F(PersonTest, HostileBodiesAreAnsweredOrRefused) {
  std::string bullets, headings, bytes;
  for (int i = 0; i < 5000; ++i) bullets += "2010 - 2012 SQL, SQL; SQL | SQL\n";
  for (int i = 0; i < 5000; ++i) headings += "Skills\n\nWork experience\n\n";
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(i * 37);
  for (const std::string& body :
       {"Work experience\n\n" + bullets + "Skills\n\n" + bullets, headings, bytes,
        std::string(100000, ','), std::string(100000, '\n'), "Skills\n\n" + std::string(50000, 'x'),
        std::string("Skills\0SQL\0Education", 20)}) {
    const auto response = post(body);
    EXPECT_TRUE(response.status == 200 || response.status == 422) << response.status;
    test::json(response);
  }
}

}  // namespace
}  // namespace metier::api
