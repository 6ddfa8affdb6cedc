// Any bytes as an advert, as a text about pay, and as fields. The first bytes choose language and
// country; what is found must hold what pay/pay.h promises.
#include "pay/pay.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>

namespace {

using namespace metier::pay;

void must(bool holds) {
  if (!holds) std::abort();
}

void check(const Pay& pay, std::size_t size) {
  must(std::isfinite(pay.minimum) && std::isfinite(pay.maximum) && std::isfinite(pay.annual));
  must(pay.minimum >= 0 && pay.maximum >= 0 && pay.minimum + pay.maximum > 0);
  must(pay.maximum == 0 || pay.minimum <= pay.maximum);
  must(pay.currency.empty() || pay.currency.size() == 3);
  must((pay.annual > 0) == (pay.period != Period::unknown));
  must(pay.begin <= pay.end && pay.end <= size);
  must(!name(pay.period).empty() && !name(pay.basis).empty() && !name(pay.assumption).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static constexpr std::string_view kLanguages[] = {"",   "pl", "en", "de", "fr", "da", "sv", "cs",
                                                    "hu", "fi", "it", "es", "nl", "uk", "el", "tr"};
  static constexpr std::string_view kCountries[] = {"", "PL", "GB", "CH", "FR", "DK", "US", "zz"};
  if (size < 3) return 0;
  const std::string_view text(reinterpret_cast<const char*>(data) + 3, size - 3);
  const Hints hints{kLanguages[data[0] % std::size(kLanguages)],
                    kCountries[data[1] % std::size(kCountries)], text.substr(0, data[2] % 32),
                    static_cast<float>(data[2])};
  for (const Where where : {Where::advert, Where::pay}) {
    const auto pay = find_pay(text, hints, where);
    must(pay == find_pay(text, hints, where));
    if (!pay) continue;
    check(*pay, text.size());
    must(pay->begin < pay->end);
  }
  const std::string_view half = text.substr(0, text.size() / 2);
  const Fields fields[] = {
      {data[0] - 1.0, data[1] * 250.0, half.substr(0, 8), text.substr(half.size()), half},
      {{}, {}, {}, {}, text}};
  for (const Fields& one : fields)
    if (const auto pay = from_fields(one, hints)) check(*pay, 0);
  must(choose(fields, hints) < std::size(fields));
  return 0;
}
