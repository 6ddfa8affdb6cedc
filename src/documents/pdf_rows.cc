#include "documents/pdf_rows.h"

#include <map>
#include <numeric>
#include <utility>

#include "text/text.h"

namespace metier::documents {
namespace {

constexpr std::size_t kNone = ~std::size_t{0};
constexpr std::size_t kLongestLabel = 3;  // lines

struct Placed {
  std::size_t block;
  const PlacedLine* line;
  std::size_t right = kNone;    // the next cell of its row, in joined blocks
  std::size_t goes_on = kNone;  // the line below, which is of the same cell
  bool beside = false;          // has one to its left or right
  bool is_inner = false;        // of a row that begins elsewhere
};

// "2015 –", "Jan 2018 to": the dates of a narrow column go on in its next line.
bool is_open(std::string_view text) {
  if (text.find_first_of("0123456789") == std::string_view::npos) return false;
  for (const std::string_view end : {"-", "–", "—", " to", " bis", " do", " à", " al", " a", "/"})
    if (text.ends_with(end)) return true;
  return false;
}

bool is_dash(std::string_view text) {
  return text == "-" || text == "–" || text == "—";
}

class RowFinder {
 public:
  explicit RowFinder(const Blocks& blocks) : blocks_(blocks), group_(blocks.size()) {
    std::iota(group_.begin(), group_.end(), std::size_t{0});
  }

  std::vector<Row> find() {
    place_lines();
    pair_lines();
    for (auto& [blocks, pairs] : pairs_)
      if (blocks.first == blocks.second || are_rows(blocks.first, blocks.second, pairs))
        join(blocks, pairs);
    join_open_dates();
    return written();
  }

 private:
  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;  // numbers of lines
  struct Unit {
    std::vector<std::size_t> blocks;
    double top = 0, bottom = 0;
  };

  void place_lines() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      for (const PlacedLine& line : blocks_[i]->lines)
        if (!line.text.empty()) lines_.push_back({i, &line});
    std::stable_sort(lines_.begin(), lines_.end(), [](const Placed& a, const Placed& b) {
      return baseline(a.line->box) < baseline(b.line->box);
    });
    for (const Block* block : blocks_) {
      left_ = std::min(left_, block->box.left);
      right_ = std::max(right_, block->box.right);
    }
  }

  // Each line with the one to its right on the same height.
  void pair_lines() {
    constexpr std::size_t kMostBeside = 40;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      std::size_t best = kNone;
      const Box& box = lines_[i].line->box;
      const auto look = [&](std::size_t k) {
        const Box& other = lines_[k].line->box;
        if (!same_row(box, other)) return false;
        if (other.left >= box.right - 1 && other.left > box.left &&
            (best == kNone || other.left < lines_[best].line->box.left))
          best = k;
        return true;
      };
      for (std::size_t k = i + 1; k < lines_.size() && k - i < kMostBeside && look(k);) ++k;
      for (std::size_t k = i; k > 0 && i - k < kMostBeside && look(k - 1);) --k;
      if (best == kNone || !may_pair(i, best)) continue;
      lines_[i].beside = lines_[best].beside = true;
      pairs_[{lines_[i].block, lines_[best].block}].emplace_back(i, best);
    }
    is_beside_.assign(blocks_.size(), true);
    each_below([&](std::size_t before, std::size_t i) {
      const std::size_t block = lines_[i].block;
      const bool goes_on = before != kNone && (is_open(lines_[before].line->text) ||
                                               blocks_[block]->lines.size() <= kLongestLabel);
      if (!lines_[i].beside && !goes_on) is_beside_[block] = false;
    });
  }

  // Larger letters are a heading, but for a title with its dates at the margin.
  bool may_pair(std::size_t left, std::size_t right) const {
    const PlacedLine &a = *lines_[left].line, &b = *lines_[right].line;
    if (a.letters == Letters::very_large || b.letters == Letters::very_large) return false;
    if (b.letters != Letters::usual) return a.letters == b.letters;
    return a.letters == Letters::usual || is_at_margin(b.box);
  }

