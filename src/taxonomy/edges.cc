// Relations between concepts: from the relation tables and from the columns that name concepts.
#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "taxonomy/checks.h"
#include "taxonomy/clean.h"
#include "taxonomy/join.h"

namespace metier::taxonomy {
namespace {

// A relation found in a table.
struct Found {
  Edge edge;
  std::uint32_t table;
  std::uint32_t line;
};

std::uint64_t pair_key(ConceptId from, ConceptId to) {
  return std::uint64_t{from.value} << 32 | to.value;
}

class EdgeMaker {
 public:
  explicit EdgeMaker(Join& join) : join_(join), model_(join.model) {}

  void run() {
    columns();
    relation_tables(TableKind::occupation_skill, "occupation-skill relations");
    relation_tables(TableKind::skill_skill, "skill-skill relations");
    broader();
    check_collections();
  }

 private:
  ConceptKind kind_of(ConceptId id) const { return model_.concepts[id.index()].kind; }
  std::string_view uri(ConceptId id) const { return join_.index.uri(id); }
  void keep(const Found& found) { model_.edges.push_back(found.edge); }

  // --- inScheme, hasTopConcept, iscoGroup
  // ------------------------------------------------------------

  void columns() {
    std::unordered_map<std::string_view, ConceptId> isco;
    for (std::size_t i = 0; i < model_.concepts.size(); ++i)
      if (model_.concepts[i].kind == ConceptKind::isco_group)
        isco.emplace(model_.texts.text(model_.concepts[i].code), ConceptId(i));
    for (std::size_t i = 0; i < model_.concepts.size(); ++i) {
      const ConceptId id(i);
      schemes_of(id);
      if (kind_of(id) == ConceptKind::concept_scheme) top_concepts_of(id);
      if (kind_of(id) == ConceptKind::occupation) isco_group_of(id, isco);
    }
    report_unknown_schemes();
  }

  void schemes_of(ConceptId id) {
    const auto [cell, ref] = join_.value(id, Field::in_scheme);
    split_uris(cell, [&, ref = ref](std::string_view scheme) {
      const auto to = join_.index.find(scheme);
      if (to.valid() && kind_of(to) == ConceptKind::concept_scheme) {
        model_.edges.push_back({id, Relation::in_scheme, to});
        return;
      }
      auto& [rows, line] = unknown_schemes_[{ref.table, scheme}];
      if (rows++ == 0) line = join_.row(ref).line;
    });
  }

  void report_unknown_schemes() {
    for (const auto& entry : unknown_schemes_) {
      const auto rows = entry.second.first;
      join_.tables[entry.first.first].faults.add_many(
          FaultKind::missing_concept, entry.second.second, rows, [&] {
            return fmt::format("scheme {}, named by {} rows, is described nowhere: left out",
                               entry.first.second, rows);
          });
    }
  }

  void top_concepts_of(ConceptId id) {
    const auto [cell, ref] = join_.value(id, Field::top_concepts);
    auto& table = join_.tables[ref.table];
    const auto line = join_.row(ref).line;
    std::uint64_t missing = 0;
    std::string_view first;
    split_uris(cell, [&](std::string_view top) {
      const auto to = join_.index.find(top);
      if (to.valid()) {
        model_.edges.push_back({id, Relation::top_concept, to});
      } else if (missing++ == 0) {
        first = top;
      }
    });
    table.faults.add_many(FaultKind::missing_concept, line, missing, [&] {
      return fmt::format(
          "scheme {} names {} top concepts that no table describes, the first is {}: left out",
          uri(id), missing, first);
    });
  }

  void isco_group_of(ConceptId id, const std::unordered_map<std::string_view, ConceptId>& isco) {
    const auto [word, ref] = join_.value(id, Field::isco_group);
    if (word.empty()) return;
    // "2654"; a few exports write "C2654" or the URI.
    auto code = word.substr(word.rfind('/') + 1);
    if (code.starts_with('C')) code.remove_prefix(1);
    const auto group = isco.find(code);
    if (group != isco.end()) {
      model_.edges.push_back({id, Relation::isco_group, group->second});
      return;
    }
    join_.tables[ref.table].faults.add(
        FaultKind::dangling_relation, join_.row(ref).line, [&, word = word] {
          return fmt::format("ISCO group {} of {} is in no table: left out", quote(word), uri(id));
        });
  }

  // --- occupationSkillRelations, skillSkillRelations
  // --------------------------------------------------

  void relation_tables(TableKind kind, std::string_view what) {
    std::vector<Found> leading;
    std::vector<Found> others;
    for (std::uint32_t t = 0; t < join_.tables.size(); ++t)
      if (join_.tables[t].kind() == kind)
        resolve(t, join_.leads(join_.tables[t]) ? leading : others);
    const auto first = model_.edges.size();
    add_once(leading, others);
    report_contradictions(leading);
    model_.report.count(what, model_.edges.size() - first);
  }

