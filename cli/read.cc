// metier read: the occupations and skills that texts are about.
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "line_answers.h"
#include "link/link.h"
#include "printer.h"
#include "text_source.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct ReadOptions {
  std::vector<std::string> files;
  std::string format = "text";
  std::string language;
  std::string snapshot;
  unsigned threads = hardware_threads();
  link::ReadOptions reading;
};

// ---- for people

std::string one_line(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return out;
}

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
  return one_line(out);
}

void print_findings(Printer& print, const snapshot::Taxonomy& t, const link::Reading& reading,
                    const std::vector<link::Finding>& findings, std::string_view text) {
  for (const auto& finding : findings) {
    const auto code = t.code(finding.id);
    const auto type = taxonomy::name(t.skill_type(finding.id));
    std::string aside =
        fmt::format("{}{}{:.2f}", code.empty() ? type : code,
                    code.empty() && type.empty() ? "" : "  ", finding.score / 100.0);
    if (finding.need == link::Need::nice_to_have) aside += "  nice to have";
    print.item(1, t.label(finding.id, reading.label_language), aside);
    for (const auto& span : reading.spans(finding)) {
      std::string line = in_context(text, span);
      if (span.reason != link::Reason::exact)
        line += fmt::format("  {}: {}", link::name(span.reason), t.label_text(span.label));
      print.remark(3, line);
    }
  }
}

void print_unmatched(Printer& print, const snapshot::Taxonomy& t, const link::Reading& reading,
                     std::string_view text) {
  if (reading.unmatched.empty()) return;
  print.heading(2, "Unmatched", std::to_string(reading.unmatched.size()));
  for (const auto& u : reading.unmatched) {
    print.item(1, one_line(text.substr(u.span.begin, u.span.end - u.span.begin)));
    print.remark(3, fmt::format("nearest: {}  {:.2f}", t.label(u.hint, reading.label_language),
                                u.score / 100.0));
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
  print_unmatched(print, t, reading, text);
  if (reading.labels_only_from)
    print.remark(1, fmt::format("behind character {} only labels were read: the text is very long",
                                reading.labels_only_from->first_code_point));
  return print.text();
}

// ---- whole texts: files, or standard input

// What files of documents are called.
bool is_document(const std::filesystem::path& path) {
  constexpr std::array<std::string_view, 9> kExtensions = {".txt",  ".md",  ".html", ".htm", ".pdf",
                                                           ".docx", ".odt", ".json", ".xml"};
  return std::find(kExtensions.begin(), kExtensions.end(), path.extension().string()) !=
         kExtensions.end();
}

// Files as they were named, and those in folders that are called like documents, sorted by path.
std::vector<std::string> list_texts(const std::vector<std::string>& given, int& status) {
  namespace fs = std::filesystem;
  std::vector<std::string> out;
  for (const auto& name : given) {
    std::error_code error;
    if (!fs::is_directory(name, error)) {
      out.push_back(name);
      continue;
    }
    std::vector<std::string> inside;
    auto entry = fs::recursive_directory_iterator(name, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
      if (entry->is_regular_file(error) && is_document(entry->path()))
        inside.push_back(entry->path().string());
    }
    if (error)
      status =
          std::max(status, report({ErrorKind::io, fmt::format("{}: {}", name, error.message())}));
    else if (inside.empty())
      status = std::max(status,
                        report({ErrorKind::input,
                                fmt::format("{}: no .txt, .md, .html, .pdf, .docx, .odt, .json or "
                                            ".xml file in it",
                                            name)}));
    std::sort(inside.begin(), inside.end());
    out.insert(out.end(), inside.begin(), inside.end());
  }
  return out;
}

struct TextAnswer {
  Result<void> read = {};  // or why it was not
  std::string out = {};
};

TextAnswer answer_text(const ReadOptions& options, const link::Reader& reader,
                       const std::string& name) {
  thread_local link::Scratch scratch;
  thread_local link::Reading reading;
  const std::string shown = name == "-" ? "standard input" : name;
  const auto source = text_source(name, shown);
  if (!source) return {tl::unexpected(source.error())};
  TextAnswer answer;
  const auto& t = reader.snapshot().taxonomy();
  const link::Document document{
      source->text, {}, options.language, source->format, source->page_begins};
  reader.read(document, scratch, reading, options.reading);
  if (options.format == "text") {
    answer.out = reading_text(t, reading, shown, source->text);
  } else if (options.format == "html") {
    link::add_html(t, shown, document, reading, answer.out);
  } else {
    JsonWriter json;
    link::write_json(t, document, reading,
                     name == "-" ? std::nullopt : std::optional<std::string_view>(name), json);
    answer.out = json.take() + "\n";
  }
  return answer;
}

int read_texts(const ReadOptions& options, const link::Reader& reader) {
  int status = kDone;
  std::vector<std::string> names = list_texts(options.files, status);
  if (options.files.empty()) names.emplace_back("-");
  std::string page;
  if (options.format == "html") {
    link::begin_html(names.size() == 1 ? "What the text is about" : "What the texts are about",
                     page);
    fmt::print("{}", page);
  }
  const bool bar = names.size() > 1 && ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0;
  Progress progress("Reading", names.size(), bar ? Progress::Style::bar : Progress::Style::silent);
  const std::size_t batch = std::size_t{options.threads} * 8;
  std::vector<TextAnswer> answers;
  for (std::size_t from = 0; from < names.size(); from += batch) {
    const std::size_t count = std::min(batch, names.size() - from);
    answers.assign(count, {});
    parallel_for(count, options.threads, [&](std::size_t i) {
      answers[i] = answer_text(options, reader, names[from + i]);
    });
    for (const TextAnswer& answer : answers) {
      if (answer.read)
        fmt::print("{}", answer.out);
      else
        status = std::max(status, report(answer.read.error()));
    }
    progress.advance(count);
  }
  progress.finish();
  if (options.format == "html") {
    page.clear();
    link::end_html(page);
    fmt::print("{}", page);
  }
  return status;
}

// ---- JSON lines

int read_lines(const ReadOptions& options, const link::Reader& reader) {
  const auto write = [&](const LineDocument& input, JsonWriter& json) {
    // Kept by each thread: readings allocate nothing once the buffers have grown.
    thread_local link::Scratch scratch;
    thread_local link::Reading reading;
    reader.read(input.document, scratch, reading, options.reading);
    link::write_json(reader.snapshot().taxonomy(), input.document, reading, input.id, json);
  };
  return answer_lines({"Reading", options.files, options.threads}, [&](const InputLine& line) {
    return answer_document(line, options.language, write);
  });
}

}  // namespace

