// gzip and Zstandard as streams.
#include <zlib.h>
#include <zstd.h>

#include <algorithm>

#include "feeds/input.h"

namespace metier::feeds {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kGzip = "\x1F\x8B"sv, kZstd = "\x28\xB5\x2F\xFD"sv;

// A packed input with what is common to all: the count of bytes in and out, and what both forbid.
class PackedInput : public Input {
 public:
  PackedInput(std::unique_ptr<Window> packed, std::string name, std::string_view what)
      : packed_(std::move(packed)), name_(std::move(name)), what_(what) {}

  Result<std::size_t> read(char* to, std::size_t size) final {
    auto got = unpack(to, size);
    if (!got) return got;
    out_ += *got;
    const std::uint64_t in = packed_->offset();
    if (out_ > kMostUnpacked || (out_ > kHarmless && out_ / kMostRatio > in))
      return fail(ErrorKind::limit, "{}: {} bytes of {} data hold more than {}: a bomb", name_, in,
                  what_, out_ - *got);
    return got;
  }

 protected:
  virtual Result<std::size_t> unpack(char* to, std::size_t size) = 0;
  tl::unexpected<Error> damaged(std::string_view why) const {
    return fail(ErrorKind::input, "{}: damaged {} data at byte {}: {}", name_, what_,
                packed_->offset(), why);
  }
  std::unique_ptr<Window> packed_;

 private:
  std::string name_;
  std::string_view what_;
  std::uint64_t out_ = 0;
};

class GzipInput : public PackedInput {
 public:
  GzipInput(std::unique_ptr<Window> packed, std::string name)
      : PackedInput(std::move(packed), std::move(name), "gzip") {
    constexpr int kWithHeader = 15 + 16;
    is_open_ = ::inflateInit2(&stream_, kWithHeader) == Z_OK;
  }
  ~GzipInput() override { ::inflateEnd(&stream_); }

 private:
  Result<std::size_t> unpack(char* to, std::size_t size) override {
    if (!is_open_) return damaged("no memory");
    stream_.next_out = reinterpret_cast<Bytef*>(to);
    stream_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1U << 30));
    const uInt wanted = stream_.avail_out;
    while (stream_.avail_out == wanted) {
      const auto in = packed_->ahead(2);
      if (!in) return tl::unexpected(in.error());
      if (!in_member_) {
        if (in->empty()) return 0;
        // Zeros or other bytes behind the last member are padding, as gzip itself takes them.
        if (!is_first_ && !in->starts_with(kGzip)) return 0;
        ::inflateReset(&stream_);
        in_member_ = true;
        is_first_ = false;
      }
      if (in->empty()) return damaged("it ends too early");
      const auto avail = static_cast<uInt>(std::min<std::size_t>(in->size(), 1U << 30));
      stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in->data()));
      stream_.avail_in = avail;
      const int status = ::inflate(&stream_, Z_NO_FLUSH);
      packed_->skip(avail - stream_.avail_in);
      if (status == Z_STREAM_END) {
        in_member_ = false;
      } else if (status != Z_OK && status != Z_BUF_ERROR) {
        return damaged(stream_.msg != nullptr ? stream_.msg : "unreadable");
      }
    }
    return wanted - stream_.avail_out;
  }

  z_stream stream_{};
  bool is_open_ = false, in_member_ = false, is_first_ = true;
};

class ZstdInput : public PackedInput {
 public:
  ZstdInput(std::unique_ptr<Window> packed, std::string name)
      : PackedInput(std::move(packed), std::move(name), "Zstandard"),
        stream_(ZSTD_createDStream()) {
    ZSTD_DCtx_setParameter(stream_, ZSTD_d_windowLogMax, kMostWindowLog);
  }
  ~ZstdInput() override { ZSTD_freeDStream(stream_); }

 private:
  static constexpr int kMostWindowLog = 27;  // 128 MiB, as the zstd program itself allows

  Result<std::size_t> unpack(char* to, std::size_t size) override {
    ZSTD_outBuffer out{to, size, 0};
    while (out.pos == 0) {
      const auto in = packed_->ahead(1);
      if (!in) return tl::unexpected(in.error());
      ZSTD_inBuffer bytes{in->data(), in->size(), 0};
      const std::size_t status = ZSTD_decompressStream(stream_, &out, &bytes);
      packed_->skip(bytes.pos);
      if (ZSTD_isError(status) != 0) return damaged(ZSTD_getErrorName(status));
      if (in->empty() && out.pos == 0) {
        if (!is_complete_) return damaged("it ends too early");
        return 0;
      }
      is_complete_ = status == 0;
    }
    return out.pos;
  }

  ZSTD_DStream* stream_;
  bool is_complete_ = true;
};

}  // namespace

Result<std::unique_ptr<Window>> unpacked(std::unique_ptr<Window> window, const std::string& name) {
  for (int packings = 0;; ++packings) {
    const auto head = window->ahead(6);
    if (!head) return tl::unexpected(head.error());
    if (head->starts_with("BZh") || head->starts_with("\xFD"
                                                      "7zXZ"))
      return fail(ErrorKind::input,
                  "{}: packed by {}, which is not read: pack it with gzip or zstd", name,
                  (*head)[0] == 'B' ? "bzip2" : "xz");
    const bool is_gzip = head->starts_with(kGzip);
    if (!is_gzip && !head->starts_with(kZstd)) return window;
    if (packings == kMostPackings)
      return fail(ErrorKind::limit, "{}: packed more than {} times", name, kMostPackings);
    std::unique_ptr<Input> inner;
    if (is_gzip) {
      inner = std::make_unique<GzipInput>(std::move(window), name);
    } else {
      inner = std::make_unique<ZstdInput>(std::move(window), name);
    }
    window = std::make_unique<Window>(std::move(inner));
  }
}

}  // namespace metier::feeds
