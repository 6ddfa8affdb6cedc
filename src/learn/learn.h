// Everything the other modules may use of learn/: include this header, not its parts.
#pragma once

#include "learn/build.h"
#include "learn/distinct.h"
#include "learn/names.h"
#include "learn/vectors.h"
