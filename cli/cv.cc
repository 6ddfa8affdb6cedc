// metier cv: what the CVs of a person say that they can do and have done.
#include <unistd.h>

#include <algorithm>

#include "cv_parts.h"
#include "cv_text.h"
#include "documents/documents.h"
#include "verb.h"

namespace metier::cli {
namespace {

constexpr std::uint64_t kMaxFile = std::uint64_t{64} << 20;

struct Options {
  std::vector<std::string> files;
  std::string format = "text";
  std::string language;
  std::string today;
  std::string snapshot;
  bool redact = false;
  bool each = false;
  float threshold = people::kSkillThreshold;
  unsigned threads = hardware_threads();
};

struct Input {
  std::string name;  // as it is shown
  std::string bytes;
  documents::Document document;
};

Result<Input> read_input(const std::string& name, std::size_t number, bool redact) {
  Input out;
  const std::string shown = name == "-" ? "standard input" : name;
  out.name = redact ? fmt::format("document {}", number + 1) : shown;
  auto bytes = name == "-" ? read_standard_input(kMaxFile) : read_file(name, kMaxFile);
  if (!bytes) return tl::unexpected(bytes.error());
  out.bytes = std::move(*bytes);
  auto document = documents::read_document(shown, out.bytes);
  if (!document) return tl::unexpected(document.error());
  out.document = std::move(*document);
  return out;
}

class CvPrinter {
 public:
  CvPrinter(const Options& options, const snapshot::Taxonomy& t, const people::CvReader& reader)
      : options_(options), t_(t), reader_(reader) {}

  // What the documents of one person say, in the form that was asked for.
  Result<std::string> print(const std::vector<Input>& inputs, people::CvScratch& scratch) const {
    std::vector<people::NamedDocument> documents;
    for (const Input& input : inputs) documents.push_back({input.name, &input.document});
    people::CvOptions cv;
    cv.language = options_.language;
    cv.threshold = options_.threshold;
    cv.today = options_.today.empty() ? people::this_month() : people::parse_date(options_.today);
    people::Profile profile;
    std::vector<std::vector<people::PersonalSpan>> personal;
    reader_.read(documents, cv, scratch, profile, &personal);
    people::Person person;
    if (!options_.redact)
      for (std::size_t i = 0; i < inputs.size() && person.name.empty(); ++i)
        person = people::person_of(inputs[i].document, personal[i]);
    return print(inputs, profile, person, personal);
  }

 private:
  Result<std::string> print(const std::vector<Input>& inputs, const people::Profile& profile,
                            const people::Person& person,
                            const std::vector<std::vector<people::PersonalSpan>>& personal) const {
    const std::string& format = options_.format;
    const people::Cv cv{profile, person};
    if (format == "text") return cv_text(t_, profile);
    if (format == "json") {
      JsonWriter json;
      people::write_json(t_, profile, json);
      return json.take() + "\n";
    }
    if (format == "europass") return people::europass_xml(t_, cv);
    if (format == "json-ld") return people::json_ld(t_, cv) + "\n";
    if (format == "json-resume") return resume(inputs, cv);
    std::string out;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
      out += options_.redact ? people::redacted_text(inputs[i].document, personal[i])
                             : inputs[i].document.text;
      if (!out.ends_with('\n')) out += '\n';
    }
    return out;
  }

  // A resume of this form keeps all it had, unless something is to be taken out of it.
  Result<std::string> resume(const std::vector<Input>& inputs, const people::Cv& cv) const {
    const bool as_it_was = !options_.redact && inputs.size() == 1 &&
                           inputs[0].document.format == documents::Format::json_resume;
    if (!as_it_was) return people::json_resume(t_, cv) + "\n";
    auto out = people::annotated_json_resume(t_, cv, inputs[0].bytes);
    if (!out) return tl::unexpected(out.error());
    return *out + "\n";
  }

  const Options& options_;
  const snapshot::Taxonomy& t_;
  const people::CvReader& reader_;
};

int print_one(const Options& options, const CvPrinter& printer) {
  int status = kDone;
  std::vector<Input> inputs;
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    auto input = read_input(options.files[i], i, options.redact);
    if (input)
      inputs.push_back(std::move(*input));
    else
      status = std::max(status, report(input.error()));
  }
  if (inputs.empty()) return status;
  people::CvScratch scratch;
  const auto text = printer.print(inputs, scratch);
  if (!text) return std::max(status, report(text.error()));
  fmt::print("{}", *text);
  return status;
}

