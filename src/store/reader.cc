#include "store/reader.h"

#include <algorithm>
#include <cstring>
#include <list>

#include "store/clean.h"
#include "store/pack.h"
#include "store/writer.h"

namespace metier::store {
namespace {

// What rows() reads, and each() before the rest.
#define METIER_ADVERT_COLUMNS                                                                     \
  "a.no, a.cluster, a.source, a.language, a.posted, a.isco, a.isco_probability, a.occupation, "   \
  "a.occupation_probability, a.skills, a.places, a.pay_minimum, a.pay_maximum, a.pay_currency, "  \
  "a.pay_period, a.pay_basis, a.pay_annual, a.pay_assumption, a.contract, a.hours, a.education, " \
  "a.experience, a.openings, a.removed"
enum Column : int {
  kNo,
  kCluster,
  kSource,
  kLanguage,
  kPosted,
  kIsco,
  kIscoProbability,
  kOccupation,
  kOccupationProbability,
  kSkills,
  kPlaces,
  kPayMinimum,
  kPayMaximum,
  kPayCurrency,
  kPayPeriod,
  kPayBasis,
  kPayAnnual,
  kPayAssumption,
  kContract,
  kHours,
  kEducation,
  kExperience,
  kOpenings,
  kRemoved,
  kKey,
  kId,
  kUrl,
  kTitle,
  kText,
  kHoursAWeek,
  kValidThrough,
  kOccupations,
  kSkillProbabilities,
  kPlacesWritten,
  kPayBegin,
  kPayEnd,
  kEmployer,
  kSketch
};
constexpr std::string_view kWhole =
    "SELECT " METIER_ADVERT_COLUMNS
    ", t.key, t.id, t.url, t.title, t.text, t.hours_a_week, t.valid_through, t.occupations, "
    "t.skill_probabilities, t.places_written, t.pay_begin, t.pay_end, e.name, s.hashes "
    "FROM advert a JOIN advert_text t ON t.no = a.no JOIN advert_sketch s ON s.no = a.no "
    "LEFT JOIN advert_employer e ON e.no = a.no ";
constexpr std::string_view kAllRows = "SELECT " METIER_ADVERT_COLUMNS " FROM advert a";
constexpr std::string_view kNewRows =
    "SELECT " METIER_ADVERT_COLUMNS " FROM advert a WHERE a.changed >= $1";
#undef METIER_ADVERT_COLUMNS

template <class Enum>
Enum as(std::int64_t number, Enum last) {
  return number >= 0 && number <= static_cast<std::int64_t>(last) ? static_cast<Enum>(number)
                                                                  : Enum{};
}

std::optional<pay::Pay> pay_of(const Fields& row) {
  if (row.null(kPayMinimum)) return std::nullopt;
  pay::Pay out;
  out.minimum = row.real(kPayMinimum);
  out.maximum = row.real(kPayMaximum);
  out.currency = row.text(kPayCurrency);
  out.period = as(row.integer(kPayPeriod), pay::Period::year);
  out.basis = as(row.integer(kPayBasis), pay::Basis::net);
  out.annual = row.real(kPayAnnual);
  out.assumption = as(row.integer(kPayAssumption), pay::Assumption::period_guessed);
  return out;
}

void set_place(places::Place& place, const std::vector<std::string>& columns) {
  place.country = columns[0];
  place.region = columns[1];
  place.locality = columns[2];
  place.remote = columns[3] == "1";
}

// Makes Rows of rows; keeps what they look at.
class RowReader {
 public:
  RowReader(Database& db, Dictionaries& dictionaries) : db_(db), dictionaries_(dictionaries) {}

  const Row& read(const Fields& from) {
    row_.advert = from.integer(kNo);
    row_.cluster = from.integer(kCluster);
    row_.source = dictionaries_.sources.row(db_, from.integer(kSource))[0];
    row_.language = from.text(kLanguage);
    posted(from.integer(kPosted));
    row_.posted = posted_;
    row_.isco = from.text(kIsco);
    row_.isco_probability = static_cast<float>(from.real(kIscoProbability));
    row_.occupation = {};
    if (const auto number = from.integer(kOccupation); number != 0)
      row_.occupation = dictionaries_.occupations.row(db_, number)[0];
    row_.occupation_probability = static_cast<float>(from.real(kOccupationProbability));
    read_lists(from);
    row_.pay = pay_of(from);
    row_.contract = as(from.integer(kContract), adverts::Contract::volunteer);
    row_.hours = as(from.integer(kHours), adverts::Hours::either);
    row_.education = as(from.integer(kEducation), adverts::Education::doctorate);
    row_.experience_years =
        from.null(kExperience) ? -1.F : static_cast<float>(from.real(kExperience));
    row_.openings = static_cast<std::uint32_t>(from.integer(kOpenings));
    row_.removed = from.integer(kRemoved) != 0;
    return row_;
  }

