// Labels and notes: which row speaks for a concept in a language, and what is said twice.
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "taxonomy/clean.h"
#include "taxonomy/join.h"

namespace metier::taxonomy {
namespace {

// Texts of one language by concept, in the order of concepts.
struct LanguageTexts {
  struct Range {
    std::uint32_t first_label = 0;
    std::uint32_t labels = 0;
    std::uint32_t first_note = 0;
    std::uint32_t notes = 0;
  };
  std::vector<Range> by_concept;
  std::vector<RowLabel> labels;
  std::vector<RowNote> notes;
};

// Texts seen on the concept at hand, compared by hash first; clear() costs nothing.
class Seen {
 public:
  void clear() {
    ++round_;
    count_ = 0;
  }
  // The tag under which an equal text was added before; adds the text under `tag` if there is none.
  std::optional<int> add(std::string_view text, int tag) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    auto& slot = find(hash64(text), text);
    if (slot.round == round_) return slot.tag;
    slot = {hash64(text), text, round_, tag};
    ++count_;
    return std::nullopt;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::string_view text;
    std::uint64_t round = 0;
    int tag = 0;
  };
  Slot& find(std::uint64_t hash, std::string_view text) {
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].round == round_ && (slots_[at].hash != hash || slots_[at].text != text))
      at = (at + 1) & (slots_.size() - 1);
    return slots_[at];
  }
  void grow() {
    auto old = std::move(slots_);
    slots_.assign(old.size() * 2, {});
    for (const auto& slot : old)
      if (slot.round == round_) find(slot.hash, slot.text) = slot;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(64);
  std::uint64_t round_ = 1;
  std::size_t count_ = 0;
};

void fold_case(std::string_view text, std::string& out) {
  out.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out.push_back(static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte));
      ++at;
    } else {
      utf8::append(out, static_cast<char32_t>(u_foldCase(static_cast<UChar32>(utf8::next(text, at)),
                                                         U_FOLD_CASE_DEFAULT)));
    }
  }
}

class TextMaker {
 public:
  TextMaker(Join& join, const LanguageRows& rows) : join_(join), rows_(rows) {}

  LanguageTexts run() {
    order_rows();
    out_.by_concept.resize(join_.model.concepts.size());
    for (std::size_t i = 0; i < out_.by_concept.size(); ++i) {
      auto& range = out_.by_concept[i];
      range.first_label = static_cast<std::uint32_t>(out_.labels.size());
      range.first_note = static_cast<std::uint32_t>(out_.notes.size());
      if (begins_[i] != begins_[i + 1])
        texts_of(std::span(ordered_).subspan(begins_[i], begins_[i + 1] - begins_[i]));
      range.labels = static_cast<std::uint32_t>(out_.labels.size()) - range.first_label;
      range.notes = static_cast<std::uint32_t>(out_.notes.size()) - range.first_note;
    }
    report_missing_rows();
    return std::move(out_);
  }

 private:
  // A row that can speak for a concept, in falling trust.
  struct Speaker {
    std::uint32_t table;
    const ConceptRow* row;
    bool own_table;   // of the table that describes such concepts
    bool names_only;  // notes of skillsHierarchy in other languages are English
  };

  void order_rows() {
    std::vector<std::pair<ConceptId, Speaker>> all;
    for (std::size_t i = 0; i < rows_.lead.size(); ++i)
      if (rows_.lead[i].valid()) all.emplace_back(ConceptId(i), speaker(rows_.lead[i], true));
    for (const auto& [id, ref] : rows_.further) all.emplace_back(id, speaker(ref, true));
    for (std::uint32_t t = 0; t < join_.tables.size(); ++t) {
      const auto& table = join_.tables[t];
      if (table.source.language != rows_.code) continue;
      if (table.kind() == TableKind::collection)
        for (std::uint32_t r = 0; r < table.concepts.size(); ++r)
          if (const auto id = table.concepts[r].concept_id; id.valid())
            all.emplace_back(id, speaker({t, r}, false));
      for (const auto& row : table.hierarchy)
        if (row.last.concept_id.valid())
          all.emplace_back(row.last.concept_id, Speaker{t, &row.last, false, !join_.leads(table)});
    }
    begins_.assign(join_.model.concepts.size() + 1, 0);
    for (const auto& [id, s] : all) ++begins_[id.index() + 1];
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    ordered_.resize(all.size());
    auto at = begins_;
    for (const auto& [id, s] : all) ordered_[at[id.index()]++] = s;
  }

