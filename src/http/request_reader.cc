#include "http/request_reader.h"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "http/conditional.h"

namespace metier::http {
namespace {

namespace beast = boost::beast::http;
using boost::beast::error_code;
using BeastView = boost::beast::string_view;

// Empty lines before a request that are skipped (RFC 9112, 2.2 asks for at least one).
constexpr std::size_t kMaxEmptyLines = 4;
// Memory that a connection may keep from one request to the next.
constexpr std::size_t kKeptBody = 16 * 1024;

constexpr std::string_view kBadRequest = "Bad Request";

std::string_view std_view(BeastView view) {
  return {view.data(), view.size()};
}

// "GET / HTTP/2.0" is a version we do not speak (505), "GET / HTPP" is nonsense (400).
bool names_http_version(std::string_view line) {
  const std::string_view version = line.substr(line.rfind(' ') + 1);
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return version.size() == 8 && version.starts_with("HTTP/") && digit(version[5]) &&
         version[6] == '.' && digit(version[7]);
}

ReadError error_of(error_code ec, std::string_view head) {
  if (ec == beast::error::body_limit) {
    return {413, "Content Too Large", "The body is larger than this server accepts."};
  }
  if (ec == beast::error::header_limit) {
    return {431, "Request Header Fields Too Large",
            "The header is larger than this server accepts."};
  }
  const std::string_view line = head.substr(0, head.find('\r'));
  if (ec == beast::error::bad_version && std::count(line.begin(), line.end(), ' ') > 2) {
    return {400, kBadRequest, "The request target holds a blank; write it as %20."};
  }
  if (ec == beast::error::bad_version && names_http_version(line)) {
    return {505, "HTTP Version Not Supported", "This server speaks HTTP/1.1 and HTTP/1.0."};
  }
  if (ec == beast::error::bad_method) return {400, kBadRequest, "The method is malformed."};
  if (ec == beast::error::bad_target) return {400, kBadRequest, "The request target is malformed."};
  if (ec == beast::error::bad_version) return {400, kBadRequest, "The HTTP version is malformed."};
  if (ec == beast::error::bad_content_length || ec == beast::error::multiple_content_length) {
    return {400, kBadRequest,
            "Content-Length is malformed or contradicts itself or Transfer-Encoding."};
  }
  if (ec == beast::error::bad_transfer_encoding) {
    return {400, kBadRequest, "Transfer-Encoding is repeated or contradicts Content-Length."};
  }
  if (ec == beast::error::bad_chunk || ec == beast::error::bad_chunk_extension) {
    return {400, kBadRequest, "The chunked body is malformed."};
  }
  return {400, kBadRequest, "A header line is malformed."};
}

// Where the parser puts what it finds. Views, no copies: the header is whole when parsing begins.
struct Found {
  api::Request request;
  std::string body;
  std::string joined_if_none_match;  // only used when the field comes twice
  std::string_view if_none_match;
  std::string_view user_agent;
  std::string_view transfer_encoding;
  std::string_view expect;
  std::size_t hosts = 0;
  int version = 11;

  void clear() {
    request.method = {};
    request.target = {};
    request.body = {};
    request.headers.clear();
    if (body.capacity() > kKeptBody) std::string().swap(body);
    body.clear();
    if_none_match = user_agent = transfer_encoding = expect = {};
    hosts = 0;
    version = 11;
  }
};

class Parser final : public beast::basic_parser<true> {
 public:
  Parser(Found& found, const Limits& limits, bool aside) : found_(found), limits_(limits) {
    // Our own limits were checked before; Beast's counts the request line too and must not come
    // first.
    header_limit(static_cast<std::uint32_t>(
        std::min<std::size_t>(limits.max_target + limits.max_header + 1024, UINT32_MAX / 2)));
    body_limit(aside ? limits.max_aside_body : limits.max_body);
  }

