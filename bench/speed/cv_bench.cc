// Speed from CVs to profiles, on a snapshot.
//
//   cv_bench SNAPSHOT [SECONDS_PER_ROW]
//
// Rows for bench/speed/run, as document_bench prints them: processor time of this program, so that
// pdftotext, a separate program, counts for nothing.
#include <fmt/format.h>

#include <chrono>
#include <string>

#include "documents/documents.h"
#include "people/people.h"
#include "search/search.h"
#include "speed/measure.h"
#include "support/pdf.h"

namespace {

using namespace metier;

constexpr std::string_view kTasks[] = {
    "managed the budget of the department and reported to the board",
    "developed services in Java and SQL, with tests and code review",
    "led a team of six engineers and trained new colleagues",
    "planned the migration of the data centre to a cloud provider",
    "wrote the rules on data quality that all depots follow",
    "answered customers' questions and kept records of complaints"};
constexpr std::string_view kTitles[] = {"Software developer", "Data analyst", "ICT project manager",
                                        "Database administrator"};

// Lines of a CV of so many pages: positions of ten lines, then lists.
std::vector<std::vector<std::string>> pages(int count) {
  constexpr int kLines = 45;
  std::vector<std::vector<std::string>> out(static_cast<std::size_t>(count));
  int year = 2025, line = 0;
  out[0] = {"Jane Doe", "12 Mill Lane, Bristol | jane@doe.example", "", "Work experience", ""};
  for (auto& page : out) {
    const bool last = &page == &out.back();
    while (page.size() < kLines - (last ? 8U : 0U)) {
      if (line % 10 == 0) {
        page.push_back(fmt::format("{} - {}  {}, Works No. {}", year - 1, year,
                                   kTitles[static_cast<std::size_t>(line / 10) % 4], line / 10));
        if (year > 1950) --year;
      } else {
        page.push_back(
            fmt::format("- {}, project {}", kTasks[static_cast<std::size_t>(line) % 6], line));
      }
      ++line;
    }
  }
  for (const char* words : {"Skills", "SQL (expert), Java, Python, statistics, project management",
                            "Languages", "English (mother tongue), French B1"})
    out.back().emplace_back(words);
  return out;
}

std::string text_of(const std::vector<std::vector<std::string>>& pages) {
  std::string out;
  for (const auto& page : pages)
    for (const auto& line : page) out += line + "\n";
  return out;
}

void print_row(const people::CvReader& reader, std::string_view what, const std::string& bytes,
               double seconds) {
  using Clock = std::chrono::steady_clock;
  people::CvScratch scratch;
  people::Profile profile;
  double best = 1e9, best_wall = 1e9;
  const double start = bench::now();
  for (int i = 0; i < 3 || bench::now() - start < seconds; ++i) {
    const double from = bench::now();
    const auto wall = Clock::now();
    const auto document = bench::value(documents::read_document("cv", bytes));
    const people::NamedDocument named{"cv", &document};
    people::CvOptions options;
    options.today = {2026, 11};
    reader.read({&named, 1}, options, scratch, profile);
    best = std::min(best, bench::now() - from);
    best_wall = std::min(best_wall, std::chrono::duration<double>(Clock::now() - wall).count());
  }
  fmt::print("{}\t{:.1f}\tms\t\t\t{} positions, {} skills; wall {:.1f} ms\n", what, best * 1e3,
             profile.positions.size(), profile.skills.size(), best_wall * 1e3);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const double seconds = argc > 2 ? std::atof(argv[2]) : 1;
  const auto snapshot = bench::value(snapshot::Snapshot::open(argv[1]));
  const auto index = bench::value(search::Index::open(snapshot));
  const auto ranker = bench::value(link::Ranker::open(snapshot));
  const auto linker = bench::value(link::Reader::open(snapshot));
  const auto mapper = bench::value(mapping::Mapper::open(snapshot, index, ranker));
  const people::CvReader reader(linker, mapper);
  print_row(reader, "ten-page PDF CV to profile, without pdftotext's own time",
            test::pdf_of(pages(10)), seconds);
  print_row(reader, "two-page text CV to profile", text_of(pages(2)), seconds);
}
