// Everything the other modules may use of draft/: include this header, not its parts.
#pragma once

#include "draft/check.h"
#include "draft/check_json.h"
#include "draft/headings.h"
#include "draft/posting.h"
