// metier read, from outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "base/base.h"
#include "cli/lines.h"
#include "cli/program.h"
#include "support/esco.h"
#include "support/pdf.h"
#include "support/zip.h"

namespace metier::test {
namespace {

using ::testing::AllOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
namespace fs = std::filesystem;

std::size_t count(std::string_view text, std::string_view what) {
  std::size_t n = 0;
  for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

// A string of JSON, whatever bytes of UTF-8 are in it.
std::string quoted(std::string_view text) {
  JsonWriter json;
  json.begin_array().value(text).end_array();
  const std::string array = json.take();
  return array.substr(1, array.size() - 2);
}

std::string line_of(std::string_view text) {
  return "{\"text\":" + quoted(text) + "}\n";
}

// Characters [begin, end) of UTF-8.
std::string characters(const std::string& text, std::size_t begin, std::size_t end) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool first = (text[i] & 0xC0) != 0x80;
    if (first && i > 0) ++at;
    if (at >= begin && at < end) out += text[i];
  }
  return out;
}

// Every span of the line says the characters of `text` that it is for.
std::size_t check_spans(const std::string& answer, const std::string& text) {
  simdjson::dom::parser parser;
  const auto root = parser.parse(answer);
  std::size_t spans = 0;
  for (const char* kind : {"occupations", "skills"})
    for (const auto found : root[kind].get_array())
      for (const auto span : found["spans"].get_array()) {
        EXPECT_EQ(std::string(span["text"].get_string().value()),
                  characters(text, span["start"].get_uint64(), span["end"].get_uint64()))
            << answer;
        ++spans;
      }
  return spans;
}

// A new folder in scratch(), filled with files.
std::string folder(const std::string& name, const std::vector<std::string>& files) {
  const fs::path path = fs::path(scratch()) / name;
  for (const auto& file : files) {
    fs::create_directories((path / file).parent_path());
    write(name + "/" + file, "We teach Haskell.");
  }
  return path.string();
}

std::vector<std::string> ids(const std::string& lines) {
  std::vector<std::string> out;
  for (const auto& line : split(lines)) out.push_back(fs::path(Line(line).at("/id")).filename());
  return out;
}

TEST(CliRead, HtmlIsOnePageThatLoadsNothing) {
  const auto text = write("page.txt", "You know Haskell & <script>alert(1)</script> SQL.");
  const auto more = write("page.md", "# Chief technology officer\n\nHaskell **is** a plus.\n");
  const auto outcome = run({"read", "--format", "html", text, more});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, StartsWith("<!"));
  EXPECT_THAT(outcome.out, HasSubstr("Haskell</mark>"));
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("page.txt"), HasSubstr("page.md")));
  for (const std::string_view once : {"<!doctype html>", "<html", "</html>", "<title>"})
    EXPECT_EQ(count(outcome.out, once), 1U) << once;
  for (const std::string_view none :
       {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import"})
    EXPECT_EQ(count(outcome.out, none), 0U) << none;
  // Links to concepts are followed by people only; nothing else names a place.
  EXPECT_EQ(count(outcome.out, "http"), count(outcome.out, "href=\"http://data.europa.eu/esco/"));
  EXPECT_THAT(outcome.out, HasSubstr("&lt;script&gt;"));
}

TEST(CliRead, FoldersAreReadByNameAndOnlyTexts) {
  const auto path = folder("texts", {"b.txt", "a.md", "c.html", "d.htm", "sub/a.txt", "e.pdf",
                                     "f.json", "i.docx", "j.csv", "g", ".txt", "h.TXT.bak"});
  const auto outcome = run({"read", "--format", "json", path});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  // Names choose; what a file is its content says.
  EXPECT_THAT(ids(outcome.out), ::testing::ElementsAre("a.md", "b.txt", "c.html", "d.htm", "e.pdf",
                                                       "f.json", "i.docx", "a.txt"));
}

TEST(CliRead, DocumentsAreReadByTheirText) {
  const auto pdf = write("cv.pdf", pdf_of({{"Jane Doe"}, {"We teach Haskell."}}));
  const auto docx = write(
      "advert.docx",
      zip_of({{"word/document.xml",
               "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>Chief technology officer</w:t></w:r></w:p>"
               "<w:p><w:r><w:t>Haskell is needed.</w:t></w:r></w:p></w:document>"}}));
  const auto resume = write("resume.json", R"({"skills":[{"name":"Haskell"}]})");
  const auto outcome = run({"read", "--format", "json", pdf, docx, resume});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  const auto lines = split(outcome.out);
  ASSERT_EQ(lines.size(), 3U);
  const Line first(lines[0]);
  EXPECT_EQ(first.at("/format"), "pdf");
  EXPECT_EQ(first.at("/pages"), "2");
  EXPECT_EQ(first.at("/skills/0/label"), "Haskell");
  EXPECT_EQ(first.at("/skills/0/spans/0/page"), "2");
  EXPECT_EQ(first.at("/skills/0/spans/0/text"), "Haskell");
  const Line second(lines[1]);
  EXPECT_EQ(second.at("/format"), "docx");
  EXPECT_EQ(second.at("/occupations/0/code"), "1330.3");
  EXPECT_EQ(second.at("/skills/0/spans/0/start"), "25");
  EXPECT_EQ(Line(lines[2]).at("/format"), "json-resume");
  const auto shown = run({"read", pdf});
  EXPECT_THAT(shown.out, AllOf(HasSubstr("cv.pdf"), HasSubstr("«Haskell»")));
  EXPECT_THAT(run({"read", "--format", "html", docx}).out, HasSubstr("Haskell</mark>"));
}

TEST(CliRead, DocumentsThatCannotBeReadAreNamedAndTheOthersAnswered) {
  const auto good = write("good.txt", "Haskell");
  const auto locked = write("locked.pdf", pdf_of({{"Haskell"}}, true));
  const auto image = write("photo.docx", "\x89PNG\r\n\x1A\n and more");
  const auto outcome = run({"read", "--format", "json", locked, good, image});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(split(outcome.out).size(), 1U);
  EXPECT_THAT(outcome.err, AllOf(HasSubstr("locked.pdf: a PDF that is locked with a password"),
                                 HasSubstr("photo.docx: an image (PNG)")));
  EXPECT_EQ(count(outcome.err, "\n"), 2U) << outcome.err;
}

TEST(CliRead, AnEmptyFolderIsOneErrorThatNamesIt) {
  const fs::path empty = fs::path(scratch()) / "nothing-here";
  fs::create_directories(empty);
  const auto outcome = run({"read", empty.string()});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.out, IsEmpty());
  EXPECT_THAT(outcome.err, HasSubstr(empty.string()));
  EXPECT_EQ(count(outcome.err, "\n"), 1U) << outcome.err;
}