 private:
  void on_request_impl(beast::verb, BeastView method, BeastView target, int version,
                       error_code&) override {
    found_.request.method = std_view(method);
    found_.request.target = std_view(target);
    found_.version = version;
  }
  void on_response_impl(int, BeastView, int, error_code&) override {}
  void on_field_impl(beast::field field, BeastView name, BeastView value, error_code& ec) override {
    if (header_done_) return;  // a trailer: allowed, of no use to us
    auto& headers = found_.request.headers;
    if (headers.size() == limits_.max_fields) {
      ec = beast::error::header_limit;
      return;
    }
    headers.emplace_back(std_view(name), std_view(value));
    note(field, std_view(value));
  }
  void on_header_impl(error_code&) override { header_done_ = true; }
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(BeastView body, error_code&) override {
    found_.body.append(body.data(), body.size());
    return body.size();
  }
  void on_chunk_header_impl(std::uint64_t, BeastView, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, BeastView body, error_code&) override {
    found_.body.append(body.data(), body.size());
    return body.size();
  }
  void on_finish_impl(error_code&) override {}

  void note(beast::field field, std::string_view value) {
    switch (field) {
      case beast::field::host:
        ++found_.hosts;
        break;
      case beast::field::user_agent:
        found_.user_agent = value;
        break;
      case beast::field::expect:
        found_.expect = value;
        break;
      case beast::field::transfer_encoding:
        found_.transfer_encoding = value;
        break;
      case beast::field::if_none_match:
        if (found_.if_none_match.empty()) {
          found_.if_none_match = value;
        } else {
          std::string joined(found_.if_none_match);
          joined.append(",").append(value);
          found_.joined_if_none_match = std::move(joined);
          found_.if_none_match = found_.joined_if_none_match;
        }
        break;
      default:
        break;
    }
  }

  Found& found_;
  const Limits& limits_;
  bool header_done_ = false;
};

// The requirements of RFC 9112 that are beyond Beast's grammar; it lets some of these pass, and
// with a proxy in front a difference in framing lets one client's bytes become part of another's
// request.
std::optional<ReadError> framing_error(const Found& found) {
  if (found.hosts > 1 || (found.version == 11 && found.hosts == 0)) {
    return ReadError{400, kBadRequest, "HTTP/1.1 asks for exactly one Host field."};
  }
  if (!found.transfer_encoding.empty()) {
    if (found.version == 10) {
      return ReadError{400, kBadRequest, "HTTP/1.0 knows no Transfer-Encoding."};
    }
    if (!equals_ignoring_case(found.transfer_encoding, "chunked")) {
      return ReadError{501, "Not Implemented", "The only Transfer-Encoding known here is chunked."};
    }
  }
  if (!found.expect.empty() && found.version == 11 &&
      !equals_ignoring_case(found.expect, "100-continue")) {
    return ReadError{417, "Expectation Failed", "The only expectation known here is 100-continue."};
  }
  return std::nullopt;
}

// Brings the four forms of a request target (RFC 9112, 3.2) to "/path?query"; "*" stays for
// OPTIONS.
bool normalise_target(api::Request& request, std::string& scratch) {
  std::string_view& target = request.target;
  if (target.starts_with('/')) return true;
  if (target == "*") return request.method == "OPTIONS";
  const bool plain = target.size() > 7 && equals_ignoring_case(target.substr(0, 7), "http://");
  const bool secure = target.size() > 8 && equals_ignoring_case(target.substr(0, 8), "https://");
  if (!plain && !secure) return false;
  target.remove_prefix(plain ? 7 : 8);
  const std::size_t end = target.find_first_of("/?");
  if (end == 0) return false;  // no host
  if (end != std::string_view::npos && target[end] == '/') {
    target.remove_prefix(end);
    return true;
  }
  scratch = "/";
  if (end != std::string_view::npos) scratch += target.substr(end);
  target = scratch;
  return true;
}

bool is_aside(std::string_view method, std::string_view target, const Limits& limits) {
  if (method != "POST" || !target.starts_with(limits.aside_path)) return false;
  const std::string_view rest = target.substr(limits.aside_path.size());
  return rest.empty() || rest[0] == '/' || rest[0] == '?';
}

// The same for a header that was not parsed yet.
bool begins_aside(std::string_view head, const Limits& limits) {
  const std::string_view line = head.substr(0, head.find('\r'));
  const std::size_t first = line.find(' ');
  if (first == std::string_view::npos) return false;
  const std::string_view rest = line.substr(first + 1);
  api::Request request;
  request.method = line.substr(0, first);
  request.target = rest.substr(0, rest.find(' '));
  std::string scratch;
  return normalise_target(request, scratch) && is_aside(request.method, request.target, limits);
}

}  // namespace

struct RequestReader::Impl {
  explicit Impl(const Limits& l) : limits(l) {}

