// GET /v1/adverts and what lies below it: adverts one by one, and counts of them.
#include <algorithm>
#include <array>
#include <cmath>

#include "api/body.h"
#include "api/problem.h"
#include "api/state.h"
#include "market/market.h"

namespace metier::api {
namespace {

std::string_view parameter(const Call& call, std::string_view name) {
  const std::string* value = call.target.find(name);
  return value == nullptr ? std::string_view() : std::string_view(*value);
}

std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
  return out;
}

Response no_store() {
  return problem(404, "No adverts",
                 "This server has no adverts: import some and start it with --store.");
}

Response failed(const Error& error) {
  const unsigned status = error.kind == ErrorKind::usage       ? 400
                          : error.kind == ErrorKind::not_found ? 404
                                                               : 503;
  return problem(status, status == 503 ? "Store of adverts" : "Wrong parameter", error.message);
}

std::optional<std::string> skill_named(const Call& call, std::string_view name,
                                       std::optional<Response>& refused) {
  for (const ConceptKind kind : {ConceptKind::skill, ConceptKind::skill_group}) {
    const auto found = call.service.resolver->resolve(name, {kind, call.lang});
    if (found && found->id.valid() && call.taxonomy().kind(found->id) == kind)
      return std::string(call.taxonomy().uri(found->id));
  }
  refused = problem(404, "Unknown concept",
                    fmt::format("No skill in this release is called \"{}\".", excerpt(name)));
  return std::nullopt;
}

std::optional<market::Filter> filter_of(const Call& call, std::optional<Response>& refused) {
  market::Filter out;
  if (const auto name = parameter(call, "occupation"); !name.empty()) {
    const ConceptId id = occupation_named(call, name, refused);
    if (refused) return std::nullopt;
    out.occupation = call.taxonomy().uri(id);
  }
  for (const auto& given : call.target.parameters) {
    if (given.name != "skill" || given.value.empty()) continue;
    auto uri = skill_named(call, given.value, refused);
    if (!uri) return std::nullopt;
    out.skills.push_back(std::move(*uri));
  }
  out.isco = parameter(call, "isco");
  if (const auto country = parameter(call, "country"); !country.empty()) {
    out.country = places::country_code(upper(country));
    if (out.country.empty()) {
      refused = problem(400, "Unknown country",
                        fmt::format("\"{}\" is the code of no country.", excerpt(country)));
      return std::nullopt;
    }
  }
  out.region = upper(parameter(call, "region"));
  out.language = parameter(call, "advertLang");
  out.source = parameter(call, "source");
  out.from = parameter(call, "from");
  out.to = parameter(call, "to");
  out.currency = upper(parameter(call, "currency"));
  out.duplicates = parameter(call, "duplicates") == "true";
  return out;
}

Response json(JsonWriter& writer) {
  Response out;
  out.body = writer.take();
  return out;
}

std::optional<std::vector<market::Dimension>> dimensions_of(const Call& call,
                                                            std::optional<Response>& refused) {
  std::vector<market::Dimension> out;
  std::string_view rest = parameter(call, "by");
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view name = rest.substr(0, comma);
    rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    const auto d = market::dimension(name);
    if (d) {
      out.push_back(*d);
      continue;
    }
    Problem p;
    p.title = "Unknown dimension";
    p.detail = fmt::format("Adverts are not counted by \"{}\".", excerpt(name));
    p.parameter = "by";
    p.available = market::dimension_names();
    refused = p.response();
    return std::nullopt;
  }
  return out;
}

Response counted(const Call& call, bool pay) {
  if (!call.service.adverts) return no_store();
  std::optional<Response> refused;
  auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  auto by = dimensions_of(call, refused);
  if (!by) return std::move(*refused);
  market::CountQuery query;
  query.filter = std::move(*filter);
  query.by = std::move(*by);
  query.pay = pay;
  query.min_count = call.offset;
  const auto columns = call.service.adverts->columns();
  const auto counts = market::count(*columns, call.taxonomy(), query);
  if (!counts) return failed(counts.error());
  JsonWriter out;
  market::write_json(*counts, call.taxonomy(), call.lang, query.min_count, out);
  return json(out);
}

// An advert in a list: no text, no codes but the first.
void write_item(const Call& call, const adverts::Advert& a, JsonWriter& out) {
  out.begin_object().field("key", std::string_view(a.key));
  out.field("title", std::string_view(a.title)).field("source", std::string_view(a.source));
  const auto text = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out.field(name, value);
  };
  text("url", a.url);
  text("language", a.language);
  text("employer", a.employer);
  text("posted", a.posted);
  out.key("countries").begin_array();
  for (std::size_t i = 0; i < a.places.size(); ++i)
    if (!a.places[i].country.empty() && (i == 0 || a.places[i].country != a.places[i - 1].country))
      out.value(std::string_view(a.places[i].country));
  out.end_array();
  text("isco", a.isco);
  if (!a.occupations.empty()) {
    const ConceptId id = call.taxonomy().find_uri(a.occupations[0].uri);
    out.field("occupation", std::string_view(a.occupations[0].uri));
    if (id.valid()) out.field("occupationLabel", call.taxonomy().label(id, call.lang));
    out.field("probability", std::round(double{a.occupations[0].probability} * 1000) / 1000);
  }
  out.end_object();
}

}  // namespace

Response get_advert_stats(const Call& call) {
  return counted(call, false);
}

Response get_advert_pay(const Call& call) {
  return counted(call, true);
}

