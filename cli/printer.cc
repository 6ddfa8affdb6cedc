#include "printer.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

#include "base/base.h"

namespace metier::cli {
namespace {

constexpr std::size_t kWidth = 100;
constexpr const char* kBold = "\033[1m";
constexpr const char* kDim = "\033[2m";
constexpr const char* kCyan = "\033[36m";

std::string_view next_word(std::string_view& text) {
  const std::size_t start = text.find_first_not_of(" \n\t");
  if (start == std::string_view::npos) return text = {};
  text.remove_prefix(start);
  const std::size_t end = std::min(text.find_first_of(" \n\t"), text.size());
  const auto word = text.substr(0, end);
  text.remove_prefix(end);
  return word;
}

bool special_in_markdown(char c) {
  return std::string_view("\\`*_[]<>#|~").find(c) != std::string_view::npos;
}

}  // namespace

PrintStyle style_of_stdout() {
  const char* term = std::getenv("TERM");
  const bool plain =
      std::getenv("NO_COLOR") != nullptr || (term != nullptr && std::string_view(term) == "dumb");
  return !plain && ::isatty(STDOUT_FILENO) != 0 ? PrintStyle::coloured_text : PrintStyle::text;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", number, number == 1 ? one : many);
}

std::string Printer::clean(std::string_view text) const {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 && c != '\n') continue;
    if (style_ == PrintStyle::markdown && special_in_markdown(c)) out += '\\';
    out += c;
  }
  return out;
}

std::string Printer::paint(const char* colour, std::string_view text) const {
  if (style_ != PrintStyle::coloured_text || text.empty()) return std::string(text);
  return fmt::format("{}{}\033[0m", colour, text);
}

void Printer::line(std::string_view indent, std::string_view text) {
  out_ += fmt::format("{}{}\n", indent, text);
}

void Printer::wrap(std::string_view indent, std::string_view text) {
  std::string current(indent);
  std::size_t width = indent.size();
  bool empty = true;
  for (auto word = next_word(text); !word.empty(); word = next_word(text)) {
    const std::size_t length = utf8::length(word);
    if (!empty && width + 1 + length > kWidth) {
      out_ += current + "\n";
      current = indent;
      width = indent.size();
      empty = true;
    }
    if (!empty) current += ' ', ++width;
    current += word;
    width += length;
    empty = false;
  }
  if (!empty) out_ += current + "\n";
}

void Printer::title(std::string_view text, std::string_view badges) {
  if (style_ == PrintStyle::markdown) {
    out_ += fmt::format("# {}\n", clean(text));
    if (!badges.empty()) out_ += fmt::format("\n{}\n", clean(badges));
  } else {
    out_ += paint(kBold, clean(text));
    if (!badges.empty()) out_ += "  " + paint(kDim, clean(badges));
    out_ += "\n";
  }
}

void Printer::heading(int level, std::string_view text, std::string_view aside) {
  if (style_ == PrintStyle::markdown) {
    out_ += fmt::format("\n{} {}{}{}\n\n", std::string(static_cast<std::size_t>(level), '#'),
                        clean(text), aside.empty() ? "" : " · ", clean(aside));
    return;
  }
  if (level <= 2) out_ += "\n";
  const std::string indent(static_cast<std::size_t>(level - 2) * 2, ' ');
  line(indent, paint(level <= 2 ? kBold : kCyan, clean(text)) +
                   (aside.empty() ? "" : "  " + paint(kDim, clean(aside))));
}

void Printer::fact(std::string_view name, std::string_view value) {
  if (value.empty()) return;
  if (style_ == PrintStyle::markdown) {
    out_ += fmt::format("- **{}**: {}\n", clean(name), clean(value));
  } else {
    // The value hangs behind the name when it takes more than one line.
    const std::size_t start = out_.size();
    wrap(std::string(20, ' '), clean(value));
    out_.replace(start, 20, paint(kDim, fmt::format("{:<20}", clean(name).substr(0, 19))));
  }
}

void Printer::paragraph(std::string_view text) {
  if (text.empty()) return;
  out_ += "\n";
  if (style_ == PrintStyle::markdown) {
    out_ += clean(text) + "\n";
  } else {
    wrap("  ", clean(text));
  }
}

void Printer::item(int depth, std::string_view label, std::string_view aside,
                   std::string_view text) {
  const std::string indent(static_cast<std::size_t>(depth) * 2, ' ');
  if (style_ == PrintStyle::markdown) {
    out_ += fmt::format("- {}{}{}\n", clean(label), aside.empty() ? "" : " — ", clean(aside));
    if (!text.empty()) out_ += fmt::format("  <br>{}\n", clean(text));
    return;
  }
  line(indent, clean(label) + (aside.empty() ? "" : "  " + paint(kDim, clean(aside))));
  if (!text.empty()) {
    const std::size_t start = out_.size();
    wrap(indent + "    ", clean(text));
    const std::string wrapped = out_.substr(start);
    out_.resize(start);
    out_ += paint(kDim, wrapped);
  }
}

void Printer::remark(int depth, std::string_view text) {
  if (style_ == PrintStyle::markdown) {
    out_ += clean(text) + "\n";
  } else {
    line(std::string(static_cast<std::size_t>(depth) * 2, ' '), paint(kDim, clean(text)));
  }
}

void Printer::blank() {
  out_ += "\n";
}

}  // namespace metier::cli
