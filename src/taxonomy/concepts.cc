#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>

#include "taxonomy/clean.h"
#include "taxonomy/join.h"
#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

constexpr std::size_t kKinds = static_cast<std::size_t>(TableKind::dictionary) + 1;

bool language_less(std::string_view a, std::string_view b) {
  return std::tuple(a != "en", a) < std::tuple(b != "en", b);
}

void check_concept_type(Table& table, const ConceptRow& row, ConceptKind kind) {
  const auto word = row[Field::concept_type];
  if (word.empty()) return;
  const auto said = concept_kind_from_esco(word);
  if (!said) {
    table.faults.add(FaultKind::unknown_value, row.line, [&] {
      return fmt::format("concept type {} of {}: passed over", quote(word), row.uri);
    });
  } else if (*said != kind) {
    table.faults.add(FaultKind::contradictory_type, row.line, [&] {
      return fmt::format("{} is called {}: kept as {}", row.uri, quote(word), name(kind));
    });
  }
}

// A second row about the same concept in tables of one kind and language: which leads?
void meet(Join& join, LanguageRows& rows, ConceptId id, RowRef ref) {
  auto& lead = rows.lead[id.index()];
  if (!lead.valid()) {
    lead = ref;
    return;
  }
  const auto& first = join.row(lead);
  const auto& second = join.row(ref);
  const bool newer = second[Field::modified] > first[Field::modified];
  auto& table = join.tables[ref.table];
  table.faults.add(FaultKind::duplicate_row, second.line, [&] {
    const auto& other = join.tables[lead.table].source.name;
    return fmt::format("{} is also in line {} of {}: {} kept, the other fills its gaps", second.uri,
                       first.line, other,
                       newer ? fmt::format("this one, modified {},", second[Field::modified])
                             : std::string("that one"));
  });
  rows.further.emplace_back(id, newer ? lead : ref);
  if (newer) lead = ref;
}

class ConceptMaker {
 public:
  explicit ConceptMaker(Join& join) : join_(join) {}

  void run() {
    for (std::uint32_t t = 0; t < join_.tables.size(); ++t)
      if (describes_concepts(join_.tables[t].kind()) && join_.leads(join_.tables[t])) number(t);
    sort();
    for (std::uint32_t t = 0; t < join_.tables.size(); ++t)
      if (describes_concepts(join_.tables[t].kind()) && join_.leads(join_.tables[t])) gather(t);
    collect_leading();
    for (std::size_t i = 0; i < join_.model.concepts.size(); ++i) fill(ConceptId(i));
  }

 private:
  void number(std::uint32_t t) {
    auto& table = join_.tables[t];
    const auto kind = concept_kind(table.kind());
    for (auto& row : table.concepts) {
      const auto id = join_.index.find_or_add(row.uri);
      if (id.index() == kinds_.size()) kinds_.push_back(kind);
      if (kinds_[id.index()] == kind) {
        row.concept_id = id;
        continue;
      }
      table.faults.add(FaultKind::conflicting_value, row.line, [&] {
        return fmt::format("{} is already described as {}: this row left out", row.uri,
                           name(kinds_[id.index()]));
      });
    }
  }

  void sort() {
    const auto new_id = join_.index.sort();
    join_.model.concepts.resize(new_id.size());
    for (std::size_t i = 0; i < new_id.size(); ++i)
      join_.model.concepts[new_id[i].index()].kind = kinds_[i];
    for (auto& table : join_.tables)
      for (auto& row : table.concepts)
        if (row.concept_id.valid()) row.concept_id = new_id[row.concept_id.index()];
    for (auto& language : join_.languages) language.lead.resize(new_id.size());
  }

  void gather(std::uint32_t t) {
    auto& table = join_.tables[t];
    if (table.concepts.empty()) return;  // its language may have no rows anywhere
    auto& rows = join_.rows_in(table.source.language);
    for (std::uint32_t r = 0; r < table.concepts.size(); ++r)
      if (const auto id = table.concepts[r].concept_id; id.valid()) meet(join_, rows, id, {t, r});
  }

