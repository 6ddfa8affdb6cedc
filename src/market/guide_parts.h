// The parts of a guide, one function each. Inside market/ only.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "market/guide.h"
#include "market/guide_words.h"

namespace metier::market {

// What every part is made from.
struct GuideSource {
  const GuideInput& in;
  const snapshot::Taxonomy& t;
  LanguageId labels;
  std::string words;  // language of our words

  std::string label(ConceptId id) const { return std::string(t.label(id, labels)); }
  GuideCell name(ConceptId id) const { return {label(id), {}, std::string(t.uri(id))}; }
  std::string country(std::string_view code) const;
  GuideCell number(double value, std::string_view unit = {}) const;
  template <class... Args>
  std::string say(Say what, const Args&... args) const {
    return market::say(what, words, args...);
  }
  std::string time(std::string_view from, std::string_view to) const;
};

// Numbers of competences in the order essential knowledge, essential skills, optional knowledge,
// optional skills; relations to concepts without a skill type do not count.
struct ProfileCounts {
  std::array<std::size_t, 4> groups{};
  std::size_t essential() const { return groups[0] + groups[1]; }
  std::size_t optional() const { return groups[2] + groups[3]; }
};
ProfileCounts profile_counts(const GuideSource& s);

// What tells a role from another, the rarest competences first.
struct RoleDifference {
  std::size_t shared = 0;
  std::vector<ConceptId> only_here, only_there;  // essential
};
RoleDifference difference(const GuideSource& s, ConceptId other, std::size_t most);

// In our words of the language: "15+ years", "bachelor".
std::string ask_words(const GuideSource& s, const AskGroup& ask);

// Asks of one kind, most adverts first.
std::vector<const AskGroup*> asks_of(const GuideSource& s, AskKind kind);

using GuideBlocks = std::vector<GuideBlock>;
GuideBlocks definition_part(const GuideSource& s);
GuideBlocks profile_part(const GuideSource& s);
GuideBlocks duties_part(const GuideSource& s);
GuideBlocks pay_part(const GuideSource& s);
GuideBlocks countries_part(const GuideSource& s);
GuideBlocks near_part(const GuideSource& s);
GuideBlocks education_part(const GuideSource& s);
GuideBlocks reporting_part(const GuideSource& s);
GuideBlocks outlook_part(const GuideSource& s);
GuideBlocks highlights_part(const GuideSource& s);
GuideBlocks questions_part(const GuideSource& s);
GuideBlocks sources_part(const GuideSource& s);

}  // namespace metier::market
