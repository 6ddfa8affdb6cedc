#include "market/count.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "market/keys.h"
#include "market/selection.h"

namespace metier::market {
namespace {

constexpr std::array<std::string_view, 20> kNames = {
    "occupation", "isco-1",        "isco-2",        "isco-3",        "isco-4",
    "skill",      "skill-group-1", "skill-group-2", "skill-group-3", "country",
    "region",     "month",         "year",          "language",      "source",
    "contract",   "hours",         "education",     "experience",    "currency"};

// One group of adverts while they are counted.
struct Group {
  std::uint64_t adverts = 0;
  std::vector<float> pay;
  std::uint16_t first_month = 0, last_month = 0;

  void add_pay(float annual, std::uint16_t month) {
    pay.push_back(annual);
    if (month == 0) return;
    if (first_month == 0 || month < first_month) first_month = month;
    last_month = std::max(last_month, month);
  }
};

// By the keys of both dimensions and of the currency: 24, 24 and 16 bits.
using Groups = std::unordered_map<std::uint64_t, Group>;

constexpr std::uint64_t group_key(std::uint32_t first, std::uint32_t second,
                                  std::uint16_t currency) {
  return std::uint64_t{first} << 40 | std::uint64_t{second} << 16 | currency;
}

// The value below which a share of the sorted values lies, between two of them in proportion.
float quantile(const std::vector<float>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto low = static_cast<std::size_t>(at);
  const std::size_t high = std::min(low + 1, sorted.size() - 1);
  const double part = at - static_cast<double>(low);
  return static_cast<float>(sorted[low] * (1 - part) + sorted[high] * part);
}

PayQuantiles quantiles(Group& group, std::string_view currency) {
  std::sort(group.pay.begin(), group.pay.end());
  PayQuantiles out;
  out.currency = currency;
  out.adverts = group.pay.size();
  out.p10 = quantile(group.pay, 0.1);
  out.p25 = quantile(group.pay, 0.25);
  out.p50 = quantile(group.pay, 0.5);
  out.p75 = quantile(group.pay, 0.75);
  out.p90 = quantile(group.pay, 0.9);
  out.from = month_name(group.first_month);
  out.to = month_name(group.last_month);
  return out;
}

class Counter {
 public:
  Counter(const Columns& columns, const CountQuery& query, const Selection& selection)
      : c_(columns), query_(query), selection_(selection) {}

  void count(const std::vector<Keys>& keys) {
    keys_ = &keys;
    second_ = keys.size() == 2 ? keys[1].limit() : 1;
    const std::size_t pairs = keys.empty() ? 1 : keys[0].limit() * second_;
    if (!query_.pay && pairs <= kMostDense) dense_.resize(pairs);
    for (std::size_t i = 0; i < c_.size(); ++i) {
      if (!c_.counted[i] && !c_.duplicate[i]) continue;
      if (!selection_.has(i)) continue;
      if (c_.duplicate[i] && !query_.filter.duplicates) {
        ++duplicates;
        continue;
      }
      ++adverts;
      if (!query_.pay || c_.pay[i] > 0) add(i);
    }
    for (std::size_t at = 0; at < dense_.size(); ++at)
      if (dense_[at] > 0)
        groups[group_key(static_cast<std::uint32_t>(at / second_),
                         static_cast<std::uint32_t>(at % second_), 0)]
            .adverts = dense_[at];
  }

  Groups groups;
  std::uint64_t adverts = 0, duplicates = 0;

 private:
  void add(std::size_t advert) {
    static constexpr std::array<std::uint32_t, 1> kNoKey = {0};
    std::array<std::span<const std::uint32_t>, 2> values = {kNoKey, kNoKey};
    for (std::size_t d = 0; d < keys_->size(); ++d) values[d] = (*keys_)[d].of(advert, buffers_[d]);
    if (!dense_.empty()) {
      for (const std::uint32_t first : values[0])
        for (const std::uint32_t second : values[1]) ++dense_[first * second_ + second];
      return;
    }
    const std::uint16_t currency = query_.pay ? c_.currency[advert] : std::uint16_t{0};
    for (const std::uint32_t first : values[0])
      for (const std::uint32_t second : values[1]) {
        Group& group = groups[group_key(first, second, currency)];
        ++group.adverts;
        if (query_.pay) group.add_pay(c_.pay[advert], c_.month[advert]);
      }
  }