  const Limits& limits;
  Found found;
  std::optional<Parser> parser;
  std::string head_copy;  // the header of a request whose body is still coming
  std::string target_copy;
  ReadError error;
  std::size_t scanned = 0;       // bytes of the header known to hold no end of it
  std::size_t request_line = 0;  // length of the first line with its line end, 0 before it is known
  std::size_t empty_lines = 0;
  bool in_body = false;
  bool chunked = false;  // of the body being read
  bool continue_due = false;

  Step fail(ReadError why, std::size_t consumed) {
    error = why;
    return {Status::failed, consumed};
  }

  // Looks for the end of the header line by line, because waiting for it inside Beast has no limit
  // on the sum of the lines. Complete: `scanned` is the header's length.
  Step scan(std::string_view bytes) {
    while (scanned < bytes.size()) {
      const void* at = std::memchr(bytes.data() + scanned, '\n', bytes.size() - scanned);
      const std::size_t end =
          at ? static_cast<std::size_t>(static_cast<const char*>(at) - bytes.data()) + 1
             : bytes.size();
      if (auto why = too_large(end)) return fail(*why, 0);
      if (!at) return {Status::need_more, 0};
      if (end < 2 || bytes[end - 2] != '\r') {
        return fail({400, kBadRequest, "Lines end with CR LF."}, 0);
      }
      if (request_line == 0) request_line = end;
      if (end - scanned == 2) {
        scanned = end;
        return {Status::complete, end};
      }
      // Folded header lines are obsolete and a classic of request smuggling (RFC 9112, 5.2).
      if (end == bytes.size()) return {Status::need_more, 0};
      if (bytes[end] == ' ' || bytes[end] == '\t') {
        return fail({400, kBadRequest, "Folded header lines are not accepted."}, 0);
      }
      scanned = end;
    }
    return {Status::need_more, 0};
  }

  // `size` bytes belong to the header for sure.
  std::optional<ReadError> too_large(std::size_t size) const {
    constexpr std::size_t kRestOfLine = 64;  // method, version, spaces and line end
    if (request_line == 0 && size > limits.max_target + kRestOfLine) {
      return ReadError{414, "URI Too Long",
                       "The request target is longer than this server accepts."};
    }
    if (request_line != 0 && size - request_line > limits.max_header) {
      return ReadError{431, "Request Header Fields Too Large",
                       "The header is larger than this server accepts."};
    }
    return std::nullopt;
  }

  Step read_head(std::string_view bytes) {
    std::size_t skipped = 0;
    while (scanned == 0 && bytes.substr(skipped).starts_with("\r\n") &&
           empty_lines < kMaxEmptyLines) {
      skipped += 2;
      ++empty_lines;
    }
    bytes.remove_prefix(skipped);
    if (bytes.empty() || bytes == "\r") return {Status::need_more, skipped};
    // Not a letter: not HTTP, often the start of a TLS handshake. No need to wait for a line end.
    const unsigned char first = static_cast<unsigned char>(bytes[0]);
    if (first <= ' ' || first >= 0x7f) {
      return fail({400, kBadRequest, "This is not an HTTP request."}, skipped);
    }
    Step step = scan(bytes);
    if (step.status == Status::complete) step = parse_head(bytes.substr(0, step.consumed));
    step.consumed += skipped;
    return step;
  }

