#include "table.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/base.h"

namespace metier::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kNarrowest = 12;

std::string padded(const std::string& text, std::size_t width) {
  const std::size_t length = utf8::length(text);
  return length >= width ? text : text + std::string(width - length, ' ');
}

// The first `width` code points of a word.
std::size_t bytes_of(std::string_view word, std::size_t width) {
  std::size_t at = 0;
  for (std::size_t n = 0; n < width && at < word.size(); ++n) utf8::next(word, at);
  return at;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> out(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!out.back().empty() && utf8::length(out.back()) + 1 + utf8::length(word) > width)
      out.emplace_back();
    while (utf8::length(word) > width) {  // a word longer than the column is cut
      const std::size_t cut = bytes_of(word, width);
      out.back() += word.substr(0, cut);
      word.remove_prefix(cut);
      out.emplace_back();
    }
    if (!out.back().empty()) out.back() += ' ';
    out.back() += word;
  }
  return out;
}

std::vector<std::size_t> widths_of(const TableRows& rows, std::size_t width) {
  std::size_t first = 0, columns = 1;
  for (const auto& row : rows) {
    if (!row.empty()) first = std::max(first, utf8::length(row[0]));
    columns = std::max(columns, row.size());
  }
  std::vector<std::size_t> out(columns, 0);
  out[0] = std::min(first, width / 3);
  if (columns == 1) return out;
  const std::size_t taken = out[0] + kGap * (columns - 1);
  const std::size_t share = width > taken ? (width - taken) / (columns - 1) : 0;
  std::fill(out.begin() + 1, out.end(), std::max(share, kNarrowest));
  return out;
}

}  // namespace

std::string text_table(const TableRows& rows, std::size_t width) {
  const auto widths = widths_of(rows, width);
  std::string out;
  for (const auto& row : rows) {
    std::vector<std::vector<std::string>> cells;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(wrapped(plain_text(row[i]), widths[i]));
      lines = std::max(lines, cells.back().size());
    }
    for (std::size_t l = 0; l < lines; ++l) {
      std::string line;
      for (std::size_t i = 0; i < cells.size(); ++i)
        line += padded(l < cells[i].size() ? cells[i][l] : "",
                       i + 1 < cells.size() ? widths[i] + kGap : 0);
      line.erase(line.find_last_not_of(' ') + 1);
      out += line + "\n";
    }
  }
  return out;
}

std::string markdown_table(const TableRows& rows) {
  std::string out;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (const auto& cell : rows[r]) out += "| " + markdown_text(cell) + " ";
    out += "|\n";
    if (r > 0) continue;
    for (std::size_t i = 0; i < rows[r].size(); ++i) out += "|---";
    out += "|\n";
  }
  return out;
}

std::string plain_text(const std::string& text) {
  std::string out;
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) out += c;
  return out;
}

std::string markdown_text(const std::string& text) {
  std::string out;
  for (const char c : plain_text(text)) {
    if (std::string_view("\\`*_[]<>#|~").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

}  // namespace metier::cli
