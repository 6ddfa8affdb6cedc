// Everything the other modules may use of base/: include this header, not its parts.
#pragma once

#include "base/bounds.h"
#include "base/embed.h"
#include "base/error.h"
#include "base/escape.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/id24.h"
#include "base/ids.h"
#include "base/json_writer.h"
#include "base/parallel.h"
#include "base/progress.h"
#include "base/utf8.h"
#include "base/zip.h"
