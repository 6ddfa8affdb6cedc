#include "mapping/crosswalk.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "text/text.h"

namespace metier::mapping {
namespace {

constexpr std::string_view kEsco = "://data.europa.eu/esco/";

bool is_uri(std::string_view cell) {
  return (cell.starts_with("http") && cell.find(kEsco) != std::string_view::npos);
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

bool has_word(std::string_view folded, std::string_view word) {
  return (" " + std::string(folded) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

bool has_any(std::string_view folded, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(folded, word); });
}

constexpr std::array<std::string_view, 6> kCodeWords{"code",     "id",   "uri",
                                                     "notation", "kode", "identifier"};
constexpr std::array<std::string_view, 8> kTitleWords{
    "title", "label", "name", "term", "preflabel", "preferredlabel", "titre", "titel"};

// https and trailing blanks are forgiven.
ConceptId concept_of(const snapshot::Taxonomy& t, std::string_view cell) {
  if (is_uri(cell)) {
    const auto rest = cell.substr(cell.find("://"));
    return t.find_uri("http" + std::string(rest));
  }
  if (cell.starts_with('C') && cell.find_first_not_of("0123456789", 1) == std::string_view::npos)
    cell.remove_prefix(1);
  const auto found = t.find_code(cell);
  return found.empty() ? ConceptId() : found.front();
}

}  // namespace

// Places of columns.
struct Crosswalk::Layout {
  std::optional<std::size_t> esco, relation, code, title;

  // Of a table whose concepts are URIs: `first` is a row with one, `header` the row before it.
  static std::optional<Layout> of_uris(const Record& header, const Record& first) {
    Layout out;
    for (std::size_t i = 0; i < first.cells.size(); ++i) {
      if (!is_uri(trim(first.cells[i]))) continue;
      out.esco = i;
      break;
    }
    if (!out.esco) return std::nullopt;
    for (std::size_t i = 0; i < first.cells.size() && i < header.cells.size(); ++i)
      if (i != *out.esco && relation_named(first.cells[i]) && out.names_relation(header.cells[i]))
        out.relation = i;
    out.find_sources(header, first);
    return out;
  }
  // Of a table whose header has a column of ESCO's codes.
  static std::optional<Layout> of_codes(const Record& header, const Record& first) {
    Layout out;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      const auto name = text::fold(header.cells[i]);
      if (is_esco(name) && has_word(name, "code") && !out.esco) out.esco = i;
      if (out.names_relation(header.cells[i])) out.relation = i;
    }
    if (!out.esco) return std::nullopt;
    out.find_sources(header, first);
    if (!out.code && !out.title) return std::nullopt;
    return out;
  }

 private:
  static bool is_esco(std::string_view folded) {
    return has_word(folded, "esco") || has_word(folded, "isco");
  }
  static bool names_relation(std::string_view header) {
    const auto name = text::fold(header);
    return has_word(name, "match") || has_word(name, "relation") || has_word(name, "mapping");
  }
  // The first column that names codes and the first that names titles, none of ESCO's.
  void find_sources(const Record& header, const Record& first) {
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
      const auto name = text::fold(header.cells[i]);
      const bool is_other = i == esco || i == relation || is_esco(name) ||
                            has_word(name, "2");  // "Classification 2 PrefLabel"
      if (is_other) continue;
      if (!title && has_any(name, kTitleWords)) {
        title = i;
      } else if (!code && has_any(name, kCodeWords)) {
        code = i;
      }
    }
    if (title) return;
    // The header names no titles: they are the longest texts.
    for (std::size_t i = 0; i < std::min(header.cells.size(), first.cells.size()); ++i) {
      if (i == esco || i == relation || i == code || is_esco(text::fold(header.cells[i]))) continue;
      if (!title || first.cells[i].size() > first.cells[*title].size()) title = i;
    }
  }
};