  void resolve(std::uint32_t t, std::vector<Found>& out) {
    auto& table = join_.tables[t];
    const bool skills_only = table.kind() == TableKind::skill_skill;
    out.reserve(out.size() + table.relations.size());
    for (const auto& row : table.relations) {
      const auto from = join_.index.find(row.from);
      const auto to = join_.index.find(row.to);
      if (!from.valid() || !to.valid()) {
        report_dangling(table, row, from.valid() ? row.to : row.from);
        continue;
      }
      const bool essential = row.relation == "essential";
      if (!essential && row.relation != "optional") {
        table.faults.add(FaultKind::unknown_value, row.line, [&] {
          return fmt::format("relation {} from {} to {}: left out", quote(row.relation), row.from,
                             row.to);
        });
        continue;
      }
      if (!right_kinds(table, row, from, to)) continue;
      if (skills_only) check_skill_type(table, row, from, row.from_type);
      check_skill_type(table, row, to, row.to_type);
      const auto relation =
          skills_only ? (essential ? Relation::skill_essential : Relation::skill_optional)
                      : (essential ? Relation::essential_skill : Relation::optional_skill);
      out.push_back({{from, relation, to}, t, row.line});
    }
  }

  void report_dangling(Table& table, const RelationRow& row, std::string_view missing) {
    table.faults.add(FaultKind::dangling_relation, row.line, [&] {
      if (missing.empty()) return std::string("relation with an empty URI: left out");
      return fmt::format("{} is in no table; relation from {} to {} left out", missing, row.from,
                         row.to);
    });
  }

  // An occupation or skill on the left; a skill, or a group of skills, on the right.
  bool right_kinds(Table& table, const RelationRow& row, ConceptId from, ConceptId to) {
    const auto is_skill = [&](ConceptId id) {
      return kind_of(id) == ConceptKind::skill || kind_of(id) == ConceptKind::skill_group;
    };
    const bool from_right = table.kind() == TableKind::skill_skill
                                ? is_skill(from)
                                : kind_of(from) == ConceptKind::occupation;
    if (from_right && is_skill(to)) return true;
    table.faults.add(FaultKind::contradictory_type, row.line, [&] {
      return fmt::format("relation from {} {} to {} {}: left out", name(kind_of(from)), row.from,
                         name(kind_of(to)), row.to);
    });
    return false;
  }

  void check_skill_type(Table& table, const RelationRow& row, ConceptId id, std::string_view word) {
    if (word.empty()) return;
    const auto said = skill_type_from_esco(word);
    const auto known = model_.concepts[id.index()].skill_type;
    if (!said) {
      table.faults.add(FaultKind::unknown_value, row.line,
                       [&] { return fmt::format("skill type {}: passed over", quote(word)); });
    } else if (*said != known) {
      table.faults.add(FaultKind::contradictory_type, row.line, [&] {
        return fmt::format("{} is called {}: kept as {}", uri(id), quote(word),
                           known == SkillType::none ? "untyped" : name(known));
      });
    }
  }

  // Each relation once; tables in another language than the leading one say nothing new.
  void add_once(const std::vector<Found>& leading, const std::vector<Found>& others) {
    std::unordered_set<std::uint64_t> seen[kRelationCount];
    for (const auto& found : leading) {
      const auto& e = found.edge;
      auto& set = seen[static_cast<std::size_t>(e.relation)];
      if (set.empty()) set.reserve(leading.size());
      if (set.insert(pair_key(e.from, e.to)).second) {
        keep(found);
        continue;
      }
      join_.tables[found.table].faults.add(FaultKind::duplicate_row, found.line, [&] {
        return fmt::format("{} from {} to {} again: counted once", name(e.relation), uri(e.from),
                           uri(e.to));
      });
    }
    for (const auto& found : others) {
      const auto& e = found.edge;
      if (seen[static_cast<std::size_t>(e.relation)].contains(pair_key(e.from, e.to))) continue;
      join_.tables[found.table].faults.add(FaultKind::conflicting_value, found.line, [&] {
        return fmt::format("{} from {} to {} is not in the leading table: left out",
                           name(e.relation), uri(e.from), uri(e.to));
      });
    }
  }

  void report_contradictions(const std::vector<Found>& leading) {
    const auto essential = [](Relation r) {
      return r == Relation::essential_skill || r == Relation::skill_essential;
    };
    std::unordered_map<std::uint64_t, std::uint32_t> optional;
    for (const auto& found : leading)
      if (!essential(found.edge.relation))
        optional.emplace(pair_key(found.edge.from, found.edge.to), found.line);
    for (const auto& found : leading) {
      if (!essential(found.edge.relation)) continue;
      const auto other = optional.find(pair_key(found.edge.from, found.edge.to));
      if (other == optional.end()) continue;
      join_.tables[found.table].faults.add(FaultKind::contradictory_relation, found.line, [&] {
        return fmt::format("{} needs {} as essential and, in line {}, as optional: both kept",
                           uri(found.edge.from), uri(found.edge.to), other->second);
      });
      optional.erase(other);  // named once, also when a row is doubled
    }
  }

