// What people can do, out of their CVs: the public face of the module.
#pragma once

#include "people/cv_reader.h"
#include "people/exchange.h"
#include "people/months.h"
#include "people/person.h"
#include "people/profile.h"
#include "people/profile_json.h"
