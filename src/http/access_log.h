// The access log: one JSON object per line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace metier::http {

struct AccessEntry {
  std::string_view remote{};  // address without port
  std::string_view method{};
  std::string_view target{};  // as sent, cut after kMaxLogged bytes
  std::string_view user_agent{};
  unsigned status = 0;
  std::size_t bytes = 0;    // of the body
  std::int64_t micros = 0;  // from request read to answer made
};

inline constexpr std::size_t kMaxLogged = 1024;

// Appends {"time":"2026-01-31T12:00:00.123Z","remote":...,"method":...,"target":...,"status":...,
// "bytes":...,"ms":...,"agent":...} and a line end. `unix_millis`: UTC, milliseconds since 1970.
void append_access_line(std::string& out, const AccessEntry& entry, std::int64_t unix_millis);

// Writes to a descriptor with one write() per line. For one thread; several may share the
// descriptor.
class AccessLog {
 public:
  explicit AccessLog(int fd) : fd_(fd) {}
  bool enabled() const { return fd_ >= 0; }
  // A line that cannot be written is lost: answering goes on when the disk is full.
  void write(const AccessEntry& entry);

 private:
  int fd_;
  std::string line_;
};

}  // namespace metier::http
