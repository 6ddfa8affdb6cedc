// Where adverts are kept: SQLite in a file, or PostgreSQL by URL. One interface, one schema, the
// same answers.
//
//   auto store = store::open("var/adverts.db", {.create = true});
//   store->put(adverts, progress);                 // one transaction, all or nothing
//   store->rows(since, [](const Row& row) { ... });
//
// A store belongs to one thread at a time; any number of processes may have one open. What is
// written is there after a power cut once put() returned; a process that is killed in between
// leaves the state before it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "adverts/adverts.h"
#include "base/base.h"

namespace metier::store {

using AdvertNo = std::int64_t;  // of the store, from 1; an advert keeps its number

struct Put {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;     // there before (in this batch, too), with other content
  std::uint64_t unchanged = 0;   // there before, just so: nothing is written
  std::uint64_t duplicates = 0;  // of the added ones: near duplicates of an advert that was there
};

// How far the import of one file came. Kept in the same transaction as the adverts.
struct Progress {
  std::string feed;           // identity of the file: source, name and hash of the content
  std::uint64_t records = 0;  // records and rejects of the file that are done with, in their order
  std::uint64_t rejects = 0;
  bool done = false;
};

// A published figure, kept as it was said; never averaged with another one.
struct Fact {
  std::string occupation;  // URI; empty: of all
  std::string measure;     // "pay", "outlook", "employment", "education", "experience", ...
  std::string label;       // what it is, for people: "base salary, mean"
  double minimum = 0;      // equal for a single value
  double maximum = 0;
  std::string unit;    // "USD/year", "%", "years"
  std::string place;   // ISO 3166-1 or 3166-2; empty: unknown
  std::string date;    // "2022-04-26", "2022", or a span "2020/2030"
  std::string source;  // who says so
  std::string url;

  friend bool operator==(const Fact&, const Fact&) = default;
};

// What counting needs of one advert; views end with the call that gave them.
struct Row {
  AdvertNo advert = 0;
  AdvertNo cluster = 0;  // number of the first of its near duplicates; its own when it has none
  std::string_view source, language, posted;
  std::string_view occupation;  // URI
  float occupation_probability = 0;
  std::string_view isco;
  float isco_probability = 0;
  std::span<const std::string_view> skills;  // URIs
  std::span<const places::Place> places;     // without `written`
  std::optional<pay::Pay> pay;
  adverts::Contract contract{};
  adverts::Hours hours{};
  adverts::Education education{};
  float experience_years = -1;
  std::uint32_t openings = 1;
  bool removed = false;
};

// A point in the history of a store: rows() given one gives only what was written after it (some
// rows of just before may come again).
struct Mark {
  std::int64_t value = 0;  // 0: from the beginning
};

struct Select {
  std::string occupation{};  // URI; empty: any
  std::string isco{};        // one to four digits: the group and all below it; empty: any
  std::string country{};     // alpha-2; empty: any
  std::string language{};    // empty: any
  std::string words{};       // all of them, in title or text, folded; empty: any
  bool one_of_each_cluster = true;
  std::uint64_t skip = 0;
  std::uint64_t most = 100;
};

class Store {
 public:
  virtual ~Store() = default;

  // Writes adverts and progress in one transaction, or nothing. Near duplicates (adverts::near) are
  // given the cluster of the earliest one. ErrorKind::io: disk full, connection lost; the store is
  // as before.
  // Fields are cut at the limits of docs/store.md; a key that is none is ErrorKind::input.
  // `progress`: of each file that some of the adverts are from, or that is done.
  virtual Result<Put> put(std::span<const adverts::Advert> adverts,
                          std::span<const Progress> progress) = 0;
  // Of a feed that was never seen: none.
  virtual Result<Progress> progress(std::string_view feed) = 0;

  virtual Result<std::optional<adverts::Advert>> get(std::string_view key) = 0;
  // In the order of their numbers; `give` false: no more.
  virtual Result<void> each(const Select& select,
                            const std::function<bool(AdvertNo, const adverts::Advert&)>& give) = 0;
  virtual Result<std::uint64_t> count(const Select& select) = 0;
  // Calls `give` for each advert written after `since`; the mark to go on from.
  virtual Result<Mark> rows(Mark since, const std::function<void(const Row&)>& give) = 0;
  // The mark that rows() would end with, without reading any.
  virtual Result<Mark> now() = 0;

  // Facts that are there already are not added again. How many were new.
  virtual Result<std::uint64_t> add_facts(std::span<const Fact> facts) = 0;
  // Of one occupation and of all occupations, newest first.
  virtual Result<std::vector<Fact>> facts(std::string_view occupation) = 0;

  // Deletes every employer's name, in the texts' own field only; how many adverts had one.
  virtual Result<std::uint64_t> forget_employers() = 0;

  // The database's own check and ours (each number refers to a row that is there, full text and
  // table agree): what is wrong, a line each; empty when all is well.
  virtual Result<std::vector<std::string>> check() = 0;
  // A copy that can be opened, taken while others read and write. SQLite: a file; PostgreSQL: a
  // SQLite file of the same content, to be read anywhere. ErrorKind::usage where `to` is there
  // already.
  virtual Result<void> backup(const std::filesystem::path& to) = 0;

  // For people: "SQLite var/adverts.db", "PostgreSQL at localhost, database metier"; no password.
  virtual std::string where() const = 0;
  // 32 hexadecimal digits, made at random when the store was: no other store has the same.
  virtual std::string id() const = 0;
};

struct OpenOptions {
  bool create = false;     // else ErrorKind::not_found where there is none
  bool read_only = false;  // never migrates
  // How long to wait for another writer before giving up with ErrorKind::io; 0: ten seconds, with
  // PostgreSQL, where many may queue, sixty.
  int wait_ms = 0;
};

// `where`: a path, or postgresql://… Migrates an older schema; a newer one is ErrorKind::input.
Result<std::unique_ptr<Store>> open(std::string_view where, const OpenOptions& options = {});

}  // namespace metier::store
