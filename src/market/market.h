// What is known of the labour market from adverts: the public face of the module.
#pragma once

#include "market/asked.h"
#include "market/columns.h"
#include "market/count.h"
#include "market/duties.h"
#include "market/export.h"
#include "market/facts.h"
#include "market/guide.h"
#include "market/guide_sources.h"
#include "market/import.h"
#include "market/labels.h"
#include "market/live.h"
#include "market/numbers.h"
#include "market/write.h"
