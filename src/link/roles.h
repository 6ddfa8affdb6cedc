// What a segment of a job advert or CV is: what is asked of the person, what the employer gives,
// what the employer is. Only what is asked counts as a skill demand.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "link/role_cues.h"
#include "text/text.h"

namespace metier::link {

enum class Role : std::uint8_t {
  demand,       // asked for, or done in the job; whatever no cue says otherwise of
  wish,         // nice to have
  offer,        // pay, benefits, training given
  employer,     // about the company
  equality,     // equal opportunities, data protection, other legal boilerplate
  application,  // how to apply, contact, deadlines, references
};

// Bytes [begin, end) of a segment.
struct ByteRange {
  std::uint32_t begin;
  std::uint32_t end;
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// Reads the segments of one text after the other, by the phrases of link/role_cues.h. A rule of
// thumb: in doubt a segment is a demand, for a demand lost is worse than boilerplate kept. Not for
// use by two threads at once; no allocation per segment once its buffers have grown.
class RoleReader {
 public:
  // ISO 639-1. Empty or unknown: English phrases and those of all languages that are unmistakable.
  void start(std::string_view language);

  // The role of the next segment: heading, list item or sentence. A heading says what follows it
  // until the next one is, one without a cue: demand. A label before a colon ("We offer:") is a
  // heading when nothing stands behind it, else it speaks for its segment. Other phrases speak for
  // their segment alone.
  Role next(bool is_heading, std::string_view segment);

  // Of the segment last given to next(): the ranges that say what is not asked for ("no experience
  // with X needed") and those of wishes ("ideally X", "X is a plus"), each up to the end of its
  // clause and by position. Both vectors are cleared first.
  void scopes(std::vector<ByteRange>& negated, std::vector<ByteRange>& wished) const;

 private:
  void read(std::string_view segment);
  std::optional<Role> heading_role(std::uint32_t words, bool is_heading);
  std::optional<Role> opened_list() const;
  Role sentence_role() const;

  const CueIndex* cues_ = &CueIndex::of({});
  bool english_ = false;
  Role section_ = Role::demand;
  bool known_section_ = false;  // a cue said so

  text::FoldedText folded_;
  std::vector<Break> breaks_;  // before each word
  bool ends_with_colon_ = false;
  std::vector<CueHit> hits_;
  std::vector<CueHit> english_hits_;
};

}  // namespace metier::link
