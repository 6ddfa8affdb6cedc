// Where releases of ESCO are, and whether this build has the time for the full one.
#pragma once

#include <cstdlib>
#include <filesystem>

namespace metier::test {

// Which sanitizer this program is built with; GCC and clang tell it in different ways.
#if defined(__has_feature)
#define METIER_HAS(feature) __has_feature(feature)
#else
#define METIER_HAS(feature) 0
#endif
#if defined(__SANITIZE_THREAD__) || METIER_HAS(thread_sanitizer)
inline constexpr bool kThreadSanitizer = true;
#else
inline constexpr bool kThreadSanitizer = false;
#endif
#if defined(__SANITIZE_ADDRESS__) || METIER_HAS(address_sanitizer)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = kThreadSanitizer;
#endif
#undef METIER_HAS

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
