#include "link/automaton.h"

namespace metier::link {

Result<Automaton> Automaton::open(const snapshot::Snapshot& snapshot) {
  Automaton a;
  Result<void> loaded;
  auto get = [&]<class T>(snapshot::SectionId id, std::span<const T>& out) {
    if (!loaded) return;
    if (auto section = snapshot.file().array<T>(id)) {
      out = *section;
    } else {
      loaded = tl::unexpected(section.error());
    }
  };
  std::span<const std::uint32_t> offsets;
  std::span<const char> bytes;
  std::span<const WordSlot> slots;
  get(kWordOffsets, offsets);
  get(kWordBytes, bytes);
  get(kWordSlots, slots);
  get(kWordInfos, a.infos_);
  get(kNodes, a.nodes_);
  get(kNodeWords, a.node_words_);
  get(kHits, a.hits_);
  get(kPairFilter, a.pair_filter_);
  get(kReadLanguages, a.languages_);
  if (!loaded) return tl::unexpected(loaded.error());
  auto broken = [&](std::string_view what) {
    return snapshot::damaged_snapshot(snapshot.file().name(), what);
  };
  a.words_ = WordTable(offsets, bytes, slots);
  if (!a.words_.sound() || a.infos_.size() != a.words_.size()) return broken("words of the labels");
  if (!a.trie_is_sound()) return broken("label automaton");
  if (!a.hits_are_sound(snapshot.taxonomy())) return broken("labels of the automaton");
  if (!a.languages_are_sound(snapshot.taxonomy())) return broken("languages of the automaton");
  if (!std::has_single_bit(a.pair_filter_.size())) return broken("pairs of the automaton");
  a.log2_filter_bits_ = static_cast<unsigned>(std::bit_width(a.pair_filter_.size())) + 5;
  if (a.nodes_[1].first_child - 1 > a.words_.size()) return broken("label automaton");
  a.first_words_ = a.nodes_[1].first_child - 1;
  return a;
}

// Every walk ends: children have higher numbers than their parents.
bool Automaton::trie_is_sound() const {
  if (nodes_.size() < 2 || node_words_.size() != nodes_.size() - 1) return false;
  const std::size_t count = node_words_.size();
  if (nodes_[0].first_child != 1 || nodes_[0].first_hit != 0 || nodes_[1].first_hit != 0)
    return false;
  if (nodes_[count].first_child != count || nodes_[count].first_hit != hits_.size()) return false;
  std::uint32_t child = 1, hit = 0;
  bool sound = true;  // gathered: there are a million nodes, and they are sound
  for (std::size_t n = 0; n < count; ++n) {
    const std::uint32_t next_child = nodes_[n + 1].first_child, next_hit = nodes_[n + 1].first_hit;
    sound &= (child > n) & (child <= next_child) & (hit <= next_hit);
    child = next_child;
    hit = next_hit;
  }
  if (!sound) return false;
  for (std::uint32_t n = 1; n < nodes_[1].first_child; ++n)
    if (node_words_[n] != scramble(n - 1)) return false;
  return true;
}

bool Automaton::hits_are_sound(const snapshot::Taxonomy& t) const {
  return std::all_of(hits_.begin(), hits_.end(), [&](const Hit& hit) {
    if (hit.label >= t.label_count() || hit.language >= t.language_count() || hit.kind() > 2)
      return false;
    if (t.label_owner(LabelId(std::size_t{hit.label})) != ConceptId(std::size_t{hit.owner}))
      return false;
    const auto kind = t.kind(ConceptId(std::size_t{hit.owner}));
    return kind == ((hit.flags & kOccupation) != 0 ? snapshot::ConceptKind::occupation
                                                   : snapshot::ConceptKind::skill);
  });
}

bool Automaton::languages_are_sound(const snapshot::Taxonomy& t) const {
  const std::size_t shared = std::min(t.language_count(), kMaxReadLanguages);
  if (languages_.size() < shared || languages_.size() > kMaxReadLanguages) return false;
  for (std::size_t i = 0; i < languages_.size(); ++i) {
    const auto& code = languages_[i].code;
    if (code[0] == 0 || code[sizeof code - 1] != 0) return false;
    if (i < shared && t.language_code(LanguageId(i)) != code) return false;
  }
  return true;
}

}  // namespace metier::link
