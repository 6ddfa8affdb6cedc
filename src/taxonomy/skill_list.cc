#include "taxonomy/skill_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "taxonomy/checks.h"
#include "taxonomy/clean.h"
#include "taxonomy/csv.h"
#include "taxonomy/fault_log.h"
#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

enum class Column : std::uint8_t { label, alternatives, description, uri, language };
constexpr std::size_t kColumns = 5;

struct Spelling {
  std::string_view letters;
  Column column;
};
constexpr std::array kSpellings = std::to_array<Spelling>({
    {"label", Column::label},
    {"name", Column::label},
    {"title", Column::label},
    {"term", Column::label},
    {"skill", Column::label},
    {"skillname", Column::label},
    {"skilllabel", Column::label},
    {"skilltitle", Column::label},
    {"competence", Column::label},
    {"competency", Column::label},
    {"preflabel", Column::label},
    {"preferredlabel", Column::label},
    {"preferredterm", Column::label},
    {"alternatives", Column::alternatives},
    {"alternative", Column::alternatives},
    {"alternativelabel", Column::alternatives},
    {"alternativelabels", Column::alternatives},
    {"alternativenames", Column::alternatives},
    {"altlabel", Column::alternatives},
    {"altlabels", Column::alternatives},
    {"synonym", Column::alternatives},
    {"synonyms", Column::alternatives},
    {"alias", Column::alternatives},
    {"aliases", Column::alternatives},
    {"alsoknownas", Column::alternatives},
    {"aka", Column::alternatives},
    {"othernames", Column::alternatives},
    {"description", Column::description},
    {"descriptions", Column::description},
    {"definition", Column::description},
    {"meaning", Column::description},
    {"note", Column::description},
    {"notes", Column::description},
    {"details", Column::description},
    {"uri", Column::uri},
    {"url", Column::uri},
    {"iri", Column::uri},
    {"id", Column::uri},
    {"identifier", Column::uri},
    {"key", Column::uri},
    {"code", Column::uri},
    {"skillid", Column::uri},
    {"skilluri", Column::uri},
    {"concepturi", Column::uri},
    {"originuri", Column::uri},
    {"language", Column::language},
    {"lang", Column::language},
    {"locale", Column::language},
});

constexpr char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

std::optional<Column> column_of(std::string_view header) {
  std::string letters;
  for (const char c : header)
    if (c != ' ' && c != '_' && c != '-' && c != '.') letters.push_back(lower(c));
  for (const auto& known : kSpellings)
    if (known.letters == letters) return known.column;
  return std::nullopt;
}

std::string_view first_line(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes.substr(0, std::min<std::size_t>(bytes.find_first_of("\r\n"), 4096));
}

char separator_of(std::string_view bytes) {
  const auto line = first_line(bytes);
  char best = ',';
  for (const char c : {';', '\t'})
    if (std::count(line.begin(), line.end(), c) > std::count(line.begin(), line.end(), best))
      best = c;
  return best;
}

// "da" for "da", "DA", "da-DK"; empty for what is no code.
std::string language_code(std::string_view word) {
  std::string out(word.substr(0, word.find_first_of("-_")));
  std::transform(out.begin(), out.end(), out.begin(), lower);
  const bool letters =
      std::all_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return letters && (out.size() == 2 || out.size() == 3) ? out : std::string();
}

std::string language_of_file(std::string_view name) {
  name = name.substr(name.rfind('/') + 1);
  name = name.substr(0, name.rfind('.'));
  const auto bar = name.rfind('_');
  if (bar == std::string_view::npos || name.size() - bar != 3) return "en";
  const auto code = language_code(name.substr(bar + 1));
  return code.empty() ? "en" : code;
}

