// The reading order of pages: blocks with their places (pdftotext -bbox-layout) to lines of text.
#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "documents/formats.h"
#include "documents/pdf_rows.h"

namespace metier::documents {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// ---- reading what pdftotext writes

double number_of(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  double out = 0;
  if (at == kNone) return out;
  const std::string_view digits = tag.substr(at + name.size());
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  constexpr double kFarthest = 1e6;
  return out > -kFarthest && out < kFarthest ? out : 0;
}

Box box_of(std::string_view tag) {
  return {number_of(tag, "xMin=\""), number_of(tag, "yMin=\""), number_of(tag, "xMax=\""),
          number_of(tag, "yMax=\"")};
}

void append_unescaped(std::string& out, std::string_view text) {
  struct Escape {
    std::string_view name;
    char sign;
  };
  constexpr Escape kEscapes[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
  for (std::size_t at = 0; at < text.size(); ++at) {
    char c = text[at];
    if (c == '&')
      for (const Escape& escape : kEscapes)
        if (text.substr(at).starts_with(escape.name)) {
          c = escape.sign;
          at += escape.name.size() - 1;
          break;
        }
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
}

// ---- order

// Two columns, and what goes over both.
struct Columns {
  double at = 0;
  std::size_t letters = 0;  // of the smaller column
};

bool is_left(const Block& block, double at) {
  return block.box.right <= at;
}
bool is_right(const Block& block, double at) {
  return block.box.left >= at;
}

// Lines of the one side stand beside lines of the other, as labels beside what they name: such
// rows are read across.
bool are_rows(const Blocks& left, const Blocks& right) {
  constexpr double kNear = 2.5;
  std::vector<double> lines;
  for (const Block* block : right)
    for (const PlacedLine& line : block->lines) lines.push_back(baseline(line.box));
  std::sort(lines.begin(), lines.end());
  std::size_t beside = 0;
  for (const Block* block : left) {
    if (block->lines.empty()) continue;
    const double bottom = baseline(block->lines[0].box);
    const auto near = std::lower_bound(lines.begin(), lines.end(), bottom - kNear);
    beside += near != lines.end() && *near <= bottom + kNear ? 1 : 0;
  }
  return beside * 10 >= left.size() * 6;
}

// Columns of about the same width, with texts on both sides.
bool are_texts(const Blocks& blocks, const Blocks& left, const Blocks& right) {
  constexpr double kWide = 0.42;  // of what all take
  constexpr std::size_t kLongLine = 30;
  Box all{1e9, 0, -1e9, 0};
  for (const Block* block : blocks) {
    all.left = std::min(all.left, block->box.left);
    all.right = std::max(all.right, block->box.right);
  }
  double gap = all.right;
  for (const Block* block : right) gap = std::min(gap, block->box.left);
  if (gap - all.left < kWide * all.width() || all.right - gap < kWide * all.width()) return false;
  const auto has_text = [&](const Blocks& side, const Blocks& other) {
    double top = 1e9, bottom = -1e9;
    for (const Block* block : other) {
      top = std::min(top, block->box.top);
      bottom = std::max(bottom, block->box.bottom);
    }
    return std::any_of(side.begin(), side.end(), [&](const Block* block) {
      const auto lines =
          std::count_if(block->lines.begin(), block->lines.end(),
                        [](const PlacedLine& line) { return line.text.size() >= kLongLine; });
      return lines >= 2 && block->box.bottom > top && block->box.top < bottom;
    });
  };
  return has_text(left, right) && has_text(right, left);
}

// How much of the shorter one's height both have.
double common_height(const Blocks& left, const Blocks& right) {
  const auto range = [](const Blocks& blocks) {
    std::pair<double, double> out{1e9, -1e9};
    for (const Block* block : blocks)
      out = {std::min(out.first, block->box.top), std::max(out.second, block->box.bottom)};
    return out;
  };
  const auto a = range(left), b = range(right);
  const double common = std::min(a.second, b.second) - std::max(a.first, b.first);
  const double shorter = std::min(a.second - a.first, b.second - b.first);
  return shorter > 0 ? common / shorter : 0;
}

std::size_t letters_of(const Blocks& blocks) {
  std::size_t out = 0;
  for (const Block* block : blocks) out += block->letters;
  return out;
}

std::optional<Columns> columns_at(const Blocks& blocks, double at) {
  Blocks left, right;
  for (const Block* block : blocks) {
    if (is_left(*block, at)) left.push_back(block);
    if (is_right(*block, at)) right.push_back(block);
  }
  const std::size_t across = blocks.size() - left.size() - right.size();
  if (left.size() < 2 || right.size() < 2 || across * 3 > blocks.size()) return std::nullopt;
  if (common_height(left, right) < 0.5) return std::nullopt;
  if ((are_rows(left, right) || are_rows(right, left)) && !are_texts(blocks, left, right))
    return std::nullopt;
  return Columns{at, std::min(letters_of(left), letters_of(right))};
}

std::optional<Columns> find_columns(const Blocks& blocks) {
  std::vector<double> candidates;
  for (const Block* block : blocks) candidates.push_back(block->box.left - 1);
  std::sort(candidates.begin(), candidates.end());
  candidates.erase(std::unique(candidates.begin(), candidates.end(),
                               [](double a, double b) { return b - a < 2; }),
                   candidates.end());
  std::optional<Columns> best;
  for (const double at : candidates) {
    const auto found = columns_at(blocks, at);
    if (found && (!best || found->letters > best->letters)) best = found;
  }
  return best;
}

// Blocks that no columns part, in the order of pdftotext. Columns: left before right, between what
// goes over both.
void order(const Blocks& blocks, int depth, std::vector<Blocks>& out) {
  constexpr std::size_t kMostBlocks = 300;
  constexpr int kMostColumns = 4;
  const auto columns = blocks.size() < 4 || blocks.size() > kMostBlocks || depth == kMostColumns
                           ? std::nullopt
                           : find_columns(blocks);
  if (!columns) {
    if (!blocks.empty()) out.push_back(blocks);
    return;
  }
  Blocks sorted = blocks;
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const Block* a, const Block* b) { return a->box.top < b->box.top; });
  Blocks across;
  for (const Block* block : sorted)
    if (!is_left(*block, columns->at) && !is_right(*block, columns->at)) across.push_back(block);
  double from = -1e9;
  for (std::size_t i = 0; i <= across.size(); ++i) {
    const double to = i < across.size() ? across[i]->box.top : 1e9;
    for (const bool left : {true, false}) {
      Blocks side;
      for (const Block* block : blocks)
        if (block->box.top >= from && block->box.top < to &&
            (left ? is_left(*block, columns->at) : is_right(*block, columns->at)))
          side.push_back(block);
      order(side, depth + 1, out);
    }
    if (i < across.size()) out.push_back({across[i]});
    from = to;
  }
}

// The height of most letters' lines.
double usual_height(const std::vector<std::vector<Block>>& pages) {
  std::vector<std::pair<double, std::size_t>> heights;
  std::size_t letters = 0;
  for (const auto& page : pages)
    for (const Block& block : page)
      for (const PlacedLine& line : block.lines) {
        heights.emplace_back(line.box.height(), line.text.size());
        letters += line.text.size();
      }
  std::sort(heights.begin(), heights.end());
  std::size_t passed = 0;
  for (const auto& [height, size] : heights)
    if ((passed += size) * 2 >= letters) return height;
  return 0;
}

Letters size_of(const PlacedLine& line, double usual) {
  constexpr double kLarge = 1.15, kVeryLarge = 1.6;
  constexpr std::size_t kLongestHeading = 100;
  if (usual <= 0 || line.box.height() < usual * kLarge || line.text.size() > kLongestHeading)
    return Letters::usual;
  return line.box.height() < usual * kVeryLarge ? Letters::large : Letters::very_large;
}

void write_page(std::vector<Block>& page, double usual, std::string& out) {
  Blocks blocks;
  for (Block& block : page) {
    for (PlacedLine& line : block.lines) line.letters = size_of(line, usual);
    if (!block.lines.empty()) blocks.push_back(&block);
  }
  std::vector<Blocks> ordered;
  order(blocks, 0, ordered);
  const Block* before = nullptr;
  for (const Blocks& group : ordered) {
    if (before != nullptr && before->flow != group.front()->flow) out += '\n';
    for (const Row& row : rows_of(group)) {
      if (row.after_gap) out += '\n';
      if (row.letters != Letters::usual)
        out += row.letters == Letters::large ? kLargeLine : kVeryLargeLine;
      out.append(row.text).append("\n");
    }
    before = group.back();
  }
  out += '\f';
}

class LayoutReader {
 public:
  std::string read(std::string_view output) {
    for (std::size_t at = 0; at < output.size();) {
      const std::size_t end = std::min(output.find('\n', at), output.size());
      std::string_view line = output.substr(at, end - at);
      at = end + 1;
      line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
      take(line);
    }
    std::string out;
    const double usual = usual_height(pages_);
    for (auto& page : pages_) write_page(page, usual, out);
    return out;
  }

 private:
  void take(std::string_view line) {
    if (line.starts_with("<word ")) {
      word(line);
    } else if (line.starts_with("<line ")) {
      if (!page_.empty()) page_.back().lines.push_back({box_of(line), {}, Letters::usual});
    } else if (line.starts_with("<block ")) {
      page_.push_back({box_of(line), flow_, 0, {}});
    } else if (line.starts_with("<flow>")) {
      ++flow_;
    } else if (line.starts_with("</page>")) {
      pages_.push_back(std::move(page_));
      page_.clear();
    }
  }

  void word(std::string_view tag) {
    if (page_.empty() || page_.back().lines.empty()) return;
    const std::size_t begin = tag.find('>'), end = tag.rfind("</word>");
    if (begin == kNone || end == kNone || end < begin) return;
    std::string& text = page_.back().lines.back().text;
    if (!text.empty()) text += ' ';
    append_unescaped(text, tag.substr(begin + 1, end - begin - 1));
    page_.back().letters += end - begin;
  }

  std::vector<std::vector<Block>> pages_;
  std::vector<Block> page_;
  std::size_t flow_ = 0;
};

}  // namespace

std::string text_of_layout(std::string_view output) {
  return LayoutReader().read(output);
}

}  // namespace metier::documents
