// metier read: the labels of occupations and skills that stand in texts.
#include <unistd.h>

#include "line_input.h"
#include "link/link.h"
#include "printer.h"
#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t{256} << 20;
constexpr std::size_t kBatchLines = 1024;  // answered together, on all threads
constexpr std::size_t kBatchBytes = std::size_t{8} << 20;

struct ReadOptions {
  std::vector<std::string> files;
  std::string format = "text";
  std::string language;
  std::string snapshot;
  unsigned threads = hardware_threads();
};

// ---- for people

// The words around a span, on one line.
std::string in_context(std::string_view text, const link::Span& span) {
  constexpr std::size_t kAround = 30;
  std::size_t begin = span.begin > kAround ? span.begin - kAround : 0;
  std::size_t end = std::min<std::size_t>(text.size(), span.end + kAround);
  while (begin < span.begin && (text[begin] & 0xC0) == 0x80) ++begin;
  while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
  std::string out = begin > 0 ? "…" : "";
  out += text.substr(begin, span.begin - begin);
  out += fmt::format("«{}»", text.substr(span.begin, span.end - span.begin));
  out += text.substr(span.end, end - span.end);
  if (end < text.size()) out += "…";
  for (char& c : out)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return out;
}

void print_findings(Printer& print, const snapshot::Taxonomy& t, const link::Reading& reading,
                    const std::vector<link::Finding>& findings, std::string_view text) {
  for (const auto& finding : findings) {
    const auto code = t.code(finding.id);
    const auto type = taxonomy::name(t.skill_type(finding.id));
    const std::string aside =
        fmt::format("{}{}{:.2f}", code.empty() ? type : code,
                    code.empty() && type.empty() ? "" : "  ", finding.score / 100.0);
    print.item(1, t.label(finding.id, reading.label_language), aside);
    for (const auto& span : reading.spans(finding)) print.remark(3, in_context(text, span));
  }
}

std::string reading_text(const snapshot::Taxonomy& t, const link::Reading& reading,
                         std::string_view name, std::string_view text) {
  Printer print(style_of_stdout());
  print.title(name, fmt::format("language {}", reading.language));
  print.heading(2, "Occupations", std::to_string(reading.occupations.size()));
  print_findings(print, t, reading, reading.occupations, text);
  print.heading(2, "Skills", std::to_string(reading.skills.size()));
  print_findings(print, t, reading, reading.skills, text);
  return print.text();
}

// ---- whole texts: files, or standard input

Result<std::string> read_stdin() {
  std::string out;
  char buffer[65536];
  for (std::size_t n = 0; (n = std::fread(buffer, 1, sizeof buffer, stdin)) > 0;) {
    out.append(buffer, n);
    if (out.size() > kMaxFile)
      return fail(ErrorKind::limit, "standard input: more than {} bytes", kMaxFile);
  }
  return out;
}

int read_texts(const ReadOptions& options, const link::Reader& reader) {
  const auto& t = reader.snapshot().taxonomy();
  int status = kDone;
  std::vector<std::string> names = options.files;
  if (names.empty()) names.emplace_back("-");
  link::Scratch scratch;
  link::Reading reading;
  for (const auto& name : names) {
    const auto text = name == "-" ? read_stdin() : read_file(name, kMaxFile);
    if (!text) {
      status = std::max(status, report(text.error()));
      continue;
    }
    const link::Document document{*text, {}, options.language};
    reader.read(document, scratch, reading);
    const std::string shown = name == "-" ? "standard input" : name;
    if (options.format == "text") {
      fmt::print("{}", reading_text(t, reading, shown, *text));
    } else {
      JsonWriter json;
      link::write_json(t, document, reading,
                       name == "-" ? std::nullopt : std::optional<std::string_view>(name), json);
      fmt::print("{}\n", json.text());
    }
  }
  return status;
}

// ---- JSON lines

struct Answer {
  std::string text;
  bool failed = false;
};

Answer bad_line(const InputLine& line, std::string_view id, std::string_view message) {
  JsonWriter json;
  json.begin_object();
  if (!id.empty()) json.field("id", id);
  json.field("line", line.number).field("error", message).end_object();
  return {json.take(), true};
}

