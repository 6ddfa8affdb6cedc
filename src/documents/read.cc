#include "documents/read.h"

#include "documents/formats.h"
#include "documents/kinds.h"
#include "documents/structured.h"

namespace metier::documents {
namespace {

// Trees take many times the bytes of what they are made of.
constexpr std::size_t kMostTreeBytes = std::size_t{16} << 20;

Result<void> read_tree(Kind kind, std::string_view text, Composer& out) {
  const std::string_view what = kind == Kind::json ? "JSON" : "XML";
  if (kind == Kind::json && is_json_lines(text))
    return fail(
        ErrorKind::input,
        "{}: JSON lines, of which each is a document; metier read --format jsonl takes them",
        out.name());
  if (text.size() > kMostTreeBytes)
    return fail(ErrorKind::limit, "{}: {} bytes of {}, more than the limit of {}", out.name(),
                text.size(), what, kMostTreeBytes);
  const auto tree =
      kind == Kind::json ? Tree::from_json(out.name(), text) : Tree::from_xml(out.name(), text);
  if (!tree) return tl::unexpected(tree.error());
  auto read = kind == Kind::json ? read_json_tree(*tree, out) : read_xml_tree(*tree, out);
  if (!read) return read;
  if (out.document().parts.empty())
    return fail(ErrorKind::input, "{}: {} of a known kind ({}), but nothing to read in it",
                out.name(), what, name(out.document().format));
  return {};
}

Result<void> read_text(std::string_view bytes, Composer& out) {
  const auto decoded = decode(out.name(), bytes);
  if (!decoded) return tl::unexpected(decoded.error());
  const Kind kind = kind_of_text(decoded->text());
  if (kind != Kind::text) return read_tree(kind, decoded->text(), out);
  if (is_table(decoded->text()))
    return fail(ErrorKind::input,
                "{}: a table (CSV) rather than a document; take the text of each row out of it",
                out.name());
  return read_marked_text(*decoded, out);
}

Result<void> read_kind(Kind kind, std::string_view bytes, Composer& out) {
  switch (kind) {
    case Kind::pdf:
      return read_pdf(bytes, out);
    case Kind::zip:
      return read_package(bytes, out);
    default:
      return read_text(bytes, out);
  }
}

}  // namespace

Result<Document> read_document(const std::string& name, std::string_view bytes,
                               const ReadLimits& limits) {
  if (bytes.size() > limits.most_bytes)
    return fail(ErrorKind::limit, "{}: {} bytes, more than the limit of {}", name, bytes.size(),
                limits.most_bytes);
  const auto kind = kind_of_bytes(name, bytes);
  if (!kind) return tl::unexpected(kind.error());
  Document out;
  Composer composer(name, limits, out);
  if (auto read = read_kind(*kind, bytes, composer); !read) return tl::unexpected(read.error());
  if (auto finished = composer.finish(); !finished) return tl::unexpected(finished.error());
  return out;
}

Result<void> check_kind(const std::string& name, std::string_view head) {
  const auto kind = kind_of_bytes(name, head);
  if (!kind) return tl::unexpected(kind.error());
  return {};
}

bool is_plain_text(std::string_view bytes) {
  const auto kind = kind_of_bytes("", bytes);
  return kind && *kind == Kind::text && bytes.find('\0') == std::string_view::npos &&
         !bytes.starts_with("\xEF\xBB\xBF") && !utf8::first_invalid(bytes) &&
         kind_of_text(bytes) == Kind::text && !is_table(bytes);
}

std::vector<std::uint32_t> page_begins(const Document& document) {
  std::vector<std::uint32_t> out;
  for (const Part& part : document.parts)
    while (out.size() < part.page) out.push_back(part.begin);
  while (out.size() < document.pages)
    out.push_back(static_cast<std::uint32_t>(document.text.size()));
  return out;
}

Result<Document> read_document_file(const std::string& path, const ReadLimits& limits) {
  const auto bytes = read_file(path, limits.most_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_document(path, *bytes, limits);
}

}  // namespace metier::documents
