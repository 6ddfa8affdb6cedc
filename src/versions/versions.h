// Everything the other modules may use of versions/: include this header, not its parts.
#pragma once

#include "versions/comparison.h"
#include "versions/comparison_html.h"
#include "versions/comparison_json.h"
#include "versions/digest.h"
#include "versions/history.h"
#include "versions/migrate.h"
#include "versions/successor.h"
