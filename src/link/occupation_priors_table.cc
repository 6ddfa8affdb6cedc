// Takes data/model/occupation_priors.tsv into the program as it is.
#include "link/occupation_priors.h"

// Read-only data; METIER_PRIORS is the file's path, from CMake.
__asm__(
    ".section .rodata\n"
    ".global metier_priors_begin\n"
    ".global metier_priors_end\n"
    "metier_priors_begin:\n"
    ".incbin \"" METIER_PRIORS
    "\"\n"
    "metier_priors_end:\n"
    ".byte 0\n"
    ".previous\n");

extern "C" {
extern const char metier_priors_begin[];
extern const char metier_priors_end[];
}

namespace metier::link {

std::string_view shipped_priors() {
  return {metier_priors_begin, static_cast<std::size_t>(metier_priors_end - metier_priors_begin)};
}

}  // namespace metier::link
