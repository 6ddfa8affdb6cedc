// Speed and memory of reading feeds: the same adverts, made here, in each form.
//
//   feeds_bench FOLDER [MEGABYTES]
//   feeds_bench --read FILE
//
// Rows for bench/speed/run: what, value, unit, baseline, ratio, remark. The value is megabytes of
// the unpacked feed a second of processor time, the baseline a bare parse of the same bytes by
// simdjson where they are JSON, else the cutting of the same bytes into lines. The resident memory
// is that of a process of its own that reads the file (--read).
#include <fmt/format.h>
#include <simdjson.h>
#include <zstd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "feeds/feeds.h"
#include "speed/measure.h"
#include "speed/process.h"

namespace {

using namespace metier;
namespace fs = std::filesystem;

constexpr std::string_view kWords[] = {
    "planning", "care",      "the",     "of",       "patients", "machines", "and",
    "with",     "customers", "reports", "for",      "a",        "team",     "service",
    "safety",   "quality",   "to",      "projects", "budgets",  "skills",   "stores",
    "trucks",   "software",  "schools", "in",       "night",    "shifts"};

struct Made {
  std::string title, text, city, id;
};

Made make(std::uint64_t number) {
  std::mt19937_64 random(number);
  Made out;
  out.id = std::to_string(number);
  out.title = fmt::format("{} {}", kWords[random() % 27], kWords[random() % 27]);
  out.city = fmt::format("City {}", random() % 500);
  for (std::size_t i = 0, count = 60 + random() % 240; i < count; ++i) {
    out.text += kWords[random() % 27];
    out.text += i % 12 == 11 ? ". " : " ";
  }
  return out;
}

std::string json(const Made& made) {
  JsonWriter out;
  out.begin_object()
      .field("id", made.id)
      .field("title", made.title)
      .field("description", made.text);
  out.key("company").begin_object().field("name", "Firm").end_object();
  out.key("location").begin_object().field("city", made.city).field("country", "NO").end_object();
  out.field("employmentType", "FULL_TIME").field("datePosted", "2026-11-01").end_object();
  return out.take();
}

// Writes a feed of about `size` bytes.
template <class Write>
void write_feed(const fs::path& path, std::uint64_t size, std::string_view head,
                std::string_view tail, Write write) {
  std::ofstream out(path, std::ios::binary);
  out << head;
  std::uint64_t written = head.size();
  for (std::uint64_t number = 0; written < size; ++number) {
    const std::string one = write(make(number), number == 0);
    out << one;
    written += one.size();
  }
  out << tail;
}

void pack(const fs::path& from, const fs::path& to) {
  std::ifstream in(from, std::ios::binary);
  std::ofstream out(to, std::ios::binary);
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  std::string raw(1 << 20, '\0'), packed(ZSTD_CStreamOutSize(), '\0');
  for (bool more = true; more;) {
    in.read(raw.data(), static_cast<std::streamsize>(raw.size()));
    more = in.gcount() == static_cast<std::streamsize>(raw.size());
    ZSTD_inBuffer input{raw.data(), static_cast<std::size_t>(in.gcount()), 0};
    for (std::size_t left = 1; left != 0;) {
      ZSTD_outBuffer output{packed.data(), packed.size(), 0};
      left = ZSTD_compressStream2(context, &output, &input, more ? ZSTD_e_continue : ZSTD_e_end);
      out.write(packed.data(), static_cast<std::streamsize>(output.pos));
      if (more) left = input.pos < input.size ? 1 : 0;
    }
  }
  ZSTD_freeCCtx(context);
}

struct Read {
  std::uint64_t records = 0;
  double seconds = 0;
};

Read read(const fs::path& path) {
  const double start = bench::now();
  auto feed = bench::value(feeds::open(path, {}));
  feeds::Item item;
  Read out;
  while (bench::value(feed->next(item)))
    out.records += std::holds_alternative<feeds::Record>(item.content) ? 1 : 0;
  out.seconds = bench::now() - start;
  return out;
}

// Seconds for the least that a reader must do with the same bytes.
double baseline(const fs::path& path, bool is_json) {
  const double start = bench::now();
  std::ifstream in(path, std::ios::binary);
  std::string line;
  simdjson::dom::parser parser;
  std::uint64_t sum = 0;
  while (std::getline(in, line)) {
    if (!is_json) {
      sum += line.size();
      continue;
    }
    if (line.ends_with(',')) line.pop_back();
    simdjson::dom::element element;
    if (!parser.parse(line).get(element)) ++sum;
  }
  if (sum == 0) fmt::print(stderr, "nothing in {}\n", path.string());
  return bench::now() - start;
}

void row(const std::string& self, std::string_view what, const fs::path& path,
         const fs::path& plain, bool is_json) {
  const double megabytes = static_cast<double>(fs::file_size(plain)) / 1e6;
  const double base = megabytes / baseline(plain, is_json);
  const Read done = read(path);
  const bench::Run run = bench::run({self, "--read", path.string()});
  bench::row(fmt::format("{}, {:.0f} MB", what, megabytes), megabytes / done.seconds, "MB/s", base,
             fmt::format("{:.0f} adverts/s; {:.0f} MB resident; baseline: {}",
                         static_cast<double>(done.records) / done.seconds, run.peak_mb,
                         is_json ? "lines parsed by simdjson" : "cut into lines"));
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 3 && std::strcmp(arguments[1], "--read") == 0) {
    (void)read(arguments[2]);
    return 0;
  }
  if (count < 2) {
    fmt::print(stderr, "usage: feeds_bench FOLDER [MEGABYTES]\n");
    return 2;
  }
  const fs::path folder = arguments[1];
  const std::uint64_t size = (count > 2 ? std::stoull(arguments[2]) : 500) * 1'000'000;
  const fs::path array = folder / "feed.json", lines = folder / "feed.jsonl",
                 table = folder / "feed.csv", xml = folder / "feed.xml",
                 packed = folder / "feed.zst";
  write_feed(array, size, "[\n", "\n]\n",
             [](const Made& made, bool first) { return (first ? "" : ",\n") + json(made); });
  row(arguments[0], "JSON array", array, array, true);
  fs::remove(array);
  write_feed(lines, size, "", "", [](const Made& made, bool) { return json(made) + "\n"; });
  row(arguments[0], "JSON lines", lines, lines, true);
  pack(lines, packed);
  row(arguments[0], "JSON lines, Zstandard", packed, lines, true);
  fs::remove(lines);
  fs::remove(packed);
  write_feed(table, size, "id,title,description,city,company\n", "", [](const Made& made, bool) {
    return fmt::format("{},{},\"{}\",{},Firm\n", made.id, made.title, made.text, made.city);
  });
  row(arguments[0], "CSV", table, table, false);
  fs::remove(table);
  write_feed(xml, size, "<jobs>\n", "</jobs>\n", [](const Made& made, bool) {
    return fmt::format(
        "<job><id>{}</id><title>{}</title><description>{}</description><city>{}"
        "</city><company>Firm</company></job>\n",
        made.id, made.title, made.text, made.city);
  });
  row(arguments[0], "XML", xml, xml, false);
  fs::remove(xml);
  return 0;
}
