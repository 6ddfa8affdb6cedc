// Any bytes as a text, in pieces of any size: what is found lies inside the text, in order, its
// offsets agree, and neither the size of the pieces nor the buffers' past changes the answer.
#include <cstdint>
#include <cstdlib>

#include "link/link.h"
#include "snapshot/sample.h"

namespace {

using namespace metier;

const link::Reader& reader() {
  static const link::Reader one = [] {
    test::Tiny tiny;
    test::fill_sample(tiny, 0);
    for (const char* label :
         {"R", "C++", "C#", "IT", "it", "Swift", "swift boats", "CI/CD", "a b c d e f g"})
      tiny.skill("fuzz/" + std::string(label), label);
    tiny.preferred(tiny.occupation("chef", "1", "chef"), "da", "kok");
    auto sections = tiny.sections();
    const auto plain = test::Tiny::open(sections);
    if (!link::build(*plain, {}, sections)) std::abort();
    auto opened = link::Reader::open(test::Tiny::open(sections));
    if (!opened) std::abort();
    return std::move(*opened);
  }();
  return one;
}

void must(bool holds) {
  if (!holds) std::abort();
}

void check_spans(std::string_view text, std::span<const link::Span> spans) {
  std::size_t before = 0;
  for (const auto& span : spans) {
    must(span.begin < span.end && span.end <= text.size() && span.begin >= before);
    must(utf8::length(text.substr(0, span.begin)) == span.first_code_point);
    must(utf8::length(text.substr(0, span.end)) == span.end_code_point);
    before = span.end;
  }
}

void check(const link::Document& document, const link::Reading& reading) {
  for (const auto* findings : {&reading.occupations, &reading.skills}) {
    for (const auto& finding : *findings) {
      check_spans(document.text, reading.spans(finding));
      check_spans(document.title, reading.title_spans(finding));
      must(!reading.spans(finding).empty() || !reading.title_spans(finding).empty());
    }
  }
}

std::string json(const link::Document& document, const link::Reading& reading) {
  JsonWriter out;
  link::write_json(reader().snapshot().taxonomy(), document, reading, "id", out);
  return out.take();
}

}  // namespace

// First byte: language and size of the pieces; second: bytes of the title.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static constexpr std::string_view kLanguages[] = {"",   "en",    "da", "el",
                                                    "fr", "xx-YY", "?",  "en-GB"};
  const std::string_view rest(reinterpret_cast<const char*>(data + 2), size - 2);
  const std::size_t title = std::min<std::size_t>(data[1] % 16, rest.size());
  const link::Document document{rest.substr(title), rest.substr(0, title), kLanguages[data[0] % 8]};
  static link::Scratch scratch;  // with what earlier texts left in it
  link::Reading whole, pieces;
  reader().read(document, scratch, whole);
  check(document, whole);
  // Words longer than a piece are cut, so pieces are compared for texts without such words only.
  link::Scratch small(256 + data[0]);
  reader().read(document, small, pieces);
  check(document, pieces);
  std::size_t run = 0, longest = 0;
  for (const char c : rest) longest = std::max(longest, run = c == ' ' || c == '\n' ? 0 : run + 1);
  if (longest < 64) must(json(document, whole) == json(document, pieces));
  return 0;
}
