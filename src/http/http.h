// The HTTP server: sockets on one side, a function from api::Request to api::Response on the other.
// This is the only header of http/ for other modules.
#pragma once

#include "http/metrics.h"
#include "http/options.h"
#include "http/server.h"