  Speaker speaker(RowRef ref, bool own) const { return {ref.table, &join_.row(ref), own, false}; }

  void texts_of(std::span<const Speaker> speakers) {
    seen_.clear();
    first_of_concept_ = out_.labels.size();
    preferred(speakers);
    const bool has_preferred = out_.labels.size() > first_of_concept_;
    others(speakers, LabelKind::alternative);
    others(speakers, LabelKind::hidden);
    for (const auto kind : {NoteKind::description, NoteKind::scope_note, NoteKind::definition})
      note(speakers, kind);
    if (has_preferred) return;
    const auto& s = speakers.front();
    fault(s, FaultKind::missing_label,
          [&] { return fmt::format("{} has no preferred label here: falls back", s.row->uri); });
  }

  void preferred(std::span<const Speaker> speakers) {
    const Speaker* chosen = nullptr;
    std::string_view text;
    for (const auto& s : speakers) {
      for (const auto& label : join_.tables[s.table].labels_of(*s.row)) {
        if (label.kind != LabelKind::preferred) continue;
        if (chosen == nullptr) {
          chosen = &s;
          text = label.text;
          out_.labels.push_back(label);
          seen_.add(text, static_cast<int>(LabelKind::preferred));
        } else if (label.text != text) {
          fault(s, FaultKind::conflicting_value, [&] {
            return fmt::format("{} is called {} here, {} in {}: that one kept", s.row->uri,
                               quote(label.text), quote(text),
                               join_.tables[chosen->table].source.name);
          });
        }
      }
    }
  }

  // Alternative or hidden labels: all of the first row that has any.
  void others(std::span<const Speaker> speakers, LabelKind kind) {
    const Speaker* chosen = nullptr;
    for (const auto& s : speakers) {
      bool any = false;
      for (const auto& label : join_.tables[s.table].labels_of(*s.row)) {
        if (label.kind != kind) continue;
        any = true;
        if (chosen == nullptr) {
          take(s, label);
        } else if (!s.own_table) {
          compare(s, label, *chosen);
        }
      }
      if (any && chosen == nullptr) {
        chosen = &s;
        if (kind == LabelKind::alternative) report_case(s);
      }
    }
  }

  void take(const Speaker& s, const RowLabel& label) {
    const auto before = seen_.add(label.text, static_cast<int>(label.kind));
    if (!before) {
      out_.labels.push_back(label);
      return;
    }
    // The title of a scheme repeats its label by design.
    if (join_.tables[s.table].kind() == TableKind::concept_schemes) return;
    const bool preferred = *before == static_cast<int>(LabelKind::preferred);
    fault(s,
          preferred && label.kind == LabelKind::alternative
              ? FaultKind::preferred_among_alternatives
              : FaultKind::duplicate_label,
          [&] {
            return fmt::format("{} label {} of {} is also {}: dropped here", name(label.kind),
                               quote(label.text), s.row->uri,
                               preferred                                 ? "its preferred label"
                               : *before == static_cast<int>(label.kind) ? "there before"
                                                                         : "an alternative label");
          });
  }

  void compare(const Speaker& s, const RowLabel& label, const Speaker& chosen) {
    constexpr int kReported = 99;
    const auto before = seen_.add(label.text, kReported);
    if (before) return;
    fault(s, FaultKind::conflicting_value, [&] {
      return fmt::format("{} label {} of {} is not in {}: left out", name(label.kind),
                         quote(label.text), s.row->uri, join_.tables[chosen.table].source.name);
    });
  }

  void report_case(const Speaker& s) {
    folded_seen_.clear();
    folded_.clear();
    std::string_view twin;
    for (std::size_t i = out_.labels.size(); i-- > first_of_concept_;) {
      fold_case(out_.labels[i].text, folded_);
      if (folded_seen_.add(fold_store_.copy(folded_), 0)) twin = out_.labels[i].text;
    }
    fold_store_.clear();
    if (twin.empty()) return;
    fault(s, FaultKind::case_only_label, [&] {
      return fmt::format("labels of {} differ from {} in letter case only: all kept", s.row->uri,
                         quote(twin));
    });
  }

