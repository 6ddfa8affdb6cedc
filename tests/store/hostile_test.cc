// What feeds may hold: statements, broken text, far too much of everything; and damaged stores.
#include "store/stores.h"

namespace metier::test {
namespace {

class HostileTest : public BothStores {};
METIER_BOTH_STORES(HostileTest);

const char* const kStatements[] = {
    "'; DROP TABLE advert; --",
    "\" OR \"\"=\"",
    "$1 ?1 :a @b %s %",
    "\\'); DELETE FROM advert_text; --",
    "Robert'); DROP TABLE advert_words;--",
    "\\x41\t\\N\n\\.\r\n\\",
    "{1,2}\",NULL",
    "' UNION SELECT key FROM advert_key --",
    "$$ $a$ /* */ ;",
};

// The text in every field that can hold it.
adverts::Advert filled(std::uint64_t number, const std::string& text) {
  adverts::Advert out;
  out.key = key_of(number);
  out.source = out.id = out.url = out.title = out.text = out.employer = text;
  out.language = text.substr(0, 16);
  out.isco = text.substr(0, 16);
  out.posted = out.valid_through = text;
  out.places.push_back({text.substr(0, 16), text.substr(0, 16), text, true, text});
  out.pay.push_back({1, 2, text.substr(0, 16), pay::Period::hour, pay::Basis::net, 3,
                     pay::Assumption::working_days, 4, 5});
  out.occupations.push_back({text, text.substr(0, 16), text.substr(0, 16), 0.5F});
  out.skills.push_back({text, 0.5F});
  sketch(out);
  return out;
}

TEST_P(HostileTest, StatementsInFieldsAreText) {
  const auto store = open();
  std::vector<adverts::Advert> adverts;
  std::uint64_t number = 0;
  for (const char* text : kStatements) adverts.push_back(filled(++number, text));
  EXPECT_EQ(value(store->put(adverts, {})).added, adverts.size());
  std::vector<store::Fact> facts;
  for (auto& advert : adverts) {
    advert.posted.clear();  // no dates
    advert.valid_through.clear();
    EXPECT_EQ(line_of(*value(store->get(advert.key))), line_of(advert));
    const std::string& text = advert.title;
    const store::Progress progress{text, number, 1, true};
    value(store->put({}, std::span(&progress, 1)));
    EXPECT_EQ(value(store->progress(text)).records, number);
    facts.push_back({text, text, text, 1, 2, text, text, text, text, text});
    EXPECT_EQ(value(store->add_facts(std::span(&facts.back(), 1))), 1u);
    EXPECT_EQ(value(store->facts(text)).size(), 1u);
    EXPECT_EQ(value(store->facts(text)).front(), facts.back());
    store::Select all;
    all.one_of_each_cluster = false;
    for (std::string store::Select::*field :
         {&store::Select::occupation, &store::Select::isco, &store::Select::language}) {
      store::Select select = all;
      select.*field = field == &store::Select::occupation ? text : text.substr(0, 16);
      EXPECT_EQ(value(store->count(select)), 1u) << text;
    }
    for (std::string store::Select::*field : {&store::Select::country, &store::Select::words}) {
      store::Select select = all;
      select.*field = text;
      EXPECT_LE(value(store->count(select)), adverts.size());
    }
    EXPECT_FALSE(value(store->get(text)).has_value());
  }
  EXPECT_EQ(lines_of(*store).size(), adverts.size());
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(HostileTest, WhatIsNoTextIsReplaced) {
  const auto store = open();
  const std::string broken("a\0b\xff\xc3(\xed\xa0\x80 d", 11);
  const std::string mended =
      "a\xEF\xBF\xBD"
      "b\xEF\xBF\xBD\xEF\xBF\xBD(";
  auto advert = filled(1, broken);
  value(store->put(std::vector{advert}, {}));
  const auto got = value(store->get(advert.key));
  ASSERT_TRUE(got.has_value());
  for (const std::string& text : {got->source, got->id, got->url, got->title, got->text,
                                  got->employer, got->places[0].locality, got->places[0].written,
                                  got->skills[0].uri, got->occupations[0].uri}) {
    EXPECT_TRUE(text.starts_with(mended)) << text;
    EXPECT_FALSE(utf8::first_invalid(text).has_value());
    EXPECT_EQ(text.find('\0'), std::string::npos);
  }
  EXPECT_EQ(value(store->put(std::vector{advert}, {})).unchanged, 1u);
  store::Select words;
  words.words = broken;
  EXPECT_EQ(value(store->count(words)), 0u);
  EXPECT_EQ(value(store->progress(broken)).records, 0u);
  const store::Progress progress{broken, 1, 0, false};
  EXPECT_FALSE(store->put({}, std::span(&progress, 1)).has_value());
  EXPECT_TRUE(value(store->facts(broken)).empty());
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(HostileTest, WhatIsFarTooLongIsCut) {
  const auto store = open();
  std::string much;
  for (int i = 0; much.size() < 3'000'000; ++i) much += "æble" + std::to_string(i) + " ";
  adverts::Advert advert = filled(1, much);
  advert.places.resize(500);
  for (int i = 0; i < 5000; ++i) advert.skills.push_back({"skill" + std::to_string(i), 0.5F});
  advert.occupations.resize(50);
  advert.pay.resize(5);
  advert.pay[0].minimum = std::numeric_limits<double>::quiet_NaN();
  advert.pay[0].maximum = std::numeric_limits<double>::infinity();
  advert.experience_years = std::numeric_limits<float>::quiet_NaN();
  advert.isco_probability = std::numeric_limits<float>::infinity();
  advert.contract = static_cast<adverts::Contract>(200);
  advert.education = static_cast<adverts::Education>(200);
  advert.sketch.resize(100'000, 7);
  value(store->put(std::vector{advert}, {}));
  const auto got = value(store->get(advert.key));
  ASSERT_TRUE(got.has_value());
  EXPECT_LE(got->text.size(), 256u * 1024);
  EXPECT_GT(got->text.size(), 256u * 1024 - 4);
  EXPECT_LE(got->title.size(), 1000u);
  EXPECT_EQ(got->skills.size(), 1000u);
  EXPECT_EQ(got->places.size(), 100u);
  EXPECT_EQ(got->occupations.size(), 3u);
  EXPECT_EQ(got->pay.size(), 1u);
  EXPECT_EQ(got->pay[0].maximum, 0);
  EXPECT_EQ(got->experience_years, -1);
  EXPECT_EQ(got->contract, adverts::Contract::unknown);
  EXPECT_FALSE(utf8::first_invalid(got->text).has_value());
  EXPECT_EQ(value(store->put(std::vector{advert}, {})).unchanged, 1u);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
  store::Progress progress;
  progress.feed = std::string(1001, 'x');
  const auto refused = store->put({}, std::span(&progress, 1));
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, ErrorKind::input);
}

TEST_P(HostileTest, OneWordInCommonOfThousandsDoesNotMakeThemNear) {
  // Boilerplate: the same text under other titles. Candidates of an anchor are limited; what is
  // near within them is still found.
  std::vector<adverts::Advert> adverts;
  Words random(9);
  const std::string text = random.text(80);
  for (std::uint64_t i = 0; i < 600; ++i) {
    adverts::Advert next;
    next.key = key_of(i);
    next.title = random.text(6);
    next.text = text;
    sketch(next);
    adverts.push_back(next);
  }
  adverts.push_back(adverts[3]);
  adverts.back().key = key_of(1000);
  const auto store = open();
  const auto put = value(store->put(adverts, {}));
  EXPECT_EQ(put.added, 601u);
  EXPECT_EQ(put.duplicates, 1u);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(HostileTest, ACheckFindsWhatIsWrong) {
  const auto wrong = [&](const std::string& sql, std::string_view what) {
    SetUp();
    if (sqlite()) std::filesystem::remove(where_);
    value(open()->put(adverts_of(0, 30), {}));
    EXPECT_EQ(value(open()->check()), std::vector<std::string>());
    tamper(sql);
    std::string found;
    for (const auto& line : value(open()->check())) found += line + "\n";
    EXPECT_NE(found.find(what), std::string::npos) << sql << "\n" << found;
  };
  wrong("DELETE FROM advert_text WHERE no = 3", "1 adverts without a text");
  wrong("DELETE FROM advert_sketch WHERE no = 3", "1 adverts without a sketch");
  wrong("DELETE FROM advert_key WHERE advert = 3", "1 adverts whose key leads elsewhere");
  wrong("DELETE FROM advert WHERE no = 3", "1 texts without an advert");
  wrong("UPDATE advert SET cluster = 9 WHERE no = 12", "");
  wrong("UPDATE advert SET cluster = 12 WHERE no = 9", "cluster does not begin");
  wrong("UPDATE store_state SET value = 7 WHERE name = 'adverts'", "a number that was never given");
  wrong(sqlite() ? "UPDATE advert SET skills = x'ff7f' WHERE no = 3"
                 : "UPDATE advert SET skills = '\\xff7f' WHERE no = 3",
        "advert 3: has a skill that is not there");
  wrong(sqlite() ? "UPDATE advert_text SET text = x'00' WHERE no = 3"
                 : "UPDATE advert_text SET text = '\\x00' WHERE no = 3",
        "advert 3: the store is damaged");
  wrong("UPDATE advert_text SET title = 'Never seen before' WHERE no = 3",
        "full text and texts do not agree");
  wrong("INSERT INTO advert_anchor (hash, advert) VALUES (1, 999)", "1 anchors without an advert");
}

// Reading what somebody broke gives errors, never a crash.
TEST_P(HostileTest, DamagedRowsAreErrors) {
  value(open()->put(adverts_of(0, 30), {}));
  const auto bytes = [&](const std::string& hex) {
    return sqlite() ? "x'" + hex + "'" : "'\\x" + hex + "'";
  };
  tamper("UPDATE advert SET skills = " + bytes("ffffffffffffffffffff01") + " WHERE no = 3");
  tamper("UPDATE advert SET places = " + bytes("80") + " WHERE no = 4");
  tamper("UPDATE advert_text SET text = " + bytes("28b52ffda0ffffff7f") + " WHERE no = 5");
  tamper("UPDATE advert_text SET occupations = " + bytes("01") + " WHERE no = 6");
  tamper("DELETE FROM advert_text WHERE no = 8");
  const auto store = open();
  const auto rows = store->rows({}, [](const store::Row&) {});
  ASSERT_FALSE(rows.has_value());
  EXPECT_NE(rows.error().message.find("damaged"), std::string::npos);
  for (const std::uint64_t number : {2U, 3U, 4U, 5U}) {
    const auto got = store->get(key_of(number));
    ASSERT_FALSE(got.has_value()) << number;
    EXPECT_EQ(got.error().kind, ErrorKind::input);
  }
  EXPECT_FALSE(value(store->check()).empty());
  // The key leads to a row without a text.
  auto changed = advert(7);
  changed.title = "Another";
  store->put(std::vector{changed}, {});
}

TEST(SqliteFiles, ThatAreNone) {
  TemporaryFolder folder;
  const auto is = [&](const std::filesystem::path& path, ErrorKind kind, std::string_view message) {
    const auto opened = store::open(path.string(), {.create = true});
    ASSERT_FALSE(opened.has_value()) << path;
    EXPECT_EQ(opened.error().kind, kind) << opened.error().message;
    EXPECT_EQ(opened.error().message, path.string() + ": " + std::string(message));
  };
  is(folder.write("text.db", std::string(5000, 'x')), ErrorKind::input, "not a SQLite file");
  is(folder.path(), ErrorKind::input, "not a file");
  EXPECT_TRUE(store::open((folder.path() / "new/folder/adverts.db").string(), {.create = true}));
  // Names with signs that mean something to SQLite.
  const auto odd = (folder.path() / "a?mode=ro&x#%41'.db").string();
  EXPECT_TRUE(store::open(odd, {.create = true}));
  EXPECT_TRUE(std::filesystem::exists(odd));
}

// Bytes of the file changed anywhere: errors or findings, no crash.
TEST(SqliteFiles, Damaged) {
  TemporaryFolder folder;
  const auto path = (folder.path() / "adverts.db").string();
  const auto copy = (folder.path() / "copy.db").string();
  {
    const auto store = value(store::open(path, {.create = true}));
    value(store->put(adverts_of(0, 60), {}));
    value(store->backup(copy));
  }
  const std::string bytes = value(read_file(copy, 1 << 30));
  std::mt19937_64 random(11);
  int found = 0;
  for (int round = 0; round < 60; ++round) {
    std::string damaged = bytes;
    const std::size_t at = random() % damaged.size();
    for (std::size_t i = at; i < std::min(at + 400, damaged.size()); ++i)
      damaged[i] = static_cast<char>(random());
    const auto file = folder.write(std::to_string(round) + ".db", damaged).string();
    const auto store = store::open(file);
    if (!store) {
      ++found;
      continue;
    }
    const auto faults = (*store)->check();
    found += !faults || !faults->empty() ? 1 : 0;
    (void)(*store)->rows({}, [](const store::Row&) {});
    (void)(*store)->put(adverts_of(40, 80), {});
    (void)(*store)->forget_employers();
  }
  EXPECT_GT(found, 20);
}

}  // namespace
}  // namespace metier::test
