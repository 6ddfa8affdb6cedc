// PDF through pdftotext, a separate program.
#include <sys/wait.h>

#include <algorithm>
#include <csignal>
#include <semaphore>

#include "documents/child.h"
#include "documents/formats.h"

namespace metier::documents {
namespace {

// So many at one time in a process; others wait for their turn, as long as they may take.
constexpr std::ptrdiff_t kAtOnce = 8;
std::counting_semaphore<kAtOnce> turns{kAtOnce};

class Turn {
 public:
  explicit Turn(std::uint32_t seconds)
      : taken_(turns.try_acquire_for(std::chrono::seconds(seconds))) {}
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  ~Turn() {
    if (taken_) turns.release();
  }
  bool taken() const { return taken_; }

 private:
  bool taken_;
};

bool says(const ChildResult& result, std::string_view words) {
  return result.errors.find(words) != std::string::npos;
}

tl::unexpected<Error> failure(const ChildResult& result, const Composer& out) {
  const std::string& name = out.name();
  if (result.timed_out)
    return fail(ErrorKind::limit, "{}: the PDF took longer than {} s to read, which is the limit",
                name, out.limits().most_seconds);
  if (result.too_much)
    return fail(ErrorKind::limit, "{}: more than {} bytes of text, which is the limit", name,
                out.limits().most_text);
  if (says(result, "Incorrect password"))
    return fail(ErrorKind::input, "{}: a PDF that is locked with a password: save it without one",
                name);
  if (says(result, "Copying of text from this document is not allowed"))
    return fail(ErrorKind::input, "{}: a PDF whose author does not allow text to be taken out",
                name);
  if (WIFEXITED(result.status) && WEXITSTATUS(result.status) == 127)
    return fail(ErrorKind::io, "{}: {} cannot be run", name, out.limits().pdftotext);
  const bool is_killed = WIFSIGNALED(result.status);
  if ((is_killed && WTERMSIG(result.status) == SIGXCPU) ||
      (is_killed && WTERMSIG(result.status) == SIGKILL))
    return fail(ErrorKind::limit, "{}: the PDF takes too much time or memory to read", name);
  if (says(result, "Out of memory") || says(result, "bad_alloc"))
    return fail(ErrorKind::limit, "{}: the PDF takes too much memory to read", name);
  return fail(ErrorKind::input, "{}: a damaged PDF, which cannot be read", name);
}

}  // namespace

Result<void> read_pdf(std::string_view bytes, Composer& out) {
  const ReadLimits& limits = out.limits();
  const std::string program = find_program(limits.pdftotext);
  if (program.empty())
    return fail(ErrorKind::io,
                "{}: a PDF, for which the program {} is needed: apt-get install poppler-utils "
                "(macOS: brew install poppler)",
                out.name(), limits.pdftotext);
  const Turn turn(limits.most_seconds);
  if (!turn.taken())
    return fail(ErrorKind::limit, "{}: too many PDFs are being read; try again later", out.name());
  ChildLimits child;
  child.most_seconds = limits.most_seconds;
  // Each word comes with its place.
  constexpr std::size_t kMostOutput = std::size_t{64} << 20, kPlaces = 64;
  child.most_output = std::min(kMostOutput, limits.most_text * kPlaces + (1 << 16));
  // One page more than may be: then it is known that there are too many.
  const auto result = run_child(
      program,
      {"-bbox-layout", "-enc", "UTF-8", "-l", std::to_string(limits.most_pages + 1), "-", "-"},
      bytes, child);
  if (!result)
    return fail(result.error().kind, "{}: {} cannot be run: {}", out.name(), limits.pdftotext,
                result.error().message);
  const bool is_good = WIFEXITED(result->status) && WEXITSTATUS(result->status) == 0;
  if (!is_good || result->timed_out || result->too_much) return failure(*result, out);
  const std::string text = text_of_layout(result->out);
  if (text.empty()) return failure(*result, out);
  if (text.size() > limits.most_text)
    return fail(ErrorKind::limit, "{}: more than {} bytes of text, which is the limit", out.name(),
                limits.most_text);
  return compose_pdf_text(text, out);
}

}  // namespace metier::documents