  void note(std::span<const Speaker> speakers, NoteKind kind) {
    const Speaker* chosen = nullptr;
    std::string_view text;
    for (const auto& s : speakers) {
      for (const auto& found : join_.tables[s.table].notes_of(*s.row)) {
        if (found.kind != kind) continue;
        if (chosen == nullptr && !s.names_only) {
          chosen = &s;
          text = found.text;
          out_.notes.push_back(found);
        } else if (!s.own_table && found.text != text &&
                   !(s.names_only && is_leading_note(found, s))) {
          fault(s, FaultKind::conflicting_value, [&] {
            if (chosen == nullptr) return fmt::format("{} of {}: left out", name(kind), s.row->uri);
            return fmt::format("{} of {} differs from that in {}: that one kept", name(kind),
                               s.row->uri, join_.tables[chosen->table].source.name);
          });
        }
      }
    }
  }

  // skillsHierarchy repeats the English notes in the tables of other languages.
  bool is_leading_note(const RowNote& note, const Speaker& s) const {
    const auto ref = join_.leading_row[s.row->concept_id.index()];
    for (const auto& leading : join_.tables[ref.table].notes_of(join_.row(ref)))
      if (leading.kind == note.kind && leading.text == note.text) return true;
    return false;
  }

  // Concepts of a kind that has a table in this language, but no row in it.
  void report_missing_rows() {
    for (std::uint32_t t = 0; t < join_.tables.size(); ++t) {
      auto& table = join_.tables[t];
      if (table.source.language != rows_.code || !describes_concepts(table.kind())) continue;
      if (t > 0 && join_.tables[t - 1].source.spec == table.source.spec &&
          join_.tables[t - 1].source.language == rows_.code)
        continue;  // said at the first table of this kind and language
      const auto kind = concept_kind(table.kind());
      for (std::size_t i = 0; i < rows_.lead.size(); ++i) {
        if (rows_.lead[i].valid() || join_.model.concepts[i].kind != kind) continue;
        if (out_.by_concept[i].labels > 0) continue;  // another table has spoken for it
        table.faults.add(FaultKind::missing_label, 0, [&] {
          return fmt::format("{} has no row here: falls back", join_.index.uri(ConceptId(i)));
        });
      }
    }
  }

  template <class Words>
  void fault(const Speaker& s, FaultKind kind, Words words) {
    join_.tables[s.table].faults.add(kind, s.row->line, words);
  }

  Join& join_;
  const LanguageRows& rows_;
  std::vector<std::size_t> begins_;
  std::vector<Speaker> ordered_;  // by concept, then falling trust
  LanguageTexts out_;
  std::size_t first_of_concept_ = 0;  // label of the concept at hand
  Seen seen_;
  Seen folded_seen_;
  std::string folded_;
  Arena fold_store_;
};

}  // namespace

void make_texts(Join& join) {
  std::vector<LanguageTexts> texts(join.languages.size());
  parallel_for(texts.size(), join.threads,
               [&](std::size_t l) { texts[l] = TextMaker(join, join.languages[l]).run(); });
  auto& model = join.model;
  std::size_t labels = 0;
  std::size_t notes = 0;
  for (const auto& t : texts) {
    labels += t.labels.size();
    notes += t.notes.size();
  }
  model.labels.reserve(labels);
  model.notes.reserve(notes);
  for (std::size_t i = 0; i < model.concepts.size(); ++i) {
    for (std::size_t l = 0; l < texts.size(); ++l) {
      const auto& range = texts[l].by_concept[i];
      for (const auto& label : std::span(texts[l].labels).subspan(range.first_label, range.labels))
        model.labels.push_back(
            {ConceptId(i), LanguageId(l), label.kind, model.texts.intern(label.text)});
      for (const auto& note : std::span(texts[l].notes).subspan(range.first_note, range.notes))
        model.notes.push_back(
            {ConceptId(i), LanguageId(l), note.kind, model.texts.intern(note.text)});
    }
  }
}

}  // namespace metier::taxonomy
