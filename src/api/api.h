// Everything the other modules may use of api/: include this header, not its parts.
#pragma once

#include "api/message.h"
