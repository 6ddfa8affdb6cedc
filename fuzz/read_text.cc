// Any bytes as a text, in pieces of any size, read for labels and for meaning: what is found lies
// inside the text, in order, its offsets agree with or without markup, and neither the size of the
// pieces nor the buffers' past changes the answer.
#include <algorithm>
#include <array>
#include <cstdint>

#include "learned_sample.h"
#include "text/text.h"

namespace {

using namespace metier;
using fuzz::must;

const link::Reader& reader(bool learned) {
  static const std::array<link::Reader, 2> both{*link::Reader::open(fuzz::sample(false)),
                                                *link::Reader::open(fuzz::sample(true))};
  return both[learned ? 1 : 0];
}

void check_span(std::string_view text, const link::Span& span) {
  must(span.begin < span.end && span.end <= text.size());
  must(utf8::length(text.substr(0, span.begin)) == span.first_code_point);
  must(utf8::length(text.substr(0, span.end)) == span.end_code_point);
}

void check_spans(std::string_view text, std::span<const link::Span> spans) {
  std::size_t before = 0;
  for (const auto& span : spans) {
    check_span(text, span);
    must(span.begin >= before);
    before = span.end;
  }
}

void check(const link::Document& document, const link::Reading& reading, float threshold) {
  for (const auto* findings : {&reading.occupations, &reading.skills}) {
    int best = 100;
    for (const auto& finding : *findings) {
      check_spans(document.text, reading.spans(finding));
      check_spans(document.title, reading.title_spans(finding));
      must(!reading.spans(finding).empty() || !reading.title_spans(finding).empty());
      must(finding.score <= best);
      best = finding.score;
    }
  }
  for (const auto& finding : reading.skills)
    must(finding.score + 1 >= static_cast<int>(100 * threshold));
  std::size_t before = 0;
  for (const auto& unmatched : reading.unmatched) {
    check_span(document.text, unmatched.span);
    must(unmatched.span.begin >= before && unmatched.score <= 100);
    before = unmatched.span.end;
  }
}

std::string json(const link::Reader& reader, const link::Document& document,
                 const link::Reading& reading) {
  JsonWriter out;
  link::write_json(reader.snapshot().taxonomy(), document, reading, "id", out);
  return out.take();
}

// Words longer than a piece are cut, so pieces are compared for texts without such words only.
bool has_long_word(std::string_view given) {
  static text::PlainText plain;
  const auto markup = text::detect_markup(given);
  if (markup != text::Markup::plain) {
    text::strip_markup(given, markup, plain);
    given = plain.text;
  }
  std::size_t run = 0, longest = 0;
  for (const char c : given) longest = std::max(longest, run = c == ' ' || c == '\n' ? 0 : run + 1);
  return longest >= 64;
}

void read(const link::Reader& reader, const link::Document& document,
          const link::ReadOptions& options, link::Scratch& small) {
  static link::Scratch scratch;  // with what earlier texts left in it
  link::Reading whole, pieces;
  const bool meaning = reader.reads_meaning() && !options.labels_only;
  const float threshold = meaning ? options.threshold : 0;
  reader.read(document, scratch, whole, options);
  check(document, whole, threshold);
  reader.read(document, small, pieces, options);
  check(document, pieces, threshold);
  if (has_long_word(document.text) || has_long_word(document.title)) return;
  must(json(reader, document, whole) == json(reader, document, pieces));
}

}  // namespace

// First byte: language and size of the pieces; second: bytes of the title, and the threshold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  static constexpr std::string_view kLanguages[] = {"",   "en",    "da", "el",
                                                    "fr", "xx-YY", "?",  "en-GB"};
  static constexpr float kThresholds[] = {0.2F, 0, 0.05F, 1};
  // Each has seen other texts than the rest.
  static std::array<link::Scratch, 4> small{link::Scratch(256), link::Scratch(300),
                                            link::Scratch(401), link::Scratch(511)};
  const std::string_view rest(reinterpret_cast<const char*>(data + 2), size - 2);
  const std::size_t title = std::min<std::size_t>(data[1] % 16, rest.size());
  const link::Document document{rest.substr(title), rest.substr(0, title), kLanguages[data[0] % 8]};
  auto& pieces = small[data[0] / 8 % small.size()];
  const float threshold = kThresholds[data[1] / 16 % 4];
  read(reader(false), document, {}, pieces);
  read(reader(true), document, {.threshold = threshold}, pieces);
  read(reader(true), document, {.labels_only = true}, pieces);
  return 0;
}
