#include "market/live.h"

namespace metier::market {

Result<std::unique_ptr<Live>> Live::open(std::unique_ptr<store::Store> store,
                                         const std::filesystem::path& cache) {
  auto columns = load_columns(*store, cache);
  if (!columns) return tl::unexpected(columns.error());
  return std::unique_ptr<Live>(new Live(std::move(store), std::move(*columns)));
}

std::shared_ptr<const Columns> Live::columns() const {
  // One thread looks whether there is something new; the others answer from what there is.
  if (const std::unique_lock lock(mutex_, std::try_to_lock); lock.owns_lock()) bring_up_to_date();
  const std::lock_guard lock(columns_mutex_);
  return columns_;
}

void Live::bring_up_to_date() const {
  const auto now = std::chrono::steady_clock::now();
  if (now - checked_ < kRefresh) return;
  checked_ = now;
  const auto mark = store_->now();
  if (!mark || mark->value == columns_->mark.value) return;
  auto next = std::make_shared<Columns>(*columns_);
  const auto done = store_->rows(next->mark, [&](const store::Row& row) { next->put(row); });
  if (!done) return;
  next->mark = *done;
  const std::lock_guard lock(columns_mutex_);
  columns_ = std::move(next);
}

}  // namespace metier::market
