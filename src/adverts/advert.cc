#include "adverts/advert.h"

#include <array>

namespace metier::adverts {
namespace {

constexpr std::array<std::string_view, 9> kContracts = {
    "unknown",    "permanent", "fixed-term", "temporary-agency", "apprenticeship",
    "internship", "freelance", "seasonal",   "volunteer"};
constexpr std::array<std::string_view, 4> kHours = {"unknown", "full-time", "part-time", "either"};
constexpr std::array<std::string_view, 8> kEducation = {"unknown",    "none",           "secondary",
                                                        "vocational", "short-tertiary", "bachelor",
                                                        "master",     "doctorate"};

}  // namespace

std::string_view name(Contract contract) {
  return kContracts.at(static_cast<std::size_t>(contract));
}
std::string_view name(Hours hours) {
  return kHours.at(static_cast<std::size_t>(hours));
}
std::string_view name(Education education) {
  return kEducation.at(static_cast<std::size_t>(education));
}

}  // namespace metier::adverts
