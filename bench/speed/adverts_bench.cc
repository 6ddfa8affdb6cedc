// Adverts from a file into a store as a process, reading and coding included, and counts of a
// million of them in process. One TSV row a figure: name, value, unit, baseline, ratio, note.
//
//   adverts_bench METIER SNAPSHOT WORK_FOLDER [MOST]
//
// Into SQLite 1,000, 10,000, 100,000 ... up to MOST adverts (default 10,000), into PostgreSQL the
// the same but the last of more than 10,000; the server is one of its own, as it is set up for use.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <random>

#include "market/market.h"
#include "snapshot/snapshot.h"
#include "speed/made_adverts.h"
#include "speed/measure.h"
#include "speed/process.h"
#include "store/server.h"

namespace {

using namespace metier;
using bench::row;
using bench::run;

struct Program {
  std::string metier, snapshot;
  std::filesystem::path folder;

  bench::Run import(const std::filesystem::path& feed, const std::string& store) const {
    return run({metier, "adverts", "import", feed.string(), "--store", store, "--snapshot",
                snapshot, "--quiet", "--rejects", (folder / "rejects").string()});
  }
  // The baseline: the same adverts read, and nothing kept of them.
  double read_rate(const std::filesystem::path& feed, std::size_t count) const {
    const auto read =
        run({metier, "read", feed.string(), "--format", "jsonl", "--snapshot", snapshot});
    return 1000 * static_cast<double>(count) / read.wall_ms;
  }
};

void import_rows(const Program& program, bench::MadeAdverts& made, std::size_t most) {
  const auto feed = program.folder / "feed.jsonl";
  for (std::size_t count = 1000; count <= most; count *= 10) {
    made.write(feed, std::numeric_limits<std::size_t>::max(), count);
    const double read = program.read_rate(feed, count);
    const auto add = [&](const std::string& name, const std::string& store) {
      const auto figures = program.import(feed, store);
      row(fmt::format("{} adverts into {}", count, name),
          1000 * static_cast<double>(count) / figures.wall_ms, "adverts/s", read,
          "wall, all cores; baseline: metier read of the same");
      row(fmt::format("{} adverts into {}, processor time", count, name),
          1000 * figures.cpu_ms / static_cast<double>(count), "us an advert", 0, "all threads");
      row(fmt::format("{} adverts into {}, resident", count, name), figures.peak_mb, "MiB", 0, "");
    };
    const auto file = program.folder / fmt::format("{}.db", count);
    add("SQLite", file.string());
    if (count <= 10'000)
      if (auto* server = test::Server::shared(true)) add("PostgreSQL", server->new_database());
    const auto stats = [&] {
      return run({program.metier, "adverts", "stats", "--by", "skill", "--store", file.string(),
                  "--snapshot", program.snapshot});
    };
    const double cold = stats().wall_ms;
    row(fmt::format("stats by skill of {} adverts, as a process", count), stats().wall_ms, "ms",
        cold, "wall; baseline: the first time, columns filled from the store");
    for (const auto& left : {"", "-wal", "-shm", ".columns"})
      std::filesystem::remove(file.string() + left);
  }
}

// Columns as a store of a million adverts would fill them, with ten skills each.
market::Columns million(const snapshot::Taxonomy& t) {
  std::vector<std::string_view> occupations, skills;
  for (std::size_t c = 0; c < t.concept_count(); ++c) {
    const ConceptId id(c);
    if (t.kind(id) == snapshot::ConceptKind::occupation) occupations.push_back(t.uri(id));
    if (t.kind(id) == snapshot::ConceptKind::skill) skills.push_back(t.uri(id));
  }
  constexpr std::string_view kCountries[] = {"DE", "FR", "IT", "ES", "PL", "DK"};
  market::Columns out;
  std::mt19937 random(1);
  for (int i = 1; i <= 1'000'000; ++i) {
    store::Row r;
    r.advert = r.cluster = i;
    r.source = "example.org";
    r.language = "en";
    const std::string posted = fmt::format("2026-{:02}-01", random() % 12 + 1);
    r.posted = posted;
    const std::size_t o = random() % occupations.size();
    r.occupation = occupations[o];
    r.isco = t.code(t.find_uri(occupations[o])).substr(0, 4);
    std::vector<std::string_view> asked;
    for (int k = 0; k < 10; ++k) asked.push_back(skills[random() % skills.size()]);
    r.skills = asked;
    std::vector<places::Place> places(1);
    places[0].country = kCountries[random() % std::size(kCountries)];
    r.places = places;
    r.pay.emplace();
    r.pay->currency = "EUR";
    r.pay->annual = 20'000 + random() % 60'000;
    out.put(r);
  }
  return out;
}

void count_rows(const snapshot::Taxonomy& t) {
  const market::Columns columns = million(t);
  const auto measure = [&](const std::string& name, const market::CountQuery& query) {
    constexpr int kTimes = 5;
    const double start = bench::now();
    for (int i = 0; i < kTimes; ++i)
      if (!market::count(columns, t, query)) std::exit(1);
    row("count of a million adverts, " + name, 1000 * (bench::now() - start) / kTimes, "ms", 0,
        "processor time, one core");
  };
  using market::Dimension;
  measure("by country", {.by = {Dimension::country}});
  measure("by skill", {.by = {Dimension::skill}});
  measure("by skill, of one ISCO group", {.filter = {.isco = "25"}, .by = {Dimension::skill}});
  measure("by country and month", {.by = {Dimension::country, Dimension::month}});
  measure("by skill group and country", {.by = {Dimension::skill_group1, Dimension::country}});
  measure("pay by ISCO group", {.by = {Dimension::isco2}, .pay = true});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 4 || argc > 5) {
    fmt::print(stderr, "usage: adverts_bench METIER SNAPSHOT WORK_FOLDER [MOST]\n");
    return 2;
  }
  std::setvbuf(stdout, nullptr, _IOLBF, 0);  // the server's parts must not print it again
  const Program program{argv[1], argv[2], argv[3]};
  const std::size_t most = argc == 5 ? std::stoul(argv[4]) : 10'000;
  const auto opened = bench::value(snapshot::Snapshot::open(program.snapshot));
  bench::MadeAdverts made(opened->taxonomy());
  import_rows(program, made, most);
  count_rows(opened->taxonomy());
}
