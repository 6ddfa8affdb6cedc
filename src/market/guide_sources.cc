#include "market/guide_sources.h"

#include <vector>

#include "places/places.h"

namespace metier::market {
namespace {

Result<std::optional<Counts>> counts_by(const GuideSources& s, const std::string& occupation,
                                        std::vector<Dimension> by, bool pay) {
  CountQuery query;
  query.filter.occupation = occupation;
  query.by = std::move(by);
  query.pay = pay;
  auto counts = count(*s.columns, s.taxonomy, query);
  if (!counts) return tl::unexpected(counts.error());
  return std::optional<Counts>(std::move(*counts));
}

Result<void> add_counts(const GuideSources& s, const std::string& occupation, GuideInput& input) {
  const auto fill = [&](std::optional<Counts>& out, std::vector<Dimension> by, bool pay) {
    auto counts = counts_by(s, occupation, std::move(by), pay);
    if (counts) out = std::move(*counts);
    return counts.map([](const auto&) {});
  };
  if (auto done = fill(input.countries, {Dimension::country}, false); !done) return done;
  if (auto done = fill(input.pay, {Dimension::country}, true); !done) return done;
  if (auto done = fill(input.experience, {Dimension::experience}, false); !done) return done;
  if (auto done = fill(input.education, {Dimension::education}, false); !done) return done;
  if (auto done = fill(input.sources, {Dimension::source}, false); !done) return done;
  const auto months = counts_by(s, occupation, {Dimension::month}, false);
  if (!months) return tl::unexpected(months.error());
  for (const CountLine& line : (*months)->lines) {
    if (line.keys[0].empty()) continue;
    if (input.from.empty()) input.from = line.keys[0];
    input.to = line.keys[0];
  }
  return {};
}

}  // namespace

Result<RoleMaterial> role_material(store::Store& store, std::string_view occupation,
                                   std::string_view country, std::uint64_t most) {
  RoleMaterial out;
  store::Select select;
  select.occupation = occupation;
  select.country = country;
  select.most = most;
  const auto done = store.each(select, [&](store::AdvertNo, const adverts::Advert& advert) {
    out.adverts.push_back(advert);
    return true;
  });
  if (!done) return tl::unexpected(done.error());
  auto facts = store.facts(occupation);
  if (!facts) return tl::unexpected(facts.error());
  out.facts = std::move(*facts);
  return out;
}

RoleDuties duties_of(std::span<const adverts::Advert> adverts, const DutyReader& reader,
                     const GroupOptions& options, unsigned threads) {
  std::vector<std::vector<std::string>> countries(adverts.size());
  std::vector<RoleText> texts(adverts.size());
  for (std::size_t i = 0; i < adverts.size(); ++i) {
    const adverts::Advert& a = adverts[i];
    for (const places::Place& place : a.places)
      if (!place.country.empty() && (countries[i].empty() || countries[i].back() != place.country))
        countries[i].push_back(place.country);
    texts[i].title = a.title;
    texts[i].text = a.text;
    texts[i].language = a.language;
    texts[i].source = a.source;
    texts[i].url = a.url;
    texts[i].date = a.posted;
    texts[i].countries = countries[i];
  }
  DutyCollection all(reader);
  all.add(texts, threads);
  return all.finish(options);
}

Result<Guide> guide_of(const GuideSources& s, ConceptId occupation, const std::string& language) {
  const std::string uri(s.taxonomy.uri(occupation));
  GuideInput input{.taxonomy = s.taxonomy, .occupation = occupation, .language = language};
  input.release = s.release;
  input.levels = s.levels;
  input.country_name = [](std::string_view country, std::string_view in) {
    return std::string(places::country_name(country, in));
  };
  if (s.ground != nullptr) {
    constexpr std::size_t kNear = 5;
    match::Scratch scratch;
    input.near = near_roles(*s.ground, occupation, kNear, scratch);
  }
  if (s.columns != nullptr)
    if (auto done = add_counts(s, uri, input); !done) return tl::unexpected(done.error());
  RoleDuties duties;
  if (s.material != nullptr) {
    input.facts = s.material->facts;
    if (s.duties != nullptr && !s.material->adverts.empty()) {
      GroupOptions options;
      options.language = language;
      duties = duties_of(s.material->adverts, *s.duties, options, s.threads);
      input.duties = &duties;
    }
  }
  return guide(input);
}

}  // namespace metier::market
