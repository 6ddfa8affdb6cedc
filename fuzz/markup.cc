// Any bytes as a page: whatever its markup is taken for, the way back from the plain text leads to
// places inside the original, in order; segments and clauses lie inside and do not overlap.
#include <cstdint>
#include <cstdlib>

#include "text/text.h"

namespace {

using namespace metier::text;

void must(bool holds) {
  if (!holds) std::abort();
}

bool is_same(char original, char plain) {
  const bool blank = original == '\n' || original == '\t' || original == '\r' || original == '\f';
  return original == plain || (plain == ' ' && blank);
}

void check_runs(std::string_view original, const PlainText& plain) {
  must(plain.text.size() <= original.size());
  must(plain.text.empty() == plain.runs.empty());
  must(plain.runs.empty() || plain.runs[0].plain == 0);
  std::size_t before = 0;
  for (std::size_t i = 0; i < plain.runs.size(); ++i) {
    const auto& run = plain.runs[i];
    const std::size_t end = i + 1 < plain.runs.size() ? plain.runs[i + 1].plain : plain.text.size();
    must(run.plain < end && run.original >= before);
    before = run.original + (run.decoded == 0 ? end - run.plain : run.decoded);
    must(before <= original.size());
    for (std::size_t k = run.plain; run.decoded == 0 && k < end; ++k)
      must(is_same(original[run.original + k - run.plain], plain.text[k]));
    must(plain.original_begin(run.plain) == run.original && plain.original_end(end) == before);
  }
}

void check_clauses(std::string_view segment) {
  static std::vector<Clause> found;
  clauses(segment, found);
  std::size_t before = 0;
  for (const auto& clause : found) {
    must(clause.begin >= before && clause.begin < clause.end && clause.end <= segment.size());
    before = clause.end;
  }
}

void check_segments(const PlainText& plain, LineEnds line_ends) {
  static std::vector<Segment> found;
  const std::string_view text = plain.text;
  segments(text, found, line_ends);
  std::size_t before = 0, original = 0;
  for (const auto& segment : found) {
    must(segment.begin >= before && segment.begin < segment.end && segment.end <= text.size());
    must(segment.end - segment.begin <= kLongestSegment);
    before = segment.end;
    const std::size_t from = plain.original_begin(segment.begin);
    must(from >= original && from < plain.original_end(segment.end));
    original = from;
    check_clauses(text.substr(segment.begin, segment.end - segment.begin));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view original(reinterpret_cast<const char*>(data), size);
  static PlainText plain;  // with what earlier texts left in it
  (void)detect_markup(original);
  for (const Markup markup : {Markup::plain, Markup::markdown, Markup::html}) {
    strip_markup(original, markup, plain);
    check_runs(original, plain);
    check_segments(plain, LineEnds::guessed);
    check_segments(plain, LineEnds::real);
  }
  return 0;
}
