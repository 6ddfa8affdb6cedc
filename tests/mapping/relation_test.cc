#include "mapping/relation.h"

#include <gtest/gtest.h>

namespace metier::mapping {
namespace {

TEST(Relation, IsNamedInManyWays) {
  for (const char* text : {"exact", "Exact", "exactMatch", "skos:exactMatch", "exactISCO",
                           "http://www.w3.org/2004/02/skos/core#exactMatch", "exact match"})
    EXPECT_EQ(relation_named(text), Relation::exact) << text;
  EXPECT_EQ(relation_named("closeMatch"), Relation::close);
  EXPECT_EQ(relation_named("broader"), Relation::broad);
  EXPECT_EQ(relation_named("narrowMatch"), Relation::narrow);
  for (const char* text : {"", "match", "none", "wide", "exactly"})
    EXPECT_FALSE(relation_named(text)) << text;
}

}  // namespace
}  // namespace metier::mapping
