// How much schooling and experience occupations take, where O*NET says so: read from the sections
// 500 and 501 of a snapshot (docs/snapshot-format.md).
//
//   auto levels = Levels::open(*snapshot);
//   if (auto facts = levels->find(occupation)) print(levels->zone_name(facts->zone));
//   print(levels->credit());                       // has to be shown with them
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mapping/mapping.h"
#include "snapshot/snapshot.h"

namespace metier::levels {

inline constexpr auto kRecords = snapshot::SectionId::levels;    // LevelRecord, by concept
inline constexpr auto kAbout = snapshot::SectionId::levels + 1;  // JSON text

struct LevelRecord {
  std::uint32_t concept_id;
  std::uint8_t zone, education, education_percent, experience;
  std::uint8_t match;  // mapping::Relation
  std::uint8_t jobs;
  std::uint16_t reserved;  // zero
};
static_assert(sizeof(LevelRecord) == 12);

// What O*NET says of an occupation, through the crosswalk. 0 where it is silent.
struct Facts {
  unsigned zone = 0;               // job zone, 1 to 5
  unsigned education = 0;          // 1 to 12: the level that most of those asked hold to be needed
  unsigned education_percent = 0;  // and how many of them
  unsigned experience = 0;         // 1 to 11: the median
  mapping::Relation match = mapping::Relation::none;  // of the crosswalk; never none in a snapshot
  unsigned jobs = 0;                                  // occupations of O*NET behind it, at most 255
};

// Immutable and thread-safe; looks into the snapshot, which has to outlive it.
class Levels {
 public:
  // Without facts when the snapshot was built without O*NET. ErrorKind::snapshot when the sections
  // are damaged.
  static Result<Levels> open(const snapshot::Snapshot& snapshot);

  bool empty() const { return records_.empty(); }
  std::size_t size() const { return records_.size(); }
  std::optional<Facts> find(ConceptId id) const;

  // Of the numbers in Facts; empty for 0.
  std::string_view zone_name(unsigned n) const { return name_of(zones_, n); }
  std::string_view education_name(unsigned n) const { return name_of(education_, n); }
  std::string_view experience_name(unsigned n) const { return name_of(experience_, n); }

  const std::string& release() const { return release_; }   // of O*NET: "29.3"; may be empty
  const std::string& first_date() const { return first_; }  // of what was asked: "2008-06"
  const std::string& last_date() const { return last_; }
  // What O*NET's licence and the makers of the crosswalk ask to be said; one line.
  const std::string& credit() const { return credit_; }

 private:
  using Names = std::vector<std::string>;
  static std::string_view name_of(const Names& names, unsigned n) {
    return n == 0 || n > names.size() ? std::string_view() : std::string_view(names[n - 1]);
  }
  bool read_about(std::string_view json);
  bool sound(std::size_t concepts) const;

  std::span<const LevelRecord> records_;
  Names zones_, education_, experience_;
  std::string release_, first_, last_, crosswalk_date_, credit_;
};

}  // namespace metier::levels
