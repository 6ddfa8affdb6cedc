#include "compare_text.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "table.h"

namespace metier::cli {
namespace {

class ComparePrinter {
 public:
  ComparePrinter(const match::Comparison& c, const match::CompareContext& context, PrintStyle style,
                 std::size_t width)
      : c_(c), context_(context), markdown_(style == PrintStyle::markdown), width_(width) {
    colour_ = style == PrintStyle::coloured_text;
  }

  std::string make() {
    if (markdown_) out_ += "# Roles side by side\n\n";
    table(facts());
    if (c_.common_ancestor.valid())
      common_group(match::title_of(c_.common_ancestor, c_.language, context_.taxonomy));
    heading("Overlap");
    table(match::overlap_table(c_));
    for (const auto& section : match::sections(c_, context_)) add(section);
    line(fmt::format("\n{}.\n", match::kLegend));
    if (const auto credit = match::credit_of(c_, context_); !credit.empty())
      line(clean(credit) + ".\n");
    line("This service uses the ESCO classification of the European Commission.\n");
    return std::move(out_);
  }

 private:
  std::string clean(const std::string& text) const {
    return markdown_ ? markdown_text(text) : plain_text(text);
  }
  void line(const std::string& text) { out_ += markdown_ && text[0] != '\n' ? "\n" + text : text; }
  void table(const TableRows& rows) {
    out_ += markdown_ ? markdown_table(rows) : text_table(rows, width_);
  }
  void common_group(const std::string& title) {
    const std::string name = "Nearest common group";
    out_ += markdown_ ? fmt::format("\n{}: {}\n", name, clean(title))
                      : "\n" + text_table({{name, title}}, width_);
  }
  void heading(const std::string& text) {
    if (markdown_) {
      out_ += fmt::format("\n## {}\n\n", clean(text));
    } else {
      out_ += fmt::format("\n{}{}{}\n", colour_ ? "\033[1m" : "", clean(text),
                          colour_ ? "\033[0m" : "");
    }
  }

  // One row a fact, one column a role.
  TableRows facts() const {
    TableRows out{{""}};
    for (std::size_t i = 0; i < c_.roles.size(); ++i) {
      out[0].push_back(
          fmt::format("{}  {}", match::letter(i),
                      match::title_of(c_.roles[i].id, c_.language, context_.taxonomy)));
      std::size_t after = 1;  // facts come in one order, though not every role has all of them
      for (const auto& [name, value] : match::facts_of(c_, i, context_)) {
        auto row = std::find_if(out.begin() + 1, out.end(),
                                [&, &name = name](const auto& known) { return known[0] == name; });
        if (row == out.end()) row = out.insert(out.begin() + static_cast<long>(after), {{name}});
        after = static_cast<std::size_t>(row - out.begin()) + 1;
        row->resize(i + 1);
        row->push_back(value);
      }
    }
    for (auto& row : out) row.resize(c_.roles.size() + 1);
    return out;
  }

  void add(const match::ComparedSection& section) {
    heading(fmt::format("{} ({})", section.title, section.count));
    if (markdown_) {
      add_markdown(section);
      return;
    }
    for (const auto& group : section.groups) {
      std::string letters;
      for (std::size_t i = 0; i < c_.roles.size(); ++i) letters += match::letter(i), letters += ' ';
      out_ += fmt::format("  {} {}{}{}\n", letters, colour_ ? "\033[36m" : "", group.title,
                          colour_ ? "\033[0m" : "");
      for (const auto& row : group.competences) {
        out_ += "  ";
        for (std::size_t i = 0; i < c_.roles.size(); ++i) out_ += match::mark(row, i), out_ += ' ';
        out_ += fmt::format("   {}\n", plain_text(label(row)));
      }
    }
  }

  void add_markdown(const match::ComparedSection& section) {
    TableRows rows{{"Competence", "Kind"}};
    for (std::size_t i = 0; i < c_.roles.size(); ++i) rows[0].emplace_back(1, match::letter(i));
    for (const auto& group : section.groups)
      for (const auto& row : group.competences) {
        rows.push_back({label(row), group.title});
        for (std::size_t i = 0; i < c_.roles.size(); ++i)
          rows.back().emplace_back(1, match::mark(row, i));
      }
    table(rows);
  }

  std::string label(const match::ComparedCompetence& row) const {
    return std::string(context_.taxonomy.label(row.id, c_.language));
  }

  const match::Comparison& c_;
  const match::CompareContext& context_;
  bool markdown_, colour_ = false;
  std::size_t width_;
  std::string out_;
};

}  // namespace

std::string compare_text(const match::Comparison& c, const match::CompareContext& context,
                         PrintStyle style, std::size_t width) {
  return ComparePrinter(c, context, style, width).make();
}

std::size_t width_of_stdout() {
  std::size_t width = 100;
  struct winsize size {};
  if (const char* given = std::getenv("COLUMNS"); given != nullptr && *given != '\0') {
    width = std::strtoul(given, nullptr, 10);
  } else if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    width = size.ws_col;
  }
  return std::clamp<std::size_t>(width, 40, 240);
}

}  // namespace metier::cli
