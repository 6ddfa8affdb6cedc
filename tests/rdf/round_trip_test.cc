// What is written is read as the same taxonomy.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "rdf/written.h"
#include "support/esco.h"

namespace metier::rdf {
namespace {

using taxonomy::first_difference;
using test::everything;
using test::frozen;
using test::imported;
using test::imported_text;
using test::written;

constexpr Format kReadable[] = {Format::turtle, Format::ntriples, Format::rdf_xml};

TEST(RoundTrip, EverySyntaxSaysEverything) {
  auto tiny = everything();
  auto& model = tiny.model();
  model.release = "v1.2.0";
  const auto snapshot = frozen(model);
  for (const auto format : kReadable) {
    const auto again = imported_text(written(*snapshot, format));
    EXPECT_EQ(first_difference(model, again), "") << name(format);
    // The untyped skill, Greek without a preferred label, and the note that looks like HTML.
    EXPECT_EQ(again.report.total(), 3U) << again.report.to_text();
  }
}

TEST(RoundTrip, TheTablesOfEscoSayEverythingButTheRelease) {
  auto tiny = everything();
  auto& model = tiny.model();
  const test::TemporaryFolder folder;
  const auto done = write_esco_tables(*frozen(model), folder.path() / "tables");
  ASSERT_TRUE(done.has_value()) << done.error().message;
  EXPECT_EQ(done->left_out, 0U);
  EXPECT_EQ(first_difference(model, imported(folder.path() / "tables")), "");
}

TEST(RoundTrip, TheSameBytesEveryTime) {
  const auto snapshot = everything().snapshot();
  for (const auto format : {Format::turtle, Format::ntriples, Format::rdf_xml, Format::jsonld})
    EXPECT_EQ(written(*snapshot, format), written(*everything().snapshot(), format))
        << name(format);
  // A snapshot made of what was written is written the same.
  const auto turtle = written(*snapshot, Format::turtle);
  EXPECT_EQ(written(*frozen(imported_text(turtle)), Format::turtle), turtle);
}

TEST(RoundTrip, ATruncatedDocumentIsAnErrorOrEndsWithAConcept) {
  const auto snapshot = everything().snapshot();
  const auto turtle = written(*snapshot, Format::turtle);
  const auto xml = written(*snapshot, Format::rdf_xml);
  const test::TemporaryFolder folder;
  for (std::size_t size = 7; size < turtle.size(); size += 97) {
    const auto path = folder.write("cut.ttl", turtle.substr(0, size));
    const auto model = taxonomy::import_taxonomy({path}, {});
    if (model) {
      EXPECT_EQ(turtle.substr(size - 2, 2).find_first_not_of(" .\n"), std::string::npos) << size;
    } else {
      EXPECT_THAT(model.error().message, testing::HasSubstr("cut.ttl")) << size;
    }
  }
  for (std::size_t size = 100; size < xml.size() - 1; size += 97) {
    const auto path = folder.write("cut.rdf", xml.substr(0, size));
    const auto model = taxonomy::import_taxonomy({path}, {});
    ASSERT_FALSE(model.has_value()) << size;
    EXPECT_THAT(model.error().message, testing::StartsWith("cut.rdf:")) << size;
  }
}

TEST(RoundTrip, TheStarterRelease) {
  const auto model = imported(test::starter_release());
  const auto snapshot = frozen(model);
  for (const auto format : kReadable)
    EXPECT_EQ(first_difference(model, imported_text(written(*snapshot, format))), "")
        << name(format);
  const test::TemporaryFolder folder;
  ASSERT_TRUE(write_esco_tables(*snapshot, folder.path() / "t").has_value());
  EXPECT_EQ(first_difference(model, imported(folder.path() / "t")), "");
}

TEST(RoundTrip, TheFullRelease) {
  const auto release = test::full_release();
  if (release.empty()) GTEST_SKIP() << "needs ESCO v1.2.0";
  if (test::kSanitized) GTEST_SKIP() << "takes minutes under a sanitizer";
  const auto model = imported(release);
  const auto snapshot = frozen(model);
  const auto turtle = imported_text(written(*snapshot, Format::turtle));
  EXPECT_EQ(first_difference(model, turtle), "");
  const test::TemporaryFolder folder;
  ASSERT_TRUE(write_esco_tables(*snapshot, folder.path() / "v1.2.0").has_value());
  EXPECT_EQ(first_difference(model, imported(folder.path() / "v1.2.0")), "");
}

TEST(RoundTrip, TheFullReleaseAsRdfXml) {
  const auto release = test::full_release();
  if (release.empty()) GTEST_SKIP() << "needs ESCO v1.2.0";
  if (test::kSanitized) GTEST_SKIP() << "takes minutes under a sanitizer";
  const auto model = imported(release);
  EXPECT_EQ(first_difference(model, imported_text(written(*frozen(model), Format::rdf_xml))), "");
}

}  // namespace
}  // namespace metier::rdf
