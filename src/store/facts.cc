#include "store/facts.h"

#include <cmath>

#include "store/clean.h"
#include "store/pack.h"

namespace metier::store {
namespace {

Fact cleaned(const Fact& from) {
  if (!std::isfinite(from.minimum) || !std::isfinite(from.maximum))
    stop(ErrorKind::input, "a fact's value must be a number: {} of {}",
         clean(from.label, kMostNameBytes), clean(from.source, kMostNameBytes));
  Fact out = from;
  out.occupation = clean(from.occupation, kMostUriBytes);
  for (std::string Fact::*field :
       {&Fact::measure, &Fact::label, &Fact::unit, &Fact::place, &Fact::date, &Fact::source})
    out.*field = clean(from.*field, kMostNameBytes);
  out.url = clean(from.url, kMostFieldBytes);
  return out;
}

std::uint64_t content_of(const Fact& fact) {
  std::string all;
  for (const std::string_view text : {fact.occupation, fact.measure, fact.label, fact.unit,
                                      fact.place, fact.date, fact.source, fact.url})
    pack(all, text);
  return hash64(all + fmt::format("{} {}", fact.minimum, fact.maximum));
}

}  // namespace

std::uint64_t add_facts(Database& db, std::span<const Fact> facts) {
  std::uint64_t out = 0;
  Transaction all(db, true);
  std::int64_t next = number(db, "SELECT coalesce(max(no), 0) + 1 FROM fact");
  for (const Fact& given : facts) {
    const Fact f = cleaned(given);
    const auto content = static_cast<std::int64_t>(content_of(f));
    if (number(db, "SELECT count(*) FROM fact WHERE content = $1", {content}) != 0) continue;
    Bulk row{"fact",
             {"no", "content", "occupation", "measure", "label", "minimum", "maximum", "unit",
              "place", "date", "source", "url"},
             {}};
    const auto text = [](const std::string& s) { return Value(std::string_view(s)); };
    row.add({next++, content, text(f.occupation), text(f.measure), text(f.label),
             Value::real(f.minimum), Value::real(f.maximum), text(f.unit), text(f.place),
             text(f.date), text(f.source), text(f.url)});
    db.insert(row);
    ++out;
  }
  all.commit();
  return out;
}

std::vector<Fact> facts(Database& db, std::string_view occupation) {
  std::vector<Fact> out;
  if (clean(occupation, kMostUriBytes) != occupation) return out;
  Transaction all(db, false);
  db.run(
      "SELECT occupation, measure, label, minimum, maximum, unit, place, date, source, url FROM "
      "fact WHERE occupation = $1 OR occupation = '' ORDER BY date DESC, no",
      {occupation}, [&](const Fields& row) {
        const auto text = [&](int column) { return std::string(row.text(column)); };
        out.push_back({text(0), text(1), text(2), row.real(3), row.real(4), text(5), text(6),
                       text(7), text(8), text(9)});
        return true;
      });
  all.commit();
  return out;
}

}  // namespace metier::store
