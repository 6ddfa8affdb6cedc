// CSV and its kin, and plain text.
#include <algorithm>
#include <array>

#include "mapping/records.h"

namespace metier::mapping {
namespace {

bool is_blank(const Record& record) {
  return std::all_of(record.cells.begin(), record.cells.end(), [](const std::string& cell) {
    return cell.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

class DelimitedRecords : public RecordReader {
 public:
  DelimitedRecords(std::string name, std::string_view bytes, char delimiter)
      : name_(std::move(name)),
        bytes_(without_mark(bytes)),
        mark_(bytes.size() - bytes_.size()),
        delimiter_(delimiter) {}

  Result<bool> next(Record& out) override {
    do {
      out.cells.clear();
      out.number = line_;
      if (at_ >= bytes_.size()) return false;
      for (bool more = true; more;) {
        if (out.cells.size() == kMaxColumns)
          return wrong(out, fmt::format("more than {} columns", kMaxColumns));
        auto cell = read_cell(out);
        if (!cell) return tl::unexpected(cell.error());
        more = *cell;
      }
    } while (is_blank(out));
    return true;
  }
  std::size_t position() const override { return mark_ + at_; }
  std::string where(const Record& record, std::size_t cell) const override {
    return fmt::format("{}:{}:{}: ", name_, record.number, cell + 1);
  }
  char delimiter() const override { return delimiter_; }

 private:
  tl::unexpected<Error> wrong(const Record& record, std::string_view what) const {
    const std::size_t cell = record.cells.empty() ? 0 : record.cells.size() - 1;
    return fail(ErrorKind::input, "{}{}", where(record, cell), what);
  }

  // True when another cell of the record follows.
  Result<bool> read_cell(Record& out) {
    std::string& cell = out.cells.emplace_back();
    if (at_ < bytes_.size() && bytes_[at_] == '"') {
      if (!read_quoted(cell)) return wrong(out, "this quote is never closed");
    }
    const std::size_t end = std::min(
        bytes_.find_first_of(std::array{delimiter_, '\n', '\0'}.data(), at_), bytes_.size());
    std::string_view rest = bytes_.substr(at_, end - at_);
    at_ = end;
    const bool more = at_ < bytes_.size() && bytes_[at_] == delimiter_;
    if (!more && rest.ends_with('\r')) rest.remove_suffix(1);  // of the line's end
    cell.append(rest);
    if (cell.size() > kMaxCellBytes)
      return wrong(out, fmt::format("more than {} bytes in a cell", kMaxCellBytes));
    if (const auto bad = utf8::first_invalid(cell))
      return wrong(out, "this is not UTF-8; save the list as \"CSV UTF-8\"");
    if (cell.find('\0') != std::string::npos) return wrong(out, "a NUL byte; this is no text");
    if (at_ < bytes_.size()) ++at_;
    if (!more) ++line_;
    return more;
  }

  // What is between the quotes; text behind the closing one is left for the caller.
  bool read_quoted(std::string& cell) {
    std::size_t from = at_ + 1;
    for (;;) {
      const std::size_t quote = bytes_.find('"', from);
      if (quote == std::string_view::npos) return false;
      cell.append(bytes_.substr(from, quote - from));
      from = quote + 1;
      if (from == bytes_.size() || bytes_[from] != '"') break;
      cell += '"';
      ++from;
    }
    line_ += static_cast<std::uint64_t>(std::count(cell.begin(), cell.end(), '\n'));
    at_ = from;
    return true;
  }

  std::string name_;
  std::string_view bytes_;
  std::size_t mark_;  // bytes of the byte-order mark
  char delimiter_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
};

class LineRecords : public RecordReader {
 public:
  LineRecords(std::string name, std::string_view bytes)
      : name_(std::move(name)), bytes_(without_mark(bytes)), mark_(bytes.size() - bytes_.size()) {}

  Result<bool> next(Record& out) override {
    do {
      if (at_ >= bytes_.size()) return false;
      const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
      std::string_view line = bytes_.substr(at_, end - at_);
      at_ = end + 1;
      out.number = ++line_;
      if (line.ends_with('\r')) line.remove_suffix(1);
      out.cells.assign(1, std::string(line));
      if (line.size() > kMaxCellBytes)
        return fail(ErrorKind::input, "{}more than {} bytes in a line", where(out, 0),
                    kMaxCellBytes);
      if (utf8::first_invalid(line) || line.find('\0') != std::string_view::npos)
        return fail(ErrorKind::input, "{}this is no text in UTF-8", where(out, 0));
    } while (is_blank(out));
    return true;
  }
  bool has_header() const override { return false; }
  std::size_t position() const override { return mark_ + std::min(at_, bytes_.size()); }
  std::string where(const Record& record, std::size_t) const override {
    return fmt::format("{}:{}: ", name_, record.number);
  }

 private:
  std::string name_;
  std::string_view bytes_;
  std::size_t mark_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 0;
};

// Of the whole records at the start of a text: how many cells each has, 0 where they differ.
std::size_t width_of(std::string_view text, bool is_all, char delimiter) {
  DelimitedRecords records("", text, delimiter);
  Record record;
  std::size_t width = 0;
  for (;;) {
    const auto more = records.next(record);
    if (!more) return is_all ? 0 : width;  // a quote may be closed behind the sample
    if (!*more) return width;
    const bool last = records.position() >= text.size();
    if (last && !is_all && width != 0) return width;
    if (width != 0 && record.cells.size() != width) return 0;
    width = record.cells.size();
  }
}

}  // namespace

char find_delimiter(std::string_view text) {
  constexpr std::size_t kSample = std::size_t{1} << 16;
  const bool is_all = text.size() <= kSample;
  text = text.substr(0, kSample);
  char best = '\0';
  std::size_t most = 1;
  for (const char delimiter : {'\t', ';', ',', '|'}) {
    const std::size_t width = width_of(text, is_all, delimiter);
    if (width > most) most = width, best = delimiter;
  }
  return best;
}

std::unique_ptr<RecordReader> delimited_records(std::string name, std::string_view bytes,
                                                char delimiter) {
  return std::make_unique<DelimitedRecords>(std::move(name), bytes, delimiter);
}

std::unique_ptr<RecordReader> text_records(std::string name, std::string_view bytes) {
  return std::make_unique<LineRecords>(std::move(name), bytes);
}

void append_cell(std::string& out, std::string_view cell, char delimiter) {
  const bool plain = cell.find_first_of("\"\r\n") == std::string_view::npos &&
                     cell.find(delimiter) == std::string_view::npos && !cell.starts_with(' ') &&
                     !cell.ends_with(' ');
  if (plain) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace metier::mapping
