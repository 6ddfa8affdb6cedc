// The file that columns are kept in between programs. Layout, little-endian: magic, XXH3-64 of all
// that follows, the store's id, its mark, then every array and table of names in the order of
// each_part(): its size as u64, its bytes. Only a cache: with a new layout the magic changes.
#include <cstring>

#include "base/base.h"
#include "market/columns.h"

namespace metier::market {
namespace {

constexpr std::string_view kMagic = "MTRCOLS1";
// So many new rows are worth a new file.
constexpr std::size_t kWorthWriting = 1000;

template <class ColumnsLike, class Do>
void each_part(ColumnsLike& c, Do&& part) {
  part(c.counted);
  part(c.duplicate);
  part(c.source);
  part(c.language);
  part(c.month);
  part(c.occupation);
  part(c.isco);
  part(c.isco_probability);
  part(c.pay);
  part(c.currency);
  part(c.basis);
  part(c.contract);
  part(c.hours);
  part(c.education);
  part(c.experience);
  part(c.skills);
  part(c.places);
  part(c.all_skills);
  part(c.all_places);
  part(c.sources);
  part(c.languages);
  part(c.occupations);
  part(c.currencies);
  part(c.skill_names);
  part(c.place_names);
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(&out) {}
  void text(std::string_view text) {
    number(text.size());
    out_->append(text);
  }
  void number(std::uint64_t value) {
    out_->append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class T>
  void operator()(const std::vector<T>& values) {
    text({reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)});
  }
  void operator()(const Names& names) {
    number(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) text(names.name(static_cast<std::uint32_t>(i)));
  }

 private:
  std::string* out_;
};

// After the first thing that is not there nothing is read any more.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  bool whole() const { return ok_ && rest_.empty(); }
  std::uint64_t number() {
    std::uint64_t value = 0;
    const std::string_view bytes = take(sizeof value);
    if (ok_) std::memcpy(&value, bytes.data(), sizeof value);
    return value;
  }
  std::string_view text() { return take(number()); }
  template <class T>
  void operator()(std::vector<T>& values) {
    const std::string_view bytes = text();
    if (bytes.size() % sizeof(T) != 0) ok_ = false;
    if (!ok_) return;
    values.resize(bytes.size() / sizeof(T));
    if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
  }
  void operator()(Names& names) {
    const std::uint64_t count = number();
    for (std::uint64_t i = 0; ok_ && i < count; ++i) ok_ = names.number(text()) == i && ok_;
  }

 private:
  std::string_view take(std::uint64_t size) {
    if (!ok_ || size > rest_.size()) {
      ok_ = false;
      return {};
    }
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }
  std::string_view rest_;
  bool ok_ = true;
};

bool slices_are_inside(const std::vector<Slice>& slices, std::size_t size) {
  for (const Slice& s : slices)
    if (s.begin > size || s.size > size - s.begin) return false;
  return true;
}

bool below(const std::vector<std::uint16_t>& values, std::size_t limit) {
  for (const auto v : values)
    if (v >= limit) return false;
  return true;
}

// Whatever the checksum says: no number leads out of its table.
bool is_sound(const Columns& c) {
  const std::size_t n = c.size();
  bool same_size = true;
  const auto check = [&](const auto& values) { same_size = same_size && values.size() == n; };
  check(c.duplicate), check(c.source), check(c.language), check(c.month), check(c.occupation);
  check(c.isco), check(c.isco_probability), check(c.pay), check(c.currency), check(c.basis);
  check(c.contract), check(c.hours), check(c.education), check(c.experience), check(c.skills);
  check(c.places);
  return same_size && slices_are_inside(c.skills, c.all_skills.size()) &&
         slices_are_inside(c.places, c.all_places.size()) && below(c.source, c.sources.size()) &&
         below(c.language, c.languages.size()) && below(c.occupation, c.occupations.size()) &&
         below(c.currency, c.currencies.size()) && below(c.all_skills, c.skill_names.size()) &&
         below(c.all_places, c.place_names.size());
}

// Adverts that were written again leave their old skills behind.
bool is_mostly_left_over(const Columns& c) {
  std::size_t used = 0;
  for (const Slice& s : c.skills) used += s.size;
  return used * 2 < c.all_skills.size();
}

std::optional<Columns> read_cache(const std::filesystem::path& path, std::string_view store) {
  const auto map = MappedFile::open(path);
  if (!map) return std::nullopt;
  std::string_view bytes = map->text();
  if (!bytes.starts_with(kMagic)) return std::nullopt;
  Reader head(bytes.substr(kMagic.size(), 8));
  if (bytes.size() < kMagic.size() + 8) return std::nullopt;
  bytes.remove_prefix(kMagic.size() + 8);
  if (head.number() != hash64(bytes)) return std::nullopt;
  Reader reader(bytes);
  if (reader.text() != store) return std::nullopt;
  Columns out;
  out.mark.value = static_cast<std::int64_t>(reader.number());
  each_part(out, reader);
  if (!reader.whole() || !is_sound(out)) return std::nullopt;
  return out;
}

void write_cache(const std::filesystem::path& path, std::string_view store,
                 const Columns& columns) {
  std::string body;
  Writer writer(body);
  writer.text(store);
  writer.number(static_cast<std::uint64_t>(columns.mark.value));
  each_part(columns, writer);
  std::string head(kMagic);
  Writer(head).number(hash64(body));
  auto file = AtomicFile::create(path);
  if (file && file->write(head) && file->write(body)) (void)file->commit();
}

}  // namespace

Result<Columns> load_columns(store::Store& store, const std::filesystem::path& cache) {
  Columns columns;
  if (auto kept = read_cache(cache, store.id())) columns = std::move(*kept);
  if (is_mostly_left_over(columns)) columns = {};
  const bool is_new = columns.mark.value == 0;
  std::size_t rows = 0;
  const auto mark = store.rows(columns.mark, [&](const store::Row& row) {
    columns.put(row);
    ++rows;
  });
  if (!mark) return tl::unexpected(mark.error());
  columns.mark = *mark;
  if (rows >= kWorthWriting || (is_new && rows > 0)) write_cache(cache, store.id(), columns);
  return columns;
}

}  // namespace metier::market
