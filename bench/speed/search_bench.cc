// Times search in process: queries are made from the labels of a snapshot, always the same ones.
// One TSV row a figure: name, median in microseconds, unit, baseline, ratio, note.
//
//   search_bench SNAPSHOT [QUERIES_PER_KIND_AND_LANGUAGE]
//
// Baseline: the same question to a scan of all folded labels, for some of the queries.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "search/search.h"
#include "text/text.h"

namespace {

using namespace metier;
using Clock = std::chrono::steady_clock;

constexpr const char* kKinds[]{"exact", "prefix as you type", "one typo", "two words"};

struct Query {
  std::string text;
  ConceptId owner;  // of the label it was made from
  bool as_you_type = false;
  unsigned edits = 0;
};

double microseconds(Clock::time_point start) {
  return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

std::vector<std::string> words_of(std::string_view text) {
  text::FoldedText folded;
  text::fold_words(text, folded);
  std::vector<std::string> out;
  for (std::size_t i = 0; i < folded.tokens.size(); ++i) out.emplace_back(folded.word(i));
  return out;
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += utf8::next(text, at);
  return out;
}

std::string encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) utf8::append(out, c);
  return out;
}

class QueryMaker {
 public:
  explicit QueryMaker(const snapshot::Taxonomy& taxonomy) : t_(taxonomy) {}

  std::vector<Query> make(LanguageId language, std::size_t kind, std::size_t count) {
    std::vector<LabelId> labels;
    for (std::size_t i = 0; i < t_.label_count(); ++i) {
      const LabelId id(i);
      const bool scheme = t_.kind(t_.label_owner(id)) == snapshot::ConceptKind::concept_scheme;
      if (t_.label_language(id) == language && !scheme) labels.push_back(id);
    }
    std::vector<Query> out;
    for (std::size_t tries = 0; !labels.empty() && out.size() < count && tries < 50 * count;
         ++tries) {
      const LabelId label = labels[random_() % labels.size()];
      Query q{std::string(t_.label_text(label)), t_.label_owner(label)};
      if (change(q, kind)) out.push_back(std::move(q));
    }
    return out;
  }

 private:
  bool change(Query& q, std::size_t kind) {
    switch (kind) {
      case 1:
        return cut(q);
      case 2:
        return mistype(q);
      case 3:
        return two_words(q);
      default:
        return true;
    }
  }

  // The first letters of the label, at least two.
  bool cut(Query& q) {
    const auto letters = decode(q.text);
    if (letters.size() < 3) return false;
    const std::size_t longest = std::min<std::size_t>(letters.size(), 24);
    q.text = encode(std::u32string_view(letters).substr(0, 2 + random_() % (longest - 1)));
    q.as_you_type = true;
    return true;
  }

  // One slip of the finger in a word of five letters and more.
  bool mistype(Query& q) {
    auto words = words_of(q.text);
    std::vector<std::size_t> long_words;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (utf8::length(words[i]) >= 5) long_words.push_back(i);
    if (long_words.empty()) return false;
    std::string& word = words[long_words[random_() % long_words.size()]];
    auto letters = decode(word);
    const std::size_t at = 1 + random_() % (letters.size() - 2);
    switch (random_() % 4) {
      case 0:
        letters.erase(at, 1);
        break;
      case 1:
        letters.insert(at, 1, letters[random_() % letters.size()]);
        break;
      case 2:
        letters[at] = letters[random_() % letters.size()];
        break;
      default:
        std::swap(letters[at], letters[at + 1]);
        break;
    }
    word = encode(letters);
    q.text = fmt::format("{}", fmt::join(words, " "));
    q.edits = 1;
    return true;
  }

  // Two of its words, in another order.
  bool two_words(Query& q) {
    auto words = words_of(q.text);
    if (words.size() < 3) return false;
    std::shuffle(words.begin(), words.end(), random_);
    q.text = words[0] + " " + words[1];
    return true;
  }

  const snapshot::Taxonomy& t_;
  std::mt19937 random_{20260101};
};

// All labels, folded: a query is compared with every word of every label.
class PlainScan {
 public:
  explicit PlainScan(const snapshot::Taxonomy& t) {
    for (std::size_t i = 0; i < t.label_count(); ++i) {
      for (const auto& word : words_of(t.label_text(LabelId(i)))) words_.push_back(word);
      ends_.push_back(words_.size());
    }
  }

  std::size_t count(const Query& q) const {
    const auto wanted = words_of(q.text);
    std::size_t found = 0, begin = 0;
    for (const std::size_t end : ends_) {
      bool all = true;
      for (std::size_t w = 0; w < wanted.size() && all; ++w) {
        const bool prefix = q.as_you_type && w + 1 == wanted.size();
        all = std::any_of(
            words_.begin() + static_cast<std::ptrdiff_t>(begin),
            words_.begin() + static_cast<std::ptrdiff_t>(end),
            [&](const std::string& word) { return matches(word, wanted[w], prefix, q.edits); });
      }
      found += all ? 1 : 0;
      begin = end;
    }
    return found;
  }

