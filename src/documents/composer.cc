#include "documents/composer.h"

#include <algorithm>
#include <array>

#include "base/base.h"
#include "documents/marked_lines.h"

namespace metier::documents {
namespace {

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Control characters, soft hyphens, marks of direction, byte-order marks.
bool is_unseen(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF;
}

constexpr std::array<std::string_view, 22> kBullets = {"•",
                                                       "●",
                                                       "◦",
                                                       "○",
                                                       "▪",
                                                       "▫",
                                                       "■",
                                                       "□",
                                                       "‣",
                                                       "⁃",
                                                       "·",
                                                       "∙",
                                                       "➢",
                                                       "➤",
                                                       "►",
                                                       "✓",
                                                       "✔",
                                                       "\xEF\x82\xB7",
                                                       "\xEF\x82\xA7",
                                                       "–",
                                                       "-",
                                                       "*"};

}  // namespace

std::string clean_line(std::string_view words) {
  std::string out;
  out.reserve(words.size());
  bool blank = false;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t c = utf8::next(words, at);
    if (is_blank(c)) {
      blank = !out.empty();
    } else if (!is_unseen(c)) {
      if (blank) out += ' ';
      blank = false;
      utf8::append(out, c);
    }
  }
  return out;
}

std::string clean_cells(std::string_view words) {
  std::string out;
  for (std::size_t at = 0; at <= words.size();) {
    const std::size_t end = std::min(words.find('\t', at), words.size());
    const std::string cell = clean_line(words.substr(at, end - at));
    if (!out.empty() && !cell.empty()) out += '\t';
    out += cell;
    at = end + 1;
  }
  return out;
}

std::size_t bullet_size(std::string_view line) {
  for (const std::string_view bullet : kBullets) {
    if (!line.starts_with(bullet)) continue;
    std::size_t at = bullet.size();
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t')) ++at;
    const bool needs_blank = bullet == "-" || bullet == "–" || bullet == "*" || bullet == "·";
    return needs_blank && at == bullet.size() ? 0 : at;
  }
  return 0;
}

void Composer::line(std::string_view words, const PartInfo& info, std::string_view label) {
  if (full_) return;
  words = words.substr(0, limits_.most_text + 1);
  const std::string cleaned = info.has_cells ? clean_cells(words) : clean_line(words);
  if (cleaned.empty()) return;
  std::string& text = out_.text;
  if (text.size() + label.size() + cleaned.size() + 3 > limits_.most_text ||
      out_.parts.size() >= limits_.most_parts) {
    full_ = true;
    return;
  }
  if (!label.empty()) {
    text += clean_line(label);
    text += ": ";
  }
  Part part{};
  part.begin = static_cast<std::uint32_t>(text.size());
  text += cleaned;
  part.end = static_cast<std::uint32_t>(text.size());
  text += '\n';
  part.kind = info.kind;
  part.section = info.section;
  part.field = info.field;
  part.entry = info.entry;
  part.page = info.page;
  part.level = info.level;
  part.in_margin = info.in_margin;
  part.origin_begin = info.origin_begin;
  part.origin_end = info.origin_end;
  part.place = info.place;
  out_.parts.push_back(std::move(part));
}

void Composer::rich(std::string_view words, const PartInfo& info) {
  for_marked_lines(words, [&](const MarkedLine& found, std::string_view text) {
    PartInfo one = info;
    if (info.kind == PartKind::paragraph && found.kind != PartKind::paragraph) {
      one.kind = found.kind;
      one.level = found.level;
    }
    line(text, one);
  });
}

void Composer::section(Section section, std::string_view place) {
  if (section == section_ || section == Section::unknown) return;
  section_ = section;
  if (!out_.text.empty()) empty_line();
  PartInfo info;
  info.kind = PartKind::heading;
  info.section = section;
  info.level = 1;
  info.place = place;
  line(caption(section), info);
}

void Composer::empty_line() {
  if (!out_.text.empty() && !out_.text.ends_with("\n\n")) out_.text += '\n';
}

Result<void> Composer::check_lines(std::string_view text) const {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines <= 4 * limits_.most_parts) return {};
  return fail(ErrorKind::limit, "{}: {} lines, more than the limit of {}", name_, lines,
              4 * limits_.most_parts);
}

Result<void> Composer::finish() const {
  if (!full_ && out_.parts.size() <= limits_.most_parts) return {};
  return fail(ErrorKind::limit,
              "{}: more than {} bytes of text or {} paragraphs, which is the limit", name_,
              limits_.most_text, limits_.most_parts);
}

}  // namespace metier::documents
