#include "feeds/feeds.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "documents/documents.h"
#include "feeds/source.h"
#include "mapping/mapping.h"
#include "text/text.h"

namespace metier::feeds {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHead = std::size_t{64} << 10;

bool is_zip(std::string_view head) {
  return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
}

std::string_view skip_blanks(std::string_view text) {
  const std::size_t at = text.find_first_not_of(" \t\r\n\f\x1E");
  return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

bool begins_json(std::string_view text) {
  if (text.empty() || (text[0] != '{' && text[0] != '[')) return false;
  const std::string_view inside = skip_blanks(text.substr(1));
  if (inside.empty()) return true;
  return text[0] == '{' ? inside[0] == '"' || inside[0] == '}'
                        : std::string_view("{[\"]").find(inside[0]) != std::string_view::npos;
}

// The name of the first element, in small letters, or "!doctype html".
std::string first_tag(std::string_view text) {
  for (int i = 0; i < 64; ++i) {
    text = skip_blanks(text);
    const bool is_comment = text.starts_with("<!--");
    const bool is_doctype = !is_comment && text.starts_with("<!");
    if (is_comment || is_doctype || text.starts_with("<?")) {
      const std::string_view close = is_comment ? "-->" : ">";
      const std::size_t end = text.find(close);
      if (end == std::string_view::npos) return "";
      if (is_doctype)
        return text::fold(text.substr(0, end)).starts_with("doctype html") ? "!doctype html"
                                                                           : "!doctype of xml";
      text.remove_prefix(end + close.size());
      continue;
    }
    if (!text.starts_with('<')) return "";
    std::string out(text.substr(1, std::min(text.find_first_of(" \t\r\n/>", 1), text.size()) - 1));
    for (char& c : out)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return out;
  }
  return "";
}

// Markup that is a page or a part of one; any other that begins with a tag is XML.
bool is_page(std::string_view head) {
  constexpr std::string_view kTags =
      " html head body script style link meta title base div main section article header footer "
      "nav h1 h2 h3 "
      "p a b i em strong span ul ol li dl table br hr form img !doctype html ";
  const std::string tag = first_tag(head);
  return tag.empty() || kTags.find(" " + tag + " ") != std::string_view::npos;
}

// Where its head says that it is text of some form with its own reader; else a document as a whole.
Result<std::unique_ptr<Source>> open_text(std::unique_ptr<Window> window, const Context& context) {
  const auto head = window->ahead(kHead);
  if (!head) return tl::unexpected(head.error());
  const std::string_view start = skip_blanks(*head);
  if (start.empty()) return fail(ErrorKind::not_found, "{}: empty", context.name);
  if (begins_json(start)) return json_source(std::move(window), context);
  const bool is_markup = start[0] == '<';
  if (is_markup && !is_page(start)) return xml_source(std::move(window), context);
  if (!is_markup)
    if (const char delimiter = delimiter_of_adverts(head->substr(0, kHead), context.options);
        delimiter != '\0')
      return table_source(std::move(window), context, delimiter);
  const bool may_be_table = !is_markup && mapping::find_delimiter(*head) != '\0';
  const bool is_wanted_table = !context.options.columns.empty() && !is_markup;
  if (may_be_table || is_wanted_table) {
    const std::string line(head->substr(0, std::min(head->find('\n'), std::size_t{200})));
    if (is_wanted_table) return table_source(std::move(window), context, ',');
    return fail(ErrorKind::not_found,
                "{}: a table, but no column is known as the title of an advert: {}", context.name,
                ZipArchive::printable(line));
  }
  auto whole = window->rest(context.name, kMostPageBytes);
  if (!whole) return tl::unexpected(whole.error());
  if (is_markup) return page_source(std::move(*whole), context);
  return document_source(std::move(*whole), context);
}

class FileFeed : public Feed {
 public:
  FileFeed(std::string name, std::unique_ptr<Source> source,
           std::shared_ptr<const std::uint64_t> bytes_read, std::uint64_t bytes)
      : name_(std::move(name)),
        source_(std::move(source)),
        bytes_read_(std::move(bytes_read)),
        bytes_(bytes) {}

  // Reads the first item ahead, so that a file without any is told at once.
  Result<void> begin() {
    Item item;
    const auto more = source_->next(item);
    if (!more) return tl::unexpected(more.error());
    if (!*more) return fail(ErrorKind::input, "{}: no adverts in it", name_);
    first_ = std::move(item);
    return {};
  }

  Result<bool> next(Item& item) override {
    if (!first_) return source_->next(item);
    item = std::move(*first_);
    first_.reset();
    return true;
  }
  std::uint64_t bytes_read() const override {
    const auto share = source_->share();
    return share ? static_cast<std::uint64_t>(*share * static_cast<double>(bytes_)) : *bytes_read_;
  }
  std::uint64_t bytes() const override { return bytes_; }
  std::string_view form() const override { return source_->form(); }

 private:
  std::string name_;
  std::unique_ptr<Source> source_;
  std::shared_ptr<const std::uint64_t> bytes_read_;
  std::uint64_t bytes_;
  std::optional<Item> first_;
};

Result<std::unique_ptr<Source>> open_file(const fs::path& file, std::unique_ptr<FileInput> input,
                                          const Context& context) {
  auto window = std::make_unique<Window>(std::move(input));
  const auto head = window->ahead(4);
  if (!head) return tl::unexpected(head.error());
  if (is_zip(*head)) return zip_source(file, context);
  auto plain = unpacked(std::move(window), context.name);
  if (!plain) return tl::unexpected(plain.error());
  return open_source(std::move(*plain), context);
}

// Not a missing file, but one that holds no adverts.
ErrorKind refused(ErrorKind kind) {
  return kind == ErrorKind::not_found ? ErrorKind::input : kind;
}

// The feed of a source with its first item read.
Result<std::unique_ptr<Feed>> begun(const Context& context, Result<std::unique_ptr<Source>> source,
                                    std::shared_ptr<const std::uint64_t> bytes_read,
                                    std::uint64_t bytes) {
  if (!source) return tl::unexpected(Error{refused(source.error().kind), source.error().message});
  auto feed =
      std::make_unique<FileFeed>(context.name, std::move(*source), std::move(bytes_read), bytes);
  if (const auto first = feed->begin(); !first)
    return tl::unexpected(Error{refused(first.error().kind), first.error().message});
  return feed;
}

// Whether a link leads out of the folder that was named.
bool leads_out(const fs::path& link, const fs::path& folder) {
  std::error_code error;
  const fs::path target = fs::canonical(link, error);
  if (error) return true;
  const fs::path top = fs::canonical(folder, error);
  if (error) return true;
  const auto [end, unused] = std::mismatch(top.begin(), top.end(), target.begin(), target.end());
  return end != top.end();
}

Result<void> add_folder(const fs::path& folder, std::set<fs::path>& out) {
  std::error_code error;
  fs::recursive_directory_iterator at(folder, error);
  if (error)
    return fail(ErrorKind::io, "{}: cannot be listed: {}", folder.string(), error.message());
  for (; at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (error)
      return fail(ErrorKind::io, "{}: cannot be listed: {}", folder.string(), error.message());
    const fs::path& path = at->path();
    if (path.filename().string().starts_with('.')) {
      at.disable_recursion_pending();
      continue;
    }
    std::error_code ignored;
    if (!at->is_regular_file(ignored)) continue;
    if (at->is_symlink(ignored) && leads_out(path, folder)) continue;
    out.insert(path);
  }
  return {};
}

}  // namespace

Result<std::unique_ptr<Source>> open_source(std::unique_ptr<Window> window,
                                            const Context& context) {
  const auto head = window->ahead(1024);
  if (!head) return tl::unexpected(head.error());
  if (is_zip(*head) || head->substr(0, 1024).find("%PDF-") != std::string_view::npos) {
    const bool is_archive = is_zip(*head);
    auto whole = window->rest(context.name, kMostDocumentBytes);
    if (!whole) return tl::unexpected(whole.error());
    return is_archive ? zip_source(std::move(*whole), context)
                      : document_source(std::move(*whole), context);
  }
  if (head->starts_with("WARC/1.")) {
    if (context.depth >= kMostPackings)
      return fail(ErrorKind::limit, "{}: archives in archives, more than {}", context.name,
                  kMostPackings);
    return warc_source(std::move(window), context);
  }
  if (!skip_blanks(*head).empty())
    if (auto checked = documents::check_kind(context.name, *head); !checked)
      return tl::unexpected(checked.error());
  auto text = as_utf8(std::move(window));
  if (!text) return tl::unexpected(text.error());
  return open_text(std::move(*text), context);
}

Result<std::unique_ptr<Feed>> open(const fs::path& file, const Options& options) {
  auto input = FileInput::open(file);
  if (!input) return tl::unexpected(input.error());
  auto bytes_read = (*input)->bytes_read();
  const std::uint64_t bytes = (*input)->bytes();
  const Context context{file.string(), options, 0};
  return begun(context, open_file(file, std::move(*input), context), std::move(bytes_read), bytes);
}

Result<std::unique_ptr<Feed>> open_bytes(std::string name, std::string bytes,
                                         const Options& options) {
  const Context context{std::move(name), options, 0};
  const std::uint64_t size = bytes.size();
  auto plain = unpacked(std::make_unique<Window>(bytes_input(std::move(bytes))), context.name);
  if (!plain) return tl::unexpected(plain.error());
  return begun(context, open_source(std::move(*plain), context),
               std::make_shared<const std::uint64_t>(size), size);
}

Result<std::vector<fs::path>> files(const std::vector<fs::path>& named) {
  std::vector<fs::path> out;
  for (const fs::path& one : named) {
    std::error_code error;
    if (fs::is_directory(one, error)) {
      std::set<fs::path> below;
      if (auto added = add_folder(one, below); !added) return tl::unexpected(added.error());
      out.insert(out.end(), below.begin(), below.end());
    } else if (fs::exists(one, error)) {
      out.push_back(one);
    } else {
      return fail(ErrorKind::not_found, "{}: no such file or folder", one.string());
    }
  }
  return out;
}

}  // namespace metier::feeds
