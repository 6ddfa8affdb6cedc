#include <gmock/gmock.h>

#include <filesystem>

#include "feeds/read_all.h"
#include "support/temporary.h"

namespace metier::feeds {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(Files, FoldersInTheOrderOfNames) {
  const test::TemporaryFolder folder;
  const auto b = folder.write("f/b.json", "x");
  const auto a = folder.write("f/sub/a.json", "x");
  folder.write("f/.hidden/c.json", "x");
  folder.write("f/.d.json", "x");
  const auto single = folder.write("z.csv", "x");
  const auto found = files({single, folder.path() / "f"});
  ASSERT_TRUE(found);
  EXPECT_THAT(*found, ElementsAre(single, b, a));
}

TEST(Files, LinksOutOfAFolderAreNotFollowed) {
  const test::TemporaryFolder folder;
  const auto inside = folder.write("f/a.json", "x");
  const auto outside = folder.write("secret/b.json", "x");
  fs::create_symlink(outside, folder.path() / "f/c.json");
  fs::create_symlink(folder.path() / "secret", folder.path() / "f/d");
  fs::create_symlink(inside, folder.path() / "f/e.json");
  fs::create_symlink(folder.path() / "nowhere", folder.path() / "f/g.json");
  const auto found = files({folder.path() / "f"});
  ASSERT_TRUE(found);
  EXPECT_THAT(*found, ElementsAre(inside, folder.path() / "f/e.json"));
}

TEST(Files, WhatIsNotThereIsNamed) {
  const auto none = files({"/nowhere/at/all"});
  ASSERT_FALSE(none);
  EXPECT_THAT(none.error().message, HasSubstr("/nowhere/at/all"));
  EXPECT_EQ(open("/nowhere/at/all", {}).error().kind, ErrorKind::not_found);
  EXPECT_FALSE(open("/dev/null", {}));
  EXPECT_FALSE(open(fs::temp_directory_path(), {}));
}

TEST(Files, BytesReadAreCounted) {
  const test::TemporaryFolder folder;
  const std::string text = "[{\"title\":\"A\",\"description\":\"x\"}]";
  auto feed = open(folder.write("a.json", text), {});
  ASSERT_TRUE(feed);
  EXPECT_EQ((*feed)->bytes(), text.size());
  EXPECT_EQ((*feed)->bytes_read(), text.size());
}

}  // namespace
}  // namespace metier::feeds
