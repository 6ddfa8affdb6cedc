// From a record of a feed to an advert in the common form.
//
//   auto coder = adverts::Coder::open(snapshot);
//   adverts::CodeScratch scratch;                   // one per thread
//   adverts::Advert advert;
//   coder->code(record, {.source = "example.org"}, scratch, advert);
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "adverts/advert.h"
#include "feeds/feeds.h"
#include "link/link.h"
#include "text/text.h"

namespace metier::adverts {

struct CodeOptions {
  std::string source;              // empty: the host of the record's address, else `form`
  std::string_view form = {};      // of the feed (feeds::Feed::form)
  std::string_view country = {};   // where adverts that name no country are from; alpha-2
  std::string_view language = {};  // of adverts that do not tell theirs; empty: guessed
  std::string_view today = {};     // ISO 8601, for "three days ago"
  bool employers = true;           // false: the employer's field is left empty
};

// Skills less likely than this are not kept.
inline constexpr float kSkillThreshold = 0.25F;

// Longer texts are cut here, at a character's border.
inline constexpr std::size_t kMostTextBytes = 256 * 1024;

struct CodeScratch {
  link::Scratch read;
  link::RankScratch rank;
  link::Reading reading;
  link::Ranking groups, occupations;
  text::PlainText plain;
  std::string whole;
};

// Any number of threads may code; the same record gives the same advert.
class Coder {
 public:
  // ErrorKind::snapshot when sections are missing or damaged.
  static Result<Coder> open(std::shared_ptr<const snapshot::Snapshot> snapshot);

  // Throws snapshot::DamagedSnapshot as every reading of labels may.
  void code(const feeds::Record& record, const CodeOptions& options, CodeScratch& scratch,
            Advert& out) const;

 private:
  Coder(std::shared_ptr<const snapshot::Snapshot> snapshot, link::Reader reader,
        link::Ranker ranker)
      : snapshot_(std::move(snapshot)), reader_(std::move(reader)), ranker_(std::move(ranker)) {}

  void code_skills(const feeds::Record& record, CodeScratch& scratch, Advert& out) const;
  void code_occupations(const feeds::Record& record, CodeScratch& scratch, Advert& out) const;
  bool take_given_codes(const feeds::Record& record, Advert& out) const;

  std::shared_ptr<const snapshot::Snapshot> snapshot_;
  link::Reader reader_;
  link::Ranker ranker_;
};

}  // namespace metier::adverts
