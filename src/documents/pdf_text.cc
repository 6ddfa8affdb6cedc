// From what pdftotext gives out to a document: pages, what repeats on them, words cut by hyphens.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "documents/formats.h"
#include "documents/marked_lines.h"

namespace metier::documents {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
// A header or footer is among so many lines at the top or bottom of a page.
constexpr std::size_t kMarginLines = 3;
constexpr std::uint32_t kGuessedLevel = 3;  // of headings

struct Line {
  std::string text;
  bool in_margin = false;
  bool stays = false;         // though it is in the margin
  std::uint32_t heading = 0;  // its level, by the size of its letters
};
struct Page {
  std::vector<Line> lines;  // empty ones too
};

// ---- characters

struct Replacement {
  char32_t from;
  std::string_view to;
};
constexpr auto kReplacements = std::to_array<Replacement>({
    {0xFB00, "ff"},
    {0xFB01, "fi"},
    {0xFB02, "fl"},
    {0xFB03, "ffi"},
    {0xFB04, "ffl"},
    {0xFB05, "st"},
    {0xFB06, "st"},
    {0xF0B7, "•"},
    {0xF0A7, "▪"},
    {0xF076, "•"},
    {0xF0D8, "•"},
    {0xF0FC, "•"},
});

// Ligatures taken apart, bullets of symbol fonts made bullets, what nobody sees left out; a soft
// hyphen stays at the end of a line only, as a hyphen.
std::string clean_pdf_line(std::string_view raw) {
  std::string plain;
  plain.reserve(raw.size());
  for (std::size_t at = 0; at < raw.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(raw, at);
    const auto found = std::find_if(kReplacements.begin(), kReplacements.end(),
                                    [&](const Replacement& one) { return one.from == c; });
    if (found != kReplacements.end())
      plain += found->to;
    else if (c == 0xAD && at == raw.size())
      plain += '-';
    else
      plain += raw.substr(begin, at - begin);
  }
  return clean_cells(plain);
}

std::vector<Page> pages_of(std::string_view output) {
  std::vector<Page> out;
  while (!output.empty()) {
    const std::size_t end = std::min(output.find('\f'), output.size());
    std::string_view rest = output.substr(0, end);
    Page& page = out.emplace_back();
    while (!rest.empty()) {
      const std::size_t size = std::min(rest.find('\n'), rest.size());
      Line& line = page.lines.emplace_back();
      line.text = clean_pdf_line(rest.substr(0, size));
      if (rest[0] == kLargeLine || rest[0] == kVeryLargeLine)
        line.heading = rest[0] == kVeryLargeLine ? 1 : 2;
      rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    output.remove_prefix(std::min(end + 1, output.size()));
  }
  return out;
}

// ---- what repeats on pages

// Stands for a number; no line has it, as control characters were left out.
constexpr char kNumber = '\1';

// The line without its numbers, and the numbers.
struct Shape {
  std::string key;
  std::vector<std::uint32_t> numbers;
};

Shape shape_of(std::string_view line) {
  Shape out;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] < '0' || line[at] > '9') {
      out.key += line[at++];
      continue;
    }
    std::uint64_t number = 0;
    for (; at < line.size() && line[at] >= '0' && line[at] <= '9'; ++at)
      number = std::min<std::uint64_t>(number * 10 + static_cast<std::uint64_t>(line[at] - '0'),
                                       UINT32_MAX);
    out.key += kNumber;
    out.numbers.push_back(static_cast<std::uint32_t>(number));
  }
  return out;
}

struct Place {
  std::size_t page;
  Line* line;
  Shape shape;
};

// The lines are the same, but for numbers that are those of their pages.
bool counts_pages(const std::vector<Place>& places) {
  for (std::size_t n = 0; n < places[0].shape.numbers.size(); ++n) {
    bool same = true, counts = true;
    for (const Place& place : places) {
      same &= place.shape.numbers[n] == places[0].shape.numbers[n];
      counts &= place.shape.numbers[n] == place.page;
    }
    if (!same && !counts) return false;
  }
  return true;
}

// "1", "1 / 1", "Page 1 of 1": says where in the document it is, and nothing else.
bool is_page_number(const Shape& shape, std::size_t page, std::size_t pages) {
  const auto& numbers = shape.numbers;
  if (numbers.empty() || numbers.size() > 2 || numbers[0] != page) return false;
  if (numbers.size() == 2 && numbers[1] != pages) return false;
  std::size_t words = 0, signs = 0;
  bool in_word = false;
  for (const char c : shape.key) {
    const bool is_letter =
        (static_cast<unsigned char>(c) & 0x80) != 0 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    words += is_letter && !in_word ? 1 : 0;
    in_word = is_letter;
    signs += !is_letter && c != ' ' && c != kNumber ? 1 : 0;
  }
  if (words == 0) return numbers.size() == 2 || signs <= 2;
  return words <= 2 && numbers.size() == 2 && shape.key.size() <= 24 && signs <= 3;
}

