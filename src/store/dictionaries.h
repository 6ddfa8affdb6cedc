// What many adverts share, by number: sources, occupations, skills, places. Numbers go from 1.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "adverts/adverts.h"
#include "store/database.h"

namespace metier::store {

// One table of these: a number and some columns of text that are one key together.
class Dictionary {
 public:
  Dictionary(std::string table, std::vector<std::string> columns);

  // For writers: before the first number_of() of a transaction.
  void start() { next_ = 0; }
  // The number of a row, which is added where there was none. The columns have no NUL.
  std::int64_t number_of(Database& db, std::initializer_list<std::string_view> columns);
  // For readers: the columns of a number; reads what was added since. They stay where they are
  // until forget(). Failure where there is no such number: the store is damaged.
  const std::vector<std::string>& row(Database& db, std::int64_t number) {
    if (number < 1 || static_cast<std::size_t>(number) > rows_.size()) read_more(db, number);
    return rows_[static_cast<std::size_t>(number) - 1];
  }

  // After a transaction that came to nothing.
  void forget();

 private:
  void read_more(Database& db, std::int64_t number);
  std::int64_t find_or_add(Database& db, std::initializer_list<std::string_view> columns);

  std::string table_;
  std::vector<std::string> columns_;
  std::string find_, more_;
  std::unordered_map<std::string, std::int64_t> numbers_;
  std::int64_t next_ = 0;  // 0: not known
  std::vector<std::vector<std::string>> rows_;
};

struct Dictionaries {
  Dictionary sources{"advert_source", {"name"}};
  Dictionary occupations{"advert_occupation", {"uri", "code", "isco"}};
  Dictionary skills{"advert_skill", {"uri"}};
  Dictionary places{"advert_place", {"country", "region", "locality", "remote"}};

  void start() {
    for (Dictionary* one : {&sources, &occupations, &skills, &places}) one->start();
  }
  void forget() {
    for (Dictionary* one : {&sources, &occupations, &skills, &places}) one->forget();
  }
};

}  // namespace metier::store
