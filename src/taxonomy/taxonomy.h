// Everything the other modules may use of taxonomy/: include this header, not its parts.
#pragma once

#include "taxonomy/compare.h"
#include "taxonomy/import.h"
#include "taxonomy/model.h"
#include "taxonomy/report.h"
#include "taxonomy/terms.h"
#include "taxonomy/vocabulary.h"
