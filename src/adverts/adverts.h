// Adverts in one form: the public face of the module.
#pragma once

#include "adverts/advert.h"
#include "adverts/coder.h"
#include "adverts/sketch.h"
#include "adverts/terms.h"