// Who it is may stand in a header and nowhere else.
bool has_contacts(std::string_view line) {
  const auto digits =
      std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
  return line.find('@') != kNone || line.find("www.") != kNone ||
         (digits >= 7 && line.find('+') != kNone);
}

class Margins {
 public:
  explicit Margins(std::vector<Page>& pages) : pages_(pages) {}

  // Marks the lines, and gives what was left out, each once.
  std::vector<std::string> mark() {
    for (std::size_t i = 0; i < pages_.size(); ++i) {
      collect(i, true);
      collect(i, false);
    }
    for (const auto& [key, places] : found_)
      if (is_margin(places))
        for (const Place& place : places) place.line->in_margin = true;
    for (Page& page : pages_) keep_outer(page);
    std::vector<std::string> out;
    for (auto& [key, places] : found_) leave_out(places, out);
    return out;
  }

 private:
  void collect(std::size_t page, bool from_top) {
    std::vector<Line>& lines = pages_[page].lines;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < lines.size() && taken < kMarginLines; ++i) {
      Line& line = lines[from_top ? i : lines.size() - 1 - i];
      if (line.text.empty()) continue;
      ++taken;
      Shape shape = shape_of(line.text);
      auto& places = found_[(from_top ? "a" : "b") + shape.key];
      if (places.empty() || places.back().page != page + 1)
        places.push_back({page + 1, &line, std::move(shape)});
    }
  }

  bool is_page_number_everywhere(const std::vector<Place>& places) const {
    return std::all_of(places.begin(), places.end(), [&](const Place& place) {
      return is_page_number(place.shape, place.page, pages_.size());
    });
  }
  bool is_margin(const std::vector<Place>& places) const {
    const std::size_t needed = std::max<std::size_t>(2, (pages_.size() + 1) / 2);
    return (places.size() >= needed && counts_pages(places)) || is_page_number_everywhere(places);
  }

  // What repeats further inside, behind other text, is no margin.
  static void keep_outer(Page& page) {
    std::vector<Line>& lines = page.lines;
    const auto is_text = [](const Line& line) { return !line.text.empty() && !line.in_margin; };
    const auto first = std::find_if(lines.begin(), lines.end(), is_text);
    const auto last = std::find_if(lines.rbegin(), lines.rend(), is_text).base();
    for (auto line = first; line < last; ++line) line->in_margin = false;
  }

  // The first of a line that says how to reach somebody stays.
  void leave_out(std::vector<Place>& places, std::vector<std::string>& out) {
    for (const Place& place : places) {
      if (!place.line->in_margin || place.line->stays || place.line->text.empty()) continue;
      const bool is_first = told_.insert(place.shape.key).second;
      place.line->stays = is_first && has_contacts(place.line->text);
      if (place.line->stays) continue;
      if (is_first) out.push_back(place.line->text);
      place.line->text.clear();
    }
  }

  std::vector<Page>& pages_;
  std::map<std::string, std::vector<Place>> found_;  // those at the top come first
  std::set<std::string> told_;
};

// ---- words cut by hyphens

bool is_lower(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7) ||
         (c >= 0x100 && c <= 0x17F && (c & 1) == 1) || (c >= 0x3AC && c <= 0x3CE) ||
         (c >= 0x430 && c <= 0x45F);
}

std::size_t word_size(std::string_view text) {
  return std::min(text.find_first_of(" \t,.;:!?)]/"), text.size());
}

// "Vertriebs- und Marketing": the hyphen is meant.
bool is_joining_word(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"und", "oder",  "bzw", "and",  "or",  "et", "ou",   "y",    "e", "o",
       "og",  "eller", "och", "en",   "of",  "i",  "oraz", "lub",  "a", "nebo",
       "ja",  "tai",   "és",  "vagy", "sau", "și", "to",   "sowie"});
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

class Hyphens {
 public:
  explicit Hyphens(const std::vector<Page>& pages) {
    constexpr std::size_t kMost = 20'000;
    for (const Page& page : pages)
      for (const Line& line : page.lines) {
        std::string_view rest = line.text;
        for (std::size_t at = rest.find('-'); at != kNone && written_.size() < kMost;
             at = rest.find('-', at + 1)) {
          const std::size_t begin = rest.find_last_of(" \t(/", at) + 1;
          const std::size_t end = at + 1 + word_size(rest.substr(at + 1));
          if (at > begin && end > at + 1 && end - begin < 60)
            written_.emplace(rest.substr(begin, end - begin));
        }
      }
  }

