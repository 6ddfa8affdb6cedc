// metier map: a list of one's own - skills, job titles - to the concepts of ESCO.
#include <unistd.h>

#include <algorithm>

#include "line_input.h"
#include "map_output.h"
#include "printer.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct Options {
  std::vector<std::string> arguments;  // a list, or codes for a crosswalk
  std::string column;
  std::string type = "any";
  std::string language;
  std::size_t alternatives = 3;
  double threshold = mapping::kUsualThreshold;
  std::string format = "csv";
  std::string out;
  std::string crosswalk;
  std::string reviewed;  // --apply
  std::optional<double> accept;
  std::string snapshot;
  unsigned threads = hardware_threads();
};

// ---- input

// The bytes of a file, mapped; of standard input, read.
class Input {
 public:
  static Result<Input> open(const std::string& name) {
    Input out;
    if (name != "-") {
      auto file = MappedFile::open(name);
      if (!file) return tl::unexpected(file.error());
      out.file_ = std::move(*file);
      out.name_ = std::filesystem::path(name).filename().string();
      return out;
    }
    out.name_ = "standard input";
    return out.read_standard_input();
  }
  const std::string& name() const { return name_; }
  std::string_view bytes() const { return file_ ? file_->text() : std::string_view(read_); }

 private:
  Result<Input> read_standard_input() {
    constexpr std::size_t kMost = std::size_t{1} << 30;
    constexpr std::size_t kStep = std::size_t{1} << 16;
    for (;;) {
      const std::size_t before = read_.size();
      read_.resize(before + kStep);
      const ssize_t got = ::read(STDIN_FILENO, read_.data() + before, kStep);
      if (got < 0 && errno != EINTR) return fail(ErrorKind::io, "standard input cannot be read");
      read_.resize(before + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
      if (got == 0) return std::move(*this);
      if (read_.size() > kMost)
        return fail(ErrorKind::limit, "standard input has more than {} bytes", kMost);
    }
  }
  std::string name_;
  std::optional<MappedFile> file_;
  std::string read_;
};

Result<mapping::Table> open_table(const Input& input, std::string_view column = {}) {
  auto records = mapping::open_records(input.name(), input.bytes());
  if (!records) return tl::unexpected(records.error());
  return mapping::Table::open(std::move(*records), column);
}

Result<mapping::Crosswalk> read_crosswalk(const std::string& file, const snapshot::Taxonomy& t) {
  const auto input = Input::open(file);
  if (!input) return tl::unexpected(input.error());
  auto records = mapping::open_records(input->name(), input->bytes());
  if (!records) return tl::unexpected(records.error());
  auto out = mapping::Crosswalk::read(std::move(*records), t);
  if (out && out->unknown() != 0)
    fmt::print(
        stderr, "metier: {}: {} not in this snapshot, left out\n", input->name(),
        counted(out->unknown(), "row names a concept that is", "rows name concepts that are"));
  return out;
}

// ---- mapping a list

struct Counts {
  std::uint64_t matched = 0, doubtful = 0, unmatched = 0, blank = 0;
};

class ListMapper {
 public:
  ListMapper(const Options& options, const mapping::Mapper& mapper,
             const mapping::Crosswalk* crosswalk, const mapping::Columns& columns)
      : options_(options), mapper_(mapper), crosswalk_(crosswalk), columns_(columns) {
    wanted_.types = *mapping::types_named(options.type);
    wanted_.alternatives = options.alternatives;
    wanted_.threshold = static_cast<float>(options.threshold);
  }

  // Called from any thread.
  mapping::Answer answer(const mapping::Record& row) const {
    if (crosswalk_ != nullptr)
      if (auto told = by_crosswalk(row)) return std::move(*told);
    thread_local mapping::MapScratch scratch;
    thread_local mapping::Mapping mapping;
    mapper_.map(name_of(row), wanted_, scratch, mapping);
    return mapping::answer_of(mapping);
  }

 private:
  mapping::Name name_of(const mapping::Record& row) const {
    mapping::Name out{row.cells[columns_.name], {}, options_.language};
    if (columns_.description) out.description = row.cells[*columns_.description];
    if (columns_.language && !row.cells[*columns_.language].empty())
      out.language = row.cells[*columns_.language];
    return out;
  }

