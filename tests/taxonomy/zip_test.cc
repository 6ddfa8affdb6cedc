// Zip archives as sources of an import.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "taxonomy/small_release.h"

namespace metier::taxonomy {
namespace {

using test::SmallRelease;
using test::zip_of;
using testing::HasSubstr;

constexpr std::string_view kOccupations = "conceptUri,preferredLabel\nhttp://x/1,baker\n";

TEST(ZipSource, EntriesAreFoundInAnyFolderAndNothingIsWritten) {
  SmallRelease release;
  const auto zip = release.table(
      "esco v1.1.1 en.zip", zip_of({{"../../evil/occupations_en.csv", std::string(kOccupations)},
                                    {"/absolute/ISCOGroups_en.csv",
                                     "conceptUri,code,preferredLabel\nhttp://i,1,bakers\n"},
                                    {"__MACOSX/._occupations_en.csv", "litter"},
                                    {"readme.txt", "not read"},
                                    {"other.csv", "not read either"}}));
  const auto model = release.load({}, {zip});
  EXPECT_EQ(model.concepts.size(), 2U);
  EXPECT_EQ(model.release, "v1.1.1");
  ASSERT_EQ(model.sources.size(), 2U);
  EXPECT_EQ(model.sources[1].name, "esco v1.1.1 en.zip/occupations_en.csv");
  EXPECT_EQ(model.report.total(FaultKind::unknown_table), 1U);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(release.path()),
                          std::filesystem::directory_iterator()),
            1);
}

TEST(ZipSource, DamagedAndEncryptedArchivesAreOneErrorThatNamesThem) {
  SmallRelease release;
  const auto damaged = release.table("bad.zip", "PK\x03\x04 and then nothing");
  EXPECT_THAT(release.error({}, {damaged}), HasSubstr("bad.zip: no zip archive that can be read"));
  const auto locked = release.table(
      "locked.zip", zip_of({{"occupations_en.csv", std::string(kOccupations)}}, "pw"));
  EXPECT_THAT(release.error({}, {locked}), HasSubstr("locked.zip/occupations_en.csv: encrypted"));
}

TEST(ZipSource, SizesAreLimitedOneByOneAndTogether) {
  SmallRelease release;
  const auto zip = release.table("a.zip", zip_of({{"occupations_en.csv", std::string(kOccupations)},
                                                  {"skills_en.csv", std::string(kOccupations)}}));
  ImportOptions options;
  options.max_file_bytes = 10;
  EXPECT_THAT(release.error(options, {zip}),
              HasSubstr("a.zip/occupations_en.csv: 43 bytes, more than the limit of 10"));
  options.max_file_bytes = 1000;
  options.max_total_bytes = 60;
  EXPECT_THAT(release.error(options, {zip}), HasSubstr("exceed the limit of 60 bytes together"));
}

TEST(ZipSource, AnArchiveWithoutTablesSaysWhatWasExpected) {
  SmallRelease release;
  const auto zip = release.table("a.zip", zip_of({{"photo.png", "x"}}));
  EXPECT_THAT(release.error({}, {zip}),
              HasSubstr("a.zip: no table of ESCO; expected names such as"));
}

}  // namespace
}  // namespace metier::taxonomy