  // --- broader: both pillars and the hierarchy
  // --------------------------------------------------------

  void broader() {
    std::vector<Found> leading;
    std::vector<Found> others;
    for (std::uint32_t t = 0; t < join_.tables.size(); ++t) {
      const auto kind = join_.tables[t].kind();
      if (kind == TableKind::broader_occupation || kind == TableKind::broader_skill)
        resolve_broader(t, join_.leads(join_.tables[t]) ? leading : others);
    }
    const auto first = model_.edges.size();
    add_once(leading, others);
    for (std::size_t i = first; i < model_.edges.size(); ++i)
      broader_.insert(pair_key(model_.edges[i].from, model_.edges[i].to));
    add_from_hierarchy();
    cut_circles(model_, first);
    model_.report.count("broader relations", model_.edges.size() - first);
  }

  void resolve_broader(std::uint32_t t, std::vector<Found>& out) {
    auto& table = join_.tables[t];
    for (const auto& row : table.relations) {
      const auto from = join_.index.find(row.from);
      const auto to = join_.index.find(row.to);
      if (!from.valid() || !to.valid()) {
        report_dangling(table, row, from.valid() ? row.to : row.from);
        continue;
      }
      if (from == to) {
        table.faults.add(FaultKind::conflicting_value, row.line, [&] {
          return fmt::format("{} is called broader than itself: left out", row.from);
        });
        continue;
      }
      check_kind(table, row, from, row.from_type);
      check_kind(table, row, to, row.to_type);
      out.push_back({{from, Relation::broader, to}, t, row.line});
    }
  }

  void check_kind(Table& table, const RelationRow& row, ConceptId id, std::string_view word) {
    if (word.empty() || concept_kind_from_esco(word) == kind_of(id)) return;
    table.faults.add(FaultKind::contradictory_type, row.line, [&] {
      return fmt::format("{} is called {}: kept as {}", uri(id), quote(word), name(kind_of(id)));
    });
  }

  void add_from_hierarchy() {
    for (auto& table : join_.tables) {
      if (table.kind() != TableKind::skills_hierarchy || !join_.leads(table)) continue;
      const bool alone = broader_tables_missing();
      for (const auto& row : table.hierarchy)
        for (std::size_t i = 1; i < row.levels.size() && !row.levels[i].uri.empty(); ++i)
          add_level(table, row, i, alone);
    }
  }

  bool broader_tables_missing() const {
    return std::none_of(join_.tables.begin(), join_.tables.end(),
                        [](const Table& t) { return t.kind() == TableKind::broader_skill; });
  }

  void add_level(Table& table, const HierarchyRow& row, std::size_t i, bool alone) {
    const auto from = join_.index.find(row.levels[i].uri);
    const auto to = join_.index.find(row.levels[i - 1].uri);
    if (!from.valid() || !to.valid() || from == to) return;  // named where codes were taken
    if (!broader_.insert(pair_key(from, to)).second) return;
    model_.edges.push_back({from, Relation::broader, to});
    if (alone) return;
    table.faults.add(FaultKind::conflicting_value, row.last.line, [&] {
      return fmt::format("{} is broader than {} here only: kept", row.levels[i - 1].uri,
                         row.levels[i].uri);
    });
  }

  // --- broaderConceptUri of the collections repeats the pillars
  // ---------------------------------------

  void check_collections() {
    for (auto& table : join_.tables) {
      if (table.kind() != TableKind::collection) continue;
      for (const auto& row : table.concepts) {
        if (!row.concept_id.valid()) continue;
        split_uris(row[Field::broader_uris], [&](std::string_view to_uri) {
          const auto to = join_.index.find(to_uri);
          if (to.valid() && broader_.contains(pair_key(row.concept_id, to))) return;
          table.faults.add(to.valid() ? FaultKind::conflicting_value : FaultKind::dangling_relation,
                           row.line, [&] {
                             return fmt::format(
                                 "{} above {} is in no table of broader relations: left out",
                                 to_uri, row.uri);
                           });
        });
      }
    }
  }

  Join& join_;
  Model& model_;
  std::map<std::pair<std::uint32_t, std::string_view>, std::pair<std::uint64_t, std::uint32_t>>
      unknown_schemes_;
  std::unordered_set<std::uint64_t> broader_;
};

}  // namespace

void make_edges(Join& join) {
  EdgeMaker(join).run();
}

}  // namespace metier::taxonomy