 private:
  void posted(std::int64_t number) {
    if (number == posted_number_) return;
    posted_ = date_text(number);
    posted_number_ = number;
  }
  void read_lists(const Fields& from) {
    skills_.clear();
    for (Unpack skills(from.bytes(kSkills)); !skills.done();)
      skills_.emplace_back(
          dictionaries_.skills.row(db_, static_cast<std::int64_t>(skills.number()))[0]);
    row_.skills = skills_;
    std::size_t count = 0;
    for (Unpack places(from.bytes(kPlaces)); !places.done(); ++count) {
      if (count == places_.size()) places_.emplace_back();
      set_place(places_[count],
                dictionaries_.places.row(db_, static_cast<std::int64_t>(places.number())));
    }
    row_.places = std::span(places_).first(count);
  }

  Database& db_;
  Dictionaries& dictionaries_;
  Row row_;
  std::vector<std::string_view> skills_;
  std::vector<places::Place> places_;
  std::string posted_;
  std::int64_t posted_number_ = 0;
};

void read_lists(Database& db, Dictionaries& dictionaries, const Fields& row, adverts::Advert& out) {
  Unpack chances(row.bytes(kSkillProbabilities));
  for (Unpack skills(row.bytes(kSkills)); !skills.done();) {
    const auto& uri = dictionaries.skills.row(db, static_cast<std::int64_t>(skills.number()))[0];
    out.skills.push_back({uri, chances.real()});
  }
  Unpack written(row.bytes(kPlacesWritten));
  for (Unpack places(row.bytes(kPlaces)); !places.done();) {
    auto& place = out.places.emplace_back();
    set_place(place, dictionaries.places.row(db, static_cast<std::int64_t>(places.number())));
    place.written = written.text();
  }
  for (Unpack occupations(row.bytes(kOccupations)); !occupations.done();) {
    const auto& columns =
        dictionaries.occupations.row(db, static_cast<std::int64_t>(occupations.number()));
    out.occupations.push_back({columns[0], columns[1], columns[2], occupations.real()});
  }
  const std::string_view hashes = row.bytes(kSketch);
  out.sketch.resize(hashes.size() / 8);
  std::memcpy(out.sketch.data(), hashes.data(), out.sketch.size() * 8);
}

adverts::Advert advert_of(Database& db, Dictionaries& dictionaries, const Fields& row) {
  adverts::Advert out;
  out.key = key_of_bytes(row.bytes(kKey));
  out.source = dictionaries.sources.row(db, row.integer(kSource))[0];
  out.id = row.text(kId);
  out.url = row.text(kUrl);
  out.title = row.text(kTitle);
  out.text = unsqueezed(row.bytes(kText));
  out.language = row.text(kLanguage);
  out.employer = row.text(kEmployer);
  if (auto pay = pay_of(row)) {
    pay->begin = static_cast<std::uint32_t>(row.integer(kPayBegin));
    pay->end = static_cast<std::uint32_t>(row.integer(kPayEnd));
    out.pay.push_back(std::move(*pay));
  }
  out.contract = as(row.integer(kContract), adverts::Contract::volunteer);
  out.hours = as(row.integer(kHours), adverts::Hours::either);
  out.hours_a_week = static_cast<float>(row.real(kHoursAWeek));
  out.experience_years = row.null(kExperience) ? -1.F : static_cast<float>(row.real(kExperience));
  out.education = as(row.integer(kEducation), adverts::Education::doctorate);
  out.posted = date_text(row.integer(kPosted));
  out.valid_through = date_text(row.integer(kValidThrough));
  out.openings = static_cast<std::uint32_t>(row.integer(kOpenings));
  out.removed = row.integer(kRemoved) != 0;
  out.isco = row.text(kIsco);
  out.isco_probability = static_cast<float>(row.real(kIscoProbability));
  read_lists(db, dictionaries, row, out);
  return out;
}

// A Select as conditions with parameters.
class Conditions {
 public:
  Conditions(const Database& db, const Select& select) : db_(db), select_(select) {
    words_ = words_asked(select.words);
    nothing_ = !select.words.empty() && words_.empty();
    for (const std::string_view asked :
         {select.occupation, select.isco, select.country, select.language, select.words})
      nothing_ = nothing_ || clean(asked, asked.size()) != asked;
    if (nothing_) return;
    if (!select.occupation.empty()) occupation_ = add(select.occupation);
    if (!select.isco.empty())
      isco_ = add(select.isco), isco_length_ = add_number(select.isco.size());
    if (!select.country.empty()) country_ = add(" " + select.country + " ");
    if (!select.language.empty()) language_ = add(select.language);
    const std::vector<std::string_view> words(words_.begin(), words_.end());
    if (!words.empty()) query_ = add(db.words_query(words));
  }