Response get_advert_profile(const Call& call) {
  if (!call.service.adverts) return no_store();
  std::optional<Response> refused;
  const auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  const auto columns = call.service.adverts->columns();
  const auto asked = market::asked(*columns, call.taxonomy(), *filter, call.offset);
  if (!asked) return failed(asked.error());
  JsonWriter out;
  market::write_json(*asked, call.taxonomy(), call.lang, out);
  return json(out);
}

Response get_advert_countries(const Call& call) {
  if (!call.service.adverts) return no_store();
  std::optional<Response> refused;
  auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  market::CountQuery query;
  query.filter = std::move(*filter);
  query.by = {market::Dimension::country};
  const auto columns = call.service.adverts->columns();
  const auto counts = market::count(*columns, call.taxonomy(), query);
  if (!counts) return failed(counts.error());
  JsonWriter out;
  std::uint64_t unknown = 0, countries = 0;
  for (const auto& line : counts->lines)
    line.keys[0].empty() ? unknown += line.adverts : countries += 1;
  out.begin_object().field("adverts", counts->adverts).field("countries", countries);
  out.field("unknown", unknown).key("items").begin_array();
  const std::string_view language = call.taxonomy().language_code(call.lang);
  for (const auto& line : counts->lines) {
    if (line.keys[0].empty()) continue;
    out.begin_object().field("country", std::string_view(line.keys[0]));
    out.field("name", places::country_name(line.keys[0], language));
    out.field("adverts", line.adverts).end_object();
  }
  out.end_array().end_object();
  return json(out);
}

Response list_adverts(const Call& call) {
  if (!call.service.adverts) return no_store();
  std::optional<Response> refused;
  const auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  store::Select select;
  select.occupation = filter->occupation;
  select.isco = filter->isco;
  select.country = filter->country;
  select.language = filter->language;
  select.words = parameter(call, "q");
  select.one_of_each_cluster = !filter->duplicates;
  select.skip = call.offset;
  select.most = call.limit;
  JsonWriter out;
  out.begin_object();
  const auto done = call.service.adverts->with_store([&](store::Store& s) -> Result<void> {
    const auto total = s.count(select);
    if (!total) return tl::unexpected(total.error());
    out.field("total", *total).field("offset", call.offset).field("limit", call.limit);
    out.key("items").begin_array();
    return s.each(select, [&](store::AdvertNo, const adverts::Advert& a) {
      write_item(call, a, out);
      return true;
    });
  });
  if (!done) return failed(done.error());
  out.end_array().end_object();
  return json(out);
}

Response get_advert(const Call& call) {
  if (!call.service.adverts) return no_store();
  const auto advert =
      call.service.adverts->with_store([&](store::Store& s) { return s.get(call.id); });
  if (!advert) return failed(advert.error());
  if (!*advert)
    return problem(404, "Unknown advert",
                   fmt::format("There is no advert with the key \"{}\".", excerpt(call.id)));
  Response out;
  out.body = market::advert_json(**advert, true);
  return out;
}

namespace {

// A request reads no more adverts than these, so that none holds up the others for long.
constexpr std::uint64_t kMostRead = 200;

std::optional<market::RoleMaterial> material_of(const Call& call, const market::Filter& filter,
                                                std::optional<Response>& refused) {
  auto found = call.service.adverts->with_store([&](store::Store& s) {
    return market::role_material(s, filter.occupation, filter.country, kMostRead);
  });
  if (found) return std::move(*found);
  refused = failed(found.error());
  return std::nullopt;
}

}  // namespace

Response get_duties(const Call& call) {
  if (!call.service.adverts) return no_store();
  std::optional<Response> refused;
  const auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  const auto material = material_of(call, *filter, refused);
  if (!material) return std::move(*refused);
  market::GroupOptions options;
  options.language = call.taxonomy().language_code(call.lang);
  options.min_count = call.offset;
  Response out;
  out.body = market::to_json(market::duties_of(material->adverts, *call.service.duties, options, 1),
                             call.taxonomy());
  return out;
}

Response get_guide(const Call& call) {
  std::optional<Response> refused;
  const auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  market::GuideSources sources{.taxonomy = call.taxonomy()};
  sources.ground = &*call.service.ground;
  sources.levels = &call.service.levels;
  sources.duties = &*call.service.duties;
  sources.release = call.service.release;
  std::optional<market::RoleMaterial> material;
  std::shared_ptr<const market::Columns> columns;
  if (call.service.adverts) {
    material = material_of(call, *filter, refused);
    if (!material) return std::move(*refused);
    columns = call.service.adverts->columns();
    sources.material = &*material;
    sources.columns = columns.get();
  }
  const auto guide = market::guide_of(sources, call.taxonomy().find_uri(filter->occupation),
                                      std::string(call.taxonomy().language_code(call.lang)));
  if (!guide) return failed(guide.error());
  Response out;
  out.body = market::to_json(*guide);
  return out;
}

Response get_facts(const Call& call) {
  if (!call.service.adverts) return no_store();
  std::optional<Response> refused;
  const auto filter = filter_of(call, refused);
  if (!filter) return std::move(*refused);
  const auto facts = call.service.adverts->with_store(
      [&](store::Store& s) { return s.facts(filter->occupation); });
  if (!facts) return failed(facts.error());
  JsonWriter out;
  out.begin_object().field("total", facts->size()).key("items").begin_array();
  for (const store::Fact& fact : *facts) market::write_json(fact, out);
  out.end_array().end_object();
  return json(out);
}

}  // namespace metier::api