// Letters and digits in lower case, everything between them as one hyphen; others percent-encoded.
std::string uri_part(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const char l = lower(c);
    const bool word = (l >= 'a' && l <= 'z') || (l >= '0' && l <= '9');
    if (byte <= ' ' || c == '-' || c == '_') {
      gap = true;
      continue;
    }
    if (gap && !out.empty()) out.push_back('-');
    gap = false;
    if (word) {
      out.push_back(l);
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", byte);
    }
  }
  return out;
}

class ListReader {
 public:
  ListReader(const std::string& name, std::string_view bytes, const ImportOptions& options)
      : csv_(name, bytes, separator_of(bytes)),
        options_(options),
        file_language_(language_of_file(name)) {
    column_.fill(SIZE_MAX);
  }

  Result<Model> run() {
    if (auto header = read_header(); !header) return tl::unexpected(header.error());
    for (;;) {
      const auto more = csv_.next();
      if (!more) return tl::unexpected(more.error());
      if (!*more) break;
      read_row();
    }
    if (model_.concepts.empty())
      return fail(ErrorKind::input, "{}: a list without a row that has a label", csv_.name());
    model_.report.count("rows of " + csv_.name(), rows_);
    faults_.move_into(model_.report, csv_.name());
    put_in_order(model_);
    count_contents(model_);
    return std::move(model_);
  }

 private:
  Result<void> read_header() {
    const auto more = csv_.next();
    if (!more) return tl::unexpected(more.error());
    for (std::size_t i = 0; *more && i < csv_.cells().size(); ++i) {
      const auto cell = csv_.cells()[i];
      const auto known = column_of(trim(cell));
      if (known && column_[static_cast<std::size_t>(*known)] == SIZE_MAX) {
        column_[static_cast<std::size_t>(*known)] = i;
      } else {
        faults_.add(FaultKind::unknown_column, 1,
                    [&] { return fmt::format("column {}: not read", quote(cell)); });
      }
    }
    if (column_[static_cast<std::size_t>(Column::label)] != SIZE_MAX) return {};
    return fail(ErrorKind::input,
                "{}:1:1: no column for labels; expected a header with label, and "
                "alternatives, description, uri where there are any",
                csv_.name());
  }

  std::string_view cell(Column column) const {
    const auto i = column_[static_cast<std::size_t>(column)];
    return i < csv_.cells().size() ? trim(csv_.cells()[i]) : std::string_view();
  }
  template <class Words>
  void fault(FaultKind kind, Words words) {
    faults_.add(kind, csv_.line(), words);
  }

  void read_row() {
    const auto label = clean(cell(Column::label));
    if (csv_.cells().size() == 1 && csv_.cells()[0].empty()) return;  // a blank line
    ++rows_;
    if (label.empty())
      return fault(FaultKind::missing_label,
                   [] { return std::string("row without a label: left out"); });
    const auto language = language_of_row();
    if (!wanted(language)) return;
    const auto id = concept_at(uri_of(label));
    add_label(id, language, LabelKind::preferred, label);
    split_alternatives(cell(Column::alternatives), [&](std::string_view text) {
      if (const auto one = clean(text); !one.empty())
        add_label(id, language, LabelKind::alternative, one);
    });
    add_description(id, language);
  }

  bool wanted(const std::string& code) const {
    return options_.languages.empty() || code == "en" ||
           std::find(options_.languages.begin(), options_.languages.end(), code) !=
               options_.languages.end();
  }

  std::string language_of_row() {
    const auto word = cell(Column::language);
    if (word.empty()) return file_language_;
    const auto code = language_code(word);
    if (!code.empty()) return code;
    fault(FaultKind::unknown_value,
          [&] { return fmt::format("language {}: taken as {}", quote(word), file_language_); });
    return file_language_;
  }

  std::string_view clean(std::string_view raw) {
    const auto cleaned = clean_label(raw, arena_);
    const auto words = [&] { return fmt::format("label {}: cleaned", quote(raw)); };
    if (cleaned.stains.spaces) fault(FaultKind::stray_space, words);
    if (cleaned.stains.controls) fault(FaultKind::control_character, words);
    if (cleaned.stains.invalid) fault(FaultKind::invalid_utf8, words);
    if (cleaned.stains.twice) fault(FaultKind::encoded_twice, words);
    return cleaned.text;
  }

