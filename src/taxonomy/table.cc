#include "taxonomy/table.h"

#include <algorithm>

#include "taxonomy/clean.h"

namespace metier::taxonomy {
namespace {

constexpr std::size_t kAbsent = SIZE_MAX;
constexpr std::uint64_t kMostRows = 10'000'000;  // the largest table of ESCO has 130,000

class TableReader {
 public:
  TableReader(Table& table, const ImportOptions& options)
      : table_(table), csv_(*table.csv), options_(options) {
    column_.fill(kAbsent);
  }

  Result<void> run() {
    if (auto header = read_header(); !header) return header;
    for (;;) {
      const auto more = csv_.next();
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      if (auto row = read_row(); !row) return row;
      report_progress(kStep);
    }
    report_progress(1);
    return {};
  }

 private:
  static constexpr std::size_t kStep = std::size_t{1} << 18;

  // --- header
  // ---------------------------------------------------------------------------------------

  Result<void> read_header() {
    const auto more = csv_.next();
    if (!more) return tl::unexpected(more.error());
    if (!*more)
      return fail(ErrorKind::input, "{}:1:1: empty; expected a header with {}", csv_.name(),
                  needed_columns());
    width_ = csv_.cells().size();
    for (std::size_t i = 0; i < width_; ++i)
      if (auto known = read_column(i, csv_.cells()[i]); !known) return known;
    for (const auto& column : table_.source.spec->columns)
      if (column.needed && !has(column.field))
        return tl::unexpected(
            csv_.error_at(width_, fmt::format("no column {}; expected {}; the header is: {}",
                                              column.name, needed_columns(), header_text())));
    return {};
  }

  Result<void> read_column(std::size_t index, std::string_view cell) {
    const auto cleaned = clean_label(cell, *table_.arena);
    const auto columns = table_.source.spec->columns;
    const auto known = std::find_if(columns.begin(), columns.end(),
                                    [&](const ColumnSpec& c) { return c.name == cleaned.text; });
    if (known == columns.end()) {
      table_.faults.add(FaultKind::unknown_column, 1,
                        [&] { return fmt::format("column {}: not read", quote(cleaned.text)); });
      return {};
    }
    const auto field = static_cast<std::size_t>(known->field);
    if (known->field == Field::repeated) return {};
    if (column_[field] != kAbsent)
      return tl::unexpected(
          csv_.error_at(index, fmt::format("column {} for the second time", known->name)));
    column_[field] = index;
    table_.has[field] = true;
    return {};
  }

  std::string needed_columns() const {
    std::string out;
    for (const auto& column : table_.source.spec->columns)
      if (column.needed) out += (out.empty() ? "" : ", ") + std::string(column.name);
    return out.empty() ? std::string("column names") : out;
  }

  std::string header_text() const {
    std::string out;
    for (const auto cell : csv_.cells()) out += (out.empty() ? "" : ", ") + quote(cell);
    return out.size() > 300 ? shorten(out, 300) : out;
  }

  // --- rows
  // -----------------------------------------------------------------------------------------

  Result<void> read_row() {
    const auto cells = csv_.cells();
    if (cells.size() == 1 && cells[0].empty() && width_ > 1) {
      fault(FaultKind::short_row, [] { return std::string("blank line: passed over"); });
      return {};
    }
    if (++table_.row_count > kMostRows)
      return tl::unexpected(csv_.error_at(0, fmt::format("more than {} rows", kMostRows)));
    const auto kind = table_.kind();
    if (cells.size() < width_) {
      const bool usual = kind == TableKind::skills_hierarchy;
      fault(usual ? FaultKind::cells_left_out : FaultKind::short_row, [&] {
        return fmt::format("{} of {} cells: the missing ones taken as empty", cells.size(), width_);
      });
    }
    if (kind == TableKind::dictionary) return {};
    if (holds_relations(kind)) return read_relation();
    if (kind == TableKind::skills_hierarchy) return read_hierarchy();
    return read_concept();
  }

  Result<void> read_concept() {
    ConceptRow row;
    row.uri = word(Field::uri);
    begin(row);
    if (row.uri.empty()) {
      fault(FaultKind::missing_concept, [] { return std::string("row without a URI: left out"); });
      return {};
    }
    if (std::any_of(row.uri.begin(), row.uri.end(),
                    [](unsigned char c) { return c <= ' ' || c == 0x7F; })) {
      fault(FaultKind::unknown_value,
            [&] { return fmt::format("{} is no URI: row left out", quote(row.uri)); });
      return {};
    }
    for (std::size_t i = 0; i < kFixedCount; ++i)
      row.fixed[i] = word(static_cast<Field>(kFirstFixed + i));
    subject_ = row.uri;
    read_texts(row);
    table_.concepts.push_back(row);
    return {};
  }

  Result<void> read_relation() {
    RelationRow row;
    row.from = word(Field::from_uri);
    row.to = word(Field::to_uri);
    row.from_type = word(Field::from_type);
    row.to_type = word(Field::to_type);
    row.relation = word(Field::relation);
    row.line = static_cast<std::uint32_t>(csv_.line());
    table_.relations.push_back(row);
    return {};
  }

  Result<void> read_hierarchy() {
    HierarchyRow row;
    std::size_t depth = 0;
    for (std::size_t i = 0; i < row.levels.size(); ++i) {
      row.levels[i] = {word(level(Field::level_uri_0, i)), word(level(Field::level_code_0, i))};
      if (row.levels[i].uri.empty()) continue;
      if (i != depth) {
        fault(FaultKind::missing_concept,
              [&] { return fmt::format("level {} without a level above it: row left out", i); });
        return {};
      }
      ++depth;
    }
    begin(row.last);
    if (depth == 0) {
      fault(FaultKind::missing_concept, [] { return std::string("row without a URI: left out"); });
      return {};
    }
    row.last.uri = subject_ = row.levels[depth - 1].uri;
    add_label(LabelKind::preferred, cell(level(Field::level_term_0, depth - 1)));
    read_notes();
    end(row.last);
    table_.hierarchy.push_back(row);
    return {};
  }

