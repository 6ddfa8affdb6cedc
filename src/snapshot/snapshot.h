// Everything the other modules may use of snapshot/: include this header, not its parts.
#pragma once

#include "snapshot/file.h"
#include "snapshot/format.h"
#include "snapshot/freeze.h"
#include "snapshot/taxonomy_view.h"
