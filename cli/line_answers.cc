#include "line_answers.h"

#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::size_t kBatchBytes = std::size_t{8} << 20;

// Takes lines until the batch is full or the next would have to be waited for; false when there are
// no more. `bytes` is what they have together.
bool fill_batch(LineReader& lines, std::size_t most, std::vector<InputLine>& batch,
                std::size_t& bytes) {
  batch.clear();
  bytes = 0;
  InputLine line;
  while (batch.size() < most && bytes < kBatchBytes) {
    if (!batch.empty() && lines.would_wait()) break;
    if (!lines.next(line)) break;
    bytes += line.text.size() + 1;
    batch.push_back(std::move(line));
    line = {};
  }
  return !batch.empty();
}

bool shows_progress() {
  return ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0;
}

int answer_file(const LineJob& job, const std::string& name,
                const std::function<LineAnswer(const InputLine&)>& answer) {
  const auto file = InputFile::open(name);
  if (!file) return report(file.error());
  LineReader lines(*file);
  std::vector<InputLine> batch;
  std::vector<LineAnswer> answers;
  std::uint64_t failed = 0;
  std::size_t bytes = 0;
  Progress progress(job.doing, file->size(),
                    shows_progress() ? Progress::Style::bar : Progress::Style::silent);
  while (fill_batch(lines, job.batch_lines, batch, bytes)) {
    answers.assign(batch.size(), {});
    parallel_for(batch.size(), job.threads, [&](std::size_t i) { answers[i] = answer(batch[i]); });
    for (LineAnswer& one : answers) {
      failed += one.failed ? 1 : 0;
      one.text += '\n';
      std::fwrite(one.text.data(), 1, one.text.size(), stdout);
    }
    if (std::fflush(stdout) != 0) break;
    progress.advance(bytes);
    progress.count(batch.size());
  }
  progress.finish();
  if (std::ferror(stdout) != 0)
    return report(
        {ErrorKind::io, "the answers could not be written: " + std::string(std::strerror(errno))});
  if (lines.failure() != 0)
    return report(
        {ErrorKind::io, fmt::format("{}: {}", file->name(), std::strerror(lines.failure()))});
  if (failed == 0) return kDone;
  fmt::print(stderr, "metier: {}: {} bad line{}, answered with an error each\n", file->name(),
             failed, failed == 1 ? "" : "s");
  return kSomeInputFailed;
}

}  // namespace

LineAnswer bad_line(const InputLine& line, std::string_view id, std::string_view message) {
  JsonWriter json;
  json.begin_object();
  if (!id.empty()) json.field("id", id);
  json.field("line", line.number).field("error", message).end_object();
  return {json.take(), true};
}

LineAnswer answer_document(const InputLine& line, std::string_view language,
                           const std::function<void(const LineDocument&, JsonWriter&)>& write) {
  if (line.too_long) return bad_line(line, "", fmt::format("line longer than {} bytes", kMaxLine));
  thread_local simdjson::dom::parser parser;
  std::string id;
  auto input = parse_line(line.text, parser, id);
  if (!input) return bad_line(line, id, input.error().message);
  if (input->document.language.empty()) input->document.language = language;
  JsonWriter json;
  write(*input, json);
  return {json.take(), false};
}

int answer_lines(const LineJob& job, const std::function<LineAnswer(const InputLine&)>& answer) {
  if (job.files.empty()) return answer_file(job, "-", answer);
  int status = kDone;
  for (const auto& name : job.files) status = std::max(status, answer_file(job, name, answer));
  return status;
}

}  // namespace metier::cli
