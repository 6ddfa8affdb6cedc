// A small taxonomy of jobs and skills, with everything that mapping needs.
#pragma once

#include <stdexcept>

#include "learn/learn.h"
#include "mapping/mapping.h"
#include "support/tiny.h"

namespace metier::test {

struct MappingCorner {
  Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::unique_ptr<search::Index> index;
  std::unique_ptr<link::Ranker> ranker;
  std::unique_ptr<mapping::Mapper> mapper;

  explicit MappingCorner(bool learned = false) {
    using taxonomy::LabelKind;
    const auto major = tiny.isco("2", "Professionals");
    const auto unit = tiny.isco("2512", "Software developers");
    tiny.edge(unit, taxonomy::Relation::broader, major);
    const auto developer = tiny.occupation("developer", "2512.4", "software developer");
    tiny.edge(developer, taxonomy::Relation::isco_group, unit);
    tiny.alternative(developer, "en", "programmer").preferred(developer, "da", "programmør");
    tiny.label(developer, "en", LabelKind::hidden, "coder");
    const auto cook = tiny.occupation("cook", "5120.1", "cook");
    tiny.preferred(cook, "da", "kok").alternative(cook, "en", "galley hand");
    tiny.alternative(cook, "de", "Chef");
    const auto chef = tiny.occupation("chef", "3434.1", "chef");
    tiny.alternative(chef, "en", "head cook");
    const auto baker = tiny.occupation("baker", "7512.1", "baker");
    tiny.alternative(baker, "en", "head cook");
    tiny.skill("cook", "cook food");
    tiny.skill("java", "Java (computer programming)");
    tiny.skill("programming", "computer programming");
    for (int i = 0; i < 30; ++i)
      tiny.occupation(fmt::format("other{}", i), fmt::format("9{}.1", i),
                      fmt::format("operator of machine {}", i));
    open(learned);
  }
  explicit MappingCorner(Tiny of) : tiny(std::move(of)) { open(false); }
  void open(bool learned) {
    auto sections = tiny.sections();
    const auto plain = Tiny::open(sections);
    must(search::build(*plain, {}, sections));
    must(link::build(*plain, {}, sections));
    if (learned) must(learn::build(*plain, {.steps = 100}, sections));
    snapshot = Tiny::open(sections);
    index = std::make_unique<search::Index>(std::move(*search::Index::open(snapshot)));
    ranker = std::make_unique<link::Ranker>(std::move(*link::Ranker::open(snapshot)));
    mapper = std::make_unique<mapping::Mapper>(
        std::move(*mapping::Mapper::open(snapshot, *index, *ranker)));
  }

  const snapshot::Taxonomy& t() const { return snapshot->taxonomy(); }
  mapping::Mapping map(const mapping::Name& name, const mapping::MapOptions& options = {}) const {
    mapping::MapScratch scratch;
    mapping::Mapping out;
    mapper->map(name, options, scratch, out);
    return out;
  }
  // URI of the best match, without what all have; "" when nothing is likely enough.
  std::string best(const mapping::Name& name, const mapping::MapOptions& options = {}) const {
    const auto found = map(name, options);
    if (!found.matched()) return "";
    return std::string(t().uri(found.matches[0].id).substr(27));
  }

 private:
  template <class R>
  static void must(const R& result) {
    if (!result) throw std::runtime_error(result.error().message);
  }
};

}  // namespace metier::test
