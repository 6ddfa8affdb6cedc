// metier rank: the concepts, or texts of one's own, that a text is most likely about.
#include <unistd.h>

#include <algorithm>

#include "line_answers.h"
#include "link/link.h"
#include "printer.h"
#include "verb.h"

namespace metier::cli {
namespace {

struct RankOptions {
  std::string what;
  std::vector<std::string> texts;
  std::vector<std::string> files;
  std::string corpus;
  bool with_isco = false;
  bool esco_groups = false;
  std::size_t top = 10;
  std::string format;  // empty: text for texts that are arguments, else jsonl
  std::string language;
  std::string snapshot;
  unsigned threads = hardware_threads();
};

// What answers: a line of JSON, or a table for people.
class Answerer {
 public:
  virtual ~Answerer() = default;
  virtual void write(const LineDocument& input, JsonWriter& out) const = 0;
  virtual void print(const LineDocument& input, Printer& out) const = 0;
};

link::RankQuery query_of(const LineDocument& input) {
  return {input.document.text, input.document.title, input.document.language};
}

// The start of a text, on one line.
std::string excerpt(std::string_view text) {
  constexpr std::size_t kMost = 80;  // bytes
  std::size_t end = std::min(text.size(), kMost);
  while (end < text.size() && end > 0 && (text[end] & 0xC0) == 0x80) --end;
  std::string out(text.substr(0, end));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return out + (end < text.size() ? "…" : "");
}

void print_title(const LineDocument& input, std::string_view language, Printer& out) {
  const auto text = input.document.title.empty() ? input.document.text : input.document.title;
  out.title(excerpt(text), fmt::format("language {}", language));
}

class ConceptAnswerer : public Answerer {
 public:
  ConceptAnswerer(const link::Ranker& ranker, link::RankKind kind, std::size_t top)
      : ranker_(ranker), kind_(kind), top_(top) {}

  void write(const LineDocument& input, JsonWriter& out) const override {
    link::write_json(taxonomy(), rank(input), input.id, out);
  }

  void print(const LineDocument& input, Printer& out) const override {
    const link::Ranking& ranking = rank(input);
    print_title(input, ranking.language, out);
    for (const link::Ranked& r : ranking.results) {
      const auto code = taxonomy().code(r.id);
      const std::string start = kind_ == link::RankKind::skills
                                    ? fmt::format("{:>7.3f}", r.score)
                                    : fmt::format("{:>7.3f}  {:<8}", r.score, code);
      out.item(1, fmt::format("{}  {}", start, taxonomy().label(r.id, ranking.label_language)));
    }
    if (ranking.results.empty()) out.remark(1, "nothing");
  }

 private:
  const snapshot::Taxonomy& taxonomy() const { return ranker_.snapshot().taxonomy(); }
  const link::Ranking& rank(const LineDocument& input) const {
    thread_local link::RankScratch scratch;
    thread_local link::Ranking ranking;
    ranker_.rank(query_of(input), kind_, top_, scratch, ranking);
    return ranking;
  }

  const link::Ranker& ranker_;
  link::RankKind kind_;
  std::size_t top_;
};

// ---- a corpus of one's own

struct Corpus {
  std::vector<std::string> ids;
  std::vector<std::string> texts, titles, languages;
};

Result<Corpus> read_corpus(const std::string& name) {
  const auto file = InputFile::open(name);
  if (!file) return tl::unexpected(file.error());
  Corpus out;
  LineReader lines(*file);
  InputLine line;
  simdjson::dom::parser parser;
  std::string id;
  while (lines.next(line)) {
    if (line.too_long)
      return fail(ErrorKind::input, "{}:{}: line longer than {} bytes", name, line.number,
                  kMaxLine);
    const auto input = parse_line(line.text, parser, id);
    if (!input)
      return fail(ErrorKind::input, "{}:{}: {}", name, line.number, input.error().message);
    if (!input->id) return fail(ErrorKind::input, "{}:{}: \"id\" is missing", name, line.number);
    out.ids.emplace_back(*input->id);
    out.texts.emplace_back(input->document.text);
    out.titles.emplace_back(input->document.title);
    out.languages.emplace_back(input->document.language);
  }
  if (lines.failure() != 0) return fail(ErrorKind::io, "{}: cannot be read", name);
  if (out.ids.empty()) return fail(ErrorKind::input, "{}: no texts to rank", name);
  return out;
}

class CorpusAnswerer : public Answerer {
 public:
  CorpusAnswerer(const Corpus& corpus, const link::CorpusRanker& ranker, std::size_t top)
      : corpus_(corpus), ranker_(ranker), top_(top) {}

