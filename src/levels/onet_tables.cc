#include "levels/onet_tables.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "mapping/mapping.h"

namespace metier::levels {
namespace {

constexpr std::uint64_t kMaxTableBytes = std::uint64_t{256} << 20;
constexpr std::size_t kMaxName = 200;  // bytes of a category's name that are kept
constexpr std::size_t kMaxCode = 20;

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// A table with the columns that are wanted, in the order they are wanted.
class Rows {
 public:
  static Result<Rows> open(const OnetTable& table, std::vector<std::string_view> columns) {
    Rows out;
    const auto header = table.bytes.substr(0, table.bytes.find('\n'));
    if (header.find('\t') != std::string_view::npos) {
      out.records_ = mapping::delimited_records(table.name, table.bytes, '\t');
    } else {
      auto records = mapping::open_records(table.name, table.bytes);
      if (!records) return tl::unexpected(records.error());
      out.records_ = std::move(*records);
    }
    const auto more = out.records_->next(out.record_);
    if (!more) return tl::unexpected(more.error());
    for (const auto name : columns) {
      const auto& cells = out.record_.cells;
      const auto at = std::find_if(cells.begin(), cells.end(),
                                   [&](const std::string& cell) { return trim(cell) == name; });
      if (at == cells.end())
        return fail(ErrorKind::input, "{}:1: no column \"{}\"; this is no table of O*NET's",
                    table.name, name);
      out.places_.push_back(static_cast<std::size_t>(at - cells.begin()));
    }
    return out;
  }

  Result<bool> next() { return records_->next(record_); }
  // Of the wanted column `i`; empty where the row is too short.
  std::string_view cell(std::size_t i) const {
    return places_[i] < record_.cells.size() ? trim(record_.cells[places_[i]]) : std::string_view();
  }
  template <class... Args>
  tl::unexpected<Error> wrong(std::size_t i, fmt::format_string<Args...> what,
                              Args&&... args) const {
    return fail(ErrorKind::input, "{}{}", records_->where(record_, places_[i]),
                fmt::format(what, std::forward<Args>(args)...));
  }
  // A whole number of 1 to `most`.
  Result<std::size_t> number(std::size_t i, std::size_t most) const {
    const auto text = cell(i);
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > most)
      return wrong(i, "\"{}\" is no number from 1 to {}", text.substr(0, 40), most);
    return value;
  }
  Result<float> percent(std::size_t i) const {
    const auto text = cell(i);
    float value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !(value >= 0 && value <= 100))
      return wrong(i, "\"{}\" is no percentage", text.substr(0, 40));
    return value;
  }

 private:
  std::unique_ptr<mapping::RecordReader> records_;
  mapping::Record record_;
  std::vector<std::size_t> places_;
};

// Runs `use` on every row behind the header.
template <class Use>
Result<void> each_row(const OnetTable& table, std::vector<std::string_view> columns, Use&& use) {
  auto rows = Rows::open(table, std::move(columns));
  if (!rows) return tl::unexpected(rows.error());
  for (;;) {
    const auto more = rows->next();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
    if (auto done = use(*rows); !done) return done;
  }
}

bool by_code(const OnetJob& job, std::string_view code) {
  return job.code < code;
}

OnetJob& job_of(std::string_view code, OnetTables& out) {
  auto& jobs = out.jobs;
  if (!jobs.empty() && jobs.back().code == code) return jobs.back();  // rows come job by job
  const auto at = std::lower_bound(jobs.begin(), jobs.end(), code, by_code);
  if (at != jobs.end() && at->code == code) return *at;
  OnetJob fresh;
  fresh.code = code;
  return *jobs.insert(at, std::move(fresh));
}

// "08/2023" as "2023-08", so that dates compare; empty for what is no date.
std::string sortable(std::string_view date) {
  const bool is_date = date.size() == 7 && date[2] == '/' &&
                       date.find_first_not_of("0123456789/") == std::string_view::npos;
  return is_date ? fmt::format("{}-{}", date.substr(3), date.substr(0, 2)) : std::string();
}

void note_date(std::string_view cell, OnetTables& out) {
  const auto date = sortable(cell);
  if (date.empty()) return;
  if (out.first_date.empty() || date < out.first_date) out.first_date = date;
  out.last_date = std::max(out.last_date, date);
}

template <std::size_t N>
Result<void> add_answer(const Rows& row, Answers<N>& answers) {
  const auto category = row.number(2, N);
  if (!category) return tl::unexpected(category.error());
  const auto percent = row.percent(3);
  if (!percent) return tl::unexpected(percent.error());
  answers.percent[*category - 1] = *percent;
  answers.any = true;
  answers.suppress = answers.suppress || row.cell(4) == "Y";
  return {};
}

std::string short_name(std::string_view text) {
  auto name = trim(text.substr(0, text.find(" - ")));
  if (name.size() > kMaxName) {
    name = name.substr(0, kMaxName);
    while (utf8::first_invalid(name)) name.remove_suffix(1);
  }
  return std::string(name);
}