  Step parse_head(std::string_view head) {
    parser.emplace(found, limits, begins_aside(head, limits));
    error_code ec;
    const std::size_t used = parser->put({head.data(), head.size()}, ec);
    if (ec) return fail(error_of(ec, head), 0);
    if (used != head.size() || !parser->is_header_done()) {
      return fail({400, kBadRequest, "The header is malformed."}, 0);
    }
    if (found.request.target.size() > limits.max_target) {
      return fail({414, "URI Too Long", "The request target is longer than this server accepts."},
                  0);
    }
    if (auto why = framing_error(found)) return fail(*why, 0);
    if (!normalise_target(found.request, target_copy)) {
      return fail({400, kBadRequest, "The request target is not a path."}, 0);
    }
    if (parser->is_done()) return {Status::complete, head.size()};
    keep_head(head);
    in_body = true;
    chunked = !found.transfer_encoding.empty();
    continue_due = found.version == 11 && !found.expect.empty();
    parser->eager(true);
    return {Status::need_more, head.size()};
  }

  // The bytes of the header go away while the body arrives: moves all views to a copy.
  void keep_head(std::string_view head) {
    head_copy.assign(head);
    const auto move = [&](std::string_view& view) {
      const std::less<> before;
      if (before(view.data(), head.data()) || !before(view.data(), head.data() + head.size()))
        return;
      view = {head_copy.data() + (view.data() - head.data()), view.size()};
    };
    move(found.request.method);
    move(found.request.target);
    for (auto& [name, value] : found.request.headers) {
      move(name);
      move(value);
    }
    move(found.if_none_match);
    move(found.user_agent);
  }

  Step read_body(std::string_view bytes) {
    if (bytes.empty()) return {Status::need_more, 0};
    // The shortest end of a chunked body is "0 CRLF CRLF"; given less when that is all of the body,
    // Beast 1.81 fails an assertion.
    constexpr std::size_t kShortestEnd = 5;
    if (chunked && bytes.size() < kShortestEnd) return {Status::need_more, 0};
    continue_due = false;  // a client that did not wait needs no leave
    error_code ec;
    const std::size_t used = parser->put({bytes.data(), bytes.size()}, ec);
    if (ec && ec != beast::error::need_more) return fail(error_of(ec, {}), used);
    if (parser->is_done()) {
      found.request.body = found.body;
      return {Status::complete, used};
    }
    // What is left is part of a chunk's head or of the trailers; they count as header.
    if (bytes.size() - used > limits.max_header) {
      return fail(
          {431, "Request Header Fields Too Large", "The chunked body's framing is too large."},
          used);
    }
    return {Status::need_more, used};
  }
};

RequestReader::RequestReader(const Limits& limits) : impl_(std::make_unique<Impl>(limits)) {}
RequestReader::~RequestReader() = default;

RequestReader::Step RequestReader::read(std::string_view bytes) {
  if (impl_->in_body) return impl_->read_body(bytes);
  const Step head = impl_->read_head(bytes);
  if (head.status != Status::need_more || !impl_->in_body) return head;
  Step body = impl_->read_body(bytes.substr(head.consumed));
  body.consumed += head.consumed;
  return body;
}

void RequestReader::reset() {
  impl_->found.clear();
  impl_->parser.reset();
  impl_->error = {};
  impl_->scanned = 0;
  impl_->request_line = 0;
  impl_->empty_lines = 0;
  impl_->in_body = false;
  impl_->continue_due = false;
}

bool RequestReader::aside() const {
  return is_aside(impl_->found.request.method, impl_->found.request.target, impl_->limits);
}
bool RequestReader::in_body() const {
  return impl_->in_body;
}
bool RequestReader::take_continue() {
  return std::exchange(impl_->continue_due, false);
}
const api::Request& RequestReader::request() const {
  return impl_->found.request;
}
bool RequestReader::keep_alive() const {
  return impl_->parser && impl_->parser->is_header_done() && impl_->parser->keep_alive();
}
bool RequestReader::http10() const {
  return impl_->found.version == 10;
}
std::string_view RequestReader::if_none_match() const {
  return impl_->found.if_none_match;
}
std::string_view RequestReader::user_agent() const {
  return impl_->found.user_agent;
}
const ReadError& RequestReader::error() const {
  return impl_->error;
}

}  // namespace metier::http
