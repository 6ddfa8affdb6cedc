// Damaged, cut, foreign and half-written files: one error each, or the right answer; never a crash.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>

#include "snapshot/sample.h"
#include "snapshot/snapshot.h"
#include "support/snapshot_bytes.h"

namespace metier::test {
namespace {

namespace fs = std::filesystem;
using snapshot::FileHeader;
using snapshot::SectionEntry;
using snapshot::Snapshot;

using Bytes = std::vector<std::byte>;

Bytes sample_bytes(int fillers) {
  Tiny tiny;
  fill_sample(tiny, fillers);
  return tiny.sections().to_bytes();
}

void expect_clear(const Error& error) {
  EXPECT_EQ(error.kind, ErrorKind::snapshot) << error.message;
  EXPECT_EQ(error.message.find('\n'), std::string::npos) << error.message;
  EXPECT_FALSE(error.message.empty());
}

// What a damaged file answers: the sum of everything in it, or nothing after one clear error.
std::optional<std::uint64_t> answer(Bytes bytes) {
  const auto opened = Snapshot::from_bytes(std::move(bytes));
  if (!opened) {
    expect_clear(opened.error());
    return std::nullopt;
  }
  try {
    return visit_everything(**opened);
  } catch (const snapshot::DamagedSnapshot& damaged) {
    expect_clear({ErrorKind::snapshot, damaged.what()});
    return std::nullopt;
  }
}

std::vector<SectionEntry> entries(const Bytes& bytes) {
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  std::vector<SectionEntry> out(header.section_count);
  std::memcpy(out.data(), bytes.data() + sizeof header, out.size() * sizeof(SectionEntry));
  return out;
}

// ---- bytes changed

TEST(Corruption, EveryFlippedBitIsAnErrorOrChangesNothing) {
  const Bytes good = sample_bytes(0);
  const auto right = answer(good);
  ASSERT_TRUE(right);
  std::size_t refused = 0;
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (unsigned bit = 0; bit < 8; ++bit) {
      Bytes bad = good;
      bad[at] ^= std::byte{1} << bit;
      const auto got = answer(std::move(bad));
      refused += got ? 0 : 1;
      ASSERT_EQ(got.value_or(*right), *right) << "byte " << at << " bit " << bit;
    }
  }
  // Everything but the zero bytes between sections is under a checksum.
  std::size_t covered = sizeof(FileHeader);
  for (const auto& entry : entries(good)) covered += sizeof entry + entry.size;
  EXPECT_EQ(refused, 8 * covered);
}

TEST(Corruption, FlipsInALargerFileAreErrorsOrChangeNothing) {
  const Bytes good = sample_bytes(100);
  const auto right = answer(good);
  ASSERT_TRUE(right);
  ASSERT_GT(good.size(), 3 * snapshot::kTextBlock);
  for (const auto& entry : entries(good)) {
    for (const std::uint64_t inside :
         {std::uint64_t{0}, entry.size / 3, entry.size / 2, entry.size - 1}) {
      if (entry.size == 0) continue;
      Bytes bad = good;
      bad[entry.offset + inside] ^= std::byte{0x40};
      EXPECT_FALSE(answer(std::move(bad))) << "section " << entry.id << " byte " << inside;
    }
  }
}

TEST(Corruption, VerifyAllFindsEveryFlippedByteOfTheFile) {
  const Bytes good = sample_bytes(0);
  for (std::size_t at = 0; at < good.size(); ++at) {
    Bytes bad = good;
    bad[at] ^= std::byte{0x10};
    const auto file = snapshot::SnapshotFile::from_bytes(std::move(bad));
    const auto verified = file ? file->verify_all() : tl::unexpected(file.error());
    ASSERT_FALSE(verified) << "byte " << at;
    expect_clear(verified.error());
  }
}

// ---- bytes changed by somebody who mends the checksums

TEST(Corruption, StructureIsCheckedBehindTheChecksums) {
  const Bytes good = sample_bytes(0);
  std::size_t refused = 0;
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const unsigned char value : {0x00, 0x01, 0x7F, 0x80, 0xFF}) {
      Bytes bad = good;
      if (bad[at] == std::byte{value}) continue;
      bad[at] = std::byte{value};
      mend_checksums(bad);
      refused += answer(std::move(bad)) ? 0 : 1;  // nothing but: no crash, clear errors
    }
  }
  EXPECT_GT(refused, good.size() / 2);
}

