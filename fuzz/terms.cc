// Any bytes as the fields and the text of an advert: terms within their bounds, dates that exist.
#include <cstdlib>

#include "adverts/adverts.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

void check(const adverts::Terms& terms) {
  require(terms.hours_a_week == 0 || (terms.hours_a_week >= 4 && terms.hours_a_week <= 60));
  require(terms.experience_years == -1 ||
          (terms.experience_years >= 0 && terms.experience_years <= 15));
  require(!name(terms.contract).empty() && !name(terms.hours).empty() &&
          !name(terms.education).empty());
}

void check_date(std::string_view date) {
  if (date.empty()) return;
  require(date.size() == 10 && date[4] == '-' && date[7] == '-');
  require(date >= "1970-01-01" && date <= "2099-12-31");
  require(adverts::iso_date(date, {}) == date);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  if (size > (1U << 14)) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto end = std::min(bytes.find('\n'), bytes.size());
  const auto language = bytes.substr(0, end);
  const auto text = bytes.substr(std::min(bytes.size(), end + 1));
  check(adverts::terms_in_text(text, language));
  require(!name(adverts::contract_of(text, language)).empty());
  require(!name(adverts::education_of(text, language)).empty());
  const auto time = adverts::work_time_of(text, language);
  require(time.hours_a_week >= 0 && time.hours_a_week <= 60);
  const float years = adverts::experience_years_of(text, language);
  require(years == -1 || (years >= 0 && years <= 40));
  check_date(adverts::iso_date(text, {language, "", "2026-11-27"}));
  check_date(adverts::iso_date(text, {language, "US", text}));
  return 0;
}
