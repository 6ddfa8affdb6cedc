#include "store/writer.h"

#include <zstd.h>

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "store/clean.h"
#include "store/pack.h"

namespace metier::store {
namespace {

// Adverts whose candidates are looked up together.
constexpr std::size_t kSlice = 64;
// Recent anchors lie in a small table of their own, and are moved into the large one so many at a
// time: each page of the large one is then written once for many anchors.
constexpr std::int64_t kMostNewAnchors = 1 << 18;
constexpr int kZstdLevel = 3;

struct Stored {
  AdvertNo advert = 0;  // 0: not there
  std::uint64_t content = 0;
  std::string employer;
};

// An advert of this call that is new or has changed, in the state in which it will be written.
struct Pending {
  const adverts::Advert* advert = nullptr;
  std::uint64_t content = 0;
  bool was_there = false;
};

class Writer {
 public:
  Writer(Database& db, Dictionaries& dictionaries)
      : db_(db), dictionaries_(dictionaries), clusters_(db) {}
  Put put(std::span<const adverts::Advert> adverts, std::span<const Progress> progress);

 private:
  void find_stored();
  void decide(std::size_t begin, std::size_t end);
  void decide_one(const adverts::Advert& advert, std::uint64_t content);
  void delete_old();
  void write_adverts();
  void write_moved();
  void write_anchors();
  void write_progress(std::span<const Progress> progress);
  void add_rows(AdvertNo no, const adverts::Advert& advert, std::uint64_t content);
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  Database& db_;
  Dictionaries& dictionaries_;
  Clusters clusters_;
  std::vector<adverts::Advert> adverts_;
  std::map<std::string, Stored, std::less<>> stored_;  // by key
  std::set<std::string_view> touched_;                 // keys of what is new or changed
  std::map<AdvertNo, Pending> pending_;
  AdvertNo last_ = 0;
  std::int64_t stamp_ = 0;
  Put out_;
  std::deque<std::string> kept_;  // what values look at until they are written

