#include "market/guide.h"

#include <algorithm>

#include "market/facts.h"
#include "market/guide_parts.h"
#include "market/numbers.h"

namespace metier::market {
namespace {

constexpr std::size_t kInAnswer = 5;
constexpr std::size_t kDifferences = 4;

struct PartName {
  std::string_view id;
  Say heading;
  GuideBlocks (*make)(const GuideSource&);
};
constexpr std::array kParts{PartName{"definition", Say::definition, definition_part},
                            PartName{"highlights", Say::highlights, highlights_part},
                            PartName{"profile", Say::profile, profile_part},
                            PartName{"duties", Say::duties, duties_part},
                            PartName{"pay", Say::pay, pay_part},
                            PartName{"countries", Say::countries, countries_part},
                            PartName{"near", Say::near, near_part},
                            PartName{"education", Say::education, education_part},
                            PartName{"reporting", Say::reporting, reporting_part},
                            PartName{"outlook", Say::outlook, outlook_part},
                            PartName{"questions", Say::questions, questions_part},
                            PartName{"sources", Say::sources, sources_part}};

void add_item(std::string text, GuideBlock& list) {
  list.items.push_back({.text = std::move(text)});
}

void add_answer(std::string question, std::string answer, GuideBlocks& out) {
  if (answer.empty()) return;
  out.push_back(
      {.kind = GuideBlockKind::question, .title = std::move(question), .text = std::move(answer)});
}

// "chief executive officer (12), managing director (3)"
std::string in_line(const GuideSource& s, AskKind kind) {
  std::string out;
  std::size_t shown = 0;
  for (const AskGroup* a : asks_of(s, kind)) {
    if (shown++ == kInAnswer) break;
    out += fmt::format("{}{} ({})", out.empty() ? "" : ", ", ask_words(s, *a), a->adverts);
  }
  return out;
}

std::string what_is_done(const GuideSource& s) {
  std::string out = s.t.note(s.in.occupation, snapshot::NoteKind::description, s.labels).text;
  if (s.in.duties == nullptr || s.in.duties->groups.empty()) return out;
  std::string list;
  for (std::size_t i = 0; i < s.in.duties->groups.size() && i < kInAnswer; ++i)
    list += (i == 0 ? "" : ", ") + s.in.duties->groups[i].label;
  return (out.empty() ? "" : out + " ") + s.say(Say::a_duties, list);
}

// "base salary: 215,194-300,131 USD/year (Salary.com, 2022-04-26, US)."
std::string published_in_line(const GuideSource& s,
                              std::initializer_list<std::string_view> measures) {
  std::string out;
  for (const store::Fact& f : s.in.facts) {
    if (std::find(measures.begin(), measures.end(), f.measure) == measures.end()) continue;
    std::string of = f.source;
    if (!f.date.empty()) of += ", " + f.date;
    if (!f.place.empty()) of += ", " + s.country(f.place);
    out += fmt::format("{}{}{}{} ({}).", out.empty() ? "" : " ", f.label,
                       f.label.empty() ? "" : ": ", figure(f, s.words), of);
  }
  return out;
}

std::string what_is_paid(const GuideSource& s) {
  std::string out;
  const auto add = [&](const std::string& more) {
    if (!more.empty()) out += (out.empty() ? "" : " ") + more;
  };
  std::size_t shown = 0;
  if (s.in.pay)
    for (const CountLine& line : s.in.pay->lines) {
      if (!line.pay || line.pay->adverts == 0 || shown++ == kInAnswer) continue;
      add(s.say(Say::a_pay, line.pay->currency, grouped(std::round(line.pay->p25), s.words),
                grouped(std::round(line.pay->p75), s.words), line.pay->adverts,
                s.country(line.keys[0])));
    }
  add(published_in_line(s, {"pay"}));
  return out;
}

std::string what_is_asked(const GuideSource& s) {
  std::string list = in_line(s, AskKind::education);
  if (const auto years = in_line(s, AskKind::experience); !years.empty())
    list += (list.empty() ? "" : ", ") + years;
  std::string out = list.empty() ? "" : s.say(Say::a_education, list);
  if (const auto facts = published_in_line(s, {"education", "experience"}); !facts.empty())
    out += (out.empty() ? "" : " ") + facts;
  return out;
}

std::string where_most(const GuideSource& s) {
  std::string list;
  std::size_t shown = 0;
  if (s.in.countries)
    for (const CountLine& line : s.in.countries->lines) {
      if (line.keys[0].empty() || shown++ >= kInAnswer) continue;
      list +=
          fmt::format("{}{} ({})", list.empty() ? "" : ", ", s.country(line.keys[0]), line.adverts);
    }
  return list.empty() ? list : s.say(Say::a_where, list);
}

std::string list_of(const GuideSource& s, const std::vector<ConceptId>& ids) {
  std::string out;
  for (const ConceptId id : ids) out += (out.empty() ? "" : ", ") + s.label(id);
  return out.empty() ? s.say(Say::nothing_named) : out;
}

// The first that is another role; nothing where there is none.
const NearRole* nearest(const GuideSource& s) {
  for (const NearRole& role : s.in.near)
    if (role.id != s.in.occupation) return &role;
  return nullptr;
}

}  // namespace

GuideBlocks highlights_part(const GuideSource& s) {
  GuideBlock list{.kind = GuideBlockKind::items};
  const ProfileCounts counts = profile_counts(s);
  if (const auto all = counts.essential() + counts.optional(); all != 0)
    add_item(s.say(Say::h_profile, all, counts.essential()), list);
  if (s.in.duties != nullptr && !s.in.duties->groups.empty()) {
    const DutyGroup& g = s.in.duties->groups.front();
    add_item(s.say(Say::h_duty, g.label, g.adverts, s.in.duties->adverts), list);
  }
  if (const auto reports = asks_of(s, AskKind::reports_to); !reports.empty())
    add_item(s.say(Say::h_reports, ask_words(s, *reports.front()), reports.front()->adverts), list);
  if (s.in.countries)
    for (const CountLine& line : s.in.countries->lines)
      if (!line.keys[0].empty()) {
        add_item(
            s.say(Say::h_where, s.country(line.keys[0]), line.adverts, s.in.countries->adverts),
            list);
        break;
      }
  if (const NearRole* role = nearest(s))
    add_item(
        s.say(Say::h_near, s.label(role->id), grouped(std::round(role->similarity * 100), s.words)),
        list);
  if (list.items.empty()) return {};
  return {std::move(list)};
}

GuideBlocks questions_part(const GuideSource& s) {
  GuideBlocks out;
  add_answer(s.say(Say::q_what), what_is_done(s), out);
  if (const NearRole* role = nearest(s)) {
    const RoleDifference d = difference(s, role->id, kDifferences);
    add_answer(s.say(Say::q_differs, s.label(role->id)),
               s.say(Say::a_differs, d.shared, s.label(role->id), list_of(s, d.only_here),
                     list_of(s, d.only_there)),
               out);
  }
  if (const auto whom = in_line(s, AskKind::reports_to); !whom.empty())
    add_answer(s.say(Say::q_reports), s.say(Say::a_reports, whom), out);
  add_answer(s.say(Say::q_education), what_is_asked(s), out);
  add_answer(s.say(Say::q_pay), what_is_paid(s), out);
  add_answer(s.say(Say::q_where), where_most(s), out);
  return out;
}

Guide guide(const GuideInput& input) {
  const auto& t = input.taxonomy;
  const LanguageId asked = t.language(input.language);
  const GuideSource source{input, t, asked.valid() ? asked : t.english(),
                           std::string(words_language(input.language))};
  Guide out;
  out.language = std::string(t.language_code(source.labels));
  out.words_language = source.words;
  out.uri = std::string(t.uri(input.occupation));
  out.code = std::string(t.code(input.occupation));
  out.title = source.label(input.occupation);
  std::string left_out;
  for (const PartName& part : kParts) {
    auto blocks = part.make(source);
    if (blocks.empty()) {
      out.left_out.emplace_back(part.id);
      left_out += (left_out.empty() ? "" : ", ") + source.say(part.heading);
    } else {
      out.sections.push_back({std::string(part.id), source.say(part.heading), std::move(blocks)});
    }
  }
  GuideSection about{"about", source.say(Say::about), {}};
  about.blocks.push_back({.text = source.say(Say::is_statistics)});
  about.blocks.push_back({.text = source.say(Say::is_no_statistics)});
  if (!left_out.empty()) about.blocks.push_back({.text = source.say(Say::left_out, left_out)});
  out.sections.push_back(std::move(about));
  return out;
}

}  // namespace metier::market
