// What skillsHierarchy, greenShareOcc and the collection tables add to concepts described
// elsewhere.
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "taxonomy/clean.h"
#include "taxonomy/join.h"
#include "taxonomy/vocabulary.h"

namespace metier::taxonomy {
namespace {

constexpr std::uint16_t bit(Collection c) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(c));
}

class Additions {
 public:
  explicit Additions(Join& join) : join_(join), model_(join.model) {}

  void run() {
    for (auto& table : join_.tables) {
      if (!join_.leads(table)) continue;
      if (table.kind() == TableKind::skills_hierarchy) take_codes(table);
      if (table.kind() == TableKind::green_share) take_green_shares(table);
    }
    codes_from_uris();
    members_from_schemes();
    members_from_tables();
    compare_memberships();
  }

 private:
  Concept& concept_at(ConceptId id) { return model_.concepts[id.index()]; }

  void take_codes(Table& table) {
    for (const auto& row : table.hierarchy) {
      for (const auto& level : row.levels) {
        if (level.uri.empty()) break;
        const auto id = join_.index.find(level.uri);
        // The deepest level of each row is the one the row is about; others have rows of their own.
        const bool own = level.uri == row.last.uri;
        if (!id.valid()) {
          if (own)
            table.faults.add(FaultKind::missing_concept, row.last.line, [&] {
              return fmt::format("{} is in no concept table: left out", level.uri);
            });
          continue;
        }
        take_code(table, row.last.line, id, level, own);
      }
    }
  }

  void take_code(Table& table, std::uint32_t line, ConceptId id, const HierarchyRow::Level& level,
                 bool own) {
    auto& c = concept_at(id);
    if (level.code.empty()) return;
    const auto known = model_.texts.text(c.code);
    if (known == level.code) return;
    if (c.kind == ConceptKind::skill_group && known.empty()) {
      c.code = model_.texts.intern(level.code);
      return;
    }
    if (!own) return;
    table.faults.add(FaultKind::conflicting_value, line, [&] {
      return fmt::format("code {} of {}, a {} with code {}: that one kept", quote(level.code),
                         level.uri, name(c.kind), quote(known));
    });
  }

  // ISCED-F groups have no code column before v1.2.0; the last part of their URI is the code.
  void codes_from_uris() {
    constexpr std::string_view kIsced = "http://data.europa.eu/esco/isced-f/";
    std::uint64_t made = 0;
    for (std::size_t i = 0; i < model_.concepts.size(); ++i) {
      const auto uri = join_.index.uri(ConceptId(i));
      auto& c = model_.concepts[i];
      if (c.kind != ConceptKind::skill_group || !model_.texts.text(c.code).empty()) continue;
      if (!uri.starts_with(kIsced)) continue;
      c.code = model_.texts.intern(uri.substr(kIsced.size()));
      ++made;
    }
    if (made > 0) model_.report.count("ISCED-F codes taken from the URI", made);
  }

  void take_green_shares(Table& table) {
    for (const auto& row : table.concepts) {
      if (!row.concept_id.valid()) continue;
      const auto word = row[Field::green_share];
      float share = 0;
      const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), share);
      if (code != std::errc{} || end != word.data() + word.size() || !(share >= 0 && share <= 1)) {
        table.faults.add(FaultKind::unknown_value, row.line, [&] {
          return fmt::format("green share {} of {} is no fraction: left out", quote(word), row.uri);
        });
        continue;
      }
      auto& known = concept_at(row.concept_id).green_share;
      if (known == known && known != share)
        table.faults.add(FaultKind::conflicting_value, row.line, [&] {
          return fmt::format("green share {} of {}, {} above: that one kept", share, row.uri,
                             known);
        });
      if (known != known) known = share;
      model_.report.count("green shares", 1);
    }
  }

  void members_from_schemes() {
    in_scheme_.assign(model_.concepts.size(), 0);
    in_table_ = in_scheme_;
    for (std::size_t i = 0; i < model_.concepts.size(); ++i)
      split_uris(join_.value(ConceptId(i), Field::in_scheme).first, [&](std::string_view scheme) {
        if (const auto collection = collection_of_scheme(scheme)) in_scheme_[i] |= bit(*collection);
      });
  }

  void members_from_tables() {
    for (auto& table : join_.tables)
      if (table.kind() == TableKind::collection && leads(table)) {
        tables_there_ |= bit(table.source.spec->collection);
        for (const auto& row : table.concepts)
          if (row.concept_id.valid())
            in_table_[row.concept_id.index()] |= bit(table.source.spec->collection);
      }
    for (auto& table : join_.tables)
      if (table.kind() == TableKind::collection && !leads(table)) check_followers(table);
    for (std::size_t i = 0; i < model_.concepts.size(); ++i)
      model_.concepts[i].collections = in_scheme_[i] | in_table_[i];
  }

  // Collections are tables of one kind but lead each for itself.
  bool leads(const Table& table) const {
    for (const auto& other : join_.tables)
      if (other.source.spec == table.source.spec)
        return other.source.language == table.source.language;
    return true;
  }

  void check_followers(Table& table) {
    const auto wanted = bit(table.source.spec->collection);
    for (const auto& row : table.concepts) {
      if (!row.concept_id.valid()) continue;
      const auto i = row.concept_id.index();
      if (((in_scheme_[i] | in_table_[i]) & wanted) != 0) continue;
      table.faults.add(FaultKind::conflicting_value, row.line, [&] {
        return fmt::format(
            "{} is not in the leading table of this collection: not taken as a member", row.uri);
      });
    }
  }

  // Both ways of saying that a concept is in a collection should agree; either one is enough.
  void compare_memberships() {
    std::uint16_t schemes_there = 0;
    for (std::size_t i = 0; i < model_.concepts.size(); ++i)
      if (is_member_kind(i)) schemes_there |= in_scheme_[i];
    const auto both = static_cast<std::uint16_t>(schemes_there & tables_there_);
    for (std::size_t i = 0; i < model_.concepts.size(); ++i) {
      const auto differ = static_cast<std::uint16_t>((in_scheme_[i] ^ in_table_[i]) & both);
      if (differ == 0 || !is_member_kind(i)) continue;
      const auto [cell, ref] = join_.value(ConceptId(i), Field::in_scheme);
      const auto& row = join_.row(ref);
      for (std::size_t c = 0; c < kCollectionCount; ++c) {
        const auto collection = static_cast<Collection>(c);
        if ((differ & bit(collection)) == 0) continue;
        const bool scheme = (in_scheme_[i] & bit(collection)) != 0;
        join_.tables[ref.table].faults.add(FaultKind::conflicting_value, row.line, [&] {
          return fmt::format("{} is in the {} collection by its {} only: kept as a member", row.uri,
                             name(collection), scheme ? "scheme" : "table");
        });
      }
    }
  }

  bool is_member_kind(std::size_t i) const {
    const auto kind = model_.concepts[i].kind;
    return kind == ConceptKind::skill || kind == ConceptKind::occupation;
  }

  Join& join_;
  Model& model_;
  std::vector<std::uint16_t> in_scheme_;  // collections by concept, as its schemes say
  std::vector<std::uint16_t> in_table_;   // as the collection tables say
  std::uint16_t tables_there_ = 0;
};

}  // namespace

void add_from_other_tables(Join& join) {
  Additions(join).run();
}

}  // namespace metier::taxonomy
