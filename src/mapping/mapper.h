// From one name - a skill, a job title - to the concepts of ESCO that it may mean, with the chance
// that each is right.
//
//   auto mapper = mapping::Mapper::open(snapshot, index, ranker);
//   mapping::MapScratch scratch;                       // one per thread
//   mapping::Mapping out;
//   mapper->map({.text = "Krankenpfleger (m/w/d)", .language = "de"}, {}, scratch, out);
//   if (out.matched()) use(out.matches.front());
//
// A name that is a label, whatever its kind and language, means the label's concepts. Else concepts
// are ranked (link/ranker.h), and the score is turned into a chance. A name none of whose words is
// known to any label has no match at all: letters in common say nothing.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/link.h"
#include "mapping/relation.h"
#include "search/search.h"
#include "snapshot/snapshot.h"

namespace metier::mapping {

// Views: they must live as long as the name is mapped.
struct Name {
  std::string_view text;
  std::string_view description = {};  // more about it; may be empty
  std::string_view language = {};     // language tag ("da", "da-DK"); empty: guessed
};

// Of longer names and descriptions the first so many bytes count.
inline constexpr std::size_t kMaxNameBytes = 1024;
inline constexpr std::size_t kMaxDescriptionBytes = 8192;

inline constexpr float kUsualThreshold = 0.3F;
inline constexpr float kSure = 0.7F;  // below it somebody should look
inline constexpr std::size_t kMaxAlternatives = 20;

struct MapOptions {
  search::TypeMask types = search::kAnyType;  // groups of skills only by their labels
  std::size_t alternatives = 3;               // at most kMaxAlternatives
  float threshold = kUsualThreshold;          // of the best match
};

struct Match {
  ConceptId id;
  float score = 0;  // 0 to 1: the chance that it is right
  How how = How::none;
  Relation relation = Relation::none;
  LabelId label;  // the label that is the name, or is most like it
};

// Reuse one object for many names.
struct Mapping {
  std::string language;        // as link::Ranking has it
  LanguageId label_language;   // to show labels in
  std::vector<Match> matches;  // scores falling; the best and its alternatives
  float threshold = 0;

  // Whether the best is likely enough; else the matches are hints.
  bool matched() const { return !matches.empty() && matches.front().score >= threshold; }
};

// Buffers of a mapping. Keep one per thread.
struct MapScratch {
  link::RankScratch rank;
  link::Ranking ranking;
  search::Scratch search;
  search::Answer answer;
  search::ExactBuffers exact;
  text::FoldedText folded;
  std::vector<LabelId> labels;
  std::vector<Match> similar;
  std::unordered_map<std::string, float> word_weights;  // see Mapper::word_weight()
  text::FoldedText label;
};

// Any number of threads may map; the same name has the same answer, whatever was mapped before.
class Mapper {
 public:
  // The index and the ranker are of the same snapshot and must outlive the mapper.
  // ErrorKind::snapshot when sections are missing or damaged.
  static Result<Mapper> open(std::shared_ptr<const snapshot::Snapshot> snapshot,
                             const search::Index& index, const link::Ranker& ranker);

  // Any bytes are a name. Throws snapshot::DamagedSnapshot as every reading of labels may.
  void map(const Name& name, const MapOptions& options, MapScratch& scratch, Mapping& out) const;

  const snapshot::Taxonomy& taxonomy() const { return snapshot_->taxonomy(); }

 private:
  Mapper(std::shared_ptr<const snapshot::Snapshot> snapshot, search::ExactIndex exact,
         const search::Index& index, const link::Ranker& ranker, bool learned)
      : snapshot_(std::move(snapshot)),
        exact_(std::move(exact)),
        index_(&index),
        ranker_(&ranker),
        learned_(learned),
        skills_(count_skills()) {}
  void add_exact(std::string_view text, LanguageId language, bool told, const MapOptions& options,
                 MapScratch& scratch, std::vector<Match>& out) const;
  std::string language_of_labels(std::string_view text, const std::string& guessed,
                                 const MapOptions& options, MapScratch& scratch) const;
  void add_misspelt(std::string_view text, const MapOptions& options, LanguageId language,
                    MapScratch& scratch, std::vector<Match>& out) const;
  void add_similar(const Name& name, const MapOptions& options, MapScratch& scratch,
                   std::string& language) const;
  void add_ranked(const Name& name, link::RankKind kind, const MapOptions& options,
                  MapScratch& scratch, std::string& language) const;
  std::size_t count_skills() const;
  float word_weight(std::string_view word, MapScratch& scratch) const;
  void weigh_families(std::string_view text, LanguageId language, std::span<Match> skills,
                      MapScratch& scratch) const;
  std::optional<search::Hit> find_word(std::string_view word, bool goes_on,
                                       MapScratch& scratch) const;
  float known_word(std::string_view word, MapScratch& scratch) const;
  float known_stem(std::string_view word, std::size_t letters, MapScratch& scratch) const;
  float known_parts(std::string_view word, std::size_t letters, MapScratch& scratch) const;
  float known_share(std::string_view text, MapScratch& scratch) const;
  LabelId likest_label(ConceptId id, std::string_view folded, LanguageId language) const;

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  search::ExactIndex exact_;
  const search::Index* index_;
  const link::Ranker* ranker_;
  bool learned_;
  std::size_t skills_;
};

// "occupation", "skill", "skill-group", "isco" or "any"; nothing for another word.
std::optional<search::TypeMask> types_named(std::string_view text);

}  // namespace metier::mapping
