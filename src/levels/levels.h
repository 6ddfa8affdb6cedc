// Everything the other modules may use of levels/: include this header, not its parts.
#pragma once

#include "levels/build.h"
#include "levels/facts.h"
#include "levels/onet_tables.h"
#include "levels/skill_level.h"
#include "levels/telling.h"