float score_of(Relation relation) {
  switch (relation) {
    case Relation::exact:
      return 1;
    case Relation::close:
      return 0.8F;
    default:
      return 0.6F;
  }
}

Result<Crosswalk> Crosswalk::read(std::unique_ptr<RecordReader> records,
                                  const snapshot::Taxonomy& taxonomy) {
  constexpr int kMostPreamble = 100;
  Crosswalk out;
  Record before, record;
  std::optional<Layout> layout;
  for (int n = 0; n < kMostPreamble && !layout; ++n) {
    const auto more = records->next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    layout = Layout::of_uris(before, record);
    if (!layout) layout = Layout::of_codes(before, record);
    if (layout) {
      if (auto added = out.add(record, *layout, *records, taxonomy); !added)
        return tl::unexpected(added.error());
    }
    before = record;
  }
  if (!layout || (!layout->code && !layout->title))
    return fail(ErrorKind::input,
                "{}no crosswalk: no column with URIs of ESCO and one with codes or titles",
                records->where(record, 0));
  for (;;) {
    const auto more = records->next(record);
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
    if (auto added = out.add(record, *layout, *records, taxonomy); !added)
      return tl::unexpected(added.error());
  }
  out.put_in_order();
  return out;
}

Result<void> Crosswalk::add(const Record& record, const Layout& layout, const RecordReader& records,
                            const snapshot::Taxonomy& taxonomy) {
  const auto cell = [&](std::optional<std::size_t> at) {
    return at && *at < record.cells.size() ? trim(record.cells[*at]) : std::string_view();
  };
  const auto esco = cell(layout.esco);
  const auto code = cell(layout.code), title = cell(layout.title);
  if (esco.empty() || (code.empty() && title.empty())) return {};  // mapped to nothing
  const ConceptId id = concept_of(taxonomy, esco);
  if (!id.valid()) {
    ++unknown_;
    return {};
  }
  Relation relation = Relation::close;
  if (const auto told = cell(layout.relation); !told.empty()) {
    const auto known = relation_named(told);
    if (!known)
      return fail(ErrorKind::input, "{}\"{}\" is none of exact, close, broad and narrow",
                  records.where(record, *layout.relation), told.substr(0, 60));
    relation = *known;
  }
  const auto key = std::string(code) + '\n' + std::string(title);
  const auto [at, fresh] = source_of_.emplace(key, static_cast<std::uint32_t>(sources_.size()));
  if (fresh) sources_.push_back({std::string(code), std::string(title)});
  const Link link{id, relation, at->second};
  if (const auto folded = text::fold(code); !folded.empty()) by_code_[folded].push_back(link);
  if (const auto folded = text::fold(title); !folded.empty()) by_title_[folded].push_back(link);
  ++size_;
  return {};
}

void Crosswalk::put_in_order() {
  source_of_.clear();
  for (auto* table : {&by_code_, &by_title_})
    for (auto& [key, links] : *table) {
      std::stable_sort(links.begin(), links.end(), [](const Link& a, const Link& b) {
        return order_of(a.relation) < order_of(b.relation);
      });
      // Rows that say the same of one concept count once.
      std::vector<Link> kept;
      for (const Link& link : links)
        if (std::none_of(kept.begin(), kept.end(), [&](const Link& k) { return k.id == link.id; }))
          kept.push_back(link);
      links = std::move(kept);
    }
}

std::vector<std::string> Crosswalk::codes() const {
  std::set<std::string> out;
  for (const Source& source : sources_)
    if (!source.code.empty()) out.insert(source.code);
  return {out.begin(), out.end()};
}

std::span<const Crosswalk::Link> Crosswalk::find(std::string_view text) const {
  const auto folded = text::fold(text);
  if (folded.empty()) return {};
  for (const auto* table : {&by_code_, &by_title_})
    if (const auto at = table->find(folded); at != table->end()) return at->second;
  return {};
}

}  // namespace metier::mapping