TEST(CliRead, AMissingFileAmongOthersLeavesTheOthersAnswered) {
  const auto one = write("here1.txt", "Haskell"), two = write("here2.txt", "Haskell");
  const std::string none = scratch() + "/not-here.txt";
  for (const std::string format : {"text", "json", "html"}) {
    const auto outcome = run({"read", "--format", format, one, none, two});
    EXPECT_EQ(outcome.status, 1) << format;
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("here1.txt"), HasSubstr("here2.txt")));
    EXPECT_THAT(outcome.err, ContainsRegex("not-here.txt: .*No such file"));
    EXPECT_EQ(count(outcome.err, "\n"), 1U) << outcome.err;
  }
}

TEST(CliRead, FastIsLabelsAlone) {
  const auto text =
      write("fast.txt", "You teach Haskell. You write down how programs are to be tested.");
  const auto fast = run({"read", "--fast", "--format", "json", text});
  const Line line(fast.out);
  EXPECT_EQ(line.at("/skills/0/label"), "Haskell");
  EXPECT_EQ(line.at("/skills/0/score"), "1");
  EXPECT_EQ(line.at("/skills/0/reason/how"), "exact");
  EXPECT_THAT(fast.out, AllOf(Not(HasSubstr("similar")), Not(HasSubstr("unmatched"))));
}

TEST(CliRead, TheThresholdLeavesOutWhatIsLessLikely) {
  const auto text = write("threshold.txt", "You write down how programs are to be tested.");
  const auto all = run({"read", "--threshold", "0", "--format", "json", text});
  EXPECT_GT(Line(all.out).size("/skills"), 0U);
  const Line none(run({"read", "--threshold", "1", "--format", "json", text}).out);
  EXPECT_EQ(none.size("/skills"), 0U);
  EXPECT_EQ(none.at("/unmatched/0/start"), "0");
  EXPECT_THAT(none.at("/unmatched/0/hint/uri"), HasSubstr("/esco/skill/"));
  EXPECT_THAT(run({"read", "--threshold", "1", text}).out, HasSubstr("nearest: "));
  for (const std::string bad : {"1.5", "-0.1", "x", "nan"}) {
    const auto outcome = run({"read", "--threshold", bad, text});
    EXPECT_EQ(outcome.status, 2) << bad;
    EXPECT_THAT(outcome.err, HasSubstr("--threshold"));
    EXPECT_THAT(outcome.out, IsEmpty());
  }
}

TEST(CliRead, OffsetsAreThoseOfTheTextWithItsMarkup) {
  const std::string html =
      "<p>Som <b>teknologi</b>direkt&oslash;r bør du kende&nbsp;<i>Haskell</i>&amp;SQL 😀.</p>\n"
      "<ul><li>Haskell</li><li>ABAP</li></ul>";
  const auto outcome = run({"read", "--format", "jsonl", "--lang", "da"}, line_of(html));
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_GE(check_spans(outcome.out, html), 3U) << outcome.out;
  EXPECT_THAT(outcome.out, HasSubstr("Haskell"));
}

