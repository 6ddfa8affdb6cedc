#include "published.h"

#include <charconv>

#include "input.h"

namespace metier::quality {
namespace {

void add(std::vector<Published>& out, const char* set, const char* part, const char* metric,
         std::initializer_list<std::pair<const char*, double>> values) {
  for (const auto& [method, value] : values) out.push_back({set, part, metric, method, value});
}

void add_skills(std::vector<Published>& out) {
  add(out, "skill_extraction", "TECH", "RP@5",
      {{"label substring", 19.7},
       {"char TF-IDF, test", 39.5},
       {"MiniLM as it is", 45.6},
       {"MiniLM fine-tuned", 53.8},
       {"Decorte 2023", 54.6},
       {"IReRa (GPT-4)", 63.1}});
  add(out, "skill_extraction", "HOUSE", "RP@5",
      {{"label substring", 13.7},
       {"char TF-IDF, test", 29.1},
       {"MiniLM as it is", 33.9},
       {"MiniLM fine-tuned", 46.6},
       {"Decorte 2023", 45.7},
       {"IReRa (GPT-4)", 55.6}});
  add(out, "skill_extraction", "TECH", "RP@10", {{"IReRa (GPT-4)", 72.0}});
  add(out, "skill_extraction", "HOUSE", "RP@10", {{"IReRa (GPT-4)", 61.7}});
}

void add_titles(std::vector<Published>& out) {
  add(out, "job_titles", "en", "MRR",
      {{"SBERT", .265}, {"JobBERT", .309}, {"char TF-IDF, test", .325}, {"JobBERT-v2", .390}});
  add(out, "title_matching", "en", "MAP",
      {{"char TF-IDF", .354}, {"MiniLM, test", .408}, {"best run, test", .563}});
  add(out, "title_matching", "es", "MAP",
      {{"char TF-IDF", .305}, {"MiniLM, test", .348}, {"best run, test", .527}});
}

void add_isco(std::vector<Published>& out) {
  constexpr double kNumbers[4][3] = {
      {76.2, 82.8, 86.9}, {70.9, 78.9, 84.9}, {65.6, 74.3, 81.4}, {59.3, 70.2, 76.3}};
  constexpr const char* kParts[] = {"1 digit", "2 digits", "3 digits", "4 digits"};
  for (std::size_t i = 0; i < 4; ++i)
    add(out, "isco_polish", kParts[i], "R@1",
        {{"TF-IDF classifier, trained", kNumbers[i][0]},
         {"transformer, trained", kNumbers[i][1]},
         {"two people agree", kNumbers[i][2]}});
}

// "deu_q_de_c_en" is "de-en".
std::string melo_part(std::string_view dataset) {
  const std::size_t q = dataset.find("_q_"), c = dataset.find("_c_");
  if (q == std::string_view::npos || c == std::string_view::npos || c < q + 3) return {};
  return fmt::format("{}-{}", dataset.substr(q + 3, c - q - 3), dataset.substr(c + 3));
}

Result<void> add_melo(const std::filesystem::path& bench, std::vector<Published>& out) {
  const auto table = read_tsv(bench / "melo/published.tsv", true);
  if (!table) return tl::unexpected(table.error());
  constexpr std::size_t kFirstMethod = 6;
  constexpr std::pair<const char*, const char*> kShown[] = {{"char_tf_idf", "char TF-IDF, MELO's"},
                                                            {"paraph_mmpnet", "mpnet"},
                                                            {"bge_m3", "BGE-M3"},
                                                            {"me5", "mE5"},
                                                            {"e5", "E5"},
                                                            {"openai", "OpenAI 3-large"}};
  for (const Cells& row : table->rows) {
    const std::string part = melo_part(row.at(1));
    if (part.empty() || row.size() <= kFirstMethod) continue;
    double best = 0;
    for (std::size_t i = kFirstMethod; i < row.size(); ++i) {
      double value = 0;
      std::from_chars(row[i].data(), row[i].data() + row[i].size(), value);
      best = std::max(best, value);
      for (const auto& [column, title] : kShown)
        if (table->header[i] == column) out.push_back({"melo_forms", part, row[5], title, value});
    }
    out.push_back({"melo", part, row[5], "best published, forms", best});
  }
  return {};
}

}  // namespace

Result<std::vector<Published>> published(const std::filesystem::path& bench) {
  std::vector<Published> out;
  add_skills(out);
  add_titles(out);
  add_isco(out);
  if (auto done = add_melo(bench, out); !done) return tl::unexpected(done.error());
  return out;
}

}  // namespace metier::quality
