// Parts of concepts in an order in which two releases can be compared. Internal to versions/.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "versions/comparison.h"

namespace metier::versions {

// Walks through two sorted ranges: only_a(x) for what is in `a` alone, only_b(y) for what is in `b`
// alone, in order. `order` is negative, zero or positive.
template <class A, class B, class Order, class OnlyA, class OnlyB>
void merge(const A& a, const B& b, Order order, OnlyA only_a, OnlyB only_b) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() || y != b.end()) {
    const int which = x == a.end() ? 1 : y == b.end() ? -1 : order(*x, *y);
    if (which < 0) only_a(*x);
    if (which > 0) only_b(*y);
    if (which <= 0) ++x;
    if (which >= 0) ++y;
  }
}

struct TextOf {
  std::string_view text;
  LabelId id;
};

// Labels of one kind in one language, by text, each once. None when the language is not valid.
std::vector<TextOf> labels_of_kind(const Taxonomy& t, ConceptId id, LanguageId language,
                                   LabelKind kind);

struct KnownNote {
  std::uint32_t language;  // index into the languages
  NoteKind kind;
  std::string text;
  std::pair<std::uint32_t, NoteKind> key() const { return {language, kind}; }
};

// The notes of a concept in languages that both releases have.
std::vector<KnownNote> known_notes(const std::vector<LanguagePair>& languages, const Taxonomy& t,
                                   ConceptId id, bool old);

}  // namespace metier::versions
