#include "store/stores.h"

#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <pqxx/pqxx>

namespace metier::test {
namespace {

std::string sqlite_answer(const std::string& path, const std::string& sql) {
  sqlite3* db = nullptr;
  std::string out;
  const auto add = [](void* to, int count, char** values, char**) {
    for (int i = 0; i < count; ++i)
      *static_cast<std::string*>(to) += std::string(values[i] ? values[i] : "") + "\n";
    return 0;
  };
  const bool done = sqlite3_open(path.c_str(), &db) == SQLITE_OK &&
                    sqlite3_exec(db, sql.c_str(), add, &out, nullptr) == SQLITE_OK;
  const std::string message = sqlite3_errmsg(db);
  sqlite3_close(db);
  if (!done) throw std::runtime_error(message);
  return out;
}

std::string text_of(const places::Place& p) {
  return fmt::format("{}/{}/{}/{}", p.country, p.region, p.locality, p.remote);
}

std::string text_of(const pay::Pay& p) {
  return fmt::format("{}-{} {} {} {} {} {}", p.minimum, p.maximum, p.currency, name(p.period),
                     name(p.basis), p.annual, static_cast<int>(p.assumption));
}

}  // namespace

void BothStores::tamper(const std::string& sql) {
  ask(sql);
}

std::string BothStores::ask(const std::string& sql) {
  return sqlite() ? sqlite_answer(where_, sql) : Server::answer(where_, sql);
}

std::shared_ptr<void> BothStores::lock_for_writing() {
  if (sqlite()) {
    sqlite3* db = nullptr;
    sqlite3_open(where_.c_str(), &db);
    EXPECT_EQ(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    return {db, [](void* open) { sqlite3_close(static_cast<sqlite3*>(open)); }};
  }
  struct Writer {
    pqxx::connection connection;
    pqxx::work work{connection};
    explicit Writer(const std::string& url) : connection(url) {}
  };
  auto writer = std::make_shared<Writer>(where_);
  writer->work.exec("LOCK TABLE advert_key");
  return writer;
}

std::vector<std::string> lines_of(store::Store& store, store::Mark since) {
  std::map<store::AdvertNo, std::string> out;
  const auto end = store.rows(since, [&](const store::Row& r) {
    std::string line =
        fmt::format("{} {} | {} | {} | {} | {} {} | {} {} | {} | ", r.advert, r.cluster, r.source,
                    r.language, r.posted, r.occupation, r.occupation_probability, r.isco,
                    r.isco_probability, fmt::join(r.skills, ","));
    for (const auto& place : r.places) line += text_of(place) + " ";
    line +=
        fmt::format("| {} | {} {} {} {} {} {}", r.pay ? text_of(*r.pay) : "-", name(r.contract),
                    name(r.hours), name(r.education), r.experience_years, r.openings, r.removed);
    out[r.advert] = line;
  });
  if (!end) throw std::runtime_error(end.error().message);
  std::vector<std::string> lines;
  for (auto& [no, line] : out) lines.push_back(line);
  return lines;
}

std::string line_of(const adverts::Advert& a) {
  std::string out = fmt::format(
      "{} | {} | {} | {} | {} | {} | {} | {} | {} {} {} {} {} | {} {} {} {} | {} {} | ", a.key,
      a.source, a.id, a.url, a.title, a.text, a.language, a.employer, name(a.contract),
      name(a.hours), a.hours_a_week, a.experience_years, name(a.education), a.posted,
      a.valid_through, a.openings, a.removed, a.isco, a.isco_probability);
  for (const auto& p : a.places) out += text_of(p) + "/" + p.written + " ";
  for (const auto& p : a.pay) out += fmt::format("{} {}-{} ", text_of(p), p.begin, p.end);
  for (const auto& o : a.occupations)
    out += fmt::format("{} {} {} {} ", o.uri, o.code, o.isco, o.probability);
  for (const auto& s : a.skills) out += fmt::format("{} {} ", s.uri, s.probability);
  return out + fmt::format("| {}", fmt::join(a.sketch, " "));
}

}  // namespace metier::test
