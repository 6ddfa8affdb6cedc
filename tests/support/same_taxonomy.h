// Whether two snapshots say the same of a release.
#pragma once

#include <string>

#include "snapshot/snapshot.h"

namespace metier::test {

// What the classic API does not tell is not compared: dates, green shares.
//
// Languages, concepts and of each: kind, code, status, type and reuse level, collections,
// regulated-profession note, NACE codes, labels and notes in their order, relations. Empty when all
// are equal, else what is different first: "…/skill/1: label 3 is …, but …".
std::string first_difference(const snapshot::Taxonomy& a, const snapshot::Taxonomy& b);

}  // namespace metier::test