  const Columns& c_;
  const CountQuery& query_;
  const Selection& selection_;
  const std::vector<Keys>* keys_ = nullptr;
  std::array<Keys::Buffer, 2> buffers_;
  // By both keys, where there are few enough pairs of them; else `groups` is filled at once.
  static constexpr std::size_t kMostDense = std::size_t{1} << 22;
  std::vector<std::uint64_t> dense_;
  std::size_t second_ = 1;  // keys of the second dimension
};

bool by_time(const std::vector<Dimension>& by) {
  return !by.empty() && (by[0] == Dimension::month || by[0] == Dimension::year);
}

void sort(std::vector<CountLine>& lines, const std::vector<Dimension>& by) {
  const bool time = by_time(by);
  std::sort(lines.begin(), lines.end(), [&](const CountLine& a, const CountLine& b) {
    if (!by.empty() && a.keys[0].empty() != b.keys[0].empty()) return b.keys[0].empty();
    if (time && a.keys[0] != b.keys[0]) return a.keys[0] < b.keys[0];
    if (a.adverts != b.adverts) return a.adverts > b.adverts;
    if (a.keys != b.keys) return a.keys < b.keys;
    return a.pay && b.pay && a.pay->currency < b.pay->currency;
  });
}

// How much more often each skill is asked for here than in all adverts.
void add_lift(const Columns& c, Counts& counts) {
  std::vector<std::uint64_t> everywhere(c.skill_names.size());
  for (std::size_t i = 0; i < c.size(); ++i)
    if (c.counted[i])
      for (const std::uint16_t skill : c.skills_of(i)) ++everywhere[skill];
  for (CountLine& line : counts.lines) {
    const std::uint64_t all = everywhere[c.skill_names.find(line.keys[0])];
    if (line.keys[0].empty() || all == 0 || counts.adverts == 0) continue;
    const double here = static_cast<double>(line.adverts) / static_cast<double>(counts.adverts);
    line.lift = here * static_cast<double>(counts.of_all) / static_cast<double>(all);
  }
}

bool narrows(const Filter& f) {
  return !f.skills.empty() || !f.occupation.empty() || !f.isco.empty();
}

}  // namespace

std::string_view name(Dimension dimension) {
  return kNames.at(static_cast<std::size_t>(dimension));
}

std::optional<Dimension> dimension(std::string_view name) {
  const auto at = std::find(kNames.begin(), kNames.end(), name);
  if (at == kNames.end()) return std::nullopt;
  return static_cast<Dimension>(at - kNames.begin());
}

std::vector<std::string_view> dimension_names() {
  return {kNames.begin(), kNames.end()};
}

Result<Counts> count(const Columns& columns, const snapshot::Taxonomy& taxonomy,
                     const CountQuery& query) {
  if (query.by.size() > 2)
    return fail(ErrorKind::usage, "adverts are counted by two things at most");
  const auto selection = Selection::make(columns, taxonomy, query.filter);
  if (!selection) return tl::unexpected(selection.error());
  std::vector<Keys> keys;
  for (const Dimension d : query.by) keys.emplace_back(columns, taxonomy, d);
  Counter counter(columns, query, *selection);
  counter.count(keys);

  Counts out;
  out.by = query.by;
  out.adverts = counter.adverts;
  out.duplicates = counter.duplicates;
  out.of_all = static_cast<std::uint64_t>(
      std::count(columns.counted.begin(), columns.counted.end(), std::uint8_t{1}));
  for (auto& [key, group] : counter.groups) {
    if (group.adverts < query.min_count) {
      ++out.suppressed;
      continue;
    }
    CountLine line;
    line.adverts = group.adverts;
    const std::array<std::uint32_t, 2> values = {static_cast<std::uint32_t>(key >> 40),
                                                 static_cast<std::uint32_t>(key >> 16 & 0xffffff)};
    for (std::size_t d = 0; d < keys.size(); ++d) line.keys[d] = keys[d].text(values[d]);
    if (query.pay)
      line.pay = quantiles(group, columns.currencies.name(static_cast<std::uint16_t>(key)));
    out.lines.push_back(std::move(line));
  }
  sort(out.lines, out.by);
  if (query.by == std::vector{Dimension::skill} && narrows(query.filter)) add_lift(columns, out);
  return out;
}

}  // namespace metier::market