void add_read(CLI::App& app, Run& run) {
  auto options = std::make_shared<ReadOptions>();
  auto* verb = app.add_subcommand(
      "read", "Find the occupations and skills that texts are about, and the words that say so");
  verb->add_option(
      "FILE", options->files,
      "Texts (plain, Markdown, HTML) and documents (PDF, DOCX, ODT, JSON Resume, Europass, Manfred "
      "MAC, JobPosting), folders of them, or files of JSON lines with --format jsonl "
      "(default: standard input)");
  verb->add_option("--format", options->format,
                   "text, json or html (a page with marks) for whole texts; jsonl takes lines "
                   "{\"id\",\"text\",\"title\"?,\"lang\"?} and answers a line each")
      ->check(CLI::IsMember({"text", "json", "jsonl", "html"}));
  verb->add_flag("--fast", options->reading.labels_only,
                 "Labels only, word for word: no other words, no occupation of the whole");
  verb->add_option("--threshold", options->reading.threshold,
                   "Leave out skills less likely than this")
      ->capture_default_str()
      ->check([](const std::string& text) {  // CLI::Range takes "nan" for a number in it
        float value = -1;
        const bool is_number = CLI::detail::lexical_cast(text, value);
        return is_number && value >= 0 && value <= 1
                   ? std::string()
                   : fmt::format("{} is not a number from 0 to 1", text);
      })
      ->type_name("P");
  verb->add_option("--lang", options->language, "Language of the texts (default: guessed for each)")
      ->type_name("xx");
  verb->add_option("--threads", options->threads, "Threads; the answers do not depend on it")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier read advert.txt", "metier read --lang da < opslag.txt",
                         "metier read cv.pdf advert.docx",
                         "metier read --format html adverts/ > readings.html",
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
