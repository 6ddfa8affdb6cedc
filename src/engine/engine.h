// The library's public face, implemented on the other modules: include/metier/metier.h is the
// contract.
#pragma once

#include <metier/metier.h>
