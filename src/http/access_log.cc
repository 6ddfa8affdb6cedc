#include "http/access_log.h"

#include <fmt/format.h>
#include <unistd.h>

#include <chrono>
#include <ctime>
#include <iterator>

#include "base/base.h"

namespace metier::http {

void append_access_line(std::string& out, const AccessEntry& entry, std::int64_t unix_millis) {
  const std::time_t seconds = unix_millis / 1000;
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  auto to = std::back_inserter(out);
  fmt::format_to(to, "{{\"time\":\"{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z\",\"remote\":",
                 utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday, utc.tm_hour, utc.tm_min,
                 utc.tm_sec, unix_millis % 1000);
  append_json_string(out, entry.remote);
  out.append(",\"method\":");
  append_json_string(out, entry.method.substr(0, kMaxLogged));
  out.append(",\"target\":");
  append_json_string(out, entry.target.substr(0, kMaxLogged));
  fmt::format_to(to, ",\"status\":{},\"bytes\":{},\"ms\":{:.3f},\"agent\":", entry.status,
                 entry.bytes, static_cast<double>(entry.micros) / 1000);
  append_json_string(out, entry.user_agent.substr(0, kMaxLogged));
  out.append("}\n");
}

void AccessLog::write(const AccessEntry& entry) {
  if (!enabled()) return;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  line_.clear();
  append_access_line(line_, entry,
                     std::chrono::duration_cast<std::chrono::milliseconds>(now).count());
  [[maybe_unused]] const auto written = ::write(fd_, line_.data(), line_.size());
}

}  // namespace metier::http