  void collect_leading() {
    join_.leading_row.resize(join_.model.concepts.size());
    for (const auto& language : join_.languages) {
      for (std::size_t i = 0; i < language.lead.size(); ++i)
        if (language.lead[i].valid()) join_.leading_row[i] = language.lead[i];
      join_.leading_further.insert(join_.leading_further.end(), language.further.begin(),
                                   language.further.end());
    }
    std::stable_sort(join_.leading_further.begin(), join_.leading_further.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
  }

  void fill(ConceptId id) {
    auto& model = join_.model;
    auto& c = model.concepts[id.index()];
    auto& table = join_.tables[join_.leading_row[id.index()].table];
    const auto& row = join_.row(join_.leading_row[id.index()]);
    c.uri = model.texts.intern(row.uri);
    check_concept_type(table, row, c.kind);
    c.status = read_status(table, row, join_.value(id, Field::status).first);
    c.modified = model.texts.intern(join_.value(id, Field::modified).first);
    c.regulated = model.texts.intern(join_.value(id, Field::regulated).first);
    c.code = model.texts.intern(read_code(id, c.kind, row));
    c.nace = model.texts.intern(read_nace(join_.value(id, Field::nace).first));
    if (c.kind == ConceptKind::skill) fill_skill(id, c, table, row);
  }

  std::string_view read_code(ConceptId id, ConceptKind kind, const ConceptRow& row) {
    const auto code = join_.value(id, Field::code).first;
    if (!code.empty() || kind != ConceptKind::isco_group) return code;
    const auto segment = last_segment(row.uri);
    return segment.starts_with('C') ? segment.substr(1) : std::string_view();
  }

  std::string read_nace(std::string_view cell) {
    std::string out;
    split_uris(cell, [&](std::string_view uri) {
      if (!out.empty()) out += '\n';
      out += uri;
    });
    return out;
  }

  Status read_status(Table& table, const ConceptRow& row, std::string_view word) {
    if (word.empty() || word == "released") return Status::released;
    if (word == "obsolete") return Status::obsolete;
    table.faults.add(FaultKind::unknown_value, row.line, [&] {
      return fmt::format("status {} of {}: taken as other", quote(word), row.uri);
    });
    return Status::other;
  }

  void fill_skill(ConceptId id, Concept& c, Table& table, const ConceptRow& row) {
    const auto type = join_.value(id, Field::skill_type).first;
    const auto reuse = join_.value(id, Field::reuse_level).first;
    const auto unknown = [&](std::string_view what, std::string_view word) {
      table.faults.add(FaultKind::unknown_value, row.line, [&] {
        return fmt::format("{} {} of {}: taken as empty", what, quote(word), row.uri);
      });
    };
    if (const auto known = skill_type_from_esco(type)) {
      c.skill_type = *known;
    } else {
      unknown("skill type", type);
    }
    if (const auto known = reuse_level_from_esco(reuse)) {
      c.reuse_level = *known;
    } else {
      unknown("reuse level", reuse);
    }
    if (!type.empty() && !reuse.empty()) return;
    table.faults.add(FaultKind::missing_type, row.line, [&] {
      return fmt::format("{} has {}: kept without", row.uri,
                         !type.empty()    ? "no reuse level"
                         : !reuse.empty() ? "no skill type"
                                          : "neither skill type nor reuse level");
    });
  }

  Join& join_;
  std::vector<ConceptKind> kinds_;  // by number as first given
};

// Rows of a table that does not lead, or says more about concepts: the concept of each row.
void find_concepts(Join& join, Table& table) {
  const bool own_kind = describes_concepts(table.kind());
  for (auto& row : table.concepts) {
    const auto id = join.index.find(row.uri);
    if (!id.valid()) {
      table.faults.add(FaultKind::missing_concept, row.line, [&] {
        return fmt::format(
            "{} is in no {} table: row left out", row.uri,
            own_kind ? "leading " + std::string(table.source.spec->name) : "concept");
      });
      continue;
    }
    const auto kind = join.model.concepts[id.index()].kind;
    if (own_kind && kind != concept_kind(table.kind())) {
      table.faults.add(FaultKind::conflicting_value, row.line, [&] {
        return fmt::format("{} is described as {} elsewhere: this row left out", row.uri,
                           name(kind));
      });
      continue;
    }
    check_concept_type(table, row, kind);
    row.concept_id = id;
  }
  for (auto& row : table.hierarchy) row.last.concept_id = join.index.find(row.last.uri);
}

bool is_list(Field field) {
  return field == Field::in_scheme || field == Field::nace;
}

bool same_list(std::string_view a, std::string_view b) {
  const auto sorted = [](std::string_view cell) {
    std::vector<std::string_view> out;
    split_uris(cell, [&](std::string_view uri) { out.push_back(uri); });
    std::sort(out.begin(), out.end());
    return out;
  };
  return a == b || sorted(a) == sorted(b);
}

// Columns that do not depend on language must say what the leading table says.
void compare_fixed(Join& join, Table& table) {
  static constexpr std::array<std::pair<Field, std::string_view>, 9> kCompared{{
      {Field::code, "code"},
      {Field::isco_group, "ISCO group"},
      {Field::skill_type, "skill type"},
      {Field::reuse_level, "reuse level"},
      {Field::status, "status"},
      {Field::modified, "modified date"},
      {Field::regulated, "regulated-profession note"},
      {Field::nace, "NACE code"},
      {Field::in_scheme, "schemes"},
  }};
  const bool collection = table.kind() == TableKind::collection;
  for (const auto& row : table.concepts) {
    if (!row.concept_id.valid()) continue;
    for (const auto& [field, what] : kCompared) {
      const auto here = row[field];
      if (here.empty()) continue;
      const auto [there, ref] = join.value(row.concept_id, field);
      if (is_list(field) ? same_list(here, there) : here == there) continue;
      const bool type = field == Field::skill_type || field == Field::reuse_level;
      table.faults.add(
          type && collection ? FaultKind::contradictory_type : FaultKind::conflicting_value,
          row.line, [&, what = what, there = there] {
            return fmt::format("{} of {} is {} here, {} in its leading table: that one kept", what,
                               row.uri, quote(here), quote(there));
          });
    }
  }
}

}  // namespace