  void begin(ConceptRow& row) const {
    row.line = static_cast<std::uint32_t>(csv_.line());
    row.first_label = static_cast<std::uint32_t>(table_.labels.size());
    row.first_note = static_cast<std::uint32_t>(table_.notes.size());
  }
  void end(ConceptRow& row) const {
    row.label_count = static_cast<std::uint32_t>(table_.labels.size()) - row.first_label;
    row.note_count = static_cast<std::uint32_t>(table_.notes.size()) - row.first_note;
  }

  // --- texts
  // ----------------------------------------------------------------------------------------

  void read_texts(ConceptRow& row) {
    const bool bars = table_.kind() == TableKind::collection;
    if (table_.kind() == TableKind::green_share) return;
    add_label(LabelKind::preferred, cell(Field::preferred));
    // A scheme's title repeats its preferred label where it has one.
    add_label(LabelKind::alternative, cell(Field::title));
    const auto alternative = [&](std::string_view text) {
      add_label(LabelKind::alternative, text);
    };
    if (bars) {
      split_bars(cell(Field::alternative), alternative);
    } else {
      split_lines(cell(Field::alternative), alternative);
    }
    split_lines(cell(Field::hidden),
                [&](std::string_view text) { add_label(LabelKind::hidden, text); });
    read_notes();
    end(row);
  }

  void read_notes() {
    add_note(NoteKind::description, clean_note(cell(Field::description), *table_.arena),
             cell(Field::description));
    add_note(NoteKind::scope_note, clean_html_note(cell(Field::scope_note), *table_.arena),
             cell(Field::scope_note));
    add_note(NoteKind::definition, clean_html_note(cell(Field::definition), *table_.arena),
             cell(Field::definition));
  }

  void add_label(LabelKind kind, std::string_view raw) {
    if (raw.empty()) return;
    const auto cleaned = clean_label(raw, *table_.arena);
    const auto text = cleaned.text;
    if (cleaned.stains.any()) {
      report(cleaned.stains, [&] {
        return fmt::format("{} label {} of {}: {}", name(kind), quote(raw), subject_,
                           text.empty() ? std::string("left out") : "now " + quote(text));
      });
    }
    if (!text.empty()) table_.labels.push_back({text, kind});
  }

  void add_note(NoteKind kind, const Cleaned& cleaned, std::string_view raw) {
    if (cleaned.stains.any()) {
      report(cleaned.stains, [&] {
        return fmt::format("{} of {}: {}", name(kind), subject_,
                           cleaned.text.empty()               ? "blank, left out"
                           : cleaned.stains.markup            ? "HTML taken out, its text kept"
                           : raw.size() > cleaned.text.size() ? "cleaned"
                                                              : "replaced");
      });
    }
    if (!cleaned.text.empty()) table_.notes.push_back({cleaned.text, kind});
  }

  template <class Words>
  void report(const Stains& stains, Words words) {
    if (stains.spaces) fault(FaultKind::stray_space, words);
    if (stains.controls) fault(FaultKind::control_character, words);
    if (stains.invalid) fault(FaultKind::invalid_utf8, words);
    if (stains.twice) fault(FaultKind::encoded_twice, words);
    if (stains.markup) fault(FaultKind::markup, words);
  }

  // --- small things
  // ---------------------------------------------------------------------------------

  static Field level(Field first, std::size_t i) {
    return static_cast<Field>(static_cast<std::size_t>(first) + i);
  }
  bool has(Field field) const { return column_[static_cast<std::size_t>(field)] != kAbsent; }
  std::string_view cell(Field field) const {
    const std::size_t i = column_[static_cast<std::size_t>(field)];
    return i < csv_.cells().size() ? csv_.cells()[i] : std::string_view();
  }
  // A URI, code or word of a vocabulary.
  std::string_view word(Field field) const {
    const auto text = cell(field);
    const auto plain = [](char c) { return c > ' ' && c < 0x7F; };
    if (text.empty() || (plain(text.front()) && plain(text.back()))) return text;
    return trim(text);
  }
  template <class Words>
  void fault(FaultKind kind, Words words) {
    table_.faults.add(kind, csv_.line(), words);
  }
  void report_progress(std::size_t step) {
    if (!options_.progress || csv_.position() - reported_ < step) return;
    options_.progress(csv_.position() - reported_);
    reported_ = csv_.position();
  }

  Table& table_;
  CsvReader& csv_;
  const ImportOptions& options_;
  std::array<std::size_t, kFieldCount> column_{};
  std::size_t width_ = 0;
  std::size_t reported_ = 0;
  std::string_view subject_;  // URI of the row being read, for words
};

}  // namespace

Result<Table> read_table(const Source& source, const ImportOptions& options) {
  auto bytes = SourceBytes::open(source, options);
  if (!bytes) return tl::unexpected(bytes.error());
  Table table;
  table.source = source;
  table.bytes = std::make_unique<SourceBytes>(std::move(*bytes));
  table.source.size = table.bytes->text().size();
  table.hash = hash64(table.bytes->text());
  if (table.bytes->text().size() > UINT32_MAX)
    return fail(ErrorKind::limit, "{}: more than 4 GiB", source.name);
  table.csv = std::make_unique<CsvReader>(source.name, table.bytes->text());
  if (auto done = TableReader(table, options).run(); !done) return tl::unexpected(done.error());
  return table;
}

}  // namespace metier::taxonomy
