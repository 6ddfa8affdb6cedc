// Tables: delimited text record by record, workbooks row by row.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

#include "feeds/assembler.h"
#include "feeds/json_scan.h"
#include "feeds/source.h"
#include "mapping/mapping.h"

namespace metier::feeds {
namespace {

using Targets = std::vector<std::optional<Target>>;

std::vector<std::string>::const_iterator find_column(const std::vector<std::string>& header,
                                                     const std::string& column) {
  return std::find_if(header.begin(), header.end(), [&](const std::string& name) {
    return name == column || folded_name(name) == folded_name(column);
  });
}

// Which field each column is.
Targets targets_of(const std::vector<std::string>& header, const Options& options) {
  Targets out;
  for (const std::string& name : header) out.push_back(target_of(name));
  for (const auto& [option, column] : options.columns) {
    const auto field = field_of_option(option);
    const auto at = find_column(header, column);
    if (!field || at == header.end()) continue;
    for (auto& one : out)
      if (one && one->field == *field) one.reset();
    out[static_cast<std::size_t>(at - header.begin())] = Target{*field, 0};
  }
  return out;
}

struct Fit {
  std::size_t known = 0;  // distinct fields
  bool is_table = false;  // of adverts
};

Fit fit_of(const Targets& targets, const Options& options) {
  std::vector<Field> fields;
  for (const auto& one : targets)
    if (one && std::find(fields.begin(), fields.end(), one->field) == fields.end())
      fields.push_back(one->field);
  const auto has = [&](Field field) {
    return std::find(fields.begin(), fields.end(), field) != fields.end();
  };
  using enum Field;
  const bool somewhere = has(place) || has(locality) || has(postcode);
  const std::size_t known = fields.size();
  const bool is_told = options.columns.contains("title") && has(title);
  const bool is_named = has(title) && known >= 2;
  const bool is_likely = has(weak_title) && known >= 4 && (has(employer) || somewhere);
  return {known, !has(never) && (is_told || is_named || is_likely)};
}

Result<void> check_options(const std::string& name, const std::vector<std::string>& header,
                           const Options& options) {
  for (const auto& [option, column] : options.columns) {
    if (!field_of_option(option))
      return fail(ErrorKind::usage, "no field \"{}\"; there are {}", option, option_names());
    if (find_column(header, column) == header.end())
      return fail(ErrorKind::usage, "{}: no column \"{}\"; there are {}", name, column,
                  line_of(fmt::format("{}", fmt::join(header, ", "))));
  }
  return {};
}

// Days since 1899-12-30, as workbooks count them, as a date.
std::string date_of_days(std::string_view text) {
  double days = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (error != std::errc{} || end != text.data() + text.size() || days < 20000 || days > 80000)
    return std::string(text);
  const std::time_t seconds = (static_cast<std::time_t>(days) - 25569) * 86400;
  std::tm parts{};
  ::gmtime_r(&seconds, &parts);
  return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

class Rows {
 public:
  Rows(Targets targets, std::size_t width) : targets_(std::move(targets)), width_(width) {}

  Item item(const std::vector<std::string>& cells, std::string origin, bool has_days,
            std::string_view raw) {
    std::size_t count = cells.size();
    while (count > width_ && cells[count - 1].empty()) --count;
    if (count > width_)
      return reject_of(std::move(origin), "",
                       fmt::format("{} cells where the header has {}", count, width_), raw);
    assembler_.begin();
    for (std::size_t i = 0; i < count; ++i) {
      if (!targets_[i] || cells[i].empty()) continue;
      const bool is_date =
          targets_[i]->field == Field::posted || targets_[i]->field == Field::valid_through;
      assembler_.add(*targets_[i], has_days && is_date ? date_of_days(cells[i]) : cells[i]);
    }
    Record record = assembler_.finish();
    if (record.title.empty() && record.text.empty())
      return reject_of(std::move(origin), "title", "neither a title nor a text", raw);
    return {std::move(record), std::move(origin)};
  }

 private:
  Targets targets_;
  std::size_t width_;
  Assembler assembler_;
};

// Where a record of delimited text ends, in bytes that arrive piece by piece.
class RecordScan {
 public:
  explicit RecordScan(char delimiter) : delimiter_(delimiter) {}

  // True when the record ends among the bytes; at() is then behind its line end.
  bool scan(std::string_view bytes, bool is_last) {
    while (at_ < bytes.size()) {
      if (is_quoted_) {
        const std::size_t quote = bytes.find('"', at_);
        if (quote == std::string_view::npos) {
          at_ = bytes.size();
          return false;
        }
        if (quote + 1 == bytes.size() && !is_last) {
          at_ = quote;
          return false;
        }
        is_quoted_ = quote + 1 < bytes.size() && bytes[quote + 1] == '"';
        at_ = quote + (is_quoted_ ? 2 : 1);
        continue;
      }
      const char c = bytes[at_++];
      if (c == '\n') return true;
      if (c == '"' && at_start_) is_quoted_ = true;
      at_start_ = c == delimiter_;
    }
    return is_last && !is_quoted_;
  }
  std::size_t at() const { return at_; }
  bool is_quoted() const { return is_quoted_; }

 private:
  char delimiter_;
  std::size_t at_ = 0;
  bool is_quoted_ = false, at_start_ = true;
};

class TableSource : public SteppingSource {
 public:
  TableSource(std::unique_ptr<Window> window, const Context& context, char delimiter)
      : window_(std::move(window)), context_(context), delimiter_(delimiter) {}

  Result<void> open() {
    const auto head = window_->ahead(64 << 10);
    if (!head) return tl::unexpected(head.error());
    if (head->starts_with("sep=")) {
      window_->skip(std::min(head->find('\n'), head->size() - 1) + 1);
      ++line_;
    }
    mapping::Record header;
    const auto size = find_record();
    if (!size) return tl::unexpected(size.error());
    auto records = mapping::delimited_records(context_.name, window_->ahead(), delimiter_);
    const auto read = records->next(header);
    if (!read) return tl::unexpected(read.error());
    const std::size_t used = records->position();
    line_ += static_cast<std::uint64_t>(
        std::count(window_->ahead().begin(),
                   window_->ahead().begin() + static_cast<std::ptrdiff_t>(used), '\n'));
    window_->skip(used);
    if (auto checked = check_options(context_.name, header.cells, context_.options); !checked)
      return checked;
    rows_.emplace(targets_of(header.cells, context_.options), header.cells.size());
    return {};
  }

  std::string_view form() const override { return delimiter_ == '\t' ? "tsv" : "csv"; }

 private:
  struct Found {
    std::size_t size = 0;
    bool is_whole = true;  // else its first line, and why
    std::string_view why;
  };

  Result<Found> find_record() {
    RecordScan scan(delimiter_);
    bool is_last = false;
    while (!scan.scan(window_->ahead(), is_last)) {
      const bool is_large = scan.at() > context_.options.max_record_bytes;
      if (is_large || is_last) {
        const std::size_t end = window_->ahead().find('\n');
        const std::size_t size = std::min(end, window_->ahead().size() - 1) + 1;
        return Found{size, false, scan.is_quoted() ? "a quote is never closed" : "too large"};
      }
      const auto more = window_->more();
      if (!more) return tl::unexpected(more.error());
      is_last = !*more;
      if (is_last && window_->ahead().empty()) return Found{};
    }
    const bool is_small = scan.at() <= context_.options.max_record_bytes;
    return Found{scan.at(), is_small, "too large"};
  }

  Result<bool> step() override {
    const auto found = find_record();
    if (!found) return tl::unexpected(found.error());
    if (found->size == 0) return false;
    const std::string_view bytes = window_->ahead().substr(0, found->size);
    std::string origin = fmt::format("{}:{}", context_.name, line_ + 1);
    line_ += static_cast<std::uint64_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    if (!found->is_whole) {
      found_.push_back(reject_of(std::move(origin), "", std::string(found->why), bytes));
    } else {
      read_record(bytes, std::move(origin));
    }
    window_->skip(found->size);
    return true;
  }

  void read_record(std::string_view bytes, std::string origin) {
    std::string mended;
    std::string_view text = bytes;
    if (utf8::first_invalid(bytes)) text = mended = mended_utf8(bytes);
    if (text.find('\0') != std::string_view::npos) {
      if (mended.empty()) mended = text;
      std::erase(mended, '\0');
      text = mended;
    }
    const auto read = mapping::delimited_records("", text, delimiter_)->next(row_);
    if (!read) {
      const std::string& message = read.error().message;
      found_.push_back(
          reject_of(std::move(origin), "", message.substr(message.find(": ") + 2), bytes));
    } else if (*read) {
      found_.push_back(rows_->item(row_.cells, std::move(origin), false, bytes));
    }
  }

  std::unique_ptr<Window> window_;
  Context context_;
  char delimiter_;
  std::uint64_t line_ = 0;  // lines read
  mapping::Record row_;
  std::optional<Rows> rows_;
};

class WorkbookSource : public SteppingSource {
 public:
  WorkbookSource(std::string bytes, const Context& context)
      : bytes_(std::move(bytes)), context_(context) {}

  Result<void> open() {
    auto records = mapping::xlsx_records(context_.name, bytes_, {}, context_.options.table);
    if (!records) return tl::unexpected(records.error());
    records_ = std::move(*records);
    // Titles and notes may stand above the header.
    constexpr int kMostNotes = 20;
    std::string first;
    for (int i = 0; i < kMostNotes; ++i) {
      const auto more = records_->next(row_);
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      if (first.empty()) first = fmt::format("{}", fmt::join(row_.cells, ", "));
      const Targets targets = targets_of(row_.cells, context_.options);
      if (!fit_of(targets, context_.options).is_table) continue;
      rows_.emplace(targets, row_.cells.size());
      return check_options(context_.name, row_.cells, context_.options);
    }
    return fail(ErrorKind::not_found,
                "{}: no column is known as the title of an advert; there are {}", context_.name,
                line_of(first));
  }

  std::string_view form() const override { return "xlsx"; }

 private:
  Result<bool> step() override {
    const auto more = records_->next(row_);
    if (!more || !*more) return more;
    std::string raw;
    for (const std::string& cell : row_.cells) {
      if (!raw.empty()) raw += ',';
      mapping::append_cell(raw, cell, ',');
    }
    found_.push_back(
        rows_->item(row_.cells, fmt::format("{}:{}", context_.name, row_.number), true, raw));
    return true;
  }

  std::string bytes_;
  Context context_;
  std::unique_ptr<mapping::RecordReader> records_;
  mapping::Record row_;
  std::optional<Rows> rows_;
};

}  // namespace

char delimiter_of_adverts(std::string_view head, const Options& options) {
  if (head.starts_with("sep=")) head.remove_prefix(std::min(head.find('\n'), head.size() - 1) + 1);
  char best = '\0';
  std::size_t most = 0;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    mapping::Record header;
    const auto records = mapping::delimited_records("", head, delimiter);
    const auto read = records->next(header);
    if (!read || !*read) continue;
    const Fit fit = fit_of(targets_of(header.cells, options), options);
    if (fit.is_table && fit.known > most) {
      most = fit.known;
      best = delimiter;
    }
  }
  return best;
}

Result<std::unique_ptr<Source>> table_source(std::unique_ptr<Window> window, const Context& context,
                                             char delimiter) {
  auto out = std::make_unique<TableSource>(std::move(window), context, delimiter);
  if (auto opened = out->open(); !opened) return tl::unexpected(opened.error());
  return out;
}

Result<std::unique_ptr<Source>> workbook_source(std::string bytes, const Context& context) {
  auto out = std::make_unique<WorkbookSource>(std::move(bytes), context);
  if (auto opened = out->open(); !opened) return tl::unexpected(opened.error());
  return out;
}

}  // namespace metier::feeds