Result<std::string_view> code_of(const Rows& row) {
  const auto code = row.cell(0);
  if (code.empty() || code.size() > kMaxCode)
    return row.wrong(0, "\"{}\" is no code of O*NET", code.substr(0, 40));
  return code;
}

}  // namespace

const OnetJob* OnetTables::find(std::string_view code) const {
  const auto at = std::lower_bound(jobs.begin(), jobs.end(), code, by_code);
  return at != jobs.end() && at->code == code ? &*at : nullptr;
}

Result<void> read_zones(const OnetTable& table, OnetTables& out) {
  return each_row(table, {"O*NET-SOC Code", "Job Zone", "Date"},
                  [&](const Rows& row) -> Result<void> {
                    const auto code = code_of(row);
                    if (!code) return tl::unexpected(code.error());
                    const auto zone = row.number(1, kZones);
                    if (!zone) return tl::unexpected(zone.error());
                    job_of(*code, out).zone = static_cast<std::uint8_t>(*zone);
                    note_date(row.cell(2), out);
                    return {};
                  });
}

Result<void> read_zone_names(const OnetTable& table, OnetTables& out) {
  return each_row(table, {"Job Zone", "Name"}, [&](const Rows& row) -> Result<void> {
    const auto zone = row.number(0, kZones);
    if (!zone) return tl::unexpected(zone.error());
    // "Job Zone Four: Considerable Preparation Needed"
    const auto name = row.cell(1);
    const auto colon = name.starts_with("Job Zone") ? name.find(": ") : std::string_view::npos;
    out.zone_names[*zone - 1] =
        short_name(colon == std::string_view::npos ? name : name.substr(colon + 2));
    return {};
  });
}

Result<void> read_answers(const OnetTable& table, OnetTables& out) {
  const auto done = each_row(
      table, {"O*NET-SOC Code", "Scale ID", "Category", "Data Value", "Recommend Suppress", "Date"},
      [&](const Rows& row) -> Result<void> {
        const auto scale = row.cell(1);
        if (scale != "RL" && scale != "RW") return {};
        const auto code = code_of(row);
        if (!code) return tl::unexpected(code.error());
        OnetJob& job = job_of(*code, out);
        note_date(row.cell(5), out);
        return scale == "RL" ? add_answer(row, job.education) : add_answer(row, job.experience);
      });
  if (!done) return done;
  for (const auto& job : out.jobs)
    out.suppressed += (job.education.suppress ? 1U : 0U) + (job.experience.suppress ? 1U : 0U);
  return {};
}

Result<void> read_categories(const OnetTable& table, OnetTables& out) {
  return each_row(table, {"Scale ID", "Category", "Category Description"},
                  [&](const Rows& row) -> Result<void> {
                    const auto scale = row.cell(0);
                    if (scale != "RL" && scale != "RW") return {};
                    const bool schooling = scale == "RL";
                    const auto n = row.number(1, schooling ? kEducationLevels : kExperienceLevels);
                    if (!n) return tl::unexpected(n.error());
                    (schooling ? out.education_names[*n - 1] : out.experience_names[*n - 1]) =
                        short_name(row.cell(2));
                    return {};
                  });
}

namespace {

using ReadTable = Result<void> (*)(const OnetTable&, OnetTables&);

Result<void> read_file_of(const std::filesystem::path& path, ReadTable read, OnetTables& out) {
  const auto bytes = read_file(path, kMaxTableBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  const auto name = path.filename().string();
  out.sources.push_back({name, bytes->size(), hash64(*bytes)});
  return read({path.string(), *bytes}, out);
}

// "O*NET 29.3 Database" on the first line.
std::string release_of(const std::filesystem::path& read_me) {
  constexpr std::string_view kBefore = "O*NET ";
  const auto bytes = read_me.empty() ? fail(ErrorKind::not_found, "") : read_file(read_me, 1 << 16);
  if (!bytes) return "";
  const auto line = std::string_view(*bytes).substr(0, bytes->find('\n'));
  const auto at = line.find(kBefore);
  if (at == std::string_view::npos) return "";
  const auto rest = line.substr(at + kBefore.size());
  const auto digits = rest.substr(0, rest.find_first_not_of("0123456789."));
  return std::string(digits.substr(0, 12));
}

}  // namespace

Result<OnetTables> read_onet(const OnetFiles& files) {
  OnetTables out;
  const std::pair<const std::filesystem::path*, ReadTable> kTables[] = {
      {&files.zones, read_zones},
      {&files.zone_names, read_zone_names},
      {&files.answers, read_answers},
      {&files.categories, read_categories}};
  for (const auto& [path, read] : kTables)
    if (auto done = read_file_of(*path, read, out); !done) return tl::unexpected(done.error());
  out.release = release_of(files.read_me);
  return out;
}

}  // namespace metier::levels
