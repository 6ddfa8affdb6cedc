#include "link/reading.h"

namespace metier::link {

std::string_view name(Reason reason) {
  switch (reason) {
    case Reason::exact:
      return "exact";
    case Reason::inflected:
      return "inflected";
    case Reason::similar:
      break;
  }
  return "similar";
}

std::string_view name(Need need) {
  return need == Need::required ? "required" : "nice-to-have";
}

}  // namespace metier::link
