#include "versions/migrate.h"

#include <algorithm>
#include <array>

#include "versions/comparison_json.h"
#include "versions/list_scan.h"

namespace metier::versions {
namespace {

constexpr std::string_view kBase = "http://data.europa.eu/esco/";

// The URI as the releases write it.
std::string plain_uri(std::string_view written) {
  std::string out = without_escaped_slashes(written);
  if (out.starts_with("https:")) out.erase(4, 1);
  return out;
}

// The same in the way that `like` is written.
std::string written_like(std::string_view uri, std::string_view like) {
  std::string out(uri);
  if (like.starts_with("https:")) out.insert(4, "s");
  if (like.find("\\/") == std::string_view::npos) return out;
  for (std::size_t at = 0; (at = out.find('/', at)) != std::string::npos; at += 2)
    out.insert(at, "\\");
  return out;
}

// Whether URIs like this one name concepts, not types, roles or the model.
bool names_concept(std::string_view uri) {
  const auto path = uri.substr(kBase.size());
  for (const std::string_view start :
       {"occupation/", "skill/", "isco/", "isced-f/", "concept-scheme/"})
    if (path.starts_with(start)) return true;
  return false;
}

Found look_up(const Comparison& c, std::string_view text, const Piece& piece) {
  Found out{piece.line, piece.begin, piece.end, Outcome::current, {}, {}, {}};
  const std::string uri = plain_uri(text.substr(piece.begin, piece.end - piece.begin));
  out.old_id = c.old->find_uri(uri);
  if (!out.old_id.valid()) {
    if (c.now->find_uri(uri).valid()) return out;
    out.outcome = Outcome::unknown;
    out.unknown_uri = uri;
    return out;
  }
  const Gone* gone = c.find_gone(out.old_id);
  if (gone == nullptr) return out;
  const Successor* next = c.likely(*gone);
  if (next == nullptr || !is_esco_uri(c.now->uri(next->now_id))) {
    out.outcome = Outcome::no_successor;
  } else if (piece.is_key) {
    out.outcome = Outcome::key;
  } else {
    out.outcome = Outcome::replaced;
    out.now_id = next->now_id;
  }
  return out;
}

Result<std::vector<Piece>> scan(std::string_view text, const MigrateOptions& options) {
  if (const auto at = text.find('\0'); at != std::string_view::npos)
    return fail(ErrorKind::input, "{}:{}: a zero byte: this is no text in UTF-8", options.name,
                1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  switch (options.format) {
    case ListFormat::csv:
      return scan_csv(text, options);
    case ListFormat::json:
      return scan_json(text, options);
    case ListFormat::text:
      break;
  }
  return scan_text(text);
}

std::string csv_cell(std::string_view cell) {
  if (cell.find_first_of(",;\"\r\n") == std::string_view::npos) return std::string(cell);
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string_view english_label(const Taxonomy& t, ConceptId id) {
  return id.valid() ? t.label(id, t.english()) : std::string_view();
}

std::span<const Successor> candidates(const Comparison& c, const Found& found) {
  const Gone* gone = found.old_id.valid() ? c.find_gone(found.old_id) : nullptr;
  return gone == nullptr ? std::span<const Successor>() : c.candidates_of(*gone);
}

// "care home worker <http://...> 0.87; ..."
std::string candidates_text(const Comparison& c, const Found& found) {
  std::string out;
  for (const Successor& s : candidates(c, found))
    if (s.now_id != found.now_id)
      out += fmt::format("{}{} <{}> {:.2f}", out.empty() ? "" : "; ",
                         english_label(*c.now, s.now_id), c.now->uri(s.now_id), s.score);
  return out;
}

}  // namespace

std::string_view name(Outcome outcome) {
  constexpr std::array<std::string_view, 5> kNames{"current", "replaced", "no likely successor",
                                                   "in neither release", "name of a field"};
  return kNames[static_cast<std::size_t>(outcome)];
}

ListFormat format_of(std::string_view name, std::string_view text) {
  const auto ends = [&](std::string_view end) { return name.ends_with(end); };
  if (ends(".csv") || ends(".tsv")) return ListFormat::csv;
  if (ends(".json") || ends(".jsonl") || ends(".ndjson")) return ListFormat::json;
  if (ends(".txt")) return ListFormat::text;
  const auto first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  if (first == std::string_view::npos) return ListFormat::text;
  if (text[first] == '{' || text[first] == '[') return ListFormat::json;
  const auto line = text.substr(first, text.find_first_of(" \t\r\n", first) - first);
  return is_esco_uri(line) ? ListFormat::text : ListFormat::csv;
}

std::size_t Migration::count(Outcome outcome) const {
  return static_cast<std::size_t>(std::count_if(
      found.begin(), found.end(), [&](const Found& f) { return f.outcome == outcome; }));
}

std::size_t Migration::failed_count() const {
  return static_cast<std::size_t>(
      std::count_if(found.begin(), found.end(), [](const Found& f) { return failed(f.outcome); }));
}

Result<Migration> migrate(const Comparison& c, std::string_view text,
                          const MigrateOptions& options) {
  const auto pieces = scan(text, options);
  if (!pieces) return tl::unexpected(pieces.error());
  Migration out;
  std::size_t copied = 0;
  for (const Piece& piece : *pieces) {
    const Found found = look_up(c, text, piece);
    if (found.outcome == Outcome::unknown && !names_concept(found.unknown_uri)) continue;
    const auto written = text.substr(piece.begin, piece.end - piece.begin);
    if (found.outcome == Outcome::replaced) {
      out.text += text.substr(copied, piece.begin - copied);
      out.text += written_like(c.now->uri(found.now_id), written);
      copied = piece.end;
    }
    out.found.push_back(found);
  }
  out.text += text.substr(copied);
  return out;
}

std::string report_csv(const Comparison& c, const Migration& migration, std::string_view file) {
  std::string out = "file,line,uri,label,outcome,newUri,newLabel,score,why,candidates\n";
  for (const Found& f : migration.found) {
    if (f.outcome == Outcome::current) continue;
    const auto uri = f.old_id.valid() ? std::string(c.old->uri(f.old_id)) : f.unknown_uri;
    out += fmt::format("{},{},{},{},{},", csv_cell(file), f.line, uri,
                       csv_cell(english_label(*c.old, f.old_id)), name(f.outcome));
    if (f.outcome == Outcome::replaced) {
      const Successor& s = candidates(c, f).front();
      out += fmt::format("{},{},{:.2f},{},", c.now->uri(s.now_id),
                         csv_cell(english_label(*c.now, s.now_id)), s.score,
                         csv_cell(reasons_text(s)));
    } else {
      out += ",,,,";
    }
    out += csv_cell(candidates_text(c, f)) + "\n";
  }
  return out;
}

std::string failure_line(const Comparison& c, const Found& f, std::string_view file) {
  if (!f.old_id.valid())
    return fmt::format("{}:{}: {}: {}", file, f.line, f.unknown_uri, name(f.outcome));
  const auto near = candidates_text(c, f);
  return fmt::format("{}:{}: {} ({}): {}{}{}", file, f.line, c.old->uri(f.old_id),
                     english_label(*c.old, f.old_id), name(f.outcome),
                     near.empty() ? "" : "; nearest: ", near);
}

}  // namespace metier::versions
