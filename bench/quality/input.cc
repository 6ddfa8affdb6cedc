#include "input.h"

#include <simdjson.h>

#include "taxonomy/csv.h"

namespace metier::quality {
namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t{256} << 20;

Result<void> take_row(Table& table, Cells row, bool has_header, std::size_t line) {
  if (has_header && table.header.empty()) {
    table.header = std::move(row);
    return {};
  }
  const std::size_t width = table.header.empty()
                                ? (table.rows.empty() ? row.size() : table.rows.front().size())
                                : table.header.size();
  if (row.size() != width)
    return fail(ErrorKind::input, "{}:{}: {} cells, not {}", table.name, line, row.size(), width);
  table.rows.push_back(std::move(row));
  return {};
}

}  // namespace

Result<std::size_t> Table::column(std::string_view name_of_column) const {
  for (std::size_t i = 0; i < header.size(); ++i)
    if (header[i] == name_of_column) return i;
  return fail(ErrorKind::input, "{}: no column '{}'", name, name_of_column);
}

Result<std::string> read_text(const std::filesystem::path& path) {
  return read_file(path, kMaxFile);
}

Result<Table> read_csv(const std::filesystem::path& path) {
  const auto bytes = read_text(path);
  if (!bytes) return tl::unexpected(bytes.error());
  Table out;
  out.name = path.string();
  taxonomy::CsvReader csv(out.name, *bytes);
  for (;;) {
    const auto more = csv.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return out;
    Cells row(csv.cells().begin(), csv.cells().end());
    if (auto taken = take_row(out, std::move(row), true, csv.line()); !taken)
      return tl::unexpected(taken.error());
  }
}

Result<Table> read_tsv(const std::filesystem::path& path, bool has_header) {
  const auto bytes = read_text(path);
  if (!bytes) return tl::unexpected(bytes.error());
  Table out;
  out.name = path.string();
  std::size_t line_number = 0;
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
    std::string_view line = std::string_view(*bytes).substr(at, end - at);
    at = end + 1;
    ++line_number;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty()) continue;
    Cells row;
    for (std::size_t from = 0; from <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', from), line.size());
      row.emplace_back(line.substr(from, tab - from));
      from = tab + 1;
    }
    if (auto taken = take_row(out, std::move(row), has_header, line_number); !taken)
      return tl::unexpected(taken.error());
  }
  return out;
}

namespace {

bool take_strings(simdjson::dom::element object, const char* key, Cells& out) {
  simdjson::dom::array array;
  if (object[key].get(array)) return false;
  for (const auto item : array) {
    std::string_view text;
    if (item.get(text)) return false;
    out.emplace_back(text);
  }
  return true;
}

}  // namespace

Result<std::vector<TaggedSentence>> read_tagged(const std::filesystem::path& path) {
  const auto bytes = read_text(path);
  if (!bytes) return tl::unexpected(bytes.error());
  std::vector<TaggedSentence> out;
  simdjson::dom::parser parser;
  std::size_t line = 0;
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
    const std::string_view text = std::string_view(*bytes).substr(at, end - at);
    at = end + 1;
    ++line;
    if (trim(text).empty()) continue;
    simdjson::dom::element object;
    TaggedSentence sentence;
    if (parser.parse(text.data(), text.size()).get(object) ||
        !take_strings(object, "tokens", sentence.tokens) ||
        !take_strings(object, "tags_skill", sentence.skill_tags) ||
        sentence.tokens.size() != sentence.skill_tags.size())
      return fail(ErrorKind::input, "{}:{}: no tokens with tags", path.string(), line);
    take_strings(object, "tags_knowledge", sentence.knowledge_tags);
    out.push_back(std::move(sentence));
  }
  return out;
}

std::optional<std::vector<std::string>> parse_python_list(std::string_view text) {
  text = trim(text);
  if (text.size() < 2 || text.front() != '[' || text.back() != ']') return std::nullopt;
  text = trim(text.substr(1, text.size() - 2));
  std::vector<std::string> out;
  while (!text.empty()) {
    const char quote = text.front();
    if (quote != '\'' && quote != '"') return std::nullopt;
    std::string item;
    std::size_t at = 1;
    for (; at < text.size() && text[at] != quote; ++at) {
      if (text[at] == '\\' && at + 1 < text.size()) ++at;
      item.push_back(text[at]);
    }
    if (at == text.size()) return std::nullopt;
    out.push_back(std::move(item));
    text = trim(text.substr(at + 1));
    if (text.empty()) break;
    if (text.front() != ',') return std::nullopt;
    text = trim(text.substr(1));
  }
  return out;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const std::size_t from = text.find_first_not_of(kBlanks);
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

}  // namespace metier::quality
