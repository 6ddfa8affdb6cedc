// Reads a document with learned vectors: what its labels say word for word (link/matcher.h) and
// what its segments mean (link/skill_linker.h), less what is not asked for (link/roles.h).
#pragma once

#include <string>
#include <vector>

#include "link/findings.h"
#include "link/matcher.h"
#include "link/reader.h"
#include "link/roles.h"
#include "link/skill_linker.h"
#include "text/text.h"

namespace metier::link {

class DocumentReader {
 public:
  // Without markup; spans are in bytes of these.
  struct Input {
    std::string_view text;
    text::LineEnds line_ends;
    std::string_view title;
    std::string_view language;  // its code
    LanguageId labels;          // the language to compare labels of
  };
  struct Likely {
    ConceptId id;
    float score;
    float chance;  // by the headlines and by how often it is named; in the end by the skills too
    std::string_view by;  // the words of a headline
  };
  // Buffers, one per thread.
  struct Scratch {
    struct Named final : MatchSink {
      struct One {
        ConceptId id;
        LabelId label;
        std::uint8_t score;
        bool occupation, in_title;
        std::uint32_t begin, end;
      };
      std::vector<One> list;
      void add(ConceptId id, bool occupation, LabelId label, std::uint8_t score, bool in_title,
               const Match& match) override {
        list.push_back({id, label, score, occupation, in_title, match.begin, match.end});
      }
    };
    Named named;
    std::vector<text::Segment> segments;
    std::size_t next_named = 0;  // in named.list, which is in the order of the text
    RoleReader roles;
    std::vector<ByteRange> negated, wished, named_occupations;
    SkillLinker::Scratch linker;
    std::vector<NamedSkill> in_segment;
    std::vector<LinkedSkill> linked;
    std::vector<ConceptId> occupations;  // named in the text, by id
    std::vector<float> mentions;         // how often each of them
    std::vector<ScoredConcept> candidates;
    std::vector<std::string_view> headlines;
    std::vector<text::Clause> clauses;
    std::vector<float> support;  // by concept, zero but for those in `supported`
    std::vector<std::uint32_t> supported;
    std::vector<Likely> likely;
    std::vector<float> expected;  // by concept, see SkillSegment; empty: nothing is known
    std::vector<Unmatched> unmatched;
  };

  DocumentReader(const snapshot::Taxonomy& taxonomy, const ConceptScorer& scorer)
      : taxonomy_(&taxonomy), scorer_(&scorer), linker_(scorer) {}

  // Adds to `out` what the text says; scratch.named has its labels. Returns where the part begins
  // that only labels are read of: the end of the text, unless options.most_segments or
  // kMaxMeaningBytes came before it.
  std::size_t read(const Input& input, const ReadOptions& options, Scratch& scratch,
                   Findings& out) const;

 private:
  void read_segment(const Input& input, const text::Segment& segment, Role role, float threshold,
                    Scratch& scratch, Findings& out) const;
  void read_title(const Input& input, float threshold, Scratch& scratch, Findings& out) const;
  void count_mentions(Scratch& scratch) const;
  void find_headlines(const Input& input, Scratch& scratch) const;
  void add_likely(std::string_view words, LanguageId labels, Scratch& scratch) const;
  void weigh_skills(const Findings& found, Scratch& scratch) const;
  void find_likely(const Input& input, Scratch& scratch) const;
  void expect_skills(const Input& input, Scratch& scratch) const;
  void add_occupation(const Input& input, const Likely& likely, float probability,
                      const Scratch& scratch, Findings& out) const;
  void find_occupations(const Input& input, Scratch& scratch, Findings& out) const;

  const snapshot::Taxonomy* taxonomy_;
  const ConceptScorer* scorer_;
  SkillLinker linker_;
};

}  // namespace metier::link
