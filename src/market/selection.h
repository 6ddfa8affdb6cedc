// A filter made ready for one set of columns: tables instead of strings. Inside market/ only.
#pragma once

#include <vector>

#include "market/count.h"

namespace metier::market {

class Selection {
 public:
  static Result<Selection> make(const Columns& columns, const snapshot::Taxonomy& taxonomy,
                                const Filter& filter);

  // Whether the filter lets the advert through, near duplicate or not.
  bool has(std::size_t advert) const;

 private:
  const Columns* c_ = nullptr;
  bool nothing_ = false;  // asks for what no advert has
  bool with_pay_ = false;
  std::uint16_t occupation_ = 0, language_ = 0, source_ = 0, currency_ = 0;  // 0: any
  std::uint16_t isco_from_ = 0, isco_to_ = UINT16_MAX;
  std::uint16_t month_from_ = 0, month_to_ = UINT16_MAX;
  float probability_ = 0;
  std::vector<bool> skills_, places_;  // empty: any
};

// A skill and all that are narrower, as URIs.
std::vector<std::string_view> with_narrower(const snapshot::Taxonomy& taxonomy, ConceptId skill);

}  // namespace metier::market
