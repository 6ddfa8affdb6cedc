// Whole fetches from a service that is well, or well enough.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "fetch/service.h"

namespace metier::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
namespace fs = std::filesystem;

TEST(Fetch, SaysTheSameAsTheReleaseItCameFrom) {
  ClassicService service;
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->occupations, 5U);
  EXPECT_EQ(done->skills, 274U);
  EXPECT_THAT(done->languages, ElementsAre("da", "en"));
  EXPECT_THAT(done->warnings, IsEmpty());
  EXPECT_EQ(difference_to_starter(folder.path()), "");
  EXPECT_TRUE(fs::exists(folder.path() / "skills_da.csv"));
  EXPECT_FALSE(fs::exists(folder.path() / ".fetch"));
}

TEST(Fetch, AsksForNothingTwice) {
  ClassicService service;
  const TemporaryFolder folder;
  ASSERT_TRUE(fetch::fetch_esco(options_for(service.api(), folder.path())));
  const auto asked = service.asked();
  EXPECT_EQ(std::set<std::string>(asked.begin(), asked.end()).size(), asked.size());
}

TEST(Fetch, TakesTheLanguagesWantedAndEnglish) {
  ClassicService service;
  const TemporaryFolder danish, english;
  auto options = options_for(service.api(), danish.path());
  options.languages = {"da", "mt"};
  const auto both = fetch::fetch_esco(options);
  ASSERT_TRUE(both) << both.error().message;
  EXPECT_THAT(both->warnings, ElementsAre(HasSubstr("nothing in the language 'mt'")));
  EXPECT_EQ(difference_to_starter(danish.path()), "");
  options.folder = english.path();
  options.languages = {"en"};
  ASSERT_TRUE(fetch::fetch_esco(options));
  EXPECT_EQ(difference_to_starter(english.path(), {"en"}), "");
  EXPECT_FALSE(fs::exists(english.path() / "skills_da.csv"));
}

TEST(Fetch, TheTablesDoNotDependOnTheConnections) {
  ClassicService service;
  const TemporaryFolder one, many;
  auto options = options_for(service.api(), one.path());
  options.connections = 1;
  ASSERT_TRUE(fetch::fetch_esco(options));
  options.folder = many.path();
  options.connections = 8;
  ASSERT_TRUE(fetch::fetch_esco(options));
  for (const auto& file : fs::directory_iterator(one.path()))
    EXPECT_EQ(*read_file(file.path(), 1U << 30),
              *read_file(many.path() / file.path().filename(), 1U << 30))
        << file.path();
}

// A target with its limit lowered.
std::string with_limit(std::string target, const std::string& limit) {
  const auto at = target.find("limit=100");
  if (at != std::string::npos) target.replace(at, 9, "limit=" + limit);
  return target;
}

TEST(Fetch, GoesByWhatComesWhereAServiceGivesShorterPages) {
  ClassicService service;
  service.set_interfere([&](const std::string& target, std::size_t) {
    return std::optional(service.answer(with_limit(target, "7")));
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_THAT(done->warnings, IsEmpty());
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(Fetch, KnowsTheSchemesWhereAServiceDoesNotListThem) {
  ClassicService service([](const std::string& target, std::size_t) {
    return target.starts_with("/api/resource/taxonomy?language")
               ? std::optional(plain(400, "{\"message\":\"uri is missing\"}"))
               : std::nullopt;
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(Fetch, FindsByLinksWhatNoListHas) {
  // The lists of occupations and of ISCO groups are empty: skills lead to the one, these to the
  // other.
  ClassicService service([](const std::string& target, std::size_t) {
    const bool empty = target.find("isInScheme") != std::string::npos &&
                       (target.find("occupations") != std::string::npos ||
                        target.find("isco") != std::string::npos);
    return empty ? std::optional(plain(200, R"({"total":0,"_embedded":{}})")) : std::nullopt;
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_THAT(service.asked(), Contains(HasSubstr("/resource/occupation?language=en&uris=")));
  EXPECT_EQ(difference_to_starter(folder.path()), "");
}

TEST(Fetch, WalksFurtherListsWhereTheyHaveMore) {
  // Neither the list of skills nor links: only that of the members has them all.
  ClassicService service([](const std::string& target, std::size_t) {
    const bool hidden = target.find("concept-scheme/skills&") != std::string::npos ||
                        target.find("uris=") != std::string::npos;
    return hidden ? std::optional(plain(200, R"({"total":0,"_embedded":{}})")) : std::nullopt;
  });
  const TemporaryFolder folder;
  const auto done = fetch::fetch_esco(options_for(service.api(), folder.path()));
  ASSERT_TRUE(done) << done.error().message;
  EXPECT_EQ(done->skills, 274U);
  EXPECT_THAT(service.asked(), Contains(HasSubstr("member-skills&language=en&limit=100")));
}

TEST(Fetch, SelectsTheVersion) {
  ClassicService service;
  const TemporaryFolder folder;
  auto options = options_for(service.api(), folder.path());
  options.selected_version = "v7.0.0";
  const auto done = fetch::fetch_esco(options);
  ASSERT_FALSE(done);
  EXPECT_THAT(done.error().message, HasSubstr("Unknown version 'v7.0.0'"));
  EXPECT_THAT(service.asked(), Contains(HasSubstr("selectedVersion=v7.0.0")));
}

TEST(Fetch, RefusesWhatIsNoAddress) {
  const TemporaryFolder folder;
  for (const char* api : {"", "ec.europa.eu/esco", "ftp://127.0.0.1/", "http://", "file:///etc",
                          "http://a@127.0.0.1/", "http://127.0.0.1/?q=", "http://127.0.0.1/ x"}) {
    const auto done = fetch::fetch_esco(options_for(api, folder.path() / "x"));
    ASSERT_FALSE(done) << api;
    EXPECT_EQ(done.error().kind, ErrorKind::usage) << api;
  }
  EXPECT_FALSE(fs::exists(folder.path() / "x"));
}

}  // namespace
}  // namespace metier::test