Answer answer_line(const InputLine& line, const ReadOptions& options, const link::Reader& reader) {
  if (line.too_long) return bad_line(line, "", fmt::format("line longer than {} bytes", kMaxLine));
  // Kept by each thread: readings allocate nothing once the buffers have grown.
  thread_local simdjson::dom::parser parser;
  thread_local link::Scratch scratch;
  thread_local link::Reading reading;
  std::string id;
  auto input = parse_line(line.text, parser, id);
  if (!input) return bad_line(line, id, input.error().message);
  if (input->document.language.empty()) input->document.language = options.language;
  reader.read(input->document, scratch, reading);
  JsonWriter json;
  link::write_json(reader.snapshot().taxonomy(), input->document, reading, input->id, json);
  return {json.take(), false};
}

// Takes lines until the batch is full; false when there are no more.
bool fill_batch(LineReader& lines, std::vector<InputLine>& batch) {
  batch.clear();
  std::size_t bytes = 0;
  InputLine line;
  while (batch.size() < kBatchLines && bytes < kBatchBytes && lines.next(line)) {
    bytes += line.text.size();
    batch.push_back(std::move(line));
    line = {};
  }
  return !batch.empty();
}

int read_lines(const ReadOptions& options, const link::Reader& reader, std::FILE* file,
               std::string_view name) {
  LineReader lines(file);
  std::vector<InputLine> batch;
  std::vector<Answer> answers;
  std::uint64_t failed = 0;
  Progress progress(
      "Reading", 0,
      ::isatty(STDOUT_FILENO) != 0 ? Progress::Style::silent : Progress::Style::automatic);
  while (fill_batch(lines, batch)) {
    answers.assign(batch.size(), {});
    parallel_for(batch.size(), options.threads,
                 [&](std::size_t i) { answers[i] = answer_line(batch[i], options, reader); });
    for (const auto& answer : answers) {
      failed += answer.failed ? 1 : 0;
      fmt::print("{}\n", answer.text);
    }
    progress.advance(batch.size());
  }
  std::fflush(stdout);
  if (failed == 0) return kDone;
  fmt::print(stderr, "metier: {}: {} bad line{}, answered with an error each\n", name, failed,
             failed == 1 ? "" : "s");
  return kSomeInputFailed;
}

int read_line_files(const ReadOptions& options, const link::Reader& reader) {
  if (options.files.empty()) return read_lines(options, reader, stdin, "standard input");
  int status = kDone;
  for (const auto& name : options.files) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(name.c_str(), "rb"),
                                                               &std::fclose);
    status = std::max(status, file ? read_lines(options, reader, file.get(), name)
                                   : report({ErrorKind::io, fmt::format("{}: cannot open", name)}));
  }
  return status;
}

}  // namespace

void add_read(CLI::App& app, Run& run) {
  auto options = std::make_shared<ReadOptions>();
  auto* verb = app.add_subcommand("read", "Find the occupations and skills that texts name");
  verb->add_option(
      "FILE", options->files,
      "Plain texts, or files of JSON lines with --format jsonl (default: standard input)");
  verb->add_option("--format", options->format,
                   "text or json for whole texts; jsonl takes lines "
                   "{\"id\",\"text\",\"title\"?,\"lang\"?} and answers a line each")
      ->check(CLI::IsMember({"text", "json", "jsonl"}));
  verb->add_option("--lang", options->language, "Language of the texts (default: guessed for each)")
      ->type_name("xx");
  verb->add_option("--threads", options->threads,
                   "Threads for JSON lines; the answers do not depend on it")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier read advert.txt", "metier read --lang da < opslag.txt",
                         "metier read --format jsonl < adverts.jsonl > readings.jsonl"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto opened = open_snapshot(options->snapshot);
      if (!opened) return report(opened.error());
      const auto reader = link::Reader::open(*opened);
      if (!reader) return report(reader.error());
      return options->format == "jsonl" ? read_line_files(*options, *reader)
                                        : read_texts(*options, *reader);
    };
  });
}

}  // namespace metier::cli
