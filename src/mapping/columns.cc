#include "mapping/columns.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/text.h"

namespace metier::mapping {
namespace {

using Names = std::span<const std::string_view>;

// Folded; those before others are the better ones.
constexpr std::array<std::string_view, 52> kNames{"label",
                                                  "name",
                                                  "title",
                                                  "preferredlabel",
                                                  "preferred label",
                                                  "job title",
                                                  "jobtitle",
                                                  "vacancytitle",
                                                  "skill",
                                                  "skill name",
                                                  "skill label",
                                                  "occupation",
                                                  "occupation name",
                                                  "occupation title",
                                                  "occupation label",
                                                  "job",
                                                  "job name",
                                                  "profession",
                                                  "competence",
                                                  "competency",
                                                  "knowledge",
                                                  "position",
                                                  "role",
                                                  "term",
                                                  "text",
                                                  "skills",
                                                  "occupations",
                                                  "titles",
                                                  "names",
                                                  "labels",
                                                  "bezeichnung",
                                                  "beruf",
                                                  "berufsbezeichnung",
                                                  "kompetenz",
                                                  "kompetenzen",
                                                  "stelle",
                                                  "stellenbezeichnung",
                                                  "titel",
                                                  "fahigkeit",
                                                  "intitule",
                                                  "metier",
                                                  "competence nom",
                                                  "nom",
                                                  "libelle",
                                                  "titulo",
                                                  "ocupacion",
                                                  "competencia",
                                                  "nombre",
                                                  "denominazione",
                                                  "professione",
                                                  "stilling",
                                                  "yrke"};
constexpr std::array<std::string_view, 6> kDescriptions{
    "description", "definition", "beschreibung", "descripcion", "descrizione", "beskrivelse"};
constexpr std::array<std::string_view, 4> kLanguages{"lang", "language", "sprache", "langue"};
constexpr std::array<std::string_view, 10> kCodes{
    "code", "id",       "o net soc code", "o net id",  "soc code",
    "kode", "notation", "identifier",     "schlussel", "codigo"};

std::optional<std::size_t> find(const std::vector<std::string>& folded, Names names) {
  for (const std::string_view name : names) {
    const auto at = std::find(folded.begin(), folded.end(), name);
    if (at != folded.end()) return static_cast<std::size_t>(at - folded.begin());
  }
  return std::nullopt;
}

// "code" stands in "isco code" and "Kode 2020" too.
std::optional<std::size_t> find_code(const std::vector<std::string>& folded) {
  if (const auto whole = find(folded, kCodes)) return whole;
  for (std::size_t i = 0; i < folded.size(); ++i)
    if (folded[i].starts_with("code ") || folded[i].ends_with(" code")) return i;
  return std::nullopt;
}

std::vector<std::string> folded(const std::vector<std::string>& header) {
  std::vector<std::string> out;
  for (const auto& name : header) out.push_back(text::fold(name));
  return out;
}

std::string listed(const std::vector<std::string>& header) {
  std::string out;
  for (std::size_t i = 0; i < header.size() && i < 20; ++i)
    out += fmt::format("{}\"{}\"", i == 0 ? "" : ", ", header[i].substr(0, 60));
  return out + (header.size() > 20 ? ", ..." : "");
}

bool names_a_column(std::string_view cell) {
  return find({text::fold(cell)}, kNames).has_value();
}

}  // namespace

Result<Table> Table::open(std::unique_ptr<RecordReader> records, std::string_view column) {
  Table out(std::move(records));
  Record first;
  const auto more = out.records_->next(first);
  if (!more) return tl::unexpected(more.error());
  const bool headless =
      !out.records_->has_header() ||
      (first.cells.size() == 1 && first.cells[0] != column && !names_a_column(first.cells[0]));
  if (!*more || headless) {
    out.header_ = {"label"};
    if (*more) out.pending_ = std::move(first);
  } else {
    out.header_ = std::move(first.cells);
  }
  return out;
}

Result<bool> Table::next(Record& out) {
  if (pending_) {
    out = std::move(*pending_);
    pending_.reset();
    return true;
  }
  auto more = records_->next(out);
  if (!more || !*more) return more;
  if (out.cells.size() > header_.size())
    return fail(ErrorKind::input, "{}more cells than the header's {}",
                records_->where(out, header_.size()), header_.size());
  out.cells.resize(header_.size());
  return true;
}

std::optional<std::size_t> Table::column(std::string_view name) const {
  const auto at = std::find(header_.begin(), header_.end(), name);
  if (at == header_.end()) return std::nullopt;
  return static_cast<std::size_t>(at - header_.begin());
}

Result<Columns> choose_columns(const std::vector<std::string>& header, std::string_view column) {
  const auto names = folded(header);
  std::optional<std::size_t> name;
  if (!column.empty()) {
    const auto at = std::find(header.begin(), header.end(), column);
    name = at == header.end() ? find(names, std::array<std::string_view, 1>{text::fold(column)})
                              : static_cast<std::size_t>(at - header.begin());
    if (!name)
      return fail(ErrorKind::usage, "there is no column \"{}\"; there are {}", column,
                  listed(header));
  } else if (header.size() == 1) {
    name = 0;
  } else {
    name = find(names, kNames);
    if (!name)
      return fail(ErrorKind::usage, "which column has the names? Tell with --column; there are {}",
                  listed(header));
  }
  Columns out;
  out.name = *name;
  const auto other = [&](std::optional<std::size_t> at) { return at != name ? at : std::nullopt; };
  out.description = other(find(names, kDescriptions));
  out.language = other(find(names, kLanguages));
  out.code = other(find_code(names));
  return out;
}

}  // namespace metier::mapping
