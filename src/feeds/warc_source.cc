// Web archives (WARC 1.0 and 1.1): the answers of servers in them, each as a feed of its own.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "feeds/assembler.h"
#include "feeds/json_scan.h"
#include "feeds/source.h"

namespace metier::feeds {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// The value of a field of a head, names compared without case.
std::string_view field_of(std::string_view head, std::string_view name) {
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find('\n', at), head.size());
    const std::string_view line = head.substr(at, end - at);
    at = end + 1;
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos && lowered(trimmed(line.substr(0, colon))) == name)
      return trimmed(line.substr(colon + 1));
  }
  return {};
}

// The size of a head and the blank line behind it; npos: it goes on.
std::size_t size_of_head(std::string_view bytes) {
  for (std::size_t at = 0; (at = bytes.find('\n', at)) != std::string_view::npos; ++at) {
    if (bytes.substr(at + 1).starts_with('\n')) return at + 2;
    if (bytes.substr(at + 1).starts_with("\r\n")) return at + 3;
  }
  return std::string_view::npos;
}

// A body in chunks; nothing where it is not in chunks (many crawlers have joined them already).
std::optional<std::string> unchunked(std::string_view body) {
  std::string out;
  for (;;) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
    if (error != std::errc{}) return std::nullopt;
    const std::size_t line = body.find('\n', static_cast<std::size_t>(end - body.data()));
    if (line == std::string_view::npos) return std::nullopt;
    body.remove_prefix(line + 1);
    if (size == 0) return out;
    if (size > body.size()) return std::nullopt;
    out += body.substr(0, size);
    body.remove_prefix(size);
    body.remove_prefix(std::min(body.find('\n'), body.size() - (body.empty() ? 0 : 1)));
    if (!body.empty()) body.remove_prefix(1);
  }
}

// zlib's form, or without its head as some servers send it.
std::optional<std::string> inflated(std::string_view body, int window_bits) {
  z_stream stream{};
  if (::inflateInit2(&stream, window_bits) != Z_OK) return std::nullopt;
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<uInt>(body.size());
  std::string out;
  int status = Z_OK;
  while (status == Z_OK && out.size() < kMostPageBytes) {
    char piece[16384];
    stream.next_out = reinterpret_cast<Bytef*>(piece);
    stream.avail_out = sizeof piece;
    status = ::inflate(&stream, Z_NO_FLUSH);
    out.append(piece, sizeof piece - stream.avail_out);
  }
  ::inflateEnd(&stream);
  if (status != Z_STREAM_END) return std::nullopt;
  return out;
}

class WarcSource : public SteppingSource {
 public:
  WarcSource(std::unique_ptr<Window> window, const Context& context)
      : window_(std::move(window)), context_(context) {}
  std::string_view form() const override { return "warc"; }

