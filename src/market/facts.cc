#include "market/facts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <unordered_map>

#include "mapping/mapping.h"
#include "market/numbers.h"
#include "text/text.h"

namespace metier::market {
namespace {

enum Column : std::size_t {
  occupation,
  measure,
  label,
  value,
  minimum,
  maximum,
  unit,
  place,
  date,
  source,
  url,
  kColumns
};
constexpr std::array<std::string_view, kColumns> kNames{"occupation", "measure", "label", "value",
                                                        "minimum",    "maximum", "unit",  "place",
                                                        "date",       "source",  "url"};

bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// A table of all names of occupations, made when the first name is asked for.
class Occupations {
 public:
  explicit Occupations(const snapshot::Taxonomy& t) : t_(t) {}

  // The URI, or what is wrong with it.
  Result<std::string> find(std::string_view text) {
    if (text.empty()) return std::string();
    if (const ConceptId id = t_.find_uri(text); id.valid())
      return t_.kind(id) == snapshot::ConceptKind::occupation
                 ? Result<std::string>(std::string(t_.uri(id)))
                 : fail(ErrorKind::input, "\"{}\" is no occupation", text);
    if (text.starts_with("http://") || text.starts_with("https://"))
      return fail(ErrorKind::input, "\"{}\" is not in this release", text);
    for (const ConceptId id : t_.find_code(text))
      if (t_.kind(id) == snapshot::ConceptKind::occupation) return std::string(t_.uri(id));
    return by_label(text);
  }

 private:
  static constexpr std::uint32_t kSeveral = std::numeric_limits<std::uint32_t>::max();

  Result<std::string> by_label(std::string_view text) {
    if (preferred_.empty()) fill();
    const std::string key = text::fold(text);
    for (const auto* table : {&preferred_, &others_}) {
      const auto found = table->find(key);
      if (found == table->end()) continue;
      if (found->second == kSeveral)
        return fail(ErrorKind::input, "several occupations are called \"{}\"; give a code or URI",
                    text);
      return std::string(t_.uri(ConceptId(std::size_t{found->second})));
    }
    return fail(ErrorKind::input, "no occupation is called \"{}\"", text);
  }

  void fill() {
    for (std::size_t i = 0; i < t_.concept_count(); ++i) {
      const ConceptId id(i);
      if (t_.kind(id) != snapshot::ConceptKind::occupation) continue;
      const auto range = t_.labels(id);
      for (std::size_t l = range.first.value; l < range.last.value; ++l) {
        const auto view = t_.label_view(LabelId(l));
        auto& table = view.kind == snapshot::LabelKind::preferred ? preferred_ : others_;
        const auto [at, is_new] =
            table.try_emplace(text::fold(view.text), static_cast<std::uint32_t>(i));
        if (!is_new && at->second != i) at->second = kSeveral;
      }
    }
  }

  const snapshot::Taxonomy& t_;
  std::unordered_map<std::string, std::uint32_t> preferred_, others_;
};

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<double> number(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ' || text[i] == '\'') continue;  // of thousands
    if (text.substr(i).starts_with("\u00a0")) {
      ++i;
      continue;
    }
    digits += text[i];
  }
  const std::string_view plain = std::string_view(digits).substr(digits.starts_with('+') ? 1 : 0);
  double out = 0;
  const auto read = std::from_chars(plain.data(), plain.data() + plain.size(), out);
  if (read.ec != std::errc() || read.ptr != plain.data() + plain.size() || !std::isfinite(out))
    return std::nullopt;
  return out;
}

bool is_place(std::string_view text) {
  if (text.size() < 2 || !is_upper(text[0]) || !is_upper(text[1])) return false;
  if (text.size() == 2) return true;
  return text[2] == '-' && text.size() >= 4 && text.size() <= 6 &&
         std::all_of(text.begin() + 3, text.end(),
                     [](char c) { return is_upper(c) || is_digit(c); });
}

bool is_measure(std::string_view text) {
  return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
  });
}

class FactsReader {
 public:
  FactsReader(mapping::Table& table, const snapshot::Taxonomy& taxonomy)
      : table_(table), occupations_(taxonomy) {}

  Result<void> choose_columns(const std::string& name) {
    columns_.fill(kNone);
    const auto& header = table_.header();
    for (std::size_t i = 0; i < header.size(); ++i) {
      const std::string folded = text::fold(header[i]);
      const auto at = std::find(kNames.begin(), kNames.end(), folded);
      if (at == kNames.end())
        return fail(ErrorKind::input, "{}:1:{}: no column of facts is called \"{}\"; there are {}",
                    name, i + 1, header[i], fact_columns());
      auto& column = columns_[static_cast<std::size_t>(at - kNames.begin())];
      if (column != kNone)
        return fail(ErrorKind::input, "{}:1:{}: the column \"{}\" is there twice", name, i + 1,
                    folded);
      column = i;
    }
    for (const Column needed : {measure, source})
      if (columns_[needed] == kNone)
        return fail(ErrorKind::input, "{}:1: there is no column \"{}\"", name, kNames[needed]);
    if (columns_[value] == kNone && columns_[minimum] == kNone)
      return fail(ErrorKind::input, "{}:1: there is no column \"value\" or \"minimum\"", name);
    return {};
  }

  Result<void> read(FactsRead& out) {
    mapping::Record row;
    for (;;) {
      const auto more = table_.next(row);
      if (!more) return tl::unexpected(more.error());
      if (!*more) return {};
      auto fact = read_row(row);
      if (fact) {
        out.facts.push_back(std::move(*fact));
      } else {
        out.bad_rows.push_back(fact.error());
      }
    }
  }

 private:
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  std::string_view cell(const mapping::Record& row, Column column) const {
    return columns_[column] == kNone ? std::string_view() : trimmed(row.cells[columns_[column]]);
  }

