// Everything the other modules may use of text/: include this header, not its parts.
#pragma once

#include "text/fold.h"
#include "text/markup.h"
#include "text/segments.h"
#include "text/spelling.h"
