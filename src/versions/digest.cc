#include "versions/digest.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "text/text.h"

namespace metier::versions {
namespace {

using snapshot::ConceptKind;

std::string kind_and_code(const Comparison& c, Pair pair) {
  const auto code = code_of(c, pair);
  return fmt::format("{}{}{}", taxonomy::name(kind_of(c, pair)), code.empty() ? "" : " ", code);
}

class Digest {
 public:
  Digest(const Comparison& c, const Telling& telling) : c_(c), telling_(telling) {}

  std::vector<DigestSection> take() {
    gone();
    added();
    renamed();
    other_labels();
    notes();
    switches();
    relations();
    facts();
    return std::move(out_);
  }

 private:
  std::string label(Pair pair) const { return std::string(label_of(c_, pair, telling_.language)); }

  void add(std::string_view title, std::vector<DigestRow> rows) {
    if (rows.empty()) return;
    sort(rows);
    out_.push_back({std::string(title), std::to_string(rows.size()), std::move(rows)});
  }

  static void sort(std::vector<DigestRow>& rows) {
    std::vector<std::tuple<snapshot::ConceptKind, std::string, std::size_t>> keys;
    for (const DigestRow& row : rows)
      keys.emplace_back(row.kind, text::fold(row.label), keys.size());
    std::sort(keys.begin(), keys.end());
    std::vector<DigestRow> sorted;
    for (const auto& key : keys) sorted.push_back(std::move(rows[std::get<2>(key)]));
    rows = std::move(sorted);
  }

  // The row of a concept: the last one when it is the same as before.
  DigestRow& row_of(std::vector<DigestRow>& rows, Pair pair, Pair& last) const {
    if (rows.empty() || last != pair)
      rows.push_back({label(pair), kind_and_code(c_, pair), {}, kind_of(c_, pair)});
    last = pair;
    return rows.back();
  }

  void gone() {
    std::vector<DigestRow> rows;
    for (const Gone& g : c_.gone) {
      if (g.fate == Fate::still_obsolete) continue;
      const auto aside = kind_and_code(c_, g.pair);
      rows.push_back({label(g.pair),
                      g.fate == Fate::made_obsolete ? aside + "  made obsolete" : aside,
                      {successor_line(c_, telling_, g)},
                      kind_of(c_, g.pair)});
    }
    add("Removed or made obsolete", std::move(rows));
  }

  void added() {
    std::vector<DigestRow> rows;
    for (const ConceptId id : c_.added)
      rows.push_back({label({{}, id}), kind_and_code(c_, {{}, id}), {}, c_.now->kind(id)});
    add("Added", std::move(rows));
  }

  std::string language(std::uint32_t index) const { return std::string(c_.languages[index].code); }

  void renamed() {
    std::vector<DigestRow> rows;
    for (const LabelChange& l : c_.labels) {
      if (l.kind != LabelKind::preferred || !told(c_, telling_, l.language)) continue;
      const auto text = [](const Taxonomy& t, LabelId id) {
        return id.valid() ? t.label_text(id) : std::string_view("(none)");
      };
      rows.push_back({fmt::format("{} → {}", text(*c_.old, l.before), text(*c_.now, l.after)),
                      kind_and_code(c_, l.pair) + "  " + language(l.language),
                      {},
                      kind_of(c_, l.pair)});
    }
    add("Renamed", std::move(rows));
  }

  void other_labels() {
    std::vector<DigestRow> rows;
    Pair last;
    for (const LabelChange& l : c_.labels) {
      if (l.kind == LabelKind::preferred || !told(c_, telling_, l.language)) continue;
      row_of(rows, l.pair, last)
          .lines.push_back(fmt::format(
              "{} {}{}  {}", l.before.valid() ? "−" : "+",
              l.before.valid() ? c_.old->label_text(l.before) : c_.now->label_text(l.after),
              l.kind == LabelKind::hidden ? " (hidden)" : "", language(l.language)));
    }
    add("Other labels", std::move(rows));
  }

  void notes() {
    std::vector<DigestRow> rows;
    Pair last;
    for (const NoteChange& n : c_.notes) {
      if (!told(c_, telling_, n.language)) continue;
      std::string action(name(n.action));
      action[0] = static_cast<char>(action[0] | 0x20);
      row_of(rows, n.pair, last)
          .lines.push_back(
              fmt::format("{} {}  {}", taxonomy::name(n.kind), action, language(n.language)));
    }
    add("Notes", std::move(rows));
  }

  void switches() {
    std::vector<DigestRow> rows;
    Pair last;
    for (const Switch& s : c_.switches) {
      const bool was_essential =
          s.was == Relation::essential_skill || s.was == Relation::skill_essential;
      row_of(rows, s.from, last)
          .lines.push_back(
              fmt::format("{}: {}", label(s.to),
                          was_essential ? "essential → optional" : "optional → essential"));
    }
    add("Essential and optional skills switched", std::move(rows));
  }

