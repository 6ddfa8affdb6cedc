// A whole release of ESCO from its classic web service API, or from whatever else speaks it, into a
// folder of tables in the shape of the official CSV package, which taxonomy::import_esco reads.
// This is the only header of fetch/ for other modules.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/base.h"

namespace metier::fetch {

inline constexpr const char* kOfficialApi = "https://ec.europa.eu/esco/api";

struct EscoOptions {
  std::string api = kOfficialApi;
  std::vector<std::string> languages;  // empty: all there are; English is always kept
  std::string selected_version;        // "v1.2.0"; empty: the latest
  std::filesystem::path folder;
  bool again = false;  // begin anew, also where a fetch is finished or half done

  // Requests a second, 0 for no limit. Without a value 5, and no limit on loopback.
  std::optional<double> rate;
  unsigned connections = 4;
  std::string user_agent = "metier";

  unsigned tries = 6;                                  // of a request before it is given up
  std::chrono::milliseconds first_pause{1'000};        // after the first of them; doubled each time
  std::uint64_t max_answer = std::uint64_t{64} << 20;  // bytes, unpacked
  std::uint64_t max_concepts =
      250'000;  // a release has 18,000; more is no answer of a sound server

  Progress::Style progress = Progress::Style::automatic;
  const std::atomic<bool>* stop = nullptr;  // becomes true when the user has had enough
};

struct Fetched {
  bool was_there = false;  // the folder was finished before: nothing was asked
  std::uint64_t occupations = 0, skills = 0, skill_groups = 0, isco_groups = 0, schemes = 0;
  std::uint64_t requests = 0;  // answered by the service now
  std::uint64_t kept = 0;      // answered from what an earlier call had fetched
  std::vector<std::string> languages;
  std::vector<std::string> warnings;  // what the service did not give, one line each
};

// Goes on where an earlier call for the same folder, API and version was stopped: answers lie in
// FOLDER/.fetch until the tables are written; FOLDER/fetched.json, written last, says that they are
// whole. No host but that of the API is ever asked, whatever
// the answers say. Errors name the address and the reason in one line:
// ErrorKind::usage for options that make no sense, ErrorKind::limit for answers beyond all bounds.
Result<Fetched> fetch_esco(const EscoOptions& options);

}  // namespace metier::fetch
