// The parts of a DOCX or ODT file: entries of a zip archive. Inside documents/ only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/composer.h"
#include "documents/xml.h"

namespace metier::documents {

class Package {
 public:
  static Result<Package> open(const std::string& name, std::string_view bytes);

  bool has(std::string_view path) const { return find(path) != nullptr; }
  bool has_folder(std::string_view path) const;
  // The bytes of a part; all that are read together are limited.
  Result<ZipArchive::Bytes> read(std::string_view path);
  // A part as XML. Nothing happens where there is no such part.
  Result<void> parse(std::string_view path, XmlReceiver& receiver);

 private:
  Package(std::string name, ZipArchive archive, std::vector<ZipEntry> entries)
      : name_(std::move(name)), archive_(std::move(archive)), entries_(std::move(entries)) {}
  const ZipEntry* find(std::string_view path) const;

  std::string name_;
  ZipArchive archive_;
  std::vector<ZipEntry> entries_;
  std::size_t read_ = 0;
};

Result<void> read_docx(Package& package, const std::string& main_part, Composer& out);
Result<void> read_odt(Package& package, Composer& out);

}  // namespace metier::documents
