#include "esco/errors.h"

#include <atomic>
#include <chrono>
#include <ctime>

#include "base/base.h"
#include "esco/esco.h"

namespace metier::esco {
namespace {

struct Moment {
  std::string iso, digits;  // "2026-04-06T14:09:30.740+00:00", "202604061409"
};

Moment now() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto millis = std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
  const auto seconds = static_cast<std::time_t>(millis / 1000);
  std::tm utc{};
  ::gmtime_r(&seconds, &utc);
  const int year = utc.tm_year + 1900, month = utc.tm_mon + 1;
  return {
      fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}+00:00", year, month, utc.tm_mday,
                  utc.tm_hour, utc.tm_min, utc.tm_sec, millis % 1000),
      fmt::format("{:04}{:02}{:02}{:02}{:02}", year, month, utc.tm_mday, utc.tm_hour, utc.tm_min)};
}

// Tells one event from the others of this process.
std::string event_id(const Moment& moment) {
  static std::atomic<std::uint64_t> events{0};
  return fmt::format("{}_{}", moment.digits,
                     hex(hash64(moment.iso + std::to_string(events.fetch_add(1)))).view());
}

std::string_view reason(unsigned status) {
  switch (status) {
    case 400:
      return "Bad Request";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 413:
      return "Payload Too Large";
    case 414:
      return "URI Too Long";
    case 422:
      return "Unprocessable Entity";
    default:
      return "Internal Server Error";
  }
}

Reply reply(unsigned status, JsonWriter& json) {
  return {status, "application/json", json.take()};
}

}  // namespace

std::string excerpt(std::string_view text) {
  constexpr std::size_t kMost = 200;  // bytes
  if (text.size() <= kMost) return std::string(text);
  std::size_t end = kMost;
  while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end)) + "…";
}

Reply classic_error(unsigned status, std::string_view logref, std::string_view message) {
  JsonWriter json;
  json.begin_object().field("logref", logref).field("status", status);
  json.field("message", message).key("_links").null().end_object();
  return reply(status, json);
}

Reply open_not_found(std::string_view message) {
  JsonWriter json;
  json.begin_object().field("message", message).end_object();
  return reply(404, json);
}

Reply open_error(const Request& request, unsigned status, std::string_view exception,
                 std::string_view message) {
  const Moment moment = now();
  JsonWriter json;
  json.begin_object().field("timestamp", moment.iso).field("status", status);
  json.field("error", reason(status)).field("path", request.base_path + request.path);
  json.field("eventId", event_id(moment)).field("exceptionId", exception);
  json.field("message", message).end_object();
  return reply(status, json);
}

Reply open_out_of_range(std::string_view field, long minimum) {
  JsonWriter json;
  json.begin_object().field("id", event_id(now()));
  json.field("exceptionId", "ConstraintViolationException").field("error", reason(422));
  json.field("message", "Missing detailing message of the error.").field("status", 422);
  json.key("errors").begin_array().begin_object().field("field", field);
  json.field("code", "{javax.validation.constraints.Min.message}");
  json.field("message", fmt::format("must be greater than or equal to {}", minimum)).end_object();
  json.end_array().field("complete", true).end_object();
  return reply(422, json);
}

Reply malformed_classic(unsigned status, std::string_view message) {
  return classic_error(status, "BadInputException", message);
}

Reply malformed_open(const Request& request, unsigned status, std::string_view message) {
  return open_error(request, status, "IllegalArgumentException", message);
}

}  // namespace metier::esco