  std::optional<mapping::Answer> by_crosswalk(const mapping::Record& row) const {
    std::span<const mapping::Crosswalk::Link> told;
    if (columns_.code) told = crosswalk_->find(row.cells[*columns_.code]);
    if (told.empty()) told = crosswalk_->find(row.cells[columns_.name]);
    std::vector<mapping::Crosswalk::Link> links;
    for (const auto& link : told)
      if ((wanted_.types & search::type_bit(mapper_.taxonomy().kind(link.id))) != 0)
        links.push_back(link);
    if (links.empty()) return std::nullopt;
    const auto& t = mapper_.taxonomy();
    mapping::Answer out;
    const auto language = t.language(link::language_of_tag(name_of(row).language));
    out.language = language.valid() ? language : t.english();
    out.id = links[0].id;
    out.how = mapping::How::crosswalk;
    out.relation = links[0].relation;
    out.score = mapping::score_of(out.relation);
    for (std::size_t i = 1; i < links.size() && i <= options_.alternatives; ++i) {
      out.others.push_back(links[i].id);
      out.other_scores.push_back(mapping::score_of(links[i].relation));
    }
    return out;
  }

  const Options& options_;
  const mapping::Mapper& mapper_;
  const mapping::Crosswalk* crosswalk_;
  mapping::Columns columns_;
  mapping::MapOptions wanted_;
};

void count(const mapping::Answer& answer, Counts& counts) {
  if (!answer.id.valid()) {
    ++counts.unmatched;
  } else if (answer.score >= mapping::kSure || answer.how == mapping::How::crosswalk) {
    ++counts.matched;
  } else {
    ++counts.doubtful;
  }
}

// Takes rows until the batch is full; false when there are no more.
Result<bool> fill_batch(mapping::Table& table, std::vector<mapping::Record>& batch) {
  constexpr std::size_t kBatch = 512;
  constexpr std::size_t kBatchBytes = std::size_t{8} << 20;
  batch.clear();
  std::size_t bytes = 0;
  while (batch.size() < kBatch && bytes < kBatchBytes) {
    mapping::Record row;
    const auto more = table.next(row);
    if (!more) return more;
    if (!*more) break;
    for (const auto& cell : row.cells) bytes += cell.size();
    batch.push_back(std::move(row));
  }
  return !batch.empty();
}

bool shows_progress(const Options& options) {
  return ::isatty(STDERR_FILENO) != 0 && (!options.out.empty() || ::isatty(STDOUT_FILENO) == 0);
}

Result<Counts> write_rows(const Options& options, const ListMapper& mapper, std::size_t size,
                          const snapshot::Taxonomy& t, mapping::Table& table, Output& out) {
  const bool json = options.format == "json";
  const mapping::ReviewForm form(t, options.alternatives, table.records().delimiter());
  Progress progress("Mapping", size,
                    shows_progress(options) ? Progress::Style::bar : Progress::Style::silent);
  if (!json)
    if (auto done = out.write(form.header(table.header())); !done)
      return tl::unexpected(done.error());
  Counts counts;
  std::vector<mapping::Record> batch;
  std::vector<mapping::Answer> answers;
  std::size_t before = 0;
  for (;;) {
    const auto more = fill_batch(table, batch);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    answers.assign(batch.size(), {});
    parallel_for(batch.size(), options.threads,
                 [&](std::size_t i) { answers[i] = mapper.answer(batch[i]); });
    std::string text;
    for (std::size_t i = 0; i < batch.size(); ++i) {
      count(answers[i], counts);
      text += json ? json_row(t, table.header(), batch[i], answers[i])
                   : form.row(batch[i].cells, answers[i]);
    }
    if (auto done = out.write(text); !done) return tl::unexpected(done.error());
    progress.advance(table.records().position() - before);
    progress.count(batch.size());
    before = table.records().position();
  }
  return counts;
}

Result<int> map_list(const Options& options, const mapping::Mapper& mapper,
                     const mapping::Crosswalk* crosswalk) {
  const auto input = Input::open(options.arguments.empty() ? "-" : options.arguments.front());
  if (!input) return tl::unexpected(input.error());
  auto table = open_table(*input, options.column);
  if (!table) return tl::unexpected(table.error());
  if (table->column(mapping::ReviewForm::kFirst))
    return fail(ErrorKind::usage,
                "{} has a column \"{}\" already: read a reviewed form back with --apply",
                input->name(), mapping::ReviewForm::kFirst);
  const auto columns = mapping::choose_columns(table->header(), options.column);
  if (!columns) return fail(columns.error().kind, "{}: {}", input->name(), columns.error().message);
  auto out = Output::open(options.out);
  if (!out) return tl::unexpected(out.error());
  const auto counts = write_rows(options, ListMapper(options, mapper, crosswalk, *columns),
                                 input->bytes().size(), mapper.taxonomy(), *table, *out);
  if (!counts) return tl::unexpected(counts.error());
  if (auto done = out->commit(); !done) return tl::unexpected(done.error());
  fmt::print(stderr, "metier: {} matched, {} doubtful, {} unmatched\n", counts->matched,
             counts->doubtful, counts->unmatched);
  return kDone;
}

// ---- a reviewed form

Result<int> apply(const Options& options, const snapshot::Taxonomy& t) {
  const auto input = Input::open(options.reviewed);
  if (!input) return tl::unexpected(input.error());
  auto table = open_table(*input);
  if (!table) return tl::unexpected(table.error());
  auto form = mapping::Reviewed::open(std::move(*table), t);
  if (!form) return tl::unexpected(form.error());
  const auto language = chosen_language(t, options.language);
  if (!language) return tl::unexpected(language.error());
  auto out = Output::open(options.out);
  if (!out) return tl::unexpected(out.error());
  const char delimiter = form->table().records().delimiter();
  const auto write_line = [&](const std::vector<std::string>& own, std::string_view uri,
                              std::string_view label, std::string_view relation) {
    std::string line;
    for (const auto& cell : own) {
      mapping::append_cell(line, cell, delimiter);
      line += delimiter;
    }
    for (const auto cell : {uri, label}) {
      mapping::append_cell(line, cell, delimiter);
      line += delimiter;
    }
    line += relation;
    return out->write(line + "\n");
  };
  if (auto done = write_line(form->header(), "esco_uri", "esco_label", "relation"); !done)
    return tl::unexpected(done.error());
  std::uint64_t mapped = 0, refused = 0, undecided = 0;
  std::optional<float> accept;
  if (options.accept) accept = static_cast<float>(*options.accept);
  mapping::Record own;
  mapping::Decided decided;
  for (;;) {
    const auto more = form->next(own, decided, accept);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    const bool yes = decided.what == mapping::Decided::What::yes;
    mapped += yes ? 1 : 0;
    refused += decided.what == mapping::Decided::What::no ? 1 : 0;
    undecided += decided.what == mapping::Decided::What::undecided ? 1 : 0;
    const auto done = yes ? write_line(own.cells, t.uri(decided.id), t.label(decided.id, *language),
                                       mapping::name(decided.relation))
                          : write_line(own.cells, "", "", "");
    if (!done) return tl::unexpected(done.error());
  }
  if (auto done = out->commit(); !done) return tl::unexpected(done.error());
  fmt::print(stderr, "metier: {} mapped, {} without a concept, {} undecided\n", mapped, refused,
             undecided);
  return kDone;
}

// ---- codes of another classification

Result<int> answer_codes(const Options& options, const mapping::Crosswalk& crosswalk,
                         const snapshot::Taxonomy& t) {
  const auto language = chosen_language(t, options.language);
  if (!language) return tl::unexpected(language.error());
  int status = kDone;
  for (const auto& asked : options.arguments) {
    if (options.format == "json") {
      fmt::print("{}", crosswalk_json(t, *language, crosswalk, asked));
    } else {
      fmt::print("{}", crosswalk_text(t, *language, crosswalk, asked));
    }
    if (!crosswalk.find(asked).empty()) continue;
    fmt::print(stderr, "metier: {}: no code and no title \"{}\"\n", options.crosswalk, asked);
    status = kSomeInputFailed;
  }
  return status;
}

// With a crosswalk one argument that is a file is a list; all else are codes.
bool asks_for_codes(const Options& options) {
  if (options.crosswalk.empty() || options.arguments.empty()) return false;
  if (options.arguments.size() > 1) return true;
  std::error_code ignored;
  const auto& only = options.arguments.front();
  return only != "-" && !std::filesystem::exists(only, ignored);
}

Result<void> check(const Options& options) {
  if (!options.reviewed.empty()) {
    if (!options.arguments.empty() || !options.crosswalk.empty() || options.format != "csv")
      return fail(ErrorKind::usage, "--apply takes the reviewed form and nothing else to map");
    return {};
  }
  if (options.accept) return fail(ErrorKind::usage, "--accept goes with --apply");
  if (options.crosswalk.empty() && options.arguments.size() > 1)
    return fail(ErrorKind::usage, "one list at a time; codes go with --crosswalk");
  if (options.arguments.empty() && ::isatty(STDIN_FILENO) != 0)
    return fail(ErrorKind::usage, "no list: give a file, or a list on standard input");
  if (!options.language.empty() && link::language_of_tag(options.language).empty())
    return fail(ErrorKind::usage, "'{}' is no language; --lang takes codes such as da",
                options.language);
  return {};
}

Result<int> map(const Options& options) {
  if (auto fine = check(options); !fine) return tl::unexpected(fine.error());
  const auto opened = open_snapshot(options.snapshot);
  if (!opened) return tl::unexpected(opened.error());
  const auto& t = (*opened)->taxonomy();
  if (!options.reviewed.empty()) return apply(options, t);
  std::optional<mapping::Crosswalk> crosswalk;
  if (!options.crosswalk.empty()) {
    auto read = read_crosswalk(options.crosswalk, t);
    if (!read) return tl::unexpected(read.error());
    crosswalk = std::move(*read);
    if (asks_for_codes(options)) return answer_codes(options, *crosswalk, t);
  }
  const auto index = search::Index::open(*opened);
  if (!index) return tl::unexpected(index.error());
  const auto ranker = link::Ranker::open(*opened);
  if (!ranker) return tl::unexpected(ranker.error());
  const auto mapper = mapping::Mapper::open(*opened, *index, *ranker);
  if (!mapper) return tl::unexpected(mapper.error());
  return map_list(options, *mapper, crosswalk ? &*crosswalk : nullptr);
}

void add_options(CLI::App& verb, Options& options) {
  verb.add_option("LIST", options.arguments,
                  "CSV, TSV, XLSX, JSON, JSON lines, or text with a name a line (default: standard "
                  "input); with --crosswalk also foreign codes or titles to answer");
  verb.add_option("--column", options.column, "The column of the names (default: the obvious one)")
      ->type_name("NAME");
  verb.add_option("--type", options.type, "What the names are of")
      ->check(CLI::IsMember({"occupation", "skill", "isco", "any"}));
  verb.add_option("--lang", options.language,
                  "Language of the names (default: their column \"lang\", else guessed for each)")
      ->type_name("xx");
  verb.add_option("--alternatives", options.alternatives, "Other concepts to offer, at most")
      ->check(CLI::Range(std::size_t{0}, mapping::kMaxAlternatives))
      ->type_name("N");
  verb.add_option("--threshold", options.threshold, "What is less likely is unmatched (0 to 1)")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("P");
  verb.add_option("--format", options.format,
                  "csv, the form to review, or json, a line for each row")
      ->check(CLI::IsMember({"csv", "json"}));
  verb.add_option("-o,--output", options.out, "File to write (default: standard output)")
      ->type_name("FILE");
  verb.add_option("--crosswalk", options.crosswalk,
                  "A table from another classification to ESCO: it goes before any guess")
      ->type_name("FILE");
  verb.add_option("--apply", options.reviewed,
                  "Read a reviewed form back and write the mapping that was decided")
      ->type_name("FILE");
  verb.add_option("--accept", options.accept,
                  "With --apply: undecided rows count as yes from this score on")
      ->check(CLI::Range(0.0, 1.0))
      ->type_name("P");
  verb.add_option("--threads", options.threads, "Threads; the answers do not depend on it")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  add_snapshot_option(verb, options.snapshot);
}

}  // namespace

void add_map(CLI::App& app, Run& run) {
  auto options = std::make_shared<Options>();
  auto* verb = app.add_subcommand("map", "Map a list of one's own to ESCO, for review");
  add_options(*verb, *options);
  verb->footer(examples({"metier map skills.xlsx -o review.csv",
                         "metier map titles.csv --column \"Job title\" --type occupation --lang de",
                         "metier map --apply review.csv -o mapping.csv",
                         "metier map --crosswalk onet_esco.csv 11-1011.00",
                         "metier map titles.csv --crosswalk mapping.csv"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = map(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