  // Of concepts that are in both: what belongs to an added or removed one came or went with it.
  void relations() {
    std::vector<DigestRow> rows;
    Pair last;
    for (const RelationChange& r : c_.relations) {
      if (!r.from.in_both()) continue;
      row_of(rows, r.from, last)
          .lines.push_back(fmt::format("{} {}: {}{}", r.action == Action::added ? "+" : "−",
                                       taxonomy::name(r.relation), label(r.to),
                                       r.to.in_both()                ? ""
                                       : r.action == Action::removed ? " (removed)"
                                                                     : " (new)"));
    }
    add("Relations", std::move(rows));
  }

  void facts() {
    std::vector<DigestRow> rows;
    Pair last;
    for (const FactChange& f : c_.facts) {
      const auto text = [&](const Taxonomy& t, ConceptId id) {
        auto out = fact_text(t, id, f.fact);
        std::replace(out.begin(), out.end(), '\n', ' ');
        return out.empty() ? std::string("(none)") : out;
      };
      row_of(rows, f.pair, last)
          .lines.push_back(fmt::format("{}: {} → {}", name(f.fact), text(*c_.old, f.pair.old_id),
                                       text(*c_.now, f.pair.now_id)));
    }
    add("Codes and other facts", std::move(rows));
  }

  const Comparison& c_;
  const Telling& telling_;
  std::vector<DigestSection> out_;
};

std::string changes_text(const Counts::OfLabels& n) {
  std::string out;
  const auto add = [&](std::size_t number, std::string_view what) {
    if (number > 0) out += fmt::format("{}{} {}", out.empty() ? "" : ", ", number, what);
  };
  add(n.updated, "changed");
  add(n.added, "added");
  add(n.removed, "removed");
  return out;
}

}  // namespace

std::vector<DigestSection> digest(const Comparison& c, const Telling& telling) {
  return Digest(c, telling).take();
}

std::vector<std::vector<std::string>> count_table(const Counts& counts) {
  std::vector<std::vector<std::string>> out{
      {"", "old", "new", "added", "removed", "obsolete", "replaced"}};
  for (std::size_t i = 0; i < 5; ++i) {
    const auto& k = counts.kinds[i];
    out.push_back({std::string(taxonomy::name(static_cast<ConceptKind>(i))),
                   std::to_string(k.old_total), std::to_string(k.now_total),
                   std::to_string(k.added), std::to_string(k.removed), std::to_string(k.obsolete),
                   std::to_string(k.replaced)});
  }
  return out;
}

std::vector<std::pair<std::string, std::string>> count_lines(const Counts& n) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto line = [&](std::string_view what, std::string_view text) {
    if (!text.empty()) out.emplace_back(what, text);
  };
  for (std::size_t i = 0; i < 3; ++i)
    line(fmt::format("{} labels", taxonomy::name(static_cast<LabelKind>(i))),
         changes_text(n.labels[i]));
  for (std::size_t i = 0; i < 3; ++i)
    line(fmt::format("{}s", taxonomy::name(static_cast<NoteKind>(i))), changes_text(n.notes[i]));
  for (std::size_t i = 0; i < taxonomy::kRelationCount; i += 2) {
    const auto& r = n.relations[i];
    std::string text = changes_text({r.added, r.removed, 0});
    if (r.with_added + r.with_removed > 0)
      text += fmt::format("{}with concepts that came or went {}", text.empty() ? "" : "; ",
                          changes_text({r.with_added, r.with_removed, 0}));
    line(taxonomy::name(static_cast<Relation>(i)), text);
  }
  if (n.essential_to_optional + n.optional_to_essential > 0)
    line("essential and optional", fmt::format("{} essential → optional, {} optional → essential",
                                               n.essential_to_optional, n.optional_to_essential));
  for (std::size_t i = 0; i < kFactCount; ++i)
    if (n.facts[i] > 0) line(name(static_cast<Fact>(i)), fmt::format("{} changed", n.facts[i]));
  return out;
}

std::vector<std::string> language_lines(const Comparison& c, const Telling& telling) {
  std::vector<std::string> out;
  for (const LanguagePair& l : c.languages) {
    if (l.in_both() || (telling.only_language && l.code != telling.language)) continue;
    out.push_back(fmt::format("language {} only in {}: {} labels", l.code,
                              l.old_id.valid() ? "OLD" : "NEW",
                              l.old_id.valid() ? l.old_labels : l.now_labels));
  }
  return out;
}

std::string successor_line(const Comparison& c, const Telling& telling, const Gone& gone) {
  const auto candidates = c.candidates_of(gone);
  if (candidates.empty()) return "no likely successor";
  const Successor& best = candidates.front();
  const Pair pair{c.old_of[best.now_id.index()], best.now_id};
  const auto code = code_of(c, pair);
  const auto called =
      fmt::format("{}{}{}", label_of(c, pair, telling.language), code.empty() ? "" : " ", code);
  if (best.score < kLikely)
    return fmt::format("no likely successor; nearest: {} ({:.2f})", called, best.score);
  return fmt::format("→ {} ({:.2f}: {})", called, best.score, reasons_text(best));
}

}  // namespace metier::versions