// One line of JSON a file: {"id": file, ...profile}.
int print_each(const Options& options, const CvPrinter& printer) {
  int status = kDone;
  const bool bar = ::isatty(STDERR_FILENO) != 0 && ::isatty(STDOUT_FILENO) == 0;
  Progress progress("Reading", options.files.size(),
                    bar ? Progress::Style::bar : Progress::Style::silent);
  const std::size_t batch = std::size_t{options.threads} * 8;
  std::vector<Result<std::string>> answers;
  for (std::size_t from = 0; from < options.files.size(); from += batch) {
    const std::size_t count = std::min(batch, options.files.size() - from);
    answers.assign(count, std::string());
    parallel_for(count, options.threads, [&](std::size_t i) {
      thread_local people::CvScratch scratch;
      auto input = read_input(options.files[from + i], from + i, options.redact);
      if (!input) {
        answers[i] = tl::unexpected(input.error());
        return;
      }
      std::string id = "{\"id\":";
      append_json_string(id, input->name);
      std::vector<Input> one;
      one.push_back(std::move(*input));
      answers[i] = printer.print(one, scratch).map([&](std::string json) {
        return id + "," + json.substr(1);
      });
    });
    for (const auto& answer : answers) {
      if (answer)
        fmt::print("{}", *answer);
      else
        status = std::max(status, report(answer.error()));
    }
    progress.advance(count);
  }
  progress.finish();
  return status;
}

int run_cv(Options options) {
  if (options.each && options.format != "text" && options.format != "json")
    return report(
        {ErrorKind::usage, "--each writes lines of JSON: no other --format goes with it"});
  const auto opened = open_snapshot(options.snapshot);
  if (!opened) return report(opened.error());
  if (options.files.empty()) options.files.emplace_back("-");
  if (!options.today.empty() && !people::parse_date(options.today).known())
    return report({ErrorKind::usage, fmt::format("--today: {} is no date", options.today)});
  const auto parts = CvParts::open(*opened);
  if (!parts) return report(parts.error());
  if (options.each) options.format = "json";
  const CvPrinter printer(options, (*opened)->taxonomy(), (*parts)->reader());
  return options.each ? print_each(options, printer) : print_one(options, printer);
}

}  // namespace

void add_cv(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb =
      app.add_subcommand("cv", "Read CVs: skills with their evidence, occupations held, languages");
  verb->add_option("FILE", options->files,
                   "Documents of one person: PDF, DOCX, ODT, text, Markdown, HTML, JSON Resume, "
                   "Europass XML or JSON, Manfred MAC (default: standard input)");
  verb->add_option("--format", options->format,
                   "text; json (the profile, as match, gap and moves take it); json-resume, "
                   "europass, json-ld; plain (the text that was read)")
      ->check(CLI::IsMember({"text", "json", "json-resume", "europass", "json-ld", "plain"}));
  verb->add_flag("--redact", options->redact,
                 "Without name, contacts, addresses, birth dates, photo, referees and the names "
                 "of files");
  verb->add_flag("--each", options->each,
                 "Each file is of another person: a line of JSON for each, with \"id\"");
  verb->add_option("--threshold", options->threshold, "Leave out skills less likely than this")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("P");
  verb->add_option("--today", options->today,
                   "Where positions that go on end (default: this month)")
      ->type_name("YYYY-MM");
  verb->add_option("--lang", options->language,
                   "Language of the documents (default: guessed for each)")
      ->type_name("xx");
  verb->add_option("--threads", options->threads, "Threads, with --each")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier cv cv.pdf", "metier cv cv.docx letter.txt --format json",
                         "metier cv resume.json --format json-resume > resume-with-esco.json",
                         "metier cv cv.pdf --redact --format plain",
                         "metier cv --each applications/*.pdf > profiles.jsonl"}));
  verb->callback([options, &run] { run = [options] { return run_cv(*options); }; });
}

}  // namespace metier::cli
