#include "support/same_taxonomy.h"

#include <vector>

namespace metier::test {
namespace {

using snapshot::LabelView;
using snapshot::Taxonomy;

class Comparison {
 public:
  Comparison(const Taxonomy& a, const Taxonomy& b) : a_(a), b_(b) {}

  std::string run() {
    if (!same("the release", "languages", languages(a_), languages(b_))) return found_;
    for (std::size_t i = 0; i < std::max(a_.concept_count(), b_.concept_count()); ++i) {
      if (!same("the release", fmt::format("concept {}", i), uri(a_, i), uri(b_, i)) ||
          !same_concept(ConceptId(i)))
        return found_;
    }
    return {};
  }

 private:
  // Whether two texts are equal; if not that is the first difference.
  bool same(std::string_view of, std::string_view what, std::string_view a, std::string_view b) {
    if (a == b) return true;
    found_ = fmt::format("{}: {} \"{}\", but \"{}\"", of, what, a, b);
    return false;
  }

  static std::string languages(const Taxonomy& t) {
    std::string out;
    for (std::size_t i = 0; i < t.language_count(); ++i)
      out += fmt::format("{} ", t.language_code(LanguageId(i)));
    return out;
  }

  static std::string_view uri(const Taxonomy& t, std::size_t i) {
    return i < t.concept_count() ? t.uri(ConceptId(i)) : std::string_view();
  }

  bool same_concept(ConceptId id) {
    const auto of = a_.uri(id);
    return same(of, "kind", name(a_.kind(id)), name(b_.kind(id))) &&
           same(of, "code", a_.code(id), b_.code(id)) &&
           same(of, "status", name(a_.status(id)), name(b_.status(id))) &&
           same(of, "skill type", name(a_.skill_type(id)), name(b_.skill_type(id))) &&
           same(of, "reuse level", name(a_.reuse_level(id)), name(b_.reuse_level(id))) &&
           same(of, "collections", collections(a_, id), collections(b_, id)) &&
           same(of, "regulated-profession note", a_.text(TextId(a_.record(id).regulated)),
                b_.text(TextId(b_.record(id).regulated))) &&
           same(of, "NACE codes", a_.text(TextId(a_.record(id).nace)),
                b_.text(TextId(b_.record(id).nace))) &&
           same_labels(id) && same_notes(id) && same_relations(id);
  }

  static std::string collections(const Taxonomy& t, ConceptId id) {
    std::string out;
    for (std::size_t c = 0; c < taxonomy::kCollectionCount; ++c)
      if (t.in_collection(id, static_cast<snapshot::Collection>(c)))
        out += fmt::format("{} ", name(static_cast<snapshot::Collection>(c)));
    return out;
  }

  static std::string label(const Taxonomy& t, Taxonomy::LabelRange range, std::size_t i) {
    if (i >= range.size()) return {};
    const LabelView view = t.label_view(LabelId(range.first.value + i));
    return fmt::format("{} {} {}", t.language_code(view.language), name(view.kind), view.text);
  }

  bool same_labels(ConceptId id) {
    const auto a = a_.labels(id), b = b_.labels(id);
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
      if (!same(a_.uri(id), fmt::format("label {}", i), label(a_, a, i), label(b_, b, i)))
        return false;
    return true;
  }

  bool same_notes(ConceptId id) {
    for (std::size_t l = 0; l < a_.language_count(); ++l)
      for (const auto kind : {snapshot::NoteKind::description, snapshot::NoteKind::scope_note,
                              snapshot::NoteKind::definition}) {
        const auto what = fmt::format("{} in {}", name(kind), a_.language_code(LanguageId(l)));
        if (!same(a_.uri(id), what, a_.note(id, kind, LanguageId(l)).text,
                  b_.note(id, kind, LanguageId(l)).text))
          return false;
      }
    return true;
  }

  // Concepts have equal numbers by now, or will be found to differ.
  bool same_relations(ConceptId id) {
    for (std::size_t r = 0; r < taxonomy::kRelationCount; ++r) {
      const auto relation = static_cast<snapshot::Relation>(r);
      const auto a = a_.related(id, relation), b = b_.related(id, relation);
      for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
        if (!same(a_.uri(id), fmt::format("{} {}", name(relation), i),
                  i < a.size() ? a_.uri(a[i]) : "", i < b.size() ? b_.uri(b[i]) : ""))
          return false;
    }
    return true;
  }

  const Taxonomy& a_;
  const Taxonomy& b_;
  std::string found_;
};

}  // namespace

std::string first_difference(const snapshot::Taxonomy& a, const snapshot::Taxonomy& b) {
  return Comparison(a, b).run();
}

}  // namespace metier::test
