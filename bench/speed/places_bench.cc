// Times places/ and the terms of adverts/ in process. One TSV row a figure: name, median, unit,
// baseline, ratio, note. Baselines, in the same run: opening beside reading data/places/places.tsv
// into a hash table of folded names; the rest beside folding the same text, which any lookup needs.
//
//   places_bench [data/places/places.tsv]
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <vector>

#include "adverts/adverts.h"
#include "measure.h"
#include "places/places.h"
#include "text/text.h"

namespace {

using namespace metier;

constexpr std::string_view kLines[] = {
    "Berlin",
    "80331 München",
    "Aix-en-Provence - 13",
    "Warszawa, mazowieckie",
    "Stockholms län",
    "Paris 9e",
    "Wien 1100",
    "Remote (EU)",
    "London, UK",
    "Milano (MI)",
    "Budapest XIII.",
    "Göteborg, Västra Götalands län",
    "Cambridge, MA",
    "Praha 5",
    "Αθήνα, Ελλάδα",
    "гр. София",
    "Lyon (69)",
    "Hybrid, Amsterdam",
    "D-50667 Köln",
    "Berlin, Hamburg oder München",
    "København K",
    "100% remote, Spain",
    "Helsinki, Suomi",
    "12 rue de Paris, 59000 Lille",
};

constexpr std::string_view kAdvert =
    "Wir suchen zum nächstmöglichen Zeitpunkt eine Tischlerin oder einen Tischler für unsere "
    "Werkstatt.\n"
    "Arbeitsort: Kiel\nIhre Aufgaben: Fertigung und Montage von Möbeln, Beratung der Kundschaft, "
    "Pflege der Maschinen und Anleitung von Auszubildenden in unserem Team.\n"
    "Ihr Profil: abgeschlossene Berufsausbildung, mindestens 3 Jahre Berufserfahrung, Führerschein "
    "der Klasse B, Freude an der Arbeit mit Menschen und Holz.\n"
    "Wir bieten: eine unbefristete Stelle in Vollzeit mit 38,5 Stunden pro Woche, 30 Tage Urlaub, "
    "Weiterbildung und ein Fahrrad.\n";

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

// Microseconds of one call, the median of many rounds.
template <class Work>
double micros(std::size_t calls, Work&& work) {
  std::vector<double> rounds;
  for (int i = 0; i < 31; ++i) {
    const double start = bench::now();
    work();
    rounds.push_back(1e6 * (bench::now() - start) / static_cast<double>(calls));
  }
  return median(std::move(rounds));
}

void row(std::string_view name, double value, std::string_view unit, double baseline,
         std::string_view note) {
  fmt::print("{}\t{:.2f}\t{}\t{:.2f}\t{:.1f}\t{}\n", name, value, unit, baseline, value / baseline,
             note);
}

// What is to be had without preparing anything: every name of the table folded and in a hash table.
double read_table(const std::string& path) {
  const double start = bench::now();
  const auto file = bench::value(MappedFile::open(path));
  std::unordered_map<std::string, std::uint32_t> names;
  std::uint32_t line = 0;
  for (std::string_view rest = file.text(); !rest.empty(); ++line) {
    const auto end = std::min(rest.find('\n'), rest.size());
    std::string_view fields = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    fields = fields.substr(fields.rfind('\t') + 1);
    while (!fields.empty()) {
      const auto bar = std::min(fields.find('|'), fields.size());
      names.emplace(text::fold(fields.substr(0, bar)), line);
      fields.remove_prefix(std::min(fields.size(), bar + 1));
    }
  }
  return 1e3 * (bench::now() - start);
}

}  // namespace

int main(int count, char** arguments) {
  const double first = bench::now();
  (void)places::country_name("DE", "en");
  const double open = 1e3 * (bench::now() - first);
  const double table = read_table(count > 1 ? arguments[1] : "data/places/places.tsv");
  row("places: tables opened at first use", open, "ms", table,
      "baseline: places.tsv into a hash table");
  text::FoldedText folded;
  places::Written written;
  std::size_t seen = 0;
  const double resolve = micros(std::size(kLines), [&] {
    for (const auto line : kLines) {
      written.text = line;
      seen += places::resolve(written, {"de", ""}).size();
    }
  });
  const double fold = micros(std::size(kLines), [&] {
    for (const auto line : kLines) {
      text::fold_words(line, folded);
      seen += folded.tokens.size();
    }
  });
  row("places: one written place resolved", resolve, "µs", fold, "baseline: folding it");
  const double fold_text = micros(1, [&] {
    text::fold_words(kAdvert, folded);
    seen += folded.tokens.size();
  });
  row("places: found in an advert of 0.7 kB",
      micros(1,
             [&] {
               seen += places::find_in_text(kAdvert, {"de", ""}) ? 1 : 0;
             }),
      "µs", fold_text, "baseline: folding it");
  row("terms of an advert of 0.7 kB",
      micros(1,
             [&] { seen += adverts::terms_in_text(kAdvert, "de").experience_years > 0 ? 1 : 0; }),
      "µs", fold_text, "baseline: folding it");
  return seen > 0 ? 0 : 1;
}