  bool is_at_margin(const Box& box) const {
    constexpr double kNear = 0.04;
    return box.right >= right_ - kNear * (right_ - left_);
  }

  // Calls take(line above in its block, line).
  template <class Take>
  void each_below(Take&& take) const {
    std::vector<std::size_t> last(blocks_.size(), kNone);
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      take(last[lines_[i].block], i);
      last[lines_[i].block] = i;
    }
  }

  // The columns that a pair of blocks stands in: a narrow one to the left, or to the right.
  bool is_label(std::size_t right) const {
    constexpr double kNarrow = 0.42;  // of what all take
    return blocks_[right]->box.left - left_ <= kNarrow * (right_ - left_);
  }
  bool is_at_end(std::size_t right) const {
    constexpr double kNarrow = 0.4;
    return right_ - blocks_[right]->box.left <= kNarrow * (right_ - left_);
  }

  // Most of the lines fill their block, as those of a paragraph do: a text beside another.
  bool is_running(std::size_t block, const Pairs& pairs, bool left) const {
    constexpr std::size_t kFew = 3, kLongLine = 30;  // lines; bytes
    constexpr double kFull = 0.85;
    if (pairs.size() < kFew) return false;
    const Box& box = blocks_[block]->box;
    const auto full = std::count_if(pairs.begin(), pairs.end(), [&](const auto& pair) {
      const PlacedLine& line = *lines_[left ? pair.first : pair.second].line;
      return line.text.size() >= kLongLine && line.box.width() >= kFull * box.width();
    });
    return static_cast<std::size_t>(full) * 2 > pairs.size();
  }

  bool are_rows(std::size_t left, std::size_t right, const Pairs& pairs) const {
    return (is_label(right) && is_beside_[left] && !is_running(right, pairs, false)) ||
           (is_at_end(right) && is_beside_[right] && !is_running(left, pairs, true));
  }

  std::size_t group(std::size_t block) {
    while (group_[block] != block) block = group_[block] = group_[group_[block]];
    return block;
  }

  void join(const std::pair<std::size_t, std::size_t>& blocks, const Pairs& pairs) {
    for (const auto& [left, right] : pairs) {
      if (lines_[left].right != kNone || lines_[right].is_inner) continue;
      lines_[left].right = right;
      lines_[right].is_inner = true;
    }
    const std::size_t a = group(blocks.first), b = group(blocks.second);
    group_[std::max(a, b)] = std::min(a, b);
    joined_ = joined_ || a != b;
  }

  // Dates go on, and labels do, of which nothing else stands beside the second line.
  bool belongs_above(std::size_t before, std::size_t i) const {
    constexpr std::string_view kDigits = "0123456789";
    constexpr std::size_t kShort = 12;  // bytes of "since", "–"
    const std::string_view above = lines_[before].line->text, below = lines_[i].line->text;
    if (is_open(above)) return true;
    const bool has_number = above.find_first_of(kDigits) != std::string_view::npos;
    const bool next_number = below.find_first_of(kDigits) != std::string_view::npos;
    // "2002", "–", "2015"; "since", "2015"
    if (has_number ? is_dash(below) : next_number && above.size() <= kShort) return true;
    return !lines_[i].beside && (!has_number || text::begins_small(below));
  }

  void join_open_dates() {
    std::vector<std::pair<std::size_t, std::size_t>> found;
    each_below([&](std::size_t before, std::size_t i) {
      const bool is_below = !found.empty() && found.back().second == before;
      const bool begins = before != kNone && lines_[before].right != kNone &&
                          !lines_[before].is_inner && is_label(lines_[lines_[before].right].block);
      if (before != kNone && (is_below || begins) && belongs_above(before, i))
        found.emplace_back(before, i);
    });
    for (const auto& [before, line] : found) {
      if (lines_[line].is_inner) continue;
      if (lines_[line].right != kNone) lines_[lines_[line].right].is_inner = false;
      lines_[line].right = kNone;
      lines_[line].is_inner = true;
      lines_[before].goes_on = line;
    }
  }

  // ---- order

  std::vector<Unit> units() {
    std::vector<Unit> out;
    std::vector<std::size_t> unit_of(blocks_.size(), kNone);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::size_t first = group(i);
      const Box& box = blocks_[i]->box;
      if (unit_of[first] == kNone) {
        unit_of[first] = out.size();
        out.push_back({{i}, box.top, box.bottom});
        continue;
      }
      Unit& unit = out[unit_of[first]];
      unit.blocks.push_back(i);
      unit.top = std::min(unit.top, box.top);
      unit.bottom = std::max(unit.bottom, box.bottom);
    }
    return out;
  }

  // From top to bottom, where few stand beside others.
  void sort_units(std::vector<Unit>& units) const {
    constexpr double kTouch = 2;
    std::vector<std::size_t> by_top(units.size()), band(units.size());
    std::iota(by_top.begin(), by_top.end(), std::size_t{0});
    std::stable_sort(by_top.begin(), by_top.end(),
                     [&](std::size_t a, std::size_t b) { return units[a].top < units[b].top; });
    std::size_t now = 0, beside = 0, in_band = 0;
    double bottom = -1e9;
    for (const std::size_t unit : by_top) {
      const bool new_band = units[unit].top > bottom - kTouch;
      now += new_band ? 1 : 0;
      in_band = new_band ? 1 : in_band + 1;
      beside += in_band == 2 ? 2 : in_band > 2 ? 1 : 0;
      band[unit] = now;
      bottom = std::max(bottom, units[unit].bottom);
    }
    if (beside * 2 > units.size() || (beside > 0 && !joined_)) return;
    std::vector<std::size_t> order(units.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return band[a] < band[b]; });
    std::vector<Unit> sorted;
    for (const std::size_t unit : order) sorted.push_back(std::move(units[unit]));
    units = std::move(sorted);
  }

  std::vector<Row> written() {
    std::vector<Unit> all = units();
    sort_units(all);
    std::vector<std::vector<std::size_t>> lines_of(blocks_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) lines_of[lines_[i].block].push_back(i);
    std::vector<Row> out;
    const Unit* before = nullptr;
    for (const Unit& unit : all) {
      std::vector<std::size_t> lines;
      for (const std::size_t block : unit.blocks)
        lines.insert(lines.end(), lines_of[block].begin(), lines_of[block].end());
      std::sort(lines.begin(), lines.end());
      const std::size_t first = out.size();
      for (const std::size_t line : lines)
        if (!lines_[line].is_inner) out.push_back(row_from(line));
      if (before != nullptr && first < out.size()) out[first].after_gap = is_apart(*before, unit);
      before = &unit;
    }
    return out;
  }

  Row row_from(std::size_t line) const {
    Row row{lines_[line].line->text, lines_[line].line->letters, false};
    for (std::size_t more = lines_[line].goes_on; more != kNone; more = lines_[more].goes_on)
      row.text.append(" ").append(lines_[more].line->text);
    for (line = lines_[line].right; line != kNone; line = lines_[line].right) {
      row.text.append("\t").append(lines_[line].line->text);
      row.letters = Letters::usual;
    }
    return row;
  }

  bool is_apart(const Unit& before, const Unit& unit) const {
    constexpr double kGap = 0.5;  // of the height of a line
    const Block& last = *blocks_[before.blocks.back()];
    const Block& first = *blocks_[unit.blocks.front()];
    if (before.blocks.size() == 1 && unit.blocks.size() == 1) return last.flow != first.flow;
    const double height = first.lines.empty() ? 0 : first.lines[0].box.height();
    return unit.top - before.bottom > kGap * height || unit.top < before.top;
  }

  const Blocks& blocks_;
  std::vector<Placed> lines_;    // by height
  std::vector<bool> is_beside_;  // blocks all of whose lines have others beside them
  std::map<std::pair<std::size_t, std::size_t>, Pairs> pairs_;  // by blocks, left and right
  std::vector<std::size_t> group_;                              // of blocks that rows join
  bool joined_ = false;
  double left_ = 1e9, right_ = -1e9;
};

}  // namespace

std::vector<Row> rows_of(const Blocks& blocks) {
  return RowFinder(blocks).find();
}

}  // namespace metier::documents
