#include "http/metrics.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <iterator>

namespace metier::http {
namespace {

// "# TYPE ..." with its help line, as every name needs once.
void declare(std::string& out, std::string_view name, std::string_view type,
             std::string_view help) {
  fmt::format_to(std::back_inserter(out), "# HELP {0} {2}\n# TYPE {0} {1}\n", name, type, help);
}

void append_value(std::string& out, std::string_view name, std::string_view type,
                  std::string_view help, std::int64_t value) {
  declare(out, name, type, help);
  fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
}

// Label values know three escapes.
std::string label(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n') {
      out += "\\n";
    } else {
      out += c;
    }
  }
  return out;
}

// Resident memory of the process in bytes, 0 where /proc is missing.
std::int64_t resident_bytes() {
  std::FILE* file = std::fopen("/proc/self/statm", "re");
  if (!file) return 0;
  long total = 0;
  long resident = 0;
  if (std::fscanf(file, "%ld %ld", &total, &resident) != 2) resident = 0;
  std::fclose(file);
  return static_cast<std::int64_t>(resident) * sysconf(_SC_PAGESIZE);
}

}  // namespace

std::size_t method_index(std::string_view method) {
  const auto found = std::find(kMethods.begin(), kMethods.end() - 1, method);
  return static_cast<std::size_t>(found - kMethods.begin());
}

void MetricsShard::count_request(std::size_t group, std::size_t method, unsigned status,
                                 std::int64_t micros) {
  Route& route = routes[group];
  const std::size_t status_class = std::clamp(status / 100, 1U, 5U) - 1;
  route.requests[method][status_class].add(1);
  const auto bucket = std::lower_bound(kBuckets.begin(), kBuckets.end(), micros);
  route.duration[static_cast<std::size_t>(bucket - kBuckets.begin())].add(1);
  route.duration_micros.add(micros);
}

Metrics::Metrics(std::size_t shards, std::vector<std::string> groups) : groups_(std::move(groups)) {
  std::sort(groups_.begin(), groups_.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  groups_.emplace_back("other");
  for (std::size_t i = 0; i < shards; ++i) {
    shards_.push_back(std::make_unique<MetricsShard>(groups_.size()));
  }
}

std::size_t Metrics::group_of(std::string_view path) const {
  for (std::size_t i = 0; i + 1 < groups_.size(); ++i) {
    const std::string& group = groups_[i];
    if (path.starts_with(group) && (path.size() == group.size() || path[group.size()] == '/'))
      return i;
  }
  return other_group();
}

void Metrics::count_reload(bool succeeded) {
  (succeeded ? reloads_ : failed_reloads_).fetch_add(1, std::memory_order_relaxed);
}

std::int64_t Metrics::sum(Counter MetricsShard::*counter) const {
  std::int64_t total = 0;
  for (const auto& shard : shards_) total += ((*shard).*counter).get();
  return total;
}

void Metrics::append_requests(std::string& out) const {
  declare(out, "metier_http_requests_total", "counter", "Requests answered, by class of status.");
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    for (std::size_t method = 0; method < kMethods.size(); ++method) {
      for (std::size_t status = 0; status < 5; ++status) {
        std::int64_t total = 0;
        for (const auto& shard : shards_)
          total += shard->routes[group].requests[method][status].get();
        if (total == 0) continue;
        fmt::format_to(
            std::back_inserter(out),
            "metier_http_requests_total{{route=\"{}\",method=\"{}\",status=\"{}xx\"}} {}\n",
            label(groups_[group]), kMethods[method], status + 1, total);
      }
    }
  }
}

void Metrics::append_durations(std::string& out) const {
  constexpr std::string_view kName = "metier_http_request_duration_seconds";
  declare(out, kName, "histogram", "From a request read to its answer made.");
  for (std::size_t group = 0; group < groups_.size(); ++group) {
    std::array<std::int64_t, kBuckets.size() + 1> counts{};
    std::int64_t micros = 0;
    for (const auto& shard : shards_) {
      for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += shard->routes[group].duration[i].get();
      micros += shard->routes[group].duration_micros.get();
    }
    std::int64_t total = 0;
    for (std::int64_t count : counts) total += count;
    if (total == 0) continue;
    const std::string route = label(groups_[group]);
    auto to = std::back_inserter(out);
    std::int64_t below = 0;
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
      below += counts[i];
      fmt::format_to(to, "{}_bucket{{route=\"{}\",le=\"{}\"}} {}\n", kName, route,
                     static_cast<double>(kBuckets[i]) / 1e6, below);
    }
    fmt::format_to(to, "{}_bucket{{route=\"{}\",le=\"+Inf\"}} {}\n", kName, route, total);
    fmt::format_to(to, "{}_sum{{route=\"{}\"}} {:.6f}\n", kName, route,
                   static_cast<double>(micros) / 1e6);
    fmt::format_to(to, "{}_count{{route=\"{}\"}} {}\n", kName, route, total);
  }
}

std::string Metrics::text() const {
  std::string out;
  append_requests(out);
  append_durations(out);
  append_value(out, "metier_http_requests_in_flight", "gauge", "Requests read and not yet sent.",
               sum(&MetricsShard::in_flight));
  append_value(out, "metier_http_connections_open", "gauge", "Connections open now.",
               sum(&MetricsShard::connections_open));
  append_value(out, "metier_http_connections_accepted_total", "counter", "Connections accepted.",
               accepted_.load(std::memory_order_relaxed));
  append_value(out, "metier_http_connections_refused_total", "counter",
               "Connections refused because too many were open.",
               refused_.load(std::memory_order_relaxed));
  append_value(out, "metier_http_received_bytes_total", "counter", "Bytes received.",
               sum(&MetricsShard::received_bytes));
  append_value(out, "metier_http_sent_bytes_total", "counter", "Bytes sent.",
               sum(&MetricsShard::sent_bytes));
  declare(out, "metier_snapshot_reloads_total", "counter", "Reloads asked for by SIGHUP.");
  fmt::format_to(std::back_inserter(out),
                 "metier_snapshot_reloads_total{{result=\"success\"}} {}\n"
                 "metier_snapshot_reloads_total{{result=\"failure\"}} {}\n",
                 reloads_.load(std::memory_order_relaxed),
                 failed_reloads_.load(std::memory_order_relaxed));
  append_value(out, "process_resident_memory_bytes", "gauge", "Resident memory.", resident_bytes());
  return out;
}

}  // namespace metier::http
