// Duties as JSON, text and Markdown.
#include <algorithm>
#include <array>
#include <cmath>

#include "market/duties.h"
#include "market/markdown.h"

namespace metier::market {
namespace {

void write_number(JsonWriter& json, std::string_view key, float value) {
  if (value < 0 || !std::isfinite(value)) {
    json.key(key).null();
  } else {
    json.key(key).raw(fmt::format("{:g}", value));
  }
}

void write_probability(JsonWriter& json, float p) {
  json.key("score").raw(fmt::format("{:.2f}", p));
}

void write_skills(JsonWriter& json, std::span<const DutySkill> skills, const snapshot::Taxonomy& t,
                  LanguageId labels) {
  json.key("skills").begin_array();
  for (const DutySkill& s : skills) {
    json.begin_object().field("uri", t.uri(s.id)).field("label", t.label(s.id, labels));
    write_probability(json, s.probability);
    json.end_object();
  }
  json.end_array();
}

// Counts the code points before rising bytes of a text.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}
  std::size_t at(std::size_t byte) {
    if (byte < byte_) byte_ = points_ = 0;
    points_ += utf8::length(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return points_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0, points_ = 0;
};

void write_place(JsonWriter& json, CodePoints& points, std::uint32_t begin, std::uint32_t end) {
  const auto start = points.at(begin);
  json.field("start", start).field("end", points.at(end));
}

void write_ask_values(JsonWriter& json, AskKind kind, std::string_view what, ConceptId occupation,
                      adverts::Education education, float minimum, float maximum,
                      const snapshot::Taxonomy& t, LanguageId labels) {
  json.field("kind", name(kind)).field("what", what);
  if (kind == AskKind::reports_to) {
    if (occupation.valid()) {
      json.key("occupation").begin_object().field("uri", t.uri(occupation));
      json.field("label", t.label(occupation, labels)).end_object();
    } else {
      json.key("occupation").null();
    }
  }
  if (kind == AskKind::education) json.field("education", name(education));
  if (kind == AskKind::team || kind == AskKind::experience) {
    write_number(json, "minimum", minimum);
    write_number(json, "maximum", maximum);
  }
}

void write_example(JsonWriter& json, const DutyExample& e) {
  json.key("example").begin_object().field("text", e.text);
  if (!e.label.empty()) json.field("label", e.label);
  const auto given = [&](std::string_view key, const std::string& value) {
    if (value.empty()) {
      json.key(key).null();
    } else {
      json.field(key, value);
    }
  };
  given("source", e.source);
  given("url", e.url);
  given("date", e.date);
  json.key("countries").begin_array();
  for (const auto& c : e.countries) json.value(c);
  json.end_array().end_object();
}

void write_group(JsonWriter& json, const DutyGroup& g, const snapshot::Taxonomy& t,
                 LanguageId labels) {
  json.begin_object().field("label", g.label).field("ownLabel", g.own_label);
  json.field("adverts", g.adverts).field("sentences", g.sentences);
  json.key("labels").begin_array();
  for (const auto& [label, count] : g.labels)
    json.begin_object().field("label", label).field("count", count).end_object();
  json.end_array();
  write_skills(json, g.skills, t, labels);
  json.key("countries").begin_array();
  for (const auto& [country, count] : g.countries) {
    json.begin_object();
    if (country.empty()) {
      json.key("country").null();
    } else {
      json.field("country", country);
    }
    json.field("adverts", count).end_object();
  }
  json.end_array();
  write_example(json, g.example);
  json.end_object();
}

// Adverts are text from outside: nothing of them may mean something to a terminal.
std::string one_line(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
  return out;
}

std::string countries_of(const CountryCounts& counts) {
  std::string out;
  for (const auto& [country, count] : counts) {
    if (!out.empty()) out += ", ";
    out += fmt::format("{} {}", country.empty() ? "-" : country, count);
  }
  return out;
}

std::string origin(const DutyExample& e) {
  std::string out = e.source;
  if (!e.date.empty()) out += (out.empty() ? "" : ", ") + e.date;
  if (!e.url.empty()) out += (out.empty() ? "" : ", ") + e.url;
  return out;
}

constexpr std::array<std::string_view, kAskKinds> kTitles{"Reports to", "Leads", "Education",
                                                          "Experience", "Certificates"};

std::string range(float minimum, float maximum) {
  if (!std::isfinite(maximum)) return fmt::format("{:g}+", minimum);
  if (maximum > minimum) return fmt::format("{:g}-{:g}", minimum, maximum);
  return fmt::format("{:g}", minimum);
}

}  // namespace

// What a line of the report says of a group.
std::string phrase(const AskGroup& a, const snapshot::Taxonomy& t, LanguageId labels) {
  switch (a.kind) {
    case AskKind::reports_to:
      return a.occupation.valid() ? fmt::format("{} ({})", a.what, t.label(a.occupation, labels))
                                  : a.what;
    case AskKind::team: {
      if (a.minimum < 0) return a.what;
      const auto size = range(a.minimum, a.maximum);
      return a.what.empty() ? size : size + " " + a.what;
    }
    case AskKind::education:
      return text::fold(a.what).starts_with("mba") ? fmt::format("{} (MBA)", name(a.education))
                                                   : std::string(name(a.education));
    case AskKind::experience:
      return range(a.minimum, a.maximum) + " years";
    default:
      return a.what;
  }
}

std::string to_json(const DutyDocument& document, std::string_view text,
                    const snapshot::Taxonomy& t, LanguageId labels) {
  JsonWriter json;
  CodePoints points(text);
  json.begin_object().field("language", document.language).key("sections").begin_array();
  std::size_t next = 0;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const DutySection& section = document.sections[i];
    json.begin_object().field("heading", section.heading);
    write_place(json, points, section.begin, section.end);
    json.key("duties").begin_array();
    for (; next < document.duties.size() && document.duties[next].section == i; ++next) {
      const Duty& d = document.duties[next];
      json.begin_object().field("label", d.label).field("sentence", d.sentence);
      write_place(json, points, d.begin, d.end);
      write_skills(json, d.skills, t, labels);
      json.end_object();
    }
    json.end_array().end_object();
  }
  json.end_array().key("asks").begin_array();
  for (const Ask& a : document.asks) {
    json.begin_object();
    write_ask_values(json, a.kind, a.what, a.occupation, a.education, a.minimum, a.maximum, t,
                     labels);
    json.field("sentence", a.sentence);
    write_place(json, points, a.begin, a.end);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::string to_json(const RoleDuties& duties, const snapshot::Taxonomy& t) {
  const LanguageId labels =
      t.language(duties.language).valid() ? t.language(duties.language) : t.english();
  JsonWriter json;
  json.begin_object().field("lang", duties.language);
  json.field("adverts", duties.adverts).field("withDuties", duties.with_duties);
  json.field("sentences", duties.sentences).field("groups", duties.groups.size());
  json.key("duties").begin_array();
  for (const DutyGroup& g : duties.groups) write_group(json, g, t, labels);
  json.end_array().key("asks").begin_array();
  for (const AskGroup& a : duties.asks) {
    json.begin_object();
    write_ask_values(json, a.kind, a.what, a.occupation, a.education, a.minimum, a.maximum, t,
                     labels);
    json.field("adverts", a.adverts);
    write_example(json, a.example);
    json.end_object();
  }
  json.end_array().end_object();
  return json.take();
}

std::string to_text(const RoleDuties& duties, const snapshot::Taxonomy& t, std::size_t most) {
  const LanguageId labels =
      t.language(duties.language).valid() ? t.language(duties.language) : t.english();
  std::string out = fmt::format("{} {}, {} with duties: {} sentences in {} groups\n\n",
                                duties.adverts, duties.adverts == 1 ? "advert" : "adverts",
                                duties.with_duties, duties.sentences, duties.groups.size());
  std::size_t shown = 0;
  for (const DutyGroup& g : duties.groups) {
    if (most != 0 && shown++ == most) {
      out += fmt::format("... and {} more\n", duties.groups.size() - most);
      break;
    }
    out +=
        fmt::format("{:>6}  {}  [{}]\n", g.adverts, one_line(g.label), countries_of(g.countries));
    for (std::size_t i = 0; i < g.skills.size() && i < 3; ++i)
      out +=
          fmt::format("        {} <{}>\n", t.label(g.skills[i].id, labels), t.uri(g.skills[i].id));
    out += fmt::format("        \"{}\"", one_line(g.example.text));
    if (const auto from = origin(g.example); !from.empty()) out += " (" + one_line(from) + ")";
    out += '\n';
  }
  AskKind last{};
  bool first = true;
  for (const AskGroup& a : duties.asks) {
    if (first || a.kind != last)
      out += fmt::format("\n{}\n", kTitles[static_cast<std::size_t>(a.kind)]);
    first = false;
    last = a.kind;
    out += fmt::format("{:>6}  {}\n", a.adverts, one_line(phrase(a, t, labels)));
  }
  return out;
}

std::string to_markdown(const RoleDuties& duties, const snapshot::Taxonomy& t, std::size_t most) {
  const LanguageId labels =
      t.language(duties.language).valid() ? t.language(duties.language) : t.english();
  std::string out =
      fmt::format("## Duties\n\n{} adverts, {} with duties; {} sentences in {} groups.\n\n",
                  duties.adverts, duties.with_duties, duties.sentences, duties.groups.size());
  std::size_t shown = 0;
  for (const DutyGroup& g : duties.groups) {
    if (most != 0 && shown++ == most) break;
    out += fmt::format("- **{}** ({}; {}): {}", plain_markdown(g.label), g.adverts,
                       countries_of(g.countries), plain_markdown(g.example.text));
    if (const auto from = origin(g.example); !from.empty())
      out += fmt::format(" ({})", plain_markdown(from));
    out += '\n';
  }
  AskKind last{};
  bool first = true;
  for (const AskGroup& a : duties.asks) {
    if (first || a.kind != last)
      out += fmt::format("\n## {}\n\n", kTitles[static_cast<std::size_t>(a.kind)]);
    first = false;
    last = a.kind;
    out += fmt::format("- {} ({})\n", plain_markdown(phrase(a, t, labels)), a.adverts);
  }
  return out;
}

}  // namespace metier::market
