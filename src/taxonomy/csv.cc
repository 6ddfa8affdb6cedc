#include "taxonomy/csv.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace metier::taxonomy {
namespace {

// Bytes at which an unquoted cell can end or be wrong.
constexpr std::array<bool, 256> kStops = [] {
  std::array<bool, 256> out{};
  for (const unsigned char c : {',', ';', '\t', '\n', '\r', '"'}) out[c] = true;
  return out;
}();

}  // namespace

CsvReader::CsvReader(std::string name, std::string_view bytes, char separator)
    : name_(std::move(name)), bytes_(bytes), separator_(separator) {}

std::string CsvReader::where(std::size_t at) const {
  const std::string_view before = bytes_.substr(0, at);
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
  if (start == 0 && bytes_.starts_with("\xEF\xBB\xBF")) start = std::min<std::size_t>(3, at);
  return fmt::format("{}:{}:{}: ", name_, line, 1 + utf8::length(before.substr(start)));
}

tl::unexpected<Error> CsvReader::wrong(std::size_t at, std::string_view what) const {
  return fail(ErrorKind::input, "{}{}", where(at), what);
}

Error CsvReader::error_at(std::size_t cell, std::string_view what) const {
  std::size_t at = end_;
  if (cell < cells_.size()) {
    // Cells of the reader's own store have lost their place: the record's has to do.
    const auto* const data = cells_[cell].data();
    const bool inside = data >= bytes_.data() && data <= bytes_.data() + bytes_.size();
    at = inside ? static_cast<std::size_t>(data - bytes_.data()) : begin_;
  }
  return {ErrorKind::input, where(at) + std::string(what)};
}

Result<void> CsvReader::check_start() {
  started_ = true;
  if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF"))
    return wrong(0, "this is UTF-16; ESCO's tables are UTF-8");
  if (const auto nul = bytes_.find('\0'); nul != std::string_view::npos)
    return wrong(nul, "a NUL byte; this is not a CSV table");
  if (bytes_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  return {};
}

Result<bool> CsvReader::next() {
  if (!started_) {
    if (auto start = check_start(); !start) return tl::unexpected(start.error());
  }
  cells_.clear();
  if (at_ >= bytes_.size()) return false;
  line_ = next_line_;
  begin_ = end_ = at_;
  record_ended_ = false;
  const std::size_t most = width_ == 0 ? kMaxCells : width_;
  while (!record_ended_) {
    if (cells_.size() == most)
      return wrong(at_, width_ == 0 ? fmt::format("more than {} columns", kMaxCells)
                                    : fmt::format("more cells than the header's {}", width_));
    if (auto cell = read_cell(); !cell) return tl::unexpected(cell.error());
  }
  if (width_ == 0) width_ = cells_.size();
  return true;
}

Result<void> CsvReader::read_cell() {
  if (at_ < bytes_.size() && bytes_[at_] == '"') {
    if (auto quoted = read_quoted(); !quoted) return quoted;
  } else {
    const char* const begin = bytes_.data() + at_;
    const char* const end = bytes_.data() + bytes_.size();
    const char* p = begin;
    while (p != end && (!kStops[static_cast<unsigned char>(*p)] || is_plain(*p))) ++p;
    cells_.emplace_back(begin, static_cast<std::size_t>(p - begin));
    at_ += static_cast<std::size_t>(p - begin);
  }
  end_ = at_;
  if (at_ == bytes_.size()) {
    record_ended_ = true;
    return {};
  }
  if (bytes_[at_] == separator_) {
    ++at_;
    return {};
  }
  switch (bytes_[at_]) {
    case '\r':
      if (at_ + 1 == bytes_.size() || bytes_[at_ + 1] != '\n')
        return wrong(at_, "a carriage return that ends no line; put the cell in quotes");
      ++at_;
      [[fallthrough]];
    case '\n':
      ++at_;
      ++next_line_;
      record_ended_ = true;
      return {};
    default:
      return wrong(at_, "a quote inside an unquoted cell; put the cell in quotes and double it");
  }
}

Result<void> CsvReader::read_quoted() {
  const std::size_t open = at_;
  const char* const data = bytes_.data();
  std::size_t from = open + 1;
  bool doubled = false;
  for (;;) {
    const auto* quote =
        static_cast<const char*>(std::memchr(data + from, '"', bytes_.size() - from));
    if (quote == nullptr) return wrong(open, "this quote is never closed");
    const auto at = static_cast<std::size_t>(quote - data);
    if (at + 1 < bytes_.size() && data[at + 1] == '"') {
      doubled = true;
      from = at + 2;
      continue;
    }
    const std::string_view inside = bytes_.substr(open + 1, at - open - 1);
    next_line_ += static_cast<std::uint64_t>(std::count(inside.begin(), inside.end(), '\n'));
    cells_.push_back(doubled ? undouble(inside) : inside);
    at_ = at + 1;
    if (at_ < bytes_.size() && data[at_] != separator_ && data[at_] != '\n' && data[at_] != '\r')
      return wrong(at_, "text behind a closing quote; a quote inside a cell must be doubled");
    return {};
  }
}

std::string_view CsvReader::undouble(std::string_view quoted) {
  char* const out = store_.room(quoted.size());
  std::size_t size = 0;
  while (!quoted.empty()) {
    const std::size_t quote = std::min(quoted.find('"'), quoted.size() - 1);
    std::memcpy(out + size, quoted.data(), quote + 1);
    size += quote + 1;
    quoted.remove_prefix(std::min(quoted.size(), quote + (quoted[quote] == '"' ? 2 : 1)));
  }
  return store_.keep(size);
}

}  // namespace metier::taxonomy
