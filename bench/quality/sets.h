// The evaluation sets. bench is the folder that has them (see its README for the protocols);
// nothing of it is part of this repository.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "link/link.h"
#include "task.h"

namespace metier::quality {

struct SetOptions {
  std::filesystem::path bench;
  std::filesystem::path samples = "data/samples";
  const snapshot::Snapshot* snapshot = nullptr;
  bool quick = false;  // a fixed sample
  bool give_language = false;
};

// Every n-th item when quick.
template <class T>
void sample(std::vector<T>& items, bool quick, std::size_t n) {
  if (!quick) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < items.size(); i += n) {
    if (kept != i) items[kept] = std::move(items[i]);
    ++kept;
  }
  items.resize(kept);
}

Result<std::vector<Task>> skill_extraction(const SetOptions& options);
Result<std::vector<Task>> skillskape(const SetOptions& options);
Result<std::vector<Task>> skillskape_part(const SetOptions& options, const std::string& part);
Result<std::vector<Task>> melo(const SetOptions& options);
Result<std::vector<Task>> melo_forms(const SetOptions& options);
struct AdvertTitle {
  std::string title, uri;
};
// JobBERT's validation part, every other row of it.
Result<std::vector<AdvertTitle>> advert_titles(const std::filesystem::path& bench, bool odd);
Result<std::vector<Task>> job_titles(const SetOptions& options);
// URIs of the occupations of the advert titles that job_titles() leaves out: those from which the
// priors of occupations are learned.
Result<std::vector<std::string>> learned_from(const std::filesystem::path& bench);
Result<std::vector<Task>> title_matching(const SetOptions& options);
Result<std::vector<Task>> isco_polish(const SetOptions& options);
Result<std::vector<Task>> cv_matching(const SetOptions& options);

// Occupations and skills by their labels, against their relations.
Result<std::vector<Task>> labels(const SetOptions& options);

// What `read` finds; not rankings.
Result<std::vector<Outcome>> spans(const SetOptions& options, const link::Reader& reader,
                                   unsigned threads);
Result<std::vector<Outcome>> samples(const SetOptions& options, const link::Reader& reader,
                                     unsigned threads);

// What match/ makes of the skills of an occupation.
Result<std::vector<Outcome>> own_skills(const SetOptions& options, const link::Reader& reader,
                                        unsigned threads);

// Adverts as the import codes them, and how far its chances can be trusted.
Result<std::vector<Outcome>> coding(const SetOptions& options, const link::Reader& reader,
                                    unsigned threads);

struct EvaluationSet {
  std::string name;  // for --only
  std::string title;
  std::string about;  // a paragraph of the report: task, protocol, what it was trained on
  std::function<Result<std::vector<Task>>(const SetOptions&)> tasks;  // none: a reading
  std::function<Result<std::vector<Outcome>>(const SetOptions&, const link::Reader&, unsigned)>
      reading = {};
};
const std::vector<EvaluationSet>& evaluation_sets();

// English labels of skills by their form (case and outer blanks aside).
class SkillLabels {
 public:
  explicit SkillLabels(const snapshot::Taxonomy& taxonomy);
  // By preferred label, else by an alternative or hidden one that only one skill has; else invalid.
  ConceptId find(std::string_view label) const;

 private:
  std::unordered_map<std::string, ConceptId> preferred_, other_;
};

// Sorted, each id once, with the highest gain.
Gold in_order(Gold gold);

}  // namespace metier::quality
