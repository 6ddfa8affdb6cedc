#include "adverts/sketch.h"
