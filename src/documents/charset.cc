#include "documents/charset.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>

#include "documents/document.h"

namespace metier::documents {
namespace {

constexpr std::size_t kSample = std::size_t{64} << 10;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

// The value of `key` = value in the beginning of a page or of XML, as encoding= or charset=.
std::string declared_after(std::string_view head, std::string_view key) {
  for (std::size_t at = head.find(key); at != std::string_view::npos;
       at = head.find(key, at + key.size())) {
    std::size_t from = at + key.size();
    while (from < head.size() && (head[from] == ' ' || head[from] == '"' || head[from] == '\''))
      ++from;
    const std::size_t to = std::min(
        head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", from), head.size());
    if (to > from) return std::string(head.substr(from, to - from));
  }
  return "";
}

// The name of an encoding that the document itself gives; empty where it gives none.
std::string declared(std::string_view bytes) {
  constexpr std::size_t kHead = 2048;
  const std::string head = lower(bytes.substr(0, kHead));
  const std::size_t start = std::min(head.find_first_not_of(" \t\r\n"), head.size());
  std::string_view rest = std::string_view(head).substr(start);
  if (rest.starts_with("<?xml")) {
    const std::string name = declared_after(rest.substr(0, rest.find("?>")), "encoding=");
    if (!name.empty()) return name;
  }
  return rest.starts_with('<') ? declared_after(rest, "charset=") : "";
}

// Encodings that people in Europe write in, as ICU names them.
constexpr std::array<std::string_view, 11> kGuessed = {
    "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-7",   "ISO-8859-9", "windows-1250",
    "windows-1251", "windows-1252", "windows-1253", "windows-1254", "KOI8-R"};

std::string guessed(std::string_view bytes) {
  constexpr std::int32_t kSure = 30;
  const std::string_view sample = bytes.substr(0, kSample);
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error),
                                                                            ucsdet_close);
  if (U_FAILURE(error) != 0) return "windows-1252";
  ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()), &error);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &error);
  if (U_FAILURE(error) != 0 || match == nullptr) return "windows-1252";
  const std::string name = ucsdet_getName(match, &error);
  const bool is_sure = ucsdet_getConfidence(match, &error) >= kSure;
  const bool is_known = std::find(kGuessed.begin(), kGuessed.end(), name) != kGuessed.end();
  return U_SUCCESS(error) != 0 && is_sure && is_known ? name : "windows-1252";
}

// What is called Latin-1 is Windows-1252 nearly always, which has all of it.
std::string usual(std::string name) {
  const std::string key = lower(name);
  if (key == "iso-8859-1" || key == "latin1" || key == "latin-1" || key == "us-ascii" ||
      key == "ascii" || key == "iso_8859-1")
    return "windows-1252";
  if (key == "iso-8859-9") return "windows-1254";
  return name;
}

// Coding::utf8 for an unknown encoding.
Coding convert(std::string_view bytes, const std::string& name, std::string& out) {
  auto transcoder = Transcoder::open(name);
  if (!transcoder) return Coding::utf8;
  out.clear();
  transcoder->convert(bytes, true, out);
  return transcoder->coding();
}

// UTF-16 without a mark: every second byte of a text in letters of Europe is nearly always zero.
std::string_view by_zeros(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  if (sample.size() < 8) return "";
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i)
    if (sample[i] == '\0') ++zeros[i % 2];
  const std::size_t half = sample.size() / 2;
  if (zeros[1] > half * 6 / 10 && zeros[0] < half / 10) return "UTF-16LE";
  if (zeros[0] > half * 6 / 10 && zeros[1] < half / 10) return "UTF-16BE";
  return "";
}

// Few control characters: a text may have a stray one.
bool is_text(std::string_view text) {
  const std::string_view sample = text.substr(0, kSample);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' &&
           c != '\f' && c != '\v' && c != '\x1B';
  });
  return controls <= 2 || static_cast<std::size_t>(controls) * 20 <= sample.size();
}

struct Marked {
  std::string encoding;  // empty: not told so
  std::size_t mark = 0;  // bytes of a byte-order mark
};

Marked by_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return {"", 3};
  if (bytes.starts_with("\xFF\xFE")) return {"UTF-16LE", 2};
  if (bytes.starts_with("\xFE\xFF")) return {"UTF-16BE", 2};
  return {std::string(by_zeros(bytes)), 0};
}

// A head of a longer text may end within a character.
bool is_utf8_head(std::string_view head) {
  const auto bad = utf8::first_invalid(head);
  return !bad || (*bad + 4 > head.size() && static_cast<unsigned char>(head[*bad]) >= 0xC2);
}

}  // namespace

Encoding encoding_of(std::string_view head) {
  auto [name, mark] = by_mark(head);
  const std::string_view rest = head.substr(mark);
  // What only has ASCII at its beginning is as it says.
  const bool is_ascii = std::all_of(rest.begin(), rest.end(),
                                    [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (name.empty() && (is_ascii || !is_utf8_head(rest))) name = usual(declared(rest));
  if (name.starts_with("utf") || (!name.empty() && !Transcoder::open(name))) name.clear();
  if (name.empty() && !is_utf8_head(rest)) name = usual(guessed(rest));
  return {std::move(name), mark};
}

Result<Decoded> decode(const std::string& name, std::string_view bytes) {
  Decoded out;
  auto [encoding, mark] = by_mark(bytes);
  out.skipped = mark;
  const std::string_view rest = bytes.substr(out.skipped);
  out.original = rest;
  if (!encoding.empty() || utf8::first_invalid(rest)) {
    if (encoding.empty()) encoding = usual(declared(rest));
    if (encoding.starts_with("utf")) encoding.clear();  // it says so, and it is not
    if (!encoding.empty()) out.coding = convert(rest, encoding, out.converted);
    if (out.coding == Coding::utf8) out.coding = convert(rest, usual(guessed(rest)), out.converted);
  }
  if (!is_text(out.text()))
    return fail(ErrorKind::input,
                "{}: neither a text nor a document of a kind that is read: binary data", name);
  return out;
}

std::uint32_t WayBack::operator()(std::uint32_t offset) {
  if (coding_ == Coding::other) return kNoOrigin;
  if (coding_ == Coding::utf8) return static_cast<std::uint32_t>(original_ + offset);
  while (at_ < offset) {
    const char32_t c = utf8::next(text_, at_);
    original_ += coding_ == Coding::single_byte ? 1 : c > 0xFFFF ? 4 : 2;
  }
  // The last character may be cut.
  return static_cast<std::uint32_t>(std::min(original_, end_));
}

}  // namespace metier::documents
