#include "market/write.h"

#include <algorithm>

#include "mapping/mapping.h"
#include "market/labels.h"

namespace metier::market {
namespace {

bool has_labels(Dimension d) {
  return d <= Dimension::region;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

// Four digits tell enough of a share.
double shown(double value) {
  return static_cast<double>(static_cast<std::int64_t>(value * 10000 + 0.5)) / 10000;
}

double whole(float value) {
  return static_cast<double>(static_cast<std::int64_t>(value + 0.5F));
}

std::string_view relation(ProfilePlace place) {
  return place == ProfilePlace::essential  ? "essential"
         : place == ProfilePlace::optional ? "optional"
                                           : "none";
}

void write_pay(const PayQuantiles& pay, JsonWriter& out) {
  out.key("pay").begin_object().key("currency");
  if (pay.currency.empty()) {
    out.null();
  } else {
    out.value(std::string_view(pay.currency));
  }
  out.field("adverts", pay.adverts);
  out.field("p10", whole(pay.p10)).field("p25", whole(pay.p25)).field("p50", whole(pay.p50));
  out.field("p75", whole(pay.p75)).field("p90", whole(pay.p90));
  if (!pay.from.empty())
    out.field("from", std::string_view(pay.from)).field("to", std::string_view(pay.to));
  out.end_object();
}

// "isco-2" -> "isco2": names of JSON's members have no hyphens.
std::string member(Dimension d) {
  std::string out;
  bool upper = false;
  for (const char c : name(d)) {
    if (c == '-') {
      upper = true;
      continue;
    }
    out += upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 0x20) : c;
    upper = false;
  }
  return out;
}

bool is_number(std::string_view cell) {
  const std::size_t from = cell.starts_with('-') || cell.starts_with('+') ? 1 : 0;
  return cell.size() > from &&
         cell.find_first_not_of("0123456789.", from) == std::string_view::npos;
}

void write_skills(std::string_view name, const std::vector<AskedSkill>& skills,
                  std::uint64_t adverts, const snapshot::Taxonomy& taxonomy, LanguageId language,
                  JsonWriter& out) {
  out.key(name).begin_array();
  for (const AskedSkill& s : skills) {
    out.begin_object().field("uri", taxonomy.uri(s.skill));
    out.field("label", taxonomy.label(s.skill, language)).field("adverts", s.adverts);
    out.field("share", shown(share(s.adverts, adverts))).field("relation", relation(s.place));
    out.end_object();
  }
  out.end_array();
}

}  // namespace

void write_json(const Counts& counts, const snapshot::Taxonomy& taxonomy, LanguageId language,
                std::uint64_t min_count, JsonWriter& out) {
  out.begin_object().field("adverts", counts.adverts).field("duplicates", counts.duplicates);
  out.field("ofAll", counts.of_all).key("by").begin_array();
  for (const Dimension d : counts.by) out.value(name(d));
  out.end_array().field("suppressed", counts.suppressed).field("minCount", min_count);
  out.key("lines").begin_array();
  for (const CountLine& line : counts.lines) {
    out.begin_object();
    for (std::size_t d = 0; d < counts.by.size(); ++d) {
      const std::string& key = line.keys[d];
      const std::string field = member(counts.by[d]);
      out.key(field);
      if (key.empty()) {
        out.null();
        continue;
      }
      out.value(std::string_view(key));
      if (has_labels(counts.by[d]))
        out.field(field + "Label", std::string_view(label(taxonomy, language, counts.by[d], key)));
    }
    out.field("adverts", line.adverts).field("share", shown(share(line.adverts, counts.adverts)));
    if (line.lift) out.field("lift", shown(*line.lift));
    if (line.pay) write_pay(*line.pay, out);
    out.end_object();
  }
  out.end_array().end_object();
}

void write_json(const Asked& asked, const snapshot::Taxonomy& taxonomy, LanguageId language,
                JsonWriter& out) {
  out.begin_object().field("adverts", asked.adverts);
  write_skills("inProfile", asked.in_profile, asked.adverts, taxonomy, language, out);
  write_skills("beyond", asked.beyond, asked.adverts, taxonomy, language, out);
  write_skills("neverAsked", asked.never_asked, asked.adverts, taxonomy, language, out);
  out.end_object();
}

void write_json(const store::Fact& fact, JsonWriter& out) {
  const auto text = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) out.field(name, value);
  };
  out.begin_object();
  text("occupation", fact.occupation);
  text("measure", fact.measure);
  text("label", fact.label);
  out.field("minimum", fact.minimum).field("maximum", fact.maximum);
  text("unit", fact.unit);
  text("place", fact.place);
  text("date", fact.date);
  text("source", fact.source);
  text("url", fact.url);
  out.end_object();
}

void append_harmless_cell(std::string& out, std::string_view cell) {
  const bool formula =
      !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
  mapping::append_cell(
      out, formula && !is_number(cell) ? "'" + std::string(cell) : std::string(cell), ',');
}

std::string csv(const Counts& counts, const snapshot::Taxonomy& taxonomy, LanguageId language) {
  std::string out;
  const bool pay = std::any_of(counts.lines.begin(), counts.lines.end(),
                               [](const CountLine& l) { return l.pay.has_value(); });
  for (const Dimension d : counts.by) {
    out.append(member(d)).append(",");
    if (has_labels(d)) out.append(member(d)).append("Label,");
  }
  out += "adverts";
  if (pay) out += ",currency,p10,p25,p50,p75,p90,from,to";
  out += "\n";
  for (const CountLine& line : counts.lines) {
    for (std::size_t d = 0; d < counts.by.size(); ++d) {
      append_harmless_cell(out, line.keys[d]);
      out += ',';
      if (!has_labels(counts.by[d])) continue;
      append_harmless_cell(out, label(taxonomy, language, counts.by[d], line.keys[d]));
      out += ',';
    }
    out += std::to_string(line.adverts);
    if (line.pay) {
      const PayQuantiles& p = *line.pay;
      out += fmt::format(",{},{:.0f},{:.0f},{:.0f},{:.0f},{:.0f},{},{}", p.currency, p.p10, p.p25,
                         p.p50, p.p75, p.p90, p.from, p.to);
    }
    out += "\n";
  }
  return out;
}

}  // namespace metier::market