  tl::unexpected<Error> bad(const mapping::Record& row, Column column, std::string_view why) const {
    const std::size_t at = columns_[column] == kNone ? 0 : columns_[column];
    return fail(ErrorKind::input, "{}{}: {}", table_.records().where(row, at), kNames[column], why);
  }

  Result<store::Fact> read_row(const mapping::Record& row) {
    for (std::size_t c = 0; c < kColumns; ++c) {
      const auto text = cell(row, static_cast<Column>(c));
      if (text.size() > kMostFactBytes)
        return bad(row, static_cast<Column>(c),
                   fmt::format("longer than {} bytes", kMostFactBytes));
      if (std::any_of(text.begin(), text.end(),
                      [](char ch) { return static_cast<unsigned char>(ch) < 0x20; }))
        return bad(row, static_cast<Column>(c), "has control characters or line ends");
    }
    store::Fact fact;
    auto uri = occupations_.find(cell(row, occupation));
    if (!uri) return bad(row, occupation, uri.error().message);
    fact.occupation = std::move(*uri);
    fact.measure = cell(row, measure);
    if (!is_measure(fact.measure))
      return bad(row, measure, "a word of small letters is needed: pay, outlook, experience ...");
    if (auto done = read_numbers(row, fact); !done) return tl::unexpected(done.error());
    fact.label = cell(row, label);
    fact.unit = cell(row, unit);
    if (auto done = read_origin(row, fact); !done) return tl::unexpected(done.error());
    return fact;
  }

  Result<void> read_numbers(const mapping::Record& row, store::Fact& fact) const {
    std::array<std::optional<double>, 3> numbers;
    for (std::size_t i = 0; i < 3; ++i) {
      const auto column = static_cast<Column>(value + i);
      const auto text = cell(row, column);
      if (text.empty()) continue;
      numbers[i] = number(text);
      if (!numbers[i])
        return bad(row, column,
                   fmt::format("\"{}\" is no number as it is written here: 1234.5", text));
    }
    const auto& [single, least, most] = numbers;
    if (single && (least || most))
      return bad(row, value, "beside minimum or maximum; give a value or a range");
    if (!single && !least) return bad(row, columns_[value] == kNone ? minimum : value, "is empty");
    if (least && most && *least > *most) return bad(row, minimum, "larger than maximum");
    fact.minimum = single ? *single : *least;
    fact.maximum = single ? *single : most.value_or(std::numeric_limits<double>::infinity());
    return {};
  }

  Result<void> read_origin(const mapping::Record& row, store::Fact& fact) const {
    fact.place = cell(row, place);
    if (!fact.place.empty() && !is_place(fact.place))
      return bad(row, place, fmt::format("\"{}\" is no code of ISO 3166: DK, DE-BY", fact.place));
    fact.date = cell(row, date);
    if (!fact.date.empty() && !is_fact_date(fact.date))
      return bad(
          row, date,
          fmt::format("\"{}\" is no date: 2022, 2022-04, 2022-04-26 or 2020/2030", fact.date));
    fact.source = cell(row, source);
    if (fact.source.empty()) return bad(row, source, "is empty; who says so?");
    fact.url = cell(row, url);
    if (!fact.url.empty() && !fact.url.starts_with("https://") && !fact.url.starts_with("http://"))
      return bad(row, url, "does not begin with https:// or http://");
    return {};
  }

  mapping::Table& table_;
  Occupations occupations_;
  std::array<std::size_t, kColumns> columns_{};
};

bool is_one_date(std::string_view text) {
  const auto digits = [&](std::size_t from, std::size_t count) {
    for (std::size_t i = from; i < from + count; ++i)
      if (!is_digit(text[i])) return -1;
    int out = 0;
    for (std::size_t i = from; i < from + count; ++i) out = out * 10 + (text[i] - '0');
    return out;
  };
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  if (digits(0, 4) < 1000) return false;
  if (text.size() == 4) return true;
  const int month = digits(5, 2);
  if (text[4] != '-' || month < 1 || month > 12) return false;
  if (text.size() == 7) return true;
  const int year = digits(0, 4), day = digits(8, 2);
  constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return text[7] == '-' && day >= 1 &&
         day <= kDays[static_cast<std::size_t>(month - 1)] + (leap ? 1 : 0);
}

}  // namespace

bool is_fact_date(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return is_one_date(text);
  const auto from = text.substr(0, slash), to = text.substr(slash + 1);
  return is_one_date(from) && is_one_date(to) && from.substr(0, 4) <= to.substr(0, 4);
}

std::string fact_columns() {
  return fmt::format("{}", fmt::join(kNames, ", "));
}

std::string figure(const store::Fact& fact, std::string_view language) {
  std::string out = grouped(fact.minimum, language);
  if (!std::isfinite(fact.maximum)) {
    out += '+';
  } else if (fact.maximum > fact.minimum) {
    out += "\u2013" + grouped(fact.maximum, language);
  }
  if (fact.unit == "%") return out + " %";
  return fact.unit.empty() ? out : out + " " + fact.unit;
}

Result<FactsRead> read_facts(std::string name, std::string_view bytes,
                             const snapshot::Taxonomy& taxonomy) {
  auto records = mapping::open_records(name, bytes);
  if (!records) return tl::unexpected(records.error());
  auto table = mapping::Table::open(std::move(*records), "measure");
  if (!table) return tl::unexpected(table.error());
  FactsReader reader(*table, taxonomy);
  if (auto done = reader.choose_columns(name); !done) return tl::unexpected(done.error());
  FactsRead out;
  if (auto done = reader.read(out); !done) return tl::unexpected(done.error());
  return out;
}

}  // namespace metier::market
