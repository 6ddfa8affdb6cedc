#include "link/character_tfidf.h"

#include <algorithm>
#include <cmath>

#include "base/base.h"

namespace metier::link {
namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kLongest = 5;

std::size_t first_slot(std::uint64_t key, std::size_t slots) {
  return static_cast<std::size_t>(key & (slots - 1));
}

}  // namespace

template <class Use>
void CharacterTfidf::each_gram(Scratch& scratch, Use&& use) {
  // Folded words stand one blank apart: with one more at either end each has its two.
  const std::string_view all = scratch.folded.text;
  std::string& padded = scratch.folded.text;
  if (all.empty()) return;
  padded.insert(padded.begin(), ' ');
  padded.push_back(' ');
  for (std::size_t begin = 0; begin + 1 < padded.size();) {
    const std::size_t end = padded.find(' ', begin + 1) + 1;
    auto& starts = scratch.starts;
    starts.clear();
    for (std::size_t i = begin; i < end; ++i)
      if ((padded[i] & 0xC0) != 0x80) starts.push_back(static_cast<std::uint32_t>(i));
    starts.push_back(static_cast<std::uint32_t>(end));
    const std::size_t length = starts.size() - 1;
    for (std::size_t n = kShortest; n <= kLongest; ++n) {
      const std::size_t last = length > n ? length - n : 0;
      for (std::size_t i = 0; i <= last; ++i) {
        const std::size_t to = starts[std::min(i + n, length)];
        use(hash64(std::string_view(padded).substr(starts[i], to - starts[i])));
      }
      if (length <= n) break;  // the whole word counts once
    }
    begin = end - 1;
  }
}

void CharacterTfidf::count(Scratch& scratch) {
  auto& ids = scratch.ids;
  std::sort(ids.begin(), ids.end());
  scratch.grams.clear();
  for (std::size_t i = 0, end = 0; i < ids.size(); i = end) {
    while (end < ids.size() && ids[end] == ids[i]) ++end;
    scratch.grams.push_back({ids[i], 1 + std::log(static_cast<float>(end - i))});
  }
}

void CharacterTfidf::weigh(Scratch& scratch) const {
  double squares = 0;
  for (Gram& gram : scratch.grams) {
    gram.weight *= idf_[gram.id];
    squares += static_cast<double>(gram.weight) * gram.weight;
  }
  const float scale = squares > 0 ? static_cast<float>(1 / std::sqrt(squares)) : 0;
  for (Gram& gram : scratch.grams) gram.weight *= scale;
}

std::uint32_t CharacterTfidf::find(std::uint64_t key) const {
  key |= 1;
  for (std::size_t at = first_slot(key >> 1, slots_.size());; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].key == key) return slots_[at].gram;
    if (slots_[at].key == 0) return kNone;
  }
}

std::uint32_t CharacterTfidf::find_or_add(std::uint64_t key) {
  key |= 1;
  if (gram_count_ * std::size_t{2} >= slots_.size()) grow();
  std::size_t at = first_slot(key >> 1, slots_.size());
  while (slots_[at].key != 0) {
    if (slots_[at].key == key) return slots_[at].gram;
    at = (at + 1) & (slots_.size() - 1);
  }
  slots_[at] = {key, gram_count_};
  return gram_count_++;
}

void CharacterTfidf::grow() {
  std::vector<Slot> old(std::max<std::size_t>(1024, slots_.size() * 2));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.key == 0) continue;
    std::size_t at = first_slot(slot.key >> 1, slots_.size());
    while (slots_[at].key != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

CharacterTfidf::CharacterTfidf(std::span<const OwnedText> texts, std::size_t owners)
    : owner_count_(owners) {
  grow();
  collect_texts(texts);
  fill_postings();
  folded_ = {};
  folded_offsets_ = {};
}

void CharacterTfidf::collect_texts(std::span<const OwnedText> texts) {
  struct Folded {
    std::uint64_t key;
    std::uint64_t begin;
    std::uint32_t size;
    std::uint32_t owner;
  };
  std::vector<Folded> all;
  all.reserve(texts.size());
  text::FoldedText folded;
  std::string bytes;
  for (const OwnedText& text : texts) {
    text::fold_words(text.text, folded);
    if (folded.text.empty()) continue;
    all.push_back({hash64(folded.text), bytes.size(),
                   static_cast<std::uint32_t>(folded.text.size()), text.owner});
    bytes += folded.text;
  }
  // Equal texts come together; 64 bits tell texts apart well enough for a baseline.
  std::sort(all.begin(), all.end(), [](const Folded& a, const Folded& b) {
    return a.key != b.key ? a.key < b.key : a.owner < b.owner;
  });
  folded_offsets_.push_back(0);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool first = i == 0 || all[i].key != all[i - 1].key;
    if (!first && all[i].owner == all[i - 1].owner) continue;
    if (first) {
      owner_offsets_.push_back(static_cast<std::uint32_t>(owners_.size()));
      folded_ += std::string_view(bytes).substr(all[i].begin, all[i].size);
      folded_offsets_.push_back(folded_.size());
    }
    owners_.push_back(all[i].owner);
  }
  owner_offsets_.push_back(static_cast<std::uint32_t>(owners_.size()));
}

