#include "taxonomy/inputs.h"

#include <algorithm>
#include <fstream>

#include "taxonomy/skill_list.h"
#include "taxonomy/tables.h"

namespace metier::taxonomy {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSniffed = 8192;

// Of a file, without reading all of it.
std::string first_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string out(kSniffed, '\0');
  in.read(out.data(), static_cast<std::streamsize>(out.size()));
  out.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return out;
}

// Behind blanks, the byte-order mark and comments of Turtle.
std::string_view without_lead(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (;;) {
    const auto at = bytes.find_first_not_of(" \t\r\n");
    if (at == std::string_view::npos) return {};
    bytes.remove_prefix(at);
    if (bytes.front() != '#') return bytes;
    const auto end = bytes.find('\n');
    if (end == std::string_view::npos) return {};
    bytes.remove_prefix(end);
  }
}

bool begins_with_word(std::string_view text, std::string_view word) {
  if (text.size() <= word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if ((text[i] | 0x20) != (word[i] | 0x20)) return false;
  return text[word.size()] == ' ' || text[word.size()] == '\t' || text[word.size()] == '<';
}

// "<http://x> ..." is Turtle, "<rdf:RDF xmlns..." and "<?xml" are XML.
Syntax syntax_of_bracket(std::string_view text) {
  if (text.starts_with("<?") || text.starts_with("<!")) return Syntax::rdf_xml;
  const auto end = text.find_first_of("> \t\r\n", 1);
  const auto name = text.substr(1, end == std::string_view::npos ? end : end - 1);
  if (name.find("//") != std::string_view::npos || name.starts_with("urn:") ||
      name.starts_with("#") || name.empty())
    return Syntax::turtle;
  if (end != std::string_view::npos && text[end] == '>' &&
      text.find("xmlns") == std::string_view::npos)
    return Syntax::turtle;
  return Syntax::rdf_xml;
}

std::string lower_extension(const fs::path& path) {
  std::string out = path.extension().string();
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

bool has_rdf_extension(const fs::path& path) {
  const auto extension = lower_extension(path);
  for (const std::string_view known : {".ttl", ".nt", ".n3", ".rdf", ".owl", ".xml", ".turtle"})
    if (extension == known) return true;
  return false;
}

class Sorter {
 public:
  explicit Sorter(const ImportOptions& options) : options_(options) {}

  Result<void> add(const fs::path& given) {
    std::error_code code;
    const auto status = fs::status(given, code);
    if (fs::is_directory(status)) return add_folder(given);
    if (!fs::is_regular_file(status)) {
      out_.tables.push_back(given);  // its importer says what is wrong
      return {};
    }
    return add_file(given, true);
  }

  Result<Inputs> take() {
    for (const auto& input : out_.others) {
      if (input.source.size > options_.max_file_bytes)
        return fail(ErrorKind::limit, "{}: {} bytes, more than the limit of {}", input.source.name,
                    input.source.size, options_.max_file_bytes);
      out_.other_bytes += input.source.size;
    }
    if (out_.other_bytes > options_.max_total_bytes)
      return fail(ErrorKind::limit, "{} bytes of RDF and lists, more than the limit of {}",
                  out_.other_bytes, options_.max_total_bytes);
    return std::move(out_);
  }

 private:
  Result<void> add_folder(const fs::path& folder) {
    std::error_code code;
    std::vector<fs::path> rdf;
    for (auto at = fs::directory_iterator(folder, code); !code && at != fs::directory_iterator();
         at.increment(code)) {
      std::error_code ignored;
      const auto& path = at->path();
      const auto extension = lower_extension(path);
      if (!at->is_regular_file(ignored)) continue;
      if ((extension == ".csv" && parse_table_name(path.filename().string())) ||
          extension == ".zip") {
        out_.tables.push_back(folder);
        return {};
      }
      if (has_rdf_extension(path)) rdf.push_back(path);
    }
    if (rdf.empty()) out_.tables.push_back(folder);
    std::sort(rdf.begin(), rdf.end());
    for (const auto& file : rdf)
      if (auto done = add_file(file, false); !done) return done;
    return {};
  }

  Result<void> add_file(const fs::path& file, bool named) {
    const auto bytes = first_bytes(file);
    const auto name = file.filename().string();
    const auto syntax = syntax_of(bytes);
    if (syntax == Syntax::zip) return add_zip(file);
    if (syntax == Syntax::json)
      return fail(ErrorKind::input, "{}: JSON; of RDF, Turtle, N-Triples and RDF/XML are read",
                  file.string());
    if (syntax == Syntax::turtle || syntax == Syntax::rdf_xml) {
      add_input(syntax, file, std::nullopt, name, size_of(file));
    } else if (named && !parse_table_name(name) && is_skill_list(whole_lines(bytes))) {
      add_input(Syntax::csv, file, std::nullopt, name, size_of(file));
    } else {
      out_.tables.push_back(file);
    }
    return {};
  }

  // Up to the last line break, so that no quote is cut open where lines are short.
  static std::string_view whole_lines(std::string_view bytes) {
    return bytes.size() < kSniffed ? bytes : bytes.substr(0, bytes.rfind('\n') + 1);
  }

  Result<void> add_zip(const fs::path& file) {
    ZipLimits limits;
    limits.max_entry_bytes = options_.max_file_bytes;
    const auto archive = ZipArchive::open(file, limits);
    if (!archive) return tl::unexpected(archive.error());
    auto entries = archive->entries();
    if (!entries) return tl::unexpected(entries.error());
    std::sort(entries->begin(), entries->end(),
              [](const ZipEntry& a, const ZipEntry& b) { return a.name < b.name; });
    std::vector<const ZipEntry*> rdf;
    for (const auto& entry : *entries) {
      const auto base = ZipArchive::base_name(entry.name);
      if (parse_table_name(base)) {
        rdf.clear();
        break;
      }
      if (has_rdf_extension(fs::path(base)) && !base.starts_with("._")) rdf.push_back(&entry);
    }
    if (rdf.empty()) out_.tables.push_back(file);
    for (const auto* entry : rdf) {
      const auto name = fmt::format("{}/{}", file.filename().string(),
                                    ZipArchive::printable(ZipArchive::base_name(entry->name)));
      add_input(Syntax::unknown, file, entry->index, name, entry->size);
    }
    return {};
  }

  static std::uint64_t size_of(const fs::path& file) {
    std::error_code code;
    const auto size = fs::file_size(file, code);
    return code ? 0 : size;
  }

  void add_input(Syntax syntax, const fs::path& file, std::optional<std::uint64_t> entry,
                 std::string name, std::uint64_t size) {
    Source source;
    source.file = file;
    source.zip_index = entry;
    source.name = std::move(name);
    source.size = size;
    out_.others.push_back({syntax, std::move(source)});
  }

  const ImportOptions& options_;
  Inputs out_;
};

}  // namespace

Syntax syntax_of(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return Syntax::zip;
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    const auto letter = bytes.find_first_not_of(std::string_view("\xFF\xFE\0", 3));
    return letter != std::string_view::npos && bytes[letter] == '<' ? Syntax::rdf_xml : Syntax::csv;
  }
  const auto text = without_lead(bytes);
  if (text.empty()) return Syntax::unknown;
  if (text.front() == '<') return syntax_of_bracket(text);
  if (text.front() == '{') return Syntax::json;
  if (text.front() == '[')
    return text.substr(0, 100).find_first_of("{\"") != std::string_view::npos ? Syntax::json
                                                                              : Syntax::turtle;
  if (begins_with_word(text, "@prefix") || begins_with_word(text, "@base") ||
      begins_with_word(text, "prefix") || begins_with_word(text, "base") || text.starts_with("_:"))
    return Syntax::turtle;
  return Syntax::csv;
}

Result<Inputs> sort_inputs(const std::vector<fs::path>& sources, const ImportOptions& options) {
  Sorter sorter(options);
  for (const auto& source : sources)
    if (auto done = sorter.add(source); !done) return tl::unexpected(done.error());
  return sorter.take();
}

}  // namespace metier::taxonomy
