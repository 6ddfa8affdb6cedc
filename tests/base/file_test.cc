#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>

#include "base/base.h"
#include "support/temporary.h"

namespace metier {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

std::size_t files_in(const fs::path& folder) {
  return static_cast<std::size_t>(
      std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(ReadFile, GivesTheBytes) {
  TemporaryFolder folder;
  const std::string bytes("a\0b\r\n", 5);
  EXPECT_EQ(read_file(folder.write("f", bytes), 5).value(), bytes);
  EXPECT_EQ(read_file(folder.write("empty", ""), 0).value(), "");
}

TEST(ReadFile, RefusesMoreThanTheLimitAndNamesTheFile) {
  TemporaryFolder folder;
  const auto read = read_file(folder.write("large.txt", "123456"), 5);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().kind, ErrorKind::limit);
  EXPECT_NE(read.error().message.find("large.txt"), std::string::npos);
}

TEST(ReadFile, TellsMissingFilesFromFolders) {
  TemporaryFolder folder;
  EXPECT_EQ(read_file(folder.path() / "none", 9).error().kind, ErrorKind::not_found);
  EXPECT_EQ(read_file(folder.path(), 9).error().kind, ErrorKind::io);
}

TEST(MappedFile, ShowsTheBytesAlsoWhenMoved) {
  TemporaryFolder folder;
  auto first = MappedFile::open(folder.write("f", "hello")).value();
  auto second = std::move(first);
  EXPECT_EQ(second.text(), "hello");
  EXPECT_EQ(first.text(), "");
  auto other = MappedFile::open(folder.write("g", "other")).value();
  other = std::move(second);
  EXPECT_EQ(other.text(), "hello");
}

TEST(MappedFile, AnEmptyFileIsAnEmptyMap) {
  TemporaryFolder folder;
  EXPECT_EQ(MappedFile::open(folder.write("f", "")).value().bytes().size(), 0U);
}

TEST(MappedFile, RefusesWhatIsNoFile) {
  TemporaryFolder folder;
  EXPECT_EQ(MappedFile::open(folder.path() / "none").error().kind, ErrorKind::not_found);
  EXPECT_EQ(MappedFile::open(folder.path()).error().kind, ErrorKind::io);
}

TEST(AtomicFile, AppearsOnlyWithCommit) {
  TemporaryFolder folder;
  const auto path = folder.path() / "out";
  {
    auto file = AtomicFile::create(path).value();
    ASSERT_TRUE(file.write("part one, "));
    ASSERT_TRUE(file.write("part two"));
    EXPECT_FALSE(fs::exists(path));
    ASSERT_TRUE(file.commit());
  }
  EXPECT_EQ(read_file(path, 100).value(), "part one, part two");
  EXPECT_EQ(files_in(folder.path()), 1U);
}

TEST(AtomicFile, WithoutCommitTheOldFileStaysAndNothingIsLeft) {
  TemporaryFolder folder;
  const auto path = folder.write("out", "old");
  {
    auto file = AtomicFile::create(path).value();
    auto moved = std::move(file);
    ASSERT_TRUE(moved.write("new"));
  }
  EXPECT_EQ(read_file(path, 100).value(), "old");
  EXPECT_EQ(files_in(folder.path()), 1U);
}

TEST(AtomicFile, CommitReplacesTheOldFile) {
  TemporaryFolder folder;
  const auto path = folder.write("out", "old");
  auto file = AtomicFile::create(path).value();
  ASSERT_TRUE(file.write("new"));
  ASSERT_TRUE(file.commit());
  EXPECT_EQ(read_file(path, 100).value(), "new");
}

TEST(AtomicFile, FollowsTheUmask) {
  TemporaryFolder folder;
  const auto before = ::umask(0027);
  auto file = AtomicFile::create(folder.path() / "out").value();
  ASSERT_TRUE(file.commit());
  ::umask(before);
  const auto mode = fs::status(folder.path() / "out").permissions();
  EXPECT_EQ(static_cast<unsigned>(mode) & 0777U, 0640U);
}

TEST(AtomicFile, AMissingFolderIsNamed) {
  TemporaryFolder folder;
  const auto file = AtomicFile::create(folder.path() / "none" / "out");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().kind, ErrorKind::not_found);
  EXPECT_NE(file.error().message.find("out"), std::string::npos);
}

// A limit on the size of files stands for a full disk: the kernel refuses the write half way.
TEST(AtomicFile, AWriteThatTheSystemRefusesIsAnErrorAndLeavesTheOldFile) {
  TemporaryFolder folder;
  const auto path = folder.write("out", "old");
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = ::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 1000;
  ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
  {
    auto file = AtomicFile::create(path).value();
    const auto written = file.write(std::string(5000, 'x'));
    EXPECT_FALSE(written);
    if (!written) {
      EXPECT_EQ(written.error().kind, ErrorKind::io);
    }
  }
  ::setrlimit(RLIMIT_FSIZE, &before);
  ::signal(SIGXFSZ, handler);
  EXPECT_EQ(read_file(path, 100).value(), "old");
  EXPECT_EQ(files_in(folder.path()), 1U);
}

}  // namespace
}  // namespace metier
