// A page about one occupation, from what is known of it: what ESCO says, what adverts ask and pay,
// what others have published. Nothing is invented: a part without data is left out, and named.
//
//   market::GuideInput input{.taxonomy = taxonomy, .occupation = id, .language = "da"};
//   input.duties = &duties;                         // whatever of it there is
//   const market::Guide guide = market::guide(input);
//   write(to_html(guide));
//
// The words around the data are ours, in English, Danish, German, French and Spanish (English
// elsewhere); labels are in any language of the snapshot. Functions are pure.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "levels/levels.h"
#include "market/count.h"
#include "market/duties.h"
#include "match/match.h"
#include "snapshot/snapshot.h"
#include "store/store.h"

namespace metier::market {

struct NearRole {
  ConceptId id;
  double similarity = 0;  // 0 to 1
};

// The nearest occupations, by the score of match::moves().
std::vector<NearRole> near_roles(const match::Ground& ground, ConceptId occupation,
                                 std::size_t most, match::Scratch& scratch);

struct GuideInput {
  const snapshot::Taxonomy& taxonomy;
  ConceptId occupation;
  std::string language = "en";
  std::string release = {};  // "ESCO v1.2.0"; empty: not known

  // Of the adverts of the occupation; nothing where they were not asked for or there are none.
  const RoleDuties* duties = nullptr;
  std::optional<Counts> countries = {};   // by country, without pay
  std::optional<Counts> pay = {};         // by country with pay: a line for each currency
  std::optional<Counts> experience = {};  // by experience
  std::optional<Counts> education = {};   // by education
  std::optional<Counts> sources = {};     // by source
  std::string from = {}, to = {};         // dates of the adverts

  std::vector<store::Fact> facts = {};  // of the occupation and of all, as the store gives them
  std::vector<NearRole> near = {};      // nearest first
  const levels::Levels* levels = nullptr;

  // A country's name in a language; nothing: its code.
  std::function<std::string(std::string_view country, std::string_view language)> country_name = {};
  std::size_t most_duties = 15;
};

// What stands in a place of a table or list: its words, the number behind them, where it leads.
struct GuideCell {
  std::string text;
  std::optional<double> number = {};
  std::string uri = {};
};

struct GuideItem {
  std::string lead = {};  // before a colon
  std::string text = {};
  std::vector<GuideCell> cells = {};
  std::string quote = {}, origin = {}, url = {};  // an example and where it is from
};

enum class GuideBlockKind : std::uint8_t { text, items, table, question };

struct GuideBlock {
  GuideBlockKind kind = GuideBlockKind::text;
  std::string title = {};  // of a table or list; the question
  std::string text = {};   // the answer
  std::vector<GuideItem> items = {};
  std::vector<std::string> columns = {};
  std::vector<std::vector<GuideCell>> rows = {};
};

struct GuideSection {
  std::string id;  // "pay"
  std::string heading;
  std::vector<GuideBlock> blocks;
};

struct Guide {
  std::string language;  // of the labels; the words around them are in `words_language`
  std::string words_language;
  std::string uri, code, title;
  std::vector<GuideSection> sections;
  std::vector<std::string> left_out;  // ids of parts without data
};

// Precondition: an occupation. Throws snapshot::DamagedSnapshot as every reading of notes may.
Guide guide(const GuideInput& input);

std::string to_markdown(const Guide& guide);
// A whole page without scripts; everything of the data is escaped, and links lead to http(s) only.
std::string to_html(const Guide& guide);
// {"uri","code","title","lang","sections":[{"id","heading","blocks":[...]}],"leftOut":[...]}
std::string to_json(const Guide& guide);

}  // namespace metier::market
