// Reads the arrays of a module's sections and checks them; keeps the first error. Internal to
// search/.
#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "search/sections.h"
#include "snapshot/snapshot.h"

namespace metier::search {

class SectionReader {
 public:
  explicit SectionReader(const snapshot::SnapshotFile& file) : file_(file) {}

  // Empty after an error.
  template <class T>
  std::span<const T> array(snapshot::SectionId id) {
    auto items = file_.array<T>(id);
    if (items) return *items;
    if (!error_) error_ = items.error();
    return {};
  }

  // Offsets begin with `first`, never fall and end with `size`.
  template <class T>
  void offsets(std::span<const T> items, std::size_t size, std::string_view what,
               std::uint32_t first = 0) {
    if (items.empty() || items.front() != first || items.back() != size || !never_falls(items))
      damaged(what);
  }

  // Ids are smaller than `count`.
  void ids(std::span<const std::uint32_t> items, std::size_t count, std::string_view what,
           std::uint32_t mask = 0xFFFF'FFFF) {
    if (!all_below(items, count, mask)) damaged(what);
  }
  void ids(std::span<const Id24> items, std::size_t count, std::string_view what) {
    std::uint32_t largest = 0;
    for (const std::uint32_t id : items) largest = std::max(largest, id);
    if (!items.empty() && largest >= count) damaged(what);
  }

  void damaged(std::string_view what) {
    if (error_) return;
    error_ = Error{
        ErrorKind::snapshot,
        fmt::format("{}: damaged snapshot: search index, {}; build it again with `metier build`",
                    file_.name(), what)};
  }

  bool ok() const { return !error_; }
  const Error& error() const { return *error_; }

 private:
  const snapshot::SnapshotFile& file_;
  std::optional<Error> error_;
};

}  // namespace metier::search