TEST(Corruption, MendingAGoodFileChangesNothing) {
  const Bytes good = sample_bytes(40);
  Bytes mended = good;
  mend_checksums(mended);
  EXPECT_EQ(mended, good);
}

TEST(Corruption, SectionsThatAreMissingOrOfAnotherShapeAreNamed) {
  const Bytes good = sample_bytes(0);
  const auto table = entries(good);
  for (std::size_t i = 0; i < table.size(); ++i) {
    auto change = [&](const std::function<void(SectionEntry&)>& edit) {
      Bytes bad = good;
      SectionEntry entry = table[i];
      edit(entry);
      std::memcpy(bad.data() + sizeof(FileHeader) + i * sizeof entry, &entry, sizeof entry);
      mend_checksums(bad);
      return answer(std::move(bad));
    };
    SCOPED_TRACE(table[i].id);
    EXPECT_FALSE(change([](SectionEntry& e) { e.offset += 1; }));
    EXPECT_FALSE(change([](SectionEntry& e) { e.offset = ~std::uint64_t{63}; }));
    EXPECT_FALSE(change([](SectionEntry& e) { e.size = ~std::uint64_t{0}; }));
    EXPECT_FALSE(change([](SectionEntry& e) { e.count += 1; }));
    EXPECT_FALSE(change([](SectionEntry& e) { e.element_size = 0; }));
    EXPECT_FALSE(change([](SectionEntry& e) { e.reserved = 1; }));
    if (table[i].id <= 3) continue;  // texts for people: opening does not need them
    EXPECT_FALSE(change([](SectionEntry& e) { e.id += 1000; }));
    if (table[i].size == 0) continue;
    EXPECT_FALSE(change([](SectionEntry& e) { e.size = e.count = 0; }));
  }
}

// ---- cut files

TEST(Corruption, EveryTruncationIsAnError) {
  const Bytes good = sample_bytes(0);
  for (std::size_t size = 0; size < good.size(); ++size)
    ASSERT_FALSE(answer(Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size))))
        << size;
  Bytes longer = good;
  longer.resize(good.size() + 64);
  EXPECT_FALSE(answer(longer));
}

TEST(Corruption, TruncationsWithMendedChecksumsAreErrors) {
  const Bytes good = sample_bytes(0);
  for (std::size_t size = 0; size < good.size(); size += 3) {
    Bytes cut(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size));
    mend_checksums(cut);
    answer(std::move(cut));
  }
}

// ---- files that are something else

class CorruptionOnDisk : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "metier-corruption-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, std::string_view text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return folder_ / name;
  }
  std::string open_error(const fs::path& path) const {
    const auto opened = Snapshot::open(path);
    if (opened) return "opened";
    expect_clear(opened.error());
    EXPECT_NE(opened.error().message.find(path.string()), std::string::npos)
        << opened.error().message;
    return opened.error().message;
  }
  std::vector<std::string> names() const {
    std::vector<std::string> out;
    for (const auto& entry : fs::directory_iterator(folder_))
      out.push_back(entry.path().filename());
    return out;
  }
  fs::path folder_;
};

TEST_F(CorruptionOnDisk, WhatIsNoSnapshotIsNamed) {
  EXPECT_NE(open_error(write("empty", "")).find("not a"), std::string::npos);
  EXPECT_NE(open_error(write("text", std::string(5000, 'x'))).find("not a"), std::string::npos);
  EXPECT_NE(open_error(write("magic-only", "METIERSN")).find("not a"), std::string::npos);
  EXPECT_NE(open_error(folder_).find("not a regular file"), std::string::npos);
  EXPECT_NE(open_error(folder_ / "missing").find("metier build"), std::string::npos);
}