LanguageRows& Join::rows_in(const std::string& language) {
  return *std::lower_bound(
      languages.begin(), languages.end(), language,
      [](const LanguageRows& rows, const std::string& code) { return rows.code < code; });
}

std::pair<std::string_view, RowRef> Join::value(ConceptId id, Field field) const {
  const auto lead = leading_row[id.index()];
  if (const auto text = row(lead)[field]; !text.empty()) return {text, lead};
  auto at =
      std::lower_bound(leading_further.begin(), leading_further.end(), id,
                       [](const auto& item, ConceptId wanted) { return item.first < wanted; });
  for (; at != leading_further.end() && at->first == id; ++at)
    if (const auto text = row(at->second)[field]; !text.empty()) return {text, at->second};
  return {{}, lead};
}

void order_tables(Join& join) {
  join.leading.assign(kKinds, {});
  std::map<std::string, int> codes;
  for (const auto& table : join.tables) {
    auto& lead = join.leading[static_cast<std::size_t>(table.kind())];
    if (lead.empty() || language_less(table.source.language, lead)) lead = table.source.language;
    if (!table.concepts.empty() || !table.hierarchy.empty()) ++codes[table.source.language];
  }
  const auto key = [&](const Table& t) {
    return std::tuple(t.source.spec, !join.leads(t), std::string_view(t.source.language),
                      t.source.rank, std::string_view(t.source.name));
  };
  std::stable_sort(join.tables.begin(), join.tables.end(),
                   [&](const Table& a, const Table& b) { return key(a) < key(b); });
  for (const auto& [code, count] : codes) {
    join.model.languages.push_back(code);
    join.languages.push_back({code, {}, {}});
  }
}

void make_concepts(Join& join) {
  ConceptMaker(join).run();
}

void join_rows(Join& join) {
  parallel_for(join.tables.size(), join.threads, [&](std::size_t t) {
    auto& table = join.tables[t];
    if (describes_concepts(table.kind()) && join.leads(table)) return;
    find_concepts(join, table);
    compare_fixed(join, table);
  });
  // By language: tables of one kind and language meet in one place.
  parallel_for(join.languages.size(), join.threads, [&](std::size_t l) {
    auto& rows = join.languages[l];
    for (std::uint32_t t = 0; t < join.tables.size(); ++t) {
      const auto& table = join.tables[t];
      if (table.source.language != rows.code || !describes_concepts(table.kind()) ||
          join.leads(table))
        continue;
      for (std::uint32_t r = 0; r < table.concepts.size(); ++r)
        if (const auto id = table.concepts[r].concept_id; id.valid()) meet(join, rows, id, {t, r});
    }
  });
}

}  // namespace metier::taxonomy
