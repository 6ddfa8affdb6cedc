// The parts of a guide that adverts and published figures know.
#include <algorithm>
#include <cmath>
#include <map>

#include "market/facts.h"
#include "market/guide_parts.h"
#include "market/numbers.h"

namespace metier::market {
namespace {

constexpr std::size_t kSkillsOfDuty = 3;
constexpr std::size_t kCountriesOfDuty = 6;
constexpr std::size_t kLinesOfAsk = 10;

std::string countries_in_short(const GuideSource& s, const CountryCounts& counts) {
  std::string out;
  for (std::size_t i = 0; i < counts.size() && i < kCountriesOfDuty; ++i)
    out += fmt::format("{}{} {}", i == 0 ? "" : ", ", s.country(counts[i].first), counts[i].second);
  return counts.size() > kCountriesOfDuty ? out + " \u2026" : out;
}

std::string origin_of(const DutyExample& e) {
  if (e.source.empty() || e.date.empty()) return e.source + e.date;
  return e.source + ", " + e.date;
}

GuideItem item_of(const GuideSource& s, const DutyGroup& g) {
  GuideItem out;
  out.lead = g.label;
  out.text = s.say(Say::in_adverts, g.adverts, countries_in_short(s, g.countries));
  for (std::size_t i = 0; i < g.skills.size() && i < kSkillsOfDuty; ++i)
    out.cells.push_back(s.name(g.skills[i].id));
  out.quote = g.example.text;
  out.origin = origin_of(g.example);
  out.url = g.example.url;
  return out;
}

bool is_about(const store::Fact& fact, std::string_view measure) {
  return fact.measure == measure;
}

// Published figures of some measures, as the store has them: newest first.
GuideBlock figures(const GuideSource& s, std::initializer_list<std::string_view> measures) {
  GuideBlock table{.kind = GuideBlockKind::table, .title = s.say(Say::published)};
  for (const Say column : {Say::what, Say::figure, Say::place, Say::date, Say::source})
    table.columns.push_back(s.say(column));
  for (const store::Fact& f : s.in.facts) {
    if (std::none_of(measures.begin(), measures.end(),
                     [&](std::string_view m) { return is_about(f, m); }))
      continue;
    GuideCell value{figure(f, s.words), {}, {}};
    if (f.minimum == f.maximum) value.number = f.minimum;
    table.rows.push_back({{f.label.empty() ? f.measure : f.label},
                          value,
                          {s.country(f.place)},
                          {f.date.empty() ? "\u2014" : f.date},
                          {f.source, {}, f.url}});
  }
  return table;
}

void add_if_any(GuideBlock block, GuideBlocks& out) {
  if (!block.rows.empty() || !block.items.empty()) out.push_back(std::move(block));
}

std::string level_name(const GuideSource& s, adverts::Education level) {
  constexpr std::array kNames{Say::unknown,    Say::no_schooling,   Say::secondary,
                              Say::vocational, Say::short_tertiary, Say::bachelor,
                              Say::master,     Say::doctorate};
  return s.say(kNames[static_cast<std::size_t>(level)]);
}

// Of a key of Dimension::education or experience: "bachelor", "3-4 years", "10 years or more".
std::string key_words(const GuideSource& s, std::string_view key) {
  if (key.empty()) return "\u2014";
  for (std::size_t i = 1; i < 8; ++i)
    if (key == adverts::name(static_cast<adverts::Education>(i)))
      return level_name(s, static_cast<adverts::Education>(i));
  if (const auto more = key.find(" years or more"); more != std::string_view::npos)
    return std::string(key.substr(0, more)) + "+";
  return std::string(key.substr(0, key.find(" year")));
}

// A count by one thing as a table; what is unknown has a dash.
GuideBlock table_of(const GuideSource& s, const Counts& counts, Say title, Say column) {
  GuideBlock table{.kind = GuideBlockKind::table, .title = s.say(title)};
  table.columns = {s.say(column), s.say(Say::adverts)};
  bool known = false;
  for (const CountLine& line : counts.lines) {
    known = known || !line.keys[0].empty();
    table.rows.push_back(
        {{key_words(s, line.keys[0])}, s.number(static_cast<double>(line.adverts))});
  }
  if (!known) table.rows.clear();
  return table;
}

GuideBlock ask_table(const GuideSource& s, AskKind kind, std::optional<Say> title = {}) {
  GuideBlock table{.kind = GuideBlockKind::table};
  if (title) table.title = s.say(*title);
  table.columns = {s.say(Say::what), s.say(Say::adverts), s.say(Say::source)};
  for (const AskGroup* a : asks_of(s, kind)) {
    if (table.rows.size() == kLinesOfAsk) break;
    table.rows.push_back(
        {{ask_words(s, *a), {}, a->occupation.valid() ? std::string(s.t.uri(a->occupation)) : ""},
         s.number(static_cast<double>(a->adverts)),
         {origin_of(a->example), {}, a->example.url}});
  }
  return table;
}

}  // namespace

std::string ask_words(const GuideSource& s, const AskGroup& a) {
  if (a.kind == AskKind::education) {
    const std::string level = level_name(s, a.education);
    return text::fold(a.what).starts_with("mba") ? level + " (MBA)" : level;
  }
  if (a.kind != AskKind::experience) return phrase(a, s.t, s.labels);
  std::string range = grouped(a.minimum, s.words);
  if (!std::isfinite(a.maximum)) range += "+";
  if (std::isfinite(a.maximum) && a.maximum > a.minimum)
    range += "\u2013" + grouped(a.maximum, s.words);
  return s.say(Say::some_years, range);
}

std::vector<const AskGroup*> asks_of(const GuideSource& s, AskKind kind) {
  std::vector<const AskGroup*> out;
  if (s.in.duties == nullptr) return out;
  for (const AskGroup& a : s.in.duties->asks)
    if (a.kind == kind) out.push_back(&a);
  return out;
}

GuideBlocks duties_part(const GuideSource& s) {
  GuideBlocks out;
  const RoleDuties* duties = s.in.duties;
  if (duties == nullptr || duties->groups.empty()) return out;
  out.push_back({.text = s.say(Say::adverts_read, duties->adverts, duties->with_duties,
                               s.time(duties->from, duties->to))});
  GuideBlock list{.kind = GuideBlockKind::items};
  const std::size_t shown = std::min(s.in.most_duties, duties->groups.size());
  for (std::size_t i = 0; i < shown; ++i) list.items.push_back(item_of(s, duties->groups[i]));
  out.push_back(std::move(list));
  if (shown < duties->groups.size())
    out.push_back({.text = s.say(Say::more_duties, duties->groups.size() - shown)});
  return out;
}

GuideBlocks pay_part(const GuideSource& s) {
  GuideBlocks out;
  if (s.in.pay) {
    GuideBlock table{.kind = GuideBlockKind::table, .title = s.say(Say::pay_of_adverts)};
    for (const Say column : {Say::country, Say::currency, Say::lower, Say::middle, Say::upper,
                             Say::adverts, Say::date})
      table.columns.push_back(s.say(column));
    for (const CountLine& line : s.in.pay->lines) {
      if (!line.pay || line.pay->adverts == 0) continue;
      const PayQuantiles& p = *line.pay;
      table.rows.push_back({{s.country(line.keys[0])},
                            {p.currency.empty() ? "\u2014" : p.currency},
                            s.number(std::round(p.p25)),
                            s.number(std::round(p.p50)),
                            s.number(std::round(p.p75)),
                            s.number(static_cast<double>(p.adverts)),
                            {s.time(p.from, p.to)}});
    }
    add_if_any(std::move(table), out);
  }
  add_if_any(figures(s, {"pay"}), out);
  return out;
}

GuideBlocks countries_part(const GuideSource& s) {
  GuideBlocks out;
  if (!s.in.countries || s.in.countries->adverts == 0) return out;
  std::string time;
  if (!s.in.from.empty() || !s.in.to.empty()) time = " (" + s.time(s.in.from, s.in.to) + ")";
  out.push_back({.text = s.say(Say::several_countries, s.in.countries->adverts) + time});
  GuideBlock table{.kind = GuideBlockKind::table};
  table.columns = {s.say(Say::country), s.say(Say::adverts)};
  for (const CountLine& line : s.in.countries->lines)
    table.rows.push_back({{s.country(line.keys[0])}, s.number(static_cast<double>(line.adverts))});
  add_if_any(std::move(table), out);
  return out;
}

GuideBlocks education_part(const GuideSource& s) {
  GuideBlocks out;
  if (s.in.levels != nullptr)
    if (const auto facts = s.in.levels->find(s.in.occupation)) {
      GuideBlock list{.kind = GuideBlockKind::items, .title = s.say(Say::by_onet)};
      for (auto& [name, value] : levels::lines(*s.in.levels, *facts))
        list.items.push_back({.lead = std::move(name), .text = std::move(value)});
      add_if_any(std::move(list), out);
    }
  if (s.in.education)
    add_if_any(table_of(s, *s.in.education, Say::asked_education, Say::level), out);
  else
    add_if_any(ask_table(s, AskKind::education, Say::asked_education), out);
  if (s.in.experience)
    add_if_any(table_of(s, *s.in.experience, Say::asked_experience, Say::years), out);
  else
    add_if_any(ask_table(s, AskKind::experience, Say::asked_experience), out);
  add_if_any(ask_table(s, AskKind::certificate, Say::certificates), out);
  add_if_any(figures(s, {"education", "experience"}), out);
  return out;
}

GuideBlocks reporting_part(const GuideSource& s) {
  GuideBlocks out;
  add_if_any(ask_table(s, AskKind::reports_to), out);
  add_if_any(ask_table(s, AskKind::team, Say::leads), out);
  return out;
}

GuideBlocks outlook_part(const GuideSource& s) {
  GuideBlocks out;
  add_if_any(figures(s, {"outlook", "employment"}), out);
  return out;
}

GuideBlocks sources_part(const GuideSource& s) {
  GuideBlock list{.kind = GuideBlockKind::items};
  list.items.push_back(
      {.lead = s.in.release.empty() ? "ESCO" : s.in.release,
       .cells = {
           {std::string(s.t.uri(s.in.occupation)), {}, std::string(s.t.uri(s.in.occupation))}}});
  if (s.in.levels != nullptr && s.in.levels->find(s.in.occupation))
    list.items.push_back({.lead = "O*NET", .text = s.in.levels->credit()});
  if (s.in.sources)
    for (const CountLine& line : s.in.sources->lines)
      list.items.push_back({.lead = line.keys[0].empty() ? s.say(Say::unknown) : line.keys[0],
                            .text = s.say(Say::advert_source, line.adverts)});
  std::map<std::string, std::pair<std::string, std::string>> published;  // dates, url
  for (const store::Fact& f : s.in.facts) {
    auto& [dates, url] = published[f.source];
    if (!f.date.empty() && dates.find(f.date) == std::string::npos)
      dates += (dates.empty() ? "" : ", ") + f.date;
    if (url.empty()) url = f.url;
  }
  for (const auto& [name, of] : published) {
    GuideItem item{.lead = name, .text = of.first};
    if (!of.second.empty()) item.cells.push_back({of.second, {}, of.second});
    list.items.push_back(std::move(item));
  }
  return {std::move(list)};
}

}  // namespace metier::market
