// Speed of reading, labels only: bytes per second of processor time on one thread, over the
// descriptions of a taxonomy. Folding the same texts to words, the floor under any reading, is the
// baseline.
//
//   read_bench SNAPSHOT [SECONDS_PER_ROW]
//
// Rows for bench/speed/run: what, value, unit, baseline, ratio, remark. "one text" joins all
// descriptions of a language to one; "each" reads them one by one, as JSON lines would; "each,
// guessed" leaves the language to the reader. "hyperscan" compares "each" with hyperscan finding
// the labels of the same languages in the same texts.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "link/link.h"
#include "speed/hyperscan_labels.h"
#include "speed/measure.h"
#include "text/text.h"

namespace {

using namespace metier;
using bench::now;
using bench::value;

std::vector<std::string> descriptions(const snapshot::Taxonomy& t, LanguageId language) {
  std::vector<std::string> out;
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const auto note = t.note(ConceptId(c), snapshot::NoteKind::description, language);
    if (!note.text.empty() && note.language == language) out.emplace_back(note.text);
  }
  return out;
}

struct Speed {
  double bytes_per_second = 0;  // of the best pass
  double spans_per_kb = 0;
};

// Runs `once`, which gives the bytes and spans of one pass, until the time is over.
template <class Once>
Speed measure(double limit, Once once) {
  Speed out;
  const double start = now();
  do {
    const double pass = now();
    const auto [bytes, spans] = once();
    out.bytes_per_second =
        std::max(out.bytes_per_second, static_cast<double>(bytes) / (now() - pass));
    out.spans_per_kb = 1000.0 * static_cast<double>(spans) / static_cast<double>(bytes);
  } while (now() - start < limit);
  return out;
}

void print_row(std::string_view what, std::string_view language, const Speed& speed,
               const Speed& folding) {
  fmt::print("{}, {}\t{:.1f}\tMB/s\t{:.1f}\t{:.2f}\t{:.1f} spans per kB; baseline: folding alone\n",
             language, what, speed.bytes_per_second / 1e6, folding.bytes_per_second / 1e6,
             speed.bytes_per_second / folding.bytes_per_second, speed.spans_per_kb);
}

void run(const link::Reader& reader, const snapshot::Taxonomy& t, const std::string& language,
         const std::vector<std::string>& texts, double limit) {
  link::Scratch scratch;
  link::Reading reading;
  std::string all;
  for (const auto& text : texts) all += text + "\n\n";
  auto read_all = [&](std::string_view lang) {
    return [&, lang] {
      reader.read({.text = all, .language = lang}, scratch, reading, {.labels_only = true});
      return std::pair(all.size(), reading.all_spans.size());
    };
  };
  auto read_each = [&](std::string_view lang) {
    return [&, lang] {
      std::size_t bytes = 0, spans = 0;
      for (const auto& text : texts) {
        reader.read({.text = text, .language = lang}, scratch, reading, {.labels_only = true});
        bytes += text.size();
        spans += reading.all_spans.size();
      }
      return std::pair(bytes, spans);
    };
  };
  text::FoldedText folded;
  const Speed folding = measure(limit, [&] {
    for (const auto& text : texts) text::fold_words(text, folded);
    return std::pair(all.size(), std::size_t{0});
  });
  print_row("one text", language, measure(limit, read_all(language)), folding);
  const Speed each = measure(limit, read_each(language));
  print_row("each", language, each, folding);
  print_row("each, guessed", language, measure(limit, read_each("")), folding);
  const LanguageId languages[] = {t.language(language), t.english()};
  const bench::HyperscanLabels peer(t, languages);
  const Speed scanning = measure(limit, [&] {
    std::size_t matches = 0;
    for (const auto& text : texts) matches += peer.matches(text);
    return std::pair(all.size(), matches);
  });
  fmt::print(
      "{}, each, against hyperscan\t{:.1f}\tMB/s\t{:.1f}\t{:.2f}\tbaseline: its {} labels as "
      "literals of "
      "either case, {:.1f} matches per kB\n",
      language, each.bytes_per_second / 1e6, scanning.bytes_per_second / 1e6,
      each.bytes_per_second / scanning.bytes_per_second, peer.size(), scanning.spans_per_kb);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    fmt::print(stderr, "usage: read_bench SNAPSHOT [SECONDS_PER_ROW]\n");
    return 2;
  }
  const double limit = argc == 3 ? std::stod(argv[2]) : 1.0;
  const auto snapshot = value(snapshot::Snapshot::open(argv[1]));
  const double start = now();
  const auto reader = value(link::Reader::open(snapshot));
  fmt::print("open the automaton\t{:.1f}\tms\t\t\t\n", 1e3 * (now() - start));
  const auto& t = snapshot->taxonomy();
  for (const char* code : {"en", "de", "da", "fr", "el", "pl"}) {
    const LanguageId language = t.language(code);
    if (!language.valid()) continue;
    const auto texts = descriptions(t, language);
    if (!texts.empty()) run(reader, t, code, texts, limit);
  }
  return 0;
}
