// Migrations, and that docs/store.md tells the schema as it is.
#include "store/schema.h"

#include <fstream>
#include <map>
#include <set>

#include "store/stores.h"

namespace metier::test {
namespace {

class SchemaTest : public BothStores {
 protected:
  std::unique_ptr<store::Database> database() {
    return sqlite() ? store::open_sqlite(where_, {.create = true})
                    : store::open_postgresql(where_, {.create = true});
  }
};
METIER_BOTH_STORES(SchemaTest);

// A small invented history: a table, then a column and what was in the old ones moved into it.
constexpr std::string_view kOld =
    "CREATE TABLE thing (no {integer} PRIMARY KEY, first {text}, last {text}){strict};";
constexpr std::string_view kNew = R"(
ALTER TABLE thing ADD COLUMN name {text};
UPDATE thing SET name = first || ' ' || last;
sqlite: CREATE TABLE only_sqlite (a {integer}){strict};
postgresql: CREATE TABLE only_postgresql (a {integer});
)";

TEST_P(SchemaTest, OlderOnesAreBroughtUpToDate) {
  const std::string_view steps[] = {kOld, kNew};
  const auto db = database();
  EXPECT_EQ(db->version(), 0);
  store::migrate(*db, std::span(steps).first(1));
  EXPECT_EQ(db->version(), 1);
  db->run("INSERT INTO thing (no, first, last) VALUES (1, 'Ada', 'Lovelace')", {});
  store::migrate(*db, steps);
  EXPECT_EQ(db->version(), 2);
  EXPECT_EQ(ask("SELECT name FROM thing"), "Ada Lovelace\n");
  EXPECT_EQ(
      ask(sqlite() ? "SELECT count(*) FROM only_sqlite" : "SELECT count(*) FROM only_postgresql"),
      "0\n");
  store::migrate(*db, steps);  // nothing to do
  EXPECT_EQ(ask("SELECT count(*) FROM thing"), "1\n");
}

TEST_P(SchemaTest, AStepThatFailsLeavesAllAsItWas) {
  const std::string_view steps[] = {kOld, "CREATE TABLE other (a {integer}){strict};\nNONSENSE;"};
  const auto db = database();
  store::migrate(*db, std::span(steps).first(1));
  EXPECT_THROW(store::migrate(*db, steps), store::Failure);
  EXPECT_EQ(db->version(), 1);
  EXPECT_THROW(ask("SELECT * FROM other"), std::exception);
}

TEST_P(SchemaTest, NewerOnesAreRefused) {
  value(open()->put(adverts_of(0, 3), {}));
  tamper(sqlite() ? "PRAGMA user_version = 99"
                  : "INSERT INTO store_migration (version) VALUES (99)");
  for (const bool read_only : {false, true}) {
    const auto refused = store::open(where_, {.read_only = read_only});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().kind, ErrorKind::input);
    EXPECT_NE(refused.error().message.find("newer program"), std::string::npos);
  }
}

TEST_P(SchemaTest, OlderOnesAreNotTouchedByReaders) {
  value(open()->put(adverts_of(0, 3), {}));
  tamper(sqlite() ? "PRAGMA user_version = 0" : "DELETE FROM store_migration");
  const auto refused = store::open(where_, {.read_only = true});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, ErrorKind::not_found);
}

TEST_P(SchemaTest, AForeignDatabaseIsNoStore) {
  if (sqlite()) {
    tamper("CREATE TABLE other (a)");
  } else {
    tamper("CREATE TABLE advert (a int)");
  }
  const auto refused = store::open(where_);
  ASSERT_FALSE(refused.has_value());
  EXPECT_FALSE(store::open(where_, {.create = true}).has_value());
  EXPECT_EQ(ask(sqlite() ? "SELECT count(*) FROM other" : "SELECT count(*) FROM advert"), "0\n");
}

// "| `advert` | `no` | ... |" of docs/store.md: table and column in the first two cells.
std::map<std::string, std::vector<std::string>> documented() {
  std::map<std::string, std::vector<std::string>> out;
  std::ifstream file("docs/store.md");
  for (std::string line; std::getline(file, line);) {
    std::vector<std::string> names;
    if (!line.starts_with("| `")) continue;
    for (std::size_t at = 0;
         names.size() < 2 && (at = line.find("| `", at)) != std::string::npos;) {
      const std::size_t end = line.find('`', at + 3);
      names.push_back(line.substr(at + 3, end - at - 3));
      at = end;
    }
    if (names.size() == 2) out[names[0]].push_back(names[1]);
  }
  return out;
}

TEST_P(SchemaTest, IsTheDocumentedOne) {
  open();
  const auto db = database();
  const auto documents = documented();
  std::set<std::string> tables, real;
  for (const auto& [table, columns] : documents) {
    tables.insert(table);
    std::vector<std::string> names;
    for (const auto& column : db->columns(table)) names.push_back(column.name);
    EXPECT_EQ(columns, names) << table;
  }
  const std::string all = ask(
      sqlite() ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
                 "AND name NOT LIKE 'advert_words%'"
               : "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND NOT relispartition "
                 "AND relnamespace = 'public'::regnamespace AND relname NOT IN ('advert_words', "
                 "'store_migration')");
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    real.insert(all.substr(at, end - at));
    at = end + 1;
  }
  EXPECT_EQ(tables, real);
}

}  // namespace
}  // namespace metier::test
