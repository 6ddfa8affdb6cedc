// What stands where on a page of a PDF, and which lines of it are one row: a label or dates beside
// what they belong to, the cells of a table. Private to the reading of PDF.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace metier::documents {

struct Box {
  double left = 0, top = 0, right = 0, bottom = 0;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};
enum class Letters : std::uint8_t { usual, large, very_large };
struct PlacedLine {
  Box box;
  std::string text;
  Letters letters = Letters::usual;
};
struct Block {
  Box box;
  std::size_t flow = 0;
  std::size_t letters = 0;
  std::vector<PlacedLine> lines;
};
using Blocks = std::vector<const Block*>;

// Where the letters of a line stand; of large and small ones beside each other it is the same.
inline double baseline(const Box& line) {
  constexpr double kBelow = 0.21;  // of the height of a line lies below its letters
  return line.bottom - kBelow * line.height();
}
inline bool same_row(const Box& a, const Box& b) {
  constexpr double kNear = 0.25;  // of the height of the lower line
  const double apart = baseline(a) - baseline(b);
  const double near = kNear * std::min(a.height(), b.height());
  return apart <= near && apart >= -near;
}

// A line of the text: one of the page mostly, else cells with tabs between them.
struct Row {
  std::string text;
  Letters letters = Letters::usual;
  bool after_gap = false;  // stands apart from what is before it
};

// The lines of blocks that no columns part, given in the order of pdftotext. Lines of one block on
// one height are a row; those of two blocks where one of them is narrow - labels, dates at the
// margin - and has a line of the other beside all of its own. Blocks stay in their order, but for
// those that rows join, and what these would stand in the middle of.
std::vector<Row> rows_of(const Blocks& blocks);

}  // namespace metier::documents