TEST_F(CorruptionOnDisk, AnotherVersionIsNamed) {
  Bytes bytes = sample_bytes(0);
  FileHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  header.version = 77;
  std::memcpy(bytes.data(), &header, sizeof header);
  const auto path = write("other", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  const std::string error = open_error(path);
  EXPECT_NE(error.find("format 77"), std::string::npos) << error;
  EXPECT_NE(error.find("metier build"), std::string::npos) << error;
}

// ---- writing that does not come to its end

TEST_F(CorruptionOnDisk, KilledWhileWritingLeavesTheOldFile) {
  const fs::path path = folder_ / "esco.metier";
  Tiny old_taxonomy, new_taxonomy;
  fill_sample(old_taxonomy, 0);
  fill_sample(new_taxonomy, 500);
  const auto old_sections = old_taxonomy.sections(), new_sections = new_taxonomy.sections();
  const auto old_content = Tiny::open(old_sections)->file().content_hash();
  const auto new_content = Tiny::open(new_sections)->file().content_hash();
  ASSERT_TRUE(old_sections.write(path));
  int killed = 0;
  for (unsigned microseconds = 0; microseconds < 10'000; microseconds += 97) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) ::_exit(new_sections.write(path) ? 0 : 1);
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    killed += WIFSIGNALED(status) ? 1 : 0;
    const auto opened = Snapshot::open(path);
    ASSERT_TRUE(opened) << opened.error().message;
    ASSERT_TRUE((*opened)->file().verify_all());
    const auto now = (*opened)->file().content_hash();
    ASSERT_TRUE(now == old_content || now == new_content);
    if (now == old_content) continue;
    ASSERT_TRUE(old_sections.write(path));
  }
  EXPECT_GT(killed, 0);
}

// The file size limit of a child process stands for a full disk: write() fails in the middle.
TEST_F(CorruptionOnDisk, FullDiskIsOneErrorAndLeavesNothing) {
  const fs::path path = folder_ / "esco.metier";
  Tiny old_taxonomy;
  fill_sample(old_taxonomy, 0);
  ASSERT_TRUE(old_taxonomy.sections().write(path));
  const auto old_answer = visit_everything(**Snapshot::open(path));
  Tiny new_taxonomy;
  fill_sample(new_taxonomy, 500);
  const auto sections = new_taxonomy.sections();
  for (const rlim_t room : {rlim_t{0}, rlim_t{1}, rlim_t{100}, rlim_t{5000}, rlim_t{500'000}}) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      ::signal(SIGXFSZ, SIG_IGN);
      const rlimit limit{room, room};
      ::setrlimit(RLIMIT_FSIZE, &limit);
      const auto done = sections.write(path);
      const bool clear = !done && done.error().kind == ErrorKind::io &&
                         done.error().message.find(path.string()) != std::string::npos &&
                         done.error().message.find('\n') == std::string::npos;
      ::_exit(clear ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "room for " << room << " bytes";
    EXPECT_EQ(names(), std::vector<std::string>{"esco.metier"});
    EXPECT_EQ(visit_everything(**Snapshot::open(path)), old_answer);
  }
}

TEST_F(CorruptionOnDisk, AFolderThatCannotBeWrittenIsNamed) {
  Tiny tiny;
  const fs::path path = folder_ / "no" / "such" / "folder" / "esco.metier";
  const auto done = tiny.sections().write(path);
  ASSERT_FALSE(done);
  EXPECT_NE(done.error().message.find(path.string()), std::string::npos);
  const auto onto_folder = tiny.sections().write(folder_);
  ASSERT_FALSE(onto_folder);
  EXPECT_TRUE(names().empty());
}

}  // namespace
}  // namespace metier::test
