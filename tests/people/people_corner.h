// A small taxonomy of jobs, skills and languages with everything that reading CVs needs.
#pragma once

#include <stdexcept>

#include "people/people.h"
#include "people/plain_document.h"
#include "support/tiny.h"

namespace metier::test {

struct PeopleCorner {
  Tiny tiny;
  std::shared_ptr<const snapshot::Snapshot> snapshot;
  std::unique_ptr<search::Index> index;
  std::unique_ptr<link::Ranker> ranker;
  std::unique_ptr<link::Reader> linker;
  std::unique_ptr<mapping::Mapper> mapper;
  std::unique_ptr<people::CvReader> reader;

  PeopleCorner() {
    using taxonomy::SkillType;
    const auto developer = tiny.occupation("developer", "2512.4", "software developer");
    tiny.alternative(developer, "en", "programmer")
        .preferred(developer, "de", "Softwareentwickler");
    const auto baker = tiny.occupation("baker", "7512.1", "baker");
    tiny.preferred(baker, "de", "Bäcker").alternative(baker, "de", "Bäckerin");
    for (const auto& [name, label] : {std::pair{"java", "Java"},
                                      {"sql", "SQL"},
                                      {"hadoop", "Hadoop"},
                                      {"statistics", "statistics"},
                                      {"welding", "welding techniques"}})
      tiny.skill(name, label, SkillType::knowledge);
    const auto bake = tiny.skill("bake", "bake bread");
    tiny.preferred(bake, "de", "Brot backen").alternative(bake, "en", "baking bread");
    tiny.skill("oven", "operate ovens");
    language("english", "English", "Englisch");
    language("german", "German", "Deutsch");
    language("danish", "Danish", "Dänisch");
    auto sections = tiny.sections();
    const auto plain = Tiny::open(sections);
    must(search::build(*plain, {}, sections));
    must(link::build(*plain, {}, sections));
    open(Tiny::open(sections));
  }
  // The same over a snapshot that has everything.
  explicit PeopleCorner(std::shared_ptr<const snapshot::Snapshot> whole) { open(std::move(whole)); }

 private:
  void open(std::shared_ptr<const snapshot::Snapshot> opened) {
    snapshot = std::move(opened);
    index = std::make_unique<search::Index>(std::move(*search::Index::open(snapshot)));
    ranker = std::make_unique<link::Ranker>(std::move(*link::Ranker::open(snapshot)));
    linker = std::make_unique<link::Reader>(std::move(*link::Reader::open(snapshot)));
    mapper = std::make_unique<mapping::Mapper>(
        std::move(*mapping::Mapper::open(snapshot, *index, *ranker)));
    reader = std::make_unique<people::CvReader>(*linker, *mapper);
  }

 public:
  const snapshot::Taxonomy& t() const { return snapshot->taxonomy(); }

  people::Profile read(const documents::Document& document) const {
    const people::NamedDocument named{"cv", &document};
    people::CvScratch scratch;
    people::Profile out;
    people::CvOptions options;
    options.today = {2026, 11};
    reader->read({&named, 1}, options, scratch, out);
    return out;
  }
  people::Profile read(const std::string& text) const { return read(plain_document(text)); }

  std::string_view label(ConceptId id) const { return t().label(id, t().english()); }
  const people::HeldSkill* skill(const people::Profile& profile, std::string_view label_of) const {
    for (const auto& held : profile.skills)
      if (label(held.id) == label_of) return &held;
    return nullptr;
  }

 private:
  void language(std::string_view name, std::string_view english, std::string_view german) {
    const auto h = tiny.skill(name, english, taxonomy::SkillType::knowledge,
                              taxonomy::ReuseLevel::transversal);
    tiny.preferred(h, "de", german).collection(h, taxonomy::Collection::language);
  }
  template <class R>
  static void must(const R& result) {
    if (!result) throw std::runtime_error(result.error().message);
  }
};

inline const PeopleCorner& people_corner() {
  static const PeopleCorner one;
  return one;
}

}  // namespace metier::test
