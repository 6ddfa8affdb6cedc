// A tiny taxonomy with learned vectors, for the parts that reading by meaning is made of.
#pragma once

#include <memory>
#include <stdexcept>

#include "learn/learn.h"
#include "link/link.h"
#include "support/tiny.h"

namespace metier::test {

// 0 steps: as many as a build would take, so that vectors are as good as they get.
inline std::shared_ptr<const snapshot::Snapshot> learned(Tiny& tiny, int steps = 200) {
  auto sections = tiny.sections();
  const auto plain = Tiny::open(sections);
  if (const auto done = link::build(*plain, {}, sections); !done)
    throw std::runtime_error(done.error().message);
  if (const auto done = learn::build(*plain, {.steps = steps}, sections); !done)
    throw std::runtime_error(done.error().message);
  return Tiny::open(sections);
}

// `more` skills beside those that every test may name.
inline std::shared_ptr<const snapshot::Snapshot> learned_skills(std::size_t more = 0) {
  Tiny tiny;
  for (const char* label :
       {"weld steel", "welding of steel parts", "bake bread", "drive heavy vehicles", "paint walls",
        "paint houses with brushes", "teach pupils to read", "care for patients", "PHP",
        "plan the production of bread and cakes in large bakeries"})
    tiny.skill(label, label);
  for (std::size_t i = 0; i < more; ++i) {
    const std::string label = fmt::format("handle part {}{} of bread or steel", i / 7, i % 7);
    tiny.skill(label, label);
  }
  tiny.occupation("baker", "1", "baker");
  return learned(tiny);
}

}  // namespace metier::test