  Bulk advert_{
      "advert",
      {"no",           "changed",    "cluster",          "source",      "language",
       "posted",       "isco",       "isco_probability", "occupation",  "occupation_probability",
       "skills",       "places",     "countries",        "pay_minimum", "pay_maximum",
       "pay_currency", "pay_period", "pay_basis",        "pay_annual",  "pay_assumption",
       "contract",     "hours",      "education",        "experience",  "openings",
       "removed"},
      {}};
  Bulk text_{"advert_text",
             {"no", "key", "id", "url", "title", "text", "hours_a_week", "valid_through",
              "occupations", "skill_probabilities", "places_written", "pay_begin", "pay_end"},
             {}};
  Bulk employer_{"advert_employer", {"no", "name"}, {}};
  Bulk sketch_{"advert_sketch", {"no", "hashes"}, {}};
  Bulk key_{"advert_key", {"key", "advert", "content"}, {}};
};

Value text_or_null(std::string_view text) {
  return text.empty() ? Value() : Value(text);
}

// " DE FR ": each once, so that a country is found by its letters between blanks.
std::string countries_of(const adverts::Advert& advert) {
  std::string out;
  for (const auto& place : advert.places) {
    if (place.country.empty()) continue;
    const std::string one = " " + place.country + " ";
    if (out.find(one) == std::string::npos) out += out.empty() ? one : one.substr(1);
  }
  return out;
}

std::string old_words(Database& db, AdvertNo advert) {
  std::string out;
  db.run("SELECT title, text FROM advert_text WHERE no = $1", {advert}, [&](const Fields& row) {
    out = words_of(row.text(0), unsqueezed(row.bytes(1)));
    return false;
  });
  return out;
}

Put Writer::put(std::span<const adverts::Advert> adverts, std::span<const Progress> progress) {
  adverts_.reserve(adverts.size());
  for (const auto& advert : adverts) {
    auto cleaned = clean(advert);
    if (!cleaned) throw Failure{cleaned.error()};
    adverts_.push_back(std::move(*cleaned));
  }
  for (const auto& one : progress)
    if (one.feed.size() > kMostFeedBytes || clean(one.feed, kMostFeedBytes) != one.feed)
      stop(ErrorKind::input, "the name of a feed is longer than {} bytes or no text",
           kMostFeedBytes);
  Transaction all(db_, true);
  dictionaries_.start();
  find_stored();
  last_ = number(db_, "SELECT value FROM store_state WHERE name = 'adverts'");
  for (std::size_t at = 0; at < adverts_.size(); at += kSlice)
    decide(at, std::min(at + kSlice, adverts_.size()));
  if (!pending_.empty()) {
    stamp_ = db_.stamp();
    delete_old();
    write_adverts();
    write_moved();
    write_anchors();
    db_.run("UPDATE store_state SET value = $1 WHERE name = 'adverts'", {last_});
  }
  write_progress(progress);
  all.commit();
  return out_;
}

void Writer::find_stored() {
  std::vector<std::string> keys;
  for (const auto& advert : adverts_) {
    stored_.try_emplace(advert.key);
  }
  for (const auto& [key, stored] : stored_) keys.push_back(bytes_of_key(key));
  std::vector<Value> values;
  for (const auto& key : keys) values.push_back(Value::bytes(key));
  std::vector<Stored*> found;
  std::vector<Value> numbers;
  db_.run_each("SELECT advert, content FROM advert_key WHERE key = $1", values,
               [&](std::size_t i, const Fields& row) {
                 Stored& stored = stored_.find(key_of_bytes(keys[i]))->second;
                 stored.advert = row.integer(0);
                 stored.content = static_cast<std::uint64_t>(row.integer(1));
                 found.push_back(&stored);
                 numbers.emplace_back(stored.advert);
               });
  db_.run_each("SELECT name FROM advert_employer WHERE no = $1", numbers,
               [&](std::size_t i, const Fields& row) { found[i]->employer = row.text(0); });
}

void Writer::decide(std::size_t begin, std::size_t end) {
  std::vector<std::uint64_t> contents;
  std::vector<adverts::Sketch> sketches;
  std::vector<AdvertNo> numbers;
  for (std::size_t i = begin; i < end; ++i) {
    contents.push_back(content_hash(adverts_[i]));
    const Stored& stored = stored_.find(adverts_[i].key)->second;
    const bool same = stored.content == contents.back() && stored.employer == adverts_[i].employer;
    if (stored.advert != 0 && same && !touched_.contains(adverts_[i].key)) continue;
    touched_.insert(adverts_[i].key);
    sketches.emplace_back(adverts_[i].sketch);
    if (stored.advert != 0) numbers.push_back(stored.advert);
  }
  clusters_.look_up(sketches, numbers);
  for (std::size_t i = begin; i < end; ++i) decide_one(adverts_[i], contents[i - begin]);
}

void Writer::decide_one(const adverts::Advert& advert, std::uint64_t content) {
  Stored& stored = stored_.find(advert.key)->second;
  if (stored.advert == 0) {
    stored = {++last_, content, advert.employer};
    ++out_.added;
    if (clusters_.add(stored.advert, advert.sketch)) ++out_.duplicates;
    pending_[stored.advert] = {&advert, content, false};
    return;
  }
  if (stored.content == content && stored.employer == advert.employer) {
    ++out_.unchanged;
    return;
  }
  ++out_.changed;
  const auto [at, first] = pending_.try_emplace(stored.advert, Pending{nullptr, 0, true});
  if (stored.content != content) clusters_.change(stored.advert, advert.sketch);
  at->second.advert = &advert;
  at->second.content = content;
  stored.content = content;
  stored.employer = advert.employer;
}

void Writer::delete_old() {
  for (const auto& [no, pending] : pending_) {
    if (!pending.was_there) continue;
    db_.delete_words(no, old_words(db_, no));
    for (const std::string_view sql :
         {"DELETE FROM advert_text WHERE no = $1", "DELETE FROM advert_sketch WHERE no = $1",
          "DELETE FROM advert_employer WHERE no = $1", "DELETE FROM advert_key WHERE advert = $1",
          "DELETE FROM advert WHERE no = $1"})
      db_.run(sql, {no});
  }
}

void Writer::add_rows(AdvertNo no, const adverts::Advert& a, std::uint64_t content) {
  std::string skills, chances, places, written, occupations;
  for (const auto& skill : a.skills) {
    pack(skills, static_cast<std::uint64_t>(dictionaries_.skills.number_of(db_, {skill.uri})));
    pack(chances, skill.probability);
  }
  for (const auto& p : a.places) {
    pack(places, static_cast<std::uint64_t>(dictionaries_.places.number_of(
                     db_, {p.country, p.region, p.locality, p.remote ? "1" : "0"})));
    pack(written, p.written);
  }
  Value occupation;
  for (const auto& o : a.occupations) {
    const auto number = dictionaries_.occupations.number_of(db_, {o.uri, o.code, o.isco});
    if (occupations.empty()) occupation = number;
    pack(occupations, static_cast<std::uint64_t>(number));
    pack(occupations, o.probability);
  }
  std::string sketch(reinterpret_cast<const char*>(a.sketch.data()), a.sketch.size() * 8);
  const pay::Pay pay = a.pay.empty() ? pay::Pay{} : a.pay.front();
  const auto if_paid = [&](Value value) { return a.pay.empty() ? Value() : value; };
  const auto small = [](auto value) { return Value(static_cast<std::int64_t>(value)); };
  const auto bytes_or_null = [&](std::string text) {
    return text.empty() ? Value() : Value::bytes(keep(std::move(text)));
  };
  const std::string_view currency = a.pay.empty() ? "" : std::string_view(a.pay.front().currency);
  advert_.add({no,
               stamp_,
               clusters_.cluster(no),
               dictionaries_.sources.number_of(db_, {a.source}),
               text_or_null(a.language),
               small(date_number(a.posted)),
               text_or_null(a.isco),
               Value::real(a.isco_probability),
               occupation,
               Value::real(a.occupations.empty() ? 0 : a.occupations.front().probability),
               bytes_or_null(std::move(skills)),
               bytes_or_null(std::move(places)),
               text_or_null(keep(countries_of(a))),
               if_paid(Value::real(pay.minimum)),
               if_paid(Value::real(pay.maximum)),
               if_paid(currency),
               if_paid(small(pay.period)),
               if_paid(small(pay.basis)),
               if_paid(Value::real(pay.annual)),
               if_paid(small(pay.assumption)),
               small(a.contract),
               small(a.hours),
               small(a.education),
               a.experience_years < 0 ? Value() : Value::real(a.experience_years),
               small(a.openings),
               small(a.removed)});
  const std::string_view key = keep(bytes_of_key(a.key));
  text_.add({no, Value::bytes(key), std::string_view(a.id), std::string_view(a.url),
             std::string_view(a.title), Value::bytes(keep(squeezed(a.text))),
             Value::real(a.hours_a_week), small(date_number(a.valid_through)),
             Value::bytes(keep(std::move(occupations))), Value::bytes(keep(std::move(chances))),
             Value::bytes(keep(std::move(written))), small(pay.begin), small(pay.end)});
  sketch_.add({no, Value::bytes(keep(std::move(sketch)))});
  key_.add({Value::bytes(key), no, static_cast<std::int64_t>(content)});
  if (!a.employer.empty()) employer_.add({no, std::string_view(a.employer)});
}

void Writer::write_adverts() {
  std::vector<std::int64_t> numbers;
  std::vector<std::string> words;
  std::vector<std::int32_t> months;
  for (const auto& [no, pending] : pending_) {
    add_rows(no, *pending.advert, pending.content);
    numbers.push_back(no);
    words.push_back(words_of(pending.advert->title, pending.advert->text));
    months.push_back(date_number(pending.advert->posted) / 100);
  }
  std::sort(months.begin(), months.end());
  months.erase(std::unique(months.begin(), months.end()), months.end());
  db_.prepare_months(months);
  for (const Bulk* bulk : {&advert_, &text_, &employer_, &sketch_, &key_}) db_.insert(*bulk);
  db_.add_words(numbers, words);
}

void Writer::write_moved() {
  for (const auto& [advert, cluster] : clusters_.moved())
    db_.run("UPDATE advert SET cluster = $1, changed = $2 WHERE no = $3",
            {cluster, stamp_, advert});
}

void Writer::write_anchors() {
  Bulk fresh{"advert_anchor_new", {"hash", "advert"}, {}};
  for (const auto& [hash, advert] : clusters_.new_anchors()) {
    const auto at = pending_.find(advert);
    if (at != pending_.end() && !at->second.was_there) {
      fresh.add({hash, advert});
    } else {
      db_.run("INSERT INTO advert_anchor_new (hash, advert) VALUES ($1, $2) ON CONFLICT DO NOTHING",
              {hash, advert});
    }
  }
  db_.insert(fresh);
  if (number(db_, "SELECT count(*) FROM advert_anchor_new") < kMostNewAnchors) return;
  db_.run(
      "INSERT INTO advert_anchor (hash, advert) SELECT hash, advert FROM advert_anchor_new WHERE "
      "true ORDER BY hash, advert ON CONFLICT DO NOTHING");
  db_.wipe("advert_anchor_new");
}

void Writer::write_progress(std::span<const Progress> progress) {
  for (const auto& one : progress) {
    if (one.feed.empty()) continue;
    db_.run(
        "INSERT INTO feed_progress (feed, records, rejects, done) VALUES ($1, $2, $3, $4) ON "
        "CONFLICT (feed) DO UPDATE SET records = excluded.records, rejects = excluded.rejects, "
        "done = excluded.done",
        {std::string_view(one.feed), static_cast<std::int64_t>(one.records),
         static_cast<std::int64_t>(one.rejects), std::int64_t{one.done}});
  }
}

}  // namespace

Put put(Database& db, Dictionaries& dictionaries, std::span<const adverts::Advert> adverts,
        std::span<const Progress> progress) {
  try {
    return Writer(db, dictionaries).put(adverts, progress);
  } catch (...) {
    dictionaries.forget();
    throw;
  }
}

void rebuild_words(Database& db) {
  db.delete_all_words();
  std::vector<std::int64_t> numbers;
  std::vector<std::string> words;
  const auto write = [&] {
    db.add_words(numbers, words);
    numbers.clear();
    words.clear();
  };
  db.scan("SELECT no, title, text FROM advert_text ORDER BY no", {}, [&](const Fields& row) {
    numbers.push_back(row.integer(0));
    words.push_back(words_of(row.text(1), unsqueezed(row.bytes(2))));
    if (numbers.size() >= 1000) write();
    return true;
  });
  write();
}

std::string squeezed(std::string_view text) {
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };
  thread_local const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
  std::string out(ZSTD_compressBound(text.size()), '\0');
  const std::size_t size = ZSTD_compressCCtx(context.get(), out.data(), out.size(), text.data(),
                                             text.size(), kZstdLevel);
  if (ZSTD_isError(size) != 0U) throw std::bad_alloc();
  out.resize(size);
  return out;
}

std::string unsqueezed(std::string_view bytes) {
  const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
  std::string out;
  if (size <= kMostTextBytes) {
    out.resize(size);
    if (ZSTD_decompress(out.data(), size, bytes.data(), bytes.size()) == size) return out;
  }
  stop(ErrorKind::input, "the store is damaged: a text cannot be unpacked");
}

}  // namespace metier::store
