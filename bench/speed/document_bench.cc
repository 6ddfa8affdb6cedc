// Speed of taking text and structure out of documents: a CV of ten pages made here, in each format.
//
//   document_bench [SECONDS_PER_ROW]
//
// Rows for bench/speed/run: what, value, unit, baseline, ratio, remark. The value is processor time
// of this program: that of pdftotext, a separate program, is in the wall time that the remark
// gives.
#include <fmt/format.h>

#include <chrono>
#include <string>
#include <vector>

#include "documents/documents.h"
#include "speed/measure.h"
#include "support/pdf.h"
#include "support/zip_bytes.h"

namespace {

using namespace metier;

constexpr int kPages = 10, kLines = 45;
constexpr std::string_view kLine =
    "planned the services of a hospital with well known methods and led the team of ward";

std::string line(int page, int at) {
  return fmt::format("Position {}: {} {}", page * kLines + at, kLine, at);
}

template <class Make>
std::string joined(Make make) {
  std::string out;
  for (int page = 0; page < kPages; ++page)
    for (int at = 0; at < kLines; ++at) out += make(line(page, at));
  return out;
}

std::string pdf() {
  std::vector<std::vector<std::string>> pages(kPages);
  for (int page = 0; page < kPages; ++page) {
    pages[page].emplace_back("Curriculum vitae of Jane Doe");
    for (int at = 0; at < kLines; ++at) pages[page].push_back(line(page, at));
    pages[page].push_back(fmt::format("Page {} of {}", page + 1, kPages));
  }
  return test::pdf_of(pages);
}

std::string docx() {
  return test::zip_bytes(
      {{"word/document.xml",
        "<w:document xmlns:w=\"w\"><w:body>" + joined([](const std::string& text) {
          return "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text +
                 "</w:t></w:r></w:p>";
        }) + "</w:body></w:document>"}});
}

std::string odt() {
  return test::zip_bytes({{"mimetype", "application/vnd.oasis.opendocument.text"},
                          {"content.xml", "<d xmlns:text=\"t\">" + joined([](const auto& text) {
                                            return "<text:p>" + text + "</text:p>";
                                          }) + "</d>"}});
}

std::string resume() {
  return "{\"basics\":{\"name\":\"Jane\"},\"work\":[" + joined([](const std::string& text) {
           return "{\"position\":\"Nurse\",\"summary\":\"" + text + "\"},";
         }) +
         "{}]}";
}

std::string europass() {
  return "<?xml version=\"1.0\"?><Europass><LearnerInfo><WorkExperienceList>" +
         joined([](const std::string& text) {
           return "<WorkExperience><Activities>" + text + "</Activities></WorkExperience>";
         }) +
         "</WorkExperienceList></LearnerInfo></Europass>";
}

void print_row(std::string_view what, const std::string& bytes, double seconds) {
  using Clock = std::chrono::steady_clock;
  double best = 1e9, best_wall = 1e9;
  std::size_t parts = 0, text = 0;
  const double start = bench::now();
  for (int i = 0; i < 3 || bench::now() - start < seconds; ++i) {
    const double from = bench::now();
    const auto wall = Clock::now();
    const auto document = bench::value(documents::read_document("cv", bytes));
    best = std::min(best, bench::now() - from);
    best_wall = std::min(best_wall, std::chrono::duration<double>(Clock::now() - wall).count());
    parts = document.parts.size();
    text = document.text.size();
  }
  fmt::print("{}\t{:.2f}\tms\t\t\t{} bytes, {} parts, {} bytes of text; wall {:.2f} ms\n", what,
             best * 1e3, bytes.size(), parts, text, best_wall * 1e3);
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 1 ? std::atof(argv[1]) : 0.3;
  print_row("PDF, but for pdftotext itself", pdf(), seconds / 10);
  print_row("DOCX", docx(), seconds);
  print_row("ODT", odt(), seconds);
  print_row("plain text", joined([](const auto& text) { return text + "\n\n"; }), seconds);
  print_row("Markdown", "# CV\n\n" + joined([](const auto& text) { return "- " + text + "\n"; }),
            seconds);
  print_row("HTML", "<html><ul>" + joined([](const auto& text) { return "<li>" + text + "</li>"; }),
            seconds);
  print_row("JSON Resume", resume(), seconds);
  print_row("Europass XML", europass(), seconds);
}
