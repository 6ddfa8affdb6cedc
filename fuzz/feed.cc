// Any bytes as a feed of adverts: records of valid UTF-8 within the limits, rejects with a reason
// of one line, or one error that names the file. The first byte chooses how large a record may be.
// PDF is left to the program that reads it; fuzz/pdf_text.cc has what comes out of that.
#include <cstdlib>
#include <string>

#include "feeds/feeds.h"

namespace {

using namespace metier;
using namespace metier::feeds;

void require(bool truth) {
  if (!truth) std::abort();
}

void check_line(std::string_view line) {
  require(!utf8::first_invalid(line));
  require(line.find_first_of("\n\r") == std::string_view::npos);
  require(line.find('\0') == std::string_view::npos);
}

void check(const Record& record) {
  require(!record.title.empty() || !record.text.empty());
  require(!utf8::first_invalid(record.text));
  require(record.text.find('\0') == std::string::npos);
  for (const auto* line :
       {&record.id, &record.url, &record.title, &record.language, &record.employer,
        &record.pay_minimum, &record.pay_maximum, &record.pay_currency, &record.pay_unit,
        &record.pay_text, &record.hours, &record.experience, &record.education, &record.posted,
        &record.valid_through})
    check_line(*line);
  for (const auto& place : record.places)
    for (const auto* line :
         {&place.text, &place.locality, &place.region, &place.postcode, &place.country})
      check_line(*line);
  for (const auto& line : record.contract) check_line(line);
  for (const auto& line : record.skills) check_line(line);
  for (const auto& code : record.occupations) {
    check_line(code.code);
    check_line(code.label);
  }
  require(record.openings > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0 || size > (1U << 16)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.find("%PDF-") != std::string_view::npos) return 0;
  Options options;
  if (bytes[0] % 2 == 0) options.max_record_bytes = 512;
  if (bytes[0] % 3 == 0) options.columns["title"] = "x";
  auto feed = open_bytes("fuzz.feed", std::string(bytes.substr(1)), options);
  if (!feed) {
    require(feed.error().message.find('\n') == std::string::npos);
    return 0;
  }
  Item item;
  for (;;) {
    const auto more = (*feed)->next(item);
    if (!more) {
      require(more.error().message.find('\n') == std::string::npos);
      return 0;
    }
    if (!*more) return 0;
    require(item.origin.starts_with("fuzz.feed"));
    if (const auto* record = std::get_if<Record>(&item.content)) {
      check(*record);
    } else {
      const auto& reject = std::get<Reject>(item.content);
      require(!reject.reason.empty() && reject.reason.find('\n') == std::string::npos);
      require(reject.raw.size() <= kMaxRejectedBytes);
    }
  }
}
