#include "documents/kinds.h"

#include <algorithm>
#include <array>

namespace metier::documents {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNone = std::string_view::npos;

struct Signature {
  std::string_view bytes;
  std::size_t at;
  std::string_view what;  // a noun with its article
  std::string_view advice;
};

constexpr std::string_view kOcr = "run text recognition (OCR) on it first";
constexpr std::string_view kSaveAs = "save it as DOCX, ODT or PDF";
constexpr std::string_view kUnpack = "unpack it and give the files in it";
constexpr std::string_view kNoText = "give the document as text, DOCX, ODT or PDF";

constexpr auto kSignatures = std::to_array<Signature>({
    {"{\\rtf", 0, "Rich Text (RTF)", kSaveAs},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0,
     "an old Word, Excel or PowerPoint file (.doc, .xls, .ppt), or a newer one that is locked with "
     "a "
     "password",
     "unlock it and save it as DOCX or PDF"},
    {"\x89PNG\r\n"sv, 0, "an image (PNG)", kOcr},
    {"\xFF\xD8\xFF"sv, 0, "an image (JPEG)", kOcr},
    {"GIF8", 0, "an image (GIF)", kOcr},
    {"II*\0"sv, 0, "an image (TIFF)", kOcr},
    {"MM\0*"sv, 0, "an image (TIFF)", kOcr},
    {"WEBP", 8, "an image (WebP)", kOcr},
    {"ftyphei", 4, "an image (HEIC)", kOcr},
    {"ftypmif1", 4, "an image (HEIC)", kOcr},
    {"ftypavif", 4, "an image (AVIF)", kOcr},
    {"ftyp", 4, "a film or recording", kNoText},
    {"AT&TFORM", 0, "a scanned document (DjVu)", kOcr},
    {"ID3", 0, "a recording (MP3)", kNoText},
    {"OggS", 0, "a recording (Ogg)", kNoText},
    {"WAVE", 8, "a recording (WAV)", kNoText},
    {"\x1A\x45\xDF\xA3"sv, 0, "a film (Matroska)", kNoText},
    {"\x7F"
     "ELF"sv,
     0, "a program", kNoText},
    {"MZ\x90"sv, 0, "a program for Windows", kNoText},
    {"\xCF\xFA\xED\xFE"sv, 0, "a program for macOS", kNoText},
    {"\xCA\xFE\xBA\xBE"sv, 0, "a program", kNoText},
    {"\x1F\x8B"sv, 0, "a packed file (gzip)", kUnpack},
    {"BZh", 0, "a packed file (bzip2)", kUnpack},
    {"\xFD"
     "7zXZ"sv,
     0, "a packed file (xz)", kUnpack},
    {"\x28\xB5\x2F\xFD"sv, 0, "a packed file (Zstandard)", kUnpack},
    {"7z\xBC\xAF\x27\x1C"sv, 0, "an archive (7-Zip)", kUnpack},
    {"Rar!\x1A\x07"sv, 0, "an archive (RAR)", kUnpack},
    {"ustar", 257, "an archive (tar)", kUnpack},
    {"!<arch>", 0, "an archive", kUnpack},
    {"%!PS", 0, "PostScript", "make a PDF of it"},
    {"SQLite format 3\0"sv, 0, "a database (SQLite)", kNoText},
    {"PAR1", 0, "a table (Parquet)", kNoText},
    {"MSCF", 0, "an archive (CAB)", kUnpack},
    {"\xFF\x57\x50\x43"sv, 0, "a WordPerfect document", kSaveAs},
});