TEST(CliRead, WhatTheTitleSaysHasSpansOfItsOwn) {
  const auto outcome =
      run({"read", "--format", "jsonl"},
          "{\"id\":7,\"text\":\"x\"}\n"
          "{\"title\":\"😀 Chief technology officer\",\"text\":\"You teach Haskell.\"}\n");
  const auto lines = split(outcome.out);
  ASSERT_EQ(lines.size(), 2U);
  const Line line(lines[1]);
  EXPECT_EQ(line.at("/occupations/0/code"), "1330.3");
  EXPECT_EQ(line.at("/occupations/0/titleSpans/0/start"), "2");
  EXPECT_EQ(line.at("/occupations/0/titleSpans/0/text"), "Chief technology officer");
  EXPECT_EQ(line.size("/occupations/0/spans"), 0U);
}

TEST(CliRead, ABadLineKeepsItsPlace) {
  const auto outcome = run({"read", "--format", "jsonl"},
                           "{\"id\":\"1\",\"text\":\"Haskell\"}\n"
                           "\n"
                           "{\"id\":\"3\",\"text\":[]}\n"
                           "{\"id\":\"4\",\"text\":\"\xFF\"}\n"
                           "{\"id\":\"5\",\"text\":\"Haskell\"}");
  EXPECT_EQ(outcome.status, 1);
  const auto lines = split(outcome.out);
  ASSERT_EQ(lines.size(), 5U) << outcome.out;
  EXPECT_EQ(Line(lines[0]).at("/id"), "1");
  EXPECT_EQ(Line(lines[1]).at("/line"), "2");
  EXPECT_EQ(Line(lines[2]).at("/id"), "3");
  EXPECT_THAT(Line(lines[2]).at("/error"), HasSubstr("\"text\""));
  EXPECT_EQ(Line(lines[3]).at("/line"), "4");
  EXPECT_EQ(Line(lines[4]).at("/skills/0/label"), "Haskell");
  EXPECT_THAT(outcome.err, HasSubstr("3 bad lines"));
}

TEST(CliRead, OffsetsCountTheCharactersOfAnyScript) {
  for (const std::string text :
       {"😀👩‍👩‍👧‍👦 Haskell 🏳️‍🌈, ABAP",  // joined by zero-width
                                                                       // joiners
        "עברית Haskell עברית ABAP",
        "‏العربية Haskell‎ ABAP",                   // right to left, with marks
        "\xEF\xBB\xBFHaskell \xE2\x80\x8B ABAP",               // byte order mark, zero-width space
        "Ελληνικά: Haskell; e\xCC\x81t\xCC\xA7\xCC\x81 ABAP",  // combining marks
        "ＡＢＡＰ Haskell"}) {                                 // full width
    const auto outcome =
        run({"read", "--format", "jsonl", "--fast", "--lang", "en"}, line_of(text));
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_GE(check_spans(outcome.out, text), 1U) << outcome.out;
    const auto full = run({"read", "--format", "jsonl", "--lang", "en"}, line_of(text));
    check_spans(full.out, text);
  }
}

TEST(CliRead, BytesThatAreNoTextCountAsOneEach) {
  const auto file = write("bytes.txt", std::string("\xFF\xC3 \xF0\x9F\0 Haskell \xE2\x82", 17));
  for (const std::string mode : {"--fast", "--threshold=0"}) {
    const auto outcome = run({"read", "--format", "json", "--lang", "en", mode, file});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("\"start\":7,\"end\":14,\"text\":\"Haskell\"")) << mode;
  }
  for (const std::string format : {"text", "html"})
    EXPECT_EQ(run({"read", "--format", format, file}).status, 0);
}

// Sentences without end, and more of them than are read for their meaning.
TEST(CliRead, LargeTextsOfOneLineAndOfManyShortOnes) {
  constexpr std::size_t kBytes = kSanitized ? 2'000'000 : 50'000'000;
  for (const std::string words : {"knows nothing of Perl but much of trees ", "SQL.\n", "x"}) {
    std::string text;
    while (text.size() < kBytes) text += words;
    const auto file = write("large.txt", text + " teaches Haskell");
    const auto outcome = run({"read", "--format", "json", "--lang", "en", file});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr(fmt::format("\"start\":{},\"end\":{},\"text\":\"Haskell\"",
                                                   text.size() + 9, text.size() + 16)));
    fs::remove(file);
  }
}

TEST(CliRead, TheAnswersDoNotDependOnTheThreads) {
  std::string lines;
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator("data/samples"))
    if (entry.is_regular_file() && entry.path().extension() != ".json")
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  ASSERT_GE(files.size(), 8U);
  for (int i = 0; i < 200; ++i)
    lines += line_of(*read_file(files[static_cast<std::size_t>(i) % files.size()], 1U << 20));
  const auto with = [&](const std::string& threads, const std::string& format) {
    std::vector<std::string> words{"read", "--threads", threads, "--format", format};
    if (format != "jsonl") words.insert(words.end(), files.begin(), files.end());
    return run(words, format == "jsonl" ? lines : "").out;
  };
  for (const std::string format : {"jsonl", "json", "html", "text"}) {
    const auto one = with("1", format);
    EXPECT_GT(one.size(), 10'000U);
    for (const std::string threads : {"2", "4"})
      EXPECT_TRUE(with(threads, format) == one) << format << " with " << threads << " threads";
  }
}

}  // namespace
}  // namespace metier::test
