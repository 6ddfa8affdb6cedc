// Everything the other modules may use of match/: include this header, not its parts.
#pragma once

#include "match/build.h"
#include "match/explain.h"
#include "match/matcher.h"