  // Joins the word at the end of `line` with its rest in `next`.
  void join(Line& line, Line& next) const {
    if (line.text.size() < 3 || !line.text.ends_with('-') || next.text.find('\t') != kNone) return;
    const std::string_view text = line.text;
    const std::size_t begin = text.find_last_of(" \t(/") + 1;
    const std::string_view head = text.substr(begin, text.size() - 1 - begin);
    const std::string_view tail = std::string_view(next.text).substr(0, word_size(next.text));
    if (head.size() < 2 || tail.empty() || !ends_in_letter(head) || is_joining_word(tail)) return;
    std::size_t at = 0;
    if (!is_lower(utf8::next(tail, at))) return;
    const bool is_compound =
        head.find('-') != kNone || written_.contains(std::string(head) + "-" + std::string(tail));
    const std::size_t behind = std::min(next.text.find(' '), next.text.size());
    std::string moved = next.text.substr(0, behind);
    next.text.erase(0, std::min(behind + 1, next.text.size()));
    if (!is_compound) line.text.pop_back();
    line.text += moved;
  }

 private:
  static bool ends_in_letter(std::string_view word) {
    std::size_t begin = word.size() - 1;
    while (begin > 0 && (word[begin] & 0xC0) == 0x80) --begin;
    return is_lower(utf8::next(word, begin));
  }
  std::set<std::string> written_;  // words with a hyphen within a line
};

// ---- composing

// Lines in larger letters stand for themselves.
void add_text(std::string_view text, std::uint32_t heading, std::uint32_t number, Composer& out) {
  Document& document = out.document();
  const auto begin = static_cast<std::uint32_t>(document.text.size());
  for (const MarkedLine& line : mark_plain(text)) {
    Part part{};
    part.begin = begin + line.begin;
    part.end = begin + line.end;
    part.kind = heading > 0 ? PartKind::heading : line.kind;
    // Those that only look like headings stand below those in larger letters.
    part.level = heading > 0 ? heading : line.level > 0 ? kGuessedLevel : 0;
    part.page = number;
    document.parts.push_back(std::move(part));
  }
  document.text += text;
}

void add_page(const Page& page, std::uint32_t number, Composer& out) {
  std::string text;
  const auto flush = [&] {
    add_text(text, 0, number, out);
    text.clear();
  };
  for (const Line& line : page.lines) {
    if (line.in_margin || line.heading > 0) flush();
    if (line.in_margin) {
      PartInfo info;
      info.page = number;
      info.in_margin = true;
      info.has_cells = true;
      out.line(line.text, info);
    } else if (line.heading > 0) {
      add_text(line.text + "\n", line.heading, number, out);
    } else {
      text += line.text;
      text += '\n';
    }
  }
  flush();
  out.empty_line();
}

bool has_text(const Page& page) {
  return std::any_of(page.lines.begin(), page.lines.end(),
                     [](const Line& line) { return !line.text.empty(); });
}

// Fonts without a table of characters give signs that mean nothing.
bool is_unreadable(std::string_view text) {
  std::size_t letters = 0, unknown = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == utf8::kReplacement || (c >= 0xE000 && c <= 0xF8FF)) ++unknown;
    if (c > 0x20) ++letters;
  }
  return letters > 0 && unknown * 4 > letters;
}

}  // namespace

Result<void> compose_pdf_text(std::string_view output, Composer& out) {
  Document& document = out.document();
  document.format = Format::pdf;
  if (auto checked = out.check_lines(output); !checked) return checked;
  std::vector<Page> pages = pages_of(output);
  if (pages.size() > out.limits().most_pages)
    return fail(ErrorKind::limit, "{}: more than {} pages, which is the limit", out.name(),
                out.limits().most_pages);
  document.pages = static_cast<std::uint32_t>(pages.size());
  std::vector<std::size_t> empty;
  for (std::size_t i = 0; i < pages.size(); ++i)
    if (!has_text(pages[i])) empty.push_back(i + 1);
  if (empty.size() == pages.size())
    return fail(ErrorKind::input,
                "{}: no text in its {} page{}: scanned? Run text recognition on it first, for "
                "instance with ocrmypdf",
                out.name(), pages.size(), pages.size() == 1 ? "" : "s");
  for (const std::size_t page : empty)
    document.remarks.push_back(
        fmt::format("page {} of {} has no text: scanned?", page, pages.size()));
  for (const std::string& line : Margins(pages).mark())
    document.remarks.push_back(fmt::format("{}{}", kMarginRemark, line));
  const Hyphens hyphens(pages);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    auto& lines = pages[i].lines;
    for (std::size_t k = 0; k + 1 < lines.size(); ++k)
      if (!lines[k].in_margin && !lines[k + 1].in_margin && lines[k].heading == 0)
        hyphens.join(lines[k], lines[k + 1]);
    add_page(pages[i], static_cast<std::uint32_t>(i + 1), out);
  }
  if (is_unreadable(document.text))
    document.remarks.emplace_back(
        "much of the text cannot be read: its fonts do not say which letters they have");
  if (document.parts.empty())
    return fail(ErrorKind::input, "{}: no text in it but page numbers", out.name());
  return {};
}

}  // namespace metier::documents
