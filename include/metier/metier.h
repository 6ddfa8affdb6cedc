// Métier as a library: one snapshot, opened once, asked from any number of threads.
//
//   auto engine = metier::Engine::open("var/esco.metier");
//   if (!engine) { std::cerr << engine.error().message << '\n'; return engine.error().status; }
//   for (const auto& hit : engine->search("chief tecnology oficer", "en", 5))
//     std::cout << hit.code << ' ' << hit.label << '\n';
//   std::cout << engine->show("1330.3", "da").value_or("not found") << '\n';
//   std::cout << engine->read("Our chief technology officer knows Haskell.") << '\n';
//
// Link with libmetier (target `metier_engine`); compile with C++20. Needs tl::expected (Debian:
// libexpected-dev).
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace metier {

struct EngineError {
  int status;  // as the exit status of the program: 1 not found, 2 wrong usage, 3 no or broken
               // snapshot
  std::string message;  // one line for people
};

struct EngineHit {
  std::string uri;
  std::string code;   // empty when the concept has none
  std::string label;  // preferred label in the language asked for, else English
  std::string type;   // "occupation", "skill", "skill-group", "isco-group"
  std::string
      matched;  // the label that matched, as it stands in the taxonomy; empty for a code or URI
  float score;  // falling; comparable within one answer only
};

// Thread-safe: every method is const and may be called from several threads at once.
class Engine {
 public:
  // Maps the snapshot and compares the checksums of what it will use.
  static tl::expected<Engine, EngineError> open(const std::string& snapshot_path);
  ~Engine();
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;

  // The profile of a concept as JSON, the same bytes as `metier show --format json`. `name` is a
  // URI, UUID, code or label in any language; an unknown name is an error that names the nearest.
  tl::expected<std::string, EngineError> show(std::string_view name,
                                              std::string_view language = "en") const;

  // Search over all labels of all languages, best first; an unknown language is English.
  std::vector<EngineHit> search(std::string_view text, std::string_view language = "en",
                                std::size_t limit = 20) const;

  // Labels found in a text, as the JSON of `metier read`. The language is guessed when empty.
  std::string read(std::string_view text, std::string_view language = "") const;

 private:
  struct State;
  explicit Engine(std::unique_ptr<const State> state);
  std::unique_ptr<const State> state_;
};

}  // namespace metier
