#include "store/check.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <deque>

#include "store/clean.h"
#include "store/dictionaries.h"
#include "store/pack.h"
#include "store/schema.h"
#include "store/writer.h"

namespace metier::store {
namespace {

struct Rule {
  std::string_view what;
  std::string_view count;
};

constexpr Rule kRules[] = {
    {"adverts without a text",
     "SELECT count(*) FROM advert WHERE no NOT IN (SELECT no FROM advert_text)"},
    {"texts without an advert",
     "SELECT count(*) FROM advert_text WHERE no NOT IN (SELECT no FROM advert)"},
    {"adverts without a sketch",
     "SELECT count(*) FROM advert WHERE no NOT IN (SELECT no FROM advert_sketch)"},
    {"employers without an advert",
     "SELECT count(*) FROM advert_employer WHERE no NOT IN (SELECT no FROM advert)"},
    {"adverts whose key leads elsewhere",
     "SELECT count(*) FROM advert_text t WHERE NOT EXISTS (SELECT 1 FROM advert_key k WHERE k.key "
     "= "
     "t.key AND k.advert = t.no)"},
    {"keys without an advert",
     "SELECT count(*) FROM advert_key WHERE advert NOT IN (SELECT no FROM advert)"},
    {"adverts with a number that was never given",
     "SELECT count(*) FROM advert WHERE no < 1 OR no > (SELECT value FROM store_state WHERE name = "
     "'adverts')"},
    {"adverts whose cluster does not begin with its first advert",
     "SELECT count(*) FROM advert a WHERE cluster <> no AND NOT EXISTS (SELECT 1 FROM advert b "
     "WHERE "
     "b.no = a.cluster AND b.cluster = b.no AND b.no < a.no)"},
    {"adverts of an unknown source",
     "SELECT count(*) FROM advert WHERE source NOT IN (SELECT no FROM advert_source)"},
    {"adverts of an unknown occupation",
     "SELECT count(*) FROM advert WHERE occupation IS NOT NULL AND occupation NOT IN (SELECT no "
     "FROM advert_occupation)"},
    {"anchors without an advert",
     "SELECT count(*) FROM advert_anchor WHERE advert NOT IN (SELECT no FROM advert)"},
    {"new anchors without an advert",
     "SELECT count(*) FROM advert_anchor_new WHERE advert NOT IN (SELECT no FROM advert)"},
};

// Numbers in packed columns, anchors of sketches, and texts that can be unpacked.
class Lists {
 public:
  explicit Lists(Database& db) : db_(db) {
    skills_ = number(db, "SELECT count(*) FROM advert_skill");
    places_ = number(db, "SELECT count(*) FROM advert_place");
    occupations_ = number(db, "SELECT count(*) FROM advert_occupation");
  }

  void check(std::vector<std::string>& out) {
    scan(
        "SELECT a.no, a.skills, a.places, t.occupations, t.skill_probabilities, t.places_written, "
        "t.text FROM advert a JOIN advert_text t ON t.no = a.no",
        out);
  }

 private:
  void scan(std::string_view sql, std::vector<std::string>& out) {
    db_.scan(sql, {}, [&](const Fields& row) {
      try {
        one(row);
      } catch (const Failure& failure) {
        out.push_back(fmt::format("advert {}: {}", row.integer(0), failure.error.message));
      }
      return out.size() < 100;
    });
  }
  void one(const Fields& row) {
    Unpack chances(row.bytes(4)), written(row.bytes(5));
    for (Unpack skills(row.bytes(1)); !skills.done(); chances.real())
      expect(skills.number(), skills_, "skill");
    for (Unpack places(row.bytes(2)); !places.done(); written.text())
      expect(places.number(), places_, "place");
    for (Unpack occupations(row.bytes(3)); !occupations.done(); occupations.real())
      expect(occupations.number(), occupations_, "occupation");
    unsqueezed(row.bytes(6));
  }
  static void expect(std::uint64_t number, std::int64_t last, std::string_view what) {
    if (number < 1 || number > static_cast<std::uint64_t>(last))
      stop(ErrorKind::input, "has a {} that is not there: {}", what, number);
  }