  void write(const LineDocument& input, JsonWriter& out) const override {
    const Answer& answer = rank(input);
    link::write_json(answer.language, answer.results, corpus_.ids, input.id, out);
  }

  void print(const LineDocument& input, Printer& out) const override {
    const Answer& answer = rank(input);
    print_title(input, answer.language, out);
    for (const link::RankedText& r : answer.results) {
      const auto& title = corpus_.titles[r.index];
      out.item(1, fmt::format("{:>7.3f}  {:<8}  {}", r.score, corpus_.ids[r.index],
                              excerpt(title.empty() ? corpus_.texts[r.index] : title)));
    }
    if (answer.results.empty()) out.remark(1, "nothing");
  }

 private:
  struct Answer {
    std::string language;
    std::vector<link::RankedText> results;
  };
  const Answer& rank(const LineDocument& input) const {
    thread_local link::RankScratch scratch;
    thread_local Answer answer;
    ranker_.rank(query_of(input), top_, scratch, answer.language, answer.results);
    return answer;
  }

  const Corpus& corpus_;
  const link::CorpusRanker& ranker_;
  std::size_t top_;
};

// ---- answering

int answer_arguments(const RankOptions& options, const Answerer& answerer) {
  const bool json_wanted = options.format == "jsonl";
  for (const std::string& text : options.texts) {
    LineDocument input;
    input.document.text = text;
    input.document.language = options.language;
    if (json_wanted) {
      JsonWriter json;
      answerer.write(input, json);
      fmt::print("{}\n", json.text());
    } else {
      Printer print(style_of_stdout());
      if (&text != &options.texts.front()) print.blank();
      answerer.print(input, print);
      fmt::print("{}", print.text());
    }
  }
  return kDone;
}

LineAnswer table_for(const InputLine& line, const RankOptions& options, const Answerer& answerer) {
  std::string table;
  LineAnswer answer = answer_document(line, options.language, [&](const auto& input, JsonWriter&) {
    Printer print(style_of_stdout());
    answerer.print(input, print);
    table = print.text();
  });
  if (!answer.failed) answer.text = std::move(table);
  return answer;
}

int answer(const RankOptions& options, const Answerer& answerer) {
  if (!options.texts.empty()) return answer_arguments(options, answerer);
  // A batch of long answers is kept small.
  const std::size_t batch = std::clamp<std::size_t>(100'000 / options.top, 8, 1024);
  const LineJob job{"Ranking", options.files, options.threads, batch};
  if (options.format == "text")
    return answer_lines(job,
                        [&](const InputLine& line) { return table_for(line, options, answerer); });
  const auto write = [&](const LineDocument& input, JsonWriter& json) {
    answerer.write(input, json);
  };
  return answer_lines(
      job, [&](const InputLine& line) { return answer_document(line, options.language, write); });
}

Result<void> check(const RankOptions& options) {
  if (options.with_isco && options.what != "occupations")
    return fail(ErrorKind::usage, "--with-isco is for rank occupations only");
  if (options.esco_groups && options.what != "isco")
    return fail(ErrorKind::usage, "--esco-groups is for rank isco only");
  if ((options.what == "corpus") != !options.corpus.empty())
    return fail(ErrorKind::usage, "rank corpus and --corpus FILE go together");
  if (options.corpus == "-" && options.texts.empty() && options.files.empty())
    return fail(ErrorKind::usage,
                "standard input cannot be corpus and queries at once: name a file for one");
  if (!options.texts.empty() && !options.files.empty())
    return fail(ErrorKind::usage, "texts are given as arguments or by --input, not both");
  if (!options.language.empty() && link::language_of_tag(options.language).empty())
    return fail(ErrorKind::usage, "--lang {}: no language tag, such as \"da\"", options.language);
  if (options.texts.empty() && options.files.empty() && ::isatty(STDIN_FILENO) != 0)
    return fail(ErrorKind::usage,
                "no texts: give them as arguments, or as JSON lines on standard input "
                "(metier rank --help)");
  return {};
}

link::RankKind kind_of(const RankOptions& options) {
  if (options.what == "skills") return link::RankKind::skills;
  if (options.what == "isco")
    return options.esco_groups ? link::RankKind::isco_of_esco : link::RankKind::isco;
  return options.with_isco ? link::RankKind::occupations_with_isco : link::RankKind::occupations;
}

Result<int> rank_corpus(const RankOptions& options, const link::Ranker& ranker) {
  const auto corpus = read_corpus(options.corpus);
  if (!corpus) return tl::unexpected(corpus.error());
  std::vector<link::RankQuery> texts;
  for (std::size_t i = 0; i < corpus->ids.size(); ++i)
    texts.push_back({corpus->texts[i], corpus->titles[i], corpus->languages[i]});
  const auto ranked = link::CorpusRanker::make(ranker, texts, options.threads);
  if (!ranked) return tl::unexpected(ranked.error());
  return answer(options, CorpusAnswerer(*corpus, *ranked, options.top));
}

Result<int> rank(const RankOptions& options) {
  if (auto fine = check(options); !fine) return tl::unexpected(fine.error());
  const auto opened = open_snapshot(options.snapshot);
  if (!opened) return tl::unexpected(opened.error());
  const auto ranker = link::Ranker::open(*opened);
  if (!ranker) return tl::unexpected(ranker.error());
  if (options.what == "corpus") return rank_corpus(options, *ranker);
  return answer(options, ConceptAnswerer(*ranker, kind_of(options), options.top));
}

}  // namespace

void add_rank(CLI::App& app, Run& run) {
  auto options = std::make_shared<RankOptions>();
  auto* verb = app.add_subcommand("rank", "Rank concepts, or texts of one's own, for texts");
  verb->add_option("WHAT", options->what, "What to rank")
      ->required()
      ->check(CLI::IsMember({"skills", "occupations", "isco", "corpus"}));
  verb->add_option("TEXT", options->texts,
                   "Texts to rank for (default: JSON lines on standard input, "
                   "{\"id\",\"text\",\"title\"?,\"lang\"?}, answered a line each)");
  verb->add_option("-i,--input", options->files, "Files of JSON lines instead of standard input")
      ->type_name("FILE");
  verb->add_flag("--esco-groups", options->esco_groups,
                 "Rank ISCO groups by ESCO's own coding, not that of the text's country");
  verb->add_flag("--with-isco", options->with_isco,
                 "Rank ISCO groups of all levels together with occupations");
  verb->add_option("--corpus", options->corpus,
                   "The texts that rank corpus ranks: JSON lines {\"id\",\"text\",\"title\"?}")
      ->type_name("FILE");
  verb->add_option("--top", options->top, "How many at most")
      ->check(CLI::Range(1, 1'000'000))
      ->type_name("K");
  verb->add_option("--lang", options->language, "Language of the texts (default: guessed for each)")
      ->type_name("xx");
  verb->add_option("--format", options->format,
                   "text or jsonl (default: text for texts that are arguments, else jsonl)")
      ->check(CLI::IsMember({"text", "jsonl"}));
  verb->add_option("--threads", options->threads, "Threads; the answers do not depend on it")
      ->check(CLI::Range(1, 256))
      ->type_name("N");
  add_snapshot_option(*verb, options->snapshot);
  verb->footer(examples({"metier rank occupations \"senior java developer\"",
                         "metier rank skills --lang da \"erfaring med SQL\" --top 5",
                         "metier rank isco < adverts.jsonl > groups.jsonl",
                         "metier rank occupations --with-isco --input titles.jsonl",
                         "metier rank corpus --corpus cvs.jsonl < jobs.jsonl"}));
  verb->callback([options, &run] {
    run = [options] {
      const auto status = rank(*options);
      return status ? *status : report(status.error());
    };
  });
}

}  // namespace metier::cli
