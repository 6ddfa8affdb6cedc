// From the parts of one text to its duties. Inside market/ only.
#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "link/link.h"
#include "market/advert_parts.h"
#include "market/asks.h"
#include "market/duties.h"
#include "text/text.h"

namespace metier::market {

// First words of the labels of skills in a language: "manage", "gérer". Empty for those in which
// the verb stands last.
using Verbs = std::unordered_set<std::string>;
Verbs verbs_of(const snapshot::Taxonomy& t, std::string_view language);

// What is known of a text before the walk, and buffers. One per thread.
struct DutyBuffers {
  struct Span {  // of the original text
    std::uint32_t begin, end;
    DutySkill skill;
  };
  std::vector<Span> spans;  // by place
  text::PlainText plain;
  std::vector<Part> parts;  // of plain.text

  text::FoldedText words;
  link::RoleReader roles, label_roles;
  std::vector<link::ByteRange> denied, wished;
};

// Fills sections, duties and asks of `out`, whose language is set.
void walk_duties(const Verbs& verbs, AskReader& asks, DutyBuffers& buffers, DutyDocument& out);

}  // namespace metier::market
