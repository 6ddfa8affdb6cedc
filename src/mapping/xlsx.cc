#include "mapping/xlsx.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <pugixml.hpp>

#include "taxonomy/taxonomy.h"

namespace metier::mapping {
namespace {

// "x:row" is a row, whatever the prefix.
std::string_view local(const char* name) {
  const std::string_view whole = name;
  const auto colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

bool is(const pugi::xml_node& node, std::string_view name) {
  return local(node.name()) == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  return node.find_child([&](const pugi::xml_node& one) { return is(one, name); });
}

// A part of the workbook: its XML, and the bytes that the tree looks into.
struct Part {
  ZipArchive::Bytes bytes;
  pugi::xml_document document;
};

class Package {
 public:
  static Result<Package> open(std::string name, std::string_view bytes, const XlsxLimits& limits) {
    ZipLimits zip;
    zip.max_entry_bytes = limits.max_part_bytes;
    auto archive = ZipArchive::from_bytes(bytes, name, zip);
    if (!archive) return tl::unexpected(archive.error());
    auto entries = archive->entries();
    if (!entries) return tl::unexpected(entries.error());
    return Package(std::move(name), std::move(*archive), std::move(*entries));
  }

  bool has(std::string_view path) const { return find(path) != nullptr; }

  Result<std::unique_ptr<Part>> read(std::string_view path) const {
    const ZipEntry* entry = find(path);
    if (entry == nullptr)
      return fail(ErrorKind::input, "{}: no workbook: it has no part \"{}\"", name_,
                  ZipArchive::printable(path));
    auto bytes = archive_.read(entry->index);
    if (!bytes) return tl::unexpected(bytes.error());
    auto part = std::make_unique<Part>();
    part->bytes = std::move(*bytes);
    constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const auto parsed = part->document.load_buffer_inplace(part->bytes.data.get(), part->bytes.size,
                                                           kOptions, pugi::encoding_auto);
    if (!parsed)
      return fail(ErrorKind::input, "{}/{}: damaged at byte {}: {}", name_,
                  ZipArchive::printable(path), parsed.offset, parsed.description());
    for (const auto& node : part->document.children())
      if (node.type() == pugi::node_doctype)
        return fail(ErrorKind::input, "{}/{}: a document type, which no workbook has", name_,
                    ZipArchive::printable(path));
    return part;
  }

 private:
  Package(std::string name, ZipArchive archive, std::vector<ZipEntry> entries)
      : name_(std::move(name)), archive_(std::move(archive)), entries_(std::move(entries)) {}
  const ZipEntry* find(std::string_view path) const {
    const auto at = std::find_if(entries_.begin(), entries_.end(),
                                 [&](const ZipEntry& e) { return e.name == path; });
    return at == entries_.end() ? nullptr : &*at;
  }

  std::string name_;
  ZipArchive archive_;
  std::vector<ZipEntry> entries_;
};

// The text of a string item or an inline string: its runs one after the other, without readings.
std::string rich_text(const pugi::xml_node& item) {
  std::string out;
  for (const auto& part : item.children()) {
    if (is(part, "t")) out += part.text().get();
    if (is(part, "r")) out += child(part, "t").text().get();
  }
  return out;
}

// "AB12" -> 27; nothing where the reference is none.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0, letters = 0;
  while (letters < reference.size() && letters < 4) {
    const char c = reference[letters];
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    ++letters;
  }
  if (letters == 0 || letters > 3) return std::nullopt;
  return column - 1;
}

std::string column_name(std::size_t column) {
  std::string out;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
    out.insert(out.begin(), static_cast<char>('A' + (n - 1) % 26));
  return out;
}

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t out = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

class XlsxRecords : public RecordReader {
 public:
  XlsxRecords(std::string name, std::size_t size, const XlsxLimits& limits)
      : name_(std::move(name)), size_(size), limits_(limits) {}

  Result<void> open(std::string_view bytes, std::string_view wanted) {
    const auto package = Package::open(name_, bytes, limits_);
    if (!package) return tl::unexpected(package.error());
    const auto path = find_sheet(*package, wanted);
    if (!path) return tl::unexpected(path.error());
    auto sheet = package->read(*path);
    if (!sheet) return tl::unexpected(sheet.error());
    sheet_ = std::move(*sheet);
    const auto data = child(child(sheet_->document, "worksheet"), "sheetData");
    row_ = data.first_child();
    constexpr std::string_view kStrings = "xl/sharedStrings.xml";
    if (!package->has(kStrings)) return {};
    auto strings = package->read(kStrings);
    if (!strings) return tl::unexpected(strings.error());
    strings_ = std::move(*strings);
    for (const auto& item : child(strings_->document, "sst").children())
      if (is(item, "si")) shared_.push_back(item);
    return {};
  }

