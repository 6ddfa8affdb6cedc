// ESCO releases of a few rows, written where they are used:
//
//   SmallRelease release;
//   release.table("occupations_en.csv", "conceptUri,preferredLabel\n" + occupation("1") +
//   ",baker\n"); const Model model = release.load();
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/temporary.h"
#include "support/zip.h"
#include "taxonomy/taxonomy.h"

namespace metier::test {

inline std::string esco(std::string_view path) {
  return "http://data.europa.eu/esco/" + std::string(path);
}
inline std::string occupation(std::string_view name) {
  return esco("occupation/" + std::string(name));
}
inline std::string skill(std::string_view name) {
  return esco("skill/" + std::string(name));
}
inline std::string isco(std::string_view code) {
  return esco("isco/C" + std::string(code));
}
inline std::string scheme(std::string_view name) {
  return esco("concept-scheme/" + std::string(name));
}

class SmallRelease {
 public:
  // Adds a file; the folder is the source unless others are named to load().
  std::filesystem::path table(const std::string& name, std::string_view text) const {
    return folder_.write(name, text);
  }
  const std::filesystem::path& path() const { return folder_.path(); }

  Result<taxonomy::Model> import(taxonomy::ImportOptions options = {},
                                 std::vector<std::filesystem::path> sources = {}) const {
    if (sources.empty()) sources.push_back(path());
    return taxonomy::import_esco(sources, options);
  }
  taxonomy::Model load(taxonomy::ImportOptions options = {},
                       std::vector<std::filesystem::path> sources = {}) const {
    auto model = import(std::move(options), std::move(sources));
    if (!model) throw std::runtime_error(model.error().message);
    return std::move(*model);
  }
  // The one line that says what is wrong.
  std::string error(taxonomy::ImportOptions options = {},
                    std::vector<std::filesystem::path> sources = {}) const {
    const auto model = import(std::move(options), std::move(sources));
    return model ? "no error" : model.error().message;
  }

 private:
  TemporaryFolder folder_;
};

// A model asked in words.
class Asked {
 public:
  explicit Asked(const taxonomy::Model& model) : model_(model) {}

  const taxonomy::Concept& at(std::string_view uri) const {
    const auto id = model_.find(uri);
    if (!id.valid()) throw std::runtime_error("no concept " + std::string(uri));
    return model_.concepts[id.index()];
  }
  bool has(std::string_view uri) const { return model_.find(uri).valid(); }
  std::string_view text(TextId id) const { return model_.texts.text(id); }

  std::vector<std::string> labels(std::string_view uri, std::string_view language,
                                  taxonomy::LabelKind kind) const {
    std::vector<std::string> out;
    for (const auto& label : model_.labels)
      if (label.owner == model_.find(uri) && label.language == model_.find_language(language) &&
          label.kind == kind)
        out.emplace_back(text(label.text));
    return out;
  }
  std::string preferred(std::string_view uri, std::string_view language = "en") const {
    const auto all = labels(uri, language, taxonomy::LabelKind::preferred);
    return all.empty() ? "" : all.front();
  }
  std::vector<std::string> alternatives(std::string_view uri,
                                        std::string_view language = "en") const {
    return labels(uri, language, taxonomy::LabelKind::alternative);
  }
  std::string note(std::string_view uri, taxonomy::NoteKind kind,
                   std::string_view language = "en") const {
    for (const auto& note : model_.notes)
      if (note.owner == model_.find(uri) && note.language == model_.find_language(language) &&
          note.kind == kind)
        return std::string(text(note.text));
    return "";
  }
  std::string description(std::string_view uri, std::string_view language = "en") const {
    return note(uri, taxonomy::NoteKind::description, language);
  }
  bool related(std::string_view from, taxonomy::Relation relation, std::string_view to) const {
    for (const auto& edge : model_.edges)
      if (edge.relation == relation && edge.from == model_.find(from) && edge.to == model_.find(to))
        return true;
    return false;
  }
  std::size_t edges(taxonomy::Relation relation) const {
    std::size_t count = 0;
    for (const auto& edge : model_.edges) count += edge.relation == relation;
    return count;
  }
  bool in(std::string_view uri, taxonomy::Collection collection) const {
    return (at(uri).collections >> static_cast<unsigned>(collection) & 1U) != 0;
  }
  // Details of the faults of a kind, "table:line: detail".
  std::vector<std::string> faults(taxonomy::FaultKind kind) const {
    std::vector<std::string> out;
    for (const auto& fault : model_.report.faults())
      if (fault.kind == kind)
        out.push_back(fmt::format("{}:{}: {}", fault.table, fault.line, fault.detail));
    return out;
  }

 private:
  const taxonomy::Model& model_;
};

}  // namespace metier::test
