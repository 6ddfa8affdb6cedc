// Everything the other modules may use of mapping/: include this header, not its parts.
#pragma once

#include "mapping/columns.h"
#include "mapping/crosswalk.h"
#include "mapping/mapper.h"
#include "mapping/records.h"
#include "mapping/relation.h"
#include "mapping/review.h"
#include "mapping/xlsx.h"
