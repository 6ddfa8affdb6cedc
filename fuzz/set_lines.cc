// Lines of profiles and adverts: any bytes are a set, or refused with one line of what is wrong;
// what is read can be compared.
#include <cstdlib>
#include <string_view>

#include "match/match.h"
#include "support/tiny.h"

namespace {

using namespace metier;

void require(bool truth) {
  if (!truth) std::abort();
}

const match::Ground& ground() {
  static const match::Ground made = [] {
    test::Tiny tiny;
    const auto occupation = tiny.occupation("o", "1111.1", "occupation");
    for (const char* name : {"a", "b", "c"})
      tiny.edge(occupation, taxonomy::Relation::essential_skill, tiny.skill(name, name));
    auto sections = tiny.sections();
    require(match::build(*test::Tiny::open(sections), {}, sections).has_value());
    return *match::Ground::open(test::Tiny::open(sections));
  }();
  return made;
}

// Names stand for skills by their length.
std::vector<match::Asked> skills_of(const match::SetLine& line) {
  std::vector<match::Asked> out;
  const auto skills = ground().places().skills();
  for (const auto& named : line.skills)
    out.push_back({skills[named.name.size() % skills.size()], named.essential, named.share});
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string_view rest(reinterpret_cast<const char*>(data), size);
  simdjson::dom::parser parser;
  match::SkillSets sets;
  while (!rest.empty()) {
    const auto end = std::min(rest.find('\n'), rest.size());
    std::string id;
    const auto line = match::parse_set_line(rest.substr(0, end), parser, id);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    if (!line) {
      require(line.error().kind == ErrorKind::input && !line.error().message.empty());
      continue;
    }
    require(line->id == id && line->skills.size() <= match::kMostSkills);
    require(line->text.has_value() || line->skills.size() <= size);
    sets.add(std::move(id), match::make_demand(ground().places(), skills_of(*line)));
  }
  const auto profile = ground().essentials_of(0);
  std::vector<match::SetFit> fits;
  match::rank_demands(ground(), profile, sets, {.top = sets.size()}, fits);
  for (const auto& fit : fits) {
    const auto e = match::explain(ground(), profile, sets.demand(fit.set));
    require(e.sums == fit.sums && fit.score > 0 && fit.score <= 1);
  }
  return 0;
}
