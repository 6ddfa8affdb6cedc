// Adverts as the import codes them, and whether what it calls likely is right as often.
#include <array>
#include <cmath>

#include "adverts/adverts.h"
#include "input.h"
#include "sets.h"

namespace metier::quality {
namespace {

struct Coded {
  float probability;
  bool right;
};

// Codes the records on all threads.
std::vector<adverts::Advert> code(const adverts::Coder& coder,
                                  const std::vector<feeds::Record>& records, unsigned threads) {
  std::vector<adverts::Advert> out(records.size());
  parallel_for(records.size(), threads, [&](std::size_t i) {
    thread_local adverts::CodeScratch scratch;
    coder.code(records[i], {}, scratch, out[i]);
  });
  return out;
}

// In all and by tenths of what was said: how likely it was called, and how often it was right.
void add_outcomes(const std::string& part, const std::vector<Coded>& coded,
                  std::vector<Outcome>& out) {
  struct Sum {
    std::size_t count = 0;
    double said = 0, right = 0;
  };
  std::array<Sum, 10> tenths{};
  Sum all;
  for (const Coded& c : coded)
    for (Sum* sum :
         {&all, &tenths[std::min<std::size_t>(9, static_cast<std::size_t>(c.probability * 10))]}) {
      ++sum->count;
      sum->said += c.probability;
      sum->right += c.right ? 1 : 0;
    }
  double off = 0;
  for (const Sum& s : tenths) off += std::fabs(s.said - s.right);
  const auto outcome = [&](const std::string& name, const Sum& s) {
    const double n = std::max<double>(1, static_cast<double>(s.count));
    return Outcome{"coding", name,
                   "metier", s.count,
                   {},       {{"right", 100 * s.right / n}, {"called likely", 100 * s.said / n}},
                   0};
  };
  out.push_back(outcome(part, all));
  out.back().note = fmt::format("what was said is off by {:.1f} points on average, over tenths",
                                100 * off / std::max<double>(1, static_cast<double>(all.count)));
  for (std::size_t i = 0; i < tenths.size(); ++i)
    if (tenths[i].count > 0)
      out.push_back(outcome(
          fmt::format("{}, .{} to .{}", part, i, i + 1 == 10 ? "99" : std::to_string(i + 1)),
          tenths[i]));
}

}  // namespace

Result<std::vector<Outcome>> coding(const SetOptions& options, const link::Reader&,
                                    unsigned threads) {
  const std::shared_ptr<const snapshot::Snapshot> snapshot(std::shared_ptr<const void>(),
                                                           options.snapshot);
  const auto coder = adverts::Coder::open(snapshot);
  if (!coder) return tl::unexpected(coder.error());
  auto table = read_csv(options.bench / "isco_polish/hand-coded-1k.csv");
  if (!table) return tl::unexpected(table.error());
  sample(table->rows, options.quick, 5);
  const auto code_of = table->column("class");
  const auto text = table->column("desc");
  if (!code_of) return tl::unexpected(code_of.error());
  if (!text) return tl::unexpected(text.error());
  std::vector<feeds::Record> records;
  std::vector<std::string> gold;
  for (const Cells& row : table->rows) {
    records.emplace_back();
    records.back().text = row[*text];
    records.back().language = "pl";
    gold.push_back(row[*code_of].substr(0, 4));
  }
  std::vector<Outcome> out;
  std::vector<Coded> groups;
  const auto polish = code(*coder, records, threads);
  for (std::size_t i = 0; i < polish.size(); ++i)
    groups.push_back({polish[i].isco_probability, polish[i].isco == gold[i]});
  add_outcomes("group of a Polish advert", groups, out);

  auto titles = advert_titles(options.bench, true);
  if (!titles) return tl::unexpected(titles.error());
  sample(*titles, options.quick, 8);
  records.clear();
  for (const AdvertTitle& title : *titles) {
    records.emplace_back();
    records.back().title = title.title;
    records.back().language = "en";
  }
  const auto english = code(*coder, records, threads);
  groups.clear();
  std::vector<Coded> occupations;
  const auto& t = options.snapshot->taxonomy();
  for (std::size_t i = 0; i < english.size(); ++i) {
    const ConceptId right = t.find_uri((*titles)[i].uri);
    if (!right.valid() || english[i].occupations.empty()) continue;
    groups.push_back({english[i].isco_probability, english[i].isco == t.code(right).substr(0, 4)});
    const auto& first = english[i].occupations[0];
    occupations.push_back({first.probability, first.uri == (*titles)[i].uri});
  }
  add_outcomes("group of an English title", groups, out);
  add_outcomes("occupation of an English title", occupations, out);
  return out;
}

}  // namespace metier::quality
