// Speed of reading and ranking by learned vectors, in processor time of one thread. The baseline of
// each row is a plain character TF-IDF (link/tfidf_ranker.h) on the same texts: for a reading it
// ranks the skills of each segment and the occupations of the first, and gives no spans.
//
//   meaning_bench SNAPSHOT [TEXTS_PER_ROW]
//
// Rows for bench/speed/run: what, value, unit, baseline, ratio, remark. An advert is made of
// occupation descriptions up to 2.5 kB; a title is a label, a sentence the first of a description.
// A row has been run once before it counts: words that come again are known by then.
#include <fmt/format.h>

#include <string>
#include <vector>

#include "link/link.h"
#include "link/tfidf_ranker.h"
#include "speed/measure.h"
#include "text/text.h"

namespace {

using namespace metier;
using bench::now;
using bench::value;

// Seconds per text, in a second pass over all of them.
template <class Each>
double seconds(const std::vector<std::string>& texts, std::size_t most, Each each) {
  const std::size_t count = std::min(most, texts.size());
  for (std::size_t i = 0; i < count; ++i) each(texts[i]);
  const double start = now();
  for (std::size_t i = 0; i < count; ++i) each(texts[i]);
  return (now() - start) / static_cast<double>(count);
}

struct Texts {
  std::vector<std::string> adverts, titles, sentences;
};

Texts make_texts(const snapshot::Taxonomy& t, LanguageId language, std::size_t count) {
  constexpr std::size_t kAdvert = 2500;
  constexpr std::size_t kStep = 977;  // so that neighbours are not of one kind
  Texts out;
  std::string advert;
  for (std::size_t i = 0; i < 40 * count && out.adverts.size() < count; ++i) {
    const ConceptId id(i * kStep % t.concept_count());
    if (t.kind(id) != snapshot::ConceptKind::occupation) continue;
    const auto note = t.note(id, snapshot::NoteKind::description, language);
    if (note.language != language || note.text.empty()) continue;
    out.sentences.emplace_back(note.text.substr(0, note.text.find(". ")));
    const auto labels = t.labels(id, language);
    for (auto l = labels.first; l.value < labels.last.value && out.titles.size() < 4 * count;
         l.value += 3)
      out.titles.emplace_back(t.label_text(l));
    advert += std::string(note.text) + "\n";
    if (advert.size() < kAdvert) continue;
    out.adverts.push_back(advert.substr(0, kAdvert));
    advert.clear();
  }
  return out;
}

void print_row(std::string_view what, std::string_view language, double ours, double baseline,
               std::string_view remark) {
  fmt::print("{}, {}\t{:.0f}\tµs\t{:.0f}\t{:.2f}\t{}\n", what, language, ours * 1e6, baseline * 1e6,
             ours / baseline, remark);
}

void run(const std::shared_ptr<const snapshot::Snapshot>& snapshot, const link::Reader& reader,
         const link::Ranker& ranker, const link::TfidfRanker& plain, const std::string& code,
         std::size_t count) {
  const auto& t = snapshot->taxonomy();
  const Texts texts = make_texts(t, t.language(code), count);
  if (texts.adverts.empty()) return;
  const std::size_t few = std::max<std::size_t>(1, count / 20);  // the baseline is slow
  link::Scratch scratch;
  link::Reading reading;
  link::RankScratch rank_scratch;
  link::Ranking ranking;
  link::TfidfScratch plain_scratch;
  std::vector<link::Ranked> ranked;
  std::vector<text::Segment> segments;
  const double read = seconds(texts.adverts, count, [&](const std::string& text) {
    reader.read({.text = text, .language = code}, scratch, reading);
  });
  const double read_plain = seconds(texts.adverts, few, [&](const std::string& text) {
    text::segments(text, segments);
    for (const auto& s : segments)
      plain.rank({std::string_view(text).substr(s.begin, s.end - s.begin)}, link::RankKind::skills,
                 10, plain_scratch, ranked);
  });
  print_row("read an advert of 2.5 kB, every step", code, read, read_plain,
            fmt::format("{:.0f} adverts a second and core", 1 / read));
  const auto rank = [&](std::string_view what, const std::vector<std::string>& list,
                        link::RankKind kind, std::string_view language) {
    const double ours = seconds(list, 4 * count, [&](const std::string& text) {
      ranker.rank({text, {}, language}, kind, 10, rank_scratch, ranking);
    });
    const double theirs = seconds(list, few, [&](const std::string& text) {
      plain.rank({text, {}, language}, kind, 10, plain_scratch, ranked);
    });
    print_row(what, code, ours, theirs, language.empty() ? "language guessed" : "");
  };
  rank("rank skills of a sentence", texts.sentences, link::RankKind::skills, code);
  rank("rank occupations of a title", texts.titles, link::RankKind::occupations, code);
  rank("rank occupations of a title", texts.titles, link::RankKind::occupations, "");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2 || argc > 3) {
    fmt::print(stderr, "usage: meaning_bench SNAPSHOT [TEXTS_PER_ROW]\n");
    return 2;
  }
  const std::size_t count = argc == 3 ? std::stoul(argv[2]) : 200;
  const auto snapshot = value(snapshot::Snapshot::open(argv[1]));
  const auto reader = value(link::Reader::open(snapshot));
  const auto ranker = value(link::Ranker::open(snapshot));
  const link::TfidfRanker plain(snapshot);
  for (const char* code : {"en", "de", "fr"})
    if (snapshot->taxonomy().language(code).valid())
      run(snapshot, reader, ranker, plain, code, count);
  return 0;
}