 private:
  Result<bool> step() override {
    if (inner_) return step_inner();
    if (const auto more = skip_blank_lines(); !more || !*more) return more;
    const std::uint64_t begin = window_->offset();
    const auto head = read_head();
    if (!head) return tl::unexpected(head.error());
    ++count_;
    std::uint64_t size = 0;
    const std::string_view told = field_of(*head, "content-length");
    if (const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), size);
        error != std::errc{})
      return fail(ErrorKind::input, "{}: damaged WARC at byte {}: a record without its length",
                  context_.name, begin);
    origin_ = fmt::format("{}, record {}", context_.name, count_);
    const std::string_view type = field_of(*head, "warc-type");
    const bool is_wanted = type == "response" || type == "resource" || type == "conversion";
    if (!is_wanted) return pass_over(size);
    if (size > kMostPageBytes) {
      found_.push_back(
          reject_of(origin_, "", fmt::format("more than {} bytes", kMostPageBytes), *head));
      return pass_over(size);
    }
    const auto block = window_->ahead(size);
    if (!block) return tl::unexpected(block.error());
    if (block->size() < size) return ends_early();
    std::string content(block->substr(0, size));
    window_->skip(size);
    url_ = trimmed(field_of(*head, "warc-target-uri"));
    if (url_.starts_with('<') && url_.ends_with('>')) url_ = url_.substr(1, url_.size() - 2);
    url_ = line_of(mended_utf8(url_));
    open_content(std::move(content), type == "response",
                 std::string(field_of(*head, "content-type")));
    return true;
  }

  Result<bool> skip_blank_lines() {
    for (;;) {
      const auto bytes = window_->ahead(1);
      if (!bytes) return tl::unexpected(bytes.error());
      if (bytes->empty()) return false;
      const std::size_t count = std::min(bytes->find_first_not_of("\r\n"), bytes->size());
      window_->skip(count);
      if (count < bytes->size()) return true;
    }
  }

  Result<std::string> read_head() {
    constexpr std::size_t kLongest = 64 << 10;
    constexpr std::string_view kMark = "WARC/1.";
    for (;;) {
      const std::string_view bytes = window_->ahead();
      const std::size_t size = size_of_head(bytes.substr(0, kLongest));
      const bool is_record = bytes.starts_with(kMark.substr(0, bytes.size()));
      if (size != std::string_view::npos && is_record) {
        std::string out(bytes.substr(0, size));
        window_->skip(size);
        return out;
      }
      const bool is_hopeless = !is_record || bytes.size() > kLongest;
      const auto more = is_hopeless ? Result<bool>(false) : window_->more();
      if (!more) return tl::unexpected(more.error());
      if (!*more)
        return fail(ErrorKind::input, "{}: damaged WARC at byte {}: no record begins so",
                    context_.name, window_->offset());
    }
  }

  Result<bool> pass_over(std::uint64_t size) {
    while (size > 0) {
      const auto bytes = window_->ahead(1);
      if (!bytes) return tl::unexpected(bytes.error());
      if (bytes->empty()) return ends_early();
      const auto count = std::min<std::uint64_t>(size, bytes->size());
      window_->skip(count);
      size -= count;
    }
    return true;
  }

  tl::unexpected<Error> ends_early() const {
    return fail(ErrorKind::input, "{}: damaged WARC at byte {}: the file ends within record {}",
                context_.name, window_->offset(), count_);
  }

  void open_content(std::string content, bool has_head, std::string type) {
    if (has_head) {
      const std::size_t size = size_of_head(content);
      if (!content.starts_with("HTTP/") || size == std::string::npos) return;
      const std::string head = content.substr(0, size);
      content.erase(0, size);
      const std::size_t code = head.find(' ');
      if (head.substr(std::min(code, head.size() - 1) + 1, 1) != "2") return;
      type = field_of(head, "content-type");
      if (!is_text(type)) return;
      if (lowered(field_of(head, "transfer-encoding")).find("chunked") != std::string::npos)
        if (auto joined = unchunked(content)) content = std::move(*joined);
      if (!decode(lowered(field_of(head, "content-encoding")), content)) return;
    } else if (!is_text(type)) {
      return;
    }
    Context context = context_;
    context.name = origin_;
    ++context.depth;
    auto window = unpacked(std::make_unique<Window>(bytes_input(std::move(content))), origin_);
    if (!window) return reject(window.error());
    auto source = open_source(std::move(*window), context);
    if (!source) return reject(source.error());
    inner_ = std::move(*source);
  }

  // False where the body cannot be read: then it was set aside.
  bool decode(const std::string& coding, std::string& content) {
    if (coding.find("br") != std::string::npos || coding.find("zstd") != std::string::npos) {
      found_.push_back(reject_of(
          origin_, "", fmt::format("its body is packed ({}), which is not read", coding), ""));
      return false;
    }
    if (coding.find("deflate") == std::string::npos) return true;  // gzip is told by its bytes
    auto text = inflated(content, 15);
    if (!text) text = inflated(content, -15);
    if (text) content = std::move(*text);
    return true;
  }

  static bool is_text(const std::string& type) {
    const std::string name = lowered(type);
    for (const std::string_view one : {"html", "json", "xml", "text/plain", "csv"})
      if (name.find(one) != std::string::npos) return true;
    return name.empty();
  }

  Result<bool> step_inner() {
    Item item;
    const auto more = inner_->next(item);
    if (!more) {
      reject(more.error());
    } else if (*more) {
      if (auto* record = std::get_if<Record>(&item.content);
          record != nullptr && record->url.empty())
        record->url = url_;
      found_.push_back(std::move(item));
      return true;
    }
    inner_.reset();
    return true;
  }

  // Pages without adverts are what a crawl is full of.
  void reject(const Error& error) {
    if (error.kind == ErrorKind::not_found) return;
    found_.push_back(reject_of(origin_, "", error.message, ""));
  }

  std::unique_ptr<Window> window_;
  Context context_;
  std::unique_ptr<Source> inner_;
  std::string origin_, url_;
  std::uint64_t count_ = 0;
};

}  // namespace

std::unique_ptr<Source> warc_source(std::unique_ptr<Window> window, const Context& context) {
  return std::make_unique<WarcSource>(std::move(window), context);
}

}  // namespace metier::feeds
