#include "layers/layers.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace metier::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

void add_file(const std::filesystem::path& path, Sources& out) {
  const std::string extension = path.extension().string();
  if (extension != ".h" && extension != ".cc" && extension != ".inc") return;
  std::ifstream in(path, std::ios::binary);
  out[path.generic_string()] = std::string(std::istreambuf_iterator<char>(in), {});
}

Sources repository() {
  namespace fs = std::filesystem;
  Sources out;
  for (const char* top : {"src", "cli"})
    for (const auto& entry : fs::recursive_directory_iterator(top)) add_file(entry.path(), out);
  for (const auto& entry : fs::directory_iterator("web")) add_file(entry.path(), out);
  return out;
}

TEST(Layers, ArrowsOfTheRepositoryPointDown) {
  const Sources sources = repository();
  ASSERT_TRUE(sources.contains("src/base/base.h")) << "run from the top of the repository";
  for (const std::string& line : check_layers(sources)) ADD_FAILURE() << line;
}

TEST(Layers, EveryModuleHasItsUmbrella) {
  const Sources sources = repository();
  for (const auto& [path, text] : sources) {
    if (!path.starts_with("src/")) continue;
    const std::string module = path.substr(4, path.find('/', 4) - 4);
    // A module that so far is one header needs no umbrella beside it.
    std::size_t headers = 0;
    for (const auto& [other, unused] : sources)
      headers += other.starts_with("src/" + module + "/") && other.ends_with(".h") ? 1 : 0;
    if (headers <= 1) continue;
    EXPECT_TRUE(sources.contains("src/" + module + "/" + module + ".h")) << path;
  }
}

TEST(Layers, IncludeLinesAreFound) {
  EXPECT_THAT(quoted_includes("#pragma once\n"
                              "#include <vector>\n"
                              "#include \"base/base.h\"\n"
                              "  #  include   \"text/text.h\"  // why\n"
                              "// #include \"no/comment.h\"\n"
                              "/* #include \"no/one.h\" */\n"
                              "/* begins\n#include \"no/two.h\"\nends */\n"
                              "const char* s = \"#include\";\r\n"
                              "#include \"last/line.h\""),
              ElementsAre("base/base.h", "text/text.h", "last/line.h"));
}

TEST(Layers, ArrowUpIsFound) {
  EXPECT_THAT(
      check_layers({{"src/base/base.h", "#include \"text/text.h\"\n"}, {"src/text/text.h", ""}}),
      ElementsAre("src/base/base.h: includes src/text/text.h: the arrow points up"));
  EXPECT_THAT(check_layers({{"src/link/a.cc", "#include \"cli/verb.h\"\n"}, {"cli/verb.h", ""}}),
              ElementsAre(HasSubstr("no file of src/, cli/ or web/")));
}

TEST(Layers, PartOfAnotherModuleIsFound) {
  const Sources sources = {{"src/text/fold.h", ""},
                           {"src/text/text.h", "#include \"text/fold.h\"\n"},
                           {"src/link/link.h", "#include \"text/fold.h\"\n"},
                           {"cli/read.cc", "#include \"link/link.h\"\n#include \"text/text.h\"\n"}};
  EXPECT_THAT(
      check_layers(sources),
      ElementsAre("src/link/link.h: includes src/text/fold.h: a part of another module; include "
                  "text/text.h"));
}

TEST(Layers, CycleIsFound) {
  EXPECT_THAT(check_layers({{"src/text/a.h", "#include \"text/b.h\"\n"},
                            {"src/text/b.h", "#include \"text/c.h\"\n"},
                            {"src/text/c.h", "#include \"text/a.h\"\n"}}),
              ElementsAre("cycle: src/text/a.h -> src/text/b.h -> src/text/c.h -> src/text/a.h"));
  EXPECT_THAT(check_layers({{"src/text/a.h", "#include \"text/a.h\"\n"}}),
              ElementsAre("cycle: src/text/a.h -> src/text/a.h"));
}

TEST(Layers, UnknownModuleAndMissingFileAreFound) {
  EXPECT_THAT(check_layers({{"src/link/a.cc", "#include \"odd/odd.h\"\n"}, {"src/odd/odd.h", ""}}),
              ElementsAre(HasSubstr("no place in the order")));
  EXPECT_THAT(check_layers({{"src/link/a.cc", "#include \"b.h\"\n"}, {"src/link/b.h", ""}}),
              ElementsAre(HasSubstr("no file of")));
}

TEST(Layers, NeighboursAndUmbrellasAreFine) {
  EXPECT_THAT(check_layers({{"src/base/base.h", "#include \"base/hash.h\"\n"},
                            {"src/base/hash.h", ""},
                            {"src/http/http.h", "#include \"base/base.h\"\n"},
                            {"cli/verb.h", "#include \"base/base.h\"\n"},
                            {"cli/main.cc", "#include \"verb.h\"\n#include \"cli/verb.h\"\n"},
                            {"web/assets.h", ""},
                            {"cli/serve.cc", "#include \"web/assets.h\"\n"}}),
              IsEmpty());
}

}  // namespace
}  // namespace metier::test
