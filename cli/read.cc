// metier read: the labels of occupations and skills that stand in texts.
#include "line_answers.h"
#include "link/link.h"
#include "printer.h"
#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t{256} << 20;

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

int read_lines(const ReadOptions& options, const link::Reader& reader) {
  const auto write = [&](const LineDocument& input, JsonWriter& json) {
    // Kept by each thread: readings allocate nothing once the buffers have grown.
    thread_local link::Scratch scratch;
    thread_local link::Reading reading;
    reader.read(input.document, scratch, reading);
    link::write_json(reader.snapshot().taxonomy(), input.document, reading, input.id, json);
  };
  return answer_lines({"Reading", options.files, options.threads}, [&](const InputLine& line) {
    return answer_document(line, options.language, write);
  });
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
      return options->format == "jsonl" ? read_lines(*options, *reader)
                                        : read_texts(*options, *reader);
    };
  });
}

}  // namespace metier::cli
