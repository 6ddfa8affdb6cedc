// Collects the matches of one text and hands them out as a Reading.
#pragma once

#include <vector>

#include "link/reading.h"

namespace metier::link {

struct Match {
  std::uint32_t begin, end;  // bytes
  std::uint32_t first_code_point, end_code_point;
};

// Who is told of the labels that stand in a text.
class MatchSink {
 public:
  virtual void add(ConceptId id, bool occupation, LabelId label, std::uint8_t score, bool in_title,
                   const Match& match) = 0;

 protected:
  ~MatchSink() = default;
};

class Findings final : public MatchSink {
 public:
  // Forgets what was found; ids below `concepts` may be added.
  void start(std::size_t concepts);

  // Matches of one concept come in the order of the text; the text comes before the title.
  void add(ConceptId id, bool occupation, LabelId label, std::uint8_t score, bool in_title,
           const Match& match) override {
    add(id, occupation, score, in_title,
        {match.begin, match.end, match.first_code_point, match.end_code_point, label});
  }
  void add(ConceptId id, bool occupation, std::uint8_t score, bool in_title, const Span& span);

  // Calls give(id, score as a share) for each skill found.
  template <class Give>
  void each_skill(Give&& give) const {
    for (const Found& f : found_)
      if (!f.occupation) give(f.id, static_cast<float>(f.score) / 100);
  }

  // Fills all of `out` but its languages.
  void finish(Reading& out);

 private:
  struct Found {
    ConceptId id;
    LabelId label;
    std::uint8_t score;
    bool occupation;
    Reason reason;
    Need need;
    std::uint32_t title_spans = 0, text_spans = 0;
    std::uint32_t last = 0;                       // its newest span
    std::uint64_t place = ~std::uint64_t{0};      // of its first span, title before text
    std::uint32_t next_title = 0, next_text = 0;  // where its next span goes
  };
  struct Raw {
    std::uint32_t found;
    bool in_title;
    Span span;
  };

  std::uint32_t epoch_ = 0;
  std::vector<std::uint32_t> seen_in_;  // by concept: the epoch it was last found in
  std::vector<std::uint32_t> index_;    // by concept: its place in found_
  std::vector<Found> found_;
  std::vector<Raw> raw_;
  std::vector<std::uint32_t> order_;
};

}  // namespace metier::link
