// Everything the other modules may use of match/: include this header, not its parts.
#pragma once

#include "match/build.h"
#include "match/compare.h"
#include "match/compare_html.h"
#include "match/compare_json.h"
#include "match/compare_sections.h"
#include "match/explain.h"
#include "match/gap.h"
#include "match/matcher.h"
#include "match/moves.h"
#include "match/set_lines.h"
#include "match/skill_sets.h"
#include "match/team.h"
#include "match/team_file.h"
#include "match/team_html.h"
#include "match/team_json.h"
#include "match/write_json.h"