  std::string uri_of(std::string_view label) {
    const auto given = cell(Column::uri);
    if (is_iri(given)) return std::string(given);
    return "urn:metier:skill:" + uri_part(given.empty() ? label : given);
  }

  ConceptId concept_at(const std::string& uri) {
    const auto [at, fresh] = ids_.try_emplace(uri, ConceptId(model_.concepts.size()));
    if (fresh) {
      Concept c;
      c.uri = model_.texts.intern(uri);
      c.kind = ConceptKind::skill;
      model_.concepts.push_back(c);
    }
    return at->second;
  }

  LanguageId language(const std::string& code) {
    const auto at = std::find(model_.languages.begin(), model_.languages.end(), code);
    const auto i = static_cast<std::size_t>(at - model_.languages.begin());
    if (at == model_.languages.end()) model_.languages.push_back(code);
    return LanguageId(i);
  }

  void add_label(ConceptId id, const std::string& code, LabelKind kind, std::string_view text) {
    const auto lang = language(code);
    const auto interned = model_.texts.intern(text);
    if (!labels_.insert({id, lang, interned}).second) {
      fault(FaultKind::duplicate_label, [&] {
        return fmt::format("{} is there before, on the same concept: counted once", quote(text));
      });
      return;
    }
    if (kind == LabelKind::preferred && !named_.insert({id, lang}).second) {
      fault(FaultKind::duplicate_row, [&] {
        return fmt::format("a second row of the same concept, {}: an alternative of the first",
                           quote(text));
      });
      kind = LabelKind::alternative;
    }
    model_.labels.push_back({id, lang, kind, interned});
  }

  void add_description(ConceptId id, const std::string& code) {
    const auto cleaned = clean_note(cell(Column::description), arena_);
    if (cleaned.text.empty()) return;
    const auto lang = language(code);
    if (described_.insert({id, lang}).second) {
      model_.notes.push_back({id, lang, NoteKind::description, model_.texts.intern(cleaned.text)});
    } else {
      fault(FaultKind::conflicting_value,
            [] { return std::string("a second description of the same concept: the first kept"); });
    }
  }

  template <class Take>
  static void split_alternatives(std::string_view cell, Take take) {
    const bool plain = cell.find_first_of("\n|;") == std::string_view::npos;
    const std::string_view between = plain ? "," : "\n|;";
    while (!cell.empty()) {
      const auto end = std::min(cell.find_first_of(between), cell.size());
      take(trim(cell.substr(0, end)));
      cell.remove_prefix(std::min(end + 1, cell.size()));
    }
  }

  CsvReader csv_;
  const ImportOptions& options_;
  std::string file_language_;
  std::array<std::size_t, kColumns> column_{};
  std::uint64_t rows_ = 0;
  Model model_;
  FaultLog faults_;
  Arena arena_;
  std::map<std::string, ConceptId> ids_;
  std::set<std::tuple<ConceptId, LanguageId, TextId>> labels_;
  std::set<std::pair<ConceptId, LanguageId>> named_;
  std::set<std::pair<ConceptId, LanguageId>> described_;
};

}  // namespace

bool is_skill_list(std::string_view bytes) {
  CsvReader csv("", bytes, separator_of(bytes));
  const auto more = csv.next();
  if (!more || !*more) return false;
  return std::any_of(csv.cells().begin(), csv.cells().end(),
                     [](std::string_view cell) { return column_of(trim(cell)) == Column::label; });
}

Result<Model> import_skill_list(const std::string& name, std::string_view bytes,
                                const ImportOptions& options) {
  return ListReader(name, bytes, options).run();
}

}  // namespace metier::taxonomy
