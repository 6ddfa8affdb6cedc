// Where releases of ESCO are, and whether this build has the time for the full one.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace metier::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
#else
inline constexpr bool kSanitized = false;
#endif

inline std::filesystem::path starter_release() {
  return "data/starter";
}

// ESCO v1.2.0, not part of this repository; empty where it is not found.
inline std::filesystem::path full_release() {
  for (const char* path : {"../shared/esco/v1.2.0", "data/esco"})
    if (std::filesystem::exists(std::filesystem::path(path) / "occupations_en.csv")) return path;
  return {};
}

}  // namespace metier::test
