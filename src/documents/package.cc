#include "documents/package.h"

#include <algorithm>
#include <array>

#include "documents/formats.h"
#include "documents/paragraphs.h"

namespace metier::documents {
namespace {

constexpr std::size_t kMostPartBytes = std::size_t{64} << 20;  // and of all parts together
constexpr std::size_t kMostEntries = 5000;

// Of _rels/.rels: the part that is the document.
class MainPart : public XmlReceiver {
 public:
  void begin(std::string_view name, const std::vector<XmlAttribute>& attributes) override {
    if (name == "Relationship" && attribute(attributes, "Type").ends_with("/officeDocument"))
      target = attribute(attributes, "Target");
  }
  void end(std::string_view) override {}
  void text(std::string_view) override {}
  bool wants_more() const override { return target.empty(); }
  std::string target;
};

tl::unexpected<Error> other_archive(const std::string& name, Package& package) {
  struct Sign {
    std::string_view folder, what, advice;
  };
  constexpr auto kSigns = std::to_array<Sign>({
      {"xl/", "a workbook (XLSX)", "take the text of each row out of it"},
      {"ppt/", "a presentation (PPTX)", "save it as PDF"},
      {"visio/", "a drawing (Visio)", "save it as PDF"},
      {"Index/", "an Apple Pages, Numbers or Keynote file", "export it as DOCX or PDF"},
      {"OEBPS/", "an e-book", "save it as DOCX or PDF"},
  });
  for (const Sign& sign : kSigns)
    if (package.has_folder(sign.folder))
      return fail(ErrorKind::input, "{}: {}, which is not read: {}", name, sign.what, sign.advice);
  return fail(ErrorKind::input,
              "{}: a zip archive, not a document: unpack it and give the files in it", name);
}

}  // namespace

void Paragraphs::end() {
  if (open_.empty()) return;
  const Open done = std::move(open_.back());
  open_.pop_back();
  PartInfo info;
  info.in_margin = in_margin_;
  info.has_cells = true;
  info.level = done.heading;
  info.kind = done.heading > 0 ? PartKind::heading
              : done.is_item   ? PartKind::item
              : cells_ > 0     ? PartKind::cell
                               : PartKind::paragraph;
  std::string_view rest = done.text;
  while (!rest.empty()) {  // line breaks within a paragraph
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string line = clean_cells(rest.substr(0, end));
    const std::size_t bullet = bullet_size(line);
    PartInfo one = info;
    if (bullet > 0 && done.heading == 0) one.kind = PartKind::item;
    out_.line(std::string_view(line).substr(bullet), one);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

Result<Package> Package::open(const std::string& name, std::string_view bytes) {
  ZipLimits limits;
  limits.max_entries = kMostEntries;
  limits.max_entry_bytes = kMostPartBytes;
  auto archive = ZipArchive::from_bytes(bytes, name, limits);
  if (!archive) return tl::unexpected(archive.error());
  auto entries = archive->entries();
  if (!entries) return tl::unexpected(entries.error());
  return Package(name, std::move(*archive), std::move(*entries));
}

const ZipEntry* Package::find(std::string_view path) const {
  const auto at = std::find_if(entries_.begin(), entries_.end(),
                               [&](const ZipEntry& e) { return e.name == path; });
  return at == entries_.end() ? nullptr : &*at;
}

bool Package::has_folder(std::string_view path) const {
  return std::any_of(entries_.begin(), entries_.end(),
                     [&](const ZipEntry& e) { return e.name.starts_with(path); });
}

Result<ZipArchive::Bytes> Package::read(std::string_view path) {
  const ZipEntry* entry = find(path);
  if (entry == nullptr)
    return fail(ErrorKind::input, "{}: damaged: it has no part \"{}\"", name_,
                ZipArchive::printable(path));
  read_ += entry->size;
  if (read_ > kMostPartBytes)
    return fail(ErrorKind::limit, "{}: more than {} bytes when unpacked, which is the limit", name_,
                kMostPartBytes);
  return archive_.read(entry->index);
}

Result<void> Package::parse(std::string_view path, XmlReceiver& receiver) {
  if (!has(path)) return {};
  const auto bytes = read(path);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_xml(fmt::format("{}/{}", name_, ZipArchive::printable(path)), bytes->text(), nullptr,
                  receiver);
}

Result<void> read_package(std::string_view bytes, Composer& out) {
  auto package = Package::open(out.name(), bytes);
  if (!package) return tl::unexpected(package.error());
  if (package->has("mimetype")) {
    const auto type = package->read("mimetype");
    if (!type) return tl::unexpected(type.error());
    if (type->text().starts_with("application/vnd.oasis.opendocument.text"))
      return read_odt(*package, out);
    if (type->text().starts_with("application/"))
      return fail(ErrorKind::input,
                  "{}: a file of the type {}, which is not read: save it as DOCX, ODT or PDF",
                  out.name(), clean_line(type->text().substr(0, 80)));
  }
  MainPart main;
  if (auto parsed = package->parse("_rels/.rels", main); !parsed) return parsed;
  std::string part = main.target.empty() ? "word/document.xml" : main.target;
  if (part.starts_with('/')) part.erase(0, 1);
  if (!part.starts_with("word/") || !package->has(part)) {
    if (!package->has_folder("word/")) return other_archive(out.name(), *package);
    part = "word/document.xml";
  }
  return read_docx(*package, part, out);
}

}  // namespace metier::documents
