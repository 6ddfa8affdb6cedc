#include "versions/list_scan.h"

#include <algorithm>
#include <optional>

namespace metier::versions {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSeparators = " \t\r\n,;|";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_path_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' ||
         c == '.' || c == '/';
}

// The tokens between separators in text[begin, end), from `line` on; `all` stops at one that is no
// URI and then gives none.
void add_tokens(std::string_view text, std::size_t begin, std::size_t end, std::uint64_t line,
                bool all, std::vector<Piece>& out) {
  const std::size_t before = out.size();
  for (std::size_t at = begin; at < end;) {
    if (kSeparators.find(text[at]) != std::string_view::npos) {
      if (text[at++] == '\n') ++line;
      continue;
    }
    const std::size_t stop = std::min(text.find_first_of(kSeparators, at), end);
    if (is_esco_uri(text.substr(at, stop - at))) {
      out.push_back({line, at, stop, false});
    } else if (all) {
      out.resize(before);
      return;
    }
    at = stop;
  }
}

// ---- CSV

struct Cell {
  std::size_t begin = 0, end = 0;  // without the quotes around it
  std::uint64_t line = 0;
  bool last = false;  // of its record
};

class CsvCells {
 public:
  CsvCells(std::string_view text, const std::string& name) : text_(text), name_(name) {
    if (text.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
    delimiter_ = guess_delimiter();
  }

  bool done() const { return at_ >= text_.size() && !open_record_; }

  Result<Cell> next() {
    Cell cell{at_, at_, line_, false};
    if (at_ < text_.size() && text_[at_] == '"') {
      if (!quoted(cell))
        return fail(ErrorKind::input, "{}:{}: a quote that is never closed", name_, cell.line);
    } else {
      while (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n') ++at_;
      cell.end = at_;
      if (cell.end > cell.begin && text_[cell.end - 1] == '\r') --cell.end;
    }
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    open_record_ = at_ < text_.size() && text_[at_] == delimiter_;
    cell.last = !open_record_;
    if (at_ < text_.size() && text_[at_] != delimiter_ && text_[at_] != '\n')
      return fail(ErrorKind::input, "{}:{}: text behind a closing quote", name_, line_);
    if (at_ < text_.size() && text_[at_++] == '\n') ++line_;
    return cell;
  }

 private:
  // What the first line has most of, commas when it has none.
  char guess_delimiter() const {
    const auto first = text_.substr(0, text_.find('\n'));
    char best = ',';
    for (const char c : {';', '\t'})
      if (std::count(first.begin(), first.end(), c) > std::count(first.begin(), first.end(), best))
        best = c;
    return best;
  }

  bool quoted(Cell& cell) {
    cell.begin = ++at_;
    for (; at_ < text_.size(); ++at_) {
      if (text_[at_] == '\n') ++line_;
      if (text_[at_] != '"') continue;
      if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        ++at_;
        continue;
      }
      cell.end = at_++;
      return true;
    }
    return false;
  }

  std::string_view text_;
  const std::string& name_;
  char delimiter_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  bool open_record_ = false;  // a delimiter was read: one more cell, perhaps an empty one
};

std::string cell_text(std::string_view text, const Cell& cell) {
  std::string out(text.substr(cell.begin, cell.end - cell.begin));
  for (std::size_t at = 0; (at = out.find("\"\"", at)) != std::string::npos; ++at) out.erase(at, 1);
  return out;
}

// Reads the first record; which of its cells is the wanted column.
Result<std::size_t> find_column(std::string_view text, CsvCells& cells,
                                const MigrateOptions& options) {
  std::string names;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; !cells.done(); ++i) {
    const auto cell = cells.next();
    if (!cell) return tl::unexpected(cell.error());
    const auto heading = cell_text(text, *cell);
    if (!found && heading == options.column) found = i;
    if (names.size() < 500) names += fmt::format("{}{}", names.empty() ? "" : ", ", heading);
    if (cell->last) break;
  }
  if (!found)
    return fail(ErrorKind::usage, "{}:1: no column '{}'; there are {}", options.name,
                options.column, names.empty() ? "none" : names);
  return *found;
}

// ---- JSON

