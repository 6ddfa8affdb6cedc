// Errors as values. A function that can fail for a reason outside the program returns Result<T>;
// exceptions are kept for bugs and for memory exhaustion.
#pragma once

#include <fmt/format.h>

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace metier {

// What a caller may want to tell apart. Each kind maps to one exit status and one HTTP status.
enum class ErrorKind {
  usage,      // the caller asked for something impossible: exit 2, HTTP 400
  not_found,  // no such file, concept, language: exit 1, HTTP 404
  input,      // some input is wrong; the message names file, line and field: exit 1, HTTP 422
  snapshot,   // no snapshot, or a broken one: exit 3, HTTP 503
  io,         // the operating system refused: exit 1, HTTP 500
  limit,      // input larger or slower than allowed: exit 1, HTTP 413
};

struct Error {
  ErrorKind kind;
  std::string message;  // one line, for people; says what to do next where that is known
};

template <class T>
using Result = tl::expected<T, Error>;

// fail(ErrorKind::input, "{}:{}: unknown column {}", file, line, name)
template <class... Args>
tl::unexpected<Error> fail(ErrorKind kind, fmt::format_string<Args...> text, Args&&... args) {
  return tl::unexpected(Error{kind, fmt::format(text, std::forward<Args>(args)...)});
}

}  // namespace metier