  Result<bool> next(Record& out) override {
    for (; row_; row_ = row_.next_sibling()) {
      if (!is(row_, "row")) continue;
      // Rows may leave out their number.
      const auto told = number_of(row_.attribute("r").value());
      out.number = number_ = told.value_or(number_ + 1);
      out.cells.clear();
      if (auto read = read_row(out); !read) return tl::unexpected(read.error());
      const bool blank =
          std::all_of(out.cells.begin(), out.cells.end(), [](const std::string& cell) {
            return cell.find_first_not_of(" \t\r\n") == std::string::npos;
          });
      if (blank) continue;
      row_ = row_.next_sibling();
      return true;
    }
    at_end_ = true;
    return false;
  }
  std::size_t position() const override { return at_end_ ? size_ : 0; }
  std::string where(const Record& record, std::size_t cell) const override {
    return fmt::format("{}: sheet \"{}\", row {}, column {}: ", name_, sheet_name_, record.number,
                       column_name(cell));
  }

 private:
  // The path of the sheet in the archive.
  Result<std::string> find_sheet(const Package& package, std::string_view wanted) {
    const auto workbook = package.read("xl/workbook.xml");
    if (!workbook) return tl::unexpected(workbook.error());
    const auto sheets = child(child((*workbook)->document, "workbook"), "sheets");
    const auto sheet = sheets.find_child([&](const pugi::xml_node& one) {
      return is(one, "sheet") && (wanted.empty() || wanted == one.attribute("name").value());
    });
    if (!sheet && !wanted.empty())
      return fail(ErrorKind::usage, "{}: the workbook has no sheet \"{}\"", name_, wanted);
    if (!sheet) return fail(ErrorKind::input, "{}: a workbook without sheets", name_);
    sheet_name_ = ZipArchive::printable(sheet.attribute("name").value());
    std::string_view id;
    for (const auto& attribute : sheet.attributes())
      if (local(attribute.name()) == "id") id = attribute.value();
    const auto relations = package.read("xl/_rels/workbook.xml.rels");
    if (!relations) return tl::unexpected(relations.error());
    for (const auto& one : child((*relations)->document, "Relationships").children()) {
      if (id != one.attribute("Id").value()) continue;
      const std::string_view target = one.attribute("Target").value();
      return target.starts_with('/') ? std::string(target.substr(1)) : "xl/" + std::string(target);
    }
    return fail(ErrorKind::input, "{}: sheet \"{}\" is not in the workbook", name_, sheet_name_);
  }

  Result<void> read_row(Record& out) {
    std::size_t next_column = 0;
    for (const auto& cell : row_.children()) {
      if (!is(cell, "c")) continue;
      const std::string_view reference = cell.attribute("r").value();
      const auto column = reference.empty() ? next_column : column_of(reference);
      if (!column) return wrong(out, next_column, "this cell has no place that can be read");
      if (*column >= kMaxColumns)
        return wrong(out, *column, fmt::format("more than {} columns", kMaxColumns));
      auto text = text_of(cell, out, *column);
      if (!text) return tl::unexpected(text.error());
      if (text->size() > kMaxCellBytes || (given_ += text->size()) > limits_.max_text_bytes)
        return fail(ErrorKind::limit, "{}too much text", where(out, *column));
      if (utf8::first_invalid(*text)) return wrong(out, *column, "this is not UTF-8");
      if (out.cells.size() <= *column) out.cells.resize(*column + 1);
      out.cells[*column] = std::move(*text);
      next_column = *column + 1;
    }
    // Cells that have but a format are no cells.
    while (!out.cells.empty() && out.cells.back().empty()) out.cells.pop_back();
    return {};
  }

  Result<std::string> text_of(const pugi::xml_node& cell, const Record& record,
                              std::size_t column) const {
    const std::string_view type = cell.attribute("t").value();
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    const std::string_view value = child(cell, "v").text().get();
    if (type == "b") return std::string(value == "1" ? "TRUE" : "FALSE");
    if (type != "s") return std::string(value);
    const auto index = number_of(value);
    if (!index || *index >= shared_.size())
      return wrong(record, column, fmt::format("there is no shared text {}", value.substr(0, 20)));
    return rich_text(shared_[*index]);
  }

  tl::unexpected<Error> wrong(const Record& record, std::size_t column,
                              std::string_view what) const {
    return fail(ErrorKind::input, "{}{}", where(record, column), what);
  }

  std::string name_;
  std::size_t size_;
  XlsxLimits limits_;
  std::string sheet_name_;
  std::unique_ptr<Part> sheet_, strings_;
  std::vector<pugi::xml_node> shared_;
  pugi::xml_node row_;
  std::uint64_t number_ = 0;
  std::uint64_t given_ = 0;
  bool at_end_ = false;
};

}  // namespace

Result<std::unique_ptr<RecordReader>> xlsx_records(std::string name, std::string_view bytes,
                                                   const XlsxLimits& limits,
                                                   std::string_view sheet) {
  auto records = std::make_unique<XlsxRecords>(std::move(name), bytes.size(), limits);
  if (auto opened = records->open(bytes, sheet); !opened) return tl::unexpected(opened.error());
  return records;
}

}  // namespace metier::mapping
