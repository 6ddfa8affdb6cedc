// Adverts out of files of any form: the public face of the module.
#pragma once

#include "feeds/read.h"
#include "feeds/record.h"
