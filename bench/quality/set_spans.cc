// Spans of skills in sentences: SkillSpan, GREEN, Sayfullina, against what `read` finds.
#include <time.h>

#include <set>

#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

// The tokens joined by blanks, and the spans of the tags in bytes of that.
struct Joined {
  std::string text;
  std::vector<std::uint32_t> begins, ends;  // by token
};

Joined join(const Cells& tokens) {
  Joined out;
  for (const std::string& token : tokens) {
    if (!out.text.empty()) out.text += ' ';
    out.begins.push_back(static_cast<std::uint32_t>(out.text.size()));
    out.text += token;
    out.ends.push_back(static_cast<std::uint32_t>(out.text.size()));
  }
  return out;
}

// Spans begin at a B, as the sets count them: a stray I belongs to none.
void add_gold(const Joined& joined, const Cells& tags, std::set<TextSpan>& out) {
  for (std::size_t i = 0; i < tags.size(); ++i) {
    if (tags[i].empty() || tags[i][0] != 'B') continue;
    std::size_t last = i;
    while (last + 1 < tags.size() && !tags[last + 1].empty() && tags[last + 1][0] == 'I') ++last;
    out.insert({joined.begins[i], joined.ends[last]});
    i = last;
  }
}

enum class Want { skills, knowledge, both };

std::vector<TextSpan> found_spans(const snapshot::Taxonomy& t, const link::Reading& reading,
                                  Want want) {
  std::set<TextSpan> out;
  for (const link::Finding& finding : reading.skills) {
    const bool knowledge = t.skill_type(finding.id) == snapshot::SkillType::knowledge;
    if (want != Want::both && knowledge != (want == Want::knowledge)) continue;
    for (const link::Span& span : reading.spans(finding)) out.insert({span.begin, span.end});
  }
  return {out.begin(), out.end()};
}

struct Column {
  std::string part;
  Want want;
  SpanCounts counts = {};
};

Outcome outcome_of(const std::string& scorer, const Column& column, std::size_t sentences,
                   double seconds) {
  const SpanCounts& c = column.counts;
  Outcome out{"spans", column.part, scorer, sentences, {}, {}, 0};
  out.note = fmt::format("{} gold spans, {} found", c.gold, c.found);
  out.values = {{"exact F1", 100 * c.exact_f1()},
                {"exact precision", 100 * c.exact_precision()},
                {"exact recall", 100 * c.exact_recall()},
                {"overlap F1", 100 * c.overlap_f1()},
                {"overlap precision", 100 * c.overlap_precision()},
                {"overlap recall", 100 * c.overlap_recall()}};
  out.micros = seconds * 1e6 / static_cast<double>(std::max<std::size_t>(1, sentences));
  return out;
}

struct File {
  const char* name;
  const char* path;
  bool has_knowledge;
};
constexpr File kFiles[] = {{"SkillSpan train", "skillspan/train.json", true},
                           {"GREEN train", "green/train.json", false},
                           {"GREEN dev", "green/dev.json", false},
                           {"Sayfullina train", "sayfullina/train.json", false},
                           {"Sayfullina dev", "sayfullina/dev.json", false}};

Result<std::vector<Outcome>> one_file(const File& file, const SetOptions& options,
                                      const link::Reader& reader, unsigned threads) {
  auto sentences = read_tagged(options.bench / file.path);
  if (!sentences) return tl::unexpected(sentences.error());
  sample(*sentences, options.quick, 10);
  std::vector<link::Reading> readings(sentences->size());
  std::vector<Joined> joined;
  for (const auto& sentence : *sentences) joined.push_back(join(sentence.tokens));
  timespec start{}, end{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  parallel_for(joined.size(), threads, [&](std::size_t i) {
    thread_local link::Scratch scratch;
    reader.read({joined[i].text, {}, options.give_language ? "en" : ""}, scratch, readings[i]);
  });
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  const double seconds = static_cast<double>(end.tv_sec - start.tv_sec) +
                         static_cast<double>(end.tv_nsec - start.tv_nsec) * 1e-9;
  std::vector<Column> columns = {{file.name, Want::both}};
  if (file.has_knowledge) {
    columns.push_back({std::string(file.name) + ", skills", Want::skills});
    columns.push_back({std::string(file.name) + ", knowledge", Want::knowledge});
  }
  std::vector<Outcome> out;
  for (Column& column : columns) {
    for (std::size_t i = 0; i < joined.size(); ++i) {
      std::set<TextSpan> gold;
      if (column.want != Want::knowledge) add_gold(joined[i], (*sentences)[i].skill_tags, gold);
      if (column.want != Want::skills) add_gold(joined[i], (*sentences)[i].knowledge_tags, gold);
      const std::vector<TextSpan> gold_list(gold.begin(), gold.end());
      column.counts.add(gold_list,
                        found_spans(options.snapshot->taxonomy(), readings[i], column.want));
    }
    out.push_back(outcome_of("metier", column, joined.size(), seconds));
  }
  return out;
}

}  // namespace

Result<std::vector<Outcome>> spans(const SetOptions& options, const link::Reader& reader,
                                   unsigned threads) {
  std::vector<Outcome> out;
  for (const File& file : kFiles) {
    auto outcomes = one_file(file, options, reader, threads);
    if (!outcomes) return tl::unexpected(outcomes.error());
    out.insert(out.end(), outcomes->begin(), outcomes->end());
  }
  return out;
}

}  // namespace metier::quality