void CharacterTfidf::fill_postings() {
  const std::size_t texts = folded_offsets_.size() - 1;
  Scratch scratch;
  const auto load = [&](std::size_t i, auto&& id_of) {
    scratch.folded.text.assign(folded_, folded_offsets_[i],
                               folded_offsets_[i + 1] - folded_offsets_[i]);
    scratch.ids.clear();
    each_gram(scratch, [&](std::uint64_t key) { scratch.ids.push_back(id_of(key)); });
    count(scratch);
  };
  std::vector<std::uint32_t> frequency;
  for (std::size_t i = 0; i < texts; ++i) {
    load(i, [&](std::uint64_t key) { return find_or_add(key); });
    frequency.resize(gram_count_);
    for (const Gram& gram : scratch.grams) ++frequency[gram.id];
  }
  offsets_.assign(gram_count_ + std::size_t{1}, 0);
  idf_.resize(gram_count_);
  for (std::size_t g = 0; g < gram_count_; ++g) {
    offsets_[g + 1] = offsets_[g] + frequency[g];
    idf_[g] =
        1 + std::log((1 + static_cast<float>(texts)) / (1 + static_cast<float>(frequency[g])));
  }
  postings_.resize(offsets_.back());
  std::vector<std::uint64_t> at(offsets_.begin(), offsets_.end() - 1);
  for (std::size_t i = 0; i < texts; ++i) {
    load(i, [&](std::uint64_t key) { return find(key); });
    weigh(scratch);
    for (const Gram& gram : scratch.grams)
      postings_[at[gram.id]++] = {static_cast<std::uint32_t>(i), gram.weight};
  }
}

std::span<const OwnerScore> CharacterTfidf::score(std::string_view query, Scratch& scratch) const {
  text::fold_words(query, scratch.folded);
  scratch.ids.clear();
  each_gram(scratch, [&](std::uint64_t key) {
    // As with a vectorizer fitted on the texts, other grams are left out.
    if (const std::uint32_t id = find(key); id != kNone) scratch.ids.push_back(id);
  });
  count(scratch);
  weigh(scratch);
  scratch.text_scores.resize(std::max(scratch.text_scores.size(), owner_offsets_.size()));
  scratch.owner_scores.resize(std::max(scratch.owner_scores.size(), owner_count_));
  scratch.texts.clear();
  for (const Gram& gram : scratch.grams) {
    for (std::uint64_t i = offsets_[gram.id]; i < offsets_[gram.id + 1]; ++i) {
      const Posting& posting = postings_[i];
      float& score = scratch.text_scores[posting.text];
      if (score == 0) scratch.texts.push_back(posting.text);
      score += gram.weight * posting.weight;
    }
  }
  scratch.owners.clear();
  for (const std::uint32_t text : scratch.texts) {
    const float score = std::exchange(scratch.text_scores[text], 0.F);
    for (std::uint32_t i = owner_offsets_[text]; i < owner_offsets_[text + 1]; ++i) {
      float& best = scratch.owner_scores[owners_[i]];
      if (best == 0) scratch.owners.push_back({owners_[i], 0});
      best = std::max(best, score);
    }
  }
  for (OwnerScore& owner : scratch.owners)
    owner.score = std::exchange(scratch.owner_scores[owner.owner], 0.F);
  return scratch.owners;
}

}  // namespace metier::link