  // Nothing can be like that.
  bool nothing() const { return nothing_; }
  const std::vector<Value>& values() const { return values_; }
  std::string add_number(std::uint64_t number) {
    constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
    values_.emplace_back(static_cast<std::int64_t>(std::min(number, kMost)));
    return "$" + std::to_string(values_.size());
  }
  // For an advert by the name of `a` in the statement.
  std::string all(std::string_view a = "a") const {
    std::string out = "true";
    if (!occupation_.empty())
      out += fmt::format(" AND {}.occupation IN (SELECT no FROM advert_occupation WHERE uri = {})",
                         a, occupation_);
    if (!isco_.empty())
      out += fmt::format(" AND substr({}.isco, 1, {}) = {}", a, cast(isco_length_), isco_);
    if (!country_.empty())
      out += fmt::format(" AND {}.countries LIKE '%' || {} || '%'", a, country_);
    if (!language_.empty()) out += fmt::format(" AND {}.language = {}", a, language_);
    if (!query_.empty()) out += " AND " + db_.with_words(fmt::format("{}.no", a), query_);
    return out;
  }
  // And no other one of its cluster that is like that has a smaller number.
  std::string first_of_each_cluster() const {
    if (!select_.one_of_each_cluster) return all();
    return fmt::format(
        "{} AND (a.no = a.cluster OR (NOT EXISTS (SELECT 1 FROM advert b WHERE b.no = a.cluster "
        "AND "
        "{}) AND NOT EXISTS (SELECT 1 FROM advert b WHERE b.cluster = a.cluster AND b.cluster <> "
        "b.no AND b.no < a.no AND {})))",
        all(), all("b"), all("b"));
  }

 private:
  std::string add(std::string_view text) {
    values_.emplace_back(std::string_view(kept_.emplace_back(text)));
    return "$" + std::to_string(values_.size());
  }
  std::string cast(const std::string& parameter) const {
    return fmt::format("CAST({} AS integer)", parameter);
  }

  const Database& db_;
  const Select& select_;
  bool nothing_ = false;
  std::vector<std::string> words_;
  std::list<std::string> kept_;
  std::vector<Value> values_;
  std::string occupation_, isco_, isco_length_, country_, language_, query_;
};

bool is_country(std::string_view code) {
  return std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::optional<adverts::Advert> get(Database& db, Dictionaries& dictionaries, std::string_view key) {
  adverts::Advert asked;
  asked.key = key;
  if (!clean(asked)) return std::nullopt;  // no advert has such a key
  const std::string bytes = bytes_of_key(key);
  std::optional<adverts::Advert> out;
  Transaction all(db, false);
  db.run(std::string(kWhole) + "WHERE a.no = (SELECT advert FROM advert_key WHERE key = $1)",
         {Value::bytes(bytes)}, [&](const Fields& row) {
           out = advert_of(db, dictionaries, row);
           return false;
         });
  all.commit();
  return out;
}

void each(Database& db, Dictionaries& dictionaries, const Select& select,
          const std::function<bool(AdvertNo, const adverts::Advert&)>& give) {
  Conditions conditions(db, select);
  if (conditions.nothing() || !is_country(select.country)) return;
  std::string sql = std::string(kWhole) + "WHERE " + conditions.first_of_each_cluster();
  const std::string most = conditions.add_number(select.most);
  const std::string skip = conditions.add_number(select.skip);
  sql += fmt::format(" ORDER BY a.no LIMIT {} OFFSET {}", most, skip);
  Transaction all(db, false);
  db.scan(sql, conditions.values(), [&](const Fields& row) {
    return give(row.integer(kNo), advert_of(db, dictionaries, row));
  });
  all.commit();
}

std::uint64_t count(Database& db, const Select& select) {
  const Conditions conditions(db, select);
  if (conditions.nothing() || !is_country(select.country)) return 0;
  std::uint64_t out = 0;
  const std::string sql =
      fmt::format("SELECT count({}) FROM advert a WHERE {}",
                  select.one_of_each_cluster ? "DISTINCT a.cluster" : "*", conditions.all());
  Transaction all(db, false);
  db.run(sql, conditions.values(), [&](const Fields& row) {
    out = static_cast<std::uint64_t>(row.integer(0));
    return false;
  });
  all.commit();
  return out;
}

Mark rows(Database& db, Dictionaries& dictionaries, Mark since,
          const std::function<void(const Row&)>& give) {
  Transaction all(db, false);
  const Mark out{db.next_stamp()};
  RowReader reader(db, dictionaries);
  const auto each = [&](const Fields& row) {
    give(reader.read(row));
    return true;
  };
  if (since.value <= 0) {
    db.scan(kAllRows, {}, each);
  } else {
    db.scan(kNewRows, std::vector<Value>{since.value}, each);
  }
  all.commit();
  return out;
}

}  // namespace metier::store
