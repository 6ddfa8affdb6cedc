// Everything the other modules may use of search/: include this header, not its parts.
#pragma once

#include "search/build.h"
#include "search/exact.h"
#include "search/index.h"
#include "search/query.h"
