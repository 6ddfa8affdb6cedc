// Everything the other modules may use of link/: include this header, not its parts.
#pragma once

#include "link/build.h"
#include "link/language.h"
#include "link/ranker.h"
#include "link/ranking_json.h"
#include "link/reader.h"
#include "link/reading.h"
#include "link/reading_html.h"
#include "link/reading_json.h"
#include "link/roles.h"
#include "link/sections.h"
