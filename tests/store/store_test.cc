// What a store promises, of both.
#include <set>

#include "store/stores.h"

namespace metier::test {
namespace {

using store::Put;

class StoreTest : public BothStores {};
METIER_BOTH_STORES(StoreTest);

std::vector<std::string> all_adverts(store::Store& store, const store::Select& select) {
  std::vector<std::string> out;
  value(store.each(select, [&](store::AdvertNo, const adverts::Advert& advert) {
    out.push_back(line_of(advert));
    return true;
  }));
  return out;
}

const store::Select kEverything{.one_of_each_cluster = false, .most = 100'000};

TEST_P(StoreTest, GivesBackWhatWasPut) {
  const auto adverts = adverts_of(0, 40);
  const auto store = open();
  const Put put = value(store->put(adverts, {}));
  EXPECT_EQ(put.added, 40u);
  EXPECT_EQ(put.changed + put.unchanged, 0u);
  for (const auto& advert : adverts) {
    const auto got = value(store->get(advert.key));
    ASSERT_TRUE(got.has_value());
    EXPECT_EQ(line_of(*got), line_of(advert));
  }
  std::vector<std::string> expected;
  for (const auto& advert : adverts) expected.push_back(line_of(advert));
  EXPECT_EQ(all_adverts(*store, kEverything), expected);
  EXPECT_FALSE(value(store->get(key_of(99))).has_value());
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(StoreTest, TheSameAgainChangesNothing) {
  const auto adverts = adverts_of(0, 30);
  const auto store = open();
  value(store->put(adverts, {}));
  const auto before = lines_of(*store);
  const auto mark = value(store->now());
  const Put again = value(store->put(adverts, {}));
  EXPECT_EQ(again.unchanged, 30u);
  EXPECT_EQ(again.added + again.changed + again.duplicates, 0u);
  EXPECT_EQ(lines_of(*store), before);
  EXPECT_TRUE(lines_of(*store, mark).empty());
}

TEST_P(StoreTest, WhatChangedIsWrittenAnew) {
  auto adverts = adverts_of(0, 30);
  const auto store = open();
  value(store->put(adverts, {}));
  const auto mark = value(store->now());
  adverts[4].removed = true;
  adverts[5].text = "something else altogether, about bees and honey and nothing more";
  sketch(adverts[5]);
  adverts[9].employer = "Somebody else";
  const Put put = value(store->put(adverts, {}));
  EXPECT_EQ(put.changed, 3u);
  EXPECT_EQ(put.unchanged, 27u);
  EXPECT_EQ(lines_of(*store, mark).size(), 3u);
  for (const auto& advert : adverts)
    EXPECT_EQ(line_of(*value(store->get(advert.key))), line_of(advert));
  EXPECT_EQ(value(store->count({.words = "honey"})), 1u);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(StoreTest, OfOneKeyTwiceTheLastWins) {
  auto adverts = adverts_of(0, 3);
  adverts.push_back(adverts[1]);
  adverts[3].title = "The last";
  sketch(adverts[3]);
  const auto store = open();
  const Put put = value(store->put(adverts, {}));
  EXPECT_EQ(put.added, 3u);
  EXPECT_EQ(put.changed, 1u);
  EXPECT_EQ(value(store->get(adverts[1].key))->title, "The last");
  EXPECT_EQ(lines_of(*store).size(), 3u);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

TEST_P(StoreTest, ProgressIsKeptWithTheAdverts) {
  const auto store = open();
  EXPECT_EQ(value(store->progress("feed a")).records, 0u);
  value(store->put(adverts_of(0, 3),
                   std::vector<store::Progress>{{"feed a", 4, 1, false}, {"feed b", 0, 0, true}}));
  const auto a = value(store->progress("feed a"));
  EXPECT_EQ(a.records, 4u);
  EXPECT_EQ(a.rejects, 1u);
  EXPECT_FALSE(a.done);
  EXPECT_TRUE(value(store->progress("feed b")).done);
  // What is refused takes its progress with it.
  auto adverts = adverts_of(3, 6);
  adverts[2].key = "no key";
  const auto refused = store->put(adverts, std::vector<store::Progress>{{"feed a", 7, 1, true}});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, ErrorKind::input);
  EXPECT_EQ(value(store->progress("feed a")).records, 4u);
  EXPECT_EQ(lines_of(*store).size(), 3u);
}

TEST_P(StoreTest, NearDuplicatesShareTheNumberOfTheFirst) {
  const auto store = open();
  const Put put = value(store->put(adverts_of(0, 70), {}));
  EXPECT_EQ(put.duplicates, 10u);
  std::map<store::AdvertNo, store::AdvertNo> clusters;
  value(store->rows({}, [&](const store::Row& row) { clusters[row.advert] = row.cluster; }));
  for (const auto& [advert, cluster] : clusters)
    EXPECT_EQ(cluster, advert % 7 == 0 ? advert - 5 : advert) << advert;
  EXPECT_EQ(value(store->count({})), 60u);
  EXPECT_EQ(value(store->count({.one_of_each_cluster = false})), 70u);
  EXPECT_EQ(all_adverts(*store, {.most = 1000}).size(), 60u);
}

std::string word(std::size_t number) {
  std::string out = "w";
  for (int i = 0; i < 3; ++i, number /= 26) out += static_cast<char>('a' + number % 26);
  return out;
}

// Adverts in a chain: neighbours are near, others are not.
std::vector<adverts::Advert> chain(std::size_t length) {
  std::vector<adverts::Advert> out;
  for (std::size_t i = 0; i < length; ++i) {
    adverts::Advert advert;
    advert.key = key_of(1000 + i);
    advert.title = "Same title";
    for (std::size_t k = 0; k < 100; ++k) advert.text += word(i * 22 + k) + " ";
    sketch(advert);
    out.push_back(advert);
  }
  return out;
}

TEST_P(StoreTest, AnAdvertNearTwoClustersMakesThemOne) {
  auto links = chain(3);
  ASSERT_TRUE(adverts::near(links[0].sketch, links[1].sketch));
  ASSERT_TRUE(adverts::near(links[1].sketch, links[2].sketch));
  ASSERT_FALSE(adverts::near(links[0].sketch, links[2].sketch));
  const auto store = open();
  value(store->put(std::vector{links[0], links[2]}, {}));
  EXPECT_EQ(value(store->count({})), 2u);
  const auto mark = value(store->now());
  EXPECT_EQ(value(store->put(std::vector{links[1]}, {})).duplicates, 1u);
  EXPECT_EQ(value(store->count({})), 1u);
  const auto moved = lines_of(*store, mark);  // whoever counts must hear of it
  ASSERT_EQ(moved.size(), 2u);
  EXPECT_TRUE(moved[0].starts_with("2 1 ")) << moved[0];
  EXPECT_TRUE(moved[1].starts_with("3 1 ")) << moved[1];
  // The first leaves: the others stay together.
  links[0].text = "nothing of that any more, only words that nobody else has said before";
  sketch(links[0]);
  value(store->put(std::vector{links[0]}, {}));
  const auto lines = lines_of(*store);
  EXPECT_TRUE(lines[0].starts_with("1 1 "));
  EXPECT_TRUE(lines[1].starts_with("2 2 "));
  EXPECT_TRUE(lines[2].starts_with("3 2 "));
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
}

// A feed in which adverts change, come again, and are near each other in every way.
std::vector<adverts::Advert> restless_feed() {
  std::vector<adverts::Advert> out = chain(12);
  Words random(3);
  for (int i = 0; i < 300; ++i) {
    auto next = advert(random.below(90), 30);
    if (random.below(3) == 0) {
      next = out[random.below(out.size())];
      next.key = key_of(random.below(90));
    }
    out.push_back(next);
  }
  return out;
}

TEST_P(StoreTest, HowAFeedIsCutIntoBatchesDoesNotMatter) {
  const auto feed = restless_feed();
  std::vector<std::string> expected;
  for (const std::size_t size : {std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
    SetUp();
    if (sqlite()) where_ += std::to_string(size);
    const auto store = open();
    Put all;
    for (std::size_t at = 0; at < feed.size(); at += size) {
      const auto put =
          value(store->put(std::span(feed).subspan(at, std::min(size, feed.size() - at)), {}));
      all.added += put.added;
      all.changed += put.changed;
    }
    EXPECT_GT(all.changed, 50u);
    EXPECT_EQ(value(store->check()), std::vector<std::string>());
    auto lines = lines_of(*store);
    if (expected.empty()) expected = lines;
    EXPECT_EQ(lines, expected) << size;
  }
  std::set<std::string> heads;
  for (const auto& line : expected) heads.insert(line.substr(line.find(' '), 4));
  EXPECT_LT(heads.size() + 10, expected.size());
}

TEST_P(StoreTest, Selects) {
  const auto store = open();
  value(store->put(adverts_of(0, 80), {}));
  std::uint64_t danish = 0, in_sweden = 0, of_group = 0, of_occupation = 0;
  for (const auto& a : adverts_of(0, 80)) {
    danish += a.language == "da";
    in_sweden += a.places.size() > 1;
    of_group += a.isco.starts_with("250");
    of_occupation += a.occupations[0].uri.ends_with("/7");
  }
  const auto count = [&](store::Select select) {
    select.one_of_each_cluster = false;
    const auto out = value(store->count(select));
    select.most = 1000;
    EXPECT_EQ(all_adverts(*store, select).size(), out);
    return out;
  };
  EXPECT_EQ(count({.language = "da"}), danish);
  EXPECT_EQ(count({.country = "SE"}), in_sweden);
  EXPECT_EQ(count({.isco = "250"}), of_group);
  EXPECT_EQ(count({.occupation = "http://data.europa.eu/esco/occupation/7"}), of_occupation);
  EXPECT_EQ(count({.country = "%"}), 0u);
  EXPECT_EQ(count({.country = "se"}), 0u);
  EXPECT_EQ(count({.isco = "2%"}), 0u);
  store::Select page = kEverything;
  page.skip = 10;
  page.most = 5;
  const auto five = all_adverts(*store, page);
  ASSERT_EQ(five.size(), 5u);
  EXPECT_EQ(five[0], line_of(advert(10)));
  page.skip = std::numeric_limits<std::uint64_t>::max();
  page.most = page.skip;
  EXPECT_TRUE(all_adverts(*store, page).empty());
}

TEST_P(StoreTest, FindsWordsInAnySpelling) {
  auto adverts = adverts_of(0, 3);
  adverts[0].title = "Ingénieur C++ à l'hôpital";
  adverts[1].text = "STRASSENBAHN; Straßenbahn, .NET " + std::string(5000, 'x') + " ende";
  adverts[2].text = "ψυχολόγος, инженер, 仕事";
  const auto store = open();
  value(store->put(adverts, {}));
  const auto count = [&](std::string words) {
    return value(store->count({.words = std::move(words), .one_of_each_cluster = false}));
  };
  EXPECT_EQ(count("ingenieur hopital"), 1u);
  EXPECT_EQ(count("INGÉNIEUR c++"), 1u);
  EXPECT_EQ(count("ingenieur strassenbahn"), 0u);
  EXPECT_EQ(count("straßenbahn ende"), 1u);
  EXPECT_EQ(count(".net"), 1u);
  EXPECT_EQ(count("net"), 0u);
  EXPECT_EQ(count("ΨΥΧΟΛΌΓΟΣ"), 1u);
  EXPECT_EQ(count("Инженер"), 1u);
  EXPECT_EQ(count("仕事"), 1u);
  EXPECT_EQ(count(std::string(5000, 'x')), 1u);  // the same first bytes
  EXPECT_EQ(count("!!!"), 0u);
  EXPECT_EQ(count("\" OR ende"), 0u);
}

// The earliest that matches stands for its cluster, also where the first of all does not match.
TEST_P(StoreTest, OneOfEachClusterThatMatches) {
  auto first = advert(1), second = advert(1), third = advert(1);
  second.key = key_of(2);
  third.key = key_of(3);
  second.language = third.language = "nl";
  const auto store = open();
  value(store->put(std::vector{first, second, third}, {}));
  EXPECT_EQ(value(store->count({.language = "nl"})), 1u);
  const auto found = all_adverts(*store, {.language = "nl"});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0], line_of(second));
}

TEST_P(StoreTest, FactsStandSideBySide) {
  const auto store = open();
  const std::vector<store::Fact> facts = {
      {"http://o/1", "pay", "mean", 100, 100, "USD/year", "US", "2022-04-26", "A", "https://a"},
      {"http://o/1", "pay", "mean", 120, 140, "USD/year", "US", "2024", "B", ""},
      {"", "outlook", "growth", 11, 11, "%", "", "2020/2030", "C", ""},
      {"http://o/2", "pay", "mean", 1, 1, "EUR/hour", "", "2025", "D", ""}};
  EXPECT_EQ(value(store->add_facts(facts)), 4u);
  EXPECT_EQ(value(store->add_facts(facts)), 0u);
  EXPECT_EQ(value(store->facts("http://o/1")),
            (std::vector<store::Fact>{facts[1], facts[0], facts[2]}));
  auto wrong = facts[0];
  wrong.maximum = std::numeric_limits<double>::infinity();
  EXPECT_FALSE(store->add_facts(std::vector{facts[0], wrong}).has_value());
}

TEST_P(StoreTest, ForgetsEmployers) {
  auto adverts = adverts_of(0, 40);
  adverts[3].employer = "Zyxwvutsrq Inc";
  const auto store = open();
  value(store->put(adverts, {}));
  EXPECT_EQ(value(store->forget_employers()), 30u);
  EXPECT_EQ(value(store->forget_employers()), 0u);
  for (auto& advert : adverts) {
    advert.employer.clear();
    EXPECT_EQ(line_of(*value(store->get(advert.key))), line_of(advert));
  }
  EXPECT_EQ(value(store->put(adverts, {})).unchanged, 40u);
  EXPECT_EQ(value(store->check()), std::vector<std::string>());
  if (!sqlite()) return;
  for (const char* end : {"", "-wal"}) {  // not even the bytes are there any more
    const auto bytes = read_file(where_ + end, 1 << 30);
    EXPECT_EQ(bytes.value_or("").find("Zyxwvutsrq"), std::string::npos) << end;
  }
}

TEST_P(StoreTest, ReadersNeitherMakeNorWriteStores) {
  const auto missing = store::open(where_);
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().kind, ErrorKind::not_found);
  value(open()->put(adverts_of(0, 5), {}));
  const auto reader = open({.read_only = true});
  EXPECT_EQ(lines_of(*reader).size(), 5u);
  EXPECT_EQ(value(reader->check()), std::vector<std::string>());
  const auto refused = reader->put(adverts_of(5, 6), {});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, ErrorKind::io);
  EXPECT_EQ(refused.error().message.find('\n'), std::string::npos);
  // What a writer adds meanwhile is seen.
  value(open({})->put(adverts_of(5, 9), {}));
  EXPECT_EQ(lines_of(*reader).size(), 9u);
}

TEST_P(StoreTest, ReadsWhileItReads) {
  const auto store = open();
  value(store->put(adverts_of(0, 20), {}));
  std::size_t seen = 0;
  value(store->each(kEverything, [&](store::AdvertNo, const adverts::Advert& advert) {
    EXPECT_EQ(line_of(*value(store->get(advert.key))), line_of(advert));
    EXPECT_EQ(value(store->count(kEverything)), 20u);
    const auto refused = store->put(adverts_of(30, 31), {});
    EXPECT_FALSE(refused.has_value());
    return ++seen < 7;
  }));
  EXPECT_EQ(seen, 7u);
  EXPECT_EQ(value(store->put(adverts_of(30, 31), {})).added, 1u);
}

}  // namespace
}  // namespace metier::test
