// Times src/store with generated adverts of 2.5 kB, three in a hundred of them near duplicates, ten
// skills each: how many a second put() takes, what they weigh, how long rows() takes. One TSV row a
// figure: name, value, unit, baseline, ratio, note. The baseline puts the texts alone, as they are,
// into a table of one column, in as many transactions.
//
//   store_bench FOLDER [--million] [--only sqlite|postgresql]
//
// PostgreSQL is a server of Debian's as it is set up by default, started and stopped here.
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <fstream>
#include <pqxx/pqxx>

#include "store/adverts.h"
#include "store/server.h"
#include "store/store.h"

namespace {

using namespace metier;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kBatch = 1000;

double seconds(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

template <class T>
T value(Result<T> result) {
  if (!result) {
    fmt::print(stderr, "store_bench: {}\n", result.error().message);
    std::exit(1);
  }
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

void row(std::string_view name, double value, std::string_view unit, double baseline,
         std::string_view note) {
  if (baseline > 0) {
    fmt::print("{}\t{:.1f}\t{}\t{:.1f}\t{:.2f}\t{}\n", name, value, unit, baseline,
               value / baseline, note);
  } else {
    fmt::print("{}\t{:.1f}\t{}\t\t\t{}\n", name, value, unit, note);
  }
  std::fflush(stdout);
}

double cpu_seconds() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec);
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double resident_mb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

// Advert `number`; every 33rd says what an earlier one says, in slightly other words.
adverts::Advert generated(std::uint64_t number) {
  const bool copy = number % 33 == 32;
  test::Words random((copy ? number - 1 - number % 31 : number) + 1);
  adverts::Advert out;
  out.title = random.text(4);
  out.text = random.text(70);
  while (out.text.size() < 2400) out.text += "\n" + random.text(40);
  out.key = test::key_of(number);
  out.source = fmt::format("source {}.example", number % 20);
  out.id = std::to_string(number);
  out.url = fmt::format("https://example.org/adverts/{}", number);
  out.language = "da";
  out.employer = fmt::format("Employer {}", random.below(200'000));
  out.posted = fmt::format("2026-{:02}-{:02}", 1 + random.below(12), 1 + random.below(28));
  const auto town = random.below(500);
  out.places.push_back({"DK", fmt::format("DK-{}", 80 + town % 5), fmt::format("Town {}", town),
                        false, fmt::format("Road {}, Town {}", random.below(100), town)});
  out.pay.push_back({30000, 42000, "DKK", pay::Period::month, pay::Basis::gross, 432000,
                     pay::Assumption::twelve_months, 12, 40});
  out.isco = fmt::format("{:04}", 1000 + random.below(400) * 20);
  out.isco_probability = 0.9F;
  for (int i = 0; i < 2; ++i)
    out.occupations.push_back(
        {fmt::format("http://data.europa.eu/esco/occupation/{:036}", random.below(3000)), "2512.4",
         "2512", 0.8F - 0.5F * static_cast<float>(i)});
  for (int i = 0; i < 10; ++i)
    out.skills.push_back(
        {fmt::format("http://data.europa.eu/esco/skill/{:036}", random.below(13'000)), 0.7F});
  if (copy) out.text += " " + random.next() + " " + random.next();
  out.sketch =
      adverts::sketch(out.title, out.text, out.places.front().country, out.places.front().locality);
  return out;
}

std::vector<adverts::Advert> batch(std::uint64_t first) {
  std::vector<adverts::Advert> out;
  for (std::uint64_t i = first; i < first + kBatch; ++i) out.push_back(generated(i));
  return out;
}

// In a process of its own, so that what it needs does not count for the writer.
void time_rows(const std::string& where, std::string_view name, std::uint64_t count) {
  std::fflush(stdout);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto store = value(store::open(where, {.read_only = true}));
    for (const bool warm : {false, true}) {
      const auto start = Clock::now();
      std::uint64_t seen = 0, skills = 0;
      value(store->rows({}, [&](const store::Row& r) {
        ++seen;
        skills += r.skills.size();
      }));
      if (warm)
        row(fmt::format("{}: rows() of {} adverts", name, count), seconds(start), "s", 0,
            fmt::format("{} rows, {} skills", seen, skills));
    }
    std::fflush(stdout);
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
}

struct Target {
  std::string name, where;
  std::function<double()> bytes;     // on disk
  std::function<double()> baseline;  // texts a second
};

void measure(const Target& target, const std::vector<std::uint64_t>& sizes) {
  const double baseline = target.baseline();
  auto store = value(store::open(target.where, {.create = true}));
  std::uint64_t done = 0, duplicates = 0;
  double all = 0, cpu = 0;
  for (const std::uint64_t size : sizes) {
    while (done < size) {
      const auto adverts = batch(done);
      const store::Progress progress{"feed", done + kBatch, 0, false};
      const auto start = Clock::now();
      const double cpu_start = cpu_seconds();
      duplicates += value(store->put(adverts, std::span(&progress, 1))).duplicates;
      all += seconds(start);
      cpu += cpu_seconds() - cpu_start;
      done += kBatch;
      if (::getenv("STORE_BENCH_TRACE") != nullptr && done % 20'000 == 0)
        fmt::print(stderr, "{} {:.0f}/s {:.0f} us {:.1f} MB\n", done,
                   static_cast<double>(done) / all, 1e6 * cpu / static_cast<double>(done),
                   resident_mb());
    }
    const auto count = static_cast<double>(size);
    row(fmt::format("{}: put() of {} adverts", target.name, size), count / all, "adverts/s",
        baseline,
        fmt::format("{:.0f} µs of this program's processor time each, {} near duplicates found; "
                    "baseline: 10,000 texts alone",
                    1e6 * cpu / count, duplicates));
    row(fmt::format("{}: resident after {}", target.name, size), resident_mb(), "MB", 0, "");
    row(fmt::format("{}: bytes on disk per advert of {}", target.name, size),
        target.bytes() / count, "bytes", 0, "");
    time_rows(target.where, target.name, size);
  }
}

double sqlite_baseline(const std::string& path, std::uint64_t count) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  sqlite3_exec(db,
               "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE t (text TEXT)",
               nullptr, nullptr, nullptr);
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?)", -1, &insert, nullptr);
  double all = 0;
  for (std::uint64_t at = 0; at < count; at += kBatch) {
    const auto adverts = batch(at);
    const auto start = Clock::now();
    sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
    for (const auto& a : adverts) {
      sqlite3_bind_text(insert, 1, a.text.data(), static_cast<int>(a.text.size()), SQLITE_STATIC);
      if (sqlite3_step(insert) != SQLITE_DONE) std::exit(1);
      sqlite3_reset(insert);
    }
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    all += seconds(start);
  }
  sqlite3_finalize(insert);
  sqlite3_close(db);
  return static_cast<double>(count) / all;
}

double postgresql_baseline(const std::string& url, std::uint64_t count) {
  pqxx::connection connection(url);
  {
    pqxx::work work(connection);
    work.exec("CREATE TABLE t (text text)");
    work.commit();
  }
  double all = 0;
  for (std::uint64_t at = 0; at < count; at += kBatch) {
    const auto adverts = batch(at);
    const auto start = Clock::now();
    pqxx::work work(connection);
    for (const auto& a : adverts) work.exec_params("INSERT INTO t VALUES ($1)", a.text);
    work.commit();
    all += seconds(start);
  }
  return static_cast<double>(count) / all;
}

double file_bytes(const std::string& path) {
  double out = 0;
  for (const char* end : {"", "-wal"}) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path + end, error);
    if (!error && end[0] == '\0') out += static_cast<double>(size);
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: store_bench FOLDER [--million] [--only sqlite|postgresql]\n");
    return 2;
  }
  std::vector<std::uint64_t> sizes = {10'000, 100'000};
  std::string only;
  for (int i = 2; i < argc; ++i) {
    if (std::strcmp(argv[i], "--million") == 0) sizes.push_back(1'000'000);
    if (std::strcmp(argv[i], "--small") == 0) sizes.pop_back();
    if (std::strcmp(argv[i], "--only") == 0 && i + 1 < argc) only = argv[++i];
  }
  const std::string folder = argv[1];
  if (only != "postgresql") {
    const std::string path = folder + "/store_bench.db";
    measure({"SQLite", path, [&] { return file_bytes(path); },
             [&] { return sqlite_baseline(folder + "/store_bench_text.db", sizes.front()); }},
            sizes);
  }
  if (only != "sqlite") {
    test::Server* server = test::Server::shared(true);
    if (server == nullptr) {
      fmt::print(stderr, "store_bench: PostgreSQL is not installed\n");
      return 1;
    }
    const std::string url = server->new_database(), text = server->new_database();
    const auto bytes = [&] {
      return std::stod(test::Server::answer(url, "SELECT pg_database_size(current_database())"));
    };
    measure({"PostgreSQL", url, bytes, [&] { return postgresql_baseline(text, sizes.front()); }},
            sizes);
  }
  return 0;
}
