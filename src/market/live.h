// A store that is read by many threads while others write to it: one connection, and columns that
// are brought up to date every few seconds.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>

#include "market/columns.h"

namespace metier::market {

class Live {
 public:
  static constexpr std::chrono::seconds kRefresh{5};

  // `cache` as load_columns takes it. Errors are the store's.
  static Result<std::unique_ptr<Live>> open(std::unique_ptr<store::Store> store,
                                            const std::filesystem::path& cache);

  // At most kRefresh old, or the last ones that could be read.
  std::shared_ptr<const Columns> columns() const;

  // Runs `use` on the store; others wait.
  template <class Use>
  auto with_store(Use&& use) const {
    const std::lock_guard lock(mutex_);
    return use(*store_);
  }

 private:
  Live(std::unique_ptr<store::Store> store, Columns columns)
      : store_(std::move(store)),
        columns_(std::make_shared<const Columns>(std::move(columns))),
        checked_(std::chrono::steady_clock::now()) {}
  void bring_up_to_date() const;

  std::unique_ptr<store::Store> store_;
  mutable std::mutex mutex_;          // of the store and of what follows
  mutable std::mutex columns_mutex_;  // of columns_ alone: never held for long
  mutable std::shared_ptr<const Columns> columns_;
  mutable std::chrono::steady_clock::time_point checked_;
};

}  // namespace metier::market