bool is_bitmap(std::string_view bytes) {
  return bytes.size() > 30 && bytes.starts_with("BM") && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

std::string_view skip_blanks(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n\f");
  return at == kNone ? std::string_view() : text.substr(at);
}

// "{" before a name or "[" before a value, as no sentence begins.
bool begins_json(std::string_view text) {
  const std::string_view inside = skip_blanks(text.substr(1));
  if (inside.empty()) return false;
  if (text[0] == '{') return inside[0] == '"' || inside[0] == '}';
  return inside[0] == '{' || inside[0] == '[' || inside[0] == '"';
}

bool has_tag(std::string_view text, std::string_view name) {
  const std::size_t at = text.find(name);
  if (at == kNone) return false;
  const char next = at + name.size() < text.size() ? text[at + name.size()] : '>';
  return next == ' ' || next == '>' || next == '\n' || next == '\r' || next == '\t' || next == '/';
}

// The first element of an XML document or of a part of one; empty where there is none.
std::string_view root_of(std::string_view text) {
  for (int i = 0; i < 16; ++i) {
    text = skip_blanks(text);
    if (!text.starts_with('<')) return {};
    std::size_t end = kNone;
    if (text.starts_with("<?")) {
      end = text.find("?>");
    } else if (text.starts_with("<!--")) {
      end = text.find("-->");
    } else if (text.starts_with("<!")) {
      // A document type may have brackets in it.
      const std::size_t close = text.find('>'), bracket = text.find('[');
      end = bracket < close ? text.find("]>") : close;
    } else {
      const std::size_t size = std::min(text.find_first_of(" \t\r\n/>", 1), text.size());
      return text.substr(1, size - 1);
    }
    if (end == kNone) return {};
    text.remove_prefix(std::min(text.size(), text.find('>', end) + 1));
  }
  return {};
}

// One record of a table: how many cells it has, and behind it.
struct RecordShape {
  std::size_t cells = 1;
  std::size_t spaced = 0;  // separators with a blank behind
  std::size_t end = 0;
};

RecordShape shape_at(std::string_view text, std::size_t at, char separator) {
  RecordShape out;
  bool quoted = false, at_start = true;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (quoted) {
      quoted = c != '"';
    } else if (c == '"' && at_start) {
      quoted = true;
    } else if (c == '"' && at > 0 && text[at - 1] == '"') {
      quoted = true;
    } else if (c == separator) {
      ++out.cells;
      if (at + 1 < text.size() && text[at + 1] == ' ') ++out.spaced;
      at_start = true;
      continue;
    } else if (c == '\n') {
      ++at;
      break;
    }
    at_start = false;
  }
  out.end = at;
  return out;
}

bool is_table_by(std::string_view text, char separator) {
  constexpr std::size_t kSample = 50, kFewestRows = 3;
  std::size_t rows = 0, cells = 0, spaced = 0, at = 0;
  while (at < text.size() && rows < kSample) {
    const RecordShape shape = shape_at(text, at, separator);
    const bool is_empty = shape.end - at <= 2;
    at = shape.end;
    if (is_empty) continue;
    if (rows > 0 && shape.cells != cells) return false;
    cells = shape.cells;
    spaced += shape.spaced;
    ++rows;
  }
  const std::size_t separators = rows * (cells - 1);
  const std::size_t needed = cells >= 5 ? kFewestRows : kFewestRows + 1;
  return cells >= 3 && rows >= needed && spaced * 3 <= separators;
}

}  // namespace

Result<Kind> kind_of_bytes(const std::string& name, std::string_view bytes) {
  if (skip_blanks(bytes.substr(0, 4096)).empty() && skip_blanks(bytes).empty())
    return fail(ErrorKind::input, "{}: empty", name);
  if (bytes.substr(0, 1024).find("%PDF-") != kNone) return Kind::pdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Kind::zip;
  for (const Signature& one : kSignatures)
    if (bytes.size() > one.at && bytes.substr(one.at).starts_with(one.bytes))
      return fail(ErrorKind::input, "{}: {}, which is not read: {}", name, one.what, one.advice);
  if (is_bitmap(bytes))
    return fail(ErrorKind::input, "{}: an image (BMP), which is not read: {}", name, kOcr);
  return Kind::text;
}

Kind kind_of_text(std::string_view text) {
  const std::string_view start = skip_blanks(text);
  if (start.empty()) return Kind::text;
  if (start[0] == '{' || start[0] == '[') return begins_json(start) ? Kind::json : Kind::text;
  if (start[0] != '<') return Kind::text;
  const std::string_view root = root_of(start.substr(0, 64 << 10));
  const std::string_view local = root.substr(std::min(root.rfind(':') + 1, root.size()));
  const std::string_view head = start.substr(0, 4096);
  if (local == "html" || local == "HTML" || has_tag(head, "<html") || has_tag(head, "<HTML"))
    return Kind::text;
  const bool is_known = local == "Europass" || local == "SkillsPassport" || local == "Candidate" ||
                        local == "learnerinfo" || local == "svg";
  return start.starts_with("<?xml") || is_known ? Kind::xml : Kind::text;
}

bool is_table(std::string_view text) {
  return is_table_by(text, '\t') || is_table_by(text, ';') || is_table_by(text, ',');
}

bool is_json_lines(std::string_view text) {
  std::string_view rest = skip_blanks(text);
  std::size_t objects = 0;
  while (!rest.empty() && objects < 3) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
    if (!line.starts_with('{') || !line.ends_with('}')) return false;
    ++objects;
    rest = skip_blanks(rest.substr(end));
  }
  return objects > 1;
}

}  // namespace metier::documents
