// What adverts say is done in a role: duties, each with its label, place and skills, and what goes
// with them: to whom the role reports, whom it leads, schooling, years of experience, certificates.
//
//   auto reader = market::DutyReader::open(snapshot);
//   market::DutyCollection all(*reader);
//   all.add(texts, threads);                           // any number of times
//   const market::RoleDuties duties = all.finish({.language = "da"});
//
// A duty is an item or sentence
//  - under a heading of tasks ("Your tasks", "Aufgaben", "Missions"),
//  - "Label: sentence" in a list, or an item that begins with a verb, under a heading that says
//    neither tasks nor anything else,
//  - of prose that says so by its first words ("you will", "du skal", "vos missions").
// What the person has to bring, what the employer gives or is, and how to apply are left out
// (link/roles.h). The phrases are in market/duty_cues.h; a sentence they do not know is not found.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "adverts/adverts.h"
#include "learn/learn.h"
#include "link/link.h"
#include "snapshot/snapshot.h"

namespace metier::market {

// An advert, or any text about a role. Views: they must live as long as they are read.
struct RoleText {
  std::string_view title = {};
  std::string_view text = {};      // plain, HTML or Markdown
  std::string_view language = {};  // ISO 639-1; empty: guessed
  std::string_view source = {}, url = {}, date = {};
  std::span<const std::string> countries = {};  // alpha-2; none: unknown
};

struct DutySkill {
  ConceptId id;
  float probability = 0;
};

// Bytes [begin, end) are those of RoleText::text, label included.
struct Duty {
  std::uint32_t section = 0;  // among the sections
  std::uint32_t begin = 0, end = 0;
  std::string label;  // as written before the colon; empty: none
  std::string sentence;
  std::vector<DutySkill> skills;  // likeliest first
};

struct DutySection {
  std::string heading;  // as written, without its number; empty: the text has none there
  std::uint32_t begin = 0, end = 0;
};

enum class AskKind : std::uint8_t { reports_to, team, education, experience, certificate };
inline constexpr std::size_t kAskKinds = 5;
std::string_view name(AskKind kind);  // "reports-to"

// What goes with the duties.
struct Ask {
  AskKind kind{};
  std::string what;      // "Chief Executive Officer (CEO)", "engineers", "PMP"; as written
  ConceptId occupation;  // of reports_to, where one has that name
  // People led, or years; equal for one number, `maximum` infinite for "at least". Negative:
  // not said.
  float minimum = -1, maximum = -1;
  adverts::Education education{};
  std::string sentence;
  std::uint32_t begin = 0, end = 0;  // of the sentence
};

struct DutyDocument {
  std::string language;               // "und": unknown
  std::vector<DutySection> sections;  // that have duties
  std::vector<Duty> duties;           // in the order of the text
  std::vector<Ask> asks;
};

// Longer texts are read to here.
inline constexpr std::size_t kMostDutyText = std::size_t{1} << 20;
inline constexpr std::size_t kSkillsOfDuty = 5;

// Any number of threads may read, each with a scratch of its own.
class DutyReader {
 public:
  class Scratch {
   public:
    Scratch();
    ~Scratch();
    Scratch(Scratch&&) noexcept;
    Scratch& operator=(Scratch&&) noexcept;

   private:
    friend class DutyReader;
    struct Impl;
    std::unique_ptr<Impl> impl_;
  };

  // ErrorKind::snapshot when sections are missing or damaged.
  static Result<DutyReader> open(std::shared_ptr<const snapshot::Snapshot> snapshot);
  ~DutyReader();
  DutyReader(DutyReader&&) noexcept;
  DutyReader& operator=(DutyReader&&) noexcept;

  void read(const RoleText& text, Scratch& scratch, DutyDocument& out) const;
  const snapshot::Taxonomy& taxonomy() const;
  const learn::Vectors* vectors() const;  // null where nothing was learned

 private:
  struct Impl;
  explicit DutyReader(std::unique_ptr<const Impl> impl);
  std::unique_ptr<const Impl> impl_;
};

struct DutyExample {
  std::string text, label, source, url, date;
  std::vector<std::string> countries;
};

using CountryCounts = std::vector<std::pair<std::string, std::uint64_t>>;  // "" is unknown, last

struct DutyGroup {
  std::string label;
  bool own_label = false;  // adverts have it; else the nearest skill's, or the sentence itself
  std::vector<std::pair<std::string, std::uint64_t>> labels;  // as written, most frequent first
  std::vector<DutySkill> skills;  // by the share of sentences that say them
  std::uint64_t adverts = 0;      // that have it
  std::uint64_t sentences = 0;
  CountryCounts countries;  // adverts
  DutyExample example;
};

struct AskGroup {
  AskKind kind{};
  std::string what;
  ConceptId occupation;
  adverts::Education education{};
  float minimum = -1, maximum = -1;
  std::uint64_t adverts = 0;
  DutyExample example;
};

struct RoleDuties {
  std::string language;  // of the labels of skills
  std::uint64_t adverts = 0, with_duties = 0, sentences = 0;
  std::string from, to;           // dates of the adverts
  std::vector<DutyGroup> groups;  // most adverts first, then sentences, then label
  std::vector<AskGroup> asks;     // by kind, then most adverts
};

struct GroupOptions {
  std::string_view language = "en";  // of the labels of skills
  float least_similar = 0;           // cosine at which duties are one; 0: the usual
  std::uint64_t min_count = 1;       // groups of fewer adverts are left out
};

class DutyCollection {
 public:
  explicit DutyCollection(const DutyReader& reader) : reader_(&reader) {}  // which outlives it

  // Reads on `threads` threads; what comes out does not depend on their number, nor on how the
  // texts are handed over in parts.
  void add(std::span<const RoleText> texts, unsigned threads = 1);
  RoleDuties finish(const GroupOptions& options = {}) const;

  // One by one, as they were read.
  std::span<const DutyDocument> documents() const { return documents_; }

 private:
  friend class DutyGrouping;
  struct Origin {
    std::string title, source, url, date;
    std::vector<std::string> countries;
  };
  const DutyReader* reader_;
  std::vector<Origin> origins_;
  std::vector<DutyDocument> documents_;
  std::vector<DutyReader::Scratch> scratches_;
};

// In words: "15+ years", "chief information officer (ICT manager)".
std::string phrase(const AskGroup& ask, const snapshot::Taxonomy& t, LanguageId labels);

// A document as it was read; `text` is RoleText::text. {"language","sections":[{"heading","start",
// "end","duties":[{"label","sentence","start","end","skills"}]}],"asks":[...]}; places count code
// points.
std::string to_json(const DutyDocument& document, std::string_view text,
                    const snapshot::Taxonomy& t, LanguageId labels);

std::string to_json(const RoleDuties& duties, const snapshot::Taxonomy& t);
// `most` groups; 0: all.
std::string to_text(const RoleDuties& duties, const snapshot::Taxonomy& t, std::size_t most = 20);
std::string to_markdown(const RoleDuties& duties, const snapshot::Taxonomy& t,
                        std::size_t most = 20);

}  // namespace metier::market