  Database& db_;
  std::int64_t skills_, places_, occupations_;
};

// The sum over all pairs of a word and an advert, in any order.
std::uint64_t pair_hash(std::int64_t advert, std::string_view word) {
  std::string pair;
  pack(pair, static_cast<std::uint64_t>(advert));
  pair += word;
  return hash64(pair);
}

void check_words(Database& db, std::vector<std::string>& out) {
  std::uint64_t wanted = 0, found = 0;
  std::vector<std::string_view> words;
  db.scan("SELECT no, title, text FROM advert_text", {}, [&](const Fields& row) {
    const std::string all = words_of(row.text(1), unsqueezed(row.bytes(2)));
    words.clear();
    for (std::size_t at = 0; at < all.size();) {
      const std::size_t end = std::min(all.find(' ', at), all.size());
      words.push_back(std::string_view(all).substr(at, end - at));
      at = end + 1;
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const std::string_view word : words) wanted += pair_hash(row.integer(0), word);
    return true;
  });
  db.each_word(
      [&](std::int64_t advert, std::string_view word) { found += pair_hash(advert, word); });
  if (wanted != found) out.emplace_back("full text and texts do not agree");
}

Value value_of(const Fields& row, int column, Value::Kind kind, std::deque<std::string>& kept) {
  if (row.null(column)) return {};
  switch (kind) {
    case Value::Kind::integer:
      return row.integer(column);
    case Value::Kind::real:
      return Value::real(row.real(column));
    case Value::Kind::text:
      return std::string_view(kept.emplace_back(row.text(column)));
    case Value::Kind::bytes:
      return Value::bytes(kept.emplace_back(row.bytes(column)));
    case Value::Kind::null:
      break;
  }
  return {};
}

void copy_table(Database& from, Database& to, const std::string& name) {
  const std::vector<Column> columns = to.columns(name);
  Bulk rows{name, {}, {}};
  for (const auto& column : columns) rows.columns.push_back(column.name);
  std::deque<std::string> kept;
  const auto write = [&] {
    to.insert(rows);
    rows.values.clear();
    kept.clear();
  };
  const std::string sql = fmt::format("SELECT {} FROM {}", fmt::join(rows.columns, ", "), name);
  from.scan(sql, {}, [&](const Fields& row) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      rows.values.push_back(value_of(row, static_cast<int>(i), columns[i].kind, kept));
    if (rows.rows() >= 1000) write();
    return true;
  });
  write();
}

}  // namespace

std::vector<std::string> check(Database& db) {
  Transaction all(db, false);
  std::vector<std::string> out = db.own_check();
  for (const Rule& rule : kRules)
    if (const auto count = number(db, rule.count); count != 0)
      out.push_back(fmt::format("{} {}", count, rule.what));
  Lists(db).check(out);
  try {
    check_words(db, out);
  } catch (const Failure& failure) {
    out.push_back(failure.error.message);
  }
  all.commit();
  return out;
}

void copy_all(Database& from, Database& to) {
  constexpr std::string_view kTables[] = {
      "advert_source", "advert_skill",  "advert_occupation", "advert_place",
      "advert",        "advert_key",    "advert_text",       "advert_employer",
      "advert_sketch", "advert_anchor", "advert_anchor_new", "feed_progress",
      "fact"};
  Transaction reading(from, false);
  Transaction writing(to, true);
  for (const std::string_view table : kTables) copy_table(from, to, std::string(table));
  to.run("UPDATE store_state SET value = $1 WHERE name = 'adverts'",
         {number(from, "SELECT value FROM store_state WHERE name = 'adverts'")});
  to.run("UPDATE store_state SET value = $1 WHERE name = 'stamp'", {from.next_stamp()});
  rebuild_words(to);
  writing.commit();
  reading.commit();
}

}  // namespace metier::store
