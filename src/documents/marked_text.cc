// Plain text, Markdown and HTML as documents: their text as it is, with parts that say where it
// was.
#include <algorithm>

#include "documents/formats.h"
#include "documents/marked_lines.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

// The value of `key` in front of `end`: lang="da" or language: da.
std::string language_after(std::string_view head, std::string_view key) {
  const std::size_t at = head.find(key);
  if (at == kNone) return "";
  std::string out;
  for (std::size_t i = at + key.size(); i < head.size() && out.size() < 3; ++i) {
    const char c = static_cast<char>(head[i] | 0x20);
    if (c >= 'a' && c <= 'z')
      out += c;
    else if (!out.empty() || (head[i] != ' ' && head[i] != '"' && head[i] != '\''))
      break;
  }
  return out.size() == 2 ? out : "";
}

std::string language_of_page(std::string_view page) {
  const std::size_t at = std::min(page.find("<html"), page.find("<HTML"));
  if (at == kNone) return "";
  const std::string_view tag = page.substr(at, std::min(page.find('>', at) - at, kNone));
  return language_after(tag.substr(0, 500), " lang=");
}

std::string language_of_front_matter(std::string_view text) {
  if (!text.starts_with("---")) return "";
  const std::size_t end = text.find("\n---", 3);
  if (end == kNone || end > 4096) return "";
  const std::string_view head = text.substr(0, end);
  const std::string found = language_after(head, "\nlang:");
  return found.empty() ? language_after(head, "\nlanguage:") : found;
}

void add_parts(const std::vector<MarkedLine>& lines, const Decoded& decoded, Document& out) {
  WayBack begins(decoded), ends(decoded);
  out.parts.reserve(lines.size());
  for (const MarkedLine& line : lines) {
    Part part{};
    part.begin = line.begin;
    part.end = line.end;
    part.kind = line.kind;
    part.level = line.level;
    part.origin_begin = begins(line.origin_begin);
    part.origin_end = ends(line.origin_end);
    out.parts.push_back(std::move(part));
  }
}

Result<void> read_page(const Decoded& decoded, Composer& out) {
  PagePosting posting = posting_of_page(out.name(), decoded.text());
  if (posting.tree) {
    compose_job_posting(*posting.tree, *job_postings(*posting.tree)[0], out);
    if (out.document().language.empty()) out.document().language = language_of_page(decoded.text());
    if (!out.document().parts.empty()) return {};
    out.document() = Document{};
  }
  Document& document = out.document();
  if (posting.count > 1)
    document.remarks.push_back(fmt::format(
        "the page describes {} vacancies for search engines; its text is read as a whole",
        posting.count));
  document.format = Format::html;
  document.language = language_of_page(decoded.text());
  MarkedText marked = mark_html(decoded.text(), out.limits().most_parts + 1);
  document.text = std::move(marked.plain.text);
  add_parts(marked.lines, decoded, document);
  return {};
}

}  // namespace

Result<void> read_marked_text(const Decoded& decoded, Composer& out) {
  Document& document = out.document();
  if (decoded.text().size() > out.limits().most_text)
    return fail(ErrorKind::limit, "{}: {} bytes of text, more than the limit of {}", out.name(),
                decoded.text().size(), out.limits().most_text);
  if (auto checked = out.check_lines(decoded.text()); !checked) return checked;
  const std::size_t most = out.limits().most_parts + 1;  // one more tells that there are too many
  const text::Markup markup = text::detect_markup(decoded.text());
  if (markup == text::Markup::html) {
    if (auto read = read_page(decoded, out); !read) return read;
  } else if (markup == text::Markup::markdown) {
    document.format = Format::markdown;
    document.language = language_of_front_matter(decoded.text());
    MarkedText marked = mark_markdown(decoded.text(), most);
    document.text = std::move(marked.plain.text);
    add_parts(marked.lines, decoded, document);
  } else {
    document.text = std::string(decoded.text());
    add_parts(mark_plain(decoded.text()), decoded, document);
  }
  if (document.parts.empty())
    return fail(ErrorKind::input, "{}: no text in it but markup and blanks", out.name());
  return {};
}

}  // namespace metier::documents