// Walks over JSON values without recursion, so that depth costs a byte.
class JsonStrings {
 public:
  JsonStrings(std::string_view text, const std::string& name) : text_(text), name_(name) {
    if (text.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  Result<std::vector<Piece>> take() {
    for (skip_blanks(); at_ < text_.size() && ok(); skip_blanks()) value();
    if (!ok()) return fail(ErrorKind::input, "{}:{}: not JSON: {}", name_, line_, fault_);
    return std::move(out_);
  }

 private:
  bool ok() const { return fault_.empty(); }
  bool wrong(std::string_view what) {
    fault_ = at_ >= text_.size() ? "it ends too early" : what;
    return false;
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  void skip_blanks() {
    for (; at_ < text_.size() && kBlanks.find(text_[at_]) != std::string_view::npos; ++at_)
      if (text_[at_] == '\n') ++line_;
  }

  void value() {
    do {
      skip_blanks();
      if (!begin_value()) return;
      if (just_opened_) continue;
      if (!end_values()) return;
    } while (!open_.empty());
  }

  // A string, number or word; or what opens a list or an object, with its first key.
  bool begin_value() {
    just_opened_ = false;
    const char c = peek();
    if (c == '"') return string(false);
    if (c == '{' || c == '[') {
      open_.push_back(c);
      ++at_;
      skip_blanks();
      if (peek() == (c == '{' ? '}' : ']')) return true;  // end_values() closes it
      just_opened_ = true;
      return c == '[' || key();
    }
    if (c == '-' || is_digit(c)) return number();
    for (const std::string_view word : {"true", "false", "null"})
      if (text_.substr(at_).starts_with(word)) {
        at_ += word.size();
        return true;
      }
    return wrong("a value is missing");
  }

  // Closes what ends here and goes on to the next value, if there is one.
  bool end_values() {
    while (!open_.empty()) {
      skip_blanks();
      const bool object = open_.back() == '{';
      if (peek() == (object ? '}' : ']')) {
        ++at_;
        open_.pop_back();
        continue;
      }
      if (peek() != ',') return wrong("a comma or a closing bracket is missing");
      ++at_;
      skip_blanks();
      return !object || key();
    }
    return true;
  }

  bool key() {
    if (peek() != '"') return wrong("the name of a field is missing");
    if (!string(true)) return false;
    skip_blanks();
    if (peek() != ':') return wrong("a colon is missing");
    ++at_;
    return true;
  }

  bool string(bool is_key) {
    const std::size_t begin = ++at_;
    for (; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (static_cast<unsigned char>(text_[at_]) < 0x20) return wrong("a string is not closed");
      if (text_[at_] == '\\' && !escape()) return wrong("an escape that there is not");
    }
    if (at_ >= text_.size()) return wrong("a string is not closed");
    const auto inside = text_.substr(begin, at_ - begin);
    if (inside.size() < 200 && is_esco_uri(without_escaped_slashes(inside)))
      out_.push_back({line_, begin, at_, is_key});
    ++at_;
    return true;
  }

  bool escape() {
    ++at_;
    if (peek() != 'u') return std::string_view("\"\\/bfnrt").find(peek()) != std::string_view::npos;
    const auto digits = text_.substr(std::min(at_ + 1, text_.size()), 4);
    at_ += digits.size();
    return digits.size() == 4 &&
           digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  }

  bool digits() {
    const std::size_t from = at_;
    while (is_digit(peek())) ++at_;
    return at_ > from;
  }

  bool number() {
    if (peek() == '-') ++at_;
    const bool zero = peek() == '0';
    const std::size_t from = at_;
    if (!digits()) return wrong("a number is not whole");
    if (zero && at_ > from + 1) return wrong("a number begins with 0");
    if (peek() == '.') {
      ++at_;
      if (!digits()) return wrong("a number is not whole");
    }
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      if (peek() == '+' || peek() == '-') ++at_;
      if (!digits()) return wrong("a number is not whole");
    }
    return true;
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::string open_;  // brackets
  bool just_opened_ = false;
  std::string fault_;
  std::vector<Piece> out_;
};

}  // namespace

bool is_esco_uri(std::string_view text) {
  for (const std::string_view start :
       {"http://data.europa.eu/esco/", "https://data.europa.eu/esco/"})
    if (text.starts_with(start))
      return text.size() > start.size() &&
             std::all_of(text.begin() + static_cast<std::ptrdiff_t>(start.size()), text.end(),
                         is_path_character);
  return false;
}

std::string without_escaped_slashes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\\' || i + 1 >= text.size() || text[i + 1] != '/') out += text[i];
  return out;
}

Result<std::vector<Piece>> scan_csv(std::string_view text, const MigrateOptions& options) {
  std::vector<Piece> out;
  CsvCells cells(text, options.name);
  std::optional<std::size_t> wanted;
  if (!options.column.empty()) {
    const auto column = find_column(text, cells, options);
    if (!column) return tl::unexpected(column.error());
    wanted = *column;
  }
  for (std::size_t i = 0; !cells.done();) {
    const auto cell = cells.next();
    if (!cell) return tl::unexpected(cell.error());
    if (!wanted || *wanted == i) add_tokens(text, cell->begin, cell->end, cell->line, true, out);
    i = cell->last ? 0 : i + 1;
  }
  return out;
}

Result<std::vector<Piece>> scan_json(std::string_view text, const MigrateOptions& options) {
  return JsonStrings(text, options.name).take();
}

std::vector<Piece> scan_text(std::string_view text) {
  std::vector<Piece> out;
  add_tokens(text, 0, text.size(), 1, false, out);
  return out;
}

}  // namespace metier::versions
