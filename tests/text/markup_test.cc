#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "text/text.h"

namespace metier::text {
namespace {

std::string stripped(std::string_view original, Markup markup) {
  PlainText out;
  strip_markup(original, markup, out);
  return out.text;
}
std::string html(std::string_view original) {
  return stripped(original, Markup::html);
}
std::string markdown(std::string_view original) {
  return stripped(original, Markup::markdown);
}

// What the original has where the plain text has `word`.
std::string origin(std::string_view original, Markup markup, std::string_view word) {
  PlainText out;
  strip_markup(original, markup, out);
  const std::size_t at = out.text.find(word);
  if (at == std::string::npos) return "not found in: " + out.text;
  const std::size_t begin = out.original_begin(at), end = out.original_end(at + word.size());
  return std::string(original.substr(begin, end - begin));
}

bool is_same(char original, char plain) {
  const bool blank = original == ' ' || original == '\t' || original == '\n' || original == '\r' ||
                     original == '\f';
  return original == plain || (plain == ' ' && blank);
}

// Runs are in order and inside, byte for byte where they say so, and nothing grew.
void check(std::string_view original, Markup markup, PlainText& out) {
  strip_markup(original, markup, out);
  ASSERT_LE(out.text.size(), original.size());
  std::size_t before = 0;
  for (std::size_t i = 0; i < out.runs.size(); ++i) {
    const auto& run = out.runs[i];
    const std::size_t end = i + 1 < out.runs.size() ? out.runs[i + 1].plain : out.text.size();
    ASSERT_LT(run.plain, end);
    ASSERT_GE(run.original, before);
    before = run.original + (run.decoded == 0 ? end - run.plain : run.decoded);
    ASSERT_LE(before, original.size());
    for (std::size_t k = run.plain; run.decoded == 0 && k < end; ++k)
      ASSERT_TRUE(is_same(original[run.original + k - run.plain], out.text[k]));
  }
  if (!out.text.empty()) {
    ASSERT_EQ(out.runs.front().plain, 0U);
  }
}

TEST(DetectMarkup, Plain) {
  for (const char* text :
       {"", "Java, C# and C++", "if a < b and c > d then", "* item\n* another_item\n- one more",
        "snake_case and *stars", "mail <jane@example.com>", "R&D at Smith &amp; Sons",
        "2 ** 3 ** 4", "# of employees: 20", "x <b and c> y", "The <title> of the <position>",
        "[x] done", "List<String> and Map<K,V>", "---\nsigned\n---", "Sales #1\n#2 in Europe",
        "a </ b"})
    EXPECT_EQ(detect_markup(text), Markup::plain) << text;
}

TEST(DetectMarkup, Html) {
  for (const char* text :
       {"<p>Wir suchen</p>", "one<br>two", "one<BR/>two", "<ul><li>Java<li>SQL",
        "<!DOCTYPE html><html lang=da><body>Kok", "&lt;p&gt;Nous cherchons&lt;/p&gt;",
        "**bold** <strong>and</strong> more", "<div class='a'>x</div>"})
    EXPECT_EQ(detect_markup(text), Markup::html) << text;
}

TEST(DetectMarkup, Markdown) {
  for (const char* text : {"---\ntitle: Kok\n---\nText", "## Opgaver\n\nDu laver mad.",
                           "# Cook\n\nYou cook.", "See [our page](https://example.com) for more",
                           "We need **Java** skills", "```\ncode\n```", "[CEO](/ceo) og CTO"})
    EXPECT_EQ(detect_markup(text), Markup::markdown) << text;
}

TEST(StripHtml, Blocks) {
  EXPECT_EQ(html("<h1>Köchin</h1><p>Sie kochen.</p><p>Und backen.</p>"),
            "Köchin\n\nSie kochen.\n\nUnd backen.");
  EXPECT_EQ(html("<p>Krav:</p><ul><li>Java</li><li><p>SQL</p></li></ul>Ring!"),
            "Krav:\n\nJava\nSQL\n\nRing!");
  EXPECT_EQ(html("<ul><li>Langues<ul><li>grec</li></ul></li><li>SQL</li></ul>"),
            "Langues\ngrec\nSQL");
  EXPECT_EQ(html("a<br>b<br><br>c<div>d</div>e"), "a\nb\n\nc\nd\ne");
  EXPECT_EQ(html("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"), "a\nb\nc");
}

TEST(StripHtml, WordsStayWhole) {
  EXPECT_EQ(html("<p><b>Ja</b>va, <i>C</i>#  and\n\t<a href='x'>Node</a>.js </p>"),
            "Java, C# and Node.js");
  EXPECT_EQ(origin("<p><b>Ja</b>va</p>", Markup::html, "Java"), "Ja</b>va");
  EXPECT_EQ(origin("<p><b>Java</b> x</p>", Markup::html, "Java"), "Java");
}

TEST(StripHtml, References) {
  EXPECT_EQ(
      html("<p>F&amp;U &ndash; K&ouml;che &#8364;&#x20AC;&#128;&nbsp; &Pi;&alpha;&hellip;</p>"),
      "F&U – Köche €€€ Πα…");
  EXPECT_EQ(html("<p>a &foo; &amp &#0; &#xD800; &#; & R&D &copy=1 &#99999999999999999;</p>"),
            "a &foo; & &#0; &#xD800; &#; & R&D &copy=1 &#99999999999999999;");
  EXPECT_EQ(html("<p>1 &lt;b&gt; 2</p>"), "1 <b> 2");
  EXPECT_EQ(origin("<p>F&amp;U her</p>", Markup::html, "F&U"), "F&amp;U");
  EXPECT_EQ(origin("<p>K&ouml;che</p>", Markup::html, "Köche"), "K&ouml;che");
}

TEST(StripHtml, WhatIsNotText) {
  EXPECT_EQ(html("<!doctype html><html><head><meta name=description content='no'><title>Kucharz</"
                 "title><style>p{}</style><script>if (a<b) '</p>'</script></head><body "
                 "title=\"a > b\"><!-- <p>no</p> --><p>Praca<![CDATA[ no ]]></p><svg><title>no</"
                 "title><svg></svg><text>no</text></svg><noscript>no</noscript><template>no"
                 "</template>koniec</body></html>"),
            "Kucharz\n\nPraca\n\nkoniec");
  EXPECT_EQ(html("<head><title>a</title><p>no end of head</p>"), "a\n\nno end of head");
  EXPECT_EQ(html("<p>a<script>b"), "a");
  EXPECT_EQ(html("<p>a</p><!-- b"), "a");
}

TEST(StripHtml, LineEnds) {
  EXPECT_EQ(html("<pre>a\n  b</pre><p>c\nd</p>"), "a\n  b\n\nc d");
  EXPECT_EQ(html("<b>Om dig</b>\nKok\n\nRing"), "Om dig\nKok\n\nRing") << "no blocks at all";
  EXPECT_EQ(html("<p>Hej</p>Krav:\n\n* Kör\n* Läs\nbra"), "Hej\n\nKrav:\n* Kör\n* Läs bra");
}

TEST(StripHtml, NotQuiteTags) {
  EXPECT_EQ(html("<p>a < b, 1<2, <jane@example.com>, x<y </p>"),
            "a < b, 1<2, <jane@example.com>, x<y");
  EXPECT_EQ(html("<p>a <b c <i>d</i> <"), "a <b c d <");
  EXPECT_EQ(html("<x-card>a</x-card><o:p></o:p> b</p>"), "a b");
}

TEST(StripHtml, Escaped) {
  const std::string_view text =
      "&lt;p&gt;F&amp;amp;U i &lt;b&gt;Ja&lt;/b&gt;va&lt;/p&gt;&lt;p&gt;K&ouml;che&lt;/p&gt;";
  EXPECT_EQ(detect_markup(text), Markup::html);
  EXPECT_EQ(html(text), "F&U i Java\n\nKöche");
  EXPECT_EQ(origin(text, Markup::html, "F&U"), "F&amp;amp;U");
  EXPECT_EQ(origin(text, Markup::html, "Java"), "Ja&lt;/b&gt;va");
  EXPECT_EQ(origin(text, Markup::html, "Köche"), "K&ouml;che");
  PlainText out;
  check(text, Markup::html, out);
}

TEST(StripMarkdown, FrontMatter) {
  EXPECT_EQ(
      markdown("---\nkeywords: a,b\ntitle: \"Kok\"\ndescription: >\n  Laver\n  mad.\nx: y\n---\n"
               "\n# Kok\nDu laver mad."),
      "Kok\n\nLaver\nmad.\n\nKok\n\nDu laver mad.");
  EXPECT_EQ(markdown("---\na\n---\nb"), "a\n\nb");
}

TEST(StripMarkdown, Blocks) {
  EXPECT_EQ(
      markdown("# Chef #\nText\n## C#\n- one\n* [x] two\n\n1. three\n***\n> quoted\n>\n> > too"),
      "Chef\n\nText\n\nC#\n\n- one\n* two\n\n1. three\n\nquoted\n\ntoo");
  EXPECT_EQ(markdown("Über uns\n===\nText\n---\n```cpp\nint a*b*c;\n```\nend"),
            "Über uns\n\nText\n\nint a*b*c;\n\nend");
  EXPECT_EQ(markdown("a | b\n--|--\n1 | **2**\n\n| x | y |"), "a\nb\n1\n2\n\nx\ny");
  EXPECT_EQ(markdown("one\n  two  \nthree"), "one\ntwo\nthree");
}

TEST(StripMarkdown, Marks) {
  EXPECT_EQ(markdown("**Ja**va, *C#*, __x__ and snake_case_name, 5 * 3, ~~old~~ 2*"),
            "Java, C#, x and snake_case_name, 5 * 3, old 2*");
  EXPECT_EQ(markdown("***both*** **a *b* c** **open"), "both a b c **open");
  EXPECT_EQ(markdown("**over\nlines**"), "over\nlines");
  EXPECT_EQ(
      markdown("Se [vores **side**](/a_b_(c) \"titel\"), ![billede](x.png)[ref][1] [ ] [note]\n\n"
               "[1]: https://example.com"),
      "Se vores side, ref [ ] [note]");
  EXPECT_EQ(markdown("`a_b_` ``c`d`` \\*no\\* C:\\dir <https://example.com> <b>x</b> a&amp;b"),
            "a_b_ c`d *no* C:\\dir https://example.com x a&b");
  EXPECT_EQ(markdown("a <!-- b\n\nc --> d"), "a  d");
  EXPECT_EQ(origin("er **Ja**va her", Markup::markdown, "Java"), "Ja**va");
  EXPECT_EQ(origin("[CEO](/ceo) og", Markup::markdown, "CEO"), "CEO");
}

TEST(StripMarkup, PlainStays) {
  EXPECT_EQ(stripped("a <b>\n\n  &amp; **c**", Markup::plain), "a <b>\n\n  &amp; **c**");
  EXPECT_EQ(origin("a <b> c", Markup::plain, "<b>"), "<b>");
  EXPECT_EQ(stripped("", Markup::html), "");
}

TEST(StripMarkup, Floods) {
  PlainText out;
  for (const char* piece :
       {"<",     "<a",         "<a ",        "<a \"", "<a '\"", "<!",   "<!--",      "<![CDATA[",
        "</",    "<div>",      "<ul>",       "&",     "&#",     "&amp", "&lt;p&gt;", "<script>",
        "<svg>", "<title>",    "[",          "](",    "[a](",   "![",   "![a](b",    "*",
        "* ",    "a*",         "**a",        "_a ",   "`",      "` ``", "a`b",       ">",
        "> ",    "#",          "|",          "a|",    "\\",     "-\n",  "---\n",     "~~a",
        "```\n", "<a \"<a\" ", "[a](b[a](b", "a \n",  "\t",     "\n\n", "<b",        "a<p>"}) {
    std::string text;
    while (text.size() < 200000) text += piece;
    for (const Markup markup : {Markup::plain, Markup::markdown, Markup::html}) {
      check(text, markup, out);
      if (HasFatalFailure()) FAIL() << piece;
    }
    detect_markup(text);
  }
}

TEST(StripMarkup, RandomBytes) {
  std::mt19937 random(7);
  const std::string_view pieces[] = {
      "<p>",     "</p>", "<b>",   "</",   "<", ">",    "&amp;",  "&lt;", "b&gt;",
      "&#8364;", " ",    "\n",    "**",   "*", "_",    "[a](b)", "![",   "](",
      "`",       "# ",   "- ",    "| ",   "ø", "\xff", "word",   "---",  "\0x",
      "<!--",    "-->",  "<pre>", "<br>", "Я", "\\",   "\"",     "<ul>", "\n\n"};
  PlainText out;
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t k = random() % 40; k > 0; --k) text += pieces[random() % std::size(pieces)];
    for (const Markup markup : {Markup::plain, Markup::markdown, Markup::html}) {
      check(text, markup, out);
      if (HasFatalFailure()) FAIL() << static_cast<int>(markup) << ": " << text;
    }
  }
}

TEST(StripMarkdown, DanishPage) {
  const std::filesystem::path folder = "../shared/seeds";
  std::string text;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (entry.path().filename().string().substr(0, 4) != "004_") continue;
      std::ifstream in(entry.path());
      text = (std::ostringstream() << in.rdbuf()).str();
    }
  }
  if (text.empty()) GTEST_SKIP() << "no page 004_*.txt in " << folder;
  EXPECT_EQ(detect_markup(text), Markup::markdown);
  PlainText out;
  check(text, Markup::markdown, out);
  EXPECT_EQ(out.text.substr(0, 33), "Chief Technology Officer (CTO)\n\nE");
  EXPECT_THAT(out.text, testing::Not(testing::HasSubstr("keywords")));
  EXPECT_THAT(out.text, testing::Not(testing::HasSubstr("](")));
  EXPECT_THAT(out.text, testing::Not(testing::HasSubstr("\n#")));
  EXPECT_THAT(out.text, testing::HasSubstr("udfører en cost-benefit-analyse og afkast"));
  EXPECT_THAT(out.text, testing::HasSubstr("\n\n$256.604\n\n"));
}

}  // namespace
}  // namespace metier::text
