// A format as a table: which place of a tree is which section, entry and field. Inside documents/
// only.
#pragma once

#include <span>
#include <string_view>

#include "documents/composer.h"
#include "documents/tree.h"

namespace metier::documents {

// What becomes of a place besides being read.
enum : std::uint16_t {
  kEntry = 1,     // each object (or text) there is an entry
  kRole = 2,      // each is an entry which shares the employer and place of the one around it
  kSkip = 4,      // not read, with all below it
  kDate = 8,      // year, month and day below it are one part
  kJoined = 16,   // all texts below it are one part
  kLabel = 32,    // its name stands before it in the text
  kNumbers = 64,  // numbers are read too
  kPlain = 128,   // as it is: no markup is looked for
  // Of HR-XML's competencies: in the section languages where its taxonomy is called "language".
  kMaybeLanguage = 256,
};

struct FieldRule {
  // Names from the root, without indices of arrays: "work/startDate"; with "*/" in front: the last
  // names of a path. Compared without case; the first rule that fits is taken.
  std::string_view path;
  Section section = Section::unknown;  // unknown: that of the place above
  Field field = Field::none;
  PartKind kind = PartKind::paragraph;
  std::uint16_t flags = 0;
};

// Writes all of the tree below `top`, in its order, but for roles, which come last within what they
// are in. What no rule names is written too, in the section of the place above (at the top: other),
// where it is text that a reader would read: no addresses, no identifiers, no bytes. A path begins
// below `top`. `entry`: what `top` is one of.
void compose_by_rules(const Tree& tree, const Node& top, std::span<const FieldRule> rules,
                      Section usual, Composer& out, std::uint32_t entry = kNoEntry);

}  // namespace metier::documents
