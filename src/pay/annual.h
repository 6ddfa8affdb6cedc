// From an amount for a period to one for a year. Private to the module.
#pragma once

#include "pay/pay.h"

namespace metier::pay {

// Sets annual and assumption of `pay`. `months`: salaries a year that are named, 0: none.
void set_annual(Pay& pay, float hours_a_week, int months, bool guessed);

}  // namespace metier::pay
