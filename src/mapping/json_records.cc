// JSON arrays and JSON lines as records.
#include <simdjson.h>

#include <algorithm>
#include <unordered_map>

#include "mapping/records.h"

namespace metier::mapping {
namespace {

using simdjson::dom::element;

std::string text_of(const element& value) {
  std::string_view text;
  if (value.is_null()) return {};
  if (value.get(text)) return simdjson::to_string(value);
  std::string out(text);
  std::erase(out, '\0');  // no table can hold it
  return out;
}

using Cells = std::vector<std::pair<std::string, std::string>>;  // by the names of their columns

// A line of what "metier map --format json" writes, with the columns of its CSV form.
bool is_form(const simdjson::dom::object& object) {
  simdjson::dom::object row;
  simdjson::dom::array alternatives;
  return object.size() == 5 && object["row"].get(row) == simdjson::SUCCESS &&
         object["alternatives"].get(alternatives) == simdjson::SUCCESS &&
         object["line"].error() == simdjson::SUCCESS &&
         object["match"].error() == simdjson::SUCCESS &&
         object["decision"].error() == simdjson::SUCCESS;
}

Cells cells_of_form(const simdjson::dom::object& form) {
  Cells out;
  element value;
  for (const auto field : simdjson::dom::object(form["row"]))
    out.emplace_back(field.key, text_of(field.value));
  const auto add = [&](std::string column, const simdjson::simdjson_result<element>& found) {
    out.emplace_back(std::move(column),
                     found.get(value) == simdjson::SUCCESS ? text_of(value) : std::string());
  };
  const auto match = form["match"];
  add("esco_uri", match["uri"]);
  add("esco_label", match["label"]);
  add("score", match["score"]);
  add("how", match["how"]);
  add("relation", match["relation"]);
  add("matched_label", match["matched"]["label"]);
  add("decision", form["decision"]);
  std::size_t n = 0;
  for (const element other : simdjson::dom::array(form["alternatives"])) {
    ++n;
    add(fmt::format("alternative_{}_uri", n), other["uri"]);
    add(fmt::format("alternative_{}_label", n), other["label"]);
  }
  return out;
}

Cells cells_of(const element& value) {
  simdjson::dom::object object;
  if (value.get(object)) return {{"label", text_of(value)}};
  if (is_form(object)) return cells_of_form(object);
  Cells out;
  for (const auto field : object) out.emplace_back(field.key, text_of(field.value));
  return out;
}

class Keys {
 public:
  // Adds the keys of an object; false when there are too many.
  bool add(const element& value) {
    for (const auto& [key, text] : cells_of(value))
      if (!add(key)) return false;
    return true;
  }
  const std::vector<std::string>& all() const { return keys_; }

  // The cells of an object or a string.
  void fill(const element& value, std::vector<std::string>& cells) const {
    cells.assign(keys_.size(), {});
    for (auto& [key, text] : cells_of(value)) cells[places_.at(key)] = std::move(text);
  }

 private:
  bool add(const std::string& key) {
    if (places_.emplace(key, keys_.size()).second) keys_.push_back(key);
    return keys_.size() <= kMaxColumns;
  }
  std::vector<std::string> keys_;
  std::unordered_map<std::string, std::size_t> places_;
};

bool is_row(const element& value) {
  return value.is_object() || value.is_string();
}

// Parsed as a whole; its numbers are those of the elements.
class ArrayRecords : public RecordReader {
 public:
  explicit ArrayRecords(std::string name) : name_(std::move(name)) {}

  Result<void> open(std::string_view bytes) {
    size_ = bytes.size();
    simdjson::dom::array array;
    if (const auto error = parser_.parse(bytes.data(), bytes.size()).get(array))
      return fail(ErrorKind::input, "{}: not a JSON array: {}", name_,
                  simdjson::error_message(error));
    for (const element one : array) {
      rows_.push_back(one);
      if (!is_row(one))
        return fail(ErrorKind::input, "{}: element {} is neither an object nor a string", name_,
                    rows_.size());
      if (!keys_.add(one))
        return fail(ErrorKind::limit, "{}: more than {} different keys", name_, kMaxColumns);
    }
    return {};
  }
  Result<bool> next(Record& out) override {
    out.number = at_;
    if (at_ == 0) {
      out.cells = keys_.all();
    } else if (at_ <= rows_.size()) {
      keys_.fill(rows_[at_ - 1], out.cells);
    } else {
      return false;
    }
    ++at_;
    return !keys_.all().empty();
  }
  std::size_t position() const override {
    return rows_.empty() ? size_ : size_ * (at_ == 0 ? 0 : at_ - 1) / rows_.size();
  }
  std::string where(const Record& record, std::size_t) const override {
    return fmt::format("{}: element {}: ", name_, record.number);
  }

 private:
  std::string name_;
  std::size_t size_ = 0;
  simdjson::dom::parser parser_;
  std::vector<element> rows_;
  Keys keys_;
  std::size_t at_ = 0;
};

// Read twice, for the keys and for the rows, so that memory does not grow with the list.
class JsonLines : public RecordReader {
 public:
  JsonLines(std::string name, std::string_view bytes) : name_(std::move(name)), bytes_(bytes) {}

  Result<void> open() {
    element value;
    for (;;) {
      const auto more = parse(value);
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      if (!keys_.add(value))
        return fail(ErrorKind::limit, "{}:{}: more than {} different keys", name_, line_,
                    kMaxColumns);
    }
    at_ = 0;
    line_ = 0;
    return {};
  }
  Result<bool> next(Record& out) override {
    if (!told_header_) {
      told_header_ = true;
      out.number = 0;
      out.cells = keys_.all();
      return !out.cells.empty();
    }
    element value;
    auto more = parse(value);
    if (!more || !*more) return more;
    out.number = line_;
    keys_.fill(value, out.cells);
    return true;
  }
  std::size_t position() const override { return std::min(at_, bytes_.size()); }
  std::string where(const Record& record, std::size_t) const override {
    return fmt::format("{}:{}: ", name_, record.number);
  }

 private:
  Result<bool> parse(element& value) {
    std::string_view line;
    do {
      if (at_ >= bytes_.size()) return false;
      const std::size_t end = std::min(bytes_.find('\n', at_), bytes_.size());
      line = bytes_.substr(at_, end - at_);
      at_ = end + 1;
      ++line_;
    } while (line.find_first_not_of(" \t\r") == std::string_view::npos);
    if (const auto error = parser_.parse(line.data(), line.size()).get(value))
      return fail(ErrorKind::input, "{}:{}: not JSON: {}", name_, line_,
                  simdjson::error_message(error));
    if (!is_row(value))
      return fail(ErrorKind::input, "{}:{}: neither an object nor a string", name_, line_);
    return true;
  }

  std::string name_;
  std::string_view bytes_;
  simdjson::dom::parser parser_;
  Keys keys_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 0;
  bool told_header_ = false;
};

}  // namespace

Result<std::unique_ptr<RecordReader>> json_records(std::string name, std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && bytes[first] == '[') {
    auto array = std::make_unique<ArrayRecords>(std::move(name));
    if (auto opened = array->open(bytes); !opened) return tl::unexpected(opened.error());
    return array;
  }
  auto lines = std::make_unique<JsonLines>(std::move(name), bytes);
  if (auto opened = lines->open(); !opened) return tl::unexpected(opened.error());
  return lines;
}

}  // namespace metier::mapping