 private:
  static bool matches(std::string_view word, std::string_view wanted, bool prefix, unsigned edits) {
    if (prefix ? word.starts_with(wanted) : word == wanted) return true;
    if (edits == 0 || word.size() + edits < wanted.size() || wanted.size() + edits < word.size())
      return false;
    return within_one_edit(word, wanted);
  }

  static bool within_one_edit(std::string_view a, std::string_view b) {
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
    const auto x = a.substr(i), y = b.substr(i);
    if (x.size() > y.size()) return x.substr(1) == y;
    if (x.size() < y.size()) return x == y.substr(1);
    if (x.empty() || x.substr(1) == y.substr(1)) return true;
    return x.size() > 1 && x[0] == y[1] && x[1] == y[0] && x.substr(2) == y.substr(2);
  }

  std::vector<std::string> words_;
  std::vector<std::size_t> ends_;  // of the words of each label
};

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
  return values[at];
}

struct Times {
  std::vector<double> us;
  std::size_t found = 0;  // queries whose own concept is among the first ten
};

void row(const std::string& name, const Times& times, double baseline) {
  const double median = percentile(times.us, 0.5);
  const auto note = fmt::format(
      "p99 {:.1f} us; own concept in the first 10: {:.1f} %", percentile(times.us, 0.99),
      100.0 * static_cast<double>(times.found) / static_cast<double>(times.us.size()));
  if (baseline > 0) {
    fmt::print("{}\t{:.1f}\tus\t{:.0f}\t{:.6f}\t{}\n", name, median, baseline, median / baseline,
               note);
  } else {
    fmt::print("{}\t{:.1f}\tus\t\t\t{}\n", name, median, note);
  }
}

void measure(const search::Index& index, LanguageId language, const std::vector<Query>& queries,
             Times& of_language, Times& of_all) {
  search::Scratch scratch;
  search::Answer answer;
  for (const int round : {0, 1})  // the first warms the caches and the buffers
    for (const Query& q : queries) {
      const auto start = Clock::now();
      index.search(
          {.text = q.text, .language = language, .limit = 10, .as_you_type = q.as_you_type},
          scratch, answer);
      const double us = microseconds(start);
      if (round == 0) continue;
      const bool found = std::any_of(answer.hits.begin(), answer.hits.end(),
                                     [&](const auto& hit) { return hit.concept_id == q.owner; });
      for (Times* times : {&of_language, &of_all}) {
        times->us.push_back(us);
        times->found += found ? 1 : 0;
      }
    }
}

int run(const char* path, std::size_t count) {
  const auto snapshot = snapshot::Snapshot::open(path);
  if (!snapshot) return fmt::print(stderr, "search_bench: {}\n", snapshot.error().message), 1;
  const auto start = Clock::now();
  const auto index = search::Index::open(*snapshot);
  if (!index) return fmt::print(stderr, "search_bench: {}\n", index.error().message), 1;
  fmt::print("open the index\t{:.1f}\tms\t\t\t\n", microseconds(start) / 1000);
  const auto& taxonomy = (*snapshot)->taxonomy();
  const PlainScan scan(taxonomy);
  for (std::size_t kind = 0; kind < std::size(kKinds); ++kind) {
    QueryMaker maker(taxonomy);
    Times all;
    std::vector<std::pair<std::string, Times>> rows;
    std::vector<double> baseline;
    for (std::size_t l = 0; l < taxonomy.language_count(); ++l) {
      const auto queries = maker.make(LanguageId(l), kind, count);
      if (queries.empty()) continue;
      auto& times = rows.emplace_back(fmt::format("{}, {}", kKinds[kind],
                                                  taxonomy.language_code(LanguageId(l))),
                                      Times())
                        .second;
      measure(*index, LanguageId(l), queries, times, all);
      const auto scan_start = Clock::now();
      scan.count(queries.front());
      baseline.push_back(microseconds(scan_start));
    }
    row(fmt::format("{}, all languages", kKinds[kind]), all, percentile(baseline, 0.5));
    for (const auto& [name, times] : rows) row(name, times, 0);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const int count = argc > 2 ? std::atoi(argv[2]) : 200;
  if (argc < 2 || count < 1) {
    fmt::print(stderr, "usage: search_bench SNAPSHOT [QUERIES_PER_KIND_AND_LANGUAGE]\n");
    return 2;
  }
  return run(argv[1], static_cast<std::size_t>(count));
}
