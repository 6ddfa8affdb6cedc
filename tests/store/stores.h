// The two stores for the same tests.
#pragma once

#include <gtest/gtest.h>

#include "store/adverts.h"
#include "store/server.h"
#include "store/store.h"
#include "support/temporary.h"

namespace metier::test {

template <class T>
T value(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().message);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// A test of both stores: each is a place of its own, empty.
class BothStores : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (GetParam() == "SQLite") {
      where_ = (folder_.path() / "adverts.db").string();
    } else if (Server* server = Server::shared()) {
      where_ = server->new_database();
    } else {
      GTEST_SKIP() << "PostgreSQL is not installed";
    }
  }
  bool sqlite() const { return GetParam() == "SQLite"; }
  std::unique_ptr<store::Store> open(const store::OpenOptions& options = {.create = true}) {
    return value(store::open(where_, options));
  }
  // Statements behind the store's back.
  void tamper(const std::string& sql);
  std::string ask(const std::string& sql);
  // Another program in the middle of writing, until what is returned is gone.
  std::shared_ptr<void> lock_for_writing();

  TemporaryFolder folder_;
  std::string where_;
};

#define METIER_BOTH_STORES(name)                                              \
  INSTANTIATE_TEST_SUITE_P(, name, ::testing::Values("SQLite", "PostgreSQL"), \
                           [](const auto& info) { return std::string(info.param); })

// Everything that rows() gives, a line each, by number.
std::vector<std::string> lines_of(store::Store& store, store::Mark since = {});
// A line for one advert with all its fields but the sketch's numbers.
std::string line_of(const adverts::Advert& advert);

}  // namespace metier::test
