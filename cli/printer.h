// Prints profiles for people: the same parts as text for a terminal or as Markdown.
#pragma once

#include <string>
#include <string_view>

namespace metier::cli {

enum class PrintStyle { text, coloured_text, markdown };

// "coloured_text" on a terminal (unless NO_COLOR is set or TERM is "dumb"), else "text".
PrintStyle style_of_stdout();

// Collects a document; text() is printed at once. Text from the taxonomy is escaped for Markdown
// and stripped of control characters for terminals.
class Printer {
 public:
  explicit Printer(PrintStyle style) : style_(style) {}

  void title(std::string_view text, std::string_view badges);
  void heading(int level, std::string_view text, std::string_view aside = {});
  void fact(std::string_view name, std::string_view value);
  void paragraph(std::string_view text);
  // A bullet: label, aside (code, tags), and below it what is said of it.
  void item(int depth, std::string_view label, std::string_view aside = {},
            std::string_view text = {});
  void remark(int depth, std::string_view text);  // dim
  void blank();

  const std::string& text() const { return out_; }

 private:
  void line(std::string_view indent, std::string_view text);
  void wrap(std::string_view indent, std::string_view text);
  std::string clean(std::string_view text) const;
  std::string paint(const char* colour, std::string_view text) const;

  PrintStyle style_;
  std::string out_;
};

// "1 competence", "5 competences"
std::string counted(std::size_t number, std::string_view one, std::string_view many);

}  // namespace metier::cli
