// Everything the other modules may use of api/: include this header, not its parts.
#pragma once

#include "api/message.h"
#include "api/profile.h"
#include "api/resolve.h"
#include "api/search_json.h"
#include "api/service.h"
#include "api/skill_names.h"
