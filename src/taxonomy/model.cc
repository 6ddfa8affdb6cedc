#include "taxonomy/model.h"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>

namespace metier::taxonomy {

// Open addressing over ids; the bytes stand in chunks that never move.
struct TextPool::Impl {
  static constexpr std::size_t kChunk = std::size_t{1} << 20;
  std::vector<std::unique_ptr<char[]>> chunks;
  std::size_t room = 0;
  char* free = nullptr;
  std::vector<std::string_view> texts;
  std::vector<std::uint32_t> hashes;
  std::vector<std::uint32_t> slots = std::vector<std::uint32_t>(1024, TextId::kNone);

  std::string_view store(std::string_view text) {
    if (text.size() > room) {
      room = std::max(kChunk, text.size());
      chunks.push_back(std::make_unique_for_overwrite<char[]>(room));
      free = chunks.back().get();
    }
    if (!text.empty()) std::memcpy(free, text.data(), text.size());
    const std::string_view out(free, text.size());
    free += text.size();
    room -= text.size();
    return out;
  }

  void grow() {
    slots.assign(slots.size() * 2, TextId::kNone);
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t id = 0; id < hashes.size(); ++id) {
      std::size_t at = hashes[id] & mask;
      while (slots[at] != TextId::kNone) at = (at + 1) & mask;
      slots[at] = id;
    }
  }
};

TextPool::TextPool() : impl_(std::make_unique<Impl>()) {
  intern("");
}
TextPool::~TextPool() = default;
TextPool::TextPool(TextPool&&) noexcept = default;
TextPool& TextPool::operator=(TextPool&&) noexcept = default;

TextId TextPool::intern(std::string_view text) {
  auto& pool = *impl_;
  const auto hash = static_cast<std::uint32_t>(hash64(text));
  const std::size_t mask = pool.slots.size() - 1;
  std::size_t at = hash & mask;
  for (; pool.slots[at] != TextId::kNone; at = (at + 1) & mask) {
    const std::uint32_t id = pool.slots[at];
    if (pool.hashes[id] == hash && pool.texts[id] == text) return TextId(id);
  }
  const auto id = static_cast<std::uint32_t>(pool.texts.size());
  pool.texts.push_back(pool.store(text));
  pool.hashes.push_back(hash);
  pool.slots[at] = id;
  if (pool.texts.size() * 2 > pool.slots.size()) pool.grow();
  return TextId(id);
}

std::string_view TextPool::text(TextId id) const {
  return impl_->texts[id.index()];
}

std::size_t TextPool::size() const {
  return impl_->texts.size();
}

ConceptId Model::find(std::string_view uri) const {
  const auto at = std::lower_bound(
      concepts.begin(), concepts.end(), uri,
      [&](const Concept& c, std::string_view wanted) { return texts.text(c.uri) < wanted; });
  if (at == concepts.end() || texts.text(at->uri) != uri) return {};
  return ConceptId(static_cast<std::size_t>(at - concepts.begin()));
}

LanguageId Model::find_language(std::string_view code) const {
  const auto at = std::lower_bound(languages.begin(), languages.end(), code);
  if (at == languages.end() || *at != code) return {};
  return LanguageId(static_cast<std::size_t>(at - languages.begin()));
}

namespace {

// new_of_old for a stable sort of `count` items by less(i, j).
template <class Less>
std::vector<std::uint32_t> ranks(std::size_t count, Less less, std::vector<std::uint32_t>& order) {
  order.resize(count);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), less);
  std::vector<std::uint32_t> rank(count);
  for (std::uint32_t i = 0; i < count; ++i) rank[order[i]] = i;
  return rank;
}

template <class T>
void reorder(std::vector<T>& items, const std::vector<std::uint32_t>& order) {
  std::vector<T> out;
  out.reserve(items.size());
  for (const auto i : order) out.push_back(std::move(items[i]));
  items = std::move(out);
}

}  // namespace

void put_in_order(Model& model) {
  std::vector<std::uint32_t> order;
  const auto concept_rank = ranks(
      model.concepts.size(),
      [&](auto a, auto b) {
        return model.texts.text(model.concepts[a].uri) < model.texts.text(model.concepts[b].uri);
      },
      order);
  reorder(model.concepts, order);
  const auto language_rank = ranks(
      model.languages.size(),
      [&](auto a, auto b) { return model.languages[a] < model.languages[b]; }, order);
  reorder(model.languages, order);

  auto renumber = [&](auto& items) {
    for (auto& item : items) {
      item.owner = ConceptId(concept_rank[item.owner.index()]);
      item.language = LanguageId(language_rank[item.language.index()]);
    }
    const auto less = [](const auto& a, const auto& b) {
      return std::tie(a.owner, a.language, a.kind) < std::tie(b.owner, b.language, b.kind);
    };
    if (!std::is_sorted(items.begin(), items.end(), less))
      std::stable_sort(items.begin(), items.end(), less);
  };
  renumber(model.labels);
  renumber(model.notes);

  for (auto& edge : model.edges) {
    edge.from = ConceptId(concept_rank[edge.from.index()]);
    edge.to = ConceptId(concept_rank[edge.to.index()]);
  }
  const auto key = [](const Edge& e) { return std::tuple(e.relation, e.from, e.to); };
  std::sort(model.edges.begin(), model.edges.end(),
            [&](const Edge& a, const Edge& b) { return key(a) < key(b); });
  const auto same = [&](const Edge& a, const Edge& b) { return key(a) == key(b); };
  model.edges.erase(std::unique(model.edges.begin(), model.edges.end(), same), model.edges.end());
  std::sort(model.sources.begin(), model.sources.end(),
            [](const SourceFile& a, const SourceFile& b) { return a.name < b.name; });
}

}  // namespace metier::taxonomy
